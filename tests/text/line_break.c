/* Where lines may break. */
#include "text/line_break.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "support/effort.h"

/* The text with a bar wherever a line may break. */
static const char *broken(const char *text)
{
    static char out[256];
    char breaks[128];
    size_t length = strlen(text), to = 0;

    assert_true(length < sizeof breaks && line_breaks(text, length, breaks));
    for (size_t i = 0; i < length; i++) {
        out[to++] = text[i];
        if (i + 1 < length && line_break_after(breaks, i + 1)) out[to++] = '|';
    }
    out[to] = '\0';
    return out;
}

static void lines_break_as_the_annex_says(void **state)
{
    (void)state;
    assert_string_equal(broken("to be"), "to |be");
    assert_string_equal(broken("well-known"), "well-|known");
    assert_string_equal(broken("\"a b\" (c d)"), "\"a |b\" (c |d)");
    assert_string_equal(broken("10 000.50"), "10 |000.50");
    assert_string_equal(broken("a\xC2\xA0z"), "a\xC2\xA0z"); /* a blank that does not break */
    /* Chinese breaks between any two, but not before a full stop */
    assert_string_equal(broken("\xE5\x8C\x97\xE4\xBA\xAC\xE3\x80\x82\xE5\x8C\x97"),
                        "\xE5\x8C\x97|\xE4\xBA\xAC\xE3\x80\x82|\xE5\x8C\x97");
    assert_string_equal(broken(""), "");
}

static size_t encode(uint32_t code, char *out)
{
    if (code < 0x80) {
        out[0] = (char)code;
        return 1;
    }
    if (code < 0x800) {
        out[0] = (char)(0xC0 | code >> 6);
        out[1] = (char)(0x80 | (code & 63));
        return 2;
    }
    if (code < 0x10000) {
        out[0] = (char)(0xE0 | code >> 12);
        out[1] = (char)(0x80 | (code >> 6 & 63));
        out[2] = (char)(0x80 | (code & 63));
        return 3;
    }
    out[0] = (char)(0xF0 | code >> 18);
    out[1] = (char)(0x80 | (code >> 12 & 63));
    out[2] = (char)(0x80 | (code >> 6 & 63));
    out[3] = (char)(0x80 | (code & 63));
    return 4;
}

/* The library ended the process at flags. */
static void every_character_can_stand_in_a_text(void **state)
{
    uint32_t step = (uint32_t)effort_of(1, 1, 13);

    (void)state;
    for (uint32_t code = 1; code < 0x110000; code += step) {
        char text[16], breaks[16];
        size_t length;

        if (code >= 0xD800 && code < 0xE000) code = 0xE000;
        length = encode(code, text);
        text[length++] = 'a';
        length += encode(code, text + length);
        length += encode(code, text + length);
        assert_true(line_breaks(text, length, breaks));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lines_break_as_the_annex_says),
        cmocka_unit_test(every_character_can_stand_in_a_text),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
