/* Birth, death and questions of a corpus. */
#include "corpus/references.h"
#include "corpus/corpus.h"
#include "corpus/statement_detail.h"
#include "corpus/statement_ids.h"

#include <stdio.h>
#include <string.h>

#include "corpus/names.h"
#include "memory/allocate.h"
#include "text/buffer.h"
#include "text/utf8.h"

hearsay_status corpus_no_memory(hearsay_error *err)
{
    return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory while building the corpus");
}

/* ---- make and free ---- */

static void declared_init(struct declared *declared, struct arena *arena)
{
    interner_init(&declared->ids, arena);
    name_index_init(&declared->names, arena);
    name_index_init(&declared->aliases, arena);
}

static void declared_clear(struct declared *declared)
{
    interner_clear(&declared->ids);
    name_index_clear(&declared->names);
    name_index_clear(&declared->aliases);
    allocate_free(declared->positions);
    allocate_free(declared->items);
    allocate_free(declared->declarations);
}

static void store_release(struct store *store)
{
    if (!store || --store->users) return;
    references_clear(&store->actor_names);
    references_clear(&store->claim_names);
    references_clear(&store->document_names);
    declared_clear(&store->actors);
    declared_clear(&store->claims);
    declared_clear(&store->documents);
    interner_clear(&store->words);
    statement_ids_clear(&store->statement_ids);
    shared_details_clear(&store->shared_details);
    buffer_clear(&store->json);
    interner_clear(&store->act_names);
    for (size_t i = 0; i < store->block_count; i++) allocate_free(store->blocks[i]);
    for (size_t i = 0; i < store->file_count; i++) allocate_free(store->files[i].name);
    for (size_t i = 0; i < store->notice_count; i++) allocate_free(store->notices[i].examples);
    allocate_free((void *)store->acts);
    allocate_free(store->own_acts);
    allocate_free(store->blocks);
    allocate_free(store->files);
    allocate_free(store->accounts);
    allocate_free(store->account_sums);
    allocate_free(store->notices);
    allocate_free(store->attributes);
    allocate_free(store->title);
    arena_clear(&store->arena);
    allocate_free(store);
}

static struct store *store_new(void)
{
    struct store *store = allocate_zero(1, sizeof *store);

    if (!store) return NULL;
    store->users = 1;
    arena_init(&store->arena, 0);
    interner_init(&store->words, &store->arena);
    interner_init(&store->act_names, &store->arena);
    arena_init(&store->shared_details.arena, 0);
    interner_init(&store->shared_details.keys, &store->shared_details.arena);
    references_init(&store->actor_names, &store->arena, sizeof(hearsay_actor));
    references_init(&store->claim_names, &store->arena, sizeof(hearsay_claim));
    references_init(&store->document_names, &store->arena, sizeof(hearsay_document));
    declared_init(&store->actors, &store->arena);
    declared_init(&store->claims, &store->arena);
    declared_init(&store->documents, &store->arena);
    return store;
}

hearsay_status hearsay_corpus_new(hearsay_corpus **out, hearsay_error *err)
{
    hearsay_corpus *corpus = allocate_zero(1, sizeof *corpus);

    *out = NULL;
    if (corpus) corpus->store = store_new();
    if (!corpus || !corpus->store) {
        allocate_free(corpus);
        return corpus_no_memory(err);
    }
    *out = corpus;
    return HEARSAY_OK;
}

void hearsay_corpus_free(hearsay_corpus *corpus)
{
    if (!corpus) return;
    store_release(corpus->store);
    allocate_free(corpus->selected);
    allocate_free(corpus);
}

static hearsay_status take_notice(void *state, const char *kind, const hearsay_error *notice)
{
    hearsay_error err;

    return corpus_notice(((hearsay_corpus *)state)->store, kind, notice, &err);
}

hearsay_sink hearsay_corpus_sink(hearsay_corpus *corpus)
{
    return (hearsay_sink){ .state = corpus, .record = build_record, .notice = take_notice,
                           .account = corpus_account, .expect = build_expect };
}

