/* The numbers in a claim's text, and what is left of the text without them. */
#ifndef REPORT_FIGURES_H
#define REPORT_FIGURES_H

#include <stdbool.h>
#include <stddef.h>

enum { MOST_FIGURES = 16 }; /* of a text; those after them stay a part of its frame */

struct figures {
    char *frame; /* the text with # for each number; allocate_free it */
    double values[MOST_FIGURES];
    bool is_date[MOST_FIGURES]; /* a year or a date of ISO 8601 */
    size_t count;
};

/* Reads 18, 1,000, 4.2 and 4,2, each with a thousand, million, billion or trillion behind it. What
 * touches a letter, as APT28, F-16 and 2nd do, is a name or an order. False: no memory. */
bool figures_read(struct figures *figures, const char *text);

void figures_clear(struct figures *figures);

/* Whether two texts give other figures: other numbers but for dates, of which both have some; dates
 * count too where the texts are equal but for their numbers. */
bool figures_differ(const struct figures *one, const struct figures *other);

#endif
