#include "read/annotated.h"

#include <math.h>
#include <string.h>

#include "memory/allocate.h"
#include "text/offset.h"
#include "text/utf8.h"

void annotated_init(struct annotated *annotated)
{
    *annotated = (struct annotated){ 0 };
    arena_init(&annotated->arena, 0);
    interner_init(&annotated->ids, &annotated->arena);
}

void annotated_clear(struct annotated *annotated)
{
    interner_clear(&annotated->ids);
    allocate_free(annotated->id_items);
    allocate_free(annotated->items);
    allocate_free(annotated->links);
    arena_clear(&annotated->arena);
}

const char *annotated_copy(struct annotated *annotated, const char *text, size_t length)
{
    return arena_text(&annotated->arena, text, length);
}

static hearsay_status know_id(struct annotated *annotated, const char *id, size_t item,
                              hearsay_error *err)
{
    void *items = annotated->id_items;
    bool is_new;
    uint32_t number = interner_add(&annotated->ids, id, strlen(id), &is_new);

    if (number == INTERN_NONE ||
        !allocate_grow(&items, &annotated->id_capacity, number + 1u, sizeof *annotated->id_items))
        return reading_no_memory(err);
    annotated->id_items = items;
    if (is_new) annotated->id_items[number] = item;
    return HEARSAY_OK;
}

hearsay_status annotated_add(struct annotated *annotated, const struct annotated_item *item,
                             size_t *index, hearsay_error *err)
{
    void *items = annotated->items;

    if (!allocate_grow(&items, &annotated->item_capacity, annotated->item_count + 1,
                       sizeof *annotated->items))
        return reading_no_memory(err);
    annotated->items = items;
    annotated->items[annotated->item_count] = *item;
    if (index) *index = annotated->item_count;
    return know_id(annotated, item->id, annotated->item_count++, err);
}

hearsay_status annotated_join(struct annotated *annotated, const char *label, size_t from,
                              size_t to, bool is_role, hearsay_error *err)
{
    void *links = annotated->links;

    if (!allocate_grow(&links, &annotated->link_capacity, annotated->link_count + 1,
                       sizeof *annotated->links))
        return reading_no_memory(err);
    annotated->links = links;
    annotated->links[annotated->link_count++] =
        (struct annotated_link){ .label = label, .from = from, .to = to, .is_role = is_role };
    return HEARSAY_OK;
}

hearsay_status annotated_tag(struct annotated *annotated, size_t item, const char *name,
                             const char *value, hearsay_error *err)
{
    struct annotated_attribute *attribute = arena_take(&annotated->arena, sizeof *attribute);
    struct annotated_item *tagged = &annotated->items[item];

    if (!attribute) return reading_no_memory(err);
    *attribute = (struct annotated_attribute){
        .name = annotated_copy(annotated, name, strlen(name)),
        .value = annotated_copy(annotated, value, strlen(value)),
    };
    if (!attribute->name || !attribute->value) return reading_no_memory(err);
    if (tagged->attributes) tagged->last_attribute->next = attribute;
    else tagged->attributes = attribute;
    tagged->last_attribute = attribute;
    return HEARSAY_OK;
}

size_t annotated_find(const struct annotated *annotated, const char *id)
{
    uint32_t number = interner_find(&annotated->ids, id, strlen(id));

    return number == INTERN_NONE ? SIZE_MAX : annotated->id_items[number];
}

/* The same but for blanks: tools write a line break within a span as a blank, or not at all. */
static bool is_same(const char *a, size_t a_length, const char *b, size_t b_length)
{
    size_t i = 0, j = 0;

    for (;;) {
        while (i < a_length && strchr(" \t\r\n", a[i])) i++;
        while (j < b_length && strchr(" \t\r\n", b[j])) j++;
        if (i == a_length || j == b_length) return i == a_length && j == b_length;
        if (a[i++] != b[j++]) return false;
    }
}

hearsay_status annotated_check(struct reading *reading, struct annotated *annotated, size_t index,
                               hearsay_error *err)
{
    struct annotated_item *item = &annotated->items[index];
    const char *covered;
    size_t length, written = strlen(item->text);

    if (!annotated->text || item->end == 0) return HEARSAY_OK;
    if (item->start > item->end || item->end > annotated->length) {
        item->start = item->end = 0;
        return reading_notice(reading, "span outside the text", item->line, err,
                              "%.40s ends behind the end of the text; its place is left out",
                              item->id);
    }
    covered = annotated->text + item->start;
    length = item->end - item->start;
    if (written == 0 || is_same(covered, length, item->text, written)) {
        item->text = annotated_copy(annotated, covered, length);
        return item->text ? HEARSAY_OK : reading_no_memory(err);
    }
    return reading_notice(reading, "span and text differ", item->line, err,
                          "%.40s covers \"%.*s\", but says that it covers \"%.60s\"", item->id,
                          (int)utf8_fit(covered, length, 60), covered, item->text);
}

/* A unit as a byte; SIZE_MAX if there is no such place. */
static size_t byte_of(struct offsets *offsets, double unit)
{
    if (!(unit >= 0 && unit <= 4e9)) return SIZE_MAX;
    return offset_byte(offsets, (size_t)unit);
}

hearsay_status annotated_span(struct reading *reading, struct annotated *annotated,
                              struct offsets *offsets, const char *id, const char *label,
                              const char *text, double start, double end, size_t *index,
                              hearsay_error *err)
{
    struct annotated_item item = { .confidence = NAN, .same_as = SIZE_MAX,
                                   .line = reading->origin.line };
    size_t from = annotated->text ? byte_of(offsets, start) : SIZE_MAX;
    size_t to = annotated->text ? byte_of(offsets, end) : SIZE_MAX, place;
    hearsay_status status = HEARSAY_OK;

    if (!text) text = "";
    item.id = annotated_copy(annotated, id, strlen(id));
    item.label = annotated_copy(annotated, label, strlen(label));
    item.text = annotated_copy(annotated, text, strlen(text));
    if (!item.id || !item.label || !item.text) return reading_no_memory(err);
    if (from != SIZE_MAX && to != SIZE_MAX && from < to) {
        item.start = from;
        item.end = to;
    } else if (annotated->text && start >= 0) {
        status = reading_notice(reading, "span outside the text", item.line, err,
                                "%.40s: its place lies outside of the text; it is left out", id);
    }
    if (status == HEARSAY_OK) status = annotated_add(annotated, &item, &place, err);
    if (index) *index = annotated->item_count - 1;
    return status == HEARSAY_OK ? annotated_check(reading, annotated, place, err) : status;
}
