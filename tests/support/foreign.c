#include "support/foreign.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <unistd.h>

hearsay_corpus *foreign_corpus(const char *const *paths, size_t count)
{
    hearsay_corpus *corpus = NULL;
    hearsay_error err = { 0 };

    if (hearsay_read_corpus(&corpus, paths, count, NULL, &err) != HEARSAY_OK)
        fail_msg("%s:%zu:%zu: %s", err.file, err.line, err.column, err.message);
    return corpus;
}

hearsay_corpus *foreign_text(const char *name, const char *text)
{
    hearsay_corpus *corpus = NULL;
    hearsay_error err = { 0 };
    hearsay_sink sink;

    assert_int_equal(hearsay_corpus_new(&corpus, &err), HEARSAY_OK);
    sink = hearsay_corpus_sink(corpus);
    if (hearsay_read_memory(name, text, strlen(text), NULL, &sink, &err) != HEARSAY_OK ||
        hearsay_corpus_finish(corpus, NULL, &err) != HEARSAY_OK)
        fail_msg("%s:%zu:%zu: %s", err.file, err.line, err.column, err.message);
    return corpus;
}

const hearsay_notice *foreign_notice(const hearsay_corpus *corpus, const char *kind)
{
    const hearsay_notice *notice;

    for (size_t i = 0; (notice = hearsay_corpus_notice(corpus, i)) != NULL; i++)
        if (strcmp(notice->kind, kind) == 0) return notice;
    fail_msg("no notice \"%s\"", kind);
    return NULL;
}

const char *foreign_path(const char *path)
{
    static char whole[4096];
    const char *folder = getenv("HEARSAY_DATA");

    (void)snprintf(whole, sizeof whole, "%s/%s", folder ? folder : "../shared/data", path);
    return access(whole, R_OK) == 0 ? whole : "";
}

hearsay_corpus *foreign_real(const char *path)
{
    const char *whole = foreign_path(path);

    return *whole ? foreign_corpus(&whole, 1) : NULL;
}

const hearsay_statement *foreign_statement(const hearsay_corpus *corpus, const char *id)
{
    for (size_t i = 0; i < hearsay_corpus_statements(corpus); i++) {
        const hearsay_statement *statement = hearsay_corpus_statement(corpus, i);
        if (statement->id && strcmp(statement->id, id) == 0) return statement;
    }
    fail_msg("no statement %s", id);
    return NULL;
}

const hearsay_actor *foreign_actor(const hearsay_corpus *corpus, const char *name)
{
    hearsay_actor_id id;
    hearsay_error err = { 0 };

    if (hearsay_corpus_find_actor(corpus, name, &id, &err) != HEARSAY_OK)
        fail_msg("%s", err.message);
    return hearsay_corpus_actor(corpus, id);
}

const hearsay_claim *foreign_claim(const hearsay_corpus *corpus, const char *reference)
{
    hearsay_claim_id id;
    hearsay_error err = { 0 };

    if (hearsay_corpus_find_claim(corpus, reference, &id, &err) != HEARSAY_OK)
        fail_msg("%s", err.message);
    return hearsay_corpus_claim(corpus, id);
}

uint64_t foreign_account(const hearsay_corpus *corpus, hearsay_account_kind kind, const char *name,
                         hearsay_outcome outcome, const char *detail)
{
    const hearsay_account *line;
    uint64_t sum = 0;

    for (size_t i = 0; (line = hearsay_corpus_account(corpus, i)) != NULL; i++)
        if (line->kind == kind && line->outcome == outcome && strcmp(line->name, name) == 0 &&
            (!detail || strcmp(line->detail, detail) == 0))
            sum += line->count;
    return sum;
}

uint64_t foreign_notices(const hearsay_corpus *corpus, const char *kind)
{
    const hearsay_notice *notice;

    for (size_t i = 0; (notice = hearsay_corpus_notice(corpus, i)) != NULL; i++)
        if (strcmp(notice->kind, kind) == 0) return notice->count;
    return 0;
}

const char *foreign_attribute(const hearsay_attribute *attributes, size_t count, const char *name)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(attributes[i].name, name) == 0) return attributes[i].json;
    return "";
}

static const char *actor_name(const hearsay_corpus *corpus, hearsay_actor_id id)
{
    const hearsay_actor *actor = hearsay_corpus_actor(corpus, id);

    return actor ? actor->name : "";
}

const char *foreign_speaker(const hearsay_corpus *corpus, const hearsay_statement *statement)
{
    return actor_name(corpus, statement->speaker);
}

const char *foreign_claim_text(const hearsay_corpus *corpus, const hearsay_statement *statement)
{
    const hearsay_claim *claim = hearsay_corpus_claim(corpus, statement->claim);

    return claim ? claim->text : "";
}

const char *foreign_target(const hearsay_corpus *corpus, const hearsay_statement *statement)
{
    return statement->target_count ? actor_name(corpus, statement->targets[0]) : "";
}

const char *foreign_via(const hearsay_corpus *corpus, const hearsay_statement *statement)
{
    return statement->detail->via_count ? actor_name(corpus, statement->detail->via[0]) : "";
}

const char *foreign_document(const hearsay_corpus *corpus, const hearsay_statement *statement)
{
    const hearsay_document *document = hearsay_corpus_document(corpus, statement->document);

    return document ? document->id : "";
}
