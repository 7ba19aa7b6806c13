#include "measure/jaro_winkler.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "text/utf8.h"

enum { LETTERS = 128, PREFIX = 4 };

static size_t take_letters(const char *text, int32_t letters[LETTERS])
{
    size_t length = strlen(text), count = 0, bytes;

    for (size_t at = 0; at < length && count < LETTERS; at += bytes)
        letters[count++] = utf8_next(text + at, length - at, &bytes);
    return count;
}

/* Letters of a that have a partner in b within the window, in the order of a; their partners are
 * marked. */
static size_t find_matches(const int32_t *a, size_t a_count, const int32_t *b, size_t b_count,
                           int32_t matched[LETTERS], bool taken[LETTERS])
{
    size_t longer = a_count > b_count ? a_count : b_count;
    size_t window = longer / 2 > 0 ? longer / 2 - 1 : 0, count = 0;

    for (size_t i = 0; i < a_count; i++) {
        size_t from = i > window ? i - window : 0, until = i + window + 1;

        if (until > b_count) until = b_count;
        for (size_t j = from; j < until; j++) {
            if (taken[j] || a[i] != b[j]) continue;
            taken[j] = true;
            matched[count++] = a[i];
            break;
        }
    }
    return count;
}

double jaro_winkler(const char *a, const char *b)
{
    int32_t left[LETTERS], right[LETTERS], matched[LETTERS];
    bool taken[LETTERS] = { false };
    size_t left_count = take_letters(a, left), right_count = take_letters(b, right);
    size_t matches, moved = 0, at = 0, prefix = 0;
    double m, jaro;

    if (left_count == 0 || right_count == 0) return left_count == right_count ? 1 : 0;
    matches = find_matches(left, left_count, right, right_count, matched, taken);
    if (matches == 0) return 0;
    for (size_t j = 0; j < right_count; j++)
        if (taken[j]) moved += right[j] != matched[at++];
    m = (double)matches;
    jaro = (m / (double)left_count + m / (double)right_count + (m - (double)(moved / 2)) / m) / 3;
    while (prefix < PREFIX && prefix < left_count && prefix < right_count &&
           left[prefix] == right[prefix])
        prefix++;
    return jaro + 0.1 * (double)prefix * (1 - jaro);
}
