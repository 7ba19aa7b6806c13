/* What can be said of one tie from the statements behind it. Linear in these. */
#include <math.h>
#include <string.h>

#include "measure/measures.h"
#include "memory/allocate.h"

hearsay_status measure_tie_weight(struct measuring *measuring, struct measured *values,
                                  hearsay_error *err)
{
    (void)err;
    for (size_t i = 0; i < hearsay_network_ties(measuring->network); i++)
        values[i].number = hearsay_network_tie(measuring->network, i)->weight;
    return HEARSAY_OK;
}

hearsay_status measure_tie_statements(struct measuring *measuring, struct measured *values,
                                      hearsay_error *err)
{
    (void)err;
    for (size_t i = 0; i < hearsay_network_ties(measuring->network); i++)
        values[i].number = (double)hearsay_network_tie(measuring->network, i)->statements;
    return HEARSAY_OK;
}

static const hearsay_statement *behind(const struct measuring *measuring, size_t tie, size_t index)
{
    size_t count;
    const hearsay_statement_id *evidence = hearsay_network_evidence(measuring->network, tie,
                                                                    &count);

    return index < count ? hearsay_corpus_numbered(measuring->corpus, evidence[index]) : NULL;
}

hearsay_status measure_tie_documents(struct measuring *measuring, struct measured *values,
                                     hearsay_error *err)
{
    size_t documents = hearsay_corpus_documents(measuring->corpus);
    size_t *seen = allocate_zero(documents, sizeof *seen); /* the last tie (+ 1) with a document */
    const hearsay_statement *statement;

    if (!seen) return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for counting documents");
    for (size_t tie = 0; tie < hearsay_network_ties(measuring->network); tie++) {
        size_t distinct = 0;

        for (size_t i = 0; (statement = behind(measuring, tie, i)) != NULL; i++) {
            if (statement->document == HEARSAY_NONE || seen[statement->document] == tie + 1)
                continue;
            seen[statement->document] = tie + 1;
            distinct++;
        }
        values[tie].number = (double)distinct;
    }
    allocate_free(seen);
    return HEARSAY_OK;
}

/* The first (or last) day decides. */
static hearsay_date extreme_date(const struct measuring *measuring, size_t tie, bool is_last)
{
    const hearsay_statement *statement;
    hearsay_date found = { 0 };

    for (size_t i = 0; (statement = behind(measuring, tie, i)) != NULL; i++) {
        hearsay_date date = statement->date;

        if (date.year == 0) continue;
        if (found.year == 0 ||
            (is_last ? hearsay_date_last_day(date) > hearsay_date_last_day(found)
                     : hearsay_date_first_day(date) < hearsay_date_first_day(found)))
            found = date;
    }
    return found;
}

static hearsay_status write_dates(struct measuring *measuring, struct measured *values,
                                  bool is_last, hearsay_error *err)
{
    char text[HEARSAY_DATE_TEXT];

    for (size_t i = 0; i < hearsay_network_ties(measuring->network); i++) {
        hearsay_date date = extreme_date(measuring, i, is_last);

        values[i].number = NAN;
        if (date.year == 0) continue;
        (void)hearsay_date_write(date, text);
        values[i].text = arena_text(&measuring->texts, text, strlen(text));
        if (!values[i].text)
            return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for the dates of ties");
    }
    return HEARSAY_OK;
}

hearsay_status measure_tie_first(struct measuring *measuring, struct measured *values,
                                 hearsay_error *err)
{
    return write_dates(measuring, values, false, err);
}

hearsay_status measure_tie_last(struct measuring *measuring, struct measured *values,
                                hearsay_error *err)
{
    return write_dates(measuring, values, true, err);
}
