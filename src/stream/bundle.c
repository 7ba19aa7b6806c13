#include "stream/bundle.h"

#include <archive.h>
#include <archive_entry.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "memory/allocate.h"
#include "memory/arena.h"
#include "stream/unpack.h"
#include "text/buffer.h"

struct bundle_file {
    const char *name;
    const char *bytes; /* NULL: it lies in the folder */
    size_t length;
    bool taken;
    const char *closed; /* why it is not read; NULL: it may be */
    bool is_link;       /* of a folder */
};

struct bundle {
    char *path;
    const char *image; /* of the archive, where it is no file; NULL: it is one */
    size_t image_length;
    struct arena arena; /* names, and what was unpacked */
    struct bundle_file *files;
    size_t count, capacity;
};

static hearsay_status no_memory(hearsay_error *err)
{
    return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory while reading");
}

/* Puts the bundle's path into an error. */
static hearsay_status fail(const struct bundle *bundle, hearsay_status status, const char *message,
                           const char *name, const char *hint, hearsay_error *err)
{
    size_t length = strlen(bundle->path);

    hearsay_fail(err, status, "%s%s%.200s%s", message, name ? " \"" : "", name ? name : "",
                 name ? "\"" : "");
    if (hint) hearsay_error_hint(err, "%s", hint);
    if (err) {
        if (length >= sizeof err->file) length = sizeof err->file - 1;
        memcpy(err->file, bundle->path, length);
        err->file[length] = '\0';
    }
    return status;
}

/* By errno; "cannot read "sub": Permission denied". name: NULL for the folder itself. */
static hearsay_status fail_to_read(const struct bundle *bundle, const char *name, hearsay_error *err)
{
    int number = errno;
    struct buffer message = { 0 };
    hearsay_status status;

    if (name) buffer_format(&message, "cannot read \"%.200s\": %s", name, strerror(number));
    else buffer_format(&message, "cannot read: %s", strerror(number));
    status = fail(bundle, HEARSAY_IO, buffer_string(&message), NULL, NULL, err);
    buffer_clear(&message);
    return status;
}

static int compare_files(const void *a, const void *b)
{
    return strcmp(((const struct bundle_file *)a)->name, ((const struct bundle_file *)b)->name);
}

static hearsay_status add_file(struct bundle *bundle, const char *name, const char *bytes,
                               size_t length, const char *closed, hearsay_error *err)
{
    void *files = bundle->files;
    struct bundle_file *file;

    if (bundle->count >= BUNDLE_FILE_LIMIT)
        return fail(bundle, HEARSAY_LIMIT, "holds more than 65000 files", NULL,
                    "name some of them instead", err);
    if (!allocate_grow(&files, &bundle->capacity, bundle->count + 1, sizeof *bundle->files))
        return no_memory(err);
    bundle->files = files;
    file = &bundle->files[bundle->count];
    *file = (struct bundle_file){ .name = arena_text(&bundle->arena, name, strlen(name)),
                                  .bytes = bytes, .length = length, .closed = closed };
    if (!file->name) return no_memory(err);
    bundle->count++;
    return HEARSAY_OK;
}

/* What other programs leave lying about: .DS_Store, __MACOSX/..., folders of version control. */
static bool is_hidden(const char *name)
{
    for (const char *part = name; part; part = strchr(part, '/') ? strchr(part, '/') + 1 : NULL)
        if ((part[0] == '.' && part[1] != '/') || strncmp(part, "__MACOSX", 8) == 0) return true;
    return false;
}

/* ---- folders ---- */

static hearsay_status add_folder(struct bundle *bundle, const char *within, size_t depth,
                                 hearsay_error *err);

/* Why a thing in a folder that is no folder itself is not read; NULL: it may be. */
static const char *why_closed(const char *path)
{
    struct stat facts; /* of what it leads to if it is a link */

    if (stat(path, &facts) != 0) return "a link that leads nowhere";
    if (S_ISDIR(facts.st_mode)) return "a link to a folder";
    return S_ISREG(facts.st_mode) ? NULL : "a pipe or a device, not a file";
}

