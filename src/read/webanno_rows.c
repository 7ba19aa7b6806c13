/* Second pass over WebAnno TSV 3: cells with stacked annotations, and what refers to other rows. */
#include "read/webanno_rows.h"

#include <math.h>
#include <string.h>

#include "memory/allocate.h"
#include "text/number.h"
#include "text/utf8.h"

/* ---- cells ---- */

hearsay_status tsv_fail(struct tsv *tsv, const char *message, hearsay_error *err)
{
    reading_begin_at(tsv->reading, HEARSAY_STATEMENT, tsv->line);
    return reading_fail(tsv->reading, 0, err, "%s", message);
}

const char *tsv_keep(struct tsv *tsv, const char *text, size_t length)
{
    return annotated_copy(tsv->annotated, text, length);
}

/* Adds a text without its escapes. */
void tsv_unescape(struct buffer *out, const char *text, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        if (text[i] != '\\' || i + 1 == length) {
            buffer_char(out, text[i]);
            continue;
        }
        i++;
        if (text[i] == 't') buffer_char(out, '\t');
        else if (text[i] == 'n') buffer_char(out, '\n');
        else if (text[i] == 'r') buffer_char(out, '\r');
        else buffer_char(out, text[i]);
    }
}

/* The end of a part that goes to a separator which is not escaped. */
size_t tsv_part_end(const char *text, size_t length, char separator)
{
    size_t at = 0;

    while (at < length && text[at] != separator) at += text[at] == '\\' && at + 1 < length ? 2 : 1;
    return at < length ? at : length;
}

/* "NE[3]": the number in brackets at the end, which is cut off; "" if there is none. */
size_t tsv_cut_number(const char *text, size_t *length, char number[16])
{
    size_t open = *length;

    number[0] = '\0';
    if (*length < 3 || text[*length - 1] != ']') return 0;
    while (open > 0 && text[open - 1] != '[') open--;
    if (open == 0 || (open > 1 && text[open - 2] == '\\') || *length - 1 - open >= 15) return 0;
    memcpy(number, text + open, *length - 1 - open);
    number[*length - 1 - open] = '\0';
    *length = open - 1;
    return strlen(number);
}

/* "12-19" of a row's second cell. */
bool tsv_read_range(const char *cell, size_t length, uint64_t *begin, uint64_t *end)
{
    const char *dash = memchr(cell, '-', length);

    return dash && number_read_count(cell, (size_t)(dash - cell), begin) &&
           number_read_count(dash + 1, length - (size_t)(dash - cell) - 1, end) && *begin <= *end &&
           *end <= UINT32_MAX;
}

size_t tsv_next_cell(const char *line, size_t length, size_t *at, const char **cell)
{
    const char *tab = *at <= length ? memchr(line + *at, '\t', length - *at) : NULL;
    size_t size;

    *cell = *at <= length ? line + *at : "";
    size = *at > length ? 0 : tab ? (size_t)(tab - line) - *at : length - *at;
    *at = tab ? (size_t)(tab - line) + 1 : length + 1;
    return size;
}

/* ---- annotations ---- */

static size_t *find_key(struct tsv *tsv, bool add, bool *is_new)
{
    void *items = tsv->items;
    uint32_t number;

    *is_new = false;
    if (tsv->key.failed) return NULL;
    number = add ? interner_add(&tsv->keys, buffer_string(&tsv->key), tsv->key.length, is_new)
                 : interner_find(&tsv->keys, buffer_string(&tsv->key), tsv->key.length);
    if (number == INTERN_NONE ||
        !allocate_grow(&items, &tsv->item_capacity, number + 1u, sizeof *tsv->items))
        return NULL;
    tsv->items = items;
    return &tsv->items[number];
}

