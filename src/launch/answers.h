/* What the launcher says itself: the program's own words, taken down by the build. */
#ifndef LAUNCH_ANSWERS_H
#define LAUNCH_ANSWERS_H

#include <stddef.h>

struct answers_file {
    const char *name; /* the argument: "--help" */
    const char *title;
    const unsigned char *text;
    size_t size;
};

extern const struct answers_file answers_files[];
extern const size_t answers_count;

#endif
