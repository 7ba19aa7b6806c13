/* Tables and networks as JSON. A table is an object with its columns and one row a line:
 *
 *     {"hearsay": "0.1.0", "columns": ["id", "accuses"], "rows": [
 *       {"id": "us", "accuses": 3, "evidence": [2, 7, 8]}]}
 *
 * but a table of names and values is one object of them. A network is node-link JSON, as D3 and
 * NetworkX read it. "evidence" holds the statements. */
#include "write/json.h"

#include <math.h>
#include <string.h>

#include "text/escape.h"
#include "write/elements.h"
#include "write/outgoing.h"
#include "write/writers.h"

void json_string(struct buffer *out, const char *text, size_t length)
{
    buffer_char(out, '"');
    escape_json(out, text, length);
    buffer_char(out, '"');
}

void json_key(struct buffer *out, const char *name, bool *is_first)
{
    if (!*is_first) buffer_text(out, ", ");
    *is_first = false;
    json_string(out, name, strlen(name));
    buffer_text(out, ": ");
}

static void add_text(struct buffer *out, const char *text)
{
    json_string(out, text, strlen(text));
}

void json_member(struct buffer *out, const char *name, const char *text, bool *is_first)
{
    if (!text || !*text) return;
    json_key(out, name, is_first);
    add_text(out, text);
}

/* A member of the outer object on a line of its own. */
static void add_line(struct buffer *out, const char *name, const char *text)
{
    if (!text) return;
    buffer_text(out, "  ");
    add_text(out, name);
    buffer_text(out, ": ");
    add_text(out, text);
    buffer_text(out, ",\n");
}

static void add_origin(struct buffer *out, const hearsay_run *run)
{
    add_line(out, "hearsay", hearsay_version());
    add_line(out, "options", run ? run->options : NULL);
    add_line(out, "inputs", run ? run->inputs : NULL);
}

/* ---- tables ---- */

static void add_cell(struct buffer *out, const hearsay_table *table, size_t row, size_t column)
{
    const char *text = hearsay_table_text(table, row, column);
    double number;

    if (hearsay_table_number(table, row, column, &number) && isfinite(number))
        buffer_number(out, number);
    else if (text)
        add_text(out, text);
    else
        buffer_text(out, "null");
}

static void add_evidence(struct buffer *out, const hearsay_table *table, size_t row)
{
    size_t count;
    const hearsay_statement_id *ids = hearsay_table_evidence(table, row, &count);

    if (count == 0) return;
    buffer_text(out, ", \"evidence\": [");
    for (size_t i = 0; i < count; i++) {
        if (i) buffer_text(out, ", ");
        buffer_count(out, ids[i]);
    }
    buffer_char(out, ']');
}

static void add_row(struct buffer *out, const hearsay_table *table, size_t row)
{
    bool is_first = true;

    buffer_text(out, row ? ",\n    {" : "\n    {");
    for (size_t i = 0; i < hearsay_table_columns(table); i++) {
        json_key(out, hearsay_table_heading(table, i), &is_first);
        add_cell(out, table, row, i);
    }
    add_evidence(out, table, row);
    buffer_char(out, '}');
}

static void write_rows(struct outgoing *out, const hearsay_table *table)
{
    size_t rows = hearsay_table_rows(table);

    buffer_text(&out->text, "  \"columns\": [");
    for (size_t i = 0; i < hearsay_table_columns(table); i++) {
        if (i) buffer_text(&out->text, ", ");
        add_text(&out->text, hearsay_table_heading(table, i));
    }
    buffer_text(&out->text, "],\n  \"rows\": [");
    for (size_t i = 0; i < rows && outgoing_step(out); i++) add_row(&out->text, table, i);
    buffer_text(&out->text, rows ? "\n  ]" : "]");
    if (hearsay_table_closing(table)) {
        buffer_text(&out->text, ",\n  \"closing\": ");
        add_text(&out->text, hearsay_table_closing(table));
    }
    buffer_text(&out->text, "\n}\n");
}

static void write_summary(struct outgoing *out, const hearsay_table *table)
{
    size_t rows = hearsay_table_rows(table);

    for (size_t i = 0; i < rows && outgoing_step(out); i++) {
        const char *name = hearsay_table_text(table, i, 0);

        buffer_text(&out->text, "  ");
        add_text(&out->text, name ? name : "");
        buffer_text(&out->text, ": ");
        add_cell(&out->text, table, i, 1);
        buffer_text(&out->text, i + 1 < rows ? ",\n" : "\n}\n");
    }
}

