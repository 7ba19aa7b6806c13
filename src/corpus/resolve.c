/* What references mean. One way for actors, claims and documents; a row of struct resolver says
 * what differs. */
#include "corpus/resolve.h"

#include <string.h>

#include "corpus/declare.h"
#include "corpus/names.h"
#include "corpus/references.h"
#include "memory/allocate.h"
#include "text/near.h"
#include "text/text_order.h"

struct resolver {
    const char *noun, *notice;
    hearsay_record_kind kind;
    size_t size; /* of an item */
    /* Adds the names of one item to the index. */
    hearsay_status (*index)(struct store *store, uint32_t item, hearsay_error *err);
    /* Makes the item for a name that nothing declares. */
    void (*make)(void *item, const char *id, const char *name, const struct place *place);
    const struct declare_kind *declare;
    /* What must be right of all that is declared, when all names are known; NULL: nothing. */
    hearsay_status (*check)(const struct store *store, hearsay_error *err);
};

uint32_t resolve_find(const struct declared *declared, const char *text, size_t length)
{
    uint32_t number = interner_find(&declared->ids, text, length), item;

    if (number != INTERN_NONE) return declared->positions ? declared->positions[number] : number;
    item = name_index_find(&declared->names, text);
    return item == HEARSAY_NONE ? name_index_find(&declared->aliases, text) : item;
}

/* ---- names of declared things ---- */

static hearsay_status fail_alias(const struct store *store, uint32_t item, uint32_t other,
                                 const char *alias, hearsay_error *err)
{
    const hearsay_actor *actor = &store_actors(store)[item], *first = &store_actors(store)[other];
    struct place place = { .line = actor->line, .file = (uint16_t)actor->file,
                           .field = HEARSAY_FIELD_ALIASES };

    hearsay_fail(err, HEARSAY_BAD_DATA, "alias \"%s\" is given to two actors, \"%s\" and \"%s\"",
                 alias, first->id, actor->id);
    hearsay_error_hint(err, "leave it out of one of them; statements can use the id");
    place_error(store, &place, HEARSAY_ACTOR, err);
    return HEARSAY_BAD_DATA;
}

static hearsay_status index_actor(struct store *store, uint32_t item, hearsay_error *err)
{
    const hearsay_actor *actor = &store_actors(store)[item];
    hearsay_status status = HEARSAY_OK;
    uint32_t before;

    /* an unnamed source is never found by its name: "an expert" here is not "an expert" there */
    if (actor->kind == HEARSAY_KIND_UNNAMED) return HEARSAY_OK;
    status = name_index_add(&store->actors.names, actor->name, item, NULL, err);
    for (uint16_t i = 0; status == HEARSAY_OK && i < actor->alias_count; i++) {
        status = name_index_add(&store->actors.aliases, actor->aliases[i], item, &before, err);
        if (status == HEARSAY_OK && before != HEARSAY_NONE && before != item)
            status = fail_alias(store, item, before, actor->aliases[i], err);
    }
    return status;
}

/* An alias that is the name of another actor would never lead to its own. Ids may be codes, which
 * happen to be names elsewhere. */
static hearsay_status check_alias(const struct store *store, uint32_t item, const char *alias,
                                  hearsay_error *err)
{
    uint32_t other = name_index_find(&store->actors.names, alias);
    const hearsay_actor *actor = &store_actors(store)[item];
    struct place place = { .line = actor->line, .file = (uint16_t)actor->file,
                           .field = HEARSAY_FIELD_ALIASES };

    if (other == NAME_NO_MEMORY) return corpus_no_memory(err);
    if (other == HEARSAY_NONE || other == NAME_AMBIGUOUS || other == item) return HEARSAY_OK;
    hearsay_fail(err, HEARSAY_BAD_DATA, "alias \"%s\" of actor \"%s\" is the name of actor \"%s\"",
                 alias, actor->id, store_actors(store)[other].id);
    hearsay_error_hint(err, "if the two are one, declare one; else leave the alias out");
    place_error(store, &place, HEARSAY_ACTOR, err);
    return HEARSAY_BAD_DATA;
}

static hearsay_status check_aliases(const struct store *store, hearsay_error *err)
{
    hearsay_status status = HEARSAY_OK;

    for (uint32_t i = 0; i < store->actors.ids.count && status == HEARSAY_OK; i++) {
        const hearsay_actor *actor = &store_actors(store)[i];

        for (uint16_t j = 0; j < actor->alias_count && status == HEARSAY_OK; j++)
            status = check_alias(store, i, actor->aliases[j], err);
    }
    return status;
}

