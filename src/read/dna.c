#include "read/dna.h"

#include <string.h>

#include "memory/allocate.h"
#include "read/try.h"
#include "text/buffer.h"
#include "text/number.h"
#include "text/utf8.h"

static const char noun[] = "statement";

void dna_begin(struct dna *dna, struct reading *reading)
{
    *dna = (struct dna){ .reading = reading };
    reading->undeclared = true;
    dna_entities_init(&dna->entities, reading);
    dna_stances_init(&dna->stances, reading);
    interner_init(&dna->acts, &reading->names);
    interner_init(&dna->ids, &reading->names);
}

hearsay_status dna_end(struct dna *dna, hearsay_status status, hearsay_error *err)
{
    if (status == HEARSAY_OK && dna->left_out && !dna->pushed)
        status = reading_notice(dna->reading, "no variable is a speaker", 0, err,
                                "none of the variables is known as a speaker, so that no statement "
                                "could be used; --mapping FILE says what they are");
    dna_entities_clear(&dna->entities);
    dna_stances_clear(&dna->stances);
    interner_clear(&dna->acts);
    interner_clear(&dna->ids);
    return status;
}

/* ---- variables ---- */

static bool is_field(const struct mapping_rule *rule, hearsay_field field)
{
    return rule && rule->part == PART_FIELD && rule->field == field;
}

static bool is_actor(const struct mapping_rule *rule)
{
    return is_field(rule, HEARSAY_FIELD_SPEAKER) || is_field(rule, HEARSAY_FIELD_TARGET) ||
           is_field(rule, HEARSAY_FIELD_ADDRESSEE) || is_field(rule, HEARSAY_FIELD_VIA);
}

static bool is_empty(const struct dna *dna, const struct dna_value *value)
{
    return mapping_is_empty(dna->reading->mapping, value->text, strlen(value->text));
}

/* The first variable that is a field and says something; NULL if there is none. */
static const struct dna_value *find_value(const struct dna *dna,
                                          const struct dna_statement *statement,
                                          hearsay_field field, const struct dna_value *other_than)
{
    for (size_t i = 0; i < statement->value_count; i++) {
        const struct dna_value *value = &statement->values[i];

        if (value != other_than &&
            is_field(mapping_column(dna->reading->mapping, value->variable), field) &&
            !is_empty(dna, value))
            return value;
    }
    return NULL;
}

static bool is_person(const struct dna_value *value)
{
    const char *kind = value ? dna_kind_of_variable(value->variable) : NULL;

    return kind && strcmp(kind, "person") == 0;
}

/* Of two that may have spoken, the person did, for the other. *home is NULL if there is none. */
static const struct dna_value *find_speaker(const struct dna *dna,
                                            const struct dna_statement *statement,
                                            const struct dna_value **home)
{
    const struct dna_value *speaker = find_value(dna, statement, HEARSAY_FIELD_SPEAKER, NULL);

    *home = speaker ? find_value(dna, statement, HEARSAY_FIELD_SPEAKER, speaker) : NULL;
    if (is_person(*home) && !is_person(speaker)) {
        const struct dna_value *person = *home;
        *home = speaker;
        return person;
    }
    return speaker;
}

/* A statement type of which no variable is a speaker is not ours. */
static bool is_ours(const struct dna *dna, const struct dna_statement *statement)
{
    for (size_t i = 0; i < statement->value_count; i++)
        if (is_field(mapping_column(dna->reading->mapping, statement->values[i].variable),
                     HEARSAY_FIELD_SPEAKER))
            return true;
    return false;
}

/* ---- knowing ---- */

hearsay_status dna_know_fact(struct dna *dna, const char *variable, const char *entity,
                             const char *name, const char *value, hearsay_error *err)
{
    const struct mapping_rule *rule = mapping_column(dna->reading->mapping, variable);
    bool is_claim = is_field(rule, HEARSAY_FIELD_CLAIM);
    uint32_t number;

    if (!*entity || !*name || !*value) return HEARSAY_OK;
    if (!is_claim && !is_actor(rule)) {
        account_count(dna->reading->account, HEARSAY_ACCOUNT_ATTRIBUTE, name, strlen(name),
                      HEARSAY_LEFT_OUT, "of what is no actor or claim", 1);
        return HEARSAY_OK;
    }
    TRY(dna_entity_know(&dna->entities, is_claim ? DNA_CLAIM : DNA_ACTOR, entity,
                        is_claim ? NULL : dna_kind_of_variable(variable), &number, err));
    return dna_entity_add_fact(&dna->entities, number, name, value, err);
}

