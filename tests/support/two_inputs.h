/* Two texts as two files, read as an old and a new side. */
#ifndef SUPPORT_TWO_INPUTS_H
#define SUPPORT_TWO_INPUTS_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include <hearsay/read.h>

/* path: a template for mkstemp. */
static inline void write_text(char *path, const char *text)
{
    int file = mkstemp(path);
    FILE *stream;

    assert_true(file >= 0);
    stream = fdopen(file, "w");
    assert_non_null(stream);
    assert_true(fputs(text, stream) >= 0);
    assert_int_equal(fclose(stream), 0);
}

/* The caller frees *corpus. */
static inline hearsay_status read_two_inputs(hearsay_corpus **corpus, size_t *old_files,
                                             const char *old_text, const char *new_text,
                                             hearsay_error *err)
{
    char old_path[] = "/tmp/hearsay-old-XXXXXX", new_path[] = "/tmp/hearsay-new-XXXXXX";
    hearsay_status status;

    write_text(old_path, old_text);
    write_text(new_path, new_text);
    status = hearsay_read_two_sides(corpus, old_files, old_path, new_path, NULL, err);
    (void)unlink(old_path);
    (void)unlink(new_path);
    return status;
}

#endif
