#include <hearsay/compare.h>

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "measure/change_intervals.h"
#include "measure/table.h"
#include "memory/allocate.h"
#include "memory/intern.h"
#include "text/buffer.h"

enum { SIDES = CHANGE_SIDES };

/* One thing of both sides, by the rows of the sides' tables; SIZE_MAX: it is not there. */
struct pair {
    size_t rows[SIDES];
};

/* The tables of both sides, and which rows are of the same thing. */
enum { ACTOR_NAMES = 3, TIE_NAMES = 4 };

struct pairing {
    hearsay_table *tables[SIDES];
    size_t names; /* columns that name the thing; all others are values */
    struct arena arena;
    struct interner keys;
    struct pair *pairs; /* by number of keys */
    size_t capacity;
};

/* A row of the result before it is sorted. */
struct change {
    uint32_t pair;
    size_t column; /* of the sides' tables */
    double values[SIDES];
    bool there[SIDES];
};

static hearsay_status no_memory(hearsay_error *err)
{
    return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for a comparison");
}

/* ---- which rows belong together ---- */

/* What names a row; names hold no NUL, so that no two rows have one key. */
static bool write_key(struct buffer *key, const hearsay_table *table, size_t row, bool are_ties)
{
    if (are_ties) return change_tie_key(key, table, row);
    buffer_reset(key);
    buffer_text(key, hearsay_table_text(table, row, 0));
    return !key->failed;
}

static hearsay_status pair_rows(struct pairing *pairing, int side, bool are_ties,
                                hearsay_error *err)
{
    const hearsay_table *table = pairing->tables[side];
    struct buffer key = { 0 };
    hearsay_status status = HEARSAY_OK;

    for (size_t row = 0; status == HEARSAY_OK && row < hearsay_table_rows(table); row++) {
        void *pairs = pairing->pairs;
        uint32_t number = INTERN_NONE;
        bool is_new = false;

        if (write_key(&key, table, row, are_ties))
            number = interner_add(&pairing->keys, buffer_string(&key), key.length, &is_new);
        if (number == INTERN_NONE ||
            !allocate_grow(&pairs, &pairing->capacity, number + 1u, sizeof *pairing->pairs)) {
            status = no_memory(err);
            continue;
        }
        pairing->pairs = pairs;
        if (is_new) pairing->pairs[number] = (struct pair){ { SIZE_MAX, SIZE_MAX } };
        pairing->pairs[number].rows[side] = row;
    }
    buffer_clear(&key);
    return status;
}

static void pairing_clear(struct pairing *pairing)
{
    for (int side = 0; side < SIDES; side++) hearsay_table_free(pairing->tables[side]);
    interner_clear(&pairing->keys);
    arena_clear(&pairing->arena);
    allocate_free(pairing->pairs);
}

/* ---- what changed ---- */

static const char *became(const struct change *change)
{
    if (!change->there[0]) return "came";
    if (!change->there[1]) return "went";
    if (change->values[1] > change->values[0]) return "rose";
    return change->values[1] < change->values[0] ? "fell" : "same";
}

/* No change, or nothing but a zero for somebody who was not there. */
static bool is_nothing(const struct change *change)
{
    if (change->there[0] != change->there[1]) return change->values[change->there[1]] == 0.0;
    return change->values[0] == change->values[1];
}

static double size_of(const struct change *change)
{
    return change->there[0] && change->there[1] ? fabs(change->values[1] - change->values[0])
           : fabs(change->there[0] ? change->values[0] : change->values[1]);
}

/* By column, what came or went before what changed, the larger first, then in the order of reading. */
static int compare_changes(const void *a, const void *b)
{
    const struct change *left = a, *right = b;
    bool left_stays = left->there[0] && left->there[1], right_stays = right->there[0] && right->there[1];
    double x = size_of(left), y = size_of(right);

    if (left->column != right->column) return left->column < right->column ? -1 : 1;
    if (left_stays != right_stays) return left_stays ? 1 : -1;
    if (x > y) return -1;
    if (x < y) return 1;
    return (left->pair > right->pair) - (left->pair < right->pair);
}

