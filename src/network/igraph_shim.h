/* igraph 1.0 takes other arguments than 0.10: the calls that differ, for either. None has weights. */
#ifndef NETWORK_IGRAPH_SHIM_H
#define NETWORK_IGRAPH_SHIM_H

#include <igraph.h>

#if IGRAPH_VERSION_MAJOR >= 1
#define BETWEENNESS(graph, values)                                                               \
    igraph_betweenness(graph, NULL, values, igraph_vss_all(), IGRAPH_DIRECTED, false)
#define DIAMETER(graph, one)                                                                     \
    igraph_diameter(graph, NULL, one, NULL, NULL, NULL, NULL, IGRAPH_DIRECTED, true)
#else
#define BETWEENNESS(graph, values)                                                               \
    igraph_betweenness(graph, values, igraph_vss_all(), IGRAPH_DIRECTED, NULL)
#define DIAMETER(graph, one)                                                                     \
    igraph_diameter(graph, one, NULL, NULL, NULL, NULL, IGRAPH_DIRECTED, true)
#endif

#endif