static hearsay_status know_actor(struct dna *dna, const struct dna_value *value, uint32_t *number,
                                 hearsay_error *err)
{
    return dna_entity_know(&dna->entities, DNA_ACTOR, value->text,
                           dna_kind_of_variable(value->variable), number, err);
}

hearsay_status dna_know(struct dna *dna, const struct dna_statement *statement, hearsay_error *err)
{
    const struct dna_value *home, *speaker = find_speaker(dna, statement, &home);
    uint32_t person, organization;

    for (size_t i = 0; i < statement->value_count; i++)
        if (is_actor(mapping_column(dna->reading->mapping, statement->values[i].variable)) &&
            !is_empty(dna, &statement->values[i]))
            TRY(know_actor(dna, &statement->values[i], &person, err));
    if (speaker) TRY(dna_stances_know(&dna->stances, statement, err));
    if (!home) return HEARSAY_OK;
    TRY(know_actor(dna, speaker, &person, err));
    TRY(know_actor(dna, home, &organization, err));
    dna_entity_settle(&dna->entities, person, organization);
    return HEARSAY_OK;
}

/* ---- acts ---- */

/* An act of the corpus's own with a side between the built-in ones. */
static hearsay_status declare_stance(struct dna *dna, double side, struct buffer *name,
                                     hearsay_error *err)
{
    struct reading *reading = dna->reading;
    bool is_new;

    buffer_text(name, "stance ");
    buffer_number(name, side);
    if (name->failed || interner_add(&dna->acts, buffer_string(name), name->length, &is_new) ==
                            INTERN_NONE)
        return reading_no_memory(err);
    if (!is_new) return HEARSAY_OK;
    reading_begin_at(reading, HEARSAY_ACT, 0);
    TRY(reading_put_text(reading, HEARSAY_FIELD_NAME, buffer_string(name), err));
    TRY(reading_put_text(reading, HEARSAY_FIELD_LABEL, side > 0 ? "backs" : "opposes", err));
    TRY(reading_put_number(reading, HEARSAY_FIELD_SIDE, side, err));
    return reading_push(reading, err);
}

/* A grade is a share of the largest that the file has, on a scale with a middle: one with numbers
 * below zero, or of nothing but 0 and 1. On any other nobody knows which number is against. */
static hearsay_status grade(struct dna *dna, struct dna_stance *stance, double number,
                            struct buffer *name, hearsay_error *err)
{
    double most = stance->largest > -stance->smallest ? stance->largest : -stance->smallest;
    double side = most > 0 ? number / most : 0;
    char digits[NUMBER_TEXT];

    if (stance->smallest >= 0 && stance->largest <= 1) {
        buffer_text(name, number > 0 ? "support" : "reject");
    } else if (stance->smallest >= 0) {
        buffer_text(name, "report");
        if (stance->is_told) return HEARSAY_OK;
        stance->is_told = true;
        (void)number_write(stance->largest, digits);
        return reading_notice(dna->reading, "scale without a middle", 0, err,
                              "%.60s goes up to %s and never below 0, so that nobody can tell what "
                              "is against: it takes no side; a mapping can say what each means",
                              stance->variable, digits);
    } else if (side >= 1 || side <= -1) {
        buffer_text(name, side > 0 ? "support" : "reject");
    } else if (side > 0 || side < 0) {
        return declare_stance(dna, side, name, err);
    } else {
        buffer_text(name, "report");
    }
    return HEARSAY_OK;
}

