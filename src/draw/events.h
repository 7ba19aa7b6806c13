/* What is said on a timeline: an event is who does what on which claim, or to whom, at one time. It
 * holds the statements that say so. */
#ifndef DRAW_EVENTS_H
#define DRAW_EVENTS_H

#include <hearsay/draw.h>

#include "memory/arena.h"
#include "network/level.h"

struct event {
    hearsay_actor_id speaker; /* who stands for them at the level of the network */
    const hearsay_act *act;
    hearsay_claim_id claim;  /* HEARSAY_NONE: on none, but to a target */
    hearsay_actor_id target; /* the first that the statements name; HEARSAY_NONE */
    hearsay_date from, to;   /* of its first and last statement */
    int32_t first, last;     /* days that it may have been on */
    bool negated;
    const hearsay_statement_id *statements; /* by date */
    size_t statement_count;
    uint64_t weight; /* by count */
};

struct events {
    struct event *items; /* by first day; on one day those that deny after those that do not */
    size_t count;
    size_t found;                    /* before the choice */
    size_t subjects, subjects_drawn; /* claims, and targets of statements without one */
    size_t claims, claims_drawn;
    uint64_t undated, weak, not_chosen; /* statements by count: without a date, in events of fewer
                                         * than min_weight, and other ones that are not drawn */
};

enum { EVENTS_DRAWN = 40 }; /* at most */

/* The events behind the ties of a network, and of many those on the claims (or to the targets) with
 * the most statements. Everything is in the arena. O(s log s) for the statements of the network. */
hearsay_status events_find(struct events *events, struct arena *arena,
                           const hearsay_network *network, const struct levels *levels,
                           const hearsay_map_options *options, hearsay_error *err);

#endif
