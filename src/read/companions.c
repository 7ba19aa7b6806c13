#include "read/companions.h"

#include <string.h>

#include "read/reading.h"

/* The length of a path without this extension; 0 if it has another one. */
static size_t stem_of(const char *path, const char *extension)
{
    size_t length = strlen(path), size = strlen(extension);

    return length > size && strcmp(path + length - size, extension) == 0 ? length - size : 0;
}

/* With the slash; 0 for the folder at hand. */
static size_t folder_of(const char *path)
{
    const char *slash = strrchr(path, '/');

    return slash ? (size_t)(slash - path) + 1 : 0;
}

static bool is_map(const char *path)
{
    static const char *const names[] = { "entity2id.txt", "relation2id.txt" };

    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcmp(path + folder_of(path), names[i]) == 0) return true;
    return false;
}

static bool add(struct interner *names, const char *text, size_t length)
{
    return interner_add(names, text, length, NULL) != INTERN_NONE;
}

/* article_kl.ann is about article.txt, too. */
static bool add_stems(struct companions *companions, const char *path)
{
    size_t length = stem_of(path, ".ann"), cut = length;

    if (length == 0) return true;
    while (cut > 0 && path[cut - 1] != '_' && path[cut - 1] != '/') cut--;
    return add(&companions->stems, path, length) &&
           (cut <= 1 || path[cut - 1] != '_' || add(&companions->stems, path, cut - 1));
}

hearsay_status companions_begin(struct companions *companions, const char *const *paths,
                                size_t count, hearsay_error *err)
{
    bool done = true;

    arena_init(&companions->arena, 0);
    interner_init(&companions->stems, &companions->arena);
    interner_init(&companions->folders, &companions->arena);
    for (size_t i = 0; i < count && done; i++)
        done = add_stems(companions, paths[i]) &&
               (is_map(paths[i]) || add(&companions->folders, paths[i], folder_of(paths[i])));
    return done ? HEARSAY_OK : reading_no_memory(err);
}

void companions_clear(struct companions *companions)
{
    interner_clear(&companions->stems);
    interner_clear(&companions->folders);
    arena_clear(&companions->arena);
}

hearsay_status companions_take(const struct companions *companions, const char *path,
                               const hearsay_sink *sink, bool *taken, hearsay_error *err)
{
    hearsay_account line = { .file = path, .count = 1, .kind = HEARSAY_ACCOUNT_RECORD,
                             .outcome = HEARSAY_USED };
    size_t length = stem_of(path, ".txt");
    bool is_text = length && interner_find(&companions->stems, path, length) != INTERN_NONE;

    *taken = is_text || (is_map(path) && interner_find(&companions->folders, path,
                                                       folder_of(path)) != INTERN_NONE);
    line.format = is_text ? "brat" : "quadruples";
    line.name = is_text ? "text" : "map";
    line.detail = is_text ? "the text of annotations" : "the names of numbers";
    return *taken && sink->account ? sink->account(sink->state, &line, err) : HEARSAY_OK;
}
