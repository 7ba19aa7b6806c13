/* Who takes back what was said on a claim, and who turns round. A change is two statements of one
 * speaker with different sides, of which one is wholly before the other and none wholly between;
 * what may be of one day has no order. O(s log s). */
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
    const hearsay_statement **starts; /* by speaker, then by first day */
    const hearsay_statement **ends;   /* by speaker, then by last day */
    size_t count;
};

static int compare(const hearsay_statement *left, int32_t left_day, const hearsay_statement *right,
                   int32_t right_day)
{
    if (left->speaker != right->speaker) return left->speaker < right->speaker ? -1 : 1;
    if (left_day != right_day) return left_day < right_day ? -1 : 1;
    return (left->number > right->number) - (left->number < right->number);
}

static int compare_starts(const void *a, const void *b)
{
    const hearsay_statement *left = *(const hearsay_statement *const *)a;
    const hearsay_statement *right = *(const hearsay_statement *const *)b;

    return compare(left, hearsay_date_first_day(left->date), right,
                   hearsay_date_first_day(right->date));
}

static int compare_ends(const void *a, const void *b)
{
    const hearsay_statement *left = *(const hearsay_statement *const *)a;
    const hearsay_statement *right = *(const hearsay_statement *const *)b;

    return compare(left, hearsay_date_last_day(left->date), right,
                   hearsay_date_last_day(right->date));
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
            sided->starts[sided->count++] = statement;
    }
    if (!sided->count) return;
    memcpy(sided->ends, sided->starts, sided->count * sizeof *sided->ends);
    qsort(sided->starts, sided->count, sizeof *sided->starts, compare_starts);
    qsort(sided->ends, sided->count, sizeof *sided->ends, compare_ends);
}

/* ---- from change to change ---- */

struct walk {
    const struct sided *sided;
    size_t next, ended;                 /* in starts; in ends, past what is over before next */
    int32_t latest;                     /* first day of what is over, the latest */
    const hearsay_statement *last[2];   /* of what is over, by side */
    const hearsay_statement *before[2]; /* of the last change from that side */
};

static void begin_speaker(struct walk *walk)
{
    *walk = (struct walk){
        .sided = walk->sided, .next = walk->next, .ended = walk->next, .latest = INT32_MIN
    };
}

static void pass_ended(struct walk *walk, const hearsay_statement *now)
{
    for (; walk->ended < walk->sided->count; walk->ended++) {
        const hearsay_statement *statement = walk->sided->ends[walk->ended];
        int32_t first = hearsay_date_first_day(statement->date);

        if (statement->speaker != now->speaker ||
            hearsay_date_last_day(statement->date) >= hearsay_date_first_day(now->date))
            break;
        walk->last[statement_backs(statement, NULL)] = statement;
        if (first > walk->latest) walk->latest = first;
    }
}

/* The next change; false if there is none. Of several statements after one the first is taken. */
static bool next_change(struct walk *walk, const hearsay_statement **before,
                        const hearsay_statement **after)
{
    const struct sided *sided = walk->sided;

    for (; walk->next < sided->count; walk->next++) {
        const hearsay_statement *now = sided->starts[walk->next], *other;
        bool from = !statement_backs(now, NULL);

        if (walk->next == 0 || sided->starts[walk->next - 1]->speaker != now->speaker)
            begin_speaker(walk);
        pass_ended(walk, now);
        other = walk->last[from];
        if (!other || other == walk->before[from] ||
            hearsay_date_last_day(other->date) < walk->latest)
            continue;
        walk->before[from] = *before = other;
        *after = now;
        walk->next++;
        return true;
    }
    return false;
}

static void write_changes(struct buffer *buffer, const struct sided *sided,
                          const hearsay_corpus *corpus)
{
    struct walk walk = { .sided = sided };
    const hearsay_statement *before, *after;

    while (next_change(&walk, &before, &after)) {
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
    struct walk walk = { .sided = sided };
    const hearsay_statement *before, *after;
    size_t speakers = 0;
    hearsay_actor_id last = HEARSAY_NONE;

    while (next_change(&walk, &before, &after)) {
        if (after->speaker != last) speakers++;
        last = after->speaker;
    }
    return speakers;
}

static hearsay_status find_changes(struct measuring *measuring, bool is_text,
                                   struct measured *values, hearsay_error *err)
{
    hearsay_status status = measuring_claims(measuring, err);
    size_t statements = hearsay_corpus_statements(measuring->corpus);
    struct sided sided = {
        .starts = allocate_zero(statements, sizeof *sided.starts),
        .ends = allocate_zero(statements, sizeof *sided.ends),
    };
    struct buffer buffer = { 0 };

    if (status == HEARSAY_OK && (!sided.starts || !sided.ends))
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
    allocate_free(sided.starts);
    allocate_free(sided.ends);
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