/* What the mapping says of a value; a boolean may stand in it in any of the usual words. */
static const char *find_act(const struct dna *dna, const struct dna_value *value)
{
    static const char *const words[2][3] = { { "no", "0", "false" }, { "yes", "1", "true" } };
    const struct mapping *mapping = dna->reading->mapping;
    const struct mapping_rule *rule = mapping_column(mapping, value->variable);
    bool is_yes = strcmp(value->text, "0") != 0;
    const char *act = NULL;

    if (value->type != DNA_BOOLEAN)
        return rule && rule->values ? mapping_value(rule, value->text)
                                    : mapping_word(mapping, value->text);
    for (int i = 0; i < 3 && !act; i++)
        act = rule && rule->values ? mapping_value(rule, words[is_yes][i])
                                   : mapping_word(mapping, words[is_yes][i]);
    return act ? act : is_yes ? "support" : "reject";
}

static const char *default_act(const struct dna *dna)
{
    const char *constant = mapping_constant(dna->reading->mapping, HEARSAY_FIELD_ACT);

    return constant ? constant : "assert";
}

static hearsay_status make_act(struct dna *dna, const struct dna_statement *statement,
                               struct buffer *name, hearsay_error *err)
{
    struct dna_stance *stance;
    const struct dna_value *value = dna_stances_find(&dna->stances, statement, &stance);
    const char *act = value ? find_act(dna, value) : NULL;
    bool is_default = false;
    double number;

    if (act && *act) {
        buffer_text(name, act);
    } else if (value && value->type == DNA_INTEGER &&
               number_read(value->text, strlen(value->text), &number)) {
        TRY(grade(dna, stance, number, name, err));
    } else {
        is_default = true;
        buffer_text(name, default_act(dna));
    }
    if (value) {
        struct buffer detail = { 0 };
        buffer_format(&detail, "act %s%s", buffer_string(name), is_default ? ", by default" : "");
        account_count(dna->reading->account, HEARSAY_ACCOUNT_CODE, value->text,
                      utf8_fit(value->text, strlen(value->text), 60), HEARSAY_USED,
                      buffer_string(&detail), 1);
        buffer_clear(&detail);
    }
    return name->failed ? reading_no_memory(err) : HEARSAY_OK;
}

/* ---- statements ---- */

static hearsay_status put_place(struct dna *dna, const struct dna_statement *statement,
                                hearsay_error *err)
{
    enum { QUOTE_LIMIT = 4000 };
    const struct dna_document *document = statement->document;
    struct offsets end;
    size_t start, stop;

    TRY(reading_put_text(dna->reading, HEARSAY_FIELD_QUOTE, statement->quote, err));
    if (!document || !document->text || (!statement->start && !statement->stop)) return HEARSAY_OK;
    if (dna->offsets.text != document->text)
        dna->offsets = offsets_of(document->text, document->length, OFFSET_UTF16);
    start = offset_byte(&dna->offsets, (size_t)statement->start);
    end = dna->offsets; /* on from the start, so that the next start need not be behind this stop */
    stop = start == SIZE_MAX ? SIZE_MAX : offset_byte(&end, (size_t)statement->stop);
    if (stop == SIZE_MAX || stop <= start) {
        /* a place outside leaves the cursor anywhere */
        dna->offsets = offsets_of(document->text, document->length, OFFSET_UTF16);
        return reading_notice(dna->reading, "span outside the text", statement->line, err,
                              "statement %.40s: %llu to %llu is no place in its document",
                              statement->id, (unsigned long long)statement->start,
                              (unsigned long long)statement->stop);
    }
    TRY(reading_put_number(dna->reading, HEARSAY_FIELD_SPAN, (double)start, err));
    TRY(reading_put_number(dna->reading, HEARSAY_FIELD_SPAN, (double)stop, err));
    if (statement->quote || stop - start > QUOTE_LIMIT) return HEARSAY_OK;
    return reading_put(dna->reading, HEARSAY_FIELD_QUOTE, document->text + start, stop - start,
                       err);
}

static bool is_true(const char *text)
{
    return strcmp(text, "1") == 0 || strcmp(text, "true") == 0 || strcmp(text, "yes") == 0;
}

