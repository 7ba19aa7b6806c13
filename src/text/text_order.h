/* The order of texts by their bytes. */
#ifndef TEXT_TEXT_ORDER_H
#define TEXT_TEXT_ORDER_H

#include <stddef.h>
#include <stdint.h>

/* The numbers of texts, which may hold any bytes, in their order; equal ones by number. The caller
 * frees them with allocate_free; NULL if there is no memory. Cost: linear in how many there are, for each byte at
 * which many of them differ. */
uint32_t *text_order(const char *const *texts, const uint32_t *lengths, size_t count);

#endif
