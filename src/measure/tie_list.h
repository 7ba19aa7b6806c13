/* The ties of a network as plain arrays, for algorithms of our own: distinct ordered pairs without
 * loops and without what was not said, sorted by from and then by to. */
#ifndef MEASURE_TIE_LIST_H
#define MEASURE_TIE_LIST_H

#include <hearsay/network.h>

struct tie_list {
    size_t nodes, count;
    uint32_t *from, *to; /* nodes */
    double *weight;      /* the sum of the weights of all ties of the pair; can be 0 or negative */
};

/* Of a network. tie_list_clear in any case. Linear in ties. */
hearsay_status tie_list_fill(struct tie_list *list, const hearsay_network *network,
                             hearsay_error *err);

/* The same without directions, as camps and balance look at it: pairs with from < to, the weights
 * of both ways added up; a pair whose weights cancel out stays, with weight 0. list must be sorted
 * as above. O(n + m). */
hearsay_status tie_list_undirect(struct tie_list *out, const struct tie_list *list,
                                 hearsay_error *err);

/* A list without directions as one with both: each pair twice, sorted by from. O(n + m). */
hearsay_status tie_list_both_ways(struct tie_list *out, const struct tie_list *list,
                                  hearsay_error *err);

void tie_list_clear(struct tie_list *list);

#endif