/* The item known as a row's n-th in a layer; the first one counts. */
static hearsay_status know(struct tsv *tsv, const char *row, size_t row_length, const char *layer,
                           const char *number, size_t item, hearsay_error *err)
{
    const char *layers[] = { layer, "" }, *numbers[] = { number, "" };

    for (int i = 0; i < 4; i++) {
        size_t *place;
        bool is_new;

        if ((i & 1) && !*number) continue;
        buffer_reset(&tsv->key);
        buffer_format(&tsv->key, "r%.*s %s %s", (int)row_length, row, layers[i >> 1],
                      numbers[i & 1]);
        place = find_key(tsv, true, &is_new);
        if (!place) return reading_no_memory(err);
        if (is_new) *place = item;
    }
    return HEARSAY_OK;
}

struct row {
    const char *id;
    size_t id_length;
    double begin, end;
};

static hearsay_status set_end(struct tsv *tsv, size_t item, double end, hearsay_error *err)
{
    void *ends = tsv->ends;

    if (!allocate_grow(&ends, &tsv->end_capacity, item + 1, sizeof *tsv->ends))
        return reading_no_memory(err);
    tsv->ends = ends;
    tsv->ends[item] = end;
    return HEARSAY_OK;
}

/* The item of a stack's place: a new one, or one that an earlier row began. identity NULL: new. */
static hearsay_status find_item(struct tsv *tsv, const struct layer *layer, const struct row *row,
                                const char *identity, const char *number, size_t stack,
                                size_t *item, bool *is_new, hearsay_error *err)
{
    size_t *place = NULL;
    struct buffer id = { 0 };
    hearsay_status status;

    *is_new = true;
    if (identity) {
        buffer_reset(&tsv->key);
        buffer_format(&tsv->key, "i%s %s", layer->name, identity);
        place = find_key(tsv, true, is_new);
        if (!place) return reading_no_memory(err);
    }
    if (!*is_new) {
        *item = *place;
        status = set_end(tsv, *item, row->end, err);
        return status == HEARSAY_OK
                   ? know(tsv, row->id, row->id_length, layer->name, number, *item, err)
                   : status;
    }
    buffer_format(&id, "%.*s/%s/%zu", (int)row->id_length, row->id, layer_name(layer->name), stack);
    status = id.failed ? reading_no_memory(err)
                       : layer_add(tsv->reading, tsv->annotated, &tsv->offsets, buffer_string(&id),
                                   layer->name, row->begin, row->end, item, err);
    buffer_clear(&id);
    if (status != HEARSAY_OK) return status;
    tsv->annotated->items[*item].line = tsv->line;
    if (place) *place = *item;
    status = set_end(tsv, *item, row->end, err);
    return status == HEARSAY_OK
               ? know(tsv, row->id, row->id_length, layer->name, number, *item, err)
               : status;
}

static hearsay_status add_pending(struct tsv *tsv, const struct pending *pending,
                                  hearsay_error *err)
{
    void *list = tsv->pending;

    if (!allocate_grow(&list, &tsv->pending_capacity, tsv->pending_count + 1, sizeof *pending))
        return reading_no_memory(err);
    tsv->pending = list;
    tsv->pending[tsv->pending_count++] = *pending;
    return HEARSAY_OK;
}

/* ---- cells ---- */

static bool is_only(const struct stacked *part, char byte)
{
    return part->length == 1 && part->text[0] == byte;
}

/* The i-th part of a column's cell; false if the stack is not so high. */
static bool take_part(const struct stacked *cell, size_t index, struct stacked *out)
{
    const char *at = cell->text;
    size_t left = cell->length;

    for (;;) {
        size_t end = tsv_part_end(at, left, '|');
        if (index-- == 0) {
            *out = (struct stacked){ .text = at, .length = end };
            (void)tsv_cut_number(out->text, &out->length, out->number);
            return true;
        }
        if (end == left) return false;
        at += end + 1;
        left -= end + 1;
    }
}

