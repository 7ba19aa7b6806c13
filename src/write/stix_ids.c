#include "write/stix_ids.h"

#include <string.h>

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

static void add_id(struct buffer *out, const char *type, struct sha1 *name)
{
    char uuid[UUID_TEXT];

    uuid_end(name, uuid);
    buffer_char(out, '"');
    buffer_text(out, type);
    buffer_text(out, "--");
    buffer_text(out, uuid);
    buffer_char(out, '"');
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

void stix_actor(struct buffer *out, const hearsay_corpus *corpus, hearsay_actor_id actor)
{
    struct sha1 name = begin("actor");

    add_actor(&name, corpus, actor);
    add_id(out, "identity", &name);
}

void stix_claim(struct buffer *out, const hearsay_corpus *corpus, hearsay_claim_id claim)
{
    struct sha1 name = begin("claim");

    add_claim(&name, corpus, claim);
    add_id(out, "note", &name);
}

void stix_document(struct buffer *out, const hearsay_corpus *corpus, hearsay_document_id document)
{
    struct sha1 name = begin("document");

    add_document(&name, corpus, document);
    add_id(out, "report", &name);
}

void stix_statement(struct buffer *out, const hearsay_corpus *corpus,
                    const hearsay_statement *statement, const char *type, size_t which)
{
    struct sha1 name = begin("statement");

    add_statement(&name, corpus, statement);
    add_number(&name, (double)which);
    add_id(out, type, &name);
}

void stix_bundle(struct buffer *out, const struct told *told)
{
    struct sha1 name = begin("bundle");

    for (size_t i = 0; i < told->count; i++) add_statement(&name, told->corpus, told_at(told, i));
    add_id(out, "bundle", &name);
}
