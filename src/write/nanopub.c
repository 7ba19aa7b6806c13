/* Statements as nanopublications, each four named graphs: the head, that somebody said it (never that
 * it is so), from where that is known, and who made the nanopublication. https://nanopub.net/guidelines/
 *
 *     statement s1  speaker marsh, act deny, claim c1      (the assertion)
 *     assertion     attributed to marsh, via wire, in document d1, "quote"
 *     s1            annotated by kim, made with hearsay */
#include <hearsay/version.h>

#include "text/number.h"
#include "write/outgoing.h"
#include "write/rdf.h"
#include "write/told.h"
#include "write/writers.h"

struct nanopub {
    const struct rdf_syntax *syntax;
    struct outgoing out;
    struct told told;
    const hearsay_statement *statement;
    const char *kind, *whole, *id; /* of the statement's names and the nanopublication's */
    char number[NUMBER_TEXT];
    bool is_first_graph, is_first_node, is_first_property;
};

/* ---- names ---- */

static struct iri name_of(const struct nanopub *pub)
{
    return (struct iri){ .kind = pub->kind, .id = pub->id };
}

static struct iri part_of(const struct nanopub *pub, const char *part)
{
    return (struct iri){ .kind = pub->whole, .id = pub->id, .part = part };
}

static struct iri actor_iri(const struct nanopub *pub, hearsay_actor_id actor)
{
    return (struct iri){ .kind = "actor", .id = hearsay_corpus_actor(pub->told.corpus, actor)->id };
}

/* ---- properties ---- */

static void begin_graph(struct nanopub *pub, const char *part)
{
    pub->syntax->graph_begin(&pub->out.text, part_of(pub, part), pub->is_first_graph);
    pub->is_first_graph = false;
    pub->is_first_node = true;
}

static void begin_node(struct nanopub *pub, struct iri name)
{
    pub->syntax->node_begin(&pub->out.text, name, pub->is_first_node);
    pub->is_first_node = false;
    pub->is_first_property = true;
}

static void add_type(struct nanopub *pub, const char *name)
{
    pub->syntax->type(&pub->out.text, name, pub->is_first_property);
    pub->is_first_property = false;
}

static void begin_property(struct nanopub *pub, const char *name)
{
    pub->syntax->property_begin(&pub->out.text, name, pub->is_first_property);
    pub->is_first_property = false;
}

static void add_resource(struct nanopub *pub, const char *name, struct iri value)
{
    begin_property(pub, name);
    pub->syntax->resource(&pub->out.text, value, true);
    pub->syntax->property_end(&pub->out.text);
}

/* NULL and "" add nothing. */
static void add_typed(struct nanopub *pub, const char *name, const char *text, const char *type)
{
    if (!text || !*text) return;
    begin_property(pub, name);
    pub->syntax->literal(&pub->out.text, text, type, true);
    pub->syntax->property_end(&pub->out.text);
}

static void add_number(struct nanopub *pub, const char *name, double value, const char *type)
{
    char text[NUMBER_TEXT];

    (void)number_write(value, text);
    add_typed(pub, name, text, type);
}

/* A date as exact as it is known. */
static void add_date(struct nanopub *pub, hearsay_date date)
{
    char text[HEARSAY_DATE_TEXT];

    add_typed(pub, "dcterms:date", hearsay_date_write(date, text),
              date.day ? "xsd:date" : date.month ? "xsd:gYearMonth" : "xsd:gYear");
}

static void add_actors(struct nanopub *pub, const char *name, const hearsay_actor_id *actors,
                       size_t count)
{
    if (count == 0) return;
    begin_property(pub, name);
    for (size_t i = 0; i < count; i++)
        pub->syntax->resource(&pub->out.text, actor_iri(pub, actors[i]), i == 0);
    pub->syntax->property_end(&pub->out.text);
}

static void label_actors(struct nanopub *pub, const hearsay_actor_id *actors, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const hearsay_actor *actor = hearsay_corpus_actor(pub->told.corpus, actors[i]);

        if (!actor) continue;
        begin_node(pub, actor_iri(pub, actors[i]));
        add_type(pub, "hearsay:Actor");
        add_typed(pub, "rdfs:label", actor->name, NULL);
        add_typed(pub, "hearsay:kind", hearsay_actor_kind_name(actor->kind), NULL);
        pub->syntax->node_end(&pub->out.text);
    }
}

