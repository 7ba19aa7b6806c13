/* The nodes or ties of a network, written one after the other. Of large networks several threads write stretches,
 * which go out in their order. */
#ifndef WRITE_ELEMENTS_H
#define WRITE_ELEMENTS_H

#include "write/facts.h"

/* Adds one node or tie. how: what the writer gave along. facts: another one in each thread. */
typedef void element_writer(struct buffer *out, struct facts *facts, const void *how, size_t index);

/* Writes elements 0 to count - 1, unless out has failed. */
void elements_write(struct outgoing *out, struct facts *facts, size_t count, element_writer *add,
                    const void *how);

#endif
