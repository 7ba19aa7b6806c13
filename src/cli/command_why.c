/* hearsay why: the statements behind an actor, a claim, a tie, or one by its id. */
#include "cli/commands.h"
#include "cli/message.h"
#include "cli/result.h"
#include "cli/session.h"

#include <stdlib.h>
#include <string.h>

/* Statements that were picked, and what each adds to the weight of a tie. */
struct numbers {
    hearsay_statement_id *items;
    double *weights;
    size_t count;
    double divisor; /* of the tie's weight; 0: none was found */
};

/* One more than is needed, so that there is memory even for none. weights: NULL for zeros. */
static hearsay_status add_numbers(struct numbers *numbers, const hearsay_statement_id *more,
                                  const double *weights, size_t count, hearsay_error *err)
{
    size_t room = numbers->count + count + 1;
    hearsay_statement_id *items = realloc(numbers->items, room * sizeof *items);
    double *parts = items ? realloc(numbers->weights, room * sizeof *parts) : NULL;

    if (items) numbers->items = items;
    if (parts) numbers->weights = parts;
    if (!items || !parts)
        return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for statements");
    for (size_t i = 0; i < count; i++) {
        items[numbers->count] = more[i];
        parts[numbers->count++] = weights ? weights[i] : 0;
    }
    return HEARSAY_OK;
}

static void free_numbers(struct numbers *numbers)
{
    free(numbers->items);
    free(numbers->weights);
}

struct weighted {
    hearsay_statement_id item;
    double weight;
};

static int compare_weighted(const void *a, const void *b)
{
    const struct weighted *left = a, *right = b;

    if (left->item != right->item) return left->item < right->item ? -1 : 1;
    return (left->weight > right->weight) - (left->weight < right->weight);
}

/* A statement behind several ties between the same two is listed once. */
static hearsay_status sort_numbers(struct numbers *numbers, hearsay_error *err)
{
    struct weighted *weighted = malloc((numbers->count + 1) * sizeof *weighted);
    size_t count = numbers->count;

    if (!weighted) return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for statements");
    for (size_t i = 0; i < count; i++)
        weighted[i] = (struct weighted){ numbers->items[i], numbers->weights[i] };
    qsort(weighted, count, sizeof *weighted, compare_weighted);
    numbers->count = 0;
    for (size_t i = 0; i < count; i++) {
        bool is_new = i == 0 || weighted[i].item != weighted[i - 1].item;

        numbers->count += is_new;
        numbers->items[numbers->count - 1] = weighted[i].item;
        numbers->weights[numbers->count - 1] = weighted[i].weight +
                                               (is_new ? 0 : numbers->weights[numbers->count - 1]);
    }
    free(weighted);
    return HEARSAY_OK;
}

/* ---- ties ---- */

struct end {
    hearsay_node_kind kind;
    uint32_t id;
};

/* An actor, or else a claim. The error is that of the actor, who is meant more often. */
static hearsay_status find_end(const struct session *session, const char *name, struct end *out,
                               hearsay_error *err)
{
    hearsay_status status = hearsay_corpus_find_actor(session->corpus, name, &out->id, err);

    out->kind = HEARSAY_NODE_ACTOR;
    if (status == HEARSAY_OK ||
        hearsay_corpus_find_claim(session->corpus, name, &out->id, NULL) != HEARSAY_OK)
        return status;
    out->kind = HEARSAY_NODE_CLAIM;
    return HEARSAY_OK;
}

/* Names can hold commas: the first comma with a known name on either side divides them. */
static hearsay_status find_ends(const struct session *session, struct end ends[2],
                                hearsay_error *err)
{
    const char *comma = strchr(session->options->tie, ',');
    char *name = NULL;
    hearsay_status status = HEARSAY_BAD_ARGUMENT;

    if (!comma)
        return hearsay_fail(err, HEARSAY_BAD_ARGUMENT,
                            "--tie must be two names with a comma between, found \"%s\"",
                            session->options->tie);
    name = malloc(strlen(session->options->tie) + 1);
    if (!name) return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for a name");
    for (; comma && status == HEARSAY_BAD_ARGUMENT; comma = strchr(comma + 1, ',')) {
        size_t length = (size_t)(comma - session->options->tie);

        memcpy(name, session->options->tie, length);
        name[length] = '\0';
        status = find_end(session, name, &ends[0], err);
        if (status == HEARSAY_OK) status = find_end(session, comma + 1, &ends[1], err);
    }
    free(name);
    return status;
}

