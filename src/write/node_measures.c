#include "write/node_measures.h"

#include <string.h>

#include "memory/allocate.h"

static hearsay_status no_memory(hearsay_error *err)
{
    return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory while writing");
}

struct fact node_measure(const struct facts *facts, size_t column, size_t node)
{
    size_t row = facts->rows[node];
    struct fact fact = { .kind = FACT_MISSING };

    if (row == SIZE_MAX) return fact;
    fact.kind = FACT_NUMBER;
    if (hearsay_table_number(facts->measures, row, column, &fact.number)) return fact;
    fact.text = hearsay_table_text(facts->measures, row, column);
    fact.kind = fact.text && *fact.text ? FACT_TEXT : FACT_MISSING;
    return fact;
}

/* What the table calls an actor by is its id. Rows of actors without a node stay outside. */
static hearsay_status find_rows(struct facts *facts, size_t ids, hearsay_error *err)
{
    for (size_t row = 0; row < hearsay_table_rows(facts->measures); row++) {
        const char *id = hearsay_table_text(facts->measures, row, ids);
        hearsay_actor_id actor;
        uint32_t node;
        hearsay_status status;

        if (!id) continue;
        status = hearsay_corpus_find_actor(facts->corpus, id, &actor, NULL);
        if (status == HEARSAY_NO_MEMORY) return no_memory(err);
        if (status != HEARSAY_OK || strcmp(hearsay_corpus_actor(facts->corpus, actor)->id, id) != 0)
            continue;
        node = hearsay_network_find_node(facts->network, HEARSAY_NODE_ACTOR, actor);
        if (node != HEARSAY_NONE) facts->rows[node] = row;
    }
    return HEARSAY_OK;
}

/* ---- columns ---- */

/* Whether a column tells who the row is of, which the facts of a node tell too. */
static bool is_of_actor(const char *heading)
{
    return strcmp(heading, "id") == 0 || strcmp(heading, "name") == 0 || strcmp(heading, "kind") == 0;
}

/* Names go into every format as they are. */
static bool is_name(const char *heading)
{
    return *heading >= 'a' && *heading <= 'z' &&
           heading[strspn(heading, "abcdefghijklmnopqrstuvwxyz0123456789_")] == '\0';
}

static hearsay_status check_headings(const hearsay_table *table, hearsay_error *err)
{
    for (size_t i = 0; i < hearsay_table_columns(table); i++) {
        const char *heading = hearsay_table_heading(table, i);

        if (!is_name(heading))
            return hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "\"%s\" is no name of a measure", heading);
        if (hearsay_table_find(table, heading) != i)
            return hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "a table has two columns \"%s\"", heading);
    }
    return HEARSAY_OK;
}

/* A measure that is called as a fact is told apart from it. */
static const char *measure_name(struct facts *facts, const char *heading)
{
    for (const struct fact_column *column = node_facts; column->name; column++) {
        if (strcmp(column->name, heading) != 0) continue;
        buffer_reset(&facts->scratch);
        buffer_format(&facts->scratch, "measure_%s", heading);
        if (facts->scratch.failed) return NULL;
        return arena_text(&facts->arena, buffer_string(&facts->scratch), facts->scratch.length);
    }
    return heading;
}

/* The columns of the table after those of all nodes. */
static hearsay_status add_columns(struct facts *facts, const hearsay_table *table, hearsay_error *err)
{
    size_t columns = hearsay_table_columns(table), count = 0;
    struct fact_column *all;

    while (node_facts[count].name) count++;
    all = arena_take(&facts->arena, (count + columns + 1) * sizeof *all);
    if (!all) return no_memory(err);
    memcpy(all, node_facts, count * sizeof *all);
    for (size_t i = 0; i < columns; i++) {
        const char *heading = hearsay_table_heading(table, i);

        if (is_of_actor(heading)) continue;
        all[count] = (struct fact_column){ .name = measure_name(facts, heading), .measure = i,
                                           .type = hearsay_table_is_number(table, i) ? "double" : "string" };
        if (!all[count++].name) return no_memory(err);
    }
    all[count] = (struct fact_column){ 0 };
    facts->nodes = all;
    buffer_reset(&facts->scratch);
    return HEARSAY_OK;
}

hearsay_status node_measures_add(struct facts *facts, const hearsay_table *table, hearsay_error *err)
{
    size_t nodes = hearsay_network_nodes(facts->network), ids = hearsay_table_find(table, "id");
    hearsay_status status = check_headings(table, err);

    if (status != HEARSAY_OK) return status;
    if (ids == SIZE_MAX)
        return hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "a table of measures has no column \"id\"");
    facts->rows = allocate((nodes + 1) * sizeof *facts->rows);
    if (!facts->rows) return no_memory(err);
    for (size_t i = 0; i < nodes; i++) facts->rows[i] = SIZE_MAX;
    facts->measures = table;
    status = find_rows(facts, ids, err);
    return status == HEARSAY_OK ? add_columns(facts, table, err) : status;
}
