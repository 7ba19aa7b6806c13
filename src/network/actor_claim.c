/* actor-claim: the whole graph. Speakers to claims and to targets by act, claims to those they are
 * about and to each other, relays to their sources. */
#include "memory/allocate.h"
#include "network/network.h"

static hearsay_status add_statement(struct tally *tally, hearsay_error *err)
{
    const hearsay_statement *statement = tally->statement;
    struct tie_tag tag = { .act = statement->act,
                           .negated = statement->flags & HEARSAY_NEGATED };
    hearsay_status status = HEARSAY_OK;

    if (statement->claim != HEARSAY_NONE) {
        tag.kind = HEARSAY_TIE_STANCE;
        status = tally_claim(tally, tag, 1, err);
    }
    if (status == HEARSAY_OK && statement->target_count) {
        tag.kind = HEARSAY_TIE_TARGET;
        status = tally_actors(tally, tag, statement->targets, statement->target_count, err);
    }
    /* what was not said was not passed on either */
    return status == HEARSAY_OK && !tag.negated ? tally_relays(tally, err) : status;
}

/* About and relation ties of the claims that the ties so far lead to. */
static hearsay_status add_claim(struct tally *tally, const bool *stated, hearsay_claim_id id,
                                hearsay_error *err)
{
    const hearsay_claim *claim = hearsay_corpus_claim(tally->corpus, id);
    hearsay_status status = HEARSAY_OK;

    for (size_t i = 0; i < claim->about_count && status == HEARSAY_OK; i++)
        status = tally_about(tally, id, claim->about[i], err);
    for (int relation = 0; relation < HEARSAY_RELATIONS; relation++)
        for (size_t i = 0; i < claim->related_count[relation] && status == HEARSAY_OK; i++)
            if (stated[claim->related[relation][i]])
                status = tally_relation(tally, (hearsay_relation)relation, id,
                                        claim->related[relation][i], err);
    return status;
}

hearsay_status actor_claim_fill(struct tally *tally, hearsay_error *err)
{
    size_t claims = tally->key_count - tally->actor_count;
    bool *stated;
    hearsay_status status = tally_statements(tally, add_statement, err);

    if (status != HEARSAY_OK) return status;
    stated = allocate_zero(claims, sizeof *stated);
    if (!stated) return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for a network");
    for (size_t i = 0; i < tally->tie_count; i++)
        if (tally->ties[i].to >= tally->actor_count)
            stated[tally->ties[i].to - tally->actor_count] = true;
    for (size_t i = 0; i < claims && status == HEARSAY_OK; i++)
        if (stated[i]) status = add_claim(tally, stated, (hearsay_claim_id)i, err);
    allocate_free(stated);
    return status;
}
