#include "read/mapped_columns.h"

#include <string.h>

#include "memory/allocate.h"
#include "read/mapping_rules.h"
#include "text/near.h"

void cell_trim(struct cell *cell)
{
    while (cell->length && strchr(" \t\r\n", cell->text[0])) cell->text++, cell->length--;
    while (cell->length && strchr(" \t\r\n", cell->text[cell->length - 1])) cell->length--;
}

size_t mapped_columns_find(const struct mapped_columns *columns, const char *heading, size_t length)
{
    uint32_t number = interner_find(&columns->headings, heading, length);

    return number == INTERN_NONE ? SIZE_MAX : columns->places[number];
}

static hearsay_status take_headings(struct mapped_columns *columns, const struct row *header,
                                    hearsay_error *err)
{
    size_t templates, room = header->count + 1;

    (void)mapping_templates(columns->mapping, &templates);
    columns->count = header->count;
    columns->places = allocate_again(NULL, room, sizeof *columns->places);
    columns->uses = allocate_zero(room, sizeof *columns->uses);
    columns->named = allocate_zero(room * (templates + 1), sizeof *columns->named);
    columns->hit = allocate_zero(room, sizeof *columns->hit);
    columns->used = allocate_zero(room, sizeof *columns->used);
    columns->unused = allocate_zero(room, sizeof *columns->unused);
    columns->idle = allocate_zero(room, sizeof *columns->idle);
    if (!columns->places || !columns->uses || !columns->named || !columns->hit || !columns->used ||
        !columns->unused || !columns->idle)
        return reading_no_memory(err);
    for (size_t i = 0; i < header->count; i++) {
        struct cell cell = header->cells[i];
        uint32_t number;
        bool is_new;

        cell_trim(&cell);
        number = interner_add(&columns->headings, cell.text, cell.length, &is_new);
        if (number == INTERN_NONE) return reading_no_memory(err);
        if (is_new) columns->places[number] = i; /* the first of a name counts */
    }
    return HEARSAY_OK;
}

/* ---- what the mapping names ---- */

/* One place of a mapping that names columns. */
struct naming {
    struct mapped_columns *columns;
    size_t template, found;
    const char *use; /* "speaker", "actor's name", "condition" */
    hearsay_status status;
    hearsay_error *err;
};

/* "speaker", then "speaker, actor's name": what a column is for, each once. */
static void add_use(struct naming *naming, size_t column)
{
    const char **uses = &naming->columns->uses[column], *found = *uses ? *uses : "";
    size_t length = strlen(naming->use);
    struct buffer joined = { 0 };

    while ((found = strstr(found, naming->use)) != NULL) {
        bool begins = found == *uses || found[-1] == ' ';
        if (begins && (found[length] == ',' || found[length] == '\0')) return;
        found += length;
    }
    buffer_format(&joined, "%s%s%s", *uses ? *uses : "", *uses ? ", " : "", naming->use);
    *uses = joined.failed ? NULL : arena_text(&naming->columns->reading->names,
                                              buffer_string(&joined), joined.length);
    if (!*uses) naming->status = reading_no_memory(naming->err);
    buffer_clear(&joined);
}

static void name_column(struct naming *naming, const char *heading, size_t length)
{
    size_t column = mapped_columns_find(naming->columns, heading, length);

    if (column == SIZE_MAX || naming->status != HEARSAY_OK) return;
    naming->found++;
    add_use(naming, column);
    naming->columns->named[naming->template * naming->columns->count + column] = true;
}

static void name_columns(struct naming *naming, const char *const *headings, size_t count)
{
    for (size_t i = 0; i < count; i++) name_column(naming, headings[i], strlen(headings[i]));
}

/* Columns within {} of a text. */
static void name_text(struct naming *naming, const char *text)
{
    const char *open, *close;

    while (text && (open = strchr(text, '{')) != NULL && (close = strchr(open, '}')) != NULL) {
        name_column(naming, open + 1, (size_t)(close - open - 1));
        text = close + 1;
    }
}

/* The first column that a source names; NULL if it names none. */
static const char *first_name(const struct source *source)
{
    return source->column_count ? source->columns[0] : NULL;
}

