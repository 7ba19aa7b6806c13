/* From records to the store: one function a kind of record. References stay names until the corpus
 * is finished, because a statement may name what is declared further down or in another file. */
#include <stdio.h>
#include <string.h>

#include "corpus/act.h"
#include "corpus/declare.h"
#include "corpus/draft.h"
#include "corpus/membership.h"
#include "corpus/references.h"
#include "corpus/statement_detail.h"
#include "corpus/statement_ids.h"
#include "memory/allocate.h"
#include "text/buffer.h"
#include "text/utf8.h"

/* ---- declarations ---- */

/* The place of a record in its file, for what is declared there. */
static void keep_line(const struct draft *draft, uint32_t *file, uint32_t *line)
{
    *file = (uint32_t)(draft->store->file_count - 1);
    *line = (uint32_t)(draft->record->line < UINT32_MAX ? draft->record->line : UINT32_MAX);
}

static hearsay_status read_kind(const struct draft *draft, hearsay_actor_kind *out)
{
    const hearsay_value *value = draft_first(draft, HEARSAY_FIELD_KIND);
    struct buffer names = { 0 };
    const char *text = NULL;
    hearsay_status status;

    TRY(draft_name(draft, HEARSAY_FIELD_KIND, &text));
    for (int kind = 0; text && kind < HEARSAY_KINDS; kind++) {
        const char *name = hearsay_actor_kind_name((hearsay_actor_kind)kind);
        if (strcmp(name, text) == 0) *out = (hearsay_actor_kind)kind;
        if (*name) buffer_format(&names, "%s%s", names.length ? ", " : "", name);
    }
    status = !text || *out != HEARSAY_KIND_UNKNOWN
                 ? HEARSAY_OK
                 : draft_fail(draft, value, "kind \"%s\" is not known; it must be one of %s", text,
                              buffer_string(&names));
    buffer_clear(&names);
    return status;
}

/* Under what a hint is kept: its id, else its name. *id stays NULL without an id. */
static hearsay_status hint_name(const struct draft *draft, const char *name, const char **id,
                                const char **out)
{
    TRY(draft_name(draft, HEARSAY_FIELD_ID, id));
    *out = *id ? *id : name;
    return HEARSAY_OK;
}

/* Under the name by which statements refer to it. */
static hearsay_status keep_hint(const struct draft *draft, struct references *names, const char *name,
                                const void *item)
{
    return references_hint(names, name, item) ? HEARSAY_OK : corpus_no_memory(draft->err);
}

static hearsay_status fill_actor(struct draft *draft, hearsay_actor *actor)
{
    struct store *store = draft->store;
    size_t attributes;

    TRY(read_kind(draft, &actor->kind));
    TRY(draft_word(draft, HEARSAY_FIELD_ROLE, &actor->role));
    TRY(draft_texts(draft, HEARSAY_FIELD_ALIASES, &actor->aliases, &actor->alias_count));
    TRY(membership_read(draft, actor));
    TRY(draft_reference(draft, HEARSAY_FIELD_COUNTRY, &store->actor_names, &actor->country));
    TRY(draft_attributes(draft, &actor->attributes, &attributes));
    actor->attribute_count = (uint16_t)attributes;
    keep_line(draft, &actor->file, &actor->line);
    return HEARSAY_OK;
}

/* The first hint at an actor counts, but for kind, country and attributes: the first that has any. */
static hearsay_status hint_actor(const struct draft *draft, const char *key,
                                 const hearsay_actor *actor)
{
    struct references *names = &draft->store->actor_names;
    hearsay_actor *known = references_find_hint(names, key);

    if (!known) return keep_hint(draft, names, key, actor);
    if (known->country == HEARSAY_NONE) known->country = actor->country;
    if (known->kind == HEARSAY_KIND_UNKNOWN) known->kind = actor->kind;
    if (known->attribute_count == 0) {
        known->attributes = actor->attributes;
        known->attribute_count = actor->attribute_count;
    }
    return HEARSAY_OK;
}

