/* Whether several coders read one place alike. A unit is a place: a span of a document, or, without
 * spans, a quote in it. A coder with several statements at one place is left out there, as nothing
 * says which of them is to be compared. O(s log s). */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "measure/krippendorff.h"
#include "measure/measures.h"
#include "memory/allocate.h"

/* A statement with a coder and a place. */
struct coded {
    const hearsay_statement *statement;
    hearsay_actor_id *targets; /* sorted */
    uint32_t unit;
};

struct agreement {
    struct coded *items;
    struct coding *codings;
    hearsay_actor_id *targets;
    size_t count, units; /* units: places with at least two coders */
};

static int compare_numbers(const void *a, const void *b)
{
    uint32_t left = *(const uint32_t *)a, right = *(const uint32_t *)b;

    return (left > right) - (left < right);
}

/* ---- places ---- */

static bool has_place(const hearsay_statement *statement)
{
    return statement->detail->annotator && statement->document != HEARSAY_NONE &&
           (statement->flags & HEARSAY_HAS_SPAN || statement->quote);
}

static int compare_places(const hearsay_statement *left, const hearsay_statement *right)
{
    bool left_span = left->flags & HEARSAY_HAS_SPAN, right_span = right->flags & HEARSAY_HAS_SPAN;

    if (left->document != right->document) return left->document < right->document ? -1 : 1;
    if (left_span != right_span) return left_span ? -1 : 1;
    if (!left_span) return strcmp(left->quote, right->quote);
    if (left->detail->span_start != right->detail->span_start)
        return left->detail->span_start < right->detail->span_start ? -1 : 1;
    return (left->detail->span_end > right->detail->span_end) - (left->detail->span_end < right->detail->span_end);
}

static int compare_coded(const void *a, const void *b)
{
    const hearsay_statement *left = ((const struct coded *)a)->statement;
    const hearsay_statement *right = ((const struct coded *)b)->statement;
    int order = compare_places(left, right);

    if (order == 0) order = strcmp(left->detail->annotator, right->detail->annotator);
    return order ? order : (left->number > right->number) - (left->number < right->number);
}

static bool is_same_coder(const struct coded *a, const struct coded *b)
{
    return compare_places(a->statement, b->statement) == 0 &&
           strcmp(a->statement->detail->annotator, b->statement->detail->annotator) == 0;
}

/* Keeps one statement for each coder and place, and none where there are several. */
static void keep_single(struct agreement *agreement)
{
    const struct coded *items = agreement->items;
    size_t kept = 0;

    for (size_t i = 0, end; i < agreement->count; i = end) {
        end = i + 1;
        while (end < agreement->count && is_same_coder(&items[i], &items[end])) end++;
        if (end - i == 1) agreement->items[kept++] = items[i];
    }
    agreement->count = kept;
}

static void number_units(struct agreement *agreement)
{
    struct coded *items = agreement->items;

    for (size_t i = 1; i < agreement->count; i++) {
        bool is_new = compare_places(items[i - 1].statement, items[i].statement) != 0;

        items[i].unit = items[i - 1].unit + is_new;
        if (!is_new && (i == 1 || items[i - 2].unit != items[i].unit)) agreement->units++;
    }
}

/* ---- the statements ---- */

static void agreement_clear(struct agreement *agreement)
{
    allocate_free(agreement->items);
    allocate_free(agreement->codings);
    allocate_free(agreement->targets);
}

