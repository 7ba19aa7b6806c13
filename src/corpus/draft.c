/* Values of one record by field, and the checks that each type needs. A message says what was
 * found and what was expected; the place comes from the reader, and only when it is needed. */
#include "corpus/draft.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "corpus/references.h"
#include "memory/allocate.h"
#include "text/buffer.h"
#include "text/escape.h"
#include "text/near.h"
#include "text/number.h"
#include "text/utf8.h"

#define LINE_MOST UINT32_MAX

static bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

static bool is_empty(const hearsay_value *value)
{
    size_t at = 0;

    while (at < value->length && utf8_is_blank(value->text[at])) at++;
    return at == value->length && value->kind != HEARSAY_JSON;
}

void draft_locate(const struct draft *draft, const hearsay_value *value, hearsay_error *err)
{
    const hearsay_record *record = draft->record;

    if (!err) return;
    if (record->locate) {
        record->locate(record, value, err);
        return;
    }
    err->line = record->line;
    (void)snprintf(err->file, sizeof err->file, "%s", record->file ? record->file : "");
}

hearsay_status draft_fail(const struct draft *draft, const hearsay_value *value,
                          const char *format, ...)
{
    char message[sizeof draft->err->message];
    va_list arguments;

    va_start(arguments, format);
    (void)vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    hearsay_fail(draft->err, HEARSAY_BAD_DATA, "%s", message);
    draft_locate(draft, value, draft->err);
    return HEARSAY_BAD_DATA;
}

hearsay_status draft_notice(const struct draft *draft, const hearsay_value *value,
                            const char *kind, const char *format, ...)
{
    hearsay_error notice;
    char message[sizeof notice.message];
    va_list arguments;

    va_start(arguments, format);
    (void)vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    hearsay_fail(&notice, HEARSAY_OK, "%s", message);
    draft_locate(draft, value, &notice);
    return corpus_notice(draft->store, kind, &notice, draft->err);
}

/* How much of a value a message shows. */
static int shown(const hearsay_value *value)
{
    return (int)utf8_fit(value->text, value->length, 60);
}

static const char *kind_of(const hearsay_value *value)
{
    switch (value->kind) {
    case HEARSAY_NUMBER: return "the number";
    case HEARSAY_BOOLEAN: return "the truth value";
    case HEARSAY_JSON: return "";
    default: return "the text";
    }
}

/* "speaker must be a text, found the number 5" */
static hearsay_status fail_type(const struct draft *draft, const hearsay_value *value,
                                const char *expected)
{
    bool is_text = value->kind == HEARSAY_TEXT || value->kind == HEARSAY_CELL;
    const char *quote = is_text ? "\"" : "", *kind = kind_of(value);

    return draft_fail(draft, value, "%s must be %s, found %s%s%s%.*s%s",
                      hearsay_field_name(value->field), expected, kind, *kind ? " " : "", quote,
                      shown(value), value->text, quote);
}

hearsay_status draft_begin(struct draft *draft, struct store *store, const hearsay_record *record,
                           hearsay_error *err)
{
    draft->store = store;
    draft->record = record;
    draft->err = err;
    draft->given = 0;
    draft->attribute_count = 0;
    for (size_t i = 0; i < record->value_count; i++) {
        const hearsay_value *value = &record->values[i];
        hearsay_field field = value->field;

        if (field == HEARSAY_ATTRIBUTE) {
            draft->attribute_count++;
        } else if (is_empty(value)) {
            continue;
        } else if (!(draft->given & DRAFT_BIT(field))) {
            draft->given |= DRAFT_BIT(field);
            draft->firsts[field] = value;
            draft->counts[field] = 1;
        } else if (!hearsay_field_is_list(field)) {
            return draft_fail(draft, value, "%s must be one value, found several",
                              hearsay_field_name(field));
        } else if (++draft->counts[field] > CORPUS_LIST_LIMIT) {
            return draft_fail(draft, value, "%s has more than %d values",
                              hearsay_field_name(field), CORPUS_LIST_LIMIT);
        }
    }
    return HEARSAY_OK;
}

/* The next value of the same field behind one; there is one. */
const hearsay_value *draft_next(const hearsay_value *value)
{
    hearsay_field field = value->field;

    do
        value++;
    while (value->field != field || is_empty(value));
    return value;
}

hearsay_status draft_check_text(const struct draft *draft, const hearsay_value *value)
{
    if (value->kind == HEARSAY_TEXT || value->kind == HEARSAY_CELL) return HEARSAY_OK;
    return fail_type(draft, value, "a text");
}

