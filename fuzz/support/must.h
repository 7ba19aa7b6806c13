/* What has to hold whatever the input is. Where it does not, the program says what and aborts,
 * which both the fuzzer and the replay take for a failure. */
#ifndef SUPPORT_MUST_H
#define SUPPORT_MUST_H

#include <stdbool.h>
#include <stdint.h>

#include <hearsay/error.h>

/* The door of a target, as libFuzzer calls it. */
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

void must(bool holds, const char *format, ...) HEARSAY_PRINTF(2, 3);

/* What a text may have of control characters. */
enum clean {
    CLEAN,
    CLEAN_LINES,  /* tabs and line breaks */
    CLEAN_CELLS,  /* also carriage returns, which cells keep */
    CLEAN_PICTURE /* also isolates, in which a map sets names that run from right to left */
};

/* Valid UTF-8 with no other control characters. */
void must_be_clean(const char *what, const char *text, size_t length, enum clean clean);

/* A status and its error: they agree, and the error has a message that can be printed as it is. */
void must_be_told(hearsay_status status, const hearsay_error *err);

/* The same of an error of reading, which also has a place. */
void must_be_placed(hearsay_status status, const hearsay_error *err);

#endif
