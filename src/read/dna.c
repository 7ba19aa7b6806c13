#include "read/dna.h"

#include <math.h>
#include <string.h>

#include "memory/allocate.h"
#include "text/buffer.h"
#include "text/number.h"
#include "text/offset.h"

static const char noun[] = "statement";

void dna_begin(struct dna *dna, struct reading *reading)
{
    *dna = (struct dna){ .reading = reading };
    reading->undeclared = true;
    interner_init(&dna->persons, &reading->names);
    interner_init(&dna->acts, &reading->names);
}

void dna_end(struct dna *dna)
{
    interner_clear(&dna->persons);
    interner_clear(&dna->acts);
    allocate_free((void *)dna->homes);
}

/* ---- variables ---- */

/* The value of the index-th variable that is a field and says something; NULL if there is none. */
static const struct dna_value *find_value(const struct dna *dna,
                                          const struct dna_statement *statement,
                                          hearsay_field field, size_t index)
{
    const struct mapping *mapping = dna->reading->mapping;

    for (size_t i = 0; i < statement->value_count; i++) {
        const struct dna_value *value = &statement->values[i];
        const struct mapping_rule *rule = mapping_column(mapping, value->variable);

        if (!rule || rule->part != PART_FIELD || rule->field != field ||
            mapping_is_empty(mapping, value->text, strlen(value->text)))
            continue;
        if (index-- == 0) return value;
    }
    return NULL;
}

/* A statement type of which no variable is a speaker is not ours. */
static bool is_ours(const struct dna *dna, const struct dna_statement *statement)
{
    for (size_t i = 0; i < statement->value_count; i++) {
        const struct mapping_rule *rule = mapping_column(dna->reading->mapping,
                                                         statement->values[i].variable);
        if (rule && rule->part == PART_FIELD && rule->field == HEARSAY_FIELD_SPEAKER) return true;
    }
    return false;
}

/* ---- who belongs to whom ---- */

static hearsay_status know_home(struct dna *dna, const char *person, const char *organization,
                                hearsay_error *err)
{
    void *homes = (void *)dna->homes;
    bool is_new;
    uint32_t number = interner_add(&dna->persons, person, strlen(person), &is_new);

    if (number == INTERN_NONE ||
        !allocate_grow(&homes, &dna->home_capacity, number + 1u, sizeof *dna->homes))
        return reading_no_memory(err);
    dna->homes = homes;
    if (is_new) {
        dna->homes[number] = arena_text(&dna->reading->names, organization, strlen(organization));
        return dna->homes[number] ? HEARSAY_OK : reading_no_memory(err);
    }
    if (dna->homes[number] && strcmp(dna->homes[number], organization) != 0)
        dna->homes[number] = NULL;
    return HEARSAY_OK;
}

hearsay_status dna_know(struct dna *dna, const struct dna_statement *statement, hearsay_error *err)
{
    const struct dna_value *person = find_value(dna, statement, HEARSAY_FIELD_SPEAKER, 0);
    const struct dna_value *home = find_value(dna, statement, HEARSAY_FIELD_SPEAKER, 1);
    const struct dna_value *act = find_value(dna, statement, HEARSAY_FIELD_ACT, 0);
    double number;

    if (act && act->type == DNA_INTEGER && number_read(act->text, strlen(act->text), &number) &&
        fabs(number) > dna->largest)
        dna->largest = fabs(number);
    return person && home ? know_home(dna, person->text, home->text, err) : HEARSAY_OK;
}

/* The person is a member of an organization if there is only one in the whole file. */
static hearsay_status hint_person(struct dna *dna, const char *person, hearsay_error *err)
{
    struct reading *reading = dna->reading;
    uint32_t number = interner_find(&dna->persons, person, strlen(person));
    const char *home = number == INTERN_NONE ? NULL : dna->homes[number];
    hearsay_status status;
    bool is_new;

    if (!home) return HEARSAY_OK;
    if (interner_add(&reading->hinted, person, strlen(person), &is_new) == INTERN_NONE)
        return reading_no_memory(err);
    if (!is_new) return HEARSAY_OK;
    status = reading_hint_actor(reading, home, "organization", NULL, err);
    if (status != HEARSAY_OK) return status;
    reading_begin_at(reading, HEARSAY_ACTOR, 0);
    reading->hint = true;
    status = reading_put_text(reading, HEARSAY_FIELD_NAME, person, err);
    if (status == HEARSAY_OK)
        status = reading_put_text(reading, HEARSAY_FIELD_KIND, "person", err);
    if (status == HEARSAY_OK)
        status = reading_put_text(reading, HEARSAY_FIELD_MEMBER_OF, home, err);
    if (status == HEARSAY_OK) status = reading_push(reading, err);
    reading->hint = false;
    return status;
}

/* ---- acts ---- */

