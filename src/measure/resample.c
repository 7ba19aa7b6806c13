/* Units are documents where there are at least two, else paragraphs, else statements. */
#include "measure/resample.h"

#include <string.h>

#include "memory/allocate.h"
#include "memory/random.h"

static hearsay_status no_memory(hearsay_error *err)
{
    return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for resamples");
}

const char *hearsay_unit_name(hearsay_unit unit)
{
    static const char *const names[HEARSAY_UNITS] = {
        [HEARSAY_UNIT_DOCUMENTS] = "documents",
        [HEARSAY_UNIT_PARAGRAPHS] = "paragraphs",
        [HEARSAY_UNIT_STATEMENTS] = "statements",
    };

    return (size_t)unit < HEARSAY_UNITS ? names[unit] : NULL;
}

/* ---- units ---- */

/* What tells units apart, by position of a statement. */
struct sorting {
    uint32_t *unit_of;
    size_t statements, units;
};

/* Each document, and each statement without one. A document without a statement is one in which
 * nothing was found: without these, sums would seem surer than they are. */
static hearsay_status sort_by_document(struct sorting *sorting, struct units *units,
                                       const hearsay_corpus *corpus, size_t *stated,
                                       hearsay_error *err)
{
    bool *is_stated = allocate_zero(hearsay_corpus_documents(corpus), sizeof *is_stated);

    if (!is_stated) return no_memory(err);
    *stated = 0;
    sorting->units = hearsay_corpus_documents(corpus);
    for (size_t i = 0; i < sorting->statements; i++) {
        hearsay_document_id document = hearsay_corpus_statement(corpus, i)->document;

        if (document == HEARSAY_NONE) {
            units->alone++;
            sorting->unit_of[i] = (uint32_t)sorting->units++;
            continue;
        }
        if (!is_stated[document]) ++*stated;
        is_stated[document] = true;
        sorting->unit_of[i] = document;
    }
    allocate_free(is_stated);
    return HEARSAY_OK;
}

static const char *paragraph_of(const hearsay_statement *statement)
{
    for (size_t i = 0; i < statement->detail->attribute_count; i++)
        if (strcmp(statement->detail->attributes[i].name, "paragraph") == 0)
            return statement->detail->attributes[i].json;
    return NULL;
}

/* False if a statement does not tell its paragraph, or all are in one. */
static hearsay_status sort_by_paragraph(struct sorting *sorting, const hearsay_corpus *corpus,
                                        bool *is_known, hearsay_error *err)
{
    const char **seen = allocate_zero(sorting->statements, sizeof *seen);

    if (!seen) return no_memory(err);
    *is_known = true;
    sorting->units = 0;
    for (size_t i = 0; *is_known && i < sorting->statements; i++) {
        const char *paragraph = paragraph_of(hearsay_corpus_statement(corpus, i));
        size_t at = 0;

        *is_known = paragraph != NULL;
        while (paragraph && at < sorting->units && strcmp(seen[at], paragraph) != 0) at++;
        if (paragraph && at == sorting->units) seen[sorting->units++] = paragraph;
        sorting->unit_of[i] = (uint32_t)at;
    }
    if (sorting->units < 2) *is_known = false;
    allocate_free((void *)seen);
    return HEARSAY_OK;
}

static hearsay_status choose_units(struct sorting *sorting, struct units *units,
                                   const hearsay_corpus *corpus, hearsay_error *err)
{
    size_t stated = 0;
    bool is_known = false;
    hearsay_status status = sort_by_document(sorting, units, corpus, &stated, err);

    if (status != HEARSAY_OK || stated > 1) return status;
    units->alone = 0;
    status = sort_by_paragraph(sorting, corpus, &is_known, err);
    units->kind = is_known ? HEARSAY_UNIT_PARAGRAPHS : HEARSAY_UNIT_STATEMENTS;
    if (is_known) return status;
    sorting->units = sorting->statements;
    for (size_t i = 0; i < sorting->statements; i++) sorting->unit_of[i] = (uint32_t)i;
    return status;
}