/* Tables come in several versions: of a mapping that ships and was not named nothing is missed. */
static hearsay_status tell_missing(struct mapped_columns *columns, const char *heading,
                                   const char *use, hearsay_error *err)
{
    bool is_new;

    if (columns->mapping != columns->reading->mapping) return HEARSAY_OK;
    if (interner_add(&columns->missing, heading, strlen(heading), &is_new) == INTERN_NONE)
        return reading_no_memory(err);
    if (!is_new) return HEARSAY_OK;
    account_count(columns->reading->account, HEARSAY_ACCOUNT_COLUMN, heading, strlen(heading),
                  HEARSAY_LEFT_OUT, "named by the mapping, not in the table", 1);
    return reading_notice(columns->reading, "column not in the table",
                          columns->reading->origin.line, err,
                          "the mapping takes %s from column \"%.60s\", which is not there", use,
                          heading);
}

static hearsay_status name_source(struct naming *naming, const struct source *source)
{
    const char *heading = first_name(source);

    naming->found = 0;
    name_columns(naming, source->columns, source->column_count);
    if (source->kind == SOURCE_TEXT) name_text(naming, source->text);
    name_text(naming, source->standard);
    if (naming->status == HEARSAY_OK && heading && !naming->found && !source->standard)
        naming->status = tell_missing(naming->columns, heading, naming->use, naming->err);
    return naming->status;
}

/* Conditions of what is only said by the way (a hint at an actor) do not use a column. */
static void name_conditions(struct naming *naming, const struct record_template *record)
{
    naming->use = "condition";
    for (size_t i = 0; record->kind == HEARSAY_STATEMENT && i < record->condition_count; i++) {
        const struct condition *condition = &record->conditions[i];

        name_columns(naming, condition->columns, condition->column_count);
        if (condition->begins) name_columns(naming, &condition->begins, 1);
        if (condition->ends) name_columns(naming, &condition->ends, 1);
    }
}

static hearsay_status name_fields(struct naming *naming, const struct record_template *record)
{
    hearsay_status status = HEARSAY_OK;

    for (size_t i = 0; i < record->field_count && status == HEARSAY_OK; i++) {
        const struct record_field *field = &record->fields[i];
        struct buffer use = { 0 };

        if (record->kind != HEARSAY_STATEMENT)
            buffer_format(&use, "%s of %s", field->name, hearsay_record_kind_name(record->kind));
        else if (field->field == HEARSAY_ATTRIBUTE) buffer_format(&use, "attribute");
        else buffer_format(&use, "%s", hearsay_field_name(field->field));
        naming->use = buffer_string(&use);
        status = use.failed ? reading_no_memory(naming->err) : name_source(naming, &field->source);
        buffer_clear(&use);
    }
    return status;
}

static bool has_speaker(const struct mapped_columns *columns, const struct record_template *record)
{
    for (size_t i = 0; i < record->field_count; i++) {
        const struct source *source = &record->fields[i].source;

        if (record->fields[i].field != HEARSAY_FIELD_SPEAKER) continue;
        if (source->kind != SOURCE_COLUMN || source->standard) return true;
        for (size_t j = 0; j < source->column_count; j++)
            if (mapped_columns_find(columns, source->columns[j], strlen(source->columns[j])) != SIZE_MAX)
                return true;
    }
    return mapping_constant(columns->mapping, HEARSAY_FIELD_SPEAKER) != NULL;
}

static hearsay_status fail_speaker(const struct mapped_columns *columns,
                                   const struct record_template *record, hearsay_error *err)
{
    const char *wanted = NULL;
    struct near near;

    for (size_t i = 0; i < record->field_count; i++)
        if (record->fields[i].field == HEARSAY_FIELD_SPEAKER)
            wanted = first_name(&record->fields[i].source);
    if (!wanted) wanted = "";
    (void)reading_fail(columns->reading, 0, err,
                       "mapping %.60s takes the speaker from column \"%.60s\"; this table has none "
                       "of that name", mapping_name(columns->mapping), wanted);
    near_init(&near, wanted);
    for (size_t i = 0; i < columns->headings.count; i++)
        near_offer(&near, columns->headings.texts[i]);
    if (near.best) hearsay_error_hint(err, "did you mean \"%s\"?", near.best);
    return HEARSAY_BAD_DATA;
}

