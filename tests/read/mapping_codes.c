/* The codes of a mapping in a list: what a look-up from the longest to the shortest gives is what the readers'
 * look-up gives. */
#include <hearsay/codes.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "memory/allocate.h"
#include "read/mapping.h"
#include "support/effort.h"

/* The act of the first code in the list that a text begins with. */
static const char *look_up(const hearsay_codes *codes, const char *text)
{
    const hearsay_code *code;

    for (size_t i = 0; (code = hearsay_codes_at(codes, i)) != NULL; i++)
        if (strncmp(text, code->code, strlen(code->code)) == 0) return code->act;
    return hearsay_codes_standard(codes)->act;
}

static void the_list_gives_every_code_the_act_that_readers_give_it(void **state)
{
    hearsay_codes *codes = NULL;
    struct mapping *mapping = NULL;
    char text[5];

    (void)state;
    assert_int_equal(hearsay_codes_new(&codes, NULL, NULL), HEARSAY_OK);
    assert_int_equal(mapping_load(&mapping, "cameo", NULL), HEARSAY_OK);
    for (int length = 1; length <= 4; length++)
        for (int number = 0; number < (length == 1 ? 10 : length == 2 ? 100 : length == 3 ? 1000 : 10000);
             number++) {
            const char *act;

            (void)snprintf(text, sizeof text, "%0*d", length, number);
            act = mapping_code(mapping, text, strlen(text));
            assert_string_equal(look_up(codes, text), act ? act : "assert");
        }
    mapping_free(mapping);
    hearsay_codes_free(codes);
}

static void longer_codes_come_first_and_every_act_has_its_group(void **state)
{
    hearsay_codes *codes = NULL;
    const hearsay_code *code;
    size_t last = 99;

    (void)state;
    assert_int_equal(hearsay_codes_new(&codes, "cameo", NULL), HEARSAY_OK);
    for (size_t i = 0; (code = hearsay_codes_at(codes, i)) != NULL; i++) {
        assert_true(strlen(code->code) <= last);
        last = strlen(code->code);
        if (strcmp(code->code, "112") == 0) assert_int_equal(code->group, HEARSAY_GROUP_ACCUSATION);
        if (strcmp(code->code, "114") == 0) assert_int_equal(code->group, HEARSAY_GROUP_ACCUSATION); /* its own */
        if (strcmp(code->code, "19") == 0) assert_int_equal(code->group, HEARSAY_GROUP_MATERIAL);
    }
    assert_string_equal(hearsay_codes_standard(codes)->act, "assert");
    assert_int_equal(hearsay_codes_standard(codes)->group, HEARSAY_GROUP_BACKING);
    hearsay_codes_free(codes);
}

static void words_are_no_codes(void **state)
{
    hearsay_codes *codes = NULL;
    hearsay_error err = { 0 };

    (void)state;
    assert_int_equal(hearsay_codes_new(&codes, "annotation", &err), HEARSAY_BAD_ARGUMENT);
    assert_null(codes);
    assert_non_null(strstr(err.message, "no code"));
}

static void no_memory_at_any_place_is_an_error(void **state)
{
    hearsay_status status = HEARSAY_NO_MEMORY;
    hearsay_codes *codes;

    (void)state;
    for (size_t n = 1; status != HEARSAY_OK; n = effort_next_failure(n)) {
        allocate_fail_at(n);
        status = hearsay_codes_new(&codes, NULL, NULL);
        allocate_fail_at(0);
        if (status != HEARSAY_OK) assert_null(codes);
    }
    hearsay_codes_free(codes);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_list_gives_every_code_the_act_that_readers_give_it),
        cmocka_unit_test(longer_codes_come_first_and_every_act_has_its_group),
        cmocka_unit_test(words_are_no_codes),
        cmocka_unit_test(no_memory_at_any_place_is_an_error),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
