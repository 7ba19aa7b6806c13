/* UTF-8. Validity is checked here, a block of ASCII at a time, because every input byte passes
 * through; what needs Unicode's tables asks utf8proc. */
#include "text/utf8.h"

#include <string.h>
#include <utf8proc.h>

#include "memory/allocate.h"
#include "text/block.h"

/* The length of the sequence that starts here, 0 if it is not valid or is NUL. */
static size_t sequence_length(const unsigned char *at, size_t left)
{
    if (at[0] < 0x80) return at[0] != 0;
    if (at[0] < 0xC2) return 0;
    if (at[0] < 0xE0) return left >= 2 && (at[1] & 0xC0) == 0x80 ? 2 : 0;
    if (at[0] < 0xF0) {
        if (left < 3 || (at[1] & 0xC0) != 0x80 || (at[2] & 0xC0) != 0x80) return 0;
        if (at[0] == 0xE0 && at[1] < 0xA0) return 0; /* overlong */
        if (at[0] == 0xED && at[1] > 0x9F) return 0; /* surrogate */
        return 3;
    }
    if (at[0] > 0xF4 || left < 4 || (at[1] & 0xC0) != 0x80 || (at[2] & 0xC0) != 0x80 ||
        (at[3] & 0xC0) != 0x80)
        return 0;
    if (at[0] == 0xF0 && at[1] < 0x90) return 0; /* overlong */
    if (at[0] == 0xF4 && at[1] > 0x8F) return 0; /* past U+10FFFF */
    return 4;
}

size_t utf8_valid(const char *text, size_t length)
{
    const unsigned char *bytes = (const unsigned char *)text;
    size_t at = 0, step;

    for (;;) {
        while (length - at >= BLOCKS && !blocks_not_plain(text + at)) at += BLOCKS;
        while (length - at >= BLOCK && !block_not_plain(text + at)) at += BLOCK;
        if (length - at >= BLOCK) at += block_first(block_not_plain(text + at));
        else if (length >= BLOCK && !block_not_plain(text + length - BLOCK)) return length; /* and so is the rest */
        if (at == length) return at;
        do { /* where one character is not ASCII, the next often is neither */
            step = sequence_length(bytes + at, length - at);
            if (step == 0) return at;
            at += step;
        } while (at < length && bytes[at] >= 0x80);
    }
}

size_t utf8_code_points(const char *text, size_t length)
{
    size_t count = 0, at = 0;

    for (; length - at >= BLOCK && !block_not_plain(text + at); at += BLOCK) count += BLOCK;
    for (size_t i = at; i < length; i++) count += ((unsigned char)text[i] & 0xC0) != 0x80;
    return count;
}

size_t utf8_put(char *to, int32_t code_point)
{
    return (size_t)utf8proc_encode_char(code_point, (utf8proc_uint8_t *)to);
}

int32_t utf8_next(const char *text, size_t length, size_t *bytes)
{
    utf8proc_int32_t code = 0;
    utf8proc_ssize_t taken = utf8proc_iterate((const utf8proc_uint8_t *)text,
                                              (utf8proc_ssize_t)length, &code);

    *bytes = taken > 0 ? (size_t)taken : 1;
    return taken > 0 ? code : 0xFFFD;
}

/* The next grapheme: its bytes, and its columns, which are those of its widest code point (marks
 * and joiners have none of their own). */
size_t utf8_grapheme(const char *text, size_t length, size_t *columns)
{
    utf8proc_int32_t state = 0;
    size_t at, bytes, width;
    int32_t code = utf8_next(text, length, &at), next;

    width = (size_t)utf8proc_charwidth(code);
    while (at < length) {
        next = utf8_next(text + at, length - at, &bytes);
        if (utf8proc_grapheme_break_stateful(code, next, &state)) break;
        if ((size_t)utf8proc_charwidth(next) > width) width = (size_t)utf8proc_charwidth(next);
        if (next == 0xFE0F) width = 2; /* shown as an emoji */
        code = next;
        at += bytes;
    }
    *columns = width;
    return at;
}

