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
static uint32_t organization_of(const hearsay_corpus *corpus, uint32_t actor, hearsay_date date)
{
    const hearsay_actor *found;

    for (uint32_t at = actor; (found = hearsay_corpus_actor(corpus, at)) != NULL;
         at = hearsay_actor_member_at(found, date))
        if (found->kind != HEARSAY_KIND_PERSON && found->kind != HEARSAY_KIND_UNNAMED) return at;
    return actor;
}

/* A country among oneself and one's superiors; else the country that the nearest of them names. */
static uint32_t country_of(const hearsay_corpus *corpus, uint32_t actor, hearsay_date date)
{
    uint32_t named = HEARSAY_NONE;
    const hearsay_actor *found;

    for (uint32_t at = actor; (found = hearsay_corpus_actor(corpus, at)) != NULL;
         at = hearsay_actor_member_at(found, date)) {
        if (found->kind == HEARSAY_KIND_COUNTRY) return at;
        if (named == HEARSAY_NONE) named = found->country;
    }
    return named;
}

static uint32_t actor_itself(const hearsay_corpus *corpus, uint32_t actor, hearsay_date date)
{
    (void)corpus;
    (void)date;
    return actor;
}

static uint32_t (*const levels_of[])(const hearsay_corpus *, uint32_t, hearsay_date) = {
    [HEARSAY_LEVEL_ACTOR] = actor_itself,
    [HEARSAY_LEVEL_ORGANIZATION] = organization_of,
    [HEARSAY_LEVEL_COUNTRY] = country_of,
};

uint32_t levels_at_date(const struct levels *levels, hearsay_actor_id actor, hearsay_date date)
{
    return levels_of[levels->level](levels->corpus, actor, date);
}

hearsay_actor_id levels_own_country(const hearsay_statement *statement, hearsay_actor_id actor)
{
    if (actor == statement->speaker) return statement->detail->speaker_country;
    if (statement->detail->target_country == HEARSAY_NONE) return HEARSAY_NONE;
    for (size_t i = 0; i < statement->target_count; i++)
        if (statement->targets[i] == actor) return statement->detail->target_country;
    return HEARSAY_NONE;
}

/* Whether an actor or one of its superiors has memberships with dates: the first of them on the way
 * up is enough. */
static bool is_dated(const hearsay_corpus *corpus, uint32_t actor)
{
    const hearsay_actor *found;

    for (uint32_t at = actor; (found = hearsay_corpus_actor(corpus, at)) != NULL;
         at = found->member_of)
        if (found->membership_count) return true;
    return false;
}

static hearsay_status mark_dated(struct levels *levels, hearsay_error *err)
{
    size_t count = hearsay_corpus_actors(levels->corpus);
    bool any = false;

    for (uint32_t i = 0; !any && i < count; i++)
        any = hearsay_corpus_actor(levels->corpus, i)->membership_count > 0;
    if (!any || levels->level == HEARSAY_LEVEL_ACTOR) return HEARSAY_OK;
    levels->is_dated = allocate_zero(count, sizeof *levels->is_dated);
    if (!levels->is_dated)
        return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for levels");
    for (uint32_t i = 0; i < count; i++) levels->is_dated[i] = is_dated(levels->corpus, i);
    return HEARSAY_OK;
}

hearsay_status levels_fill(struct levels *levels, const hearsay_corpus *corpus, hearsay_level level,
                           hearsay_error *err)
{
    size_t count = hearsay_corpus_actors(corpus);

    *levels = (struct levels){ .corpus = corpus, .level = level };
    if ((size_t)level >= sizeof levels_of / sizeof *levels_of)
        return hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "there is no level %d", (int)level);
    levels->plain = allocate_zero(count, sizeof *levels->plain);
    if (!levels->plain) return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for levels");
    for (size_t i = 0; i < count; i++)
        levels->plain[i] = levels_of[level](corpus, (uint32_t)i, (hearsay_date){ 0 });
    return mark_dated(levels, err);
}

void levels_clear(struct levels *levels)
{
    allocate_free(levels->plain);
    allocate_free(levels->is_dated);
    *levels = (struct levels){ 0 };
}
