/* denials: who denies what whom said. The tie goes from who denies, rejects or retracts a claim to
 * each who backs it; behind it stand the denials. */
#include "network/backers.h"
#include "network/network.h"

static hearsay_status add_denial(struct tally *tally, const struct backers *backers,
                                 hearsay_error *err)
{
    struct tie_tag tag = { .kind = HEARSAY_TIE_TARGET };
    const hearsay_statement *statement = tally->statement;
    size_t count;
    const hearsay_actor_id *actors;

    if (statement->claim == HEARSAY_NONE || statement->act->group != HEARSAY_GROUP_DENIAL ||
        statement->flags & HEARSAY_NEGATED)
        return HEARSAY_OK;
    actors = backers_of(backers, statement->claim, &count);
    return tally_actors(tally, tag, actors, count, err);
}

hearsay_status denials_fill(struct tally *tally, hearsay_error *err)
{
    struct backers backers;
    hearsay_status status = backers_fill(&backers, tally, NULL, NULL, err);

    for (size_t i = 0; status == HEARSAY_OK && i < hearsay_corpus_statements(tally->corpus); i++) {
        const hearsay_statement *statement = hearsay_corpus_statement(tally->corpus, i);

        if (tally_is_left_out(tally, statement)) continue;
        status = tally_begin(tally, statement, err);
        if (status == HEARSAY_OK) status = add_denial(tally, &backers, err);
        if (status == HEARSAY_OK) tally_end(tally);
    }
    backers_clear(&backers);
    return status;
}
