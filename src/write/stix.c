/* Statements as a STIX 2.1 bundle. Actors are identities, documents with a date are reports. A claim
 * is a note by nobody, so that nobody says it; who speaks of it has an opinion on it, or attributes
 * it to whom he accuses. https://docs.oasis-open.org/cti/stix/v2.1/os/stix-v2.1-os.html
 *
 *     {"type": "note", "id": "note--1", "content": "China is behind the breach", ...}
 *     {"type": "opinion", "opinion": "strongly-disagree", "object_refs": ["note--1"],
 *      "created_by_ref": "identity--3", "authors": ["Lu Kang"], "explanation": "...", ...}
 *     {"type": "relationship", "relationship_type": "attributed-to", "source_ref": "note--1",
 *      "target_ref": "identity--2", "created_by_ref": "identity--4", ...} */
#include <math.h>
#include <string.h>

#include "memory/allocate.h"
#include "write/json.h"
#include "write/outgoing.h"
#include "write/stix_ids.h"
#include "write/writers.h"

struct stix {
    struct outgoing out;
    struct told told;
    struct stix_ids ids;
    struct buffer scratch;
    size_t *starts;  /* by document: where its statements begin in by_document */
    size_t *by_document;
    size_t *first_on; /* by claim: the first statement on it, + 1; 0: none */
    bool is_first;
};

/* ---- what a statement becomes ---- */

static size_t objects_of(const hearsay_statement *statement)
{
    enum stix_form form = stix_form(statement);

    return form == STIX_FORM_NONE ? 0 : form == STIX_FORM_OPINION ? 1 : statement->target_count;
}

static void add_statement_id(struct stix *stix, const hearsay_statement *statement, size_t which)
{
    stix_statement(&stix->out.text, &stix->ids, statement,
                   stix_form(statement) == STIX_FORM_OPINION ? "opinion" : "relationship", which);
}

/* Five words for a side: those that read back as the act, else by the side. */
static const char *opinion_of(const hearsay_act *act)
{
    static const struct {
        const char *act, *opinion;
    } known[] = { { "support", "agree" } };

    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (strcmp(known[i].act, act->name) == 0) return known[i].opinion;
    if (act->side > 0) return act->side < 1 ? "agree" : "strongly-agree";
    if (act->side < 0) return act->side > -1 ? "disagree" : "strongly-disagree";
    return "neutral";
}

/* ---- members ---- */

/* A key of our own, which needs no escaping. */
static void add_key(struct buffer *out, const char *name)
{
    buffer_text(out, ", \"");
    buffer_text(out, name);
    buffer_text(out, "\": ");
}

/* A day of the statement or document; STIX demands one, and the first of all days says that there is
 * none. */
static void add_time(struct buffer *out, const char *name, hearsay_date date)
{
    char text[HEARSAY_DATE_TEXT];

    if (date.year == 0) date.year = 1970;
    if (date.month == 0) date.month = 1;
    if (date.day == 0) date.day = 1;
    add_key(out, name);
    buffer_char(out, '"');
    buffer_text(out, hearsay_date_write(date, text));
    buffer_text(out, "T00:00:00.000Z\"");
}

static void open_object(struct stix *stix, const char *type)
{
    buffer_text(&stix->out.text, stix->is_first ? "\n    " : ",\n    ");
    stix->is_first = false;
    buffer_text(&stix->out.text, "{\"type\": \"");
    buffer_text(&stix->out.text, type);
    buffer_text(&stix->out.text, "\", \"spec_version\": \"2.1\", \"id\": ");
}

static void add_times(struct stix *stix, hearsay_date date)
{
    add_time(&stix->out.text, "created", date);
    add_time(&stix->out.text, "modified", date);
}

static void add_text(struct buffer *out, const char *name, const char *text)
{
    if (!text || !*text) return;
    add_key(out, name);
    json_string(out, text, strlen(text));
}