static hearsay_status agreement_fill(struct agreement *agreement, const hearsay_corpus *corpus,
                                     hearsay_error *err)
{
    const hearsay_statement *statement;
    size_t coded = 0, targets = 0;

    *agreement = (struct agreement){ 0 };
    for (size_t i = 0; (statement = hearsay_corpus_statement(corpus, i)) != NULL; i++) {
        coded += has_place(statement);
        targets += has_place(statement) ? statement->target_count : 0;
    }
    agreement->items = allocate_zero(coded, sizeof *agreement->items);
    agreement->codings = allocate_zero(coded, sizeof *agreement->codings);
    agreement->targets = allocate_zero(targets, sizeof *agreement->targets);
    if (!agreement->items || !agreement->codings || !agreement->targets)
        return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for comparing coders");
    targets = 0;
    for (size_t i = 0; (statement = hearsay_corpus_statement(corpus, i)) != NULL; i++) {
        hearsay_actor_id *sorted = agreement->targets + targets;
        size_t count = statement->target_count;

        if (!has_place(statement)) continue;
        if (count) {
            memcpy(sorted, statement->targets, count * sizeof *sorted);
            qsort(sorted, count, sizeof *sorted, compare_numbers);
        }
        targets += count;
        agreement->items[agreement->count++] = (struct coded){ statement, sorted, 0 };
    }
    if (coded) qsort(agreement->items, coded, sizeof *agreement->items, compare_coded);
    keep_single(agreement);
    number_units(agreement);
    return HEARSAY_OK;
}

/* ---- fields ---- */

typedef int compare_field(const void *a, const void *b);

static int compare_acts(const void *a, const void *b)
{
    const struct coded *left = a, *right = b;

    return strcmp(left->statement->act->name, right->statement->act->name);
}

static int compare_speakers(const void *a, const void *b)
{
    const struct coded *left = a, *right = b;

    return compare_numbers(&left->statement->speaker, &right->statement->speaker);
}

static int compare_claims(const void *a, const void *b)
{
    const struct coded *left = a, *right = b;

    return compare_numbers(&left->statement->claim, &right->statement->claim);
}

static int compare_targets(const void *a, const void *b)
{
    const struct coded *left = a, *right = b;
    size_t left_count = left->statement->target_count, right_count = right->statement->target_count;

    if (left_count != right_count) return left_count < right_count ? -1 : 1;
    for (size_t i = 0; i < left_count; i++) {
        int order = compare_numbers(&left->targets[i], &right->targets[i]);
        if (order) return order;
    }
    return 0;
}

static hearsay_status measure_field(struct measuring *measuring, compare_field *compare,
                                    struct measured *value, hearsay_error *err)
{
    struct agreement agreement;
    hearsay_status status = agreement_fill(&agreement, measuring->corpus, err);

    if (status == HEARSAY_OK && agreement.count) {
        uint32_t category = 0;

        qsort(agreement.items, agreement.count, sizeof *agreement.items, compare);
        for (size_t i = 0; i < agreement.count; i++) {
            if (i && compare(&agreement.items[i - 1], &agreement.items[i]) != 0) category++;
            agreement.codings[i] = (struct coding){ agreement.items[i].unit, category };
        }
        value->number = krippendorff_nominal(agreement.codings, agreement.count);
    }
    agreement_clear(&agreement);
    return status;
}

/* ---- the rows of the table of measures ---- */

hearsay_status measure_network_double_coded(struct measuring *measuring, struct measured *value,
                                            hearsay_error *err)
{
    struct agreement agreement;
    hearsay_status status = agreement_fill(&agreement, measuring->corpus, err);

    value->number = (double)agreement.units;
    agreement_clear(&agreement);
    return status;
}

hearsay_status measure_network_alpha_act(struct measuring *measuring, struct measured *value,
                                         hearsay_error *err)
{
    return measure_field(measuring, compare_acts, value, err);
}

hearsay_status measure_network_alpha_speaker(struct measuring *measuring, struct measured *value,
                                             hearsay_error *err)
{
    return measure_field(measuring, compare_speakers, value, err);
}

hearsay_status measure_network_alpha_target(struct measuring *measuring, struct measured *value,
                                            hearsay_error *err)
{
    return measure_field(measuring, compare_targets, value, err);
}

hearsay_status measure_network_alpha_claim(struct measuring *measuring, struct measured *value,
                                           hearsay_error *err)
{
    return measure_field(measuring, compare_claims, value, err);
}
