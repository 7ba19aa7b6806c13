#include "measure/columns.h"

#include <math.h>

#include "measure/beside.h"
#include "memory/allocate.h"

static hearsay_status no_memory(hearsay_error *err)
{
    return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for measures");
}

/* ---- running one measure ---- */

static hearsay_status run_counts(const struct measure *measure, struct measuring *measuring,
                                 struct measured *values, size_t things, hearsay_error *err)
{
    hearsay_status status = measuring_counts(measuring, err);

    for (size_t i = 0; status == HEARSAY_OK && i < things; i++)
        values[i].number = measure->of_counts(&measuring->counts.actors[i]);
    return status;
}

static hearsay_status run_sums(const struct measure *measure, struct measuring *measuring,
                               struct measured *values, size_t things, hearsay_error *err)
{
    hearsay_status status = measuring_claims(measuring, err);

    for (size_t i = 0; status == HEARSAY_OK && i < things; i++)
        values[i].number = measure->of_sums(&measuring->claims.sums[i]);
    return status;
}

/* From nodes to actors. */
static hearsay_status run_nodes(const struct measure *measure, struct measuring *measuring,
                                struct measured *values, hearsay_error *err)
{
    double *of_nodes = allocate_zero(measuring->nodes, sizeof *of_nodes);
    hearsay_status status;

    if (!of_nodes) return no_memory(err);
    status = measure->of_nodes(measuring, of_nodes, err);
    for (size_t i = 0; status == HEARSAY_OK && i < measuring->nodes; i++) {
        hearsay_node node = hearsay_network_node(measuring->network, i);
        if (node.kind == HEARSAY_NODE_ACTOR) values[node.id].number = of_nodes[i];
    }
    allocate_free(of_nodes);
    return status;
}

static hearsay_status run(const struct measure *measure, struct measuring *measuring,
                          struct measured *values, size_t things, hearsay_error *err)
{
    for (size_t i = 0; i < things; i++) values[i] = (struct measured){ .number = NAN };
    if (measure->of_counts) return run_counts(measure, measuring, values, things, err);
    if (measure->of_sums) return run_sums(measure, measuring, values, things, err);
    if (measure->of_nodes) return run_nodes(measure, measuring, values, err);
    return measure->of_all(measuring, values, err);
}

/* ---- all that were chosen ---- */

typedef bool measure_test(const struct measure *measure, const struct measuring *measuring);

static bool is_any(const struct measure *measure, const struct measuring *measuring)
{
    (void)measure, (void)measuring;
    return true;
}

/* One search for camps needs no process. */
static bool is_in_processes(const struct measure *measure, const struct measuring *measuring)
{
    return measure->in_processes && !(measure->of_nodes == measure_camp && measuring->options.camp_runs == 1);
}

static bool is_of_counts(const struct measure *measure, const struct measuring *measuring)
{
    (void)measuring;
    return measure->of_counts != NULL;
}

/* Neither on a thread, nor of what one makes. */
static bool is_of_this_thread(const struct measure *measure, const struct measuring *measuring)
{
    return !measure->family && !measure->of_counts && !is_in_processes(measure, measuring);
}

static hearsay_status run_those(struct columns *columns, struct measuring *measuring, size_t things,
                                measure_test *is_meant, hearsay_error *err)
{
    struct selection *selection = &columns->selection;
    hearsay_status status = HEARSAY_OK;

    for (size_t i = 0; status == HEARSAY_OK && i < selection->count; i++)
        if (is_meant(selection->items[i], measuring))
            status = run(selection->items[i], measuring, columns->values[i], things, err);
    return status;
}

/* Processes are started when there are no threads: a child would inherit what these were about to do. */
static hearsay_status run_beside(struct columns *columns, struct measuring *measuring, size_t things,
                                 hearsay_error *err)
{
    struct beside *beside;
    hearsay_status status = beside_begin(&beside, &columns->selection, measuring, columns->values, things, run, err);

    if (status == HEARSAY_OK && !beside) return run_those(columns, measuring, things, is_any, err);
    if (status == HEARSAY_OK) status = run_those(columns, measuring, things, is_of_this_thread, err);
    if (status == HEARSAY_OK) status = beside_end(beside, err);
    beside_free(beside);
    if (status == HEARSAY_OK) status = run_those(columns, measuring, things, is_of_counts, err);
    return status == HEARSAY_OK ? run_those(columns, measuring, things, is_in_processes, err) : status;
}

