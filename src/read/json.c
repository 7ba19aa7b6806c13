/* hearsay JSON: one object with lists of documents, actors, claims, acts and statements. The file is
 * held as text, and gone through once; each item of a list becomes a record at once. */
#include <string.h>

#include "memory/intern.h"
#include "read/json_record.h"
#include "read/readers.h"
#include "read/said.h"
#include "stream/input.h"
#include "text/near.h"
#include "text/number.h"
#include "text/utf8.h"

#define FORMAT_VERSION 1

struct file {
    struct reading *reading;
    struct json_cursor cursor;  /* over the whole file */
    struct json_habit habits[HEARSAY_RECORD_KINDS];
    struct arena arena;
    struct interner names;      /* members of the outer object, none twice */
    size_t line, column, place; /* line and column (code points before it) of the byte at place */
    uint64_t base;
    bool has_version, has_list;
};

/* Whether a name stands here, and not a value that is spelled the same: "annotator": "hearsay". */
static bool is_key(const char *at, const char *end, const char *key, size_t length)
{
    if ((size_t)(end - at) < length || memcmp(at, key, length) != 0) return false;
    at += length;
    while (at < end && strchr(" \t\r\n", *at) && *at) at++;
    return at < end && *at == ':';
}

int json_sniff(const char *head, size_t length)
{
    static const char key[] = "\"hearsay\"";
    struct json_cursor cursor = { .text = head, .length = length };
    struct json_slice name;

    if (json_peek(&cursor) != '{') return cursor.at < length && head[cursor.at] == '[' ? 10 : 0;
    cursor.at++;
    if (json_peek(&cursor) != '"' || !json_text(&cursor, &name)) return 50;
    if (name.end - name.start == sizeof key - 3 && memcmp(head + name.start, "hearsay", 7) == 0)
        return 100;
    for (const char *at = head; (at = memchr(at, '"', (size_t)(head + length - at))); at++)
        if (is_key(at, head + length, key, sizeof key - 1)) return 90;
    return 50;
}

bool json_is_ours(const char *head, size_t length)
{
    static const char *const keys[] = { "\"hearsay\"", "\"record\"", "\"speaker\"" };

    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        if (said_holds(head, length, keys[i])) return true;
    return false;
}

/* Where a byte behind the last one stands; the whole file is counted through once. */
static struct origin origin_at(struct file *file, size_t at)
{
    const char *text = file->cursor.text;

    for (const char *found; (found = memchr(text + file->place, '\n', at - file->place));) {
        file->line++;
        file->column = 0;
        file->place = (size_t)(found - text) + 1;
    }
    file->column += utf8_code_points(text + file->place, at - file->place);
    file->place = at;
    return (struct origin){ text + at, file->cursor.length - at, file->line, file->column,
                            file->base + at };
}

/* Begins a record at the next byte that is not blank, with a cursor of its own. */
static struct json_cursor begin(struct file *file, hearsay_record_kind kind)
{
    (void)json_peek(&file->cursor);
    reading_begin(file->reading, kind, origin_at(file, file->cursor.at));
    return (struct json_cursor){ .text = file->reading->origin.text,
                                 .length = file->reading->origin.length };
}

static hearsay_status take_item(struct file *file, hearsay_record_kind kind, hearsay_error *err)
{
    struct json_cursor cursor = begin(file, kind);
    hearsay_status status;

    if (json_peek(&cursor) != '{') {
        struct json_slice slice;
        if (!json_skip(&cursor, &slice)) return json_record_fail(file->reading, &cursor, err);
        return reading_fail(file->reading, 0, err, "%ss[%zu] must be an object, { ... }",
                            hearsay_record_kind_name(kind), file->reading->seen[kind]);
    }
    status = json_record_take(file->reading, &cursor, &file->habits[kind], false, err);
    file->cursor.at += cursor.at;
    return status == HEARSAY_OK ? reading_push(file->reading, err) : status;
}

