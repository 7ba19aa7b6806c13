#include "memory/random.h"

static uint64_t split(uint64_t *state)
{
    uint64_t mixed = *state += 0x9E3779B97F4A7C15u;

    mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9u;
    mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBu;
    return mixed ^ (mixed >> 31);
}

void random_seed(struct random *random, uint64_t seed, uint64_t stream)
{
    uint64_t state = split(&seed) ^ split(&stream) * 3;

    for (size_t i = 0; i < 4; i++) random->state[i] = split(&state);
}

static uint64_t rotate(uint64_t value, unsigned by)
{
    return value << by | value >> (64 - by);
}

uint64_t random_next(struct random *random)
{
    uint64_t *state = random->state, result = rotate(state[1] * 5, 7) * 9, moved = state[1] << 17;

    state[2] ^= state[0];
    state[3] ^= state[1];
    state[1] ^= state[2];
    state[0] ^= state[3];
    state[2] ^= moved;
    state[3] = rotate(state[3], 45);
    return result;
}

double random_unit(struct random *random)
{
    return (double)(random_next(random) >> 11) * 0x1p-53;
}

size_t random_below(struct random *random, size_t n)
{
    uint32_t bound = (uint32_t)n;
    uint64_t product = (random_next(random) >> 32) * bound;

    if (n > UINT32_MAX) return (size_t)(random_unit(random) * (double)n);
    if ((uint32_t)product < bound) {
        uint32_t least = (uint32_t)-bound % bound;
        while ((uint32_t)product < least) product = (random_next(random) >> 32) * bound;
    }
    return (size_t)(product >> 32);
}
