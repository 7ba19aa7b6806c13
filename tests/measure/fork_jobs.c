/* Pieces of work in processes: all are done, whoever does them, and what goes wrong is told. */
#define _DEFAULT_SOURCE
#include "measure/fork_jobs.h"

#include <errno.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <cmocka.h>

#include "memory/allocate.h"

enum { PIECES = 100 };

struct squares {
    long *out;  /* shared */
    long bad;   /* the piece that goes wrong; -1: none */
    enum { FAILS, DIES, EXITS } how;
};

static hearsay_status square(void *state, size_t piece, hearsay_error *err)
{
    struct squares *squares = state;

    if ((long)piece == squares->bad) {
        if (squares->how == DIES) (void)raise(SIGKILL);
        if (squares->how == EXITS) _exit(0);
        return hearsay_fail(err, HEARSAY_LIMIT, "piece %zu is too much", piece);
    }
    squares->out[piece] = (long)(piece * piece);
    return HEARSAY_OK;
}

static hearsay_status run(struct squares *squares, unsigned jobs, hearsay_error *err)
{
    const hearsay_measure_options options = { .jobs = jobs };
    const struct fork_jobs work = { .pieces = PIECES, .work = square, .state = squares,
                                    .what = "squares", .options = &options };

    return fork_jobs_run(&work, err);
}

static struct squares squares_with(long bad)
{
    struct squares squares = { .out = allocate_shared(PIECES, sizeof(long)), .bad = bad };

    assert_non_null(squares.out);
    return squares;
}

static void squares_free(struct squares *squares)
{
    allocate_free_shared(squares->out, PIECES, sizeof *squares->out);
}

static void every_piece_is_done_once(void **state)
{
    static const unsigned jobs[] = { 0, 1, 2, 7, 1000 };

    (void)state;
    for (size_t i = 0; i < sizeof jobs / sizeof *jobs; i++) {
        struct squares squares = squares_with(-1);

        assert_int_equal(run(&squares, jobs[i], NULL), HEARSAY_OK);
        for (long j = 0; j < PIECES; j++) assert_true(squares.out[j] == j * j);
        squares_free(&squares);
    }
}

static void no_piece_is_no_work(void **state)
{
    const struct fork_jobs none = { .work = square, .what = "squares" };

    (void)state;
    assert_int_equal(fork_jobs_run(&none, NULL), HEARSAY_OK);
}

static void a_pieces_error_is_the_error_of_all(void **state)
{
    (void)state;
    for (unsigned jobs = 1; jobs <= 3; jobs++) {
        struct squares squares = squares_with(50);
        hearsay_error err = { 0 };

        assert_int_equal(run(&squares, jobs, &err), HEARSAY_LIMIT);
        assert_string_equal(err.message, "piece 50 is too much");
        squares_free(&squares);
    }
}

static void a_child_that_ends_early_is_an_error(void **state)
{
    (void)state;
    for (int how = DIES; how <= EXITS; how++) {
        struct squares squares = squares_with(3);
        hearsay_error err = { 0 };

        squares.how = how == DIES ? DIES : EXITS;
        assert_int_equal(run(&squares, 2, &err), HEARSAY_IO);
        assert_string_equal(err.message, "a process for squares ended before its work was done");
        assert_int_equal(waitpid(-1, NULL, WNOHANG), -1); /* none is left */
        assert_int_equal(errno, ECHILD);
        squares_free(&squares);
    }
}

static hearsay_status stop(void *state, const char *what, size_t done, size_t pieces,
                           hearsay_error *err)
{
    size_t *calls = state;

    assert_string_equal(what, "squares");
    assert_true(done <= pieces && pieces == PIECES);
    return ++*calls < 3 ? HEARSAY_OK : hearsay_fail(err, HEARSAY_STOPPED, "enough");
}

static hearsay_status take_long(void *state, size_t piece, hearsay_error *err)
{
    const struct timespec half = { .tv_nsec = 500000000 };

    (void)state, (void)piece, (void)err;
    (void)nanosleep(&half, NULL);
    return HEARSAY_OK;
}

