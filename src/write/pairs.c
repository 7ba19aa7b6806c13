#include "write/pairs.h"

bool pairs_next(const hearsay_network *network, size_t *at, struct pair *out)
{
    size_t ties = hearsay_network_ties(network);
    const hearsay_tie *tie;

    if (*at >= ties) return false;
    tie = hearsay_network_tie(network, *at);
    *out = (struct pair){ .from = tie->from, .to = tie->to };
    /* ties are sorted by their ends */
    for (; *at < ties; ++*at) {
        tie = hearsay_network_tie(network, *at);
        if (tie->from != out->from || tie->to != out->to) break;
        out->weight += tie->weight;
    }
    return true;
}

size_t pairs_two_mode(const hearsay_network *network)
{
    size_t nodes = hearsay_network_nodes(network), actors = 0;

    while (actors < nodes && hearsay_network_node(network, actors).kind == HEARSAY_NODE_ACTOR)
        actors++;
    for (size_t i = 0; i < hearsay_network_ties(network); i++) {
        const hearsay_tie *tie = hearsay_network_tie(network, i);
        if (tie->from >= actors || tie->to < actors) return 0;
    }
    return actors < nodes ? actors : 0;
}
