#include "read/reading.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "memory/allocate.h"
#include "read/adding_up.h"
#include "text/buffer.h"
#include "text/escape.h"
#include "text/near.h"
#include "text/utf8.h"

#define PROGRESS_STEP ((uint64_t)1 << 20)

void reading_begin(struct reading *reading, hearsay_record_kind kind, struct origin origin)
{
    arena_rewind(&reading->texts);
    reading->kind = kind;
    reading->origin = origin;
    reading->value_count = 0;
}

hearsay_status reading_no_memory(hearsay_error *err)
{
    return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory while reading");
}

bool reading_widen(struct reading *reading)
{
    void *values = reading->values;

    if (!allocate_grow(&values, &reading->value_capacity, reading->value_count + 1,
                       sizeof *reading->values))
        return false;
    reading->values = values;
    return true;
}

hearsay_status reading_add(struct reading *reading, const hearsay_value *value, hearsay_error *err)
{
    hearsay_value *next = reading_next(reading);

    if (!next) return reading_no_memory(err);
    *next = *value;
    return HEARSAY_OK;
}

/* statements[12].act where records are items of lists, else the field alone. */
static void write_path(const struct reading *reading, const hearsay_record *record,
                       const hearsay_value *value, hearsay_error *err)
{
    struct buffer path = { 0 };

    if (value && value->field && (!reading->in_lists || record->kind == HEARSAY_CORPUS)) {
        /* a name of ours: nothing to escape. This is the way of a million lines */
        memcpy(err->path, value->name, value->name_length);
        err->path[value->name_length] = '\0';
        return;
    }
    if (reading->in_lists && record->kind != HEARSAY_CORPUS)
        buffer_format(&path, "%ss[%zu]", hearsay_record_kind_name(record->kind), record->index);
    if (value) {
        if (path.length) buffer_char(&path, '.');
        escape_terminal(&path, value->name, utf8_fit(value->name, value->name_length, 40));
    }
    hearsay_error_path(err, "%s", path.failed ? "" : buffer_string(&path));
    buffer_clear(&path);
}

static void place(const struct reading *reading, size_t at, hearsay_error *err)
{
    const struct origin *origin = &reading->origin;
    const char *name = input_name(reading->input);
    size_t length = strlen(name);

    if (origin->line) { /* else it stands in no line that we know, as what an XML element says */
        input_place(err, origin->text, origin->length, at, origin->line, origin->offset);
        if (err->line == origin->line) err->column += origin->column;
    }
    if (length >= sizeof err->file) length = sizeof err->file - 1;
    memcpy(err->file, name, length);
    err->file[length] = '\0';
}

static void locate(const hearsay_record *record, const hearsay_value *value, hearsay_error *err)
{
    const struct reading *reading = record->reader;

    if (!err) return;
    place(reading, value ? value->offset : 0, err);
    write_path(reading, record, value, err);
}

static bool tell_position(const hearsay_record *record, const hearsay_value *value, size_t *line,
                          size_t *column)
{
    const struct reading *reading = record->reader;
    const struct origin *origin = &reading->origin;

    *line = origin->line;
    *column = input_column(origin->text, origin->length, value ? value->offset : 0, line);
    if (*line == origin->line) *column += origin->column;
    return reading->in_lists && record->kind != HEARSAY_CORPUS;
}

hearsay_status reading_progress(struct reading *reading, hearsay_error *err)
{
    const hearsay_read_options *options = reading->options;

    if (!options->progress || reading->origin.offset - reading->told < PROGRESS_STEP)
        return HEARSAY_OK;
    reading->told = reading->origin.offset;
    return options->progress(options->progress_state, input_name(reading->input), reading->told,
                             err);
}

hearsay_status reading_push(struct reading *reading, hearsay_error *err)
{
    hearsay_record record = {
        .kind = reading->kind,
        .values = reading->values ? reading->values + reading->first_value : NULL,
        .value_count = reading->value_count - reading->first_value,
        .hashes = reading->hashes ? reading->hashes + reading->first_value : NULL,
        .file = reading->file ? reading->file : input_name(reading->input),
        .line = reading->origin.line,
        .index = reading->seen[reading->kind]++,
        .hint = reading->hint,
        .present = reading->present,
        .optional = false, /* with all fields given nothing is emptied before */
        .undeclared = reading->undeclared,
        .series = reading->series,
        .known = reading->series ? &reading->known : NULL,
        .locate = locate,
        .position = tell_position,
        .reader = reading,
    };
    hearsay_status status;

    reading->known = false;
    status = reading->adding && record.kind == HEARSAY_STATEMENT
                 ? adding_up_add(reading->adding, &record, reading->names_of, err)
                 : reading->sink->record(reading->sink->state, &record, err);

    return status == HEARSAY_OK ? reading_progress(reading, err) : status;
}

hearsay_status reading_fail(const struct reading *reading, size_t at, hearsay_error *err,
                            const char *format, ...)
{
    char message[sizeof err->message];
    va_list arguments;

    if (!err) return HEARSAY_BAD_DATA;
    va_start(arguments, format);
    (void)vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    hearsay_fail(err, HEARSAY_BAD_DATA, "%s", message);
    place(reading, at, err);
    return HEARSAY_BAD_DATA;
}

hearsay_status reading_find_kind(struct reading *reading, const char *name, size_t length,
                                 size_t at, hearsay_error *err)
{
    char word[65] = "";
    struct near near;
    hearsay_status status;

    for (int kind = 0; kind < HEARSAY_RECORD_KINDS; kind++) {
        const char *known = hearsay_record_kind_name((hearsay_record_kind)kind);
        if (strlen(known) != length || memcmp(known, name, length) != 0) continue;
        reading->kind = (hearsay_record_kind)kind;
        return HEARSAY_OK;
    }
    length = utf8_fit(name, length, 60);
    status = reading_fail(reading, at, err,
                          "record \"%.*s\" is not known; it must be one of corpus, document, "
                          "actor, claim, act, statement", (int)length, name);
    (void)snprintf(word, sizeof word, "%.*s", (int)length, name);
    near_init(&near, word);
    for (int kind = 0; kind < HEARSAY_RECORD_KINDS; kind++)
        near_offer(&near, hearsay_record_kind_name((hearsay_record_kind)kind));
    if (near.best) hearsay_error_hint(err, "did you mean \"%s\"?", near.best);
    return status;
}
