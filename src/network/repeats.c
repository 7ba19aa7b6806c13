/* repeats: who says after whom. On each claim, a tie from everybody who backs it later to who
 * backed it first; behind it stand the later statements. Only dates tell an order: a statement
 * without one, or one that may be of the first day, makes no tie. Who passes the first on in so
 * many words does so in relay. */
#include <stdlib.h>

#include "corpus/date.h"
#include "memory/allocate.h"
#include "network/backers.h"
#include "network/network.h"

/* Somebody who passes on, on a claim, what a source said. */
struct passing {
    hearsay_claim_id claim;
    hearsay_actor_id relay, source;
};

struct repeats {
    hearsay_date *first;    /* by claim: the date of its first backing */
    struct backers firsts;  /* those of that date */
    struct passing *passed; /* sorted */
    size_t passed_count, passed_capacity;
    hearsay_actor_id *repeated; /* of the statement at hand: whom it repeats */
    size_t repeated_capacity;
};

static hearsay_status no_memory(hearsay_error *err)
{
    return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for a network");
}

/* ---- who was first ---- */

static hearsay_status find_dates(struct repeats *repeats, const struct tally *tally,
                                 hearsay_error *err)
{
    repeats->first = allocate_zero(hearsay_corpus_claims(tally->corpus), sizeof *repeats->first);
    if (!repeats->first) return no_memory(err);
    for (size_t i = 0; i < hearsay_corpus_statements(tally->corpus); i++) {
        const hearsay_statement *statement = hearsay_corpus_statement(tally->corpus, i);

        if (backers_is_backing(tally, statement) &&
            date_comes_first(statement->date, repeats->first[statement->claim]))
            repeats->first[statement->claim] = statement->date;
    }
    return HEARSAY_OK;
}

static bool is_first(const hearsay_statement *statement, const void *context)
{
    hearsay_date date = statement->date, first = ((const hearsay_date *)context)[statement->claim];

    return date.year && date.year == first.year && date.month == first.month &&
           date.day == first.day;
}

/* ---- who passes on ---- */

static int compare_passings(const void *a, const void *b)
{
    const struct passing *left = a, *right = b;

    if (left->claim != right->claim) return left->claim < right->claim ? -1 : 1;
    if (left->relay != right->relay) return left->relay < right->relay ? -1 : 1;
    return (left->source > right->source) - (left->source < right->source);
}

static hearsay_status pass_on(struct repeats *repeats, hearsay_claim_id claim,
                              hearsay_actor_id relay, hearsay_actor_id source, hearsay_error *err)
{
    void *passed = repeats->passed;

    if (!allocate_grow(&passed, &repeats->passed_capacity, repeats->passed_count + 1,
                       sizeof *repeats->passed))
        return no_memory(err);
    repeats->passed = passed;
    repeats->passed[repeats->passed_count++] = (struct passing){ claim, relay, source };
    return HEARSAY_OK;
}

/* Each relay passes on who spoke, and the relay before. */
static hearsay_status pass_all_on(struct repeats *repeats, struct tally *tally, hearsay_error *err)
{
    hearsay_status status = HEARSAY_OK;

    for (size_t i = 0; status == HEARSAY_OK && i < hearsay_corpus_statements(tally->corpus); i++) {
        const hearsay_statement *statement = hearsay_corpus_statement(tally->corpus, i);

        if (!backers_is_backing(tally, statement)) continue;
        status = tally_begin(tally, statement, err);
        if (status == HEARSAY_OK) status = tally_chain(tally, err);
        for (size_t j = 0; status == HEARSAY_OK && j < tally->relay_count; j++) {
            status = pass_on(repeats, statement->claim, tally->relays[j], statement->speaker, err);
            if (status == HEARSAY_OK && j)
                status = pass_on(repeats, statement->claim, tally->relays[j], tally->relays[j - 1],
                                 err);
        }
    }
    if (repeats->passed_count)
        qsort(repeats->passed, repeats->passed_count, sizeof *repeats->passed, compare_passings);
    return status;
}

static bool passes_on(const struct repeats *repeats, hearsay_claim_id claim, hearsay_actor_id relay,
                      hearsay_actor_id source)
{
    const struct passing key = { claim, relay, source };

    return repeats->passed_count &&
           bsearch(&key, repeats->passed, repeats->passed_count, sizeof key, compare_passings);
}

/* ---- ties ---- */

/* From one who is credited with the statement at hand to those whom that one repeats. */
static hearsay_status add_ties(struct tally *tally, struct repeats *repeats, struct credited who,
                               hearsay_error *err)
{
    struct tie_tag tag = { .kind = HEARSAY_TIE_REPEAT };
    const hearsay_statement *statement = tally->statement;
    size_t count, kept = 0;
    const hearsay_actor_id *firsts = backers_of(&repeats->firsts, statement->claim, &count);
    void *repeated = repeats->repeated;

    if (!allocate_grow(&repeated, &repeats->repeated_capacity, count, sizeof *repeats->repeated))
        return no_memory(err);
    repeats->repeated = repeated;
    for (size_t i = 0; i < count; i++)
        if (firsts[i] != who.actor && firsts[i] != statement->speaker &&
            !passes_on(repeats, statement->claim, who.actor, firsts[i]))
            repeats->repeated[kept++] = firsts[i];
    return tally_from(tally, tag, who, repeats->repeated, kept, 1, err);
}

static hearsay_status add_statement(struct tally *tally, struct repeats *repeats,
                                    hearsay_error *err)
{
    const hearsay_statement *statement = tally->statement;
    hearsay_status status = HEARSAY_OK;
    hearsay_date first;

    if (!backers_is_backing(tally, statement) || !statement->date.year) return HEARSAY_OK;
    first = repeats->first[statement->claim];
    if (hearsay_date_first_day(statement->date) <= hearsay_date_last_day(first)) return HEARSAY_OK;
    for (size_t i = 0; i < tally->credited_count && status == HEARSAY_OK; i++)
        status = add_ties(tally, repeats, tally->credited[i], err);
    return status;
}

hearsay_status repeats_fill(struct tally *tally, hearsay_error *err)
{
    struct repeats repeats = { 0 };
    hearsay_status status = find_dates(&repeats, tally, err);

    if (status == HEARSAY_OK)
        status = backers_fill(&repeats.firsts, tally, is_first, repeats.first, err);
    if (status == HEARSAY_OK) status = pass_all_on(&repeats, tally, err);
    for (size_t i = 0; status == HEARSAY_OK && i < hearsay_corpus_statements(tally->corpus); i++) {
        const hearsay_statement *statement = hearsay_corpus_statement(tally->corpus, i);

        if (tally_is_left_out(tally, statement)) continue;
        status = tally_begin(tally, statement, err);
        if (status == HEARSAY_OK) status = add_statement(tally, &repeats, err);
        if (status == HEARSAY_OK) tally_end(tally);
    }
    backers_clear(&repeats.firsts);
    allocate_free(repeats.first);
    allocate_free(repeats.passed);
    allocate_free(repeats.repeated);
    return status;
}
