/* From an annotated text to statements. An item holds a statement if its label says so, or if a
 * relation that the mapping knows makes it the holder; what such relations join to it fills the
 * fields. Every item, link and attribute ends up in the account. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "memory/allocate.h"
#include "read/annotated.h"
#include "read/attribution_roles.h"
#include "text/buffer.h"
#include "text/number.h"
#include "text/utf8.h"

/* ---- a statement ---- */

/* From the first to the last byte of all that makes the statement, the claim at hand included. */
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
    if (making->claim_end == 0) return;
    if (*end == 0 || making->claim_start < *start) *start = making->claim_start;
    if (making->claim_end > *end) *end = making->claim_end;
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
                        (filler = attribution_next_filler(making, holder, field, &at)) != NULL;) {
        status = attribution_make_name(making, filler->item, err);
        if (status == HEARSAY_OK)
            status = reading_put_text(making->reading, field, buffer_string(&making->name), err);
    }
    return status;
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
        return attribution_means_no(value) ? HEARSAY_OK : reading_put_flag(reading, rule->field, err);
    case HEARSAY_FIELD_CONFIDENCE:
        if (!number_read(value, strlen(value), &number) || number < 0 || number > 1)
            return reading_notice(reading, "confidence not between 0 and 1", 0, err,
                                  "confidence \"%.40s\" is left out", value);
        return reading_put_number(reading, rule->field, number, err);
    default: return reading_put_text(reading, rule->field, value, err);
    }
}

/* What an attribute is on. */
enum bearer { BEARER_HOLDER, BEARER_ACTOR, BEARER_OTHER };

static enum bearer bearer_of(hearsay_field field)
{
    return field == HEARSAY_FIELD_SPEAKER || field == HEARSAY_FIELD_TARGET ||
                   field == HEARSAY_FIELD_ADDRESSEE || field == HEARSAY_FIELD_VIA
               ? BEARER_ACTOR : BEARER_OTHER;
}

static bool has_attribute(const struct reading *reading, const char *name)
{
    for (size_t i = 0; i < reading->value_count; i++)
        if (!reading->values[i].field && reading->values[i].name_length == strlen(name) &&
            memcmp(reading->values[i].name, name, strlen(name)) == 0)
            return true;
    return false;
}

/* The attributes of an item of the statement. What the mapping does not name is kept if it is on the
 * holder; what it names "attribute" stays with the actor or the statement that it is on. */
static hearsay_status put_attributes(struct making *making, size_t item, enum bearer bearer,
                                     bool count, hearsay_error *err)
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
            became = attribution_field_word(rule->field),
            status = put_as_field(making, rule, value, err);
        else if (bearer == BEARER_ACTOR && attribution_is_kept(rule))
            became = "kept as an attribute of the actor"; /* make_name has seen to it */
        else if ((bearer == BEARER_HOLDER || attribution_is_kept(rule)) &&
                 has_attribute(making->reading, a->name))
            reason = "the statement has one of this name already";
        else if (bearer == BEARER_HOLDER || attribution_is_kept(rule))
            status = reading_put_attribute(making->reading, a->name, *value ? value : "true", err);
        else reason = "on a part of a statement, not named by the mapping";
        if (count)
            attribution_account(making, HEARSAY_ACCOUNT_ATTRIBUTE, a->name,
                                reason ? HEARSAY_LEFT_OUT : HEARSAY_USED, reason ? reason : became);
    }
    return status;
}

