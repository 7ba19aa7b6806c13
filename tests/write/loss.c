/* What a network loses in a format. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "memory/allocate.h"
#include "support/lines.h"
#include "write/letters.h"
#include "write/writers.h"

struct prepared {
    hearsay_corpus *corpus;
    hearsay_network *network;
};

static struct prepared prepare(const char *lines, const char *kind)
{
    struct prepared prepared = { .corpus = corpus_of_lines(lines) };
    hearsay_network_options options = { .kind = kind };
    hearsay_error err = { 0 };

    if (hearsay_network_build(&prepared.network, prepared.corpus, &options, &err) != HEARSAY_OK)
        fail_msg("%s", err.message);
    return prepared;
}

static void discard(struct prepared *prepared)
{
    hearsay_network_free(prepared->network);
    hearsay_corpus_free(prepared->corpus);
}

/* How many nodes or ties ("" of the whole) lose something; 0 if it is not in the report. */
static size_t lost(const struct carries *carries, const hearsay_network *network, const char *what,
                   const char *of)
{
    hearsay_loss losses[HEARSAY_LOSSES];
    size_t count, found = 0;

    assert_int_equal(loss_report(losses, &count, carries, network, NULL), HEARSAY_OK);
    for (size_t i = 0; i < count; i++)
        if (strcmp(losses[i].what, what) == 0 && strcmp(losses[i].of ? losses[i].of : "", of) == 0)
            found += losses[i].count;
    return found;
}

static size_t length_of(const struct carries *carries, const hearsay_network *network)
{
    hearsay_loss losses[HEARSAY_LOSSES];
    size_t count;

    assert_int_equal(loss_report(losses, &count, carries, network, NULL), HEARSAY_OK);
    return count;
}

#define IDS_AND_WEIGHTS { .nodes = "id", .ties = "source target weight" }

/* m accuses n twice, n accuses m once; dates in two of the three statements. */
#define QUARREL                                                         \
    "actor id=m|role=minister|kind=person\n"                            \
    "actor id=n|name=Northland|kind=country|aliases=North;the North\n"  \
    "statement speaker=m|act=accuse|target=n|date=2015\n"               \
    "statement speaker=m|act=accuse|target=n|date=2016\n"               \
    "statement speaker=n|act=accuse|target=m|implicit=true\n"

static void facts_with_a_value_and_without_a_place_are_counted(void **state)
{
    static const struct carries carries = IDS_AND_WEIGHTS;
    struct prepared prepared = prepare(QUARREL, "accusations");
    const hearsay_network *network = prepared.network;

    (void)state;
    assert_int_equal(lost(&carries, network, "role", "node"), 1);
    assert_int_equal(lost(&carries, network, "kind", "node"), 2);
    assert_int_equal(lost(&carries, network, "aliases", "node"), 1);
    assert_int_equal(lost(&carries, network, "topic", "node"), 0);
    assert_int_equal(lost(&carries, network, "evidence", "tie"), 2);
    assert_int_equal(lost(&carries, network, "first", "tie"), 1);
    assert_int_equal(lost(&carries, network, "implicit", "tie"), 1);
    assert_int_equal(lost(&carries, network, "negated", "tie"), 0);
    assert_int_equal(lost(&carries, network, "weight", "tie"), 0);
    discard(&prepared);
}

/* The name of m is its id, so that it is in the file; that of n is not. */
static void a_name_that_is_the_id_is_not_lost(void **state)
{
    static const struct carries carries = IDS_AND_WEIGHTS;
    struct prepared prepared = prepare(QUARREL, "accusations");

    (void)state;
    assert_int_equal(lost(&carries, prepared.network, "name", "node"), 1);
    assert_int_equal(lost(&carries, prepared.network, "label", "node"), 0);
    discard(&prepared);
}

static void what_carries_all_loses_nothing(void **state)
{
    static const struct carries all = { 0 };
    struct prepared prepared = prepare(QUARREL, "accusations");

    (void)state;
    assert_int_equal(length_of(&all, prepared.network), 0);
    discard(&prepared);
}

/* Tabs and quotes stand in the name of x, the alias of y and the id of the statement; the network
 * holds x, y and the tie between them. */
static void letters_are_counted_where_the_text_is_carried(void **state)
{
    static const struct carries names = { .letters = LETTERS_TAB | LETTERS_QUOTE };
    static const struct carries ids = { .nodes = "id", .ties = "source target",
                                        .letters = LETTERS_TAB | LETTERS_QUOTE };
    struct prepared prepared = prepare("actor id=x|name=a\tb\n"
                                       "actor id=y|aliases=\"why\"\n"
                                       "statement id=s\t1|speaker=x|act=accuse|target=y\n",
                                       "accusations");

    (void)state;
    assert_int_equal(lost(&names, prepared.network, "tabs", "node"), 1);
    assert_int_equal(lost(&names, prepared.network, "double quotes", "node"), 1);
    assert_int_equal(lost(&names, prepared.network, "tabs", "tie"), 1);
    assert_int_equal(lost(&names, prepared.network, "double quotes", "tie"), 0);
    assert_int_equal(lost(&ids, prepared.network, "tabs", "node"), 0);
    assert_int_equal(lost(&ids, prepared.network, "tabs", "tie"), 0);
    discard(&prepared);
}

