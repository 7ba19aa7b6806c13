#include "read/sum_statements.h"

#include <string.h>

#include "memory/allocate.h"
#include "read/cameo_actor.h"
#include "read/event_table.h"
#include "read/try.h"
#include "text/list_cell.h"
#include "text/number.h"

/* Whose words the names of actors are. */
enum names { NAMES_OF_CAMEO, NAMES_OF_EVENTS, NAMES };

/* A sum is pushed as a reader pushes a record: through a reading, of a file without text. */
struct telling {
    const hearsay_sums *sums;
    struct reading reading;
    struct event_table tables[NAMES]; /* what they know of actors */
    struct cameo_actors *actors;
    uint32_t file; /* of the reading's input */
    struct buffer item;
};

static const hearsay_read_options no_options = { 0 };

/* ---- what the names of actors tell ---- */

static hearsay_status hint_cameo(struct event_table *table, const char *name, struct event_cell country,
                                 hearsay_error *err)
{
    return cameo_actors_hint(table->state, table->reading, table->line, name, country.text,
                             country.length, err);
}

static hearsay_status find_table(struct telling *telling, const struct sum_text *names,
                                 struct event_table **out, hearsay_error *err)
{
    *out = NULL;
    if (strcmp(names->text, SUM_NAMES_OF_EVENTS) == 0) *out = &telling->tables[NAMES_OF_EVENTS];
    if (strcmp(names->text, SUM_NAMES_OF_CAMEO) != 0) return HEARSAY_OK;
    *out = &telling->tables[NAMES_OF_CAMEO];
    if (telling->actors) return HEARSAY_OK;
    TRY(cameo_actors_load(&telling->actors, err));
    telling->tables[NAMES_OF_CAMEO].state = telling->actors;
    return HEARSAY_OK;
}

/* One actor, and its country: what is left of it belongs to the statement. A list is no actor of event data. */
static hearsay_status know(struct telling *telling, struct event_table *table, struct sum_text actor,
                           struct sum_text *country, hearsay_error *err)
{
    struct event_cell name, own = { country->text, country->length };
    size_t at = 0;

    buffer_reset(&telling->item);
    (void)list_next(actor.text, actor.length, &at, &telling->item);
    if (telling->item.failed) return reading_no_memory(err);
    if (at <= actor.length || telling->item.length == 0) return HEARSAY_OK;
    name = (struct event_cell){ buffer_string(&telling->item), telling->item.length };
    TRY(event_table_know_actor(table, name, intern_hash(name.text, name.length), &own, err));
    country->length = own.length;
    return HEARSAY_OK;
}

static hearsay_status know_actors(struct telling *telling, struct sum_text cells[SUM_CELLS],
                                  hearsay_error *err)
{
    struct event_table *table;

    TRY(find_table(telling, &cells[SUM_NAMES], &table, err));
    if (!table) return HEARSAY_OK;
    TRY(know(telling, table, cells[SUM_SPEAKER], &cells[SUM_SPEAKER_COUNTRY], err));
    return know(telling, table, cells[SUM_TARGET], &cells[SUM_TARGET_COUNTRY], err);
}

/* ---- a sum as a statement ---- */

static hearsay_status put_value(struct reading *reading, hearsay_field field, hearsay_value_kind kind,
                                struct sum_text text, hearsay_error *err)
{
    hearsay_value value = { .field = field, .kind = kind, .text = text.text, .length = text.length };

    value.name = hearsay_field_name(field);
    value.name_length = strlen(value.name);
    return reading_add(reading, &value, err);
}

/* Items are copied: the buffer is the next one's. */
static hearsay_status put_list(struct telling *telling, hearsay_field field, struct sum_text cell,
                               hearsay_error *err)
{
    for (size_t at = 0;;) {
        buffer_reset(&telling->item);
        if (!list_next(cell.text, cell.length, &at, &telling->item)) return HEARSAY_OK;
        if (telling->item.failed) return reading_no_memory(err);
        if (telling->item.length)
            TRY(reading_put(&telling->reading, field, buffer_string(&telling->item),
                            telling->item.length, err));
    }
}

static hearsay_status put_cells(struct telling *telling, const struct sum_text cells[SUM_CELLS],
                                hearsay_error *err)
{
    for (int i = 0; i < SUM_CONFIDENCE; i++) {
        hearsay_field field = sum_columns[i].field;
        bool is_flag = i == SUM_NEGATED || i == SUM_IMPLICIT;

        if (field == HEARSAY_ATTRIBUTE || cells[i].length == 0) continue;
        if (hearsay_field_is_list(field)) TRY(put_list(telling, field, cells[i], err));
        else
            TRY(put_value(&telling->reading, field, is_flag ? HEARSAY_BOOLEAN : HEARSAY_TEXT, cells[i],
                          err));
    }
    return HEARSAY_OK;
}

