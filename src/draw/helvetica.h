/* How wide letters are in Helvetica and the fonts that stand in for it: Latin, Greek, Cyrillic. */
#ifndef DRAW_HELVETICA_H
#define DRAW_HELVETICA_H

#include <stdbool.h>
#include <stdint.h>

/* In thousandths of the size; 0 if it is not known. */
unsigned helvetica_width(int32_t code, bool bold);

#endif
