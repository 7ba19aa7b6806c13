/* A fact-check, whatever file it stands in: somebody claims, and a reviewer rates the claim. */
#ifndef READ_REVIEW_H
#define READ_REVIEW_H

#include "read/reading.h"

struct review {
    const char *id;    /* NULL: none */
    const char *claim; /* the text; never NULL */
    const char *author, *author_kind, *claim_date; /* who claims; author NULL: not told */
    const char *appearance, *appearance_title, *appearance_publisher; /* where it was claimed */
    const char *reviewer, *reviewer_kind;
    const char *url, *title, *date, *writer; /* of the review */
    const char *rating;                      /* in words; NULL: none */
    double value, best, worst;               /* NAN: none */
    struct origin origin;
};

/* Two statements: the author asserts the claim, the reviewer confirms, doubts or rejects it. The
 * caller adds attributes to the second, the reviewer's, and pushes it. */
hearsay_status review_push_author(struct reading *reading, const struct review *review,
                                  size_t number, hearsay_error *err);
hearsay_status review_begin_reviewer(struct reading *reading, const struct review *review,
                                     hearsay_error *err);

#endif
