#include "measure/claim_sums.h"

#include <math.h>
#include <string.h>

#include "corpus/date.h"
#include "measure/measures.h"
#include "measure/repeats.h"
#include "memory/allocate.h"

/* What an actor can be to one claim. */
enum part { SPEAKER, BACKER, OPPOSER, DOUBTER, RELAYER, ORIGIN, PARTS };

struct work {
    const hearsay_corpus *corpus;
    const double *repeats;
    const struct postings *by_claim;
    uint32_t *seen[PARTS]; /* by actor: the last claim (+ 1) to which it was this */
    hearsay_actor_id *chain;
    size_t chain_capacity;
};

static hearsay_status no_memory(hearsay_error *err)
{
    return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for counting claims");
}

static bool group_by_claim(struct postings *by_claim, const hearsay_corpus *corpus)
{
    const hearsay_statement *statement;

    if (!postings_init(by_claim, hearsay_corpus_claims(corpus))) return false;
    for (size_t i = 0; (statement = hearsay_corpus_statement(corpus, i)) != NULL; i++)
        if (statement->claim != HEARSAY_NONE) postings_count(by_claim, statement->claim);
    if (!postings_room(by_claim)) return false;
    for (size_t i = 0; (statement = hearsay_corpus_statement(corpus, i)) != NULL; i++)
        if (statement->claim != HEARSAY_NONE)
            postings_add(by_claim, statement->claim, (uint32_t)i);
    return true;
}

/* ---- one claim ---- */

static void meet(struct work *work, struct claim_sums *sums, enum part part, hearsay_actor_id actor,
                 hearsay_claim_id claim)
{
    size_t *const distinct[PARTS] = {
        [SPEAKER] = &sums->actors,     [BACKER] = &sums->backers, [OPPOSER] = &sums->opposers,
        [DOUBTER] = &sums->doubters,   [ORIGIN] = &sums->origins,
    };

    if (work->seen[part][actor] == claim + 1) return;
    work->seen[part][actor] = claim + 1;
    if (distinct[part]) ++*distinct[part];
}

static bool has_met(const struct work *work, enum part part, hearsay_actor_id actor,
                    hearsay_claim_id claim)
{
    return work->seen[part][actor] == claim + 1;
}

static void widen_dates(struct claim_sums *sums, hearsay_date date)
{
    if (date_comes_first(date, sums->first)) sums->first = date;
    if (date_comes_last(date, sums->last)) sums->last = date;
}

/* Adds the relays of a statement; those who pass on another's backing are no origin. */
static hearsay_status follow_chain(struct work *work, struct claim_sums *sums,
                                   const hearsay_statement *statement, hearsay_error *err)
{
    void *chain = work->chain;
    size_t length, needed = (size_t)statement->detail->via_count + 1;

    if (!allocate_grow(&chain, &work->chain_capacity, needed, sizeof *work->chain))
        return no_memory(err);
    work->chain = chain;
    length = hearsay_statement_chain(work->corpus, statement, work->chain);
    sums->relays += (double)length * repeats_count(work->repeats, statement);
    for (size_t i = 0; i < length && statement->act->side > 0; i++)
        if (work->chain[i] != statement->speaker)
            meet(work, sums, RELAYER, work->chain[i], statement->claim);
    return HEARSAY_OK;
}

static hearsay_status add_statement(struct work *work, struct claim_sums *sums,
                                    const hearsay_statement *statement, hearsay_error *err)
{
    const hearsay_actor *speaker = hearsay_corpus_actor(work->corpus, statement->speaker);
    const hearsay_act *act = statement->act;
    double count = repeats_count(work->repeats, statement);

    if (statement->flags & HEARSAY_NEGATED) {
        sums->not_said += count;
        return HEARSAY_OK;
    }
    sums->said += count;
    meet(work, sums, SPEAKER, statement->speaker, statement->claim);
    if (act->side > 0) {
        sums->backs += count;
        if (speaker->kind == HEARSAY_KIND_UNNAMED) sums->unnamed += count;
        meet(work, sums, BACKER, statement->speaker, statement->claim);
    }
    if (act->side < 0 && act->group != HEARSAY_GROUP_DOUBT) {
        sums->opposes += count;
        meet(work, sums, OPPOSER, statement->speaker, statement->claim);
    }
    if (act->group == HEARSAY_GROUP_DOUBT) {
        sums->doubts += count;
        meet(work, sums, DOUBTER, statement->speaker, statement->claim);
    }
    if (act->group == HEARSAY_GROUP_REPORT) sums->reports += count;
    widen_dates(sums, statement->date);
    return follow_chain(work, sums, statement, err);
}

