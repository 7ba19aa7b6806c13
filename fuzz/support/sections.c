#include "support/sections.h"

#include <stdlib.h>
#include <string.h>

#include "support/must.h"

static const char mark[] = "%%\n";
enum { MARK = sizeof mark - 1 };

static char *copy_of(const uint8_t *bytes, size_t size)
{
    char *copy = malloc(size + 1);

    must(copy != NULL, "there is memory");
    if (size) memcpy(copy, bytes, size);
    copy[size] = '\0';
    return copy;
}

/* Where the next line is the mark; size if none is. */
static size_t find_mark(const uint8_t *bytes, size_t size)
{
    for (size_t at = 0; at + MARK <= size; at++)
        if ((at == 0 || bytes[at - 1] == '\n') && memcmp(bytes + at, mark, MARK) == 0) return at;
    return size;
}

void sections_init(struct sections *sections, const uint8_t *bytes, size_t size)
{
    sections->count = 0;
    for (;;) {
        size_t length = sections->count + 1 < MOST_SECTIONS ? find_mark(bytes, size) : size;
        struct section *section = &sections->at[sections->count++];

        section->text = copy_of(bytes, length);
        section->length = length;
        if (length == size) return;
        bytes += length + MARK;
        size -= length + MARK;
    }
}

void sections_clear(struct sections *sections)
{
    for (size_t i = 0; i < sections->count; i++) free(sections->at[i].text);
    sections->count = 0;
}

char *section_take_line(struct section *section)
{
    const char *end = memchr(section->text, '\n', section->length);
    size_t line = end ? (size_t)(end - section->text) : section->length;
    size_t taken = end ? line + 1 : line;
    char *copy = copy_of((const uint8_t *)section->text, line);

    section->length -= taken;
    memmove(section->text, section->text + taken, section->length + 1);
    return copy;
}
