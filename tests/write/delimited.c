/* CSV and TSV of tables and networks. */
#include "support/written.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "support/lines.h"

static void assert_table(const char *format, size_t columns, size_t rows, const char *const *cells,
                         const char *expected)
{
    hearsay_table *table = table_of_cells(columns, rows, cells);
    char *text = written_table(table, format, NULL);

    assert_string_equal(text, expected);
    free(text);
    hearsay_table_free(table);
}

static void numbers_have_all_their_digits_and_missing_cells_are_empty(void **state)
{
    static const char *const cells[] = { "id", "#rank", "kind",
                                         "us", "0.3333333333333333", "country",
                                         "m", "", "",
                                         "x", "-2", "person" };

    (void)state;
    assert_table("csv", 3, 3, cells, "id,rank,kind\n"
                                     "us,0.3333333333333333,country\n"
                                     "m,,\n"
                                     "x,-2,person\n");
    assert_table("tsv", 3, 1, cells, "id\trank\tkind\n"
                                     "us\t0.3333333333333333\tcountry\n");
}

static void only_cells_that_need_it_are_quoted(void **state)
{
    static const char *const cells[] = { "a", "b",
                                         "one,two", "a \"word\"",
                                         "two\nlines", "tab\there",
                                         " blank", "plain words; semicolon" };

    (void)state;
    assert_table("csv", 2, 3, cells, "a,b\n"
                                     "\"one,two\",\"a \"\"word\"\"\"\n"
                                     "\"two\nlines\",tab\there\n"
                                     "\" blank\",plain words; semicolon\n");
    assert_table("tsv", 2, 3, cells, "a\tb\n"
                                     "one,two\t\"a \"\"word\"\"\"\n"
                                     "\"two\nlines\"\t\"tab\there\"\n"
                                     "\" blank\"\tplain words; semicolon\n");
}

/* A number is no formula, even if it begins with a minus. */
static void what_a_spreadsheet_would_run_gets_an_apostrophe(void **state)
{
    static const char *const cells[] = { "a", "=1+1", "+x", "-x", "-12.5", "@sum", "\t=x",
                                         "\x01\x02=x", "\xE2\x80\xAE=x", "a=b" };

    (void)state;
    assert_table("csv", 1, 9, cells, "a\n'=1+1\n'+x\n'-x\n-12.5\n'@sum\n'\t=x\n'=x\n'=x\na=b\n");
}

/* ---- networks ---- */

static hearsay_network *accusations(const hearsay_corpus *corpus)
{
    hearsay_network_options options = { .kind = "accusations" };
    hearsay_network *network = NULL;
    hearsay_error err = { 0 };

    if (hearsay_network_build(&network, corpus, &options, &err) != HEARSAY_OK)
        fail_msg("%s", err.message);
    return network;
}

/* The middle statement has no id and is called by its number; the count makes it weigh 4. */
static void a_network_is_two_files_that_hang_together_by_ids(void **state)
{
    hearsay_corpus *corpus = corpus_of_lines(
        "actor id=n|name=Northland, the|kind=country\n"
        "actor id=m|name=Ann Marsh|kind=person|role=spokesperson|country=n|member_of=n|aliases=M\n"
        "actor id=o|name==cmd()\n"
        "statement id=s;1|speaker=m|act=accuse|target=o|date=2014\n"
        "statement speaker=m|act=accuse|target=o|count=4|date=2015-06\n"
        "statement id=s3|speaker=o|act=accuse|target=n|implicit=true\n");
    hearsay_network *network = accusations(corpus);
    char *nodes = written_part(network, "csv", HEARSAY_PART_NODES);
    char *edges = written_part(network, "csv", HEARSAY_PART_EDGES);
    char *tabs = written_part(network, "tsv", HEARSAY_PART_EDGES);

    (void)state;
    assert_string_equal(nodes, "id,name,label,kind,role,country,member_of,topic,"
                               "aliases,statements,first,last\n"
                               "m,Ann Marsh,Ann Marsh,person,spokesperson,n,n,,"
                               "M,5,2014,2015-06\n"
                               "n,\"Northland, the\",\"Northland, the\",country,,,,,"
                               ",1,,\n"
                               "o,'=cmd(),'=cmd(),,,,,,,6,2014,2015-06\n");
    assert_string_equal(edges,
                        "source,target,weight,statements,kind,act,relation,negated,implicit,"
                        "first,last,evidence\n"
                        "m,o,5,5,target,,,false,false,2014,2015-06,s\\;1;1\n"
                        "o,n,1,1,target,,,false,true,,,s3\n");
    assert_non_null(strstr(tabs, "\nm\to\t5\t5\ttarget\t\t\tfalse\tfalse\t2014\t2015-06\ts\\;1;1\n"));
    free(nodes);
    free(edges);
    free(tabs);
    hearsay_network_free(network);
    hearsay_corpus_free(corpus);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_have_all_their_digits_and_missing_cells_are_empty),
        cmocka_unit_test(only_cells_that_need_it_are_quoted),
        cmocka_unit_test(what_a_spreadsheet_would_run_gets_an_apostrophe),
        cmocka_unit_test(a_network_is_two_files_that_hang_together_by_ids),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
