/* Who is accused and says nothing: on each claim, the targets of accusations - or, without a
 * target, those whom the claim is about - of whom neither they nor anybody who belongs to them
 * speaks on it. Each claim costs its statements and those to whom its speakers belong, each once.
 */
#include <stdlib.h>

#include "measure/claim_names.h"
#include "memory/allocate.h"
#include "text/buffer.h"

/* Marks are the last claim (+ 1) for which they were made. */
struct silence {
    uint32_t *heard;   /* by actor: it speaks on the claim, or somebody who belongs to it does */
    uint32_t *accused; /* by actor: it is in targets */
    hearsay_actor_id *queue, *targets; /* room for every actor */
    size_t queued, target_count;
    uint32_t mark;
};

static void hear(struct silence *silence, hearsay_actor_id actor)
{
    if (actor == HEARSAY_NONE || silence->heard[actor] == silence->mark) return;
    silence->heard[actor] = silence->mark;
    silence->queue[silence->queued++] = actor;
}

/* The speaker, and what it belongs to, at any time. */
static void hear_speaker(struct silence *silence, const hearsay_corpus *corpus,
                         hearsay_actor_id speaker)
{
    silence->queued = 0;
    hear(silence, speaker);
    for (size_t i = 0; i < silence->queued; i++) {
        const hearsay_actor *actor = hearsay_corpus_actor(corpus, silence->queue[i]);

        hear(silence, actor->member_of);
        for (size_t j = 0; j < actor->membership_count; j++)
            hear(silence, actor->memberships[j].actor);
    }
}

static void accuse(struct silence *silence, const hearsay_corpus *corpus,
                   const hearsay_statement *statement)
{
    const hearsay_claim *claim = hearsay_corpus_claim(corpus, statement->claim);
    bool is_named = statement->target_count > 0;
    const hearsay_actor_id *actors = is_named ? statement->targets : claim->about;
    size_t count = is_named ? statement->target_count : claim->about_count;

    for (size_t i = 0; i < count; i++) {
        if (silence->accused[actors[i]] == silence->mark) continue;
        silence->accused[actors[i]] = silence->mark;
        silence->targets[silence->target_count++] = actors[i];
    }
}

static int compare_actors(const void *a, const void *b)
{
    hearsay_actor_id left = *(const hearsay_actor_id *)a, right = *(const hearsay_actor_id *)b;

    return (left > right) - (left < right);
}

static hearsay_status name_silent(const struct silence *silence, struct measuring *measuring,
                                  struct measured *value, hearsay_error *err)
{
    struct buffer names = { 0 };
    hearsay_status status;

    if (silence->target_count)
        qsort(silence->targets, silence->target_count, sizeof *silence->targets, compare_actors);
    for (size_t i = 0; i < silence->target_count; i++) {
        hearsay_actor_id actor = silence->targets[i];

        if (silence->heard[actor] == silence->mark) continue;
        if (names.length) buffer_text(&names, "; ");
        buffer_text(&names, hearsay_corpus_actor(measuring->corpus, actor)->name);
    }
    status = claim_take_text(measuring, &names, value, err);
    buffer_clear(&names);
    return status;
}

static hearsay_status look_at(struct silence *silence, struct measuring *measuring,
                              hearsay_claim_id claim, struct measured *value, hearsay_error *err)
{
    size_t count;
    const uint32_t *positions = postings_of(&measuring->claims.by_claim, claim, &count);

    silence->mark = claim + 1;
    silence->target_count = 0;
    for (size_t i = 0; i < count; i++) {
        const hearsay_statement *statement = hearsay_corpus_statement(measuring->corpus,
                                                                      positions[i]);

        if (statement->flags & HEARSAY_NEGATED) continue;
        hear_speaker(silence, measuring->corpus, statement->speaker);
        if (statement->act->group == HEARSAY_GROUP_ACCUSATION)
            accuse(silence, measuring->corpus, statement);
    }
    return name_silent(silence, measuring, value, err);
}

hearsay_status measure_claim_silent_targets(struct measuring *measuring, struct measured *values,
                                            hearsay_error *err)
{
    size_t actors = hearsay_corpus_actors(measuring->corpus);
    struct silence silence = {
        .heard = allocate_zero(actors, sizeof *silence.heard),
        .accused = allocate_zero(actors, sizeof *silence.accused),
        .queue = allocate_zero(actors, sizeof *silence.queue),
        .targets = allocate_zero(actors, sizeof *silence.targets),
    };
    hearsay_status status = measuring_claims(measuring, err);

    if (status == HEARSAY_OK &&
        (!silence.heard || !silence.accused || !silence.queue || !silence.targets))
        status = hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for those who are accused");
    for (size_t i = 0; status == HEARSAY_OK && i < hearsay_corpus_claims(measuring->corpus); i++)
        status = look_at(&silence, measuring, (hearsay_claim_id)i, &values[i], err);
    allocate_free(silence.heard);
    allocate_free(silence.accused);
    allocate_free(silence.queue);
    allocate_free(silence.targets);
    return status;
}
