/* doccano, an object a document: spans as [start, end, label] or as objects with ids and relations,
 * labels for all of a text, numbers for labels. Offsets are UTF-16 units. */
#include <string.h>

#include "memory/allocate.h"
#include "read/annotated.h"
#include "read/json_tree.h"
#include "read/readers.h"
#include "text/buffer.h"
#include "text/offset.h"

static const char noun[] = "document";

struct doccano {
    struct reading *reading;
    struct annotated annotated;
    struct offsets offsets;
    size_t number; /* of the document in the file */
};

int doccano_sniff(const char *head, size_t length)
{
    static const char *const texts[] = { "\"text\"", "\"filename\"", "\"data\"", "\"column_data\"" };
    static const char *const labels[] = { "\"start_offset\"", "\"label\"", "\"entities\"", "\"bbox\"",
                                          "\"cats\"", "\"segmentation\"", "\"column_label\"",
                                          "\"annotations\"", "\"labels\"" };
    static const char *const others[] = { "\"_input_hash\"", "\"hearsay\"", "\"record\"", "\"speaker\"",
                                          "\"completed_by\"", "\"result\"", "\"tokens\"",
                                          "\"predictions\"", "\"@context\"" };
    struct buffer text = { 0 };
    bool has_text = false, has_label = false, is_other = false;

    if (length == 0 || (head[0] != '{' && head[0] != '[')) return 0;
    buffer_add(&text, head, length);
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        has_text |= strstr(buffer_string(&text), texts[i]) != NULL;
    for (size_t i = 0; i < sizeof labels / sizeof *labels; i++)
        has_label |= strstr(buffer_string(&text), labels[i]) != NULL;
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        is_other |= strstr(buffer_string(&text), others[i]) != NULL;
    buffer_clear(&text);
    return has_text && has_label && !is_other ? 90 : 0;
}

static hearsay_status add_span(struct doccano *doccano, const char *id, const char *label,
                               double start, double end, hearsay_error *err)
{
    return annotated_span(doccano->reading, &doccano->annotated, &doccano->offsets, id, label, NULL,
                          start, end, NULL, err);
}

/* [start, end, label]; a text alone is a label of the whole document. */
static hearsay_status take_triple(struct doccano *doccano, const cJSON *item, hearsay_error *err)
{
    const cJSON *start = cJSON_IsArray(item) ? item->child : NULL;
    const cJSON *end = start ? start->next : NULL, *label = end ? end->next : NULL;
    struct buffer id = { 0 };
    hearsay_status status;

    if (!cJSON_IsNumber(start) || !cJSON_IsNumber(end) || !cJSON_IsString(label)) {
        const char *name = cJSON_IsString(item) ? item->valuestring : "(label)";
        account_count(doccano->reading->account, HEARSAY_ACCOUNT_LABEL, name, strlen(name),
                      HEARSAY_LEFT_OUT, "of the whole document, not of a place in it", 1);
        return HEARSAY_OK;
    }
    buffer_format(&id, "S%zu", doccano->annotated.item_count + 1);
    status = add_span(doccano, buffer_string(&id), label->valuestring, start->valuedouble,
                      end->valuedouble, err);
    buffer_clear(&id);
    return status;
}

/* {"id": 0, "start_offset": 0, "end_offset": 6, "label": "ORG"}; label may be a number. */
static hearsay_status take_entity(struct doccano *doccano, const cJSON *item, hearsay_error *err)
{
    const char *id = tree_words(doccano->reading, item, "id");
    const char *label = tree_words(doccano->reading, item, "label");
    double start = -1, end = -1;
    struct buffer own = { 0 };
    hearsay_status status;

    if (!tree_number(item, "start_offset", &start) || !tree_number(item, "end_offset", &end))
        return take_triple(doccano, item, err);
    if (!id) buffer_format(&own, "S%zu", doccano->annotated.item_count + 1);
    status = add_span(doccano, id ? id : buffer_string(&own), label ? label : "", start, end, err);
    buffer_clear(&own);
    return status;
}

