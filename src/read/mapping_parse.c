/* From the JSON of a mapping to its tables. What is not known in it is an error that names the
 * nearest: a misspelt key would otherwise leave data out without a word. */
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <hearsay/corpus.h>

#include "memory/allocate.h"
#include "read/json_text.h"
#include "read/mapping_check.h"
#include "read/mapping_rules.h"
#include "read/mapping_record.h"
#include "stream/input.h"
#include "text/buffer.h"
#include "text/near.h"
#include "text/utf8.h"

hearsay_status mapping_fail(const struct mapping *mapping, const char *path, hearsay_error *err,
                            const char *format, ...)
{
    char message[512];
    va_list arguments;

    va_start(arguments, format);
    (void)vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    hearsay_fail(err, HEARSAY_BAD_DATA, "%s", message);
    if (err) {
        (void)snprintf(err->file, sizeof err->file, "%s", mapping->file);
        hearsay_error_path(err, "%s", path);
    }
    return HEARSAY_BAD_DATA;
}

static hearsay_status no_memory(hearsay_error *err)
{
    return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory while reading a mapping");
}

static const char *keep(struct mapping *mapping, const char *text)
{
    return arena_text(&mapping->arena, text, strlen(text));
}

/* The number of a text, folded; INTERN_NONE if there is no memory. */
static uint32_t add_folded(struct interner *names, const char *text, bool *is_new)
{
    size_t length;
    char *folded = utf8_fold(text, strlen(text), &length);
    uint32_t number = folded ? interner_add(names, folded, length, is_new) : INTERN_NONE;

    allocate_free(folded);
    return number;
}

/* ---- rules ---- */

static hearsay_status take_part(const struct mapping *mapping, const char *path, const char *word,
                                struct mapping_rule *rule, hearsay_error *err)
{
    static const struct {
        const char *word;
        enum part part;
        hearsay_field field;
    } parts[] = {
        { "none", PART_LEFT_OUT, HEARSAY_ATTRIBUTE },
        { "statement", PART_STATEMENT, HEARSAY_ATTRIBUTE },
        { "cue", PART_CUE, HEARSAY_FIELD_CUE },
        { "actor", PART_ACTOR, HEARSAY_ATTRIBUTE },
        { "attribute", PART_FIELD, HEARSAY_ATTRIBUTE },
    };
    struct near near;
    hearsay_status status;

    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        if (strcmp(parts[i].word, word) != 0) continue;
        rule->part = parts[i].part;
        rule->field = parts[i].field;
        return HEARSAY_OK;
    }
    rule->part = PART_FIELD;
    rule->field = hearsay_field_find(HEARSAY_STATEMENT, word, strlen(word));
    if (rule->field) return HEARSAY_OK;
    status = mapping_fail(mapping, path, err, "\"%.60s\" is no part of a statement", word);
    near_init(&near, word);
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) near_offer(&near, parts[i].word);
    for (int field = 1; field < HEARSAY_FIELDS; field++)
        if (hearsay_field_belongs(HEARSAY_STATEMENT, (hearsay_field)field))
            near_offer(&near, hearsay_field_name((hearsay_field)field));
    if (near.best) hearsay_error_hint(err, "did you mean \"%s\"?", near.best);
    return status;
}

static hearsay_status take_values(struct mapping *mapping, const char *path, const cJSON *values,
                                  struct mapping_rule *rule, hearsay_error *err)
{
    struct mapping_value *list;
    size_t count = (size_t)cJSON_GetArraySize(values);

    if (!cJSON_IsObject(values))
        return mapping_fail(mapping, path, err, "values must be an object: foreign value to ours");
    list = arena_take(&mapping->arena, (count + 1) * sizeof *list);
    if (!list) return no_memory(err);
    rule->values = list;
    for (const cJSON *value = values->child; value; value = value->next, rule->value_count++) {
        const char *to = cJSON_IsNull(value) ? "" : cJSON_GetStringValue(value);
        if (!to)
            return mapping_fail(mapping, path, err, "the value \"%.60s\" must become a text or null",
                                value->string);
        list[rule->value_count] = (struct mapping_value){ keep(mapping, value->string),
                                                          keep(mapping, to) };
        if (!list[rule->value_count].from || !list[rule->value_count].to) return no_memory(err);
    }
    return HEARSAY_OK;
}