hearsay_status store_next_statement(struct store *store, hearsay_statement **out, hearsay_error *err)
{
    enum { AT_ONCE = 1 << 10 }; /* statements that get pages, but for the first; a block is a multiple of it */
    size_t number = store->statement_count, block = number >> BLOCK_SHIFT;
    void *blocks = store->blocks;

    if (number >= CORPUS_STATEMENT_LIMIT)
        return hearsay_fail(err, HEARSAY_LIMIT, "more than %u statements",
                            (unsigned)CORPUS_STATEMENT_LIMIT);
    if (block == store->block_count) {
        hearsay_statement *fresh;
        if (!allocate_grow(&blocks, &store->block_capacity, block + 1,
                           sizeof(hearsay_statement *)))
            return corpus_no_memory(err);
        store->blocks = blocks;
        fresh = allocate(BLOCK_SIZE * sizeof *fresh);
        if (!fresh) return corpus_no_memory(err);
        store->blocks[store->block_count++] = fresh;
    }
    *out = store_statement(store, number);
    if (number < store->paged) return HEARSAY_OK;
    if (number) allocate_pages(*out, AT_ONCE * sizeof **out);
    store->paged = number + AT_ONCE;
    return HEARSAY_OK;
}

/* ---- notices ---- */

static struct notice_kind *find_notice(struct store *store, const char *kind)
{
    void *notices = store->notices;

    for (size_t i = 0; i < store->notice_count; i++)
        if (strcmp(store->notices[i].public.kind, kind) == 0) return &store->notices[i];
    if (!allocate_grow(&notices, &store->notice_capacity, store->notice_count + 1,
                       sizeof *store->notices))
        return NULL;
    store->notices = notices;
    kind = arena_text(&store->arena, kind, strlen(kind));
    if (!kind) return NULL;
    store->notices[store->notice_count] = (struct notice_kind){ .public = { .kind = kind } };
    return &store->notices[store->notice_count++];
}

hearsay_status corpus_notice(struct store *store, const char *kind, const hearsay_error *notice,
                             hearsay_error *err)
{
    struct notice_kind *found = find_notice(store, kind);
    void *examples;

    if (!found) return corpus_no_memory(err);
    found->public.count++;
    if (found->public.kept >= CORPUS_NOTICES_KEPT && !store->all_notices) return HEARSAY_OK;
    examples = found->examples;
    if (!allocate_grow(&examples, &found->capacity, found->public.kept + 1, sizeof *notice))
        return corpus_no_memory(err);
    found->examples = examples;
    found->examples[found->public.kept++] = *notice;
    found->public.examples = found->examples;
    return HEARSAY_OK;
}

bool corpus_notice_counted(struct store *store, const char *kind)
{
    struct notice_kind *found = store->all_notices ? NULL : find_notice(store, kind);

    if (!found || found->public.kept < CORPUS_NOTICES_KEPT) return false;
    found->public.count++;
    return true;
}

void hearsay_corpus_keep_all_notices(hearsay_corpus *corpus)
{
    corpus->store->all_notices = true;
}

void hearsay_corpus_leave_quotes(hearsay_corpus *corpus)
{
    corpus->store->without_quotes = true;
}

const hearsay_notice *hearsay_corpus_notice(const hearsay_corpus *corpus, size_t index)
{
    return index < corpus->store->notice_count ? &corpus->store->notices[index].public : NULL;
}

/* ---- names and places ---- */

uint32_t fold_add(struct interner *names, const char *text, bool *is_new)
{
    size_t length = strlen(text);
    uint32_t number;
    char *folded;

    if (utf8_is_folded(text, length)) return interner_add(names, text, length, is_new);
    folded = utf8_fold(text, length, &length);
    if (!folded) return INTERN_NONE;
    number = interner_add(names, folded, length, is_new);
    allocate_free(folded);
    return number;
}

uint32_t fold_find(const struct interner *names, const char *text)
{
    size_t length = strlen(text);
    uint32_t number;
    char *folded;

    if (utf8_is_folded(text, length)) return interner_find(names, text, length);
    folded = utf8_fold(text, length, &length);
    if (!folded) return NAME_NO_MEMORY;
    number = interner_find(names, folded, length);
    allocate_free(folded);
    return number;
}

