/* Pieces of JSON text that several writers need. */
#ifndef WRITE_JSON_H
#define WRITE_JSON_H

#include "write/facts.h"

/* A text in quotes, escaped. */
void json_string(struct buffer *out, const char *text, size_t length);

/* ", " unless it is the first, then "name": */
void json_key(struct buffer *out, const char *name, bool *is_first);

/* A member that is a text; NULL and "" add nothing. */
void json_member(struct buffer *out, const char *name, const char *text, bool *is_first);

/* A fact as a member; what is missing or false is not written. Evidence and aliases are lists. */
void json_fact(struct buffer *out, const struct facts *facts, const char *name,
               const struct fact *fact, bool *is_first);

/* What made a network, as members. */
void json_origin(struct buffer *out, const hearsay_network *network, const hearsay_run *run);

#endif