static hearsay_status take_list(struct file *file, hearsay_record_kind kind, hearsay_error *err)
{
    struct json_cursor start = begin(file, kind);

    file->has_list = true;
    if (json_peek(&start) != '[') {
        struct json_slice slice;
        if (!json_skip(&start, &slice)) return json_record_fail(file->reading, &start, err);
        return reading_fail(file->reading, 0, err, "%ss must be a list, [ ... ]",
                            hearsay_record_kind_name(kind));
    }
    file->cursor.at++;
    if (json_peek(&file->cursor) == ']') {
        file->cursor.at++;
        return HEARSAY_OK;
    }
    for (;;) {
        hearsay_status status = take_item(file, kind, err);
        struct json_cursor after;

        if (status != HEARSAY_OK) return status;
        after = begin(file, kind);
        if (json_peek(&after) != ',' && json_peek(&after) != ']') {
            json_flaw(&after, 0, "\",\" or \"]\" was expected");
            return json_record_fail(file->reading, &after, err);
        }
        file->cursor.at++;
        if (after.text[0] == ']') return HEARSAY_OK;
    }
}

static hearsay_status take_version(struct file *file, hearsay_error *err)
{
    struct json_cursor cursor = begin(file, HEARSAY_CORPUS);
    struct json_slice slice;
    uint64_t version = 0;
    bool is_text = json_peek(&cursor) == '"';

    if (!json_skip(&cursor, &slice)) return json_record_fail(file->reading, &cursor, err);
    if (is_text || !number_read_count(cursor.text + slice.start, slice.end - slice.start, &version) ||
        version != FORMAT_VERSION)
        return reading_fail(file->reading, 0, err,
                            "\"hearsay\" must be %d, the version of the format that this program "
                            "reads; found %s%.*s%s", FORMAT_VERSION, is_text ? "\"" : "",
                            (int)utf8_fit(cursor.text + slice.start, slice.end - slice.start, 40),
                            cursor.text + slice.start, is_text ? "\"" : "");
    file->has_version = true;
    file->cursor.at += cursor.at;
    return HEARSAY_OK;
}

/* A fact of the whole corpus: its title, or one that is kept. */
static hearsay_status take_fact(struct file *file, const char *name, size_t length,
                                hearsay_error *err)
{
    struct json_cursor cursor = begin(file, HEARSAY_CORPUS);
    hearsay_value value = { .name = name, .name_length = length,
                            .field = hearsay_field_find(HEARSAY_CORPUS, name, length) };
    struct json_slice slice;
    hearsay_status status;

    if (!json_skip(&cursor, &slice)) return json_record_fail(file->reading, &cursor, err);
    file->cursor.at += cursor.at;
    if (cursor.text[0] == 'n') return HEARSAY_OK;
    status = json_record_add(file->reading, cursor.text, slice, value, err);
    return status == HEARSAY_OK ? reading_push(file->reading, err) : status;
}

static const char *const lists[HEARSAY_RECORD_KINDS] = {
    [HEARSAY_DOCUMENT] = "documents", [HEARSAY_ACTOR] = "actors", [HEARSAY_CLAIM] = "claims",
    [HEARSAY_ACT] = "acts",           [HEARSAY_STATEMENT] = "statements",
};

/* The kind of record that a list of this name holds; HEARSAY_RECORD_KINDS if none. */
static hearsay_record_kind list_kind(const char *name)
{
    for (int kind = HEARSAY_CORPUS + 1; kind < HEARSAY_RECORD_KINDS; kind++)
        if (strcmp(name, lists[kind]) == 0) return (hearsay_record_kind)kind;
    return HEARSAY_RECORD_KINDS;
}

/* A list of one's own is a fact like others; one that is nearly called as a list of records is a slip that
 * would lose them all. */
