/* PLOVER's hand-tagged records: a list of objects, each with sources, targets, the text and the
 * words of the event in it. Every source makes a statement about all targets. */
#include <string.h>

#include "memory/allocate.h"
#include "read/json_tree.h"
#include "read/readers.h"
#include "read/said.h"
#include "text/buffer.h"

static const char noun[] = "record";

int plover_gold_sniff(const char *head, size_t length)
{
    static const char *const keys[] = { "\"eventText\"", "\"event\"", "\"coder\"", "\"dateCoded\"" };
    struct buffer text = { 0 };
    int found = 0;

    if (length == 0 || (head[0] != '[' && head[0] != '{')) return 0;
    buffer_add(&text, head, length);
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        found += strstr(buffer_string(&text), keys[i]) != NULL;
    buffer_clear(&text);
    return found == 4 ? 94 : 0;
}

static const char *actor_name(const cJSON *actor)
{
    if (cJSON_IsString(actor)) return actor->valuestring;
    return tree_text(actor, "actorText") ? tree_text(actor, "actorText") : "";
}

static hearsay_status put_targets(struct reading *reading, const cJSON *record, hearsay_error *err)
{
    hearsay_status status = HEARSAY_OK;

    for (const cJSON *target = tree_first(record, "target"); target && status == HEARSAY_OK;
         target = tree_after(target))
        status = reading_put_text(reading, HEARSAY_FIELD_TARGET, actor_name(target), err);
    return status;
}

/* ACCUSE and a mode: "ACCUSE-allege". */
static hearsay_status act_of(struct reading *reading, const cJSON *record, const char **act,
                             hearsay_error *err)
{
    const char *event = tree_text(record, "event"), *mode = tree_text(record, "mode");
    struct buffer code = { 0 };
    hearsay_status status;

    buffer_text(&code, event);
    if (mode && *mode) buffer_format(&code, "-%s", mode);
    *act = mapping_code(reading->mapping, buffer_string(&code), code.length);
    status = code.failed ? reading_no_memory(err)
                         : reading_act(reading, buffer_string(&code), act, NULL, err);
    buffer_clear(&code);
    return status;
}

static hearsay_status put_facts(struct reading *reading, const cJSON *record, hearsay_error *err)
{
    static const struct {
        hearsay_field field; /* HEARSAY_ATTRIBUTE: under its own name */
        const char *name;
    } facts[] = {
        { HEARSAY_FIELD_DATE, "date" },       { HEARSAY_FIELD_QUOTE, "text" },
        { HEARSAY_FIELD_CUE, "eventText" },   { HEARSAY_FIELD_ANNOTATOR, "coder" },
        { HEARSAY_ATTRIBUTE, "context" },     { HEARSAY_ATTRIBUTE, "event" },
        { HEARSAY_ATTRIBUTE, "mode" },        { HEARSAY_ATTRIBUTE, "publication" },
        { HEARSAY_ATTRIBUTE, "eventLoc" },    { HEARSAY_ATTRIBUTE, "comment" },
        { HEARSAY_ATTRIBUTE, "size" },        { HEARSAY_ATTRIBUTE, "dead" },
        { HEARSAY_ATTRIBUTE, "injured" },     { HEARSAY_ATTRIBUTE, "language" },
    };
    hearsay_status status = HEARSAY_OK;

    for (size_t i = 0; status == HEARSAY_OK && i < sizeof facts / sizeof *facts; i++) {
        const char *text = tree_words(reading, record, facts[i].name);
        if (facts[i].field == HEARSAY_FIELD_DATE) status = said_put_date(reading, text, err);
        else if (facts[i].field) status = reading_put_text(reading, facts[i].field, text, err);
        else status = reading_put_attribute(reading, facts[i].name, text, err);
    }
    return status;
}

static hearsay_status push_source(struct reading *reading, const cJSON *record, const char *name,
                                  const char *act, size_t number, hearsay_error *err)
{
    const char *id = tree_text(record, "id");
    struct origin origin = reading->origin;
    struct buffer text = { 0 };
    hearsay_status status;

    reading_begin(reading, HEARSAY_STATEMENT, origin);
    status = reading_put_text(reading, HEARSAY_FIELD_SPEAKER, name, err);
    buffer_text(&text, id);
    if (id && number > 1) buffer_format(&text, "/%zu", number);
    if (status == HEARSAY_OK)
        status = reading_put_text(reading, HEARSAY_FIELD_ID, buffer_string(&text), err);
    buffer_clear(&text);
    if (status == HEARSAY_OK) status = reading_put_text(reading, HEARSAY_FIELD_ACT, act, err);
    if (status == HEARSAY_OK) status = put_targets(reading, record, err);
    if (status == HEARSAY_OK) status = put_facts(reading, record, err);
    return status == HEARSAY_OK ? reading_push(reading, err) : status;
}

static hearsay_status take_record(struct reading *reading, const cJSON *record, hearsay_error *err)
{
    const char *event = tree_text(record, "event"), *act;
    hearsay_status status;
    size_t number = 0;

    if (!cJSON_IsObject(record) || !event || !*event) {
        reading_left_out(reading, noun, "no event");
        return HEARSAY_OK;
    }
    if (strcmp(event, "DOCUMENT") == 0) {
        reading_left_out(reading, noun, "a note on the file itself");
        return HEARSAY_OK;
    }
    status = act_of(reading, record, &act, err);
    for (const cJSON *source = tree_first(record, "source"); source && status == HEARSAY_OK;
         source = tree_after(source))
        if (*actor_name(source))
            status = push_source(reading, record, actor_name(source), act, ++number, err);
    if (status != HEARSAY_OK) return status;
    if (number) reading_used(reading, noun);
    else reading_left_out(reading, noun, "no source");
    return HEARSAY_OK;
}

hearsay_status plover_gold_read(struct reading *reading, hearsay_error *err)
{
    struct json_cursor cursor;
    cJSON *record = NULL;
    size_t index = 0;
    bool is_list;
    hearsay_status status = json_tree_is_list(reading, &is_list, err);

    reading->undeclared = true;
    if (status == HEARSAY_OK) status = mapping_push_acts(reading->mapping, reading, err);
    if (status == HEARSAY_OK && is_list) status = json_tree_open(reading, &cursor, err);
    while (status == HEARSAY_OK) {
        status = is_list ? json_tree_next(reading, &cursor, &index, &record, NULL, err)
                         : json_tree_line(reading, &record, err);
        if (status != HEARSAY_OK || !record) break;
        status = take_record(reading, record, err);
        cJSON_Delete(record);
    }
    return status;
}
