/* Packed files and archives. An input that begins with a line "raw" is the file itself; with "zip",
 * "tar", "tgz", "gz", "xz" or "zst" the sections behind it are packed so, each with its first line
 * as its name: so that a fuzzer need not find out sums. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <archive.h>
#include <archive_entry.h>

#include "support/must.h"
#include "support/readings.h"
#include "support/sections.h"

enum { MOST_PACKED = 1 << 20 };

/* How an archive is made; NULL: no archive of that kind. */
static struct archive *archive_of(const char *kind)
{
    static const struct {
        const char *kind;
        int (*format)(struct archive *);
        int (*filter)(struct archive *);
    } kinds[] = {
        { "zip", archive_write_set_format_zip, archive_write_add_filter_none },
        { "tar", archive_write_set_format_pax_restricted, archive_write_add_filter_none },
        { "tgz", archive_write_set_format_ustar, archive_write_add_filter_gzip },
        { "gz", archive_write_set_format_raw, archive_write_add_filter_gzip },
        { "xz", archive_write_set_format_raw, archive_write_add_filter_xz },
        { "zst", archive_write_set_format_raw, archive_write_add_filter_zstd },
    };
    struct archive *archive;

    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (strcmp(kinds[i].kind, kind) == 0) {
            archive = archive_write_new();
            must(archive != NULL, "there is memory");
            if (kinds[i].format(archive) >= ARCHIVE_WARN &&
                kinds[i].filter(archive) >= ARCHIVE_WARN)
                return archive;
            (void)archive_write_free(archive);
        }
    return NULL;
}

/* A name that begins with "->" is a link to the rest; one that ends in "/" a folder. */
static void add_member(struct archive *archive, struct section *section)
{
    struct archive_entry *entry = archive_entry_new();
    char *name = section_take_line(section);
    size_t length = strlen(name);
    bool is_link = strncmp(name, "->", 2) == 0;

    must(entry != NULL, "there is memory");
    archive_entry_set_pathname(entry, is_link ? "link.ann" : name);
    archive_entry_set_perm(entry, 0644);
    archive_entry_set_filetype(entry, is_link                             ? AE_IFLNK
                                      : length && name[length - 1] == '/' ? AE_IFDIR
                                                                          : AE_IFREG);
    if (is_link) archive_entry_set_symlink(entry, name + 2);
    archive_entry_set_size(entry, is_link ? 0 : (la_int64_t)section->length);
    if (archive_write_header(archive, entry) >= ARCHIVE_WARN && !is_link)
        (void)archive_write_data(archive, section->text, section->length);
    archive_entry_free(entry);
    free(name);
}

/* The packed bytes; their number is 0 if there are none. */
static size_t pack(struct sections *sections, const char *kind, char *packed)
{
    struct archive *archive = archive_of(kind);
    size_t used = 0;

    if (!archive) return 0;
    if (archive_write_open_memory(archive, packed, MOST_PACKED, &used) == ARCHIVE_OK)
        for (size_t i = 1; i < sections->count; i++) add_member(archive, &sections->at[i]);
    if (archive_write_close(archive) != ARCHIVE_OK) used = 0;
    (void)archive_write_free(archive);
    return used;
}

static void read_packed(const char *line, const char *bytes, size_t size)
{
    struct readings readings;
    hearsay_corpus *corpus = NULL;
    hearsay_error err = { 0 };
    char *copy = malloc(size ? size : 1); /* of its very size, so that reading beyond it is seen */

    must(copy != NULL, "there is memory");
    memcpy(copy, bytes, size);
    readings_init(&readings, line);
    if (readings_read(&corpus, &readings, copy, size, &err) == HEARSAY_OK)
        must_repeat(corpus, &readings, copy, size);
    hearsay_corpus_free(corpus);
    free(copy);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    static char packed[MOST_PACKED];
    const uint8_t *end = size ? memchr(bytes, '\n', size) : NULL;
    size_t head = end ? (size_t)(end - bytes) + 1 : size;
    struct sections sections;
    char *line, kind[8] = "";

    if (size > MOST_PACKED / 2) return 0;
    sections_init(&sections, bytes, size);
    line = section_take_line(&sections.at[0]);
    (void)sscanf(line, "%7s", kind);
    if (strcmp(kind, "raw") == 0) {
        read_packed(line, (const char *)bytes + head, size - head);
    } else {
        size_t length = pack(&sections, kind, packed);
        if (length) read_packed(line, packed, length);
    }
    free(line);
    sections_clear(&sections);
    return 0;
}
