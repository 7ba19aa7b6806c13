/* MARDY: an article a file, with passages that code claims of several actors. Each actor makes a
 * statement on each code of the passage. Places are those of a text that the file has in another
 * order: they are kept as attributes, not as spans. */
#include <string.h>

#include "memory/allocate.h"
#include "read/json_tree.h"
#include "read/readers.h"
#include "read/try.h"
#include "text/buffer.h"

static const char noun[] = "passage";

static bool has_all(const char *head, size_t length, const char *const *keys)
{
    struct buffer text = { 0 };
    bool all = true;

    buffer_add(&text, head, length);
    for (; *keys && all; keys++) all = strstr(buffer_string(&text), *keys) != NULL;
    buffer_clear(&text);
    return all;
}

/* "claims" may stand behind thousands of tokens: what stands first is enough to know the file. */
int mardy_sniff(const char *head, size_t length)
{
    static const char *const passages[] = { "\"actorvalues\"", "\"cpos\"", NULL };
    static const char *const entities[] = { "\"entities\"", "\"category\"", "\"begin\"", NULL };
    static const char *const tokens[] = { "\"tokens\"", "\"pos\"", "\"begin\"", NULL };

    if (length == 0 || head[0] != '{') return 0;
    if (has_all(head, length, passages)) return 94;
    return has_all(head, length, entities) || has_all(head, length, tokens) ? 91 : 0;
}

/* What a mapping calls a value of a list ("actorvalues", "claims"); NULL if it does not name it. */
static const char *mapped(const struct reading *reading, const char *list, const char *value)
{
    const struct mapping_rule *rule = mapping_column(reading->mapping, list);

    return rule && rule->values ? mapping_value(rule, value) : NULL;
}

/* "per_Angela Merkel" is a person, "org_CSU" an organization, a bare number the code of a party. */
static hearsay_status take_actor(struct reading *reading, const char *value, struct buffer *name,
                                 hearsay_error *err)
{
    const char *kind = strncmp(value, "per_", 4) == 0   ? "person"
                       : strncmp(value, "org_", 4) == 0 ? "organization" : NULL;
    const char *called = mapped(reading, "actorvalues", value);

    buffer_reset(name);
    if (called) buffer_text(name, called);
    else if (kind) buffer_text(name, value + 4);
    else if (strspn(value, "0123456789") == strlen(value)) buffer_format(name, "party %s", value);
    else buffer_text(name, value);
    if (name->failed) return reading_no_memory(err);
    return reading_hint_actor(reading, buffer_string(name), kind ? kind : "organization", NULL,
                              err);
}

/* yyyymmdd as ISO 8601. */
static hearsay_status put_date(struct reading *reading, const char *text, hearsay_error *err)
{
    struct buffer iso = { 0 };
    hearsay_status status = HEARSAY_OK;
    hearsay_date date;

    if (text && strlen(text) == 8 && strspn(text, "0123456789") == 8) {
        buffer_format(&iso, "%.4s-%.2s-%.2s", text, text + 4, text + 6);
        if (hearsay_date_read(&date, buffer_string(&iso), iso.length))
            status = reading_put_text(reading, HEARSAY_FIELD_DATE, buffer_string(&iso), err);
    }
    buffer_clear(&iso);
    return status;
}

struct passage {
    const cJSON *tree;
    const char *document, *act;
    size_t number;
};

/* "claim 207", or what a mapping calls it. */
static hearsay_status put_claim(struct reading *reading, const char *code, hearsay_error *err)
{
    const char *called = mapped(reading, "claims", code);
    struct buffer name = { 0 };
    hearsay_status status;

    if (called) buffer_text(&name, called);
    else buffer_format(&name, "claim %s", code);
    status = name.failed
                 ? reading_no_memory(err)
                 : reading_put_text(reading, HEARSAY_FIELD_CLAIM, buffer_string(&name), err);
    buffer_clear(&name);
    return status;
}

static hearsay_status put_id(struct reading *reading, const struct passage *passage, size_t pair,
                             hearsay_error *err)
{
    struct buffer id = { 0 };
    hearsay_status status;

    buffer_format(&id, "%s:%zu/%zu", passage->document, passage->number, pair);
    status = id.failed ? reading_no_memory(err)
                       : reading_put_text(reading, HEARSAY_FIELD_ID, buffer_string(&id), err);
    buffer_clear(&id);
    return status;
}

