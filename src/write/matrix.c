/* A network as a matrix in CSV: a row for each node, a column for each node, in the cell the sum of the
 * weights of all ties from the one to the other, 0 if there is none. Where every tie leads from an actor
 * to a claim, rows are actors and columns claims. Rows are written one by one; the matrix is never held.
 *
 *     ,c1,c2
 *     us,2,0
 */
#include "memory/allocate.h"
#include "write/delimited.h"
#include "write/facts.h"
#include "write/letters.h"
#include "write/outgoing.h"
#include "write/pairs.h"
#include "write/writers.h"

enum { CELLS_LIMIT = 1000000000 };

/* The pairs by row; of a network without direction each stands in both rows. */
struct rows {
    struct entry {
        uint32_t column;
        double weight;
    } *entries;
    size_t *starts; /* by node, and one more */
};

static void count_entry(struct rows *rows, uint32_t row, uint32_t column, double weight)
{
    (void)column;
    (void)weight;
    rows->starts[row + 2]++;
}

static void place_entry(struct rows *rows, uint32_t row, uint32_t column, double weight)
{
    rows->entries[rows->starts[row + 1]++] = (struct entry){ column, weight };
}

/* Pairs come by rising ends, so that the entries of a row rise too: first those whose smaller end is
 * the other node, then those that begin here. */
static size_t for_pairs(struct rows *rows, const hearsay_network *network,
                        void (*take)(struct rows *, uint32_t, uint32_t, double))
{
    bool both_ways = hearsay_network_kind_of(network)->undirected;
    size_t at = 0, count = 0;
    struct pair pair;

    while (pairs_next(network, &at, &pair)) {
        take(rows, pair.from, pair.to, pair.weight);
        count++;
        if (!both_ways || pair.from == pair.to) continue;
        take(rows, pair.to, pair.from, pair.weight);
        count++;
    }
    return count;
}

static hearsay_status gather_rows(struct rows *rows, const hearsay_network *network,
                                  hearsay_error *err)
{
    size_t nodes = hearsay_network_nodes(network), count;

    rows->starts = allocate_zero(nodes + 2, sizeof *rows->starts);
    if (!rows->starts) return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory while writing");
    count = for_pairs(rows, network, count_entry);
    for (size_t i = 2; i < nodes + 2; i++) rows->starts[i] += rows->starts[i - 1];
    rows->entries = allocate_zero(count + 1, sizeof *rows->entries);
    if (!rows->entries) return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory while writing");
    (void)for_pairs(rows, network, place_entry);
    return HEARSAY_OK;
}

static void clear_rows(struct rows *rows)
{
    allocate_free(rows->entries);
    allocate_free(rows->starts);
}

static void add_zeros(struct buffer *out, size_t count)
{
    static const char zeros[] = ",0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0";
    size_t most = (sizeof zeros - 1) / 2;

    for (; count > most; count -= most) buffer_add(out, zeros, 2 * most);
    buffer_add(out, zeros, 2 * count);
}

static void write_row(struct outgoing *out, const struct rows *rows, size_t row, size_t from,
                      size_t until)
{
    size_t column = from;

    for (size_t i = rows->starts[row]; i < rows->starts[row + 1]; i++) {
        add_zeros(&out->text, rows->entries[i].column - column);
        buffer_char(&out->text, ',');
        buffer_number(&out->text, rows->entries[i].weight);
        column = (size_t)rows->entries[i].column + 1;
        if (!outgoing_step(out)) return;
    }
    add_zeros(&out->text, until - column);
    buffer_char(&out->text, '\n');
}

static hearsay_status check_size(const hearsay_network *network, size_t rows, size_t columns,
                                 hearsay_error *err)
{
    if (rows == 0 || columns <= CELLS_LIMIT / rows) return HEARSAY_OK;
    hearsay_fail(err, HEARSAY_LIMIT, "a matrix of %zu rows and %zu columns has more than %d cells",
                 rows, columns, CELLS_LIMIT);
    hearsay_error_hint(err, "network %s has %zu ties: another format lists only these",
                       hearsay_network_kind_of(network)->name, hearsay_network_ties(network));
    return HEARSAY_LIMIT;
}

hearsay_status matrix_network(hearsay_output *output, const struct outgoing_network *what,
                              hearsay_error *err)
{
    const hearsay_network *network = what->network;
    struct outgoing out = outgoing_begin(output, err);
    size_t nodes = hearsay_network_nodes(network), actors = pairs_two_mode(network);
    size_t count = actors ? actors : nodes;
    struct rows rows = { 0 };
    struct facts facts;

    out.status = facts_begin(&facts, what, LETTERS_OF_CELLS, err);
    if (out.status == HEARSAY_OK) out.status = check_size(network, count, nodes - actors, err);
    if (out.status == HEARSAY_OK) out.status = gather_rows(&rows, network, err);
    for (size_t i = actors; i < nodes && outgoing_step(&out); i++) {
        buffer_char(&out.text, ',');
        delimited_text(&out.text, facts.ids.texts[i], ',');
    }
    buffer_char(&out.text, '\n');
    for (size_t i = 0; i < count && outgoing_step(&out); i++) {
        delimited_text(&out.text, facts.ids.texts[i], ',');
        write_row(&out, &rows, i, actors, nodes);
    }
    clear_rows(&rows);
    facts_end(&facts, &out);
    return outgoing_end(&out);
}
