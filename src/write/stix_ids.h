/* Ids of STIX objects: UUIDs made of what the objects say, so that the same input gives the same ids
 * and what is different in two corpora has two ids, whatever it is called there. */
#ifndef WRITE_STIX_IDS_H
#define WRITE_STIX_IDS_H

#include "text/uuid.h"
#include "write/told.h"

/* An id in quotes: "identity--...". */
void stix_actor(struct buffer *out, const hearsay_corpus *corpus, hearsay_actor_id actor);
void stix_claim(struct buffer *out, const hearsay_corpus *corpus, hearsay_claim_id claim);
void stix_document(struct buffer *out, const hearsay_corpus *corpus, hearsay_document_id document);

/* A statement may be several relationships, one for each target: which counts them. */
void stix_statement(struct buffer *out, const hearsay_corpus *corpus,
                    const hearsay_statement *statement, const char *type, size_t which);

void stix_bundle(struct buffer *out, const struct told *told);

#endif