static bool read_change(const struct pairing *pairing, uint32_t pair, size_t column,
                        struct change *out)
{
    *out = (struct change){ .pair = pair, .column = column };
    for (int side = 0; side < SIDES; side++) {
        size_t row = pairing->pairs[pair].rows[side];
        out->there[side] = row != SIZE_MAX && hearsay_table_number(pairing->tables[side], row,
                                                                   column, &out->values[side]);
    }
    return out->there[0] || out->there[1];
}

/* Numbers that are no names: camp 2 is not more than camp 1. */
static bool is_amount(const char *name)
{
    for (const struct measure *measure = actor_measures; measure->facts.name; measure++)
        if (strcmp(measure->facts.name, name) == 0)
            return !measure->facts.is_text && !measure->is_name;
    return false;
}

/* Only the weight of a tie is compared: the other columns tell what is behind it. */
static bool is_compared(const struct pairing *pairing, size_t column, bool are_ties)
{
    const char *name = hearsay_table_heading(pairing->tables[0], column);

    return are_ties ? strcmp(name, "weight") == 0 : is_amount(name);
}

static hearsay_status find_changes(const struct pairing *pairing, bool are_ties, bool all,
                                   struct change **out, size_t *count, hearsay_error *err)
{
    size_t columns = hearsay_table_columns(pairing->tables[0]), room = 0;
    struct change change;

    *count = 0;
    for (size_t column = pairing->names; column < columns; column++) {
        if (!is_compared(pairing, column, are_ties)) continue;
        for (uint32_t i = 0; i < pairing->keys.count; i++) {
            void *changes = *out;

            if (!read_change(pairing, i, column, &change)) continue;
            if (!all && is_nothing(&change)) continue;
            if (!allocate_grow(&changes, &room, *count + 1, sizeof **out)) return no_memory(err);
            *out = changes;
            (*out)[(*count)++] = change;
        }
    }
    if (*count) qsort(*out, *count, sizeof **out, compare_changes);
    return HEARSAY_OK;
}

/* ---- the table ---- */

enum { BECAME, WHAT, ID, TO, NAME, KIND, MEASURE, BEFORE, AFTER, CHANGE, LOW, HIGH };

static hearsay_status add_columns(hearsay_table *table, bool with_intervals, hearsay_error *err)
{
    static const struct {
        const char *heading;
        bool is_number;
    } columns[] = {
        [BECAME] = { "became", false },   [WHAT] = { "what", false },
        [ID] = { "id", false },           [TO] = { "to", false },
        [NAME] = { "name", false },       [KIND] = { "kind", false },
        [MEASURE] = { "measure", false }, [BEFORE] = { "before", true },
        [AFTER] = { "after", true },      [CHANGE] = { "change", true },
        [LOW] = { "low", true },          [HIGH] = { "high", true },
    };
    size_t count = with_intervals ? sizeof columns / sizeof *columns : LOW;
    hearsay_status status = HEARSAY_OK;

    for (size_t i = 0; status == HEARSAY_OK && i < count; i++)
        status = table_column(table, columns[i].heading, columns[i].is_number, err);
    return status;
}

/* Names of an actor: id, name and kind; of a tie from, to, and its kind with the act. */
static hearsay_status put_names(hearsay_table *out, const struct pairing *pairing,
                                const struct change *change, bool are_ties, hearsay_error *err)
{
    int side = pairing->pairs[change->pair].rows[1] != SIZE_MAX;
    size_t row = pairing->pairs[change->pair].rows[side];
    const hearsay_table *table = pairing->tables[side];
    const char *texts[4] = { NULL };
    struct buffer kind = { 0 };
    hearsay_status status;

    for (size_t i = 0; i < pairing->names; i++) texts[i] = hearsay_table_text(table, row, i);
    if (are_ties) buffer_format(&kind, "%s%s%s", texts[2] ? texts[2] : "", texts[3] ? " " : "",
                                texts[3] ? texts[3] : "");
    else buffer_text(&kind, texts[2]);
    status = table_set_text(out, WHAT, are_ties ? "tie" : "actor", err);
    if (status == HEARSAY_OK) status = table_set_text(out, ID, texts[0], err);
    if (status == HEARSAY_OK) status = table_set_text(out, are_ties ? TO : NAME, texts[1], err);
    if (status == HEARSAY_OK)
        status = kind.failed ? no_memory(err)
                             : table_set_text(out, KIND, kind.length ? buffer_string(&kind) : NULL,
                                              err);
    buffer_clear(&kind);
    return status;
}

