#include "stream/gunzip.h"

#include <string.h>
#include <zlib.h>

#include "memory/allocate.h"

enum { GZIP_WINDOW = 15 + 16 }; /* zlib's word for: gzip, with the largest window */

struct gunzip {
    z_stream stream;
    gunzip_source *source;
    void *state;
    uint64_t taken;
    bool is_between; /* members: what follows is another one, or nothing */
};

static voidpf take_memory(voidpf state, uInt count, uInt size)
{
    (void)state;
    return allocate_zero(count, size);
}

static void give_memory(voidpf state, voidpf memory)
{
    (void)state;
    allocate_free(memory);
}

bool gunzip_is_gzip(const char *head, size_t length)
{
    return length >= 2 && memcmp(head, "\x1F\x8B", 2) == 0;
}

hearsay_status gunzip_open(struct gunzip **out, gunzip_source *source, void *state,
                           hearsay_error *err)
{
    struct gunzip *gunzip = allocate_zero(1, sizeof *gunzip);

    *out = NULL;
    if (!gunzip) return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory while unpacking");
    gunzip->source = source;
    gunzip->state = state;
    gunzip->stream.zalloc = take_memory;
    gunzip->stream.zfree = give_memory;
    if (inflateInit2(&gunzip->stream, GZIP_WINDOW) != Z_OK) {
        allocate_free(gunzip);
        return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory while unpacking");
    }
    *out = gunzip;
    return HEARSAY_OK;
}

void gunzip_close(struct gunzip *gunzip)
{
    if (!gunzip) return;
    (void)inflateEnd(&gunzip->stream);
    allocate_free(gunzip);
}

uint64_t gunzip_taken(const struct gunzip *gunzip)
{
    return gunzip->taken;
}

/* Packed bytes, if none are left. *is_end: there are no more. */
static hearsay_status fetch(struct gunzip *gunzip, bool *is_end, hearsay_error *err)
{
    const char *bytes = NULL;
    size_t size = 0;
    hearsay_status status;

    *is_end = false;
    if (gunzip->stream.avail_in) return HEARSAY_OK;
    status = gunzip->source(gunzip->state, &bytes, &size, err);
    if (status != HEARSAY_OK) return status;
    gunzip->stream.next_in = (z_const Bytef *)(const void *)bytes;
    gunzip->stream.avail_in = (uInt)size;
    gunzip->taken += size;
    *is_end = size == 0;
    return HEARSAY_OK;
}

/* Between members: zeros that fill a tape's block are passed over, another member is begun. */
static hearsay_status begin_member(struct gunzip *gunzip, hearsay_error *err)
{
    while (gunzip->stream.avail_in && *gunzip->stream.next_in == 0) {
        gunzip->stream.next_in++;
        gunzip->stream.avail_in--;
    }
    if (gunzip->stream.avail_in == 0) return HEARSAY_OK;
    if (*gunzip->stream.next_in != 0x1F)
        return hearsay_fail(err, HEARSAY_BAD_DATA,
                            "cannot unpack: something else follows the packed data");
    gunzip->is_between = false;
    if (inflateReset(&gunzip->stream) == Z_OK) return HEARSAY_OK;
    return hearsay_fail(err, HEARSAY_BAD_DATA, "cannot unpack: damaged file");
}

static hearsay_status inflate_some(struct gunzip *gunzip, hearsay_error *err)
{
    switch (inflate(&gunzip->stream, Z_NO_FLUSH)) {
    case Z_STREAM_END:
        gunzip->is_between = true;
        return HEARSAY_OK;
    case Z_OK:
    case Z_BUF_ERROR: /* neither an error nor the end: it wants more bytes */
        return HEARSAY_OK;
    case Z_MEM_ERROR:
        return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory while unpacking");
    default:
        return hearsay_fail(err, HEARSAY_BAD_DATA, "cannot unpack: %s in gzip",
                            gunzip->stream.msg ? gunzip->stream.msg : "damaged data");
    }
}

hearsay_status gunzip_read(struct gunzip *gunzip, char *bytes, size_t room, size_t *size,
                           hearsay_error *err)
{
    hearsay_status status = HEARSAY_OK;
    bool is_end = false;

    if (room > UINT32_MAX) room = UINT32_MAX;
    gunzip->stream.next_out = (Bytef *)(void *)bytes;
    gunzip->stream.avail_out = (uInt)room;
    while (status == HEARSAY_OK && gunzip->stream.avail_out == room) {
        status = fetch(gunzip, &is_end, err);
        if (status != HEARSAY_OK || (is_end && gunzip->is_between)) break;
        if (is_end)
            status = hearsay_fail(err, HEARSAY_BAD_DATA, "cannot unpack: the gzip file ends too early");
        else if (gunzip->is_between) status = begin_member(gunzip, err);
        else status = inflate_some(gunzip, err);
    }
    *size = status == HEARSAY_OK ? room - gunzip->stream.avail_out : 0;
    return status;
}
