/* What several measures of one network share, made once. */
#include "measure/measures.h"

#include "measure/hits.h"
#include "memory/allocate.h"
#include "network/igraph_bridge.h"
#include "network/level.h"

void measuring_init(struct measuring *measuring, const hearsay_network *network)
{
    *measuring = (struct measuring){ .network = network,
                                     .nodes = hearsay_network_nodes(network) };
}

void measuring_clear(struct measuring *measuring)
{
    bridge_free(measuring->simple);
    allocate_free(measuring->component);
    allocate_free(measuring->hub);
    allocate_free(measuring->authority);
    counts_clear(&measuring->counts);
}

hearsay_status measuring_simple(struct measuring *measuring, hearsay_error *err)
{
    if (measuring->simple) return HEARSAY_OK;
    return bridge_simple(&measuring->simple, measuring->network, err);
}

hearsay_status measuring_counts(struct measuring *measuring, hearsay_error *err)
{
    const hearsay_corpus *corpus = hearsay_network_corpus(measuring->network);
    uint32_t *rolled = NULL;
    hearsay_status status;

    if (measuring->counts.actors) return HEARSAY_OK;
    status = level_map(&rolled, corpus, hearsay_network_options_of(measuring->network)->level, err);
    if (status == HEARSAY_OK) status = counts_fill(&measuring->counts, corpus, rolled, err);
    allocate_free(rolled);
    return status;
}
