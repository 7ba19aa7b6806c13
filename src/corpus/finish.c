/* Closing a corpus: references become ids, and what can only be checked as a whole is checked. */
#include <stdio.h>
#include <string.h>

#include "corpus/act.h"
#include "corpus/corpus.h"
#include "corpus/membership.h"
#include "corpus/references.h"
#include "corpus/resolve.h"
#include "corpus/statement_detail.h"
#include "corpus/statement_ids.h"
#include "memory/allocate.h"
#include "text/buffer.h"

/* ---- acts ---- */

static hearsay_status fail_act(const struct store *store, const struct own_act *own,
                               hearsay_error *err)
{
    const char *nearest;
    hearsay_error where = own->where;
    struct near near;

    near_init(&near, own->act.name);
    for (size_t i = 0; i < store->own_act_count; i++)
        if (store->own_acts[i]->declared) near_offer(&near, store->own_acts[i]->act.name);
    nearest = act_near(own->act.name, &near);
    hearsay_fail(err, HEARSAY_BAD_DATA, "act \"%s\" is not known%s%s%s", own->act.name,
                 nearest ? "; did you mean \"" : "", nearest ? nearest : "", nearest ? "\"?" : "");
    hearsay_error_hint(err, "hearsay list acts names them; a corpus can declare its own under "
                            "\"acts\"");
    if (!err) return HEARSAY_BAD_DATA;
    memcpy(where.message, err->message, sizeof where.message);
    memcpy(where.hint, err->hint, sizeof where.hint);
    *err = where;
    return HEARSAY_BAD_DATA;
}

static hearsay_status check_acts(const struct store *store, hearsay_error *err)
{
    for (size_t i = 0; i < store->own_act_count; i++)
        if (!store->own_acts[i]->declared) return fail_act(store, store->own_acts[i], err);
    return HEARSAY_OK;
}

/* ---- references to ids ---- */

static uint32_t meaning(const struct references *names, uint32_t name)
{
    return name == HEARSAY_NONE ? HEARSAY_NONE : names->meanings[name];
}

/* The lists lie in the arena of this store, so writing to them is its right. */
static void list_meanings(const struct references *names, const uint32_t *list, size_t count)
{
    uint32_t *own = (uint32_t *)list;

    for (size_t i = 0; i < count; i++) own[i] = names->meanings[own[i]];
}

static void resolve_declared(struct store *store)
{
    const struct references *actors = &store->actor_names;

    for (size_t i = 0; i < store->actors.count; i++) {
        hearsay_actor *actor = &store_actors(store)[i];
        if (!actor->declared) continue;
        actor->member_of = meaning(actors, actor->member_of);
        actor->country = meaning(actors, actor->country);
        for (size_t j = 0; j < actor->membership_count; j++) {
            hearsay_membership *own = (hearsay_membership *)&actor->memberships[j];
            own->actor = actors->meanings[own->actor];
        }
    }
    for (size_t i = 0; i < store->claims.count; i++) {
        hearsay_claim *claim = &store_claims(store)[i];
        list_meanings(actors, claim->about, claim->about_count);
        for (int j = 0; j < HEARSAY_RELATIONS; j++)
            list_meanings(&store->claim_names, claim->related[j], claim->related_count[j]);
    }
    for (size_t i = 0; i < store->documents.count; i++) {
        hearsay_document *document = &store_documents(store)[i];
        if (document->declared) document->publisher = meaning(actors, document->publisher);
    }
}

static hearsay_status check_span(const struct store *store, const hearsay_statement *statement,
                                 const hearsay_document *document, hearsay_error *err)
{
    struct place place = { .line = statement->line, .file = statement->file,
                           .field = HEARSAY_FIELD_SPAN };

    if (!document || !document->length || !(statement->flags & HEARSAY_HAS_SPAN) ||
        statement->detail->span_end <= document->length)
        return HEARSAY_OK;
    hearsay_fail(err, HEARSAY_BAD_DATA,
                 "span ends at %u, outside the text of document \"%s\", which has %llu bytes",
                 (unsigned)statement->detail->span_end, document->id,
                 (unsigned long long)document->length);
    place_error(store, &place, HEARSAY_STATEMENT, err);
    return HEARSAY_BAD_DATA;
}

/* Whether it is of this statement alone, and names somebody. */
static bool has_own_detail(const hearsay_statement_detail *detail)
{
    return detail->addressee_count || detail->via_count ||
           detail->speaker_country != HEARSAY_NONE || detail->target_country != HEARSAY_NONE;
}

/* Like the lists it lies in the arena of this store. */
static void resolve_detail(const struct references *actors, hearsay_statement_detail *detail)
{
    detail->speaker_country = meaning(actors, detail->speaker_country);
    detail->target_country = meaning(actors, detail->target_country);
    list_meanings(actors, detail->addressees, detail->addressee_count);
    list_meanings(actors, detail->via, detail->via_count);
}

/* Whether any document has a date or a text for its statements. Those that are only named have neither, and to look at
 * one for each statement would wait for memory a million times. */
static bool documents_tell(const struct store *store)
{
    for (size_t i = 0; i < store->documents.count; i++)
        if (store_documents(store)[i].date.year || store_documents(store)[i].length) return true;
    return false;
}

static hearsay_status resolve_statements(struct store *store, hearsay_error *err)
{
    const struct references *actors = &store->actor_names;
    bool look_at_documents = documents_tell(store);
    hearsay_status status = HEARSAY_OK;

    for (size_t i = 0; status == HEARSAY_OK && i < store->statement_count; i++) {
        hearsay_statement *statement = store_statement(store, i);
        const hearsay_document *document = NULL;

        statement->speaker = actors->meanings[statement->speaker];
        statement->claim = meaning(&store->claim_names, statement->claim);
        statement->document = meaning(&store->document_names, statement->document);
        list_meanings(actors, statement->targets, statement->target_count);
        if (has_own_detail(statement->detail))
            resolve_detail(actors, (hearsay_statement_detail *)statement->detail);
        if (look_at_documents && statement->document != HEARSAY_NONE)
            document = &store_documents(store)[statement->document];
        if (statement->date.year == 0 && document && document->date.year) {
            statement->date = document->date;
            statement->flags |= HEARSAY_DOCUMENT_DATE;
        }
        status = check_span(store, statement, document, err);
    }
    return status;
}

/* What was only needed to build. */
static void drop_scaffolding(struct store *store)
{
    references_clear(&store->actor_names);
    references_clear(&store->claim_names);
    references_clear(&store->document_names);
    buffer_clear(&store->json);
}

hearsay_status hearsay_corpus_finish(hearsay_corpus *corpus, const hearsay_corpus_options *options,
                                     hearsay_error *err)
{
    struct store *store = corpus->store;
    bool strict = options && options->strict;
    hearsay_status status;

    if (store->finished)
        return hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "the corpus is finished already");
    store->finished = true;
    shared_details_clear(&store->shared_details);
    statement_ids_clear(&store->statement_ids); /* nothing is looked up there any more, and room is needed */
    status = check_acts(store, err);
    if (status == HEARSAY_OK) status = resolve_actors(store, strict, err);
    if (status == HEARSAY_OK) status = resolve_claims(store, strict, err);
    if (status == HEARSAY_OK) status = resolve_documents(store, strict, err);
    if (status != HEARSAY_OK) return status;
    resolve_declared(store);
    status = membership_check(store, err);
    if (status == HEARSAY_OK) status = resolve_statements(store, err);
    drop_scaffolding(store);
    return status;
}
