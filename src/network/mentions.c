/* mentions, accusations and tone: who speaks of whom. A statement that names no target speaks of
 * those whom its claim is about. */
#include "network/network.h"

static hearsay_status add_mention(struct tally *tally, hearsay_error *err)
{
    struct tie_tag tag = { .kind = HEARSAY_TIE_TARGET };
    size_t count;
    const hearsay_actor_id *named = tally_named(tally, tally->statement, &count);

    return tally_actors(tally, tag, named, count, err);
}

static hearsay_status add_accusation(struct tally *tally, hearsay_error *err)
{
    if (tally->statement->act->group != HEARSAY_GROUP_ACCUSATION) return HEARSAY_OK;
    return add_mention(tally, err);
}

/* What is said on a claim about somebody need not be said of him, unless it is an accusation. */
static hearsay_status add_tone(struct tally *tally, hearsay_error *err)
{
    struct tie_tag tag = { .kind = HEARSAY_TIE_TARGET };
    const hearsay_statement *statement = tally->statement;
    const hearsay_actor_id *named = statement->targets;
    size_t count = statement->target_count;

    if (statement->act->tone == 0) return HEARSAY_OK;
    if (statement->act->group == HEARSAY_GROUP_ACCUSATION)
        named = tally_named(tally, statement, &count);
    return tally_actors_weighted(tally, tag, named, count, statement->act->tone, err);
}

hearsay_status mentions_fill(struct tally *tally, hearsay_error *err)
{
    return tally_statements(tally, add_mention, err);
}

hearsay_status accusations_fill(struct tally *tally, hearsay_error *err)
{
    return tally_statements(tally, add_accusation, err);
}

hearsay_status tone_fill(struct tally *tally, hearsay_error *err)
{
    return tally_statements(tally, add_tone, err);
}
