/* The measures that need no graph. A statement names its speaker and its targets; without targets
 * those stand in that its claim is about. */
#include "measure/counts.h"

#include <math.h>

#include "measure/concerned.h"
#include "measure/measures.h"
#include "memory/allocate.h"

static hearsay_status no_memory(hearsay_error *err)
{
    return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for counting statements");
}

static void add_sums(struct counts *counts, const struct concerned *concerned,
                     const hearsay_statement *statement)
{
    struct actor_counts *speaker =
        concerned->speaker != HEARSAY_NONE ? &counts->actors[concerned->speaker] : NULL;
    bool is_accusation = statement->act->group == HEARSAY_GROUP_ACCUSATION;
    double count = concerned_weight(concerned, statement);

    if (statement->flags & HEARSAY_NEGATED) {
        if (speaker) speaker->not_said += count;
        return;
    }
    for (size_t i = 0; is_accusation && i < concerned->targets; i++)
        counts->actors[concerned->items[i]].accused += count;
    if (!speaker) return;
    speaker->statements += count;
    if (statement->detail->via_count == 0) speaker->first_hand += count;
    if (is_accusation) speaker->accuses += count;
    if (statement->act->group == HEARSAY_GROUP_DENIAL) speaker->denies += count;
}

/* First walk: the sums, and how long each list will be. */
static hearsay_status sum_statements(struct counts *counts, struct concerned *concerned,
                                     hearsay_error *err)
{
    const hearsay_statement *statement;
    hearsay_status status = HEARSAY_OK;

    for (uint32_t i = 0; (statement = hearsay_corpus_statement(concerned->corpus, i)); i++) {
        if (concerned_weight(concerned, statement) <= 0) continue;
        status = concerned_find(concerned, statement, i, err);
        if (status != HEARSAY_OK) break;
        add_sums(counts, concerned, statement);
        for (size_t j = 0; j < concerned->count; j++)
            postings_count(&counts->statements, concerned->items[j]);
    }
    return status;
}

/* Second walk: the lists. */
static hearsay_status list_statements(struct counts *counts, struct concerned *concerned,
                                      hearsay_error *err)
{
    const hearsay_statement *statement;
    hearsay_status status = HEARSAY_OK;

    if (!postings_room(&counts->statements)) return no_memory(err);
    concerned_restart(concerned);
    for (uint32_t i = 0; (statement = hearsay_corpus_statement(concerned->corpus, i)); i++) {
        if (concerned_weight(concerned, statement) <= 0) continue;
        status = concerned_find(concerned, statement, i, err);
        if (status != HEARSAY_OK) break;
        for (size_t j = 0; j < concerned->count; j++)
            postings_add(&counts->statements, concerned->items[j], statement->number);
    }
    return status;
}

static bool has_claim(const struct concerned *concerned, const hearsay_statement *statement)
{
    return statement->claim != HEARSAY_NONE && !(statement->flags & HEARSAY_NEGATED) &&
           concerned_weight(concerned, statement) > 0;
}

/* Distinct claims of each speaker: claim by claim, as a mark by actor tells who was met already. */
static hearsay_status count_claims(struct counts *counts, struct concerned *concerned,
                                   hearsay_error *err)
{
    size_t claims = hearsay_corpus_claims(concerned->corpus);
    const hearsay_statement *statement;
    struct postings speakers;
    bool done = postings_init(&speakers, claims);

    for (size_t i = 0; done && (statement = hearsay_corpus_statement(concerned->corpus, i)); i++)
        if (has_claim(concerned, statement))
            postings_count(&speakers, statement->claim);
    done = done && postings_room(&speakers);
    for (size_t i = 0; done && (statement = hearsay_corpus_statement(concerned->corpus, i)); i++)
        if (has_claim(concerned, statement))
            postings_add(&speakers, statement->claim,
                         levels_at(concerned->levels, statement->speaker, statement));
    concerned_restart(concerned);
    for (uint32_t claim = 0; done && claim < claims; claim++) {
        size_t count;
        const uint32_t *list = postings_of(&speakers, claim, &count);

        for (size_t i = 0; i < count; i++) {
            if (list[i] == HEARSAY_NONE || concerned->seen[list[i]] == claim + 1) continue;
            concerned->seen[list[i]] = claim + 1;
            counts->actors[list[i]].claims++;
        }
    }
    postings_clear(&speakers);
    return done ? HEARSAY_OK : no_memory(err);
}

hearsay_status counts_fill(struct counts *counts, const hearsay_corpus *corpus,
                           const struct levels *levels, const double *repeats,
                           hearsay_error *err)
{
    size_t actors = hearsay_corpus_actors(corpus);
    struct concerned concerned;
    hearsay_status status = concerned_init(&concerned, corpus, levels, repeats, err);

    *counts = (struct counts){ 0 };
    counts->actors = allocate_zero(actors, sizeof *counts->actors);
    if (status == HEARSAY_OK && (!counts->actors || !postings_init(&counts->statements, actors)))
        status = no_memory(err);
    if (status == HEARSAY_OK) status = sum_statements(counts, &concerned, err);
    if (status == HEARSAY_OK) status = list_statements(counts, &concerned, err);
    if (status == HEARSAY_OK) status = count_claims(counts, &concerned, err);
    concerned_clear(&concerned);
    return status;
}

void counts_clear(struct counts *counts)
{
    postings_clear(&counts->statements);
    allocate_free(counts->actors);
    counts->actors = NULL;
}

/* ---- the rows of the table of measures ---- */

double measure_statements(const struct actor_counts *counts)
{
    return counts->statements;
}

double measure_accuses(const struct actor_counts *counts)
{
    return counts->accuses;
}

double measure_accused(const struct actor_counts *counts)
{
    return counts->accused;
}

double measure_denies(const struct actor_counts *counts)
{
    return counts->denies;
}

double measure_claims(const struct actor_counts *counts)
{
    return (double)counts->claims;
}

double measure_first_hand(const struct actor_counts *counts)
{
    return counts->statements > 0 ? counts->first_hand / counts->statements : NAN;
}

double measure_not_said(const struct actor_counts *counts)
{
    return counts->not_said;
}
