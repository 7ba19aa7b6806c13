/* UTF-8, numbers, escapes and near words. */
#include <locale.h>
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <utf8proc.h>

#include "memory/allocate.h"
#include "memory/random.h"
#include "text/escape.h"
#include "text/near.h"
#include "text/number.h"
#include "text/utf8.h"

static void utf8_is_valid_up_to_the_first_byte_that_is_not(void **state)
{
    static const struct {
        const char *text;
        size_t length, valid;
    } cases[] = {
        { "", 0, 0 }, { "plain ascii text", 16, 16 }, { "é中😀", 9, 9 },
        { "12345678\xff", 9, 8 },       /* behind eight plain bytes */
        { "a\0b", 3, 1 },               /* NUL */
        { "\xC0\x80", 2, 0 },           /* overlong NUL */
        { "\xE0\x80\xAF", 3, 0 },       /* overlong slash */
        { "x\xED\xA0\x80", 4, 1 },      /* surrogate */
        { "\xF4\x90\x80\x80", 4, 0 },   /* past U+10FFFF */
        { "ab\xE4\xB8", 4, 2 },         /* cut off */
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_int_equal(utf8_valid(cases[i].text, cases[i].length), cases[i].valid);
}

/* By utf8proc, one character after the other. */
static size_t valid_by_characters(const char *text, size_t length)
{
    size_t at = 0;

    while (at < length && text[at]) {
        utf8proc_int32_t code;
        utf8proc_ssize_t step = utf8proc_iterate((const utf8proc_uint8_t *)text + at,
                                                 (utf8proc_ssize_t)(length - at), &code);

        if (step <= 0) break;
        at += (size_t)step;
    }
    return at;
}

static void a_flaw_is_found_wherever_it_stands_in_a_long_text(void **state)
{
    enum { LONGEST = 300, TEXTS = 20000 };
    static const char *const parts[] = { "a", "plain words of some length, ", "é", "中文", "😀", "Привет " };
    static const char flaws[] = { '\0', '\xFF', '\x80', '\xC3', '\xE4', '\xF0' };
    struct random random;
    char text[LONGEST + 32];

    (void)state;
    random_seed(&random, 3, 0);
    for (size_t i = 0; i < TEXTS; i++) {
        size_t length = 0, wanted = random_below(&random, LONGEST), kinds = 1 + random_below(&random, 6);

        while (length < wanted) {
            const char *part = parts[random_below(&random, kinds)];
            memcpy(text + length, part, strlen(part));
            length += strlen(part);
        }
        if (length && i % 3) text[random_below(&random, length)] = flaws[random_below(&random, sizeof flaws)];
        assert_int_equal(utf8_valid(text, length), valid_by_characters(text, length));
    }
}

static void names_fold_to_what_people_take_for_the_same(void **state)
{
    size_t length;
    char *folded = utf8_fold("  CAFE\xCC\x81 \t Stra\xC3\x9F" "e ", 19, &length);

    (void)state;
    assert_string_equal(folded, "caf\xC3\xA9 strasse");
    assert_int_equal(length, strlen(folded));
    assert_int_equal(utf8_columns("中a", 4), 3); /* a wide character has two columns */
    assert_int_equal(utf8_code_points("é中", 5), 2);
    allocate_free(folded);
}

static void numbers_are_json_numbers_and_finite(void **state)
{
    static const char *const bad[] = { "", "+1", "01", "1.", ".5", "1e", "0x10", "1,5", "nan", "inf",
                                       "1e400", "-1e400", " 1", "1 ", "--1" };
    double value;

    (void)state;
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        assert_false(number_read(bad[i], strlen(bad[i]), &value));
    assert_true(number_read("-0.5e1", 6, &value) && value == -5);
    assert_true(number_read("0.1", 3, &value) && value == 0.1);
    assert_true(number_read("123456789012345678", 18, &value) && value == 123456789012345678.0);
}

static void numbers_are_written_with_the_fewest_digits_that_read_back(void **state)
{
    static const double values[] = { 0, 1, -3, 0.1, 1.0 / 3, 1e15, 1e22, 5e-324, 123456.789 };
    static const char *const texts[] = { "0", "1", "-3", "0.1", "0.3333333333333333" };
    char text[NUMBER_TEXT];
    double back;

    (void)state;
    for (size_t i = 0; i < sizeof values / sizeof *values; i++) {
        size_t length = number_write(values[i], text);
        assert_true(number_read(text, length, &back));
        assert_true(back == values[i]);
        if (i < sizeof texts / sizeof *texts) assert_string_equal(text, texts[i]);
    }
}

/* The shortest of what printf makes with 15, 16 and 17 digits that strtod reads as the same number. */
static void shortest_by_trying(double value, char text[NUMBER_TEXT])
{
    for (int digits = 15; digits <= 17; digits++) {
        (void)snprintf(text, NUMBER_TEXT, "%.*g", digits, value);
        if (strtod(text, NULL) == value) return;
    }
}

static double random_number(struct random *random)
{
    static const double tens[] = { 1, 1e1, 1e2, 1e3, 1e5, 1e8, 1e13, 1e16, 1e20, 1e300 };
    double share = random_unit(random), value;

    switch (random_below(random, 6)) {
    case 0: value = share; break;
    case 4: /* halfway between two shorter numbers, more often than not */
        value = ldexp((double)random_below(random, 1 << 20), -(int)random_below(random, 50));
        break;
    case 5: /* near what begins a new power of two or ten */
        value = random_below(random, 2) ? ldexp(1, (int)random_below(random, 80) - 30)
                                        : pow(10, (double)random_below(random, 25) - 10);
        for (size_t steps = random_below(random, 5); steps; steps--) value = nextafter(value, 0);
        break;
    case 1: value = (double)random_below(random, 100000000) / tens[random_below(random, 8)]; break;
    case 2: value = (double)random_below(random, 1000000) / (double)(1 + random_below(random, 100000)); break;
    default: value = share * tens[random_below(random, 10)] / tens[random_below(random, 10)]; break;
    }
    return random_below(random, 2) ? -value : value;
}

static void a_number_has_no_more_digits_than_it_takes_to_read_it_back(void **state)
{
    char expected[NUMBER_TEXT], text[NUMBER_TEXT];
    struct random random;

    (void)state;
    random_seed(&random, 7, 0);
    for (size_t i = 0; i < 200000; i++) {
        double value = random_number(&random);
        size_t length;

        if (value == 0) value = 0; /* -0 is 0 */
        shortest_by_trying(value, expected);
        length = number_write(value, text);
        assert_int_equal(length, strlen(text));
        if (fabs(value) >= 1e15 || value != trunc(value)) assert_string_equal(text, expected);
    }
}

static void a_locale_with_a_decimal_comma_changes_nothing(void **state)
{
    char text[NUMBER_TEXT];
    double value;

    (void)state;
    if (!setlocale(LC_ALL, "de_DE.UTF-8")) skip();
    (void)number_write(0.25, text);
    assert_string_equal(text, "0.25");
    assert_true(number_read("1234.5678901234567", 18, &value) && value == 1234.5678901234567);
    (void)setlocale(LC_ALL, "C");
}

static void each_way_out_escapes_what_is_harmful_there(void **state)
{
    static const char name[] = "=<b>\"A\" & \\B\n\xE2\x80\xAE\x07中|";
    static const struct {
        void (*escape)(struct buffer *out, const char *text, size_t length);
        const char *expected;
    } cases[] = {
        { escape_xml, "=&lt;b&gt;&quot;A&quot; &amp; \\B&#10;中|" },
        { escape_dot, "=<b>\\\"A\\\" &amp; \\\\B\\n中|" },
        { escape_terminal, "=<b>\"A\" & \\B\\n\\u202E\\x07中|" },
        { escape_json, "=<b>\\\"A\\\" & \\\\B\\n\\u202e\\u0007中|" },
    };
    struct buffer out = { 0 };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        buffer_reset(&out);
        cases[i].escape(&out, name, sizeof name - 1);
        assert_string_equal(buffer_string(&out), cases[i].expected);
    }
    buffer_reset(&out);
    escape_cell(&out, "=1+1", 4, ',', true); /* not run by a spreadsheet */
    buffer_char(&out, ' ');
    escape_cell(&out, "a,\"b\"", 5, ',', true);
    buffer_char(&out, ' ');
    escape_cell(&out, "=1+1", 4, ',', false);
    assert_string_equal(buffer_string(&out), "'=1+1 \"a,\"\"b\"\"\" =1+1");
    buffer_clear(&out);
}

