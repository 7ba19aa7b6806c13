/* The Leiden algorithm of igraph (Traag, Waltman and van Eck 2019, Scientific Reports 9), with seeds
 * of our own. */
#include "network/igraph_bridge.h"

#include "memory/allocate.h"
#include "network/igraph_guard.h"

/* How freely groups are merged on the way, in units of the largest weight; the default of igraph's
 * interfaces for weights around 1. */
static const double RANDOMNESS = 0.01;

/* igraph's random numbers are one for the process. Some versions keep a pointer, others a copy. */
struct lent {
    igraph_rng_t *place, was;
};

static struct lent lend(igraph_rng_t *ours)
{
    struct lent lent = { igraph_rng_default(), *igraph_rng_default() };

    igraph_rng_set_default(ours);
    return lent;
}

static void give_back(struct lent *lent, const igraph_rng_t *ours)
{
    igraph_rng_set_default(igraph_rng_default() == ours ? lent->place : &lent->was);
}

struct parts {
    igraph_t graph;
    igraph_vector_t weights, node_weights;
};

struct bridge_leiden {
    struct parts parts;
    size_t nodes;
    double resolution;
    unsigned rounds;
};

static igraph_error_t list_ties(const struct bridge_grouping *grouping, igraph_vector_int_t *ends)
{
    igraph_error_t code = igraph_vector_int_resize(ends, (igraph_integer_t)(2 * grouping->ties));

    for (size_t i = 0; code == IGRAPH_SUCCESS && i < grouping->ties; i++) {
        VECTOR(*ends)[2 * i] = (igraph_integer_t)grouping->from[i];
        VECTOR(*ends)[2 * i + 1] = (igraph_integer_t)grouping->to[i];
    }
    return code;
}

static igraph_error_t make_graph(igraph_t *graph, const struct bridge_grouping *grouping)
{
    igraph_vector_int_t ends;
    igraph_error_t code = igraph_vector_int_init(&ends, 0);

    if (code != IGRAPH_SUCCESS) return code;
    code = list_ties(grouping, &ends);
    if (code == IGRAPH_SUCCESS)
        code = igraph_create(graph, &ends, (igraph_integer_t)grouping->nodes, IGRAPH_UNDIRECTED);
    igraph_vector_int_destroy(&ends);
    return code;
}

static igraph_error_t make_parts(struct parts *parts, const struct bridge_grouping *grouping)
{
    igraph_error_t code = make_graph(&parts->graph, grouping);

    if (code != IGRAPH_SUCCESS) return code;
    code = igraph_vector_init_array(&parts->weights, grouping->weight,
                                    (igraph_integer_t)grouping->ties);
    if (code != IGRAPH_SUCCESS) goto without_weights;
    code = igraph_vector_init_array(&parts->node_weights, grouping->node_weight,
                                    (igraph_integer_t)grouping->nodes);
    if (code == IGRAPH_SUCCESS) return code;
    igraph_vector_destroy(&parts->weights);
without_weights:
    igraph_destroy(&parts->graph);
    return code;
}

static void destroy_parts(struct parts *parts)
{
    igraph_vector_destroy(&parts->node_weights);
    igraph_vector_destroy(&parts->weights);
    igraph_destroy(&parts->graph);
}

/* One run with random numbers of its own. */
static igraph_error_t run(const struct bridge_leiden *leiden, uint32_t seed,
                          igraph_vector_int_t *groups)
{
    const struct parts *parts = &leiden->parts;
    igraph_rng_t ours;
    igraph_integer_t count;
    igraph_real_t quality;
    igraph_error_t code = igraph_rng_init(&ours, &igraph_rngtype_mt19937);
    struct lent lent;

    if (code != IGRAPH_SUCCESS) return code;
    code = igraph_rng_seed(&ours, seed);
    if (code == IGRAPH_SUCCESS) {
        lent = lend(&ours);
        code = igraph_community_leiden(&parts->graph, &parts->weights, &parts->node_weights,
                                       leiden->resolution, RANDOMNESS, false,
                                       (igraph_integer_t)leiden->rounds, groups, &count, &quality);
        give_back(&lent, &ours);
    }
    igraph_rng_destroy(&ours);
    return code;
}

static igraph_error_t run_into(const struct bridge_leiden *leiden, uint32_t seed,
                               uint32_t *groups)
{
    igraph_vector_int_t found;
    igraph_error_t code = igraph_vector_int_init(&found, 0);

    if (code != IGRAPH_SUCCESS) return code;
    code = run(leiden, seed, &found);
    for (size_t node = 0; code == IGRAPH_SUCCESS && node < leiden->nodes; node++)
        groups[node] = (uint32_t)VECTOR(found)[node];
    igraph_vector_int_destroy(&found);
    return code;
}

hearsay_status bridge_leiden_new(struct bridge_leiden **out, const struct bridge_grouping *grouping,
                                 hearsay_error *err)
{
    struct bridge_leiden *leiden = allocate_zero(1, sizeof *leiden);
    struct guard guard;
    hearsay_status status;

    *out = NULL;
    if (!leiden) return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for camps");
    leiden->nodes = grouping->nodes;
    leiden->resolution = grouping->resolution;
    leiden->rounds = grouping->rounds;
    guard = guard_begin();
    status = guard_end(guard, make_parts(&leiden->parts, grouping), "camps", err);
    if (status == HEARSAY_OK) *out = leiden;
    else allocate_free(leiden);
    return status;
}

void bridge_leiden_free(struct bridge_leiden *leiden)
{
    if (!leiden) return;
    destroy_parts(&leiden->parts);
    allocate_free(leiden);
}

hearsay_status bridge_leiden_run(const struct bridge_leiden *leiden, uint32_t seed,
                                 uint32_t *groups, hearsay_error *err)
{
    struct guard guard;

    if (leiden->nodes == 0) return HEARSAY_OK;
    guard = guard_begin();
    return guard_end(guard, run_into(leiden, seed, groups), "camps", err);
}
