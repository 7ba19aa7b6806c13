/* Decompose, fold, and keep letters and digits. Marks are dropped only where they are accents;
 * in many scripts of Asia they are vowels. */
#include "text/plain.h"

#include <stdbool.h>
#include <string.h>

#include <utf8proc.h>

#include "memory/allocate.h"
#include "text/utf8.h"

enum glyph { GLYPH_NOTHING, GLYPH_LETTER, GLYPH_BREAK };

static bool is_accent(utf8proc_int32_t code)
{
    return (code >= 0x300 && code <= 0x36F) || (code >= 0x64B && code <= 0x65F);
}

static bool is_apostrophe(utf8proc_int32_t code)
{
    return code == '\'' || code == 0x2BC || code == 0x2018 || code == 0x2019;
}

static enum glyph glyph_of(utf8proc_int32_t code)
{
    utf8proc_category_t category = utf8proc_category(code);

    if (is_accent(code) || is_apostrophe(code)) return GLYPH_NOTHING;
    return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_NO ? GLYPH_LETTER
                                                                                : GLYPH_BREAK;
}

/* Keeps letters and puts one blank between words, in place. A full stop after a single letter
 * joins ("u.s." is one word). Returns the new length. */
static size_t keep_words(char *text, size_t length)
{
    size_t to = 0, letters = 0, bytes;
    bool pending = false;

    for (size_t at = 0; at < length; at += bytes) {
        utf8proc_int32_t code = utf8_next(text + at, length - at, &bytes);
        enum glyph glyph = glyph_of(code);

        if (glyph == GLYPH_LETTER) {
            if (pending && to) text[to++] = ' ';
            letters = pending ? 1 : letters + 1;
            pending = false;
            memmove(text + to, text + at, bytes);
            to += bytes;
        } else if (code == '.' && letters == 1 && !pending) {
            letters = 0;
        } else if (glyph == GLYPH_BREAK) {
            pending = true;
        }
    }
    text[to] = '\0';
    return to;
}

char *plain_words(const char *text)
{
    utf8proc_uint8_t *mapped = NULL;
    utf8proc_ssize_t size =
        utf8proc_map((const utf8proc_uint8_t *)text, (utf8proc_ssize_t)strlen(text), &mapped,
                     UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD);
    /* utf8proc allocates with malloc; a copy keeps one way of freeing */
    char *plain = size >= 0 ? allocate_text((const char *)mapped, (size_t)size) : NULL;

    if (mapped) allocate_free(mapped);
    if (plain) keep_words(plain, (size_t)size);
    return plain;
}