static hearsay_status build_actor(struct draft *draft)
{
    struct store *store = draft->store;
    hearsay_actor actor = { .declared = true };
    const char *key;
    uint32_t number;
    bool is_new;

    TRY(draft_name(draft, HEARSAY_FIELD_NAME, &actor.name));
    if (!actor.name) TRY(draft_name(draft, HEARSAY_FIELD_ID, &actor.name));
    if (!actor.name) return draft_fail(draft, NULL, "an actor needs a name or an id");
    if (draft->record->hint) {
        TRY(hint_name(draft, actor.name, &actor.id, &key));
        TRY(fill_actor(draft, &actor));
        return hint_actor(draft, key, &actor);
    }
    TRY(declare_id(draft, &store->actors, &declare_actor, actor.name, &number, &is_new));
    if (!is_new)
        return declared_twice(draft, &store->actors, number, store_actors(store)[number].file,
                              store_actors(store)[number].line);
    actor.id = store->actors.ids.texts[number];
    TRY(fill_actor(draft, &actor));
    store_actors(store)[number] = actor;
    return HEARSAY_OK;
}

static hearsay_status fill_claim(struct draft *draft, hearsay_claim *claim)
{
    static const hearsay_field fields[HEARSAY_RELATIONS] = {
        [HEARSAY_REBUTS] = HEARSAY_FIELD_REBUTS,     [HEARSAY_SUPPORTS] = HEARSAY_FIELD_SUPPORTS,
        [HEARSAY_SAME_AS] = HEARSAY_FIELD_SAME_AS,   [HEARSAY_CONCERNS] = HEARSAY_FIELD_CONCERNS,
    };
    struct store *store = draft->store;
    size_t attributes;

    TRY(draft_word(draft, HEARSAY_FIELD_TOPIC, &claim->topic));
    TRY(draft_references(draft, HEARSAY_FIELD_ABOUT, &store->actor_names, &claim->about,
                         &claim->about_count));
    for (int i = 0; i < HEARSAY_RELATIONS; i++)
        TRY(draft_references(draft, fields[i], &store->claim_names, &claim->related[i],
                             &claim->related_count[i]));
    TRY(draft_attributes(draft, &claim->attributes, &attributes));
    claim->attribute_count = (uint16_t)attributes;
    keep_line(draft, &claim->file, &claim->line);
    return HEARSAY_OK;
}

static hearsay_status build_claim(struct draft *draft)
{
    struct store *store = draft->store;
    hearsay_claim claim = { .declared = true };
    const char *key;
    uint32_t number;
    bool is_new;

    TRY(draft_text(draft, HEARSAY_FIELD_TEXT, &claim.text));
    if (!claim.text) TRY(draft_name(draft, HEARSAY_FIELD_ID, &claim.text));
    if (!claim.text) return draft_fail(draft, NULL, "a claim needs a text or an id");
    if (draft->record->hint) {
        TRY(hint_name(draft, claim.text, &claim.id, &key));
        TRY(fill_claim(draft, &claim));
        return keep_hint(draft, &store->claim_names, key, &claim);
    }
    TRY(declare_id(draft, &store->claims, &declare_claim, claim.text, &number, &is_new));
    if (!is_new)
        return declared_twice(draft, &store->claims, number, store_claims(store)[number].file,
                              store_claims(store)[number].line);
    claim.id = store->claims.ids.texts[number];
    TRY(fill_claim(draft, &claim));
    store_claims(store)[number] = claim;
    return HEARSAY_OK;
}

/* The address of a page is often its id, too. */
static hearsay_status read_url(const struct draft *draft, hearsay_document *document)
{
    const hearsay_value *value = draft_first(draft, HEARSAY_FIELD_URL);
    const char *id = document->id;

    if (!value || !id || strlen(id) != value->length || memcmp(id, value->text, value->length) != 0)
        return draft_text(draft, HEARSAY_FIELD_URL, &document->url);
    document->url = id;
    return draft_check_text(draft, value);
}

static hearsay_status fill_document(struct draft *draft, hearsay_document *document)
{
    size_t attributes;

    TRY(draft_text(draft, HEARSAY_FIELD_AUTHOR, &document->author));
    TRY(read_url(draft, document));
    TRY(draft_count(draft, HEARSAY_FIELD_LENGTH, 1, UINT32_MAX, &document->length));
    TRY(draft_date(draft, HEARSAY_FIELD_DATE, &document->date));
    TRY(draft_reference(draft, HEARSAY_FIELD_PUBLISHER, &draft->store->actor_names,
                        &document->publisher));
    TRY(draft_attributes(draft, &document->attributes, &attributes));
    document->attribute_count = (uint16_t)attributes;
    keep_line(draft, &document->file, &document->line);
    return HEARSAY_OK;
}

