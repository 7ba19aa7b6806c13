/* How much a network changes from period to period: the ties of each period as shares of its weight,
 * the distances between them, and the places where they break. */
#include <hearsay/compare.h>

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "measure/change_points.h"
#include "measure/span.h"
#include "measure/table.h"
#include "memory/allocate.h"
#include "memory/intern.h"

enum { COMPARED_LIMIT = 2000 };

/* What makes ties of different networks the same, without a gap that is left unset. */
struct tie_key {
    uint32_t ends[4]; /* kind and id of both */
    uint32_t kind, relation;
    uint64_t act; /* its address: one corpus has one act of a name */
};

struct share {
    uint32_t tie;
    double size; /* of the weights of all ties of the period; signed */
};

/* A period with ties. */
struct compared {
    hearsay_period period;
    struct share *shares; /* by tie */
    size_t count;
    hearsay_statement_id *statements;
    size_t statement_count;
};

struct changes {
    struct span span;
    const hearsay_network_options *network;
    hearsay_changes_notes *notes;
    struct arena arena;
    struct interner ties;
    struct compared *items;
    size_t count, capacity;
    double *distances, *p;
};

static hearsay_status no_memory(hearsay_error *err)
{
    return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for changes of a network");
}

static void changes_clear(struct changes *changes)
{
    for (size_t i = 0; i < changes->count; i++) {
        allocate_free(changes->items[i].shares);
        allocate_free(changes->items[i].statements);
    }
    allocate_free(changes->items);
    allocate_free(changes->distances);
    allocate_free(changes->p);
    span_clear(&changes->span);
    interner_clear(&changes->ties);
    arena_clear(&changes->arena);
}

/* ---- the ties of a period ---- */

static uint32_t number_tie(struct changes *changes, const hearsay_network *network,
                           const hearsay_tie *tie)
{
    hearsay_node from = hearsay_network_node(network, tie->from);
    hearsay_node to = hearsay_network_node(network, tie->to);
    struct tie_key key = { .ends = { (uint32_t)from.kind, from.id, (uint32_t)to.kind, to.id },
                           .kind = (uint32_t)tie->kind, .relation = (uint32_t)tie->relation,
                           .act = (uint64_t)(uintptr_t)tie->act };

    return interner_add(&changes->ties, (const char *)&key, sizeof key, NULL);
}

static int compare_shares(const void *a, const void *b)
{
    const struct share *left = a, *right = b;

    return (left->tie > right->tie) - (left->tie < right->tie);
}

/* Without shares if no tie has a weight. */
static hearsay_status take_shares(struct compared *item, struct changes *changes,
                                  const hearsay_network *network, hearsay_error *err)
{
    size_t ties = hearsay_network_ties(network);
    double all = 0;

    item->shares = allocate_zero(ties, sizeof *item->shares);
    if (!item->shares) return no_memory(err);
    for (size_t i = 0; i < ties; i++) {
        const hearsay_tie *tie = hearsay_network_tie(network, i);
        struct share share = { number_tie(changes, network, tie), tie->weight };

        if (share.tie == INTERN_NONE) return no_memory(err);
        if (tie->negated) continue;
        item->shares[item->count++] = share;
        all += fabs(tie->weight);
    }
    if (!(all > 0)) item->count = 0;
    for (size_t i = 0; i < item->count; i++) item->shares[i].size /= all;
    if (item->count) qsort(item->shares, item->count, sizeof *item->shares, compare_shares);
    return HEARSAY_OK;
}

static hearsay_status take_statements(struct compared *item, const hearsay_corpus *view,
                                      hearsay_error *err)
{
    item->statement_count = hearsay_corpus_statements(view);
    item->statements = allocate_zero(item->statement_count, sizeof *item->statements);
    if (!item->statements) return no_memory(err);
    for (size_t i = 0; i < item->statement_count; i++)
        item->statements[i] = hearsay_corpus_statement(view, i)->number;
    return HEARSAY_OK;
}

static hearsay_status fail_limit(hearsay_error *err)
{
    hearsay_fail(err, HEARSAY_LIMIT, "more than %d periods have ties", COMPARED_LIMIT);
    hearsay_error_hint(err, "take longer periods, or --since and --until");
    return HEARSAY_LIMIT;
}

/* Keeps a period if it has ties; what is kept is changes_clear's to free in any case. */
static hearsay_status keep(struct changes *changes, const hearsay_period *period,
                           const hearsay_corpus *view, const hearsay_network *network,
                           hearsay_error *err)
{
    void *items = changes->items;
    struct compared *item;
    hearsay_status status;

    if (!allocate_grow(&items, &changes->capacity, changes->count + 1, sizeof *changes->items))
        return no_memory(err);
    changes->items = items;
    item = &changes->items[changes->count++];
    *item = (struct compared){ .period = *period };
    status = take_shares(item, changes, network, err);
    if (status == HEARSAY_OK && item->count == 0) {
        allocate_free(item->shares);
        changes->count--;
        changes->notes->untied++;
        return HEARSAY_OK;
    }
    if (status == HEARSAY_OK && changes->count > COMPARED_LIMIT) return fail_limit(err);
    return status == HEARSAY_OK ? take_statements(item, view, err) : status;
}

static hearsay_status add_period(void *state, const hearsay_period *period,
                                 hearsay_period_notes *notes, hearsay_error *err)
{
    struct changes *changes = state;
    hearsay_corpus *view = NULL;
    hearsay_network *network = NULL;
    hearsay_status status = hearsay_corpus_between(&view, changes->span.placed, period->first,
                                                   period->last, err);

    if (status == HEARSAY_OK && hearsay_corpus_statements(view) == 0) {
        notes->empty++;
    } else {
        if (status == HEARSAY_OK)
            status = hearsay_network_build(&network, view, changes->network, err);
        if (status == HEARSAY_OK) status = keep(changes, period, view, network, err);
    }
    hearsay_network_free(network);
    hearsay_corpus_free(view);
    return status;
}

