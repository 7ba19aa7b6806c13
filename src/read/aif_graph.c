#include "read/aif_graph.h"

#include <string.h>

#include "memory/allocate.h"
#include "read/json_tree.h"
#include "read/said.h"
#include "read/try.h"

static const char *const type_names[] = { [AIF_I] = "I",   [AIF_L] = "L",   [AIF_YA] = "YA",
                                          [AIF_RA] = "RA", [AIF_CA] = "CA", [AIF_MA] = "MA",
                                          [AIF_TA] = "TA" };

/* The pairs that mean something to a reader of statements. */
static const struct {
    enum aif_type from, to;
} known_pairs[] = {
    { AIF_L, AIF_YA },  { AIF_YA, AIF_I },  { AIF_YA, AIF_L },  { AIF_L, AIF_TA },
    { AIF_TA, AIF_L },  { AIF_TA, AIF_YA }, { AIF_YA, AIF_RA }, { AIF_YA, AIF_CA },
    { AIF_YA, AIF_MA }, { AIF_I, AIF_RA },  { AIF_RA, AIF_I },  { AIF_I, AIF_CA },
    { AIF_CA, AIF_I },  { AIF_I, AIF_MA },  { AIF_MA, AIF_I },
};

void aif_graph_clear(struct aif_graph *graph)
{
    interner_clear(&graph->ids);
    allocate_free(graph->nodes);
    allocate_free(graph->out.starts);
    allocate_free(graph->out.nodes);
    allocate_free(graph->in.starts);
    allocate_free(graph->in.nodes);
    *graph = (struct aif_graph){ 0 };
}

void aif_use(struct aif_node *node)
{
    node->fate = AIF_USED;
}

void aif_merge(struct aif_node *node, const char *into)
{
    if (node->fate >= AIF_MERGED) return;
    node->fate = AIF_MERGED;
    node->why = into;
}

void aif_leave(struct aif_node *node, const char *why)
{
    if (node->fate == AIF_LEFT_OUT && !node->why) node->why = why;
}

size_t aif_next(const struct aif_graph *graph, const struct aif_ends *ends, size_t node,
                enum aif_type type, size_t *at)
{
    for (size_t i = ends->starts[node] + *at; i < ends->starts[node + 1]; i++) {
        ++*at;
        if (graph->nodes[ends->nodes[i]].type == type) return ends->nodes[i];
    }
    return SIZE_MAX;
}

size_t aif_first(const struct aif_graph *graph, const struct aif_ends *ends, size_t node,
                 enum aif_type type)
{
    size_t at = 0;

    return aif_next(graph, ends, node, type, &at);
}

/* ---- nodes ---- */

/* An id as text, also where it is written as a number; NULL if there is none. */
static const char *read_id(struct reading *reading, const cJSON *object, const char *name)
{
    return said_name(tree_words(reading, object, name));
}

static enum aif_type find_type(const char *name)
{
    for (int i = 0; i < AIF_OTHER; i++)
        if (strcmp(type_names[i], name) == 0) return (enum aif_type)i;
    return AIF_OTHER;
}

static hearsay_status add_node(struct reading *reading, struct aif_graph *graph,
                               const cJSON *object, hearsay_error *err)
{
    const char *id = read_id(reading, object, "nodeID"), *text = tree_text(object, "text");
    const char *type = tree_text(object, "type");
    struct aif_node *node;
    uint32_t number;
    bool is_new;

    if (!id || !type) {
        reading_left_out(reading, "node", "it has no id or no type");
        return reading_notice(reading, "node without id or type", 0, err,
                              "a node has no \"nodeID\" or no \"type\"; it is left out");
    }
    number = interner_add(&graph->ids, id, strlen(id), &is_new);
    if (number == INTERN_NONE) return reading_no_memory(err);
    if (!is_new) {
        reading_left_out(reading, "node", "a node before has the same id");
        return reading_notice(reading, "node with the id of another", 0, err,
                              "node \"%s\" is there twice; the second is left out", id);
    }
    node = &graph->nodes[graph->count++];
    *node = (struct aif_node){ .id = graph->ids.texts[number], .text = text ? text : "",
                               .type = find_type(type), .type_name = type };
    return HEARSAY_OK;
}

static hearsay_status load_nodes(struct reading *reading, struct aif_graph *graph,
                                 const cJSON *tree, hearsay_error *err)
{
    size_t count = 0;

    for (const cJSON *node = tree_first(tree, "nodes"); node; node = tree_after(node)) count++;
    interner_init(&graph->ids, &reading->names);
    graph->nodes = allocate_zero(count + 1, sizeof *graph->nodes);
    if (!graph->nodes) return reading_no_memory(err);
    for (const cJSON *node = tree_first(tree, "nodes"); node; node = tree_after(node))
        TRY(add_node(reading, graph, node, err));
    return HEARSAY_OK;
}

/* ---- edges ---- */

struct edges {
    size_t *from, *to;
    size_t count;
};

