/* W3C Web Annotation and the rows of hypothes.is: what is said stands in tags such as speaker:China
 * and act:deny, or in bodies with the purpose tagging; the quote is the selected text. Who made the
 * annotation is the annotator. What breaks the rules of the data model is refused. */
#include <string.h>

#include "memory/allocate.h"
#include "read/json_tree.h"
#include "read/readers.h"
#include "text/buffer.h"
#include "text/number.h"

static const char noun[] = "annotation";
static const char context[] = "http://www.w3.org/ns/anno.jsonld";

static bool says(const struct buffer *text, const char *key)
{
    return strstr(buffer_string(text), key) != NULL;
}

int web_annotation_sniff(const char *head, size_t length)
{
    struct buffer text = { 0 };
    int sure = 0;

    if (length == 0 || (head[0] != '{' && head[0] != '[')) return 0;
    buffer_add(&text, head, length);
    if (says(&text, context) || says(&text, "\"AnnotationCollection\"") ||
        says(&text, "\"AnnotationPage\""))
        sure = 95;
    else if (says(&text, "\"user\"") && says(&text, "\"uri\"") && says(&text, "\"target\"") &&
             (says(&text, "\"tags\"") || says(&text, "\"group\"")))
        sure = 93;
    else if (says(&text, "\"Annotation\"") && says(&text, "\"target\"")) sure = 90;
    buffer_clear(&text);
    return sure;
}

/* ---- the rules of the model ---- */

static bool is_address(const cJSON *value)
{
    const char *text = cJSON_GetStringValue(value), *colon = text ? strchr(text, ':') : NULL;

    return colon && colon > text && !strpbrk(text, " \t\r\n<>\"");
}

static bool is_one_date(const cJSON *value)
{
    const char *text = cJSON_GetStringValue(value);
    hearsay_date date;

    return text && strlen(text) >= 10 && hearsay_date_read(&date, text, 10);
}

static bool has_word(const cJSON *value, const char *word)
{
    const cJSON *item = cJSON_IsArray(value) ? value->child : value;

    for (; item; item = cJSON_IsArray(value) ? item->next : NULL)
        if (cJSON_IsString(item) && strcmp(item->valuestring, word) == 0) return true;
    return false;
}

static bool is_bad_resource(const cJSON *resource)
{
    const cJSON *id = tree_get(resource, "id"), *language = tree_get(resource, "language");
    const cJSON *processing = tree_get(resource, "processingLanguage"), *selector;
    const cJSON *type = tree_get(resource, "type");

    if (cJSON_IsString(resource)) return !is_address(resource);
    if (!cJSON_IsObject(resource)) return true;
    if ((id && !is_address(id)) || cJSON_IsNumber(language) || cJSON_IsArray(processing)) return true;
    if (has_word(type, "TextualBody") && !cJSON_IsString(tree_get(resource, "value"))) return true;
    if (has_word(type, "SpecificResource") && !tree_get(resource, "source")) return true;
    if (tree_get(resource, "items") && !type) return true;
    selector = tree_first(resource, "selector");
    for (; selector; selector = tree_after(selector))
        if (cJSON_IsArray(tree_get(selector, "value"))) return true;
    return false;
}

/* Why an annotation is none; NULL if it is one. is_inner: it lies in a page that has the context. */
static const char *find_fault(const cJSON *annotation, bool is_inner)
{
    static const char *const dates[] = { "created", "modified", "generated" };
    const cJSON *id = tree_get(annotation, "id"), *generator = tree_get(annotation, "generator");

    if (!cJSON_IsObject(annotation)) return "an annotation must be an object";
    if (!is_inner && !has_word(tree_get(annotation, "@context"), context))
        return "an annotation must have the @context http://www.w3.org/ns/anno.jsonld";
    if (!is_address(id)) return "an annotation must have one id, which is an address";
    if (!has_word(tree_get(annotation, "type"), "Annotation"))
        return "the type of an annotation must be Annotation";
    if (!tree_first(annotation, "target")) return "an annotation must have a target";
    for (const cJSON *item = tree_first(annotation, "target"); item; item = tree_after(item))
        if (is_bad_resource(item)) return "the target is neither an address nor a resource";
    for (const cJSON *item = tree_first(annotation, "body"); item; item = tree_after(item))
        if (is_bad_resource(item)) return "the body is neither an address nor a resource";
    if (tree_get(annotation, "bodyValue") &&
        (tree_get(annotation, "body") || !cJSON_IsString(tree_get(annotation, "bodyValue"))))
        return "bodyValue must be a text, and there may be no body beside it";
    if (generator && !cJSON_IsObject(generator) && !is_address(generator))
        return "the generator must be an address or an object";
    if (tree_get(annotation, "via") && !is_address(tree_first(annotation, "via")))
        return "via must be an address";
    for (size_t i = 0; i < sizeof dates / sizeof *dates; i++)
        if (tree_get(annotation, dates[i]) && !is_one_date(tree_get(annotation, dates[i])))
            return "created, modified and generated must be one date each";
    return NULL;
}

