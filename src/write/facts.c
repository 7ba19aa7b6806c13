/* The facts of nodes and ties, as two tables that every network format walks. */
#include "write/facts.h"

#include <string.h>

#include "corpus/corpus.h"
#include "memory/allocate.h"
#include "text/escape.h"
#include "text/list_cell.h"
#include "text/utf8.h"
#include "write/letters.h"
#include "write/node_measures.h"

#define ELLIPSIS "\xE2\x80\xA6"
#define LABEL 60 /* columns of a claim's label */

static struct fact text_fact(const char *text)
{
    return text && *text ? (struct fact){ .kind = FACT_TEXT, .text = text }
                         : (struct fact){ .kind = FACT_MISSING };
}

/* ---- what statements add up to ---- */

static const struct moment_sums *add_up(struct facts *facts, bool of_tie, size_t index)
{
    struct fact_sums *sums = &facts->sums;
    const hearsay_statement_id *evidence;
    size_t count;

    if (sums->known && sums->of_tie == of_tie && sums->index == index) return &sums->sums;
    evidence = of_tie ? hearsay_network_evidence(facts->network, index, &count)
                      : hearsay_network_node_evidence(facts->network, index, &count);
    *sums = (struct fact_sums){ .known = true, .of_tie = of_tie, .index = index,
                                .sums = moments_add_up(&facts->moments, evidence, count) };
    return &sums->sums;
}

double facts_statements(struct facts *facts, size_t node)
{
    return (double)add_up(facts, false, node)->statements;
}

void facts_dates(struct facts *facts, bool of_tie, size_t index, hearsay_date *first,
                 hearsay_date *last)
{
    const struct moment_sums *sums = add_up(facts, of_tie, index);

    *first = sums->first;
    *last = sums->last;
}

static struct fact date_fact(struct facts *facts, bool of_tie, size_t index, bool is_last)
{
    const struct moment_sums *sums = add_up(facts, of_tie, index);

    return text_fact(hearsay_date_write(is_last ? sums->last : sums->first, facts->sums.text));
}

/* ---- nodes ---- */

static const hearsay_actor *actor_of(const struct facts *facts, size_t node)
{
    hearsay_node which = hearsay_network_node(facts->network, node);

    return which.kind == HEARSAY_NODE_ACTOR ? hearsay_corpus_actor(facts->corpus, which.id) : NULL;
}

static const hearsay_claim *claim_of(const struct facts *facts, size_t node)
{
    hearsay_node which = hearsay_network_node(facts->network, node);

    return which.kind == HEARSAY_NODE_CLAIM ? hearsay_corpus_claim(facts->corpus, which.id) : NULL;
}

static struct fact node_id(struct facts *facts, size_t node)
{
    return text_fact(facts->ids.texts[node]);
}

static struct fact node_name(struct facts *facts, size_t node)
{
    return text_fact(hearsay_network_node_name(facts->network, node));
}

/* What a picture has room for: names as they are, claims shortened. */
static struct fact node_label(struct facts *facts, size_t node)
{
    const char *name = hearsay_network_node_name(facts->network, node);
    size_t length = strlen(name);

    if (!claim_of(facts, node) || utf8_columns(name, length) <= LABEL) return text_fact(name);
    buffer_reset(&facts->scratch);
    buffer_add(&facts->scratch, name, utf8_fit(name, length, LABEL - 1));
    buffer_text(&facts->scratch, ELLIPSIS);
    if (facts->scratch.failed) facts->failed = true;
    return text_fact(buffer_string(&facts->scratch));
}

static struct fact node_kind(struct facts *facts, size_t node)
{
    const hearsay_actor *actor = actor_of(facts, node);

    return text_fact(actor ? hearsay_actor_kind_name(actor->kind) : "claim");
}

static struct fact node_role(struct facts *facts, size_t node)
{
    const hearsay_actor *actor = actor_of(facts, node);

    return text_fact(actor ? actor->role : NULL);
}

static struct fact actor_id(const struct facts *facts, hearsay_actor_id id)
{
    const hearsay_actor *actor = hearsay_corpus_actor(facts->corpus, id);

    return text_fact(actor ? actor->id : NULL);
}

