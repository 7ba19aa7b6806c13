/* Who belongs to whom, and when. */
#ifndef CORPUS_MEMBERSHIP_H
#define CORPUS_MEMBERSHIP_H

#include "corpus/draft.h"

/* Reads member_of into an actor: names, each with "since DATE" and "until DATE" behind it or without.
 * The actors are numbers of references until they are resolved. */
hearsay_status membership_read(const struct draft *draft, hearsay_actor *actor);

/* An error if member_of goes round in a circle, dates aside. O(actors + memberships). */
hearsay_status membership_check(const struct store *store, hearsay_error *err);

#endif