size_t utf8_spacing_marks(const char *text, size_t length)
{
    size_t count = 0, bytes;

    for (size_t at = 0; at < length; at += bytes)
        count += utf8proc_category(utf8_next(text + at, length - at, &bytes)) ==
                 UTF8PROC_CATEGORY_MC;
    return count;
}

bool utf8_has_right_to_left(const char *text, size_t length)
{
    size_t bytes;

    for (size_t at = 0; at < length; at += bytes) {
        int32_t code = utf8_next(text + at, length - at, &bytes);
        utf8proc_propval_t bidi = bytes > 1 ? utf8proc_get_property(code)->bidi_class : 0;

        if (bidi == UTF8PROC_BIDI_CLASS_R || bidi == UTF8PROC_BIDI_CLASS_AL) return true;
    }
    return false;
}

size_t utf8_columns(const char *text, size_t length)
{
    size_t sum = 0, columns;

    for (size_t at = 0; at < length;) {
        at += utf8_grapheme(text + at, length - at, &columns);
        sum += columns;
    }
    return sum;
}

size_t utf8_fit(const char *text, size_t length, size_t columns)
{
    size_t sum = 0, at = 0, width, bytes;

    while (at < length) {
        bytes = utf8_grapheme(text + at, length - at, &width);
        if (sum + width > columns) break;
        sum += width;
        at += bytes;
    }
    return at;
}

bool utf8_is_folded(const char *text, size_t length)
{
    if (length && (text[0] == ' ' || text[length - 1] == ' ')) return false;
    for (size_t i = 0; i < length; i++) {
        unsigned char byte = (unsigned char)text[i];
        if (byte >= 0x80 || byte < 0x20 || (byte >= 'A' && byte <= 'Z') ||
            (byte == ' ' && text[i - 1] == ' '))
            return false;
    }
    return true;
}

/* Runs of blanks become one, those at the ends go. */
static size_t squeeze(char *text, size_t length)
{
    size_t to = 0;

    for (size_t i = 0; i < length; i++) {
        if (!utf8_is_blank(text[i]))
            text[to++] = text[i];
        else if (to && text[to - 1] != ' ')
            text[to++] = ' ';
    }
    if (to && text[to - 1] == ' ') to--;
    text[to] = '\0';
    return to;
}

char *utf8_fold(const char *text, size_t length, size_t *folded_length)
{
    char *folded = NULL;
    bool is_ascii = true;

    for (size_t i = 0; i < length && is_ascii; i++) is_ascii = (unsigned char)text[i] < 0x80;
    if (is_ascii) {
        folded = allocate_text(text, length);
        if (!folded) return NULL;
        for (size_t i = 0; i < length; i++)
            if (folded[i] >= 'A' && folded[i] <= 'Z') folded[i] = (char)(folded[i] + 32);
    } else {
        utf8proc_uint8_t *mapped = NULL;
        utf8proc_ssize_t size = utf8proc_map((const utf8proc_uint8_t *)text,
                                             (utf8proc_ssize_t)length, &mapped,
                                             UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD);
        /* utf8proc allocates with malloc; a copy keeps one way of freeing */
        if (size >= 0) folded = allocate_text((const char *)mapped, (size_t)size);
        if (size >= 0) length = (size_t)size;
        if (mapped) allocate_free(mapped);
        if (!folded) return NULL;
    }
    *folded_length = squeeze(folded, length);
    return folded;
}

bool utf8_is_control(int32_t code)
{
    if (code < 0x20) return code != '\t' && code != '\n';
    return (code >= 0x7F && code <= 0x9F) || (code >= 0x202A && code <= 0x202E) ||
           (code >= 0x2066 && code <= 0x2069) || code == 0x2028 || code == 0x2029 ||
           code == 0xFEFF || code == 0xFFFE || code == 0xFFFF;
}

bool utf8_is_lower(const char *text, size_t length)
{
    bool has_small = false;
    size_t bytes;

    for (size_t at = 0; at < length; at += bytes) {
        int32_t code = utf8_next(text + at, length - at, &bytes);
        utf8proc_category_t category = utf8proc_category(code);

        if (category == UTF8PROC_CATEGORY_LU || category == UTF8PROC_CATEGORY_LT) return false;
        has_small |= category == UTF8PROC_CATEGORY_LL;
    }
    return has_small;
}
