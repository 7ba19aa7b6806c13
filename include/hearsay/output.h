/* Where results go: whole or not at all. A file is written under another name beside its place,
 * and takes its place when hearsay_output_close has checked every byte; until then the old file is
 * untouched. A stream gets what is written straight away. */
#ifndef HEARSAY_OUTPUT_H
#define HEARSAY_OUTPUT_H

#include <stdio.h>

#include <hearsay/error.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct hearsay_output hearsay_output;

/** A file that appears at path when it is closed. @return HEARSAY_IO, HEARSAY_NO_MEMORY */
HEARSAY_API hearsay_status hearsay_output_file(hearsay_output **out, const char *path,
                                               hearsay_error *err);

/** A stream that the caller keeps and closes. */
HEARSAY_API hearsay_status hearsay_output_stream(hearsay_output **out, FILE *stream,
                                                 hearsay_error *err);

/** Bytes in memory; *bytes is set by hearsay_output_close and freed with free(). */
HEARSAY_API hearsay_status hearsay_output_memory(hearsay_output **out, char **bytes, size_t *size,
                                                 hearsay_error *err);

/** Writes bytes; the first failure is remembered, and returned by hearsay_output_close and by writers, which then
 *  stop. */
HEARSAY_API void hearsay_output_write(hearsay_output *output, const void *bytes, size_t size);

/** Flushes, checks, renames and frees, also on failure. NULL gives HEARSAY_OK. */
HEARSAY_API hearsay_status hearsay_output_close(hearsay_output *output, hearsay_error *err);

/** Where the bytes of a file are until it is closed, for a program that removes them when a signal ends
 *  it; NULL for a stream, for memory and for a device. Borrowed until the output is closed. */
HEARSAY_API const char *hearsay_output_temporary(const hearsay_output *output);

/** Throws away what was written and frees; NULL is allowed. */
HEARSAY_API void hearsay_output_discard(hearsay_output *output);

#ifdef __cplusplus
}
#endif

#endif
