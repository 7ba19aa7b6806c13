/* WebAnno TSV 3: a row a token, a column a feature, stacked annotations between bars, [n] for what
 * belongs together. Offsets are UTF-16 units. The text is put together from the sentences first;
 * then the rows are gone over, and at the end what refers to other rows is looked up. */
#include "read/webanno_rows.h"

#include <math.h>
#include <string.h>

#include "memory/allocate.h"
#include "text/number.h"
#include "text/utf8.h"

int webanno_tsv_sniff(const char *head, size_t length)
{
    static const char mark[] = "#FORMAT=WebAnno TSV 3";

    return length >= sizeof mark - 1 && memcmp(head, mark, sizeof mark - 1) == 0 ? 97 : 0;
}

/* ---- the header ---- */

static hearsay_status add_column(struct tsv *tsv, const char *feature, size_t length, bool targets,
                                 hearsay_error *err)
{
    void *columns = tsv->columns;
    struct column *column;

    if (tsv->column_count >= COLUMNS_LIMIT) return tsv_fail(tsv, "more than 500 columns", err);
    if (!allocate_grow(&columns, &tsv->column_capacity, tsv->column_count + 1,
                       sizeof *tsv->columns))
        return reading_no_memory(err);
    tsv->columns = columns;
    column = &tsv->columns[tsv->column_count++];
    *column = (struct column){ .layer = tsv->layer_count - 1, .is_targets = targets };
    column->feature = tsv_keep(tsv, feature, length);
    if (!column->feature) return reading_no_memory(err);
    column->is_roles = strncmp(column->feature, "ROLE_", 5) == 0;
    column->is_base = strncmp(column->feature, "BT_", 3) == 0;
    if (column->is_base) tsv->layers[tsv->layer_count - 1].base = column->feature + 3;
    tsv->layers[tsv->layer_count - 1].count++;
    return HEARSAY_OK;
}

/* #T_SP=name|feature|feature */
static hearsay_status take_layer(struct tsv *tsv, const char *line, size_t length,
                                 hearsay_error *err)
{
    void *layers = tsv->layers;
    struct layer *layer;
    const char *at = line + 6, *end = line + length, *bar = memchr(at, '|', (size_t)(end - at));
    hearsay_status status = HEARSAY_OK;
    bool targets = false;

    if (!allocate_grow(&layers, &tsv->layer_capacity, tsv->layer_count + 1, sizeof *tsv->layers))
        return reading_no_memory(err);
    tsv->layers = layers;
    layer = &tsv->layers[tsv->layer_count++];
    *layer = (struct layer){ .first = tsv->column_count, .base = "" };
    layer->kind = line[3] == 'C' ? LAYER_CHAIN : line[3] == 'R' ? LAYER_RELATION : LAYER_SPAN;
    layer->name = tsv_keep(tsv, at, (size_t)((bar ? bar : end) - at));
    if (!layer->name) return reading_no_memory(err);
    if (!bar) return add_column(tsv, "", 0, false, err);
    while (bar && status == HEARSAY_OK) {
        at = bar + 1;
        bar = memchr(at, '|', (size_t)(end - at));
        status = add_column(tsv, at, (size_t)((bar ? bar : end) - at), targets, err);
        targets = status == HEARSAY_OK && tsv->columns[tsv->column_count - 1].is_roles;
    }
    return status;
}

/* ---- the text ---- */

static size_t units_of(const char *text, size_t length)
{
    size_t units = 0, bytes;

    for (size_t at = 0; at < length; at += bytes)
        units += utf8_next(text + at, length - at, &bytes) > 0xFFFF ? 2 : 1;
    return units;
}

/* Adds a sentence so that its first token, which the row names, stands at its place. */
static hearsay_status place_sentence(struct tsv *tsv, const struct buffer *sentence, uint64_t begin,
                                     const char *token, size_t token_length, hearsay_error *err)
{
    const char *start = buffer_string(sentence);
    size_t before = 0, lead;

    while (before + token_length <= sentence->length &&
           memcmp(start + before, token, token_length) != 0)
        before++;
    if (before + token_length > sentence->length) before = 0;
    lead = units_of(start, before);
    if (begin < lead + tsv->units || begin - lead - tsv->units > GAP_LIMIT)
        return begin < lead + tsv->units && tsv->text.length == 0 && begin < lead
                   ? HEARSAY_OK
                   : tsv_fail(tsv, "the sentence does not lie behind the one before it", err);
    while (tsv->units < begin - lead) {
        buffer_char(&tsv->text, '\n');
        tsv->units++;
    }
    buffer_add(&tsv->text, start, sentence->length);
    tsv->units += units_of(start, sentence->length);
    return tsv->text.failed ? reading_no_memory(err) : HEARSAY_OK;
}

/* First pass: the header and the text. */
static hearsay_status take_text_line(struct tsv *tsv, const char *line, size_t length,
                                     struct buffer *sentence, bool *open, hearsay_error *err)
{
    static const char mark[] = "#Text=";
    const char *cell;
    size_t at = 0, size;
    uint64_t begin, end;
    hearsay_status status;

