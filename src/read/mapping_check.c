/* What a mapping says of acts, dates and texts is checked when it is read: later it would look like
 * an error of the data, or leave data out. */
#include "read/mapping_check.h"

#include <stdio.h>
#include <string.h>

#include "read/date_format.h"
#include "read/mapping_record.h"
#include "read/mapping_rules.h"
#include "text/near.h"

/* ---- acts ---- */

static const char *own_act_name(const cJSON *act)
{
    const char *name = cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(act, "name"));

    return name ? name : "";
}

static bool act_is_known(const struct mapping *mapping, const char *name)
{
    const cJSON *act;

    if (hearsay_act_find(name)) return true;
    cJSON_ArrayForEach(act, mapping->own_acts)
        if (strcmp(own_act_name(act), name) == 0) return true;
    return false;
}

static hearsay_status check_act(const struct mapping *mapping, const char *path, const char *name,
                                hearsay_error *err)
{
    hearsay_status status;
    const hearsay_act *act;
    const cJSON *own;
    struct near near;

    if (!name || !*name || act_is_known(mapping, name)) return HEARSAY_OK;
    status = mapping_fail(mapping, path, err, "there is no act \"%.60s\"", name);
    near_init(&near, name);
    for (size_t i = 0; (act = hearsay_act_at(i)) != NULL; i++) near_offer(&near, act->name);
    cJSON_ArrayForEach(own, mapping->own_acts) near_offer(&near, own_act_name(own));
    if (near.best) hearsay_error_hint(err, "did you mean \"%s\"?", near.best);
    else hearsay_error_hint(err, "hearsay list acts names them; own_acts declares others");
    return status;
}

static hearsay_status check_values(const struct mapping *mapping, const char *path,
                                   const struct mapping_rule *rule, hearsay_error *err)
{
    hearsay_status status = HEARSAY_OK;

    for (size_t i = 0; i < rule->value_count && status == HEARSAY_OK; i++)
        status = check_act(mapping, path, rule->values[i].to, err);
    return status;
}

static hearsay_status check_rules(const struct mapping *mapping, hearsay_error *err)
{
    static const char *const sections[MAPPING_RULES] = { "labels", "relations", "attributes",
                                                         "columns" };
    hearsay_status status = HEARSAY_OK;

    for (size_t i = 0; i < MAPPING_RULES; i++)
        for (uint32_t j = 0; j < mapping->rules[i].names.count && status == HEARSAY_OK; j++) {
            const struct mapping_rule *rule = &mapping->rules[i].rules[j];
            char path[120];

            (void)snprintf(path, sizeof path, "%s.%.60s", sections[i], rule->name);
            status = check_act(mapping, path, rule->act, err);
            if (status == HEARSAY_OK && rule->field == HEARSAY_FIELD_ACT)
                status = check_values(mapping, path, rule, err);
        }
    return status;
}

static hearsay_status check_word_table(const struct mapping *mapping, hearsay_error *err)
{
    hearsay_status status = HEARSAY_OK;

    for (uint32_t i = 0; i < mapping->acts.words.count && status == HEARSAY_OK; i++)
        status = check_act(mapping, "acts", mapping->acts.meanings[i], err);
    if (status == HEARSAY_OK)
        status = check_act(mapping, "constants.act", mapping->constants[HEARSAY_FIELD_ACT], err);
    return status;
}

/* ---- acts of its own ---- */

static bool is_group(const char *name)
{
    for (int group = 0; group < HEARSAY_GROUPS; group++)
        if (strcmp(hearsay_act_group_name((hearsay_act_group)group), name) == 0) return true;
    return false;
}

