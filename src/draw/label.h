/* Text on a map: how wide it is and where its lines break. */
#ifndef DRAW_LABEL_H
#define DRAW_LABEL_H

#include <stdbool.h>
#include <stddef.h>

#include "memory/arena.h"

struct label_font {
    double size; /* points */
    bool bold;
};

struct label {
    const char **lines; /* harmless text: no control characters, no line breaks */
    size_t count;
    double width; /* of the widest line, points */
    bool cut;     /* the end is missing: the last line ends in an ellipsis */
};

/* How wide a text is at most in Helvetica and what stands in for it. */
double label_width(const char *text, size_t length, struct label_font font);

/* Whether that is what it is, and not what it may be: each letter has a width in Helvetica. */
bool label_is_known(const char *text, size_t length);

/* A text on one line: blanks squeezed, control characters dropped. NULL if there is no memory. */
char *label_clean(struct arena *arena, const char *text);

/* Breaks a text where Unicode lets lines break, and words that are wider than a line between
 * graphemes, into lines of at most that width; what does not fit on the last one is cut. false if
 * there is no memory. */
bool label_wrap(struct label *out, struct arena *arena, const char *text, double width,
                size_t most_lines, struct label_font font);

#endif
