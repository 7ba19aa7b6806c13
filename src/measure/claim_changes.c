/* Who takes back what was said on a claim, and who turns round. A change is two statements of one
 * speaker, one after the other, with different sides; what may be of one day has no order. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "measure/claim_names.h"
#include "measure/measures.h"
#include "measure/repeats.h"
#include "memory/allocate.h"
#include "text/buffer.h"

/* The statements on one claim that take a side and have a date. */
struct sided {
    const hearsay_statement **items;
    size_t count;
};

/* By speaker, then by date. */
static int compare_statements(const void *a, const void *b)
{
    const hearsay_statement *left = *(const hearsay_statement *const *)a;
    const hearsay_statement *right = *(const hearsay_statement *const *)b;
    int32_t left_day = hearsay_date_first_day(left->date);
    int32_t right_day = hearsay_date_first_day(right->date);

    if (left->speaker != right->speaker) return left->speaker < right->speaker ? -1 : 1;
    if (left_day != right_day) return left_day < right_day ? -1 : 1;
    return (left->number > right->number) - (left->number < right->number);
}

static void list_sided(struct sided *sided, const struct measuring *measuring, size_t claim)
{
    size_t count;
    const uint32_t *positions = postings_of(&measuring->claims.by_claim, (uint32_t)claim, &count);

    sided->count = 0;
    for (size_t i = 0; i < count; i++) {
        const hearsay_statement *statement = hearsay_corpus_statement(measuring->corpus,
                                                                      positions[i]);

        if (statement->flags & HEARSAY_NEGATED || statement->date.year == 0) continue;
        if (statement_backs(statement, NULL) || statement_opposes(statement, NULL))
            sided->items[sided->count++] = statement;
    }
    if (sided->count) qsort(sided->items, sided->count, sizeof *sided->items, compare_statements);
}

static bool is_change(const hearsay_statement *before, const hearsay_statement *after)
{
    return before->speaker == after->speaker &&
           statement_backs(before, NULL) != statement_backs(after, NULL) &&
           hearsay_date_last_day(before->date) < hearsay_date_first_day(after->date);
}

static void write_changes(struct buffer *buffer, const struct sided *sided,
                          const hearsay_corpus *corpus)
{
    for (size_t i = 1; i < sided->count; i++) {
        const hearsay_statement *before = sided->items[i - 1], *after = sided->items[i];

        if (!is_change(before, after)) continue;
        if (buffer->length) buffer_text(buffer, "; ");
        buffer_text(buffer, hearsay_corpus_actor(corpus, before->speaker)->name);
        buffer_text(buffer, ": ");
        statement_write_reference(buffer, before);
        buffer_text(buffer, " > ");
        statement_write_reference(buffer, after);
    }
}

static size_t count_speakers(const struct sided *sided)
{
    size_t speakers = 0;
    hearsay_actor_id last = HEARSAY_NONE;

    for (size_t i = 1; i < sided->count; i++) {
        if (!is_change(sided->items[i - 1], sided->items[i])) continue;
        if (sided->items[i]->speaker != last) speakers++;
        last = sided->items[i]->speaker;
    }
    return speakers;
}

static hearsay_status find_changes(struct measuring *measuring, bool is_text,
                                   struct measured *values, hearsay_error *err)
{
    hearsay_status status = measuring_claims(measuring, err);
    struct sided sided = {
        allocate_zero(hearsay_corpus_statements(measuring->corpus), sizeof *sided.items), 0
    };
    struct buffer buffer = { 0 };

    if (status == HEARSAY_OK && !sided.items)
        status = hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for changes of side");
    for (size_t i = 0; status == HEARSAY_OK && i < hearsay_corpus_claims(measuring->corpus); i++) {
        list_sided(&sided, measuring, i);
        if (!is_text) {
            values[i].number = (double)count_speakers(&sided);
            continue;
        }
        buffer_clear(&buffer);
        write_changes(&buffer, &sided, measuring->corpus);
        status = claim_take_text(measuring, &buffer, &values[i], err);
    }
    buffer_clear(&buffer);
    allocate_free(sided.items);
    return status;
}

/* ---- the rows of the table of measures ---- */

static bool is_retraction(const hearsay_statement *statement)
{
    return !(statement->flags & HEARSAY_NEGATED) && strcmp(statement->act->name, "retract") == 0;
}

hearsay_status measure_claim_retractions(struct measuring *measuring, struct measured *values,
                                         hearsay_error *err)
{
    hearsay_status status = measuring_claims(measuring, err);

    for (size_t i = 0; status == HEARSAY_OK && i < hearsay_corpus_claims(measuring->corpus); i++) {
        size_t count;
        const uint32_t *positions = postings_of(&measuring->claims.by_claim, (uint32_t)i, &count);

        values[i].number = 0;
        for (size_t j = 0; j < count; j++) {
            const hearsay_statement *statement = hearsay_corpus_statement(measuring->corpus,
                                                                          positions[j]);

            if (is_retraction(statement))
                values[i].number += repeats_count(measuring->options.repeats, statement);
        }
    }
    return status;
}

hearsay_status measure_claim_retracted_in(struct measuring *measuring, struct measured *values,
                                          hearsay_error *err)
{
    hearsay_status status = measuring_claims(measuring, err);
    struct buffer buffer = { 0 };

    for (size_t i = 0; status == HEARSAY_OK && i < hearsay_corpus_claims(measuring->corpus); i++) {
        size_t count;
        const uint32_t *positions = postings_of(&measuring->claims.by_claim, (uint32_t)i, &count);

        buffer_reset(&buffer);
        for (size_t j = 0; j < count; j++) {
            const hearsay_statement *statement = hearsay_corpus_statement(measuring->corpus,
                                                                          positions[j]);

            if (!is_retraction(statement)) continue;
            if (buffer.length) buffer_text(&buffer, "; ");
            statement_write_reference(&buffer, statement);
        }
        status = claim_take_text(measuring, &buffer, &values[i], err);
    }
    buffer_clear(&buffer);
    return status;
}

hearsay_status measure_claim_changed_sides(struct measuring *measuring, struct measured *values,
                                           hearsay_error *err)
{
    return find_changes(measuring, false, values, err);
}

hearsay_status measure_claim_changes(struct measuring *measuring, struct measured *values,
                                     hearsay_error *err)
{
    return find_changes(measuring, true, values, err);
}
