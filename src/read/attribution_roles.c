#include "read/attribution_roles.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "memory/allocate.h"
#include "text/buffer.h"
#include "text/number.h"
#include "text/utf8.h"

void attribution_account(const struct making *making, hearsay_account_kind kind, const char *name,
                         hearsay_outcome outcome, const char *detail)
{
    account_count(making->reading->account, kind, name, strlen(name), outcome, detail, 1);
}

/* ---- who holds, what fills ---- */

static bool names_field(const struct mapping_rule *rule)
{
    return rule && (rule->part == PART_FIELD || rule->part == PART_CUE);
}

/* The field that a link fills, by its own label, else by the label of what it joins. *swap: to
 * holds and from fills. False, with a reason, if it fills none. */
static bool link_field(const struct making *making, const struct annotated_link *link,
                       hearsay_field *field, bool *swap, const char **reason)
{
    const struct mapping_rule *rule = mapping_relation(making->reading->mapping, link->label);
    const struct mapping_rule *to = making->roles[link->to].rule;

    const struct mapping_rule *from = making->roles[link->from].rule;

    *swap = rule && rule->held_by_to;
    /* a span that is called Source fills the speaker, whichever way the arrow was drawn */
    if (names_field(rule) && !rule->tells_holder && rule->field && names_field(from) &&
        from->field == rule->field && !(names_field(to) && to->field == rule->field))
        *swap = true;
    if (rule && rule->part == PART_LEFT_OUT) {
        *reason = "the mapping leaves it out";
        return false;
    }
    if (names_field(rule)) {
        *field = rule->field;
        return true;
    }
    if ((rule || link->is_role) && names_field(to) && to->field) {
        *field = to->field;
        return true;
    }
    *reason = "not named by the mapping";
    return false;
}

static int compare_fillers(const void *a, const void *b)
{
    const struct filler *left = a, *right = b;

    if (left->holder != right->holder) return left->holder < right->holder ? -1 : 1;
    return left->link < right->link ? -1 : left->link > right->link;
}

const char *attribution_field_word(hearsay_field field)
{
    return field ? hearsay_field_name(field) : "attribute";
}

void attribution_take_links(struct making *making)
{
    const struct annotated *annotated = making->annotated;

    for (size_t i = 0; i < annotated->link_count; i++) {
        const struct annotated_link *link = &annotated->links[i];
        const struct mapping_rule *rule = mapping_relation(making->reading->mapping, link->label);
        const char *reason = "";
        hearsay_field field = HEARSAY_ATTRIBUTE;
        size_t holder, item;
        bool swap;

        if (!link_field(making, link, &field, &swap, &reason)) {
            attribution_account(making, HEARSAY_ACCOUNT_RELATION, link->label, HEARSAY_LEFT_OUT,
                                reason);
            continue;
        }
        holder = swap ? link->to : link->from;
        item = swap ? link->from : link->to;
        making->fillers[making->filler_count++] = (struct filler){ holder, item, field, link->label,
                                                                   i };
        making->roles[holder].holds = true;
        if (rule && rule->act) making->roles[holder].act = rule->act;
        if (!making->roles[item].became) making->roles[item].became = attribution_field_word(field);
        attribution_account(making, HEARSAY_ACCOUNT_RELATION, link->label, HEARSAY_USED,
                            attribution_field_word(field));
    }
    if (making->filler_count)
        qsort(making->fillers, making->filler_count, sizeof *making->fillers, compare_fillers);
    for (size_t i = 0; i < making->filler_count; i++) {
        struct role *role = &making->roles[making->fillers[i].holder];
        if (role->count++ == 0) role->first = i;
    }
}

void attribution_take_labels(struct making *making)
{
    const struct annotated *annotated = making->annotated;

    for (size_t i = 0; i < annotated->item_count; i++) {
        const struct annotated_item *item = &annotated->items[i];
        struct role *role = &making->roles[i];

        role->rule = mapping_label(making->reading->mapping, item->label);
        if (role->rule && role->rule->part == PART_STATEMENT && !item->is_trigger)
            role->holds = true;
    }
}

