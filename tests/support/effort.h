/* How much of the same a test does. The plain build does all of it. What valgrind (HEARSAY_VALGRIND)
 * and the sanitizers (HEARSAY_SANITIZED) watch takes many times as long, and a part of the same goes
 * through the same code. */
#ifndef SUPPORT_EFFORT_H
#define SUPPORT_EFFORT_H

#include <stddef.h>

/* The first in the plain build, the second with sanitizers, the third under valgrind. */
size_t effort_of(size_t plain, size_t sanitized, size_t valgrind);

/* Which allocation to let fail after the n-th: the next one; under valgrind ever larger steps, so that
 * the first eight are all tried and later ones at an eighth more each time. */
size_t effort_next_failure(size_t n);

#endif