static hearsay_status add_entry(struct bundle *bundle, const char *name, size_t depth,
                                hearsay_error *err)
{
    struct buffer path = { 0 };
    struct stat own;
    hearsay_status status = HEARSAY_OK;

    buffer_format(&path, "%s/%s", bundle->path, name);
    if (path.failed) status = no_memory(err);
    else if (lstat(buffer_string(&path), &own) != 0)
        status = errno == ENOENT ? HEARSAY_OK /* gone meanwhile */
                                 : fail_to_read(bundle, name, err);
    else if (S_ISDIR(own.st_mode)) status = add_folder(bundle, name, depth + 1, err);
    else {
        status = add_file(bundle, name, NULL, 0, why_closed(buffer_string(&path)), err);
        if (status == HEARSAY_OK) bundle->files[bundle->count - 1].is_link = S_ISLNK(own.st_mode);
    }
    buffer_clear(&path);
    return status;
}

static hearsay_status add_folder(struct bundle *bundle, const char *within, size_t depth,
                                 hearsay_error *err)
{
    struct buffer path = { 0 };
    hearsay_status status = HEARSAY_OK;
    struct dirent *entry;
    DIR *folder;

    if (depth > BUNDLE_DEPTH_LIMIT)
        return fail(bundle, HEARSAY_LIMIT, "folders lie more than 16 deep in each other:", within,
                    NULL, err);
    buffer_format(&path, "%s%s%s", bundle->path, *within ? "/" : "", within);
    folder = path.failed ? NULL : opendir(buffer_string(&path));
    if (!folder)
        status = path.failed ? no_memory(err)
                             : fail_to_read(bundle, *within ? within : NULL, err);
    while (status == HEARSAY_OK && (entry = readdir(folder)) != NULL) {
        if (is_hidden(entry->d_name)) continue;
        buffer_reset(&path);
        buffer_format(&path, "%s%s%s", within, *within ? "/" : "", entry->d_name);
        status = path.failed ? no_memory(err)
                             : add_entry(bundle, buffer_string(&path), depth, err);
    }
    if (folder) (void)closedir(folder);
    buffer_clear(&path);
    return status;
}

/* ---- archives ---- */

static bool leads_out(const char *name)
{
    if (name[0] == '/' || strchr(name, '\\')) return true;
    for (const char *part = name; part; part = strchr(part, '/') ? strchr(part, '/') + 1 : NULL)
        if (strncmp(part, "..", 2) == 0 && (part[2] == '/' || part[2] == '\0')) return true;
    return false;
}

static hearsay_status fail_archive(const struct bundle *bundle, struct archive *archive,
                                   hearsay_error *err)
{
    const char *text = archive_error_string(archive);

    return fail(bundle, HEARSAY_BAD_DATA, "cannot unpack:", text ? text : "damaged file", NULL,
                err);
}

/* The bytes of the entry at hand. */
static hearsay_status unpack_entry(struct bundle *bundle, struct archive *archive,
                                   const char *name, size_t *total, hearsay_error *err)
{
    struct buffer bytes = { .limit = INPUT_WHOLE_LIMIT - *total + 1 }; /* 0 would be none */
    hearsay_status status = HEARSAY_OK;
    char piece[1 << 14], *copy;
    la_ssize_t got;

    while ((got = archive_read_data(archive, piece, sizeof piece)) > 0 && !bytes.failed)
        buffer_add(&bytes, piece, (size_t)got);
    if (got < 0) {
        status = fail_archive(bundle, archive, err);
    } else if (bytes.failed || bytes.length > INPUT_WHOLE_LIMIT - *total) {
        status = fail(bundle, HEARSAY_LIMIT, "unpacks to more than 1 GiB", NULL,
                      "unpack it and name the files", err);
    } else if (unpack_is_packed(buffer_string(&bytes), bytes.length)) {
        status = fail(bundle, HEARSAY_BAD_DATA, "holds another archive,", name,
                      "unpack it first and name what lies in it", err);
    } else {
        copy = arena_text(&bundle->arena, buffer_string(&bytes), bytes.length);
        status = copy ? add_file(bundle, name, copy, bytes.length, NULL, err) : no_memory(err);
    }
    *total += bytes.length;
    buffer_clear(&bytes);
    return status;
}

