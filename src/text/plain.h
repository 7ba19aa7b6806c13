/* Names and sentences reduced to what people mean by "the same words". */
#ifndef TEXT_PLAIN_H
#define TEXT_PLAIN_H

#include <stddef.h>

/* Case-folded, without diacritics and punctuation, words separated by one blank: "Dr. José
 * O'Neill-Díaz" is "dr jose oneill diaz", "U.S." is "us". For comparing, not for showing. A new
 * text (allocate_free it), NULL if there is no memory. */
char *plain_words(const char *text);

#endif
