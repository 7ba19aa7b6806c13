/* When a claim was first stated and first denied, and by whom. */
#include <math.h>

#include "corpus/date.h"
#include "measure/claim_names.h"
#include "measure/measures.h"
#include "text/buffer.h"

static hearsay_date first_date(const struct measuring *measuring, size_t claim,
                               statement_test *test)
{
    size_t count;
    const uint32_t *positions = postings_of(&measuring->claims.by_claim, (uint32_t)claim, &count);
    hearsay_date first = { 0 };

    for (size_t i = 0; i < count; i++) {
        const hearsay_statement *statement = hearsay_corpus_statement(measuring->corpus,
                                                                      positions[i]);

        if (!(statement->flags & HEARSAY_NEGATED) && test(statement, NULL) &&
            date_comes_first(statement->date, first))
            first = statement->date;
    }
    return first;
}

static hearsay_status write_dates(struct measuring *measuring, statement_test *test,
                                  struct measured *values, hearsay_error *err)
{
    hearsay_status status = measuring_claims(measuring, err);
    struct buffer buffer = { 0 };
    char text[HEARSAY_DATE_TEXT];

    for (size_t i = 0; status == HEARSAY_OK && i < hearsay_corpus_claims(measuring->corpus); i++) {
        buffer_clear(&buffer);
        buffer_text(&buffer, hearsay_date_write(first_date(measuring, i, test), text));
        status = claim_take_text(measuring, &buffer, &values[i], err);
    }
    buffer_clear(&buffer);
    return status;
}

/* ---- by whom ---- */

struct first {
    hearsay_date date;
    statement_test *test;
};

static bool is_of_that_date(const hearsay_statement *statement, const void *context)
{
    const struct first *first = context;

    return first->test(statement, NULL) && statement->date.year == first->date.year &&
           statement->date.month == first->date.month && statement->date.day == first->date.day;
}

static hearsay_status write_names(struct measuring *measuring, statement_test *test,
                                  struct measured *values, hearsay_error *err)
{
    hearsay_status status = measuring_claims(measuring, err);

    for (size_t i = 0; status == HEARSAY_OK && i < hearsay_corpus_claims(measuring->corpus); i++) {
        struct first first = { first_date(measuring, i, test), test };

        if (first.date.year != 0)
            status = claim_name_speakers(measuring, (hearsay_claim_id)i, is_of_that_date, &first,
                                         &values[i], err);
    }
    return status;
}

/* ---- the rows of the table of measures ---- */

hearsay_status measure_claim_first_stated(struct measuring *measuring, struct measured *values,
                                          hearsay_error *err)
{
    return write_dates(measuring, statement_backs, values, err);
}

hearsay_status measure_claim_first_stated_by(struct measuring *measuring, struct measured *values,
                                             hearsay_error *err)
{
    return write_names(measuring, statement_backs, values, err);
}

hearsay_status measure_claim_first_denied(struct measuring *measuring, struct measured *values,
                                          hearsay_error *err)
{
    return write_dates(measuring, statement_denies, values, err);
}

hearsay_status measure_claim_first_denied_by(struct measuring *measuring, struct measured *values,
                                             hearsay_error *err)
{
    return write_names(measuring, statement_denies, values, err);
}

hearsay_status measure_claim_days_to_denial(struct measuring *measuring, struct measured *values,
                                            hearsay_error *err)
{
    hearsay_status status = measuring_claims(measuring, err);

    for (size_t i = 0; status == HEARSAY_OK && i < hearsay_corpus_claims(measuring->corpus); i++) {
        hearsay_date stated = first_date(measuring, i, statement_backs);
        hearsay_date denied = first_date(measuring, i, statement_denies);

        if (stated.day && denied.day)
            values[i].number = (double)hearsay_date_first_day(denied) -
                               (double)hearsay_date_first_day(stated);
    }
    return status;
}
