/* From an annotated text to statements. An item holds a statement if its label says so, or if a
 * relation that the mapping knows makes it the holder; what such relations join to it fills the
 * fields. Every item, link and attribute ends up in the account. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "memory/allocate.h"
#include "read/annotated.h"
#include "text/buffer.h"
#include "text/number.h"
#include "text/utf8.h"

/* What is known of an item beside what the file says. */
struct role {
    const struct mapping_rule *rule; /* of its label; NULL: none */
    size_t first, count;             /* its fillers in making.fillers */
    const char *became;              /* for the account: "speaker"; NULL: nothing yet */
    const char *act;                 /* that a link told */
    bool holds;
};

/* One thing that fills a field of a holder's statement. */
struct filler {
    size_t holder, item;
    hearsay_field field; /* HEARSAY_ATTRIBUTE: kept under the link's label */
    const char *label;
    size_t link; /* the order of the file */
};

struct making {
    struct reading *reading;
    struct annotated *annotated;
    struct role *roles;
    struct filler *fillers; /* sorted by holder, then link */
    size_t filler_count;
    const char *noun;
    struct buffer claim, name;
};

static void account(const struct making *making, hearsay_account_kind kind, const char *name,
                    hearsay_outcome outcome, const char *detail)
{
    account_count(making->reading->account, kind, name, strlen(name), outcome, detail, 1);
}

/* ---- who holds, what fills ---- */

static bool names_field(const struct mapping_rule *rule)
{
    return rule && (rule->part == PART_FIELD || rule->part == PART_CUE);
}

/* The field that a link fills, by its own label, else by the label of what it joins. *swap: to holds
 * and from fills. False, with a reason, if it fills none. */
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

static const char *field_word(hearsay_field field)
{
    return field ? hearsay_field_name(field) : "attribute";
}

static void take_links(struct making *making)
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
            account(making, HEARSAY_ACCOUNT_RELATION, link->label, HEARSAY_LEFT_OUT, reason);
            continue;
        }
        holder = swap ? link->to : link->from;
        item = swap ? link->from : link->to;
        making->fillers[making->filler_count++] = (struct filler){ holder, item, field,
                                                                   link->label, i };
        making->roles[holder].holds = true;
        if (rule && rule->act) making->roles[holder].act = rule->act;
        if (!making->roles[item].became) making->roles[item].became = field_word(field);
        account(making, HEARSAY_ACCOUNT_RELATION, link->label, HEARSAY_USED, field_word(field));
    }
    if (making->filler_count)
        qsort(making->fillers, making->filler_count, sizeof *making->fillers, compare_fillers);
    for (size_t i = 0; i < making->filler_count; i++) {
        struct role *role = &making->roles[making->fillers[i].holder];
        if (role->count++ == 0) role->first = i;
    }
}

static void take_labels(struct making *making)
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

