/* AIF in the JSON of AIFdb: argument maps of debates. A locution (L) performs an illocution (YA)
 * whose content is a claim (I): that is a statement. Locutions follow one another by transitions
 * (TA), which perform illocutions too, upon an inference (RA), a conflict (CA) or a rephrase (MA)
 * of two claims; what a speaker does so to the claim of another is a statement as well.
 *
 *     {"nodes": [{"nodeID": "1", "text": "Ann : it rains", "type": "L", "timestamp": "..."}],
 *      "edges": [{"edgeID": "9", "fromID": "1", "toID": "2", "formEdgeID": null}],
 *      "locutions": [{"nodeID": "1", "personID": "7", "start": "2020-05-21 23:36:47"}]} */
#include <stdio.h>
#include <string.h>

#include "memory/allocate.h"
#include "read/aif_graph.h"
#include "read/aif_locution.h"
#include "read/json_tree.h"
#include "read/readers.h"
#include "read/said.h"
#include "read/try.h"
#include "text/buffer.h"

#define RELAYS_LIMIT 16

/* What the format's own illocutions are; a mapping may say otherwise. */
static const struct {
    const char *illocution, *act;
} illocutions[] = {
    { "Asserting", "assert" },          { "Arguing", "support" },
    { "Agreeing", "support" },          { "Disagreeing", "reject" },
    { "Challenging", "doubt" },         { "Questioning", "doubt" },
    { "Pure Questioning", "doubt" },    { "Assertive Questioning", "doubt" },
    { "Restating", "assert" },          { "Rhetorical Questioning", "doubt" },
    { "Conceding", "admit" },           { "Popular Conceding", "admit" },
    { "Reporting", "report" },
};

struct aif {
    struct reading *reading;
    struct aif_graph graph;
    struct interner stated; /* who stated which claim: name, NUL, number of the node */
    struct buffer key;
    size_t *marks;          /* by node: the claim and scheme that led to it last */
    const char *document;
};

int aif_sniff(const char *head, size_t length)
{
    /* either list may be the first, and the head may end within it */
    static const char *const keys[][4] = {
        { "\"nodes\"", "\"nodeID\"", "\"type\"", "\"text\"" },
        { "\"edges\"", "\"edgeID\"", "\"fromID\"", "\"toID\"" },
    };
    struct json_cursor cursor = { .text = head, .length = length };

    if (json_peek(&cursor) != '{') return 0;
    for (size_t list = 0; list < 2; list++) {
        size_t found = 0;
        for (size_t i = 0; i < 4; i++) found += said_holds(head, length, keys[list][i]);
        if (found == 4) return 95;
    }
    return 0;
}

/* ---- claims ---- */

static const struct {
    enum aif_type type;
    hearsay_field field;
    const char *word;
} schemes[] = {
    { AIF_CA, HEARSAY_FIELD_REBUTS, "rebuts" },
    { AIF_RA, HEARSAY_FIELD_SUPPORTS, "supports" },
    { AIF_MA, HEARSAY_FIELD_SAME_AS, "same_as" },
};

/* The claims that a claim reaches over one kind of scheme, each once. */
static hearsay_status put_relations(struct aif *aif, size_t claim, size_t scheme,
                                    hearsay_error *err)
{
    struct aif_graph *graph = &aif->graph;
    size_t node, other, mark = claim * AIF_OTHER + scheme + 1;

    for (size_t at = 0; (node = aif_next(graph, &graph->out, claim, schemes[scheme].type, &at)) !=
                        SIZE_MAX;) {
        for (size_t to = 0; (other = aif_next(graph, &graph->out, node, AIF_I, &to)) != SIZE_MAX;) {
            const char *id;
            if (other == claim) continue;
            aif_use(&graph->nodes[node]);
            if (aif->marks[other] == mark) continue;
            aif->marks[other] = mark;
            id = said_id(aif->reading, graph->nodes[other].id);
            if (!id) return reading_no_memory(err);
            TRY(reading_put_text(aif->reading, schemes[scheme].field, id, err));
        }
    }
    return HEARSAY_OK;
}

static hearsay_status push_claim(struct aif *aif, size_t claim, hearsay_error *err)
{
    struct aif_node *node = &aif->graph.nodes[claim];
    const char *id = said_id(aif->reading, node->id);

    if (!id) return reading_no_memory(err);
    reading_begin_at(aif->reading, HEARSAY_CLAIM, 1);
    TRY(reading_put_text(aif->reading, HEARSAY_FIELD_ID, id, err));
    TRY(reading_put_text(aif->reading, HEARSAY_FIELD_TEXT, said_name(node->text), err));
    for (size_t i = 0; i < sizeof schemes / sizeof *schemes; i++)
        TRY(put_relations(aif, claim, i, err));
    aif_use(node);
    return reading_push(aif->reading, err);
}