/* The confidence of a sum is the mean of its statements', so that count x confidence is their weight. */
static hearsay_status put_numbers(struct telling *telling, const struct sum *sum,
                                  const struct sum_text *confidence, hearsay_error *err)
{
    struct reading *reading = &telling->reading;

    TRY(reading_put_number(reading, HEARSAY_FIELD_COUNT, sum->count, err));
    if (confidence->length)
        return put_value(reading, HEARSAY_FIELD_CONFIDENCE, HEARSAY_NUMBER, *confidence, err);
    if (decimal_is(sum->weight, sum->count)) return HEARSAY_OK;
    return reading_put_number(reading, HEARSAY_FIELD_CONFIDENCE,
                              decimal_number(sum->weight) / sum->count, err);
}

static hearsay_status push_sum(struct telling *telling, uint32_t number, size_t line, hearsay_error *err)
{
    const struct sum *sum = &telling->sums->items[number];
    struct sum_text cells[SUM_CELLS];

    sums_cells(telling->sums, number, cells);
    reading_begin_at(&telling->reading, HEARSAY_STATEMENT, line);
    TRY(know_actors(telling, cells, err));
    reading_begin_at(&telling->reading, HEARSAY_STATEMENT, line);
    telling->reading.undeclared = sum->undeclared;
    TRY(put_cells(telling, cells, err));
    TRY(put_numbers(telling, sum, &cells[SUM_CONFIDENCE], err));
    return reading_push(&telling->reading, err);
}

/* ---- all of them ---- */

static hearsay_status enter_file(struct telling *telling, const char *name, hearsay_error *err)
{
    input_close(telling->reading.input);
    telling->reading.input = NULL;
    return input_open_memory(&telling->reading.input, name, "", 0, err);
}

static void begin(struct telling *telling, const hearsay_sums *sums, const hearsay_sink *sink)
{
    *telling = (struct telling){ .sums = sums, .file = UINT32_MAX,
                                 .reading = { .sink = sink, .options = &no_options } };
    arena_init(&telling->reading.texts, 0);
    arena_init(&telling->reading.names, 0);
    interner_init(&telling->reading.hinted, &telling->reading.names);
    for (int i = 0; i < NAMES; i++) {
        telling->tables[i].hint = i == NAMES_OF_CAMEO ? hint_cameo : event_named_actor;
        event_table_begin(&telling->tables[i], &telling->reading);
    }
}

static void end(struct telling *telling)
{
    for (int i = 0; i < NAMES; i++) event_table_forget(&telling->tables[i]);
    cameo_actors_free(telling->actors);
    interner_clear(&telling->reading.hinted);
    arena_clear(&telling->reading.names);
    arena_clear(&telling->reading.texts);
    allocate_free(telling->reading.values);
    buffer_clear(&telling->item);
    input_close(telling->reading.input);
}

hearsay_status sum_statements_push(const hearsay_sums *sums, const hearsay_sink *sink, hearsay_error *err)
{
    struct telling telling;
    hearsay_status status = HEARSAY_OK;

    begin(&telling, sums, sink);
    for (uint32_t i = 0; status == HEARSAY_OK && i < sums->keys.count; i++) {
        const struct sum *sum = &sums->items[i];

        if (sum->file != telling.file) status = enter_file(&telling, sums->files.texts[sum->file], err);
        telling.file = sum->file;
        if (status == HEARSAY_OK) status = push_sum(&telling, i, sum->line, err);
    }
    end(&telling);
    return status;
}

hearsay_status sum_statements_push_sorted(const hearsay_sums *sums, const hearsay_sink *sink,
                                          hearsay_error *err)
{
    enum { FIRST_LINE = 2 };
    bool is_one = sums->files.count == 1;
    uint32_t *sorted = sums_sorted(sums);
    struct telling telling;
    hearsay_status status = sorted ? HEARSAY_OK : reading_no_memory(err);

    begin(&telling, sums, sink);
    if (status == HEARSAY_OK)
        status = enter_file(&telling, is_one ? sums->files.texts[0] : "parts", err);
    for (uint32_t i = 0; status == HEARSAY_OK && i < sums->keys.count; i++)
        status = push_sum(&telling, sorted[i], is_one ? sums->items[sorted[i]].line : i + FIRST_LINE, err);
    allocate_free(sorted);
    end(&telling);
    return status;
}
