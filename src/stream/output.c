/* Output: whole or not at all. A file is written as .NAME.XXXXXX.tmp beside its place, flushed and
 * checked, and renamed at the end. */
#define _GNU_SOURCE /* realpath, sync_file_range */
#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <hearsay/output.h>

#include "memory/allocate.h"
#include "stream/writing.h"

enum { OUTPUT_BUFFER = 1 << 16, OUTPUT_STRETCH = 1 << 23 };

struct hearsay_output {
    FILE *stream;        /* the caller's, or NULL */
    int file;            /* of a file; -1 otherwise */
    char *path, *written_path; /* where it shall be, where it is now; NULL if not a file */
    char **bytes;        /* where the memory goes; NULL if not memory */
    size_t *size;
    struct buffer buffer;
    size_t sent, begun;  /* bytes given to the system, and those of them that it was asked to bring to the disk */
    int failure;         /* errno of the first failure, 0: none */
    bool direct;         /* path is a device or a pipe: written in place */
};

static hearsay_status no_memory(hearsay_error *err)
{
    return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory while writing");
}

static hearsay_status fail_io(const hearsay_output *output, int number, const char *what,
                              hearsay_error *err)
{
    hearsay_fail(err, HEARSAY_IO, "cannot %s: %s", what, strerror(number));
    if (err && output->path) {
        size_t length = strlen(output->path);
        const char *tail = length < sizeof err->file ? output->path
                                                     : output->path + length - sizeof err->file + 1;
        memcpy(err->file, tail, strlen(tail) + 1);
    }
    return HEARSAY_IO;
}

static void output_free(hearsay_output *output)
{
    if (output->file >= 0) (void)close(output->file);
    buffer_clear(&output->buffer);
    allocate_free(output->path);
    allocate_free(output->written_path);
    allocate_free(output);
}

static hearsay_status output_new(hearsay_output **out, hearsay_error *err)
{
    *out = allocate_zero(1, sizeof **out);
    if (!*out) return no_memory(err);
    (*out)->file = -1;
    return HEARSAY_OK;
}

/* The name beside the place: folder/.name.XXXXXX.tmp */
static char *temporary_path(const char *path)
{
    const char *slash = strrchr(path, '/');
    size_t folder = slash ? (size_t)(slash - path) + 1 : 0;
    struct buffer name = { 0 };

    buffer_add(&name, path, folder);
    buffer_char(&name, '.');
    buffer_text(&name, path + folder);
    buffer_text(&name, ".XXXXXX");
    return buffer_take(&name);
}

/* Opens the temporary file with the rights that the final one shall have. */
static hearsay_status open_beside(hearsay_output *output, hearsay_error *err)
{
    struct stat facts;
    mode_t mask;

    output->written_path = temporary_path(output->path);
    if (!output->written_path) return no_memory(err);
    output->file = mkstemp(output->written_path);
    if (output->file < 0) {
        int number = errno;
        allocate_free(output->written_path);
        output->written_path = NULL;
        return fail_io(output, number, "write", err);
    }
    if (stat(output->path, &facts) == 0) {
        (void)fchmod(output->file, facts.st_mode & 0777);
    } else {
        mask = umask(0);
        (void)umask(mask);
        (void)fchmod(output->file, 0666 & ~mask);
    }
    return HEARSAY_OK;
}

/* Where a file really lies: a link such as /dev/stdout stays, what it points to is written anew. */
static char *real_place(const char *path)
{
    struct stat facts;
    bool is_link = lstat(path, &facts) == 0 && S_ISLNK(facts.st_mode);
    char *target = is_link ? realpath(path, NULL) : NULL;
    char *copy = allocate_text(target ? target : path, strlen(target ? target : path));

    free(target);
    return copy;
}

hearsay_status hearsay_output_file(hearsay_output **out, const char *path, hearsay_error *err)
{
    struct stat facts;
    hearsay_status status = output_new(out, err);

    if (status != HEARSAY_OK) return status;
    (*out)->path = real_place(path);
    if (!(*out)->path) {
        status = no_memory(err);
    } else if (stat(path, &facts) == 0 && S_ISDIR(facts.st_mode)) {
        status = fail_io(*out, EISDIR, "write", err);
    } else if (stat(path, &facts) == 0 && !S_ISREG(facts.st_mode)) {
        (*out)->direct = true; /* such as /dev/full: there is nothing to rename over */
        (*out)->file = open(path, O_WRONLY | O_CLOEXEC);
        if ((*out)->file < 0) status = fail_io(*out, errno, "open", err);
    } else {
        status = open_beside(*out, err);
    }
    if (status == HEARSAY_OK) return HEARSAY_OK;
    hearsay_output_discard(*out);
    *out = NULL;
    return status;
}

