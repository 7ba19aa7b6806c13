/* SHA-256 against the values of FIPS 180-4's examples and of NIST's million letters. */
#include "text/sha256.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static void assert_sha256(const char *text, size_t times, size_t piece, const char *expected)
{
    unsigned char out[SHA256_BYTES];
    char hex[2 * SHA256_BYTES + 1] = "";
    size_t length = strlen(text);
    struct sha256 sha256;

    sha256_begin(&sha256);
    for (size_t n = 0; n < times; n++)
        for (size_t at = 0; at < length; at += piece)
            sha256_add(&sha256, text + at, length - at < piece ? length - at : piece);
    sha256_end(&sha256, out);
    for (size_t i = 0; i < SHA256_BYTES; i++) (void)sprintf(hex + 2 * i, "%02x", out[i]);
    assert_string_equal(hex, expected);
}

static void sha256_is_that_of_the_standard_in_pieces_of_any_size(void **state)
{
    static const char two_blocks[] = "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq";

    (void)state;
    assert_sha256("", 0, 1, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    for (size_t piece = 1; piece < 70; piece++) {
        assert_sha256("abc", 1, piece,
                      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assert_sha256(two_blocks, 1, piece,
                      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    }
    assert_sha256("aaaaaaaaaa", 100000, 7,
                  "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sha256_is_that_of_the_standard_in_pieces_of_any_size),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