/* The words of a part: "" for * and _. */
static const char *words_of(struct tsv *tsv, const struct stacked *part)
{
    buffer_reset(&tsv->cell);
    if (!is_only(part, '*') && !is_only(part, '_'))
        tsv_unescape(&tsv->cell, part->text, part->length);
    return tsv->cell.failed ? NULL : tsv_keep(tsv, buffer_string(&tsv->cell), tsv->cell.length);
}

/* Roles and targets, semicolons between them: p1;p2 and 1-2;1-3[2] */
static hearsay_status take_slots(struct tsv *tsv, const struct stacked *roles,
                                 const struct stacked *targets, const char *layer, size_t item,
                                 hearsay_error *err)
{
    struct stacked role = *roles, target = *targets;
    hearsay_status status = HEARSAY_OK;

    if (is_only(roles, '_') || is_only(targets, '_') || is_only(targets, '*')) return HEARSAY_OK;
    while (target.length && status == HEARSAY_OK) {
        size_t role_end = tsv_part_end(role.text, role.length, ';');
        size_t target_end = tsv_part_end(target.text, target.length, ';');
        struct stacked one = { .text = role.text, .length = role_end };
        struct pending pending = { .from = item, .to = SIZE_MAX, .is_role = true, .layer = layer };

        pending.label = words_of(tsv, &one);
        pending.target = tsv_keep(tsv, target.text, target_end);
        if (!pending.label || !pending.target) return reading_no_memory(err);
        status = add_pending(tsv, &pending, err);
        role.text += role_end + (role_end < role.length);
        role.length -= role_end + (role_end < role.length);
        target.text += target_end + (target_end < target.length);
        target.length -= target_end + (target_end < target.length);
    }
    return status;
}

static hearsay_status take_span(struct tsv *tsv, const struct layer *layer, const struct row *row,
                                const struct stacked *cells, size_t stack, bool *any,
                                hearsay_error *err)
{
    char number[16] = "";
    struct stacked part;
    size_t item;
    bool is_new, is_there = false;
    hearsay_status status;

    *any = false;
    for (size_t i = 0; i < layer->count; i++) {
        if (!take_part(&cells[layer->first + i], stack, &part)) continue;
        *any = true;
        is_there |= !is_only(&part, '_') || part.number[0];
        /* the brackets of targets are those of other annotations */
        if (part.number[0] && !tsv->columns[layer->first + i].is_targets)
            memcpy(number, part.number, sizeof number);
    }
    if (!is_there) return HEARSAY_OK;
    status = find_item(tsv, layer, row, number[0] ? number : NULL, number, stack, &item, &is_new,
                       err);
    for (size_t i = 0; is_new && i < layer->count && status == HEARSAY_OK; i++) {
        const struct column *column = &tsv->columns[layer->first + i];
        const char *words;

        if (!take_part(&cells[layer->first + i], stack, &part) || column->is_targets) continue;
        if (column->is_roles) {
            /* whole cells: a number in brackets belongs to the last target */
            struct stacked targets = { .text = "_", .length = 1 };
            const char *at = NULL;
            if (i + 1 < layer->count && take_part(&cells[layer->first + i + 1], stack, &targets)) {
                at = targets.text;
                targets.length = tsv_part_end(at,
                                              (size_t)(cells[layer->first + i + 1].text +
                                                       cells[layer->first + i + 1].length - at),
                                              '|');
            }
            status = take_slots(
                tsv, &part, &targets,
                i + 1 < layer->count ? tsv->columns[layer->first + i + 1].feature : "", item, err);
            continue;
        }
        words = words_of(tsv, &part);
        if (!words) return reading_no_memory(err);
        status = layer_feature(tsv->annotated, item, column->feature, words, err);
    }
    return status;
}