static hearsay_status build_document(struct draft *draft)
{
    struct store *store = draft->store;
    hearsay_document document = { .declared = true };
    uint32_t number;
    const char *name;
    bool is_new;

    TRY(draft_text(draft, HEARSAY_FIELD_TITLE, &document.title));
    name = document.title;
    if (!name) TRY(draft_name(draft, HEARSAY_FIELD_ID, &name));
    if (!name) return draft_fail(draft, NULL, "a document needs an id or a title");
    if (draft->record->hint) {
        TRY(hint_name(draft, name, &document.id, &name));
        TRY(fill_document(draft, &document));
        if (draft->record->present) {
            uint32_t named; /* as a statement in it would name it */
            TRY(draft_reference(draft, HEARSAY_FIELD_ID, &store->document_names, &named));
        }
        return keep_hint(draft, &store->document_names, name, &document);
    }
    TRY(declare_id(draft, &store->documents, &declare_document, name, &number, &is_new));
    if (!is_new)
        return declared_twice(draft, &store->documents, number,
                              store_documents(store)[number].file,
                              store_documents(store)[number].line);
    document.id = store->documents.ids.texts[number];
    TRY(fill_document(draft, &document));
    store_documents(store)[number] = document;
    return HEARSAY_OK;
}

/* ---- acts ---- */

static struct own_act *find_own_act(const struct store *store, const char *folded)
{
    for (size_t i = 0; i < store->own_act_count; i++)
        if (strcmp(store->own_acts[i]->act.name, folded) == 0) return store->own_acts[i];
    return NULL;
}

/* A new act of the corpus's own, not yet declared. */
static hearsay_status add_own_act(struct store *store, const char *folded, struct own_act **out,
                                  hearsay_error *err)
{
    void *acts = store->own_acts;
    struct own_act *own = arena_take(&store->arena, sizeof *own);
    const char *name = arena_text(&store->arena, folded, strlen(folded));

    if (!own || !name ||
        !allocate_grow(&acts, &store->own_act_capacity, store->own_act_count + 1,
                       sizeof(struct own_act *)))
        return corpus_no_memory(err);
    memset(own, 0, sizeof *own);
    own->act = (hearsay_act){ .name = name, .label = name, .cameo = "", .plover = "", .cues = "" };
    store->own_acts = acts;
    store->own_acts[store->own_act_count++] = own;
    *out = own;
    return HEARSAY_OK;
}

/* What a spelling of an act means: a built-in act, one of the corpus's own, or one that may be
 * declared later. */
static hearsay_status find_act(const struct draft *draft, const hearsay_value *value,
                               const char *folded, const hearsay_act **out)
{
    enum { UNDECLARED_LIMIT = 1000 };
    struct own_act *own;

    *out = hearsay_act_find(folded);
    if (*out) return HEARSAY_OK;
    own = find_own_act(draft->store, folded);
    if (!own) {
        TRY(add_own_act(draft->store, folded, &own, draft->err));
        hearsay_fail(&own->where, HEARSAY_BAD_DATA, "act");
        draft_locate(draft, value, &own->where);
        if (draft->store->own_act_count > UNDECLARED_LIMIT)
            return draft_fail(draft, value, "more than %d acts that are not known",
                              UNDECLARED_LIMIT);
    }
    *out = &own->act;
    return HEARSAY_OK;
}

static hearsay_status read_act(const struct draft *draft, const hearsay_act **out)
{
    const hearsay_value *value = draft_first(draft, HEARSAY_FIELD_ACT);
    struct store *store = draft->store;
    void *acts = (void *)store->acts;
    hearsay_status status;
    size_t length;
    uint32_t number;
    bool is_new;
    char *folded;

    if (!value) return draft_fail(draft, NULL, "a statement needs an act; this one has none");
    if (value->kind != HEARSAY_TEXT && value->kind != HEARSAY_CELL)
        return draft_fail(draft, value, "act must be a text, such as \"accuse\"");
    number = interner_add_hashed(&store->act_names, value->text, value->length,
                                 record_hash(draft->record, value), &is_new);
    if (number == INTERN_NONE) return corpus_no_memory(draft->err);
    if (is_new) {
        if (!allocate_grow(&acts, &store->act_capacity, number + 1u, sizeof *store->acts))
            return corpus_no_memory(draft->err);
        store->acts = acts;
        folded = utf8_fold(value->text, value->length, &length);
        if (!folded) return corpus_no_memory(draft->err);
        status = find_act(draft, value, folded, &store->acts[number]);
        allocate_free(folded);
        if (status != HEARSAY_OK) return status;
    }
    *out = store->acts[number];
    return HEARSAY_OK;
}

