/* Input: one buffer that slides over the file. Plain files are read straight; packed ones go
 * through libarchive (unpack.c), which gives the same kind of pieces. */
#define _XOPEN_SOURCE 700 /* realpath */
#include "stream/input.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "memory/allocate.h"
#include "stream/unpack.h"
#include "text/utf8.h"

enum { PIECE = 1 << 18 };

struct input {
    char *name;
    char *bytes;                /* [start, end) is not yet given out; end is followed by a NUL */
    size_t start, end, capacity;
    uint64_t offset;            /* of bytes[start] in the decoded input */
    uint64_t line_offset;
    size_t line_number;
    struct unpack *unpack;      /* NULL: plain */
    int file;                   /* -1: memory only, all of it is in bytes */
    bool at_end, begun;
    enum input_encoding encoding;
    char replaced;              /* the byte that the NUL after a line took the place of */
    size_t replaced_at;         /* SIZE_MAX: none */
};

static hearsay_status no_memory(const struct input *input, hearsay_error *err)
{
    (void)input;
    return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory while reading");
}

/* Puts the name into an error that hearsay_fail made; long ones are shortened in the middle. */
static hearsay_status name_error(const struct input *input, hearsay_status status,
                                 hearsay_error *err)
{
    size_t length = strlen(input->name), half = sizeof err->file / 2 - 2;

    if (!err) return status;
    if (length < sizeof err->file) {
        memcpy(err->file, input->name, length + 1);
    } else {
        memcpy(err->file, input->name, half);
        memcpy(err->file + half, "...", 3);
        memcpy(err->file + half + 3, input->name + length - half, half + 1);
    }
    return status;
}

/* What Windows has where Latin-1 has control characters; 0: nothing, it stays. */
static const uint16_t windows[32] = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178,
};

static size_t put_byte(const struct input *input, char *to, unsigned code)
{
    if (input->encoding == INPUT_WINDOWS1252 && code >= 0x80 && code < 0xA0 && windows[code - 0x80])
        code = windows[code - 0x80];
    return utf8_put(to, (int32_t)code);
}

/* Single bytes as UTF-8, within a piece of which a third is filled: first to its end, then back. */
static size_t decode(struct input *input, size_t got)
{
    char *start = input->bytes + input->end, *from = start + PIECE - got;
    size_t size = 0;

    if (input->encoding == INPUT_UTF8) return got;
    memmove(from, start, got);
    for (size_t i = 0; i < got; i++) size += put_byte(input, start + size, (unsigned char)from[i]);
    return size;
}

/* Reads the next piece behind end. */
static hearsay_status read_piece(struct input *input, hearsay_error *err)
{
    size_t room = input->encoding == INPUT_UTF8 ? PIECE : PIECE / 3;
    ssize_t got;

    if (input->at_end) return HEARSAY_OK;
    if (input->unpack) {
        size_t size = 0;
        hearsay_status status = unpack_read(input->unpack, input->bytes + input->end, room, &size,
                                            err);
        if (status != HEARSAY_OK) return name_error(input, status, err);
        got = (ssize_t)size;
    } else {
        do
            got = read(input->file, input->bytes + input->end, room);
        while (got < 0 && errno == EINTR);
        if (got < 0) {
            hearsay_fail(err, HEARSAY_IO, "cannot read: %s", strerror(errno));
            return name_error(input, HEARSAY_IO, err);
        }
    }
    if (got == 0) input->at_end = true;
    input->end += decode(input, (size_t)got);
    input->bytes[input->end] = '\0';
    return HEARSAY_OK;
}

/* Makes room for one more piece, sliding what is left to the front first. */
static hearsay_status make_room(struct input *input, hearsay_error *err)
{
    void *bytes = input->bytes;

    if (input->file < 0 && !input->unpack) return HEARSAY_OK;
    if (input->start > 0 && input->capacity - input->end < PIECE + 1) {
        memmove(input->bytes, input->bytes + input->start, input->end - input->start);
        input->end -= input->start;
        input->start = 0;
    }
    if (!allocate_grow(&bytes, &input->capacity, input->end + PIECE + 1, 1))
        return no_memory(input, err);
    input->bytes = bytes;
    return HEARSAY_OK;
}

