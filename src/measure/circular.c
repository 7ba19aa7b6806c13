/* Circular reporting: a claim's backing goes from one to the next and comes back. Of each claim one
 * circle is shown, the first that a search in the order of ids meets. O(s log s) in steps of
 * chains. */
#include <stdlib.h>

#include "measure/claim_names.h"
#include "measure/measures.h"
#include "memory/allocate.h"
#include "text/buffer.h"

/* Who passes on whose words. */
struct citing {
    uint32_t from, to;
};

enum { NEW, ON_THE_WAY, DONE };

struct work {
    const hearsay_corpus *corpus;
    struct citing *items;
    hearsay_actor_id *chain;
    size_t count, capacity, chain_capacity;
    uint32_t *first;       /* by actor: its first item + 1; 0: it passes on nobody */
    unsigned char *state;  /* by actor */
    uint32_t *path, *next; /* actors on the way, and the item to look at next, by depth */
};

static hearsay_status no_memory(hearsay_error *err)
{
    return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for circular reporting");
}

/* ---- who passes on whom ---- */

static hearsay_status add_chain(struct work *work, const hearsay_statement *statement,
                                hearsay_error *err)
{
    void *chain = work->chain, *items = work->items;
    size_t needed = (size_t)statement->via_count + 1, length;
    hearsay_actor_id last = statement->speaker;

    if (!allocate_grow(&chain, &work->chain_capacity, needed, sizeof *work->chain))
        return no_memory(err);
    work->chain = chain;
    if (!allocate_grow(&items, &work->capacity, work->count + needed, sizeof *work->items))
        return no_memory(err);
    work->items = items;
    length = hearsay_statement_chain(work->corpus, statement, work->chain);
    for (size_t i = 0; i < length; i++) {
        if (work->chain[i] != last)
            work->items[work->count++] = (struct citing){ work->chain[i], last };
        last = work->chain[i];
    }
    return HEARSAY_OK;
}

static int compare_citing(const void *a, const void *b)
{
    const struct citing *left = a, *right = b;

    if (left->from != right->from) return left->from < right->from ? -1 : 1;
    return (left->to > right->to) - (left->to < right->to);
}

static hearsay_status list_citing(struct work *work, const struct claim_table *claims,
                                  uint32_t claim, hearsay_error *err)
{
    size_t count;
    const uint32_t *positions = postings_of(&claims->by_claim, claim, &count);
    hearsay_status status = HEARSAY_OK;

    work->count = 0;
    for (size_t i = 0; status == HEARSAY_OK && i < count; i++) {
        const hearsay_statement *statement = hearsay_corpus_statement(work->corpus, positions[i]);

        if (!(statement->flags & HEARSAY_NEGATED) && statement_backs(statement, NULL))
            status = add_chain(work, statement, err);
    }
    if (work->count) qsort(work->items, work->count, sizeof *work->items, compare_citing);
    for (size_t i = work->count; i-- > 0;) {
        work->first[work->items[i].from] = (uint32_t)i + 1;
        work->state[work->items[i].from] = work->state[work->items[i].to] = NEW;
    }
    return status;
}

static void forget(struct work *work)
{
    for (size_t i = 0; i < work->count; i++) work->first[work->items[i].from] = 0;
}

/* ---- circles ---- */

static void step_to(struct work *work, size_t depth, uint32_t actor)
{
    work->path[depth] = actor;
    work->next[depth] = work->first[actor];
    work->state[actor] = ON_THE_WAY;
}

/* Searches from an actor. Returns how long the way is when it meets itself, at *meets; 0: never. */
static size_t search(struct work *work, uint32_t start, uint32_t *meets)
{
    size_t depth = 0;

    step_to(work, 0, start);
    for (;;) {
        uint32_t actor = work->path[depth], at = work->next[depth], to;

        if (at == 0 || at > work->count || work->items[at - 1].from != actor) {
            work->state[actor] = DONE;
            if (depth-- == 0) return 0;
            continue;
        }
        work->next[depth]++;
        to = work->items[at - 1].to;
        if (work->state[to] == ON_THE_WAY) {
            *meets = to;
            return depth + 1;
        }
        if (work->state[to] == NEW) step_to(work, ++depth, to);
    }
}

static void write_circle(struct buffer *buffer, const struct work *work, size_t length,
                         uint32_t meets)
{
    size_t start = length;

    while (start > 0 && work->path[start - 1] != meets) start--;
    for (size_t i = start - 1; i < length; i++) {
        buffer_text(buffer, hearsay_corpus_actor(work->corpus, work->path[i])->name);
        buffer_text(buffer, " > ");
    }
    buffer_text(buffer, hearsay_corpus_actor(work->corpus, meets)->name);
}

static hearsay_status show_circle(struct measuring *measuring, struct work *work,
                                  struct measured *value, hearsay_error *err)
{
    struct buffer buffer = { 0 };
    hearsay_status status;
    size_t length = 0;
    uint32_t meets = 0;

    for (size_t i = 0; length == 0 && i < work->count; i++)
        if (work->state[work->items[i].from] == NEW)
            length = search(work, work->items[i].from, &meets);
    if (length) write_circle(&buffer, work, length, meets);
    status = claim_take_text(measuring, &buffer, value, err);
    buffer_clear(&buffer);
    return status;
}

hearsay_status measure_claim_circular(struct measuring *measuring, struct measured *values,
                                      hearsay_error *err)
{
    hearsay_status status = measuring_claims(measuring, err);
    size_t actors = hearsay_corpus_actors(measuring->corpus);
    struct work work = { .corpus = measuring->corpus,
                         .first = allocate_zero(actors, sizeof *work.first),
                         .state = allocate_zero(actors, sizeof *work.state),
                         .path = allocate_zero(actors, sizeof *work.path),
                         .next = allocate_zero(actors, sizeof *work.next) };

    if (status == HEARSAY_OK && (!work.first || !work.state || !work.path || !work.next))
        status = no_memory(err);
    for (uint32_t i = 0; status == HEARSAY_OK && i < hearsay_corpus_claims(work.corpus); i++) {
        status = list_citing(&work, &measuring->claims, i, err);
        if (status == HEARSAY_OK) status = show_circle(measuring, &work, &values[i], err);
        forget(&work);
    }
    allocate_free(work.items);
    allocate_free(work.chain);
    allocate_free(work.first);
    allocate_free(work.state);
    allocate_free(work.path);
    allocate_free(work.next);
    return status;
}
