/* How two camps are found: by hill climbing from a tree and from sides drawn at random, and, for
 * components that are small enough, by a search that ends with a proof. */
#include "measure/split.h"

#include <string.h>

#include "measure/halves.h"
#include "measure/split_search.h"
#include "measure/telling.h"
#include "memory/allocate.h"
#include "memory/random.h"

/* Parts of up to QUICK nodes are searched to the end in no time as a rule. */
enum { RESTARTS = 30, ONE_IN = 8, QUICK = 60 };

struct splitter {
    const struct signed_graph *graph;
    struct halves halves;
    struct split_search search;
    unsigned char *best, *side; /* by position */
    size_t *packed;             /* by position of a component's first node: a bound */
    bool *is_used;              /* by tie: in a triangle of the bound */
    const hearsay_measure_options *options;
    struct random random;
    size_t misfits, bound;
};

/* ---- a bound without search ---- */

/* In each triangle that is not balanced a tie must give way; no tie gives way for two of them if
 * they share none. */
static void pack(void *context, const struct signed_graph *graph, const uint32_t ties[3])
{
    struct splitter *splitter = context;
    uint32_t position = splitter->halves.position[graph->ties.from[ties[0]]];

    if (triangle_is_balanced(graph, ties)) return;
    for (size_t i = 0; i < 3; i++)
        if (splitter->is_used[ties[i]]) return;
    for (size_t i = 0; i < 3; i++) splitter->is_used[ties[i]] = true;
    splitter->packed[splitter->halves.first[position]]++;
}

/* ---- hill climbing ---- */

/* Each node on the side that its neighbours before it speak for. Without contradictions this is
 * already the split. */
static void grow(struct splitter *splitter, size_t first, size_t end)
{
    const struct halves *halves = &splitter->halves;

    for (size_t at = first; at < end; at++) {
        size_t contradicted = 0, links = halves->later[at] - halves->start[at];

        for (size_t i = halves->start[at]; i < halves->later[at]; i++) {
            const struct link *link = &halves->links[i];
            contradicted += (splitter->side[link->to] ^ link->sign) & 1;
        }
        splitter->side[at] = contradicted > links - contradicted;
    }
}

/* Half of the draws start anywhere, half near the best. */
static void draw(struct splitter *splitter, size_t first, size_t end, bool is_near)
{
    for (size_t at = first; at < end; at++)
        splitter->side[at] = is_near ? splitter->best[at] ^
                                           (random_below(&splitter->random, ONE_IN) == 0)
                                     : (unsigned char)random_below(&splitter->random, 2);
}

/* Lets nodes change sides as long as it helps; each change removes a misfit at least. */
static void climb(struct splitter *splitter, size_t first, size_t end)
{
    const struct halves *halves = &splitter->halves;

    for (bool has_changed = true; has_changed;) {
        has_changed = false;
        for (size_t at = first; at < end; at++) {
            size_t links = halves->start[at + 1] - halves->start[at];
            size_t contradicted = halves_contradicted(halves, splitter->side, halves->start, at);

            if (2 * contradicted <= links) continue;
            splitter->side[at] ^= 1;
            has_changed = true;
        }
    }
}

static size_t count_misfits(const struct splitter *splitter, size_t first, size_t end)
{
    size_t misfits = 0;

    for (size_t at = first; at < end; at++)
        misfits += halves_contradicted(&splitter->halves, splitter->side, splitter->halves.later,
                                       at);
    return misfits;
}

static size_t climb_from_all(struct splitter *splitter, size_t first, size_t end, size_t bound)
{
    size_t least = SIZE_MAX;

    for (size_t try = 0; try <= RESTARTS && least > bound; try++) {
        size_t misfits;

        if (try == 0) grow(splitter, first, end);
        else draw(splitter, first, end, try % 2 == 1);
        climb(splitter, first, end);
        misfits = count_misfits(splitter, first, end);
        if (misfits >= least) continue;
        least = misfits;
        memcpy(splitter->best + first, splitter->side + first, end - first);
    }
    return least;
}

/* ---- a component, and all ---- */

static void split_component(struct splitter *splitter, size_t first, size_t end)
{
    size_t bound = splitter->packed[first];
    size_t least = climb_from_all(splitter, first, end, bound);

    if (least > bound && end - first <= SEARCHED) {
        bool is_proven;
        size_t found = split_search_run(&splitter->search, splitter->best, first, end, &is_proven);

        if (found > bound) bound = found;
        if (is_proven) memcpy(splitter->best + first, splitter->search.best + first, end - first);
        if (is_proven) least = found;
    }
    splitter->misfits += least;
    splitter->bound += bound;
}