/* The statements of both sides, which have one numbering. */
static hearsay_status put_evidence(hearsay_table *out, const struct pairing *pairing,
                                   const struct change *change, hearsay_error *err)
{
    const hearsay_statement_id *lists[SIDES] = { NULL };
    size_t counts[SIDES] = { 0 };
    hearsay_statement_id *both;
    hearsay_status status;

    for (int side = 0; side < SIDES; side++) {
        size_t row = pairing->pairs[change->pair].rows[side];
        if (row != SIZE_MAX)
            lists[side] = hearsay_table_evidence(pairing->tables[side], row, &counts[side]);
    }
    both = allocate_again(NULL, counts[0] + counts[1] + 1, sizeof *both);
    if (!both) return no_memory(err);
    if (counts[0]) memcpy(both, lists[0], counts[0] * sizeof *both);
    if (counts[1]) memcpy(both + counts[0], lists[1], counts[1] * sizeof *both);
    status = table_set_evidence(out, both, counts[0] + counts[1], err);
    allocate_free(both);
    return status;
}

static hearsay_status put_change(hearsay_table *out, const struct pairing *pairing,
                                 const struct change *change, const struct change_cell *cell,
                                 const hearsay_compare_options *options, hearsay_error *err)
{
    bool are_ties = pairing->names > ACTOR_NAMES;
    hearsay_status status = table_row(out, err);

    if (status == HEARSAY_OK) status = put_names(out, pairing, change, are_ties, err);
    if (status == HEARSAY_OK)
        status = table_set_text(out, MEASURE,
                                hearsay_table_heading(pairing->tables[0], change->column), err);
    for (int side = 0; side < SIDES && status == HEARSAY_OK; side++)
        if (change->there[side])
            status = table_set_number(out, side ? AFTER : BEFORE, change->values[side], err);
    if (status == HEARSAY_OK && change->there[0] && change->there[1])
        status = table_set_number(out, CHANGE, change->values[1] - change->values[0], err);
    if (status == HEARSAY_OK) status = table_set_text(out, BECAME, became(change), err);
    if (status == HEARSAY_OK && cell) status = table_set_number(out, LOW, cell->low, err);
    if (status == HEARSAY_OK && cell) status = table_set_number(out, HIGH, cell->high, err);
    return status == HEARSAY_OK && options->one_corpus ? put_evidence(out, pairing, change, err)
                                                       : status;
}

/* ---- both sides ---- */

static hearsay_measure_options measures_of(const hearsay_compare_options *options)
{
    static const char *const standard[] = { "statements", "accused", "in_strength", "out_strength",
                                            "pagerank" };
    hearsay_measure_options measures = { .names = options->measures, .seed = options->seed,
                                         .jobs = options->jobs, .progress = options->progress,
                                         .progress_state = options->progress_state,
                                         .beforehand = options->beforehand,
                                         .beforehand_state = options->beforehand_state,
                                         .exact = options->exact, .samples = options->samples };

    if (!measures.names.count)
        measures.names = (hearsay_words){ standard, sizeof standard / sizeof *standard };
    return measures;
}

static hearsay_status make_tables(struct pairing *pairing, const hearsay_network *const sides[SIDES],
                                  bool are_ties, const hearsay_compare_options *options,
                                  hearsay_error *err)
{
    static const char *const weight[] = { "weight" };
    hearsay_measure_options measures = measures_of(options);
    hearsay_status status = HEARSAY_OK;

    if (are_ties) measures.names = (hearsay_words){ weight, 1 };
    pairing->names = are_ties ? TIE_NAMES : ACTOR_NAMES;
    for (int side = 0; side < SIDES && status == HEARSAY_OK; side++) {
        status = are_ties ? hearsay_tie_table(&pairing->tables[side], sides[side], &measures, err)
                          : hearsay_actor_table(&pairing->tables[side], sides[side], &measures, err);
        if (status == HEARSAY_OK)
            status = pair_rows(pairing, side, are_ties, err);
    }
    return status;
}

