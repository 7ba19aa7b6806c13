/* co-claims: which claims are backed by the same actors. An actor counts once for two claims,
 * however often he backs them: half of it stands with the first statement in which he backs the
 * one, half with the first in which he backs the other; his further statements are behind the tie
 * and add nothing. */
#include "network/network.h"
#include "network/stances.h"

static hearsay_status add_pairs(struct tally *tally, const struct stances *stances, uint32_t backer,
                                hearsay_error *err)
{
    struct tie_tag tag = { .kind = HEARSAY_TIE_SHARED };
    uint32_t claim = (uint32_t)tally->actor_count + tally->statement->claim;
    size_t count;
    const struct stance *backed = stances_of(stances, backer, &count);
    double part = 0;
    hearsay_status status = HEARSAY_OK;

    for (size_t i = 0; i < count; i++)
        if (backed[i].member == claim && backed[i].first == tally->statement->number) part = 0.5;
    for (size_t i = 0; i < count && status == HEARSAY_OK; i++)
        if (backed[i].member != claim)
            status = tally_pair(tally, tag, claim, backed[i].member, part, err);
    return status;
}

static hearsay_status add_statement(struct tally *tally, const struct stances *stances,
                                    hearsay_error *err)
{
    hearsay_status status;

    if (tally->statement->claim == HEARSAY_NONE || tally->statement->act->side <= 0)
        return HEARSAY_OK;
    status = tally_hold(tally, err);
    for (size_t i = 0; i < tally->holder_count && status == HEARSAY_OK; i++)
        status = add_pairs(tally, stances, tally->holders[i].key, err);
    return status;
}

hearsay_status co_claims_fill(struct tally *tally, hearsay_error *err)
{
    struct stances stances;
    hearsay_status status = stances_fill(&stances, tally, STANCES_BY_BACKER, err);

    for (size_t i = 0; status == HEARSAY_OK && i < hearsay_corpus_statements(tally->corpus); i++) {
        const hearsay_statement *statement = hearsay_corpus_statement(tally->corpus, i);

        if (tally_is_left_out(tally, statement)) continue;
        status = tally_begin(tally, statement, err);
        if (status == HEARSAY_OK && !(statement->flags & HEARSAY_NEGATED))
            status = add_statement(tally, &stances, err);
        if (status == HEARSAY_OK) tally_end(tally);
    }
    stances_clear(&stances);
    return status;
}
