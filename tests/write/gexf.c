/* GEXF; tests/write/structure.py checks the rules of its schema. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "support/lines.h"
#include "support/written.h"

static char *written(const char *lines, const char *kind)
{
    hearsay_corpus *corpus = corpus_of_lines(lines);
    hearsay_network_options options = { .kind = kind, .weighting = HEARSAY_WEIGHT_CONFIDENCE };
    hearsay_network *network = NULL;
    char *text;

    assert_int_equal(hearsay_network_build(&network, corpus, &options, NULL), HEARSAY_OK);
    text = written_network(network, "gexf", NULL);
    hearsay_network_free(network);
    hearsay_corpus_free(corpus);
    return text;
}

static void assert_holds(const char *text, const char *part)
{
    if (!strstr(text, part)) fail_msg("no %s in:\n%s", part, text);
}

/* 2016 is a leap year, 1900 was none. A first date begins with the first day that it may mean, a last
 * date ends with the last. */
static void partial_dates_become_whole_days(void **state)
{
    char *text = written("statement speaker=a|act=accuse|target=b|date=2016-02\n"
                         "statement speaker=a|act=accuse|target=c|date=1900-02\n"
                         "statement speaker=a|act=accuse|target=d|date=2015\n"
                         "statement speaker=a|act=accuse|target=d|date=2015-12-24\n"
                         "statement speaker=a|act=accuse|target=e\n",
                         "accusations");

    (void)state;
    assert_holds(text, "mode=\"dynamic\" timeformat=\"date\"");
    assert_holds(text, "target=\"b\" weight=\"1\" label=\"target\" kind=\"target\" "
                       "start=\"2016-02-01\" end=\"2016-02-29\"");
    assert_holds(text, "target=\"c\" weight=\"1\" label=\"target\" kind=\"target\" "
                       "start=\"1900-02-01\" end=\"1900-02-28\"");
    assert_holds(text, "target=\"d\" weight=\"2\" label=\"target\" kind=\"target\" "
                       "start=\"2015-01-01\" end=\"2015-12-31\"");
    assert_holds(text, "target=\"e\" weight=\"1\" label=\"target\" kind=\"target\"><attvalues>");
    assert_holds(text, "<attvalue for=\"first\" value=\"2016-02\"/>");
    free(text);
}

static void without_dates_it_is_static(void **state)
{
    char *text = written("statement speaker=a|act=accuse|target=b\n", "accusations");

    (void)state;
    assert_holds(text, "<graph defaultedgetype=\"directed\" mode=\"static\">");
    assert_null(strstr(text, "start="));
    free(text);
}

/* Nine statements: three times the radius of one. A tie of weight -1 is as thick as one of 1. */
static void size_tells_statements_and_thickness_weight(void **state)
{
    char *text = written("actor id=a|kind=person\n"
                         "statement speaker=a|act=deny|claim=c|count=9\n"
                         "statement speaker=b|act=deny|claim=d\n", "claims");

    (void)state;
    assert_holds(text, "<viz:color r=\"0\" g=\"114\" b=\"178\"/><viz:size value=\"30\"/>");
    assert_holds(text, "<viz:size value=\"10\"/>");
    assert_holds(text, "weight=\"-9\" label=\"stance\"");
    assert_holds(text, "<viz:thickness value=\"9\"/>");
    free(text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(partial_dates_become_whole_days),
        cmocka_unit_test(without_dates_it_is_static),
        cmocka_unit_test(size_tells_statements_and_thickness_weight),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