static struct fact node_country(struct facts *facts, size_t node)
{
    const hearsay_actor *actor = actor_of(facts, node);

    return actor_id(facts, actor ? actor->country : HEARSAY_NONE);
}

static struct fact node_member_of(struct facts *facts, size_t node)
{
    const hearsay_actor *actor = actor_of(facts, node);

    return actor_id(facts, actor ? actor->member_of : HEARSAY_NONE);
}

static struct fact node_topic(struct facts *facts, size_t node)
{
    const hearsay_claim *claim = claim_of(facts, node);

    return text_fact(claim ? claim->topic : NULL);
}

static struct fact node_aliases(struct facts *facts, size_t node)
{
    const hearsay_actor *actor = actor_of(facts, node);

    if (!actor || actor->alias_count == 0) return text_fact(NULL);
    return (struct fact){ .kind = FACT_LIST, .texts = actor->aliases,
                          .count = actor->alias_count };
}

static struct fact node_statements(struct facts *facts, size_t node)
{
    return (struct fact){ .kind = FACT_NUMBER, .number = facts_statements(facts, node) };
}

static struct fact node_first(struct facts *facts, size_t node)
{
    return date_fact(facts, false, node, false);
}

static struct fact node_last(struct facts *facts, size_t node)
{
    return date_fact(facts, false, node, true);
}

const struct fact_column node_facts[] = {
    { "id", "string", node_id, 0 },
    { "name", "string", node_name, 0 },
    { "label", "string", node_label, 0 },
    { "kind", "string", node_kind, 0 },
    { "role", "string", node_role, 0 },
    { "country", "string", node_country, 0 },
    { "member_of", "string", node_member_of, 0 },
    { "topic", "string", node_topic, 0 },
    { "aliases", "string", node_aliases, 0 },
    { "statements", "long", node_statements, 0 },
    { "first", "string", node_first, 0 },
    { "last", "string", node_last, 0 },
    { NULL, NULL, NULL, 0 },
};

/* ---- ties ---- */

static struct fact tie_source(struct facts *facts, size_t tie)
{
    return node_id(facts, hearsay_network_tie(facts->network, tie)->from);
}

static struct fact tie_target(struct facts *facts, size_t tie)
{
    return node_id(facts, hearsay_network_tie(facts->network, tie)->to);
}

static struct fact tie_weight(struct facts *facts, size_t tie)
{
    return (struct fact){ .kind = FACT_NUMBER,
                          .number = hearsay_network_tie(facts->network, tie)->weight };
}

static struct fact tie_statements(struct facts *facts, size_t tie)
{
    return (struct fact){ .kind = FACT_NUMBER,
                          .number =
                              (double)hearsay_network_tie(facts->network, tie)->statements };
}

static struct fact tie_kind(struct facts *facts, size_t tie)
{
    return text_fact(hearsay_tie_kind_name(hearsay_network_tie(facts->network, tie)->kind));
}

static struct fact tie_act(struct facts *facts, size_t tie)
{
    const hearsay_act *act = hearsay_network_tie(facts->network, tie)->act;

    return text_fact(act ? act->name : NULL);
}

static struct fact tie_relation(struct facts *facts, size_t index)
{
    const hearsay_tie *tie = hearsay_network_tie(facts->network, index);

    return text_fact(tie->kind == HEARSAY_TIE_RELATION ? hearsay_relation_name(tie->relation)
                                                       : NULL);
}

static struct fact tie_negated(struct facts *facts, size_t tie)
{
    return (struct fact){ .kind = FACT_TRUTH,
                          .truth = hearsay_network_tie(facts->network, tie)->negated };
}

static struct fact tie_implicit(struct facts *facts, size_t tie)
{
    return (struct fact){ .kind = FACT_TRUTH,
                          .truth = hearsay_network_tie(facts->network, tie)->implicit };
}

static struct fact tie_first(struct facts *facts, size_t tie)
{
    return date_fact(facts, true, tie, false);
}

static struct fact tie_last(struct facts *facts, size_t tie)
{
    return date_fact(facts, true, tie, true);
}

static struct fact tie_evidence(struct facts *facts, size_t tie)
{
    struct fact fact = { .kind = FACT_EVIDENCE };