static void count_edge(struct reading *reading, const struct aif_node *from,
                       const struct aif_node *to)
{
    char name[32], *end = name;
    hearsay_outcome outcome = HEARSAY_LEFT_OUT;

    if (from->type == AIF_OTHER || to->type == AIF_OTHER) {
        said_count(reading, HEARSAY_ACCOUNT_RELATION, "other", HEARSAY_LEFT_OUT,
                   "one of its nodes is of a type that is not known");
        return;
    }
    for (size_t i = 0; i < sizeof known_pairs / sizeof *known_pairs; i++)
        if (known_pairs[i].from == from->type && known_pairs[i].to == to->type)
            outcome = HEARSAY_USED;
    for (const char *at = type_names[from->type]; *at;) *end++ = *at++;
    *end++ = '-';
    for (const char *at = type_names[to->type]; *at;) *end++ = *at++;
    *end = '\0';
    said_count(reading, HEARSAY_ACCOUNT_RELATION, name, outcome,
               outcome == HEARSAY_USED ? "" : "these two are not joined in a dialogue");
}

static hearsay_status load_edges(struct reading *reading, const struct aif_graph *graph,
                                 const cJSON *tree, struct edges *edges, hearsay_error *err)
{
    size_t count = 0;

    for (const cJSON *edge = tree_first(tree, "edges"); edge; edge = tree_after(edge)) count++;
    edges->from = allocate((count + 1) * sizeof *edges->from);
    edges->to = allocate((count + 1) * sizeof *edges->to);
    if (!edges->from || !edges->to) return reading_no_memory(err);
    for (const cJSON *edge = tree_first(tree, "edges"); edge; edge = tree_after(edge)) {
        const char *from = read_id(reading, edge, "fromID"), *to = read_id(reading, edge, "toID");
        uint32_t a = from ? interner_find(&graph->ids, from, strlen(from)) : INTERN_NONE;
        uint32_t b = to ? interner_find(&graph->ids, to, strlen(to)) : INTERN_NONE;

        if (a == INTERN_NONE || b == INTERN_NONE) {
            said_count(reading, HEARSAY_ACCOUNT_RELATION, "edge", HEARSAY_LEFT_OUT,
                       "one of its nodes is not there");
            TRY(reading_notice(reading, "edge to a node that is not there", 0, err,
                               "the edge from \"%s\" to \"%s\" leads to no node; it is left out",
                               from ? from : "null", to ? to : "null"));
            continue;
        }
        count_edge(reading, &graph->nodes[a], &graph->nodes[b]);
        edges->from[edges->count] = a;
        edges->to[edges->count++] = b;
    }
    return HEARSAY_OK;
}

/* The other ends of each node's edges, in the order of the file. */
static hearsay_status index_ends(struct aif_ends *ends, size_t nodes, const size_t *here,
                                 const size_t *there, size_t count, hearsay_error *err)
{
    ends->starts = allocate_zero(nodes + 2, sizeof *ends->starts);
    ends->nodes = allocate((count + 1) * sizeof *ends->nodes);
    if (!ends->starts || !ends->nodes) return reading_no_memory(err);
    /* counted one place further on, the starts are right when all are placed */
    for (size_t i = 0; i < count; i++) ends->starts[here[i] + 2]++;
    for (size_t i = 2; i < nodes + 2; i++) ends->starts[i] += ends->starts[i - 1];
    for (size_t i = 0; i < count; i++) ends->nodes[ends->starts[here[i] + 1]++] = there[i];
    return HEARSAY_OK;
}

/* ---- locutions ---- */

static hearsay_status load_locutions(struct reading *reading, struct aif_graph *graph,
                                     const cJSON *tree, hearsay_error *err)
{
    const cJSON *item;

    for (item = tree_first(tree, "locutions"); item; item = tree_after(item)) {
        const char *id = read_id(reading, item, "nodeID");
        const char *person = read_id(reading, item, "personID");
        uint32_t number = id ? interner_find(&graph->ids, id, strlen(id)) : INTERN_NONE;
        struct aif_node *node = number == INTERN_NONE ? NULL : &graph->nodes[number];

        if (!node || node->type != AIF_L || node->is_located) {
            reading_left_out(reading, "locution", node && node->is_located
                                                      ? "its node has another already"
                                                      : "its node is not there");
            continue;
        }
        node->is_located = true;
        node->start = tree_text(item, "start");
        if (person) {
            node->person = arena_text(&reading->names, person, strlen(person));
            if (!node->person) return reading_no_memory(err);
        }
        reading_merged(reading, "locution", "its L node");
    }
    return HEARSAY_OK;
}

hearsay_status aif_graph_load(struct reading *reading, struct aif_graph *graph, const cJSON *tree,
                              hearsay_error *err)
{
    struct edges edges = { 0 };
    hearsay_status status = load_nodes(reading, graph, tree, err);

    if (status == HEARSAY_OK) status = load_edges(reading, graph, tree, &edges, err);
    if (status == HEARSAY_OK)
        status = index_ends(&graph->out, graph->count, edges.from, edges.to, edges.count, err);
    if (status == HEARSAY_OK)
        status = index_ends(&graph->in, graph->count, edges.to, edges.from, edges.count, err);
    if (status == HEARSAY_OK) status = load_locutions(reading, graph, tree, err);
    allocate_free(edges.from);
    allocate_free(edges.to);
    return status;
}
