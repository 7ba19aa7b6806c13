/* Camps and polarisation, by hand and on a network that everybody knows. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "memory/allocate.h"
#include "support/signed.h"

struct expected {
    const char *camps; /* by node: its number */
    double stability, polarisation, ei_index;
};

static void assert_camps(const char *ties, const struct expected *expected)
{
    struct measuring measuring = signed_ties(ties);
    double values[26] = { 0 };

    assert_int_equal(measure_camp(&measuring, values, NULL), HEARSAY_OK);
    for (size_t i = 0; i < measuring.nodes; i++)
        assert_true(values[i] == expected->camps[i] - '0');
    assert_int_equal(measure_camp_stability(&measuring, values, NULL), HEARSAY_OK);
    for (size_t i = 0; i < measuring.nodes; i++)
        assert_true(agree(values[i], expected->stability));
    assert_true(agree(figure_of(&measuring, measure_network_polarisation),
                      expected->polarisation));
    assert_true(agree(figure_of(&measuring, measure_network_ei_index), expected->ei_index));
    measuring_clear(&measuring);
}

/* Friends: 6 in all, 6 inside, 6 ends in each camp: 6 - (36 + 36) / (4 x 6) = 3. Foes: 1 in all, none
 * inside, 1 end in each: 0 - 2 / 4. (3 + 0.5) / 7 = 0.5. */
static void two_camps_of_friends_with_foes_between(void **state)
{
    (void)state;
    assert_camps("a+b b+c a+c d+e e+f d+f c-d", &(struct expected){ "111222", 1, 0.5, -1 });
}

/* Modularity: 6 of 7 ties inside, 7 ends in each: (6 - 98 / 28) / 7 = 5 / 14; one tie of 7 leads out. */
static void without_foes_it_is_modularity(void **state)
{
    (void)state;
    assert_camps("a+b b+c a+c d+e e+f d+f c+d",
                 &(struct expected){ "111222", 1, 5.0 / 14.0, -5.0 / 7.0 });
}

/* No friends. Foes: none inside, 2 ends in each: (0 - (0 - 12 / 12)) / 3. */
static void foes_of_all_stand_alone(void **state)
{
    (void)state;
    assert_camps("a-b b-c a-c", &(struct expected){ "123", 1, 1.0 / 3.0, NAN });
}

/* a and b are friends, and so are c, d and e; b and c are foes. */
static void the_larger_camp_is_the_first(void **state)
{
    struct measuring measuring = signed_ties("a+b b-c c+d c+e d+e");
    double values[5];
    static const double camps[] = { 2, 2, 1, 1, 1 };

    (void)state;
    assert_int_equal(measure_camp(&measuring, values, NULL), HEARSAY_OK);
    for (size_t i = 0; i < 5; i++) assert_true(values[i] == camps[i]);
    assert_true(figure_of(&measuring, measure_network_camp_count) == 2);
    assert_true(figure_of(&measuring, measure_network_camp_stability) == 1);
    measuring_clear(&measuring);
}

static void one_run_does_not_tell_how_firm_camps_are(void **state)
{
    struct measuring measuring = signed_ties("a+b b-c c+d c+e d+e");
    double values[5];

    (void)state;
    measuring.options.camp_runs = 1;
    assert_int_equal(measure_camp(&measuring, values, NULL), HEARSAY_OK);
    assert_true(values[0] == 2 && values[4] == 1);
    assert_int_equal(measure_camp_stability(&measuring, values, NULL), HEARSAY_OK);
    for (size_t i = 0; i < 5; i++) assert_true(isnan(values[i]));
    assert_true(isnan(figure_of(&measuring, measure_network_camp_stability)));
    measuring_clear(&measuring);
}

static void too_many_runs_are_refused(void **state)
{
    struct measuring measuring = signed_ties("a+b b-c");
    double values[3];
    hearsay_error err = { 0 };

    (void)state;
    measuring.options.camp_runs = HEARSAY_MOST_CAMP_RUNS + 1;
    assert_int_equal(measure_camp(&measuring, values, &err), HEARSAY_BAD_ARGUMENT);
    assert_string_equal(err.message, "camps are the best of at most 1000 runs");
    measuring_clear(&measuring);
}

static void what_does_not_exist_is_missing(void **state)
{
    (void)state;
    assert_camps("", &(struct expected){ "", 1, NAN, NAN });
    assert_camps("a+b b-a", &(struct expected){ "12", 1, NAN, NAN }); /* they cancel out */
}

/* Distinct pairs of a file with columns from, to and more. */
static size_t read_pairs(const char *path, struct measuring *measuring)
{
    FILE *file = fopen(path, "r");
    static bool is_tied[64][64];
    char line[256];
    size_t count = 0;

    if (!file) return 0;
    while (fgets(line, sizeof line, file)) {
        unsigned from, to;
        if (sscanf(line, "%u,%u", &from, &to) != 2 || from == to || from > 63 || to > 63) continue;
        if (from < to) is_tied[from - 1][to - 1] = true;
        else is_tied[to - 1][from - 1] = true;
    }
    (void)fclose(file);
    measuring_init(measuring, NULL, NULL, NULL);
    measuring->nodes = measuring->ties.nodes = 34;
    measuring->ties.from = allocate_zero(64 * 64, sizeof *measuring->ties.from);
    measuring->ties.to = allocate_zero(64 * 64, sizeof *measuring->ties.to);
    measuring->ties.weight = allocate_zero(64 * 64, sizeof *measuring->ties.weight);
    for (uint32_t i = 0; i < 64 * 64; i++) {
        if (!is_tied[i / 64][i % 64]) continue;
        measuring->ties.from[count] = i / 64;
        measuring->ties.to[count] = i % 64;
        measuring->ties.weight[count++] = 1;
    }
    measuring->ties.count = count;
    measuring->has_ties = true;
    return count;
}

/* The best modularity that there is, proven by Brandes et al. 2008, IEEE Trans. Knowledge and Data
 * Engineering 20(2): 0.4198, in four camps. */
static void the_karate_club_has_its_best_modularity(void **state)
{
    const char *data = getenv("HEARSAY_DATA");
    struct measuring measuring;
    char path[4096];

    (void)state;
    if (!data) skip();
    (void)snprintf(path, sizeof path, "%s/manynet/csv/ison_karateka-edges.csv", data);
    if (read_pairs(path, &measuring) == 0) skip();
    assert_int_equal(measuring.ties.count, 78);
    assert_true(figure_of(&measuring, measure_network_camp_count) == 4);
    assert_true(fabs(figure_of(&measuring, measure_network_polarisation) - 0.4198) < 0.00005);
    measuring_clear(&measuring);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(two_camps_of_friends_with_foes_between),
        cmocka_unit_test(without_foes_it_is_modularity),
        cmocka_unit_test(foes_of_all_stand_alone),
        cmocka_unit_test(the_larger_camp_is_the_first),
        cmocka_unit_test(one_run_does_not_tell_how_firm_camps_are),
        cmocka_unit_test(too_many_runs_are_refused),
        cmocka_unit_test(what_does_not_exist_is_missing),
        cmocka_unit_test(the_karate_club_has_its_best_modularity),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
