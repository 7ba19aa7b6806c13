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

/* The UUIDs of what statements name over and over, by number. */
struct stix_ids {
    const hearsay_corpus *corpus;
    char (*actors)[UUID_TEXT], (*claims)[UUID_TEXT], (*documents)[UUID_TEXT];
};

/* Makes those of what is told; stix_ids_clear is called also on failure. */
hearsay_status stix_ids_make(struct stix_ids *ids, const struct told *told, hearsay_error *err);
void stix_ids_clear(struct stix_ids *ids);

/* An id in quotes: "identity--...". */
void stix_actor(struct buffer *out, const struct stix_ids *ids, hearsay_actor_id actor);
void stix_claim(struct buffer *out, const struct stix_ids *ids, hearsay_claim_id claim);
void stix_document(struct buffer *out, const struct stix_ids *ids, hearsay_document_id document);

/* A statement may be several relationships, one for each target: which counts them. */
void stix_statement(struct buffer *out, const struct stix_ids *ids,
                    const hearsay_statement *statement, const char *type, size_t which);

void stix_bundle(struct buffer *out, const struct told *told);

#endif