hearsay_status hearsay_output_stream(hearsay_output **out, FILE *stream, hearsay_error *err)
{
    hearsay_status status = output_new(out, err);

    if (status == HEARSAY_OK) (*out)->stream = stream;
    return status;
}

hearsay_status hearsay_output_memory(hearsay_output **out, char **bytes, size_t *size,
                                     hearsay_error *err)
{
    hearsay_status status = output_new(out, err);

    *bytes = NULL;
    *size = 0;
    if (status != HEARSAY_OK) return status;
    (*out)->bytes = bytes;
    (*out)->size = size;
    return HEARSAY_OK;
}

/* So that the disk works while the rest is made, and does not begin when all is waited for. What fails here shows
 * there. */
static void begin_storing(hearsay_output *output)
{
#ifdef SYNC_FILE_RANGE_WRITE
    if (!output->written_path || output->sent - output->begun < OUTPUT_STRETCH) return;
    (void)sync_file_range(output->file, (off_t)output->begun, (off_t)(output->sent - output->begun),
                          SYNC_FILE_RANGE_WRITE);
    output->begun = output->sent;
#else
    (void)output;
#endif
}

/* Sends bytes to the file or stream; the first failure stays. */
static void send_bytes(hearsay_output *output, const char *bytes, size_t size)
{
    if (output->stream) {
        if (!output->failure && fwrite(bytes, 1, size, output->stream) != size)
            output->failure = errno ? errno : EIO;
        return;
    }
    while (size && !output->failure) {
        ssize_t sent = write(output->file, bytes, size);
        if (sent < 0 && errno != EINTR) output->failure = errno;
        if (sent > 0) {
            bytes += sent;
            size -= (size_t)sent;
            output->sent += (size_t)sent;
        }
    }
    begin_storing(output);
}

void hearsay_output_write(hearsay_output *output, const void *bytes, size_t size)
{
    if (!output->bytes && (output->buffer.length + size > OUTPUT_BUFFER)) {
        send_bytes(output, buffer_string(&output->buffer), output->buffer.length);
        buffer_reset(&output->buffer);
        if (size > OUTPUT_BUFFER / 2) {
            send_bytes(output, bytes, size);
            return;
        }
    }
    buffer_add(&output->buffer, bytes, size);
}

/* Flushes and checks; a full disk may show only here. */
static hearsay_status flush(hearsay_output *output, hearsay_error *err)
{
    if (output->buffer.failed) return no_memory(err);
    if (!output->bytes) {
        send_bytes(output, buffer_string(&output->buffer), output->buffer.length);
        if (!output->failure && output->stream && fflush(output->stream) != 0)
            output->failure = errno;
        if (!output->failure && output->written_path && fsync(output->file) != 0)
            output->failure = errno;
        if (output->file >= 0 && close(output->file) != 0 && !output->failure)
            output->failure = errno;
        output->file = -1;
    }
    return output->failure ? fail_io(output, output->failure, "write", err) : HEARSAY_OK;
}

hearsay_status hearsay_output_close(hearsay_output *output, hearsay_error *err)
{
    hearsay_status status;

    if (!output) return HEARSAY_OK;
    status = flush(output, err);
    if (status == HEARSAY_OK && output->written_path &&
        rename(output->written_path, output->path) != 0)
        status = fail_io(output, errno, "write", err);
    if (status == HEARSAY_OK && output->bytes) {
        *output->size = output->buffer.length;
        *output->bytes = buffer_take(&output->buffer);
        if (!*output->bytes) status = no_memory(err);
    }
    if (status != HEARSAY_OK && output->written_path) (void)unlink(output->written_path);
    output_free(output);
    return status;
}

const char *hearsay_output_temporary(const hearsay_output *output)
{
    return output->written_path;
}

void hearsay_output_discard(hearsay_output *output)
{
    if (!output) return;
    if (output->written_path) (void)unlink(output->written_path);
    output_free(output);
}

hearsay_status writing_send(hearsay_output *output, struct buffer *buffer, hearsay_error *err)
{
    if (buffer->failed) return no_memory(err);
    hearsay_output_write(output, buffer_string(buffer), buffer->length);
    buffer_reset(buffer);
    if (output->buffer.failed) return no_memory(err);
    /* nobody will read the rest */
    return output->failure ? fail_io(output, output->failure, "write", err) : HEARSAY_OK;
}
