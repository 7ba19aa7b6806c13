/* Citron, the BBC's extractor of quotations: a document with its quotes, each with a cue, sources,
 * contents, and whom the source means if it is a pronoun. Offsets are in code points.
 *
 *     {"text": "It rains, she said.",
 *      "quotes": [{"cue": {"start": 14, "end": 18, "text": "said"},
 *                  "sources": [{"start": 10, "end": 13, "text": "she"}],
 *                  "contents": [{"start": 0, "end": 9, "text": "It rains,"}],
 *                  "coreferences": [{"text": "Ann Marsh"}], "confidence": 0.93}]} */
#include <stdio.h>
#include <string.h>

#include "read/json_items.h"
#include "read/json_tree.h"
#include "read/readers.h"
#include "read/said.h"
#include "read/try.h"
#include "text/buffer.h"
#include "text/offset.h"

struct citron {
    struct reading *reading;
    size_t documents;
    const char *document; /* id of the one at hand */
    const char *text;     /* NULL: the file does not have it */
    size_t length, quotes;
    struct offsets offsets;
    struct origin origin;
};

int citron_sniff(const char *head, size_t length)
{
    struct json_cursor cursor = { .text = head, .length = length };
    char first = json_peek(&cursor);

    return (first == '{' || first == '[') && said_holds(head, length, "\"quotes\"") &&
                   said_holds(head, length, "\"sources\"") &&
                   said_holds(head, length, "\"contents\"")
               ? 92
               : 0;
}

/* ---- spans ---- */

struct range {
    size_t start, end; /* bytes; end 0: no place */
};

/* Where a span lies in the text, if there is one and it is right. */
static hearsay_status locate(struct citron *citron, const cJSON *span, struct range *out,
                             hearsay_error *err)
{
    const char *words = tree_text(span, "text");
    double start, end;
    size_t length;

    *out = (struct range){ 0 };
    if (!citron->text || !tree_number(span, "start", &start) || !tree_number(span, "end", &end))
        return HEARSAY_OK;
    if (start >= 0 && end > start && end <= (double)citron->length) {
        out->start = offset_byte(&citron->offsets, (size_t)start);
        out->end = offset_byte(&citron->offsets, (size_t)end);
        if (out->start == SIZE_MAX || out->end == SIZE_MAX) *out = (struct range){ 0 };
    }
    length = words ? strlen(words) : 0;
    if (out->end && (!words || (length == out->end - out->start &&
                                memcmp(citron->text + out->start, words, length) == 0)))
        return HEARSAY_OK;
    *out = (struct range){ 0 };
    return reading_notice(citron->reading, "span and text differ", citron->origin.line, err,
                          "the span of \"%.60s\" is not where these words stand in the text",
                          words ? words : "");
}

/* The texts of a list of spans behind one another. NULL if there are none, or no memory. */
static const char *join(struct citron *citron, const cJSON *quote, const char *name, bool *failed)
{
    struct buffer words = { 0 };
    const char *copy = NULL;

    for (const cJSON *span = tree_first(quote, name); span; span = tree_after(span)) {
        const char *text = said_name(tree_text(span, "text"));
        if (text && words.length) buffer_char(&words, ' ');
        buffer_text(&words, text);
    }
    if (words.length && !words.failed)
        copy = arena_text(&citron->reading->names, words.bytes, words.length);
    *failed = words.failed || (words.length && !copy);
    buffer_clear(&words);
    return copy;
}

/* From the first to the last of the contents. */
static hearsay_status put_span(struct citron *citron, const cJSON *quote, hearsay_error *err)
{
    struct range all = { SIZE_MAX, 0 };

    for (const cJSON *span = tree_first(quote, "contents"); span; span = tree_after(span)) {
        struct range range;
        TRY(locate(citron, span, &range, err));
        if (!range.end) return HEARSAY_OK;
        if (range.start < all.start) all.start = range.start;
        if (range.end > all.end) all.end = range.end;
    }
    if (!all.end) return HEARSAY_OK;
    TRY(reading_put_number(citron->reading, HEARSAY_FIELD_SPAN, (double)all.start, err));
    return reading_put_number(citron->reading, HEARSAY_FIELD_SPAN, (double)all.end, err);
}

/* ---- quotes ---- */

/* Whom the source means where that is known, else the source itself, else nobody with a name. A
 * pronoun is nobody's name. */
static hearsay_status find_speaker(struct citron *citron, const cJSON *quote, const char *source,
                                   struct said *said, hearsay_error *err)
{
    const struct mapping *mapping = citron->reading->mapping;
    const cJSON *meant = tree_first(quote, "coreferences");
    char start[80], *name;

