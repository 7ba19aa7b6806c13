/* The templates, words and style that ship: the files of report/, which the build puts into the
 * library. */
#ifndef REPORT_REPORT_SHIPPED_H
#define REPORT_REPORT_SHIPPED_H

#include <stddef.h>

struct report_shipped_file {
    const char *name, *title;
    const unsigned char *text; /* NUL-terminated */
    size_t length;
};

extern const struct report_shipped_file report_shipped_files[];
extern const size_t report_shipped_count;

#endif
