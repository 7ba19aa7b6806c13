/* The measures that need no graph. A statement names its speaker and its targets; without targets
 * those stand in that its claim is about. */
#include "measure/counts.h"

#include <math.h>
#include <string.h>

#include "measure/measures.h"
#include "memory/allocate.h"

/* The actors that one statement concerns, at the level, each once: first its targets, and then the
 * speaker if it is not among them. */
struct concerned {
    const hearsay_corpus *corpus;
    const struct levels *levels;
    const double *repeats;
    uint32_t *seen; /* by actor: the last position (+ 1) of a statement that named it */
    uint32_t *items;
    size_t targets, count, capacity;
    uint32_t speaker;
};

static hearsay_status no_memory(hearsay_error *err)
{
    return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for counting statements");
}

static void meet(struct concerned *concerned, uint32_t actor, uint32_t position)
{
    if (actor == HEARSAY_NONE || concerned->seen[actor] == position + 1) return;
    concerned->seen[actor] = position + 1;
    concerned->items[concerned->count++] = actor;
}

static hearsay_status concerned_find(struct concerned *concerned,
                                     const hearsay_statement *statement, uint32_t position,
                                     hearsay_error *err)
{
    const hearsay_claim *claim = hearsay_corpus_claim(concerned->corpus, statement->claim);
    const hearsay_actor_id *targets = statement->targets;
    size_t count = statement->target_count;
    void *items = concerned->items;

    if (count == 0 && claim) {
        targets = claim->about;
        count = claim->about_count;
    }
    if (!allocate_grow(&items, &concerned->capacity, count + 1, sizeof *concerned->items))
        return no_memory(err);
    concerned->items = items;
    concerned->count = 0;
    for (size_t i = 0; i < count; i++)
        meet(concerned, levels_at(concerned->levels, targets[i], statement), position);
    concerned->targets = concerned->count;
    concerned->speaker = levels_at(concerned->levels, statement->speaker, statement);
    meet(concerned, concerned->speaker, position);
    return HEARSAY_OK;
}

static bool is_left_out(const struct concerned *concerned, const hearsay_statement *statement)
{
    return concerned->repeats && concerned->repeats[statement->number] <= 0;
}

static void add_sums(struct counts *counts, const struct concerned *concerned,
                     const hearsay_statement *statement)
{
    struct actor_counts *speaker =
        concerned->speaker != HEARSAY_NONE ? &counts->actors[concerned->speaker] : NULL;
    bool is_accusation = statement->act->group == HEARSAY_GROUP_ACCUSATION;
    double count = statement->count *
                   (concerned->repeats ? concerned->repeats[statement->number] : 1);

    if (statement->flags & HEARSAY_NEGATED) {
        if (speaker) speaker->not_said += count;
        return;
    }
    for (size_t i = 0; is_accusation && i < concerned->targets; i++)
        counts->actors[concerned->items[i]].accused += count;
    if (!speaker) return;
    speaker->statements += count;
    if (statement->via_count == 0) speaker->first_hand += count;
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
        if (is_left_out(concerned, statement)) continue;
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
    memset(concerned->seen, 0, counts->statements.keys * sizeof *concerned->seen);
    for (uint32_t i = 0; (statement = hearsay_corpus_statement(concerned->corpus, i)); i++) {
        if (is_left_out(concerned, statement)) continue;
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
           !is_left_out(concerned, statement);
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
    if (done) memset(concerned->seen, 0, counts->statements.keys * sizeof *concerned->seen);
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
    struct concerned concerned = { .corpus = corpus, .levels = levels,
                                   .repeats = repeats };
    hearsay_status status = HEARSAY_OK;

    *counts = (struct counts){ 0 };
    counts->actors = allocate_zero(actors, sizeof *counts->actors);
    concerned.seen = allocate_zero(actors, sizeof *concerned.seen);
    if (!counts->actors || !concerned.seen || !postings_init(&counts->statements, actors))
        status = no_memory(err);
    if (status == HEARSAY_OK) status = sum_statements(counts, &concerned, err);
    if (status == HEARSAY_OK) status = list_statements(counts, &concerned, err);
    if (status == HEARSAY_OK) status = count_claims(counts, &concerned, err);
    allocate_free(concerned.seen);
    allocate_free(concerned.items);
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