static hearsay_status fill(struct input *input, hearsay_error *err)
{
    hearsay_status status = make_room(input, err);

    return status == HEARSAY_OK ? read_piece(input, err) : status;
}

/* What was read before it was known that it is not packed. */
static hearsay_status decode_head(struct input *input, hearsay_error *err)
{
    size_t length = input->end, capacity = length * 3 + 1;
    char *raw = input->bytes, *bytes;

    if (input->encoding == INPUT_UTF8 || length == 0) return HEARSAY_OK;
    bytes = allocate(capacity + PIECE + 1);
    if (!bytes) return no_memory(input, err);
    input->end = 0;
    for (size_t i = 0; i < length; i++)
        input->end += put_byte(input, bytes + input->end, (unsigned char)raw[i]);
    bytes[input->end] = '\0';
    input->bytes = bytes;
    input->capacity = capacity + PIECE + 1;
    allocate_free(raw);
    return HEARSAY_OK;
}

/* Reads the first piece, takes a byte order mark off, and finds out whether the file is packed. */
static hearsay_status begin(struct input *input, hearsay_error *err)
{
    hearsay_status status = HEARSAY_OK;
    enum input_encoding encoding = input->encoding;

    if (input->begun) return HEARSAY_OK;
    input->begun = true;
    input->encoding = INPUT_UTF8; /* packed or not is told by the bytes as they are */
    while (status == HEARSAY_OK && !input->at_end && input->end < INPUT_HEAD)
        status = fill(input, err);
    if (status == HEARSAY_OK && !input->unpack && unpack_is_packed(input->bytes, input->end)) {
        status = unpack_open(&input->unpack, input->file, input->bytes, input->end, err);
        if (status != HEARSAY_OK) return name_error(input, status, err);
        input->end = 0;
        input->at_end = false;
        input->encoding = encoding;
        while (status == HEARSAY_OK && !input->at_end && input->end < INPUT_HEAD)
            status = fill(input, err);
    }
    if (status == HEARSAY_OK && input->encoding != encoding) {
        input->encoding = encoding;
        status = decode_head(input, err);
    }
    if (status == HEARSAY_OK && input->end >= 3 && memcmp(input->bytes, "\xEF\xBB\xBF", 3) == 0)
        input->offset = input->start = 3;
    return status;
}

hearsay_status input_hold_archive(struct input *input, const char **bytes, size_t *length,
                                  hearsay_error *err)
{
    hearsay_status status = HEARSAY_OK;

    *bytes = NULL;
    while (status == HEARSAY_OK && !input->at_end && input->end < INPUT_HEAD)
        status = fill(input, err);
    if (status != HEARSAY_OK || !unpack_is_archive(input->bytes, input->end)) return status;
    while (status == HEARSAY_OK && !input->at_end && input->end <= INPUT_WHOLE_LIMIT)
        status = fill(input, err);
    if (status == HEARSAY_OK && input->end > INPUT_WHOLE_LIMIT) {
        hearsay_fail(err, HEARSAY_LIMIT, "an archive of more than 1 GiB");
        hearsay_error_hint(err, "name the file instead of piping it");
        return name_error(input, HEARSAY_LIMIT, err);
    }
    *bytes = input->bytes;
    *length = input->end;
    return status;
}

static hearsay_status input_new(struct input **out, const char *name, hearsay_error *err)
{
    struct input *input = allocate_zero(1, sizeof *input);

    *out = NULL;
    if (!input) return no_memory(input, err);
    input->file = -1;
    input->replaced_at = SIZE_MAX;
    input->name = allocate_text(name, strlen(name));
    if (!input->name) {
        allocate_free(input);
        return no_memory(NULL, err);
    }
    *out = input;
    return HEARSAY_OK;
}

