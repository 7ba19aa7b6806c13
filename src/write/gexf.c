/* A network as GEXF 1.3, for Gephi and its relatives: typed attributes, the time of nodes and edges, and
 * how they look. What is missing is not written, and truths are false by default. https://gexf.net
 *
 *     <node id="us" label="United States" start="2015-06-04" end="2015-06-30"><attvalues>...
 *     <edge id="0" source="us" target="china" weight="3" label="accuses" kind="target accuse">...
 *
 * Time is given in days: from the first day that the first date may mean, to the last day that the
 * last date may mean, both included. 2015 as a last date ends on 2015-12-31. */
#include <math.h>
#include <string.h>

#include "text/escape.h"
#include "write/elements.h"
#include "write/letters.h"
#include "write/outgoing.h"
#include "write/writers.h"

#define NAMESPACE "http://gexf.net/1.3"

/* Facts that are attributes of the element itself. */
static const char *const node_own[] = { "id", "label", NULL };
static const char *const edge_own[] = { "source", "target", "weight", NULL };

static const struct colour {
    unsigned char red, green, blue;
} colours[HEARSAY_KINDS] = {
    [HEARSAY_KIND_UNKNOWN] = { 153, 153, 153 },      [HEARSAY_KIND_PERSON] = { 0, 114, 178 },
    [HEARSAY_KIND_ORGANIZATION] = { 0, 158, 115 },   [HEARSAY_KIND_COUNTRY] = { 213, 94, 0 },
    [HEARSAY_KIND_GROUP] = { 204, 121, 167 },        [HEARSAY_KIND_OUTLET] = { 230, 159, 0 },
    [HEARSAY_KIND_UNNAMED] = { 187, 187, 187 },      [HEARSAY_KIND_CLASS] = { 86, 180, 233 },
}, claim_colour = { 240, 228, 66 };

struct element {
    const char *name; /* "node" or "edge" */
    const char *const *own;
};

static const struct element elements[] = { { "node", node_own }, { "edge", edge_own } };

static const struct fact_column *columns_of(const struct facts *facts, const struct element *element)
{
    return element == &elements[0] ? facts->nodes : tie_facts;
}

static bool is_own(const struct element *element, const char *fact)
{
    for (size_t i = 0; element->own[i]; i++)
        if (strcmp(element->own[i], fact) == 0) return true;
    return false;
}

static void add_xml(struct buffer *out, const char *text)
{
    escape_xml(out, text, strlen(text));
}

/* ---- the head ---- */

static void write_attributes(struct buffer *out, const struct facts *facts,
                             const struct element *element)
{
    buffer_format(out, "    <attributes class=\"%s\">\n", element->name);
    for (const struct fact_column *fact = columns_of(facts, element); fact->name; fact++) {
        if (is_own(element, fact->name)) continue;
        buffer_format(out, "      <attribute id=\"%s\" title=\"%s\" type=\"%s\"%s\n", fact->name,
                      fact->name, fact->type,
                      strcmp(fact->type, "boolean") == 0
                          ? "><default>false</default></attribute>" : "/>");
    }
    buffer_text(out, "    </attributes>\n");
}

/* One date is enough for a time line. */
static bool has_dates(struct facts *facts)
{
    hearsay_date first, last;

    for (size_t i = 0; i < hearsay_network_nodes(facts->network); i++) {
        facts_dates(facts, false, i, &first, &last);
        if (first.year) return true;
    }
    return false;
}

static void write_head(struct buffer *out, struct facts *facts, const hearsay_run *run)
{
    buffer_text(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<gexf xmlns=\"" NAMESPACE
                     "\" xmlns:viz=\"" NAMESPACE "/viz\" "
                     "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
                     "xsi:schemaLocation=\"" NAMESPACE " " NAMESPACE "/gexf.xsd\" "
                     "version=\"1.3\">\n  <meta>\n    <creator>hearsay ");
    buffer_text(out, hearsay_version());
    buffer_text(out, "</creator>\n    <description>");
    facts_origin(&facts->scratch, facts->network, run);
    add_xml(out, buffer_string(&facts->scratch));
    if (facts->scratch.failed) facts->failed = true;
    buffer_format(out, "</description>\n  </meta>\n  <graph defaultedgetype=\"%s\"%s>\n",
                  hearsay_network_kind_of(facts->network)->undirected ? "undirected" : "directed",
                  has_dates(facts) ? " mode=\"dynamic\" timeformat=\"date\" "
                                     "timerepresentation=\"interval\"" : " mode=\"static\"");
    write_attributes(out, facts, &elements[0]);
    write_attributes(out, facts, &elements[1]);
}

/* ---- time ---- */

/* A day in full; what is not known becomes the first or the last that it may be. */
static void add_day(struct buffer *out, const char *name, hearsay_date date, bool is_last)
{
    hearsay_date month;
    char text[HEARSAY_DATE_TEXT];

    if (date.year == 0) return;
    if (date.month == 0) date.month = is_last ? 12 : 1;
    month = (hearsay_date){ .year = date.year, .month = date.month };
    if (date.day == 0)
        date.day = is_last ? (uint8_t)(hearsay_date_last_day(month) -
                                       hearsay_date_first_day(month) + 1) : 1;
    buffer_char(out, ' ');
    buffer_text(out, name);
    buffer_text(out, "=\"");
    buffer_text(out, hearsay_date_write(date, text));
    buffer_char(out, '"');
}

