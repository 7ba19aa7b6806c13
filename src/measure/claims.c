/* The claim table: who backs and who opposes each claim, from how many independent first speakers,
 * through how many relays. One pass over the statements, claim by claim. */
#include <hearsay/measure.h>

#include <math.h>
#include <stdlib.h>

#include "measure/postings.h"
#include "measure/table.h"
#include "memory/allocate.h"

enum claim_column {
    COLUMN_ID, COLUMN_TEXT, COLUMN_TOPIC, COLUMN_BACKS, COLUMN_OPPOSES, COLUMN_BACKERS,
    COLUMN_OPPOSERS, COLUMN_ORIGINS, COLUMN_DEPTH, COLUMN_FIRST, COLUMN_LAST, COLUMN_DOUBTS,
    COLUMN_DOUBTERS, COLUMN_REPORTS, COLUMN_ACTORS, COLUMN_UNNAMED, COLUMN_NOT_SAID
};

static const struct {
    const char *heading;
    bool is_number;
} headings[] = {
    [COLUMN_ID] = { "id", false },
    [COLUMN_TEXT] = { "text", false },
    [COLUMN_TOPIC] = { "topic", false },
    [COLUMN_BACKS] = { "backs", true },
    [COLUMN_OPPOSES] = { "opposes", true },
    [COLUMN_BACKERS] = { "backers", true },
    [COLUMN_OPPOSERS] = { "opposers", true },
    [COLUMN_ORIGINS] = { "origins", true },
    [COLUMN_DEPTH] = { "depth", true },
    [COLUMN_FIRST] = { "first", false },
    [COLUMN_LAST] = { "last", false },
    [COLUMN_DOUBTS] = { "doubts", true },
    [COLUMN_DOUBTERS] = { "doubters", true },
    [COLUMN_REPORTS] = { "reports", true },
    [COLUMN_ACTORS] = { "actors", true },
    [COLUMN_UNNAMED] = { "unnamed", true },
    [COLUMN_NOT_SAID] = { "not_said", true },
};

/* What an actor can be to one claim. */
enum part { SPEAKER, BACKER, OPPOSER, DOUBTER, RELAYER, ORIGIN, PARTS };

struct sums {
    uint64_t said, backs, opposes, doubts, reports, not_said, unnamed, relays;
    size_t actors[PARTS]; /* distinct ones */
    hearsay_date first, last;
};

struct work {
    const hearsay_corpus *corpus;
    struct postings by_claim; /* positions of statements */
    struct ranked *order;
    uint32_t *seen[PARTS]; /* by actor: the last claim (+ 1) to which it was this */
    hearsay_actor_id *chain;
    hearsay_statement_id *evidence;
    size_t chain_capacity, evidence_capacity;
};

struct ranked {
    uint64_t said;
    hearsay_claim_id claim;
};

static hearsay_status no_memory(hearsay_error *err)
{
    return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for the table of claims");
}

/* ---- prepare ---- */

static int compare_ranked(const void *a, const void *b)
{
    const struct ranked *left = a, *right = b;

    if (left->said != right->said) return left->said < right->said ? 1 : -1;
    return (left->claim > right->claim) - (left->claim < right->claim);
}

static hearsay_status group_by_claim(struct work *work, hearsay_error *err)
{
    const hearsay_statement *statement;

    for (size_t i = 0; (statement = hearsay_corpus_statement(work->corpus, i)) != NULL; i++)
        if (statement->claim != HEARSAY_NONE) postings_count(&work->by_claim, statement->claim);
    if (!postings_room(&work->by_claim)) return no_memory(err);
    for (size_t i = 0; (statement = hearsay_corpus_statement(work->corpus, i)) != NULL; i++) {
        if (statement->claim == HEARSAY_NONE) continue;
        postings_add(&work->by_claim, statement->claim, (uint32_t)i);
        if (!(statement->flags & HEARSAY_NEGATED))
            work->order[statement->claim].said += statement->count;
    }
    return HEARSAY_OK;
}

static hearsay_status prepare(struct work *work, hearsay_error *err)
{
    size_t claims = hearsay_corpus_claims(work->corpus);
    hearsay_status status;

    work->order = allocate_zero(claims, sizeof *work->order);
    if (!work->order || !postings_init(&work->by_claim, claims)) return no_memory(err);
    for (size_t i = 0; i < PARTS; i++) {
        work->seen[i] = allocate_zero(hearsay_corpus_actors(work->corpus), sizeof *work->seen[i]);
        if (!work->seen[i]) return no_memory(err);
    }
    for (size_t i = 0; i < claims; i++) work->order[i].claim = (hearsay_claim_id)i;
    status = group_by_claim(work, err);
    if (status == HEARSAY_OK) qsort(work->order, claims, sizeof *work->order, compare_ranked);
    return status;
}

