/* Texts one letter apart. */
#include "measure/alike.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "memory/allocate.h"

static bool are_alike(const char *a, const char *b)
{
    const char *texts[] = { "something else", a, b };
    struct alike_pairs pairs = { 0 };
    bool found = false;

    assert_true(alike_find(&pairs, texts, 3, 4));
    for (size_t i = 0; i < pairs.count; i++) {
        assert_int_equal(pairs.items[i].a, 1);
        assert_int_equal(pairs.items[i].b, 2);
        found = true;
    }
    alike_clear(&pairs);
    return found;
}

static void one_change_insertion_or_swap_is_alike(void **state)
{
    (void)state;
    assert_true(are_alike("jacob lew", "jakob lew"));
    assert_true(are_alike("merkel", "merkl"));
    assert_true(are_alike("merkl", "merkel"));
    assert_true(are_alike("merkel", "merkle"));
    assert_true(are_alike("white house", "whitehouse"));
    assert_true(are_alike("lewis", "blewis"));
    assert_true(are_alike("lewis", "lewist"));
}

static void two_letters_or_none_are_not(void **state)
{
    (void)state;
    assert_false(are_alike("austria", "australia"));
    assert_false(are_alike("slovakia", "slovenia"));
    assert_false(are_alike("merkel", "merkel")); /* equal texts are another matter */
    assert_false(are_alike("abcdef", "bacdfe"));
    assert_false(are_alike("abcdef", "acxdef")); /* one letter lost and another come */
}

static void digits_and_short_words_are_no_slips(void **state)
{
    (void)state;
    assert_false(are_alike("unit 61398", "unit 61399"));
    assert_false(are_alike("unit 6", "unit 61"));
    assert_false(are_alike("abc", "abd")); /* fewer bytes than the 4 asked for */
}

static void thousands_of_names_are_compared_at_once(void **state)
{
    enum { COUNT = 20000 };
    static char names[COUNT][16];
    static const char *texts[COUNT];
    struct alike_pairs pairs = { 0 };

    (void)state;
    for (size_t i = 0; i < COUNT; i++) { /* letters a to j for digits, spread by doubling */
        int length = snprintf(names[i], sizeof names[i], "%05zu%05zu", i, (i * 7919) % 100000);
        for (int j = 0; j < length; j++) names[i][j] = (char)(names[i][j] - '0' + 'a');
        texts[i] = names[i];
    }
    memcpy(names[COUNT - 1], names[77], sizeof names[77]);
    names[COUNT - 1][3] = 'z';
    assert_true(alike_find(&pairs, texts, COUNT, 5));
    assert_int_equal(pairs.items[0].a, 77);
    assert_int_equal(pairs.items[0].b, COUNT - 1);
    alike_clear(&pairs);
}

static void a_failed_allocation_is_told(void **state)
{
    const char *texts[] = { "merkel", "merkle" };

    (void)state;
    for (size_t n = 1; n <= 2; n++) {
        struct alike_pairs pairs = { 0 };

        allocate_fail_at(n);
        assert_false(alike_find(&pairs, texts, 2, 4));
        allocate_fail_at(0);
        alike_clear(&pairs);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_change_insertion_or_swap_is_alike),
        cmocka_unit_test(two_letters_or_none_are_not),
        cmocka_unit_test(digits_and_short_words_are_no_slips),
        cmocka_unit_test(thousands_of_names_are_compared_at_once),
        cmocka_unit_test(a_failed_allocation_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