static hearsay_status sum_claim(struct work *work, hearsay_claim_id claim, struct claim_sums *sums,
                                hearsay_error *err)
{
    size_t count;
    const uint32_t *positions = postings_of(work->by_claim, claim, &count);

    for (size_t i = 0; i < count; i++) {
        const hearsay_statement *statement = hearsay_corpus_statement(work->corpus, positions[i]);
        hearsay_status status = add_statement(work, sums, statement, err);

        if (status != HEARSAY_OK) return status;
    }
    for (size_t i = 0; i < count; i++) { /* only now is it known who relays */
        hearsay_actor_id speaker = hearsay_corpus_statement(work->corpus, positions[i])->speaker;

        if (has_met(work, BACKER, speaker, claim) && !has_met(work, RELAYER, speaker, claim))
            meet(work, sums, ORIGIN, speaker, claim);
    }
    return HEARSAY_OK;
}

/* ---- all of them ---- */

hearsay_status claim_table_fill(struct claim_table *table, const hearsay_corpus *corpus,
                                const double *repeats, hearsay_error *err)
{
    size_t claims = hearsay_corpus_claims(corpus);
    struct work work = { .corpus = corpus, .repeats = repeats, .by_claim = &table->by_claim };
    bool has_memory;
    hearsay_status status = HEARSAY_OK;

    claim_table_clear(table);
    table->sums = allocate_zero(claims, sizeof *table->sums);
    has_memory = table->sums && group_by_claim(&table->by_claim, corpus);
    for (size_t i = 0; has_memory && i < PARTS; i++) {
        work.seen[i] = allocate_zero(hearsay_corpus_actors(corpus), sizeof *work.seen[i]);
        has_memory = work.seen[i] != NULL;
    }
    if (!has_memory) status = no_memory(err);
    for (size_t i = 0; status == HEARSAY_OK && i < claims; i++)
        status = sum_claim(&work, (hearsay_claim_id)i, &table->sums[i], err);
    for (size_t i = 0; i < PARTS; i++) allocate_free(work.seen[i]);
    allocate_free(work.chain);
    if (status != HEARSAY_OK) claim_table_clear(table);
    return status;
}

void claim_table_clear(struct claim_table *table)
{
    allocate_free(table->sums);
    postings_clear(&table->by_claim);
    *table = (struct claim_table){ 0 };
}

/* ---- the rows of the table of measures ---- */

double claim_backs(const struct claim_sums *sums)
{
    return sums->backs;
}

double claim_opposes(const struct claim_sums *sums)
{
    return sums->opposes;
}

double claim_backers(const struct claim_sums *sums)
{
    return (double)sums->backers;
}

double claim_opposers(const struct claim_sums *sums)
{
    return (double)sums->opposers;
}

double claim_origins(const struct claim_sums *sums)
{
    return (double)sums->origins;
}

double claim_depth(const struct claim_sums *sums)
{
    return sums->said > 0 ? sums->relays / sums->said : NAN;
}

double claim_doubts(const struct claim_sums *sums)
{
    return sums->doubts;
}

double claim_doubters(const struct claim_sums *sums)
{
    return (double)sums->doubters;
}

double claim_reports(const struct claim_sums *sums)
{
    return sums->reports;
}

double claim_actors(const struct claim_sums *sums)
{
    return (double)sums->actors;
}

double claim_unnamed(const struct claim_sums *sums)
{
    return sums->backs > 0 ? sums->unnamed / sums->backs : NAN;
}

double claim_controversy(const struct claim_sums *sums)
{
    double backers = (double)sums->backers, all = backers + (double)sums->opposers;

    return all > 0 ? 4 * (backers / all) * (1 - backers / all) : NAN;
}

double claim_not_said(const struct claim_sums *sums)
{
    return sums->not_said;
}

/* Dates, as texts. */
static hearsay_status write_dates(struct measuring *measuring, struct measured *values,
                                  bool is_last, hearsay_error *err)
{
    hearsay_status status = measuring_claims(measuring, err);
    char text[HEARSAY_DATE_TEXT];

    for (size_t i = 0; status == HEARSAY_OK && i < hearsay_corpus_claims(measuring->corpus); i++) {
        const struct claim_sums *sums = &measuring->claims.sums[i];
        hearsay_date date = is_last ? sums->last : sums->first;

        values[i].number = NAN;
        if (date.year == 0) continue;
        (void)hearsay_date_write(date, text);
        values[i].text = arena_text(&measuring->texts, text, strlen(text));
        if (!values[i].text) status = no_memory(err);
    }
    return status;
}

hearsay_status measure_claim_first(struct measuring *measuring, struct measured *values,
                                   hearsay_error *err)
{
    return write_dates(measuring, values, false, err);
}

hearsay_status measure_claim_last(struct measuring *measuring, struct measured *values,
                                  hearsay_error *err)
{
    return write_dates(measuring, values, true, err);
}