static hearsay_status push(struct reading *reading, const struct passage *passage,
                           const char *speaker, const char *code, size_t pair, hearsay_error *err)
{
    const cJSON *tree = passage->tree;

    reading_begin_at(reading, HEARSAY_STATEMENT, 1);
    TRY(put_id(reading, passage, pair, err));
    TRY(reading_put_text(reading, HEARSAY_FIELD_SPEAKER, speaker, err));
    TRY(reading_put_text(reading, HEARSAY_FIELD_ACT, passage->act, err));
    if (code) TRY(put_claim(reading, code, err));
    TRY(reading_put_text(reading, HEARSAY_FIELD_DOCUMENT, passage->document, err));
    TRY(reading_put_text(reading, HEARSAY_FIELD_QUOTE, tree_text(tree, "quote"), err));
    TRY(put_date(reading, tree_words(reading, tree, "cdate"), err));
    TRY(reading_put_attribute(reading, "begin", tree_words(reading, tree, "begin"), err));
    TRY(reading_put_attribute(reading, "end", tree_words(reading, tree, "end"), err));
    return reading_push(reading, err);
}

static hearsay_status push_actor(struct reading *reading, const struct passage *passage,
                                 const char *value, size_t *pair, hearsay_error *err)
{
    const cJSON *code = tree_first(passage->tree, "claims");
    struct buffer name = { 0 };
    hearsay_status status;

    if (!value || !*value || mapping_is_empty(reading->mapping, value, strlen(value)))
        return HEARSAY_OK;
    status = take_actor(reading, value, &name, err);
    if (status == HEARSAY_OK && !name.length) code = NULL; /* a mapping leaves the actor out */
    else if (status == HEARSAY_OK && !code)
        status = push(reading, passage, buffer_string(&name), NULL, ++*pair, err);
    for (; code && status == HEARSAY_OK; code = tree_after(code)) {
        const char *word = tree_value_words(reading, code);
        struct buffer copy = { 0 };

        if (!word || !*word) continue;
        buffer_text(&copy, word);
        status = push(reading, passage, buffer_string(&name), buffer_string(&copy), ++*pair, err);
        buffer_clear(&copy);
    }
    buffer_clear(&name);
    return status;
}

static hearsay_status take_passage(struct reading *reading, struct passage *passage,
                                   hearsay_error *err)
{
    const char *position = tree_words(reading, passage->tree, "cpos");
    hearsay_status status = HEARSAY_OK;
    size_t pair = 0;
    struct buffer detail = { 0 };

    if (!position) position = "empty";
    passage->act = mapping_word(reading->mapping, position);
    buffer_format(&detail, "act %s", passage->act ? passage->act : "report, by default");
    if (!passage->act) passage->act = "report";
    account_count(reading->account, HEARSAY_ACCOUNT_CODE, position, strlen(position), HEARSAY_USED,
                  buffer_string(&detail), 1);
    buffer_clear(&detail);
    for (const cJSON *actor = tree_first(passage->tree, "actorvalues");
         actor && status == HEARSAY_OK; actor = tree_after(actor))
        status = push_actor(reading, passage, tree_value_words(reading, actor), &pair, err);
    if (status != HEARSAY_OK) return status;
    if (pair) reading_used(reading, noun);
    else reading_left_out(reading, noun, "no actor");
    return HEARSAY_OK;
}

static hearsay_status take_article(struct reading *reading, const cJSON *article,
                                   hearsay_error *err)
{
    size_t length;
    const char *stem = reading_stem(reading, &length);
    char *document = arena_text(&reading->names, stem, length);
    struct passage passage = { .document = document };
    hearsay_status status;

    if (!document) return reading_no_memory(err);
    reading_begin_at(reading, HEARSAY_DOCUMENT, 1);
    reading->hint = true;
    status = reading_put_text(reading, HEARSAY_FIELD_ID, document, err);
    if (status == HEARSAY_OK) status = reading_push(reading, err);
    reading->hint = false;
    for (passage.tree = tree_first(article, "claims"); passage.tree && status == HEARSAY_OK;
         passage.tree = tree_after(passage.tree)) {
        passage.number++;
        status = take_passage(reading, &passage, err);
    }
    return status;
}

hearsay_status mardy_read(struct reading *reading, hearsay_error *err)
{
    struct json_cursor cursor;
    cJSON *article = NULL;
    hearsay_status status;

    reading->undeclared = true;
    status = mapping_push_acts(reading->mapping, reading, err);
    if (status == HEARSAY_OK) status = json_tree_open(reading, &cursor, err);
    if (status == HEARSAY_OK)
        status = json_tree_parse(reading, cursor.text, cursor.length, &article, err);
    if (status == HEARSAY_OK) status = take_article(reading, article, err);
    cJSON_Delete(article);
    return status;
}