static hearsay_status name_all(struct mapped_columns *columns, hearsay_error *err)
{
    size_t count;
    const struct record_template *records = mapping_templates(columns->mapping, &count);
    const struct record_template *failing = NULL;
    bool any = false;
    struct naming naming = { .columns = columns, .err = err };

    for (size_t i = 0; i < count; i++) {
        if (records[i].kind != HEARSAY_STATEMENT) continue;
        if (has_speaker(columns, &records[i])) any = true;
        else if (!failing) failing = &records[i];
    }
    if (!any && failing) return fail_speaker(columns, failing, err);
    for (size_t i = 0; i < count && naming.status == HEARSAY_OK; i++) {
        naming.template = i;
        name_conditions(&naming, &records[i]);
        naming.use = "list of records";
        if (naming.status == HEARSAY_OK && records[i].each) (void)name_source(&naming, records[i].each);
        if (naming.status == HEARSAY_OK) naming.status = name_fields(&naming, &records[i]);
    }
    return naming.status;
}

hearsay_status mapped_columns_begin(struct mapped_columns *columns, struct reading *reading,
                             const struct mapping *mapping, const struct row *header,
                             hearsay_error *err)
{
    hearsay_status status;

    *columns = (struct mapped_columns){ .reading = reading, .mapping = mapping };
    interner_init(&columns->headings, &reading->names);
    interner_init(&columns->missing, &reading->names);
    status = take_headings(columns, header, err);
    return status == HEARSAY_OK ? name_all(columns, err) : status;
}

/* ---- cells ---- */

void mapped_columns_begin_row(struct mapped_columns *columns)
{
    memset(columns->hit, 0, columns->count * sizeof *columns->hit);
}

void mapped_columns_use(struct mapped_columns *columns, size_t number_of_template)
{
    const bool *named = &columns->named[number_of_template * columns->count];

    for (size_t i = 0; i < columns->count; i++) columns->hit[i] |= named[i];
}

void mapped_columns_end_row(struct mapped_columns *columns, const struct row *row)
{
    for (size_t i = 0; i < row->count && i < columns->count; i++) {
        const struct cell *cell = &row->cells[i];

        if (mapping_is_empty(NULL, cell->text, cell->length)) continue;
        if (mapping_is_empty(columns->mapping, cell->text, cell->length)) columns->idle[i]++;
        else if (columns->hit[i]) columns->used[i]++;
        else columns->unused[i]++;
    }
}

static void account_columns(const struct mapped_columns *columns)
{
    for (size_t i = 0; i < columns->headings.count; i++) {
        size_t column = columns->places[i];
        const char *use = columns->uses[column];
        const struct {
            hearsay_outcome outcome;
            const char *detail;
            uint64_t count;
        } lines[] = {
            { HEARSAY_USED, use, columns->used[column] },
            { HEARSAY_LEFT_OUT, use ? "no record made of it"
                                    : "not named by the mapping", columns->unused[column] },
            { HEARSAY_LEFT_OUT, "words that mean nothing", columns->idle[column] },
        };

        for (size_t j = 0; j < sizeof lines / sizeof *lines; j++)
            if (lines[j].count)
                account_count(columns->reading->account, HEARSAY_ACCOUNT_COLUMN,
                              columns->headings.texts[i], columns->headings.lengths[i],
                              lines[j].outcome, lines[j].detail, lines[j].count);
    }
}

void mapped_columns_end(struct mapped_columns *columns, bool told)
{
    if (told) account_columns(columns);
    interner_clear(&columns->headings);
    interner_clear(&columns->missing);
    allocate_free(columns->places);
    allocate_free((void *)columns->uses);
    allocate_free(columns->named);
    allocate_free(columns->hit);
    allocate_free(columns->used);
    allocate_free(columns->unused);
    allocate_free(columns->idle);
}
