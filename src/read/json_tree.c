#include "read/json_tree.h"

#include <string.h>

#include "read/json_record.h"
#include "text/buffer.h"
#include "text/number.h"

hearsay_status json_tree_open(struct reading *reading, struct json_cursor *cursor,
                              hearsay_error *err)
{
    char *text;
    hearsay_status status;

    *cursor = (struct json_cursor){ 0 };
    status = input_whole(reading->input, &text, &cursor->length, err);
    if (status != HEARSAY_OK) return status;
    cursor->text = text;
    reading_begin(reading, HEARSAY_CORPUS,
                  (struct origin){ text, cursor->length, 1, 0,
                                   input_line_offset(reading->input) });
    reading->last_item = reading->origin;
    (void)json_peek(cursor);
    return HEARSAY_OK;
}

hearsay_status json_tree_is_list(struct reading *reading, bool *is_list, hearsay_error *err)
{
    const char *head;
    size_t length, at = 0;
    hearsay_status status = input_head(reading->input, &head, &length, err);

    *is_list = false;
    if (status != HEARSAY_OK) return status;
    while (at < length && strchr(" \t\r\n", head[at])) at++;
    *is_list = at < length && head[at] == '[';
    return HEARSAY_OK;
}

static hearsay_status make_tree(const char *text, size_t length, cJSON **tree,
                                hearsay_error *err)
{
    *tree = cJSON_ParseWithLength(text, length);
    return *tree ? HEARSAY_OK : reading_no_memory(err);
}

hearsay_status json_tree_parse(struct reading *reading, const char *text, size_t length,
                               cJSON **tree, hearsay_error *err)
{
    struct json_cursor cursor = { .text = text, .length = length };
    struct json_slice slice;

    *tree = NULL;
    if (!json_skip(&cursor, &slice)) return json_record_fail(reading, &cursor, err);
    if (json_peek(&cursor)) {
        json_flaw(&cursor, cursor.at, "the end of the JSON was expected");
        return json_record_fail(reading, &cursor, err);
    }
    return make_tree(text, length, tree, err);
}

/* Begins a record at the cursor: what lies before is counted, what lies behind is the record. */
static struct json_cursor begin_at(struct reading *reading, const struct json_cursor *cursor)
{
    const struct origin *last = &reading->last_item;
    size_t skipped = (size_t)(cursor->text + cursor->at - last->text);
    struct origin origin = { .text = cursor->text + cursor->at,
                             .length = cursor->length - cursor->at,
                             .line = last->line,
                             .column = last->column,
                             .offset = last->offset + skipped };
    const char *start = last->text, *found;

    for (size_t left = skipped; (found = memchr(start, '\n', left)) != NULL; origin.line++) {
        left -= (size_t)(found - start) + 1;
        start = found + 1;
        origin.column = 0;
    }
    origin.column += (size_t)(origin.text - start);
    reading->last_item = origin;
    reading_begin(reading, HEARSAY_STATEMENT, origin);
    return (struct json_cursor){ .text = origin.text, .length = origin.length };
}

static hearsay_status fail_here(struct reading *reading, const struct json_cursor *cursor,
                                const char *flaw, hearsay_error *err)
{
    struct json_cursor here = begin_at(reading, cursor);

    json_flaw(&here, 0, flaw);
    return json_record_fail(reading, &here, err);
}

hearsay_status json_tree_next(struct reading *reading, struct json_cursor *cursor, size_t *index,
                              cJSON **item, const char **name, hearsay_error *err)
{
    char closing = cursor->text[cursor->at];
    struct json_cursor here;
    struct json_slice slice;
    size_t length, value;
    bool is_object = name != NULL;
    hearsay_status status;

    *item = NULL;
    if (*index == 0) {
        if (closing != '[' && closing != '{')
            return fail_here(reading, cursor, "a list or an object was expected", err);
        cursor->at++;
    }
    closing = is_object ? '}' : ']';
    if (json_peek(cursor) == closing) {
        cursor->at++;
        return HEARSAY_OK;
    }
    if (*index > 0) {
        if (cursor->text[cursor->at] != ',')
            return fail_here(reading, cursor, is_object ? "\",\" or \"}\" was expected"
                                                        : "\",\" or \"]\" was expected", err);
        cursor->at++;
        (void)json_peek(cursor);
    }
    here = begin_at(reading, cursor);
    if (is_object) {
        status = json_record_name(reading, &here, name, &length, err);
        if (status == HEARSAY_OK) {
            char *copy = arena_text(&reading->texts, *name, length);
            if (!copy) return reading_no_memory(err);
            *name = copy;
        }
        if (status != HEARSAY_OK) return status;
        (void)json_peek(&here);
    }
    value = here.at;
    if (!json_skip(&here, &slice)) return json_record_fail(reading, &here, err);
    cursor->at += here.at;
    ++*index;
    return make_tree(here.text + value, here.at - value, item, err);
}

