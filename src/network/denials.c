/* denials: who denies what whom said. The tie goes from who denies, rejects or retracts a claim to
 * each who backs it; behind it stand the denials. */
#include "memory/allocate.h"
#include "network/network.h"

/* By claim, who backs it; each once. */
struct backers {
    size_t *start; /* one more than claims */
    hearsay_actor_id *actors;
};

static bool is_backing(const struct tally *tally, const hearsay_statement *statement)
{
    return !tally_is_left_out(tally, statement) && statement->claim != HEARSAY_NONE && statement->act->side > 0 &&
           !(statement->flags & HEARSAY_NEGATED);
}

static hearsay_status no_memory(hearsay_error *err)
{
    return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for a network");
}

/* Lists the speakers claim by claim, in the order of their statements. */
static hearsay_status list_backers(const struct tally *tally, struct backers *backers,
                                   hearsay_error *err)
{
    size_t claims = tally->key_count - tally->actor_count;
    size_t statements = hearsay_corpus_statements(tally->corpus), total = 0;

    backers->start = allocate_zero(claims + 2, sizeof *backers->start);
    if (!backers->start) return no_memory(err);
    for (size_t i = 0; i < statements; i++) {
        const hearsay_statement *statement = hearsay_corpus_statement(tally->corpus, i);
        if (is_backing(tally, statement)) backers->start[statement->claim + 2]++, total++;
    }
    backers->actors = allocate_zero(total, sizeof *backers->actors);
    if (!backers->actors) return no_memory(err);
    for (size_t i = 2; i <= claims + 1; i++) backers->start[i] += backers->start[i - 1];
    for (size_t i = 0; i < statements; i++) {
        const hearsay_statement *statement = hearsay_corpus_statement(tally->corpus, i);
        if (is_backing(tally, statement))
            backers->actors[backers->start[statement->claim + 1]++] = statement->speaker;
    }
    return HEARSAY_OK;
}

/* Keeps each speaker of a claim once. The list of claim i goes from start[i] to start[i + 1]. */
static hearsay_status keep_distinct(const struct tally *tally, struct backers *backers,
                                    hearsay_error *err)
{
    size_t claims = tally->key_count - tally->actor_count, kept = 0;
    uint32_t *seen = allocate_zero(tally->actor_count, sizeof *seen);

    if (!seen) return no_memory(err);
    for (size_t claim = 0, at = 0; claim < claims; claim++) {
        size_t end = backers->start[claim + 1];

        for (backers->start[claim] = kept; at < end; at++) {
            if (seen[backers->actors[at]] == claim + 1) continue;
            seen[backers->actors[at]] = (uint32_t)claim + 1;
            backers->actors[kept++] = backers->actors[at];
        }
    }
    backers->start[claims] = kept;
    allocate_free(seen);
    return HEARSAY_OK;
}

static hearsay_status add_denials(struct tally *tally, const struct backers *backers,
                                  hearsay_error *err)
{
    struct tie_tag tag = { .kind = HEARSAY_TIE_TARGET };

    for (size_t i = 0; i < hearsay_corpus_statements(tally->corpus); i++) {
        const hearsay_statement *statement = hearsay_corpus_statement(tally->corpus, i);
        size_t claim = statement->claim;
        hearsay_status status;

        if (tally_is_left_out(tally, statement)) continue;
        status = tally_begin(tally, statement, err);
        if (status == HEARSAY_OK && statement->claim != HEARSAY_NONE &&
            statement->act->group == HEARSAY_GROUP_DENIAL && !(statement->flags & HEARSAY_NEGATED))
            status = tally_actors(tally, tag, backers->actors + backers->start[claim],
                                  backers->start[claim + 1] - backers->start[claim], err);
        if (status != HEARSAY_OK) return status;
        tally_end(tally);
    }
    return HEARSAY_OK;
}

hearsay_status denials_fill(struct tally *tally, hearsay_error *err)
{
    struct backers backers = { 0 };
    hearsay_status status = list_backers(tally, &backers, err);

    if (status == HEARSAY_OK) status = keep_distinct(tally, &backers, err);
    if (status == HEARSAY_OK) status = add_denials(tally, &backers, err);
    allocate_free(backers.start);
    allocate_free(backers.actors);
    return status;
}
