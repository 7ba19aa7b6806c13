/* Neo4j's files of edges: the type of what was not said is another one. */
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
    text = written_part(network, "neo4j", HEARSAY_PART_EDGES);
    hearsay_network_free(network);
    hearsay_corpus_free(corpus);
    return text;
}

static void what_was_not_said_is_marked(void **state)
{
    char *text = written("statement id=s1|speaker=m|act=accuse|target=n|negated=true\n"
                         "statement id=s2|speaker=m|act=accuse|target=n\n");

    (void)state;
    assert_non_null(strstr(text, "\nm,n,ACCUSE,1,1,target,accuse,,false,false,,,s2\n"));
    assert_non_null(strstr(text, "\nm,n,NOT_ACCUSE,0,0,target,accuse,,true,false,,,s1\n"));
    free(text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_was_not_said_is_marked),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
