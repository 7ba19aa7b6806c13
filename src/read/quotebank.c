/* Quotebank, the form with a quotation a line: who most likely said it, how sure that is, how often
 * and where it was printed.
 *
 *     {"quoteID": "2020-01-28-000082", "quotation": "It rains", "date": "2020-01-28 08:04:05",
 *      "speaker": "Ann Marsh", "qids": ["Q1"], "probas": [["Ann Marsh", "0.84"], ["None", "0.16"]],
 *      "numOccurrences": 2, "urls": ["http://..."], "phase": "E"} */
#include <stdio.h>
#include <string.h>

#include "read/json_items.h"
#include "read/json_tree.h"
#include "read/readers.h"
#include "read/said.h"
#include "read/try.h"
#include "text/number.h"

int quotebank_sniff(const char *head, size_t length)
{
    struct json_cursor cursor = { .text = head, .length = length };
    char first = json_peek(&cursor);

    return (first == '{' || first == '[') && said_holds(head, length, "\"quoteID\"") &&
                   said_holds(head, length, "\"quotation\"")
               ? 96
               : 0;
}

static void count_members(struct reading *reading, const cJSON *item)
{
    static const struct {
        const char *name, *becomes;
    } known[] = {
        { "quoteID", "id" },          { "quotation", "claim and quote" }, { "date", "date" },
        { "speaker", "speaker" },     { "qids", "attribute" },            { "phase", "attribute" },
        { "probas", "confidence" },   { "numOccurrences", "count" },
        { "urls", "document (the first), and attribute" },
    };

    for (const cJSON *member = item->child; member; member = member->next) {
        const char *becomes = NULL;
        for (size_t i = 0; i < sizeof known / sizeof *known; i++)
            if (strcmp(known[i].name, member->string) == 0) becomes = known[i].becomes;
        said_count(reading, HEARSAY_ACCOUNT_ATTRIBUTE, member->string,
                   becomes ? HEARSAY_USED : HEARSAY_LEFT_OUT,
                   becomes ? becomes : "it has no place in a statement");
    }
}

/* A number, also where it is written as a text. */
static bool number_of(const cJSON *value, double *out)
{
    if (cJSON_IsString(value))
        return number_read(value->valuestring, strlen(value->valuestring), out);
    if (!cJSON_IsNumber(value)) return false;
    *out = value->valuedouble;
    return true;
}

/* How likely it is that this one said it: the pair with the name. */
static bool find_probability(const cJSON *item, const char *speaker, double *out)
{
    for (const cJSON *pair = tree_first(item, "probas"); pair; pair = tree_after(pair)) {
        const cJSON *name = cJSON_IsArray(pair) ? pair->child : NULL;
        if (name && cJSON_IsString(name) && strcmp(name->valuestring, speaker) == 0)
            return number_of(name->next, out);
    }
    return false;
}

static const char *unnamed_speaker(struct reading *reading, const char *id)
{
    char text[200];

    (void)snprintf(text, sizeof text, "unnamed speaker of %.150s", id);
    return arena_text(&reading->names, text, strlen(text));
}

static hearsay_status hint_document(struct reading *reading, struct origin origin, const char *url,
                                    hearsay_error *err)
{
    hearsay_status status;

    reading_begin(reading, HEARSAY_DOCUMENT, origin);
    TRY(reading_put_text(reading, HEARSAY_FIELD_ID, url, err));
    TRY(reading_put_text(reading, HEARSAY_FIELD_URL, url, err));
    reading->hint = true;
    status = reading_push(reading, err);
    reading->hint = false;
    return status;
}

static hearsay_status push(struct reading *reading, const cJSON *item, struct said *said,
                           hearsay_error *err)
{
    struct origin origin = reading->origin;
    const cJSON *url = tree_first(item, "urls");

    said->document = said_name(cJSON_GetStringValue(url));
    if (said->document) TRY(hint_document(reading, origin, said->document, err));
    TRY(said_begin(reading, origin, said, err));
    TRY(said_put_list(reading, "qids", tree_get(item, "qids"), err));
    TRY(said_put_list(reading, "urls", tree_get(item, "urls"), err));
    TRY(reading_put_attribute(reading, "phase", tree_text(item, "phase"), err));
    TRY(reading_push(reading, err));
    reading_used(reading, "quotation");
    return HEARSAY_OK;
}

static hearsay_status take(void *state, const cJSON *item, hearsay_error *err)
{
    struct reading *reading = state;
    const char *speaker = said_name(tree_text(item, "speaker"));
    const char *act = reading->mapping ? mapping_constant(reading->mapping, HEARSAY_FIELD_ACT)
                                       : NULL;
    struct said said = { .id = said_name(tree_text(item, "quoteID")),
                         .claim = said_name(tree_text(item, "quotation")),
                         .date = tree_text(item, "date"),
                         .act = act ? act : "assert" };

    if (!said.id || !said.claim) {
        reading_left_out(reading, "quotation", tree_get(item, "quotations")
                                                   ? "it is an article of the form by articles"
                                                   : "it has no id or no words");
        return HEARSAY_OK;
    }
    count_members(reading, item);
    said.quote = said.claim;
    said.speaker = speaker;
    said.has_confidence = find_probability(item, speaker ? speaker : "None", &said.confidence);
    if (!number_of(tree_get(item, "numOccurrences"), &said.count)) said.count = 0;
    if (!speaker || strcmp(speaker, "None") == 0) {
        said.speaker = unnamed_speaker(reading, said.id);
        if (!said.speaker) return reading_no_memory(err);
        TRY(reading_hint_actor(reading, said.speaker, "unnamed", NULL, err));
    } else {
        TRY(reading_hint_actor(reading, said.speaker, "person", NULL, err));
    }
    return push(reading, item, &said, err);
}

hearsay_status quotebank_read(struct reading *reading, hearsay_error *err)
{
    reading->undeclared = true;
    TRY(mapping_push_acts(reading->mapping, reading, err));
    reading->series = "quotebank"; /* an id means the same in every file */
    return json_items(reading, take, reading, err);
}
