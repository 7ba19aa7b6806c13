/* One row a thing that some of the formats cannot hold, and how to see that something has it. */
#include "write/told_loss.h"

#include <math.h>
#include <string.h>

#include "write/aif.h"
#include "write/stix_ids.h"

enum { ALL = TOLD_AIF | TOLD_STIX | TOLD_RDF };

/* ---- of statements ---- */

static bool has_no_claim(const hearsay_statement *statement)
{
    return statement->claim == HEARSAY_NONE;
}

static bool is_formless(const hearsay_statement *statement)
{
    return stix_form(statement) == STIX_FORM_NONE;
}

static bool takes_no_side(const hearsay_statement *statement)
{
    return !aif_illocution(statement->act);
}

/* What is read back from its illocution is another act. */
static bool has_no_illocution(const hearsay_statement *statement)
{
    static const char *const exact[] = { "admit", "assert", "doubt", "reject", "report", "support" };

    for (size_t i = 0; i < sizeof exact / sizeof *exact; i++)
        if (strcmp(exact[i], statement->act->name) == 0) return false;
    return !takes_no_side(statement);
}

static bool has_targets(const hearsay_statement *statement)
{
    return statement->target_count > 0;
}

static bool has_lone_targets(const hearsay_statement *statement)
{
    return statement->target_count && stix_form(statement) == STIX_FORM_OPINION;
}

static bool is_implicit(const hearsay_statement *statement)
{
    return statement->flags & HEARSAY_IMPLICIT;
}

static bool has_addressees(const hearsay_statement *statement)
{
    return statement->detail->addressee_count > 0;
}

static bool has_relays(const hearsay_statement *statement)
{
    return statement->detail->via_count > 0;
}

static bool has_no_quote(const hearsay_statement *statement)
{
    return !statement->quote && statement->claim != HEARSAY_NONE;
}

static bool has_no_exact_day(const hearsay_statement *statement)
{
    return statement->date.year && statement->date.day == 0;
}

static bool has_confidence(const hearsay_statement *statement)
{
    return statement->flags & HEARSAY_HAS_CONFIDENCE;
}

static bool has_fine_confidence(const hearsay_statement *statement)
{
    double percent = statement->confidence * 100;

    return has_confidence(statement) && fabs(percent - round(percent)) > 1e-9;
}

static bool has_count(const hearsay_statement *statement)
{
    return statement->flags & HEARSAY_HAS_COUNT;
}

static bool has_span(const hearsay_statement *statement)
{
    return statement->flags & HEARSAY_HAS_SPAN;
}

static bool has_cue(const hearsay_statement *statement)
{
    return statement->detail->cue != NULL;
}

static bool has_annotator(const hearsay_statement *statement)
{
    return statement->detail->annotator != NULL;
}

static bool has_countries(const hearsay_statement *statement)
{
    return statement->detail->speaker_country != HEARSAY_NONE || statement->detail->target_country != HEARSAY_NONE;
}

static bool has_attributes(const hearsay_statement *statement)
{
    return statement->detail->attribute_count > 0;
}

static const struct {
    unsigned formats;
    const char *what;
    bool (*is_lost)(const hearsay_statement *statement);
} of_statements[] = {
    { TOLD_AIF, "what is said without a claim", has_no_claim },
    { TOLD_AIF, "acts that take no side", takes_no_side },
    { TOLD_STIX, "what is said without claim and target", is_formless },
    { TOLD_AIF, "acts without an illocution", has_no_illocution },
    { TOLD_AIF, "target", has_targets },
    { TOLD_STIX, "target of what is no accusation", has_lone_targets },
    { TOLD_AIF | TOLD_STIX, "implicit", is_implicit },
    { TOLD_AIF | TOLD_STIX, "addressee", has_addressees },
    { TOLD_STIX, "via", has_relays },
    { TOLD_AIF, "that nothing is quoted", has_no_quote },
    { TOLD_STIX, "that no day is known", has_no_exact_day },
    { TOLD_AIF, "confidence", has_confidence },
    { TOLD_STIX, "parts of a percent of confidence", has_fine_confidence },
    { TOLD_AIF | TOLD_STIX, "count", has_count },
    { TOLD_AIF | TOLD_STIX, "span", has_span },
    { TOLD_AIF | TOLD_STIX, "cue", has_cue },
    { TOLD_AIF | TOLD_STIX, "annotator", has_annotator },
    { ALL, "countries of their own", has_countries },
    { ALL, "attributes", has_attributes },
};

/* ---- of claims, actors, documents ---- */

static bool concerns(const hearsay_claim *claim)
{
    return claim->related_count[HEARSAY_CONCERNS] > 0;
}

static bool has_relations(const hearsay_claim *claim)
{
    for (size_t i = 0; i < HEARSAY_RELATIONS; i++)
        if (claim->related_count[i]) return true;
    return false;
}

static bool has_about(const hearsay_claim *claim)
{
    return claim->about_count > 0;
}

static bool has_topic(const hearsay_claim *claim)
{
    return claim->topic != NULL;
}

static bool claim_has_attributes(const hearsay_claim *claim)
{
    return claim->attribute_count > 0;
}

static const struct {
    unsigned formats;
    const char *what;
    bool (*is_lost)(const hearsay_claim *claim);
} of_claims[] = {
    { TOLD_AIF, "concerns", concerns },
    { TOLD_STIX | TOLD_RDF, "relations", has_relations },
    { TOLD_AIF, "about", has_about },
    { TOLD_AIF, "topic", has_topic },
    { ALL, "attributes", claim_has_attributes },
};

