/* One trial: the network built with repeats, its measures, and the values of those whom the table of
 * the whole corpus lists. */
#include "measure/trial.h"

#include <math.h>
#include <stdlib.h>

#include "measure/columns.h"
#include "measure/repeats.h"
#include "memory/allocate.h"

enum { FIRST_MEASURE = 3 }; /* of the table of actors, after id, name, kind */

static hearsay_status no_memory(hearsay_error *err)
{
    return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for trying measures");
}

/* ---- prepare ---- */

static hearsay_status choose_measures(struct trial *trial, const hearsay_measure_options *options,
                                      hearsay_error *err)
{
    struct selection selection;
    hearsay_status status = measures_select(&selection, HEARSAY_OF_ACTORS, options, err);

    trial->items = selection.items;
    if (status != HEARSAY_OK) return status;
    trial->names = allocate_zero(selection.count, sizeof *trial->names);
    if (!trial->names) return no_memory(err);
    for (size_t i = 0; i < selection.count; i++) {
        if (selection.items[i]->facts.is_text || selection.items[i]->is_name) continue;
        trial->names[trial->measures] = selection.items[i]->facts.name;
        trial->items[trial->measures++] = selection.items[i];
    }
    trial->left_out = selection.count - trial->measures;
    if (trial->measures == 0)
        return hearsay_fail(err, HEARSAY_BAD_ARGUMENT,
                            "the measures are names, which have no intervals and no ranks");
    if (options) trial->options = *options;
    trial->options.repeats = NULL; /* each trial has its own */
    trial->options.names = (hearsay_words){ trial->names, trial->measures };
    return HEARSAY_OK;
}

static hearsay_status make_base(struct trial *trial, hearsay_error *err)
{
    hearsay_network *network = NULL;
    hearsay_status status = hearsay_network_build(&network, trial->corpus, &trial->network, err);

    if (status == HEARSAY_OK)
        status = hearsay_actor_table(&trial->base, network, &trial->options, err);
    hearsay_network_free(network);
    /* whoever tries runs in several processes already */
    trial->options.jobs = 1;
    trial->options.progress = NULL;
    trial->options.beforehand = NULL; /* it was said of the whole */
    return status;
}

static hearsay_status read_base(struct trial *trial, hearsay_error *err)
{
    hearsay_status status = HEARSAY_OK;

    trial->rows = hearsay_table_rows(trial->base);
    trial->actors = allocate_zero(trial->rows, sizeof *trial->actors);
    trial->values = allocate_zero(trial->rows * trial->measures, sizeof *trial->values);
    trial->ranks = allocate_zero(trial->rows * trial->measures, sizeof *trial->ranks);
    if (!trial->actors || !trial->values || !trial->ranks) return no_memory(err);
    for (size_t row = 0; status == HEARSAY_OK && row < trial->rows; row++) {
        status = hearsay_corpus_find_actor(trial->corpus, hearsay_table_text(trial->base, row, 0),
                                           &trial->actors[row], err);
        for (size_t i = 0; i < trial->measures; i++) {
            double *value = &trial->values[i * trial->rows + row];

            *value = NAN;
            (void)hearsay_table_number(trial->base, row, FIRST_MEASURE + i, value);
        }
    }
    return status == HEARSAY_OK ? trial_ranks(trial, trial->values, trial->ranks, err) : status;
}

hearsay_status trial_init(struct trial *trial, const hearsay_corpus *corpus,
                          const hearsay_network_options *network,
                          const hearsay_measure_options *options, hearsay_error *err)
{
    hearsay_status status;

    *trial = (struct trial){ .corpus = corpus, .numbers = repeats_room(corpus) };
    if (network) trial->network = *network;
    status = choose_measures(trial, options, err);
    if (status == HEARSAY_OK) status = make_base(trial, err);
    return status == HEARSAY_OK ? read_base(trial, err) : status;
}

void trial_clear(struct trial *trial)
{
    hearsay_table_free(trial->base);
    allocate_free(trial->actors);
    allocate_free((void *)trial->items);
    allocate_free((void *)trial->names);
    allocate_free(trial->values);
    allocate_free(trial->ranks);
}

/* ---- try ---- */

static void take_values(const struct trial *trial, const struct columns *columns, double *values)
{
    for (size_t i = 0; i < trial->measures; i++) {
        double absent = trial->items[i]->is_zero_without_ties ? 0 : NAN;

        for (size_t row = 0; row < trial->rows; row++) {
            double value = columns->values[i][trial->actors[row]].number;

            values[i * trial->rows + row] = isnan(value) ? absent : value;
        }
    }
}

hearsay_status trial_values(const struct trial *trial, const double *repeats, double *values,
                            hearsay_error *err)
{
    hearsay_network_options options = trial->network;
    hearsay_network *network = NULL;
    hearsay_measure_options measures = trial->options;
    struct measuring measuring;
    struct columns columns = { 0 };
    hearsay_status status;

    options.repeats = measures.repeats = repeats;
    status = hearsay_network_build(&network, trial->corpus, &options, err);
    if (status != HEARSAY_OK) return status;
    measuring_init(&measuring, network, NULL, &measures);
    status = columns_make(&columns, &measuring, HEARSAY_OF_ACTORS,
                          hearsay_corpus_actors(trial->corpus), err);
    if (status == HEARSAY_OK) take_values(trial, &columns, values);
    columns_clear(&columns);
    measuring_clear(&measuring);
    hearsay_network_free(network);
    return status;
}

hearsay_status trial_without(const struct trial *trial, const hearsay_statement_id *statements,
                             size_t count, double *values, hearsay_error *err)
{
    double *repeats = allocate_zero(trial->numbers, sizeof *repeats);
    hearsay_status status;

    if (!repeats) return no_memory(err);
    for (size_t i = 0; i < trial->numbers; i++) repeats[i] = 1;
    for (size_t i = 0; i < count; i++) repeats[statements[i]] = 0;
    status = trial_values(trial, repeats, values, err);
    allocate_free(repeats);
    return status;
}

/* ---- rank ---- */

struct ranked {
    double value; /* -INFINITY for missing */
    size_t row;
};

static int compare_ranked(const void *a, const void *b)
{
    const struct ranked *left = a, *right = b;

    return (left->value < right->value) - (left->value > right->value);
}

hearsay_status trial_ranks(const struct trial *trial, const double *values, uint32_t *ranks,
                           hearsay_error *err)
{
    struct ranked *order = allocate_zero(trial->rows, sizeof *order);

    if (!order) return no_memory(err);
    for (size_t i = 0; trial->rows && i < trial->measures; i++) {
        const double *here = values + i * trial->rows;

        for (size_t row = 0; row < trial->rows; row++)
            order[row] = (struct ranked){ isnan(here[row]) ? -INFINITY : here[row], row };
        qsort(order, trial->rows, sizeof *order, compare_ranked);
        for (size_t at = 0, rank = 0; at < trial->rows; at++) {
            if (at == 0 || order[at].value < order[at - 1].value) rank = at + 1;
            ranks[i * trial->rows + order[at].row] = (uint32_t)rank;
        }
    }
    allocate_free(order);
    return HEARSAY_OK;
}