/* "coref->1-2" and "person[1]": link 2 of chain 1. */
static hearsay_status take_link(struct tsv *tsv, const struct layer *layer, const struct row *row,
                                const struct stacked *cells, size_t stack, bool *any,
                                hearsay_error *err)
{
    struct stacked relation, type;
    const char *arrow = NULL, *identity, *words;
    struct buffer next = { 0 };
    uint64_t link = 0;
    size_t item;
    bool is_new;
    hearsay_status status;

    *any = layer->count >= 2 && take_part(&cells[layer->first], stack, &relation) &&
           take_part(&cells[layer->first + 1], stack, &type);
    if (!*any || is_only(&relation, '_')) return HEARSAY_OK;
    for (size_t i = 0; i + 1 < relation.length; i++)
        if (relation.text[i] == '-' && relation.text[i + 1] == '>' &&
            (i == 0 || relation.text[i - 1] != '\\'))
            arrow = relation.text + i;
    if (!arrow) return tsv_fail(tsv, "a chain's cell must name its link, such as *->1-2", err);
    identity = tsv_keep(tsv, arrow + 2, relation.length - (size_t)(arrow + 2 - relation.text));
    if (!identity) return reading_no_memory(err);
    status = find_item(tsv, layer, row, identity, type.number, stack, &item, &is_new, err);
    if (status != HEARSAY_OK || !is_new) return status;
    words = words_of(tsv, &type);
    if (!words) return reading_no_memory(err);
    status = layer_feature(tsv->annotated, item, "referenceType", words, err);
    relation.length = (size_t)(arrow - relation.text);
    words = words_of(tsv, &relation);
    if (!words) return reading_no_memory(err);
    if (status == HEARSAY_OK)
        status = layer_feature(tsv->annotated, item, "referenceRelation", words, err);
    /* the link behind it: "1-3" of "1-2" */
    if (strchr(identity, '-') &&
        number_read_count(strchr(identity, '-') + 1, strlen(strchr(identity, '-') + 1), &link)) {
        struct pending pending = { .from = item, .to = item, .layer = layer->name, .label = NULL };
        buffer_format(&next, "%.*s%llu", (int)(strchr(identity, '-') + 1 - identity), identity,
                      (unsigned long long)link + 1);
        pending.target = next.failed ? NULL : tsv_keep(tsv, buffer_string(&next), next.length);
        buffer_clear(&next);
        if (!pending.target) return reading_no_memory(err);
        if (status == HEARSAY_OK) status = add_pending(tsv, &pending, err);
    }
    return status;
}

/* Features, and in the last column the source: "1-1[2_3]" goes from 1-1[2] to this row's [3]. */
static hearsay_status take_relation(struct tsv *tsv, const struct layer *layer,
                                    const struct row *row, const struct stacked *cells,
                                    size_t stack, bool *any, hearsay_error *err)
{
    struct pending pending = { .from = SIZE_MAX, .to = SIZE_MAX, .layer = layer->base };
    struct stacked base, part;
    struct buffer target = { 0 };
    const char *middle;

    *any = take_part(&cells[layer->first + layer->count - 1], stack, &base);
    if (!*any || is_only(&base, '_') || layer->count == 0) return HEARSAY_OK;
    pending.label = layer_name(layer->name);
    for (size_t i = 0; i + 1 < layer->count; i++) {
        const char *feature = tsv->columns[layer->first + i].feature, *words;
        if (!take_part(&cells[layer->first + i], stack, &part)) continue;
        words = words_of(tsv, &part);
        if (!words) return reading_no_memory(err);
        if (!*words) continue;
        if (layer_is_label(feature)) pending.label = words;
        else
            account_count(tsv->reading->account, HEARSAY_ACCOUNT_ATTRIBUTE, feature,
                          strlen(feature), HEARSAY_LEFT_OUT, "of a relation", 1);
    }
    middle = strchr(base.number, '_');
    /* "source target", as references with their numbers */
    buffer_add(&target, base.text, base.length);
    if (middle && strncmp(base.number, "0_", 2) != 0)
        buffer_format(&target, "[%.*s]", (int)(middle - base.number), base.number);
    buffer_format(&target, " %.*s", (int)row->id_length, row->id);
    if (middle && strcmp(middle, "_0") != 0) buffer_format(&target, "[%s]", middle + 1);
    pending.target = target.failed ? NULL : tsv_keep(tsv, buffer_string(&target), target.length);
    buffer_clear(&target);
    return pending.target ? add_pending(tsv, &pending, err) : reading_no_memory(err);
}

