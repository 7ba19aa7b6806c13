#define _GNU_SOURCE /* memfd_create */
#include "support/held_file.h"

#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

#include "support/must.h"

const char *held_file(size_t which, const char *bytes, size_t size)
{
    static struct {
        int file;
        char path[32];
    } held[HELD_FILES];

    if (held[which].path[0] == '\0') {
        held[which].file = memfd_create("held", MFD_CLOEXEC);
        must(held[which].file >= 0, "there is a file in memory");
        (void)snprintf(held[which].path, sizeof held[which].path, "/proc/self/fd/%d",
                       held[which].file);
    }
    must(ftruncate(held[which].file, 0) == 0 &&
             pwrite(held[which].file, bytes, size, 0) == (ssize_t)size,
         "a file in memory takes %zu bytes", size);
    return held[which].path;
}
