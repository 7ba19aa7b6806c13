#include "measure/span.h"

enum { PERIODS_LIMIT = 10000 };

void span_init(struct span *span, const hearsay_corpus *corpus, hearsay_every every,
               hearsay_period_notes *notes)
{
    *span = (struct span){ .corpus = corpus, .every = every, .is_empty = true };
    for (size_t i = 0; i < hearsay_corpus_statements(corpus); i++) {
        const hearsay_statement *statement = hearsay_corpus_statement(corpus, i);
        int32_t from = hearsay_date_first_day(statement->date);
        int32_t until = hearsay_date_last_day(statement->date);

        if (!statement->date.year) {
            notes->undated += statement->count;
        } else if (hearsay_period_of(every, from).last < until) {
            notes->coarse += statement->count;
        } else {
            if (span->is_empty || from < span->first) span->first = from;
            if (span->is_empty || until > span->last) span->last = until;
            span->is_empty = false;
        }
    }
}

hearsay_status span_walk(const struct span *span, span_step *step, void *state,
                         hearsay_period_notes *notes, hearsay_error *err)
{
    hearsay_period period;
    hearsay_status status = HEARSAY_OK;

    if (span->is_empty) return HEARSAY_OK;
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
        period = hearsay_period_of(span->every, period.last + 1);
    }
    return status;
}
