/* Random numbers that are the same everywhere: xoshiro256** 1.0 (Blackman and Vigna 2021, ACM
 * Transactions on Mathematical Software 47(4)), seeded by splitmix64. */
#ifndef MEMORY_RANDOM_H
#define MEMORY_RANDOM_H

#include <stddef.h>
#include <stdint.h>

struct random {
    uint64_t state[4];
};

/* Streams of one seed are independent of each other: work that is split among jobs takes a stream
 * for each piece, so that the number of jobs does not change a number. */
void random_seed(struct random *random, uint64_t seed, uint64_t stream);

uint64_t random_next(struct random *random);

/* From 0 up to but not 1, in steps of 2^-53. */
double random_unit(struct random *random);

/* 0 .. n - 1, each equally likely (Lemire 2019, ACM TOMACS 29(1)); n > 0. */
size_t random_below(struct random *random, size_t n);

#endif