hearsay_status draft_text(const struct draft *draft, hearsay_field field, const char **out)
{
    const hearsay_value *value = draft_first(draft, field);
    hearsay_status status = value ? draft_check_text(draft, value) : HEARSAY_OK;

    *out = NULL;
    if (!value || status != HEARSAY_OK) return status;
    *out = arena_text(&draft->store->arena, value->text, value->length);
    return *out ? HEARSAY_OK : corpus_no_memory(draft->err);
}

/* A copy without blanks around it, as names are compared; the value is not empty. */
static const char *trimmed_text(const struct draft *draft, const hearsay_value *value)
{
    const char *text = value->text;
    size_t length = value->length;

    utf8_trim(&text, &length);
    return arena_text(&draft->store->arena, text, length);
}

hearsay_status draft_name(const struct draft *draft, hearsay_field field, const char **out)
{
    const hearsay_value *value = draft_first(draft, field);
    hearsay_status status = value ? draft_check_text(draft, value) : HEARSAY_OK;

    *out = NULL;
    if (!value || status != HEARSAY_OK) return status;
    *out = trimmed_text(draft, value);
    return *out ? HEARSAY_OK : corpus_no_memory(draft->err);
}

hearsay_status draft_word(const struct draft *draft, hearsay_field field, const char **out)
{
    const hearsay_value *value = draft_first(draft, field);
    hearsay_status status = value ? draft_check_text(draft, value) : HEARSAY_OK;
    uint32_t number;

    *out = NULL;
    if (!value || status != HEARSAY_OK) return status;
    number = interner_add(&draft->store->words, value->text, value->length, NULL);
    if (number == INTERN_NONE) return corpus_no_memory(draft->err);
    *out = draft->store->words.texts[number];
    return HEARSAY_OK;
}

hearsay_status draft_texts(const struct draft *draft, hearsay_field field,
                           const char *const **out, uint16_t *count)
{
    const hearsay_value *value = draft_first(draft, field);
    const char **texts;

    *out = NULL;
    *count = (uint16_t)draft_values(draft, field);
    if (!value) return HEARSAY_OK;
    texts = arena_take(&draft->store->arena, *count * sizeof *texts);
    if (!texts) return corpus_no_memory(draft->err);
    for (uint16_t i = 0; i < *count; i++) {
        hearsay_status status = draft_check_text(draft, value);
        if (status != HEARSAY_OK) return status;
        texts[i] = trimmed_text(draft, value);
        if (!texts[i]) return corpus_no_memory(draft->err);
        if (i + 1 < *count) value = draft_next(value);
    }
    *out = texts;
    return HEARSAY_OK;
}

hearsay_status draft_number(const struct draft *draft, hearsay_field field, double least,
                            double most, double *out)
{
    const hearsay_value *value = draft_first(draft, field);
    double number;

    if (!value) return HEARSAY_OK;
    if (value->kind != HEARSAY_NUMBER && value->kind != HEARSAY_CELL)
        return fail_type(draft, value, "a number");
    if (!number_read(value->text, value->length, &number)) {
        hearsay_status status = fail_type(draft, value, "a number");
        hearsay_error_hint(draft->err, "write it with a point and no blanks, such as 0.9");
        return status;
    }
    if (number < least || number > most)
        return draft_fail(draft, value, "%s must be between %g and %g, found %.*s",
                          hearsay_field_name(field), least, most, shown(value), value->text);
    *out = number;
    return HEARSAY_OK;
}

static hearsay_status read_count(const struct draft *draft, const hearsay_value *value,
                                 uint64_t least, uint64_t most, uint64_t *out)
{
    bool is_number = value->kind == HEARSAY_NUMBER || value->kind == HEARSAY_CELL;

    if (is_number && number_read_count(value->text, value->length, out) && *out >= least &&
        *out <= most)
        return HEARSAY_OK;
    return draft_fail(draft, value, "%s must be a whole number from %llu to %llu, found %s%.*s",
                      hearsay_field_name(value->field), (unsigned long long)least,
                      (unsigned long long)most, is_number ? "" : "the text ", shown(value),
                      value->text);
}

hearsay_status draft_count(const struct draft *draft, hearsay_field field, uint64_t least,
                           uint64_t most, uint64_t *out)
{
    const hearsay_value *value = draft_first(draft, field);

    if (!value) return HEARSAY_OK;
    for (uint32_t i = 0; i < draft_values(draft, field); i++) {
        hearsay_status status = read_count(draft, value, least, most, &out[i]);
        if (status != HEARSAY_OK || i == 1) return status; /* a span: the caller counts them */
        if (i + 1 < draft_values(draft, field)) value = draft_next(value);
    }
    return HEARSAY_OK;
}

