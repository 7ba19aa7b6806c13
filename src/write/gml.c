/* A network as GML, for igraph, NetworkX, Gephi and yEd. Text is ASCII with numbered entities; keys are
 * letters and digits, so that member_of is memberOf; the label of a node is its id, as each node must
 * have another one. What is missing or false is not written.
 *
 *     node [ id 0 label "us" name "United States" kind "country" ]
 *     edge [ source 0 target 3 weight 2 statements 2 kind "target" evidence "s1;s4" ]
 */
#include <math.h>
#include <string.h>

#include "text/escape.h"
#include "text/number.h"
#include "write/elements.h"
#include "write/outgoing.h"
#include "write/writers.h"

enum { ID = 1, SOURCE_AND_TARGET = 2, LARGEST = 2147483647 }; /* of a whole number in GML */

/* "member_of" as "memberOf" */
static void add_key(struct buffer *out, const char *name)
{
    buffer_char(out, ' ');
    for (; *name; name++) {
        if (*name != '_') buffer_char(out, *name);
        else if (name[1]) buffer_char(out, (char)(*++name - 'a' + 'A'));
    }
    buffer_char(out, ' ');
}

static void add_string(struct buffer *out, const char *text)
{
    buffer_char(out, '"');
    escape_gml(out, text, strlen(text));
    buffer_char(out, '"');
}

/* A number with an exponent needs a point as well, and so does one that is too large. */
static void add_number(struct buffer *out, double value)
{
    char text[NUMBER_TEXT];
    size_t length = number_write(value, text), digits;

    digits = strcspn(text, ".e");
    buffer_add(out, text, digits);
    if (text[digits] == 'e' || (text[digits] == '\0' && fabs(value) > LARGEST))
        buffer_text(out, ".0");
    buffer_add(out, text + digits, length - digits);
}

/* The facts from a column on, without one. */
static void add_facts(struct buffer *out, struct facts *facts, const struct fact_column *columns,
                      const struct fact_column *without, size_t index)
{
    for (; columns->name; columns++) {
        struct fact fact;

        if (columns == without) continue;
        fact = fact_of(facts, columns, index);
        if (!fact_holds(&fact)) continue;
        add_key(out, columns->name);
        if (fact.kind == FACT_NUMBER) add_number(out, fact.number);
        else if (fact.kind == FACT_TRUTH) buffer_char(out, '1');
        else add_string(out, facts_text(facts, &fact));
    }
    buffer_text(out, " ]\n");
}

static void add_node(struct buffer *out, struct facts *facts, const void *how, size_t node)
{
    (void)how;
    buffer_text(out, "  node [ id ");
    buffer_count(out, node);
    buffer_text(out, " label ");
    add_string(out, facts->ids.texts[node]);
    /* the key "label" is taken by the id */
    add_facts(out, facts, facts->nodes + ID, fact_find(facts->nodes, "label"), node);
}

static void add_edge(struct buffer *out, struct facts *facts, const void *how, size_t index)
{
    const hearsay_tie *tie = hearsay_network_tie(facts->network, index);

    (void)how;
    buffer_text(out, "  edge [ source ");
    buffer_count(out, tie->from);
    buffer_text(out, " target ");
    buffer_count(out, tie->to);
    add_facts(out, facts, tie_facts + SOURCE_AND_TARGET, NULL, index);
}

static void write_head(struct buffer *out, struct facts *facts, const hearsay_run *run)
{
    buffer_text(out, "Creator \"hearsay ");
    buffer_text(out, hearsay_version());
    buffer_text(out, "\"\nVersion 1\ngraph [\n  comment ");
    facts_origin(&facts->scratch, facts->network, run);
    add_string(out, buffer_string(&facts->scratch));
    if (facts->scratch.failed) facts->failed = true;
    buffer_text(out, hearsay_network_kind_of(facts->network)->undirected ? "\n  directed 0"
                                                                         : "\n  directed 1");
    buffer_text(out, "\n  multigraph 1\n");
}

hearsay_status gml_network(hearsay_output *output, const struct outgoing_network *what,
                           hearsay_error *err)
{
    struct outgoing out = outgoing_begin(output, err);
    const hearsay_network *network = what->network;
    struct facts facts;

    out.status = facts_begin(&facts, what, 0, err);
    if (out.status == HEARSAY_OK) write_head(&out.text, &facts, what->run);
    elements_write(&out, &facts, hearsay_network_nodes(network), add_node, NULL);
    elements_write(&out, &facts, hearsay_network_ties(network), add_edge, NULL);
    buffer_text(&out.text, "]\n");
    facts_end(&facts, &out);
    return outgoing_end(&out);
}