static hearsay_status read_group(const struct draft *draft, hearsay_act *act)
{
    const char *text = NULL;

    TRY(draft_name(draft, HEARSAY_FIELD_GROUP, &text));
    act->group = text ? act_group_find(text) : act_group_of(act->side, act->tone);
    if (act->group < HEARSAY_GROUPS) return HEARSAY_OK;
    return draft_fail(draft, draft_first(draft, HEARSAY_FIELD_GROUP),
                      "group \"%s\" is not known; it must be one of accusation, denial, doubt, "
                      "backing, report, pressure, material, other",
                      text);
}

static hearsay_status build_own_act(struct draft *draft, const char *folded)
{
    struct own_act *own = find_own_act(draft->store, folded);
    hearsay_act act = { 0 };

    if (hearsay_act_find(folded))
        return draft_fail(draft, draft_first(draft, HEARSAY_FIELD_NAME),
                          "act \"%s\" is built in and cannot be declared anew", folded);
    if (!own) TRY(add_own_act(draft->store, folded, &own, draft->err));
    act = own->act;
    TRY(draft_number(draft, HEARSAY_FIELD_SIDE, -1, 1, &act.side));
    TRY(draft_number(draft, HEARSAY_FIELD_TONE, -1, 1, &act.tone));
    TRY(read_group(draft, &act));
    TRY(draft_text(draft, HEARSAY_FIELD_LABEL, &act.label));
    if (!act.label) act.label = act.name;
    TRY(draft_attributes(draft, &act.attributes, &act.attribute_count));
    if (own->declared && (own->act.side != act.side || own->act.tone != act.tone ||
                          own->act.group != act.group || strcmp(own->act.label, act.label) != 0))
        return draft_fail(draft, draft_first(draft, HEARSAY_FIELD_NAME),
                          "act \"%s\" is declared twice, with different facts", folded);
    own->act = act;
    own->declared = true;
    return HEARSAY_OK;
}

static hearsay_status build_act(struct draft *draft)
{
    const char *name = NULL;
    hearsay_status status;
    size_t length;
    char *folded;

    TRY(draft_text(draft, HEARSAY_FIELD_NAME, &name));
    if (!name) return draft_fail(draft, NULL, "an act needs a name");
    folded = utf8_fold(name, strlen(name), &length);
    if (!folded) return corpus_no_memory(draft->err);
    status = build_own_act(draft, folded);
    allocate_free(folded);
    return status;
}

/* ---- statements ---- */

/* An id that was there before: the same statement again if it was of the same series. Otherwise two
 * data sets number their events alike, and this one's get their series in front. */
static hearsay_status know_in_series(const struct draft *draft, const hearsay_value *value,
                                     const hearsay_statement *before, const char **out)
{
    const struct source_file *files = draft->store->files;
    const char *series = files[draft->store->file_count - 1].series;
    struct buffer id = { 0 };
    hearsay_status status = HEARSAY_OK;

    if (files[before->file].series != series) {
        buffer_format(&id, "%s:", series);
        buffer_add(&id, value->text, value->length);
        status = id.failed ? corpus_no_memory(draft->err)
                           : statement_ids_add(draft->store, buffer_string(&id), id.length,
                                               intern_hash(buffer_string(&id), id.length), out,
                                               &before, draft->err);
        buffer_clear(&id);
    }
    if (status == HEARSAY_OK && !*out && draft->record->known) *draft->record->known = true;
    return status;
}