static hearsay_status push_claims(struct aif *aif, hearsay_error *err)
{
    for (size_t i = 0; i < aif->graph.count; i++)
        if (aif->graph.nodes[i].type == AIF_I) TRY(push_claim(aif, i, err));
    for (size_t i = 0; i < aif->graph.count; i++) {
        struct aif_node *node = &aif->graph.nodes[i];
        for (size_t s = 0; s < sizeof schemes / sizeof *schemes; s++) {
            if (node->type != schemes[s].type) continue;
            said_count(aif->reading, HEARSAY_ACCOUNT_LABEL, *node->text ? node->text : "no name",
                       node->fate == AIF_USED ? HEARSAY_USED : HEARSAY_LEFT_OUT,
                       node->fate == AIF_USED ? schemes[s].word : "it does not join two I nodes");
        }
        if (node->type == AIF_RA || node->type == AIF_CA || node->type == AIF_MA)
            aif_leave(node, "it does not join two I nodes");
    }
    return HEARSAY_OK;
}

/* ---- who stated what ---- */

static bool make_key(struct aif *aif, const char *speaker, size_t claim)
{
    buffer_reset(&aif->key);
    buffer_text(&aif->key, speaker);
    buffer_char(&aif->key, '\0');
    buffer_count(&aif->key, claim);
    return !aif->key.failed;
}

static hearsay_status note_stated(struct aif *aif, hearsay_error *err)
{
    struct aif_graph *graph = &aif->graph;
    size_t locution, claim;

    for (size_t i = 0; i < graph->count; i++) {
        if (graph->nodes[i].type != AIF_YA) continue;
        for (size_t at = 0; (locution = aif_next(graph, &graph->in, i, AIF_L, &at)) != SIZE_MAX;)
            for (size_t to = 0; (claim = aif_next(graph, &graph->out, i, AIF_I, &to)) != SIZE_MAX;)
                if (!make_key(aif, graph->nodes[locution].speaker, claim) ||
                    interner_add(&aif->stated, aif->key.bytes, aif->key.length, NULL) ==
                        INTERN_NONE)
                    return reading_no_memory(err);
    }
    return HEARSAY_OK;
}

static bool has_stated(struct aif *aif, const char *speaker, size_t claim)
{
    return make_key(aif, speaker, claim) &&
           interner_find(&aif->stated, aif->key.bytes, aif->key.length) != INTERN_NONE;
}

/* ---- statements ---- */

static const char *act_of(struct aif *aif, const struct aif_node *illocution)
{
    const char *fallback = NULL;

    for (size_t i = 0; i < sizeof illocutions / sizeof *illocutions; i++)
        if (strcmp(illocutions[i].illocution, illocution->text) == 0)
            fallback = illocutions[i].act;
    if (fallback && !(aif->reading->mapping && mapping_word(aif->reading->mapping,
                                                            illocution->text))) {
        char detail[40];
        (void)snprintf(detail, sizeof detail, "act %s", fallback);
        said_count(aif->reading, HEARSAY_ACCOUNT_CODE, illocution->text, HEARSAY_USED, detail);
        return fallback;
    }
    return said_act(aif->reading, *illocution->text ? illocution->text : "no name", "assert");
}

/* Who passed a locution on: whom its text names, then the speakers of the locutions that report
 * it, and so on. */
static hearsay_status put_relays(struct aif *aif, size_t locution, hearsay_error *err)
{
    struct aif_graph *graph = &aif->graph;
    const char *last = graph->nodes[locution].speaker;

    for (size_t depth = 0; locution != SIZE_MAX && depth < RELAYS_LIMIT; depth++) {
        struct aif_node *node = &graph->nodes[locution];
        size_t illocution = aif_first(graph, &graph->in, locution, AIF_YA);

        if (depth && strcmp(node->speaker, last) != 0) {
            TRY(reading_put_text(aif->reading, HEARSAY_FIELD_VIA, node->speaker, err));
            last = node->speaker;
        }
        if (node->relay && strcmp(node->relay, last) != 0) {
            TRY(reading_put_text(aif->reading, HEARSAY_FIELD_VIA, node->relay, err));
            last = node->relay;
        }
        if (illocution == SIZE_MAX) break;
        locution = aif_first(graph, &graph->in, illocution, AIF_L);
        if (locution != SIZE_MAX) {
            aif_merge(&graph->nodes[illocution], "the relays of the statement that it reports");
            aif_merge(&graph->nodes[locution], "the relays of the statement that it reports");
        }
    }
    return HEARSAY_OK;
}