static hearsay_status take_kind(struct mapping *mapping, const char *path, const char *word,
                                struct mapping_rule *rule, hearsay_error *err)
{
    struct near near;
    hearsay_status status;

    near_init(&near, word);
    for (int kind = HEARSAY_KIND_PERSON; kind <= HEARSAY_KIND_CLASS; kind++) {
        const char *name = hearsay_actor_kind_name((hearsay_actor_kind)kind);

        if (strcmp(name, word) == 0) {
            rule->kind = name;
            return HEARSAY_OK;
        }
        near_offer(&near, name);
    }
    status = mapping_fail(mapping, path, err, "\"%.60s\" is no kind of actor", word);
    if (near.best) hearsay_error_hint(err, "did you mean \"%s\"?", near.best);
    return status;
}

static hearsay_status take_rule_member(struct mapping *mapping, const char *path,
                                       const cJSON *member, struct mapping_rule *rule,
                                       hearsay_error *err)
{
    const char *text = cJSON_GetStringValue(member);

    if (strcmp(member->string, "values") == 0)
        return take_values(mapping, path, member, rule, err);
    if (!text)
        return mapping_fail(mapping, path, err, "%.60s must be a text", member->string);
    if (strcmp(member->string, "as") == 0) return take_part(mapping, path, text, rule, err);
    if (strcmp(member->string, "act") == 0)
        return (rule->act = keep(mapping, text)) ? HEARSAY_OK : no_memory(err);
    if (strcmp(member->string, "kind") == 0) return take_kind(mapping, path, text, rule, err);
    if (strcmp(member->string, "holder") != 0)
        return mapping_fail(mapping, path, err,
                            "\"%.60s\" is not known here; it must be one of as, act, holder, kind, "
                            "values", member->string);
    if (strcmp(text, "from") != 0 && strcmp(text, "to") != 0)
        return mapping_fail(mapping, path, err,
                            "holder must be \"from\" or \"to\": the end that is the statement");
    rule->held_by_to = strcmp(text, "to") == 0;
    rule->tells_holder = true;
    return HEARSAY_OK;
}

static hearsay_status take_rule(struct mapping *mapping, const char *section, const cJSON *item,
                                struct mapping_rule *rule, hearsay_error *err)
{
    char path[160];
    hearsay_status status = HEARSAY_OK;

    (void)snprintf(path, sizeof path, "%s.%.100s", section, item->string);
    *rule = (struct mapping_rule){ .name = keep(mapping, item->string), .part = PART_FIELD };
    if (!rule->name) return no_memory(err);
    if (cJSON_IsNull(item)) {
        rule->part = PART_LEFT_OUT;
        return HEARSAY_OK;
    }
    if (cJSON_IsString(item)) return take_part(mapping, path, item->valuestring, rule, err);
    if (!cJSON_IsObject(item))
        return mapping_fail(mapping, path, err, "a text such as \"speaker\", an object or null was "
                            "expected");
    for (const cJSON *member = item->child; member && status == HEARSAY_OK; member = member->next)
        status = take_rule_member(mapping, path, member, rule, err);
    return status;
}

static hearsay_status take_rules(struct mapping *mapping, const char *section, const cJSON *object,
                                 struct rule_table *table, hearsay_error *err)
{
    if (!cJSON_IsObject(object))
        return mapping_fail(mapping, section, err, "an object was expected");
    for (const cJSON *item = object->child; item; item = item->next) {
        void *rules = table->rules, *folded = table->folded_rules;
        bool is_new, is_new_folded;
        uint32_t number = interner_add(&table->names, item->string, strlen(item->string), &is_new);
        uint32_t place = add_folded(&table->folded, item->string, &is_new_folded);
        hearsay_status status;

        if (number == INTERN_NONE || place == INTERN_NONE ||
            !allocate_grow(&rules, &table->capacity, number + 1u, sizeof *table->rules))
            return no_memory(err);
        table->rules = rules;
        if (!allocate_grow(&folded, &table->folded_capacity, place + 1u,
                           sizeof *table->folded_rules))
            return no_memory(err);
        table->folded_rules = folded;
        if (!is_new)
            return mapping_fail(mapping, section, err, "\"%.60s\" is there twice", item->string);
        if (is_new_folded) table->folded_rules[place] = number;
        status = take_rule(mapping, section, item, &table->rules[number], err);
        if (status != HEARSAY_OK) return status;
    }
    return HEARSAY_OK;
}

