/* One object: names to fields, texts decoded, lists as several values, everything else as it is
 * written. Plain texts are not copied: a value points into the line. */
#include "read/json_record.h"

#include <stdlib.h>
#include <string.h>

#include "memory/allocate.h"
#include "text/block.h"
#include "text/utf8.h"

hearsay_status json_record_fail(const struct reading *reading, const struct json_cursor *cursor,
                                hearsay_error *err)
{
    hearsay_status status = reading_fail(reading, cursor->flaw_at, err, "%s", cursor->flaw);

    if (cursor->flaw_at < cursor->length && err && strstr(cursor->flaw, "was expected")) {
        const char *found = cursor->text + cursor->flaw_at;
        size_t bytes;
        (void)utf8_next(found, cursor->length - cursor->flaw_at, &bytes);
        if ((unsigned char)*found > ' ')
            hearsay_error_hint(err, "found %.*s there; is a comma, quote or bracket before it "
                               "missing or too many?", (int)bytes, found);
    } else if (cursor->flaw_at >= cursor->length) {
        hearsay_error_hint(err, "the text ends here; was the file cut off?");
    }
    return status;
}

/* ---- texts ---- */

/* The text of a string with escapes; the copy lasts as long as the record. */
static hearsay_status decode(struct reading *reading, const char *text, struct json_slice slice,
                             const char **out, size_t *length, hearsay_error *err)
{
    char *to = arena_bytes(&reading->texts, slice.end - slice.start);

    *out = to;
    if (!to) return reading_no_memory(err);
    *length = json_decode(text, slice, to);
    return HEARSAY_OK;
}