    if (length >= 6 && (memcmp(line, "#T_SP=", 6) == 0 || memcmp(line, "#T_CH=", 6) == 0 ||
                        memcmp(line, "#T_RL=", 6) == 0))
        return take_layer(tsv, line, length, err);
    if (length >= sizeof mark - 1 && memcmp(line, mark, sizeof mark - 1) == 0) {
        if (*open) buffer_char(sentence, '\n');
        else buffer_reset(sentence);
        *open = true;
        tsv_unescape(sentence, line + sizeof mark - 1, length - (sizeof mark - 1));
        return sentence->failed ? reading_no_memory(err) : HEARSAY_OK;
    }
    if (!*open || length == 0 || line[0] == '#') return HEARSAY_OK;
    *open = false;
    (void)tsv_next_cell(line, length, &at, &cell);
    size = tsv_next_cell(line, length, &at, &cell);
    if (!tsv_read_range(cell, size, &begin, &end))
        return tsv_fail(tsv, "the second cell of a row must be its place, such as 12-19", err);
    size = tsv_next_cell(line, length, &at, &cell);
    buffer_reset(&tsv->cell);
    tsv_unescape(&tsv->cell, cell, size);
    if (tsv->cell.failed) return reading_no_memory(err);
    status = place_sentence(tsv, sentence, begin, buffer_string(&tsv->cell), tsv->cell.length, err);
    return status;
}

/* ---- all of it ---- */

typedef hearsay_status line_taker(struct tsv *tsv, const char *line, size_t length, void *state,
                                  hearsay_error *err);

struct text_state {
    struct buffer sentence;
    bool open;
};

static hearsay_status take_first(struct tsv *tsv, const char *line, size_t length, void *state,
                                 hearsay_error *err)
{
    struct text_state *text = state;

    return take_text_line(tsv, line, length, &text->sentence, &text->open, err);
}

static hearsay_status take_second(struct tsv *tsv, const char *line, size_t length, void *state,
                                  hearsay_error *err)
{
    return length && line[0] != '#' ? tsv_take_row(tsv, line, length, state, err) : HEARSAY_OK;
}

static hearsay_status for_lines(struct tsv *tsv, const char *text, size_t length, line_taker *take,
                                void *state, hearsay_error *err)
{
    hearsay_status status = HEARSAY_OK;

    tsv->line = 0;
    for (size_t at = 0; at < length && status == HEARSAY_OK;) {
        const char *end = memchr(text + at, '\n', length - at);
        size_t size = end ? (size_t)(end - text) - at : length - at;

        tsv->line++;
        status = take(tsv, text + at, size && text[at + size - 1] == '\r' ? size - 1 : size, state,
                      err);
        at += size + 1;
    }
    return status;
}

static hearsay_status fill(struct tsv *tsv, const char *whole, size_t length, hearsay_error *err)
{
    struct text_state state = { 0 };
    struct stacked *cells = NULL;
    hearsay_status status = for_lines(tsv, whole, length, take_first, &state, err);

    buffer_clear(&state.sentence);
    if (status != HEARSAY_OK) return status;
    tsv->annotated->length = tsv->text.length;
    tsv->annotated->text = tsv_keep(tsv, buffer_string(&tsv->text), tsv->text.length);
    cells = allocate_zero(tsv->column_count + 1, sizeof *cells);
    if (!cells || !tsv->annotated->text) {
        allocate_free(cells);
        return reading_no_memory(err);
    }
    tsv->offsets = offsets_of(tsv->annotated->text, tsv->annotated->length, OFFSET_UTF16);
    status = for_lines(tsv, whole, length, take_second, cells, err);
    allocate_free(cells);
    for (size_t i = 0; status == HEARSAY_OK && i < tsv->annotated->item_count; i++) {
        size_t end = offset_byte(&tsv->offsets, (size_t)tsv->ends[i]);
        if (end != SIZE_MAX && end >= tsv->annotated->items[i].start)
            tsv->annotated->items[i].end = end;
    }
    for (size_t i = 0; status == HEARSAY_OK && i < tsv->pending_count; i++)
        status = tsv_resolve(tsv, &tsv->pending[i], err);
    return status == HEARSAY_OK ? layer_finish(tsv->annotated, err) : status;
}

hearsay_status webanno_tsv_fill(struct reading *reading, struct annotated *annotated,
                                hearsay_error *err)
{
    struct tsv tsv = { .reading = reading, .annotated = annotated };
    hearsay_status status;
    size_t length;
    char *whole;

    interner_init(&tsv.keys, &reading->names);
    interner_init(&tsv.rows, &reading->names);
    status = input_whole(reading->input, &whole, &length, err);
    if (status == HEARSAY_OK) status = fill(&tsv, whole, length, err);
    interner_clear(&tsv.keys);
    interner_clear(&tsv.rows);
    allocate_free(tsv.places);
    buffer_clear(&tsv.key);
    buffer_clear(&tsv.text);
    buffer_clear(&tsv.cell);
    allocate_free(tsv.layers);
    allocate_free(tsv.columns);
    allocate_free(tsv.pending);
    allocate_free(tsv.items);
    allocate_free(tsv.ends);
    return status;
}
