#include "support/effort.h"

#include <stdlib.h>

size_t effort_of(size_t plain, size_t sanitized, size_t valgrind)
{
    if (getenv("HEARSAY_VALGRIND")) return valgrind;
    return getenv("HEARSAY_SANITIZED") ? sanitized : plain;
}

size_t effort_next_failure(size_t n)
{
    return n + 1 + effort_of(0, 0, n / 8);
}