/* ---- words ---- */

static size_t count_words(const char *text)
{
    size_t words = 1;

    for (; *text; text++) words += *text == ' ';
    return words;
}

static hearsay_status take_words(struct mapping *mapping, const char *section, const cJSON *object,
                                 struct word_table *table, hearsay_error *err)
{
    if (!cJSON_IsObject(object))
        return mapping_fail(mapping, section, err, "an object was expected");
    for (const cJSON *item = object->child; item; item = item->next) {
        const char *text = cJSON_IsNull(item) ? "" : cJSON_GetStringValue(item);
        void *meanings = (void *)table->meanings;
        uint32_t number;

        if (!text)
            return mapping_fail(mapping, section, err, "\"%.60s\" must become a text or null",
                                item->string);
        number = add_folded(&table->words, item->string, NULL);
        if (number == INTERN_NONE || !allocate_grow(&meanings, &table->capacity, number + 1u,
                                                    sizeof *table->meanings))
            return no_memory(err);
        table->meanings = meanings;
        table->meanings[number] = keep(mapping, text);
        if (!table->meanings[number]) return no_memory(err);
        if (count_words(item->string) > mapping->longest_cue)
            mapping->longest_cue = count_words(item->string);
    }
    return HEARSAY_OK;
}

static hearsay_status take_set(struct mapping *mapping, const char *section, const cJSON *list,
                               struct word_set *set, hearsay_error *err)
{
    const cJSON *item;

    if (!cJSON_IsArray(list)) return mapping_fail(mapping, section, err, "a list was expected");
    cJSON_ArrayForEach(item, list) {
        if (!cJSON_IsString(item))
            return mapping_fail(mapping, section, err, "a list of texts was expected");
        if (add_folded(&set->words, item->valuestring, NULL) == INTERN_NONE) return no_memory(err);
    }
    return HEARSAY_OK;
}

static hearsay_status take_list(struct mapping *mapping, const char *section, const cJSON *list,
                                const char ***out, size_t *count, hearsay_error *err)
{
    const cJSON *item;

    if (!cJSON_IsArray(list)) return mapping_fail(mapping, section, err, "a list was expected");
    *out = arena_take(&mapping->arena, ((size_t)cJSON_GetArraySize(list) + 1) * sizeof **out);
    if (!*out) return no_memory(err);
    cJSON_ArrayForEach(item, list) {
        if (!cJSON_IsString(item))
            return mapping_fail(mapping, section, err, "a list of texts was expected");
        (*out)[*count] = keep(mapping, item->valuestring);
        if (!(*out)[(*count)++]) return no_memory(err);
    }
    return HEARSAY_OK;
}

static hearsay_status take_constants(struct mapping *mapping, const cJSON *object,
                                     hearsay_error *err)
{
    if (!cJSON_IsObject(object))
        return mapping_fail(mapping, "constants", err, "an object was expected");
    for (const cJSON *item = object->child; item; item = item->next) {
        struct mapping_rule rule = { 0 };
        const char *text = cJSON_GetStringValue(item);
        hearsay_status status = take_part(mapping, "constants", item->string, &rule, err);

        if (status != HEARSAY_OK) return status;
        if (rule.part != PART_FIELD || !rule.field || !text)
            return mapping_fail(mapping, "constants", err,
                                "\"%.60s\" must be a field of statements, and its value a text",
                                item->string);
        mapping->constants[rule.field] = keep(mapping, text);
        if (!mapping->constants[rule.field]) return no_memory(err);
    }
    return HEARSAY_OK;
}