    fact.evidence = hearsay_network_evidence(facts->network, tie, &fact.count);
    if (fact.count == 0) fact.kind = FACT_MISSING;
    return fact;
}

const struct fact_column tie_facts[] = {
    { "source", "string", tie_source, 0 },
    { "target", "string", tie_target, 0 },
    { "weight", "double", tie_weight, 0 },
    { "statements", "long", tie_statements, 0 },
    { "kind", "string", tie_kind, 0 },
    { "act", "string", tie_act, 0 },
    { "relation", "string", tie_relation, 0 },
    { "negated", "boolean", tie_negated, 0 },
    { "implicit", "boolean", tie_implicit, 0 },
    { "first", "string", tie_first, 0 },
    { "last", "string", tie_last, 0 },
    { "evidence", "string", tie_evidence, 0 },
    { NULL, NULL, NULL, 0 },
};

const struct fact_column *fact_find(const struct fact_column *columns, const char *name)
{
    while (strcmp(columns->name, name) != 0) columns++;
    return columns;
}

const char *facts_tie_label(const hearsay_tie *tie)
{
    if (tie->kind == HEARSAY_TIE_RELATION) return hearsay_relation_name(tie->relation);
    return tie->act ? tie->act->label : hearsay_tie_kind_name(tie->kind);
}

void facts_tie_sort(struct buffer *out, const hearsay_tie *tie)
{
    buffer_text(out, hearsay_tie_kind_name(tie->kind));
    if (tie->act || tie->kind == HEARSAY_TIE_RELATION) buffer_char(out, ' ');
    if (tie->act) buffer_text(out, tie->act->name);
    else if (tie->kind == HEARSAY_TIE_RELATION)
        buffer_text(out, hearsay_relation_name(tie->relation));
}

struct fact fact_of(struct facts *facts, const struct fact_column *column, size_t index)
{
    return column->of ? column->of(facts, index) : node_measure(facts, column->measure, index);
}

/* ---- ids ---- */

/* Adds the id of the next node; one that is taken is told apart by "claim:" or a number. */
static bool add_id(struct facts *facts, size_t node, unsigned letters)
{
    const char *written = hearsay_network_node_id(facts->network, node);
    bool is_claim = hearsay_network_node(facts->network, node).kind == HEARSAY_NODE_CLAIM;
    struct buffer *id = &facts->scratch;
    bool is_new = false;

    for (unsigned attempt = 0; !is_new; attempt++) {
        buffer_reset(id);
        if (attempt && is_claim) buffer_text(id, "claim:");
        letters_replace(id, written, strlen(written), letters);
        if (id->length == 0) buffer_char(id, '?'); /* it had nothing but control characters */
        if (attempt > is_claim) buffer_format(id, "-%u", attempt + 1 - is_claim);
        if (id->failed || interner_add(&facts->ids, buffer_string(id), id->length, &is_new) ==
                              INTERN_NONE)
            return false;
    }
    return true;
}

static void find_end(struct facts *facts)
{
    size_t ties = hearsay_network_ties(facts->network), count;

    if (ties == 0) return;
    facts->evidence_end = hearsay_network_evidence(facts->network, ties - 1, &count);
    facts->evidence_end += count;
}

hearsay_status facts_begin(struct facts *facts, const struct outgoing_network *what,
                           unsigned letters, hearsay_error *err)
{
    size_t nodes = hearsay_network_nodes(what->network);

    *facts = (struct facts){ .network = what->network,
                             .corpus = hearsay_network_corpus(what->network),
                             .nodes = node_facts };
    find_end(facts);
    arena_init(&facts->arena, 0);
    interner_init(&facts->ids, &facts->arena);
    for (size_t i = 0; i < nodes; i++)
        if (!add_id(facts, i, letters))
            return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory while writing");
    if (!moments_init(&facts->moments, facts->corpus))
        return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory while writing");
    buffer_reset(&facts->scratch);
    return what->measures ? node_measures_add(facts, what->measures, err) : HEARSAY_OK;
}

struct facts facts_for_thread(const struct facts *facts)
{
    struct facts own = *facts;

    own.scratch = (struct buffer){ 0 };
    own.sums = (struct fact_sums){ 0 };
    own.failed = false;
    return own;
}

