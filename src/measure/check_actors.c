/* Actors that nobody declared, that nothing uses, and that look like unnamed sources. */
#include <string.h>

#include "measure/findings.h"
#include "memory/allocate.h"
#include "text/escape.h"
#include "text/plain.h"

/* ---- use ---- */

static void mark(bool *used, const hearsay_actor_id *actors, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (actors[i] != HEARSAY_NONE) used[actors[i]] = true;
}

static void mark_used(const hearsay_corpus *corpus, bool *used)
{
    const hearsay_statement *statement;
    const hearsay_document *document;
    const hearsay_claim *claim;
    const hearsay_actor *actor;

    for (size_t i = 0; (statement = hearsay_corpus_statement(corpus, i)) != NULL; i++) {
        mark(used, &statement->speaker, 1);
        mark(used, statement->targets, statement->target_count);
        mark(used, statement->detail->addressees, statement->detail->addressee_count);
        mark(used, statement->detail->via, statement->detail->via_count);
    }
    for (uint32_t i = 0; (claim = hearsay_corpus_claim(corpus, i)) != NULL; i++)
        mark(used, claim->about, claim->about_count);
    for (uint32_t i = 0; (document = hearsay_corpus_document(corpus, i)) != NULL; i++)
        mark(used, &document->publisher, 1);
    for (uint32_t i = 0; (actor = hearsay_corpus_actor(corpus, i)) != NULL; i++) {
        mark(used, &actor->member_of, 1);
        for (size_t j = 0; j < actor->membership_count; j++)
            mark(used, &actor->memberships[j].actor, 1);
        mark(used, &actor->country, 1);
    }
}

/* ---- looks unnamed ---- */

/* Whether a word is one of those in a list separated by blanks. */
static bool is_one_of(const char *list, const char *word, size_t length)
{
    for (const char *at = list; *at; at += strcspn(at, " ")) {
        at += strspn(at, " ");
        if (strcspn(at, " ") == length && strncmp(at, word, length) == 0) return true;
    }
    return false;
}

/* The head of the name decides: "officials in the agency", but not "Open Source Initiative". */
static bool looks_unnamed(const char *plain)
{
    static const char people[] =
        "analyst analysts aide aides critic critics diplomat diplomats employee employees expert "
        "experts insider insiders investigator investigators observer observers official officials "
        "person people researcher researchers somebody someone source sources spokesman "
        "spokesperson spokeswoman spokespeople witness witnesses";
    static const char breaks[] = "about at close familiar for from in inside near of on who whose "
                                 "with within";
    static const char openings[] = "anonymous unidentified unknown unnamed";
    const char *head = "";
    size_t head_length = 0;

    for (const char *word = plain; *word;) {
        size_t length = strcspn(word, " ");

        if (word == plain && is_one_of(openings, word, length)) return true;
        if (is_one_of(breaks, word, length)) break;
        head = word;
        head_length = length;
        word += length + (word[length] == ' ');
    }
    return head_length && is_one_of(people, head, head_length);
}

/* ---- findings ---- */

static hearsay_status add(struct findings *findings, const char *kind, enum severity severity,
                          const hearsay_actor *actor, hearsay_error *err)
{
    struct finding finding = { .kind = kind,
                               .severity = severity,
                               .file = hearsay_corpus_file(findings->corpus, actor->file),
                               .line = actor->line };

    return findings_add(findings, &finding, err);
}

static void advise_declaration(struct buffer *advice, const hearsay_actor *actor, const char *kind)
{
    buffer_text(advice, "declare it: {\"id\": \"");
    escape_json(advice, actor->id, strlen(actor->id));
    buffer_text(advice, "\", \"name\": \"");
    escape_json(advice, actor->name, strlen(actor->name));
    buffer_format(advice, "\"%s%s%s}", *kind ? ", \"kind\": \"" : "", kind, *kind ? "\"" : "");
}

static hearsay_status check_unnamed(struct findings *findings, const hearsay_actor *actor,
                                    bool *is_unnamed, hearsay_error *err)
{
    char *plain;

    *is_unnamed = false;
    if (actor->kind != HEARSAY_KIND_UNKNOWN && actor->kind != HEARSAY_KIND_PERSON &&
        actor->kind != HEARSAY_KIND_GROUP)
        return HEARSAY_OK;
    plain = plain_words(actor->name);
    if (!plain) return findings_no_memory(err);
    *is_unnamed = looks_unnamed(plain);
    allocate_free(plain);
    if (!*is_unnamed) return HEARSAY_OK;
    buffer_format(&findings->what, "\"%s\" (%s) looks like an unnamed source, but its kind is %s",
                  actor->name, actor->id,
                  actor->kind ? hearsay_actor_kind_name(actor->kind) : "not given");
    advise_declaration(&findings->advice, actor, "unnamed");
    return add(findings, "looks like an unnamed source", SEVERITY_WARNING, actor, err);
}

static hearsay_status check_actor(struct findings *findings, const hearsay_actor *actor,
                                  bool is_used, bool tell_undeclared, hearsay_error *err)
{
    bool is_unnamed;
    hearsay_status status = check_unnamed(findings, actor, &is_unnamed, err);

    if (status == HEARSAY_OK && tell_undeclared && !actor->declared && !is_unnamed) {
        buffer_format(&findings->what, "actor \"%s\" is not declared", actor->name);
        advise_declaration(&findings->advice, actor, hearsay_actor_kind_name(actor->kind));
        status = add(findings, "actor is not declared", SEVERITY_NOTE, actor, err);
    }
    if (status == HEARSAY_OK && actor->declared && !is_used) {
        buffer_format(&findings->what, "actor \"%s\" (%s) is declared, but nothing uses it",
                      actor->name, actor->id);
        buffer_text(&findings->advice, "leave it out, or look for a slip in the statements");
        status = add(findings, "actor is not used", SEVERITY_NOTE, actor, err);
    }
    return status;
}

hearsay_status check_actors(struct findings *findings, hearsay_error *err)
{
    size_t count = hearsay_corpus_actors(findings->corpus), declared = 0;
    bool *used = allocate_zero(count, sizeof *used);
    hearsay_status status = HEARSAY_OK;

    if (!used) return findings_no_memory(err);
    mark_used(findings->corpus, used);
    for (uint32_t i = 0; i < count; i++)
        declared += hearsay_corpus_actor(findings->corpus, i)->declared;
    for (uint32_t i = 0; status == HEARSAY_OK && i < count; i++)
        status = check_actor(findings, hearsay_corpus_actor(findings->corpus, i), used[i],
                             declared > 0, err);
    if (status == HEARSAY_OK && count && !declared) { /* a bare list of statements: say so once */
        struct finding finding = { .kind = "no actor is declared", .severity = SEVERITY_NOTE };

        buffer_format(&findings->what, "none of the %zu actors is declared", count);
        buffer_text(&findings->advice,
                    "declare them to give them kinds, aliases, countries and memberships");
        status = findings_add(findings, &finding, err);
    }
    allocate_free(used);
    return status;
}
