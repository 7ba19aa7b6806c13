/* Leaving out one document, source or statement after the other, in several processes, and comparing
 * the first ranks. */
#include <hearsay/uncertainty.h>

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "measure/fork_jobs.h"
#include "measure/postings.h"
#include "measure/table.h"
#include "measure/trial.h"
#include "memory/allocate.h"

enum { FIRST = 10 };

enum kind { DOCUMENT, SOURCE, STATEMENT, KINDS };

/* What is left out in one piece of work. */
struct thing {
    enum kind kind;
    uint32_t id; /* of the document or the actor; number of the statement */
};

/* What that changes. */
struct effect {
    uint64_t moved;
    size_t new_first;
    size_t measure, row; /* the longest single way */
    uint32_t way, to;
};

struct sensitivity {
    struct trial trial;
    size_t first;
    struct postings lists[KINDS]; /* numbers of statements, by document and by source */
    struct thing *things;
    size_t count;
    struct effect *effects; /* shared: by thing */
};

static hearsay_status no_memory(hearsay_error *err)
{
    return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for leaving statements out");
}

/* ---- which things ---- */

/* Whom a statement comes through last; HEARSAY_NONE if the reader has it from the speaker. */
static hearsay_status source_of(hearsay_actor_id *out, const hearsay_corpus *corpus,
                                const hearsay_statement *statement, hearsay_error *err)
{
    hearsay_actor_id *relays = allocate_zero(statement->detail->via_count + 1u, sizeof *relays);
    size_t count;

    if (!relays) return no_memory(err);
    count = hearsay_statement_chain(corpus, statement, relays);
    *out = count ? relays[count - 1] : HEARSAY_NONE;
    allocate_free(relays);
    return HEARSAY_OK;
}

static hearsay_status list_statements(struct sensitivity *sensitivity, enum kind kind, size_t keys,
                                      hearsay_error *err)
{
    const hearsay_corpus *corpus = sensitivity->trial.corpus;
    size_t count = hearsay_corpus_statements(corpus);
    struct postings *list = &sensitivity->lists[kind];
    uint32_t *of = allocate_zero(count, sizeof *of);
    hearsay_status status = of && postings_init(list, keys) ? HEARSAY_OK : no_memory(err);

    for (size_t i = 0; status == HEARSAY_OK && i < count; i++) {
        const hearsay_statement *statement = hearsay_corpus_statement(corpus, i);

        if (kind == DOCUMENT) of[i] = statement->document;
        else status = source_of(&of[i], corpus, statement, err);
        if (status == HEARSAY_OK && of[i] != HEARSAY_NONE) postings_count(list, of[i]);
    }
    if (status == HEARSAY_OK && !postings_room(list)) status = no_memory(err);
    for (size_t i = 0; status == HEARSAY_OK && i < count; i++)
        if (of[i] != HEARSAY_NONE)
            postings_add(list, of[i], hearsay_corpus_statement(corpus, i)->number);
    allocate_free(of);
    return status;
}

struct candidate {
    double part; /* of ties */
    uint32_t number;
};

static int compare_candidates(const void *a, const void *b)
{
    const struct candidate *left = a, *right = b;

    if (left->part < right->part || left->part > right->part)
        return left->part < right->part ? 1 : -1;
    return (left->number > right->number) - (left->number < right->number);
}

/* Those who have nothing share a rank, be it among the first, and move all at once: they tell
 * nothing. */
static bool is_first_cell(const struct sensitivity *sensitivity, size_t cell)
{
    return sensitivity->trial.ranks[cell] <= sensitivity->first &&
           sensitivity->trial.values[cell] > 0;
}

static bool is_among_first(const struct sensitivity *sensitivity, size_t row)
{
    for (size_t i = 0; i < sensitivity->trial.measures; i++)
        if (is_first_cell(sensitivity, i * sensitivity->trial.rows + row)) return true;
    return false;
}

/* By node of a network: whether its actor is among the first of some measure. */
static hearsay_status mark_first(bool **out, const struct sensitivity *sensitivity,
                                 const hearsay_network *network, hearsay_error *err)
{
    const struct trial *trial = &sensitivity->trial;

    *out = allocate_zero(hearsay_network_nodes(network), sizeof **out);
    if (!*out) return no_memory(err);
    for (size_t row = 0; row < trial->rows; row++) {
        uint32_t node = hearsay_network_find_node(network, HEARSAY_NODE_ACTOR, trial->actors[row]);

        if (node != HEARSAY_NONE && is_among_first(sensitivity, row)) (*out)[node] = true;
    }
    return HEARSAY_OK;
}