static hearsay_status index_claim(struct store *store, uint32_t item, hearsay_error *err)
{
    return name_index_add(&store->claims.names, store_claims(store)[item].text, item, NULL, err);
}

static hearsay_status index_document(struct store *store, uint32_t item, hearsay_error *err)
{
    const char *title = store_documents(store)[item].title;

    return title ? name_index_add(&store->documents.names, title, item, NULL, err) : HEARSAY_OK;
}

/* ---- things that nothing declares ---- */

static void make_actor(void *item, const char *id, const char *name, const struct place *place)
{
    *(hearsay_actor *)item = (hearsay_actor){
        .id = id,
        .name = name,
        .member_of = HEARSAY_NONE,
        .country = HEARSAY_NONE,
        .line = place->line,
        .file = place->file,
        .kind = place->field == HEARSAY_FIELD_COUNTRY ? HEARSAY_KIND_COUNTRY
                                                      : HEARSAY_KIND_UNKNOWN,
    };
}

static void make_claim(void *item, const char *id, const char *name, const struct place *place)
{
    *(hearsay_claim *)item = (hearsay_claim){
        .id = id, .text = name, .line = place->line, .file = place->file
    };
}

static void make_document(void *item, const char *id, const char *name, const struct place *place)
{
    *(hearsay_document *)item = (hearsay_document){
        .id = id,
        .title = strcmp(id, name) == 0 ? NULL : name,
        .publisher = HEARSAY_NONE,
        .line = place->line,
        .file = place->file,
    };
}

static const struct resolver actor_resolver = { "actor", "actor not declared", HEARSAY_ACTOR,
                                                sizeof(hearsay_actor), index_actor, make_actor,
                                                &declare_actor, check_aliases };
static const struct resolver claim_resolver = { "claim", "claim not declared", HEARSAY_CLAIM,
                                                sizeof(hearsay_claim), index_claim, make_claim,
                                                &declare_claim, NULL };
static const struct resolver document_resolver = { "document", "document not declared",
                                                   HEARSAY_DOCUMENT, sizeof(hearsay_document),
                                                   index_document, make_document,
                                                   &declare_document, NULL };

/* The kind of record that a reference stands in, for the path of an error. */
static hearsay_record_kind record_of(const struct place *place)
{
    for (int kind = HEARSAY_RECORD_KINDS - 1; kind >= 0; kind--)
        if (hearsay_field_belongs((hearsay_record_kind)kind, (hearsay_field)place->field))
            return (hearsay_record_kind)kind;
    return HEARSAY_STATEMENT;
}

static hearsay_status fail_undeclared(const struct store *store, const struct resolver *resolver,
                                      const struct declared *declared, const char *name,
                                      const struct place *place, hearsay_error *err)
{
    struct near near;

    near_init(&near, name);
    for (size_t i = 0; i < declared->ids.count; i++) near_offer(&near, declared->ids.texts[i]);
    hearsay_fail(err, HEARSAY_BAD_DATA, "%s \"%s\" is not declared%s%s%s", resolver->noun, name,
                 near.best ? "; did you mean \"" : "", near.best ? near.best : "",
                 near.best ? "\"?" : "");
    hearsay_error_hint(err, "under --strict every %s must be declared", resolver->noun);
    place_error(store, place, record_of(place), err);
    return HEARSAY_BAD_DATA;
}

static hearsay_status fail_ambiguous(const struct store *store, const struct resolver *resolver,
                                     const char *name, const struct place *place,
                                     hearsay_error *err)
{
    hearsay_fail(err, HEARSAY_BAD_DATA, "several %ss are called \"%s\"", resolver->noun, name);
    hearsay_error_hint(err, "use the id of the one that is meant");
    place_error(store, place, record_of(place), err);
    return HEARSAY_BAD_DATA;
}

/* What a hint says is taken as it was told, with the id that it has itself. */
static void make_from_hint(const struct resolver *resolver, void *item, const void *hint,
                           const char *id)
{
    memcpy(item, hint, resolver->size);
    resolver->declare->set_id(item, id);
}

