/* An input of several texts, so that a seed can be read: sections between lines "%%". */
#ifndef SUPPORT_SECTIONS_H
#define SUPPORT_SECTIONS_H

#include <stddef.h>
#include <stdint.h>

enum { MOST_SECTIONS = 64 };

struct section {
    char *text; /* NUL-terminated, of its own */
    size_t length;
};

struct sections {
    struct section at[MOST_SECTIONS];
    size_t count; /* 1 or more */
};

/* The last section keeps what would be beyond the most. */
void sections_init(struct sections *sections, const uint8_t *bytes, size_t size);
void sections_clear(struct sections *sections);

/* Cuts the first line off a section; an empty text where there is none. The line is the caller's.
 */
char *section_take_line(struct section *section);

#endif