/* ---- texts ---- */

static const char *trimmed(const char *text, size_t *length)
{
    while (*text && strchr(" \t\r\n", *text)) text++;
    *length = strlen(text);
    while (*length && strchr(" \t\r\n", text[*length - 1])) --*length;
    return text;
}

/* Adds a text with every run of blanks as one. */
static void add_words(struct buffer *out, const char *text)
{
    size_t length;

    text = trimmed(text, &length);
    for (size_t i = 0; i < length; i++) {
        bool is_blank = strchr(" \t\r\n", text[i]) != NULL;
        if (!is_blank) buffer_char(out, text[i]);
        else if (!strchr(" \t\r\n", text[i + 1])) buffer_char(out, ' ');
    }
}

const struct filler *attribution_next_filler(const struct making *making, size_t holder,
                                             hearsay_field field, size_t *at)
{
    const struct role *role = &making->roles[holder];

    for (; *at < role->count; ++*at) {
        const struct filler *filler = &making->fillers[role->first + *at];
        if (filler->field != field) continue;
        ++*at;
        return filler;
    }
    return NULL;
}

/* The words of a holder that is itself what another one says: who, how, what. */
static void add_nested(struct making *making, size_t holder)
{
    static const hearsay_field order[] = { HEARSAY_FIELD_SPEAKER, HEARSAY_FIELD_CUE,
                                           HEARSAY_FIELD_CLAIM };
    size_t start = making->claim.length;

    for (size_t i = 0; i < sizeof order / sizeof *order; i++) {
        const struct filler *filler;
        for (size_t at = 0;
             (filler = attribution_next_filler(making, holder, order[i], &at)) != NULL;) {
            if (making->claim.length > start) buffer_char(&making->claim, ' ');
            add_words(&making->claim, making->annotated->items[filler->item].text);
        }
    }
    if (making->claim.length == start)
        add_words(&making->claim, making->annotated->items[holder].text);
}

/* A statement as a whole is what is said; a span that only holds one has words of its own. */
static bool is_nested(const struct role *role)
{
    return role->holds && role->rule && role->rule->part == PART_STATEMENT;
}

/* The text of the claim: one after the other what fills it, or the holder's own words. */
void attribution_make_claim(struct making *making, size_t holder)
{
    const struct mapping_rule *rule = making->roles[holder].rule;
    const struct filler *filler;

    buffer_reset(&making->claim);
    for (size_t at = 0;
         (filler = attribution_next_filler(making, holder, HEARSAY_FIELD_CLAIM, &at)) != NULL;) {
        if (making->claim.length) buffer_text(&making->claim, " \xE2\x80\xA6 ");
        if (is_nested(&making->roles[filler->item]) && filler->item != holder)
            add_nested(making, filler->item);
        else add_words(&making->claim, making->annotated->items[filler->item].text);
    }
    if (!making->claim.length && names_field(rule) && rule->field == HEARSAY_FIELD_CLAIM)
        add_words(&making->claim, making->annotated->items[holder].text);
}

/* ---- names ---- */

/* The item that says best who is meant: the longest of what is the same that is a name. */
static size_t named_item(const struct making *making, size_t index)
{
    const struct annotated *annotated = making->annotated;
    const struct mapping *mapping = making->reading->mapping;
    size_t at = annotated->items[index].same_as;

    if (!mapping_is_pronoun(mapping, annotated->items[index].text) &&
        !mapping_is_common_noun(mapping, annotated->items[index].text))
        return index;
    for (size_t steps = 0; at != SIZE_MAX && steps < 1000; steps++) {
        const char *text = annotated->items[at].text;
        if (*text && !mapping_is_pronoun(mapping, text) && !mapping_is_common_noun(mapping, text))
            return at;
        at = annotated->items[at].same_as;
    }
    return index;
}