static void control_characters_of_ids_are_lost_in_every_format(void **state)
{
    static const struct carries all = { 0 };
    struct prepared prepared = prepare("statement speaker=a\x01|act=accuse|target=b\n",
                                       "accusations");

    (void)state;
    assert_int_equal(lost(&all, prepared.network, "control characters in the id", "node"), 1);
    assert_int_equal(length_of(&all, prepared.network), 1);
    discard(&prepared);
}

/* a accuses b, with claim c: three ties, of which a -> b and a -> c stand alone; with a second act of
 * a on c there are two ties a -> c, and both weights are lost in their sum. */
static void weights_of_ties_between_the_same_two_are_counted(void **state)
{
    static const struct carries sums = { .lost = LOSS_PARALLEL };
    struct prepared one = prepare("statement speaker=a|act=accuse|target=b|claim=c\n",
                                  "actor-claim");
    struct prepared two = prepare("statement speaker=a|act=accuse|target=b|claim=c\n"
                                  "statement speaker=a|act=deny|claim=c\n",
                                  "actor-claim");

    (void)state;
    assert_int_equal(lost(&sums, one.network, "separate weights", "tie"), 0);
    assert_int_equal(lost(&sums, two.network, "separate weights", "tie"), 2);
    discard(&one);
    discard(&two);
}

static void what_the_whole_loses_is_said_once(void **state)
{
    static const struct carries carries = { .lost = LOSS_UNDIRECTED | LOSS_ORIGIN };
    static const char lines[] = "statement speaker=a|act=assert|claim=c\n"
                                "statement speaker=b|act=assert|claim=c\n";
    struct prepared directed = prepare(lines, "claims"), pairs = prepare(lines, "congruence");

    (void)state;
    assert_int_equal(lost(&carries, directed.network, "that ties have no direction", ""), 0);
    assert_int_equal(lost(&carries, pairs.network, "that ties have no direction", ""), 1);
    assert_int_equal(lost(&carries, pairs.network, "what made it", ""), 1);
    discard(&directed);
    discard(&pairs);
}

static void every_format_of_networks_has_a_list_that_has_room(void **state)
{
    hearsay_loss losses[HEARSAY_LOSSES];
    hearsay_error err = { 0 };
    size_t count;

    (void)state;
    for (size_t i = 0; hearsay_writer_at(i); i++) {
        const hearsay_writer *writer = hearsay_writer_at(i);
        bool holds = writer->writes & HEARSAY_WRITES_NETWORK;

        assert_int_equal(hearsay_network_loss(losses, &count, writer->name, NULL, &err),
                         holds ? HEARSAY_OK : HEARSAY_BAD_ARGUMENT);
        assert_true(count <= HEARSAY_LOSSES);
    }
    assert_int_equal(hearsay_network_loss(losses, &count, "graphm", NULL, &err),
                     HEARSAY_BAD_ARGUMENT);
    assert_non_null(strstr(err.message, "did you mean \"graphml\""));
}

static void any_allocation_of_a_report_may_fail(void **state)
{
    struct prepared prepared = prepare(QUARREL, "accusations");
    hearsay_loss losses[HEARSAY_LOSSES];
    hearsay_status status = HEARSAY_NO_MEMORY;
    size_t count;

    (void)state;
    for (size_t n = 1; status == HEARSAY_NO_MEMORY; n++) {
        allocate_fail_at(n);
        status = hearsay_network_loss(losses, &count, "csv", prepared.network, NULL);
        allocate_fail_at(0);
        if (status != HEARSAY_OK) assert_int_equal(count, 0);
    }
    assert_int_equal(status, HEARSAY_OK);
    discard(&prepared);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(facts_with_a_value_and_without_a_place_are_counted),
        cmocka_unit_test(a_name_that_is_the_id_is_not_lost),
        cmocka_unit_test(what_carries_all_loses_nothing),
        cmocka_unit_test(letters_are_counted_where_the_text_is_carried),
        cmocka_unit_test(control_characters_of_ids_are_lost_in_every_format),
        cmocka_unit_test(weights_of_ties_between_the_same_two_are_counted),
        cmocka_unit_test(what_the_whole_loses_is_said_once),
        cmocka_unit_test(every_format_of_networks_has_a_list_that_has_room),
        cmocka_unit_test(any_allocation_of_a_report_may_fail),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