/* ---- what is said ---- */

/* The statement that the tags of one annotation make; texts are borrowed from the tree. */
struct tagged {
    const cJSON *annotation;
    const char *annotator, *quote, *comment, *address, *date;
    size_t tags;
    bool has_speaker, has_act, has_claim;
};

typedef hearsay_status tag_taker(struct reading *reading, struct tagged *tagged, const char *name,
                                 size_t length, const char *value, hearsay_error *err);

/* The field that a tag names: ours, or one that the mapping knows. */
static hearsay_field field_of(const struct reading *reading, const char *name, size_t length)
{
    hearsay_field field = hearsay_field_find(HEARSAY_STATEMENT, name, length);
    struct buffer copy = { 0 };
    const struct mapping_rule *rule;

    if (field) return field;
    buffer_add(&copy, name, length);
    rule = mapping_relation(reading->mapping, buffer_string(&copy));
    buffer_clear(&copy);
    return rule && rule->part == PART_FIELD ? rule->field : HEARSAY_ATTRIBUTE;
}

static hearsay_status look(struct reading *reading, struct tagged *tagged, const char *name,
                           size_t length, const char *value, hearsay_error *err)
{
    hearsay_field field = field_of(reading, name, length);

    (void)value;
    (void)err;
    tagged->tags++;
    tagged->has_speaker |= field == HEARSAY_FIELD_SPEAKER;
    tagged->has_act |= field == HEARSAY_FIELD_ACT;
    tagged->has_claim |= field == HEARSAY_FIELD_CLAIM;
    return HEARSAY_OK;
}

static void account_tag(struct reading *reading, const char *name, size_t length,
                        const char *became, const char *reason)
{
    account_count(reading->account, HEARSAY_ACCOUNT_LABEL, name, length,
                  reason ? HEARSAY_LEFT_OUT : HEARSAY_USED, reason ? reason : became, 1);
}

static hearsay_status put(struct reading *reading, struct tagged *tagged, const char *name,
                          size_t length, const char *value, hearsay_error *err)
{
    hearsay_field field = field_of(reading, name, length);
    const char *act;
    struct buffer copy = { 0 };
    double number;
    hearsay_status status = HEARSAY_OK;

    (void)tagged;
    account_tag(reading, name, length, field ? hearsay_field_name(field) : "attribute", NULL);
    switch (field) {
    case HEARSAY_ATTRIBUTE:
        buffer_add(&copy, name, length);
        status = reading_put_attribute(reading, buffer_string(&copy), value, err);
        buffer_clear(&copy);
        return status;
    case HEARSAY_FIELD_ACT:
        act = mapping_word(reading->mapping, value);
        if (!act && !hearsay_act_find(value)) act = mapping_cue(reading->mapping, value);
        return reading_put_text(reading, field, act ? act : value, err);
    case HEARSAY_FIELD_NEGATED:
    case HEARSAY_FIELD_IMPLICIT: return reading_put_flag(reading, field, err);
    case HEARSAY_FIELD_CONFIDENCE:
    case HEARSAY_FIELD_COUNT:
        if (!number_read(value, strlen(value), &number)) return HEARSAY_OK;
        return reading_put_number(reading, field, number, err);
    case HEARSAY_FIELD_ID:
    case HEARSAY_FIELD_SPAN: return HEARSAY_OK; /* the annotation has its own */
    default: return reading_put_text(reading, field, value, err);
    }
}