static const char *attribute_actor(const struct making *making, const struct annotated_item *item)
{
    for (const struct annotated_attribute *a = item->attributes; a; a = a->next) {
        const struct mapping_rule *rule = mapping_attribute(making->reading->mapping, a->name);
        if (rule && rule->part == PART_ACTOR && *a->value) return a->value;
    }
    return NULL;
}

/* The name of an actor in making->name; one that names nobody is an unnamed source of its own. */
hearsay_status attribution_make_name(struct making *making, size_t index, hearsay_error *err)
{
    const struct annotated *annotated = making->annotated;
    const struct annotated_item *item = &annotated->items[named_item(making, index)];
    const struct mapping *mapping = making->reading->mapping;
    const char *given = attribute_actor(making, item);
    hearsay_status status = HEARSAY_OK;

    buffer_reset(&making->name);
    add_words(&making->name, given ? given : item->text);
    if (given) return HEARSAY_OK;
    if (!making->name.length || mapping_is_pronoun(mapping, buffer_string(&making->name)) ||
        mapping_is_common_noun(mapping, buffer_string(&making->name))) {
        if (!making->name.length) buffer_text(&making->name, "unnamed source");
        buffer_format(&making->name, " (%s:%s)", annotated->document ? annotated->document : "",
                      annotated->items[index].id);
        if (making->name.failed) return reading_no_memory(err);
        status = reading_hint_actor(making->reading, buffer_string(&making->name), "unnamed", NULL,
                                    err);
    }
    return making->name.failed ? reading_no_memory(err) : status;
}

/* ---- acts ---- */

const char *attribution_cue(struct making *making, size_t holder)
{
    const struct mapping_rule *rule = making->roles[holder].rule;
    size_t at = 0;
    const struct filler *filler = attribution_next_filler(making, holder, HEARSAY_FIELD_CUE, &at);

    if (filler) return making->annotated->items[filler->item].text;
    if (rule && (rule->part == PART_CUE ||
                 (rule->part == PART_STATEMENT && making->annotated->items[holder].is_event)))
        return making->annotated->items[holder].text;
    return "";
}

/* An attribute of the holder that tells the act. */
static const char *attribute_act(const struct making *making, size_t holder)
{
    const struct annotated_attribute *a = making->annotated->items[holder].attributes;

    for (; a; a = a->next) {
        const struct mapping_rule *rule = mapping_attribute(making->reading->mapping, a->name);
        const char *value;

        if (!rule || rule->part != PART_FIELD || rule->field != HEARSAY_FIELD_ACT) continue;
        value = mapping_value(rule, a->value);
        if (!value) continue;
        if (!rule->values && mapping_word(making->reading->mapping, value))
            value = mapping_word(making->reading->mapping, value);
        if (*value) return value;
    }
    return NULL;
}

const char *attribution_act(struct making *making, size_t holder, const char *cue)
{
    const struct mapping *mapping = making->reading->mapping;
    const struct role *role = &making->roles[holder];
    const char *act = role->act ? role->act : attribute_act(making, holder);
    struct buffer detail = { 0 };
    bool is_default = false;

    if (!act && role->rule) act = role->rule->act;
    if (!act && *cue) act = mapping_cue(mapping, cue);
    if (!act) {
        act = mapping_constant(mapping, HEARSAY_FIELD_ACT);
        if (!act) act = "assert";
        is_default = true;
    }
    if (*cue) {
        buffer_format(&detail, "act %s%s", act, is_default ? ", by default" : "");
        account_count(making->reading->account, HEARSAY_ACCOUNT_CODE, cue,
                      utf8_fit(cue, strlen(cue), 60), HEARSAY_USED, buffer_string(&detail), 1);
        buffer_clear(&detail);
    }
    return act;
}