/* What part of the first actors' ties each statement makes up. */
static hearsay_status weigh_candidates(struct candidate *candidates,
                                       const struct sensitivity *sensitivity, hearsay_error *err)
{
    hearsay_network *network = NULL;
    bool *is_first = NULL;
    hearsay_status status = hearsay_network_build(&network, sensitivity->trial.corpus,
                                                  &sensitivity->trial.network, err);

    if (status == HEARSAY_OK) status = mark_first(&is_first, sensitivity, network, err);
    for (size_t i = 0; status == HEARSAY_OK && i < hearsay_network_ties(network); i++) {
        const hearsay_tie *tie = hearsay_network_tie(network, i);
        size_t count;
        const hearsay_statement_id *list = hearsay_network_evidence(network, i, &count);

        if (!is_first[tie->from] && !is_first[tie->to]) continue;
        for (size_t j = 0; j < count; j++) candidates[list[j]].part += 1 / (double)count;
    }
    allocate_free(is_first);
    hearsay_network_free(network);
    return status;
}

static void add_listed(struct sensitivity *sensitivity, enum kind kind, size_t *tried)
{
    const struct postings *list = &sensitivity->lists[kind];
    size_t count;

    for (uint32_t i = 0; i < list->keys; i++) {
        (void)postings_of(list, i, &count);
        if (!count) continue;
        sensitivity->things[sensitivity->count++] = (struct thing){ kind, i };
        ++*tried;
    }
}

static hearsay_status choose_things(struct sensitivity *sensitivity,
                                    hearsay_sensitivity_notes *notes, hearsay_error *err)
{
    const hearsay_corpus *corpus = sensitivity->trial.corpus;
    size_t statements = hearsay_corpus_statements(corpus), documents, actors;
    struct candidate *candidates;
    hearsay_status status;

    documents = hearsay_corpus_documents(corpus);
    actors = hearsay_corpus_actors(corpus);
    status = list_statements(sensitivity, DOCUMENT, documents, err);
    if (status == HEARSAY_OK) status = list_statements(sensitivity, SOURCE, actors, err);
    if (status != HEARSAY_OK) return status;
    candidates = allocate_zero(sensitivity->trial.numbers, sizeof *candidates);
    sensitivity->things = allocate_zero(documents + actors + HEARSAY_TRIED_STATEMENTS,
                                        sizeof *sensitivity->things);
    if (!candidates || !sensitivity->things) status = no_memory(err);
    for (uint32_t i = 0; status == HEARSAY_OK && i < sensitivity->trial.numbers; i++)
        candidates[i].number = i;
    if (status == HEARSAY_OK) status = weigh_candidates(candidates, sensitivity, err);
    if (status == HEARSAY_OK) {
        add_listed(sensitivity, DOCUMENT, &notes->documents);
        add_listed(sensitivity, SOURCE, &notes->sources);
        qsort(candidates, sensitivity->trial.numbers, sizeof *candidates, compare_candidates);
        for (size_t i = 0; i < sensitivity->trial.numbers && candidates[i].part > 0 &&
                           notes->statements < HEARSAY_TRIED_STATEMENTS; i++, notes->statements++)
            sensitivity->things[sensitivity->count++] =
                (struct thing){ STATEMENT, candidates[i].number };
        notes->untried = statements - notes->statements;
    }
    allocate_free(candidates);
    return status;
}

/* ---- leaving one out ---- */

static const uint32_t *statements_of(const struct sensitivity *sensitivity,
                                     const struct thing *thing, size_t *count)
{
    *count = 1;
    if (thing->kind == STATEMENT) return &thing->id;
    return postings_of(&sensitivity->lists[thing->kind], thing->id, count);
}

/* A trial without something. */
struct without {
    double *values;
    uint32_t *ranks;
};

/* The way of one actor in one measure, and whether it was the first and is no more. Who is left with
 * nothing is last, and not level with those who had nothing before. */