void facts_end(struct facts *facts, struct outgoing *out)
{
    if (facts->failed) out->text.failed = true;
    buffer_clear(&facts->scratch);
    interner_clear(&facts->ids);
    moments_clear(&facts->moments);
    arena_clear(&facts->arena);
    allocate_free(facts->rows);
}

/* ---- as text ---- */

const char *facts_statement_id(const struct facts *facts, hearsay_statement_id number)
{
    const hearsay_statement *statement = hearsay_corpus_numbered(facts->corpus, number);

    return statement ? statement->id : NULL;
}

static void add_list(struct buffer *out, const struct fact *fact)
{
    for (size_t i = 0; i < fact->count; i++)
        list_item(out, fact->texts[i], strlen(fact->texts[i]), i == 0);
}

enum { FAR_AHEAD = 24, AHEAD = 12 }; /* statements: as much as memory takes to answer */

/* Statements lie in another order than behind ties, and their ids and dates elsewhere: those a little further on in the
 * list come meanwhile. */
static void expect_statements(const struct facts *facts, const hearsay_statement_id *at)
{
    if (facts->evidence_end - at > FAR_AHEAD) {
        statement_expect(facts->corpus, at[FAR_AHEAD]);
        moments_expect(&facts->moments, at[FAR_AHEAD]);
    }
    if (facts->evidence_end - at > AHEAD)
        __builtin_prefetch(hearsay_corpus_numbered(facts->corpus, at[AHEAD])->id);
}

static void add_evidence(struct buffer *out, const struct facts *facts, const struct fact *fact)
{
    for (size_t i = 0; i < fact->count; i++) {
        const char *id = facts_statement_id(facts, fact->evidence[i]);

        expect_statements(facts, fact->evidence + i);
        if (id) {
            list_item(out, id, strlen(id), i == 0);
        } else {
            if (i) buffer_char(out, ';');
            buffer_count(out, fact->evidence[i]);
        }
    }
}

const char *facts_text(struct facts *facts, const struct fact *fact)
{
    struct buffer *out = &facts->scratch;

    if (fact->kind == FACT_TEXT) return fact->text;
    if (fact->kind == FACT_MISSING) return "";
    if (fact->kind == FACT_TRUTH) return fact->truth ? "true" : "false";
    buffer_reset(out);
    if (fact->kind == FACT_NUMBER) buffer_number(out, fact->number);
    if (fact->kind == FACT_LIST) add_list(out, fact);
    if (fact->kind == FACT_EVIDENCE) add_evidence(out, facts, fact);
    if (out->failed) facts->failed = true;
    return buffer_string(out);
}

static void add_coded(struct buffer *out, const char *text, char separator)
{
    for (; *text; text++)
        if (*text == separator) buffer_format(out, "%%%02X", (unsigned)separator);
        else buffer_char(out, *text);
}

const char *facts_split_text(struct facts *facts, const struct fact *fact, char separator)
{
    struct buffer *out = &facts->scratch;

    buffer_reset(out);
    for (size_t i = 0; i < fact->count; i++) {
        const char *text = fact->kind == FACT_LIST ? fact->texts[i]
                                                   : facts_statement_id(facts, fact->evidence[i]);

        if (i) buffer_char(out, separator);
        if (text) add_coded(out, text, separator);
        else buffer_count(out, fact->evidence[i]);
    }
    if (out->failed) facts->failed = true;
    return buffer_string(out);
}

void facts_origin(struct buffer *out, const hearsay_network *network, const hearsay_run *run)
{
    const hearsay_network_options *options = hearsay_network_options_of(network);

    buffer_format(out, "hearsay %s, network %s, level %s, credit %s, duplicates %s, weight %s",
                  hearsay_version(),
                  hearsay_network_kind_of(network)->name, hearsay_level_name(options->level),
                  hearsay_credit_name(options->credit),
                  hearsay_duplicates_name(options->duplicates),
                  hearsay_weighting_name(options->weighting));
    if (run && run->options) {
        buffer_text(out, "; options: ");
        escape_wrong_bytes(out, run->options, strlen(run->options));
    }
    if (run && run->inputs) {
        buffer_text(out, "; inputs: ");
        escape_wrong_bytes(out, run->inputs, strlen(run->inputs));
    }
}
