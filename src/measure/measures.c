/* Finding and choosing measures, and running one by name. */
#include "measure/measures.h"

#include <math.h>
#include <string.h>

#include "measure/estimated.h"
#include "measure/table.h"
#include "memory/allocate.h"
#include "text/near.h"

static const struct {
    const char *name;
    const struct measure *rows;
} scopes[HEARSAY_SCOPES] = {
    [HEARSAY_OF_ACTORS] = { "actors", actor_measures },
    [HEARSAY_OF_CLAIMS] = { "claims", claim_measures },
    [HEARSAY_OF_TIES] = { "ties", tie_measures },
    [HEARSAY_OF_NETWORK] = { "network", network_measures },
};

static const struct {
    const char *name;
    unsigned set;
} sets[] = {
    { "basic", HEARSAY_SET_BASIC }, { "influence", HEARSAY_SET_INFLUENCE },
    { "trust", HEARSAY_SET_TRUST }, { "camps", HEARSAY_SET_CAMPS },
    { "all", ~0u },
};

enum { SETS = sizeof sets / sizeof *sets };

const char *hearsay_scope_name(hearsay_measure_scope scope)
{
    return (size_t)scope < HEARSAY_SCOPES ? scopes[scope].name : NULL;
}

const char *hearsay_measure_set_name(size_t index)
{
    return index < SETS ? sets[index].name : NULL;
}

const hearsay_measure *hearsay_measure_at(size_t index)
{
    for (size_t scope = 0; scope < HEARSAY_SCOPES; scope++)
        for (const struct measure *row = scopes[scope].rows; row->facts.name; row++)
            if (index-- == 0) return &row->facts;
    return NULL;
}

static const struct measure *find_measure(hearsay_measure_scope scope, const char *name)
{
    for (const struct measure *row = scopes[scope].rows; row->facts.name; row++)
        if (strcmp(row->facts.name, name) == 0) return row;
    return NULL;
}

const hearsay_measure *hearsay_measure_find(hearsay_measure_scope scope, const char *name)
{
    const struct measure *measure = (size_t)scope < HEARSAY_SCOPES ? find_measure(scope, name)
                                                                    : NULL;

    return measure ? &measure->facts : NULL;
}

/* ---- choosing ---- */

static hearsay_status fail_unknown(hearsay_measure_scope scope, const char *name,
                                   hearsay_error *err)
{
    struct near near;

    for (size_t i = 0; i < HEARSAY_SCOPES; i++) {
        if (!find_measure((hearsay_measure_scope)i, name)) continue;
        hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "measure \"%s\" is one of %s, not of %s", name,
                     scopes[i].name, scopes[scope].name);
        hearsay_error_hint(err, "hearsay %s --measures %s", scopes[i].name, name);
        return HEARSAY_BAD_ARGUMENT;
    }
    for (size_t i = 0; i < SETS; i++)
        if (strcmp(sets[i].name, name) == 0)
            return hearsay_fail(err, HEARSAY_BAD_ARGUMENT,
                                "\"%s\" is a set of measures; one measure is needed", name);
    near_init(&near, name);
    for (const struct measure *row = scopes[scope].rows; row->facts.name; row++)
        near_offer(&near, row->facts.name);
    for (size_t i = 0; i < SETS; i++) near_offer(&near, sets[i].name);
    hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "measure \"%s\" is not known%s%s%s", name,
                 near.best ? "; did you mean \"" : "", near.best ? near.best : "",
                 near.best ? "\"?" : "");
    hearsay_error_hint(err, "hearsay list measures names them");
    return HEARSAY_BAD_ARGUMENT;
}

/* Marks the measures that a word means: one, or a set. */
static bool mark(bool *marked, hearsay_measure_scope scope, const char *word)
{
    const struct measure *rows = scopes[scope].rows, *one = find_measure(scope, word);

    if (one) marked[one - rows] = true;
    if (one) return true;
    for (size_t i = 0; i < SETS; i++) {
        if (strcmp(sets[i].name, word) != 0) continue;
        for (size_t j = 0; rows[j].facts.name; j++)
            if (rows[j].facts.sets & sets[i].set) marked[j] = true;
        return true;
    }
    return false;
}

hearsay_status measures_select(struct selection *selection, hearsay_measure_scope scope,
                               const hearsay_measure_options *options, hearsay_error *err)
{
    static const char *const standard[] = { "basic" };
    hearsay_words words = options ? options->names : (hearsay_words){ 0 };
    const struct measure *rows = scopes[scope].rows;
    size_t all = 0;
    bool *marked;
    hearsay_status status = HEARSAY_OK;

    *selection = (struct selection){ 0 };
    if (!words.count) words = (hearsay_words){ standard, 1 };
    while (rows[all].facts.name) all++;
    marked = allocate_zero(all, sizeof *marked);
    selection->items = allocate_zero(all, sizeof *selection->items);
    if (!marked || !selection->items)
        status = hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for measures");
    for (size_t i = 0; status == HEARSAY_OK && i < words.count; i++)
        if (!mark(marked, scope, words.words[i]))
            status = fail_unknown(scope, words.words[i], err);
    for (size_t i = 0; status == HEARSAY_OK && i < all; i++)
        if (marked[i]) selection->items[selection->count++] = &rows[i];
    allocate_free(marked);
    return status;
}