static bool is_taken(const struct interner *ids, struct buffer *id, size_t stem, uint32_t copy)
{
    id->length = stem;
    buffer_format(id, "-%u", (unsigned)copy);
    return !id->failed && interner_find(ids, id->bytes, id->length) != INTERN_NONE;
}

/* Adds "-2" to an id that is taken, or the first number that is free. Those before it are, but for ids that
 * the input declares, so that halving finds it; counting would be slow where thousands of claims begin with
 * the same words. */
static void add_copy(const struct interner *ids, struct buffer *id)
{
    size_t stem = id->length;
    uint32_t taken = 1, free = 2;

    for (; is_taken(ids, id, stem, free); free *= 2) taken = free;
    while (free - taken > 1) {
        uint32_t middle = taken + (free - taken) / 2;

        if (is_taken(ids, id, stem, middle)) taken = middle;
        else free = middle;
    }
    (void)is_taken(ids, id, stem, free);
}

/* "Some minister " as "some-minister", and never nothing: what nothing is called by, a file cannot name. */
static uint32_t make_folded_id(struct interner *ids, const char *folded, size_t length)
{
    struct buffer id = { 0 };
    uint32_t number = INTERN_NONE;

    for (size_t i = 0; i < length; i++) buffer_char(&id, folded[i] == ' ' ? '-' : folded[i]);
    while (id.length > 1 && id.bytes[id.length - 1] == '-') id.bytes[--id.length] = '\0';
    if (id.length == 0) buffer_char(&id, '-');
    if (interner_find(ids, buffer_string(&id), id.length) != INTERN_NONE) add_copy(ids, &id);
    if (!id.failed) number = interner_add(ids, buffer_string(&id), id.length, NULL);
    buffer_clear(&id);
    return number;
}

uint32_t make_id(struct interner *ids, const char *name)
{
    enum { LONGEST = 40 };
    size_t length = strlen(name);
    bool is_new = false;
    uint32_t number;
    char *folded;

    /* most names that are used without being declared are ids already */
    if (length && length <= LONGEST && name[length - 1] != '-' && !memchr(name, ' ', length) &&
        utf8_is_folded(name, length)) {
        number = interner_add_kept(ids, name, &is_new);
        return is_new || number == INTERN_NONE ? number : make_folded_id(ids, name, length);
    }
    folded = utf8_fold(name, length, &length);
    if (!folded) return INTERN_NONE;
    if (length > LONGEST) length = utf8_fit(folded, length, LONGEST);
    number = make_folded_id(ids, folded, length);
    allocate_free(folded);
    return number;
}

void place_error(const struct store *store, const struct place *place, hearsay_record_kind kind,
                 hearsay_error *err)
{
    const char *field = hearsay_field_name((hearsay_field)place->field);

    if (!err) return;
    err->line = place->line;
    err->column = place->column;
    (void)snprintf(err->file, sizeof err->file, "%s", store->files[place->file].name);
    if (place->has_index)
        (void)snprintf(err->path, sizeof err->path, "%ss[%u].%s", hearsay_record_kind_name(kind),
                       (unsigned)place->index, field);
    else
        (void)snprintf(err->path, sizeof err->path, "%s", field);
}

/* ---- questions ---- */

const char *hearsay_corpus_title(const hearsay_corpus *corpus)
{
    return corpus->store->title ? corpus->store->title : "";
}

const hearsay_attribute *hearsay_corpus_attributes(const hearsay_corpus *corpus, size_t *count)
{
    *count = corpus->store->attribute_count;
    return corpus->store->attributes;
}

size_t hearsay_corpus_actors(const hearsay_corpus *corpus)
{
    return corpus->store->actors.count;
}

size_t hearsay_corpus_claims(const hearsay_corpus *corpus)
{
    return corpus->store->claims.count;
}

size_t hearsay_corpus_documents(const hearsay_corpus *corpus)
{
    return corpus->store->documents.count;
}

