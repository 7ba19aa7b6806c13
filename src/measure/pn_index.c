/* The PN index of Everett and Borgatti: x = 1 + B x with B = (P - 2 N) / (2n - 2), where P and N
 * are the friends and the foes of a network of n nodes. The eigenvalues of B lie from -1 to below
 * 1, but for two foes alone, so half a step at a time always closes in on the solution. O(m) a
 * step. */
#include <math.h>

#include "measure/measures.h"
#include "memory/allocate.h"

static const double tolerance = 1e-14; /* largest change of a value between two steps */
static const double foe = -2;
enum { MOST_STEPS = 10000 };

/* With one node there is nobody else; two foes have no one solution. */
static bool has_solution(const struct signed_graph *graph, size_t nodes)
{
    return nodes > 2 || (nodes == 2 && !graph->has_negative);
}

/* Half a step from values towards 1 + B values, into next. Returns the largest change. */
static double step(const struct signed_graph *graph, size_t nodes, const double *values,
                   double *next)
{
    double change = 0;

    for (size_t i = 0; i < nodes; i++) {
        double sum = 0;

        for (size_t j = graph->start[i]; j < graph->start[i + 1]; j++)
            sum += (graph->ties.weight[graph->tie[j]] > 0 ? 1 : foe) * values[graph->neighbour[j]];
        next[i] = (values[i] + 1 + sum / (2 * (double)nodes - 2)) / 2;
        change = fmax(change, fabs(next[i] - values[i]));
    }
    return change;
}

hearsay_status measure_pn_index(struct measuring *measuring, double *values, hearsay_error *err)
{
    hearsay_status status = measuring_signed(measuring, err);
    size_t nodes = measuring->nodes;
    double change = INFINITY, *next;

    if (status != HEARSAY_OK) return status;
    next = allocate_zero(nodes, sizeof *next);
    if (!next) return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for the PN index");
    for (size_t i = 0; i < nodes; i++) values[i] = 1;
    for (size_t i = 0; has_solution(&measuring->friends, nodes) && change > tolerance; i++) {
        if (i == MOST_STEPS) break;
        change = step(&measuring->friends, nodes, values, next);
        for (size_t j = 0; j < nodes; j++) values[j] = next[j];
    }
    for (size_t i = 0; change > tolerance && i < nodes; i++) values[i] = NAN;
    allocate_free(next);
    return HEARSAY_OK;
}
