#include "measure/concerned.h"

#include <string.h>

#include "measure/repeats.h"
#include "memory/allocate.h"

static hearsay_status no_memory(hearsay_error *err)
{
    return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for the actors of statements");
}

hearsay_status concerned_init(struct concerned *concerned, const hearsay_corpus *corpus,
                              const struct levels *levels, const double *repeats,
                              hearsay_error *err)
{
    *concerned = (struct concerned){ .corpus = corpus, .levels = levels, .repeats = repeats };
    concerned->seen = allocate_zero(hearsay_corpus_actors(corpus), sizeof *concerned->seen);
    return concerned->seen ? HEARSAY_OK : no_memory(err);
}

void concerned_clear(struct concerned *concerned)
{
    allocate_free(concerned->seen);
    allocate_free(concerned->items);
    *concerned = (struct concerned){ 0 };
}

double concerned_weight(const struct concerned *concerned, const hearsay_statement *statement)
{
    return repeats_count(concerned->repeats, statement);
}

void concerned_restart(struct concerned *concerned)
{
    memset(concerned->seen, 0, hearsay_corpus_actors(concerned->corpus) * sizeof *concerned->seen);
}

static void meet(struct concerned *concerned, uint32_t actor, uint32_t position)
{
    if (actor == HEARSAY_NONE || concerned->seen[actor] == position + 1) return;
    concerned->seen[actor] = position + 1;
    concerned->items[concerned->count++] = actor;
}

hearsay_status concerned_find(struct concerned *concerned, const hearsay_statement *statement,
                              uint32_t position, hearsay_error *err)
{
    const hearsay_claim *claim = hearsay_corpus_claim(concerned->corpus, statement->claim);
    const hearsay_actor_id *targets = statement->targets;
    size_t count = statement->target_count;
    void *items = concerned->items;

    if (count == 0 && claim) {
        targets = claim->about;
        count = claim->about_count;
    }
    if (!allocate_grow(&items, &concerned->capacity, count + 1, sizeof *concerned->items))
        return no_memory(err);
    concerned->items = items;
    concerned->count = 0;
    for (size_t i = 0; i < count; i++)
        meet(concerned, levels_at(concerned->levels, targets[i], statement), position);
    concerned->targets = concerned->count;
    concerned->speaker = levels_at(concerned->levels, statement->speaker, statement);
    meet(concerned, concerned->speaker, position);
    return HEARSAY_OK;
}