/* Names first: a workbook is no bundle, and nothing of an archive with a bad name is unpacked. */
static hearsay_status check_name(const struct bundle *bundle, const char *name, hearsay_error *err)
{
    if (!name) return fail(bundle, HEARSAY_BAD_DATA, "a file in it has no readable name", NULL,
                           NULL, err);
    if (leads_out(name))
        return fail(bundle, HEARSAY_BAD_DATA, "a file in it would lie outside of it:", name,
                    "this archive is not to be trusted", err);
    if (strcmp(name, "xl/workbook.xml") == 0)
        return fail(bundle, HEARSAY_BAD_DATA, "is an Excel workbook (xlsx), which cannot be read",
                    NULL, "save the sheet as CSV: File, Save as, CSV UTF-8; then --mapping says "
                    "what its columns mean", err);
    if (strcmp(name, "word/document.xml") == 0)
        return fail(bundle, HEARSAY_BAD_DATA, "is a Word document, which cannot be read", NULL,
                    "hearsay reads tagged claims: hearsay list formats names the formats", err);
    return HEARSAY_OK;
}

/* A name without "./", which tar puts before those in a folder named ".". */
static const char *plain_name(const char *name)
{
    while (strncmp(name, "./", 2) == 0) name += 2;
    return name;
}

static struct archive *open_archive(const struct bundle *bundle)
{
    struct archive *archive = archive_read_new();

    if (!archive) return NULL;
    archive_read_support_filter_all(archive);
    archive_read_support_format_zip(archive);
    archive_read_support_format_tar(archive);
    archive_read_support_format_raw(archive);
    if ((bundle->image
             ? archive_read_open_memory(archive, bundle->image, bundle->image_length)
             : archive_read_open_filename(archive, bundle->path, 1 << 16)) == ARCHIVE_OK)
        return archive;
    archive_read_free(archive);
    return NULL;
}

static bool is_plain(struct archive_entry *entry)
{
    return archive_entry_filetype(entry) == AE_IFREG && !archive_entry_hardlink(entry);
}

static bool is_file(struct archive_entry *entry)
{
    const char *name = archive_entry_pathname(entry);

    return is_plain(entry) && !(name && is_hidden(name) && !leads_out(name));
}

/* Links, pipes and devices: of these there is only a name to tell. */
static bool is_no_file(struct archive_entry *entry)
{
    const char *name = archive_entry_pathname(entry);

    return !is_plain(entry) && archive_entry_filetype(entry) != AE_IFDIR && name && !is_hidden(name);
}

/* Whether there are several files, or one that a plain input could not find: in a tar, or among
 * folders and hidden files. Nothing is unpacked. */
static hearsay_status look_into(const struct bundle *bundle, bool *is_bundle, hearsay_error *err)
{
    struct archive *archive = open_archive(bundle);
    struct archive_entry *entry;
    hearsay_status status = HEARSAY_OK;
    size_t files = 0, entries = 0;
    bool is_tar = false;

    while (archive && status == HEARSAY_OK &&
           archive_read_next_header(archive, &entry) == ARCHIVE_OK) {
        if (archive_format(archive) == ARCHIVE_FORMAT_RAW) break;
        is_tar = (archive_format(archive) & ARCHIVE_FORMAT_BASE_MASK) == ARCHIVE_FORMAT_TAR;
        entries++;
        if (!is_file(entry)) continue;
        status = check_name(bundle, archive_entry_pathname(entry), err);
        files++;
    }
    if (archive) archive_read_free(archive);
    if (status == HEARSAY_OK && is_tar && files == 0)
        status = fail(bundle, HEARSAY_BAD_DATA, "there is no file in it", NULL, NULL, err);
    /* without a file it is not ours to say what is wrong */
    *is_bundle = files > 0 && (entries > 1 || is_tar);
    return status;
}

