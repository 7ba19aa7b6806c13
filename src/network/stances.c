/* Stances: gathered statement by statement, sorted, and added up where all but the statement is
 * equal. */
#include "network/stances.h"

#include <stdlib.h>

#include "memory/allocate.h"

static hearsay_status no_memory(hearsay_error *err)
{
    return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for a network");
}

static hearsay_status add(struct stances *stances, struct stance stance, hearsay_error *err)
{
    void *items = stances->items;

    if (!allocate_grow(&items, &stances->capacity, stances->count + 1, sizeof *stances->items))
        return no_memory(err);
    stances->items = items;
    stances->items[stances->count++] = stance;
    return HEARSAY_OK;
}

/* The stances of the statement at hand. */
static hearsay_status add_statement(struct stances *stances, struct tally *tally,
                                    enum stances_by by, hearsay_error *err)
{
    const hearsay_statement *statement = tally->statement;
    uint32_t claim = (uint32_t)tally->actor_count + statement->claim;
    double side = statement->act->side;
    hearsay_status status = HEARSAY_OK;

    if (by == STANCES_BY_BACKER) side = side > 0;
    for (size_t i = 0; side != 0 && i < tally->holder_count && status == HEARSAY_OK; i++) {
        const struct holder *holder = &tally->holders[i];
        double amount;

        status = tally_amount(tally, holder->key, claim, NULL, &amount, err);
        if (status != HEARSAY_OK) break;
        status = add(stances,
                     (struct stance){
                         .list = by == STANCES_BY_CLAIM ? claim : holder->key,
                         .member = by == STANCES_BY_CLAIM ? holder->key : claim,
                         .first = statement->number,
                         .side = side,
                         .amount = holder->share * amount,
                     },
                     err);
    }
    return status;
}

/* By what is added up, then by statement, so that sums do not depend on how qsort goes about it. */
static int compare(const void *a, const void *b)
{
    const struct stance *left = a, *right = b;

    if (left->list != right->list) return left->list < right->list ? -1 : 1;
    if (left->member != right->member) return left->member < right->member ? -1 : 1;
    if (left->side < right->side || left->side > right->side)
        return left->side < right->side ? -1 : 1;
    return (left->first > right->first) - (left->first < right->first);
}

static bool is_one(const struct stance *a, const struct stance *b)
{
    return a->list == b->list && a->member == b->member && !(a->side < b->side) &&
           !(a->side > b->side);
}

static void add_up(struct stances *stances)
{
    size_t kept = 0;

    if (stances->count) qsort(stances->items, stances->count, sizeof *stances->items, compare);
    for (size_t i = 0; i < stances->count; i++) {
        if (i && is_one(&stances->items[kept - 1], &stances->items[i]))
            stances->items[kept - 1].amount += stances->items[i].amount;
        else stances->items[kept++] = stances->items[i];
    }
    stances->count = kept;
    for (size_t i = 0; i < kept; i++) stances->start[stances->items[i].list + 1]++;
}

hearsay_status stances_fill(struct stances *stances, struct tally *tally, enum stances_by by,
                            hearsay_error *err)
{
    hearsay_status status = HEARSAY_OK;

    *stances = (struct stances){ .start = allocate_zero(tally->key_count + 1,
                                                        sizeof *stances->start) };
    if (!stances->start) return no_memory(err);
    for (size_t i = 0; i < hearsay_corpus_statements(tally->corpus); i++) {
        const hearsay_statement *statement = hearsay_corpus_statement(tally->corpus, i);

        if (tally_is_left_out(tally, statement) || statement->claim == HEARSAY_NONE ||
            statement->flags & HEARSAY_NEGATED)
            continue;
        status = tally_begin(tally, statement, err);
        if (status == HEARSAY_OK) status = tally_hold(tally, err);
        if (status == HEARSAY_OK) status = add_statement(stances, tally, by, err);
        if (status != HEARSAY_OK) return status;
    }
    said_before_clear(&tally->said); /* who goes through the statements again begins anew */
    add_up(stances);
    for (size_t i = 0; i < tally->key_count; i++) stances->start[i + 1] += stances->start[i];
    return HEARSAY_OK;
}

void stances_clear(struct stances *stances)
{
    allocate_free(stances->items);
    allocate_free(stances->start);
}
