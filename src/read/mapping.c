/* What a mapping says. */
#include "read/mapping.h"

#include <stdio.h>
#include <string.h>

#include "corpus/act.h"
#include "memory/allocate.h"
#include "read/mapping_rules.h"
#include "read/mapping_shipped.h"
#include "read/reading.h"
#include "stream/input.h"
#include "text/buffer.h"
#include "text/near.h"
#include "text/number.h"
#include "text/utf8.h"

/* ---- loading ---- */

const char *hearsay_mapping_at(size_t index)
{
    return index < mapping_shipped_count ? mapping_shipped_files[index].name : NULL;
}

static const struct mapping_shipped_file *find_shipped(const char *name)
{
    for (size_t i = 0; i < mapping_shipped_count; i++)
        if (strcmp(mapping_shipped_files[i].name, name) == 0) return &mapping_shipped_files[i];
    return NULL;
}

const char *hearsay_mapping_title(size_t index)
{
    return index < mapping_shipped_count ? mapping_shipped_files[index].title : NULL;
}

const char *hearsay_mapping_text(const char *name, size_t *length)
{
    const struct mapping_shipped_file *file = find_shipped(name);

    *length = file ? file->length : 0;
    return file ? (const char *)file->text : NULL;
}

/* No such file, and none of that name ships. */
static void name_shipped(const char *name, hearsay_error *err)
{
    struct buffer names = { .limit = 400 };
    struct near near;

    near_init(&near, name);
    for (size_t i = 0; i < mapping_shipped_count; i++) {
        near_offer(&near, mapping_shipped_files[i].name);
        buffer_format(&names, "%s%s", i ? ", " : "", mapping_shipped_files[i].name);
    }
    if (near.best) hearsay_error_hint(err, "did you mean --mapping %s?", near.best);
    else hearsay_error_hint(err, "a mapping is a file, or one of those that ship: %s",
                            names.failed ? "" : buffer_string(&names));
    buffer_clear(&names);
}

hearsay_status mapping_load(struct mapping **out, const char *name_or_path, hearsay_error *err)
{
    const struct mapping_shipped_file *shipped = find_shipped(name_or_path);
    struct input *input;
    hearsay_status status;
    size_t length;
    char *text;

    *out = NULL;
    if (shipped)
        return mapping_parse(out, shipped->name, (const char *)shipped->text, shipped->length, err);
    status = input_open(&input, name_or_path, err);
    if (status != HEARSAY_OK) {
        if (!strchr(name_or_path, '/')) name_shipped(name_or_path, err);
        return status;
    }
    status = input_whole(input, &text, &length, err);
    if (status == HEARSAY_OK) status = mapping_parse(out, name_or_path, text, length, err);
    input_close(input);
    return status;
}

const char *mapping_name(const struct mapping *mapping)
{
    return mapping->name;
}

/* ---- rules ---- */

static const struct mapping_rule *find_rule(const struct rule_table *table, const char *name,
                                            size_t length)
{
    uint32_t number = interner_find(&table->names, name, length);
    size_t folded_length;
    char *folded;

    if (number != INTERN_NONE) return &table->rules[number];
    if (table->folded.count == 0) return NULL;
    folded = utf8_fold(name, length, &folded_length);
    if (!folded) return NULL;
    number = interner_find(&table->folded, folded, folded_length);
    allocate_free(folded);
    return number == INTERN_NONE ? NULL : &table->rules[table->folded_rules[number]];
}

static const struct mapping_rule *rule(const struct mapping *mapping, int table, const char *name)
{
    return mapping ? find_rule(&mapping->rules[table], name, strlen(name)) : NULL;
}

const struct mapping_rule *mapping_label(const struct mapping *mapping, const char *label)
{
    return rule(mapping, RULES_LABELS, label);
}

const struct mapping_rule *mapping_relation(const struct mapping *mapping, const char *relation)
{
    const struct mapping_rule *found = rule(mapping, RULES_RELATIONS, relation);
    size_t length = strlen(relation);

    if (found || !mapping) return found;
    while (length > 1 && relation[length - 1] >= '0' && relation[length - 1] <= '9') length--;
    return relation[length] ? find_rule(&mapping->rules[RULES_RELATIONS], relation, length) : NULL;
}

const struct mapping_rule *mapping_attribute(const struct mapping *mapping, const char *attribute)
{
    return rule(mapping, RULES_ATTRIBUTES, attribute);
}

const struct mapping_rule *mapping_column(const struct mapping *mapping, const char *column)
{
    return rule(mapping, RULES_COLUMNS, column);
}

const char *mapping_value(const struct mapping_rule *found, const char *value)
{
    if (!found->values) return value;
    for (size_t i = 0; i < found->value_count; i++)
        if (strcmp(found->values[i].from, value) == 0) return found->values[i].to;
    return NULL;
}

/* ---- words ---- */

static const char *find_word(const struct word_table *table, const char *word, size_t length)
{
    uint32_t number = interner_find(&table->words, word, length);
    size_t folded_length;
    char *folded;

    if (number != INTERN_NONE) return table->meanings[number];
    if (utf8_is_folded(word, length)) return NULL;
    folded = utf8_fold(word, length, &folded_length);
    if (!folded) return NULL;
    number = interner_find(&table->words, folded, folded_length);
    allocate_free(folded);
    return number == INTERN_NONE ? NULL : table->meanings[number];
}