size_t hearsay_corpus_files(const hearsay_corpus *corpus)
{
    return corpus->store->file_count;
}

size_t hearsay_corpus_statements(const hearsay_corpus *corpus)
{
    return corpus->selected ? corpus->selected_count : corpus->store->statement_count;
}

const hearsay_actor *hearsay_corpus_actor(const hearsay_corpus *corpus, hearsay_actor_id actor)
{
    return actor < hearsay_corpus_actors(corpus) ? &store_actors(corpus->store)[actor] : NULL;
}

const hearsay_claim *hearsay_corpus_claim(const hearsay_corpus *corpus, hearsay_claim_id claim)
{
    return claim < hearsay_corpus_claims(corpus) ? &store_claims(corpus->store)[claim] : NULL;
}

const hearsay_document *hearsay_corpus_document(const hearsay_corpus *corpus,
                                                hearsay_document_id document)
{
    return document < hearsay_corpus_documents(corpus) ? &store_documents(corpus->store)[document]
                                                       : NULL;
}

const char *hearsay_corpus_file(const hearsay_corpus *corpus, size_t file)
{
    return file < corpus->store->file_count ? corpus->store->files[file].name : NULL;
}

const hearsay_statement *hearsay_corpus_statement(const hearsay_corpus *corpus, size_t position)
{
    if (position >= hearsay_corpus_statements(corpus)) return NULL;
    return store_statement(corpus->store,
                           corpus->selected ? corpus->selected[position] : position);
}

const hearsay_statement *hearsay_corpus_numbered(const hearsay_corpus *corpus,
                                                 hearsay_statement_id number)
{
    return number < corpus->store->statement_count ? store_statement(corpus->store, number) : NULL;
}

const hearsay_act *hearsay_corpus_act(const hearsay_corpus *corpus, size_t index)
{
    return index < corpus->store->own_act_count ? &corpus->store->own_acts[index]->act : NULL;
}

const hearsay_act *hearsay_corpus_find_act(const hearsay_corpus *corpus, const char *name)
{
    for (size_t i = 0; i < corpus->store->own_act_count; i++)
        if (strcmp(corpus->store->own_acts[i]->act.name, name) == 0)
            return &corpus->store->own_acts[i]->act;
    return hearsay_act_find(name);
}

size_t hearsay_statement_chain(const hearsay_corpus *corpus, const hearsay_statement *statement,
                               hearsay_actor_id *relays)
{
    const hearsay_document *document = hearsay_corpus_document(corpus, statement->document);
    hearsay_actor_id publisher = document ? document->publisher : HEARSAY_NONE;
    size_t count = statement->detail->via_count;

    for (size_t i = 0; i < count; i++) relays[i] = statement->detail->via[i];
    if (publisher == HEARSAY_NONE) return count;
    if (publisher == (count ? relays[count - 1] : statement->speaker)) return count;
    relays[count] = publisher;
    return count + 1;
}

const char *hearsay_actor_kind_name(hearsay_actor_kind kind)
{
    static const char *const names[HEARSAY_KINDS] = {
        [HEARSAY_KIND_UNKNOWN] = "",
        [HEARSAY_KIND_PERSON] = "person",
        [HEARSAY_KIND_ORGANIZATION] = "organization",
        [HEARSAY_KIND_COUNTRY] = "country",
        [HEARSAY_KIND_GROUP] = "group",
        [HEARSAY_KIND_OUTLET] = "outlet",
        [HEARSAY_KIND_UNNAMED] = "unnamed",
        [HEARSAY_KIND_CLASS] = "class",
    };

    return (size_t)kind < HEARSAY_KINDS ? names[kind] : NULL;
}

const char *hearsay_relation_name(hearsay_relation relation)
{
    static const char *const names[HEARSAY_RELATIONS] = {
        [HEARSAY_REBUTS] = "rebuts",
        [HEARSAY_SUPPORTS] = "supports",
        [HEARSAY_SAME_AS] = "same as",
        [HEARSAY_CONCERNS] = "concerns",
    };

    return (size_t)relation < HEARSAY_RELATIONS ? names[relation] : NULL;
}
