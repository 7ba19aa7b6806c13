#include "measure/circles.h"

#include <stdlib.h>

#include "memory/allocate.h"

/* Who passes on whose words. */
struct citing {
    uint32_t from, to;
};

enum { NEW, ON_THE_WAY, DONE };

static hearsay_status no_memory(hearsay_error *err)
{
    return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for circular reporting");
}

/* ---- who passes on whom ---- */

hearsay_status circles_add(struct circles *circles, const hearsay_statement *statement,
                           hearsay_error *err)
{
    void *chain = circles->chain, *items = circles->items;
    size_t needed = (size_t)statement->detail->via_count + 1, length;
    hearsay_actor_id last = statement->speaker;

    if (!allocate_grow(&chain, &circles->chain_capacity, needed, sizeof *circles->chain))
        return no_memory(err);
    circles->chain = chain;
    if (!allocate_grow(&items, &circles->capacity, circles->count + needed, sizeof *circles->items))
        return no_memory(err);
    circles->items = items;
    length = hearsay_statement_chain(circles->corpus, statement, circles->chain);
    for (size_t i = 0; i < length; i++) {
        if (circles->chain[i] != last)
            circles->items[circles->count++] = (struct citing){ circles->chain[i], last };
        last = circles->chain[i];
    }
    return HEARSAY_OK;
}

static int compare_citing(const void *a, const void *b)
{
    const struct citing *left = a, *right = b;

    if (left->from != right->from) return left->from < right->from ? -1 : 1;
    return (left->to > right->to) - (left->to < right->to);
}

/* Sorts the steps, and finds where those of each actor begin. */
static void sort_citing(struct circles *circles)
{
    if (circles->count) qsort(circles->items, circles->count, sizeof *circles->items, compare_citing);
    for (size_t i = circles->count; i-- > 0;) {
        circles->first[circles->items[i].from] = (uint32_t)i + 1;
        circles->state[circles->items[i].from] = circles->state[circles->items[i].to] = NEW;
    }
}

void circles_forget(struct circles *circles)
{
    for (size_t i = 0; i < circles->count; i++) circles->first[circles->items[i].from] = 0;
    circles->count = 0;
}

/* ---- circles ---- */

static void step_to(struct circles *circles, size_t depth, uint32_t actor)
{
    circles->path[depth] = actor;
    circles->next[depth] = circles->first[actor];
    circles->state[actor] = ON_THE_WAY;
}

/* Searches from an actor. Returns how long the way is when it meets itself, at *meets; 0: never. */
static size_t search(struct circles *circles, uint32_t start, uint32_t *meets)
{
    size_t depth = 0;

    step_to(circles, 0, start);
    for (;;) {
        uint32_t actor = circles->path[depth], at = circles->next[depth], to;

        if (at == 0 || at > circles->count || circles->items[at - 1].from != actor) {
            circles->state[actor] = DONE;
            if (depth-- == 0) return 0;
            continue;
        }
        circles->next[depth]++;
        to = circles->items[at - 1].to;
        if (circles->state[to] == ON_THE_WAY) {
            *meets = to;
            return depth + 1;
        }
        if (circles->state[to] == NEW) step_to(circles, ++depth, to);
    }
}

size_t circles_find(struct circles *circles, const hearsay_actor_id **actors)
{
    size_t length = 0, start;
    uint32_t meets = 0;

    sort_citing(circles);
    for (size_t i = 0; length == 0 && i < circles->count; i++)
        if (circles->state[circles->items[i].from] == NEW)
            length = search(circles, circles->items[i].from, &meets);
    start = length;
    while (start > 0 && circles->path[start - 1] != meets) start--;
    *actors = length ? &circles->path[start - 1] : NULL;
    return length ? length - start + 1 : 0;
}

bool circles_has(struct circles *circles, const hearsay_actor_id *actors, size_t count,
                 const hearsay_statement *statement)
{
    size_t length = hearsay_statement_chain(circles->corpus, statement, circles->chain);
    hearsay_actor_id last = statement->speaker;

    for (size_t i = 0; i < length; i++) {
        for (size_t j = 0; j < count; j++)
            if (actors[j] == circles->chain[i] && actors[(j + 1) % count] == last) return true;
        last = circles->chain[i];
    }
    return false;
}

/* ---- begin and end ---- */

hearsay_status circles_begin(struct circles *circles, const hearsay_corpus *corpus,
                             hearsay_error *err)
{
    size_t actors = hearsay_corpus_actors(corpus);

    *circles = (struct circles){ .corpus = corpus,
                                 .first = allocate_zero(actors, sizeof *circles->first),
                                 .state = allocate_zero(actors, sizeof *circles->state),
                                 .path = allocate_zero(actors, sizeof *circles->path),
                                 .next = allocate_zero(actors, sizeof *circles->next) };
    return circles->first && circles->state && circles->path && circles->next ? HEARSAY_OK
                                                                              : no_memory(err);
}

void circles_end(struct circles *circles)
{
    allocate_free(circles->items);
    allocate_free(circles->chain);
    allocate_free(circles->first);
    allocate_free(circles->state);
    allocate_free(circles->path);
    allocate_free(circles->next);
}
