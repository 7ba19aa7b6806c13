/* A corpus in the native format, as JSON and as JSON Lines; docs/format.md describes both. What is
 * read back is the same corpus, and writing it again gives the same bytes. */
#include <string.h>

#include "write/json.h"
#include "write/outgoing.h"
#include "write/records.h"
#include "write/writers.h"

struct native {
    struct outgoing out;
    hearsay_record_kind list; /* the list that is open; HEARSAY_CORPUS: none */
};

static bool same_list(const hearsay_value *value, const hearsay_value *other)
{
    return value->field == other->field && value->field != HEARSAY_ATTRIBUTE;
}

static void add_value(struct buffer *out, const hearsay_value *value)
{
    if (value->kind == HEARSAY_TEXT) json_string(out, value->text, value->length);
    else buffer_add(out, value->text, value->length);
}

/* One field from its first value on, a list of one as the value alone. How many values it had. */
static size_t add_field(struct buffer *out, const hearsay_record *record, size_t first)
{
    const hearsay_value *values = record->values;
    size_t end = first + 1;

    while (end < record->value_count && same_list(&values[first], &values[end])) end++;
    if (end - first > 1) buffer_char(out, '[');
    for (size_t i = first; i < end; i++) {
        if (i > first) buffer_text(out, ", ");
        add_value(out, &values[i]);
    }
    if (end - first > 1) buffer_char(out, ']');
    return end - first;
}

/* The names that a format keeps for itself; an attribute cannot have them. */
static hearsay_status check_names(const hearsay_record *record, const char *const *kept,
                                  hearsay_error *err)
{
    for (size_t i = 0; i < record->value_count; i++) {
        if (record->values[i].field != HEARSAY_ATTRIBUTE) continue;
        for (const char *const *name = kept; *name; name++)
            if (strcmp(record->values[i].name, *name) == 0)
                return records_fail_name(record, *name, "the format keeps the name for itself", err);
    }
    return HEARSAY_OK;
}

/* ---- JSON ---- */

static const char *const list_names[HEARSAY_RECORD_KINDS] = {
    [HEARSAY_DOCUMENT] = "documents", [HEARSAY_ACTOR] = "actors", [HEARSAY_CLAIM] = "claims",
    [HEARSAY_ACT] = "acts", [HEARSAY_STATEMENT] = "statements",
};

/* Title and attributes: members of the outer object. */
static hearsay_status json_corpus(struct native *native, const hearsay_record *record,
                                  hearsay_error *err)
{
    static const char *const kept[] = { "hearsay", "documents", "actors", "claims",
                                        "acts", "statements", NULL };
    struct buffer *out = &native->out.text;
    hearsay_status status = check_names(record, kept, err);

    for (size_t i = 0; status == HEARSAY_OK && i < record->value_count;) {
        buffer_text(out, ",\n  ");
        json_string(out, record->values[i].name, record->values[i].name_length);
        buffer_text(out, ": ");
        i += add_field(out, record, i);
    }
    return status;
}

static hearsay_status json_record(void *state, const hearsay_record *record, hearsay_error *err)
{
    struct native *native = state;
    struct buffer *out = &native->out.text;
    bool is_first = true;

    if (record->kind == HEARSAY_CORPUS) return json_corpus(native, record, err);
    if (record->kind != native->list) {
        if (native->list != HEARSAY_CORPUS) buffer_text(out, "\n  ]");
        buffer_format(out, ",\n  \"%s\": [\n    {", list_names[record->kind]);
        native->list = record->kind;
    } else {
        buffer_text(out, ",\n    {");
    }
    for (size_t i = 0; i < record->value_count;) {
        json_key(out, record->values[i].name, &is_first);
        i += add_field(out, record, i);
    }
    buffer_char(out, '}');
    return outgoing_step(&native->out) ? HEARSAY_OK : native->out.status;
}

hearsay_status native_json(hearsay_output *output, const hearsay_corpus *corpus,
                           hearsay_error *err)
{
    struct native native = { .out = outgoing_begin(output, err), .list = HEARSAY_CORPUS };
    hearsay_sink sink = { .state = &native, .record = json_record };

    buffer_text(&native.out.text, "{\n  \"hearsay\": 1");
    native.out.status = records_walk(corpus, &sink, err);
    if (native.list != HEARSAY_CORPUS) buffer_text(&native.out.text, "\n  ]");
    if (native.list != HEARSAY_STATEMENT) buffer_text(&native.out.text, ",\n  \"statements\": []");
    buffer_text(&native.out.text, "\n}\n");
    return outgoing_end(&native.out);
}

/* ---- JSON Lines ---- */

static hearsay_status jsonl_record(void *state, const hearsay_record *record, hearsay_error *err)
{
    static const char *const kept[] = { "record", NULL };
    struct native *native = state;
    struct buffer *out = &native->out.text;
    hearsay_status status = check_names(record, kept, err);
    bool is_first = true;

    if (status != HEARSAY_OK) return status;
    buffer_char(out, '{');
    if (record->kind != HEARSAY_STATEMENT) {
        json_key(out, "record", &is_first);
        buffer_format(out, "\"%s\"", hearsay_record_kind_name(record->kind));
    }
    for (size_t i = 0; i < record->value_count;) {
        json_key(out, record->values[i].name, &is_first);
        i += add_field(out, record, i);
    }
    buffer_text(out, "}\n");
    return outgoing_step(&native->out) ? HEARSAY_OK : native->out.status;
}

hearsay_status native_jsonl(hearsay_output *output, const hearsay_corpus *corpus,
                            hearsay_error *err)
{
    struct native native = { .out = outgoing_begin(output, err) };
    hearsay_sink sink = { .state = &native, .record = jsonl_record };

    native.out.status = records_walk(corpus, &sink, err);
    return outgoing_end(&native.out);
}