hearsay_status json_table(hearsay_output *output, const hearsay_table *table,
                          const hearsay_run *run, hearsay_error *err)
{
    struct outgoing out = outgoing_begin(output, err);

    buffer_text(&out.text, "{\n");
    add_origin(&out.text, run);
    if (writer_is_summary(table) && hearsay_table_rows(table)) write_summary(&out, table);
    else write_rows(&out, table);
    return outgoing_end(&out);
}

/* ---- networks ---- */

static void add_statements(struct buffer *out, const struct facts *facts, const struct fact *fact)
{
    buffer_char(out, '[');
    for (size_t i = 0; i < fact->count; i++) {
        const char *id = facts_statement_id(facts, fact->evidence[i]);

        if (i) buffer_text(out, ", ");
        if (id) add_text(out, id);
        else buffer_count(out, fact->evidence[i]);
    }
    buffer_char(out, ']');
}

static void add_texts(struct buffer *out, const struct fact *fact)
{
    buffer_char(out, '[');
    for (size_t i = 0; i < fact->count; i++) {
        if (i) buffer_text(out, ", ");
        add_text(out, fact->texts[i]);
    }
    buffer_char(out, ']');
}

void json_fact(struct buffer *out, const struct facts *facts, const char *name,
               const struct fact *fact, bool *is_first)
{
    if (!fact_holds(fact)) return;
    json_key(out, name, is_first);
    switch (fact->kind) {
    case FACT_TEXT: add_text(out, fact->text); break;
    case FACT_NUMBER: buffer_number(out, fact->number); break;
    case FACT_TRUTH: buffer_text(out, "true"); break;
    case FACT_EVIDENCE: add_statements(out, facts, fact); break;
    case FACT_LIST: add_texts(out, fact); break;
    default: break;
    }
}

static void add_item(struct buffer *out, struct facts *facts, const void *how, size_t index)
{
    const struct fact_column *columns = how;
    bool is_first = true;

    buffer_text(out, index ? ",\n    {" : "\n    {");
    for (size_t i = 0; columns[i].name; i++) {
        struct fact fact = fact_of(facts, &columns[i], index);
        json_fact(out, facts, columns[i].name, &fact, &is_first);
    }
    buffer_char(out, '}');
}

static void write_items(struct outgoing *out, struct facts *facts, const char *name,
                        const struct fact_column *columns, size_t count)
{
    buffer_format(&out->text, "  \"%s\": [", name);
    elements_write(out, facts, count, add_item, columns);
    buffer_text(&out->text, count ? "\n  ]" : "]");
}

void json_origin(struct buffer *out, const hearsay_network *network, const hearsay_run *run)
{
    const hearsay_network_options *options = hearsay_network_options_of(network);
    const struct {
        const char *name, *text;
    } members[] = {
        { "hearsay", hearsay_version() },
        { "network", hearsay_network_kind_of(network)->name },
        { "level", hearsay_level_name(options->level) },
        { "credit", hearsay_credit_name(options->credit) },
        { "duplicates", hearsay_duplicates_name(options->duplicates) },
        { "weight", hearsay_weighting_name(options->weighting) },
        { "normalise", options->normalisation ? hearsay_normalisation_name(options->normalisation)
                                              : NULL },
        { "options", run ? run->options : NULL },
        { "inputs", run ? run->inputs : NULL },
    };
    bool is_first = true;

    for (size_t i = 0; i < sizeof members / sizeof *members; i++)
        json_member(out, members[i].name, members[i].text, &is_first);
}

static void write_graph(struct buffer *out, const hearsay_network *network,
                        const hearsay_run *run)
{
    buffer_format(out, "{\n  \"directed\": %s,\n  \"multigraph\": true,\n  \"graph\": {",
                  hearsay_network_kind_of(network)->undirected ? "false" : "true");
    json_origin(out, network, run);
    buffer_text(out, "},\n");
}

hearsay_status json_network(hearsay_output *output, const struct outgoing_network *what,
                            hearsay_error *err)
{
    const hearsay_network *network = what->network;
    struct outgoing out = outgoing_begin(output, err);
    struct facts facts;

    out.status = facts_begin(&facts, what, 0, err);
    write_graph(&out.text, network, what->run);
    write_items(&out, &facts, "nodes", facts.nodes, hearsay_network_nodes(network));
    buffer_text(&out.text, ",\n");
    write_items(&out, &facts, "links", tie_facts, hearsay_network_ties(network));
    buffer_text(&out.text, "\n}\n");
    facts_end(&facts, &out);
    return outgoing_end(&out);
}
