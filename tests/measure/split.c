/* Two camps: by hand, and against trying all splits. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "memory/random.h"
#include "support/signed.h"
#include "text/buffer.h"

static struct split split_of(const char *ties, struct measuring *measuring)
{
    *measuring = signed_ties(ties);
    assert_int_equal(measuring_split(measuring, NULL), HEARSAY_OK);
    return measuring->split;
}

static void assert_frustration(const char *ties, size_t misfits, size_t bound)
{
    struct measuring measuring;
    struct split split = split_of(ties, &measuring);

    assert_int_equal(split.misfits, misfits);
    assert_int_equal(split.bound, bound);
    assert_true(figure_of(&measuring, measure_network_frustration) == (double)misfits);
    measuring_clear(&measuring);
}

static void balanced_networks_have_no_misfits(void **state)
{
    (void)state;
    assert_frustration("", 0, 0);
    assert_frustration("a+b b+c a+c", 0, 0);
    assert_frustration("a-b b-c c-d d-a", 0, 0);
    /* 1907: Triple Alliance a, d, e against Triple Entente b, c, f */
    assert_frustration("a+d a+e d+e b+c b+f c+f a-b a-c a-f d-b d-c d-f e-b e-c e-f", 0, 0);
}

static void hand_worked_networks(void **state)
{
    (void)state;
    /* three foes: two of them are on one side */
    assert_frustration("a-b b-c a-c", 1, 1);
    /* a circle of five foes: an odd one; it has no triangles, so the search proves it */
    assert_frustration("a-b b-c c-d d-e e-a", 1, 1);
    /* four foes: two against two leaves ab and cd */
    assert_frustration("a-b a-c a-d b-c b-d c-d", 2, 2);
    /* six foes: three against three leaves two triangles */
    assert_frustration("a-b a-c a-d a-e a-f b-c b-d b-e b-f c-d c-e c-f d-e d-f e-f", 6, 6);
    /* had Germany (d) stayed with Russia (f) when France (c) allied with it: one of three */
    assert_frustration("a+d a+f d+f c-d d+e a+e c+f", 1, 1);
    /* two parts: a triangle of foes each */
    assert_frustration("a-b b-c a-c d-e e-f d-f", 2, 2);
}

static void the_first_of_each_part_is_on_side_one(void **state)
{
    struct measuring measuring;
    struct split split = split_of("a-b c-d d+e", &measuring);
    static const unsigned char sides[] = { 0, 1, 0, 1, 1 };

    (void)state;
    assert_memory_equal(split.side, sides, sizeof sides);
    measuring_clear(&measuring);
}

/* The tie of ab is 3 - 1, that of ac -1, of bc 5: b and c are friends, so either ab or ac misfits,
 * or bc; each costs one tie. Weights of the misfits: 2, 1 or 5. */
static void the_weight_is_that_of_the_misfits_found(void **state)
{
    struct measuring measuring = signed_ties("a+b3 b-a1 a-c1 b+c5");
    double weight = figure_of(&measuring, measure_network_frustration_weight);

    (void)state;
    assert_true(weight == 2 || weight == 1 || weight == 5);
    assert_true(figure_of(&measuring, measure_network_frustration_bound) == 1);
    measuring_clear(&measuring);
}

static size_t fewest_of_all(const struct tie_list *ties)
{
    size_t fewest = SIZE_MAX;

    for (unsigned long sides = 0; sides < 1ul << (ties->nodes - 1); sides++) {
        size_t misfits = 0;

        for (size_t i = 0; i < ties->count; i++) {
            bool is_apart = ((sides >> ties->from[i]) ^ (sides >> ties->to[i])) & 1;
            misfits += is_apart != (ties->weight[i] < 0);
        }
        if (misfits < fewest) fewest = misfits;
    }
    return fewest;
}

static void no_split_of_all_is_better(void **state)
{
    struct buffer ties = { 0 };
    struct random random;

    (void)state;
    for (uint64_t seed = 0; seed < 60; seed++) {
        size_t nodes = 4 + seed % 9;
        struct measuring measuring;
        struct split split;
        size_t misfits = 0;

        random_seed(&random, seed, 1);
        buffer_reset(&ties);
        for (size_t i = 0; i < nodes; i++)
            for (size_t j = i + 1; j < nodes; j++) {
                size_t drawn = random_below(&random, 3);
                if (drawn || j == i + 1)
                    buffer_format(&ties, "%c%c%c ", (int)('a' + i), drawn == 1 ? '+' : '-',
                                  (int)('a' + j));
            }
        split = split_of(buffer_string(&ties), &measuring);
        assert_int_equal(split.misfits, fewest_of_all(&measuring.friends.ties));
        assert_int_equal(split.bound, split.misfits);
        for (size_t i = 0; i < measuring.friends.ties.count; i++)
            misfits += split_misfits(&split, measuring.friends.ties.from[i],
                                     measuring.friends.ties.to[i],
                                     measuring.friends.ties.weight[i]);
        assert_int_equal(misfits, split.misfits);
        measuring_clear(&measuring);
    }
    buffer_clear(&ties);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(balanced_networks_have_no_misfits),
        cmocka_unit_test(hand_worked_networks),
        cmocka_unit_test(the_first_of_each_part_is_on_side_one),
        cmocka_unit_test(the_weight_is_that_of_the_misfits_found),
        cmocka_unit_test(no_split_of_all_is_better),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
