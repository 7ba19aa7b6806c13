/* Rolling up: which actor stands for which at a level. */
#ifndef NETWORK_LEVEL_H
#define NETWORK_LEVEL_H

#include <hearsay/network.h>

struct levels {
    const hearsay_corpus *corpus;
    hearsay_level level;
    uint32_t *plain; /* by actor, who stands for them when there is no date; HEARSAY_NONE: nobody */
    bool *is_dated;  /* by actor: it depends on the date; NULL: of nobody */
};

/* levels_clear in any case. O(actors x height of member_of). */
hearsay_status levels_fill(struct levels *levels, const hearsay_corpus *corpus, hearsay_level level,
                           hearsay_error *err);
void levels_clear(struct levels *levels);

/* Who stands for an actor who has memberships with dates. */
uint32_t levels_at_date(const struct levels *levels, hearsay_actor_id actor, hearsay_date date);

/* The country that a statement itself gives an actor; HEARSAY_NONE: none. */
hearsay_actor_id levels_own_country(const hearsay_statement *statement, hearsay_actor_id actor);

/* Who stands for an actor in a statement, on its date; HEARSAY_NONE: nobody. */
static inline uint32_t levels_at(const struct levels *levels, hearsay_actor_id actor,
                                 const hearsay_statement *statement)
{
    uint32_t own = levels->level == HEARSAY_LEVEL_COUNTRY ? levels_own_country(statement, actor)
                                                          : HEARSAY_NONE;

    if (own != HEARSAY_NONE) return own;
    return levels->is_dated && levels->is_dated[actor]
               ? levels_at_date(levels, actor, statement->date)
               : levels->plain[actor];
}

#endif