    said->speaker = said_name(tree_text(meant, "text"));
    if (!said->speaker) said->speaker = source;
    if (said->speaker && !(mapping && mapping_is_pronoun(mapping, said->speaker)))
        return HEARSAY_OK;
    (void)snprintf(start, sizeof start, "unnamed source %zu of ", citron->quotes);
    name = arena_bytes(&citron->reading->names, strlen(start) + strlen(citron->document) + 1);
    if (!name) return reading_no_memory(err);
    memcpy(name, start, strlen(start));
    memcpy(name + strlen(start), citron->document, strlen(citron->document) + 1);
    said->speaker = name;
    return reading_hint_actor(citron->reading, said->speaker, "unnamed", NULL, err);
}

static const char *act_of(struct reading *reading, const char *cue)
{
    const char *act = cue ? mapping_cue(reading->mapping, cue) : NULL;
    char detail[100];

    (void)snprintf(detail, sizeof detail, act ? "act %s" : "act assert, by default", act);
    said_count(reading, HEARSAY_ACCOUNT_CODE, cue ? cue : "no cue", HEARSAY_USED, detail);
    return act ? act : "assert";
}

static hearsay_status push_quote(struct citron *citron, const cJSON *quote, hearsay_error *err)
{
    struct reading *reading = citron->reading;
    bool no_source, no_content;
    const char *source = join(citron, quote, "sources", &no_source), *id;
    struct said said = { .claim = join(citron, quote, "contents", &no_content),
                         .cue = said_name(tree_text(tree_get(quote, "cue"), "text")),
                         .document = citron->document };

    citron->quotes++;
    if (no_source || no_content) return reading_no_memory(err);
    if (!said.claim) {
        reading_left_out(reading, "quote", "it has no contents");
        return HEARSAY_OK;
    }
    id = said_name(tree_text(quote, "id"));
    if (id) said.id = said_id(reading, id);
    if (id && !said.id) return reading_no_memory(err);
    said.quote = said.claim;
    said.has_confidence = tree_number(quote, "confidence", &said.confidence);
    reading_begin(reading, HEARSAY_STATEMENT, citron->origin);
    TRY(find_speaker(citron, quote, source, &said, err));
    said.act = act_of(reading, said.cue);
    TRY(said_begin(reading, citron->origin, &said, err));
    TRY(put_span(citron, quote, err));
    TRY(reading_put_attribute(reading, "source", source, err));
    TRY(reading_push(reading, err));
    reading_used(reading, "quote");
    return HEARSAY_OK;
}

/* ---- documents ---- */

static hearsay_status begin_document(struct citron *citron, const cJSON *item, hearsay_error *err)
{
    struct reading *reading = citron->reading;
    size_t length;
    const char *stem = reading_stem(reading, &length);
    hearsay_status status;
    char number[40] = "", *id;

    if (++citron->documents > 1)
        (void)snprintf(number, sizeof number, ":%zu", citron->documents);
    id = arena_bytes(&reading->names, length + strlen(number) + 1);
    if (!id) return reading_no_memory(err);
    memcpy(id, stem, length);
    memcpy(id + length, number, strlen(number) + 1);
    citron->document = id;
    citron->text = tree_text(item, "text");
    citron->length = citron->text ? strlen(citron->text) : 0;
    citron->offsets = offsets_of(citron->text ? citron->text : "", citron->length,
                                 OFFSET_CODE_POINTS);
    citron->quotes = 0;
    if (!citron->length) return HEARSAY_OK;
    reading_begin(reading, HEARSAY_DOCUMENT, citron->origin);
    TRY(reading_put_text(reading, HEARSAY_FIELD_ID, citron->document, err));
    TRY(reading_put_number(reading, HEARSAY_FIELD_LENGTH, (double)citron->length, err));
    reading->hint = true;
    status = reading_push(reading, err);
    reading->hint = false;
    return status;
}

static hearsay_status take(void *state, const cJSON *item, hearsay_error *err)
{
    struct citron *citron = state;
    struct reading *reading = citron->reading;

    citron->origin = reading->origin;
    if (!cJSON_IsArray(tree_get(item, "quotes")))
        return reading_fail(reading, 0, err, "a document of Citron has a list \"quotes\"; this one "
                            "has none");
    TRY(begin_document(citron, item, err));
    for (const cJSON *quote = tree_first(item, "quotes"); quote; quote = tree_after(quote))
        TRY(push_quote(citron, quote, err));
    for (const cJSON *group = tree_first(item, "coreference_groups"); group;
         group = tree_after(group))
        reading_left_out(reading, "coreference group",
                         "whom a source means is taken from its quote");
    return HEARSAY_OK;
}

hearsay_status citron_read(struct reading *reading, hearsay_error *err)
{
    struct citron citron = { .reading = reading };

    reading->undeclared = true;
    TRY(mapping_push_acts(reading->mapping, reading, err));
    return json_items(reading, take, &citron, err);
}
