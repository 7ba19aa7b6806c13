/* Statements as AIF, in the JSON of AIFdb. A claim is an I node; a statement is a locution (L) that
 * performs an illocution (YA) whose content is the claim; who passes it on has a locution that
 * reports that locution. Claims that rebut, support or repeat one another are joined by CA, RA and MA
 * nodes. What each node is made of stands beside it: "statement", "document", "act".
 *
 *     {"nodeID": "7", "text": "Ann Marsh : it is not so", "type": "L", "statement": "s2", ...}
 *     {"nodeID": "8", "text": "Disagreeing", "type": "YA", "statement": "s2", "act": "deny"}
 *     {"edgeID": "1", "fromID": "7", "toID": "8", "formEdgeID": null} */
#include "write/aif.h"

#include <string.h>

#include "write/json.h"
#include "write/labels.h"
#include "write/outgoing.h"
#include "write/told.h"
#include "write/writers.h"

struct aif {
    struct outgoing out;
    struct told told;
    struct labels speakers; /* by actor: the name in its locutions */
    struct buffer scratch;
    size_t node;            /* the last number that was given; claims have theirs from 1 */
    size_t edges;
    bool is_first;
};

/* ---- illocutions ---- */

/* Other acts are said by the side that they take. */
const char *aif_illocution(const hearsay_act *act)
{
    static const struct {
        const char *act, *illocution;
    } known[] = {
        { "support", "Agreeing" }, { "admit", "Conceding" }, { "report", "Reporting" },
    };

    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (strcmp(known[i].act, act->name) == 0) return known[i].illocution;
    if (act->side > 0) return "Asserting";
    if (act->side < 0) return act->side > -1 ? "Challenging" : "Disagreeing";
    return NULL;
}

static const struct {
    hearsay_relation relation;
    const char *type, *text;
} schemes[] = {
    { HEARSAY_REBUTS, "CA", "Default Conflict" },
    { HEARSAY_SUPPORTS, "RA", "Default Inference" },
    { HEARSAY_SAME_AS, "MA", "Default Rephrase" },
};

/* ---- members ---- */

static void open_item(struct aif *aif)
{
    buffer_text(&aif->out.text, aif->is_first ? "\n    {" : ",\n    {");
    aif->is_first = false;
}

static void add_number(struct buffer *out, const char *name, size_t number, bool *is_first)
{
    json_key(out, name, is_first);
    buffer_char(out, '"');
    buffer_count(out, number);
    buffer_char(out, '"');
}

static void add_date(struct buffer *out, const char *name, hearsay_date date, bool *is_first)
{
    char text[HEARSAY_DATE_TEXT];

    json_member(out, name, hearsay_date_write(date, text), is_first);
}

static const char *scratch_text(struct aif *aif)
{
    if (aif->scratch.failed) aif->out.text.failed = true;
    return buffer_string(&aif->scratch);
}

/* Where a node comes from. */
static void add_source(struct aif *aif, const hearsay_statement *statement, bool *is_first)
{
    const hearsay_document *document =
        hearsay_corpus_document(aif->told.corpus, statement->document);

    buffer_reset(&aif->scratch);
    told_add_id(&aif->scratch, statement);
    json_member(&aif->out.text, "statement", scratch_text(aif), is_first);
    json_member(&aif->out.text, "document", document ? document->id : NULL, is_first);
}

/* ---- nodes ---- */

static void add_node(struct aif *aif, size_t number, const char *text, const char *type)
{
    bool is_first = true;

    open_item(aif);
    add_number(&aif->out.text, "nodeID", number, &is_first);
    json_key(&aif->out.text, "text", &is_first);
    json_string(&aif->out.text, text, strlen(text));
    json_member(&aif->out.text, "type", type, &is_first);
}

/* "Ann Marsh : words"; where none are quoted "Ann Marsh : [denies] it rains", so that nobody takes the
 * claim for what was said. */
static void add_locution(struct aif *aif, const hearsay_statement *statement,
                         hearsay_actor_id speaker)
{
    const hearsay_claim *claim = hearsay_corpus_claim(aif->told.corpus, statement->claim);
    struct buffer *text = &aif->scratch;
    bool is_first = false;

    buffer_reset(text);
    if (speaker != HEARSAY_NONE) buffer_text(text, aif->speakers.texts[speaker]);
    if (speaker != HEARSAY_NONE) buffer_text(text, " : ");
    if (statement->quote) buffer_text(text, statement->quote);
    else buffer_format(text, "[%s] %s", statement->act->label, claim->text);
    add_node(aif, ++aif->node, scratch_text(aif), "L");
    add_date(&aif->out.text, "timestamp", statement->date, &is_first);
    add_source(aif, statement, &is_first);
    buffer_char(&aif->out.text, '}');
}