static hearsay_status take_own_acts(struct mapping *mapping, const cJSON *list, hearsay_error *err)
{
    const cJSON *item, *member;

    if (!cJSON_IsArray(list)) return mapping_fail(mapping, "own_acts", err, "a list was expected");
    cJSON_ArrayForEach(item, list) {
        if (!cJSON_IsObject(item) || !cJSON_GetObjectItemCaseSensitive(item, "name"))
            return mapping_fail(mapping, "own_acts", err, "an object with a name was expected");
        cJSON_ArrayForEach(member, item)
            if (!cJSON_IsString(member) && !cJSON_IsNumber(member))
                return mapping_fail(mapping, "own_acts", err, "%.60s must be a text or a number",
                                    member->string);
    }
    mapping->own_acts = cJSON_Duplicate(list, true);
    return mapping->own_acts ? HEARSAY_OK : no_memory(err);
}

/* ---- the whole ---- */

static hearsay_status take_text(struct mapping *mapping, const cJSON *item, const char **out,
                                hearsay_error *err)
{
    if (!cJSON_IsString(item) || !*item->valuestring) /* nothing can be cut at an empty separator */
        return mapping_fail(mapping, item->string, err, "a text was expected");
    *out = keep(mapping, item->valuestring);
    return *out ? HEARSAY_OK : no_memory(err);
}

static hearsay_status take_section(struct mapping *mapping, const cJSON *item, hearsay_error *err)
{
    static const char *const rules[MAPPING_RULES] = { "labels", "relations", "attributes",
                                                      "columns" };
    static const char *const sections[] = {
        "hearsay_mapping", "name", "title", "reads", "labels", "relations", "attributes",
        "columns", "acts", "words", "own_acts", "pronouns", "empty", "constants", "date",
        "separator", "header", "rows", "records", "unnamed", "comment",
    };
    const char *key = item->string;
    struct near near;
    hearsay_status status;

    for (size_t i = 0; i < MAPPING_RULES; i++)
        if (strcmp(key, rules[i]) == 0)
            return take_rules(mapping, key, item, &mapping->rules[i], err);
    if (strcmp(key, "hearsay_mapping") == 0 || strcmp(key, "comment") == 0) return HEARSAY_OK;
    if (strcmp(key, "name") == 0) return take_text(mapping, item, &mapping->name, err);
    if (strcmp(key, "title") == 0) return take_text(mapping, item, &mapping->title, err);
    if (strcmp(key, "date") == 0) return take_text(mapping, item, &mapping->date, err);
    if (strcmp(key, "separator") == 0) return take_text(mapping, item, &mapping->separator, err);
    if (strcmp(key, "acts") == 0) return take_words(mapping, key, item, &mapping->acts, err);
    if (strcmp(key, "words") == 0) return take_words(mapping, key, item, &mapping->words, err);
    if (strcmp(key, "own_acts") == 0) return take_own_acts(mapping, item, err);
    if (strcmp(key, "pronouns") == 0) return take_set(mapping, key, item, &mapping->pronouns, err);
    if (strcmp(key, "empty") == 0) return take_set(mapping, key, item, &mapping->empty, err);
    if (strcmp(key, "constants") == 0) return take_constants(mapping, item, err);
    if (strcmp(key, "reads") == 0)
        return take_list(mapping, key, item, &mapping->reads, &mapping->read_count, err);
    if (strcmp(key, "unnamed") == 0) {
        const char *text = cJSON_GetStringValue(item);
        mapping->lowercase_unnamed = text && strcmp(text, "lowercase") == 0;
        return mapping->lowercase_unnamed
                   ? HEARSAY_OK
                   : mapping_fail(mapping, key, err, "unnamed can only be \"lowercase\"");
    }
    if (strcmp(key, "header") == 0)
        return take_list(mapping, key, item, &mapping->header, &mapping->header_count, err);
    if (strcmp(key, "rows") == 0) return mapping_rows_take(mapping, item, err);
    if (strcmp(key, "records") == 0) return HEARSAY_OK; /* when all else is known */
    status = mapping_fail(mapping, key, err, "\"%.60s\" is not known in a mapping", key);
    near_init(&near, key);
    for (size_t i = 0; i < sizeof sections / sizeof *sections; i++) near_offer(&near, sections[i]);
    if (near.best) hearsay_error_hint(err, "did you mean \"%s\"?", near.best);
    else hearsay_error_hint(err, "docs/mappings.md describes the file");
    return status;
}