static size_t largest_component(const struct halves *halves)
{
    size_t largest = 0;

    for (size_t first = 0, end; first < halves->nodes; first = end) {
        for (end = first + 1; end < halves->nodes && halves->first[end] == first;) end++;
        if (end - first > largest) largest = end - first;
    }
    return largest;
}

/* Without foes everybody is on one side, and nothing is searched. */
static void tell_largest(const struct splitter *splitter)
{
    size_t largest = largest_component(&splitter->halves);

    if (!splitter->graph->has_negative || largest <= QUICK) return;
    if (largest > SEARCHED)
        tell_beforehand(splitter->options,
                   "frustration: approximate, with a proven bound: one part of the network has %zu "
                   "nodes, and no more than %d are searched to the end", largest, SEARCHED);
    else
        tell_beforehand(splitter->options,
                   "frustration: exact if %d steps are enough for the largest part of %zu nodes, "
                   "otherwise with a proven bound", SEARCH_STEPS, largest);
}

static void split_components(struct splitter *splitter)
{
    const struct halves *halves = &splitter->halves;

    tell_largest(splitter);
    for (size_t first = 0, end; first < halves->nodes; first = end) {
        for (end = first + 1; end < halves->nodes && halves->first[end] == first;) end++;
        split_component(splitter, first, end);
    }
}

static hearsay_status splitter_init(struct splitter *splitter, const struct signed_graph *graph,
                                    const hearsay_measure_options *options, hearsay_error *err)
{
    hearsay_status status;

    *splitter = (struct splitter){ .graph = graph, .options = options };
    random_seed(&splitter->random, options->seed, 0);
    status = halves_fill(&splitter->halves, graph, err);
    if (status == HEARSAY_OK) status = split_search_init(&splitter->search, &splitter->halves, err);
    if (status != HEARSAY_OK) return status;
    splitter->best = allocate_zero(graph->ties.nodes, 1);
    splitter->side = allocate_zero(graph->ties.nodes, 1);
    splitter->packed = allocate_zero(graph->ties.nodes, sizeof *splitter->packed);
    splitter->is_used = allocate_zero(graph->ties.count, sizeof *splitter->is_used);
    if (splitter->best && splitter->side && splitter->packed && splitter->is_used)
        return signed_graph_triangles(graph, pack, splitter, err);
    return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for two camps");
}

static void splitter_clear(struct splitter *splitter)
{
    split_search_clear(&splitter->search);
    halves_clear(&splitter->halves);
    allocate_free(splitter->best);
    allocate_free(splitter->side);
    allocate_free(splitter->packed);
    allocate_free(splitter->is_used);
}

/* The first node of each component is on side 0: names that do not depend on how it was found.
 * named: by position of a component's first node: 1 + the side of its smallest node. */
static void name_sides(struct split *split, struct splitter *splitter)
{
    size_t *named = splitter->packed; /* it has done its work */

    memset(named, 0, splitter->halves.nodes * sizeof *named);
    for (size_t node = 0; node < splitter->halves.nodes; node++) {
        uint32_t at = splitter->halves.position[node], first = splitter->halves.first[at];

        if (!named[first]) named[first] = 1u + splitter->best[at];
        split->side[node] = splitter->best[at] != named[first] - 1;
    }
    split->misfits = splitter->misfits;
    split->bound = splitter->bound;
}

hearsay_status split_fill(struct split *split, const struct signed_graph *graph,
                          const hearsay_measure_options *options, hearsay_error *err)
{
    struct splitter splitter;
    hearsay_status status;

    *split = (struct split){ .side = allocate_zero(graph->ties.nodes, 1) };
    if (!split->side) return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for two camps");
    status = splitter_init(&splitter, graph, options, err);
    if (status == HEARSAY_OK) {
        split_components(&splitter);
        name_sides(split, &splitter);
    }
    splitter_clear(&splitter);
    return status;
}

void split_clear(struct split *split)
{
    allocate_free(split->side);
    *split = (struct split){ 0 };
}

bool split_misfits(const struct split *split, uint32_t a, uint32_t b, double weight)
{
    return weight != 0 && (split->side[a] != split->side[b]) != (weight < 0);
}