static void add_illocution(struct aif *aif, const hearsay_statement *statement, const char *text,
                           const char *act)
{
    bool is_first = false;

    add_node(aif, ++aif->node, text, "YA");
    add_source(aif, statement, &is_first);
    json_member(&aif->out.text, "act", act, &is_first);
    buffer_char(&aif->out.text, '}');
}

static void statement_nodes(struct aif *aif, const hearsay_statement *statement)
{
    const hearsay_act *act = statement->act;

    add_locution(aif, statement, statement->speaker);
    add_illocution(aif, statement, aif_illocution(act), act->name);
    for (size_t i = 0; i < statement->detail->via_count; i++) {
        add_locution(aif, statement, statement->detail->via[i]);
        add_illocution(aif, statement, "Asserting", "report");
    }
}

static void scheme_node(struct aif *aif, size_t scheme, size_t from, size_t to)
{
    (void)from, (void)to;
    add_node(aif, ++aif->node, schemes[scheme].text, schemes[scheme].type);
    buffer_char(&aif->out.text, '}');
}

static void claim_node(struct aif *aif, size_t claim)
{
    const hearsay_claim *told = hearsay_corpus_claim(aif->told.corpus, (hearsay_claim_id)claim);
    bool is_first = false;

    add_node(aif, claim + 1, told->text, "I");
    json_member(&aif->out.text, "claim", told->id, &is_first);
    buffer_char(&aif->out.text, '}');
}

/* ---- edges ---- */

static void add_edge(struct aif *aif, size_t from, size_t to)
{
    bool is_first = true;

    open_item(aif);
    add_number(&aif->out.text, "edgeID", ++aif->edges, &is_first);
    add_number(&aif->out.text, "fromID", from, &is_first);
    add_number(&aif->out.text, "toID", to, &is_first);
    buffer_text(&aif->out.text, ", \"formEdgeID\": null}");
}

/* The same numbers as the nodes: a locution and its illocution, then those of each relay, which lead
 * to the locution before. */
static void statement_edges(struct aif *aif, const hearsay_statement *statement)
{
    size_t content = (size_t)statement->claim + 1;

    for (size_t i = 0; i <= statement->detail->via_count; i++) {
        size_t locution = ++aif->node, illocution = ++aif->node;

        add_edge(aif, locution, illocution);
        add_edge(aif, illocution, content);
        content = locution;
    }
}

static void scheme_edges(struct aif *aif, size_t scheme, size_t from, size_t to)
{
    (void)scheme;
    aif->node++;
    add_edge(aif, from + 1, aif->node);
    add_edge(aif, aif->node, to + 1);
}

/* ---- who spoke ---- */

static void add_speaker(struct aif *aif, const hearsay_statement *statement,
                        hearsay_actor_id speaker)
{
    const hearsay_document *document =
        hearsay_corpus_document(aif->told.corpus, statement->document);
    size_t locution = ++aif->node;
    bool is_first = true;

    aif->node++; /* its illocution */
    if (speaker == HEARSAY_NONE) return;
    open_item(aif);
    add_number(&aif->out.text, "nodeID", locution, &is_first);
    add_number(&aif->out.text, "personID", (size_t)speaker + 1, &is_first);
    add_date(&aif->out.text, "start", statement->date, &is_first);
    json_member(&aif->out.text, "source", document ? document->url : NULL, &is_first);
    buffer_char(&aif->out.text, '}');
}

static void statement_speakers(struct aif *aif, const hearsay_statement *statement)
{
    add_speaker(aif, statement, statement->speaker);
    for (size_t i = 0; i < statement->detail->via_count; i++)
        add_speaker(aif, statement, statement->detail->via[i]);
}

static void add_participant(struct aif *aif, size_t actor)
{
    bool is_first = true;

    open_item(aif);
    add_number(&aif->out.text, "participantID", actor + 1, &is_first);
    json_key(&aif->out.text, "firstname", &is_first);
    buffer_text(&aif->out.text, "\"\"");
    json_member(&aif->out.text, "surname", aif->speakers.texts[actor], &is_first);
    json_member(&aif->out.text, "actor",
                hearsay_corpus_actor(aif->told.corpus, (hearsay_actor_id)actor)->id, &is_first);
    buffer_char(&aif->out.text, '}');
}