static hearsay_status check_own_act(const struct mapping *mapping, const cJSON *act,
                                    const char *path, hearsay_error *err)
{
    static const char *const numbers[] = { "side", "tone" };
    const char *name = own_act_name(act);
    const cJSON *group = cJSON_GetObjectItemCaseSensitive(act, "group");

    if (!*name) return mapping_fail(mapping, path, err, "an act needs a name");
    if (hearsay_act_find(name))
        return mapping_fail(mapping, path, err, "the act \"%.60s\" is built in", name);
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        const cJSON *number = cJSON_GetObjectItemCaseSensitive(act, numbers[i]);

        if (number && (!cJSON_IsNumber(number) || !(number->valuedouble >= -1) ||
                       !(number->valuedouble <= 1)))
            return mapping_fail(mapping, path, err, "%s of \"%.60s\" must be a number from -1 to 1",
                                numbers[i], name);
    }
    if (group && (!cJSON_IsString(group) || !is_group(group->valuestring)))
        return mapping_fail(mapping, path, err,
                            "group of \"%.60s\" must be one of those that hearsay list acts shows",
                            name);
    return HEARSAY_OK;
}

static hearsay_status check_own_acts(const struct mapping *mapping, hearsay_error *err)
{
    hearsay_status status = HEARSAY_OK;
    const cJSON *act;
    size_t index = 0;

    cJSON_ArrayForEach(act, mapping->own_acts) {
        char path[40];

        (void)snprintf(path, sizeof path, "own_acts[%zu]", index++);
        if (status == HEARSAY_OK) status = check_own_act(mapping, act, path, err);
    }
    return status;
}

/* ---- dates and texts ---- */

static hearsay_status check_date(const struct mapping *mapping, const char *path,
                                 const char *format, hearsay_error *err)
{
    char letter = format ? date_format_flaw(format) : '\0';

    if (!letter) return HEARSAY_OK;
    if (letter == '%') return mapping_fail(mapping, path, err, "the format of dates ends within %%");
    return mapping_fail(mapping, path, err,
                        "%%%c is not known in a format of dates; it must be one of %%Y %%y %%m %%d "
                        "%%b %%B", letter);
}

static hearsay_status check_braces(const struct mapping *mapping, const char *path,
                                   const char *text, hearsay_error *err)
{
    for (const char *open = text; open && (open = strchr(open, '{')) != NULL; open++)
        if (!strchr(open, '}'))
            return mapping_fail(mapping, path, err, "\"{\" is not closed in \"%.60s\"", text);
    return HEARSAY_OK;
}

static hearsay_status check_source(const struct mapping *mapping, const char *path,
                                   const struct source *source, hearsay_error *err)
{
    hearsay_status status = check_date(mapping, path, source->date, err);

    if (status == HEARSAY_OK && source->kind == SOURCE_TEXT)
        status = check_braces(mapping, path, source->text, err);
    return status == HEARSAY_OK ? check_braces(mapping, path, source->standard, err) : status;
}

static hearsay_status check_record(const struct mapping *mapping, size_t index, hearsay_error *err)
{
    const struct record_template *record = &mapping->templates[index];
    hearsay_status status = HEARSAY_OK;

    for (size_t i = 0; i < record->field_count && status == HEARSAY_OK; i++) {
        const struct source *source = &record->fields[i].source;
        char path[120];

        (void)snprintf(path, sizeof path, "records[%zu].%.60s", index, record->fields[i].name);
        status = check_source(mapping, path, source, err);
        if (record->fields[i].field != HEARSAY_FIELD_ACT) continue;
        if (status == HEARSAY_OK && source->kind == SOURCE_CONSTANT)
            status = check_act(mapping, path, source->text, err);
        if (status == HEARSAY_OK) status = check_values(mapping, path, &source->values, err);
    }
    return status;
}

hearsay_status mapping_check(const struct mapping *mapping, hearsay_error *err)
{
    hearsay_status status = check_own_acts(mapping, err);

    if (status == HEARSAY_OK) status = check_date(mapping, "date", mapping->date, err);
    if (status == HEARSAY_OK) status = check_rules(mapping, err);
    if (status == HEARSAY_OK) status = check_word_table(mapping, err);
    for (size_t i = 0; i < mapping->template_count && status == HEARSAY_OK; i++)
        status = check_record(mapping, i, err);
    return status;
}