static hearsay_status read_statement_id(const struct draft *draft, const char **out)
{
    const hearsay_value *value = draft_first(draft, HEARSAY_FIELD_ID);
    const hearsay_statement *before;

    *out = NULL;
    if (!value) return HEARSAY_OK;
    if (value->kind != HEARSAY_TEXT && value->kind != HEARSAY_CELL)
        return draft_fail(draft, value, "id must be a text; write it in quotes");
    TRY(statement_ids_add(draft->store, value->text, value->length,
                          record_hash(draft->record, value), out, &before, draft->err));
    if (*out) return HEARSAY_OK;
    if (draft->record->series) return know_in_series(draft, value, before, out);
    if (draft->record->undeclared) /* the tool's business: the statement stays, without an id */
        return draft_notice(draft, value, "statement id used twice",
                            "statement id \"%.*s\" is used twice; the second has none here",
                            (int)utf8_fit(value->text, value->length, 60), value->text);
    return draft_fail(draft, value, "statement id \"%.*s\" is used twice",
                      (int)utf8_fit(value->text, value->length, 60), value->text);
}

static hearsay_status read_quote(const struct draft *draft, const char **out)
{
    const hearsay_value *value = draft_first(draft, HEARSAY_FIELD_QUOTE);

    if (!draft->store->without_quotes) return draft_text(draft, HEARSAY_FIELD_QUOTE, out);
    return value ? draft_check_text(draft, value) : HEARSAY_OK;
}

/* What is said of the statement itself: how sure, how often, whether at all. */
static hearsay_status read_marks(const struct draft *draft, hearsay_statement *statement)
{
    uint64_t count = 1;

    statement->confidence = 1;
    TRY(draft_number(draft, HEARSAY_FIELD_CONFIDENCE, 0, 1, &statement->confidence));
    TRY(draft_count(draft, HEARSAY_FIELD_COUNT, 1, UINT32_MAX, &count));
    TRY(draft_flag(draft, HEARSAY_FIELD_NEGATED, HEARSAY_NEGATED, &statement->flags));
    TRY(draft_flag(draft, HEARSAY_FIELD_IMPLICIT, HEARSAY_IMPLICIT, &statement->flags));
    statement->count = (uint32_t)count;
    if (draft_first(draft, HEARSAY_FIELD_CONFIDENCE)) statement->flags |= HEARSAY_HAS_CONFIDENCE;
    if (draft_first(draft, HEARSAY_FIELD_COUNT)) statement->flags |= HEARSAY_HAS_COUNT;
    return HEARSAY_OK;
}

/* The names of a large corpus lie all over the memory: asked for some records ahead, they are there
 * when they are looked up. */
void build_expect(void *state, const hearsay_record *record)
{
    const struct store *store = ((hearsay_corpus *)state)->store;

    for (size_t i = 0; record->kind == HEARSAY_STATEMENT && i < record->value_count; i++) {
        const hearsay_value *value = &record->values[i];
        const struct interner *names = NULL;

        switch (value->field) {
        case HEARSAY_FIELD_ID:
            statement_ids_expect(&store->statement_ids, record_hash(record, value));
            break;
        case HEARSAY_FIELD_SPEAKER:
        case HEARSAY_FIELD_TARGET: names = &store->actor_names.names; break;
        case HEARSAY_FIELD_CLAIM: names = &store->claim_names.names; break;
        case HEARSAY_FIELD_DOCUMENT: names = &store->document_names.names; break;
        default: break;
        }
        if (names) interner_expect(names, record_hash(record, value));
    }
}

static hearsay_status build_statement(struct draft *draft)
{
    struct store *store = draft->store;
    hearsay_statement *statement;
    uint32_t file;

    if (!draft_first(draft, HEARSAY_FIELD_SPEAKER))
        return draft_fail(draft, NULL, "a statement needs a speaker; this one has none");
    TRY(store_next_statement(store, &statement, draft->err));
    *statement = (hearsay_statement){ 0 };
    TRY(read_statement_id(draft, &statement->id));
    if (draft->record->known && *draft->record->known) return HEARSAY_OK;
    TRY(draft_reference(draft, HEARSAY_FIELD_SPEAKER, &store->actor_names, &statement->speaker));
    TRY(read_act(draft, &statement->act));
    TRY(draft_reference(draft, HEARSAY_FIELD_CLAIM, &store->claim_names, &statement->claim));
    TRY(draft_references(draft, HEARSAY_FIELD_TARGET, &store->actor_names, &statement->targets,
                         &statement->target_count));
    TRY(draft_reference(draft, HEARSAY_FIELD_DOCUMENT, &store->document_names,
                        &statement->document));
    TRY(draft_date(draft, HEARSAY_FIELD_DATE, &statement->date));
    TRY(read_quote(draft, &statement->quote));
    TRY(read_marks(draft, statement));
    TRY(statement_detail_read(draft, statement));
    keep_line(draft, &file, &statement->line);
    statement->file = (uint16_t)file;
    statement->number = (uint32_t)store->statement_count;
    store->statement_count++;
    return HEARSAY_OK;
}

