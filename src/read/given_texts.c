#include "read/given_texts.h"

#include <string.h>

#include "read/reading.h"

/* The length of a path without this extension; 0 if it has another one. */
static size_t stem_of(const char *path, const char *extension)
{
    size_t length = strlen(path), size = strlen(extension);

    return length > size && strcmp(path + length - size, extension) == 0 ? length - size : 0;
}

static bool add(struct given_texts *texts, const char *stem, size_t length)
{
    return interner_add(&texts->stems, stem, length, NULL) != INTERN_NONE;
}

hearsay_status given_texts_begin(struct given_texts *texts, const char *const *paths, size_t count,
                                 hearsay_error *err)
{
    bool done = true;

    arena_init(&texts->arena, 0);
    interner_init(&texts->stems, &texts->arena);
    for (size_t i = 0; i < count && done; i++) {
        size_t length = stem_of(paths[i], ".ann"), cut = length;

        if (length == 0) continue;
        done = add(texts, paths[i], length);
        /* article_kl.ann is about article.txt, too */
        while (cut > 0 && paths[i][cut - 1] != '_' && paths[i][cut - 1] != '/') cut--;
        if (done && cut > 1 && paths[i][cut - 1] == '_') done = add(texts, paths[i], cut - 1);
    }
    return done ? HEARSAY_OK : reading_no_memory(err);
}

void given_texts_clear(struct given_texts *texts)
{
    interner_clear(&texts->stems);
    arena_clear(&texts->arena);
}

hearsay_status given_texts_take(const struct given_texts *texts, const char *path,
                                const hearsay_sink *sink, bool *taken, hearsay_error *err)
{
    static const char detail[] = "the text of annotations";
    hearsay_account line = { .file = path, .format = "brat", .name = "text", .detail = detail,
                             .count = 1, .kind = HEARSAY_ACCOUNT_RECORD, .outcome = HEARSAY_USED };
    size_t length = stem_of(path, ".txt");

    *taken = length && interner_find(&texts->stems, path, length) != INTERN_NONE;
    return *taken && sink->account ? sink->account(sink->state, &line, err) : HEARSAY_OK;
}