static const char *end_name(const struct session *session, const struct end *end)
{
    return end->kind == HEARSAY_NODE_ACTOR
               ? hearsay_corpus_actor(session->corpus, end->id)->name
               : hearsay_corpus_claim(session->corpus, end->id)->id;
}

/* Statements of all ties from one node to another; false if there is no such tie. */
static hearsay_status gather(const struct session *session, const struct end *from,
                             const struct end *to, struct numbers *numbers, bool *found,
                             hearsay_error *err)
{
    const hearsay_network *network = session->network;
    uint32_t start = hearsay_network_find_node(network, from->kind, from->id);
    uint32_t stop = hearsay_network_find_node(network, to->kind, to->id);
    bool either_way = hearsay_network_kind_of(network)->undirected;
    hearsay_status status = HEARSAY_OK;

    *found = false;
    if (start == HEARSAY_NONE || stop == HEARSAY_NONE) return HEARSAY_OK;
    for (size_t i = 0; status == HEARSAY_OK && i < hearsay_network_ties(network); i++) {
        const hearsay_tie *tie = hearsay_network_tie(network, i);
        const hearsay_statement_id *evidence;
        size_t count;

        if ((tie->from != start || tie->to != stop) &&
            !(either_way && tie->from == stop && tie->to == start))
            continue;
        *found = true;
        numbers->divisor = hearsay_network_divisor(network, i);
        evidence = hearsay_network_evidence(network, i, &count);
        status = add_numbers(numbers, evidence, hearsay_network_evidence_weights(network, i), count,
                             err);
    }
    return status;
}

static hearsay_status fail_tie(const struct session *session, const struct end ends[2],
                               hearsay_error *err)
{
    const char *kind = hearsay_network_kind_of(session->network)->name;
    const char *from = end_name(session, &ends[0]), *to = end_name(session, &ends[1]);
    bool either_way = hearsay_network_kind_of(session->network)->undirected, found = false;
    struct numbers back = { 0 };

    hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "the network %s has no tie %s \"%s\" %s \"%s\"", kind,
                 either_way ? "between" : "from", from, either_way ? "and" : "to", to);
    if (gather(session, &ends[1], &ends[0], &back, &found, NULL) == HEARSAY_OK && found)
        hearsay_error_hint(err, "it has one the other way round: --tie \"%s,%s\"", to, from);
    else
        hearsay_error_hint(err, "another --network may have one; hearsay list networks names them");
    free_numbers(&back);
    return HEARSAY_BAD_ARGUMENT;
}

static hearsay_status add_tie(struct session *session, struct numbers *numbers, hearsay_error *err)
{
    const char *kind = session->options->network;
    struct end ends[2];
    bool found = false, has_claim;
    hearsay_status status = find_ends(session, ends, err);

    if (status != HEARSAY_OK) return status;
    has_claim = ends[0].kind == HEARSAY_NODE_CLAIM || ends[1].kind == HEARSAY_NODE_CLAIM;
    if (!kind) kind = has_claim ? "actor-claim" : "mentions";
    status = session_build(session, kind, strcmp(kind, "actor-claim") == 0, err);
    if (status == HEARSAY_OK) status = gather(session, &ends[0], &ends[1], numbers, &found, err);
    if (status == HEARSAY_OK && !found) status = fail_tie(session, ends, err);
    if (status == HEARSAY_OK && numbers->count == 0 && !session->options->quiet)
        message_say("this tie stands in a declaration; no statement makes it");
    return status;
}

/* ---- single statements ---- */

/* By id, or else by number: "12" is an id where one is called so. */
static const hearsay_statement *find_statement(const hearsay_corpus *corpus, const char *name)
{
    size_t digits = strspn(name, "0123456789");
    uint64_t number = 0;

    for (size_t i = 0; i < hearsay_corpus_statements(corpus); i++) {
        const hearsay_statement *statement = hearsay_corpus_statement(corpus, i);
        if (statement->id && strcmp(statement->id, name) == 0) return statement;
    }
    if (digits == 0 || digits > 10 || name[digits]) return NULL;
    for (; *name; name++) number = number * 10 + (uint64_t)(*name - '0');
    for (size_t i = 0; i < hearsay_corpus_statements(corpus); i++)
        if (hearsay_corpus_statement(corpus, i)->number == number)
            return hearsay_corpus_statement(corpus, i);
    return NULL;
}

