#include "measure/span.h"

#include "measure/telling.h"

enum { PERIODS_LIMIT = 10000 };

/* What belongs to no period. */
static void count_others(const hearsay_corpus *corpus, hearsay_every every,
                         hearsay_period_notes *notes)
{
    for (size_t i = 0; i < hearsay_corpus_statements(corpus); i++) {
        const hearsay_statement *statement = hearsay_corpus_statement(corpus, i);
        hearsay_date date = statement->date;

        if (!date.year) notes->undated += statement->count;
        else if (hearsay_period_of(every, hearsay_date_first_day(date)).last <
                 hearsay_date_last_day(date))
            notes->coarse += statement->count;
    }
}

hearsay_status span_init(struct span *span, const hearsay_corpus *corpus, hearsay_every every,
                         hearsay_period_notes *notes, hearsay_error *err)
{
    hearsay_status status;

    *span = (struct span){ .every = every };
    status = hearsay_corpus_in_periods(&span->placed, corpus, every, err);
    if (status != HEARSAY_OK) return status;
    count_others(corpus, every, notes);
    for (size_t i = 0; i < hearsay_corpus_statements(span->placed); i++) {
        hearsay_date date = hearsay_corpus_statement(span->placed, i)->date;
        int32_t from = hearsay_date_first_day(date), until = hearsay_date_last_day(date);

        if (i == 0 || from < span->first) span->first = from;
        if (i == 0 || until > span->last) span->last = until;
    }
    return HEARSAY_OK;
}

void span_clear(struct span *span)
{
    hearsay_corpus_free(span->placed);
    *span = (struct span){ 0 };
}

hearsay_status span_walk(const struct span *span, span_step *step, void *state,
                         const hearsay_measure_options *options, hearsay_period_notes *notes,
                         hearsay_error *err)
{
    hearsay_period period;
    hearsay_status status = HEARSAY_OK;
    size_t days;

    if (hearsay_corpus_statements(span->placed) == 0) return HEARSAY_OK;
    days = (size_t)(span->last - span->first) + 1;
    period = hearsay_period_of(span->every, span->first);
    while (status == HEARSAY_OK && period.first <= span->last) {
        if (notes->periods == PERIODS_LIMIT) {
            hearsay_fail(err, HEARSAY_LIMIT, "more than %d periods from the first to the last date",
                         PERIODS_LIMIT);
            hearsay_error_hint(err, "take longer periods, or --since and --until");
            return HEARSAY_LIMIT;
        }
        notes->periods++;
        status = step(state, &period, notes, err);
        if (status == HEARSAY_OK && period.last < span->last)
            status = tell_progress(options, "days", (size_t)(period.last - span->first) + 1, days,
                                   err);
        period = hearsay_period_of(span->every, period.last + 1);
    }
    return status == HEARSAY_OK ? tell_progress(options, "days", days, days, err) : status;
}
