/* What several measures of one network share, made once. */
#include "measure/measures.h"

#include "measure/hits.h"
#include "measure/shortest_paths.h"
#include "memory/allocate.h"
#include "network/igraph_bridge.h"
#include "network/level.h"

enum { ANSWER_DAYS = 30 };

void measuring_init(struct measuring *measuring, const hearsay_network *network,
                    const hearsay_corpus *corpus, const hearsay_measure_options *options)
{
    *measuring = (struct measuring){ .network = network, .corpus = corpus };
    if (network) {
        measuring->corpus = hearsay_network_corpus(network);
        measuring->nodes = hearsay_network_nodes(network);
    }
    if (options) measuring->options = *options;
    if (!measuring->options.answer_days) measuring->options.answer_days = ANSWER_DAYS;
    arena_init(&measuring->texts, 0);
}

static void paths_clear(struct path_values *paths)
{
    allocate_free(paths->betweenness);
    allocate_free(paths->harmonic);
    allocate_free(paths->betweenness_error);
    allocate_free(paths->harmonic_error);
    *paths = (struct path_values){ 0 };
}

void measuring_drop_ties(struct measuring *measuring)
{
    tie_list_clear(&measuring->ties);
    path_graph_clear(&measuring->graph);
    measuring->has_ties = measuring->has_graph = false;
}

void measuring_clear(struct measuring *measuring)
{
    bridge_free(measuring->simple);
    measuring_drop_ties(measuring);
    signed_graph_clear(&measuring->friends);
    signed_graph_clear(&measuring->pairs);
    split_clear(&measuring->split);
    camps_clear(&measuring->camps);
    allocate_free(measuring->component);
    allocate_free(measuring->hub);
    allocate_free(measuring->authority);
    paths_clear(&measuring->paths);
    answers_clear(&measuring->answers);
    counts_clear(&measuring->counts);
    claim_table_clear(&measuring->claims);
    arena_clear(&measuring->texts);
}

hearsay_status measuring_simple(struct measuring *measuring, hearsay_error *err)
{
    if (measuring->simple) return HEARSAY_OK;
    return bridge_simple(&measuring->simple, measuring->network, err);
}

hearsay_status measuring_counts(struct measuring *measuring, hearsay_error *err)
{
    hearsay_level level = hearsay_network_options_of(measuring->network)->level;
    struct levels levels;
    hearsay_status status;

    if (measuring->counts.actors) return HEARSAY_OK;
    status = levels_fill(&levels, measuring->corpus, level, err);
    if (status == HEARSAY_OK)
        status = counts_fill(&measuring->counts, measuring->corpus, &levels,
                             measuring->options.repeats, err);
    levels_clear(&levels);
    return status;
}

hearsay_status measuring_answers(struct measuring *measuring, hearsay_error *err)
{
    hearsay_level level = hearsay_network_options_of(measuring->network)->level;
    struct levels levels;
    hearsay_status status;

    if (measuring->answers.answered) return HEARSAY_OK;
    status = levels_fill(&levels, measuring->corpus, level, err);
    if (status == HEARSAY_OK)
        status = answers_fill(&measuring->answers, measuring->corpus, &levels,
                              measuring->options.repeats, measuring->options.answer_days, err);
    levels_clear(&levels);
    return status;
}

hearsay_status measuring_ties(struct measuring *measuring, hearsay_error *err)
{
    hearsay_status status;

    if (measuring->has_ties) return HEARSAY_OK;
    tie_list_clear(&measuring->ties);
    status = tie_list_fill(&measuring->ties, measuring->network, err);
    measuring->has_ties = status == HEARSAY_OK;
    return status;
}

/* The ties for a moment: those that are kept, or a list that the caller clears in any case. They are made again in
 * hundredths of a second for a million, and take as much room as what is made of them. */
static hearsay_status lend_ties(const struct measuring *measuring, struct tie_list *own, const struct tie_list **out,
                                hearsay_error *err)
{
    *own = (struct tie_list){ 0 };
    *out = measuring->has_ties ? &measuring->ties : own;
    return measuring->has_ties ? HEARSAY_OK : tie_list_fill(own, measuring->network, err);
}

/* The same as one goes along them: where they have no direction, each both ways. */
static hearsay_status lend_ways(const struct measuring *measuring, struct tie_list *own, const struct tie_list **out,
                                hearsay_error *err)
{
    struct tie_list ties;
    const struct tie_list *one_way;
    hearsay_status status;

    if (!hearsay_network_kind_of(measuring->network)->undirected) return lend_ties(measuring, own, out, err);
    *own = (struct tie_list){ 0 };
    *out = own;
    status = lend_ties(measuring, &ties, &one_way, err);
    if (status == HEARSAY_OK) status = tie_list_both_ways(own, one_way, err);
    tie_list_clear(&ties);
    return status;
}