static bool is_word(const hearsay_value *value, const char *word)
{
    return value->length == strlen(word) && memcmp(value->text, word, value->length) == 0;
}

hearsay_status draft_flag(const struct draft *draft, hearsay_field field, unsigned flag,
                          uint16_t *flags)
{
    static const char *const yes[] = { "true", "TRUE", "True", "yes", "1" };
    static const char *const no[] = { "false", "FALSE", "False", "no", "0" };
    const hearsay_value *value = draft_first(draft, field);
    size_t words = value && value->kind == HEARSAY_CELL ? 5 : 1;

    if (!value) return HEARSAY_OK;
    for (size_t i = 0; value->kind != HEARSAY_TEXT && i < words; i++) {
        if (is_word(value, yes[i])) {
            *flags = (uint16_t)(*flags | flag);
            return HEARSAY_OK;
        }
        if (is_word(value, no[i])) return HEARSAY_OK;
    }
    return fail_type(draft, value, "true or false");
}

/* Whether a text goes on after a date as a time of day does: T12:30, " 00:53:01", T00:00:00Z. A
 * second date (" 2015-06-26", " - 2015-06-26") is none. */
static bool is_time(const char *text, size_t length)
{
    if (length < 3 || (text[0] != 'T' && text[0] != ' ')) return false;
    if (!is_digit(text[1]) || !is_digit(text[2])) return false;
    if (text[0] == ' ' && length > 3 && is_digit(text[3])) return false;
    for (size_t i = 3; i < length; i++)
        if (!strchr("0123456789:.+-Z ", text[i]) || text[i] == '\0') return false;
    return true;
}

hearsay_status draft_date(const struct draft *draft, hearsay_field field, hearsay_date *out)
{
    const hearsay_value *value = draft_first(draft, field);
    hearsay_status status = HEARSAY_OK;

    if (!value) return HEARSAY_OK;
    if (hearsay_date_read(out, value->text, value->length) && value->kind != HEARSAY_BOOLEAN)
        return HEARSAY_OK;
    if (value->length > 10 && is_time(value->text + 10, value->length - 10) &&
        hearsay_date_read(out, value->text, 10))
        return draft_notice(draft, value, "time of day left out",
                            "%s \"%.*s\": the day is kept, the time of day left out",
                            hearsay_field_name(field), shown(value), value->text);
    status = draft_fail(draft, value, "%s \"%.*s\" is not a date", hearsay_field_name(field),
                        shown(value), value->text);
    hearsay_error_hint(draft->err, "write 2015-06-24, or 2015-06 or 2015 where no more is known");
    return status;
}

/* Line and column of a value; whether the format counts its records. */
static bool find_position(const struct draft *draft, const hearsay_value *value, size_t *line,
                          size_t *column)
{
    if (draft->record->position)
        return draft->record->position(draft->record, value, line, column);
    *line = draft->record->line;
    *column = 0;
    return false;
}

static uint32_t fit(size_t number)
{
    return (uint32_t)(number < LINE_MOST ? number : LINE_MOST);
}

/* Of a value that is the first to use a name. */
static struct place place_of(const struct draft *draft, const hearsay_value *value)
{
    size_t line, column;
    bool has_index = find_position(draft, value, &line, &column);

    return (struct place){
        .line = fit(line),
        .column = fit(column),
        .index = fit(draft->record->index),
        .file = (uint16_t)(draft->store->file_count - 1),
        .field = (uint8_t)value->field,
        .has_index = has_index,
    };
}

/* hash: of the value's text. */
static hearsay_status refer(const struct draft *draft, const hearsay_value *value, uint32_t hash,
                            struct references *names, uint32_t *out)
{
    const char *text = value->text;
    size_t length = value->length;
    bool is_first = false;

    if (value->kind != HEARSAY_TEXT && value->kind != HEARSAY_CELL) {
        hearsay_status status = fail_type(draft, value, "a text");
        if (value->kind == HEARSAY_NUMBER)
            hearsay_error_hint(draft->err, "write it in quotes: ids are text, \"010\" is not 10");
        return status;
    }
    utf8_trim(&text, &length);
    if (length < value->length) hash = intern_hash(text, length);
    *out = references_use(names, text, length, hash, &is_first);
    if (*out == INTERN_NONE) return corpus_no_memory(draft->err);
    if (is_first) names->all[*out].place = place_of(draft, value);
    return HEARSAY_OK;
}

hearsay_status draft_refer(const struct draft *draft, const hearsay_value *value,
                           struct references *names, uint32_t *out)
{
    return refer(draft, value, intern_hash(value->text, value->length), names, out);
}