static void add_list(struct buffer *out, const char *name, const char *text)
{
    if (!text || !*text) return;
    add_key(out, name);
    buffer_char(out, '[');
    json_string(out, text, strlen(text));
    buffer_char(out, ']');
}

static void add_actor(struct stix *stix, const char *name, hearsay_actor_id actor)
{
    if (actor == HEARSAY_NONE) return;
    add_key(&stix->out.text, name);
    stix_actor(&stix->out.text, &stix->ids, actor);
}

/* Where it comes from: our own id, and the document. */
static void add_references(struct stix *stix, const char *id, const hearsay_document *document)
{
    struct buffer *out = &stix->out.text;

    buffer_text(out, ", \"external_references\": [{\"source_name\": \"hearsay\"");
    add_text(out, "external_id", id);
    buffer_char(out, '}');
    if (document) {
        buffer_text(out, ", {\"source_name\": \"document\"");
        add_text(out, "external_id", document->id);
        add_text(out, "description", document->title);
        if (stix_is_address(document->url)) add_text(out, "url", document->url);
        buffer_char(out, '}');
    }
    buffer_char(out, ']');
}

/* ---- objects ---- */

static void add_identity(struct stix *stix, hearsay_actor_id id)
{
    static const char *const classes[HEARSAY_KINDS] = {
        [HEARSAY_KIND_UNKNOWN] = "unknown", [HEARSAY_KIND_PERSON] = "individual",
        [HEARSAY_KIND_ORGANIZATION] = "organization", [HEARSAY_KIND_COUNTRY] = "organization",
        [HEARSAY_KIND_GROUP] = "group", [HEARSAY_KIND_OUTLET] = "organization",
        [HEARSAY_KIND_UNNAMED] = "unknown", [HEARSAY_KIND_CLASS] = "class",
    };
    const hearsay_actor *actor = hearsay_corpus_actor(stix->told.corpus, id);

    open_object(stix, "identity");
    stix_actor(&stix->out.text, &stix->ids, id);
    add_times(stix, stix->told.first);
    add_text(&stix->out.text, "name", actor->name);
    add_text(&stix->out.text, "identity_class", classes[actor->kind]);
    add_list(&stix->out.text, "labels", hearsay_actor_kind_name(actor->kind));
    add_list(&stix->out.text, "roles", actor->role);
    add_references(stix, actor->id, NULL);
    buffer_char(&stix->out.text, '}');
}

/* Whom a claim is about. STIX demands an object, so that a claim about nobody names the first that is
 * said of it. */
static void add_about(struct stix *stix, const hearsay_claim *claim, size_t first)
{
    struct buffer *out = &stix->out.text;

    buffer_text(out, ", \"object_refs\": [");
    for (size_t i = 0; i < claim->about_count; i++) {
        if (i) buffer_text(out, ", ");
        stix_actor(out, &stix->ids, claim->about[i]);
    }
    if (claim->about_count == 0) add_statement_id(stix, told_at(&stix->told, first), 0);
    buffer_char(out, ']');
}

static void add_note(struct stix *stix, hearsay_claim_id id)
{
    const hearsay_claim *claim = hearsay_corpus_claim(stix->told.corpus, id);

    open_object(stix, "note");
    stix_claim(&stix->out.text, &stix->ids, id);
    add_times(stix, stix->told.first);
    add_text(&stix->out.text, "content", claim->text);
    add_about(stix, claim, stix->first_on[id] - 1);
    add_list(&stix->out.text, "labels", claim->topic);
    add_references(stix, claim->id, NULL);
    buffer_char(&stix->out.text, '}');
}

/* A report must say when it was published and hold something. */
static bool is_report(const struct stix *stix, hearsay_document_id id)
{
    const hearsay_document *document = hearsay_corpus_document(stix->told.corpus, id);

    if (document->date.year == 0) return false;
    for (size_t i = stix->starts[id]; i < stix->starts[id + 1]; i++)
        if (objects_of(told_at(&stix->told, stix->by_document[i]))) return true;
    return false;
}

