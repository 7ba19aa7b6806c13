/* Findings of a check: each check fills the two buffers and adds. */
#ifndef MEASURE_FINDINGS_H
#define MEASURE_FINDINGS_H

#include <hearsay/check.h>

#include "memory/arena.h"
#include "text/buffer.h"

#define FINDINGS_KEPT 200 /* of a kind; the rest is counted */

enum severity { SEVERITY_ERROR, SEVERITY_WARNING, SEVERITY_NOTE };

struct finding {
    const char *kind; /* a literal: what the limit above counts */
    const char *file; /* NULL: no place */
    size_t line;
    const hearsay_statement_id *statements; /* may be NULL */
    size_t statement_count;
    enum severity severity;
    const char *what, *advice; /* set by findings_add from the buffers */
};

struct findings {
    const hearsay_corpus *corpus;
    struct arena arena;
    struct finding *items;
    struct finding_kind *kinds;
    struct buffer what, advice;
    size_t count, capacity, kind_count, kind_capacity;
};

void findings_init(struct findings *findings, const hearsay_corpus *corpus);
void findings_clear(struct findings *findings);

/* Takes a finding with the texts of the buffers, which are then empty again. */
hearsay_status findings_add(struct findings *findings, const struct finding *finding,
                            hearsay_error *err);

/* Counts more of a kind that are not kept. */
hearsay_status findings_more(struct findings *findings, const char *kind, enum severity severity,
                             uint64_t more, hearsay_error *err);

/* The table: sorted by severity and place, at the end of each severity what was not kept. */
hearsay_status findings_table(hearsay_table **out, struct findings *findings, hearsay_error *err);

hearsay_status findings_no_memory(hearsay_error *err);

/* The checks, each in a file of its name. */
hearsay_status check_actors(struct findings *findings, hearsay_error *err);
hearsay_status check_names(struct findings *findings, hearsay_error *err);
hearsay_status check_claims(struct findings *findings, hearsay_error *err);
hearsay_status check_documents(struct findings *findings, hearsay_error *err);
hearsay_status check_statements(struct findings *findings, hearsay_error *err);

#endif
