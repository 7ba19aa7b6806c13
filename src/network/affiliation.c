/* affiliation: who belongs to whom, as declared: an actor to what it is a member of, this to what
 * it is a member of, up to the country. Only those who take part in a statement are in it, and
 * those above them. No statement makes these ties. */
#include "memory/allocate.h"
#include "network/network.h"

/* Those whose memberships are still to be followed; each gets in once. */
struct queue {
    hearsay_actor_id *actors;
    bool *has;
    size_t count;
};

static void put(struct queue *queue, hearsay_actor_id actor)
{
    if (actor == HEARSAY_NONE || queue->has[actor]) return;
    queue->has[actor] = true;
    queue->actors[queue->count++] = actor;
}

static void put_all(struct queue *queue, const hearsay_actor_id *actors, size_t count)
{
    for (size_t i = 0; i < count; i++) put(queue, actors[i]);
}

static void put_those_in(struct queue *queue, const struct tally *tally)
{
    const hearsay_statement *statement = tally->statement;
    size_t named;
    const hearsay_actor_id *actors = tally_named(tally, statement, &named);

    put(queue, statement->speaker);
    put_all(queue, actors, named);
    put_all(queue, statement->detail->addressees, statement->detail->addressee_count);
    put_all(queue, tally->relays, tally->relay_count);
}

/* Where levels differ from actors, only what is above them is left to tell. */
static hearsay_status add_tie(struct tally *tally, hearsay_actor_id from, hearsay_actor_id to,
                              hearsay_error *err)
{
    uint32_t start = tally->levels.plain[from], stop = tally->levels.plain[to];

    if (start == HEARSAY_NONE || stop == HEARSAY_NONE || start == stop) return HEARSAY_OK;
    return tally_member(tally, start, stop, err);
}

static hearsay_status add_actor(struct tally *tally, struct queue *queue, hearsay_actor_id id,
                                hearsay_error *err)
{
    const hearsay_actor *actor = hearsay_corpus_actor(tally->corpus, id);
    hearsay_status status = HEARSAY_OK;

    for (size_t i = 0; i < actor->membership_count && status == HEARSAY_OK; i++) {
        put(queue, actor->memberships[i].actor);
        status = add_tie(tally, id, actor->memberships[i].actor, err);
    }
    if (status == HEARSAY_OK && actor->member_of != HEARSAY_NONE) {
        put(queue, actor->member_of);
        status = add_tie(tally, id, actor->member_of, err);
    }
    if (status == HEARSAY_OK && actor->country != HEARSAY_NONE && actor->country != id) {
        put(queue, actor->country);
        status = add_tie(tally, id, actor->country, err);
    }
    return status;
}

hearsay_status affiliation_fill(struct tally *tally, hearsay_error *err)
{
    struct queue queue = { .actors = allocate_zero(tally->actor_count, sizeof *queue.actors),
                           .has = allocate_zero(tally->actor_count, sizeof *queue.has) };
    hearsay_status status = HEARSAY_OK;

    if (!queue.actors || !queue.has)
        status = hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for a network");
    for (size_t i = 0; status == HEARSAY_OK && i < hearsay_corpus_statements(tally->corpus); i++) {
        const hearsay_statement *statement = hearsay_corpus_statement(tally->corpus, i);

        if (tally_is_left_out(tally, statement)) continue;
        status = tally_begin(tally, statement, err);
        if (status == HEARSAY_OK) status = tally_chain(tally, err);
        if (status != HEARSAY_OK) break;
        if (statement->flags & HEARSAY_NEGATED) tally_end(tally); /* is counted as not said */
        else put_those_in(&queue, tally);
    }
    for (size_t i = 0; status == HEARSAY_OK && i < queue.count; i++)
        status = add_actor(tally, &queue, queue.actors[i], err);
    allocate_free(queue.actors);
    allocate_free(queue.has);
    return status;
}
