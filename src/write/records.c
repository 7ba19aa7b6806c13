/* A corpus as records, in the canonical order that makes a round trip give the same bytes. */
#include "write/records.h"

#include <stdlib.h>
#include <string.h>

#include "corpus/act.h"
#include "memory/allocate.h"
#include "memory/arena.h"
#include "text/buffer.h"
#include "text/number.h"

enum { NUMBERS = 8 }; /* more than any record has */

/* The record being made. A failure is remembered. */
struct making {
    const hearsay_corpus *corpus;
    const hearsay_sink *sink;
    hearsay_record record;
    hearsay_value *values;
    size_t capacity;
    char numbers[NUMBERS][NUMBER_TEXT]; /* their texts */
    size_t number_count;
    hearsay_attribute *sorted;
    size_t sorted_capacity;
    struct arena arena; /* for what had to be put together */
    bool failed;
};

/* ---- values ---- */

static void add_value(struct making *making, hearsay_field field, const char *name,
                      const char *text, hearsay_value_kind kind)
{
    void *values = making->values;

    if (!text || !allocate_grow(&values, &making->capacity, making->record.value_count + 1,
                                sizeof *making->values)) {
        if (text) making->failed = true;
        return;
    }
    making->values = values;
    making->values[making->record.value_count++] = (hearsay_value){
        .name = name, .name_length = strlen(name), .text = text, .length = strlen(text),
        .field = field, .kind = kind,
    };
}

/* NULL and "" add nothing. */
static void add_text(struct making *making, hearsay_field field, const char *text)
{
    if (text && *text) add_value(making, field, hearsay_field_name(field), text, HEARSAY_TEXT);
}

static void add_number(struct making *making, hearsay_field field, double value)
{
    char *text = making->numbers[making->number_count++];

    (void)number_write(value, text);
    add_value(making, field, hearsay_field_name(field), text, HEARSAY_NUMBER);
}

static void add_date(struct making *making, hearsay_field field, hearsay_date date)
{
    add_text(making, field, hearsay_date_write(date, making->numbers[making->number_count++]));
}

static void add_actors(struct making *making, hearsay_field field, const hearsay_actor_id *actors,
                       size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const hearsay_actor *actor = hearsay_corpus_actor(making->corpus, actors[i]);
        if (actor) add_text(making, field, actor->id);
    }
}

static void add_claims(struct making *making, hearsay_field field, const hearsay_claim_id *claims,
                       size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const hearsay_claim *claim = hearsay_corpus_claim(making->corpus, claims[i]);
        if (claim) add_text(making, field, claim->id);
    }
}

/* ---- attributes ---- */

static int compare_attributes(const void *a, const void *b)
{
    const hearsay_attribute *left = a, *right = b;
    int order = strcmp(left->name, right->name);

    return order ? order : strcmp(left->json, right->json);
}

/* One list of the values that several files gave to one attribute. */
static const char *join(struct making *making, const hearsay_attribute *attributes, size_t count)
{
    struct buffer list = { 0 };
    const char *text = NULL;

    for (size_t i = 0; i < count; i++)
        buffer_format(&list, "%c%s", i ? ',' : '[', attributes[i].json);
    buffer_char(&list, ']');
    if (!list.failed) text = arena_text(&making->arena, list.bytes, list.length);
    buffer_clear(&list);
    if (!text) making->failed = true;
    return text;
}

static void add_attributes(struct making *making, const hearsay_attribute *attributes,
                           size_t count)
{
    void *sorted = making->sorted;

    if (count == 0) return;
    if (!allocate_grow(&sorted, &making->sorted_capacity, count, sizeof *making->sorted)) {
        making->failed = true;
        return;
    }
    making->sorted = sorted;
    memcpy(making->sorted, attributes, count * sizeof *attributes);
    qsort(making->sorted, count, sizeof *attributes, compare_attributes);
    for (size_t i = 0, next; i < count; i = next) {
        const hearsay_attribute *all = making->sorted;
        bool differ = false;

        for (next = i + 1; next < count && strcmp(all[next].name, all[i].name) == 0; next++)
            if (strcmp(all[next].json, all[i].json) != 0) differ = true;
        add_value(making, HEARSAY_ATTRIBUTE, all[i].name,
                  differ ? join(making, &all[i], next - i) : all[i].json, HEARSAY_JSON);
    }
}

/* ---- records ---- */

static void begin(struct making *making, hearsay_record_kind kind)
{
    making->record.index = making->record.kind == kind ? making->record.index + 1 : 0;
    making->record.kind = kind;
    making->record.value_count = 0;
    making->number_count = 0;
}

static hearsay_status push(struct making *making, hearsay_error *err)
{
    if (making->failed)
        return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory while writing");
    making->record.values = making->values;
    return making->sink->record(making->sink->state, &making->record, err);
}

static hearsay_status push_corpus(struct making *making, hearsay_error *err)
{
    size_t count;
    const hearsay_attribute *attributes = hearsay_corpus_attributes(making->corpus, &count);

    begin(making, HEARSAY_CORPUS);
    add_text(making, HEARSAY_FIELD_TITLE, hearsay_corpus_title(making->corpus));
    add_attributes(making, attributes, count);
    return making->record.value_count || making->failed ? push(making, err) : HEARSAY_OK;
}

