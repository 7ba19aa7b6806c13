/* Prodigy, a task a line: spans by offsets in code points, relations between the last tokens of
 * spans. Only accepted tasks count; one text from several sessions is coded more than once. */
#include <string.h>

#include "memory/allocate.h"
#include "read/annotated.h"
#include "read/json_tree.h"
#include "read/readers.h"
#include "text/buffer.h"
#include "text/offset.h"

static const char noun[] = "task";

struct prodigy {
    struct reading *reading;
    struct annotated annotated;
    struct offsets offsets;
    size_t number;
};

int prodigy_sniff(const char *head, size_t length)
{
    struct buffer text = { 0 };
    bool found;

    if (length == 0 || head[0] != '{') return 0;
    buffer_add(&text, head, length);
    found = strstr(buffer_string(&text), "\"_input_hash\"") ||
            strstr(buffer_string(&text), "\"_task_hash\"") ||
            (strstr(buffer_string(&text), "\"tokens\"") &&
             strstr(buffer_string(&text), "\"token_start\""));
    buffer_clear(&text);
    return found ? 94 : 0;
}

/* A span's id: the number of its last token, by which relations call it; else its place. */
static hearsay_status span_id(struct prodigy *prodigy, const cJSON *span, struct buffer *id,
                              hearsay_error *err)
{
    double token;

    buffer_reset(id);
    if (tree_number(span, "token_end", &token)) buffer_format(id, "t%.0f", token);
    else buffer_format(id, "S%zu", prodigy->annotated.item_count + 1);
    return id->failed ? reading_no_memory(err) : HEARSAY_OK;
}

static hearsay_status take_span(struct prodigy *prodigy, const cJSON *span, hearsay_error *err)
{
    const char *label = tree_words(prodigy->reading, span, "label");
    double start = -1, end = -1;
    struct buffer id = { 0 };
    hearsay_status status = span_id(prodigy, span, &id, err);

    (void)tree_number(span, "start", &start);
    (void)tree_number(span, "end", &end);
    if (status == HEARSAY_OK && annotated_find(&prodigy->annotated, buffer_string(&id)) != SIZE_MAX)
        buffer_format(&id, "/%zu", prodigy->annotated.item_count + 1);
    if (status == HEARSAY_OK)
        status = annotated_span(prodigy->reading, &prodigy->annotated, &prodigy->offsets,
                                buffer_string(&id), label ? label : "", tree_text(span, "text"),
                                start, end, NULL, err);
    buffer_clear(&id);
    return status;
}

/* The item of one end of a relation: the span that it carries, or the one at its token. An end that
 * is no span yet, a word, becomes one without a label. */
static hearsay_status find_end(struct prodigy *prodigy, const cJSON *relation, const char *token,
                               const char *span_name, size_t *out, hearsay_error *err)
{
    const cJSON *span = tree_get(relation, span_name);
    double number;
    struct buffer id = { 0 };
    hearsay_status status = HEARSAY_OK;

    *out = SIZE_MAX;
    if (span) status = span_id(prodigy, span, &id, err);
    else if (tree_number(relation, token, &number)) buffer_format(&id, "t%.0f", number);
    if (status == HEARSAY_OK && id.length && !id.failed) {
        *out = annotated_find(&prodigy->annotated, buffer_string(&id));
        if (*out == SIZE_MAX && span) {
            status = take_span(prodigy, span, err);
            *out = annotated_find(&prodigy->annotated, buffer_string(&id));
        }
    }
    buffer_clear(&id);
    return status;
}

