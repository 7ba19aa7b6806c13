/* An argument map of AIF as a graph in memory: nodes by number, edges both ways. */
#ifndef READ_AIF_GRAPH_H
#define READ_AIF_GRAPH_H

#include <cjson/cJSON.h>

#include "memory/intern.h"
#include "read/reading.h"

enum aif_type { AIF_I, AIF_L, AIF_YA, AIF_RA, AIF_CA, AIF_MA, AIF_TA, AIF_OTHER };

/* What became of a node: the better of two fates counts. */
enum aif_fate { AIF_LEFT_OUT, AIF_MERGED, AIF_USED };

struct aif_node {
    const char *id, *text;
    const char *why;     /* it was merged or left out; NULL: nothing was said of it */
    const char *type_name;
    enum aif_type type;
    enum aif_fate fate;
    bool is_located; /* a locution that the list of locutions names */
    const char *person, *start; /* of a located one; NULL if none */
    const char *speaker, *words; /* of a locution: who, and what without the name */
    const char *relay;           /* "A : B : words": A; NULL */
    const char *annotator;
};

/* Node numbers at the other ends of the edges of each node. */
struct aif_ends {
    size_t *starts, *nodes; /* starts: one more than there are nodes */
};

struct aif_graph {
    struct aif_node *nodes;
    size_t count;
    struct aif_ends out, in;
    struct interner ids;
};

/* Fills the graph from the file's tree, which must outlive it; nodes and edges that cannot be kept
 * are accounted for. {0} before; aif_graph_clear also after a failure. */
hearsay_status aif_graph_load(struct reading *reading, struct aif_graph *graph, const cJSON *tree,
                              hearsay_error *err);
void aif_graph_clear(struct aif_graph *graph);

/* The node at the end of an edge that is of a type, the first from *at on; SIZE_MAX if there is
 * none. *at counts up:
 *     for (size_t at = 0; (to = aif_next(graph, &graph->out, node, AIF_I, &at)) != SIZE_MAX;) */
size_t aif_next(const struct aif_graph *graph, const struct aif_ends *ends, size_t node,
                enum aif_type type, size_t *at);
size_t aif_first(const struct aif_graph *graph, const struct aif_ends *ends, size_t node,
                 enum aif_type type);

void aif_use(struct aif_node *node);
void aif_merge(struct aif_node *node, const char *into);
void aif_leave(struct aif_node *node, const char *why);

#endif
