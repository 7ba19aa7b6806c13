/* Texts come in the order of strcmp, whatever they have in common. */
#include "text/text_order.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "memory/allocate.h"
#include "memory/random.h"

enum { MOST = 3000 };

struct texts {
    const char *texts[MOST];
    uint32_t lengths[MOST];
    size_t count;
};

static void add(struct texts *all, const char *text)
{
    all->lengths[all->count] = (uint32_t)strlen(text);
    all->texts[all->count] = allocate_text(text, strlen(text));
    assert_non_null(all->texts[all->count++]);
}

static void expect_order(struct texts *all)
{
    uint32_t *order = text_order(all->texts, all->lengths, all->count);

    assert_non_null(order);
    for (size_t i = 1; i < all->count; i++) {
        int compared = strcmp(all->texts[order[i - 1]], all->texts[order[i]]);

        assert_true(compared < 0 || (compared == 0 && order[i - 1] < order[i]));
    }
    allocate_free(order);
    for (size_t i = 0; i < all->count; i++) allocate_free((void *)all->texts[i]);
    all->count = 0;
}

static void a_few_words_are_sorted(void **state)
{
    static const char *const words[] = { "b", "a", "", "ab", "\xC3\xA4", "a", "abcdefgh", "abcdefghi", "abcdefg" };
    static const uint32_t expected[] = { 2, 1, 5, 3, 8, 6, 7, 0, 4 };
    uint32_t lengths[9], *order;

    (void)state;
    for (size_t i = 0; i < 9; i++) lengths[i] = (uint32_t)strlen(words[i]);
    order = text_order(words, lengths, 9);
    assert_non_null(order);
    assert_memory_equal(order, expected, sizeof expected);
    allocate_free(order);
    order = text_order(words, lengths, 0);
    assert_non_null(order);
    allocate_free(order);
}

/* Few letters, so that beginnings are shared, and some texts are equal. */
static void texts_at_random_are_sorted(void **state)
{
    static struct texts all;
    struct random random;
    char text[64];

    (void)state;
    random_seed(&random, 11, 0);
    for (size_t letters = 1; letters <= 4; letters++) {
        for (size_t i = 0; i < MOST; i++) {
            size_t length = random_below(&random, sizeof text);

            for (size_t at = 0; at < length; at++) text[at] = (char)(0xFE + random_below(&random, letters));
            for (size_t at = 0; at < length; at++) if (!text[at]) text[at] = 'a';
            text[length] = '\0';
            add(&all, text);
        }
        expect_order(&all);
    }
}

/* Each is the beginning of the next: what calls itself for each eight bytes would do so without end. */
static void texts_that_each_go_on_a_little_longer_are_sorted(void **state)
{
    static struct texts all;
    static char text[MOST * 4];

    (void)state;
    memset(text, 'x', sizeof text - 1);
    for (size_t length = 1000 * 4; length > 0; length -= 4) {
        text[length] = '\0';
        add(&all, text);
        text[length] = 'x';
    }
    expect_order(&all);
}

/* As the keys of sums hold them between cells; memcmp decides, then the length. */
static void nuls_are_bytes_like_others(void **state)
{
    static const char *const texts[] = { "a\0\0", "a", "a\0b", "a\0", "1234567\0", "1234567", "1234567\0x", "a\0" };
    static const uint32_t lengths[] = { 3, 1, 3, 2, 8, 7, 9, 2 }, expected[] = { 5, 4, 6, 1, 3, 7, 0, 2 };
    uint32_t *order = text_order(texts, lengths, 8);

    (void)state;
    assert_non_null(order);
    assert_memory_equal(order, expected, sizeof expected);
    allocate_free(order);
}

static void failed_allocations_are_told(void **state)
{
    const char *const texts[] = { "b", "a" };
    const uint32_t lengths[] = { 1, 1 };

    (void)state;
    for (size_t n = 1; n <= 3; n++) { /* keys, room to sort them, numbers */
        allocate_fail_at(n);
        assert_null(text_order(texts, lengths, 2));
    }
    allocate_fail_at(0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_few_words_are_sorted),
        cmocka_unit_test(texts_at_random_are_sorted),
        cmocka_unit_test(texts_that_each_go_on_a_little_longer_are_sorted),
        cmocka_unit_test(nuls_are_bytes_like_others),
        cmocka_unit_test(failed_allocations_are_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
