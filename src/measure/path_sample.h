/* Betweenness and harmonic closeness estimated from some of the nodes (Brandes and Pich 2007, Int. J.
 * Bifurcation and Chaos 17(7)), with a bound on the error of each value.
 *
 * Targets are drawn without replacement from the nodes that somebody has a tie to. Of each, a search
 * against the ties finds who reaches it, how fast, and through whom; what it finds at a node is one
 * draw from a finite population, of which the value is the sum. The bound is the smaller one of
 * Hoeffding and Serfling's and the empirical Bernstein-Serfling inequality (Bardenet and Maillard 2015,
 * Bernoulli 21(3), corollary 2.5 and theorem 4.3). With the confidence below it holds for both measures of
 * all nodes at once. */
#ifndef MEASURE_PATH_SAMPLE_H
#define MEASURE_PATH_SAMPLE_H

#include "measure/path_search.h"
#include "measure/shortest_paths.h"

#define PATH_SAMPLE_CONFIDENCE 0.99

/* values->samples and targets must be set; fills the rest. search is one on a graph that was turned
 * round. O(samples x ties). The same draws and sums whatever options->jobs says. */
hearsay_status path_sample(struct path_search *search, struct path_values *values,
                           const hearsay_measure_options *options, hearsay_error *err);

/* How far the mean of some numbers of a finite population, drawn without replacement, may be from the
 * mean of all of them.
 *
 * samples, population: how many were drawn, of how many
 * range: all numbers lie between 0 and this
 * variance: of those drawn, divided by samples
 * chance: that the bound does not hold */
double path_sample_error(size_t samples, size_t population, double range, double variance,
                         double chance);

#endif