/* ---- one measure ---- */

static hearsay_status values_of_counts(const struct measure *measure, struct measuring *measuring,
                                       double *values, hearsay_error *err)
{
    hearsay_status status = measuring_counts(measuring, err);

    for (size_t i = 0; status == HEARSAY_OK && i < measuring->nodes; i++) {
        hearsay_node node = hearsay_network_node(measuring->network, i);

        values[i] = node.kind == HEARSAY_NODE_ACTOR
                        ? measure->of_counts(&measuring->counts.actors[node.id])
                        : NAN;
    }
    return status;
}

/* Values of actors, of which a network may have some as nodes. */
static hearsay_status values_of_all(const struct measure *measure, struct measuring *measuring,
                                    double *values, const char **texts, hearsay_error *err)
{
    size_t actors = hearsay_corpus_actors(measuring->corpus);
    struct measured *all = allocate_zero(actors, sizeof *all);
    hearsay_status status;

    if (!all)
        return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for %s", measure->facts.name);
    for (size_t i = 0; i < actors; i++) all[i].number = NAN;
    status = measure->of_all(measuring, all, err);
    for (size_t i = 0; status == HEARSAY_OK && i < measuring->nodes; i++) {
        hearsay_node node = hearsay_network_node(measuring->network, i);

        values[i] = NAN;
        if (node.kind != HEARSAY_NODE_ACTOR) continue;
        values[i] = all[node.id].number;
        texts[i] = all[node.id].text;
    }
    allocate_free(all);
    return status;
}

static hearsay_status find_values(const struct measure *measure, struct measuring *measuring,
                                  double *values, const char **texts, hearsay_error *err)
{
    if (measure->of_counts) return values_of_counts(measure, measuring, values, err);
    if (measure->of_nodes) return measure->of_nodes(measuring, values, err);
    return values_of_all(measure, measuring, values, texts, err);
}

static hearsay_status set_evidence(hearsay_table *table, const struct measure *measure,
                                   const struct measuring *measuring, size_t index,
                                   hearsay_error *err)
{
    hearsay_node node = hearsay_network_node(measuring->network, index);
    size_t count = 0;
    const hearsay_statement_id *evidence;

    if (measure->of_counts && node.kind == HEARSAY_NODE_ACTOR)
        evidence = postings_of(&measuring->counts.statements, node.id, &count);
    else
        evidence = hearsay_network_node_evidence(measuring->network, index, &count);
    return table_set_evidence(table, evidence, count, err);
}

static hearsay_status add_nodes(hearsay_table *table, const struct measure *measure,
                                const struct measuring *measuring, const double *values,
                                const char *const *texts, hearsay_error *err)
{
    const hearsay_network *network = measuring->network;
    hearsay_status status = table_column(table, "id", false, err);

    if (status == HEARSAY_OK) status = table_column(table, "name", false, err);
    if (status == HEARSAY_OK) status = table_column(table, measure->facts.name, !measure->facts.is_text, err);
    for (size_t i = 0; status == HEARSAY_OK && i < measuring->nodes; i++) {
        status = table_row(table, err);
        if (status == HEARSAY_OK)
            status = table_set_text(table, 0, hearsay_network_node_id(network, i), err);
        if (status == HEARSAY_OK)
            status = table_set_text(table, 1, hearsay_network_node_name(network, i), err);
        if (status == HEARSAY_OK)
            status = texts[i] ? table_set_text(table, 2, texts[i], err)
                              : table_set_number(table, 2, values[i], err);
        if (status == HEARSAY_OK) status = set_evidence(table, measure, measuring, i, err);
    }
    if (status == HEARSAY_OK) status = hearsay_table_sort(table, measure->facts.name, err);
    return status;
}

static hearsay_status run(hearsay_table *table, const struct measure *measure,
                          struct measuring *measuring, hearsay_error *err)
{
    double *values = allocate_zero(measuring->nodes, sizeof *values);
    const char **texts = allocate_zero(measuring->nodes, sizeof *texts);
    hearsay_status status = HEARSAY_OK;

    if (!values || !texts)
        status = hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for %s", measure->facts.name);
    if (status == HEARSAY_OK) status = find_values(measure, measuring, values, texts, err);
    if (status == HEARSAY_OK) status = add_nodes(table, measure, measuring, values, texts, err);
    allocate_free(values);
    allocate_free((void *)texts);
    return status;
}

hearsay_status hearsay_measure_run(hearsay_table **out, const hearsay_network *network,
                                   const char *name, hearsay_error *err)
{
    const struct measure *measure = find_measure(HEARSAY_OF_ACTORS, name);
    struct measuring measuring;
    hearsay_table *table = NULL;
    hearsay_status status;

    *out = NULL;
    if (!measure) return fail_unknown(HEARSAY_OF_ACTORS, name, err);
    measuring_init(&measuring, network, NULL, NULL);
    status = table_new(&table, err);
    if (status == HEARSAY_OK) status = run(table, measure, &measuring, err);
    if (status == HEARSAY_OK) status = estimated_say(table, &measuring, err);
    if (status != HEARSAY_OK) {
        hearsay_table_free(table);
        table = NULL;
    }
    measuring_clear(&measuring);
    *out = table;
    return status;
}
