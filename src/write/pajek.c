/* A network for Pajek: .net is the network alone, .paj the network with partitions of its nodes and a
 * vector. Vertices are called by their ids, in UTF-8. A label ends at the next quote, and readers differ
 * about backslashes, so that neither can stand in it (write/letters.h). The label of a line tells its
 * kind and act.
 *
 *     *Vertices 2                 % 1 country
 *     1 "us"                      *Partition kind
 *     2 "china"                   *Vertices 2
 *     *Arcs                       1
 *     1 2 3 l "target accuse"     1
 *
 * The numbers of a partition are explained above it; 0 is missing. */
#include <string.h>

#include "memory/allocate.h"
#include "write/facts.h"
#include "write/letters.h"
#include "write/outgoing.h"
#include "write/pairs.h"
#include "write/writers.h"

/* ---- the network ---- */

static void write_vertices(struct outgoing *out, const struct facts *facts)
{
    size_t nodes = hearsay_network_nodes(facts->network);

    for (size_t i = 0; i < nodes && outgoing_step(out); i++) {
        buffer_count(&out->text, i + 1);
        buffer_text(&out->text, " \"");
        buffer_text(&out->text, facts->ids.texts[i]);
        buffer_text(&out->text, "\"\n");
    }
}

static void write_lines(struct outgoing *out, const hearsay_network *network)
{
    size_t ties = hearsay_network_ties(network);

    buffer_text(&out->text, hearsay_network_kind_of(network)->undirected ? "*Edges\n" : "*Arcs\n");
    for (size_t i = 0; i < ties && outgoing_step(out); i++) {
        const hearsay_tie *tie = hearsay_network_tie(network, i);

        buffer_count(&out->text, tie->from + (uint64_t)1);
        buffer_char(&out->text, ' ');
        buffer_count(&out->text, tie->to + (uint64_t)1);
        buffer_char(&out->text, ' ');
        buffer_number(&out->text, tie->weight);
        buffer_text(&out->text, " l \"");
        facts_tie_sort(&out->text, tie);
        buffer_text(&out->text, "\"\n");
    }
}

/* The origin stands in a comment. NetworkX takes one number after *Vertices, so that only a project,
 * which it does not read, tells how many of them are actors where all lines lead to claims. */
static void write_network(struct outgoing *out, struct facts *facts, const hearsay_run *run,
                          bool is_project)
{
    const hearsay_network *network = facts->network;
    size_t actors = is_project ? pairs_two_mode(network) : 0;

    facts_origin(&facts->scratch, network, run);
    buffer_text(&out->text, "% ");
    letters_replace(&out->text, buffer_string(&facts->scratch), facts->scratch.length,
                    LETTERS_OF_PAJEK);
    if (facts->scratch.failed) facts->failed = true;
    buffer_format(&out->text, "\n*Network %s\n*Vertices ", hearsay_network_kind_of(network)->name);
    buffer_count(&out->text, hearsay_network_nodes(network));
    if (actors) buffer_char(&out->text, ' ');
    if (actors) buffer_count(&out->text, actors);
    buffer_char(&out->text, '\n');
    write_vertices(out, facts);
    write_lines(out, network);
}

/* ---- partitions and vectors ---- */

static void begin_object(struct buffer *out, const struct facts *facts, const char *object,
                         const char *name)
{
    buffer_format(out, "*%s %s\n*Vertices %zu\n", object, name,
                  hearsay_network_nodes(facts->network));
}

/* The number of a node's class, from 1 by first appearance; 0 if it has none. */
static uint32_t class_of(struct interner *classes, struct facts *facts,
                         const struct fact_column *column, size_t node)
{
    struct fact fact = fact_of(facts, column, node);
    uint32_t number;

    if (fact.kind != FACT_TEXT) return 0;
    number = interner_add(classes, fact.text, strlen(fact.text), NULL);
    if (number == INTERN_NONE) facts->failed = true;
    return number + 1;
}

/* The classes of all nodes; each new one is explained. */
static void number_classes(struct outgoing *out, struct facts *facts,
                           const struct fact_column *column, uint32_t *numbers)
{
    size_t nodes = hearsay_network_nodes(facts->network);
    struct interner classes;
    size_t known = 0;

    interner_init(&classes, &facts->arena);
    for (size_t i = 0; i < nodes && !facts->failed && outgoing_step(out); i++) {
        uint32_t class = numbers[i] = class_of(&classes, facts, column, i);

        if (class <= known || facts->failed) continue;
        known = class;
        buffer_text(&out->text, "% ");
        buffer_count(&out->text, class);
        buffer_char(&out->text, ' ');
        letters_replace(&out->text, classes.texts[class - 1], strlen(classes.texts[class - 1]),
                        LETTERS_OF_PAJEK);
        buffer_char(&out->text, '\n');
    }
    interner_clear(&classes);
}

static void write_partition(struct outgoing *out, struct facts *facts,
                            const struct fact_column *column)
{
    size_t nodes = hearsay_network_nodes(facts->network);
    uint32_t *numbers = allocate_zero(nodes + 1, sizeof *numbers);

    if (numbers) number_classes(out, facts, column, numbers);
    else facts->failed = true;
    begin_object(&out->text, facts, "Partition", column->name);
    for (size_t i = 0; i < nodes && !facts->failed && outgoing_step(out); i++) {
        buffer_count(&out->text, numbers[i]);
        buffer_char(&out->text, '\n');
    }
    allocate_free(numbers);
}

static void write_vector(struct outgoing *out, struct facts *facts,
                         const struct fact_column *column)
{
    size_t nodes = hearsay_network_nodes(facts->network);

    begin_object(&out->text, facts, "Vector", column->name);
    for (size_t i = 0; i < nodes && outgoing_step(out); i++) {
        buffer_number(&out->text, fact_of(facts, column, i).number);
        buffer_char(&out->text, '\n');
    }
}

static hearsay_status write_file(hearsay_output *output, const struct outgoing_network *what,
                                 bool is_project, hearsay_error *err)
{
    static const struct {
        const char *fact;
        void (*write)(struct outgoing *out, struct facts *facts, const struct fact_column *column);
    } objects[] = {
        { "kind", write_partition },      { "role", write_partition },
        { "country", write_partition },   { "member_of", write_partition },
        { "topic", write_partition },     { "statements", write_vector },
    };
    struct outgoing out = outgoing_begin(output, err);
    struct facts facts;

    out.status = facts_begin(&facts, what, LETTERS_OF_PAJEK, err);
    if (out.status == HEARSAY_OK) write_network(&out, &facts, what->run, is_project);
    for (size_t i = 0; is_project && i < sizeof objects / sizeof *objects; i++)
        if (outgoing_step(&out)) objects[i].write(&out, &facts, fact_find(node_facts, objects[i].fact));
    facts_end(&facts, &out);
    return outgoing_end(&out);
}

hearsay_status pajek_network(hearsay_output *output, const struct outgoing_network *what,
                             hearsay_error *err)
{
    return write_file(output, what, false, err);
}

hearsay_status pajek_project(hearsay_output *output, const struct outgoing_network *what,
                             hearsay_error *err)
{
    return write_file(output, what, true, err);
}
