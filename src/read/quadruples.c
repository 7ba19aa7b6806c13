/* Quadruples: who, what, to whom, when, a line each, by name (ICEWS14) or by number with maps of the
 * numbers beside the file (ICEWS18). Numbers may have blanks behind them, and a column more. */
#include <string.h>

#include "memory/allocate.h"
#include "read/event_table.h"
#include "read/readers.h"
#include "text/buffer.h"
#include "text/number.h"

enum { CELLS = 5 };

/* What numbers mean: names by number. */
struct id_map {
    struct arena arena;
    const char **names;
    size_t capacity;
};

struct quadruples {
    struct event_table table;
    struct id_map entities, relations;
    bool by_number;
    struct buffer date;
};

static struct event_cell trim(struct event_cell cell)
{
    while (cell.length && strchr(" \r", cell.text[0])) cell.text++, cell.length--;
    while (cell.length && strchr(" \r", cell.text[cell.length - 1])) cell.length--;
    return cell;
}

static bool is_number(struct event_cell cell)
{
    uint64_t number;

    return number_read_count(cell.text, cell.length, &number);
}

static size_t split(const char *line, size_t length, struct event_cell cells[CELLS])
{
    size_t count = event_split(line, length, '\t', cells, CELLS);

    for (size_t i = 0; i < count && i < CELLS; i++) cells[i] = trim(cells[i]);
    return count;
}

/* Four cells, of which the last is a date, or the first four are numbers. */
int quadruples_sniff(const char *head, size_t length)
{
    const char *end = memchr(head, '\n', length);
    struct event_cell cells[CELLS];
    size_t count = split(head, end ? (size_t)(end - head) : length, cells);
    hearsay_date date;

    if (count < 4 || count > CELLS || !cells[0].length || !cells[1].length || !cells[2].length)
        return 0;
    if (is_number(cells[0]) && is_number(cells[1]) && is_number(cells[2]) && is_number(cells[3]))
        return 88;
    return cells[3].length == 10 && hearsay_date_read(&date, cells[3].text, 10) &&
                   !is_number(cells[0]) ? 93 : 0;
}

/* ---- maps ---- */

static hearsay_status keep_name(struct id_map *map, uint64_t number, struct event_cell name,
                                hearsay_error *err)
{
    void *names = (void *)map->names;
    size_t before = map->capacity;

    if (!allocate_grow(&names, &map->capacity, (size_t)number + 1, sizeof *map->names))
        return reading_no_memory(err);
    map->names = names;
    for (size_t i = before; i < map->capacity; i++) map->names[i] = NULL;
    map->names[number] = arena_text(&map->arena, name.text, name.length);
    return map->names[number] ? HEARSAY_OK : reading_no_memory(err);
}

/* "North Korea TAB 1" a line. */
static hearsay_status take_map(struct id_map *map, const char *text, size_t length,
                               hearsay_error *err)
{
    const size_t bytes = length;
    hearsay_status status = HEARSAY_OK;

    while (length && status == HEARSAY_OK) {
        const char *end = memchr(text, '\n', length);
        size_t size = end ? (size_t)(end - text) : length;
        struct event_cell cells[CELLS] = { { 0 } };
        size_t count = split(text, size, cells);
        uint64_t number;

        /* numbers count the lines: a larger one would only take memory */
        if (count >= 2 && number_read_count(cells[1].text, cells[1].length, &number) &&
            number < bytes)
            status = keep_name(map, number, cells[0], err);
        length -= end ? size + 1 : size;
        text += end ? size + 1 : size;
    }
    return status;
}

static hearsay_status load_map(struct quadruples *quadruples, struct id_map *map, const char *stem,
                               hearsay_error *err)
{
    struct reading *reading = quadruples->table.reading;
    hearsay_status status;
    size_t length;
    char *text;

    status = reading_companion(reading, stem, NULL, ".txt", &text, &length, err);
    if (status != HEARSAY_OK) return status;
    if (!text)
        return reading_notice(reading, "map of numbers not found", 0, err,
                              "there is no %s.txt beside the file; numbers stay numbers", stem);
    status = take_map(map, text, length, err);
    allocate_free(text);
    return status;
}

static struct event_cell meaning(const struct id_map *map, struct event_cell cell)
{
    uint64_t number;

    if (!number_read_count(cell.text, cell.length, &number) || number >= map->capacity ||
        !map->names[number])
        return cell;
    return (struct event_cell){ map->names[number], strlen(map->names[number]) };
}

/* ---- rows ---- */

static hearsay_status take_row(struct quadruples *quadruples, const char *line, size_t length,
                               hearsay_error *err)
{
    struct event_cell cells[CELLS] = { { 0 } };
    size_t count = split(line, length, cells);
    struct event_row row = { 0 };
    hearsay_date date;

    if (count < 4 || count > CELLS)
        return event_table_leave_out(&quadruples->table, 0, "no four or five columns", err);
    for (int i = 0; i < EVENT_COLUMNS; i++) row.cells[i].text = "";
    row.cells[EVENT_SPEAKER] = meaning(&quadruples->entities, cells[0]);
    row.cells[EVENT_WORD] = meaning(&quadruples->relations, cells[1]);
    row.cells[EVENT_TARGET] = meaning(&quadruples->entities, cells[2]);
    /* a number counts hours or days from a day that the file does not tell */
    if (hearsay_date_read(&date, cells[3].text, cells[3].length) && !is_number(cells[3]))
        row.cells[EVENT_DATE] = cells[3];
    return event_table_push(&quadruples->table, &row, err);
}

static void map_clear(struct id_map *map)
{
    arena_clear(&map->arena);
    allocate_free((void *)map->names);
}

hearsay_status quadruples_read(struct reading *reading, hearsay_error *err)
{
    struct quadruples quadruples = { .table = { .hint = event_named_actor } };
    struct event_cell first[CELLS] = { { 0 } };
    const char *head;
    size_t length;
    hearsay_status status = input_head(reading->input, &head, &length, err);

    if (status != HEARSAY_OK) return status;
    (void)split(head, memchr(head, '\n', length)
                          ? (size_t)((const char *)memchr(head, '\n', length) - head) : length,
                first);
    arena_init(&quadruples.entities.arena, 0);
    arena_init(&quadruples.relations.arena, 0);
    quadruples.by_number = is_number(first[0]) && is_number(first[1]);
    event_table_begin(&quadruples.table, reading);
    if (quadruples.by_number) {
        status = load_map(&quadruples, &quadruples.entities, "entity2id", err);
        if (status == HEARSAY_OK)
            status = load_map(&quadruples, &quadruples.relations, "relation2id", err);
        if (status == HEARSAY_OK)
            status = reading_notice(reading, "dates that cannot be known", 0, err,
                                    "the fourth column counts from a day that the file does not "
                                    "tell; its statements have no date");
    }
    if (status == HEARSAY_OK) status = mapping_push_acts(reading->mapping, reading, err);
    while (status == HEARSAY_OK) {
        char *line;

        status = input_line(reading->input, &line, &length, NULL, err);
        if (status != HEARSAY_OK || !line) break;
        if (length) status = take_row(&quadruples, line, length, err);
    }
    status = event_table_end(&quadruples.table, status, err);
    map_clear(&quadruples.entities);
    map_clear(&quadruples.relations);
    return status;
}