hearsay_status input_open(struct input **out, const char *path, hearsay_error *err)
{
    bool is_standard = strcmp(path, "-") == 0;
    struct input *input = NULL;
    struct stat facts;
    hearsay_status status = input_new(&input, is_standard ? "standard input" : path, err);

    *out = NULL;
    if (status != HEARSAY_OK) return status;
    input->file = is_standard ? dup(STDIN_FILENO) : open(path, O_RDONLY | O_CLOEXEC);
    if (input->file < 0) {
        status = hearsay_fail(err, HEARSAY_IO, "cannot open: %s", strerror(errno));
        if (errno == ENOENT) hearsay_error_hint(err, "is the name spelled right?");
    } else if (fstat(input->file, &facts) == 0 && S_ISDIR(facts.st_mode)) {
        status = hearsay_fail(err, HEARSAY_BAD_DATA, "is a folder, not a file");
        hearsay_error_hint(err, "name the files in it, such as %s/*.json", path);
    }
    if (status == HEARSAY_OK) {
        *out = input;
        return HEARSAY_OK;
    }
    name_error(input, status, err);
    input_close(input);
    return status;
}

hearsay_status input_open_memory(struct input **out, const char *name, const void *bytes,
                                 size_t size, hearsay_error *err)
{
    struct input *input = NULL;
    hearsay_status status = input_new(&input, name, err);

    *out = NULL;
    if (status != HEARSAY_OK) return status;
    input->bytes = allocate_text(bytes, size);
    if (!input->bytes) {
        input_close(input);
        return no_memory(NULL, err);
    }
    input->end = size;
    input->capacity = size + 1;
    input->at_end = true;
    *out = input;
    return HEARSAY_OK;
}

void input_decode(struct input *input, enum input_encoding encoding)
{
    input->encoding = encoding;
}

bool input_is_large(const struct input *input, size_t least)
{
    struct stat facts;

    return input->file >= 0 && fstat(input->file, &facts) == 0 && S_ISREG(facts.st_mode) &&
           (uint64_t)facts.st_size >= least;
}

bool input_exists(const char *path)
{
    struct stat facts;

    return stat(path, &facts) == 0 && S_ISREG(facts.st_mode);
}

bool input_leads_out(const char *path, const char *folder)
{
    struct stat facts;
    char *target, *root;
    size_t length;
    bool is_within;

    if (lstat(path, &facts) != 0 || !S_ISLNK(facts.st_mode)) return false;
    target = realpath(path, NULL);
    root = realpath(folder, NULL);
    length = root ? strlen(root) : 0;
    while (length > 0 && root[length - 1] == '/') length--; /* of the root of all */
    is_within = target && root && strncmp(target, root, length) == 0 && target[length] == '/';
    free(target);
    free(root);
    return !is_within;
}

void input_close(struct input *input)
{
    if (!input) return;
    unpack_close(input->unpack);
    if (input->file >= 0) (void)close(input->file);
    allocate_free(input->name);
    allocate_free(input->bytes);
    allocate_free(input);
}

const char *input_name(const struct input *input)
{
    return input->name;
}

hearsay_status input_head(struct input *input, const char **head, size_t *length,
                          hearsay_error *err)
{
    hearsay_status status = begin(input, err);

    if (status != HEARSAY_OK) return status;
    *head = input->bytes + input->start;
    *length = input->end - input->start;
    if (*length > INPUT_HEAD) *length = INPUT_HEAD;
    return HEARSAY_OK;
}

