#include "write/stix_ids.h"

#include <string.h>

#include "memory/allocate.h"
#include "text/number.h"

enum stix_form stix_form(const hearsay_statement *statement)
{
    if (statement->claim == HEARSAY_NONE)
        return statement->target_count ? STIX_FORM_RELATIONSHIP : STIX_FORM_NONE;
    return statement->target_count && statement->act->group == HEARSAY_GROUP_ACCUSATION
               ? STIX_FORM_ATTRIBUTION
               : STIX_FORM_OPINION;
}

bool stix_is_address(const char *url)
{
    if (!url || (strncmp(url, "http://", 7) != 0 && strncmp(url, "https://", 8) != 0)) return false;
    for (; *url; url++)
        if ((unsigned char)*url <= ' ' || (unsigned char)*url >= 0x7F || strchr("\"<>\\^`{|}", *url))
            return false;
    return true;
}

static void add_id(struct buffer *out, const char *type, const char *uuid)
{
    buffer_char(out, '"');
    buffer_text(out, type);
    buffer_text(out, "--");
    buffer_add(out, uuid, UUID_TEXT - 1);
    buffer_char(out, '"');
}

static void end(struct buffer *out, const char *type, struct sha1 *name)
{
    char uuid[UUID_TEXT];

    uuid_end(name, uuid);
    add_id(out, type, uuid);
}

static struct sha1 begin(const char *kind)
{
    struct sha1 name;

    uuid_begin(&name);
    uuid_add(&name, kind);
    return name;
}

static void add_actor(struct sha1 *name, const hearsay_corpus *corpus, hearsay_actor_id id)
{
    const hearsay_actor *actor = hearsay_corpus_actor(corpus, id);

    uuid_add(name, actor ? actor->id : "");
    uuid_add(name, actor ? actor->name : "");
}

static void add_claim(struct sha1 *name, const hearsay_corpus *corpus, hearsay_claim_id id)
{
    const hearsay_claim *claim = hearsay_corpus_claim(corpus, id);

    uuid_add(name, claim ? claim->id : "");
    uuid_add(name, claim ? claim->text : "");
}

static void add_document(struct sha1 *name, const hearsay_corpus *corpus, hearsay_document_id id)
{
    const hearsay_document *document = hearsay_corpus_document(corpus, id);

    uuid_add(name, document ? document->id : "");
    uuid_add(name, document ? document->title : "");
    uuid_add(name, document ? document->url : "");
}

static void add_number(struct sha1 *name, double number)
{
    char text[NUMBER_TEXT];

    (void)number_write(number, text);
    uuid_add(name, text);
}

static void add_statement(struct sha1 *name, const hearsay_corpus *corpus,
                          const hearsay_statement *statement)
{
    char date[HEARSAY_DATE_TEXT];

    uuid_add(name, statement->id);
    if (!statement->id) add_number(name, statement->number);
    add_actor(name, corpus, statement->speaker);
    uuid_add(name, statement->act->name);
    add_claim(name, corpus, statement->claim);
    add_document(name, corpus, statement->document);
    uuid_add(name, hearsay_date_write(statement->date, date));
    uuid_add(name, statement->quote);
}

/* ---- those that are kept ---- */

static void fill(char (*uuids)[UUID_TEXT], const char *kind, const struct told *told,
                 const unsigned char *marks, size_t count,
                 void (*add)(struct sha1 *name, const hearsay_corpus *corpus, uint32_t id))
{
    for (size_t i = 0; i < count; i++) {
        struct sha1 name;

        if (!marks[i]) continue;
        name = begin(kind);
        add(&name, told->corpus, (uint32_t)i);
        uuid_end(&name, uuids[i]);
    }
}

hearsay_status stix_ids_make(struct stix_ids *ids, const struct told *told, hearsay_error *err)
{
    size_t actors = hearsay_corpus_actors(told->corpus);
    size_t claims = hearsay_corpus_claims(told->corpus);
    size_t documents = hearsay_corpus_documents(told->corpus);

    ids->corpus = told->corpus;
    ids->actors = allocate_zero(actors + 1, sizeof *ids->actors);
    ids->claims = allocate_zero(claims + 1, sizeof *ids->claims);
    ids->documents = allocate_zero(documents + 1, sizeof *ids->documents);
    if (!ids->actors || !ids->claims || !ids->documents)
        return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory while writing");
    fill(ids->actors, "actor", told, told->actors, actors, add_actor);
    fill(ids->claims, "claim", told, told->claims, claims, add_claim);
    fill(ids->documents, "document", told, told->documents, documents, add_document);
    return HEARSAY_OK;
}

void stix_ids_clear(struct stix_ids *ids)
{
    allocate_free(ids->actors);
    allocate_free(ids->claims);
    allocate_free(ids->documents);
}

void stix_actor(struct buffer *out, const struct stix_ids *ids, hearsay_actor_id actor)
{
    add_id(out, "identity", ids->actors[actor]);
}

void stix_claim(struct buffer *out, const struct stix_ids *ids, hearsay_claim_id claim)
{
    add_id(out, "note", ids->claims[claim]);
}

void stix_document(struct buffer *out, const struct stix_ids *ids, hearsay_document_id document)
{
    add_id(out, "report", ids->documents[document]);
}

/* ---- those of one use ---- */

void stix_statement(struct buffer *out, const struct stix_ids *ids,
                    const hearsay_statement *statement, const char *type, size_t which)
{
    struct sha1 name = begin("statement");

    add_statement(&name, ids->corpus, statement);
    add_number(&name, (double)which);
    end(out, type, &name);
}

/* What it holds, by ids: there is no need that bundles are told apart for ever. */
void stix_bundle(struct buffer *out, const struct told *told)
{
    struct sha1 name = begin("bundle");

    for (size_t i = 0; i < told->count; i++) {
        const hearsay_statement *statement = told_at(told, i);

        uuid_add(&name, statement->id);
        if (!statement->id) add_number(&name, statement->number);
        uuid_add(&name, statement->act->name);
    }
    end(out, "bundle", &name);
}
