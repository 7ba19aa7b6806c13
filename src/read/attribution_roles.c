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

/* ---- attributes ---- */

bool attribution_means_no(const char *value)
{
    static const char *const words[] = { "false", "no", "0", "none", "False", "No", "None" };

    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strcmp(words[i], value) == 0) return true;
    return false;
}

static bool is_negated(const struct making *making, size_t holder)
{
    const struct annotated_attribute *a = making->annotated->items[holder].attributes;

    for (; a; a = a->next) {
        const struct mapping_rule *rule = mapping_attribute(making->reading->mapping, a->name);
        const char *value = rule ? mapping_value(rule, a->value) : NULL;

        if (value && rule->part == PART_FIELD && rule->field == HEARSAY_FIELD_NEGATED &&
            !attribution_means_no(value))
            return true;
    }
    return false;
}

bool attribution_is_kept(const struct mapping_rule *rule)
{
    return rule && rule->part == PART_FIELD && !rule->field && !rule->values;
}

/* ---- texts ---- */

static const char *trimmed(const char *text, size_t *length)
{
    while (*text && strchr(" \t\r\n", *text)) text++;
    *length = strlen(text);
    while (*length && strchr(" \t\r\n", text[*length - 1])) --*length;
    return text;
}

void attribution_add_words(struct buffer *out, const char *text)
{
    size_t length;

    text = trimmed(text, &length);
    for (size_t i = 0; i < length; i++) {
        bool is_blank = strchr(" \t\r\n", text[i]) != NULL;
        if (!is_blank) buffer_char(out, text[i]);
        else if (!strchr(" \t\r\n", text[i + 1])) buffer_char(out, ' ');
    }
}

