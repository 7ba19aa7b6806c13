/* One JSON object as the values of one record. */
#ifndef READ_JSON_RECORD_H
#define READ_JSON_RECORD_H

#include "read/json_text.h"
#include "read/reading.h"

enum { JSON_HABIT = 32 };

/* The names of the record before, by position: the next one mostly has the same. */
struct json_habit {
    struct json_name {
        char text[32]; /* with its quotes */
        uint8_t length; /* without them; 0: not known */
        uint8_t field, kind;
    } names[JSON_HABIT];
};

/* Takes the object at the cursor, which is a cursor over the text of reading's origin, as values of
 * a record of reading's kind. With kind_key, a first member "record" tells the kind. */
hearsay_status json_record_take(struct reading *reading, struct json_cursor *cursor,
                                struct json_habit *habit, bool kind_key, hearsay_error *err);

/* One value of a field, from a slice that json_skip gave; base is where the name stands. */
hearsay_status json_record_add(struct reading *reading, const char *text, struct json_slice slice,
                               hearsay_value value, hearsay_error *err);

/* The name at the cursor and the colon behind it, decoded. */
hearsay_status json_record_name(struct reading *reading, struct json_cursor *cursor,
                                const char **name, size_t *length, hearsay_error *err);

/* The error that a cursor's flaw is. */
hearsay_status json_record_fail(const struct reading *reading, const struct json_cursor *cursor,
                                hearsay_error *err);

#endif