/* A number as a share of the largest one: an act of the corpus's own with that side. */
static hearsay_status declare_stance(struct dna *dna, double number, struct buffer *name,
                                     hearsay_error *err)
{
    struct reading *reading = dna->reading;
    double side = dna->largest > 0 ? number / dna->largest : 0;
    hearsay_status status;
    bool is_new;

    buffer_text(name, "stance ");
    buffer_number(name, side);
    if (name->failed || interner_add(&dna->acts, buffer_string(name), name->length, &is_new) ==
                            INTERN_NONE)
        return reading_no_memory(err);
    if (!is_new) return HEARSAY_OK;
    reading_begin_at(reading, HEARSAY_ACT, 0);
    status = reading_put_text(reading, HEARSAY_FIELD_NAME, buffer_string(name), err);
    if (status == HEARSAY_OK)
        status = reading_put_text(reading, HEARSAY_FIELD_LABEL,
                                  side > 0 ? "backs" : side < 0 ? "opposes" : "weighs", err);
    if (status == HEARSAY_OK) status = reading_put_number(reading, HEARSAY_FIELD_SIDE, side, err);
    return status == HEARSAY_OK ? reading_push(reading, err) : status;
}

static hearsay_status make_act(struct dna *dna, const struct dna_statement *statement,
                               struct buffer *name, hearsay_error *err)
{
    const struct mapping *mapping = dna->reading->mapping;
    const struct dna_value *value = find_value(dna, statement, HEARSAY_FIELD_ACT, 0);
    const struct mapping_rule *rule = value ? mapping_column(mapping, value->variable) : NULL;
    const char *act = rule ? mapping_value(rule, value->text) : NULL;
    const char *standard = mapping_constant(mapping, HEARSAY_FIELD_ACT);
    double number;

    if (value && value->type == DNA_INTEGER && number_read(value->text, strlen(value->text), &number))
        return declare_stance(dna, number, name, err);
    if (act && rule && !rule->values) act = mapping_word(mapping, value->text);
    buffer_text(name, act && *act ? act : standard ? standard : "assert");
    if (value)
        account_count(dna->reading->account, HEARSAY_ACCOUNT_CODE, value->text, strlen(value->text),
                      HEARSAY_USED, buffer_string(name), 1);
    return name->failed ? reading_no_memory(err) : HEARSAY_OK;
}

/* ---- statements ---- */

static hearsay_status put_place(struct dna *dna, const struct dna_statement *statement,
                                hearsay_error *err)
{
    enum { QUOTE_LIMIT = 4000 };
    const struct dna_document *document = statement->document;
    struct offsets offsets;
    size_t start, stop;
    hearsay_status status;

    if (!document || !document->text || statement->stop <= statement->start) return HEARSAY_OK;
    offsets = offsets_of(document->text, document->length, OFFSET_UTF16);
    start = offset_byte(&offsets, (size_t)statement->start);
    stop = offset_byte(&offsets, (size_t)statement->stop);
    if (start == SIZE_MAX || stop == SIZE_MAX)
        return reading_notice(dna->reading, "span outside the text", 0, err,
                              "statement %.40s: %llu to %llu is no place in its document",
                              statement->id, (unsigned long long)statement->start,
                              (unsigned long long)statement->stop);
    status = reading_put_number(dna->reading, HEARSAY_FIELD_SPAN, (double)start, err);
    if (status == HEARSAY_OK)
        status = reading_put_number(dna->reading, HEARSAY_FIELD_SPAN, (double)stop, err);
    if (status == HEARSAY_OK && stop - start <= QUOTE_LIMIT)
        status = reading_put(dna->reading, HEARSAY_FIELD_QUOTE, document->text + start,
                             stop - start, err);
    return status;
}

/* What a variable becomes beside speaker and act; the first speaker is the speaker, the next one
 * whom they speak for. */
static hearsay_status put_variable(struct dna *dna, const struct dna_value *value, bool is_speaker,
                                   hearsay_error *err)
{
    struct reading *reading = dna->reading;
    const struct mapping_rule *rule = mapping_column(reading->mapping, value->variable);
    const char *text, *became = NULL;
    hearsay_status status = HEARSAY_OK;

    if (mapping_is_empty(reading->mapping, value->text, strlen(value->text))) return HEARSAY_OK;
    text = rule ? mapping_value(rule, value->text) : value->text;
    if (rule && rule->part == PART_LEFT_OUT) {
        account_count(reading->account, HEARSAY_ACCOUNT_COLUMN, value->variable,
                      strlen(value->variable), HEARSAY_LEFT_OUT, "the mapping leaves it out", 1);
        return HEARSAY_OK;
    }
    if (is_speaker) became = "speaker";
    else if (rule && rule->field == HEARSAY_FIELD_ACT) became = "act";
    else if (rule && rule->field && rule->field != HEARSAY_FIELD_SPEAKER) {
        became = hearsay_field_name(rule->field);
        status = reading_put_text(reading, rule->field, text, err);
    } else {
        became = "attribute";
        status = reading_put_attribute(reading, value->variable, value->text, err);
    }
    if (became && strcmp(became, "act") == 0 && value->type == DNA_INTEGER)
        status = reading_put_attribute(reading, value->variable, value->text, err);
    account_count(reading->account, HEARSAY_ACCOUNT_COLUMN, value->variable,
                  strlen(value->variable), HEARSAY_USED, became, 1);
    return status;
}