/* A variable that is a field; *done is false if the field cannot hold its value. */
static hearsay_status put_field(struct dna *dna, hearsay_field field, const char *text, bool *done,
                                hearsay_error *err)
{
    struct reading *reading = dna->reading;
    double number;

    *done = true;
    if (field == HEARSAY_FIELD_NEGATED || field == HEARSAY_FIELD_IMPLICIT)
        return is_true(text) ? reading_put_flag(reading, field, err) : HEARSAY_OK;
    for (size_t i = 0; i < reading->value_count && !hearsay_field_is_list(field); i++)
        *done = *done && reading->values[i].field != field;
    if (field == HEARSAY_FIELD_SPAN || field == HEARSAY_FIELD_ID ||
        field == HEARSAY_FIELD_DOCUMENT || field == HEARSAY_FIELD_QUOTE ||
        field == HEARSAY_FIELD_DATE)
        *done = false;
    if (field == HEARSAY_FIELD_CONFIDENCE || field == HEARSAY_FIELD_COUNT) {
        bool is_count = field == HEARSAY_FIELD_COUNT;
        if (!number_read(text, strlen(text), &number) || number < (is_count ? 1 : 0) ||
            number > (is_count ? 1e9 : 1) || (is_count && number != (double)(uint64_t)number))
            *done = false;
        return *done ? reading_put_number(reading, field, number, err) : HEARSAY_OK;
    }
    return *done ? reading_put_text(reading, field, text, err) : HEARSAY_OK;
}

/* What a variable becomes beside speaker and act. */
static hearsay_status put_variable(struct dna *dna, const struct dna_value *value,
                                   const struct dna_value *speaker, const struct dna_value *act,
                                   hearsay_error *err)
{
    struct reading *reading = dna->reading;
    const struct mapping_rule *rule = mapping_column(reading->mapping, value->variable);
    const char *text = value->text, *became = "attribute";
    bool is_left_out = rule && rule->part == PART_LEFT_OUT, done = false;

    if (is_empty(dna, value)) return HEARSAY_OK;
    if (value == speaker) {
        became = "speaker";
    } else if (value == act) {
        became = "act";
        if (value->type == DNA_INTEGER)
            TRY(reading_put_attribute(reading, value->variable, text, err));
    } else if (!is_left_out) {
        const char *other = rule ? mapping_value(rule, text) : text;
        if (other && !*other) {
            is_left_out = true;
        } else if (other && rule && rule->field && !is_field(rule, HEARSAY_FIELD_SPEAKER)) {
            TRY(put_field(dna, rule->field, other, &done, err));
            if (done) became = hearsay_field_name(rule->field);
        }
        if (!done && !is_left_out)
            TRY(reading_put_attribute(reading, value->variable, text, err));
    }
    account_count(reading->account, HEARSAY_ACCOUNT_COLUMN, value->variable,
                  strlen(value->variable), is_left_out ? HEARSAY_LEFT_OUT : HEARSAY_USED,
                  is_left_out ? "the mapping leaves it out" : became, 1);
    return HEARSAY_OK;
}

/* Ids are the file's, behind its name; one that it uses twice gets a mark. */
static hearsay_status put_id(struct dna *dna, const struct dna_statement *statement,
                             hearsay_error *err)
{
    struct buffer id = { 0 };
    size_t length;
    const char *stem = reading_stem(dna->reading, &length);
    hearsay_status status;
    bool is_new = true;

    buffer_add(&id, stem, length);
    buffer_format(&id, ":%s", statement->id);
    if (id.failed || interner_add(&dna->ids, buffer_string(&id), id.length, &is_new) == INTERN_NONE)
        status = reading_no_memory(err);
    else {
        if (!is_new) buffer_format(&id, "/%zu", dna->pushed);
        status = id.failed ? reading_no_memory(err)
                           : reading_put_text(dna->reading, HEARSAY_FIELD_ID, buffer_string(&id),
                                              err);
    }
    buffer_clear(&id);
    return status;
}

static hearsay_status put_statement(struct dna *dna, const struct dna_statement *statement,
                                    const struct dna_value *speaker, const char *act,
                                    hearsay_error *err)
{
    struct reading *reading = dna->reading;
    struct dna_stance *stance;
    const struct dna_value *told = dna_stances_find(&dna->stances, statement, &stance);

    reading_begin_at(reading, HEARSAY_STATEMENT, statement->line);
    TRY(reading_put_text(reading, HEARSAY_FIELD_SPEAKER, speaker->text, err));
    TRY(reading_put_text(reading, HEARSAY_FIELD_ACT, act, err));
    TRY(put_id(dna, statement, err));
    TRY(reading_put_text(reading, HEARSAY_FIELD_ANNOTATOR, statement->coder, err));
    for (size_t i = 0; i < statement->value_count; i++)
        TRY(put_variable(dna, &statement->values[i], speaker, told, err));
    if (statement->document)
        TRY(reading_put_text(reading, HEARSAY_FIELD_DOCUMENT, statement->document->id, err));
    TRY(put_place(dna, statement, err));
    return reading_push(reading, err);
}