/* The words of an item, as a part of the claim. */
static void add_item(struct making *making, size_t index)
{
    const struct annotated_item *item = &making->annotated->items[index];

    attribution_add_words(&making->claim, item->text);
    if (item->end == 0) return;
    if (making->claim_end == 0 || item->start < making->claim_start)
        making->claim_start = item->start;
    if (item->end > making->claim_end) making->claim_end = item->end;
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

/* Whether the words of a part stand in those of the whole already. */
static bool is_within(const struct annotated_item *part, const struct annotated_item *whole)
{
    if (part->end && whole->end && (part->start < whole->start || part->end > whole->end))
        return false;
    return strstr(whole->text, part->text) != NULL;
}

static bool holds_all_its_words(const struct making *making, size_t holder)
{
    const struct annotated_item *items = making->annotated->items;
    const struct role *role = &making->roles[holder];

    for (size_t i = 0; i < role->count; i++)
        if (!is_within(&items[making->fillers[role->first + i].item], &items[holder])) return false;
    return true;
}

static bool has_cue_around(const struct making *making, size_t holder)
{
    const struct annotated_item *items = making->annotated->items;
    const struct filler *filler;

    for (size_t at = 0; (filler = attribution_next_filler(making, holder, HEARSAY_FIELD_CUE, &at)) !=
                        NULL;)
        if (is_within(&items[holder], &items[filler->item])) return true;
    return false;
}

/* A statement as a whole is what is said, and so is an event; another span that only holds one has
 * words of its own. */
static bool is_nested(const struct making *making, size_t index)
{
    const struct role *role = &making->roles[index];

    return role->holds && ((role->rule && role->rule->part == PART_STATEMENT) ||
                           making->annotated->items[index].is_event);
}

static void add_nested(struct making *making, size_t holder, size_t depth);

/* What fills: its words, or who says what in it. Nothing is gone into twice, so that what points in
 * a circle, or many times to the same, ends. */
static void add_filler(struct making *making, size_t item, size_t depth)
{
    enum { DEPTH_LIMIT = 16 };
    struct role *role = &making->roles[item];

    if (!is_nested(making, item) || role->spelled == making->claims || depth == DEPTH_LIMIT)
        add_item(making, item);
    else add_nested(making, item, depth + 1);
}

/* The words of a holder that is itself what another one says: who, how, to whom, what. Its own words
 * are the verb: without it a denial would read as its opposite. */
static void add_nested(struct making *making, size_t holder, size_t depth)
{
    static const hearsay_field order[] = { HEARSAY_FIELD_SPEAKER, HEARSAY_FIELD_CUE,
                                           HEARSAY_FIELD_TARGET, HEARSAY_FIELD_ADDRESSEE,
                                           HEARSAY_FIELD_CLAIM };
    const char *own = making->annotated->items[holder].text;
    size_t start;

    making->roles[holder].spelled = making->claims;
    if (is_negated(making, holder)) buffer_text(&making->claim, "not: ");
    start = making->claim.length;
    if (holds_all_its_words(making, holder)) {
        add_item(making, holder);
        return;
    }
    for (size_t i = 0; i < sizeof order / sizeof *order; i++) {
        const struct filler *filler;

        if (order[i] == HEARSAY_FIELD_CUE && *own && !has_cue_around(making, holder)) {
            if (making->claim.length > start) buffer_char(&making->claim, ' ');
            add_item(making, holder);
        }
        for (size_t at = 0;
             (filler = attribution_next_filler(making, holder, order[i], &at)) != NULL;) {
            if (making->claim.length > start) buffer_char(&making->claim, ' ');
            add_filler(making, filler->item, depth);
        }
    }
}

/* The text of the claim: one after the other what fills it, or the holder's own words. */
void attribution_make_claim(struct making *making, size_t holder)
{
    const struct mapping_rule *rule = making->roles[holder].rule;
    const struct filler *filler;

    buffer_reset(&making->claim);
    making->claim_start = making->claim_end = 0;
    making->roles[holder].spelled = ++making->claims;
    for (size_t at = 0;
         (filler = attribution_next_filler(making, holder, HEARSAY_FIELD_CLAIM, &at)) != NULL;) {
        if (making->claim.length) buffer_text(&making->claim, " \xE2\x80\xA6 ");
        add_filler(making, filler->item, 0);
    }
    if (!making->claim.length && names_field(rule) && rule->field == HEARSAY_FIELD_CLAIM)
        add_item(making, holder);
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

/* The words of a holder that nothing else of the statement covers: its verb is among them. */
static void add_own_words(const struct making *making, size_t holder, struct buffer *out)
{
    enum { ENOUGH = 2000 }; /* bytes; no verb is looked for behind them */
    const struct annotated *annotated = making->annotated;
    const struct annotated_item *item = &annotated->items[holder];
    const struct role *role = &making->roles[holder];
    size_t at = item->start;

    if (!annotated->text || item->end <= item->start) {
        attribution_add_words(out, item->text);
        return;
    }
    while (at < item->end && out->length < ENOUGH) {
        size_t next = item->end, behind = at;

        for (size_t i = 0; i < role->count; i++) {
            const struct annotated_item *part = &annotated->items[making->fillers[role->first + i]
                                                                      .item];
            if (part->start <= at && part->end > behind) behind = part->end;
            else if (part->start > at && part->start < next) next = part->start;
        }
        if (behind == at) {
            if (out->length) buffer_char(out, ' ');
            buffer_add(out, annotated->text + at, next - at);
            behind = next;
        }
        at = behind;
    }
}

/* The act that the words of a statement tell without a cue; NULL if they tell none. */
static const char *find_own_act(const struct making *making, size_t holder)
{
    struct buffer words = { 0 };
    const char *act = NULL;

    add_own_words(making, holder, &words);
    if (!words.failed && words.length)
        act = mapping_cue(making->reading->mapping, buffer_string(&words));
    buffer_clear(&words);
    return act;
}

static bool is_statement(const struct role *role)
{
    return role->rule && role->rule->part == PART_STATEMENT;
}

static void account_act(const struct making *making, const char *name, size_t length,
                        const char *act, const char *how)
{
    struct buffer detail = { 0 };

    buffer_format(&detail, "act %s%s", act, how);
    account_count(making->reading->account, HEARSAY_ACCOUNT_CODE, name, length, HEARSAY_USED,
                  buffer_string(&detail), 1);
    buffer_clear(&detail);
}

hearsay_status attribution_act(struct making *making, size_t holder, const char *cue,
                               const char **out, hearsay_error *err)
{
    static const char no_cue[] = "(no cue)";
    const struct mapping *mapping = making->reading->mapping;
    const struct role *role = &making->roles[holder];
    const struct annotated_item *item = &making->annotated->items[holder];
    const char *act = role->act ? role->act : attribute_act(making, holder), *how = "";
    bool is_known = act != NULL;

    if (!act && role->rule) act = role->rule->act;
    if (!act && *cue) act = mapping_cue(mapping, cue);
    if (!act && !*cue && is_statement(role)) {
        act = find_own_act(making, holder);
        how = ", by a verb in its words";
    }
    if (!act) {
        act = mapping_constant(mapping, HEARSAY_FIELD_ACT);
        if (!act) act = "assert";
        how = ", by default";
    }
    *out = act;
    if (*cue) {
        account_act(making, cue, utf8_fit(cue, strlen(cue), 60), act, how);
    } else if (is_statement(role) && !is_known && *how) {
        account_act(making, no_cue, sizeof no_cue - 1, act, how);
        if (strcmp(how, ", by default") == 0)
            return reading_notice(making->reading, "no cue", item->line, err,
                                  "%.40s has no cue and no verb that is known, so that its act is "
                                  "%.40s", item->id, act);
    }
    return HEARSAY_OK;
}