static hearsay_status put_id(struct dna *dna, const struct dna_statement *statement,
                             hearsay_error *err)
{
    struct buffer id = { 0 };
    size_t length;
    const char *stem = reading_stem(dna->reading, &length);
    hearsay_status status;

    buffer_add(&id, stem, length);
    buffer_format(&id, ":%s", statement->id);
    status = id.failed ? reading_no_memory(err)
                       : reading_put_text(dna->reading, HEARSAY_FIELD_ID, buffer_string(&id), err);
    buffer_clear(&id);
    return status;
}

static hearsay_status put_statement(struct dna *dna, const struct dna_statement *statement,
                                    const struct dna_value *speaker, const char *act,
                                    hearsay_error *err)
{
    struct reading *reading = dna->reading;
    hearsay_status status;

    reading_begin_at(reading, HEARSAY_STATEMENT, 0);
    status = reading_put_text(reading, HEARSAY_FIELD_SPEAKER, speaker->text, err);
    if (status == HEARSAY_OK) status = reading_put_text(reading, HEARSAY_FIELD_ACT, act, err);
    if (status == HEARSAY_OK) status = put_id(dna, statement, err);
    for (size_t i = 0; status == HEARSAY_OK && i < statement->value_count; i++)
        status = put_variable(dna, &statement->values[i], &statement->values[i] == speaker, err);
    if (status == HEARSAY_OK && statement->document)
        status = reading_put_text(reading, HEARSAY_FIELD_DOCUMENT, statement->document->id, err);
    if (status == HEARSAY_OK)
        status = reading_put_text(reading, HEARSAY_FIELD_ANNOTATOR, statement->coder, err);
    if (status == HEARSAY_OK) status = put_place(dna, statement, err);
    return status == HEARSAY_OK ? reading_push(reading, err) : status;
}

hearsay_status dna_push(struct dna *dna, const struct dna_statement *statement, hearsay_error *err)
{
    const struct dna_value *speaker = find_value(dna, statement, HEARSAY_FIELD_SPEAKER, 0);
    struct buffer act = { 0 }, reason = { 0 };
    hearsay_status status;

    if (!speaker) {
        if (is_ours(dna, statement) || !statement->type) buffer_text(&reason, "no speaker");
        else buffer_format(&reason, "of the type %s, which has no speaker", statement->type);
        reading_left_out(dna->reading, noun, buffer_string(&reason));
        buffer_clear(&reason);
        return HEARSAY_OK;
    }
    status = make_act(dna, statement, &act, err);
    if (status == HEARSAY_OK) status = hint_person(dna, speaker->text, err);
    if (status == HEARSAY_OK)
        status = put_statement(dna, statement, speaker, buffer_string(&act), err);
    if (status == HEARSAY_OK) reading_used(dna->reading, noun);
    buffer_clear(&act);
    return status;
}

hearsay_status dna_push_document(struct dna *dna, const struct dna_document *document,
                                 hearsay_error *err)
{
    struct reading *reading = dna->reading;
    hearsay_status status;

    reading_begin_at(reading, HEARSAY_DOCUMENT, 0);
    reading->hint = true;
    status = reading_put_text(reading, HEARSAY_FIELD_ID, document->id, err);
    if (status == HEARSAY_OK)
        status = reading_put_text(reading, HEARSAY_FIELD_TITLE, document->title, err);
    if (status == HEARSAY_OK)
        status = reading_put_text(reading, HEARSAY_FIELD_AUTHOR, document->author, err);
    if (status == HEARSAY_OK)
        status = reading_put_text(reading, HEARSAY_FIELD_PUBLISHER, document->source, err);
    if (status == HEARSAY_OK)
        status = reading_put_text(reading, HEARSAY_FIELD_DATE, document->date, err);
    if (status == HEARSAY_OK && document->text && document->length)
        status = reading_put_number(reading, HEARSAY_FIELD_LENGTH, (double)document->length, err);
    if (status == HEARSAY_OK)
        status = reading_put_attribute(reading, "section", document->section, err);
    if (status == HEARSAY_OK) status = reading_put_attribute(reading, "type", document->kind, err);
    if (status == HEARSAY_OK) status = reading_put_attribute(reading, "notes", document->notes, err);
    if (status == HEARSAY_OK) status = reading_push(reading, err);
    reading->hint = false;
    return status;
}