/* ---- the four graphs ---- */

static void add_head(struct nanopub *pub)
{
    begin_graph(pub, "head");
    begin_node(pub, part_of(pub, NULL));
    add_type(pub, "np:Nanopublication");
    add_resource(pub, "np:hasAssertion", part_of(pub, "assertion"));
    add_resource(pub, "np:hasProvenance", part_of(pub, "provenance"));
    add_resource(pub, "np:hasPublicationInfo", part_of(pub, "publication"));
    pub->syntax->node_end(&pub->out.text);
    pub->syntax->graph_end(&pub->out.text);
}

static void add_claim(struct nanopub *pub, const hearsay_claim *claim)
{
    begin_node(pub, (struct iri){ .kind = "claim", .id = claim->id });
    add_type(pub, "hearsay:Claim");
    add_typed(pub, "rdfs:label", claim->text, NULL);
    add_typed(pub, "hearsay:topic", claim->topic, NULL);
    add_actors(pub, "hearsay:about", claim->about, claim->about_count);
    pub->syntax->node_end(&pub->out.text);
}

static void add_assertion(struct nanopub *pub)
{
    const hearsay_statement *statement = pub->statement;
    const hearsay_claim *claim = hearsay_corpus_claim(pub->told.corpus, statement->claim);

    begin_graph(pub, "assertion");
    begin_node(pub, name_of(pub));
    add_type(pub, "hearsay:Statement");
    if (statement->speaker != HEARSAY_NONE)
        add_resource(pub, "hearsay:speaker", actor_iri(pub, statement->speaker));
    add_resource(pub, "hearsay:act", (struct iri){ .kind = "act", .id = statement->act->name });
    if (claim)
        add_resource(pub, "hearsay:claim", (struct iri){ .kind = "claim", .id = claim->id });
    add_actors(pub, "hearsay:target", statement->targets, statement->target_count);
    if (statement->flags & HEARSAY_IMPLICIT)
        add_typed(pub, "hearsay:implicit", "true", "xsd:boolean");
    add_actors(pub, "hearsay:addressee", statement->detail->addressees, statement->detail->addressee_count);
    if (statement->flags & HEARSAY_HAS_COUNT)
        add_number(pub, "hearsay:count", statement->count, "xsd:integer");
    pub->syntax->node_end(&pub->out.text);
    if (claim) add_claim(pub, claim);
    label_actors(pub, &statement->speaker, 1);
    label_actors(pub, statement->targets, statement->target_count);
    label_actors(pub, statement->detail->addressees, statement->detail->addressee_count);
    pub->syntax->graph_end(&pub->out.text);
}

/* The relays in their order: the first is who passed it on first. */
static void add_relays(struct nanopub *pub)
{
    const hearsay_statement *statement = pub->statement;

    if (statement->detail->via_count == 0) return;
    begin_property(pub, "hearsay:via");
    pub->syntax->list_begin(&pub->out.text, true);
    for (size_t i = 0; i < statement->detail->via_count; i++)
        pub->syntax->item(&pub->out.text, actor_iri(pub, statement->detail->via[i]), i == 0);
    pub->syntax->list_end(&pub->out.text);
    pub->syntax->property_end(&pub->out.text);
}

static void add_document(struct nanopub *pub, const hearsay_document *document)
{
    begin_node(pub, (struct iri){ .kind = "document", .id = document->id });
    add_type(pub, "hearsay:Document");
    add_typed(pub, "dcterms:title", document->title, NULL);
    add_typed(pub, "dcterms:creator", document->author, NULL);
    add_actors(pub, "dcterms:publisher", &document->publisher,
               document->publisher != HEARSAY_NONE);
    add_date(pub, document->date);
    add_typed(pub, "hearsay:url", document->url, NULL);
    pub->syntax->node_end(&pub->out.text);
    label_actors(pub, &document->publisher, 1);
}

