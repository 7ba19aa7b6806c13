/* What went wrong, where, and how to go on.
 *
 * Every function that can fail returns a hearsay_status and takes a hearsay_error, which the caller
 * owns and which may be NULL. The status says what to do (it chooses the exit status), the error
 * says what to tell a person. Nothing is allocated, so running out of memory is reported as well.
 *
 *     hearsay_error err = {0};
 *     if (hearsay_read_corpus(&corpus, &path, 1, NULL, &err) != HEARSAY_OK)
 *         fprintf(stderr, "%s:%zu:%zu: %s\n", err.file, err.line, err.column, err.message);
 */
#ifndef HEARSAY_ERROR_H
#define HEARSAY_ERROR_H

#include <stddef.h>

#include <hearsay/export.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef enum hearsay_status {
    HEARSAY_OK = 0,
    HEARSAY_BAD_DATA,     /* the input is wrong: exit status 1 */
    HEARSAY_LIMIT,        /* a stated limit was passed: 1 (docs/limits.md) */
    HEARSAY_BAD_ARGUMENT, /* the call or the command line is wrong: 2 */
    HEARSAY_NO_MEMORY,    /* 3 */
    HEARSAY_IO,           /* 3 */
    HEARSAY_UNSUPPORTED,  /* built without what this needs: 3 */
    HEARSAY_STOPPED       /* a sink asked to stop; passed on unchanged */
} hearsay_status;

typedef struct hearsay_error {
    hearsay_status status;
    size_t line, column; /* from 1; 0 = not known. Columns count code points */
    size_t offset;       /* bytes from the start of the decoded input; meaningful where line is */
    size_t caret;        /* code points before the place in excerpt */
    char file[256];      /* shortened in the middle if longer; "" if no file is concerned */
    char path[96];       /* the field, such as statements[12].act; "" if none */
    char message[512];   /* one sentence without a full stop or a line break */
    char hint[256];      /* how to go on; "" if the message says it all */
    char excerpt[161];   /* the part of the line around the place; "" if not known */
} hearsay_error;

/** The status as a word: "ok", "bad data", "out of memory" ... Never NULL. */
HEARSAY_API const char *hearsay_status_name(hearsay_status status);

/**
 * Fills *err and returns status, so that a failure is one line. Place and hint are cleared.
 *
 * @param err     may be NULL; then only the status is returned
 * @param format  as for printf; the text is cut at a code point where it is too long
 */
HEARSAY_API hearsay_status hearsay_fail(hearsay_error *err, hearsay_status status,
                                        const char *format, ...) HEARSAY_PRINTF(3, 4);

/** Adds a hint to an error that hearsay_fail made; NULL is allowed. */
HEARSAY_API void hearsay_error_hint(hearsay_error *err, const char *format, ...)
    HEARSAY_PRINTF(2, 3);

/** Says in which field of its record or of its file an error is; NULL is allowed. */
HEARSAY_API void hearsay_error_path(hearsay_error *err, const char *format, ...)
    HEARSAY_PRINTF(2, 3);

/** The version of the library that runs, such as "0.1.0". */
HEARSAY_API const char *hearsay_version(void);

#ifdef __cplusplus
}
#endif

#endif
