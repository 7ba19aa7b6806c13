/* The table of networks, and what can be asked of one. */
#include <string.h>

#include "memory/allocate.h"
#include "network/normalise.h"
#include "text/near.h"

static const struct network_row rows[] = {
    { { "claims", "speaker -> claim", "count x side of the act",
        "Who backs and who opposes which claim; acts that take no side make no tie.", true, true,
        false, false },
      claims_fill },
    { { "actor-claim", "speaker -> claim and target, claim -> actor and claim, relay -> source",
        "count", "Everything at once, told apart by act: what maps are drawn from.", true, false,
        false, false },
      actor_claim_fill },
    { { "mentions", "speaker -> target", "count",
        "Who speaks of whom, by any act; without a target, of whom the claim is about.", false,
        false, false, false },
      mentions_fill },
    { { "accusations", "accuser -> accused", "count",
        "Who accuses, charges, blames or criticizes whom.", false, false, false, false },
      accusations_fill },
    { { "denials", "denier -> who backs the claim", "count of denials",
        "Who denies, rejects or retracts what whom said.", false, false, false, false },
      denials_fill },
    { { "repeats", "later backer -> first backer", "count",
        "Who says after whom; dated statements only, what is of one day or passed on makes no tie.",
        false, false, false, false },
      repeats_fill },
    { { "relay", "relay -> source", "count",
        "Who passes on what whom said; a document's publisher is the last relay.", false, false,
        false, false },
      relay_fill },
    { { "tone", "speaker -> target", "count x tone of the act",
        "Who speaks well and who speaks ill of whom; acts without a tone make no tie.", false, true,
        false, false },
      tone_fill },
    { { "congruence", "actor - actor", "count x count, same side",
        "Who is on the same side of the same claims.", false, false, true, false },
      congruence_fill },
    { { "conflict", "actor - actor", "count x count, opposite sides",
        "Who is on opposite sides of the same claims.", false, false, true, false },
      conflict_fill },
    { { "subtract", "actor - actor", "congruence - conflict",
        "Who agrees more often than not; 0 where both are equal.", false, true, true, false },
      subtract_fill },
    { { "co-claims", "claim - claim", "actors who back both",
        "Which claims are backed by the same actors.", true, false, true, true },
      co_claims_fill },
    { { "affiliation", "member -> group or country", "1",
        "Who belongs to whom, of those who take part and those above them.", false, false, false,
        false },
      affiliation_fill },
};

enum { ROWS = sizeof rows / sizeof *rows };

const hearsay_network_kind *hearsay_network_kind_at(size_t index)
{
    return index < ROWS ? &rows[index].public : NULL;
}

static const struct network_row *find_row(const char *name)
{
    for (size_t i = 0; i < ROWS; i++)
        if (strcmp(rows[i].public.name, name) == 0) return &rows[i];
    return NULL;
}

const hearsay_network_kind *hearsay_network_kind_find(const char *name)
{
    const struct network_row *row = find_row(name);

    return row ? &row->public : NULL;
}

static hearsay_status fail_kind(const char *name, hearsay_error *err)
{
    struct near near;

    near_init(&near, name);
    for (size_t i = 0; i < ROWS; i++) near_offer(&near, rows[i].public.name);
    hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "there is no network \"%s\"", name);
    if (near.best) hearsay_error_hint(err, "did you mean \"%s\"?", near.best);
    else hearsay_error_hint(err, "hearsay list networks names them");
    return HEARSAY_BAD_ARGUMENT;
}

/* ---- make and free ---- */

static hearsay_status fill(hearsay_network *network, hearsay_error *err)
{
    struct tally tally;
    hearsay_network_notes notes = { 0 };
    hearsay_status status = tally_init(&tally, network->corpus, &network->options, err);

    if (status == HEARSAY_OK) status = network->row->fill(&tally, err);
    if (status == HEARSAY_OK) status = sum_up(network, &tally, err);
    notes = tally.notes;
    if (status == HEARSAY_OK) status = normalise(network, &tally, err);
    network->notes = notes;
    network->options.repeats = NULL; /* it was only lent */
    tally_clear(&tally);
    return status;
}

hearsay_status hearsay_network_build(hearsay_network **out, const hearsay_corpus *corpus,
                                     const hearsay_network_options *options, hearsay_error *err)
{
    const char *kind = options && options->kind ? options->kind : rows[0].public.name;
    const struct network_row *row = find_row(kind);
    hearsay_network *network;
    hearsay_status status;

    *out = NULL;
    if (!row) return fail_kind(kind, err);
    status = normalise_check(row, options ? options->normalisation : HEARSAY_NORMALISE_NO, err);
    if (status != HEARSAY_OK) return status;
    network = allocate_zero(1, sizeof *network);
    if (!network) return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for a network");
    network->corpus = corpus;
    network->row = row;
    if (options) network->options = *options;
    network->options.kind = row->public.name;
    network->options.keep_negated = network->options.keep_negated &&
                                    row->fill == actor_claim_fill;
    status = fill(network, err);
    if (status == HEARSAY_OK) *out = network;
    else hearsay_network_free(network);
    return status;
}