/* A list or an object without the blanks between its parts. */
static hearsay_status compact(struct reading *reading, const char *text, struct json_slice slice,
                              hearsay_value *value, hearsay_error *err)
{
    char *to = arena_bytes(&reading->texts, slice.end - slice.start);
    bool in_string = false;

    if (!to) return reading_no_memory(err);
    value->text = to;
    for (size_t i = slice.start; i < slice.end; i++) {
        char byte = text[i];
        if (!in_string && (byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r')) continue;
        *to++ = byte;
        if (byte == '"') in_string = !in_string;
        if (in_string && byte == '\\') *to++ = text[++i];
    }
    value->length = (size_t)(to - value->text);
    return HEARSAY_OK;
}

/* ---- values ---- */

/* A string's slice as a value. */
static inline hearsay_status add_text(struct reading *reading, const char *text,
                                      struct json_slice slice, const hearsay_value *field,
                                      hearsay_error *err)
{
    hearsay_value *value = reading_next(reading);

    if (!value) return reading_no_memory(err);
    *value = (hearsay_value){ .name = field->name, .name_length = field->name_length,
                              .text = text + slice.start, .length = slice.end - slice.start,
                              .offset = slice.start - 1, .field = field->field,
                              .kind = HEARSAY_TEXT };
    return slice.escaped ? decode(reading, text, slice, &value->text, &value->length, err)
                         : HEARSAY_OK;
}

hearsay_status json_record_add(struct reading *reading, const char *text, struct json_slice slice,
                               hearsay_value value, hearsay_error *err)
{
    char first = text[slice.start];
    hearsay_status status = HEARSAY_OK;

    if (slice.start > 0 && text[slice.start - 1] == '"' && text[slice.end] == '"')
        return add_text(reading, text, slice, &value, err);
    value.offset = slice.start;
    value.text = text + slice.start;
    value.length = slice.end - slice.start;
    value.kind = HEARSAY_NUMBER;
    if (first == '{' || first == '[') {
        value.kind = HEARSAY_JSON;
        status = compact(reading, text, slice, &value, err);
    } else if (first == 't' || first == 'f') {
        value.kind = HEARSAY_BOOLEAN;
    } else if (first == 'n') {
        value.kind = HEARSAY_JSON; /* null in a list; elsewhere it is nothing and never gets here */
    }
    return status == HEARSAY_OK ? reading_add(reading, &value, err) : status;
}

/* The items of a list as values of one field. */
static hearsay_status add_items(struct reading *reading, struct json_cursor *cursor,
                                const hearsay_value *value, hearsay_error *err)
{
    struct json_slice slice;

    cursor->at++;
    if (json_peek(cursor) == ']') {
        cursor->at++;
        return HEARSAY_OK;
    }
    for (;;) {
        hearsay_status status;

        if (!json_skip(cursor, &slice)) return json_record_fail(reading, cursor, err);
        status = json_record_add(reading, cursor->text, slice, *value, err);
        if (status != HEARSAY_OK) return status;
        if (json_peek(cursor) == ']') break;
        if (!json_take(cursor, ',', "\",\" or \"]\" was expected"))
            return json_record_fail(reading, cursor, err);
    }
    cursor->at++;
    return HEARSAY_OK;
}

static inline hearsay_status add_member(struct reading *reading, struct json_cursor *cursor,
                                        const hearsay_value *value, hearsay_error *err)
{
    char first = json_peek(cursor);
    struct json_slice slice;

    if (first == '"')
        return json_text(cursor, &slice) ? add_text(reading, cursor->text, slice, value, err)
                                         : json_record_fail(reading, cursor, err);
    if (first == '[' && hearsay_field_is_list(value->field))
        return add_items(reading, cursor, value, err);
    if (!json_skip(cursor, &slice)) return json_record_fail(reading, cursor, err);
    return first == 'n' ? HEARSAY_OK
                        : json_record_add(reading, cursor->text, slice, *value, err);
}

/* ---- names ---- */

static const char colon_wanted[] = "\":\" was expected";

hearsay_status json_record_name(struct reading *reading, struct json_cursor *cursor,
                                const char **name, size_t *length, hearsay_error *err)
{
    struct json_slice slice;

    if (json_peek(cursor) != '"') {
        json_flaw(cursor, cursor->at, "the name of a field in double quotes was expected");
        return json_record_fail(reading, cursor, err);
    }
    if (!json_text(cursor, &slice) || !json_take(cursor, ':', colon_wanted))
        return json_record_fail(reading, cursor, err);
    *name = cursor->text + slice.start;
    *length = slice.end - slice.start;
    return slice.escaped ? decode(reading, cursor->text, slice, name, length, err) : HEARSAY_OK;
}

/* Whether the name that was at this position in the record before, with its quotes, is here again:
 * looked at without finding its end first. */
static inline bool is_known(const struct json_cursor *cursor, const struct json_name *known,
                            hearsay_record_kind kind)
{
    const char *at = cursor->text + cursor->at;
    size_t size = known->length + 2u;
    unsigned wanted = size < BLOCK ? (1u << size) - 1 : BLOCK_ALL;

    if (known->length == 0 || known->kind != (uint8_t)kind ||
        cursor->length - cursor->at < sizeof known->text)
        return false;
    return (block_same(at, known->text) & wanted) == wanted &&
           (size <= BLOCK || memcmp(at + BLOCK, known->text + BLOCK, size - BLOCK) == 0);
}

static void know_name(struct json_name *known, const struct reading *reading,
                      const hearsay_value *value)
{
    if (value->name_length == 0 || value->name_length + 2 > sizeof known->text) return;
    *known = (struct json_name){ .length = (uint8_t)value->name_length,
                                 .field = (uint8_t)value->field, .kind = (uint8_t)reading->kind };
    known->text[0] = known->text[value->name_length + 1] = '"';
    memcpy(known->text + 1, value->name, value->name_length);
}

/* The name at the cursor and the colon behind it, and the field of that name. */
static inline hearsay_status take_name(struct reading *reading, struct json_cursor *cursor,
                                       struct json_habit *habit, size_t position,
                                       hearsay_value *value, hearsay_error *err)
{
    struct json_name *known = position < JSON_HABIT ? &habit->names[position] : NULL;
    hearsay_status status;
    const char *written;

    (void)json_peek(cursor);
    written = cursor->text + cursor->at + 1;
    if (known && is_known(cursor, known, reading->kind)) {
        value->name = written;
        value->name_length = known->length;
        value->field = (hearsay_field)known->field;
        cursor->at += known->length + 2u;
        return json_take(cursor, ':', colon_wanted) ? HEARSAY_OK
                                                    : json_record_fail(reading, cursor, err);
    }
    status = json_record_name(reading, cursor, &value->name, &value->name_length, err);
    if (status != HEARSAY_OK) return status;
    value->field = hearsay_field_find(reading->kind, value->name, value->name_length);
    /* one that had escapes, such as a backslash, would be taken for the beginning of others */
    if (known && value->name == written) know_name(known, reading, value);
    return HEARSAY_OK;
}

static int compare_names(const void *a, const void *b)
{
    const hearsay_value *left = *(const hearsay_value *const *)a;
    const hearsay_value *right = *(const hearsay_value *const *)b;
    size_t shorter = left->name_length < right->name_length ? left->name_length
                                                            : right->name_length;
    int order = memcmp(left->name, right->name, shorter);

    if (order) return order;
    if (left->name_length != right->name_length)
        return left->name_length < right->name_length ? -1 : 1;
    return (left->offset > right->offset) - (left->offset < right->offset);
}

static hearsay_status fail_twice(const struct reading *reading, size_t at, const char *name,
                                 size_t length, hearsay_error *err)
{
    return reading_fail(reading, at, err, "field \"%.*s\" is there twice",
                        (int)utf8_fit(name, length, 60), name);
}

/* No name may be there twice: which value would count? Fields were seen to while they were taken;
 * the rest is sorted, so that a thousand names cost no million comparisons. */
static hearsay_status check_attributes(struct reading *reading, hearsay_error *err)
{
    const hearsay_value *pair[2], **sorted = pair;
    hearsay_status status = HEARSAY_OK;
    size_t count = 0, total = 0;

    for (size_t i = reading->first_value; i < reading->value_count; i++)
        total += reading->values[i].field == HEARSAY_ATTRIBUTE;
    if (total < 2) return HEARSAY_OK;
    if (total > 2) sorted = allocate(total * sizeof *sorted);
    if (!sorted) return reading_no_memory(err);
    for (size_t i = reading->first_value; i < reading->value_count; i++)
        if (reading->values[i].field == HEARSAY_ATTRIBUTE) sorted[count++] = &reading->values[i];
    qsort(sorted, count, sizeof *sorted, compare_names);
    for (size_t i = 1; i < count && status == HEARSAY_OK; i++)
        if (sorted[i]->name_length == sorted[i - 1]->name_length &&
            memcmp(sorted[i]->name, sorted[i - 1]->name, sorted[i]->name_length) == 0)
            status = fail_twice(reading, sorted[i]->offset, sorted[i]->name,
                                sorted[i]->name_length, err);
    if (sorted != pair) allocate_free(sorted);
    return status;
}

/* ---- objects ---- */

static bool is_kind_key(const char *name, size_t length)
{
    return length == 6 && memcmp(name, "record", 6) == 0;
}

/* "record": the kind must be known before any field is. *late: fields were taken as those of another
 * kind, and must be taken again. */
static hearsay_status take_kind(struct reading *reading, struct json_cursor *cursor, bool *late,
                                hearsay_error *err)
{
    hearsay_record_kind before = reading->kind;
    struct json_slice slice;
    hearsay_status status;

    (void)json_peek(cursor);
    if (!json_skip(cursor, &slice)) return json_record_fail(reading, cursor, err);
    if (cursor->text[slice.start - 1] != '"')
        return reading_fail(reading, slice.start, err, "record must be a text, such as \"actor\"");
    status = reading_find_kind(reading, cursor->text + slice.start, slice.end - slice.start,
                               slice.start - 1, err);
    *late = reading->kind != before && reading->value_count > reading->first_value;
    return status;
}

/* The object's members, one after the other; the cursor is behind the brace. */
static hearsay_status take_members(struct reading *reading, struct json_cursor *cursor,
                                   struct json_habit *habit, bool kind_key, bool *late,
                                   hearsay_error *err)
{
    hearsay_value value = { 0 };
    uint64_t seen = 0;
    bool kind_seen = false;

    for (size_t position = 0; !*late; position++) {
        hearsay_status status;
        size_t at;

        (void)json_peek(cursor);
        at = cursor->at;
        status = take_name(reading, cursor, habit, position, &value, err);
        if (status != HEARSAY_OK) return status;
        if (kind_key && is_kind_key(value.name, value.name_length)) {
            if (kind_seen) return fail_twice(reading, at, value.name, value.name_length, err);
            kind_seen = true;
            status = take_kind(reading, cursor, late, err);
        } else {
            if (value.field && (seen >> value.field & 1))
                return fail_twice(reading, at, value.name, value.name_length, err);
            seen |= (uint64_t)1 << value.field;
            status = add_member(reading, cursor, &value, err);
        }
        if (status != HEARSAY_OK) return status;
        if (json_peek(cursor) == '}') break;
        if (!json_take(cursor, ',', "\",\" or \"}\" was expected"))
            return json_record_fail(reading, cursor, err);
    }
    cursor->at++;
    return seen & 1 && !*late ? check_attributes(reading, err) : HEARSAY_OK;
}

hearsay_status json_record_take(struct reading *reading, struct json_cursor *cursor,
                                struct json_habit *habit, bool kind_key, hearsay_error *err)
{
    size_t start;
    bool late = false;
    hearsay_status status;

    if (!json_take(cursor, '{', "an object, { ... }, was expected"))
        return json_record_fail(reading, cursor, err);
    if (json_peek(cursor) == '}') {
        cursor->at++;
        return HEARSAY_OK;
    }
    start = cursor->at;
    status = take_members(reading, cursor, habit, kind_key, &late, err);
    if (status != HEARSAY_OK || !late) return status;
    cursor->at = start;
    reading->value_count = reading->first_value;
    late = false;
    return take_members(reading, cursor, habit, kind_key, &late, err);
}