static void progress_can_stop_it(void **state)
{
    (void)state;
    for (unsigned jobs = 1; jobs <= 2; jobs++) {
        size_t calls = 0;
        const hearsay_measure_options options = { .jobs = jobs, .progress = stop,
                                                  .progress_state = &calls };
        const struct fork_jobs work = { .pieces = PIECES, .work = take_long, .what = "squares",
                                        .options = &options };

        assert_int_equal(fork_jobs_run(&work, NULL), HEARSAY_STOPPED);
        assert_int_equal(calls, 3);
    }
}

static hearsay_status tell_id(void *state, size_t piece, hearsay_error *err)
{
    pid_t *ids = state;

    (void)err;
    ids[piece] = getpid();
    (void)pause();
    return HEARSAY_OK;
}

/* A parent that dies by what Ctrl-C sends takes its children along. */
static void children_end_with_their_parent(void **state)
{
    const struct timespec tick = { .tv_nsec = 10000000 };
    volatile pid_t *ids = allocate_shared(2, sizeof *ids);
    pid_t parent;
    bool all_gone = true;
    int how = 0;

    (void)state;
    assert_non_null((void *)(uintptr_t)ids);
    parent = fork();
    if (parent == 0) {
        const hearsay_measure_options options = { .jobs = 2 };
        const struct fork_jobs work = { .pieces = 2, .work = tell_id, .state = (void *)(uintptr_t)ids,
                                        .what = "ids", .options = &options };

        (void)signal(SIGINT, SIG_DFL);
        (void)fork_jobs_run(&work, NULL);
        _exit(1);
    }
    assert_true(parent > 0);
    for (int i = 0; i < 3000 && !(ids[0] && ids[1]); i++) (void)nanosleep(&tick, NULL);
    assert_true(ids[0] && ids[1]);
    assert_int_equal(kill(parent, SIGINT), 0);
    assert_int_equal(waitpid(parent, &how, 0), parent);
    assert_true(WIFSIGNALED(how) && WTERMSIG(how) == SIGINT);
    /* whoever adopts them may be slow to bury them: a zombie is as good as gone */
    for (int i = 0; i < 2; i++) {
        char path[64], text[256] = "";
        bool is_gone = false;

        (void)snprintf(path, sizeof path, "/proc/%ld/stat", (long)ids[i]);
        for (int wait = 0; wait < 3000 && !is_gone; wait++) {
            FILE *file = fopen(path, "r");

            is_gone = !file || !fgets(text, sizeof text, file) || strstr(text, ") Z ");
            if (file) (void)fclose(file);
            if (!is_gone) (void)nanosleep(&tick, NULL);
        }
        if (!is_gone) (void)kill(ids[i], SIGKILL); /* nobody else would */
        all_gone = all_gone && is_gone;
    }
    assert_true(all_gone);
    allocate_free_shared((void *)(uintptr_t)ids, 2, sizeof *ids);
}

static void without_memory_it_fails(void **state)
{
    struct squares squares = squares_with(-1);
    hearsay_status status = HEARSAY_NO_MEMORY;

    (void)state;
    for (size_t n = 1; status != HEARSAY_OK; n++) {
        allocate_fail_at(n);
        status = run(&squares, 2, NULL);
        allocate_fail_at(0);
        assert_true(status == HEARSAY_OK ? n > 3 : status == HEARSAY_NO_MEMORY);
    }
    squares_free(&squares);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_piece_is_done_once),
        cmocka_unit_test(no_piece_is_no_work),
        cmocka_unit_test(a_pieces_error_is_the_error_of_all),
        cmocka_unit_test(a_child_that_ends_early_is_an_error),
        cmocka_unit_test(progress_can_stop_it),
        cmocka_unit_test(children_end_with_their_parent),
        cmocka_unit_test(without_memory_it_fails),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