/* before: the locution that this one answers; SIZE_MAX. */
static hearsay_status push_statement(struct aif *aif, size_t illocution, size_t locution,
                                     size_t before, size_t claim, hearsay_error *err)
{
    struct aif_node *nodes = aif->graph.nodes, *who = &nodes[locution];
    const char *answered = before == SIZE_MAX ? NULL : nodes[before].speaker;
    struct said said = {
        .id = said_id(aif->reading, nodes[illocution].id),
        .speaker = who->speaker,
        .claim = said_id(aif->reading, nodes[claim].id),
        .addressee = answered && strcmp(answered, who->speaker) != 0 ? answered : NULL,
        .document = aif->document,
        .date = who->start,
        .quote = who->words,
        .cue = nodes[illocution].text,
        .annotator = who->annotator,
    };

    if (!said.id || !said.claim) return reading_no_memory(err);
    if (nodes[illocution].fate == AIF_USED) { /* a second claim of one illocution */
        struct buffer id = { 0 };
        buffer_format(&id, "%s:%s:%s", said.id, who->id, nodes[claim].id);
        said.id = id.failed ? NULL : arena_text(&aif->reading->names, id.bytes, id.length);
        buffer_clear(&id);
        if (!said.id) return reading_no_memory(err);
    }
    said.act = act_of(aif, &nodes[illocution]);
    TRY(said_begin(aif->reading, (struct origin){ .text = "", .line = 1 }, &said, err));
    TRY(put_relays(aif, locution, err));
    TRY(reading_push(aif->reading, err));
    aif_use(&nodes[illocution]);
    aif_use(who);
    return HEARSAY_OK;
}

/* Locution -> illocution -> claims. */
static hearsay_status push_performed(struct aif *aif, size_t illocution, hearsay_error *err)
{
    struct aif_graph *graph = &aif->graph;
    size_t locution, claim;

    for (size_t at = 0; (locution = aif_next(graph, &graph->in, illocution, AIF_L, &at)) !=
                        SIZE_MAX;)
        for (size_t to = 0; (claim = aif_next(graph, &graph->out, illocution, AIF_I, &to)) !=
                            SIZE_MAX;)
            TRY(push_statement(aif, illocution, locution, SIZE_MAX, claim, err));
    return HEARSAY_OK;
}

/* Whether an illocution upon a scheme takes a side on the claim that the scheme leads to: who
 * disagrees upon a conflict opposes it, who argues upon an inference backs it. */
static bool takes_side(struct aif *aif, const struct aif_node *illocution, enum aif_type scheme)
{
    const char *word = illocution->text, *name = NULL;
    const hearsay_act *act;

    for (size_t i = 0; i < sizeof illocutions / sizeof *illocutions; i++)
        if (strcmp(illocutions[i].illocution, word) == 0) name = illocutions[i].act;
    if (aif->reading->mapping && mapping_word(aif->reading->mapping, word))
        name = mapping_word(aif->reading->mapping, word);
    act = name ? hearsay_act_find(name) : NULL;
    if (!act) return false;
    return scheme == AIF_CA ? act->side < 0 : act->side > 0;
}

/* Transition -> illocution -> scheme -> claim of somebody else. */
static hearsay_status push_upon(struct aif *aif, size_t illocution, size_t locution, size_t before,
                                size_t scheme, hearsay_error *err)
{
    struct aif_graph *graph = &aif->graph;
    struct aif_node *node = &graph->nodes[illocution];
    size_t claim = aif_first(graph, &graph->out, scheme, AIF_I);

    if (claim == SIZE_MAX || graph->nodes[scheme].fate != AIF_USED) {
        aif_leave(node, "what it is upon does not join two I nodes");
        return HEARSAY_OK;
    }
    if (has_stated(aif, graph->nodes[locution].speaker, claim)) {
        aif_merge(node, "the relation of two claims of its own speaker");
        return HEARSAY_OK;
    }
    if (!takes_side(aif, node, graph->nodes[scheme].type)) {
        aif_merge(node, "the relation of two claims, on which it takes no side");
        return HEARSAY_OK;
    }
    return push_statement(aif, illocution, locution, before, claim, err);
}

