/* Who is meant by an item: the best name among all that mean the same, with what labels and
 * attributes tell of the actor. */
#include <stdlib.h>
#include <string.h>

#include "memory/allocate.h"
#include "read/attribution_roles.h"
#include "text/buffer.h"
#include "text/utf8.h"

/* ---- which items mean the same ---- */

static size_t find_root(struct role *roles, size_t at)
{
    while (roles[at].same != at) {
        roles[at].same = roles[roles[at].same].same;
        at = roles[at].same;
    }
    return at;
}

/* The lower number leads, so that the order of the file decides and nothing else. */
static void unite(struct role *roles, size_t a, size_t b)
{
    a = find_root(roles, a);
    b = find_root(roles, b);
    if (a < b) roles[b].same = a;
    else roles[a].same = b;
}

struct placed {
    size_t start, end, item;
};

static int compare_placed(const void *a, const void *b)
{
    const struct placed *left = a, *right = b;

    if (left->start != right->start) return left->start < right->start ? -1 : 1;
    if (left->end != right->end) return left->end < right->end ? -1 : 1;
    return left->item < right->item ? -1 : left->item > right->item;
}

/* A chain is a layer of its own in most tools: its links lie where the spans of other layers lie. */
static void unite_places(struct making *making, struct placed *placed)
{
    const struct annotated_item *items = making->annotated->items;
    size_t count = 0;

    for (size_t i = 0; i < making->annotated->item_count; i++)
        if (items[i].end > items[i].start && !items[i].is_event && !items[i].is_trigger)
            placed[count++] = (struct placed){ items[i].start, items[i].end, i };
    if (count) qsort(placed, count, sizeof *placed, compare_placed);
    for (size_t i = 1; i < count; i++)
        if (placed[i].start == placed[i - 1].start && placed[i].end == placed[i - 1].end &&
            strcmp(items[placed[i].item].text, items[placed[i - 1].item].text) == 0)
            unite(making->roles, placed[i - 1].item, placed[i].item);
}

/* ---- the best name of them ---- */

enum worth { WORTH_NOTHING, WORTH_PRONOUN, WORTH_NOUN, WORTH_PHRASE, WORTH_NAME, WORTH_GIVEN };

static const char *given_name(const struct making *making, const struct annotated_item *item)
{
    for (const struct annotated_attribute *a = item->attributes; a; a = a->next) {
        const struct mapping_rule *rule = mapping_attribute(making->reading->mapping, a->name);
        if (rule && rule->part == PART_ACTOR && *a->value) return a->value;
    }
    return NULL;
}

/* "Bank of England" is a name; "the man who met Bob" only has one in it. */
static bool is_all_name(const char *text)
{
    enum { PARTICLE = 3 };

    for (size_t length; *text; text += length + (text[length] != '\0')) {
        char word[64];

        length = strcspn(text, " \t\r\n");
        if (length <= PARTICLE || length >= sizeof word) continue;
        memcpy(word, text, length);
        word[length] = '\0';
        if (utf8_is_lower(word, length)) return false;
    }
    return true;
}

static enum worth worth_of(const struct making *making, const struct annotated_item *item)
{
    const struct mapping *mapping = making->reading->mapping;

    if (given_name(making, item)) return WORTH_GIVEN;
    if (!*item->text) return WORTH_NOTHING;
    if (mapping_is_pronoun(mapping, item->text)) return WORTH_PRONOUN;
    if (mapping_is_common_noun(mapping, item->text)) return WORTH_NOUN;
    return is_all_name(item->text) ? WORTH_NAME : WORTH_PHRASE;
}

static bool is_better(const struct making *making, size_t item, size_t than)
{
    const struct annotated_item *items = making->annotated->items;
    enum worth left = worth_of(making, &items[item]), right = worth_of(making, &items[than]);

    if (left != right) return left > right;
    /* pronouns are all alike, and whoever was named expressly, was so first */
    return left > WORTH_PRONOUN && left < WORTH_GIVEN &&
           strlen(items[item].text) > strlen(items[than].text);
}

hearsay_status attribution_find_same(struct making *making, hearsay_error *err)
{
    const struct annotated *annotated = making->annotated;
    struct role *roles = making->roles;
    struct placed *placed = allocate_again(NULL, annotated->item_count + 1, sizeof *placed);

    if (!placed) return reading_no_memory(err);
    for (size_t i = 0; i < annotated->item_count; i++) roles[i].same = roles[i].best = i;
    for (size_t i = 0; i < annotated->item_count; i++) {
        size_t to = annotated->items[i].same_as;
        if (to >= annotated->item_count) continue;
        unite(roles, i, to);
        roles[i].in_chain = roles[to].in_chain = true;
    }
    unite_places(making, placed);
    allocate_free(placed);
    for (size_t i = 0; i < annotated->item_count; i++) {
        struct role *root = &roles[find_root(roles, i)];

        if (is_better(making, i, root->best)) root->best = i;
        if (!root->kind && roles[i].rule) root->kind = roles[i].rule->kind;
    }
    return HEARSAY_OK;
}

/* ---- the name ---- */

/* An attribute that is kept goes to the actor whom it is on. */
static hearsay_status hint_attributes(struct making *making, size_t index, hearsay_error *err)
{
    const struct annotated_item *item = &making->annotated->items[index];
    hearsay_status status = HEARSAY_OK;

    for (const struct annotated_attribute *a = item->attributes; a && status == HEARSAY_OK;
         a = a->next) {
        const struct mapping_rule *rule = mapping_attribute(making->reading->mapping, a->name);

        if (attribution_is_kept(rule) && *a->value)
            status = reading_hint_actor_attribute(making->reading, buffer_string(&making->name),
                                                  a->name, a->value, err);
    }
    return status;
}

/* What the labels and attributes of this item and of the best one of its kind tell. */
static hearsay_status hint_actor(struct making *making, size_t index, size_t best, const char *kind,
                                 hearsay_error *err)
{
    hearsay_status status = reading_hint_actor(making->reading, buffer_string(&making->name), kind,
                                               NULL, err);

    if (status == HEARSAY_OK) status = hint_attributes(making, index, err);
    return status == HEARSAY_OK && best != index ? hint_attributes(making, best, err) : status;
}

hearsay_status attribution_make_name(struct making *making, size_t index, hearsay_error *err)
{
    const struct annotated *annotated = making->annotated;
    const struct role *root = &making->roles[find_root(making->roles, index)];
    const struct annotated_item *item = &annotated->items[root->best];
    enum worth worth = worth_of(making, item);
    const char *kind = root->kind;

    buffer_reset(&making->name);
    attribution_add_words(&making->name,
                          worth == WORTH_GIVEN ? given_name(making, item) : item->text);
    if (!making->roles[root->best].became) making->roles[root->best].became = "who is meant";
    if (worth < WORTH_PHRASE) {
        if (!making->name.length) buffer_text(&making->name, "unnamed source");
        buffer_format(&making->name, " (%s:%s)", annotated->document ? annotated->document : "",
                      item->id);
        kind = "unnamed";
    }
    if (making->name.failed) return reading_no_memory(err);
    return hint_actor(making, index, root->best, kind, err);
}
