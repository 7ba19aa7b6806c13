/* Eigenvector centrality, also of friends and foes: the eigenvector of the largest eigenvalue of
 * each component's matrix of +1 and -1.
 *
 * Power iteration is shifted, so that no eigenvalue is below 0: two-sided networks would swing
 * for ever. Where signs differ no start is safe, as it may be at right angles to what is looked
 * for; so there are two starts, and what depends on the start is no answer. */
#include <math.h>

#include "measure/measures.h"
#include "memory/allocate.h"

static const double tolerance = 1e-13; /* largest change of a value between two steps */
static const double same = 1e-6;       /* two starts that lead to one vector */
enum { MOST_STEPS = 100000 };

struct iteration {
    const struct signed_graph *graph;
    uint32_t *nodes; /* of the component in hand, in the order of the search */
    bool *is_found;  /* by node */
    double *value, *next, *first;
    size_t count;
    double shift;
    bool has_negative;
};

static size_t degree(const struct signed_graph *graph, uint32_t node)
{
    return graph->start[node + 1] - graph->start[node];
}

/* Lists the component of a node. No eigenvalue is larger than the shift: the square of the largest
 * is at most the largest sum of a row of the squared matrix, which is the sum of the neighbours'
 * degrees. */
static void list_component(struct iteration *at, uint32_t node)
{
    const struct signed_graph *graph = at->graph;

    at->nodes[0] = node;
    at->count = 1;
    at->shift = 0;
    at->has_negative = false;
    at->is_found[node] = true;
    for (size_t i = 0; i < at->count; i++) {
        uint32_t from = at->nodes[i];
        double degrees = 0;

        for (size_t j = graph->start[from]; j < graph->start[from + 1]; j++) {
            uint32_t to = graph->neighbour[j];

            degrees += (double)degree(graph, to);
            at->has_negative |= graph->ties.weight[graph->tie[j]] < 0;
            if (at->is_found[to]) continue;
            at->is_found[to] = true;
            at->nodes[at->count++] = to;
        }
        at->shift = fmax(at->shift, sqrt(degrees));
    }
}

/* Divides by the largest, which is then 1; of those that differ by rounding only, by the first
 * node's. */
static void scale(const struct iteration *at, double *values)
{
    double largest = 0, unit = 1;
    uint32_t first = UINT32_MAX;

    for (size_t i = 0; i < at->count; i++) largest = fmax(largest, fabs(values[at->nodes[i]]));
    for (size_t i = 0; i < at->count; i++) {
        if (at->nodes[i] > first || fabs(values[at->nodes[i]]) < largest * (1 - 1e-9)) continue;
        first = at->nodes[i];
        unit = values[first];
    }
    for (size_t i = 0; i < at->count; i++) values[at->nodes[i]] /= unit;
}

static double step(struct iteration *at)
{
    const struct signed_graph *graph = at->graph;
    double change = 0;

    for (size_t i = 0; i < at->count; i++) {
        uint32_t node = at->nodes[i];
        double sum = at->shift * at->value[node];

        for (size_t j = graph->start[node]; j < graph->start[node + 1]; j++)
            sum += graph->ties.weight[graph->tie[j]] > 0 ? at->value[graph->neighbour[j]]
                                                         : -at->value[graph->neighbour[j]];
        at->next[node] = sum;
    }
    scale(at, at->next);
    for (size_t i = 0; i < at->count; i++) {
        uint32_t node = at->nodes[i];

        change = fmax(change, fabs(at->next[node] - at->value[node]));
        at->value[node] = at->next[node];
    }
    return change;
}

/* From a start of multiples of a number without their whole parts; 0: from all ones. */
static bool settles(struct iteration *at, double multiple)
{
    double change = INFINITY;

    for (size_t i = 0; i < at->count; i++) {
        double part = multiple * (double)(i + 1);

        at->value[at->nodes[i]] = multiple > 0 ? part - floor(part) - 0.5 : 1;
    }
    scale(at, at->value);
    for (size_t i = 0; change > tolerance && i < MOST_STEPS; i++) change = step(at);
    return change <= tolerance;
}

static bool solve_signed(struct iteration *at)
{
    const double golden = 0.6180339887498949, root = 0.4142135623730951;

    if (!settles(at, golden)) return false;
    for (size_t i = 0; i < at->count; i++) at->first[at->nodes[i]] = at->value[at->nodes[i]];
    if (!settles(at, root)) return false;
    for (size_t i = 0; i < at->count; i++)
        if (fabs(at->first[at->nodes[i]] - at->value[at->nodes[i]]) > same) return false;
    return true;
}

static void solve(struct iteration *at, double *values)
{
    bool is_solved = at->count == 1 || (at->has_negative ? solve_signed(at) : settles(at, 0));

    for (size_t i = 0; i < at->count; i++) {
        uint32_t node = at->nodes[i];

        values[node] = !is_solved ? NAN : at->count == 1 ? 0 : at->value[node];
    }
}

static hearsay_status solve_components(const struct signed_graph *graph, double *values,
                                       hearsay_error *err)
{
    size_t nodes = graph->ties.nodes;
    struct iteration at = { .graph = graph,
                            .nodes = allocate_zero(nodes, sizeof *at.nodes),
                            .is_found = allocate_zero(nodes, sizeof *at.is_found),
                            .value = allocate_zero(nodes, sizeof *at.value),
                            .next = allocate_zero(nodes, sizeof *at.next),
                            .first = allocate_zero(nodes, sizeof *at.first) };
    hearsay_status status = HEARSAY_OK;

    if (!at.nodes || !at.is_found || !at.value || !at.next || !at.first)
        status = hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for eigenvectors");
    for (uint32_t i = 0; status == HEARSAY_OK && i < nodes; i++) {
        if (at.is_found[i]) continue;
        list_component(&at, i);
        solve(&at, values);
    }
    allocate_free(at.nodes);
    allocate_free(at.is_found);
    allocate_free(at.value);
    allocate_free(at.next);
    allocate_free(at.first);
    return status;
}

hearsay_status measure_eigenvector(struct measuring *measuring, double *values, hearsay_error *err)
{
    hearsay_status status = measuring_pairs(measuring, err);

    return status == HEARSAY_OK ? solve_components(&measuring->pairs, values, err) : status;
}

hearsay_status measure_signed_eigenvector(struct measuring *measuring, double *values,
                                          hearsay_error *err)
{
    hearsay_status status = measuring_signed(measuring, err);

    return status == HEARSAY_OK ? solve_components(&measuring->friends, values, err) : status;
}
