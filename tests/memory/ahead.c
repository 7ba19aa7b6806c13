/* Batches that several threads fill come in the order of loading, each worked on, whatever takes how long. */
#define _DEFAULT_SOURCE /* usleep */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <unistd.h>

#include <cmocka.h>

#include "memory/ahead.h"

enum { BATCHES = 200 };

struct batch {
    int number, result;
};

struct source {
    int loaded, last;
    int at_once; /* threads in load */
    bool is_shared;
    int *second_done; /* of who_waits_lends_a_hand */
};

static bool load(void *state, void *own)
{
    struct source *source = state;
    struct batch *batch = own;

    if (__atomic_add_fetch(&source->at_once, 1, __ATOMIC_SEQ_CST) != 1) source->is_shared = true;
    batch->number = source->loaded++;
    batch->result = -1;
    (void)__atomic_sub_fetch(&source->at_once, 1, __ATOMIC_SEQ_CST);
    return batch->number < source->last;
}

/* The first of three takes longest, so that the others overtake it. */
static void square(const void *state, void *own)
{
    struct batch *batch = own;

    (void)state;
    if (batch->number % 3 == 0) (void)usleep(300);
    batch->result = batch->number * batch->number;
}

/* Takes as many batches as are wanted; returns how many came. */
static int take(size_t threads, int last, int wanted)
{
    struct source source = { .last = last };
    const struct ahead_steps steps = { &source, load, square };
    struct batch batches[AHEAD_BATCHES] = { { 0 } };
    struct ahead *ahead = NULL;
    struct batch *batch;
    int count = 0;

    assert_int_equal(ahead_new(&ahead, &steps, batches, sizeof *batches, threads, NULL), HEARSAY_OK);
    while (count < wanted && (batch = ahead_next(ahead)) != NULL) {
        assert_int_equal(batch->number, count);
        assert_int_equal(batch->result, count * count);
        count++;
    }
    if (count < wanted) assert_null(ahead_next(ahead));
    ahead_free(ahead);
    assert_false(source.is_shared);
    return count;
}

static void batches_come_in_the_order_of_loading(void **state)
{
    (void)state;
    for (size_t threads = 0; threads <= AHEAD_THREADS + 1; threads++)
        assert_int_equal(take(threads, BATCHES - 1, BATCHES + 1), BATCHES);
}

static void one_batch_may_be_all(void **state)
{
    (void)state;
    for (size_t threads = 0; threads <= AHEAD_THREADS; threads++) assert_int_equal(take(threads, 0, 2), 1);
}

static void who_has_enough_need_not_take_the_rest(void **state)
{
    (void)state;
    for (size_t threads = 0; threads <= AHEAD_THREADS; threads++)
        for (int wanted = 0; wanted < 5; wanted++) assert_int_equal(take(threads, BATCHES, wanted), wanted);
}

/* The first batch is done when the second is, which the one thread cannot begin before: only who waits for the first
 * can. */
static void wait_for_the_second(const void *state, void *own)
{
    enum { LONGEST = 5000 }; /* milliseconds, if nobody comes */
    const struct source *source = state;
    struct batch *batch = own;

    if (batch->number == 1) __atomic_store_n(source->second_done, 1, __ATOMIC_SEQ_CST);
    for (int i = 0; batch->number == 0 && i < LONGEST; i++) {
        batch->result = __atomic_load_n(source->second_done, __ATOMIC_SEQ_CST);
        if (batch->result) return;
        (void)usleep(1000);
    }
}

static void who_waits_lends_a_hand(void **state)
{
    int second_done = 0;
    struct source source = { .last = 1, .second_done = &second_done };
    const struct ahead_steps steps = { &source, load, wait_for_the_second };
    struct batch batches[AHEAD_BATCHES] = { { 0 } };
    struct ahead *ahead = NULL;
    const struct batch *batch;

    (void)state;
    assert_int_equal(ahead_new(&ahead, &steps, batches, sizeof *batches, 1, NULL), HEARSAY_OK);
    batch = ahead_next(ahead);
    assert_int_equal(batch->number, 0);
    assert_int_equal(batch->result, 1);
    assert_int_equal(((const struct batch *)ahead_next(ahead))->number, 1);
    assert_null(ahead_next(ahead));
    ahead_free(ahead);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(batches_come_in_the_order_of_loading),
        cmocka_unit_test(one_batch_may_be_all),
        cmocka_unit_test(who_has_enough_need_not_take_the_rest),
        cmocka_unit_test(who_waits_lends_a_hand),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
