/* Ties as they come, statement by statement: rolled up and credited, not yet added up. A family of
 * networks says what ties a statement makes; everything that all of them do alike is here. */
#ifndef NETWORK_TALLY_H
#define NETWORK_TALLY_H

#include <hearsay/network.h>

#include "network/level.h"
#include "network/said_before.h"

#define TALLY_LIMIT ((size_t)50 * 1000 * 1000) /* ties of single statements in one network */

/* What tells ties between the same two nodes apart. */
struct tie_tag {
    hearsay_tie_kind kind;
    const hearsay_act *act;
    hearsay_relation relation;
    bool negated;
};

/* Ends are keys: an actor's id, or the number of actors plus a claim's id. */
struct raw_tie {
    double weight; /* what the statement adds */
    uint32_t from, to, statement, tag;
};

/* Who gets how much of a statement. */
struct credited {
    hearsay_actor_id actor;
    double share;
};

/* A node that has a share of a statement. */
struct holder {
    uint32_t key;
    double share;
};

struct tally {
    const hearsay_corpus *corpus;
    const hearsay_network_options *options;
    hearsay_network_notes notes;
    struct levels levels;
    size_t actor_count, key_count;
    struct raw_tie *ties;
    size_t tie_count, tie_capacity;
    struct tie_tag *tags;
    size_t tag_count, tag_capacity;
    /* of the statement at hand */
    const hearsay_statement *statement;
    struct credited *credited;
    size_t credited_count, credited_capacity;
    struct holder *holders; /* the credited as nodes, each once: after tally_hold */
    size_t holder_count, holder_capacity;
    hearsay_actor_id *relays; /* its chain: after tally_chain */
    size_t relay_count, relay_capacity;
    uint32_t *seen;           /* by key: the number of the last list that had it */
    uint32_t list;
    struct said_before said;
    uint64_t lost;
    bool any_tie, any_straight, any_rolled;
};

hearsay_status tally_init(struct tally *tally, const hearsay_corpus *corpus,
                          const hearsay_network_options *options, hearsay_error *err);
void tally_clear(struct tally *tally);

/* Whether a resample or a window of time leaves a statement out. */
static inline bool tally_is_left_out(const struct tally *tally, const hearsay_statement *statement)
{
    return tally->options->repeats && tally->options->repeats[statement->number] <= 0;
}

/* How much the statement at hand counts between two nodes (to can be the claim's key): its count, or
 * 1 where repetitions do not count, as often as a resample has it; 0 where it repeats another. act:
 * NULL where only the side tells statements apart. */
hearsay_status tally_amount(struct tally *tally, uint32_t from, uint32_t to, const hearsay_act *act,
                            double *amount, hearsay_error *err);

/* Begins a statement: works out who is credited. Ends it: takes the notes. */
hearsay_status tally_begin(struct tally *tally, const hearsay_statement *statement,
                           hearsay_error *err);
void tally_end(struct tally *tally);

/* Works out the chain of the statement at hand: its document has to be looked up for it. */
hearsay_status tally_chain(struct tally *tally, hearsay_error *err);

/* A tie of the statement at hand between two actors, with a share of its count. */
hearsay_status tally_tie(struct tally *tally, struct tie_tag tag, hearsay_actor_id from,
                         hearsay_actor_id to, double share, hearsay_error *err);

/* From everybody who is credited to each of some actors; who stand for the same node is one. */
hearsay_status tally_actors(struct tally *tally, struct tie_tag tag, const hearsay_actor_id *actors,
                            size_t count, hearsay_error *err);
hearsay_status tally_actors_weighted(struct tally *tally, struct tie_tag tag,
                                     const hearsay_actor_id *actors, size_t count, double factor,
                                     hearsay_error *err);

/* The same from one who is credited. */
hearsay_status tally_from(struct tally *tally, struct tie_tag tag, struct credited from,
                          const hearsay_actor_id *actors, size_t count, double factor,
                          hearsay_error *err);

/* From everybody who is credited to the statement's claim; side is a factor of the weight. */
hearsay_status tally_claim(struct tally *tally, struct tie_tag tag, double side,
                           hearsay_error *err);

/* Works out who, as a node, is credited with the statement at hand. */
hearsay_status tally_hold(struct tally *tally, hearsay_error *err);

/* A tie without direction between two different nodes, by key, to which the statement at hand adds a
 * weight. */
hearsay_status tally_pair(struct tally *tally, struct tie_tag tag, uint32_t one, uint32_t other,
                          double weight, hearsay_error *err);

/* Each relay of the statement to whom it passes on. */
hearsay_status tally_relays(struct tally *tally, hearsay_error *err);

/* Whom a statement names: its targets, or else those its claim is about. */
const hearsay_actor_id *tally_named(const struct tally *tally, const hearsay_statement *statement,
                                    size_t *count);

/* A tie that no statement makes: between a claim and an actor, two claims, or two actors by key. */
hearsay_status tally_about(struct tally *tally, hearsay_claim_id claim, hearsay_actor_id actor,
                           hearsay_error *err);
hearsay_status tally_relation(struct tally *tally, hearsay_relation relation, hearsay_claim_id from,
                              hearsay_claim_id to, hearsay_error *err);
hearsay_status tally_member(struct tally *tally, uint32_t from, uint32_t to, hearsay_error *err);

/* One step of a family that looks at each statement alone. */
typedef hearsay_status (*tally_step)(struct tally *tally, hearsay_error *err);

/* Goes through the statements; negated ones only get there with keep_negated. */
hearsay_status tally_statements(struct tally *tally, tally_step step, hearsay_error *err);

#endif
