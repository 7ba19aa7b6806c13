/* Label Studio: tasks with annotations, each a list of results. Regions that share an id are one
 * span with several facts. Offsets are JavaScript's, UTF-16 units. */
#include <math.h>
#include <string.h>

#include "memory/allocate.h"
#include "read/annotated.h"
#include "read/json_tree.h"
#include "read/readers.h"
#include "text/buffer.h"
#include "text/offset.h"

static const char noun[] = "annotation";

struct studio {
    struct reading *reading;
    struct annotated annotated;
    struct offsets offsets;
    const cJSON *task;
    size_t task_number;
};

static bool says(const struct buffer *text, const char *key)
{
    return strstr(buffer_string(text), key) != NULL;
}

/* JSON_MIN has the labels under the name of their control, without "result". */
static bool is_minimal(const struct buffer *text)
{
    return !says(text, "\"result\"") && says(text, "\"annotation_id\"") &&
           says(text, "\"lead_time\"");
}

int label_studio_sniff(const char *head, size_t length)
{
    struct buffer text = { 0 };
    int sure = 0;

    if (length == 0 || (head[0] != '[' && head[0] != '{')) return 0;
    buffer_add(&text, head, length);
    if (says(&text, "\"result\"") && says(&text, "\"from_name\"") &&
        (says(&text, "\"annotations\"") || says(&text, "\"predictions\"") ||
         says(&text, "\"completed_by\"")))
        sure = 95;
    else if (says(&text, "\"annotations\"") && says(&text, "\"completed_by\"")) sure = 94;
    else if (is_minimal(&text)) sure = 91;
    else if (says(&text, "\"predictions\"") && says(&text, "\"data\"")) sure = 91;
    buffer_clear(&text);
    return sure;
}

/* ---- results ---- */

/* The list of labels of a value: under the name of the result's type, or "labels". */
static const cJSON *labels_of(const cJSON *value, const char *type)
{
    const cJSON *labels = type ? tree_first(value, type) : NULL;

    if (!labels) labels = tree_first(value, "labels");
    if (!labels) labels = tree_first(value, "hypertextlabels");
    return labels;
}

static hearsay_status take_region(struct studio *studio, const cJSON *result, hearsay_error *err)
{
    const cJSON *value = tree_get(result, "value");
    const cJSON *label = labels_of(value, tree_text(result, "type"));
    const char *id = tree_words(studio->reading, result, "id");
    double start = -1, end = -1, score;
    struct buffer own = { 0 };
    size_t index = 0;
    hearsay_status status;

    (void)tree_number(value, "start", &start);
    (void)tree_number(value, "end", &end);
    if (!id) buffer_format(&own, "S%zu", studio->annotated.item_count + 1);
    status = annotated_span(studio->reading, &studio->annotated, &studio->offsets,
                            id ? id : buffer_string(&own),
                            cJSON_IsString(label) ? label->valuestring : "",
                            tree_text(value, "text"), start, end, &index, err);
    buffer_clear(&own);
    if (status != HEARSAY_OK) return status;
    if (tree_number(result, "score", &score) && score >= 0 && score <= 1)
        studio->annotated.items[index].confidence = score;
    for (label = label ? tree_after(label) : NULL; label && status == HEARSAY_OK;
         label = tree_after(label))
        if (cJSON_IsString(label))
            status = annotated_tag(&studio->annotated, index, "label", label->valuestring, err);
    return status;
}

/* Choices, text areas, numbers: facts of the region with the same id, else of all of the text. */
static hearsay_status take_fact(struct studio *studio, const cJSON *result, hearsay_error *err)
{
    const char *id = tree_words(studio->reading, result, "id");
    const char *name = tree_text(result, "from_name"), *type = tree_text(result, "type");
    const cJSON *value = tree_get(result, "value");
    const cJSON *item = type ? tree_first(value, type) : NULL;
    size_t region = id ? annotated_find(&studio->annotated, id) : SIZE_MAX;
    hearsay_status status = HEARSAY_OK;

    if (!item) item = tree_first(value, "choices");
    if (!item) item = tree_first(value, "text");
    if (!name) name = "fact";
    if (region == SIZE_MAX) {
        account_count(studio->reading->account, HEARSAY_ACCOUNT_ATTRIBUTE, name, strlen(name),
                      HEARSAY_LEFT_OUT, "of the whole text, not of a place in it", 1);
        return HEARSAY_OK;
    }
    for (; item && status == HEARSAY_OK; item = tree_after(item)) {
        const char *words = tree_value_words(studio->reading, item);
        if (words) status = annotated_tag(&studio->annotated, region, name, words, err);
    }
    return status;
}

