#include "read/said.h"

#include <stdio.h>
#include <string.h>

#include "read/try.h"
#include "text/buffer.h"
#include "text/escape.h"

const char *said_name(const char *text)
{
    return text && text[strspn(text, " \t\r\n")] ? text : NULL;
}

bool said_holds(const char *head, size_t length, const char *word)
{
    size_t wanted = strlen(word);
    const char *end = head + length;

    for (const char *at = head; (at = memchr(at, word[0], (size_t)(end - at))); at++)
        if ((size_t)(end - at) >= wanted && memcmp(at, word, wanted) == 0) return true;
    return false;
}

void said_add_words(struct buffer *out, const char *text)
{
    static const char blanks[] = " \t\r\n";
    bool is_first = true;

    for (text += strspn(text, blanks); *text; text += strspn(text, blanks)) {
        size_t length = strcspn(text, blanks);
        if (!is_first) buffer_char(out, ' ');
        buffer_add(out, text, length);
        text += length;
        is_first = false;
    }
}

const char *said_id(struct reading *reading, const char *id)
{
    size_t stem_length, id_length = strlen(id);
    const char *stem = reading_stem(reading, &stem_length);
    char *copy = arena_bytes(&reading->names, stem_length + id_length + 2);

    if (!copy) return NULL;
    memcpy(copy, stem, stem_length);
    copy[stem_length] = ':';
    memcpy(copy + stem_length + 1, id, id_length + 1);
    return copy;
}

hearsay_status said_put_date(struct reading *reading, const char *text, hearsay_error *err)
{
    static const size_t lengths[] = { 10, 7, 4 };
    size_t length = text ? strlen(text) : 0;
    hearsay_date date;

    if (!said_name(text)) return HEARSAY_OK;
    for (size_t i = 0; i < sizeof lengths / sizeof *lengths; i++) {
        size_t taken = lengths[i];
        /* "2020-1" is not the year 2020, but "2020-05-28 21:03" is a day */
        if (length < taken || (length > taken && (taken < 10 || !strchr("T ", text[taken]))))
            continue;
        if (hearsay_date_read(&date, text, taken))
            return reading_put(reading, HEARSAY_FIELD_DATE, text, taken, err);
    }
    return reading_put_attribute(reading, "date_as_written", text, err);
}

hearsay_status said_put_list(struct reading *reading, const char *name, const cJSON *list,
                             hearsay_error *err)
{
    const cJSON *first = cJSON_IsArray(list) ? list->child : list;
    struct buffer json = { 0 };
    hearsay_value value = { .name = name, .name_length = strlen(name), .kind = HEARSAY_JSON };

    if (cJSON_IsString(list)) return reading_put_attribute(reading, name, list->valuestring, err);
    for (const cJSON *item = first; item && cJSON_IsArray(list); item = item->next) {
        if (!cJSON_IsString(item)) continue;
        buffer_text(&json, json.length ? ",\"" : "[\"");
        escape_json(&json, item->valuestring, strlen(item->valuestring));
        buffer_char(&json, '"');
    }
    if (!json.length) return HEARSAY_OK;
    buffer_char(&json, ']');
    value.length = json.length;
    value.text = json.failed ? NULL
                             : arena_text(&reading->texts, buffer_string(&json), json.length);
    buffer_clear(&json);
    return value.text ? reading_add(reading, &value, err) : reading_no_memory(err);
}

static hearsay_status put_numbers(struct reading *reading, const struct said *said,
                                  hearsay_error *err)
{
    if (said->has_confidence && said->confidence >= 0 && said->confidence <= 1)
        TRY(reading_put_number(reading, HEARSAY_FIELD_CONFIDENCE, said->confidence, err));
    if (said->count >= 1 && said->count <= UINT32_MAX &&
        said->count == (double)(uint32_t)said->count)
        TRY(reading_put_number(reading, HEARSAY_FIELD_COUNT, said->count, err));
    return HEARSAY_OK;
}

hearsay_status said_begin(struct reading *reading, struct origin origin, const struct said *said,
                          hearsay_error *err)
{
    const struct {
        hearsay_field field;
        const char *text;
    } fields[] = {
        { HEARSAY_FIELD_ID, said->id },               { HEARSAY_FIELD_SPEAKER, said->speaker },
        { HEARSAY_FIELD_ACT, said->act },             { HEARSAY_FIELD_CLAIM, said->claim },
        { HEARSAY_FIELD_TARGET, said->target },       { HEARSAY_FIELD_ADDRESSEE, said->addressee },
        { HEARSAY_FIELD_VIA, said->via },             { HEARSAY_FIELD_DOCUMENT, said->document },
        { HEARSAY_FIELD_QUOTE, said->quote },         { HEARSAY_FIELD_CUE, said->cue },
        { HEARSAY_FIELD_ANNOTATOR, said->annotator },
    };

    reading_begin(reading, HEARSAY_STATEMENT, origin);
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
        TRY(reading_put_text(reading, fields[i].field, said_name(fields[i].text), err));
    TRY(said_put_date(reading, said->date, err));
    return put_numbers(reading, said, err);
}

void said_count(struct reading *reading, hearsay_account_kind kind, const char *name,
                hearsay_outcome outcome, const char *detail)
{
    account_count(reading->account, kind, name, strlen(name), outcome, detail, 1);
}

const char *said_act(struct reading *reading, const char *word, const char *fallback)
{
    const char *act = reading->mapping ? mapping_word(reading->mapping, word) : NULL;
    char detail[100];

    (void)snprintf(detail, sizeof detail, act ? "act %s" : "act %s, by default",
                   act ? act : fallback);
    said_count(reading, HEARSAY_ACCOUNT_CODE, word, HEARSAY_USED, detail);
    return act ? act : fallback;
}
