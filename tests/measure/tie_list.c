/* Ties without directions, worked out by hand. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "measure/tie_list.h"

static void pairs_are_added_up_and_stay_in_order(void **state)
{
    uint32_t from[] = { 0, 0, 1, 2, 2, 3, 3 }, to[] = { 1, 3, 0, 0, 1, 0, 2 };
    double weight[] = { 1, 2, 4, 8, 16, -2, 64 };
    const struct tie_list list = { .nodes = 4, .count = 7, .from = from, .to = to,
                                   .weight = weight };
    /* 0-1: 1 + 4, 0-2: 8, 0-3: 2 - 2, 1-2: 16, 2-3: 64 */
    const struct { uint32_t from, to; double weight; } expected[] = {
        { 0, 1, 5 }, { 0, 2, 8 }, { 0, 3, 0 }, { 1, 2, 16 }, { 2, 3, 64 },
    };
    struct tie_list out;
    hearsay_error err;

    (void)state;
    assert_int_equal(tie_list_undirect(&out, &list, &err), HEARSAY_OK);
    assert_int_equal(out.count, 5);
    for (size_t i = 0; i < 5; i++) {
        assert_int_equal(out.from[i], expected[i].from);
        assert_int_equal(out.to[i], expected[i].to);
        assert_true(out.weight[i] == expected[i].weight);
    }
    tie_list_clear(&out);
}

static void no_ties_are_no_ties(void **state)
{
    struct tie_list out;
    hearsay_error err;

    (void)state;
    assert_int_equal(tie_list_undirect(&out, &(struct tie_list){ .nodes = 3 }, &err), HEARSAY_OK);
    assert_int_equal(out.count, 0);
    tie_list_clear(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(pairs_are_added_up_and_stay_in_order),
        cmocka_unit_test(no_ties_are_no_ties),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