static void work_clear(struct work *work)
{
    postings_clear(&work->by_claim);
    allocate_free(work->order);
    for (size_t i = 0; i < PARTS; i++) allocate_free(work->seen[i]);
    allocate_free(work->chain);
    allocate_free(work->evidence);
}

/* ---- one claim ---- */

static void meet(struct work *work, struct sums *sums, enum part part, hearsay_actor_id actor,
                 hearsay_claim_id claim)
{
    if (work->seen[part][actor] == claim + 1) return;
    work->seen[part][actor] = claim + 1;
    sums->actors[part]++;
}

static bool has_met(const struct work *work, enum part part, hearsay_actor_id actor,
                    hearsay_claim_id claim)
{
    return work->seen[part][actor] == claim + 1;
}

/* The day that counts comes first; of two that are equal the more exact date. */
static void widen_dates(struct sums *sums, hearsay_date date)
{
    int32_t first = hearsay_date_first_day(date), last = hearsay_date_last_day(date);
    int32_t first_first = hearsay_date_first_day(sums->first);
    int32_t last_last = hearsay_date_last_day(sums->last);

    if (date.year == 0) return;
    if (sums->first.year == 0 || first < first_first ||
        (first == first_first && last < hearsay_date_last_day(sums->first)))
        sums->first = date;
    if (sums->last.year == 0 || last > last_last ||
        (last == last_last && first > hearsay_date_first_day(sums->last)))
        sums->last = date;
}

/* Adds the relays of a statement; those who pass on another's backing are no origin. */
static hearsay_status follow_chain(struct work *work, struct sums *sums,
                                   const hearsay_statement *statement, hearsay_error *err)
{
    void *chain = work->chain;
    size_t length, needed = (size_t)statement->via_count + 1;

    if (!allocate_grow(&chain, &work->chain_capacity, needed, sizeof *work->chain))
        return no_memory(err);
    work->chain = chain;
    length = hearsay_statement_chain(work->corpus, statement, work->chain);
    sums->relays += length * statement->count;
    for (size_t i = 0; i < length && statement->act->side > 0; i++)
        if (work->chain[i] != statement->speaker)
            meet(work, sums, RELAYER, work->chain[i], statement->claim);
    return HEARSAY_OK;
}

static hearsay_status add_statement(struct work *work, struct sums *sums,
                                    const hearsay_statement *statement, hearsay_error *err)
{
    const hearsay_actor *speaker = hearsay_corpus_actor(work->corpus, statement->speaker);
    const hearsay_act *act = statement->act;

    if (statement->flags & HEARSAY_NEGATED) {
        sums->not_said += statement->count;
        return HEARSAY_OK;
    }
    sums->said += statement->count;
    meet(work, sums, SPEAKER, statement->speaker, statement->claim);
    if (act->side > 0) {
        sums->backs += statement->count;
        if (speaker->kind == HEARSAY_KIND_UNNAMED) sums->unnamed += statement->count;
        meet(work, sums, BACKER, statement->speaker, statement->claim);
    }
    if (act->side < 0 && act->group != HEARSAY_GROUP_DOUBT) {
        sums->opposes += statement->count;
        meet(work, sums, OPPOSER, statement->speaker, statement->claim);
    }
    if (act->group == HEARSAY_GROUP_DOUBT) {
        sums->doubts += statement->count;
        meet(work, sums, DOUBTER, statement->speaker, statement->claim);
    }
    if (act->group == HEARSAY_GROUP_REPORT) sums->reports += statement->count;
    widen_dates(sums, statement->date);
    return follow_chain(work, sums, statement, err);
}

static hearsay_status sum_claim(struct work *work, hearsay_claim_id claim, struct sums *sums,
                                hearsay_error *err)
{
    size_t count;
    const uint32_t *positions = postings_of(&work->by_claim, claim, &count);
    void *evidence = work->evidence;

    if (!allocate_grow(&evidence, &work->evidence_capacity, count, sizeof *work->evidence))
        return no_memory(err);
    work->evidence = evidence;
    for (size_t i = 0; i < count; i++) {
        const hearsay_statement *statement = hearsay_corpus_statement(work->corpus, positions[i]);
        hearsay_status status = add_statement(work, sums, statement, err);

        if (status != HEARSAY_OK) return status;
        work->evidence[i] = statement->number;
    }
    for (size_t i = 0; i < count; i++) { /* only now is it known who relays */
        hearsay_actor_id speaker = hearsay_corpus_statement(work->corpus, positions[i])->speaker;

        if (has_met(work, BACKER, speaker, claim) && !has_met(work, RELAYER, speaker, claim))
            meet(work, sums, ORIGIN, speaker, claim);
    }
    return HEARSAY_OK;
}

