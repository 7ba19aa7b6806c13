/* What was left out, in reports. */
#include <hearsay/hearsay.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "support/said.h"
#include "support/written.h"

static void take(const hearsay_sink *sink, const char *file, hearsay_account_kind kind,
                 const char *name, hearsay_outcome outcome, const char *detail, uint64_t count)
{
    const hearsay_account line = { file, "gdelt", name, detail, count, kind, outcome };

    assert_int_equal(sink->account(sink->state, &line, NULL), HEARSAY_OK);
}

/* Two files of events, 7 and 5, and rows of another kind; 4 cells and 2 codes. */
static hearsay_corpus *read_events(void)
{
    const hearsay_error doubt = { .message = "x" };
    hearsay_corpus *corpus = NULL;
    hearsay_sink sink;

    assert_int_equal(hearsay_corpus_new(&corpus, NULL), HEARSAY_OK);
    sink = hearsay_corpus_sink(corpus);
    take(&sink, "a", HEARSAY_ACCOUNT_RECORD, "event", HEARSAY_USED, "", 4);
    take(&sink, "a", HEARSAY_ACCOUNT_RECORD, "event", HEARSAY_LEFT_OUT, "no first actor", 2);
    take(&sink, "a", HEARSAY_ACCOUNT_RECORD, "event", HEARSAY_MERGED, "said before", 1);
    take(&sink, "a", HEARSAY_ACCOUNT_COLUMN, "Year", HEARSAY_LEFT_OUT, "", 4);
    take(&sink, "b", HEARSAY_ACCOUNT_RECORD, "event", HEARSAY_USED, "", 1);
    take(&sink, "b", HEARSAY_ACCOUNT_RECORD, "event", HEARSAY_LEFT_OUT, "no date", 1);
    take(&sink, "b", HEARSAY_ACCOUNT_RECORD, "event", HEARSAY_LEFT_OUT, "no first actor", 3);
    take(&sink, "b", HEARSAY_ACCOUNT_CODE, "112", HEARSAY_LEFT_OUT, "", 2);
    take(&sink, "b", HEARSAY_ACCOUNT_CODE, "190", HEARSAY_USED, "act fight", 9);
    take(&sink, "b", HEARSAY_ACCOUNT_RECORD, "row", HEARSAY_LEFT_OUT, "empty", 8);
    assert_int_equal(sink.notice(sink.state, "odd date", &doubt), HEARSAY_OK);
    assert_int_equal(sink.notice(sink.state, "odd date", &doubt), HEARSAY_OK);
    assert_int_equal(hearsay_corpus_finish(corpus, NULL, NULL), HEARSAY_OK);
    return corpus;
}

static void the_accounts_of_all_files_are_added_up(void **state)
{
    hearsay_corpus *corpus = read_events();
    const hearsay_account *line = hearsay_corpus_account_sum(corpus, 1);

    (void)state;
    assert_string_equal(line->detail, "no first actor");
    assert_string_equal(line->file, "");
    assert_int_equal(line->count, 5);
    assert_int_equal(hearsay_corpus_account(corpus, 1)->count, 2);
    assert_string_equal(hearsay_corpus_account_sum(corpus, 7)->name, "row");
    assert_null(hearsay_corpus_account_sum(corpus, 8));
    hearsay_corpus_free(corpus);
}

static void records_are_counted_with_what_became_of_them(void **state)
{
    hearsay_corpus *corpus = read_events();
    char *text = written_report_of(corpus, NULL);

    (void)state;
    assert_non_null(strstr(text, "\nRecords read as event: 12. Used: 5. Merged: 1 (1 said before). "
                                 "Left out: 6 (5 no first actor, 1 no date).\n"));
    assert_non_null(strstr(text, "\nRecords read as row: 8. Used: 0. Left out: 8 (8 empty).\n"));
    assert_non_null(strstr(text, "cells that were left out: 6."));
    assert_non_null(strstr(text, "\nNotices of the reading: odd date (2)."));
    free(text);
    hearsay_corpus_free(corpus);
}

/* Of 6 statements 2 are without a date, 1 is of another act. */
static void filters_say_what_they_left_of_the_whole(void **state)
{
    const hearsay_filtered left = { .kept = 3, .undated = 2, .acts = 1 };
    const hearsay_report_options options = { .jobs = 1, .filtered = &left };
    char *text = written_report("statement id=1|speaker=a|act=accuse|target=b|count=2\n"
                                "statement id=2|speaker=a|act=accuse|target=b|negated=true\n", &options);

    (void)state;
    assert_non_null(strstr(text, "\nFilters left [3](#e-"));
    assert_non_null(strstr(text, ") of 6 statements; left out: 2 without a date, 1 by act.\n"));
    free(text);
    assert_report_hides("statement speaker=a|act=assert\n", TEXTS("Filters left", "Records read"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_accounts_of_all_files_are_added_up),
        cmocka_unit_test(records_are_counted_with_what_became_of_them),
        cmocka_unit_test(filters_say_what_they_left_of_the_whole),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
