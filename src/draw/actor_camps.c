#include "draw/actor_camps.h"

#include <hearsay/measure.h>

#include "draw/choose.h"
#include "memory/allocate.h"
#include "network/network.h"
#include "text/buffer.h"

enum { SOUGHT = 300, MANY_TIES = 20000, MANY_PAIRS = 5000000 };

void actor_camps_clear(struct actor_camps *camps)
{
    hearsay_network_free(camps->network);
    allocate_free(camps->of_actor);
}

/* Whether so many speak on the same claims that a network of those who agree would be larger than all
 * else: pairs of statements on one claim, which are no fewer than pairs of actors. O(s). */
static bool has_many_pairs(const hearsay_corpus *corpus)
{
    size_t claims = hearsay_corpus_claims(corpus);
    double *counts = allocate_zero(claims, sizeof *counts), pairs = 0;
    const hearsay_statement *statement;

    if (!counts) return true;
    for (size_t i = 0; (statement = hearsay_corpus_statement(corpus, i)) != NULL; i++)
        if (statement->claim != HEARSAY_NONE) pairs += counts[statement->claim]++;
    allocate_free(counts);
    return pairs > MANY_PAIRS;
}

/* Camps need friends: the first of these networks in which two actors are tied. */
static hearsay_status build(struct actor_camps *camps, const struct picture *picture, hearsay_error *err)
{
    static const char *const kinds[] = { "subtract", "tone" };
    hearsay_status status = HEARSAY_OK;

    for (size_t i = 0; status == HEARSAY_OK && i < sizeof kinds / sizeof *kinds; i++) {
        hearsay_network_options options = *hearsay_network_options_of(picture->network);

        if (camps->network && hearsay_network_ties(camps->network)) break;
        if (i == 0 && has_many_pairs(picture->corpus)) continue;
        hearsay_network_free(camps->network);
        options.kind = kinds[i];
        options.keep_negated = false;
        options.normalisation = HEARSAY_NORMALISE_NO;
        camps->network = NULL;
        status = hearsay_network_build(&camps->network, picture->corpus, &options, err);
    }
    return status;
}

/* Marks the actors with most statements. */
static bool mark_most(bool *marked, const hearsay_network *network)
{
    size_t nodes = hearsay_network_nodes(network), count;
    double *statements = allocate_zero(nodes, sizeof *statements);
    bool done;

    if (!statements) return false;
    for (size_t i = 0; i < nodes; i++) {
        (void)hearsay_network_node_evidence(network, i, &count);
        statements[i] = (double)count;
        marked[i] = true;
    }
    done = choose_most(marked, network, HEARSAY_NODE_ACTOR, statements, SOUGHT);
    allocate_free(statements);
    return done;
}

/* A search among all actors of a large network would take longer than everything else together. */
static hearsay_status cut(struct actor_camps *camps, hearsay_error *err)
{
    hearsay_network *network = camps->network, *smaller = NULL;
    size_t nodes = hearsay_network_nodes(network), ties = hearsay_network_ties(network);
    bool *marked = NULL, *keep = NULL;
    hearsay_status status = HEARSAY_OK;

    if (nodes <= SOUGHT || ties <= MANY_TIES) return HEARSAY_OK;
    marked = allocate_zero(nodes, sizeof *marked);
    keep = allocate_zero(ties, sizeof *keep);
    if (!marked || !keep || !mark_most(marked, network)) status = picture_no_memory(err);
    for (size_t i = 0; status == HEARSAY_OK && i < ties; i++) {
        const hearsay_tie *tie = hearsay_network_tie(network, i);
        keep[i] = marked[tie->from] && marked[tie->to];
    }
    if (status == HEARSAY_OK) status = network_select(&smaller, network, keep, NULL, err);
    if (status == HEARSAY_OK) {
        hearsay_network_free(network);
        camps->network = smaller;
        camps->sought = SOUGHT;
    }
    allocate_free(marked);
    allocate_free(keep);
    return status;
}

static hearsay_status measure(struct actor_camps *camps, const struct picture *picture,
                              hearsay_error *err)
{
    static const char *const names[] = { "camp" };
    const hearsay_measure_options options = { .names = { names, 1 }, .seed = 1 };
    hearsay_table *table = NULL;
    hearsay_status status = hearsay_actor_table(&table, camps->network, &options, err);

    camps->of_actor = allocate_zero(hearsay_corpus_actors(picture->corpus),
                                    sizeof *camps->of_actor);
    if (status == HEARSAY_OK && !camps->of_actor) status = picture_no_memory(err);
    for (size_t row = 0; status == HEARSAY_OK && row < hearsay_table_rows(table); row++) {
        hearsay_actor_id actor;
        double camp;

        if (!hearsay_table_number(table, row, hearsay_table_columns(table) - 1, &camp)) continue;
        status = hearsay_corpus_find_actor(picture->corpus, hearsay_table_text(table, row, 0),
                                           &actor, err);
        if (status != HEARSAY_OK) break;
        camps->of_actor[actor] = (uint32_t)camp;
        if ((uint32_t)camp > camps->count) camps->count = (uint32_t)camp;
    }
    hearsay_table_free(table);
    return status;
}

hearsay_status actor_camps_remark(const struct actor_camps *camps, struct picture *picture,
                                  hearsay_error *err)
{
    struct buffer out = { 0 };

    if (!camps->sought) return HEARSAY_OK;
    buffer_format(&out, "Camps are sought among the %zu actors who say most.", camps->sought);
    return picture_take_remark(picture, &out, err);
}

uint32_t actor_camp(const struct actor_camps *camps, const struct picture *picture, uint32_t node)
{
    hearsay_node what;

    if (node == HEARSAY_NONE) return 0;
    what = hearsay_network_node(picture->network, node);
    return what.kind == HEARSAY_NODE_ACTOR ? camps->of_actor[what.id] : 0;
}

hearsay_status actor_camps_fill(struct actor_camps *camps, const struct picture *picture,
                                hearsay_error *err)
{
    hearsay_status status;

    *camps = (struct actor_camps){ 0 };
    status = build(camps, picture, err);
    if (status == HEARSAY_OK) status = cut(camps, err);
    return status == HEARSAY_OK ? measure(camps, picture, err) : status;
}
