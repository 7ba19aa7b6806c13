/* UTF-8: checking, counting, folding, width. Unicode's tables come from utf8proc. */
#ifndef TEXT_UTF8_H
#define TEXT_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Bytes of the longest valid start: length if all of it is UTF-8 without NUL. */
size_t utf8_valid(const char *text, size_t length);

/* How many code points (graphemes, terminal columns) a valid text has. */
size_t utf8_code_points(const char *text, size_t length);
size_t utf8_columns(const char *text, size_t length);

/* Bytes of the first grapheme of a text that is not empty, and its columns. */
size_t utf8_grapheme(const char *text, size_t length, size_t *columns);

/* How many of its marks take room beside the letter, as vowel signs of Devanagari do. */
size_t utf8_spacing_marks(const char *text, size_t length);

/* Whether a text has a letter of a script that runs from right to left. */
bool utf8_has_right_to_left(const char *text, size_t length);

/* Bytes of the longest start of whole graphemes that is at most so many columns wide. */
size_t utf8_fit(const char *text, size_t length, size_t columns);

/* Writes a code point, into at most four bytes; how many they are. */
size_t utf8_put(char *to, int32_t code_point);

/* The next code point of valid UTF-8 and how many bytes it has. */
int32_t utf8_next(const char *text, size_t length, size_t *bytes);

/* The blanks that names are told apart without: at their ends, and as one where they are several. */
static inline bool utf8_is_blank(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

/* Moves the ends of a text past its blanks. */
static inline void utf8_trim(const char **text, size_t *length)
{
    while (*length && utf8_is_blank(**text)) ++*text, --*length;
    while (*length && utf8_is_blank((*text)[*length - 1])) --*length;
}

/* NFC and case folding, runs of blanks as one, ends trimmed: what names are compared by.
 * A new text (allocate_free it), NULL if there is no memory. */
char *utf8_fold(const char *text, size_t length, size_t *folded_length);

/* Whether text is its own fold, so that no copy is needed (plain lower-case ASCII). */
bool utf8_is_folded(const char *text, size_t length);

/* Whether a text has a small letter and no capital one. */
bool utf8_is_lower(const char *text, size_t length);

/* Whether a code point is a control character that no output should carry (C0 but tab and line
 * feed, DEL, C1, bidirectional overrides and isolates, line and paragraph separators). */
bool utf8_is_control(int32_t code_point);

#endif