/* How deep a text is in brackets behind a line, so that an object over several lines is looked at
 * once, when it is whole. */
struct depth {
    size_t brackets;
    bool in_string;
};

static void go_through(struct depth *depth, const char *line, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        char byte = line[i];

        if (depth->in_string && byte == '\\') i++;
        else if (byte == '"') depth->in_string = !depth->in_string;
        else if (!depth->in_string && (byte == '{' || byte == '[')) depth->brackets++;
        else if (!depth->in_string && (byte == '}' || byte == ']') && depth->brackets)
            depth->brackets--;
    }
    depth->in_string = false; /* no text goes over a line */
}

/* The lines of the next object: one of the input, or several put together in text. */
static hearsay_status take_object(struct reading *reading, struct buffer *text,
                                  struct origin *origin, hearsay_error *err)
{
    struct depth depth = { 0 };

    for (;;) {
        char *line;
        size_t length = 0;
        hearsay_status status = input_line(reading->input, &line, &length, NULL, err);

        if (status != HEARSAY_OK || !line) return status;
        if (!origin->text && strspn(line, " \t") == length) continue;
        go_through(&depth, line, length);
        if (!origin->text)
            *origin = (struct origin){ line, length, input_line_number(reading->input), 0,
                                       input_line_offset(reading->input) };
        if (depth.brackets == 0 && !text->length) return HEARSAY_OK;
        if (text->length) buffer_char(text, '\n');
        buffer_add(text, line, length);
        if (text->failed && text->length + length < text->limit) return reading_no_memory(err);
        if (text->failed)
            return hearsay_fail(err, HEARSAY_LIMIT,
                                "the object at line %zu is longer than %zu MiB", origin->line,
                                INPUT_LINE_LIMIT >> 20);
        origin->text = buffer_string(text);
        origin->length = text->length;
        if (depth.brackets == 0) return HEARSAY_OK;
    }
}

hearsay_status json_tree_line(struct reading *reading, cJSON **item, hearsay_error *err)
{
    struct buffer text = { .limit = INPUT_LINE_LIMIT };
    struct origin origin = { 0 };
    hearsay_status status = take_object(reading, &text, &origin, err);

    *item = NULL;
    if (status == HEARSAY_OK && origin.text) {
        reading_begin(reading, HEARSAY_STATEMENT, origin);
        status = json_tree_parse(reading, origin.text, origin.length, item, err);
        if (text.length) { /* the copy goes; the place stays */
            reading->origin.text = "";
            reading->origin.length = 0;
        }
    }
    buffer_clear(&text);
    return status;
}

const cJSON *tree_get(const cJSON *object, const char *name)
{
    const cJSON *member = cJSON_IsObject(object)
                              ? cJSON_GetObjectItemCaseSensitive(object, name) : NULL;

    return member && !cJSON_IsNull(member) ? member : NULL;
}

const char *tree_text(const cJSON *object, const char *name)
{
    return cJSON_GetStringValue(tree_get(object, name));
}

const char *tree_value_words(struct reading *reading, const cJSON *value)
{
    char digits[NUMBER_TEXT];
    size_t length;

    if (cJSON_IsString(value)) return value->valuestring;
    if (cJSON_IsBool(value)) return cJSON_IsTrue(value) ? "true" : "false";
    if (!cJSON_IsNumber(value)) return NULL;
    /* the digits of a number beyond the range are lost: 1e999 is none */
    if (!(value->valuedouble > -1e300 && value->valuedouble < 1e300)) return NULL;
    length = number_write(value->valuedouble, digits);
    return arena_text(&reading->texts, digits, length);
}

const char *tree_words(struct reading *reading, const cJSON *object, const char *name)
{
    return tree_value_words(reading, tree_get(object, name));
}

bool tree_number(const cJSON *object, const char *name, double *out)
{
    const cJSON *member = tree_get(object, name);

    if (cJSON_IsString(member))
        return number_read(member->valuestring, strlen(member->valuestring), out);
    if (!cJSON_IsNumber(member)) return false;
    *out = member->valuedouble;
    return true;
}

const cJSON *tree_first(const cJSON *object, const char *name)
{
    const cJSON *member = tree_get(object, name);

    return cJSON_IsArray(member) ? member->child : member;
}

const cJSON *tree_after(const cJSON *item)
{
    return item->string ? NULL : item->next; /* a member stands for a list of one */
}