/* ---- all of them ---- */

static void walk_statements(struct aif *aif,
                            void (*add)(struct aif *aif, const hearsay_statement *statement))
{
    aif->node = hearsay_corpus_claims(aif->told.corpus);
    for (size_t i = 0; i < aif->told.count && outgoing_step(&aif->out); i++) {
        const hearsay_statement *statement = told_at(&aif->told, i);
        if (statement->claim != HEARSAY_NONE && aif_illocution(statement->act)) add(aif, statement);
    }
}

/* Each relation of two claims of which somebody speaks. */
static void walk_schemes(struct aif *aif,
                         void (*add)(struct aif *aif, size_t scheme, size_t from, size_t to))
{
    size_t claims = hearsay_corpus_claims(aif->told.corpus);

    for (size_t i = 0; i < claims && outgoing_step(&aif->out); i++) {
        const hearsay_claim *claim = hearsay_corpus_claim(aif->told.corpus, (hearsay_claim_id)i);

        for (size_t s = 0; aif->told.claims[i] && s < sizeof schemes / sizeof *schemes; s++)
            for (size_t j = 0; j < claim->related_count[schemes[s].relation]; j++) {
                hearsay_claim_id other = claim->related[schemes[s].relation][j];
                if (aif->told.claims[other]) add(aif, s, i, other);
            }
    }
}

static void walk_marked(struct aif *aif, const unsigned char *marks, size_t count,
                        void (*add)(struct aif *aif, size_t index))
{
    for (size_t i = 0; i < count && outgoing_step(&aif->out); i++)
        if (marks[i]) add(aif, i);
}

static void begin_list(struct aif *aif, const char *before, const char *name)
{
    buffer_format(&aif->out.text, "%s\n  \"%s\": [", before, name);
    aif->is_first = true;
}

static void end_list(struct aif *aif)
{
    buffer_text(&aif->out.text, aif->is_first ? "]" : "\n  ]");
}

static void write_lists(struct aif *aif)
{
    const hearsay_corpus *corpus = aif->told.corpus;

    begin_list(aif, "{", "nodes");
    walk_marked(aif, aif->told.claims, hearsay_corpus_claims(corpus), claim_node);
    walk_statements(aif, statement_nodes);
    walk_schemes(aif, scheme_node);
    end_list(aif);
    begin_list(aif, ",", "edges");
    walk_statements(aif, statement_edges);
    walk_schemes(aif, scheme_edges);
    end_list(aif);
    begin_list(aif, ",", "schemefulfillments");
    end_list(aif);
    begin_list(aif, ",", "participants");
    walk_marked(aif, aif->told.actors, hearsay_corpus_actors(corpus), add_participant);
    end_list(aif);
    begin_list(aif, ",", "locutions");
    walk_statements(aif, statement_speakers);
    end_list(aif);
    buffer_text(&aif->out.text, "\n}\n");
}

static const char *name_of(const void *corpus, size_t actor)
{
    return hearsay_corpus_actor(corpus, (hearsay_actor_id)actor)->name;
}

static const char *id_of(const void *corpus, size_t actor)
{
    return hearsay_corpus_actor(corpus, (hearsay_actor_id)actor)->id;
}

static hearsay_status write_map(struct aif *aif, hearsay_status status, hearsay_error *err)
{
    const hearsay_corpus *corpus = aif->told.corpus;
    struct labelled labelled = { .of = corpus, .name = name_of, .id = id_of,
                                 .keeps_controls = true };

    if (status == HEARSAY_OK)
        status = labels_make(&aif->speakers, labelled, hearsay_corpus_actors(corpus), err);
    aif->out.status = status;
    if (status == HEARSAY_OK) write_lists(aif);
    labels_clear(&aif->speakers);
    buffer_clear(&aif->scratch);
    told_clear(&aif->told);
    return outgoing_end(&aif->out);
}

hearsay_status aif_network(hearsay_output *output, const struct outgoing_network *what,
                           hearsay_error *err)
{
    struct aif aif = { .out = outgoing_begin(output, err) };

    return write_map(&aif, told_of_network(&aif.told, what->network, err), err);
}

hearsay_status aif_corpus(hearsay_output *output, const hearsay_corpus *corpus, hearsay_error *err)
{
    struct aif aif = { .out = outgoing_begin(output, err) };

    return write_map(&aif, told_of_corpus(&aif.told, corpus, err), err);
}