static hearsay_status check_list(const struct file *file, const char *name, hearsay_error *err)
{
    struct json_cursor cursor = file->cursor;
    struct near near;

    if (json_peek(&cursor) != '[') return HEARSAY_OK;
    near_init(&near, name);
    for (int kind = HEARSAY_CORPUS + 1; kind < HEARSAY_RECORD_KINDS; kind++) near_offer(&near, lists[kind]);
    if (!near.best || near.distance > 2 || strlen(name) < 4) return HEARSAY_OK;
    reading_fail(file->reading, 0, err, "the list \"%.60s\" is not known", name);
    hearsay_error_hint(err, "did you mean \"%s\"?", near.best);
    return HEARSAY_BAD_DATA;
}

static hearsay_status take_member(struct file *file, hearsay_error *err)
{
    struct json_cursor cursor = begin(file, HEARSAY_CORPUS);
    hearsay_record_kind kind;
    const char *name;
    size_t length;
    bool is_new;
    uint32_t number;
    hearsay_status status = json_record_name(file->reading, &cursor, &name, &length, err);

    if (status != HEARSAY_OK) return status;
    number = interner_add(&file->names, name, length, &is_new);
    if (number == INTERN_NONE) return reading_no_memory(err);
    if (!is_new)
        return reading_fail(file->reading, 0, err, "\"%.*s\" is there twice",
                            (int)utf8_fit(name, length, 60), name);
    name = file->names.texts[number];
    file->cursor.at += cursor.at;
    kind = list_kind(name);
    if (kind != HEARSAY_RECORD_KINDS) return take_list(file, kind, err);
    if (strcmp(name, "hearsay") == 0) return take_version(file, err);
    status = check_list(file, name, err);
    return status == HEARSAY_OK ? take_fact(file, name, length, err) : status;
}

static hearsay_status take_file(struct file *file, hearsay_error *err)
{
    struct json_cursor cursor = begin(file, HEARSAY_CORPUS);

    if (json_peek(&cursor) != '{') {
        struct json_slice slice;
        if (!json_skip(&cursor, &slice)) return json_record_fail(file->reading, &cursor, err);
        return reading_fail(file->reading, 0, err,
                            "an object, { \"hearsay\": 1, \"statements\": [ ... ] }, was expected");
    }
    file->cursor.at++;
    if (json_peek(&file->cursor) == '}') file->cursor.at++;
    else for (;;) {
        hearsay_status status = take_member(file, err);

        if (status != HEARSAY_OK) return status;
        cursor = begin(file, HEARSAY_CORPUS);
        if (json_peek(&cursor) != ',' && json_peek(&cursor) != '}') {
            json_flaw(&cursor, 0, "\",\" or \"}\" was expected");
            return json_record_fail(file->reading, &cursor, err);
        }
        file->cursor.at++;
        if (cursor.text[0] == '}') break;
    }
    cursor = begin(file, HEARSAY_CORPUS);
    if (!json_peek(&cursor)) return HEARSAY_OK;
    json_flaw(&cursor, 0, "the end of the file was expected");
    (void)json_record_fail(file->reading, &cursor, err);
    if (json_peek(&cursor) == '{' || json_peek(&cursor) == '[')
        hearsay_error_hint(err, "several JSON values in one file must be JSON Lines: each on a line "
                           "of its own");
    return HEARSAY_BAD_DATA;
}

hearsay_status json_read(struct reading *reading, hearsay_error *err)
{
    struct file file = { .reading = reading, .line = 1 };
    hearsay_status status;
    char *text;

    status = input_whole(reading->input, &text, &file.cursor.length, err);
    if (status != HEARSAY_OK) return status;
    file.cursor.text = text;
    file.base = input_line_offset(reading->input);
    reading->in_lists = true;
    arena_init(&file.arena, 0);
    interner_init(&file.names, &file.arena);
    status = take_file(&file, err);
    if (status == HEARSAY_OK && !file.has_version && !file.has_list) {
        status = reading_fail(reading, 0, err, "this JSON holds no \"hearsay\": 1 and no list of "
                              "statements, so it is not in the native format");
        hearsay_error_hint(err, "docs/format.md describes the format");
    }
    interner_clear(&file.names);
    arena_clear(&file.arena);
    return status;
}