static bool has_kind(const hearsay_actor *actor)
{
    return actor->kind != HEARSAY_KIND_UNKNOWN;
}

static bool has_role(const hearsay_actor *actor)
{
    return actor->role != NULL;
}

static bool has_aliases(const hearsay_actor *actor)
{
    return actor->alias_count > 0;
}

static bool belongs(const hearsay_actor *actor)
{
    return actor->member_of != HEARSAY_NONE || actor->country != HEARSAY_NONE ||
           actor->membership_count;
}

static bool actor_has_attributes(const hearsay_actor *actor)
{
    return actor->attribute_count > 0;
}

static const struct {
    unsigned formats;
    const char *what;
    bool (*is_lost)(const hearsay_actor *actor);
} of_actors[] = {
    { TOLD_AIF, "kind", has_kind },
    { TOLD_AIF | TOLD_RDF, "role", has_role },
    { ALL, "aliases", has_aliases },
    { ALL, "member_of and country", belongs },
    { ALL, "attributes", actor_has_attributes },
};

static bool has_title(const hearsay_document *document)
{
    return document->title != NULL;
}

static bool has_author(const hearsay_document *document)
{
    return document->author != NULL;
}

static bool has_publisher(const hearsay_document *document)
{
    return document->publisher != HEARSAY_NONE;
}

static bool has_publisher_without_date(const hearsay_document *document)
{
    return has_publisher(document) && document->date.year == 0;
}

static bool has_no_web_address(const hearsay_document *document)
{
    return document->url && !stix_is_address(document->url);
}

static bool document_has_attributes(const hearsay_document *document)
{
    return document->attribute_count || document->length;
}

static const struct {
    unsigned formats;
    const char *what;
    bool (*is_lost)(const hearsay_document *document);
} of_documents[] = {
    { TOLD_AIF, "title", has_title },
    { TOLD_AIF | TOLD_STIX, "author", has_author },
    { TOLD_AIF, "publisher", has_publisher },
    { TOLD_STIX, "publisher of what has no date", has_publisher_without_date },
    { TOLD_STIX, "url that is no web address", has_no_web_address },
    { ALL, "length and attributes", document_has_attributes },
};

/* ---- counting ---- */

struct listing {
    hearsay_loss *losses;
    size_t count;
    bool is_open; /* nothing is told: what may be lost */
};

static void add(struct listing *list, const char *what, const char *of, size_t count)
{
    if (count == 0 && !list->is_open) return;
    list->losses[list->count++] = (hearsay_loss){ .what = what, .of = of, .count = count };
}

static void add_statements(struct listing *list, unsigned format, const struct told *told)
{
    for (size_t row = 0; row < sizeof of_statements / sizeof *of_statements; row++) {
        size_t lost = 0;

        if (!(of_statements[row].formats & format)) continue;
        for (size_t i = 0; told && i < told->count; i++)
            lost += of_statements[row].is_lost(told_at(told, i));
        add(list, of_statements[row].what, "statement", lost);
    }
}

static void add_claims(struct listing *list, unsigned format, const struct told *told)
{
    size_t claims = told ? hearsay_corpus_claims(told->corpus) : 0;

    for (size_t row = 0; row < sizeof of_claims / sizeof *of_claims; row++) {
        size_t lost = 0;

        if (!(of_claims[row].formats & format)) continue;
        for (size_t i = 0; i < claims; i++)
            lost += told->claims[i] && of_claims[row].is_lost(hearsay_corpus_claim(
                                           told->corpus, (hearsay_claim_id)i));
        add(list, of_claims[row].what, "claim", lost);
    }
}

static void add_actors(struct listing *list, unsigned format, const struct told *told)
{
    size_t actors = told ? hearsay_corpus_actors(told->corpus) : 0;

    for (size_t row = 0; row < sizeof of_actors / sizeof *of_actors; row++) {
        size_t lost = 0;

        if (!(of_actors[row].formats & format)) continue;
        for (size_t i = 0; i < actors; i++)
            lost += told->actors[i] && of_actors[row].is_lost(hearsay_corpus_actor(
                                           told->corpus, (hearsay_actor_id)i));
        add(list, of_actors[row].what, "actor", lost);
    }
}

static void add_documents(struct listing *list, unsigned format, const struct told *told)
{
    size_t documents = told ? hearsay_corpus_documents(told->corpus) : 0;

    for (size_t row = 0; row < sizeof of_documents / sizeof *of_documents; row++) {
        size_t lost = 0;

        if (!(of_documents[row].formats & format)) continue;
        for (size_t i = 0; i < documents; i++)
            lost += told->documents[i] && of_documents[row].is_lost(hearsay_corpus_document(
                                              told->corpus, (hearsay_document_id)i));
        add(list, of_documents[row].what, "document", lost);
    }
}

void told_loss(hearsay_loss losses[HEARSAY_LOSSES], size_t *count, unsigned format,
               const struct told *told, bool is_network)
{
    struct listing list = { .losses = losses, .is_open = !told };

    add(&list, "what was not said", "statement", told ? told->not_said : 0);
    add_statements(&list, format, told);
    add_claims(&list, format, told);
    add_actors(&list, format, told);
    add_documents(&list, format, told);
    if (is_network) add(&list, "ties and their weights", NULL, 1);
    *count = list.count;
}
