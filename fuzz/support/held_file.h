/* A file in memory, for what the library takes by path only. */
#ifndef SUPPORT_HELD_FILE_H
#define SUPPORT_HELD_FILE_H

#include <stddef.h>

enum { HELD_FILES = 2 };

/* The path of file number which, that now holds these bytes; valid for ever. */
const char *held_file(size_t which, const char *bytes, size_t size);

#endif
