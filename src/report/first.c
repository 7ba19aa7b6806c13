/* Who says it first. */
#include "corpus/date.h"
#include "report/report.h"

const hearsay_statement *report_first(struct report *report, const struct question *question)
{
    const hearsay_statement *first = NULL;
    uint64_t sum;
    size_t found = report_find(report, question, &sum);

    for (size_t i = 0; i < found; i++) {
        const hearsay_statement *statement =
            hearsay_corpus_numbered(report->corpus, report->found[i]);

        if (!first || date_comes_first(statement->date, first->date)) first = statement;
    }
    return first;
}