static hearsay_status add_statements(const struct session *session, struct numbers *numbers,
                                     hearsay_error *err)
{
    const hearsay_words *names = &session->options->statements;
    hearsay_status status = HEARSAY_OK;

    for (size_t i = 0; status == HEARSAY_OK && i < names->count; i++) {
        const hearsay_statement *found = find_statement(session->corpus, names->words[i]);

        if (found) {
            status = add_numbers(numbers, &found->number, NULL, 1, err);
            continue;
        }
        status = hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "there is no statement \"%s\"",
                              names->words[i]);
        hearsay_error_hint(err, find_statement(session->whole, names->words[i])
                                    ? "a filter left it out"
                                    : "hearsay why FILE lists the statements with their ids");
    }
    return status;
}

/* ---- a measure of an actor ---- */

/* The actor is whose value it is, not a filter: who it stands among must not change. */
static hearsay_status show_reasons(const struct options *options, hearsay_error *err)
{
    struct options whole = *options;
    hearsay_network_options network = session_network(options, options->network ? options->network
                                                                                : "mentions");
    hearsay_measure_options measures;
    struct session session, named = { .options = options };
    hearsay_actor_id actor = HEARSAY_NONE;
    hearsay_table *table = NULL;
    hearsay_status status;

    whole.filter.actors = (hearsay_words){ 0 };
    status = session_begin(&session, &whole, err);
    measures = session_measures(&session);
    if (status == HEARSAY_OK)
        status = hearsay_corpus_find_actor(session.corpus, options->filter.actors.words[0], &actor,
                                           err);
    if (status == HEARSAY_OK)
        status = hearsay_reason_table(&table, session.corpus, &network, &measures, options->measure,
                                      actor, NULL, err);
    if (status == HEARSAY_OK) status = session_describe(&named, err);
    if (status == HEARSAY_OK) status = result_table(options, table, &named.run, err);
    hearsay_table_free(table);
    session_end(&named);
    session_end(&session);
    return status;
}

static hearsay_status check_measure(const struct options *options, hearsay_error *err)
{
    if (options->filter.actors.count == 1 && !options->tie && !options->statements.count)
        return HEARSAY_OK;
    hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "--measure needs one --actor, and neither --tie nor "
                 "--statement");
    hearsay_error_hint(err, "hearsay why --measure %s --actor NAME FILE", options->measure);
    return HEARSAY_BAD_ARGUMENT;
}

/* What only a tie has a use for must not be given in vain. */
static hearsay_status check_options(const struct options *options, hearsay_error *err)
{
    const char *useless = options->network  ? "network"
                          : options->level  ? "level"
                          : options->credit     ? "credit"
                          : options->duplicates ? "duplicates"
                          : options->weight     ? "weight"
                          : options->normalise  ? "normalize"
                                                : NULL;
    const char *only_measure = options->camp_runs ? "camp-runs" : options->samples ? "samples"
                               : options->exact   ? "exact"     : NULL;

    if (options->measure) return check_measure(options, err);
    if (only_measure)
        return hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "--%s needs --measure here", only_measure);
    if (options->tie || !useless) return HEARSAY_OK;
    return hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "--%s needs --tie A,B or --measure here",
                        useless);
}

hearsay_status command_why(const struct options *options, int *exit_status, hearsay_error *err)
{
    bool picks = options->tie || options->statements.count;
    struct numbers numbers = { 0 };
    struct session session = { 0 };
    hearsay_table *table = NULL;
    hearsay_status status = check_options(options, err);

    (void)exit_status;
    if (status == HEARSAY_OK && options->measure) return show_reasons(options, err);
    if (status == HEARSAY_OK) status = session_begin(&session, options, err);
    if (status == HEARSAY_OK) status = add_numbers(&numbers, NULL, NULL, 0, err);
    if (status == HEARSAY_OK && options->tie) status = add_tie(&session, &numbers, err);
    if (status == HEARSAY_OK) status = add_statements(&session, &numbers, err);
    if (status == HEARSAY_OK) status = sort_numbers(&numbers, err);
    if (status == HEARSAY_OK && options->tie && options->statements.count == 0)
        status = hearsay_evidence_table(&table, session.corpus, numbers.items, numbers.weights,
                                        numbers.count, numbers.divisor, err);
    else if (status == HEARSAY_OK)
        status = hearsay_statement_table(&table, session.corpus, picks ? numbers.items : NULL,
                                         numbers.count, err);
    if (status == HEARSAY_OK) status = result_table(options, table, &session.run, err);
    hearsay_table_free(table);
    free_numbers(&numbers);
    session_end(&session);
    return status;
}
