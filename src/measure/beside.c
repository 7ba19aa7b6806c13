/* Families of measures, each on one thread from beginning to end: no sum is added up in another order than without
 * threads. What several of them need is made before they begin. The counts of statements, which need no network, are
 * the last. */
#include "measure/beside.h"

#include "memory/ahead.h"
#include "memory/allocate.h"

enum { MANY = 1 << 14 }; /* fewer ties are not worth threads */

/* A family: selected measures that stand next to each other; or the counts. */
struct task {
    size_t first, end; /* places in the selection */
    bool is_of_counts;
    hearsay_status status;
    hearsay_error err;
};

struct beside {
    const struct selection *selection;
    struct measuring *measuring;
    struct measured **values;
    size_t things, next; /* next: the first place of the next family */
    measure_runner *run;
    struct task tasks[AHEAD_BATCHES];
    struct ahead *ahead;
};

static size_t find_family(const struct selection *selection, size_t from)
{
    while (from < selection->count && !selection->items[from]->family) from++;
    return from;
}

static size_t end_of_family(const struct selection *selection, size_t first)
{
    unsigned family = selection->items[first]->family;
    size_t end = first;

    while (end < selection->count && selection->items[end]->family == family) end++;
    return end;
}

static bool next_task(void *state, void *batch)
{
    struct beside *beside = state;
    struct task *task = batch;

    *task = (struct task){ .is_of_counts = beside->next == beside->selection->count };
    if (task->is_of_counts) return false;
    task->first = beside->next;
    task->end = end_of_family(beside->selection, task->first);
    beside->next = find_family(beside->selection, task->end);
    return true;
}

static void run_task(const void *state, void *batch)
{
    const struct beside *beside = state;
    struct task *task = batch;

    if (task->is_of_counts) task->status = measuring_counts(beside->measuring, &task->err);
    for (size_t i = task->first; i < task->end && task->status == HEARSAY_OK; i++)
        task->status = beside->run(beside->selection->items[i], beside->measuring, beside->values[i],
                                   beside->things, &task->err);
}

static hearsay_status start(struct beside *beside, size_t first, hearsay_error *err)
{
    const struct ahead_steps steps = { beside, next_task, run_task };

    beside->next = first;
    return ahead_new(&beside->ahead, &steps, beside->tasks, sizeof *beside->tasks, ahead_threads(), err);
}

hearsay_status beside_begin(struct beside **out, const struct selection *selection, struct measuring *measuring,
                            struct measured **values, size_t things, measure_runner *run, hearsay_error *err)
{
    size_t first = find_family(selection, 0);
    hearsay_status status;

    *out = NULL;
    if (first == selection->count || measuring->options.jobs == 1 || hearsay_network_ties(measuring->network) < MANY)
        return HEARSAY_OK;
    *out = allocate_zero(1, sizeof **out);
    if (!*out) return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for measures");
    **out = (struct beside){ .selection = selection, .measuring = measuring, .values = values, .things = things,
                             .run = run };
    status = measuring_shared(measuring, err);
    return status == HEARSAY_OK ? start(*out, first, err) : status;
}

hearsay_status beside_end(struct beside *beside, hearsay_error *err)
{
    hearsay_status status = HEARSAY_OK;
    const struct task *task;

    while (beside && status == HEARSAY_OK && (task = ahead_next(beside->ahead))) {
        status = task->status;
        if (status != HEARSAY_OK && err) *err = task->err;
    }
    return status;
}

void beside_free(struct beside *beside)
{
    if (!beside) return;
    ahead_free(beside->ahead);
    allocate_free(beside);
}