/* libarchive does not look at the sum of a .tar.gz: it is unpacked once more for that. */
static hearsay_status check_sum(const struct bundle *bundle, hearsay_error *err)
{
    enum { PIECE = 1 << 16 };
    char *piece = allocate(PIECE);
    int file = bundle->image ? -1 : open(bundle->path, O_RDONLY | O_CLOEXEC);
    ssize_t got = file < 0 || !piece ? -1 : read(file, piece, PIECE);
    struct unpack *unpack = NULL;
    hearsay_status status = HEARSAY_OK;
    size_t size = 1;

    if (!piece) status = no_memory(err);
    else if (got > 2 && memcmp(piece, "\x1F\x8B", 2) == 0)
        status = unpack_open(&unpack, file, piece, (size_t)got, err);
    while (status == HEARSAY_OK && unpack && size)
        status = unpack_read(unpack, piece, PIECE, &size, err);
    unpack_close(unpack);
    if (file >= 0) (void)close(file);
    allocate_free(piece);
    return status == HEARSAY_BAD_DATA
               ? fail(bundle, HEARSAY_BAD_DATA, "cannot unpack:", "damaged file", NULL, err)
               : status;
}

static hearsay_status add_archive(struct bundle *bundle, hearsay_error *err)
{
    struct archive *archive = open_archive(bundle);
    struct archive_entry *entry;
    hearsay_status status = HEARSAY_OK;
    size_t total = 0;
    int code = ARCHIVE_OK;

    if (!archive) return no_memory(err);
    while (status == HEARSAY_OK && (code = archive_read_next_header(archive, &entry)) == ARCHIVE_OK) {
        const char *name = archive_entry_pathname(entry);

        if (is_file(entry)) status = unpack_entry(bundle, archive, plain_name(name), &total, err);
        else if (is_no_file(entry))
            status = add_file(bundle, plain_name(name), NULL, 0, "a link or a pipe in an archive", err);
    }
    if (status == HEARSAY_OK && code != ARCHIVE_EOF) status = fail_archive(bundle, archive, err);
    archive_read_free(archive);
    return status == HEARSAY_OK ? check_sum(bundle, err) : status;
}

/* ---- all of it ---- */

/* Whether a file may be an archive of several: only then it is opened twice. */
static bool may_be_archive(const char *path)
{
    char head[512] = "";
    int file = open(path, O_RDONLY | O_CLOEXEC);
    ssize_t got = file < 0 ? -1 : read(file, head, sizeof head);

    if (file >= 0) (void)close(file);
    return got > 0 && (unpack_is_packed(head, (size_t)got) || unpack_is_archive(head, (size_t)got));
}

static hearsay_status bundle_new(struct bundle **out, const char *path, hearsay_error *err)
{
    struct bundle *bundle = allocate_zero(1, sizeof *bundle);

    *out = NULL;
    if (!bundle) return no_memory(err);
    arena_init(&bundle->arena, 0);
    bundle->path = allocate_text(path, strlen(path));
    if (bundle->path) {
        *out = bundle;
        return HEARSAY_OK;
    }
    bundle_close(bundle);
    return no_memory(err);
}

static hearsay_status fill_from_folder(struct bundle *bundle, hearsay_error *err)
{
    hearsay_status status;

    for (size_t length = strlen(bundle->path); length > 1 && bundle->path[length - 1] == '/';
         length--)
        bundle->path[length - 1] = '\0';
    status = add_folder(bundle, "", 0, err);
    if (status == HEARSAY_OK && bundle->count == 0)
        status = fail(bundle, HEARSAY_BAD_DATA, "the folder is empty", NULL, NULL, err);
    return status;
}

/* Gives the bundle out, or frees it: with an error, or because it is none. */
static hearsay_status finish(struct bundle *bundle, bool is_bundle, hearsay_status status,
                             struct bundle **out)
{
    if (status != HEARSAY_OK || !is_bundle) {
        bundle_close(bundle);
        return status;
    }
    if (bundle->count) qsort(bundle->files, bundle->count, sizeof *bundle->files, compare_files);
    *out = bundle;
    return HEARSAY_OK;
}