hearsay_status columns_make(struct columns *columns, struct measuring *measuring,
                            hearsay_measure_scope scope, size_t things, hearsay_error *err)
{
    struct selection *selection = &columns->selection;
    hearsay_status status;

    *columns = (struct columns){ 0 };
    status = measures_select(selection, scope, &measuring->options, err);
    if (status != HEARSAY_OK) return status;
    columns->values = allocate_zero(selection->count, sizeof *columns->values);
    if (!columns->values) return no_memory(err);
    for (size_t i = 0; i < selection->count; i++) {
        columns->values[i] = allocate_zero(things, sizeof **columns->values);
        if (!columns->values[i]) return no_memory(err);
    }
    return scope == HEARSAY_OF_ACTORS ? run_beside(columns, measuring, things, err)
                                      : run_those(columns, measuring, things, is_any, err);
}

static bool is_chosen(const struct selection *selection, const struct measure *measure)
{
    for (size_t i = 0; i < selection->count; i++)
        if (selection->items[i] == measure) return true;
    return false;
}

/* The list of items has room for all measures of the scope. */
static hearsay_status add(struct columns *columns, const struct measure *measure,
                          struct measuring *measuring, size_t things, hearsay_error *err)
{
    struct selection *selection = &columns->selection;
    struct measured **values = allocate_again(columns->values, selection->count + 1,
                                              sizeof *columns->values);

    if (!values) return no_memory(err);
    columns->values = values;
    values[selection->count] = allocate_zero(things, sizeof **values);
    if (!values[selection->count]) return no_memory(err);
    selection->items[selection->count++] = measure;
    return run(measure, measuring, values[selection->count - 1], things, err);
}

hearsay_status columns_add_errors(struct columns *columns, struct measuring *measuring, size_t things,
                                  hearsay_error *err)
{
    struct selection *selection = &columns->selection;
    size_t count = selection->count;
    hearsay_status status = HEARSAY_OK;

    for (size_t i = 0; status == HEARSAY_OK && measuring_is_estimated(measuring) && i < count; i++) {
        const struct measure *measure = selection->items[i];

        if (measure->has_error && !is_chosen(selection, measure + 1))
            status = add(columns, measure + 1, measuring, things, err);
    }
    return status;
}

void columns_clear(struct columns *columns)
{
    for (size_t i = 0; columns->values && i < columns->selection.count; i++)
        allocate_free(columns->values[i]);
    allocate_free(columns->values);
    allocate_free((void *)columns->selection.items);
    *columns = (struct columns){ 0 };
}

hearsay_status columns_begin(struct columns *columns, hearsay_table **table,
                             const char *const *headings, size_t count, hearsay_error *err)
{
    hearsay_status status = table_new(table, err);

    columns->first = count;
    for (size_t i = 0; status == HEARSAY_OK && i < count; i++)
        status = table_column(*table, headings[i], false, err);
    for (size_t i = 0; status == HEARSAY_OK && i < columns->selection.count; i++) {
        const hearsay_measure *facts = &columns->selection.items[i]->facts;
        status = table_column(*table, facts->name, !facts->is_text, err);
    }
    return status;
}

hearsay_status columns_set(const struct columns *columns, hearsay_table *table, size_t thing,
                           hearsay_error *err)
{
    hearsay_status status = HEARSAY_OK;

    for (size_t i = 0; status == HEARSAY_OK && i < columns->selection.count; i++) {
        const struct measured *value = &columns->values[i][thing];

        status = value->text ? table_set_text(table, columns->first + i, value->text, err)
                             : table_set_number(table, columns->first + i, value->number, err);
    }
    return status;
}
