/* Letters that some format cannot hold, by class: who has them, and what stands for them in a name
 * that must stay one name. */
#ifndef WRITE_LETTERS_H
#define WRITE_LETTERS_H

#include "text/buffer.h"

enum {
    LETTERS_CONTROL = 1,   /* dropped */
    LETTERS_BREAK = 2,     /* line feeds: a blank */
    LETTERS_TAB = 4,       /* a blank */
    LETTERS_QUOTE = 8,     /* double quotes: single ones */
    LETTERS_BACKSLASH = 16, /* a slash */
    LETTERS_FORMULA = 32,  /* a start that makes a spreadsheet calculate: an apostrophe before it */
    LETTERS_CLASSES = 6,

    LETTERS_OF_XML = LETTERS_CONTROL, /* what a format cannot hold */
    LETTERS_OF_CELLS = LETTERS_CONTROL | LETTERS_FORMULA,
    LETTERS_OF_DOT = LETTERS_CONTROL | LETTERS_TAB,
    LETTERS_OF_DL = LETTERS_CONTROL | LETTERS_BREAK | LETTERS_TAB | LETTERS_QUOTE,
    LETTERS_OF_PAJEK = LETTERS_OF_DL | LETTERS_BACKSLASH
};

/* What a class is called, by the number of its bit. */
extern const char *const letters_names[LETTERS_CLASSES];

/* The classes that a text has letters of. */
unsigned letters_in(const char *text, size_t length);

/* The text with what stands for its letters of these classes; control characters are dropped in any
 * case, formulas stay. */
void letters_replace(struct buffer *out, const char *text, size_t length, unsigned classes);

#endif
