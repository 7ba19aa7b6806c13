/* Names of those who speak on a claim, and texts as values of claims. */
#ifndef MEASURE_CLAIM_NAMES_H
#define MEASURE_CLAIM_NAMES_H

#include "measure/measures.h"

struct buffer;

typedef bool statement_test(const hearsay_statement *statement, const void *context);

/* What the columns of claims mean by backing, opposing and denying; context is not used. */
statement_test statement_backs, statement_opposes, statement_denies;

/* The names of the speakers of the statements on a claim that a test takes, each once, in the order
 * of their ids. What was not said is left out. measuring_claims must have been called. */
hearsay_status claim_name_speakers(struct measuring *measuring, hearsay_claim_id claim,
                                   statement_test *test, const void *context,
                                   struct measured *value, hearsay_error *err);

/* Adds a statement's id, or its number where it has none, by which hearsay why finds it. */
void statement_write_reference(struct buffer *buffer, const hearsay_statement *statement);

/* Makes the text of a buffer a value; an empty one is missing. */
hearsay_status claim_take_text(struct measuring *measuring, struct buffer *buffer,
                               struct measured *value, hearsay_error *err);

#endif
