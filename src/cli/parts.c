#define _XOPEN_SOURCE 700 /* realpath */
#include "cli/parts.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/interrupt.h"
#include "cli/result.h"

static void name_path(const struct part *part, hearsay_error *err)
{
    if (err) (void)snprintf(err->file, sizeof err->file, "%s", part->path);
}

/* Looks at what is there already: a link stays, a pipe or device cannot be replaced. */
static hearsay_status look_at_place(struct part *part, hearsay_error *err)
{
    struct stat facts;
    char *target;

    if (stat(part->path, &facts) != 0) return HEARSAY_OK;
    if (S_ISDIR(facts.st_mode)) {
        hearsay_fail(err, HEARSAY_IO, "cannot write: %s", strerror(EISDIR));
        name_path(part, err);
        return HEARSAY_IO;
    }
    part->in_place = !S_ISREG(facts.st_mode);
    if (part->in_place || lstat(part->path, &facts) != 0 || !S_ISLNK(facts.st_mode)) return HEARSAY_OK;
    target = realpath(part->path, NULL);
    if (!target) return HEARSAY_OK;
    free(part->path);
    part->path = target;
    return HEARSAY_OK;
}

/* The folder that a file lies in, as the system knows it. */
static bool look_at_folder(const char *path, struct stat *facts)
{
    const char *slash = strrchr(path, '/');
    char *folder = slash ? strndup(path, (size_t)(slash - path) + 1) : NULL;
    bool is_there = slash ? folder && stat(folder, facts) == 0 : stat(".", facts) == 0;

    free(folder);
    return is_there;
}

static const char *file_name(const char *path)
{
    const char *slash = strrchr(path, '/');

    return slash ? slash + 1 : path;
}

bool parts_are_same(const struct part *one, const struct part *other)
{
    struct stat left, right;

    return strcmp(file_name(one->path), file_name(other->path)) == 0 && look_at_folder(one->path, &left) &&
           look_at_folder(other->path, &right) && left.st_dev == right.st_dev && left.st_ino == right.st_ino;
}

static hearsay_status hide(struct part *part, hearsay_error *err)
{
    const char *file = file_name(part->path);
    size_t size = strlen(part->path) + 32;

    part->hidden = malloc(size);
    if (!part->hidden) return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for the name of a file");
    (void)snprintf(part->hidden, size, "%.*s.%s.%ld", (int)(file - part->path), part->path, file,
                   (long)getpid());
    return HEARSAY_OK;
}

hearsay_status part_name(struct part *part, const char *path, const char *name, hearsay_error *err)
{
    const char *file = file_name(path);
    const char *point = strrchr(file, '.');
    int folder = (int)(file - path), stem = (int)(point && point > file ? point - file
                                                                        : (long)strlen(file));
    size_t size = strlen(path) + (name ? strlen(name) : 0) + 32;
    hearsay_status status;

    part->path = malloc(size);
    if (!part->path)
        return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for the name of a file");
    (void)snprintf(part->path, size, "%.*s%.*s%s%s%s", folder, path, stem, file, name ? "-" : "",
                   name ? name : "", file + stem);
    status = look_at_place(part, err);
    return status == HEARSAY_OK ? hide(part, err) : status;
}

/* An empty file in the hidden place with the rights of the old one, which an output takes over. */
static void take_rights(const struct part *part)
{
    struct stat facts;
    int file;

    if (stat(part->path, &facts) != 0) return;
    file = open(part->hidden, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (file < 0) return;
    (void)fchmod(file, facts.st_mode & 0777);
    (void)close(file);
}

/* Noted before it is there: from its close on it waits for the other parts. */
hearsay_status part_open(hearsay_output **out, const struct part *part, hearsay_error *err)
{
    if (part->in_place) return interrupt_open(out, part->path, err);
    interrupt_note(part->hidden);
    take_rights(part);
    return interrupt_open(out, part->hidden, err);
}

hearsay_status part_finish(const struct part *part, hearsay_output *output, hearsay_status status,
                           hearsay_error *err)
{
    status = result_finish(output, status, err);
    if (status == HEARSAY_IO) name_path(part, err);
    return status;
}

static hearsay_status show(const struct part *part, hearsay_error *err)
{
    if (part->in_place) return HEARSAY_OK;
    if (rename(part->hidden, part->path) == 0) return HEARSAY_OK;
    hearsay_fail(err, HEARSAY_IO, "cannot write: %s", strerror(errno));
    name_path(part, err);
    return HEARSAY_IO;
}

hearsay_status parts_show(struct part *parts, size_t count, hearsay_status status, hearsay_error *err)
{
    interrupt_hold(); /* else one part could be shown and the other not */
    for (size_t i = 0; i < count; i++) {
        if (status == HEARSAY_OK) status = show(&parts[i], err);
        if (status != HEARSAY_OK && parts[i].hidden && !parts[i].in_place) (void)unlink(parts[i].hidden);
        interrupt_forget(parts[i].hidden);
        free(parts[i].path);
        free(parts[i].hidden);
        parts[i] = (struct part){ 0 };
    }
    interrupt_release();
    return status;
}
