#include "read/adding_up.h"

#include <string.h>

#include "corpus/draft.h"
#include "memory/allocate.h"
#include "memory/number_set.h"
#include "text/list_cell.h"
#include "text/number.h"
#include "text/utf8.h"

struct adding_up {
    hearsay_sums *sums;
    struct adding_up_keys keys;
    hearsay_corpus *corpus;
    struct arena arena;
    struct interner ids;        /* that are no numbers */
    struct interner series;     /* of ids; numbers[] by number */
    struct number_set *numbers; /* ids that are numbers, by series */
    size_t numbers_capacity;
    struct buffer lists; /* of the statement at hand */
    struct adding_last last;
    bool has_natives;
};

struct adding_up *adding_up_new(const struct adding_up_keys *keys, hearsay_corpus *corpus)
{
    struct adding_up *adding = allocate_zero(1, sizeof *adding);

    if (!adding) return NULL;
    adding->sums = sums_new();
    adding->keys = *keys;
    adding->corpus = corpus;
    arena_init(&adding->arena, 0);
    interner_init(&adding->ids, &adding->arena);
    interner_init(&adding->series, &adding->arena);
    if (adding->sums) return adding;
    adding_up_free(adding);
    return NULL;
}

void adding_up_free(struct adding_up *adding)
{
    if (!adding) return;
    hearsay_sums_free(adding->sums);
    interner_clear(&adding->ids);
    for (size_t i = 0; i < adding->series.count; i++) number_set_clear(&adding->numbers[i]);
    allocate_free(adding->numbers);
    interner_clear(&adding->series);
    arena_clear(&adding->arena);
    buffer_clear(&adding->lists);
    allocate_free(adding);
}

hearsay_sums *adding_up_sums(struct adding_up *adding)
{
    return adding->sums;
}

hearsay_sums *adding_up_take_sums(struct adding_up *adding)
{
    hearsay_sums *sums = adding->sums;

    adding->sums = NULL;
    return sums;
}

const struct adding_up_keys *adding_up_keys(const struct adding_up *adding)
{
    return &adding->keys;
}

bool adding_up_has_natives(const struct adding_up *adding)
{
    return adding->has_natives;
}

static hearsay_status no_memory(hearsay_error *err)
{
    return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory while adding up");
}

uint32_t adding_up_series(struct adding_up *adding, const char *name)
{
    void *sets = adding->numbers;
    bool is_new = false;
    uint32_t number;

    if (!name) name = "";
    if (!allocate_grow(&sets, &adding->numbers_capacity, adding->series.count + 1u,
                       sizeof *adding->numbers))
        return INTERN_NONE;
    adding->numbers = sets;
    number = interner_add(&adding->series, name, strlen(name), &is_new);
    if (is_new) adding->numbers[number] = (struct number_set){ 0 };
    return number;
}

bool adding_up_id_number(const char *id, size_t length, uint64_t *number)
{
    return (length == 1 || id[0] != '0') && number_read_count(id, length, number);
}

hearsay_status adding_up_know_number(struct adding_up *adding, uint32_t series, uint64_t number, bool *is_new,
                                     hearsay_error *err)
{
    return number_set_add(&adding->numbers[series], number, is_new) ? HEARSAY_OK : no_memory(err);
}

hearsay_status adding_up_know_id(struct adding_up *adding, uint32_t series, const char *id, size_t length,
                                 bool *is_new, hearsay_error *err)
{
    struct buffer key = { 0 };
    uint64_t number;
    uint32_t place;

    if (adding_up_id_number(id, length, &number))
        return adding_up_know_number(adding, series, number, is_new, err);
    buffer_format(&key, "%u:", series);
    buffer_add(&key, id, length);
    place = key.failed ? INTERN_NONE
                       : interner_add(&adding->ids, buffer_string(&key), key.length, is_new);
    buffer_clear(&key);
    return place == INTERN_NONE ? no_memory(err) : HEARSAY_OK;
}

/* An id that was there before: the same event of its series; in a native file an error, as everywhere. A part has
 * no ids, so that those of other formats do not matter. */
