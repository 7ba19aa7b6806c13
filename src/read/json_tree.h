/* Foreign JSON: records small enough to be held as a tree. The text is checked by json_text first
 * (strictly, with a limit of depth), then cJSON makes the tree; the functions here ask it and are
 * content with what is missing or of another type. */
#ifndef READ_JSON_TREE_H
#define READ_JSON_TREE_H

#include <cjson/cJSON.h>

#include "read/json_text.h"
#include "read/reading.h"

/* The whole file as text with a cursor at its first value. */
hearsay_status json_tree_open(struct reading *reading, struct json_cursor *cursor,
                              hearsay_error *err);

/* Whether the file is one list; otherwise it is an object, or several. */
hearsay_status json_tree_is_list(struct reading *reading, bool *is_list, hearsay_error *err);

/* The next item of a list, or the next member of an object, as a tree; *item is NULL at the end.
 * The cursor must stand at '[' or '{' on the first call with *index 0, which counts up. name (may
 * be NULL) gets the name of a member, decoded, valid until the next record begins. Begins a record
 * of the kind at the item's place, so that reading_fail(reading, 0, ...) points to it. The caller
 * frees *item with cJSON_Delete. */
hearsay_status json_tree_next(struct reading *reading, struct json_cursor *cursor, size_t *index,
                              cJSON **item, const char **name, hearsay_error *err);

/* One line of JSON Lines as a tree; *item is NULL at the end of the file. Blank lines are skipped.
 * Pretty-printed objects that follow one another are taken as well. */
hearsay_status json_tree_line(struct reading *reading, cJSON **item, hearsay_error *err);

/* A value as a tree: all of it, or an error with its place. */
hearsay_status json_tree_parse(struct reading *reading, const char *text, size_t length,
                               cJSON **tree, hearsay_error *err);

/* A member by name (exact), NULL if object is none, or has none of that name, or it is null. */
const cJSON *tree_get(const cJSON *object, const char *name);

/* A member that is a text, NULL if it is not. tree_words takes numbers and booleans as texts too:
 * written as JSON would, kept in the arena of reading until the next record begins. */
const char *tree_text(const cJSON *object, const char *name);
const char *tree_words(struct reading *reading, const cJSON *object, const char *name);
const char *tree_value_words(struct reading *reading, const cJSON *value);

/* A member that is a number, or a text that is one; false if it is neither. */
bool tree_number(const cJSON *object, const char *name, double *out);

/* Items of a member that is a list; a scalar or an object counts as a list of one, null as none:
 *     for (const cJSON *item = tree_first(o, "target"); item; item = tree_after(item)) */
const cJSON *tree_first(const cJSON *object, const char *name);
const cJSON *tree_after(const cJSON *item);

#endif
