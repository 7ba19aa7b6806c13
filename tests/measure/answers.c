/* Which accusations are answered, by hand. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "support/measured.h"

static void assert_answers(const char *lines, unsigned days, double answered, double unanswered)
{
    static const char *const names[] = { "answered", "unanswered" };
    hearsay_measure_options options = { .names = { names, 2 }, .answer_days = days };
    struct measured measured = network_of_lines(lines, NULL);

    assert_int_equal(hearsay_actor_table(&measured.table, measured.network, &options, NULL),
                     HEARSAY_OK);
    assert_true(value_in(measured.table, "b", "answered") == answered);
    assert_true(value_in(measured.table, "b", "unanswered") == unanswered);
    measured_free(&measured);
}

#define ACCUSED "statement speaker=a|act=accuse|target=b|date=2015-06-01|count=2\n"

static void who_names_the_accuser_in_time_answers(void **state)
{
    (void)state;
    assert_answers(ACCUSED "statement speaker=b|act=praise|target=a|date=2015-07-01\n", 0, 2, 0);
    assert_answers(ACCUSED "statement speaker=b|act=praise|target=a|date=2015-07-02\n", 0, 0, 2);
    assert_answers(ACCUSED "statement speaker=b|act=praise|target=a|date=2015-07-02\n", 31, 2, 0);
    assert_answers(ACCUSED "statement speaker=b|act=praise|target=a|date=2015-06-01\n", 1, 2, 0);
}

static void what_came_before_or_from_others_is_no_answer(void **state)
{
    (void)state;
    assert_answers(ACCUSED "statement speaker=b|act=praise|target=a|date=2015-05-31\n", 0, 0, 2);
    assert_answers(ACCUSED "statement speaker=c|act=praise|target=a|date=2015-06-02\n", 0, 0, 2);
    assert_answers(ACCUSED "statement speaker=b|act=praise|target=c|date=2015-06-02\n", 0, 0, 2);
    assert_answers(ACCUSED "statement speaker=b|act=deny|target=a|date=2015-06-02|negated=true\n",
                   0, 0, 2);
}

static void who_speaks_on_the_claim_answers(void **state)
{
    (void)state;
    assert_answers("claim id=x|text=x|about=b\nclaim id=y|text=y\n"
                   "statement speaker=a|act=accuse|claim=x|date=2015-06-01\n"
                   "statement speaker=c|act=charge|claim=y|target=b|date=2015-06-01|count=3\n"
                   "statement speaker=b|act=deny|claim=x|date=2015-06-05\n",
                   0, 1, 3);
}

static void what_has_no_day_and_what_one_says_of_oneself_is_in_neither(void **state)
{
    (void)state;
    assert_answers("statement speaker=a|act=accuse|target=b|date=2015-06\n"
                   "statement speaker=a|act=accuse|target=b\n"
                   "statement speaker=b|act=accuse|target=b|date=2015-06-01\n",
                   0, 0, 0);
    assert_answers(ACCUSED "statement speaker=b|act=deny|target=a|date=2015-06\n", 0, 0, 2);
}

/* The denial of the 2nd answers statement 0. s1 comes after it, and 3 is by somebody else. */
static void what_is_unanswered_can_be_found(void **state)
{
    static const char lines[] = "actor id=b|name=B\nactor id=x|name=X\n"
                                "statement speaker=a|act=accuse|target=b|date=2015-06-01\n"
                                "statement id=s1|speaker=a|act=charge|target=b;x|date=2015-06-03\n"
                                "statement speaker=b|act=deny|target=a|date=2015-06-02\n"
                                "statement speaker=c|act=blame|target=b|date=2015-06-01\n";
    static const char *const name = "unanswered_in";
    hearsay_measure_options options = { .names = { &name, 1 } };
    const hearsay_network_options accusations = { .kind = "accusations" };
    struct measured measured = network_of_lines(lines, &accusations);
    hearsay_table *table = NULL;

    (void)state;
    assert_int_equal(hearsay_actor_table(&measured.table, measured.network, &options, NULL),
                     HEARSAY_OK);
    assert_string_equal(hearsay_table_text(measured.table, 0, 0), "b");
    assert_string_equal(hearsay_table_text(measured.table, 0, 3), "s1; 3");
    /* by itself it is sorted as texts are */
    assert_int_equal(hearsay_measure_run(&table, measured.network, name, NULL), HEARSAY_OK);
    assert_string_equal(hearsay_table_text(table, 0, 0), "x");
    assert_string_equal(hearsay_table_text(table, 0, 2), "s1");
    assert_string_equal(hearsay_table_text(table, 1, 2), "s1; 3");
    assert_null(hearsay_table_text(table, 2, 2));
    hearsay_table_free(table);
    measured_free(&measured);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(who_names_the_accuser_in_time_answers),
        cmocka_unit_test(what_came_before_or_from_others_is_no_answer),
        cmocka_unit_test(who_speaks_on_the_claim_answers),
        cmocka_unit_test(what_has_no_day_and_what_one_says_of_oneself_is_in_neither),
        cmocka_unit_test(what_is_unanswered_can_be_found),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