const char *mapping_code(const struct mapping *mapping, const char *code, size_t length)
{
    const char *act = NULL;

    for (; mapping && !act && length > 1; length--) act = find_word(&mapping->acts, code, length);
    return act && *act ? act : NULL;
}

const char *mapping_word(const struct mapping *mapping, const char *word)
{
    const char *act, *code;

    if (!mapping) return NULL;
    act = find_word(&mapping->acts, word, strlen(word));
    code = act ? NULL : find_word(&mapping->words, word, strlen(word));
    if (code) act = mapping_code(mapping, code, strlen(code));
    return act && *act ? act : NULL;
}

/* The act of a run of words in a cue: the longest run that the mapping knows, the first of equals. */
static const char *find_phrase(const struct mapping *mapping, const char *cue, size_t length)
{
    for (size_t words = mapping->longest_cue; words > 0; words--) {
        for (size_t start = 0; start < length;) {
            size_t end = start;
            const char *act;

            for (size_t taken = 0; end < length; end++)
                if (cue[end] == ' ' && ++taken == words) break;
            act = find_word(&mapping->acts, cue + start, end - start);
            if (act) return act;
            while (start < length && cue[start] != ' ') start++;
            start++;
        }
    }
    return NULL;
}

/* The first verb that is known tells: "has repeatedly denied", "declined to comment". */
static const char *find_verb(const char *cue, size_t length)
{
    for (size_t start = 0; start < length;) {
        size_t end = start;
        const hearsay_act *act;

        while (end < length && cue[end] != ' ') end++;
        act = act_for_verb(cue + start, end - start);
        if (act) return act->name;
        start = end + 1;
    }
    return NULL;
}

const char *mapping_cue(const struct mapping *mapping, const char *cue)
{
    size_t length;
    char *folded = utf8_fold(cue, strlen(cue), &length);
    const char *act = NULL;

    if (!folded) return NULL;
    if (length > 2000) length = 2000; /* no cue is longer; a text that is stays cheap */
    if (mapping) act = find_phrase(mapping, folded, length);
    if (!act) act = find_verb(folded, length);
    allocate_free(folded);
    return act && *act ? act : NULL;
}

static bool has_word(const struct word_set *set, const char *word, size_t length)
{
    size_t folded_length;
    char *folded;
    bool found;

    if (set->words.count == 0) return false;
    if (interner_find(&set->words, word, length) != INTERN_NONE) return true;
    if (utf8_is_folded(word, length)) return false;
    folded = utf8_fold(word, length, &folded_length);
    found = folded && interner_find(&set->words, folded, folded_length) != INTERN_NONE;
    allocate_free(folded);
    return found;
}

bool mapping_is_empty(const struct mapping *mapping, const char *value, size_t length)
{
    while (length && (value[0] == ' ' || value[0] == '\t')) value++, length--;
    while (length && (value[length - 1] == ' ' || value[length - 1] == '\t')) length--;
    return length == 0 || (mapping && has_word(&mapping->empty, value, length));
}

bool mapping_is_pronoun(const struct mapping *mapping, const char *name)
{
    return mapping && has_word(&mapping->pronouns, name, strlen(name));
}

bool mapping_is_common_noun(const struct mapping *mapping, const char *name)
{
    size_t first = strcspn(name, " ");

    if (!mapping || !mapping->lowercase_unnamed) return false;
    /* "A spokesman", "The officials" begin a sentence */
    if (name[first] && has_word(&mapping->pronouns, name, first)) name += first + 1;
    return utf8_is_lower(name, strlen(name));
}

const char *mapping_constant(const struct mapping *mapping, hearsay_field field)
{
    return mapping ? mapping->constants[field] : NULL;
}

const char *mapping_date_format(const struct mapping *mapping)
{
    return mapping ? mapping->date : NULL;
}

/* ---- acts of its own ---- */

static hearsay_status push_act(const cJSON *act, struct reading *reading, hearsay_error *err)
{
    hearsay_status status = HEARSAY_OK;

    reading_begin_at(reading, HEARSAY_ACT, 1);
    for (const cJSON *member = act->child; member && status == HEARSAY_OK; member = member->next) {
        hearsay_field field = hearsay_field_find(HEARSAY_ACT, member->string,
                                                 strlen(member->string));
        if (!field)
            status = reading_put_attribute(reading, member->string, member->valuestring, err);
        else if (cJSON_IsNumber(member))
            status = reading_put_number(reading, field, member->valuedouble, err);
        else
            status = reading_put_text(reading, field, member->valuestring, err);
    }
    return status == HEARSAY_OK ? reading_push(reading, err) : status;
}

hearsay_status mapping_push_acts(const struct mapping *mapping, struct reading *reading,
                                 hearsay_error *err)
{
    hearsay_status status = HEARSAY_OK;
    const cJSON *act;

    if (!mapping || !mapping->own_acts) return HEARSAY_OK;
    cJSON_ArrayForEach(act, mapping->own_acts) {
        if (status == HEARSAY_OK) status = push_act(act, reading, err);
    }
    return status;
}