/* The id of a hint, else one made of the name. */
static uint32_t take_id(struct declared *declared, const void *hint, const char *name)
{
    const char *id = hint ? *(const char *const *)hint : NULL; /* each kind begins with its id */
    bool is_new = false;
    uint32_t number = id ? interner_add_kept(&declared->ids, id, &is_new) : 0;

    return is_new || number == INTERN_NONE ? number : make_id(&declared->ids, name);
}

static hearsay_status add_undeclared(struct store *store, const struct resolver *resolver,
                                     struct declared *declared, const struct references *names,
                                     uint32_t name, uint32_t *out, hearsay_error *err)
{
    const void *hint = references_hint_of(names, name);
    const char *text = names->names.texts[name];
    const struct place *place = &names->all[name].place;
    uint32_t number = take_id(declared, hint, text);
    hearsay_error notice;
    hearsay_status status;
    void *item;

    if (number == INTERN_NONE ||
        !allocate_grow(&declared->items, &declared->capacity, number + 1u, resolver->size))
        return corpus_no_memory(err);
    item = (char *)declared->items + number * resolver->size;
    if (hint) make_from_hint(resolver, item, hint, declared->ids.texts[number]);
    else resolver->make(item, declared->ids.texts[number], text, place);
    *out = number;
    status = resolver->index(store, number, err);
    if (status != HEARSAY_OK || hint || store->files[place->file].undeclared ||
        corpus_notice_counted(store, resolver->notice))
        return status;
    hearsay_fail(&notice, HEARSAY_OK, "%s \"%s\" is not declared; taken as new", resolver->noun,
                 text);
    place_error(store, place, record_of(place), &notice);
    return corpus_notice(store, resolver->notice, &notice, err);
}

/* Whether a hint is about exactly this id: "UKR" is not the "ukr" that only looks like it. What is
 * declared (the first ones) comes before it. */
static bool has_own_hint(const struct references *names, uint32_t name, uint32_t item, size_t declared_count)
{
    const void *hint = item < declared_count || item >= NAME_NO_MEMORY ? NULL : references_hint_of(names, name);

    return hint && *(const char *const *)hint;
}

/* A large corpus has names all over the memory: where one will be looked up is asked for some names ahead. */
static void expect(const struct declared *declared, const struct references *names, size_t at)
{
    enum { AHEAD = 8 };
    uint32_t name;

    if (at + AHEAD >= references_used(names)) return;
    name = references_at(names, at + AHEAD);
    interner_expect(&declared->ids, intern_hash(names->names.texts[name], names->names.lengths[name]));
}

/* Gives each name the index of what it means. */
static hearsay_status give_meanings(struct store *store, const struct resolver *resolver,
                                    struct declared *declared, struct references *names, bool strict,
                                    hearsay_error *err)
{
    hearsay_status status = HEARSAY_OK;
    size_t declared_count = declared->ids.count;

    names->meanings = allocate_again(NULL, names->names.count, sizeof *names->meanings);
    if (!names->meanings) return corpus_no_memory(err);
    for (size_t i = 0; i < names->names.count; i++) names->meanings[i] = HEARSAY_NONE;
    if (declared_count == 0 && !interner_reserve(&declared->ids, references_used(names))) return corpus_no_memory(err);
    for (size_t i = 0; status == HEARSAY_OK && i < references_used(names); i++) {
        uint32_t name = references_at(names, i);
        const char *text = names->names.texts[name];
        const struct place *place = &names->all[name].place;
        uint32_t item = resolve_find(declared, text, names->names.lengths[name]);

        expect(declared, names, i);
        if (has_own_hint(names, name, item, declared_count)) item = HEARSAY_NONE;
        if (item == NAME_NO_MEMORY)
            status = corpus_no_memory(err);
        else if (item == NAME_AMBIGUOUS)
            status = fail_ambiguous(store, resolver, text, place, err);
        else if (item == HEARSAY_NONE && strict)
            status = fail_undeclared(store, resolver, declared, text, place, err);
        else if (item == HEARSAY_NONE)
            status = add_undeclared(store, resolver, declared, names, name, &item, err);
        names->meanings[name] = item;
    }
    return status;
}

/* ---- sorting by id ---- */

