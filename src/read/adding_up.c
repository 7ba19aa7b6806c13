#include "read/adding_up.h"

#include <string.h>

#include "memory/allocate.h"
#include "memory/arena.h"
#include "memory/intern.h"
#include "memory/number_set.h"
#include "text/buffer.h"
#include "text/number.h"

enum { SUM_FIELDS = 64 };

struct sum {
    uint64_t count;
    const char *file;
    uint32_t line; /* of the first statement */
};

struct adding_up {
    struct arena arena;
    struct interner keys;  /* field, length and text of each value; sums[] by number */
    struct interner ids;   /* that are no numbers */
    struct interner files;
    struct interner series;      /* of ids; number_sets[] by number */
    struct number_set *numbers;  /* ids that are numbers, by series */
    size_t numbers_capacity;
    struct sum *sums;
    size_t capacity, statements;
    struct buffer key;
    hearsay_add_up period;
};

struct adding_up *adding_up_new(hearsay_add_up period)
{
    struct adding_up *adding = allocate_zero(1, sizeof *adding);

    if (!adding) return NULL;
    adding->period = period;
    arena_init(&adding->arena, 0);
    interner_init(&adding->keys, &adding->arena);
    interner_init(&adding->ids, &adding->arena);
    interner_init(&adding->files, &adding->arena);
    interner_init(&adding->series, &adding->arena);
    return adding;
}

void adding_up_free(struct adding_up *adding)
{
    if (!adding) return;
    interner_clear(&adding->keys);
    interner_clear(&adding->ids);
    interner_clear(&adding->files);
    for (size_t i = 0; i < adding->series.count; i++) number_set_clear(&adding->numbers[i]);
    allocate_free(adding->numbers);
    interner_clear(&adding->series);
    arena_clear(&adding->arena);
    buffer_clear(&adding->key);
    allocate_free(adding->sums);
    allocate_free(adding);
}

static hearsay_status no_memory(hearsay_error *err)
{
    return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory while adding up");
}

/* The number of a series; a set for its ids is there. */
static uint32_t find_series(struct adding_up *adding, const char *name)
{
    void *sets = adding->numbers;
    bool is_new = false;
    uint32_t number;

    if (!allocate_grow(&sets, &adding->numbers_capacity, adding->series.count + 1u,
                       sizeof *adding->numbers))
        return INTERN_NONE;
    adding->numbers = sets;
    number = interner_add(&adding->series, name, strlen(name), &is_new);
    if (is_new) adding->numbers[number] = (struct number_set){ 0 };
    return number;
}

/* Whether an id was there before in its series. */
static hearsay_status know_id(struct adding_up *adding, const char *series, const hearsay_value *id,
                              bool *is_new, hearsay_error *err)
{
    uint32_t place = find_series(adding, series ? series : "");
    struct buffer key = { 0 };
    uint64_t number;

    if (place == INTERN_NONE) return no_memory(err);
    if (number_read_count(id->text, id->length, &number) &&
        (id->length == 1 || id->text[0] != '0'))
        return number_set_add(&adding->numbers[place], number, is_new) ? HEARSAY_OK
                                                                       : no_memory(err);
    buffer_format(&key, "%u:", place);
    buffer_add(&key, id->text, id->length);
    place = key.failed ? INTERN_NONE
                       : interner_add(&adding->ids, buffer_string(&key), key.length, is_new);
    buffer_clear(&key);
    return place == INTERN_NONE ? no_memory(err) : HEARSAY_OK;
}

/* What statements of one tie have in common. */
static bool is_kept(hearsay_field field)
{
    switch (field) {
    case HEARSAY_FIELD_SPEAKER:
    case HEARSAY_FIELD_ACT:
    case HEARSAY_FIELD_CLAIM:
    case HEARSAY_FIELD_TARGET:
    case HEARSAY_FIELD_ADDRESSEE:
    case HEARSAY_FIELD_VIA:
    case HEARSAY_FIELD_NEGATED:
    case HEARSAY_FIELD_IMPLICIT:
    case HEARSAY_FIELD_SPEAKER_COUNTRY:
    case HEARSAY_FIELD_TARGET_COUNTRY: return true;
    default: return false;
    }
}

/* How much of an ISO date tells its period. */
static size_t period_length(hearsay_add_up period, size_t length)
{
    size_t wanted = period == HEARSAY_ADD_UP_DAY ? 10 : period == HEARSAY_ADD_UP_MONTH ? 7
                  : period == HEARSAY_ADD_UP_YEAR ? 4 : 0;

    return length < wanted ? length : wanted;
}

