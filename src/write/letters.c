#include "write/letters.h"

#include "text/escape.h"
#include "text/number.h"
#include "text/utf8.h"

const char *const letters_names[LETTERS_CLASSES] = {
    "control characters", "line breaks", "tabs", "double quotes", "backslashes", "leading formulas",
};

static unsigned class_of(int32_t code)
{
    switch (code) {
    case '\n': return LETTERS_BREAK;
    case '\t': return LETTERS_TAB;
    case '"': return LETTERS_QUOTE;
    case '\\': return LETTERS_BACKSLASH;
    default: return utf8_is_control(code) ? LETTERS_CONTROL : 0;
    }
}

unsigned letters_in(const char *text, size_t length)
{
    unsigned classes = 0;
    size_t bytes;
    double number;

    if (length && !(*text >= 'A' && *text <= 'z') && escape_is_formula(text, length) &&
        !number_read(text, length, &number))
        classes = LETTERS_FORMULA;
    for (size_t at = 0; at < length; at += bytes) {
        unsigned char byte = (unsigned char)text[at];

        bytes = 1;
        if (byte < 0x7F && byte > '\\') continue; /* most letters: none of the classes */
        classes |= class_of(byte < 0x80 ? byte : utf8_next(text + at, length - at, &bytes));
    }
    return classes;
}

void letters_replace(struct buffer *out, const char *text, size_t length, unsigned classes)
{
    size_t bytes;

    for (size_t at = 0; at < length; at += bytes) {
        unsigned class = class_of(utf8_next(text + at, length - at, &bytes));

        if (class == LETTERS_CONTROL) continue;
        if (!(class & classes)) buffer_add(out, text + at, bytes);
        else if (class == LETTERS_QUOTE) buffer_char(out, '\'');
        else if (class == LETTERS_BACKSLASH) buffer_char(out, '/');
        else buffer_char(out, ' ');
    }
}