/* What is known of everybody whom a statement names, and of its claim. */
static hearsay_status tell_entities(struct dna *dna, const struct dna_statement *statement,
                                    const struct dna_value *speaker, hearsay_error *err)
{
    TRY(dna_entity_tell(&dna->entities, DNA_ACTOR, speaker->text, err));
    for (size_t i = 0; i < statement->value_count; i++) {
        const struct dna_value *value = &statement->values[i];
        const struct mapping_rule *rule = mapping_column(dna->reading->mapping, value->variable);

        if (is_empty(dna, value) || is_field(rule, HEARSAY_FIELD_SPEAKER)) continue;
        if (is_actor(rule))
            TRY(dna_entity_tell(&dna->entities, DNA_ACTOR, value->text, err));
        else if (is_field(rule, HEARSAY_FIELD_CLAIM))
            TRY(dna_entity_tell(&dna->entities, DNA_CLAIM, value->text, err));
    }
    return HEARSAY_OK;
}

static hearsay_status push_with(struct dna *dna, const struct dna_statement *statement,
                                const struct dna_value *speaker, struct buffer *act,
                                hearsay_error *err)
{
    TRY(make_act(dna, statement, act, err));
    TRY(tell_entities(dna, statement, speaker, err));
    TRY(put_statement(dna, statement, speaker, buffer_string(act), err));
    dna->pushed++;
    reading_used(dna->reading, noun);
    return HEARSAY_OK;
}

hearsay_status dna_push(struct dna *dna, const struct dna_statement *statement, hearsay_error *err)
{
    const struct dna_value *home, *speaker = find_speaker(dna, statement, &home);
    struct buffer text = { 0 };
    hearsay_status status = HEARSAY_OK;

    if (!dna->stances.is_settled)
        status = dna_stances_settle(&dna->stances, default_act(dna), err);
    if (status != HEARSAY_OK) return status;
    if (speaker) {
        status = push_with(dna, statement, speaker, &text, err);
    } else {
        if (is_ours(dna, statement) || !statement->type || !*statement->type)
            buffer_text(&text, "no speaker");
        else
            buffer_format(&text, "of the type %s, which has no speaker", statement->type);
        reading_left_out(dna->reading, noun, buffer_string(&text));
        dna->left_out++;
    }
    buffer_clear(&text);
    return status;
}

static hearsay_status put_document(struct reading *reading, const struct dna_document *document,
                                   hearsay_error *err)
{
    TRY(reading_put_text(reading, HEARSAY_FIELD_ID, document->id, err));
    TRY(reading_put_text(reading, HEARSAY_FIELD_TITLE, document->title, err));
    TRY(reading_put_text(reading, HEARSAY_FIELD_AUTHOR, document->author, err));
    TRY(reading_put_text(reading, HEARSAY_FIELD_PUBLISHER, document->source, err));
    TRY(reading_put_text(reading, HEARSAY_FIELD_DATE, document->date, err));
    if (document->text && document->length)
        TRY(reading_put_number(reading, HEARSAY_FIELD_LENGTH, (double)document->length, err));
    TRY(reading_put_attribute(reading, "time", document->time, err));
    TRY(reading_put_attribute(reading, "section", document->section, err));
    TRY(reading_put_attribute(reading, "type", document->kind, err));
    TRY(reading_put_attribute(reading, "notes", document->notes, err));
    return reading_push(reading, err);
}

hearsay_status dna_push_document(struct dna *dna, const struct dna_document *document,
                                 hearsay_error *err)
{
    hearsay_status status;

    dna->offsets = (struct offsets){ 0 }; /* its text may lie where the last one lay */
    reading_begin_at(dna->reading, HEARSAY_DOCUMENT, 0);
    dna->reading->hint = true;
    status = put_document(dna->reading, document, err);
    dna->reading->hint = false;
    return status;
}
