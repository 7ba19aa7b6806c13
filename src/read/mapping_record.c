#include "read/mapping_record.h"

#include <stdio.h>
#include <string.h>

#include "read/mapping_rules.h"
#include "text/near.h"

/* What is parsed, and where in the file, for errors. */
struct parsing {
    struct mapping *mapping;
    char path[120];
    hearsay_error *err;
};

static hearsay_status no_memory(hearsay_error *err)
{
    return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory while reading a mapping");
}

static const char *keep(struct parsing *parsing, const char *text)
{
    return arena_text(&parsing->mapping->arena, text, strlen(text));
}

/* A text or a list of texts. */
static hearsay_status take_texts(struct parsing *parsing, const cJSON *value,
                                 const char *const **out, size_t *count)
{
    const cJSON *item = cJSON_IsArray(value) ? value->child : value;
    size_t room = cJSON_IsArray(value) ? (size_t)cJSON_GetArraySize(value) : 1;
    const char **list = arena_take(&parsing->mapping->arena, (room + 1) * sizeof *list);

    if (!list) return no_memory(parsing->err);
    *out = list;
    for (*count = 0; *count < room; item = item->next) {
        if (!cJSON_IsString(item))
            return mapping_fail(parsing->mapping, parsing->path, parsing->err,
                                "a text or a list of texts was expected");
        list[*count] = keep(parsing, item->valuestring);
        if (!list[(*count)++]) return no_memory(parsing->err);
    }
    return HEARSAY_OK;
}

/* ---- sources ---- */

static hearsay_status take_values(struct parsing *parsing, const cJSON *values,
                                  struct mapping_rule *rule)
{
    struct mapping_value *list;
    size_t room = (size_t)cJSON_GetArraySize(values);

    if (!cJSON_IsObject(values))
        return mapping_fail(parsing->mapping, parsing->path, parsing->err,
                            "values must be an object: foreign value to ours");
    list = arena_take(&parsing->mapping->arena, (room + 1) * sizeof *list);
    if (!list) return no_memory(parsing->err);
    rule->values = list;
    for (const cJSON *value = values->child; value; value = value->next) {
        const char *to = cJSON_IsNull(value) ? "" : cJSON_GetStringValue(value);
        if (!to)
            return mapping_fail(parsing->mapping, parsing->path, parsing->err,
                                "the value \"%.60s\" must become a text or null", value->string);
        list[rule->value_count] = (struct mapping_value){ keep(parsing, value->string),
                                                          keep(parsing, to) };
        if (!list[rule->value_count].from || !list[rule->value_count].to)
            return no_memory(parsing->err);
        rule->value_count++;
    }
    return HEARSAY_OK;
}

static hearsay_status take_source_member(struct parsing *parsing, const cJSON *member,
                                         struct source *source)
{
    const struct {
        const char *key;
        const char **place;
        int kind; /* -1: any */
    } texts[] = {
        { "constant", &source->text, SOURCE_CONSTANT }, { "text", &source->text, SOURCE_TEXT },
        { "separator", &source->separator, -1 },        { "until", &source->until, -1 },
        { "from", &source->from, -1 },                  { "date", &source->date, -1 },
        { "default", &source->standard, -1 },
    };
    struct near near;
    hearsay_status status;

    if (strcmp(member->string, "column") == 0)
        return take_texts(parsing, member, &source->columns, &source->column_count);
    if (strcmp(member->string, "values") == 0)
        return take_values(parsing, member, &source->values);
    if (strcmp(member->string, "parallel") == 0 || strcmp(member->string, "item") == 0) {
        if (!cJSON_IsTrue(member))
            return mapping_fail(parsing->mapping, parsing->path, parsing->err,
                                "%s can only be true", member->string);
        if (member->string[0] == 'p') source->parallel = true;
        else source->kind = SOURCE_ITEM;
        return HEARSAY_OK;
    }
    near_init(&near, member->string);
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        near_offer(&near, texts[i].key);
        if (strcmp(member->string, texts[i].key) != 0) continue;
        if (!cJSON_IsString(member) || !*member->valuestring)
            return mapping_fail(parsing->mapping, parsing->path, parsing->err,
                                "%s must be a text", member->string);
        *texts[i].place = keep(parsing, member->valuestring);
        if (texts[i].kind >= 0) source->kind = (enum source_kind)texts[i].kind;
        return *texts[i].place ? HEARSAY_OK : no_memory(parsing->err);
    }
    status = mapping_fail(parsing->mapping, parsing->path, parsing->err,
                          "\"%.60s\" is not known here; it must be one of column, constant, text, "
                          "item, separator, until, from, date, default, values, parallel",
                          member->string);
    if (near.best) hearsay_error_hint(parsing->err, "did you mean \"%s\"?", near.best);
    return status;
}

static hearsay_status take_source(struct parsing *parsing, const cJSON *value,
                                  struct source *source)
{
    hearsay_status status = HEARSAY_OK;