/* Which measure of a trial a column of the table of actors is: only numbers are tried. */
static size_t measure_of(const hearsay_table *table, size_t column)
{
    size_t measure = 0;

    for (size_t i = ACTOR_NAMES; i < column; i++)
        measure += is_amount(hearsay_table_heading(table, i));
    return measure;
}

static hearsay_status find_intervals(const struct pairing *pairing, const struct change *changes,
                                     size_t count, const hearsay_network *const sides[SIDES],
                                     const hearsay_compare_options *options,
                                     struct change_cell **cells, hearsay_error *err)
{
    bool are_ties = pairing->names > ACTOR_NAMES;
    static const struct interner none = { 0 };
    hearsay_measure_options measures = measures_of(options);
    struct change_intervals intervals = { .sides = { sides[0], sides[1] }, .options = &measures,
                                          .ties = are_ties ? &pairing->keys : &none,
                                          .resamples = options->resamples,
                                          .seed = options->seed, .count = count };

    *cells = intervals.cells = allocate_zero(count, sizeof *intervals.cells);
    if (!intervals.cells) return no_memory(err);
    for (size_t i = 0; i < count; i++) {
        struct change_cell *cell = &intervals.cells[i];

        cell->tie = are_ties ? changes[i].pair : INTERN_NONE;
        cell->measure = are_ties ? 0 : measure_of(pairing->tables[0], changes[i].column);
        for (int side = 0; side < SIDES; side++)
            cell->rows[side] = pairing->pairs[changes[i].pair].rows[side];
    }
    return change_intervals_fill(&intervals, err);
}

/* What the table of one side says of its values, the later one's last. */
static hearsay_status take_closing(hearsay_table *out, const struct pairing *pairing,
                                   hearsay_error *err)
{
    hearsay_status status = HEARSAY_OK;

    for (int side = 0; side < SIDES; side++) {
        const char *closing = hearsay_table_closing(pairing->tables[side]);

        if (status == HEARSAY_OK && closing) status = table_set_closing(out, closing, err);
    }
    return status;
}

static hearsay_status add_changes(hearsay_table *out, const hearsay_network *const sides[SIDES],
                                  bool are_ties, const hearsay_compare_options *options,
                                  hearsay_error *err)
{
    struct pairing pairing = { 0 };
    struct change *changes = NULL;
    struct change_cell *cells = NULL;
    size_t count = 0;
    hearsay_status status;

    arena_init(&pairing.arena, 0);
    interner_init(&pairing.keys, &pairing.arena);
    status = make_tables(&pairing, sides, are_ties, options, err);
    if (status == HEARSAY_OK)
        status = find_changes(&pairing, are_ties, options->all, &changes, &count, err);
    if (status == HEARSAY_OK && options->resamples)
        status = find_intervals(&pairing, changes, count, sides, options, &cells, err);
    if (status == HEARSAY_OK) status = take_closing(out, &pairing, err);
    for (size_t i = 0; status == HEARSAY_OK && i < count; i++)
        status = put_change(out, &pairing, &changes[i], cells ? &cells[i] : NULL, options, err);
    allocate_free(cells);
    allocate_free(changes);
    pairing_clear(&pairing);
    return status;
}

hearsay_status hearsay_compare_table(hearsay_table **out, const hearsay_network *before,
                                     const hearsay_network *after,
                                     const hearsay_compare_options *options, hearsay_error *err)
{
    static const hearsay_compare_options defaults = { 0 };
    const hearsay_network *const sides[SIDES] = { before, after };
    hearsay_status status = table_new(out, err);

    if (!options) options = &defaults;
    if (status == HEARSAY_OK && options->resamples)
        status = resamples_check(options->resamples, err);
    if (status == HEARSAY_OK) status = add_columns(*out, options->resamples > 0, err);
    if (status == HEARSAY_OK) status = add_changes(*out, sides, false, options, err);
    if (status == HEARSAY_OK) status = add_changes(*out, sides, true, options, err);
    if (status == HEARSAY_OK) return HEARSAY_OK;
    hearsay_table_free(*out);
    *out = NULL;
    return status;
}