static void compare_rank(const struct sensitivity *sensitivity, struct effect *effect,
                         const struct without *without, size_t measure, size_t row,
                         bool *is_new_first)
{
    const struct trial *trial = &sensitivity->trial;
    size_t cell = measure * trial->rows + row;
    uint32_t before = trial->ranks[cell];
    uint32_t after = without->values[cell] > 0 ? without->ranks[cell] : (uint32_t)trial->rows;
    uint32_t way = before > after ? before - after : after - before;

    if (isnan(trial->values[cell])) return;
    if ((before == 1) != (without->ranks[cell] == 1)) *is_new_first = true;
    if (!is_first_cell(sensitivity, cell)) return;
    effect->moved += way < sensitivity->first ? way : sensitivity->first;
    if (way <= effect->way) return;
    effect->way = way;
    effect->measure = measure;
    effect->row = row;
    effect->to = after;
}

static hearsay_status leave_out(void *state, size_t index, hearsay_error *err)
{
    const struct sensitivity *sensitivity = state;
    const struct trial *trial = &sensitivity->trial;
    size_t cells = trial->rows * trial->measures, count;
    const uint32_t *list = statements_of(sensitivity, &sensitivity->things[index], &count);
    const struct without without = { allocate_zero(cells, sizeof(double)),
                                     allocate_zero(cells, sizeof(uint32_t)) };
    struct effect *effect = &sensitivity->effects[index];
    hearsay_status status = without.values && without.ranks ? HEARSAY_OK : no_memory(err);

    if (status == HEARSAY_OK) status = trial_without(trial, list, count, without.values, err);
    if (status == HEARSAY_OK) status = trial_ranks(trial, without.values, without.ranks, err);
    for (size_t i = 0; status == HEARSAY_OK && i < trial->measures; i++) {
        bool is_new_first = false;

        for (size_t row = 0; row < trial->rows; row++)
            compare_rank(sensitivity, effect, &without, i, row, &is_new_first);
        effect->new_first += is_new_first;
    }
    allocate_free(without.values);
    allocate_free(without.ranks);
    return status;
}

/* ---- the table ---- */

enum { WHAT, ID, NAME, STATEMENTS, MOVED, NEW_FIRST, MEASURE, ACTOR, FROM, TO, COLUMNS };

static hearsay_status add_columns(hearsay_table *table, hearsay_error *err)
{
    static const struct {
        const char *heading;
        bool is_number;
    } columns[COLUMNS] = {
        [WHAT] = { "what", false }, [ID] = { "id", false }, [NAME] = { "name", false },
        [STATEMENTS] = { "statements", true }, [MOVED] = { "moved", true },
        [NEW_FIRST] = { "new_first", true }, [MEASURE] = { "measure", false },
        [ACTOR] = { "actor", false }, [FROM] = { "from", true }, [TO] = { "to", true },
    };
    hearsay_status status = HEARSAY_OK;

    for (size_t i = 0; status == HEARSAY_OK && i < COLUMNS; i++)
        status = table_column(table, columns[i].heading, columns[i].is_number, err);
    return status;
}

static hearsay_status name_thing(hearsay_table *table, const hearsay_corpus *corpus,
                                 const struct thing *thing, hearsay_error *err)
{
    static const char *const names[KINDS] = { "document", "source", "statement" };
    const hearsay_document *document;
    const hearsay_actor *actor;
    const hearsay_statement *statement;
    const char *id = NULL, *name = NULL;
    hearsay_status status = table_set_text(table, WHAT, names[thing->kind], err);

    if (status != HEARSAY_OK) return status;
    if (thing->kind == DOCUMENT) {
        document = hearsay_corpus_document(corpus, thing->id);
        id = document->id;
        name = document->title;
    } else if (thing->kind == SOURCE) {
        actor = hearsay_corpus_actor(corpus, thing->id);
        id = actor->id;
        name = actor->name;
    } else {
        statement = hearsay_corpus_numbered(corpus, thing->id);
        id = statement->id;
        name = statement->quote;
        if (!id) status = table_set_number(table, ID, (double)thing->id, err);
    }
    if (status == HEARSAY_OK) status = table_set_text(table, ID, id, err);
    return status == HEARSAY_OK ? table_set_text(table, NAME, name, err) : status;
}