/* An error that names the first byte that is not UTF-8 text. */
static hearsay_status fail_encoding(const struct input *input, const char *text, size_t length,
                                    size_t at, size_t first_line, uint64_t base,
                                    hearsay_error *err)
{
    unsigned char byte = (unsigned char)text[at];

    if (byte == 0) {
        hearsay_fail(err, HEARSAY_BAD_DATA, "a NUL byte at offset %llu; text was expected",
                     (unsigned long long)base + at);
    } else {
        hearsay_fail(err, HEARSAY_BAD_DATA,
                     "byte 0x%02X at offset %llu is not valid UTF-8", byte,
                     (unsigned long long)base + at);
        hearsay_error_hint(err, "if the file is in another encoding, say so: --encoding latin1 or "
                                "windows-1252; or convert it first with iconv");
    }
    input_place(err, text, length, at, first_line, base);
    return name_error(input, HEARSAY_BAD_DATA, err);
}

/* Puts the byte back that the NUL after the last line replaced. */
static void restore(struct input *input)
{
    if (input->replaced_at == SIZE_MAX) return;
    input->bytes[input->replaced_at] = input->replaced;
    input->replaced_at = SIZE_MAX;
}

static hearsay_status fail_long(const struct input *input, hearsay_error *err)
{
    hearsay_fail(err, HEARSAY_LIMIT, "line %zu is longer than %zu MiB", input->line_number + 1,
                 INPUT_LINE_LIMIT >> 20);
    if (err) err->line = input->line_number + 1;
    return name_error(input, HEARSAY_LIMIT, err);
}

/* Finds the end of the line that begins at start, reading on as needed. */
static hearsay_status find_line(struct input *input, size_t *length, bool *had_break,
                                hearsay_error *err)
{
    size_t searched = 0;

    for (;;) {
        size_t left = input->end - input->start;
        char *found = left > searched ? memchr(input->bytes + input->start + searched, '\n',
                                               left - searched)
                                      : NULL;
        hearsay_status status;

        if (found || input->at_end) {
            *length = found ? (size_t)(found - (input->bytes + input->start)) : left;
            *had_break = found != NULL;
            return *length > INPUT_LINE_LIMIT ? fail_long(input, err) : HEARSAY_OK;
        }
        searched = left;
        if (left > INPUT_LINE_LIMIT) return fail_long(input, err);
        status = fill(input, err);
        if (status != HEARSAY_OK) return status;
    }
}

hearsay_status input_line(struct input *input, char **line, size_t *length, bool *had_break,
                          hearsay_error *err)
{
    hearsay_status status = begin(input, err);
    bool broken = false;
    size_t size = 0, valid;

    *line = NULL;
    if (status != HEARSAY_OK) return status;
    restore(input);
    status = find_line(input, &size, &broken, err);
    if (status != HEARSAY_OK) return status;
    if (had_break) *had_break = broken;
    if (size == 0 && !broken) return HEARSAY_OK;

    *line = input->bytes + input->start;
    input->line_number++;
    input->line_offset = input->offset;
    input->start += size + broken;
    input->offset += size + broken;
    valid = utf8_valid(*line, size);
    if (valid < size)
        return fail_encoding(input, *line, size, valid, input->line_number, input->line_offset,
                             err);
    if (size && (*line)[size - 1] == '\r') size--;
    input->replaced_at = (size_t)(*line - input->bytes) + size;
    input->replaced = input->bytes[input->replaced_at];
    (*line)[size] = '\0';
    *length = size;
    return HEARSAY_OK;
}

size_t input_line_number(const struct input *input)
{
    return input->line_number;
}

uint64_t input_line_offset(const struct input *input)
{
    return input->line_offset;
}

/* Everything into the buffer. */
static hearsay_status read_all(struct input *input, hearsay_error *err)
{
    hearsay_status status = begin(input, err);

    while (status == HEARSAY_OK) {
        if (input->end - input->start > INPUT_WHOLE_LIMIT) {
            status = hearsay_fail(err, HEARSAY_LIMIT, "the file is larger than %zu MiB",
                                  INPUT_WHOLE_LIMIT >> 20);
            hearsay_error_hint(err, "JSON Lines (.jsonl) has no such limit: one record a line");
            return name_error(input, status, err);
        }
        if (input->at_end) break;
        status = fill(input, err);
    }
    return status;
}

