/* A corpus as the records that would make it again: what readers do, backwards. */
#ifndef WRITE_RECORDS_H
#define WRITE_RECORDS_H

#include <hearsay/corpus.h>

/* Pushes the corpus's own facts (if any), documents, actors, claims, acts and the statements of
 * this corpus or view. Values come in the order in which files spell them: fields, then attributes
 * by name; attributes are HEARSAY_JSON. References are ids; everybody is declared. */
hearsay_status records_walk(const hearsay_corpus *corpus, const hearsay_sink *sink,
                            hearsay_error *err);

/* The error for an attribute that a format cannot hold, because it keeps its name for itself. */
hearsay_status records_fail_name(const hearsay_record *record, const char *name, const char *why,
                                 hearsay_error *err);

#endif