hearsay_status draft_reference(const struct draft *draft, hearsay_field field,
                               struct references *names, uint32_t *out)
{
    const hearsay_value *value = draft_first(draft, field);

    *out = HEARSAY_NONE;
    return value ? refer(draft, value, record_hash(draft->record, value), names, out) : HEARSAY_OK;
}

hearsay_status draft_references(const struct draft *draft, hearsay_field field,
                                struct references *names, const uint32_t **out, uint16_t *count)
{
    const hearsay_value *value = draft_first(draft, field);
    uint32_t *numbers;

    *out = NULL;
    *count = (uint16_t)draft_values(draft, field);
    if (!value) return HEARSAY_OK;
    numbers = arena_take_aligned(&draft->store->arena, *count * sizeof *numbers, sizeof *numbers);
    if (!numbers) return corpus_no_memory(draft->err);
    for (uint16_t i = 0; i < *count; i++) {
        hearsay_status status = refer(draft, value, record_hash(draft->record, value), names,
                                      &numbers[i]);
        if (status != HEARSAY_OK) return status;
        if (i + 1 < *count) value = draft_next(value);
    }
    *out = numbers;
    return HEARSAY_OK;
}

/* A misspelt field is kept like every other unknown one, but said. */
static hearsay_status notice_misspelling(const struct draft *draft, const hearsay_value *value,
                                         const char *name)
{
    struct near near;

    if (draft->record->undeclared) return HEARSAY_OK; /* another format has its own names */
    near_init(&near, name);
    for (int field = HEARSAY_ATTRIBUTE + 1; field < HEARSAY_FIELDS; field++)
        if (hearsay_field_belongs(draft->record->kind, (hearsay_field)field))
            near_offer(&near, hearsay_field_name((hearsay_field)field));
    if (!near.best || near.distance > 2 || strlen(name) < 4) return HEARSAY_OK;
    return draft_notice(draft, value, "unknown field",
                        "field \"%s\" is kept as an attribute; did you mean \"%s\"?", name,
                        near.best);
}

/* One value as JSON text in the arena. */
static const char *attribute_json(const struct draft *draft, const hearsay_value *value)
{
    struct store *store = draft->store;
    struct buffer *json = &store->json;

    if (value->kind != HEARSAY_TEXT && value->kind != HEARSAY_CELL)
        return arena_text(&store->arena, value->text, value->length);
    buffer_reset(json);
    buffer_char(json, '"');
    escape_json(json, value->text, value->length);
    buffer_char(json, '"');
    return json->failed ? NULL : arena_text(&store->arena, json->bytes, json->length);
}

hearsay_status draft_attributes(const struct draft *draft, const hearsay_attribute **out,
                                size_t *count)
{
    const hearsay_record *record = draft->record;
    struct store *store = draft->store;
    hearsay_attribute *attributes;

    *out = NULL;
    *count = 0;
    if (draft->attribute_count == 0) return HEARSAY_OK;
    if (draft->attribute_count > CORPUS_LIST_LIMIT)
        return draft_fail(draft, NULL, "more than %d unknown fields in one record",
                          CORPUS_LIST_LIMIT);
    attributes = arena_take(&store->arena, draft->attribute_count * sizeof *attributes);
    if (!attributes) return corpus_no_memory(draft->err);
    for (size_t i = 0; i < record->value_count; i++) {
        const hearsay_value *value = &record->values[i];
        hearsay_status status = HEARSAY_OK;
        bool is_new = false;
        uint32_t word;

        if (value->field != HEARSAY_ATTRIBUTE) continue;
        word = interner_add(&store->words, value->name, value->name_length, &is_new);
        if (word == INTERN_NONE) return corpus_no_memory(draft->err);
        attributes[*count].name = store->words.texts[word];
        attributes[*count].json = attribute_json(draft, value);
        if (!attributes[*count].json) return corpus_no_memory(draft->err);
        if (is_new) status = notice_misspelling(draft, value, attributes[*count].name);
        if (status != HEARSAY_OK) return status;
        ++*count;
    }
    *out = attributes;
    return HEARSAY_OK;
}

uint64_t draft_fingerprint(const struct draft *draft)
{
    uint64_t sum = draft->record->value_count;

    for (size_t i = 0; i < draft->record->value_count; i++) {
        const hearsay_value *value = &draft->record->values[i];
        uint64_t name = intern_hash(value->name, value->name_length);
        sum += (name << 32 | intern_hash(value->text, value->length)) * 0x9E3779B97F4A7C15u;
    }
    return sum;
}
