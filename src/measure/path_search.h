/* One search of shortest paths from one node: how far the others are, in how many ways they are
 * reached, and what depends on each on the way (Brandes 2001). */
#ifndef MEASURE_PATH_SEARCH_H
#define MEASURE_PATH_SEARCH_H

#include "measure/path_graph.h"

/* A node during a search; what is looked at together lies together. */
struct path_node {
    union {
        double ways;  /* number of shortest paths from the source */
        double share; /* on the way back: what depends on each of these paths */
    };
    uint32_t level; /* distance + 1; 0: not reached */
};

/* The nodes at one distance, and the steps from them to those at the next. */
struct path_level {
    uint32_t first; /* in order; up to, not with, the first of the next level */
    uint32_t steps; /* first of its steps */
    bool is_pulled; /* steps are listed by where they lead to, not by where they come from */
};

struct path_search {
    const struct path_graph *graph;
    struct path_node *nodes;   /* by place */
    struct path_level *levels; /* 0: the source */
    size_t level_count;
    uint32_t *order;           /* places, the nearest first */
    size_t count;              /* of those reached, with the source */
    double *through;           /* by index in order, after path_search_back: what depends on it */
    uint32_t *step;            /* the other end of each step on a shortest path */
    uint32_t *push_end, *pull_end; /* by index in order: the end of its steps */
    double *shares;            /* by place: of those to whom pulled steps lead */
    uint32_t *open;            /* places not reached yet, once a level was pulled */
    size_t open_count;
    bool has_open;
    uint64_t looks;            /* at ties, steps and nodes: what the search cost */
};

/* path_search_clear in any case. The graph must outlive it. */
hearsay_status path_search_init(struct path_search *search, const struct path_graph *graph,
                                hearsay_error *err);
void path_search_clear(struct path_search *search);

/* Finds all that can be reached from a place: order, count, levels. O(m), mostly far less: each
 * distance is searched from whichever of its two sides has fewer ties. */
void path_search_run(struct path_search *search, uint32_t source);

/* After path_search_run: through. Zero for the source. O(steps on shortest paths). */
void path_search_back(struct path_search *search);

#endif
