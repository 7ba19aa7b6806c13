/* Records that a reader of a foreign format puts together itself (reading.h). */
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "memory/allocate.h"
#include "read/reading.h"
#include "text/buffer.h"
#include "text/number.h"
#include "text/utf8.h"

/* ---- fields ---- */

static hearsay_status put(struct reading *reading, hearsay_field field, const char *name,
                          hearsay_value_kind kind, const char *text, size_t length,
                          hearsay_error *err)
{
    hearsay_value value = { .name = name, .name_length = strlen(name), .field = field,
                            .kind = kind, .length = length };

    value.text = arena_text(&reading->texts, text, length);
    return value.text ? reading_add(reading, &value, err) : reading_no_memory(err);
}

hearsay_status reading_put(struct reading *reading, hearsay_field field, const char *text,
                           size_t length, hearsay_error *err)
{
    return put(reading, field, hearsay_field_name(field), HEARSAY_TEXT, text, length, err);
}

hearsay_status reading_put_text(struct reading *reading, hearsay_field field, const char *text,
                                hearsay_error *err)
{
    if (!text || !*text) return HEARSAY_OK;
    return reading_put(reading, field, text, strlen(text), err);
}

hearsay_status reading_put_number(struct reading *reading, hearsay_field field, double number,
                                  hearsay_error *err)
{
    char digits[NUMBER_TEXT];
    size_t length = number_write(number, digits);

    return put(reading, field, hearsay_field_name(field), HEARSAY_NUMBER, digits, length, err);
}

hearsay_status reading_put_flag(struct reading *reading, hearsay_field field, hearsay_error *err)
{
    return put(reading, field, hearsay_field_name(field), HEARSAY_BOOLEAN, "true", 4, err);
}

/* A name that is a field of ours would be taken for it when it is read back: it gets a mark. */
hearsay_status reading_put_attribute(struct reading *reading, const char *name, const char *text,
                                     hearsay_error *err)
{
    size_t length = strlen(name);
    bool is_ours = hearsay_field_find(reading->kind, name, length) != HEARSAY_ATTRIBUTE ||
                   strcmp(name, "record") == 0;
    char *copy = arena_bytes(&reading->texts, length + 2);

    if (!text || !*text || length == 0) return HEARSAY_OK;
    if (!copy) return reading_no_memory(err);
    memcpy(copy, name, length + 1);
    if (is_ours) memcpy(copy + length, "_", 2);
    for (size_t i = 0; i < reading->value_count; i++)
        if (!reading->values[i].field && reading->values[i].name_length == strlen(copy) &&
            memcmp(reading->values[i].name, copy, strlen(copy)) == 0)
            return HEARSAY_OK; /* the first of a name counts */
    return put(reading, HEARSAY_ATTRIBUTE, copy, HEARSAY_TEXT, text, strlen(text), err);
}

/* ---- records ---- */

void reading_begin_at(struct reading *reading, hearsay_record_kind kind, size_t line)
{
    reading_begin(reading, kind, (struct origin){ .text = "", .line = line });
}

hearsay_status reading_hint_actor(struct reading *reading, const char *name, const char *kind,
                                  const char *country, hearsay_error *err)
{
    struct origin origin = reading->origin;
    bool was_hint = reading->hint, is_new;
    uint32_t number = interner_add(&reading->hinted, name, strlen(name), &is_new);
    hearsay_status status;

    if (number == INTERN_NONE) return reading_no_memory(err);
    if ((!is_new && !country) || (!kind && !country) || !*name) return HEARSAY_OK;
    reading_begin_at(reading, HEARSAY_ACTOR, origin.line);
    reading->hint = true;
    status = reading_put_text(reading, HEARSAY_FIELD_NAME, name, err);
    if (status == HEARSAY_OK) status = reading_put_text(reading, HEARSAY_FIELD_KIND, kind, err);
    if (status == HEARSAY_OK && country && strcmp(country, name) != 0)
        status = reading_put_text(reading, HEARSAY_FIELD_COUNTRY, country, err);
    if (status == HEARSAY_OK) status = reading_push(reading, err);
    reading->hint = was_hint;
    reading_begin(reading, HEARSAY_STATEMENT, origin);
    return status;
}

hearsay_status reading_hint_actor_attribute(struct reading *reading, const char *actor,
                                            const char *name, const char *value,
                                            hearsay_error *err)
{
    struct origin origin = reading->origin;
    bool was_hint = reading->hint, is_new;
    struct buffer key = { 0 };
    hearsay_status status;
    uint32_t number = INTERN_NONE;

    buffer_format(&key, "%s\n%s\n%s", actor, name, value); /* no name of an actor has lines */
    if (!key.failed)
        number = interner_add(&reading->hinted, buffer_string(&key), key.length, &is_new);
    buffer_clear(&key);
    if (number == INTERN_NONE) return reading_no_memory(err);
    if (!is_new) return HEARSAY_OK;
    reading_begin_at(reading, HEARSAY_ACTOR, origin.line);
    reading->hint = true;
    status = reading_put_text(reading, HEARSAY_FIELD_NAME, actor, err);
    if (status == HEARSAY_OK) status = reading_put_attribute(reading, name, value, err);
    if (status == HEARSAY_OK) status = reading_push(reading, err);
    reading->hint = was_hint;
    reading_begin(reading, HEARSAY_STATEMENT, origin);
    return status;
}

