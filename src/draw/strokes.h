/* The raw material of lines: for each tie and each statement behind it, from where to where it is
 * drawn and how it looks. */
#ifndef DRAW_STROKES_H
#define DRAW_STROKES_H

#include "draw/picture.h"

/* An end of a stroke: column and node as one number that sorts. */
struct stroke_end {
    enum column column;
    uint32_t node;
};

struct stroke {
    struct stroke_end from, to;
    unsigned look;
    hearsay_statement_id statement; /* HEARSAY_NONE: no statement makes it */
    bool negated, implicit, mutual;
};

struct strokes {
    struct stroke *items;
    size_t count, capacity;
    bool has_relays, has_concerns, has_mixed;
};

void strokes_clear(struct strokes *strokes);

/* The strokes of all ties between kept nodes, sorted by ends, then those that were made before
 * those that were not, then by what tells most, then by statement. */
hearsay_status strokes_gather(struct strokes *strokes, const hearsay_network *network,
                              const bool *kept, hearsay_error *err);

/* Whether two strokes with a sorted list between them are one line. From a claim to an actor there
 * is only one line, that of the first stroke. */
bool strokes_are_one_line(const struct stroke *a, const struct stroke *b);

#endif