hearsay_status units_find(struct units *units, const hearsay_corpus *corpus, hearsay_error *err)
{
    struct sorting sorting = { .statements = hearsay_corpus_statements(corpus) };
    hearsay_status status;

    *units = (struct units){ .kind = HEARSAY_UNIT_DOCUMENTS };
    sorting.unit_of = allocate_zero(sorting.statements, sizeof *sorting.unit_of);
    if (!sorting.unit_of) return no_memory(err);
    status = choose_units(&sorting, units, corpus, err);
    units->count = sorting.units;
    if (status == HEARSAY_OK && !postings_init(&units->statements, units->count))
        status = no_memory(err);
    for (size_t i = 0; status == HEARSAY_OK && i < sorting.statements; i++)
        postings_count(&units->statements, sorting.unit_of[i]);
    if (status == HEARSAY_OK && !postings_room(&units->statements)) status = no_memory(err);
    for (size_t i = 0; status == HEARSAY_OK && i < sorting.statements; i++)
        postings_add(&units->statements, sorting.unit_of[i], (uint32_t)i);
    allocate_free(sorting.unit_of);
    return status;
}

void units_clear(struct units *units)
{
    postings_clear(&units->statements);
}

/* ---- drawing ---- */

/* A coder errs once about a statement, however often its document was drawn. */
static void leave_out_doubtful(double *repeats, const hearsay_corpus *corpus,
                               struct random *random)
{
    const hearsay_statement *statement;

    for (size_t i = 0; (statement = hearsay_corpus_statement(corpus, i)) != NULL; i++)
        if (random_unit(random) >= statement->confidence) repeats[statement->number] = 0;
}

/* Another statement stands where a wrong one is, so that there are as many, and ties appear that are
 * not there as well as others go. */
static hearsay_status misplace(double *repeats, const hearsay_corpus *corpus, double rate,
                               struct random *random, hearsay_error *err)
{
    size_t count = hearsay_corpus_statements(corpus);
    double *placed = allocate_zero(count, sizeof *placed); /* by position */

    if (!placed) return no_memory(err);
    for (size_t i = 0; i < count; i++) {
        bool is_wrong = random_unit(random) < rate;
        size_t other = random_below(random, count);

        placed[is_wrong ? other : i] += repeats[hearsay_corpus_statement(corpus, i)->number];
    }
    for (size_t i = 0; i < count; i++)
        repeats[hearsay_corpus_statement(corpus, i)->number] = placed[i];
    allocate_free(placed);
    return HEARSAY_OK;
}

hearsay_status resample_draw(double *repeats, const struct units *units,
                             const hearsay_corpus *corpus,
                             const hearsay_bootstrap_options *options, uint64_t seed,
                             uint64_t index, hearsay_error *err)
{
    struct random random;

    random_seed(&random, seed, index);
    for (size_t i = 0; i < units->count; i++) {
        size_t unit = random_below(&random, units->count), count;
        const uint32_t *list = postings_of(&units->statements, (uint32_t)unit, &count);

        for (size_t j = 0; j < count; j++)
            repeats[hearsay_corpus_statement(corpus, list[j])->number]++;
    }
    if (options->by_confidence) leave_out_doubtful(repeats, corpus, &random);
    if (options->coder_error <= 0) return HEARSAY_OK;
    return misplace(repeats, corpus, options->coder_error, &random, err);
}

hearsay_status resamples_check(size_t resamples, hearsay_error *err)
{
    if (resamples >= HEARSAY_LEAST_RESAMPLES && resamples <= HEARSAY_MOST_RESAMPLES)
        return HEARSAY_OK;
    hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "resamples must be %d to %d, found %zu",
                 HEARSAY_LEAST_RESAMPLES, HEARSAY_MOST_RESAMPLES, resamples);
    hearsay_error_hint(err, "1000 do for intervals, 100 for a first look");
    return HEARSAY_BAD_ARGUMENT;
}

hearsay_status bootstrap_check(const hearsay_bootstrap_options *options, hearsay_error *err)
{
    hearsay_status status = resamples_check(options->resamples, err);

    if (status != HEARSAY_OK) return status;
    if (!(options->coder_error >= 0 && options->coder_error <= 1))
        return hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "the coders' error must be 0 to 1");
    return HEARSAY_OK;
}
