/* A file of JSON objects, whether they are a list, follow one another, or stand a line each. */
#ifndef READ_JSON_ITEMS_H
#define READ_JSON_ITEMS_H

#include <cjson/cJSON.h>

#include "read/reading.h"

/* Calls take with each object as a tree; reading->origin is its place then, and again after take.
 * One object alone is held in memory. */
hearsay_status json_items(struct reading *reading,
                          hearsay_status (*take)(void *state, const cJSON *item,
                                                 hearsay_error *err),
                          void *state, hearsay_error *err);

#endif