static void add_value(struct adding_up *adding, const hearsay_value *value, size_t length)
{
    uint32_t size = (uint32_t)length;
    char head[2] = { (char)value->field, (char)value->kind };

    buffer_add(&adding->key, head, sizeof head);
    buffer_add(&adding->key, (const char *)&size, sizeof size);
    buffer_add(&adding->key, value->text, length);
}

static hearsay_status begin_sum(struct adding_up *adding, uint32_t number,
                                const hearsay_record *record, hearsay_error *err)
{
    void *sums = adding->sums;
    uint32_t file = interner_add(&adding->files, record->file, strlen(record->file), NULL);

    if (file == INTERN_NONE ||
        !allocate_grow(&sums, &adding->capacity, number + 1u, sizeof *adding->sums))
        return no_memory(err);
    adding->sums = sums;
    adding->sums[number] = (struct sum){ .file = adding->files.texts[file],
                                         .line = (uint32_t)record->line };
    return HEARSAY_OK;
}

hearsay_status adding_up_add(struct adding_up *adding, const hearsay_record *record,
                             hearsay_error *err)
{
    hearsay_status status = HEARSAY_OK;
    uint64_t count = 1;
    uint32_t number;
    bool is_new = true;

    buffer_reset(&adding->key);
    for (size_t i = 0; status == HEARSAY_OK && i < record->value_count; i++) {
        const hearsay_value *value = &record->values[i];

        if (value->field == HEARSAY_FIELD_ID) status = know_id(adding, record->series, value, &is_new, err);
        else if (value->field == HEARSAY_FIELD_COUNT)
            (void)number_read_count(value->text, value->length, &count);
        else if (value->field == HEARSAY_FIELD_DATE && adding->period != HEARSAY_ADD_UP_EVER)
            add_value(adding, value, period_length(adding->period, value->length));
        else if (is_kept(value->field)) add_value(adding, value, value->length);
    }
    if (status != HEARSAY_OK) return status;
    if (!is_new) {
        if (record->known) *record->known = true;
        return HEARSAY_OK;
    }
    number = adding->key.failed ? INTERN_NONE
                                : interner_add(&adding->keys, buffer_string(&adding->key),
                                               adding->key.length, &is_new);
    if (number == INTERN_NONE) return no_memory(err);
    if (is_new) status = begin_sum(adding, number, record, err);
    if (status != HEARSAY_OK) return status;
    adding->sums[number].count += count;
    adding->statements++;
    return HEARSAY_OK;
}

/* The values of a key, and the count. */
static size_t take_values(const struct adding_up *adding, uint32_t number, char *digits,
                          hearsay_value *values)
{
    const char *at = adding->keys.texts[number], *end = at + adding->keys.lengths[number];
    size_t count = 0;

    while (at < end && count < SUM_FIELDS - 1) {
        hearsay_value *value = &values[count++];
        uint32_t length;

        memcpy(&length, at + 2, sizeof length);
        *value = (hearsay_value){ .field = (hearsay_field)at[0], .kind = (hearsay_value_kind)at[1],
                                  .text = at + 2 + sizeof length, .length = length };
        value->name = hearsay_field_name(value->field);
        value->name_length = strlen(value->name);
        at = value->text + length;
    }
    values[count] = (hearsay_value){ .field = HEARSAY_FIELD_COUNT, .kind = HEARSAY_NUMBER,
                                     .text = digits,
                                     .length = number_write((double)adding->sums[number].count,
                                                            digits) };
    values[count].name = hearsay_field_name(HEARSAY_FIELD_COUNT);
    values[count].name_length = strlen(values[count].name);
    return count + 1;
}

hearsay_status adding_up_push(struct adding_up *adding, const hearsay_sink *sink,
                              hearsay_error *err)
{
    hearsay_value values[SUM_FIELDS];
    char digits[NUMBER_TEXT];
    hearsay_status status = HEARSAY_OK;

    for (uint32_t i = 0; status == HEARSAY_OK && i < adding->keys.count; i++) {
        hearsay_record record = { .kind = HEARSAY_STATEMENT, .values = values,
                                  .value_count = take_values(adding, i, digits, values),
                                  .file = adding->sums[i].file, .line = adding->sums[i].line,
                                  .index = i, .undeclared = true };
        status = sink->record(sink->state, &record, err);
    }
    return status;
}

const char *hearsay_add_up_name(hearsay_add_up period)
{
    static const char *const names[] = {
        [HEARSAY_ADD_UP_NEVER] = "never", [HEARSAY_ADD_UP_EVER] = "ever",
        [HEARSAY_ADD_UP_YEAR] = "year",   [HEARSAY_ADD_UP_MONTH] = "month",
        [HEARSAY_ADD_UP_DAY] = "day",
    };

    return (size_t)period < sizeof names / sizeof *names ? names[period] : NULL;
}
