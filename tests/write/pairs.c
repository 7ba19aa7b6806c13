/* Pairs, and the formats that hold one number for each: DL and the matrix. Also Pajek, whose ids lose
 * letters. */
#include "write/pairs.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "support/lines.h"
#include "support/written.h"

static char *written(const char *lines, const char *kind, const char *format)
{
    hearsay_corpus *corpus = corpus_of_lines(lines);
    hearsay_network_options options = { .kind = kind };
    hearsay_network *network = NULL;
    char *text;

    assert_int_equal(hearsay_network_build(&network, corpus, &options, NULL), HEARSAY_OK);
    text = written_network(network, format, NULL);
    hearsay_network_free(network);
    hearsay_corpus_free(corpus);
    return text;
}

static void assert_written(const char *lines, const char *kind, const char *format,
                           const char *expected)
{
    char *text = written(lines, kind, format);

    assert_string_equal(text, expected);
    free(text);
}

/* a accuses c, then denies it: two ties of weight 1 in the network of acts; a also accuses b. */
#define TWO_ACTS                                            \
    "statement speaker=a|act=accuse|target=b|claim=c\n"     \
    "statement speaker=a|act=deny|claim=c\n"

static void a_pair_has_the_sum_of_its_ties(void **state)
{
    (void)state;
    assert_written(TWO_ACTS, "actor-claim", "dl",
                   "dl n=3\nformat=edgelist1\nlabels:\na\nb\nc\ndata:\n1 2 1\n1 3 2\n");
    assert_written(TWO_ACTS, "actor-claim", "matrix", ",a,b,c\na,0,1,2\nb,0,0,0\nc,0,0,0\n");
}

/* In the network of claims a is 1 - 1 = 0 for c, b is 1. */
static void a_matrix_of_two_modes_has_actors_as_rows_and_claims_as_columns(void **state)
{
    (void)state;
    assert_written(TWO_ACTS "statement speaker=b|act=assert|claim=d\n", "claims", "matrix",
                   ",c,d\na,0,0\nb,0,1\n");
}

/* a and b agree on c, b and d on e. */
static void without_direction_both_halves_are_filled(void **state)
{
    static const char lines[] = "statement speaker=a|act=assert|claim=c\n"
                                "statement speaker=b|act=assert|claim=c\n"
                                "statement speaker=b|act=assert|claim=e\n"
                                "statement speaker=d|act=assert|claim=e\n";

    (void)state;
    assert_written(lines, "congruence", "matrix", ",a,b,d\na,0,1,0\nb,1,0,1\nd,0,1,0\n");
    assert_written(lines, "congruence", "dl",
                   "dl n=3\nformat=edgelist1\nlabels:\na\nb\nd\ndata:\n1 2 1\n2 1 1\n2 3 1\n"
                   "3 2 1\n");
}

static void a_network_of_nothing_is_a_file_too(void **state)
{
    (void)state;
    assert_written("", "accusations", "matrix", "\n");
    assert_written("", "accusations", "dl", "dl n=0\nformat=edgelist1\nlabels:\ndata:\n");
}

static void no_id_of_a_matrix_is_a_formula(void **state)
{
    (void)state;
    assert_written("actor id==x()\nstatement speaker==x()|act=accuse|target=b\n", "accusations",
                   "matrix", ",'=x(),b\n'=x(),0,1\nb,0,0\n");
}

static void labels_with_blanks_have_quotes_in_dl(void **state)
{
    (void)state;
    assert_written("actor id=Ann Marsh\nactor id=a,b\nactor id=q\"q\n"
                   "statement speaker=Ann Marsh|act=accuse|target=a,b;q\"q\n",
                   "accusations", "dl",
                   "dl n=3\nformat=edgelist1\nlabels:\n\"Ann Marsh\"\n\"a,b\"\nq'q\ndata:\n1 2 1\n"
                   "1 3 1\n");
}

/* Both would be x'y; the second in the order of ids gets a number. */
static void ids_stay_apart_where_letters_are_replaced(void **state)
{
    char *text = written("actor id=x\"y\nactor id=x'y\nstatement speaker=x\"y|act=accuse|target=x'y\n",
                         "accusations", "net");

    (void)state;
    assert_string_equal(strstr(text, "*Network"),
                        "*Network accusations\n*Vertices 2\n1 \"x'y\"\n2 \"x'y-2\"\n*Arcs\n"
                        "1 2 1 l \"target\"\n");
    free(text);
}

static void a_project_has_partitions_with_their_legends_and_a_vector(void **state)
{
    char *text = written("actor id=m|kind=person|role=minister\nactor id=n|kind=country\n"
                         "statement speaker=m|act=assert|claim=c\n"
                         "statement speaker=n|act=deny|claim=c|count=2\n",
                         "claims", "paj");

    (void)state;
    assert_string_equal(strstr(text, "*Network"),
                        "*Network claims\n*Vertices 3 2\n1 \"m\"\n2 \"n\"\n3 \"c\"\n*Arcs\n"
                        "1 3 1 l \"stance\"\n2 3 -2 l \"stance\"\n"
                        "% 1 person\n% 2 country\n% 3 claim\n*Partition kind\n*Vertices 3\n"
                        "1\n2\n3\n"
                        "% 1 minister\n*Partition role\n*Vertices 3\n1\n0\n0\n"
                        "*Partition country\n*Vertices 3\n0\n0\n0\n"
                        "*Partition member_of\n*Vertices 3\n0\n0\n0\n"
                        "*Partition topic\n*Vertices 3\n0\n0\n0\n"
                        "*Vector statements\n*Vertices 3\n1\n2\n3\n");
    free(text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_pair_has_the_sum_of_its_ties),
        cmocka_unit_test(a_matrix_of_two_modes_has_actors_as_rows_and_claims_as_columns),
        cmocka_unit_test(without_direction_both_halves_are_filled),
        cmocka_unit_test(a_network_of_nothing_is_a_file_too),
        cmocka_unit_test(no_id_of_a_matrix_is_a_formula),
        cmocka_unit_test(labels_with_blanks_have_quotes_in_dl),
        cmocka_unit_test(ids_stay_apart_where_letters_are_replaced),
        cmocka_unit_test(a_project_has_partitions_with_their_legends_and_a_vector),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
