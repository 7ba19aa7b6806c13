#include "measure/change_points.h"

#include <math.h>
#include <string.h>

#include "measure/telling.h"
#include "memory/allocate.h"
#include "memory/random.h"

/* Sums of the same numbers in another order are equal up to this. */
#define SAME 1e-9

/* The row in its order, or shuffled within its parts. */
struct row {
    const double *distances;
    size_t count;
    size_t *order;  /* by place: a thing */
    size_t *starts; /* of the parts, and the end of the last */
    size_t parts;
    double *sums; /* of the part at hand: of the distances above and left of each place */
};

struct best {
    double q; /* how much the two sides differ; -INFINITY: no place was looked at */
    size_t part, place; /* the place before the split */
};

static void row_clear(struct row *row)
{
    allocate_free(row->order);
    allocate_free(row->starts);
    allocate_free(row->sums);
}

static hearsay_status row_init(struct row *row, const double *distances, size_t count,
                               hearsay_error *err)
{
    *row = (struct row){ .distances = distances, .count = count, .parts = 1 };
    row->order = allocate_zero(count, sizeof *row->order);
    row->starts = allocate_zero(count + 2, sizeof *row->starts);
    row->sums = allocate_zero((count + 1) * (count + 1), sizeof *row->sums);
    if (!row->order || !row->starts || !row->sums)
        return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for change points");
    for (size_t i = 0; i < count; i++) row->order[i] = i;
    row->starts[1] = count;
    return HEARSAY_OK;
}

/* ---- the best split ---- */

static void sum_part(struct row *row, size_t start, size_t size)
{
    const size_t *order = row->order + start;

    memset(row->sums, 0, (size + 1) * sizeof *row->sums);
    for (size_t i = 0; i < size; i++) {
        const double *line = row->distances + order[i] * row->count;
        const double *above = row->sums + i * (size + 1);
        double *sums = row->sums + (i + 1) * (size + 1), sum = 0;

        sums[0] = 0;
        for (size_t j = 0; j < size; j++) {
            sum += line[order[j]];
            sums[j + 1] = above[j + 1] + sum;
        }
    }
}

/* Twice the mean distance across less the mean distances within, times n m / (n + m): of the first n
 * things of a part, and of those after them up to end. */
static double differ(const struct row *row, size_t size, size_t n, size_t end)
{
    const double *at_n = row->sums + n * (size + 1), *at_end = row->sums + end * (size + 1);
    double left = (double)n, right = (double)(end - n);
    double across = at_n[end] - at_n[n];
    double within_left = at_n[n], within_right = at_end[end] - at_end[n] - across;

    return left * right / (left + right) *
           (2 * across / (left * right) - within_left / (left * (left - 1)) -
            within_right / (right * (right - 1)));
}

/* The right side may end before the part does, so that a change and a later one back do not hide each
 * other. Of equal places the first is taken. */
static void search_part(struct row *row, size_t part, struct best *best)
{
    size_t start = row->starts[part], size = row->starts[part + 1] - start;

    if (size < 2 * CHANGE_LEAST) return;
    sum_part(row, start, size);
    for (size_t n = CHANGE_LEAST; n + CHANGE_LEAST <= size; n++) {
        for (size_t end = n + CHANGE_LEAST; end <= size; end++) {
            double q = differ(row, size, n, end);

            if (q > best->q + SAME) *best = (struct best){ q, part, start + n - 1 };
        }
    }
}

static struct best search(struct row *row)
{
    struct best best = { .q = -INFINITY };

    for (size_t part = 0; part < row->parts; part++) search_part(row, part, &best);
    return best;
}

/* ---- the test ---- */

static void shuffle(struct row *row, struct random *random)
{
    for (size_t part = 0; part < row->parts; part++) {
        size_t *things = row->order + row->starts[part];

        for (size_t left = row->starts[part + 1] - row->starts[part]; left > 1; left--) {
            size_t drawn = random_below(random, left), thing = things[drawn];

            things[drawn] = things[left - 1];
            things[left - 1] = thing;
        }
    }
}

/* The share of rows that are split at least as well: of so many shuffled ones and the one at hand. */
static hearsay_status test(double *p, struct row *row, const struct best *best,
                           const hearsay_measure_options *options, uint64_t round,
                           hearsay_error *err)
{
    hearsay_status status = HEARSAY_OK;
    size_t as_good = 1;

    for (uint64_t i = 0; status == HEARSAY_OK && i < CHANGE_PERMUTATIONS; i++) {
        struct random random;

        random_seed(&random, options->seed, round * CHANGE_PERMUTATIONS + i);
        shuffle(row, &random);
        as_good += search(row).q >= best->q - SAME;
        status = tell_progress(options, "permutations", (size_t)i + 1, CHANGE_PERMUTATIONS, err);
    }
    for (size_t i = 0; i < row->count; i++) row->order[i] = i;
    *p = (double)as_good / (CHANGE_PERMUTATIONS + 1);
    return status;
}

static void split(struct row *row, const struct best *best)
{
    for (size_t i = row->parts + 1; i > best->part + 1; i--) row->starts[i] = row->starts[i - 1];
    row->starts[best->part + 1] = best->place + 1;
    row->parts++;
}

hearsay_status change_points_find(double *p, const double *distances, size_t count,
                                  const hearsay_measure_options *options, hearsay_error *err)
{
    struct row row;
    hearsay_status status = row_init(&row, distances, count, err);

    for (size_t i = 0; i < count; i++) p[i] = NAN;
    for (uint64_t round = 0; status == HEARSAY_OK; round++) {
        struct best best = search(&row);

        if (best.q < 0 && isinf(best.q)) break;
        status = test(&p[best.place], &row, &best, options, round, err);
        if (p[best.place] > CHANGE_LEVEL) break;
        split(&row, &best);
    }
    row_clear(&row);
    return status;
}
