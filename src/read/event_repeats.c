#include "read/event_repeats.h"

#include "memory/allocate.h"
#include "read/adding_up.h"

enum { REPEATS_KEPT = 1 << 16 };

void event_repeats_clear(struct event_repeats *repeats)
{
    interner_clear(&repeats->keys);
    arena_clear(&repeats->arena);
    allocate_free(repeats->items);
    *repeats = (struct event_repeats){ 0 };
}

/* Only where nothing but these cells decides what becomes of a row. */
static bool may_repeat(const struct event_table *table, const struct event_row *row)
{
    const struct reading *reading = table->reading;

    return row->key_length && reading->adding && reading->series && reading->drops_documents &&
           !adding_up_keys(reading->adding)->documents;
}

/* The cells whose text counts, and whether the others are there. */
void event_repeats_key(struct event_row *row)
{
    static const enum event_column texts[] = { EVENT_DATE, EVENT_SPEAKER, EVENT_SPEAKER_COUNTRY,
                                               EVENT_TARGET, EVENT_TARGET_COUNTRY, EVENT_CODE,
                                               EVENT_WORD };
    static const enum event_column others[] = { EVENT_ID, EVENT_SCORE, EVENT_DOCUMENT,
                                                EVENT_PUBLISHER, EVENT_QUOTE };
    unsigned given = 0;
    size_t length = 0;

    row->key_length = 0;
    if (row->cells[EVENT_DATE].length == 0 || row->cells[EVENT_SPEAKER].length == 0) return;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        const struct event_cell *cell = &row->cells[texts[i]];

        if (cell->length + 2 > EVENT_KEY - length) return;
        for (size_t byte = 0; byte < cell->length; byte++) row->key[length++] = cell->text[byte];
        row->key[length++] = '\0';
    }
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        given |= (unsigned)(row->cells[others[i]].length > 0) << i;
    row->key[length++] = (char)given;
    row->key_length = (uint32_t)length;
    row->key_hash = intern_hash(row->key, length);
    row->has_number = adding_up_id_number(row->cells[EVENT_ID].text, row->cells[EVENT_ID].length, &row->number);
}

hearsay_status event_repeats_take(struct event_table *table, const struct event_row *row, bool *taken,
                                  hearsay_error *err)
{
    struct event_repeats *repeats = &table->repeats;
    struct adding_up *adding = table->reading->adding;
    const struct event_cell *id = &row->cells[EVENT_ID];
    bool is_new = true;
    uint32_t number;
    hearsay_status status = HEARSAY_OK;

    *taken = false;
    if (!may_repeat(table, row)) return HEARSAY_OK;
    number = interner_find_hashed(&repeats->keys, row->key, row->key_length, row->key_hash);
    if (number == INTERN_NONE) return HEARSAY_OK;
    if (row->has_number)
        status = adding_up_know_number(adding, repeats->series, row->number, &is_new, err);
    else if (id->length)
        status = adding_up_know_id(adding, repeats->series, id->text, id->length, &is_new, err);
    if (status != HEARSAY_OK) return status;
    *taken = true;
    repeats->items[number].count += is_new;
    /* a row whose id was there is looked up, and so counts among the acts, like any other */
    table->merged += !is_new;
    table->acts[repeats->items[number].act].count += !is_new;
    return HEARSAY_OK;
}

/* Room for one more: what was kept is added and forgotten where it is much. */
static hearsay_status make_room(struct event_table *table, hearsay_error *err)
{
    struct event_repeats *repeats = &table->repeats;
    hearsay_status status;

    if (repeats->keys.count < REPEATS_KEPT) return HEARSAY_OK;
    status = event_repeats_settle(table, err);
    interner_clear(&repeats->keys);
    arena_clear(&repeats->arena);
    return status;
}

hearsay_status event_repeats_keep(struct event_table *table, const struct event_row *row,
                                  hearsay_error *err)
{
    struct event_repeats *repeats = &table->repeats;
    struct event_cell word = row->cells[row->cells[EVENT_CODE].length ? EVENT_CODE : EVENT_WORD];
    const struct adding_last *last;
    void *items = repeats->items;
    hearsay_status status;
    uint32_t number;

    if (!may_repeat(table, row) || table->reading->known) return HEARSAY_OK;
    last = adding_up_last(table->reading->adding);
    if (!last->is_dated) return HEARSAY_OK; /* a notice told of its date, and will of the next */
    status = make_room(table, err);
    if (status != HEARSAY_OK) return status;
    repeats->keys.arena = &repeats->arena;
    if (repeats->keys.count == 0)
        repeats->series = adding_up_series(table->reading->adding, table->reading->series);
    if (repeats->series == INTERN_NONE) return reading_no_memory(err);
    number = interner_add_hashed(&repeats->keys, row->key, row->key_length, row->key_hash, NULL);
    if (number == INTERN_NONE ||
        !allocate_grow(&items, &repeats->capacity, number + 1u, sizeof *repeats->items))
        return reading_no_memory(err);
    repeats->items = items;
    repeats->items[number] = (struct event_repeat){
        .last = *last,
        .act = interner_find(&table->words, word.text ? word.text : "", word.length),
        .has_target = row->cells[EVENT_TARGET].length > 0,
    };
    return HEARSAY_OK;
}

hearsay_status event_repeats_settle(struct event_table *table, hearsay_error *err)
{
    struct event_repeats *repeats = &table->repeats;

    for (size_t i = 0; i < repeats->keys.count; i++) {
        struct event_repeat *repeat = &repeats->items[i];
        uint64_t count = repeat->count;

        repeat->count = 0;
        if (!adding_up_repeat(table->reading->adding, &repeat->last, count))
            return reading_fail(table->reading, 0, err, SUMS_TOO_MANY);
        table->acts[repeat->act].count += count;
        if (repeat->has_target) table->used += count;
        else table->no_second_used += count;
    }
    return HEARSAY_OK;
}