    if (cJSON_IsString(value) || cJSON_IsArray(value))
        return take_texts(parsing, value, &source->columns, &source->column_count);
    if (!cJSON_IsObject(value))
        return mapping_fail(parsing->mapping, parsing->path, parsing->err,
                            "the name of a column, or an object, was expected");
    for (const cJSON *member = value->child; member && status == HEARSAY_OK; member = member->next)
        status = take_source_member(parsing, member, source);
    if (status == HEARSAY_OK && source->kind == SOURCE_COLUMN && !source->column_count)
        status = mapping_fail(parsing->mapping, parsing->path, parsing->err,
                              "a column, constant, text or item was expected");
    return status;
}

/* ---- conditions ---- */

static hearsay_status take_condition(struct parsing *parsing, const cJSON *value,
                                     struct condition *condition)
{
    hearsay_status status = HEARSAY_OK;

    if (cJSON_IsString(value))
        return take_texts(parsing, value, &condition->columns, &condition->column_count);
    for (const cJSON *member = cJSON_IsObject(value) ? value->child : NULL;
         member && status == HEARSAY_OK; member = member->next) {
        bool is_not = strcmp(member->string, "not") == 0;
        bool starts = strcmp(member->string, "starts") == 0;
        bool without = strcmp(member->string, "without") == 0;
        bool is = strcmp(member->string, "is") == 0 || starts || without;

        if (strcmp(member->string, "begins") == 0 || strcmp(member->string, "ends") == 0) {
            const char **place = member->string[0] == 'b' ? &condition->begins : &condition->ends;
            *place = cJSON_IsString(member) ? keep(parsing, member->valuestring) : NULL;
            if (!*place)
                status = mapping_fail(parsing->mapping, parsing->path, parsing->err,
                                      "%s must be the name of a column", member->string);
        } else if (strcmp(member->string, "column") == 0) {
            status = take_texts(parsing, member, &condition->columns, &condition->column_count);
        } else if (is || is_not) {
            condition->is_not = is_not;
            condition->starts = starts;
            condition->without = without;
            status = take_texts(parsing, member, &condition->values, &condition->value_count);
        } else {
            status = mapping_fail(parsing->mapping, parsing->path, parsing->err,
                                  "\"%.60s\" is not known here; it must be one of column, is, not, "
                                  "starts, without, begins, ends",
                                  member->string);
        }
    }
    if (status == HEARSAY_OK && !condition->column_count)
        status = mapping_fail(parsing->mapping, parsing->path, parsing->err,
                              "the name of a column, or {\"column\": ..., \"is\": [...]}, was "
                              "expected");
    return status;
}

static hearsay_status take_conditions(struct parsing *parsing, const cJSON *value,
                                      struct condition **out, size_t *out_count)
{
    const cJSON *item = cJSON_IsArray(value) ? value->child : value;
    size_t count = cJSON_IsArray(value) ? (size_t)cJSON_GetArraySize(value) : 1;
    struct condition *conditions = arena_take(&parsing->mapping->arena,
                                              (count + 1) * sizeof *conditions);
    hearsay_status status = HEARSAY_OK;

    if (!conditions) return no_memory(parsing->err);
    memset(conditions, 0, (count + 1) * sizeof *conditions);
    *out = conditions;
    for (*out_count = 0; *out_count < count && status == HEARSAY_OK; item = item->next)
        status = take_condition(parsing, item, &conditions[(*out_count)++]);
    return status;
}

/* ---- records ---- */

static hearsay_status take_kind(struct parsing *parsing, const cJSON *record,
                                hearsay_record_kind *out)
{
    const cJSON *value = cJSON_GetObjectItemCaseSensitive(record, "record");
    const char *name = value ? cJSON_GetStringValue(value) : "statement";

    for (int kind = 0; name && kind < HEARSAY_RECORD_KINDS; kind++) {
        if (strcmp(hearsay_record_kind_name((hearsay_record_kind)kind), name) != 0 ||
            kind == HEARSAY_CORPUS || kind == HEARSAY_ACT)
            continue;
        *out = (hearsay_record_kind)kind;
        return HEARSAY_OK;
    }
    return mapping_fail(parsing->mapping, parsing->path, parsing->err,
                        "record must be one of statement, actor, claim, document");
}

static hearsay_status take_member(struct parsing *parsing, const cJSON *member,
                                  struct record_template *record)
{
    struct record_field *field = &record->fields[record->field_count];

    if (strcmp(member->string, "record") == 0) return HEARSAY_OK;
    if (strcmp(member->string, "when") == 0) 
        return take_conditions(parsing, member, &record->conditions, &record->condition_count);
    if (strcmp(member->string, "each") == 0) {
        record->each = arena_take(&parsing->mapping->arena, sizeof *record->each);
        if (!record->each) return no_memory(parsing->err);
        *record->each = (struct source){ 0 };
        return take_source(parsing, member, record->each);
    }
    *field = (struct record_field){ .name = keep(parsing, member->string) };
    if (!field->name) return no_memory(parsing->err);
    field->field = hearsay_field_find(record->kind, field->name, strlen(field->name));
    record->field_count++;
    return take_source(parsing, member, &field->source);
}

