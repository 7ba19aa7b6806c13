/* Bytes in: from a file, standard input or memory, unpacked where they are packed, as a whole or
 * line by line, checked for UTF-8 and NUL, with the place for errors. */
#ifndef STREAM_INPUT_H
#define STREAM_INPUT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <hearsay/error.h>

#define INPUT_LINE_LIMIT ((size_t)64 << 20)   /* bytes in one line */
#define INPUT_WHOLE_LIMIT ((size_t)1 << 30)   /* bytes in a file that must be read whole */
#define INPUT_HEAD 4096                       /* bytes that a sniffer sees */

struct input;

/* path "-" is standard input. A folder, a missing file and no permission are errors. */
hearsay_status input_open(struct input **out, const char *path, hearsay_error *err);
hearsay_status input_open_memory(struct input **out, const char *name, const void *bytes,
                                 size_t size, hearsay_error *err);
void input_close(struct input *input);

/* What the bytes are, to be said before the first read; everything becomes UTF-8. */
enum input_encoding { INPUT_UTF8, INPUT_LATIN1, INPUT_WINDOWS1252 };
void input_decode(struct input *input, enum input_encoding encoding);

/* Whether it is a file on the disk (not a pipe, for which one may wait for ever) of at least so many
 * bytes, packed or not. */
bool input_is_large(const struct input *input, size_t least);

/* Whether there is a plain file at a path. */
bool input_exists(const char *path);

/* Before anything else is done with an input: whether it is a zip or a tar, which are read on to
 * their end, up to INPUT_WHOLE_LIMIT, and given as they are. *bytes is NULL if it is neither. They
 * are valid until the input is read or closed. */
hearsay_status input_hold_archive(struct input *input, const char **bytes, size_t *length,
                                  hearsay_error *err);

/* The name for errors: the path, or "standard input". */
const char *input_name(const struct input *input);

/* The first bytes, up to INPUT_HEAD, without a byte order mark; does not move on. */
hearsay_status input_head(struct input *input, const char **head, size_t *length,
                          hearsay_error *err);

/* One line without its line break, valid UTF-8, NUL-terminated, valid until the next call.
 * *line is NULL at the end. *had_break (may be NULL) tells whether a line break ended it. */
hearsay_status input_line(struct input *input, char **line, size_t *length, bool *had_break,
                          hearsay_error *err);

/* The number of the line that input_line gave last, and the offset of its first byte. */
size_t input_line_number(const struct input *input);
uint64_t input_line_offset(const struct input *input);

/* All that is left, valid UTF-8, NUL-terminated, valid until input_close. */
hearsay_status input_whole(struct input *input, char **text, size_t *length, hearsay_error *err);

/* All that is left, whatever its bytes are; valid until input_close. */
hearsay_status input_bytes(struct input *input, const char **bytes, size_t *length,
                           hearsay_error *err);

/* Fills line, column, offset, excerpt and caret of *err for a byte of a text that begins at
 * first_line and base bytes into the input. file and path are left alone. */
void input_place(hearsay_error *err, const char *text, size_t length, size_t at,
                 size_t first_line, uint64_t base);

/* The column, from 1, of a byte of a text; *line grows by the lines before it. */
size_t input_column(const char *text, size_t length, size_t at, size_t *line);

#endif