static hearsay_status push_document(struct making *making, size_t index, hearsay_error *err)
{
    const hearsay_document *document =
        hearsay_corpus_document(making->corpus, (hearsay_document_id)index);

    begin(making, HEARSAY_DOCUMENT);
    add_text(making, HEARSAY_FIELD_ID, document->id);
    add_text(making, HEARSAY_FIELD_TITLE, document->title);
    add_actors(making, HEARSAY_FIELD_PUBLISHER, &document->publisher, 1);
    add_text(making, HEARSAY_FIELD_AUTHOR, document->author);
    add_date(making, HEARSAY_FIELD_DATE, document->date);
    add_text(making, HEARSAY_FIELD_URL, document->url);
    if (document->length) add_number(making, HEARSAY_FIELD_LENGTH, (double)document->length);
    add_attributes(making, document->attributes, document->attribute_count);
    return push(making, err);
}

/* "northland since 2015-04 until 2016" */
static void add_membership(struct making *making, const hearsay_membership *membership)
{
    const hearsay_actor *actor = hearsay_corpus_actor(making->corpus, membership->actor);
    const struct { const char *word; hearsay_date date; } ends[] = {
        { " since ", membership->since }, { " until ", membership->until }
    };
    struct buffer text = { 0 };
    char date[HEARSAY_DATE_TEXT];
    const char *copy = NULL;

    buffer_text(&text, actor ? actor->id : "");
    for (size_t i = 0; i < 2; i++) {
        if (ends[i].date.year == 0) continue;
        buffer_text(&text, ends[i].word);
        buffer_text(&text, hearsay_date_write(ends[i].date, date));
    }
    if (!text.failed) copy = arena_text(&making->arena, buffer_string(&text), text.length);
    if (copy) add_text(making, HEARSAY_FIELD_MEMBER_OF, copy);
    else making->failed = true;
    buffer_clear(&text);
}

static void add_memberships(struct making *making, const hearsay_actor *actor)
{
    if (!actor->has_dated_member_of)
        add_actors(making, HEARSAY_FIELD_MEMBER_OF, &actor->member_of, 1);
    for (size_t i = 0; i < actor->membership_count; i++)
        add_membership(making, &actor->memberships[i]);
}

static hearsay_status push_actor(struct making *making, size_t index, hearsay_error *err)
{
    const hearsay_actor *actor = hearsay_corpus_actor(making->corpus, (hearsay_actor_id)index);

    begin(making, HEARSAY_ACTOR);
    add_text(making, HEARSAY_FIELD_ID, actor->id);
    add_text(making, HEARSAY_FIELD_NAME, actor->name);
    add_text(making, HEARSAY_FIELD_KIND, hearsay_actor_kind_name(actor->kind));
    for (size_t i = 0; i < actor->alias_count; i++)
        add_text(making, HEARSAY_FIELD_ALIASES, actor->aliases[i]);
    add_text(making, HEARSAY_FIELD_ROLE, actor->role);
    add_actors(making, HEARSAY_FIELD_COUNTRY, &actor->country, 1);
    add_memberships(making, actor);
    add_attributes(making, actor->attributes, actor->attribute_count);
    return push(making, err);
}

static hearsay_status push_claim(struct making *making, size_t index, hearsay_error *err)
{
    static const hearsay_field fields[HEARSAY_RELATIONS] = {
        [HEARSAY_REBUTS] = HEARSAY_FIELD_REBUTS,   [HEARSAY_SUPPORTS] = HEARSAY_FIELD_SUPPORTS,
        [HEARSAY_SAME_AS] = HEARSAY_FIELD_SAME_AS, [HEARSAY_CONCERNS] = HEARSAY_FIELD_CONCERNS,
    };
    const hearsay_claim *claim = hearsay_corpus_claim(making->corpus, (hearsay_claim_id)index);

    begin(making, HEARSAY_CLAIM);
    add_text(making, HEARSAY_FIELD_ID, claim->id);
    add_text(making, HEARSAY_FIELD_TEXT, claim->text);
    add_text(making, HEARSAY_FIELD_TOPIC, claim->topic);
    add_actors(making, HEARSAY_FIELD_ABOUT, claim->about, claim->about_count);
    for (size_t i = 0; i < HEARSAY_RELATIONS; i++)
        add_claims(making, fields[i], claim->related[i], claim->related_count[i]);
    add_attributes(making, claim->attributes, claim->attribute_count);
    return push(making, err);
}

/* Side and tone are always said; group and label where they are not what follows from the rest. */
static hearsay_status push_act(struct making *making, size_t index, hearsay_error *err)
{
    const hearsay_act *act = hearsay_corpus_act(making->corpus, index);

    begin(making, HEARSAY_ACT);
    add_text(making, HEARSAY_FIELD_NAME, act->name);
    add_number(making, HEARSAY_FIELD_SIDE, act->side);
    add_number(making, HEARSAY_FIELD_TONE, act->tone);
    if (act->group != act_group_of(act->side, act->tone))
        add_text(making, HEARSAY_FIELD_GROUP, hearsay_act_group_name(act->group));
    if (strcmp(act->label, act->name) != 0) add_text(making, HEARSAY_FIELD_LABEL, act->label);
    add_attributes(making, act->attributes, act->attribute_count);
    return push(making, err);
}