void hearsay_network_free(hearsay_network *network)
{
    if (!network) return;
    if (network->has_graph) igraph_destroy(&network->graph);
    allocate_free(network->nodes);
    allocate_free(network->ties);
    allocate_free(network->tie_start);
    allocate_free(network->node_start);
    allocate_free(network->tie_evidence);
    allocate_free(network->tie_parts);
    allocate_free(network->tie_divisors);
    allocate_free(network->tie_chances);
    allocate_free(network->node_evidence);
    allocate_free(network);
}

/* ---- ask ---- */

const hearsay_corpus *hearsay_network_corpus(const hearsay_network *network)
{
    return network->corpus;
}

const hearsay_network_kind *hearsay_network_kind_of(const hearsay_network *network)
{
    return &network->row->public;
}

const hearsay_network_options *hearsay_network_options_of(const hearsay_network *network)
{
    return &network->options;
}

const hearsay_network_notes *hearsay_network_notes_of(const hearsay_network *network)
{
    return &network->notes;
}

size_t hearsay_network_nodes(const hearsay_network *network)
{
    return network->node_count;
}

size_t hearsay_network_ties(const hearsay_network *network)
{
    return network->tie_count;
}

hearsay_node hearsay_network_node(const hearsay_network *network, size_t index)
{
    return network->nodes[index];
}

const hearsay_tie *hearsay_network_tie(const hearsay_network *network, size_t index)
{
    return &network->ties[index];
}

uint32_t hearsay_network_find_node(const hearsay_network *network, hearsay_node_kind kind,
                                   uint32_t id)
{
    size_t low = 0, high = network->node_count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const hearsay_node *node = &network->nodes[middle];

        if (node->kind == kind && node->id == id) return (uint32_t)middle;
        if (node->kind < kind || (node->kind == kind && node->id < id)) low = middle + 1;
        else high = middle;
    }
    return HEARSAY_NONE;
}

const char *hearsay_network_node_id(const hearsay_network *network, size_t node)
{
    hearsay_node found = network->nodes[node];

    return found.kind == HEARSAY_NODE_CLAIM ? hearsay_corpus_claim(network->corpus, found.id)->id
                                            : hearsay_corpus_actor(network->corpus, found.id)->id;
}

const char *hearsay_network_node_name(const hearsay_network *network, size_t node)
{
    hearsay_node found = network->nodes[node];

    return found.kind == HEARSAY_NODE_CLAIM ? hearsay_corpus_claim(network->corpus, found.id)->text
                                            : hearsay_corpus_actor(network->corpus, found.id)->name;
}

const hearsay_statement_id *hearsay_network_evidence(const hearsay_network *network, size_t tie,
                                                     size_t *count)
{
    size_t start = network->tie_start[tie];

    *count = network->tie_start[tie + 1] - start;
    return network->tie_evidence + start;
}

const double *hearsay_network_evidence_weights(const hearsay_network *network, size_t tie)
{
    return network->tie_parts + network->tie_start[tie];
}

double hearsay_network_divisor(const hearsay_network *network, size_t tie)
{
    return network->tie_divisors ? network->tie_divisors[tie] : 1;
}

const hearsay_statement_id *hearsay_network_node_evidence(const hearsay_network *network,
                                                          size_t node, size_t *count)
{
    size_t start = network->node_start[node];

    *count = network->node_start[node + 1] - start;
    return network->node_evidence + start;
}

const char *hearsay_tie_kind_name(hearsay_tie_kind kind)
{
    static const char *const names[HEARSAY_TIE_KINDS] = {
        [HEARSAY_TIE_STANCE] = "stance",     [HEARSAY_TIE_TARGET] = "target",
        [HEARSAY_TIE_ABOUT] = "about",       [HEARSAY_TIE_RELATION] = "relation",
        [HEARSAY_TIE_RELAY] = "relay",       [HEARSAY_TIE_SHARED] = "shared",
        [HEARSAY_TIE_OPPOSED] = "opposed",   [HEARSAY_TIE_MEMBER] = "member",
        [HEARSAY_TIE_REPEAT] = "repeat",
    };

    return (size_t)kind < HEARSAY_TIE_KINDS ? names[kind] : NULL;
}