hearsay_status reading_notice(struct reading *reading, const char *kind, size_t line,
                              hearsay_error *err, const char *format, ...)
{
    hearsay_error notice;
    char message[sizeof notice.message];
    va_list arguments;

    (void)err;
    if (!reading->sink->notice) return HEARSAY_OK;
    va_start(arguments, format);
    (void)vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    hearsay_fail(&notice, HEARSAY_OK, "%s", message);
    notice.line = line;
    (void)snprintf(notice.file, sizeof notice.file, "%s", input_name(reading->input));
    return reading->sink->notice(reading->sink->state, kind, &notice);
}

/* ---- acts ---- */

hearsay_status reading_unknown_act(struct reading *reading, size_t line, const char *word,
                                   size_t length, const char *counted, hearsay_error *err)
{
    return reading_notice(reading, "act not known", line, err,
                          "no act is known for \"%.*s\"; it counts as %s",
                          (int)utf8_fit(word, length, 60), word, counted);
}

hearsay_status reading_act(struct reading *reading, const char *word, const char **act,
                           const char *standard, hearsay_error *err)
{
    enum { WORD = 60 };
    const char *known = *act, *counted = known ? known : standard ? standard : "assert";
    size_t length = utf8_fit(word, strlen(word), WORD);
    struct buffer detail = { 0 };
    bool is_new = false;

    *act = counted;
    buffer_format(&detail, "act %s%s", counted, known ? "" : ", by default");
    account_count(reading->account, HEARSAY_ACCOUNT_CODE, word, length, HEARSAY_USED,
                  buffer_string(&detail), 1);
    buffer_clear(&detail);
    if (known || !*word) return HEARSAY_OK;
    if (interner_add(&reading->unknown_acts, word, length, &is_new) == INTERN_NONE)
        return reading_no_memory(err);
    return is_new ? reading_unknown_act(reading, reading->origin.line, word, length, counted, err)
                  : HEARSAY_OK;
}

/* ---- the account ---- */

static void count(struct reading *reading, const char *noun, hearsay_outcome outcome,
                  const char *detail)
{
    account_count(reading->account, HEARSAY_ACCOUNT_RECORD, noun, strlen(noun), outcome, detail, 1);
}

void reading_used(struct reading *reading, const char *noun)
{
    if (reading->known) reading_merged(reading, noun, "same id as one before");
    else count(reading, noun, HEARSAY_USED, "");
}

void reading_merged(struct reading *reading, const char *noun, const char *into)
{
    count(reading, noun, HEARSAY_MERGED, into);
}

void reading_left_out(struct reading *reading, const char *noun, const char *reason)
{
    count(reading, noun, HEARSAY_LEFT_OUT, reason);
}

/* ---- other files ---- */

const char *reading_stem(struct reading *reading, size_t *length)
{
    const char *name = input_name(reading->input), *slash = strrchr(name, '/'), *dot;

    if (slash) name = slash + 1;
    dot = strchr(name, '.');
    /* a dot within, as in "v1.2 notes.ann": only what follows the last one is an extension */
    if (dot) dot = strrchr(name, '.');
    *length = dot && dot > name ? (size_t)(dot - name) : strlen(name);
    return name;
}

static hearsay_status read_text(struct input *input, char **text, size_t *length,
                                hearsay_error *err)
{
    char *whole;
    hearsay_status status = input_whole(input, &whole, length, err);

    if (status == HEARSAY_OK) {
        *text = allocate_text(whole, *length);
        if (!*text) status = reading_no_memory(err);
    }
    input_close(input);
    return status;
}

/* folder/../beside/stem.extension, without the first two if there is no beside. */
static char *companion_path(const char *path, const char *stem, const char *beside,
                            const char *extension)
{
    struct buffer out = { 0 };
    const char *slash = strrchr(path, '/');
    size_t folder = slash ? (size_t)(slash - path) : 0;

    if (beside) {
        while (folder > 0 && path[folder - 1] != '/') folder--;
        buffer_add(&out, path, folder);
        if (!slash) buffer_text(&out, "../");
        buffer_text(&out, beside);
        buffer_char(&out, '/');
    } else if (slash) {
        buffer_add(&out, path, folder + 1);
    }
    buffer_text(&out, stem);
    buffer_text(&out, extension);
    return buffer_take(&out);
}

/* Nobody named this file: a link must not make us read another one. */
static bool leads_out(const char *path)
{
    const char *slash = strrchr(path, '/');
    struct buffer folder = { 0 };
    bool leads;

    if (slash) buffer_add(&folder, path, (size_t)(slash - path) + 1);
    else buffer_char(&folder, '.');
    leads = folder.failed || input_leads_out(path, buffer_string(&folder));
    buffer_clear(&folder);
    return leads;
}

hearsay_status reading_companion(struct reading *reading, const char *stem, const char *folder,
                                 const char *extension, char **text, size_t *length,
                                 hearsay_error *err)
{
    const char *own = reading->bundle ? bundle_name(reading->bundle, reading->member)
                                      : reading->path;
    struct input *input = NULL;
    hearsay_status status = HEARSAY_OK;
    char *path;

    *text = NULL;
    *length = 0;
    if (!own) return HEARSAY_OK;
    path = companion_path(own, stem, folder, extension);
    if (!path) return reading_no_memory(err);
    if (reading->bundle) {
        size_t index = bundle_find(reading->bundle, path);
        if (index != SIZE_MAX && !bundle_closed(reading->bundle, index)) {
            bundle_take(reading->bundle, index);
            status = bundle_input(reading->bundle, index, &input, err);
        }
    } else if (input_exists(path) && !leads_out(path)) {
        status = input_open(&input, path, err);
    }
    allocate_free(path);
    return status == HEARSAY_OK && input ? read_text(input, text, length, err) : status;
}
