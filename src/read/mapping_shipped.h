/* The mappings that ship: the files of mappings/, which the build puts into the library. */
#ifndef READ_MAPPING_SHIPPED_H
#define READ_MAPPING_SHIPPED_H

#include <stddef.h>

struct mapping_shipped_file {
    const char *name, *title;
    const unsigned char *text;
    size_t length;
};

extern const struct mapping_shipped_file mapping_shipped_files[];
extern const size_t mapping_shipped_count;

#endif