static hearsay_status take_relation(struct prodigy *prodigy, const cJSON *relation,
                                    hearsay_error *err)
{
    struct annotated *annotated = &prodigy->annotated;
    const char *words = tree_words(prodigy->reading, relation, "label"), *label;
    size_t head, child;
    hearsay_status status;

    if (!words) words = "";
    label = annotated_copy(annotated, words, strlen(words));
    if (!label) return reading_no_memory(err);
    status = find_end(prodigy, relation, "head", "head_span", &head, err);
    if (status == HEARSAY_OK)
        status = find_end(prodigy, relation, "child", "child_span", &child, err);
    if (status != HEARSAY_OK) return status;
    if (head != SIZE_MAX && child != SIZE_MAX)
        return annotated_join(annotated, label, head, child, false, err);
    account_count(prodigy->reading->account, HEARSAY_ACCOUNT_RELATION, label, strlen(label),
                  HEARSAY_LEFT_OUT, "points to nothing", 1);
    return HEARSAY_OK;
}

static const char *keep_words(struct prodigy *prodigy, const cJSON *task, const char *name)
{
    const char *words = tree_words(prodigy->reading, task, name);

    return words ? annotated_copy(&prodigy->annotated, words, strlen(words)) : NULL;
}

static hearsay_status know_document(struct prodigy *prodigy, const cJSON *task, hearsay_error *err)
{
    struct annotated *annotated = &prodigy->annotated;
    const char *text = tree_text(task, "text"), *hash = keep_words(prodigy, task, "_input_hash");
    const cJSON *meta = tree_get(task, "meta");
    struct buffer id = { 0 };
    size_t length;
    const char *stem = reading_stem(prodigy->reading, &length);

    if (hash) {
        buffer_format(&id, "text %s", hash);
    } else {
        buffer_add(&id, stem, length);
        buffer_format(&id, ":%zu", prodigy->number);
    }
    annotated->document = id.failed ? NULL : annotated_copy(annotated, buffer_string(&id), id.length);
    buffer_clear(&id);
    if (!annotated->document) return reading_no_memory(err);
    annotated->title = keep_words(prodigy, meta, "source");
    annotated->annotator = keep_words(prodigy, task, "_annotator_id");
    if (!annotated->annotator) annotated->annotator = keep_words(prodigy, task, "_session_id");
    if (text) {
        annotated->length = strlen(text);
        annotated->text = annotated_copy(annotated, text, annotated->length);
        if (!annotated->text) return reading_no_memory(err);
    }
    prodigy->offsets = offsets_of(annotated->text, annotated->length, OFFSET_CODE_POINTS);
    return HEARSAY_OK;
}

static hearsay_status take_task(struct prodigy *prodigy, const cJSON *task, hearsay_error *err)
{
    const char *answer = tree_text(task, "answer");
    struct buffer reason = { 0 };
    hearsay_status status;

    prodigy->number++;
    if (answer && strcmp(answer, "accept") != 0) {
        buffer_format(&reason, "the answer is %.40s", answer);
        reading_left_out(prodigy->reading, noun, buffer_string(&reason));
        buffer_clear(&reason);
        return HEARSAY_OK;
    }
    annotated_init(&prodigy->annotated);
    status = know_document(prodigy, task, err);
    for (const cJSON *span = tree_first(task, "spans"); span && status == HEARSAY_OK;
         span = tree_after(span))
        status = take_span(prodigy, span, err);
    for (const cJSON *relation = tree_first(task, "relations"); relation && status == HEARSAY_OK;
         relation = tree_after(relation))
        status = take_relation(prodigy, relation, err);
    if (status == HEARSAY_OK)
        status = annotated_push(prodigy->reading, &prodigy->annotated, "statement", err);
    if (status == HEARSAY_OK) reading_used(prodigy->reading, noun);
    annotated_clear(&prodigy->annotated);
    return status;
}

hearsay_status prodigy_read(struct reading *reading, hearsay_error *err)
{
    struct prodigy prodigy = { .reading = reading };
    hearsay_status status;

    reading->undeclared = true;
    status = mapping_push_acts(reading->mapping, reading, err);
    while (status == HEARSAY_OK) {
        cJSON *task = NULL;

        status = json_tree_line(reading, &task, err);
        if (status != HEARSAY_OK || !task) break;
        status = take_task(&prodigy, task, err);
        cJSON_Delete(task);
    }
    return status;
}