static const struct filler *next_filler(const struct making *making, size_t holder,
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
        for (size_t at = 0; (filler = next_filler(making, holder, order[i], &at)) != NULL;) {
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
static void make_claim(struct making *making, size_t holder)
{
    const struct mapping_rule *rule = making->roles[holder].rule;
    const struct filler *filler;

    buffer_reset(&making->claim);
    for (size_t at = 0;
         (filler = next_filler(making, holder, HEARSAY_FIELD_CLAIM, &at)) != NULL;) {
        if (making->claim.length) buffer_text(&making->claim, " \xE2\x80\xA6 ");
        if (is_nested(&making->roles[filler->item]) && filler->item != holder)
            add_nested(making, filler->item);
        else
            add_words(&making->claim, making->annotated->items[filler->item].text);
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
static hearsay_status make_name(struct making *making, size_t index, hearsay_error *err)
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

static const char *cue_of(struct making *making, size_t holder)
{
    const struct mapping_rule *rule = making->roles[holder].rule;
    size_t at = 0;
    const struct filler *filler = next_filler(making, holder, HEARSAY_FIELD_CUE, &at);

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

static const char *act_of(struct making *making, size_t holder, const char *cue)
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

/* ---- a statement ---- */

/* From the first to the last byte of all that makes the statement. */
static void place_of(const struct making *making, size_t holder, size_t *start, size_t *end)
{
    const struct annotated_item *items = making->annotated->items;
    const struct role *role = &making->roles[holder];

    *start = items[holder].start;
    *end = items[holder].end;
    for (size_t i = 0; i < role->count; i++) {
        const struct annotated_item *item = &items[making->fillers[role->first + i].item];
        if (item->end == 0) continue;
        if (*end == 0 || item->start < *start) *start = item->start;
        if (item->end > *end) *end = item->end;
    }
}

static hearsay_status put_place(struct making *making, size_t holder, hearsay_error *err)
{
    enum { QUOTE_LIMIT = 4000 };
    struct reading *reading = making->reading;
    const struct annotated *annotated = making->annotated;
    hearsay_status status;
    size_t start, end;

    place_of(making, holder, &start, &end);
    if (end <= start) return HEARSAY_OK;
    status = reading_put_number(reading, HEARSAY_FIELD_SPAN, (double)start, err);
    if (status == HEARSAY_OK)
        status = reading_put_number(reading, HEARSAY_FIELD_SPAN, (double)end, err);
    if (status == HEARSAY_OK && annotated->text && end - start <= QUOTE_LIMIT)
        status = reading_put(reading, HEARSAY_FIELD_QUOTE, annotated->text + start, end - start,
                             err);
    return status;
}

static hearsay_status put_names(struct making *making, size_t holder, hearsay_field field,
                                hearsay_error *err)
{
    const struct filler *filler;
    hearsay_status status = HEARSAY_OK;

    for (size_t at = 0; status == HEARSAY_OK &&
                        (filler = next_filler(making, holder, field, &at)) != NULL;) {
        status = make_name(making, filler->item, err);
        if (status == HEARSAY_OK)
            status = reading_put_text(making->reading, field, buffer_string(&making->name), err);
    }
    return status;
}

static bool means_no(const char *value)
{
    static const char *const words[] = { "false", "no", "0", "none", "False", "No", "None" };

    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strcmp(words[i], value) == 0) return true;
    return false;
}

/* An attribute as the field that the mapping says it is. */
static hearsay_status put_as_field(struct making *making, const struct mapping_rule *rule,
                                   const char *value, hearsay_error *err)
{
    struct reading *reading = making->reading;
    double number;

    switch (rule->field) {
    case HEARSAY_FIELD_ACT: return HEARSAY_OK; /* act_of has seen to it */
    case HEARSAY_FIELD_NEGATED:
    case HEARSAY_FIELD_IMPLICIT:
        return means_no(value) ? HEARSAY_OK : reading_put_flag(reading, rule->field, err);
    case HEARSAY_FIELD_CONFIDENCE:
        if (!number_read(value, strlen(value), &number) || number < 0 || number > 1)
            return reading_notice(reading, "confidence not between 0 and 1", 0, err,
                                  "confidence \"%.40s\" is left out", value);
        return reading_put_number(reading, rule->field, number, err);
    default: return reading_put_text(reading, rule->field, value, err);
    }
}

/* The attributes of an item of the statement; is_holder: what the mapping does not name is kept. */
static hearsay_status put_attributes(struct making *making, size_t item, bool is_holder, bool count,
                                     hearsay_error *err)
{
    const struct annotated_attribute *a = making->annotated->items[item].attributes;
    hearsay_status status = HEARSAY_OK;

    for (; a && status == HEARSAY_OK; a = a->next) {
        const struct mapping_rule *rule = mapping_attribute(making->reading->mapping, a->name);
        const char *value = rule ? mapping_value(rule, a->value) : a->value;
        const char *became = "kept as an attribute", *reason = NULL;

        if (rule && rule->part == PART_LEFT_OUT) reason = "the mapping leaves it out";
        else if (!value) reason = "a value that the mapping does not name";
        else if (rule && rule->part == PART_ACTOR) became = "actor";
        else if (rule && rule->part == PART_FIELD && rule->field)
            became = field_word(rule->field), status = put_as_field(making, rule, value, err);
        else if (is_holder)
            status = reading_put_attribute(making->reading, a->name, *value ? value : "true", err);
        else reason = "on a part of a statement, not named by the mapping";
        if (count)
            account(making, HEARSAY_ACCOUNT_ATTRIBUTE, a->name,
                    reason ? HEARSAY_LEFT_OUT : HEARSAY_USED, reason ? reason : became);
    }
    return status;
}

static hearsay_status put_extras(struct making *making, size_t holder, bool is_first,
                                 hearsay_error *err)
{
    const struct role *role = &making->roles[holder];
    hearsay_status status = put_attributes(making, holder, true, is_first, err);

    for (size_t i = 0; status == HEARSAY_OK && i < role->count; i++) {
        const struct filler *filler = &making->fillers[role->first + i];
        const struct annotated_item *item = &making->annotated->items[filler->item];

        if (filler->field == HEARSAY_ATTRIBUTE)
            status = reading_put_attribute(making->reading, filler->label, item->text, err);
        if (status == HEARSAY_OK && !making->roles[filler->item].holds)
            status = put_attributes(making, filler->item, false, is_first, err);
    }
    return status;
}

static hearsay_status put_id(struct making *making, size_t holder, size_t number,
                             hearsay_error *err)
{
    struct buffer id = { 0 };
    size_t length;
    const char *stem = reading_stem(making->reading, &length);
    const char *document = making->annotated->document, *who = making->annotated->annotator;
    hearsay_status status;

    if (!document || (strlen(document) <= length &&
                      strncmp(stem, document, strlen(document)) == 0)) {
        buffer_add(&id, stem, length); /* a file of its own for each text and annotator */
    } else {
        if (strncmp(stem, document, length) != 0) buffer_format(&id, "%.*s:", (int)length, stem);
        buffer_text(&id, document);
        if (who) buffer_format(&id, ":%s", who);
    }
    buffer_format(&id, ":%s", making->annotated->items[holder].id);
    if (number > 1) buffer_format(&id, "/%zu", number);
    status = id.failed ? reading_no_memory(err)
                       : reading_put_text(making->reading, HEARSAY_FIELD_ID, buffer_string(&id),
                                          err);
    buffer_clear(&id);
    return status;
}

/* The rest of a statement, behind its speaker. */
static hearsay_status put_rest(struct making *making, size_t holder, const char *act,
                               const char *cue, bool is_first, hearsay_error *err)
{
    struct reading *reading = making->reading;
    const struct annotated_item *item = &making->annotated->items[holder];
    const char *annotator = item->annotator ? item->annotator : making->annotated->annotator;
    hearsay_status status = reading_put_text(reading, HEARSAY_FIELD_ACT, act, err);

    make_claim(making, holder);
    if (making->claim.failed) return reading_no_memory(err);
    if (status == HEARSAY_OK)
        status = reading_put_text(reading, HEARSAY_FIELD_CLAIM, buffer_string(&making->claim), err);
    if (status == HEARSAY_OK) status = put_names(making, holder, HEARSAY_FIELD_TARGET, err);
    if (status == HEARSAY_OK) status = put_names(making, holder, HEARSAY_FIELD_ADDRESSEE, err);
    if (status == HEARSAY_OK) status = put_names(making, holder, HEARSAY_FIELD_VIA, err);
    if (status == HEARSAY_OK)
        status = reading_put_text(reading, HEARSAY_FIELD_DOCUMENT, making->annotated->document,
                                  err);
    if (status == HEARSAY_OK) status = reading_put_text(reading, HEARSAY_FIELD_CUE, cue, err);
    if (status == HEARSAY_OK)
        status = reading_put_text(reading, HEARSAY_FIELD_ANNOTATOR, annotator, err);
    if (status == HEARSAY_OK && !isnan(item->confidence))
        status = reading_put_number(reading, HEARSAY_FIELD_CONFIDENCE, item->confidence, err);
    if (status == HEARSAY_OK) status = put_place(making, holder, err);
    return status == HEARSAY_OK ? put_extras(making, holder, is_first, err) : status;
}

/* Names that a statement needs are hinted at before it begins. */
static hearsay_status hint_names(struct making *making, size_t holder, hearsay_error *err)
{
    static const hearsay_field fields[] = { HEARSAY_FIELD_TARGET, HEARSAY_FIELD_ADDRESSEE,
                                            HEARSAY_FIELD_VIA };
    const struct filler *filler;
    hearsay_status status = HEARSAY_OK;

    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
        for (size_t at = 0; status == HEARSAY_OK &&
                            (filler = next_filler(making, holder, fields[i], &at)) != NULL;)
            status = make_name(making, filler->item, err);
    return status;
}

/* The speaker of a statement that has none: an unnamed source of its own. */
static hearsay_status make_nobody(struct making *making, size_t holder, hearsay_error *err)
{
    buffer_reset(&making->name);
    buffer_format(&making->name, "unnamed source (%s:%s)",
                  making->annotated->document ? making->annotated->document : "",
                  making->annotated->items[holder].id);
    if (making->name.failed) return reading_no_memory(err);
    return reading_hint_actor(making->reading, buffer_string(&making->name), "unnamed", NULL, err);
}

static hearsay_status push_one(struct making *making, size_t holder, const struct filler *speaker,
                               const char *act, const char *cue, size_t number, hearsay_error *err)
{
    struct reading *reading = making->reading;
    const char *constant = mapping_constant(reading->mapping, HEARSAY_FIELD_SPEAKER);
    hearsay_status status;

    if (speaker) {
        status = make_name(making, speaker->item, err);
    } else if (constant) {
        buffer_reset(&making->name);
        buffer_text(&making->name, constant);
        status = HEARSAY_OK;
    } else {
        status = make_nobody(making, holder, err);
    }
    if (status != HEARSAY_OK) return status;
    reading_begin_at(reading, HEARSAY_STATEMENT, making->annotated->items[holder].line);
    status = reading_put_text(reading, HEARSAY_FIELD_SPEAKER, buffer_string(&making->name), err);
    if (status == HEARSAY_OK) status = put_id(making, holder, number, err);
    if (status == HEARSAY_OK) status = put_rest(making, holder, act, cue, number == 1, err);
    return status == HEARSAY_OK ? reading_push(reading, err) : status;
}

static bool says_nothing(struct making *making, size_t holder)
{
    size_t speaker = 0, target = 0;

    make_claim(making, holder);
    return making->claim.length == 0 &&
           !next_filler(making, holder, HEARSAY_FIELD_SPEAKER, &speaker) &&
           !next_filler(making, holder, HEARSAY_FIELD_TARGET, &target);
}

/* Every speaker of a holder makes a statement; all are one record of the file. */
static hearsay_status push_holder(struct making *making, size_t holder, hearsay_error *err)
{
    const char *cue, *act;
    const struct filler *speaker;
    hearsay_status status;
    size_t number = 0;

    if (says_nothing(making, holder)) {
        reading_left_out(making->reading, making->noun, "neither speaker nor claim nor target");
        return HEARSAY_OK;
    }
    cue = cue_of(making, holder);
    act = act_of(making, holder, cue);
    status = hint_names(making, holder, err);
    for (size_t at = 0; status == HEARSAY_OK && (speaker = next_filler(making, holder,
                                                     HEARSAY_FIELD_SPEAKER, &at)) != NULL;)
        status = push_one(making, holder, speaker, act, cue, ++number, err);
    if (status == HEARSAY_OK && number == 0)
        status = push_one(making, holder, NULL, act, cue, 1, err);
    if (status == HEARSAY_OK) reading_used(making->reading, making->noun);
    return status;
}

/* ---- all of it ---- */

static hearsay_status push_document(struct making *making, hearsay_error *err)
{
    struct reading *reading = making->reading;
    const struct annotated *annotated = making->annotated;
    const struct {
        hearsay_field field;
        const char *text;
    } facts[] = {
        { HEARSAY_FIELD_ID, annotated->document },   { HEARSAY_FIELD_TITLE, annotated->title },
        { HEARSAY_FIELD_AUTHOR, annotated->author }, { HEARSAY_FIELD_URL, annotated->url },
        { HEARSAY_FIELD_DATE, annotated->date },     { HEARSAY_FIELD_PUBLISHER, annotated->publisher },
    };
    hearsay_status status = HEARSAY_OK;

    if (!annotated->document) return HEARSAY_OK;
    if (annotated->publisher)
        status = reading_hint_actor(reading, annotated->publisher, "outlet", NULL, err);
    reading_begin_at(reading, HEARSAY_DOCUMENT, 1);
    for (size_t i = 0; status == HEARSAY_OK && i < sizeof facts / sizeof *facts; i++)
        status = reading_put_text(reading, facts[i].field, facts[i].text, err);
    if (status == HEARSAY_OK && annotated->text && annotated->length)
        status = reading_put_number(reading, HEARSAY_FIELD_LENGTH, (double)annotated->length, err);
    reading->hint = true;
    if (status == HEARSAY_OK) status = reading_push(reading, err);
    reading->hint = false;
    return status;
}

/* What no statement took. */
static void account_items(struct making *making)
{
    const struct annotated *annotated = making->annotated;

    for (size_t i = 0; i < annotated->item_count; i++) {
        const struct annotated_item *item = &annotated->items[i];
        const struct role *role = &making->roles[i];
        const char *reason = NULL, *label = *item->label ? item->label : "(no label)";

        if (item->is_trigger) account(making, HEARSAY_ACCOUNT_LABEL, label, HEARSAY_MERGED,
                                      "the trigger of an event");
        else if (role->holds) account(making, HEARSAY_ACCOUNT_LABEL, label, HEARSAY_USED,
                                      "statement");
        else if (role->became) account(making, HEARSAY_ACCOUNT_LABEL, label, HEARSAY_USED,
                                       role->became);
        else if (!role->rule) reason = "not named by the mapping";
        else if (role->rule->part == PART_LEFT_OUT) reason = "the mapping leaves it out";
        else reason = "not joined to a statement";
        if (reason) account(making, HEARSAY_ACCOUNT_LABEL, label, HEARSAY_LEFT_OUT, reason);
        if (item->is_event && !role->holds)
            reading_left_out(making->reading, making->noun, "not named by the mapping");
        if (role->holds || (role->became && !item->is_trigger)) continue;
        for (const struct annotated_attribute *a = item->attributes; a; a = a->next)
            account(making, HEARSAY_ACCOUNT_ATTRIBUTE, a->name, HEARSAY_LEFT_OUT,
                    "on what is no part of a statement");
    }
}

static hearsay_status push_all(struct making *making, hearsay_error *err)
{
    hearsay_status status = push_document(making, err);

    for (size_t i = 0; status == HEARSAY_OK && i < making->annotated->item_count; i++)
        if (making->roles[i].holds) status = push_holder(making, i, err);
    if (status == HEARSAY_OK) account_items(making);
    return status;
}

hearsay_status annotated_push(struct reading *reading, struct annotated *annotated,
                              const char *noun, hearsay_error *err)
{
    struct making making = { .reading = reading, .annotated = annotated, .noun = noun };
    hearsay_status status;

    making.roles = allocate_zero(annotated->item_count + 1, sizeof *making.roles);
    making.fillers = allocate_again(NULL, annotated->link_count + 1, sizeof *making.fillers);
    if (making.roles && making.fillers) {
        take_labels(&making);
        take_links(&making);
        status = push_all(&making, err);
    } else {
        status = reading_no_memory(err);
    }
    buffer_clear(&making.claim);
    buffer_clear(&making.name);
    allocate_free(making.roles);
    allocate_free(making.fillers);
    return status;
}