/* ---- distances ---- */

struct difference {
    double distance;
    size_t came, went; /* ties */
};

static struct difference differ(const struct compared *before, const struct compared *after)
{
    struct difference found = { 0 };
    size_t i = 0, j = 0;

    while (i < before->count || j < after->count) {
        const struct share *left = i < before->count ? &before->shares[i] : NULL;
        const struct share *right = j < after->count ? &after->shares[j] : NULL;

        if (right && (!left || right->tie < left->tie)) {
            found.distance += fabs(right->size);
            found.came++, j++;
        } else if (!right || left->tie < right->tie) {
            found.distance += fabs(left->size);
            found.went++, i++;
        } else {
            found.distance += fabs(left->size - right->size);
            i++, j++;
        }
    }
    found.distance /= 2;
    return found;
}

static hearsay_status find_breaks(struct changes *changes, const hearsay_measure_options *options,
                                  hearsay_error *err)
{
    size_t count = changes->count;

    changes->distances = allocate_zero(count * count, sizeof *changes->distances);
    changes->p = allocate_zero(count, sizeof *changes->p);
    if (!changes->distances || !changes->p) return no_memory(err);
    for (size_t i = 0; i < count; i++)
        for (size_t j = 0; j < i; j++)
            changes->distances[i * count + j] = changes->distances[j * count + i] =
                differ(&changes->items[j], &changes->items[i]).distance;
    return change_points_find(changes->p, changes->distances, count, options, err);
}

/* ---- the table ---- */

enum { PERIOD, NEXT, DISTANCE, CAME, WENT, CHANGE_POINT, P, COLUMNS };

static hearsay_status add_columns(hearsay_table *table, hearsay_error *err)
{
    static const char *const headings[COLUMNS] = {
        [PERIOD] = "period", [NEXT] = "next", [DISTANCE] = "distance",         [CAME] = "came",
        [WENT] = "went",     [P] = "p",       [CHANGE_POINT] = "change_point",
    };
    hearsay_status status = HEARSAY_OK;

    for (size_t i = 0; status == HEARSAY_OK && i < COLUMNS; i++)
        status = table_column(table, headings[i], i >= DISTANCE && i != CHANGE_POINT, err);
    return status;
}

static hearsay_status put_evidence(hearsay_table *table, const struct compared *before,
                                   const struct compared *after, hearsay_error *err)
{
    size_t count = before->statement_count + after->statement_count;
    hearsay_statement_id *both = allocate_zero(count, sizeof *both);
    hearsay_status status;

    if (!both) return no_memory(err);
    memcpy(both, before->statements, before->statement_count * sizeof *both);
    memcpy(both + before->statement_count, after->statements,
           after->statement_count * sizeof *both);
    status = table_set_evidence(table, both, count, err);
    allocate_free(both);
    return status;
}

static hearsay_status add_change(hearsay_table *table, const struct changes *changes, size_t index,
                                 hearsay_error *err)
{
    const struct compared *before = &changes->items[index], *after = before + 1;
    struct difference found = differ(before, after);
    const double numbers[COLUMNS] = { [DISTANCE] = found.distance, [CAME] = (double)found.came,
                                      [WENT] = (double)found.went, [P] = changes->p[index] };
    const char *const texts[COLUMNS] = {
        [PERIOD] = before->period.name, [NEXT] = after->period.name,
        [CHANGE_POINT] = changes->p[index] <= CHANGE_LEVEL ? "yes" : NULL,
    };
    hearsay_status status = table_row(table, err);

    for (size_t i = 0; status == HEARSAY_OK && i < COLUMNS; i++) {
        bool is_number = i >= DISTANCE && i != CHANGE_POINT;

        status = is_number ? table_set_number(table, i, numbers[i], err)
                           : table_set_text(table, i, texts[i], err);
    }
    return status == HEARSAY_OK ? put_evidence(table, before, after, err) : status;
}

hearsay_status hearsay_changes_table(hearsay_table **out, const hearsay_corpus *corpus,
                                     const hearsay_network_options *network,
                                     const hearsay_changes_options *options,
                                     hearsay_changes_notes *notes, hearsay_error *err)
{
    hearsay_changes_notes unasked, *told = notes ? notes : &unasked;
    struct changes changes = { .network = network, .notes = told };
    const hearsay_measure_options telling = { .seed = options->seed, .progress = options->progress,
                                              .progress_state = options->progress_state };
    hearsay_table *table = NULL;
    hearsay_status status = table_new(&table, err);

    *told = (hearsay_changes_notes){ 0 };
    arena_init(&changes.arena, 0);
    interner_init(&changes.ties, &changes.arena);
    if (status == HEARSAY_OK)
        status = span_init(&changes.span, corpus, options->every, &told->periods, err);
    if (status == HEARSAY_OK) status = add_columns(table, err);
    if (status == HEARSAY_OK)
        status = span_walk(&changes.span, add_period, &changes, &telling, &told->periods, err);
    if (status == HEARSAY_OK) status = find_breaks(&changes, &telling, err);
    told->compared = changes.count;
    for (size_t i = 0; status == HEARSAY_OK && i + 1 < changes.count; i++)
        status = add_change(table, &changes, i, err);
    if (status != HEARSAY_OK) {
        hearsay_table_free(table);
        table = NULL;
    }
    changes_clear(&changes);
    *out = table;
    return status;
}
