/* A network as UCINET DL: the ids of the nodes, then a line for each pair with the sum of its weights.
 * Labels stand in a list and not in the lines ("labels embedded"), so that a node without a line is
 * there too. UCINET takes each line for a directed one: without direction, a pair is written both ways.
 *
 *     dl n=3
 *     format=edgelist1
 *     labels:
 *     us
 *     "Ann Marsh"
 *     data:
 *     1 2 3
 */
#include <string.h>

#include "write/facts.h"
#include "write/letters.h"
#include "write/outgoing.h"
#include "write/pairs.h"
#include "write/writers.h"

/* Quotes are for what would end a label, or begin something else. */
static void write_label(struct buffer *out, const char *id)
{
    bool is_plain = id[strcspn(id, " ,:=")] == '\0';

    if (!is_plain) buffer_char(out, '"');
    buffer_text(out, id);
    buffer_text(out, is_plain ? "\n" : "\"\n");
}

static void write_line(struct buffer *out, uint32_t from, uint32_t to, double weight)
{
    buffer_count(out, (uint64_t)from + 1);
    buffer_char(out, ' ');
    buffer_count(out, (uint64_t)to + 1);
    buffer_char(out, ' ');
    buffer_number(out, weight);
    buffer_char(out, '\n');
}

hearsay_status dl_network(hearsay_output *output, const struct outgoing_network *what,
                          hearsay_error *err)
{
    const hearsay_network *network = what->network;
    struct outgoing out = outgoing_begin(output, err);
    size_t nodes = hearsay_network_nodes(network), at = 0;
    bool both_ways = hearsay_network_kind_of(network)->undirected;
    struct facts facts;
    struct pair pair;

    out.status = facts_begin(&facts, what, LETTERS_OF_DL, err);
    buffer_text(&out.text, "dl n=");
    buffer_count(&out.text, nodes);
    buffer_text(&out.text, "\nformat=edgelist1\nlabels:\n");
    for (size_t i = 0; i < nodes && outgoing_step(&out); i++)
        write_label(&out.text, facts.ids.texts[i]);
    buffer_text(&out.text, "data:\n");
    while (outgoing_step(&out) && pairs_next(network, &at, &pair)) {
        write_line(&out.text, pair.from, pair.to, pair.weight);
        if (both_ways && pair.from != pair.to)
            write_line(&out.text, pair.to, pair.from, pair.weight);
    }
    facts_end(&facts, &out);
    return outgoing_end(&out);
}
