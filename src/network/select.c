/* A network with some of the ties of another: weights, statements and what these add stay as they
 * are; nodes that lose all their ties are gone. O(e log e) for e statements behind ties. */
#include <stdlib.h>
#include <string.h>

#include "memory/allocate.h"
#include "network/network.h"

static hearsay_status no_memory(hearsay_error *err)
{
    return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for a network");
}

/* How many ties stay, and statements behind them. */
static hearsay_status make_room(hearsay_network *out, const hearsay_network *network,
                                const bool *keep, bool has_chances, hearsay_error *err)
{
    size_t ties = 0, evidence = 0;

    for (size_t i = 0; i < network->tie_count; i++) {
        if (!keep[i]) continue;
        ties++;
        evidence += network->tie_start[i + 1] - network->tie_start[i];
    }
    out->nodes = allocate_zero(network->node_count, sizeof *out->nodes);
    out->ties = allocate_zero(ties, sizeof *out->ties);
    out->tie_start = allocate_zero(ties + 1, sizeof *out->tie_start);
    out->tie_evidence = allocate_zero(evidence, sizeof *out->tie_evidence);
    out->tie_parts = allocate_zero(evidence, sizeof *out->tie_parts);
    if (!out->nodes || !out->ties || !out->tie_start || !out->tie_evidence || !out->tie_parts)
        return no_memory(err);
    if (network->tie_divisors) {
        out->tie_divisors = allocate_zero(ties, sizeof *out->tie_divisors);
        if (!out->tie_divisors) return no_memory(err);
    }
    if (has_chances) {
        out->tie_chances = allocate_zero(ties * NETWORK_CHANCES, sizeof *out->tie_chances);
        if (!out->tie_chances) return no_memory(err);
    }
    return HEARSAY_OK;
}

static void copy_ties(hearsay_network *out, const hearsay_network *network, const bool *keep,
                      const double *chances)
{
    uint32_t at = 0;

    for (size_t i = 0; i < network->tie_count; i++) {
        uint32_t start = network->tie_start[i], count = network->tie_start[i + 1] - start;
        size_t tie = out->tie_count;

        if (!keep[i]) continue;
        out->ties[tie] = network->ties[i];
        memcpy(out->tie_evidence + at, network->tie_evidence + start,
               count * sizeof *out->tie_evidence);
        memcpy(out->tie_parts + at, network->tie_parts + start, count * sizeof *out->tie_parts);
        if (out->tie_divisors) out->tie_divisors[tie] = network->tie_divisors[i];
        if (out->tie_chances)
            memcpy(out->tie_chances + tie * NETWORK_CHANCES, chances + i * NETWORK_CHANCES,
                   NETWORK_CHANCES * sizeof *chances);
        at += count;
        out->tie_start[++out->tie_count] = at;
    }
}

/* Ends are still numbers of the other network: gives the nodes that have a tie new ones. */
static hearsay_status number_nodes(hearsay_network *out, const hearsay_network *network,
                                   hearsay_error *err)
{
    uint32_t *numbers = allocate_zero(network->node_count, sizeof *numbers);

    if (!numbers) return no_memory(err);
    for (size_t i = 0; i < out->tie_count; i++)
        numbers[out->ties[i].from] = numbers[out->ties[i].to] = 1;
    for (size_t i = 0; i < network->node_count; i++) {
        if (!numbers[i]) continue;
        out->nodes[out->node_count] = network->nodes[i];
        numbers[i] = (uint32_t)out->node_count++;
    }
    for (size_t i = 0; i < out->tie_count; i++) {
        out->ties[i].from = numbers[out->ties[i].from];
        out->ties[i].to = numbers[out->ties[i].to];
    }
    allocate_free(numbers);
    return HEARSAY_OK;
}

/* ---- the statements behind each node ---- */

/* Puts every tie's statements with both its ends; start has room for one more than nodes, and one.
 */
static bool put_evidence(hearsay_network *out, uint32_t *start)
{
    for (int pass = 0; pass < 2; pass++) {
        for (size_t i = 0; i < out->tie_count; i++) {
            const hearsay_tie *tie = &out->ties[i];
            uint32_t first = out->tie_start[i], count = out->tie_start[i + 1] - first;
            uint32_t ends[2] = { tie->from, tie->to };

            for (int end = 0; end < (tie->from == tie->to ? 1 : 2); end++) {
                uint32_t *at = &start[ends[end] + (pass ? 1 : 2)];

                if (pass)
                    memcpy(out->node_evidence + *at, out->tie_evidence + first,
                           count * sizeof *out->node_evidence);
                *at += count;
            }
        }
        if (pass) break;
        for (size_t i = 2; i <= out->node_count + 1; i++) start[i] += start[i - 1];
        out->node_evidence = allocate_zero(start[out->node_count + 1], sizeof *out->node_evidence);
        if (!out->node_evidence) return false;
    }
    return true;
}

static int compare_numbers(const void *a, const void *b)
{
    hearsay_statement_id left = *(const hearsay_statement_id *)a;
    hearsay_statement_id right = *(const hearsay_statement_id *)b;

    return (left > right) - (left < right);
}

/* Each statement once, ascending. */
static void keep_distinct(hearsay_network *out, uint32_t *start)
{
    uint32_t kept = 0, at = 0;

    for (size_t node = 0; node < out->node_count; node++) {
        uint32_t end = start[node + 1], first = kept;

        if (end > at)
            qsort(out->node_evidence + at, end - at, sizeof *out->node_evidence, compare_numbers);
        for (start[node] = kept; at < end; at++) {
            if (kept > first && out->node_evidence[kept - 1] == out->node_evidence[at]) continue;
            out->node_evidence[kept++] = out->node_evidence[at];
        }
    }
    start[out->node_count] = kept;
}

static hearsay_status gather_nodes(hearsay_network *out, hearsay_error *err)
{
    out->node_start = allocate_zero(out->node_count + 2, sizeof *out->node_start);
    if (!out->node_start || !put_evidence(out, out->node_start)) return no_memory(err);
    keep_distinct(out, out->node_start);
    return HEARSAY_OK;
}

hearsay_status network_select(hearsay_network **out, const hearsay_network *network,
                              const bool *keep, const double *chances, hearsay_error *err)
{
    hearsay_network *some = allocate_zero(1, sizeof *some);
    hearsay_status status;

    *out = NULL;
    if (!some) return no_memory(err);
    some->corpus = network->corpus;
    some->row = network->row;
    some->options = network->options;
    some->notes = network->notes;
    status = make_room(some, network, keep, chances != NULL, err);
    if (status == HEARSAY_OK) copy_ties(some, network, keep, chances);
    if (status == HEARSAY_OK) status = number_nodes(some, network, err);
    if (status == HEARSAY_OK) status = gather_nodes(some, err);
    if (status == HEARSAY_OK) *out = some;
    else hearsay_network_free(some);
    return status;
}