/* Where a statement stands and in which words. */
static void add_source(struct making *making, const hearsay_statement *statement)
{
    const hearsay_document *document =
        hearsay_corpus_document(making->corpus, statement->document);

    if (document) add_text(making, HEARSAY_FIELD_DOCUMENT, document->id);
    if (!(statement->flags & HEARSAY_DOCUMENT_DATE))
        add_date(making, HEARSAY_FIELD_DATE, statement->date);
    if (statement->flags & HEARSAY_HAS_SPAN) {
        add_number(making, HEARSAY_FIELD_SPAN, statement->detail->span_start);
        add_number(making, HEARSAY_FIELD_SPAN, statement->detail->span_end);
    }
    add_text(making, HEARSAY_FIELD_QUOTE, statement->quote);
    add_text(making, HEARSAY_FIELD_CUE, statement->detail->cue);
    add_text(making, HEARSAY_FIELD_ANNOTATOR, statement->detail->annotator);
}

static void add_truth(struct making *making, hearsay_field field, bool truth)
{
    if (truth) add_value(making, field, hearsay_field_name(field), "true", HEARSAY_BOOLEAN);
}

static hearsay_status push_statement(struct making *making, size_t index, hearsay_error *err)
{
    const hearsay_statement *statement = hearsay_corpus_statement(making->corpus, index);

    begin(making, HEARSAY_STATEMENT);
    add_text(making, HEARSAY_FIELD_ID, statement->id);
    add_actors(making, HEARSAY_FIELD_SPEAKER, &statement->speaker, 1);
    add_text(making, HEARSAY_FIELD_ACT, statement->act->name);
    add_claims(making, HEARSAY_FIELD_CLAIM, &statement->claim, 1);
    add_actors(making, HEARSAY_FIELD_TARGET, statement->targets, statement->target_count);
    add_actors(making, HEARSAY_FIELD_ADDRESSEE, statement->detail->addressees,
               statement->detail->addressee_count);
    add_actors(making, HEARSAY_FIELD_VIA, statement->detail->via, statement->detail->via_count);
    add_source(making, statement);
    if (statement->flags & HEARSAY_HAS_CONFIDENCE)
        add_number(making, HEARSAY_FIELD_CONFIDENCE, statement->confidence);
    if (statement->flags & HEARSAY_HAS_COUNT)
        add_number(making, HEARSAY_FIELD_COUNT, statement->count);
    add_truth(making, HEARSAY_FIELD_NEGATED, statement->flags & HEARSAY_NEGATED);
    add_truth(making, HEARSAY_FIELD_IMPLICIT, statement->flags & HEARSAY_IMPLICIT);
    add_actors(making, HEARSAY_FIELD_SPEAKER_COUNTRY, &statement->detail->speaker_country, 1);
    add_actors(making, HEARSAY_FIELD_TARGET_COUNTRY, &statement->detail->target_country, 1);
    add_attributes(making, statement->detail->attributes, statement->detail->attribute_count);
    return push(making, err);
}

hearsay_status records_fail_name(const hearsay_record *record, const char *name,
                                 hearsay_error *err)
{
    hearsay_fail(err, HEARSAY_BAD_DATA,
                 "field \"%s\" of a record of kind %s cannot be written: the format keeps the name "
                 "for itself", name, hearsay_record_kind_name(record->kind));
    hearsay_error_hint(err, "rename it in the input, or choose another format");
    return HEARSAY_BAD_DATA;
}

/* ---- all of them ---- */

static size_t count_acts(const hearsay_corpus *corpus)
{
    size_t count = 0;

    while (hearsay_corpus_act(corpus, count)) count++;
    return count;
}

hearsay_status records_walk(const hearsay_corpus *corpus, const hearsay_sink *sink,
                            hearsay_error *err)
{
    const struct {
        size_t count;
        hearsay_status (*push)(struct making *making, size_t index, hearsay_error *err);
    } kinds[] = {
        { hearsay_corpus_documents(corpus), push_document },
        { hearsay_corpus_actors(corpus), push_actor },
        { hearsay_corpus_claims(corpus), push_claim },
        { count_acts(corpus), push_act },
        { hearsay_corpus_statements(corpus), push_statement },
    };
    struct making making = { .corpus = corpus, .sink = sink,
                             .record = { .kind = HEARSAY_RECORD_KINDS } };
    hearsay_status status;

    arena_init(&making.arena, 0);
    status = push_corpus(&making, err);
    for (size_t kind = 0; kind < sizeof kinds / sizeof *kinds; kind++)
        for (size_t i = 0; status == HEARSAY_OK && i < kinds[kind].count; i++)
            status = kinds[kind].push(&making, i, err);
    allocate_free(making.values);
    allocate_free(making.sorted);
    arena_clear(&making.arena);
    return status;
}
