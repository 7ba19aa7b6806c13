/* The actor files that ship: the files of actors/, which the build puts into the library. */
#ifndef READ_ACTORS_SHIPPED_H
#define READ_ACTORS_SHIPPED_H

#include <stddef.h>

struct actors_shipped_file {
    const char *name, *title;
    const unsigned char *text;
    size_t length;
};

extern const struct actors_shipped_file actors_shipped_files[];
extern const size_t actors_shipped_count;

#endif