hearsay_status input_whole(struct input *input, char **text, size_t *length, hearsay_error *err)
{
    hearsay_status status = read_all(input, err);
    size_t valid;

    *text = NULL;
    if (status != HEARSAY_OK) return status;
    *length = input->end - input->start;
    valid = utf8_valid(input->bytes + input->start, *length);
    if (valid < *length)
        return fail_encoding(input, input->bytes + input->start, *length, valid, 1, input->offset,
                             err);
    *text = input->bytes + input->start;
    input->line_offset = input->offset;
    input->offset += *length;
    input->start = input->end;
    return HEARSAY_OK;
}

hearsay_status input_bytes(struct input *input, const char **bytes, size_t *length,
                           hearsay_error *err)
{
    hearsay_status status = read_all(input, err);

    if (status != HEARSAY_OK) return status;
    *bytes = input->bytes + input->start;
    *length = input->end - input->start;
    input->line_offset = input->offset;
    input->offset += *length;
    input->start = input->end;
    return HEARSAY_OK;
}

/* How much of the line before (after) the place an excerpt shows. */
enum { EXCERPT_BEFORE = 60, EXCERPT_AFTER = 40 };

/* Copies the part of a line around a place, with control characters as blanks. */
static void copy_excerpt(hearsay_error *err, const char *line, size_t length, size_t at)
{
    size_t from = at > EXCERPT_BEFORE ? at - EXCERPT_BEFORE : 0, to = 0, bytes;
    size_t until = length - at > EXCERPT_AFTER ? at + EXCERPT_AFTER : length;

    while (from < at && ((unsigned char)line[from] & 0xC0) == 0x80) from++;
    err->caret = 0;
    for (size_t i = from; i < until; i += bytes) {
        size_t valid = 0;
        int32_t code = '?';

        bytes = 1;
        if (line[i] >= ' ' && line[i] < 0x7F) { /* nearly all: a place is worked out for each name */
            if (to + 1 >= sizeof err->excerpt) break;
            err->caret += i < at;
            err->excerpt[to++] = line[i];
            continue;
        }
        valid = utf8_valid(line + i, length - i < 4 ? length - i : 4);
        if (valid) code = utf8_next(line + i, length - i, &bytes);
        if (to + bytes >= sizeof err->excerpt) break;
        if (i < at) err->caret++;
        if (!valid || code == '\t' || utf8_is_control(code)) {
            err->excerpt[to++] = valid ? ' ' : '?';
        } else {
            memcpy(err->excerpt + to, line + i, bytes);
            to += bytes;
        }
    }
    err->excerpt[to] = '\0';
}

/* Where the line begins that a byte lies in; *line grows by the lines before it. */
static size_t find_start(const char *text, size_t at, size_t *line)
{
    size_t start = 0;

    for (const char *found; (found = memchr(text + start, '\n', at - start)); ++*line)
        start = (size_t)(found - text) + 1;
    return start;
}

size_t input_column(const char *text, size_t length, size_t at, size_t *line)
{
    size_t start;

    if (at > length) at = length;
    start = find_start(text, at, line);
    return utf8_code_points(text + start, at - start) + 1;
}

void input_place(hearsay_error *err, const char *text, size_t length, size_t at,
                 size_t first_line, uint64_t base)
{
    size_t start, end;
    const char *found_end;

    if (!err) return;
    if (at > length) at = length;
    err->line = first_line;
    start = find_start(text, at, &err->line);
    found_end = memchr(text + at, '\n', length - at);
    end = found_end ? (size_t)(found_end - text) : length;
    if (end > start && text[end - 1] == '\r' && end - 1 >= at) end--;
    err->column = utf8_code_points(text + start, at - start) + 1;
    err->offset = (size_t)(base + at);
    copy_excerpt(err, text + start, end - start, at - start);
}
