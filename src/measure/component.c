/* Weak components by joining the ends of each tie; nearly linear in ties. Numbered by falling size,
 * then by the smallest node. */
#include <stdlib.h>

#include "measure/joined.h"
#include "measure/measures.h"
#include "memory/allocate.h"

struct part {
    size_t size;
    uint32_t first; /* its smallest node */
};

static int compare_parts(const void *a, const void *b)
{
    const struct part *left = a, *right = b;

    if (left->size != right->size) return left->size < right->size ? 1 : -1;
    return (left->first > right->first) - (left->first < right->first);
}

/* Sorts the parts and makes the roots in parent numbers of components. */
static size_t number_parts(struct part *parts, uint32_t *parent, size_t nodes)
{
    size_t count = 0;

    for (uint32_t i = 0; i < nodes; i++) {
        parent[i] = joined_root(parent, i);
        parts[i].first = i;
        parts[parent[i]].size++;
    }
    if (nodes) qsort(parts, nodes, sizeof *parts, compare_parts);
    while (count < nodes && parts[count].size) count++;
    return count;
}

hearsay_status measuring_components(struct measuring *measuring, hearsay_error *err)
{
    size_t nodes = measuring->nodes;
    uint32_t *parent, *numbers;
    struct part *parts;
    hearsay_status status = HEARSAY_OK;

    if (measuring->component) return HEARSAY_OK;
    parent = allocate_zero(nodes, sizeof *parent);
    numbers = allocate_zero(nodes, sizeof *numbers);
    parts = allocate_zero(nodes, sizeof *parts);
    if (parent && numbers && parts) {
        for (uint32_t i = 0; i < nodes; i++) parent[i] = i;
        for (size_t i = 0; i < hearsay_network_ties(measuring->network); i++) {
            const hearsay_tie *tie = hearsay_network_tie(measuring->network, i);
            if (!tie->negated) joined_join(parent, tie->from, tie->to);
        }
        measuring->components = number_parts(parts, parent, nodes);
        for (uint32_t i = 0; i < measuring->components; i++) numbers[parts[i].first] = i;
        for (size_t i = 0; i < nodes; i++) numbers[i] = numbers[parent[i]];
        measuring->component = numbers;
        numbers = NULL;
    } else {
        status = hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for the components");
    }
    allocate_free(parent);
    allocate_free(numbers);
    allocate_free(parts);
    return status;
}

hearsay_status measure_component(struct measuring *measuring, double *values, hearsay_error *err)
{
    hearsay_status status = measuring_components(measuring, err);

    for (size_t i = 0; status == HEARSAY_OK && i < measuring->nodes; i++)
        values[i] = (double)measuring->component[i] + 1;
    return status;
}
