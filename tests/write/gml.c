/* GML. */
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
    text = written_network(network, "gml", NULL);
    hearsay_network_free(network);
    hearsay_corpus_free(corpus);
    return text;
}

static void nodes_are_called_by_number_and_keys_are_letters(void **state)
{
    char *text = written("actor id=m|name=Ann \"A\" Marsh|member_of=n\n"
                         "statement id=s1|speaker=m|act=accuse|target=n|implicit=true|date=2015-06\n",
                         "accusations");

    (void)state;
    assert_string_equal(
        strstr(text, "\n  directed"),
        "\n  directed 1\n  multigraph 1\n"
        "  node [ id 0 label \"m\" name \"Ann &quot;A&quot; Marsh\" memberOf \"n\" statements 1 "
        "first \"2015-06\" last \"2015-06\" ]\n"
        "  node [ id 1 label \"n\" name \"n\" statements 1 first \"2015-06\" last \"2015-06\" ]\n"
        "  edge [ source 0 target 1 weight 1 statements 1 kind \"target\" implicit 1 "
        "first \"2015-06\" last \"2015-06\" evidence \"s1\" ]\n"
        "]\n");
    free(text);
}

/* A whole number of GML has 32 bits; one with an exponent needs a point. */
static void numbers_are_legal_and_keep_every_digit(void **state)
{
    char *text = written("statement speaker=a|act=accuse|target=b|confidence=0.0000001\n"
                         "statement speaker=b|act=accuse|target=a|count=4294967295|confidence=1\n"
                         "statement speaker=c|act=accuse|target=a|confidence=0.25\n",
                         "accusations");

    (void)state;
    assert_non_null(strstr(text, "source 0 target 1 weight 1.0e-"));
    assert_non_null(strstr(text, "source 1 target 0 weight 4294967295.0 statements 4294967295.0 "));
    assert_non_null(strstr(text, "source 2 target 0 weight 0.25 "));
    free(text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nodes_are_called_by_number_and_keys_are_letters),
        cmocka_unit_test(numbers_are_legal_and_keep_every_digit),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
