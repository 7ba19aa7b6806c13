/* Up the chain of member_of: to an organization, or to a country. */
#include "network/level.h"

#include "memory/allocate.h"

const char *hearsay_level_name(hearsay_level level)
{
    static const char *const names[] = { "actor", "organization", "country" };

    return (size_t)level < sizeof names / sizeof *names ? names[level] : NULL;
}

/* A person or unnamed source stands for the nearest of its superiors that is neither; the corpus
 * has no circles of member_of. */
static uint32_t organization_of(const hearsay_corpus *corpus, uint32_t actor)
{
    for (uint32_t at = actor; at != HEARSAY_NONE;
         at = hearsay_corpus_actor(corpus, at)->member_of) {
        hearsay_actor_kind kind = hearsay_corpus_actor(corpus, at)->kind;
        if (kind != HEARSAY_KIND_PERSON && kind != HEARSAY_KIND_UNNAMED) return at;
    }
    return actor;
}

/* A country among oneself and one's superiors; else the country that the nearest of them names. */
static uint32_t country_of(const hearsay_corpus *corpus, uint32_t actor)
{
    uint32_t named = HEARSAY_NONE;

    for (uint32_t at = actor; at != HEARSAY_NONE;
         at = hearsay_corpus_actor(corpus, at)->member_of) {
        const hearsay_actor *found = hearsay_corpus_actor(corpus, at);
        if (found->kind == HEARSAY_KIND_COUNTRY) return at;
        if (named == HEARSAY_NONE) named = found->country;
    }
    return named;
}

static uint32_t actor_itself(const hearsay_corpus *corpus, uint32_t actor)
{
    (void)corpus;
    return actor;
}

hearsay_status level_map(uint32_t **out, const hearsay_corpus *corpus, hearsay_level level,
                         hearsay_error *err)
{
    static uint32_t (*const levels[])(const hearsay_corpus *, uint32_t) = {
        [HEARSAY_LEVEL_ACTOR] = actor_itself,
        [HEARSAY_LEVEL_ORGANIZATION] = organization_of,
        [HEARSAY_LEVEL_COUNTRY] = country_of,
    };
    size_t count = hearsay_corpus_actors(corpus);
    uint32_t *map;

    *out = NULL;
    if ((size_t)level >= sizeof levels / sizeof *levels)
        return hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "there is no level %d", (int)level);
    map = allocate_zero(count, sizeof *map);
    if (!map) return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for levels");
    for (size_t i = 0; i < count; i++) map[i] = levels[level](corpus, (uint32_t)i);
    *out = map;
    return HEARSAY_OK;
}