static hearsay_status read_id(struct adding_up *adding, const struct draft *draft, bool *is_new)
{
    const hearsay_value *id = draft_first(draft, HEARSAY_FIELD_ID);
    const hearsay_record *record = draft->record;
    uint32_t series;

    *is_new = true;
    if (!id || (!record->series && record->undeclared)) return HEARSAY_OK;
    TRY(draft_check_text(draft, id));
    series = adding_up_series(adding, record->series);
    if (series == INTERN_NONE) return no_memory(draft->err);
    TRY(adding_up_know_id(adding, series, id->text, id->length, is_new, draft->err));
    if (*is_new) return HEARSAY_OK;
    if (record->known) {
        *record->known = true;
        return HEARSAY_OK;
    }
    return draft_fail(draft, id, "statement id \"%.*s\" is used twice",
                      (int)utf8_fit(id->text, id->length, 60), id->text);
}

/* ---- cells ---- */

/* A text without the blanks around it, as names are compared; it is not empty. */
static struct sum_text trim(const hearsay_value *value)
{
    struct sum_text cell = { value->text, value->length };

    utf8_trim(&cell.text, &cell.length);
    return cell;
}

static hearsay_status read_text(const struct draft *draft, hearsay_field field, struct sum_text *out)
{
    const hearsay_value *value = draft_first(draft, field);

    if (!value) return HEARSAY_OK;
    TRY(draft_check_text(draft, value));
    *out = trim(value);
    return HEARSAY_OK;
}

/* A list into the buffer: where it begins is told as a length, since the buffer may move. */
static hearsay_status read_list(struct adding_up *adding, const struct draft *draft, hearsay_field field,
                                size_t *begin, size_t *length)
{
    const hearsay_value *value = draft_first(draft, field);

    *begin = adding->lists.length;
    for (uint32_t i = 0; i < draft_values(draft, field); i++) {
        struct sum_text item;

        TRY(draft_check_text(draft, value));
        item = trim(value);
        list_item(&adding->lists, item.text, item.length, i == 0);
        if (i + 1 < draft_values(draft, field)) value = draft_next(value);
    }
    *length = adding->lists.length - *begin;
    return HEARSAY_OK;
}

static hearsay_status read_texts(struct adding_up *adding, const struct draft *draft,
                                 struct sum_text cells[SUM_CELLS])
{
    static const enum sum_cell texts[] = { SUM_SPEAKER, SUM_ACT, SUM_CLAIM, SUM_SPEAKER_COUNTRY,
                                           SUM_TARGET_COUNTRY };
    static const enum sum_cell lists[] = { SUM_TARGET, SUM_ADDRESSEE, SUM_VIA };
    enum { LISTS = sizeof lists / sizeof *lists };
    size_t begins[LISTS];

    if (!draft_first(draft, HEARSAY_FIELD_SPEAKER))
        return draft_fail(draft, NULL, "a statement needs a speaker; this one has none");
    if (!draft_first(draft, HEARSAY_FIELD_ACT))
        return draft_fail(draft, NULL, "a statement needs an act; this one has none");
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        TRY(read_text(draft, sum_columns[texts[i]].field, &cells[texts[i]]));
    buffer_reset(&adding->lists);
    for (size_t i = 0; i < LISTS; i++)
        TRY(read_list(adding, draft, sum_columns[lists[i]].field, &begins[i], &cells[lists[i]].length));
    if (adding->lists.failed) return no_memory(draft->err);
    for (size_t i = 0; i < LISTS; i++) cells[lists[i]].text = buffer_string(&adding->lists) + begins[i];
    return HEARSAY_OK;
}

static hearsay_status read_flags(const struct draft *draft, struct sum_text cells[SUM_CELLS])
{
    static const struct sum_text yes = { "true", 4 };
    uint16_t flags = 0;

    TRY(draft_flag(draft, HEARSAY_FIELD_NEGATED, HEARSAY_NEGATED, &flags));
    TRY(draft_flag(draft, HEARSAY_FIELD_IMPLICIT, HEARSAY_IMPLICIT, &flags));
    if (flags & HEARSAY_NEGATED) cells[SUM_NEGATED] = yes;
    if (flags & HEARSAY_IMPLICIT) cells[SUM_IMPLICIT] = yes;
    return HEARSAY_OK;
}

size_t adding_up_period(hearsay_add_up period, size_t length)
{
    size_t wanted = period == HEARSAY_ADD_UP_DAY ? 10 : period == HEARSAY_ADD_UP_MONTH ? 7
                  : period == HEARSAY_ADD_UP_YEAR ? 4 : 0;

    return length < wanted ? length : wanted;
}