/* ---- the table ---- */

static hearsay_status set_texts(hearsay_table *table, const hearsay_claim *claim,
                                const struct sums *sums, hearsay_error *err)
{
    char first[HEARSAY_DATE_TEXT], last[HEARSAY_DATE_TEXT];
    const struct {
        enum claim_column column;
        const char *text;
    } cells[] = {
        { COLUMN_ID, claim->id },
        { COLUMN_TEXT, claim->text },
        { COLUMN_TOPIC, claim->topic },
        { COLUMN_FIRST, sums->first.year ? hearsay_date_write(sums->first, first) : NULL },
        { COLUMN_LAST, sums->last.year ? hearsay_date_write(sums->last, last) : NULL },
    };
    hearsay_status status = HEARSAY_OK;

    for (size_t i = 0; status == HEARSAY_OK && i < sizeof cells / sizeof *cells; i++)
        status = table_set_text(table, cells[i].column, cells[i].text, err);
    return status;
}

static double share(uint64_t part, uint64_t whole)
{
    return whole ? (double)part / (double)whole : NAN;
}

static hearsay_status set_numbers(hearsay_table *table, const struct sums *sums,
                                  hearsay_error *err)
{
    const struct {
        enum claim_column column;
        double value;
    } cells[] = {
        { COLUMN_BACKS, (double)sums->backs },
        { COLUMN_OPPOSES, (double)sums->opposes },
        { COLUMN_BACKERS, (double)sums->actors[BACKER] },
        { COLUMN_OPPOSERS, (double)sums->actors[OPPOSER] },
        { COLUMN_ORIGINS, (double)sums->actors[ORIGIN] },
        { COLUMN_DEPTH, share(sums->relays, sums->said) },
        { COLUMN_DOUBTS, (double)sums->doubts },
        { COLUMN_DOUBTERS, (double)sums->actors[DOUBTER] },
        { COLUMN_REPORTS, (double)sums->reports },
        { COLUMN_ACTORS, (double)sums->actors[SPEAKER] },
        { COLUMN_UNNAMED, share(sums->unnamed, sums->backs) },
        { COLUMN_NOT_SAID, (double)sums->not_said },
    };
    hearsay_status status = HEARSAY_OK;

    for (size_t i = 0; status == HEARSAY_OK && i < sizeof cells / sizeof *cells; i++)
        status = table_set_number(table, cells[i].column, cells[i].value, err);
    return status;
}

static hearsay_status add_claim(hearsay_table *table, struct work *work, hearsay_claim_id claim,
                                hearsay_error *err)
{
    struct sums sums = { 0 };
    size_t count;
    hearsay_status status = sum_claim(work, claim, &sums, err);

    (void)postings_of(&work->by_claim, claim, &count);
    if (status == HEARSAY_OK) status = table_row(table, err);
    if (status == HEARSAY_OK)
        status = set_texts(table, hearsay_corpus_claim(work->corpus, claim), &sums, err);
    if (status == HEARSAY_OK) status = set_numbers(table, &sums, err);
    if (status == HEARSAY_OK) status = table_set_evidence(table, work->evidence, count, err);
    return status;
}

hearsay_status hearsay_claim_table(hearsay_table **out, const hearsay_corpus *corpus,
                                   hearsay_error *err)
{
    struct work work = { .corpus = corpus };
    hearsay_table *table = NULL;
    hearsay_status status = table_new(&table, err);

    for (size_t i = 0; status == HEARSAY_OK && i < sizeof headings / sizeof *headings; i++)
        status = table_column(table, headings[i].heading, headings[i].is_number, err);
    if (status == HEARSAY_OK) status = prepare(&work, err);
    for (size_t i = 0; status == HEARSAY_OK && i < hearsay_corpus_claims(corpus); i++)
        status = add_claim(table, &work, work.order[i].claim, err);
    if (status != HEARSAY_OK) {
        hearsay_table_free(table);
        table = NULL;
    }
    work_clear(&work);
    *out = table;
    return status;
}
