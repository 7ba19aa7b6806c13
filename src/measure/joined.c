#include "measure/joined.h"

uint32_t joined_root(uint32_t *parents, uint32_t thing)
{
    while (parents[thing] != thing) {
        parents[thing] = parents[parents[thing]];
        thing = parents[thing];
    }
    return thing;
}

void joined_join(uint32_t *parents, uint32_t a, uint32_t b)
{
    a = joined_root(parents, a);
    b = joined_root(parents, b);
    if (a < b) parents[b] = a;
    else parents[a] = b;
}