static void add_provenance(struct nanopub *pub)
{
    const hearsay_statement *statement = pub->statement;
    const hearsay_document *document =
        hearsay_corpus_document(pub->told.corpus, statement->document);

    begin_graph(pub, "provenance");
    begin_node(pub, part_of(pub, "assertion"));
    add_type(pub, "prov:Entity");
    if (statement->speaker != HEARSAY_NONE)
        add_resource(pub, "prov:wasAttributedTo", actor_iri(pub, statement->speaker));
    add_relays(pub);
    if (document)
        add_resource(pub, "prov:hadPrimarySource",
                     (struct iri){ .kind = "document", .id = document->id });
    if (!(statement->flags & HEARSAY_DOCUMENT_DATE)) add_date(pub, statement->date);
    add_typed(pub, "hearsay:quote", statement->quote, NULL);
    add_typed(pub, "hearsay:cue", statement->detail->cue, NULL);
    if (statement->flags & HEARSAY_HAS_SPAN) {
        add_number(pub, "hearsay:spanStart", statement->detail->span_start, "xsd:integer");
        add_number(pub, "hearsay:spanEnd", statement->detail->span_end, "xsd:integer");
    }
    if (statement->flags & HEARSAY_HAS_CONFIDENCE)
        add_number(pub, "hearsay:confidence", statement->confidence, "xsd:double");
    pub->syntax->node_end(&pub->out.text);
    if (document) add_document(pub, document);
    label_actors(pub, statement->detail->via, statement->detail->via_count);
    pub->syntax->graph_end(&pub->out.text);
}

static void add_publication(struct nanopub *pub)
{
    begin_graph(pub, "publication");
    begin_node(pub, part_of(pub, NULL));
    add_typed(pub, "dcterms:identifier", pub->id, NULL);
    add_typed(pub, "hearsay:annotator", pub->statement->detail->annotator, NULL);
    add_typed(pub, "pav:createdWith", "hearsay " HEARSAY_VERSION, NULL);
    pub->syntax->node_end(&pub->out.text);
    pub->syntax->graph_end(&pub->out.text);
}

/* ---- all of them ---- */

/* What has no id is named by its number, in names of its own: "7" is also an id. */
static void begin_statement(struct nanopub *pub, const hearsay_statement *statement)
{
    bool has_id = statement->id != NULL;

    (void)number_write(statement->number, pub->number);
    pub->statement = statement;
    pub->id = has_id ? statement->id : pub->number;
    pub->kind = has_id ? "statement" : "statement-number";
    pub->whole = has_id ? "nanopublication" : "nanopublication-number";
}

static hearsay_status write_all(struct nanopub *pub, hearsay_status status)
{
    pub->out.status = status;
    pub->is_first_graph = true;
    pub->syntax->document_begin(&pub->out.text);
    for (size_t i = 0; i < pub->told.count && outgoing_step(&pub->out); i++) {
        begin_statement(pub, told_at(&pub->told, i));
        add_head(pub);
        add_assertion(pub);
        add_provenance(pub);
        add_publication(pub);
    }
    pub->syntax->document_end(&pub->out.text);
    told_clear(&pub->told);
    return outgoing_end(&pub->out);
}

static hearsay_status write_network(hearsay_output *output, const hearsay_network *network,
                                    const struct rdf_syntax *syntax, hearsay_error *err)
{
    struct nanopub pub = { .syntax = syntax, .out = outgoing_begin(output, err) };

    return write_all(&pub, told_of_network(&pub.told, network, err));
}

static hearsay_status write_corpus(hearsay_output *output, const hearsay_corpus *corpus,
                                   const struct rdf_syntax *syntax, hearsay_error *err)
{
    struct nanopub pub = { .syntax = syntax, .out = outgoing_begin(output, err) };

    return write_all(&pub, told_of_corpus(&pub.told, corpus, err));
}

hearsay_status trig_network(hearsay_output *output, const struct outgoing_network *what,
                            hearsay_error *err)
{
    return write_network(output, what->network, &trig_syntax, err);
}

hearsay_status jsonld_network(hearsay_output *output, const struct outgoing_network *what,
                              hearsay_error *err)
{
    return write_network(output, what->network, &jsonld_syntax, err);
}

hearsay_status trig_corpus(hearsay_output *output, const hearsay_corpus *corpus, hearsay_error *err)
{
    return write_corpus(output, corpus, &trig_syntax, err);
}

hearsay_status jsonld_corpus(hearsay_output *output, const hearsay_corpus *corpus,
                             hearsay_error *err)
{
    return write_corpus(output, corpus, &jsonld_syntax, err);
}