/* What nothing names goes, if it is optional; *kept, by number, is NULL if everything stays. */
/* The first ones are declared, the others only named. */
static hearsay_status find_kept(const struct declared *declared, size_t declared_count,
                                const struct references *names, bool **kept, hearsay_error *err)
{
    size_t count = declared->ids.count;

    *kept = NULL;
    for (size_t i = 0; i < declared_count && !*kept; i++) {
        if (!declared->declarations[i].is_optional) continue;
        *kept = allocate_zero(count, sizeof **kept);
        if (!*kept) return corpus_no_memory(err);
    }
    if (!*kept) return HEARSAY_OK;
    for (size_t i = 0; i < count; i++)
        (*kept)[i] = i >= declared_count || !declared->declarations[i].is_optional;
    for (size_t i = 0; i < references_used(names); i++) (*kept)[names->meanings[references_at(names, i)]] = true;
    return HEARSAY_OK;
}

/* Each item goes to its place, and what was there takes its own; to, by index, is in order afterwards. */
static void permute(char *items, size_t size, uint32_t *to, size_t count, void *moved)
{
    for (uint32_t i = 0; i < count; i++) {
        while (to[i] != i) {
            uint32_t place = to[i];

            memcpy(moved, items + place * size, size);
            memcpy(items + place * size, items + i * size, size);
            memcpy(items + i * size, moved, size);
            to[i] = to[place];
            to[place] = place;
        }
    }
}

/* What is not kept comes last, and has no position. */
static void find_positions(struct declared *declared, const uint32_t *order, const bool *kept, uint32_t *to)
{
    size_t count = declared->ids.count, last = count;

    for (size_t i = count; i > 0; i--)
        if (kept && !kept[order[i - 1]]) to[order[i - 1]] = (uint32_t)--last;
    for (size_t i = 0; i < count; i++) {
        uint32_t number = order[i];

        declared->positions[number] = HEARSAY_NONE;
        if (!kept || kept[number]) to[number] = declared->positions[number] = (uint32_t)declared->count++;
    }
}

static hearsay_status sort_items(struct declared *declared, size_t size, const bool *kept,
                                 hearsay_error *err)
{
    size_t count = declared->ids.count;
    uint32_t *order = text_order(declared->ids.texts, declared->ids.lengths, count);
    uint32_t *to = allocate_again(NULL, count, sizeof *to);
    void *moved = allocate(size);
    hearsay_status status = HEARSAY_OK;

    declared->positions = allocate_again(NULL, count, sizeof *declared->positions);
    if (order && to && moved && declared->positions) {
        find_positions(declared, order, kept, to);
        permute(declared->items, size, to, count, moved);
    } else {
        status = corpus_no_memory(err);
    }
    allocate_free(order);
    allocate_free(to);
    allocate_free(moved);
    return status;
}

/* Indices of items become their positions. */
static void move_meanings(uint32_t *meanings, size_t count, const uint32_t *positions)
{
    for (size_t i = 0; i < count; i++)
        if (meanings[i] < NAME_AMBIGUOUS) meanings[i] = positions[meanings[i]];
}

static hearsay_status resolve(struct store *store, const struct resolver *resolver,
                              struct declared *declared, struct references *names, bool strict,
                              hearsay_error *err)
{
    hearsay_status status = HEARSAY_OK;
    size_t count = declared->ids.count;
    bool *kept = NULL;

    for (uint32_t i = 0; status == HEARSAY_OK && i < count; i++)
        status = resolver->index(store, i, err);
    if (status == HEARSAY_OK && resolver->check) status = resolver->check(store, err);
    if (status == HEARSAY_OK)
        status = give_meanings(store, resolver, declared, names, strict, err);
    references_close(names);
    if (status == HEARSAY_OK) status = find_kept(declared, count, names, &kept, err);
    if (status == HEARSAY_OK) status = sort_items(declared, resolver->size, kept, err);
    allocate_free(kept);
    if (status != HEARSAY_OK) return status;
    move_meanings(names->meanings, names->names.count, declared->positions);
    move_meanings(declared->names.meanings, declared->names.folded.count, declared->positions);
    move_meanings(declared->aliases.meanings, declared->aliases.folded.count, declared->positions);
    return HEARSAY_OK;
}

hearsay_status resolve_actors(struct store *store, bool strict, hearsay_error *err)
{
    return resolve(store, &actor_resolver, &store->actors, &store->actor_names, strict, err);
}

hearsay_status resolve_claims(struct store *store, bool strict, hearsay_error *err)
{
    return resolve(store, &claim_resolver, &store->claims, &store->claim_names, strict, err);
}

hearsay_status resolve_documents(struct store *store, bool strict, hearsay_error *err)
{
    return resolve(store, &document_resolver, &store->documents, &store->document_names, strict, err);
}
