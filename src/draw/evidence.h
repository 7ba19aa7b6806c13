/* Lists of numbers, each once. */
#ifndef DRAW_EVIDENCE_H
#define DRAW_EVIDENCE_H

#include <stddef.h>
#include <stdint.h>

/* Sorts and leaves each number once; returns how many. */
size_t evidence_unique(uint32_t *numbers, size_t count);

#endif
