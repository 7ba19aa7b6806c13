/* What names are compared by when somebody wrote them a little differently. */
#include "text/plain.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "memory/allocate.h"

static void assert_plain(const char *text, const char *expected)
{
    char *plain = plain_words(text);

    assert_non_null(plain);
    assert_string_equal(plain, expected);
    allocate_free(plain);
}

static void accents_case_and_punctuation_go(void **state)
{
    (void)state;
    assert_plain("José  O'Neill-Díaz", "jose oneill diaz");
    assert_plain("Lew, Jacob (Jack)", "lew jacob jack");
    assert_plain("STRASSE", "strasse");
    assert_plain("Straße", "strasse");
    assert_plain("Xi’an", "xian");
}

static void the_full_stops_of_an_acronym_join(void **state)
{
    (void)state;
    assert_plain("U.S. officials", "us officials");
    assert_plain("J. Lew", "j lew");
    assert_plain("John.Smith", "john smith");
}

static void the_vowel_signs_of_other_scripts_stay(void **state)
{
    (void)state;
    assert_plain("दिल्ली", "दिल्ली");
    assert_plain("Пётр", "петр");
}

static void nothing_stays_of_punctuation_alone(void **state)
{
    (void)state;
    assert_plain("...", "");
    assert_plain("", "");
    assert_plain(" - ", "");
}

static void no_memory_gives_null(void **state)
{
    (void)state;
    allocate_fail_at(1);
    assert_null(plain_words("Ann"));
    allocate_fail_at(0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(accents_case_and_punctuation_go),
        cmocka_unit_test(the_full_stops_of_an_acronym_join),
        cmocka_unit_test(the_vowel_signs_of_other_scripts_stay),
        cmocka_unit_test(nothing_stays_of_punctuation_alone),
        cmocka_unit_test(no_memory_gives_null),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