static void a_buffer_past_its_limit_fails_and_stays_failed(void **state)
{
    struct buffer buffer = { .limit = 8 };

    (void)state;
    buffer_text(&buffer, "1234567");
    assert_false(buffer.failed);
    buffer_text(&buffer, "89");
    assert_true(buffer.failed);
    buffer_char(&buffer, 'x');
    assert_null(buffer_take(&buffer));
    buffer_clear(&buffer);
}

static void near_words_differ_by_a_slip_of_the_finger(void **state)
{
    struct near near;

    (void)state;
    assert_int_equal(near_distance("accuse", "acuse", 3), 1);
    assert_int_equal(near_distance("deny", "dney", 3), 1); /* neighbours swapped */
    assert_int_equal(near_distance("accuse", "praise", 2), 3);
    near_init(&near, "acuse");
    near_offer(&near, "praise");
    near_offer(&near, "accuse");
    near_offer(&near, "assert");
    assert_string_equal(near.best, "accuse");
    near_init(&near, "xyz");
    near_offer(&near, "accuse");
    assert_null(near.best);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(utf8_is_valid_up_to_the_first_byte_that_is_not),
        cmocka_unit_test(a_flaw_is_found_wherever_it_stands_in_a_long_text),
        cmocka_unit_test(names_fold_to_what_people_take_for_the_same),
        cmocka_unit_test(numbers_are_json_numbers_and_finite),
        cmocka_unit_test(numbers_are_written_with_the_fewest_digits_that_read_back),
        cmocka_unit_test(a_number_has_no_more_digits_than_it_takes_to_read_it_back),
        cmocka_unit_test(a_locale_with_a_decimal_comma_changes_nothing),
        cmocka_unit_test(each_way_out_escapes_what_is_harmful_there),
        cmocka_unit_test(a_buffer_past_its_limit_fails_and_stays_failed),
        cmocka_unit_test(near_words_differ_by_a_slip_of_the_finger),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