hearsay_status measuring_graph(struct measuring *measuring, const struct path_graph **out, hearsay_error *err)
{
    struct tie_list own;
    const struct tie_list *ways;
    hearsay_status status;

    *out = &measuring->graph;
    if (measuring->has_graph) return HEARSAY_OK;
    status = lend_ways(measuring, &own, &ways, err);
    path_graph_clear(&measuring->graph);
    if (status == HEARSAY_OK) status = path_graph_fill(&measuring->graph, ways, err);
    measuring->has_graph = status == HEARSAY_OK;
    tie_list_clear(&own);
    return status;
}

hearsay_status measuring_shared(struct measuring *measuring, hearsay_error *err)
{
    const struct path_graph *graph;
    hearsay_status status = measuring_graph(measuring, &graph, err);

    return status == HEARSAY_OK ? measuring_components(measuring, err) : status;
}

hearsay_status measuring_signed(struct measuring *measuring, hearsay_error *err)
{
    struct tie_list own;
    const struct tie_list *ties;
    hearsay_status status;

    if (measuring->has_friends) return HEARSAY_OK;
    status = lend_ties(measuring, &own, &ties, err);
    signed_graph_clear(&measuring->friends);
    if (status == HEARSAY_OK) status = signed_graph_fill(&measuring->friends, ties, err);
    measuring->has_friends = status == HEARSAY_OK;
    tie_list_clear(&own);
    return status;
}

hearsay_status measuring_pairs(struct measuring *measuring, hearsay_error *err)
{
    struct tie_list own;
    const struct tie_list *ties;
    struct tie_list plain;
    hearsay_status status;

    if (measuring->has_pairs) return HEARSAY_OK;
    status = lend_ties(measuring, &own, &ties, err);
    plain = *ties;
    plain.weight = allocate_zero(plain.count, sizeof *plain.weight);
    if (status == HEARSAY_OK && !plain.weight)
        status = hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for pairs");
    for (size_t i = 0; status == HEARSAY_OK && i < plain.count; i++) plain.weight[i] = 1;
    signed_graph_clear(&measuring->pairs);
    if (status == HEARSAY_OK) status = signed_graph_fill(&measuring->pairs, &plain, err);
    measuring->has_pairs = status == HEARSAY_OK;
    allocate_free(plain.weight);
    tie_list_clear(&own);
    return status;
}

hearsay_status measuring_claims(struct measuring *measuring, hearsay_error *err)
{
    if (measuring->claims.sums) return HEARSAY_OK;
    return claim_table_fill(&measuring->claims, measuring->corpus, measuring->options.repeats,
                            err);
}

/* Without directions each pair is searched from both its ends, and counts once. */
static hearsay_status search_paths(struct measuring *measuring, struct path_values *paths,
                                   hearsay_error *err)
{
    struct tie_list own;
    const struct tie_list *ways;
    hearsay_status status = lend_ways(measuring, &own, &ways, err);

    if (status == HEARSAY_OK) status = shortest_paths(ways, paths, &measuring->options, err);
    tie_list_clear(&own);
    if (status != HEARSAY_OK || !hearsay_network_kind_of(measuring->network)->undirected) return status;
    for (size_t i = 0; paths->betweenness && i < measuring->nodes; i++) {
        paths->betweenness[i] /= 2;
        paths->betweenness_error[i] /= 2;
    }
    return HEARSAY_OK;
}

static hearsay_status paths_init(struct path_values *paths, size_t nodes, bool with_betweenness,
                                 hearsay_error *err)
{
    *paths = (struct path_values){ 0 };
    paths->harmonic = allocate_zero(nodes, sizeof *paths->harmonic);
    paths->harmonic_error = allocate_zero(nodes, sizeof *paths->harmonic_error);
    if (with_betweenness) {
        paths->betweenness = allocate_zero(nodes, sizeof *paths->betweenness);
        paths->betweenness_error = allocate_zero(nodes, sizeof *paths->betweenness_error);
    }
    if (paths->harmonic && paths->harmonic_error &&
        (!with_betweenness || (paths->betweenness && paths->betweenness_error)))
        return HEARSAY_OK;
    return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for shortest paths");
}

hearsay_status measuring_paths(struct measuring *measuring, bool with_betweenness,
                               hearsay_error *err)
{
    struct path_values *paths = &measuring->paths;
    hearsay_status status;

    if (paths->harmonic && (!with_betweenness || paths->betweenness)) return HEARSAY_OK;
    paths_clear(paths);
    status = paths_init(paths, measuring->nodes, with_betweenness, err);
    if (status == HEARSAY_OK) status = search_paths(measuring, paths, err);
    if (status != HEARSAY_OK) paths_clear(paths);
    return status;
}
