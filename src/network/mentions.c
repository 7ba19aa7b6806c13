/* mentions and accusations: who speaks of whom. A statement that names no target speaks of those
 * whom its claim is about. */
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

hearsay_status mentions_fill(struct tally *tally, hearsay_error *err)
{
    return tally_statements(tally, add_mention, err);
}

hearsay_status accusations_fill(struct tally *tally, hearsay_error *err)
{
    return tally_statements(tally, add_accusation, err);
}