static hearsay_status add_row(hearsay_table *table, const struct sensitivity *sensitivity,
                              size_t index, hearsay_error *err)
{
    const struct trial *trial = &sensitivity->trial;
    const struct effect *effect = &sensitivity->effects[index];
    size_t cell = effect->measure * trial->rows + effect->row, count;
    const uint32_t *list = statements_of(sensitivity, &sensitivity->things[index], &count);
    const double numbers[COLUMNS] = { [STATEMENTS] = (double)count,
                                      [MOVED] = (double)effect->moved,
                                      [NEW_FIRST] = (double)effect->new_first };
    hearsay_status status = table_row(table, err);

    if (status == HEARSAY_OK)
        status = name_thing(table, trial->corpus, &sensitivity->things[index], err);
    for (size_t i = STATEMENTS; status == HEARSAY_OK && i <= NEW_FIRST; i++)
        status = table_set_number(table, i, numbers[i], err);
    if (status == HEARSAY_OK && effect->way) {
        status = table_set_text(table, MEASURE, trial->names[effect->measure], err);
        if (status == HEARSAY_OK)
            status = table_set_text(table, ACTOR, hearsay_table_text(trial->base, effect->row, 1),
                                    err);
        if (status == HEARSAY_OK) status = table_set_number(table, FROM, trial->ranks[cell], err);
        if (status == HEARSAY_OK) status = table_set_number(table, TO, effect->to, err);
    }
    return status == HEARSAY_OK ? table_set_evidence(table, list, count, err) : status;
}

struct placed {
    uint64_t moved;
    size_t index;
};

static int compare_placed(const void *a, const void *b)
{
    const struct placed *left = a, *right = b;

    if (left->moved != right->moved) return left->moved < right->moved ? 1 : -1;
    return (left->index > right->index) - (left->index < right->index);
}

static hearsay_status make_table(hearsay_table **out, const struct sensitivity *sensitivity,
                                 hearsay_sensitivity_notes *notes, hearsay_error *err)
{
    struct placed *order = allocate_zero(sensitivity->count, sizeof *order);
    hearsay_status status;

    if (!order) return no_memory(err);
    for (size_t i = 0; i < sensitivity->count; i++)
        order[i] = (struct placed){ sensitivity->effects[i].moved, i };
    if (sensitivity->count) qsort(order, sensitivity->count, sizeof *order, compare_placed);
    status = table_new(out, err);
    if (status == HEARSAY_OK) status = add_columns(*out, err);
    for (size_t i = 0; status == HEARSAY_OK && i < sensitivity->count; i++) {
        const struct effect *effect = &sensitivity->effects[order[i].index];

        if (effect->moved || effect->new_first)
            status = add_row(*out, sensitivity, order[i].index, err);
        else notes->unmoved++;
    }
    allocate_free(order);
    return status;
}

static hearsay_status run(struct sensitivity *sensitivity, const hearsay_measure_options *measures,
                          hearsay_error *err)
{
    const struct fork_jobs jobs = { .pieces = sensitivity->count, .work = leave_out,
                                    .state = sensitivity, .what = "things left out",
                                    .options = measures };

    sensitivity->effects = allocate_shared(sensitivity->count, sizeof *sensitivity->effects);
    if (!sensitivity->effects) return no_memory(err);
    return fork_jobs_run(&jobs, err);
}

static void sensitivity_clear(struct sensitivity *sensitivity)
{
    for (size_t i = 0; i < KINDS; i++) postings_clear(&sensitivity->lists[i]);
    allocate_free_shared(sensitivity->effects, sensitivity->count, sizeof *sensitivity->effects);
    allocate_free(sensitivity->things);
    trial_clear(&sensitivity->trial);
}

hearsay_status hearsay_sensitivity_table(hearsay_table **out, const hearsay_corpus *corpus,
                                         const hearsay_network_options *network,
                                         const hearsay_measure_options *measures, size_t first,
                                         hearsay_sensitivity_notes *notes, hearsay_error *err)
{
    struct sensitivity sensitivity = { .first = first ? first : FIRST };
    hearsay_sensitivity_notes unasked, *told = notes ? notes : &unasked;
    hearsay_table *table = NULL;
    hearsay_status status = trial_init(&sensitivity.trial, corpus, network, measures, err);

    *out = NULL;
    *told = (hearsay_sensitivity_notes){ .names = sensitivity.trial.left_out };
    if (status == HEARSAY_OK) status = choose_things(&sensitivity, told, err);
    if (status == HEARSAY_OK) status = run(&sensitivity, measures, err);
    if (status == HEARSAY_OK) status = make_table(&table, &sensitivity, told, err);
    if (status == HEARSAY_OK) *out = table;
    else hearsay_table_free(table);
    sensitivity_clear(&sensitivity);
    return status;
}