static hearsay_status know_row(struct tsv *tsv, const struct row *row, hearsay_error *err)
{
    void *places = tsv->places;
    uint32_t number = interner_add(&tsv->rows, row->id, row->id_length, NULL);

    if (number == INTERN_NONE ||
        !allocate_grow(&places, &tsv->place_capacity, number + 1u, sizeof *tsv->places))
        return reading_no_memory(err);
    tsv->places = places;
    tsv->places[number] = (struct row_place){ row->begin, row->end, SIZE_MAX };
    return HEARSAY_OK;
}

/* A row also holds its word: where the text has another one at its place, places are not to be
 * trusted. Escapes and blanks aside. */
static hearsay_status check_word(struct tsv *tsv, const struct row *row, const char *cell,
                                 size_t length, hearsay_error *err)
{
    const char *text = tsv->annotated->text;
    size_t start = offset_byte(&tsv->offsets, (size_t)row->begin), end = SIZE_MAX;
    struct offsets behind = tsv->offsets; /* the cursor stays at the start */
    hearsay_status status = HEARSAY_OK;

    if (start != SIZE_MAX) end = offset_byte(&behind, (size_t)row->end);
    else tsv->offsets = offsets_of(text, tsv->annotated->length, OFFSET_UTF16);
    if (end == SIZE_MAX)
        return reading_notice(tsv->reading, "word outside the text", tsv->line, err,
                              "%.*s: there is no place %.0f to %.0f in the text",
                              (int)row->id_length, row->id, row->begin, row->end);
    buffer_reset(&tsv->cell);
    tsv_unescape(&tsv->cell, cell, length);
    if (tsv->cell.failed) return reading_no_memory(err);
    if (tsv->cell.length != end - start ||
        memcmp(buffer_string(&tsv->cell), text + start, end - start) != 0)
        status = reading_notice(tsv->reading, "word and text differ", tsv->line, err,
                                "%.*s is \"%.*s\", but the text has \"%.*s\" at its place",
                                (int)row->id_length, row->id,
                                (int)utf8_fit(buffer_string(&tsv->cell), tsv->cell.length, 60),
                                buffer_string(&tsv->cell),
                                (int)utf8_fit(text + start, end - start, 60), text + start);
    return status;
}

hearsay_status tsv_take_row(struct tsv *tsv, const char *line, size_t length, struct stacked *cells,
                            hearsay_error *err)
{
    static hearsay_status (*const takers[])(struct tsv *, const struct layer *, const struct row *,
                                            const struct stacked *, size_t, bool *,
                                            hearsay_error *) = {
        [LAYER_SPAN] = take_span,
        [LAYER_CHAIN] = take_link,
        [LAYER_RELATION] = take_relation,
    };
    struct row row;
    size_t at = 0, size;
    uint64_t begin, end;
    const char *cell;
    hearsay_status status = HEARSAY_OK;

    row.id_length = tsv_next_cell(line, length, &at, &row.id);
    size = tsv_next_cell(line, length, &at, &cell);
    if (!tsv_read_range(cell, size, &begin, &end))
        return tsv_fail(tsv, "the second cell of a row must be its place, such as 12-19", err);
    row.begin = (double)begin;
    row.end = (double)end;
    reading_begin_at(tsv->reading, HEARSAY_STATEMENT, tsv->line);
    status = know_row(tsv, &row, err);
    size = tsv_next_cell(line, length, &at, &cell);
    if (status == HEARSAY_OK) status = check_word(tsv, &row, cell, size, err);
    for (size_t i = 0; i < tsv->column_count; i++) {
        if (at > length && i < tsv->column_count)
            return tsv_fail(tsv, "the row has fewer cells than the header has features", err);
        cells[i].length = tsv_next_cell(line, length, &at, &cells[i].text);
    }
    for (size_t i = 0; i < tsv->layer_count && status == HEARSAY_OK; i++) {
        bool any = true;
        for (size_t stack = 0; any && stack < STACK_LIMIT && status == HEARSAY_OK; stack++)
            status = takers[tsv->layers[i].kind](tsv, &tsv->layers[i], &row, cells, stack, &any,
                                                 err);
    }
    return status;
}