static hearsay_status take_tag(struct reading *reading, struct tagged *tagged, const char *tag,
                               tag_taker *take, hearsay_error *err)
{
    const char *colon = strchr(tag, ':'), *value = colon ? colon + 1 : NULL;

    if (!colon || colon == tag) {
        if (take == put) account_tag(reading, tag, strlen(tag), NULL, "a tag without name:value");
        return HEARSAY_OK;
    }
    while (*value == ' ') value++;
    return *value ? take(reading, tagged, tag, (size_t)(colon - tag), value, err) : HEARSAY_OK;
}

/* Tags of hypothes.is, and textual bodies with the purpose tagging. */
static hearsay_status for_tags(struct reading *reading, struct tagged *tagged, tag_taker *take,
                               hearsay_error *err)
{
    hearsay_status status = HEARSAY_OK;

    for (const cJSON *tag = tree_first(tagged->annotation, "tags"); tag && status == HEARSAY_OK;
         tag = tree_after(tag))
        if (cJSON_IsString(tag)) status = take_tag(reading, tagged, tag->valuestring, take, err);
    for (const cJSON *body = tree_first(tagged->annotation, "body"); body && status == HEARSAY_OK;
         body = tree_after(body)) {
        const char *value = tree_text(body, "value");
        if (value && has_word(tree_get(body, "purpose"), "tagging"))
            status = take_tag(reading, tagged, value, take, err);
    }
    return status;
}

/* ---- the rest of an annotation ---- */

static const char *name_of(const cJSON *agent)
{
    const char *name = cJSON_GetStringValue(agent);

    if (!name) name = tree_text(agent, "name");
    if (!name) name = tree_text(agent, "nickname");
    return name ? name : tree_text(agent, "id");
}

/* The text that a quote selector holds, in a target or in what refines it. */
static const char *find_quote(const cJSON *target)
{
    for (const cJSON *s = tree_first(target, "selector"); s; s = tree_after(s)) {
        if (tree_text(s, "exact")) return tree_text(s, "exact");
        if (tree_text(tree_get(s, "refinedBy"), "exact"))
            return tree_text(tree_get(s, "refinedBy"), "exact");
    }
    return NULL;
}

static struct tagged look_at(const cJSON *annotation)
{
    struct tagged tagged = { .annotation = annotation };
    const cJSON *target = tree_first(annotation, "target");
    const char *user = tree_text(annotation, "user");

    tagged.annotator = user ? user : name_of(tree_first(annotation, "creator"));
    tagged.quote = find_quote(target);
    tagged.comment = tree_text(annotation, "text");
    if (!tagged.comment) tagged.comment = tree_text(annotation, "bodyValue");
    for (const cJSON *body = tree_first(annotation, "body"); body && !tagged.comment;
         body = tree_after(body))
        if (!has_word(tree_get(body, "purpose"), "tagging"))
            tagged.comment = tree_text(body, "value");
    tagged.address = tree_text(annotation, "uri");
    if (!tagged.address) tagged.address = cJSON_GetStringValue(target);
    if (!tagged.address) tagged.address = tree_text(target, "source");
    if (!tagged.address) tagged.address = tree_text(target, "id");
    tagged.date = tree_text(annotation, "created");
    return tagged;
}

