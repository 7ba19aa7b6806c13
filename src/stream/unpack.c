/* Unpacking. What was read of the file to recognise it is handed to the library first, then the
 * rest, so that pipes work as well. */
#include "stream/unpack.h"

#include <archive.h>
#include <archive_entry.h>
#include <errno.h>
#include <stdint.h>
#include <string.h>
#include <unistd.h>

#include "memory/allocate.h"
#include "stream/gunzip.h"

enum {
    PACKED_PIECE = 1 << 16,
    RATIO_FROM = 64 << 20, /* bytes; from here on ... */
    RATIO_LIMIT = 500      /* ... nothing that people wrote packs better than this */
};
#define UNPACKED_LIMIT ((uint64_t)1 << 40)

struct unpack {
    struct archive *archive; /* one of the two is there */
    struct gunzip *gunzip;
    char *head;
    size_t head_length;
    bool head_given;
    int file;
    uint64_t given; /* bytes so far: a bomb is stopped at a terabyte */
    char piece[PACKED_PIECE];
};

/* ---- what is packed ---- */

/* Bytes at a place, which no text has there: one may well begin with "BZh", or have "ustar" anywhere. */
struct mark {
    size_t at, length;
    const char *bytes;
};

static bool has_mark(const char *head, size_t length, const struct mark *marks, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (length >= marks[i].at + marks[i].length &&
            memcmp(head + marks[i].at, marks[i].bytes, marks[i].length) == 0)
            return true;
    return false;
}

/* "BZh" and a digit, then the digits of pi, or if nothing is packed those of its root. */
static bool is_bzip2(const char *head, size_t length)
{
    static const struct mark starts[] = { { 4, 6, "1AY&SY" }, { 4, 6, "\x17\x72\x45\x38\x50\x90" } };

    return length >= 10 && memcmp(head, "BZh", 3) == 0 && head[3] >= '1' && head[3] <= '9' &&
           has_mark(head, length, starts, sizeof starts / sizeof *starts);
}

bool unpack_is_packed(const char *head, size_t length)
{
    static const struct mark marks[] = {
        { 0, 2, "\x1F\x8B" },         /* gzip */
        { 0, 6, "\xFD" "7zXZ" },      /* xz, with its NUL */
        { 0, 4, "\x28\xB5\x2F\xFD" }, /* zstd */
        { 0, 4, "PK\x03\x04" },       /* zip */
    };

    return is_bzip2(head, length) || has_mark(head, length, marks, sizeof marks / sizeof *marks);
}

bool unpack_is_archive(const char *head, size_t length)
{
    static const struct mark marks[] = {
        { 0, 4, "PK\x03\x04" },
        { 257, 6, "ustar" },    /* tar as POSIX has it, with its NUL */
        { 257, 8, "ustar  " },  /* and as GNU had it */
    };

    return has_mark(head, length, marks, sizeof marks / sizeof *marks);
}

/* The packed bytes: first the head, then the file. -1 and errno for an error. */
static ssize_t next_piece(struct unpack *unpack, const char **bytes)
{
    ssize_t got;

    if (!unpack->head_given) {
        unpack->head_given = true;
        *bytes = unpack->head;
        return (ssize_t)unpack->head_length;
    }
    if (unpack->file < 0) return 0;
    do
        got = read(unpack->file, unpack->piece, sizeof unpack->piece);
    while (got < 0 && errno == EINTR);
    *bytes = unpack->piece;
    return got;
}

static la_ssize_t give_archive(struct archive *archive, void *state, const void **bytes)
{
    const char *piece = NULL;
    ssize_t got = next_piece(state, &piece);

    if (got < 0) archive_set_error(archive, errno, "%s", strerror(errno));
    *bytes = piece;
    return (la_ssize_t)got;
}

static hearsay_status give_gunzip(void *state, const char **bytes, size_t *size, hearsay_error *err)
{
    ssize_t got = next_piece(state, bytes);

    if (got < 0) return hearsay_fail(err, HEARSAY_IO, "cannot read: %s", strerror(errno));
    *size = (size_t)got;
    return HEARSAY_OK;
}

