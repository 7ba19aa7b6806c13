/* What only some statements have: relays, addressees, countries, a cue, a span, fields that hearsay has no use for. */
#ifndef CORPUS_STATEMENT_DETAIL_H
#define CORPUS_STATEMENT_DETAIL_H

#include "corpus/draft.h"

/* Reads it; statements without any share one, and so do those that have nothing but the same attributes, which rows
 * of event data repeat by the thousand. Sets HEARSAY_HAS_SPAN. */
hearsay_status statement_detail_read(const struct draft *draft, hearsay_statement *statement);

/* Frees what only reading needs. */
void shared_details_clear(struct shared_details *shared);

#endif