static void add_report(struct stix *stix, hearsay_document_id id)
{
    const hearsay_document *document = hearsay_corpus_document(stix->told.corpus, id);
    struct buffer *out = &stix->out.text;
    bool is_first = true;

    open_object(stix, "report");
    stix_document(out, &stix->ids, id);
    add_times(stix, document->date);
    add_actor(stix, "created_by_ref", document->publisher);
    add_text(out, "name", document->title ? document->title : document->id);
    add_time(out, "published", document->date);
    buffer_text(out, ", \"object_refs\": [");
    for (size_t i = stix->starts[id]; i < stix->starts[id + 1] && outgoing_step(&stix->out); i++) {
        const hearsay_statement *statement = told_at(&stix->told, stix->by_document[i]);

        for (size_t which = 0; which < objects_of(statement); which++) {
            if (!is_first) buffer_text(out, ", ");
            is_first = false;
            add_statement_id(stix, statement, which);
        }
    }
    buffer_char(out, ']');
    add_references(stix, document->id, document);
    buffer_char(out, '}');
}

/* ---- statements ---- */

/* An act as the type of a relationship: small letters, digits and hyphens. */
static void add_type(struct buffer *out, const char *act)
{
    buffer_text(out, ", \"relationship_type\": \"");
    for (; *act; act++) {
        bool is_plain = (*act >= 'a' && *act <= 'z') || (*act >= '0' && *act <= '9');
        buffer_char(out, is_plain ? *act : '-');
    }
    buffer_char(out, '"');
}

static void add_relation(struct stix *stix, const hearsay_statement *statement, size_t which)
{
    struct buffer *out = &stix->out.text;

    if (stix_form(statement) == STIX_FORM_ATTRIBUTION) {
        buffer_text(out, ", \"relationship_type\": \"attributed-to\", \"source_ref\": ");
        stix_claim(out, &stix->ids, statement->claim);
    } else {
        add_type(out, statement->act->name);
        add_actor(stix, "source_ref", statement->speaker);
    }
    add_actor(stix, "target_ref", statement->targets[which]);
    add_text(out, "description", statement->quote);
}

static void add_opinion(struct stix *stix, const hearsay_statement *statement)
{
    const hearsay_actor *speaker = hearsay_corpus_actor(stix->told.corpus, statement->speaker);
    struct buffer *out = &stix->out.text;

    add_text(out, "opinion", opinion_of(statement->act));
    buffer_text(out, ", \"object_refs\": [");
    stix_claim(out, &stix->ids, statement->claim);
    buffer_char(out, ']');
    add_list(out, "authors", speaker ? speaker->name : NULL);
    add_text(out, "explanation", statement->quote);
}

static void add_statement(struct stix *stix, const hearsay_statement *statement, size_t which)
{
    bool is_opinion = stix_form(statement) == STIX_FORM_OPINION;
    struct buffer *out = &stix->out.text, *id = &stix->scratch;

    open_object(stix, is_opinion ? "opinion" : "relationship");
    add_statement_id(stix, statement, which);
    add_times(stix, statement->date);
    add_actor(stix, "created_by_ref", statement->speaker);
    if (is_opinion) add_opinion(stix, statement);
    else add_relation(stix, statement, which);
    if (statement->flags & HEARSAY_HAS_CONFIDENCE)
        buffer_format(out, ", \"confidence\": %d", (int)lround(statement->confidence * 100));
    add_list(out, "labels", statement->act->name);
    buffer_reset(id);
    told_add_id(id, statement);
    if (id->failed) out->failed = true;
    add_references(stix, buffer_string(id),
                   hearsay_corpus_document(stix->told.corpus, statement->document));
    buffer_char(out, '}');
}

/* ---- all of them ---- */