/* A direction left turns the relation round. */
static hearsay_status take_relation(struct studio *studio, const cJSON *result, hearsay_error *err)
{
    struct annotated *annotated = &studio->annotated;
    const char *from = tree_words(studio->reading, result, "from_id");
    const char *to = tree_words(studio->reading, result, "to_id");
    const char *direction = tree_text(result, "direction");
    const cJSON *first = tree_first(result, "labels");
    const char *words = cJSON_IsString(first) ? first->valuestring : "", *label;
    size_t ends[2] = { from ? annotated_find(annotated, from) : SIZE_MAX,
                       to ? annotated_find(annotated, to) : SIZE_MAX };

    label = annotated_copy(annotated, words, strlen(words));
    if (!label) return reading_no_memory(err);
    if (ends[0] == SIZE_MAX || ends[1] == SIZE_MAX) {
        account_count(studio->reading->account, HEARSAY_ACCOUNT_RELATION, label, strlen(label),
                      HEARSAY_LEFT_OUT, "points to nothing", 1);
        return HEARSAY_OK;
    }
    if (direction && strcmp(direction, "left") == 0)
        return annotated_join(annotated, label, ends[1], ends[0], false, err);
    return annotated_join(annotated, label, ends[0], ends[1], false, err);
}

/* Regions first: facts and relations name them. */
static hearsay_status take_results(struct studio *studio, const cJSON *annotation,
                                   hearsay_error *err)
{
    hearsay_status status = HEARSAY_OK;

    for (int pass = 0; pass < 2; pass++)
        for (const cJSON *result = tree_first(annotation, "result");
             result && status == HEARSAY_OK; result = tree_after(result)) {
            const char *type = tree_text(result, "type");
            double start;
            bool is_relation = type && strcmp(type, "relation") == 0;
            bool is_region = !is_relation && type && strstr(type, "labels") != NULL &&
                             tree_number(tree_get(result, "value"), "start", &start);

            if (is_region != (pass == 0)) continue;
            status = is_region     ? take_region(studio, result, err)
                     : is_relation ? take_relation(studio, result, err)
                                   : take_fact(studio, result, err);
        }
    return status;
}

/* ---- tasks ---- */

/* The text of a task: data.text, else the only text in data that is no address. */
static const char *text_of(const cJSON *task)
{
    const cJSON *data = tree_get(task, "data"), *member;
    const char *text = tree_text(data, "text"), *found = NULL;

    if (text || !cJSON_IsObject(data)) return text;
    cJSON_ArrayForEach(member, data) {
        if (!cJSON_IsString(member) || strstr(member->valuestring, "://")) continue;
        if (found) return NULL;
        found = member->valuestring;
    }
    return found;
}

static hearsay_status know_document(struct studio *studio, const cJSON *annotation,
                                    hearsay_error *err)
{
    struct annotated *annotated = &studio->annotated;
    const cJSON *by = tree_get(annotation, "completed_by");
    const char *text = text_of(studio->task), *own = tree_words(studio->reading, studio->task, "id");
    const char *who = cJSON_IsObject(by) ? tree_words(studio->reading, by, "email") : NULL;
    struct buffer id = { 0 };
    size_t length;
    const char *stem = reading_stem(studio->reading, &length);

    if (!who) who = cJSON_IsObject(by) ? tree_words(studio->reading, by, "id")
                                       : tree_value_words(studio->reading, by);
    buffer_add(&id, stem, length);
    if (own) buffer_format(&id, ":%s", own);
    else buffer_format(&id, ":%zu", studio->task_number);
    annotated->document = id.failed ? NULL : annotated_copy(annotated, buffer_string(&id), id.length);
    buffer_clear(&id);
    annotated->annotator = who ? annotated_copy(annotated, who, strlen(who)) : NULL;
    if (text) {
        annotated->length = strlen(text);
        annotated->text = annotated_copy(annotated, text, annotated->length);
    }
    studio->offsets = offsets_of(annotated->text, annotated->length, OFFSET_UTF16);
    return annotated->document && (!text || annotated->text) && (!who || annotated->annotator)
               ? HEARSAY_OK : reading_no_memory(err);
}