static hearsay_status put_extras(struct making *making, size_t holder, bool is_first,
                                 hearsay_error *err)
{
    const struct role *role = &making->roles[holder];
    hearsay_status status = put_attributes(making, holder, BEARER_HOLDER, is_first, err);

    for (size_t i = 0; status == HEARSAY_OK && i < role->count; i++) {
        const struct filler *filler = &making->fillers[role->first + i];
        const struct annotated_item *item = &making->annotated->items[filler->item];

        if (filler->field == HEARSAY_ATTRIBUTE)
            status = reading_put_attribute(making->reading, filler->label, item->text, err);
        if (status == HEARSAY_OK && !making->roles[filler->item].holds)
            status = put_attributes(making, filler->item, bearer_of(filler->field), is_first,
                                    err);
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

    if (!document ||
        (strlen(document) <= length && strncmp(stem, document, strlen(document)) == 0)) {
        buffer_add(&id, stem, length); /* a file of its own for each text and annotator */
    } else {
        if (strncmp(stem, document, length) != 0) buffer_format(&id, "%.*s:", (int)length, stem);
        buffer_text(&id, document);
        if (who) buffer_format(&id, ":%s", who);
    }
    buffer_format(&id, ":%s", making->annotated->items[holder].id);
    if (number > 1) buffer_format(&id, "/%zu", number);
    status = id.failed
                 ? reading_no_memory(err)
                 : reading_put_text(making->reading, HEARSAY_FIELD_ID, buffer_string(&id), err);
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

    attribution_make_claim(making, holder);
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
        for (size_t at = 0; status == HEARSAY_OK && (filler = attribution_next_filler(
                                                         making, holder, fields[i], &at)) != NULL;)
            status = attribution_make_name(making, filler->item, err);
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
        status = attribution_make_name(making, speaker->item, err);
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

    attribution_make_claim(making, holder);
    return making->claim.length == 0 &&
           !attribution_next_filler(making, holder, HEARSAY_FIELD_SPEAKER, &speaker) &&
           !attribution_next_filler(making, holder, HEARSAY_FIELD_TARGET, &target);
}

/* Every speaker of a holder makes a statement; all are one record of the file. */
static hearsay_status push_holder(struct making *making, size_t holder, hearsay_error *err)
{
    const char *cue, *act = NULL;
    const struct filler *speaker;
    hearsay_status status;
    size_t number = 0;

    if (says_nothing(making, holder)) {
        reading_left_out(making->reading, making->noun, "neither speaker nor claim nor target");
        return HEARSAY_OK;
    }
    cue = attribution_cue(making, holder);
    status = attribution_act(making, holder, cue, &act, err);
    if (status == HEARSAY_OK) status = hint_names(making, holder, err);
    for (size_t at = 0;
         status == HEARSAY_OK &&
         (speaker = attribution_next_filler(making, holder, HEARSAY_FIELD_SPEAKER, &at)) != NULL;)
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
        { HEARSAY_FIELD_ID, annotated->document },
        { HEARSAY_FIELD_TITLE, annotated->title },
        { HEARSAY_FIELD_AUTHOR, annotated->author },
        { HEARSAY_FIELD_URL, annotated->url },
        { HEARSAY_FIELD_DATE, annotated->date },
        { HEARSAY_FIELD_PUBLISHER, annotated->publisher },
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
    reading->hint = reading->present = true;
    if (status == HEARSAY_OK) status = reading_push(reading, err);
    reading->hint = reading->present = false;
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

        if (item->is_trigger)
            attribution_account(making, HEARSAY_ACCOUNT_LABEL, label, HEARSAY_MERGED,
                                "the trigger of an event");
        else if (role->holds)
            attribution_account(making, HEARSAY_ACCOUNT_LABEL, label, HEARSAY_USED, "statement");
        else if (role->became)
            attribution_account(making, HEARSAY_ACCOUNT_LABEL, label, HEARSAY_USED, role->became);
        else if (role->in_chain && (!role->rule || role->rule->part == PART_ACTOR))
            attribution_account(making, HEARSAY_ACCOUNT_LABEL, label, HEARSAY_MERGED,
                                "the same as others");
        else if (!role->rule) reason = "not named by the mapping";
        else if (role->rule->part == PART_LEFT_OUT) reason = "the mapping leaves it out";
        else reason = "not joined to a statement";
        if (reason)
            attribution_account(making, HEARSAY_ACCOUNT_LABEL, label, HEARSAY_LEFT_OUT, reason);
        if (item->is_event && !role->holds)
            reading_left_out(making->reading, making->noun, "not named by the mapping");
        if (role->holds || (role->became && !item->is_trigger)) continue;
        for (const struct annotated_attribute *a = item->attributes; a; a = a->next)
            attribution_account(making, HEARSAY_ACCOUNT_ATTRIBUTE, a->name, HEARSAY_LEFT_OUT,
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
        attribution_take_labels(&making);
        attribution_take_links(&making);
        status = attribution_find_same(&making, err);
        if (status == HEARSAY_OK) status = push_all(&making, err);
    } else {
        status = reading_no_memory(err);
    }
    buffer_clear(&making.claim);
    buffer_clear(&making.name);
    allocate_free(making.roles);
    allocate_free(making.fillers);
    return status;
}