/* The statements of each document, in their order, by a counting sort; and the first on each claim. */
static hearsay_status sort_statements(struct stix *stix, hearsay_error *err)
{
    const struct told *told = &stix->told;
    size_t documents = hearsay_corpus_documents(told->corpus);

    stix->starts = allocate_zero(documents + 2, sizeof *stix->starts);
    stix->by_document = allocate((told->count + 1) * sizeof *stix->by_document);
    stix->first_on = allocate_zero(hearsay_corpus_claims(told->corpus) + 1, sizeof *stix->first_on);
    if (!stix->starts || !stix->by_document || !stix->first_on)
        return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory while writing");
    /* counted one place further on, the starts are right when all are placed */
    for (size_t i = 0; i < told->count; i++) {
        const hearsay_statement *statement = told_at(told, i);
        if (statement->document != HEARSAY_NONE) stix->starts[statement->document + 2]++;
        if (statement->claim != HEARSAY_NONE && stix->first_on[statement->claim] == 0)
            stix->first_on[statement->claim] = i + 1;
    }
    for (size_t i = 2; i < documents + 2; i++) stix->starts[i] += stix->starts[i - 1];
    for (size_t i = 0; i < told->count; i++)
        if (told_at(told, i)->document != HEARSAY_NONE)
            stix->by_document[stix->starts[told_at(told, i)->document + 1]++] = i;
    return HEARSAY_OK;
}

static void write_objects(struct stix *stix)
{
    const struct told *told = &stix->told;
    size_t actors = hearsay_corpus_actors(told->corpus);
    size_t claims = hearsay_corpus_claims(told->corpus);
    size_t documents = hearsay_corpus_documents(told->corpus);

    for (size_t i = 0; i < actors && outgoing_step(&stix->out); i++)
        if (told->actors[i]) add_identity(stix, (hearsay_actor_id)i);
    for (size_t i = 0; i < claims && outgoing_step(&stix->out); i++)
        if (told->claims[i]) add_note(stix, (hearsay_claim_id)i);
    for (size_t i = 0; i < documents && outgoing_step(&stix->out); i++)
        if (told->documents[i] && is_report(stix, (hearsay_document_id)i))
            add_report(stix, (hearsay_document_id)i);
    for (size_t i = 0; i < told->count && outgoing_step(&stix->out); i++) {
        const hearsay_statement *statement = told_at(told, i);
        for (size_t which = 0; which < objects_of(statement); which++)
            add_statement(stix, statement, which);
    }
}

static hearsay_status write_bundle(struct stix *stix, hearsay_status status, hearsay_error *err)
{
    if (status == HEARSAY_OK) status = sort_statements(stix, err);
    if (status == HEARSAY_OK) status = stix_ids_make(&stix->ids, &stix->told, err);
    stix->out.status = status;
    if (status == HEARSAY_OK) {
        buffer_text(&stix->out.text, "{\n  \"type\": \"bundle\",\n  \"id\": ");
        stix_bundle(&stix->out.text, &stix->told);
        buffer_text(&stix->out.text, ",\n  \"objects\": [");
        write_objects(stix);
        buffer_text(&stix->out.text, stix->is_first ? "]\n}\n" : "\n  ]\n}\n");
    }
    stix_ids_clear(&stix->ids);
    buffer_clear(&stix->scratch);
    allocate_free(stix->starts);
    allocate_free(stix->by_document);
    allocate_free(stix->first_on);
    told_clear(&stix->told);
    return outgoing_end(&stix->out);
}

hearsay_status stix_network(hearsay_output *output, const struct outgoing_network *what,
                            hearsay_error *err)
{
    struct stix stix = { .out = outgoing_begin(output, err), .is_first = true };

    return write_bundle(&stix, told_of_network(&stix.told, what->network, err), err);
}

hearsay_status stix_corpus(hearsay_output *output, const hearsay_corpus *corpus, hearsay_error *err)
{
    struct stix stix = { .out = outgoing_begin(output, err), .is_first = true };

    return write_bundle(&stix, told_of_corpus(&stix.told, corpus, err), err);
}