/* ---- the corpus itself ---- */

static hearsay_status add_title(struct store *store, const char *title, hearsay_error *err)
{
    struct buffer joined = { 0 };
    char *text;

    if (store->title && strcmp(store->title, title) == 0) return HEARSAY_OK;
    if (store->title) buffer_format(&joined, "%s; ", store->title);
    buffer_text(&joined, title);
    text = buffer_take(&joined);
    if (!text) return corpus_no_memory(err);
    allocate_free(store->title);
    store->title = text;
    return HEARSAY_OK;
}

/* Several files may bring the same fact: it is kept once. What differs stands beside it. */
static void add_fact(struct store *store, const hearsay_attribute *fact)
{
    for (size_t i = 0; i < store->attribute_count; i++)
        if (strcmp(store->attributes[i].name, fact->name) == 0 &&
            strcmp(store->attributes[i].json, fact->json) == 0)
            return;
    store->attributes[store->attribute_count++] = *fact;
}

static hearsay_status build_corpus(struct draft *draft)
{
    struct store *store = draft->store;
    const hearsay_attribute *attributes;
    void *all = store->attributes;
    const char *title;
    size_t count;

    TRY(draft_text(draft, HEARSAY_FIELD_TITLE, &title));
    if (title) TRY(add_title(store, title, draft->err));
    TRY(draft_attributes(draft, &attributes, &count));
    if (!allocate_grow(&all, &store->attribute_capacity, store->attribute_count + count,
                       sizeof *store->attributes))
        return corpus_no_memory(draft->err);
    store->attributes = all;
    for (size_t i = 0; i < count; i++) add_fact(store, &attributes[i]);
    return HEARSAY_OK;
}

/* Knows the file that a record comes from: files come one after the other. */
static hearsay_status enter_file(struct store *store, const hearsay_record *record,
                                 hearsay_error *err)
{
    const char *name = record->file ? record->file : "";
    struct source_file *file;
    void *files = store->files;
    size_t count = store->file_count;

    if (count && strcmp(store->files[count - 1].name, name) == 0) return HEARSAY_OK;
    if (count >= CORPUS_FILE_LIMIT)
        return hearsay_fail(err, HEARSAY_LIMIT, "more than %d files", CORPUS_FILE_LIMIT);
    if (!allocate_grow(&files, &store->file_capacity, count + 1, sizeof *store->files))
        return corpus_no_memory(err);
    store->files = files;
    file = &store->files[count];
    *file = (struct source_file){ .undeclared = record->undeclared };
    if (record->series) {
        uint32_t word = interner_add(&store->words, record->series, strlen(record->series), NULL);
        if (word == INTERN_NONE) return corpus_no_memory(err);
        file->series = store->words.texts[word];
    }
    file->name = allocate_text(name, strlen(name));
    if (!file->name) return corpus_no_memory(err);
    store->file_count++;
    return HEARSAY_OK;
}

hearsay_status build_record(void *state, const hearsay_record *record, hearsay_error *err)
{
    static hearsay_status (*const builders[HEARSAY_RECORD_KINDS])(struct draft *) = {
        [HEARSAY_CORPUS] = build_corpus, [HEARSAY_DOCUMENT] = build_document,
        [HEARSAY_ACTOR] = build_actor,   [HEARSAY_CLAIM] = build_claim,
        [HEARSAY_ACT] = build_act,       [HEARSAY_STATEMENT] = build_statement,
    };
    struct store *store = ((hearsay_corpus *)state)->store;
    struct draft draft;

    if (store->finished)
        return hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "the corpus is finished; it takes no more");
    TRY(enter_file(store, record, err));
    TRY(draft_begin(&draft, store, record, err));
    return builders[record->kind](&draft);
}
