/* NGEC: an event a line, with actors and recipients as they stand in the text and how sure the
 * machine was of each. */
#include <string.h>

#include "read/json_tree.h"
#include "read/readers.h"
#include "read/said.h"
#include "text/buffer.h"
#include "text/utf8.h"

static const char noun[] = "event";

int ngec_sniff(const char *head, size_t length)
{
    struct buffer text = { 0 };
    bool found;

    if (length == 0 || head[0] != '{') return 0;
    buffer_add(&text, head, length);
    found = strstr(buffer_string(&text), "\"event_type\"") &&
            (strstr(buffer_string(&text), "\"attributes\"") ||
             strstr(buffer_string(&text), "\"event_mode\""));
    buffer_clear(&text);
    return found ? 94 : 0;
}

static const char *words_of(const cJSON *actor)
{
    const char *text = cJSON_IsString(actor) ? actor->valuestring : tree_text(actor, "text");

    return text ? text : "";
}

static hearsay_status act_of(struct reading *reading, const cJSON *event, const char **act,
                             hearsay_error *err)
{
    const char *type = tree_text(event, "event_type");
    const cJSON *mode = tree_first(event, "event_mode");
    struct buffer code = { 0 };
    hearsay_status status;

    buffer_text(&code, type);
    if (cJSON_IsString(mode) && *mode->valuestring) buffer_format(&code, "-%s", mode->valuestring);
    *act = mapping_code(reading->mapping, buffer_string(&code), code.length);
    status = code.failed ? reading_no_memory(err)
                         : reading_act(reading, buffer_string(&code), act, NULL, err);
    buffer_clear(&code);
    return status;
}

/* The least sure of what makes the event. */
static hearsay_status put_confidence(struct reading *reading, const cJSON *actor,
                                     const cJSON *attributes, hearsay_error *err)
{
    double least = 2, score;

    if (tree_number(actor, "qa_score", &score) && score < least) least = score;
    for (const cJSON *item = tree_first(attributes, "RECIP"); item; item = tree_after(item))
        if (tree_number(item, "qa_score", &score) && score < least) least = score;
    if (!(least >= 0 && least <= 1)) return HEARSAY_OK;
    return reading_put_number(reading, HEARSAY_FIELD_CONFIDENCE, least, err);
}

static hearsay_status push_actor(struct reading *reading, const cJSON *event, const cJSON *actor,
                                 const char *act, size_t number, hearsay_error *err)
{
    const cJSON *attributes = tree_get(event, "attributes");
    struct origin origin = reading->origin;
    struct buffer id = { 0 };
    hearsay_status status;

    reading_begin(reading, HEARSAY_STATEMENT, origin);
    status = reading_put_text(reading, HEARSAY_FIELD_SPEAKER, words_of(actor), err);
    if (status == HEARSAY_OK) status = reading_put_text(reading, HEARSAY_FIELD_ACT, act, err);
    buffer_text(&id, tree_words(reading, event, "id"));
    if (id.length && number > 1) buffer_format(&id, "/%zu", number);
    if (status == HEARSAY_OK)
        status = reading_put_text(reading, HEARSAY_FIELD_ID, buffer_string(&id), err);
    buffer_clear(&id);
    for (const cJSON *item = tree_first(attributes, "RECIP"); item && status == HEARSAY_OK;
         item = tree_after(item))
        status = reading_put_text(reading, HEARSAY_FIELD_TARGET, words_of(item), err);
    if (status == HEARSAY_OK)
        status = said_put_date(reading, tree_text(event, "pub_date"), err);
    if (status == HEARSAY_OK)
        status = reading_put_text(reading, HEARSAY_FIELD_QUOTE, tree_text(event, "event_text"), err);
    if (status == HEARSAY_OK)
        status = reading_put_text(reading, HEARSAY_FIELD_DOCUMENT,
                                  tree_words(reading, event, "story_id"), err);
    if (status == HEARSAY_OK) status = put_confidence(reading, actor, attributes, err);
    return status == HEARSAY_OK ? reading_push(reading, err) : status;
}

