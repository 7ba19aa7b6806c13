/* SHA-1 against the values of FIPS 180-4's examples, UUIDs against Python's uuid.uuid5. */
#include "text/uuid.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static void assert_sha1(const char *text, size_t times, size_t piece, const char *expected)
{
    unsigned char out[SHA1_BYTES];
    char hex[2 * SHA1_BYTES + 1] = "";
    size_t length = strlen(text);
    struct sha1 sha1;

    sha1_begin(&sha1);
    for (size_t n = 0; n < times; n++)
        for (size_t at = 0; at < length; at += piece)
            sha1_add(&sha1, text + at, length - at < piece ? length - at : piece);
    sha1_end(&sha1, out);
    for (size_t i = 0; i < SHA1_BYTES; i++) (void)sprintf(hex + 2 * i, "%02x", out[i]);
    assert_string_equal(hex, expected);
}

static void sha1_is_that_of_the_standard_in_pieces_of_any_size(void **state)
{
    static const char two_blocks[] = "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq";

    (void)state;
    assert_sha1("", 0, 1, "da39a3ee5e6b4b0d3255bfef95601890afd80709");
    for (size_t piece = 1; piece < 70; piece++) {
        assert_sha1("abc", 1, piece, "a9993e364706816aba3e25717850c26c9cd0d89d");
        assert_sha1(two_blocks, 1, piece, "84983e441c3bd26ebaae4aa1f95129e5e54670f1");
    }
    assert_sha1("aaaaaaaaaa", 100000, 7, "34aa973cd4c4daa4f61eeb2bdbad27316534016f");
}

/* uuid.uuid5(uuid.uuid5(uuid.NAMESPACE_URL, 'urn:hearsay:'), 'a\0bc\0') and so on */
static void a_name_has_the_uuid_that_others_make_of_it(void **state)
{
    static const struct {
        const char *parts[2], *uuid;
    } names[] = {
        { { "a", "bc" }, "38f95316-4f77-5b1e-b7dd-c5aa08a379c4" },
        { { "ab", "c" }, "81d880b1-459a-5271-9fd2-b653463dcf70" },
        { { NULL, "" }, "43c849df-10f4-54bb-8a4c-673b02cf81e1" },
    };

    (void)state;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        char uuid[UUID_TEXT];
        struct sha1 name;

        uuid_begin(&name);
        for (size_t part = 0; part < 2; part++) uuid_add(&name, names[i].parts[part]);
        uuid_end(&name, uuid);
        assert_string_equal(uuid, names[i].uuid);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sha1_is_that_of_the_standard_in_pieces_of_any_size),
        cmocka_unit_test(a_name_has_the_uuid_that_others_make_of_it),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
