/* The map in columns of the statements in which the actor takes part, or who is so many hops away. */
#include "draw/ego.h"

#include <string.h>

#include <hearsay/filter.h>

#include "draw/three_columns.h"
#include "memory/allocate.h"
#include "text/buffer.h"

/* Actors that are reached, by actor of the corpus. */
struct ball {
    const hearsay_corpus *corpus;
    bool *reached, *next;
    const char **ids; /* of those that are, for a filter */
    size_t count;
};

static void ball_clear(struct ball *ball)
{
    allocate_free(ball->reached);
    allocate_free(ball->next);
    allocate_free((void *)ball->ids);
}

static hearsay_status ball_init(struct ball *ball, const hearsay_corpus *corpus, const char *focus,
                                hearsay_error *err)
{
    size_t actors = hearsay_corpus_actors(corpus);
    hearsay_actor_id actor;
    hearsay_status status = hearsay_corpus_find_actor(corpus, focus, &actor, err);

    *ball = (struct ball){ .corpus = corpus };
    if (status != HEARSAY_OK) return status;
    ball->reached = allocate_zero(actors, sizeof *ball->reached);
    ball->next = allocate_zero(actors, sizeof *ball->next);
    ball->ids = allocate_zero(actors, sizeof *ball->ids);
    if (!ball->reached || !ball->next || !ball->ids) return picture_no_memory(err);
    ball->reached[actor] = true;
    return HEARSAY_OK;
}

/* Whether any of some actors is reached; with reach, all of them will be. */
static bool visit(struct ball *ball, const hearsay_actor_id *actors, size_t count, bool reach)
{
    bool any = false;

    for (size_t i = 0; i < count; i++) {
        any |= ball->reached[actors[i]];
        if (reach) ball->next[actors[i]] = true;
    }
    return any;
}

static bool visit_statement(struct ball *ball, const hearsay_statement *statement, bool reach)
{
    const hearsay_claim *claim = hearsay_corpus_claim(ball->corpus, statement->claim);
    bool any = visit(ball, &statement->speaker, 1, reach);

    any |= visit(ball, statement->targets, statement->target_count, reach);
    if (claim) any |= visit(ball, claim->about, claim->about_count, reach);
    return any;
}

/* One hop: everybody who takes part in a statement with somebody reached. False: that is nobody new.
 * O(s). */
static bool grow(struct ball *ball)
{
    size_t size = hearsay_corpus_actors(ball->corpus) * sizeof *ball->next;
    const hearsay_statement *statement;
    bool grew;

    memcpy(ball->next, ball->reached, size);
    for (size_t i = 0; (statement = hearsay_corpus_statement(ball->corpus, i)) != NULL; i++)
        if (visit_statement(ball, statement, false)) (void)visit_statement(ball, statement, true);
    grew = memcmp(ball->reached, ball->next, size) != 0;
    memcpy(ball->reached, ball->next, size);
    return grew;
}

static void list_ids(struct ball *ball)
{
    for (uint32_t i = 0; i < hearsay_corpus_actors(ball->corpus); i++)
        if (ball->reached[i]) ball->ids[ball->count++] = hearsay_corpus_actor(ball->corpus, i)->id;
}

/* The network of those statements, which the picture owns. */
static hearsay_status build(struct picture *picture, const hearsay_network *network,
                            const struct ball *ball, hearsay_error *err)
{
    const hearsay_filter filter = { .actors = { ball->ids, ball->count } };
    hearsay_network_options options = *hearsay_network_options_of(network);
    hearsay_network *own = NULL;
    hearsay_status status = hearsay_corpus_filter(&picture->own_corpus, ball->corpus, &filter, NULL,
                                                  err);

    options.keep_negated = true;
    if (status == HEARSAY_OK)
        status = hearsay_network_build(&own, picture->own_corpus, &options, err);
    if (status != HEARSAY_OK) return status;
    hearsay_network_free(picture->own);
    picture->own = own;
    return HEARSAY_OK;
}

static hearsay_status remark(struct picture *picture, hearsay_actor_id focus, unsigned hops,
                             hearsay_error *err)
{
    struct buffer out = { 0 };

    buffer_format(&out, "Drawn is what %s says and what is said of it",
                  hearsay_corpus_actor(picture->corpus, focus)->name);
    if (hops > 1) buffer_format(&out, ", and the same of whoever is within %u hops", hops - 1);
    buffer_char(&out, '.');
    return picture_take_remark(picture, &out, err);
}

static hearsay_status fill(struct picture *picture, const hearsay_map_options *options,
                           hearsay_error *err)
{
    hearsay_actor_id focus;
    hearsay_status status = picture_gather(picture, picture->own, options, err);

    if (status == HEARSAY_OK)
        status = hearsay_corpus_find_actor(picture->corpus, options->focus, &focus, err);
    if (status == HEARSAY_OK)
        status = remark(picture, focus, options->hops ? options->hops : 1, err);
    for (size_t i = 0; status == HEARSAY_OK && i < picture->box_count; i++) {
        struct box *box = &picture->boxes[i];
        hearsay_node node;

        if (box->node == HEARSAY_NONE) continue;
        node = hearsay_network_node(picture->network, box->node);
        box->is_focus = node.kind == HEARSAY_NODE_ACTOR && node.id == focus;
    }
    return status == HEARSAY_OK ? three_columns_place(picture, options->title, err) : status;
}

hearsay_status ego_make(struct picture *picture, const hearsay_network *network,
                        const hearsay_map_options *options, hearsay_error *err)
{
    struct ball ball;
    hearsay_status status;

    if (!options->focus) {
        hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "the view ego needs an actor to be about");
        hearsay_error_hint(err, "add --focus NAME");
        return HEARSAY_BAD_ARGUMENT;
    }
    status = ball_init(&ball, hearsay_network_corpus(network), options->focus, err);
    if (status == HEARSAY_OK) {
        for (unsigned hop = 1; hop < options->hops && grow(&ball);) hop++;
        list_ids(&ball);
        status = build(picture, network, &ball, err);
    }
    if (status == HEARSAY_OK) status = fill(picture, options, err);
    ball_clear(&ball);
    return status;
}
