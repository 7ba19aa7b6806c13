#include "network/backers.h"

#include "memory/allocate.h"

struct choice {
    const struct tally *tally;
    backing_test *test;
    const void *context;
};

static hearsay_status no_memory(hearsay_error *err)
{
    return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for a network");
}

bool backers_is_backing(const struct tally *tally, const hearsay_statement *statement)
{
    return !tally_is_left_out(tally, statement) && statement->claim != HEARSAY_NONE &&
           statement->act->side > 0 && !(statement->flags & HEARSAY_NEGATED);
}

static bool is_chosen(const struct choice *choice, const hearsay_statement *statement)
{
    return backers_is_backing(choice->tally, statement) &&
           (!choice->test || choice->test(statement, choice->context));
}

/* Lists the speakers claim by claim, in the order of their statements. */
static hearsay_status list_speakers(struct backers *backers, const struct choice *choice,
                                    hearsay_error *err)
{
    const hearsay_corpus *corpus = choice->tally->corpus;
    size_t claims = hearsay_corpus_claims(corpus);
    size_t statements = hearsay_corpus_statements(corpus), total = 0;

    backers->start = allocate_zero(claims + 2, sizeof *backers->start);
    if (!backers->start) return no_memory(err);
    for (size_t i = 0; i < statements; i++) {
        const hearsay_statement *statement = hearsay_corpus_statement(corpus, i);
        if (is_chosen(choice, statement)) backers->start[statement->claim + 2]++, total++;
    }
    backers->actors = allocate_zero(total, sizeof *backers->actors);
    if (!backers->actors) return no_memory(err);
    for (size_t i = 2; i <= claims + 1; i++) backers->start[i] += backers->start[i - 1];
    for (size_t i = 0; i < statements; i++) {
        const hearsay_statement *statement = hearsay_corpus_statement(corpus, i);
        if (is_chosen(choice, statement))
            backers->actors[backers->start[statement->claim + 1]++] = statement->speaker;
    }
    return HEARSAY_OK;
}

/* Keeps each speaker of a claim once. The list of claim i goes from start[i] to start[i + 1]. */
static hearsay_status keep_distinct(struct backers *backers, const struct tally *tally,
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

hearsay_status backers_fill(struct backers *backers, const struct tally *tally, backing_test *test,
                            const void *context, hearsay_error *err)
{
    const struct choice choice = { tally, test, context };
    hearsay_status status;

    *backers = (struct backers){ 0 };
    status = list_speakers(backers, &choice, err);
    return status == HEARSAY_OK ? keep_distinct(backers, tally, err) : status;
}

void backers_clear(struct backers *backers)
{
    allocate_free(backers->start);
    allocate_free(backers->actors);
    *backers = (struct backers){ 0 };
}