static hearsay_status take_all(struct mapping *mapping, const cJSON *tree, hearsay_error *err)
{
    const cJSON *version = cJSON_GetObjectItemCaseSensitive(tree, "hearsay_mapping"), *records;
    hearsay_status status = HEARSAY_OK;

    if (!cJSON_IsNumber(version) || version->valuedouble > 1 || version->valuedouble < 1) {
        status = mapping_fail(mapping, "", err, "this is no mapping: \"hearsay_mapping\": 1 is "
                                                "missing");
        hearsay_error_hint(err, "docs/mappings.md describes the file");
        return status;
    }
    for (const cJSON *item = tree->child; item && status == HEARSAY_OK; item = item->next)
        status = cJSON_GetObjectItemCaseSensitive(tree, item->string) == item
                     ? take_section(mapping, item, err)
                     : mapping_fail(mapping, item->string, err, "this is there twice");
    records = cJSON_GetObjectItemCaseSensitive(tree, "records");
    if (status == HEARSAY_OK && records) status = mapping_records_take(mapping, records, err);
    if (status == HEARSAY_OK) status = mapping_records_finish(mapping, err);
    return status == HEARSAY_OK ? mapping_check(mapping, err) : status;
}

/* The place of what is not JSON. */
static hearsay_status fail_syntax(const struct mapping *mapping, const struct json_cursor *cursor,
                                  hearsay_error *err)
{
    hearsay_status status = mapping_fail(mapping, "", err, "%s",
                                         cursor->flaw ? cursor->flaw
                                                      : "the end of the mapping was expected");

    input_place(err, cursor->text, cursor->length, cursor->flaw ? cursor->flaw_at : cursor->at, 1,
                0);
    return status;
}

static struct mapping *mapping_new(const char *file)
{
    struct mapping *mapping = allocate_zero(1, sizeof *mapping);

    if (!mapping) return NULL;
    arena_init(&mapping->arena, 0);
    for (size_t i = 0; i < MAPPING_RULES; i++) {
        interner_init(&mapping->rules[i].names, &mapping->arena);
        interner_init(&mapping->rules[i].folded, &mapping->arena);
    }
    interner_init(&mapping->acts.words, &mapping->arena);
    interner_init(&mapping->words.words, &mapping->arena);
    interner_init(&mapping->pronouns.words, &mapping->arena);
    interner_init(&mapping->empty.words, &mapping->arena);
    mapping->file = arena_text(&mapping->arena, file, strlen(file));
    mapping->name = mapping->file;
    if (mapping->file) return mapping;
    mapping_free(mapping);
    return NULL;
}

void mapping_free(struct mapping *mapping)
{
    if (!mapping) return;
    for (size_t i = 0; i < MAPPING_RULES; i++) {
        interner_clear(&mapping->rules[i].names);
        interner_clear(&mapping->rules[i].folded);
        allocate_free(mapping->rules[i].rules);
        allocate_free(mapping->rules[i].folded_rules);
    }
    interner_clear(&mapping->acts.words);
    interner_clear(&mapping->words.words);
    interner_clear(&mapping->pronouns.words);
    interner_clear(&mapping->empty.words);
    allocate_free((void *)mapping->acts.meanings);
    allocate_free((void *)mapping->words.meanings);
    cJSON_Delete(mapping->own_acts);
    arena_clear(&mapping->arena);
    allocate_free(mapping);
}

hearsay_status mapping_parse(struct mapping **out, const char *name, const char *text,
                             size_t length, hearsay_error *err)
{
    struct json_cursor cursor = { .text = text, .length = length };
    struct mapping *mapping = mapping_new(name);
    struct json_slice slice;
    cJSON *tree = NULL;
    hearsay_status status;

    *out = NULL;
    if (!mapping) return no_memory(err);
    if (!json_skip(&cursor, &slice) || json_peek(&cursor)) {
        status = fail_syntax(mapping, &cursor, err);
    } else {
        tree = cJSON_ParseWithLength(text, length);
        status = tree ? take_all(mapping, tree, err) : no_memory(err);
    }
    cJSON_Delete(tree);
    if (status == HEARSAY_OK) *out = mapping;
    else mapping_free(mapping);
    return status;
}