/* How often, how sure, when. confidence: room for the text of its cell. */
static hearsay_status read_numbers(const struct draft *draft, struct sum *sum, char confidence[DECIMAL_TEXT])
{
    const hearsay_value *value = draft_first(draft, HEARSAY_FIELD_CONFIDENCE);
    struct decimal one = { .whole = 1 };
    uint64_t count = 1;
    double number = 1;

    TRY(draft_count(draft, HEARSAY_FIELD_COUNT, 1, UINT32_MAX, &count));
    TRY(draft_number(draft, HEARSAY_FIELD_CONFIDENCE, 0, 1, &number));
    TRY(draft_date(draft, HEARSAY_FIELD_DATE, &sum->first));
    sum->last = sum->first;
    sum->count = (uint32_t)count;
    if (value) (void)decimal_read(value->text, value->length, &one); /* draft_number took it */
    confidence[value ? decimal_write(one, confidence) : 0] = '\0';
    sum->weight = decimal_times(one, sum->count);
    return HEARSAY_OK;
}

/* ---- what no sum keeps ---- */

static void note_losses(hearsay_sums *sums, const struct adding_last *last, uint64_t count)
{
    uint64_t fields = last->fields;

    for (int field = 0; fields; field++, fields >>= 1)
        if (fields & 1) sums->without_place[field] += count;
    if (last->has_attributes) sums->without_place[HEARSAY_ATTRIBUTE] += count;
}

/* ---- a statement ---- */

static hearsay_status add_sum(struct adding_up *adding, const struct draft *draft,
                              const struct sum_text cells[SUM_CELLS], struct sum *more)
{
    const hearsay_record *record = draft->record;
    bool fits;

    more->file = sums_file(adding->sums, record->file);
    if (more->file == INTERN_NONE) return no_memory(draft->err);
    more->line = (uint32_t)(record->line < UINT32_MAX ? record->line : UINT32_MAX);
    more->undeclared = record->undeclared;
    TRY(sums_add(adding->sums, cells, more, &fits, draft->err));
    return fits ? HEARSAY_OK : draft_fail(draft, draft_first(draft, HEARSAY_FIELD_COUNT), SUMS_TOO_MANY);
}

hearsay_status adding_up_add(struct adding_up *adding, const hearsay_record *record, const char *names,
                             hearsay_error *err)
{
    const struct adding_up_keys *keys = &adding->keys;
    struct sum_text cells[SUM_CELLS] = { { 0 } };
    char period[HEARSAY_DATE_TEXT], confidence[DECIMAL_TEXT];
    struct sum more = { 0 };
    struct draft draft;
    bool is_new;

    TRY(draft_begin(&draft, adding->corpus->store, record, err));
    TRY(read_id(adding, &draft, &is_new));
    if (!is_new) return HEARSAY_OK;
    TRY(read_texts(adding, &draft, cells));
    TRY(read_flags(&draft, cells));
    TRY(read_numbers(&draft, &more, confidence));
    cells[SUM_PERIOD].text = hearsay_date_write(more.first, period);
    cells[SUM_PERIOD].length = adding_up_period(keys->period, strlen(period));
    if (keys->names && names) cells[SUM_NAMES] = (struct sum_text){ names, strlen(names) };
    if (keys->documents || (keys->undated_documents && !more.first.year))
        TRY(read_text(&draft, HEARSAY_FIELD_DOCUMENT, &cells[SUM_DOCUMENT]));
    if (keys->confidences) cells[SUM_CONFIDENCE] = (struct sum_text){ confidence, strlen(confidence) };
    TRY(add_sum(adding, &draft, cells, &more));
    adding->last = (struct adding_last){ .sum = adding->sums->last, .fields = draft.given,
                                         .has_attributes = draft.attribute_count > 0,
                                         .is_dated = more.first.year > 0 };
    note_losses(adding->sums, &adding->last, 1);
    adding->has_natives |= !record->series;
    return HEARSAY_OK;
}

const struct adding_last *adding_up_last(const struct adding_up *adding)
{
    return &adding->last;
}

bool adding_up_repeat(struct adding_up *adding, const struct adding_last *last, uint64_t count)
{
    if (!sums_repeat(adding->sums, last->sum, count)) return false;
    note_losses(adding->sums, last, count);
    return true;
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