static void add_time(struct buffer *out, struct facts *facts, bool of_tie, size_t index)
{
    hearsay_date first, last;

    facts_dates(facts, of_tie, index, &first, &last);
    add_day(out, "start", first, false);
    add_day(out, "end", last, true);
}

/* ---- nodes and edges ---- */

static void add_attribute(struct buffer *out, const char *name, const char *text)
{
    buffer_char(out, ' ');
    buffer_text(out, name);
    buffer_text(out, "=\"");
    add_xml(out, text);
    buffer_char(out, '"');
}

static void add_values(struct buffer *out, struct facts *facts, const struct element *element,
                       size_t index)
{
    buffer_text(out, "><attvalues>");
    for (const struct fact_column *column = columns_of(facts, element); column->name; column++) {
        struct fact fact;

        if (is_own(element, column->name)) continue;
        fact = fact_of(facts, column, index);
        if (!fact_holds(&fact)) continue;
        buffer_text(out, "<attvalue for=\"");
        buffer_text(out, column->name);
        buffer_text(out, "\" value=\"");
        if (fact.kind == FACT_NUMBER) buffer_number(out, fact.number);
        else add_xml(out, facts_text(facts, &fact));
        buffer_text(out, "\"/>");
    }
    buffer_text(out, "</attvalues>");
}

static const struct colour *colour_of(const struct facts *facts, size_t node)
{
    hearsay_node which = hearsay_network_node(facts->network, node);

    return which.kind == HEARSAY_NODE_CLAIM
               ? &claim_colour : &colours[hearsay_corpus_actor(facts->corpus, which.id)->kind];
}

/* The area of a node is its number of statements, at least that of one. */
static void add_look(struct buffer *out, struct facts *facts, size_t node)
{
    const struct colour *colour = colour_of(facts, node);
    double statements = facts_statements(facts, node);

    buffer_text(out, "<viz:color r=\"");
    buffer_count(out, colour->red);
    buffer_text(out, "\" g=\"");
    buffer_count(out, colour->green);
    buffer_text(out, "\" b=\"");
    buffer_count(out, colour->blue);
    buffer_text(out, "\"/><viz:size value=\"");
    buffer_number(out, 10 * round(sqrt(statements > 1 ? statements : 1) * 100) / 100);
    buffer_text(out, "\"/>");
}

static void add_node(struct buffer *out, struct facts *facts, const void *how, size_t node)
{
    struct fact id = node_facts[0].of(facts, node);
    struct fact label;

    (void)how;
    buffer_text(out, "      <node");
    add_attribute(out, "id", id.text);
    label = fact_find(node_facts, "label")->of(facts, node);
    add_attribute(out, "label", label.text ? label.text : "");
    add_time(out, facts, false, node);
    add_values(out, facts, &elements[0], node);
    add_look(out, facts, node);
    buffer_text(out, "</node>\n");
}

static void add_edge(struct buffer *out, struct facts *facts, const void *how, size_t index)
{
    const hearsay_tie *tie = hearsay_network_tie(facts->network, index);

    (void)how;
    buffer_text(out, "      <edge id=\"");
    buffer_count(out, index);
    buffer_char(out, '"');
    add_attribute(out, "source", facts->ids.texts[tie->from]);
    add_attribute(out, "target", facts->ids.texts[tie->to]);
    buffer_text(out, " weight=\"");
    buffer_number(out, tie->weight);
    buffer_char(out, '"');
    add_attribute(out, "label", facts_tie_label(tie));
    buffer_reset(&facts->scratch);
    facts_tie_sort(&facts->scratch, tie);
    add_attribute(out, "kind", buffer_string(&facts->scratch));
    if (facts->scratch.failed) facts->failed = true;
    add_time(out, facts, true, index);
    add_values(out, facts, &elements[1], index);
    buffer_text(out, "<viz:thickness value=\"");
    buffer_number(out, fabs(tie->weight));
    buffer_text(out, "\"/></edge>\n");
}

hearsay_status gexf_network(hearsay_output *output, const struct outgoing_network *what,
                            hearsay_error *err)
{
    struct outgoing out = outgoing_begin(output, err);
    const hearsay_network *network = what->network;
    struct facts facts;

    out.status = facts_begin(&facts, what, LETTERS_OF_XML, err);
    if (out.status == HEARSAY_OK) write_head(&out.text, &facts, what->run);
    buffer_text(&out.text, "    <nodes>\n");
    elements_write(&out, &facts, hearsay_network_nodes(network), add_node, NULL);
    buffer_text(&out.text, "    </nodes>\n    <edges>\n");
    elements_write(&out, &facts, hearsay_network_ties(network), add_edge, NULL);
    buffer_text(&out.text, "    </edges>\n  </graph>\n</gexf>\n");
    facts_end(&facts, &out);
    return outgoing_end(&out);
}