static bool has_field(const struct record_template *record, hearsay_field field)
{
    for (size_t i = 0; i < record->field_count; i++)
        if (record->fields[i].field == field) return true;
    return false;
}

static hearsay_status take_record(struct parsing *parsing, const cJSON *value, size_t index,
                                  struct record_template *record)
{
    char place[40];
    hearsay_status status;

    (void)snprintf(place, sizeof place, "records[%zu]", index);
    (void)snprintf(parsing->path, sizeof parsing->path, "%s", place);
    if (!cJSON_IsObject(value))
        return mapping_fail(parsing->mapping, parsing->path, parsing->err,
                            "an object was expected");
    record->fields = arena_take(&parsing->mapping->arena,
                                ((size_t)cJSON_GetArraySize(value) + 1) * sizeof *record->fields);
    if (!record->fields) return no_memory(parsing->err);
    status = take_kind(parsing, value, &record->kind);
    for (const cJSON *member = value->child; member && status == HEARSAY_OK;
         member = member->next) {
        (void)snprintf(parsing->path, sizeof parsing->path, "%s.%.60s", place, member->string);
        status = take_member(parsing, member, record);
    }
    (void)snprintf(parsing->path, sizeof parsing->path, "%s", place);
    if (status == HEARSAY_OK && record->kind == HEARSAY_STATEMENT &&
        !has_field(record, HEARSAY_FIELD_SPEAKER) &&
        !parsing->mapping->constants[HEARSAY_FIELD_SPEAKER])
        status = mapping_fail(parsing->mapping, parsing->path, parsing->err,
                              "a statement needs a speaker");
    return status;
}

hearsay_status mapping_records_take(struct mapping *mapping, const cJSON *records,
                                    hearsay_error *err)
{
    struct parsing parsing = { .mapping = mapping, .path = "records", .err = err };
    hearsay_status status = HEARSAY_OK;
    size_t count = (size_t)cJSON_GetArraySize(records);

    if (!cJSON_IsArray(records))
        return mapping_fail(mapping, "records", err, "a list was expected");
    mapping->templates = arena_take(&mapping->arena, (count + 1) * sizeof *mapping->templates);
    if (!mapping->templates) return no_memory(err);
    memset(mapping->templates, 0, (count + 1) * sizeof *mapping->templates);
    for (const cJSON *item = records->child; item && status == HEARSAY_OK; item = item->next) {
        status = take_record(&parsing, item, mapping->template_count,
                             &mapping->templates[mapping->template_count]);
        mapping->template_count++;
    }
    return status;
}

/* One statement a row: each column that has a rule is the field that it names. */
static hearsay_status make_template(struct mapping *mapping, hearsay_error *err)
{
    const struct rule_table *columns = &mapping->rules[RULES_COLUMNS];
    struct record_template *record = arena_take(&mapping->arena, sizeof *record);

    if (!record) return no_memory(err);
    *record = (struct record_template){ .kind = HEARSAY_STATEMENT };
    record->fields = arena_take(&mapping->arena, (columns->names.count + 1) *
                                                     sizeof *record->fields);
    if (!record->fields) return no_memory(err);
    for (size_t i = 0; i < columns->names.count; i++) {
        const struct mapping_rule *rule = &columns->rules[i];
        struct record_field *field = &record->fields[record->field_count];
        const char **list = arena_take(&mapping->arena, sizeof *list);

        if (!list) return no_memory(err);
        if (rule->part != PART_FIELD && rule->part != PART_CUE) continue;
        *list = rule->name;
        *field = (struct record_field){ .name = rule->name, .field = rule->field };
        field->source = (struct source){ .columns = list, .column_count = 1, .values = *rule };
        if (rule->field && hearsay_field_is_list(rule->field))
            field->source.separator = mapping->separator ? mapping->separator : ";";
        if (rule->field == HEARSAY_FIELD_DATE) field->source.date = mapping->date;
        record->field_count++;
    }
    mapping->templates = record;
    mapping->template_count = 1;
    return HEARSAY_OK;
}

hearsay_status mapping_rows_take(struct mapping *mapping, const cJSON *rows, hearsay_error *err)
{
    struct parsing parsing = { .mapping = mapping, .path = "rows", .err = err };

    return take_conditions(&parsing, rows, &mapping->rows, &mapping->row_condition_count);
}

const struct condition *mapping_rows(const struct mapping *mapping, size_t *count)
{
    *count = mapping->row_condition_count;
    return mapping->rows;
}

hearsay_status mapping_records_finish(struct mapping *mapping, hearsay_error *err)
{
    if (mapping->template_count || mapping->rules[RULES_COLUMNS].names.count == 0)
        return HEARSAY_OK;
    return make_template(mapping, err);
}

const struct record_template *mapping_templates(const struct mapping *mapping, size_t *count)
{
    *count = mapping->template_count;
    return mapping->templates;
}

bool mapping_is_for_tables(const struct mapping *mapping)
{
    return mapping && mapping->template_count > 0;
}
