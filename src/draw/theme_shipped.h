/* The themes that ship: the files of themes/, which the build puts into the library. */
#ifndef DRAW_THEME_SHIPPED_H
#define DRAW_THEME_SHIPPED_H

#include <stddef.h>

struct theme_shipped_file {
    const char *name, *title;
    const unsigned char *text; /* NUL-terminated */
    size_t length;
};

extern const struct theme_shipped_file theme_shipped_files[];
extern const size_t theme_shipped_count;

#endif
