/* What igraph may do during a call of ours, and what is as before afterwards. */
#include "network/igraph_guard.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include <dlfcn.h>

typedef int count_function(void);
typedef void set_function(int count);

/* Whatever runtime of OpenMP this program has been loaded with; igraph brings its own. */
static void igraph_has_one_thread_during_a_call(void **state)
{
    void *program = dlopen(NULL, RTLD_LAZY);
    void *found[2] = { dlsym(program, "omp_get_max_threads"), dlsym(program, "omp_set_num_threads") };
    count_function *threads;
    set_function *set_threads;
    struct guard guard;

    (void)state;
    memcpy(&threads, &found[0], sizeof threads);
    memcpy(&set_threads, &found[1], sizeof set_threads);
    if (!threads || !set_threads) { /* then igraph has one anyway */
        dlclose(program);
        return;
    }
    set_threads(4);
    guard = guard_begin();
    assert_int_equal(threads(), 1);
    assert_int_equal(guard_end(guard, IGRAPH_SUCCESS, "nothing", NULL), HEARSAY_OK);
    assert_int_equal(threads(), 4);
    dlclose(program);
}

static void the_hosts_handlers_come_back(void **state)
{
    igraph_error_handler_t *errors = igraph_set_error_handler(igraph_error_handler_printignore);
    igraph_warning_handler_t *warnings = igraph_set_warning_handler(igraph_warning_handler_print);
    struct guard guard = guard_begin();

    (void)state;
    assert_int_equal(guard_end(guard, IGRAPH_EINVAL, "camps", NULL), HEARSAY_UNSUPPORTED);
    assert_true(igraph_set_error_handler(errors) == igraph_error_handler_printignore);
    assert_true(igraph_set_warning_handler(warnings) == igraph_warning_handler_print);
}

static void a_failure_says_what_was_being_computed(void **state)
{
    hearsay_error err = { 0 };

    (void)state;
    assert_int_equal(guard_end(guard_begin(), IGRAPH_ENOMEM, "camps", &err), HEARSAY_NO_MEMORY);
    assert_string_equal(err.message, "out of memory for camps");
    assert_int_equal(guard_end(guard_begin(), IGRAPH_EINVAL, "camps", &err), HEARSAY_UNSUPPORTED);
    assert_non_null(strstr(err.message, "igraph cannot compute camps: "));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(igraph_has_one_thread_during_a_call),
        cmocka_unit_test(the_hosts_handlers_come_back),
        cmocka_unit_test(a_failure_says_what_was_being_computed),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
