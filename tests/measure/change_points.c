/* Change points of rows of letters: equal ones have the distance 0, others 1, so that what differs
 * most can be worked out by hand. */
#include "measure/change_points.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

enum { MOST = 20 };

static void find(double *p, const char *row, uint64_t seed)
{
    double distances[MOST * MOST];
    size_t count = strlen(row);

    for (size_t i = 0; i < count; i++)
        for (size_t j = 0; j < count; j++) distances[i * count + j] = row[i] != row[j];
    assert_int_equal(change_points_find(p, distances, count, &(hearsay_measure_options){ .seed = seed }, NULL),
                     HEARSAY_OK);
}

/* marks: as long as the row, "|" at the last thing before each change. */
static void assert_changes(const char *row, const char *marks)
{
    for (uint64_t seed = 1; seed <= 5; seed++) {
        double p[MOST];

        find(p, row, seed);
        for (size_t i = 0; row[i]; i++) assert_int_equal(p[i] <= CHANGE_LEVEL, marks[i] == '|');
    }
}

/* Two halves of six: 6 x 6 / 12 x 2 = 6 is what no other place has, and of the 924 ways to shuffle them
 * two reach it. Then each half is all the same: every shuffle is as good, which makes p 1. */
static void a_row_is_split_where_it_turns(void **state)
{
    double p[MOST];

    (void)state;
    assert_changes("aaaaaabbbbbb", "     |      ");
    assert_changes("aaaabbbbbbbb", "   |        ");
    find(p, "aaaaaabbbbbb", 1);
    assert_true(p[1] == 1);
    for (size_t i = 0; i < 12; i++) assert_true(i == 1 || i == 5 || isnan(p[i]));
}

static void parts_are_split_again(void **state)
{
    (void)state;
    assert_changes("aaaaabbbbbccccc", "    |    |     ");
    assert_changes("aaaaabbbbbcccccddddd", "    |    |    |     ");
}

/* The best split is of the first five and the five after them, 5 x 5 / 10 x 2 = 5; with all ten after
 * them it would be no more than 5 x 10 / 15 x (1 - 25/45) = 1.48. */
static void a_change_and_one_back_do_not_hide_each_other(void **state)
{
    (void)state;
    assert_changes("aaaaabbbbbaaaaa", "    |    |     ");
}

/* Twenty draws of 25 letters, with other chances from the 9th and from the 16th on. A program of its
 * own in Python, which adds up the terms of the paper one by one, splits behind the 8th and the 15th
 * with p of 0.005 each, and tries the place behind the 6th last, in vain. */
static void draws_are_split_as_another_program_does(void **state)
{
    static const int draws[20][4] = {
        { 10, 10, 0, 5 }, { 13, 5, 3, 4 }, { 14, 5, 2, 4 }, { 13, 7, 1, 4 },
        { 13, 5, 3, 4 }, { 12, 8, 2, 3 }, { 9, 11, 4, 1 }, { 7, 14, 1, 3 },
        { 4, 4, 12, 5 }, { 3, 3, 9, 10 }, { 0, 1, 15, 9 }, { 1, 2, 13, 9 },
        { 3, 1, 10, 11 }, { 3, 2, 9, 11 }, { 3, 5, 7, 10 }, { 8, 4, 11, 2 },
        { 8, 6, 6, 5 }, { 7, 6, 6, 6 }, { 7, 9, 5, 4 }, { 10, 7, 4, 4 },
    };
    double distances[20 * 20], p[20];

    (void)state;
    for (int i = 0; i < 20; i++) {
        for (int j = 0; j < 20; j++) {
            double sum = 0;

            for (int k = 0; k < 4; k++) sum += fabs(draws[i][k] / 25.0 - draws[j][k] / 25.0);
            distances[i * 20 + j] = sum / 2;
        }
    }
    assert_int_equal(change_points_find(p, distances, 20, &(hearsay_measure_options){ .seed = 1 }, NULL), HEARSAY_OK);
    for (int i = 0; i < 20; i++) {
        if (i == 7 || i == 14) assert_true(p[i] <= 0.02);
        else if (i == 5) assert_true(p[i] > 0.1 && p[i] < 0.4);
        else assert_true(isnan(p[i]));
    }
}

/* Nothing changes, or all the time. */
static void a_row_without_a_turn_has_no_change_point(void **state)
{
    double p[MOST];

    (void)state;
    assert_changes("abababababab", "            ");
    assert_changes("abcdefghijkl", "            ");
    find(p, "aaaaaaaaaaaa", 1);
    assert_true(p[1] == 1);
}

/* Of the 70 ways to shuffle four and four two are split as well, of the 20 of three and three too: p is
 * near 1/35, and near 1/10, which is too much. One against the rest is no part. */
static void short_rows_cannot_tell(void **state)
{
    double p[MOST];

    (void)state;
    find(p, "aaaabbbb", 1);
    assert_true(fabs(p[3] - 2.0 / 70) < 0.03);
    find(p, "aaabbb", 1);
    assert_true(fabs(p[2] - 2.0 / 20) < 0.05 && p[2] > CHANGE_LEVEL);
    for (size_t length = 0; length < 4; length++) {
        find(p, &"abb"[3 - length], 1);
        for (size_t i = 0; i < length; i++) assert_true(isnan(p[i]));
    }
}

static void the_same_seed_gives_the_same_p(void **state)
{
    double first[MOST], second[MOST], other[MOST];
    bool differ = false;

    (void)state;
    find(first, "ababbabbbabb", 7);
    find(second, "ababbabbbabb", 7);
    find(other, "ababbabbbabb", 8);
    for (size_t i = 0; i < 12; i++) {
        assert_true(first[i] == second[i] || (isnan(first[i]) && isnan(second[i])));
        if (!isnan(first[i]) && first[i] != other[i]) differ = true;
    }
    assert_true(differ);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_row_is_split_where_it_turns),
        cmocka_unit_test(parts_are_split_again),
        cmocka_unit_test(a_change_and_one_back_do_not_hide_each_other),
        cmocka_unit_test(draws_are_split_as_another_program_does),
        cmocka_unit_test(a_row_without_a_turn_has_no_change_point),
        cmocka_unit_test(short_rows_cannot_tell),
        cmocka_unit_test(the_same_seed_gives_the_same_p),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