/* When it was annotated is no date of what was said. */
static hearsay_status push(struct reading *reading, struct tagged *tagged, hearsay_error *err)
{
    struct origin origin = reading->origin;
    const char *claim = tagged->comment ? tagged->comment : tagged->quote;
    hearsay_status status = HEARSAY_OK;

    if (tagged->address) {
        reading_begin(reading, HEARSAY_DOCUMENT, origin);
        reading->hint = true;
        status = reading_put_text(reading, HEARSAY_FIELD_ID, tagged->address, err);
        if (status == HEARSAY_OK)
            status = reading_put_text(reading, HEARSAY_FIELD_URL, tagged->address, err);
        if (status == HEARSAY_OK) status = reading_push(reading, err);
        reading->hint = false;
    }
    reading_begin(reading, HEARSAY_STATEMENT, origin);
    if (status == HEARSAY_OK)
        status = reading_put_text(reading, HEARSAY_FIELD_ID, tree_text(tagged->annotation, "id"),
                                  err);
    if (status == HEARSAY_OK) status = for_tags(reading, tagged, put, err);
    if (status == HEARSAY_OK && !tagged->has_act)
        status = reading_put_text(reading, HEARSAY_FIELD_ACT, "assert", err);
    if (status == HEARSAY_OK && !tagged->has_claim)
        status = reading_put_text(reading, HEARSAY_FIELD_CLAIM, claim, err);
    if (status == HEARSAY_OK)
        status = reading_put_text(reading, HEARSAY_FIELD_DOCUMENT, tagged->address, err);
    if (status == HEARSAY_OK)
        status = reading_put_text(reading, HEARSAY_FIELD_QUOTE, tagged->quote, err);
    if (status == HEARSAY_OK)
        status = reading_put_text(reading, HEARSAY_FIELD_ANNOTATOR, tagged->annotator, err);
    if (status == HEARSAY_OK) status = reading_put_attribute(reading, "annotated", tagged->date, err);
    return status == HEARSAY_OK ? reading_push(reading, err) : status;
}

static hearsay_status take_annotation(struct reading *reading, const cJSON *annotation,
                                      bool is_inner, hearsay_error *err)
{
    bool is_row = tree_get(annotation, "uri") && tree_get(annotation, "user");
    const char *fault = is_row ? NULL : find_fault(annotation, is_inner);
    struct tagged tagged;
    hearsay_status status;

    if (fault) return reading_fail(reading, 0, err, "%s", fault);
    tagged = look_at(annotation);
    status = for_tags(reading, &tagged, look, err);
    if (status != HEARSAY_OK) return status;
    if (!tagged.has_speaker) {
        reading_left_out(reading, noun, tagged.tags ? "no tag speaker:NAME"
                                                    : "no tags such as speaker:NAME");
        return HEARSAY_OK;
    }
    status = push(reading, &tagged, err);
    if (status == HEARSAY_OK) reading_used(reading, noun);
    return status;
}

/* An annotation, or a page, collection or answer of the API that holds some. */
static hearsay_status take(struct reading *reading, const cJSON *tree, hearsay_error *err)
{
    static const char *const lists[] = { "rows", "items" };
    const cJSON *first = tree_get(tree, "first");
    const cJSON *page = cJSON_IsObject(first) ? first : tree;
    bool is_collection = has_word(tree_get(tree, "type"), "AnnotationCollection") ||
                         has_word(tree_get(tree, "type"), "AnnotationPage") ||
                         cJSON_IsArray(tree_get(tree, "rows"));
    hearsay_status status = HEARSAY_OK;

    if (!is_collection) return take_annotation(reading, tree, false, err);
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
        for (const cJSON *item = tree_first(page, lists[i]); item && status == HEARSAY_OK;
             item = tree_after(item))
            status = take_annotation(reading, item, true, err);
    if (cJSON_IsString(first))
        reading_left_out(reading, "page", "it lies elsewhere, and nothing is fetched");
    return status;
}

hearsay_status web_annotation_read(struct reading *reading, hearsay_error *err)
{
    struct json_cursor cursor;
    size_t index = 0;
    bool is_list;
    hearsay_status status = json_tree_is_list(reading, &is_list, err);

    reading->undeclared = true;
    if (status == HEARSAY_OK) status = mapping_push_acts(reading->mapping, reading, err);
    if (status == HEARSAY_OK && is_list) status = json_tree_open(reading, &cursor, err);
    while (status == HEARSAY_OK) {
        cJSON *tree = NULL;

        status = is_list ? json_tree_next(reading, &cursor, &index, &tree, NULL, err)
                         : json_tree_line(reading, &tree, err);
        if (status != HEARSAY_OK || !tree) break;
        status = take(reading, tree, err);
        cJSON_Delete(tree);
    }
    return status;
}