static hearsay_status push_anchored(struct aif *aif, size_t illocution, size_t transition,
                                    hearsay_error *err)
{
    static const enum aif_type upon[] = { AIF_RA, AIF_CA, AIF_MA };
    struct aif_graph *graph = &aif->graph;
    size_t locution = aif_first(graph, &graph->out, transition, AIF_L), claim, scheme;
    size_t before = aif_first(graph, &graph->in, transition, AIF_L);

    if (locution == SIZE_MAX) {
        aif_leave(&graph->nodes[illocution], "no locution follows its transition");
        return HEARSAY_OK;
    }
    for (size_t at = 0; (claim = aif_next(graph, &graph->out, illocution, AIF_I, &at)) !=
                        SIZE_MAX;)
        TRY(push_statement(aif, illocution, locution, before, claim, err));
    for (size_t i = 0; i < sizeof upon / sizeof *upon; i++)
        for (size_t at = 0; (scheme = aif_next(graph, &graph->out, illocution, upon[i], &at)) !=
                            SIZE_MAX;)
            TRY(push_upon(aif, illocution, locution, before, scheme, err));
    if (graph->nodes[illocution].fate != AIF_LEFT_OUT) aif_use(&graph->nodes[transition]);
    return HEARSAY_OK;
}

static hearsay_status push_statements(struct aif *aif, hearsay_error *err)
{
    struct aif_graph *graph = &aif->graph;
    size_t transition;

    for (size_t i = 0; i < graph->count; i++) {
        if (graph->nodes[i].type != AIF_YA) continue;
        TRY(push_performed(aif, i, err));
        for (size_t at = 0; (transition = aif_next(graph, &graph->in, i, AIF_TA, &at)) !=
                            SIZE_MAX;)
            TRY(push_anchored(aif, i, transition, err));
    }
    return HEARSAY_OK;
}

/* ---- the account ---- */

static const char *const default_reasons[] = {
    [AIF_I] = "",
    [AIF_L] = "it states no claim",
    [AIF_YA] = "no locution performs it upon a claim",
    [AIF_RA] = "it does not join two I nodes",
    [AIF_CA] = "it does not join two I nodes",
    [AIF_MA] = "it does not join two I nodes",
    [AIF_TA] = "the order of locutions has no place in a statement",
    [AIF_OTHER] = "its type is not known",
};

static hearsay_status account_for_nodes(struct aif *aif, hearsay_error *err)
{
    struct reading *reading = aif->reading;

    reading->known = false;
    for (size_t i = 0; i < aif->graph.count; i++) {
        const struct aif_node *node = &aif->graph.nodes[i];
        struct buffer noun = { 0 };

        buffer_format(&noun, "%s node", node->type_name);
        if (noun.failed) {
            buffer_clear(&noun);
            return reading_no_memory(err);
        }
        if (node->fate == AIF_USED) reading_used(reading, noun.bytes);
        else if (node->fate == AIF_MERGED) reading_merged(reading, noun.bytes, node->why);
        else reading_left_out(reading, noun.bytes, node->why ? node->why
                                                             : default_reasons[node->type]);
        buffer_clear(&noun);
    }
    return HEARSAY_OK;
}

static hearsay_status read_map(struct aif *aif, const cJSON *tree, hearsay_error *err)
{
    size_t length;
    const char *stem = reading_stem(aif->reading, &length);

    aif->document = arena_text(&aif->reading->names, stem, length);
    if (!aif->document) return reading_no_memory(err);
    TRY(aif_graph_load(aif->reading, &aif->graph, tree, err));
    aif->marks = allocate_zero(aif->graph.count + 1, sizeof *aif->marks);
    if (!aif->marks) return reading_no_memory(err);
    TRY(aif_find_speakers(aif->reading, &aif->graph, tree, err));
    TRY(push_claims(aif, err));
    TRY(note_stated(aif, err));
    TRY(push_statements(aif, err));
    return account_for_nodes(aif, err);
}

hearsay_status aif_read(struct reading *reading, hearsay_error *err)
{
    struct aif aif = { .reading = reading };
    struct json_cursor cursor;
    cJSON *tree = NULL;
    hearsay_status status;

    reading->undeclared = true;
    TRY(mapping_push_acts(reading->mapping, reading, err));
    interner_init(&aif.stated, &reading->names);
    status = json_tree_open(reading, &cursor, err);
    if (status == HEARSAY_OK)
        status = json_tree_parse(reading, cursor.text, cursor.length, &tree, err);
    if (status == HEARSAY_OK && !(tree_get(tree, "nodes") && tree_get(tree, "edges")))
        status = reading_fail(reading, 0, err, "an argument map must be an object with the lists "
                              "\"nodes\" and \"edges\"");
    if (status == HEARSAY_OK) status = read_map(&aif, tree, err);
    aif_graph_clear(&aif.graph);
    interner_clear(&aif.stated);
    buffer_clear(&aif.key);
    allocate_free(aif.marks);
    cJSON_Delete(tree);
    return status;
}