hearsay_status bundle_open(struct bundle **out, const char *path, hearsay_error *err)
{
    struct stat facts;
    struct bundle *bundle;
    hearsay_status status;
    bool is_bundle = true;

    *out = NULL;
    if (strcmp(path, "-") == 0 || stat(path, &facts) != 0) return HEARSAY_OK;
    if (!S_ISDIR(facts.st_mode) && (!S_ISREG(facts.st_mode) || !may_be_archive(path)))
        return HEARSAY_OK;
    status = bundle_new(&bundle, path, err);
    if (status != HEARSAY_OK) return status;
    if (S_ISDIR(facts.st_mode)) {
        status = fill_from_folder(bundle, err);
    } else {
        status = look_into(bundle, &is_bundle, err);
        if (status == HEARSAY_OK && is_bundle) status = add_archive(bundle, err);
    }
    return finish(bundle, is_bundle, status, out);
}

hearsay_status bundle_open_memory(struct bundle **out, const char *name, const void *bytes,
                                  size_t length, hearsay_error *err)
{
    struct bundle *bundle;
    hearsay_status status = bundle_new(&bundle, name, err);
    bool is_bundle = true;

    *out = NULL;
    if (status != HEARSAY_OK) return status;
    bundle->image = bytes;
    bundle->image_length = length;
    status = look_into(bundle, &is_bundle, err);
    if (status == HEARSAY_OK && is_bundle) status = add_archive(bundle, err);
    return finish(bundle, is_bundle, status, out);
}

void bundle_close(struct bundle *bundle)
{
    if (!bundle) return;
    arena_clear(&bundle->arena);
    allocate_free(bundle->files);
    allocate_free(bundle->path);
    allocate_free(bundle);
}

size_t bundle_count(const struct bundle *bundle)
{
    return bundle->count;
}

const char *bundle_name(const struct bundle *bundle, size_t index)
{
    return bundle->files[index].name;
}

size_t bundle_find(const struct bundle *bundle, const char *name)
{
    struct bundle_file wanted = { .name = name };
    const struct bundle_file *found =
        bundle->count ? bsearch(&wanted, bundle->files, bundle->count, sizeof wanted, compare_files)
                      : NULL;

    return found ? (size_t)(found - bundle->files) : SIZE_MAX;
}

void bundle_take(const struct bundle *bundle, size_t index)
{
    bundle->files[index].taken = true;
}

bool bundle_is_taken(const struct bundle *bundle, size_t index)
{
    return bundle->files[index].taken;
}

bool bundle_is_nested(const struct bundle *bundle, size_t index)
{
    struct buffer path = { 0 };
    struct bundle *inner = NULL;
    bool is_bundle = false;

    if (bundle->files[index].bytes) return false;
    buffer_format(&path, "%s/%s", bundle->path, bundle->files[index].name);
    if (!path.failed && may_be_archive(buffer_string(&path)) &&
        bundle_new(&inner, buffer_string(&path), NULL) == HEARSAY_OK &&
        look_into(inner, &is_bundle, NULL) == HEARSAY_BAD_DATA)
        is_bundle = true; /* a workbook */
    bundle_close(inner);
    buffer_clear(&path);
    return is_bundle;
}

bool bundle_is_link(const struct bundle *bundle, size_t index)
{
    return bundle->files[index].is_link;
}

const char *bundle_closed(const struct bundle *bundle, size_t index)
{
    struct buffer path = { 0 };
    bool leads_out;

    if (bundle->files[index].bytes || bundle->files[index].closed) return bundle->files[index].closed;
    buffer_format(&path, "%s/%s", bundle->path, bundle->files[index].name);
    leads_out = path.failed || input_leads_out(buffer_string(&path), bundle->path);
    buffer_clear(&path);
    return leads_out ? "a link to what lies outside of the folder" : NULL;
}

hearsay_status bundle_input(const struct bundle *bundle, size_t index, struct input **out,
                            hearsay_error *err)
{
    const struct bundle_file *file = &bundle->files[index];
    struct buffer path = { 0 };
    hearsay_status status;

    buffer_format(&path, "%s/%s", bundle->path, file->name);
    if (path.failed) status = no_memory(err);
    else if (file->bytes) status = input_open_memory(out, buffer_string(&path), file->bytes,
                                                     file->length, err);
    else status = input_open(out, buffer_string(&path), err);
    buffer_clear(&path);
    return status;
}
