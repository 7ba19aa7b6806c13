/* Sets that grow together, a tie or pair at a time (Galler and Fischer 1964, Comm. ACM 7(5)). parents: by
 * thing another of its set, at first itself; nearly constant a call. */
#ifndef MEASURE_JOINED_H
#define MEASURE_JOINED_H

#include <stdint.h>

/* The smallest thing of a set, which stands for it. */
uint32_t joined_root(uint32_t *parents, uint32_t thing);

/* Makes one set of two. */
void joined_join(uint32_t *parents, uint32_t a, uint32_t b);

#endif
