/* The codes of a mapping, for those who look them up elsewhere. */
#include <stdlib.h>
#include <string.h>

#include <hearsay/codes.h>

#include "corpus/act.h"
#include "memory/allocate.h"
#include "read/mapping_rules.h"
#include "text/utf8.h"

struct hearsay_codes {
    struct mapping *mapping; /* holds the texts */
    hearsay_code *codes, standard;
    size_t count;
};

/* A number of an object of JSON; 0 without one. */
static double number_of(const cJSON *object, const char *name)
{
    const cJSON *item = cJSON_GetObjectItemCaseSensitive(object, name);

    return cJSON_IsNumber(item) ? item->valuedouble : 0;
}

/* The group of an act, as a corpus would have it: what the mapping declares, or else ours. */
static hearsay_act_group group_of(const struct mapping *mapping, const char *name)
{
    const hearsay_act *known = hearsay_act_find(name);
    const cJSON *act;

    cJSON_ArrayForEach(act, mapping->own_acts) {
        const char *own = cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(act, "name"));
        const char *group = cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(act, "group"));

        if (!own || strcmp(own, name) != 0) continue;
        return group && act_group_find(group) < HEARSAY_GROUPS
                   ? act_group_find(group) : act_group_of(number_of(act, "side"), number_of(act, "tone"));
    }
    return known ? known->group : HEARSAY_GROUP_OTHER;
}

static hearsay_status fail_word(const struct mapping *mapping, const char *word, hearsay_error *err)
{
    hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "mapping %s gives \"%.*s\" an act, which is no code of digits",
                 mapping->name, (int)utf8_fit(word, strlen(word), 60), word);
    hearsay_error_hint(err, "hearsay list mappings --long shows cameo, which has codes");
    return HEARSAY_BAD_ARGUMENT;
}

/* A code that the mapping takes back ("1121": null) has the act of what is not known. */
static hearsay_status add_code(struct hearsay_codes *codes, uint32_t number, hearsay_error *err)
{
    const struct word_table *acts = &codes->mapping->acts;
    const char *code = acts->words.texts[number], *act = acts->meanings[number];

    if (!*code || code[strspn(code, "0123456789")]) return fail_word(codes->mapping, code, err);
    if (!code[1]) return HEARSAY_OK; /* readers look for beginnings of two digits and more */
    codes->codes[codes->count++] = *act
        ? (hearsay_code){ .code = code, .act = act, .group = group_of(codes->mapping, act) }
        : (hearsay_code){ .code = code, .act = codes->standard.act, .group = codes->standard.group };
    return HEARSAY_OK;
}

static int compare_codes(const void *a, const void *b)
{
    const char *left = ((const hearsay_code *)a)->code, *right = ((const hearsay_code *)b)->code;
    size_t left_length = strlen(left), right_length = strlen(right);

    if (left_length != right_length) return left_length > right_length ? -1 : 1;
    return strcmp(left, right);
}

static hearsay_status fill(struct hearsay_codes *codes, hearsay_error *err)
{
    const struct mapping *mapping = codes->mapping;
    const char *standard = mapping_constant(mapping, HEARSAY_FIELD_ACT);
    hearsay_status status = HEARSAY_OK;

    codes->standard = (hearsay_code){ .code = "", .act = standard ? standard : "assert" };
    codes->standard.group = group_of(mapping, codes->standard.act);
    codes->codes = allocate_zero(mapping->acts.words.count + 1u, sizeof *codes->codes);
    if (!codes->codes) return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for codes");
    for (uint32_t i = 0; status == HEARSAY_OK && i < mapping->acts.words.count; i++)
        status = add_code(codes, i, err);
    qsort(codes->codes, codes->count, sizeof *codes->codes, compare_codes);
    return status;
}

hearsay_status hearsay_codes_new(hearsay_codes **out, const char *mapping, hearsay_error *err)
{
    hearsay_codes *codes = allocate_zero(1, sizeof *codes);
    hearsay_status status;

    *out = NULL;
    if (!codes) return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for codes");
    status = mapping_load(&codes->mapping, mapping ? mapping : "cameo", err);
    if (status == HEARSAY_OK) status = fill(codes, err);
    if (status == HEARSAY_OK) *out = codes;
    else hearsay_codes_free(codes);
    return status;
}

void hearsay_codes_free(hearsay_codes *codes)
{
    if (!codes) return;
    mapping_free(codes->mapping);
    allocate_free(codes->codes);
    allocate_free(codes);
}

const hearsay_code *hearsay_codes_at(const hearsay_codes *codes, size_t index)
{
    return index < codes->count ? &codes->codes[index] : NULL;
}

const hearsay_code *hearsay_codes_standard(const hearsay_codes *codes)
{
    return &codes->standard;
}
