/* What becomes which object of STIX, and its id. Ids are UUIDs made of what the objects say, so that
 * the same input gives the same ids and what is different in two corpora has two ids, whatever it is called there. */
#ifndef WRITE_STIX_IDS_H
#define WRITE_STIX_IDS_H

#include "text/uuid.h"
#include "write/told.h"

enum stix_form {
    STIX_FORM_NONE,         /* it has neither claim nor target: no object says it */
    STIX_FORM_OPINION,      /* an opinion on the claim */
    STIX_FORM_ATTRIBUTION,  /* relationships from the claim to each of those whom it accuses */
    STIX_FORM_RELATIONSHIP  /* relationships from the speaker to each target */
};

enum stix_form stix_form(const hearsay_statement *statement);

/* Whether a text may stand where STIX demands a web address; NULL may not. */
bool stix_is_address(const char *url);

/* An id in quotes: "identity--...". */
void stix_actor(struct buffer *out, const hearsay_corpus *corpus, hearsay_actor_id actor);
void stix_claim(struct buffer *out, const hearsay_corpus *corpus, hearsay_claim_id claim);
void stix_document(struct buffer *out, const hearsay_corpus *corpus, hearsay_document_id document);

/* A statement may be several relationships, one for each target: which counts them. */
void stix_statement(struct buffer *out, const hearsay_corpus *corpus,
                    const hearsay_statement *statement, const char *type, size_t which);

void stix_bundle(struct buffer *out, const struct told *told);

#endif