/* ---- what refers to other rows ---- */

/* A word without an annotation, as an item without a label. */
static hearsay_status resolve_word(struct tsv *tsv, const char *row, size_t length, size_t *out,
                                   hearsay_error *err)
{
    uint32_t number = interner_find(&tsv->rows, row, length);
    struct row_place *place = number == INTERN_NONE ? NULL : &tsv->places[number];
    struct buffer id = { 0 };
    hearsay_status status = HEARSAY_OK;

    if (!place) return HEARSAY_OK;
    if (place->item == SIZE_MAX) {
        buffer_format(&id, "%.*s", (int)length, row);
        status = id.failed
                     ? reading_no_memory(err)
                     : layer_add(tsv->reading, tsv->annotated, &tsv->offsets, buffer_string(&id),
                                 "", place->begin, place->end, &place->item, err);
        buffer_clear(&id);
    }
    *out = place->item;
    return status;
}

/* "1-2[3]" in a layer, else in any; a bare word becomes an item without a label. */
static hearsay_status resolve(struct tsv *tsv, const char *reference, size_t length,
                              const char *layer, size_t *out, hearsay_error *err)
{
    char number[16];
    size_t row_length = length;
    size_t *place = NULL;
    bool is_new;

    (void)tsv_cut_number(reference, &row_length, number);
    *out = SIZE_MAX;
    for (int i = 0; i < 2 && !place; i++) {
        buffer_reset(&tsv->key);
        buffer_format(&tsv->key, "r%.*s %s %s", (int)row_length, reference, i ? "" : layer, number);
        if (tsv->key.failed) return reading_no_memory(err);
        place = find_key(tsv, false, &is_new);
    }
    if (place) {
        *out = *place;
        return HEARSAY_OK;
    }
    return *number ? HEARSAY_OK : resolve_word(tsv, reference, row_length, out, err);
}

static hearsay_status resolve_chain(struct tsv *tsv, const struct pending *pending)
{
    size_t *place;
    bool is_new;

    buffer_reset(&tsv->key);
    buffer_format(&tsv->key, "i%s %s", pending->layer, pending->target);
    place = find_key(tsv, false, &is_new);
    if (place) tsv->annotated->items[pending->from].same_as = *place;
    return HEARSAY_OK;
}

hearsay_status tsv_resolve(struct tsv *tsv, const struct pending *pending, hearsay_error *err)
{
    size_t from = pending->from, to;
    const char *blank = strchr(pending->target, ' ');
    hearsay_status status = HEARSAY_OK;

    if (!pending->label) return resolve_chain(tsv, pending);
    if (from == SIZE_MAX) {
        status = resolve(tsv, pending->target, (size_t)(blank - pending->target), pending->layer,
                         &from, err);
        if (status == HEARSAY_OK)
            status = resolve(tsv, blank + 1, strlen(blank + 1), pending->layer, &to, err);
    } else {
        status = resolve(tsv, pending->target, strlen(pending->target), pending->layer, &to, err);
    }
    if (status != HEARSAY_OK) return status;
    if (from != SIZE_MAX && to != SIZE_MAX)
        return annotated_join(tsv->annotated, pending->label, from, to, pending->is_role, err);
    account_count(tsv->reading->account, HEARSAY_ACCOUNT_RELATION, pending->label,
                  strlen(pending->label), HEARSAY_LEFT_OUT, "points to nothing", 1);
    return HEARSAY_OK;
}