/* A hint at the story, so that its publisher is in the chain. */
static hearsay_status hint_story(struct reading *reading, const cJSON *event, hearsay_error *err)
{
    const char *id = tree_words(reading, event, "story_id");
    const char *publisher = tree_text(event, "publisher");
    struct origin origin = reading->origin;
    struct buffer kept = { 0 };
    hearsay_status status;

    if (!id || !*id || !publisher || !*publisher) return HEARSAY_OK;
    buffer_text(&kept, id);
    reading_begin(reading, HEARSAY_DOCUMENT, origin);
    reading->hint = true;
    status = reading_put_text(reading, HEARSAY_FIELD_ID, buffer_string(&kept), err);
    if (status == HEARSAY_OK)
        status = reading_put_text(reading, HEARSAY_FIELD_PUBLISHER, publisher, err);
    if (status == HEARSAY_OK) status = reading_push(reading, err);
    reading->hint = false;
    reading_begin(reading, HEARSAY_STATEMENT, origin);
    buffer_clear(&kept);
    return status;
}

/* What an event has: used, or without a place in a statement. */
static void account_members(struct reading *reading, const cJSON *object,
                            const char *const *used, size_t count)
{
    for (const cJSON *member = object ? object->child : NULL; member; member = member->next) {
        bool is_used = false;

        if (cJSON_IsNull(member) || (cJSON_IsArray(member) && !member->child) ||
            (cJSON_IsString(member) && !*member->valuestring))
            continue;
        for (size_t i = 0; i < count && !is_used; i++) is_used = strcmp(used[i], member->string) == 0;
        account_count(reading->account, HEARSAY_ACCOUNT_ATTRIBUTE, member->string,
                      utf8_fit(member->string, strlen(member->string), 60),
                      is_used ? HEARSAY_USED : HEARSAY_LEFT_OUT,
                      is_used ? "" : "has no place in a statement", 1);
    }
}

static void account_event(struct reading *reading, const cJSON *event)
{
    static const char *const used[] = { "id", "event_type", "event_mode", "pub_date", "event_text",
                                        "story_id", "publisher", "attributes" };
    static const char *const parts[] = { "ACTOR", "RECIP" };

    account_members(reading, event, used, sizeof used / sizeof *used);
    account_members(reading, tree_get(event, "attributes"), parts, sizeof parts / sizeof *parts);
}

static hearsay_status take_event(struct reading *reading, const cJSON *event, hearsay_error *err)
{
    const char *act;
    hearsay_status status;
    size_t number = 0;

    if (!tree_text(event, "event_type")) {
        reading_left_out(reading, noun, "no event type");
        return HEARSAY_OK;
    }
    account_event(reading, event);
    status = act_of(reading, event, &act, err);
    if (status == HEARSAY_OK) status = hint_story(reading, event, err);
    for (const cJSON *actor = tree_first(tree_get(event, "attributes"), "ACTOR");
         actor && status == HEARSAY_OK; actor = tree_after(actor))
        if (*words_of(actor)) status = push_actor(reading, event, actor, act, ++number, err);
    if (status != HEARSAY_OK) return status;
    if (number) reading_used(reading, noun);
    else reading_left_out(reading, noun, "no actor");
    return HEARSAY_OK;
}

hearsay_status ngec_read(struct reading *reading, hearsay_error *err)
{
    hearsay_status status;

    reading->undeclared = true;
    status = mapping_push_acts(reading->mapping, reading, err);
    while (status == HEARSAY_OK) {
        cJSON *event;

        status = json_tree_line(reading, &event, err);
        if (status != HEARSAY_OK || !event) break;
        status = take_event(reading, event, err);
        cJSON_Delete(event);
    }
    return status;
}