static hearsay_status take_relation(struct doccano *doccano, const cJSON *item, hearsay_error *err)
{
    struct annotated *annotated = &doccano->annotated;
    const char *type = tree_words(doccano->reading, item, "type");
    const char *from = tree_words(doccano->reading, item, "from_id");
    const char *to = tree_words(doccano->reading, item, "to_id");
    size_t ends[2] = { from ? annotated_find(annotated, from) : SIZE_MAX,
                       to ? annotated_find(annotated, to) : SIZE_MAX };

    type = annotated_copy(annotated, type ? type : "", type ? strlen(type) : 0);
    if (!type) return reading_no_memory(err);
    if (ends[0] != SIZE_MAX && ends[1] != SIZE_MAX)
        return annotated_join(annotated, type, ends[0], ends[1], false, err);
    account_count(doccano->reading->account, HEARSAY_ACCOUNT_RELATION, type, strlen(type),
                  HEARSAY_LEFT_OUT, "points to nothing", 1);
    return HEARSAY_OK;
}

static hearsay_status take_lists(struct doccano *doccano, const cJSON *tree, hearsay_error *err)
{
    static const char *const lists[] = { "entities", "label", "labels", "annotations",
                                         "column_label", "cats" };
    hearsay_status status = HEARSAY_OK;

    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
        for (const cJSON *item = tree_first(tree, lists[i]); item && status == HEARSAY_OK;
             item = tree_after(item))
            status = cJSON_IsObject(item) ? take_entity(doccano, item, err)
                                          : take_triple(doccano, item, err);
    for (const cJSON *item = tree_first(tree, "relations"); item && status == HEARSAY_OK;
         item = tree_after(item))
        status = take_relation(doccano, item, err);
    return status;
}

static hearsay_status know_document(struct doccano *doccano, const cJSON *tree, hearsay_error *err)
{
    struct annotated *annotated = &doccano->annotated;
    const char *text = tree_text(tree, "text"), *own = tree_words(doccano->reading, tree, "id");
    struct buffer id = { 0 };
    size_t length;
    const char *stem = reading_stem(doccano->reading, &length);

    if (!text) text = tree_text(tree, "data");
    if (!text) text = tree_text(tree, "column_data");
    /* ids of documents may begin again in every file, those of spans in every line */
    buffer_add(&id, stem, length);
    if (own) buffer_format(&id, ":%s", own);
    else buffer_format(&id, ":%zu", doccano->number);
    annotated->document = id.failed ? NULL : annotated_copy(annotated, buffer_string(&id), id.length);
    buffer_clear(&id);
    if (text) {
        annotated->length = strlen(text);
        annotated->text = annotated_copy(annotated, text, annotated->length);
        if (!annotated->text) return reading_no_memory(err);
    }
    doccano->offsets = offsets_of(annotated->text, annotated->length, OFFSET_UTF16);
    return annotated->document ? HEARSAY_OK : reading_no_memory(err);
}

static hearsay_status take_document(struct doccano *doccano, const cJSON *tree, hearsay_error *err)
{
    hearsay_status status;

    doccano->number++;
    if (!cJSON_IsObject(tree)) {
        reading_left_out(doccano->reading, noun, "no object");
        return HEARSAY_OK;
    }
    annotated_init(&doccano->annotated);
    status = know_document(doccano, tree, err);
    if (status == HEARSAY_OK) status = take_lists(doccano, tree, err);
    if (status == HEARSAY_OK && doccano->annotated.item_count == 0)
        reading_left_out(doccano->reading, noun, doccano->annotated.text ? "no spans" : "no text");
    else if (status == HEARSAY_OK) {
        status = annotated_push(doccano->reading, &doccano->annotated, "statement", err);
        if (status == HEARSAY_OK) reading_used(doccano->reading, noun);
    }
    annotated_clear(&doccano->annotated);
    return status;
}

hearsay_status doccano_read(struct reading *reading, hearsay_error *err)
{
    struct doccano doccano = { .reading = reading };
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
        status = take_document(&doccano, tree, err);
        cJSON_Delete(tree);
    }
    return status;
}