static hearsay_status take_annotation(struct studio *studio, const cJSON *annotation,
                                      hearsay_error *err)
{
    hearsay_status status;

    if (cJSON_IsTrue(tree_get(annotation, "was_cancelled"))) {
        reading_left_out(studio->reading, noun, "cancelled by the annotator");
        return HEARSAY_OK;
    }
    annotated_init(&studio->annotated);
    status = know_document(studio, annotation, err);
    if (status == HEARSAY_OK) status = take_results(studio, annotation, err);
    if (status == HEARSAY_OK)
        status = annotated_push(studio->reading, &studio->annotated, "statement", err);
    if (status == HEARSAY_OK) reading_used(studio->reading, noun);
    annotated_clear(&studio->annotated);
    return status;
}

static hearsay_status take_task(struct studio *studio, const cJSON *task, hearsay_error *err)
{
    hearsay_status status = HEARSAY_OK;

    studio->task = task;
    studio->task_number++;
    for (const cJSON *item = tree_first(task, "annotations"); item && status == HEARSAY_OK;
         item = tree_after(item)) {
        if (cJSON_IsObject(item)) status = take_annotation(studio, item, err);
        else reading_left_out(studio->reading, noun, "no object");
    }
    for (const cJSON *item = tree_first(task, "predictions"); item; item = tree_after(item))
        reading_left_out(studio->reading, "prediction", "made by a machine, not by an annotator");
    if (!tree_first(task, "annotations") && !tree_first(task, "predictions"))
        reading_left_out(studio->reading, "task", "no annotations");
    return status;
}

static hearsay_status refuse_minimal(struct reading *reading, hearsay_error *err)
{
    hearsay_status status;

    reading_begin_at(reading, HEARSAY_STATEMENT, 1);
    status = reading_fail(reading, 0, err, "this is the export JSON_MIN of Label Studio, which has "
                          "no relations and no places");
    hearsay_error_hint(err, "export again and choose JSON");
    return status;
}

hearsay_status label_studio_read(struct reading *reading, hearsay_error *err)
{
    struct studio studio = { .reading = reading };
    struct json_cursor cursor;
    size_t index = 0, length;
    struct buffer text = { 0 };
    const char *head;
    bool minimal;
    hearsay_status status = input_head(reading->input, &head, &length, err);

    if (status != HEARSAY_OK) return status;
    buffer_add(&text, head, length);
    minimal = is_minimal(&text);
    buffer_clear(&text);
    if (minimal) return refuse_minimal(reading, err);
    reading->undeclared = true;
    status = mapping_push_acts(reading->mapping, reading, err);
    if (status == HEARSAY_OK) status = json_tree_open(reading, &cursor, err);
    if (status == HEARSAY_OK && cursor.at < cursor.length && cursor.text[cursor.at] == '{') {
        cJSON *task = NULL;
        status = json_tree_parse(reading, cursor.text, cursor.length, &task, err);
        if (status == HEARSAY_OK) status = take_task(&studio, task, err);
        cJSON_Delete(task);
        return status;
    }
    while (status == HEARSAY_OK) {
        cJSON *task = NULL;

        status = json_tree_next(reading, &cursor, &index, &task, NULL, err);
        if (status != HEARSAY_OK || !task) break;
        status = take_task(&studio, task, err);
        cJSON_Delete(task);
    }
    return status;
}