static hearsay_status fail_unpacking(struct unpack *unpack, hearsay_error *err)
{
    const char *text = archive_error_string(unpack->archive);

    return hearsay_fail(err, HEARSAY_BAD_DATA, "cannot unpack: %s", text ? text : "damaged file");
}

static hearsay_status open_archive(struct unpack *unpack, hearsay_error *err)
{
    struct archive_entry *entry;

    unpack->archive = archive_read_new();
    if (!unpack->archive)
        return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory while unpacking");
    archive_read_support_filter_all(unpack->archive);
    archive_read_support_format_raw(unpack->archive);
    archive_read_support_format_zip_streamable(unpack->archive);
    if (archive_read_open(unpack->archive, unpack, NULL, give_archive, NULL) != ARCHIVE_OK ||
        archive_read_next_header(unpack->archive, &entry) != ARCHIVE_OK)
        return fail_unpacking(unpack, err);
    return HEARSAY_OK;
}

hearsay_status unpack_open(struct unpack **out, int file, const char *head, size_t length,
                           hearsay_error *err)
{
    struct unpack *unpack = allocate_zero(1, sizeof *unpack);

    *out = unpack;
    if (!unpack) return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory while unpacking");
    unpack->file = file;
    unpack->head = allocate_text(head, length);
    unpack->head_length = length;
    if (!unpack->head)
        return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory while unpacking");
    return gunzip_is_gzip(head, length) ? gunzip_open(&unpack->gunzip, give_gunzip, unpack, err)
                                        : open_archive(unpack, err);
}

void unpack_close(struct unpack *unpack)
{
    if (!unpack) return;
    if (unpack->archive) archive_read_free(unpack->archive);
    gunzip_close(unpack->gunzip);
    allocate_free(unpack->head);
    allocate_free(unpack);
}

/* At the end of the first file: a zip with a second one is more than one input. */
static hearsay_status end_of_entry(struct unpack *unpack, hearsay_error *err)
{
    struct archive_entry *entry;
    hearsay_status status = HEARSAY_OK;

    if (unpack->gunzip || archive_format(unpack->archive) == ARCHIVE_FORMAT_RAW) return HEARSAY_OK;
    if (archive_read_next_header(unpack->archive, &entry) == ARCHIVE_OK) {
        status = hearsay_fail(err, HEARSAY_BAD_DATA,
                              "the zip holds more than one file; one was expected");
        hearsay_error_hint(err, "unpack it and name the files that make the corpus");
    }
    return status;
}

static hearsay_status read_archive(struct unpack *unpack, char *bytes, size_t room, size_t *size,
                                   hearsay_error *err)
{
    la_ssize_t got = archive_read_data(unpack->archive, bytes, room);

    if (got < 0) return fail_unpacking(unpack, err);
    *size = (size_t)got;
    return HEARSAY_OK;
}

static uint64_t packed_bytes(const struct unpack *unpack)
{
    return unpack->gunzip ? gunzip_taken(unpack->gunzip)
                          : (uint64_t)archive_filter_bytes(unpack->archive, -1);
}

hearsay_status unpack_read(struct unpack *unpack, char *bytes, size_t room, size_t *size,
                           hearsay_error *err)
{
    hearsay_status status;

    *size = 0;
    status = unpack->gunzip ? gunzip_read(unpack->gunzip, bytes, room, size, err)
                            : read_archive(unpack, bytes, room, size, err);
    if (status != HEARSAY_OK) return status;
    unpack->given += *size;
    if (unpack->given > RATIO_FROM && unpack->given / RATIO_LIMIT > packed_bytes(unpack)) {
        hearsay_fail(err, HEARSAY_LIMIT, "unpacks to more than %d times its size", RATIO_LIMIT);
        hearsay_error_hint(err, "if it is meant to, unpack it first");
        return HEARSAY_LIMIT;
    }
    if (unpack->given > UNPACKED_LIMIT)
        return hearsay_fail(err, HEARSAY_LIMIT, "unpacks to more than 1 TiB");
    return *size == 0 ? end_of_entry(unpack, err) : HEARSAY_OK;
}
