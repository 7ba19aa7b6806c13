/* Cytoscape's JSON: what tells a tie of what was not said from others, and from nodes. */
#include "support/written.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "support/lines.h"

static char *written(const char *lines)
{
    const hearsay_network_options options = { .kind = "actor-claim", .keep_negated = true };
    hearsay_corpus *corpus = corpus_of_lines(lines);
    hearsay_network *network = NULL;
    char *text;

    assert_int_equal(hearsay_network_build(&network, corpus, &options, NULL), HEARSAY_OK);
    text = written_network(network, "cytoscape", NULL);
    hearsay_network_free(network);
    hearsay_corpus_free(corpus);
    return text;
}

static void what_was_not_said_is_marked(void **state)
{
    char *text = written("statement id=s1|speaker=tie-0|act=accuse|target=n|negated=true\n");

    (void)state;
    assert_non_null(strstr(text, "\"weight\": 0, \"statements\": 0"));
    assert_non_null(strstr(text, "\"negated\": true"));
    assert_non_null(strstr(text, "\"classes\": \"target accusation negated\""));
    assert_non_null(strstr(text, "{\"data\": {\"id\": \"tie-0\", \"name\": \"tie-0\""));
    assert_non_null(strstr(text, "{\"data\": {\"id\": \"tie-0'\", \"key\": \"0\""));
    free(text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_was_not_said_is_marked),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
