/* The actor table: the chosen measures side by side, for everybody who speaks, is spoken of or has a
 * tie. */
#include <stdlib.h>

#include "measure/columns.h"
#include "measure/estimated.h"
#include "measure/measures.h"
#include "measure/table.h"
#include "memory/allocate.h"

enum { COLUMN_ID, COLUMN_NAME, COLUMN_KIND, FIRST_MEASURE };

struct ranked {
    double said; /* statements + accused */
    hearsay_actor_id actor;
};

struct work {
    struct measuring *measuring;
    const hearsay_corpus *corpus;
    struct columns columns;
    struct ranked *order;
    hearsay_statement_id *evidence;
    size_t count, evidence_capacity;
};

static hearsay_status no_memory(hearsay_error *err)
{
    return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for the table of actors");
}

static void work_clear(struct work *work)
{
    columns_clear(&work->columns);
    allocate_free(work->order);
    allocate_free(work->evidence);
}

/* ---- prepare ---- */

static int compare_ranked(const void *a, const void *b)
{
    const struct ranked *left = a, *right = b;

    if (left->said != right->said) return left->said < right->said ? 1 : -1;
    return (left->actor > right->actor) - (left->actor < right->actor);
}

static uint32_t node_of(const struct work *work, hearsay_actor_id actor)
{
    return hearsay_network_find_node(work->measuring->network, HEARSAY_NODE_ACTOR, actor);
}

static hearsay_status choose_actors(struct work *work, hearsay_error *err)
{
    const struct counts *counts = &work->measuring->counts;
    size_t actors = hearsay_corpus_actors(work->corpus), listed;

    work->order = allocate_zero(actors, sizeof *work->order);
    if (!work->order) return no_memory(err);
    for (uint32_t i = 0; i < actors; i++) {
        (void)postings_of(&counts->statements, i, &listed);
        if (listed == 0 && node_of(work, i) == HEARSAY_NONE) continue;
        work->order[work->count++] =
            (struct ranked){ counts->actors[i].statements + counts->actors[i].accused, i };
    }
    if (work->count) qsort(work->order, work->count, sizeof *work->order, compare_ranked);
    return HEARSAY_OK;
}

/* ---- rows ---- */

/* What it said and what was said of it, and what made its ties (as a relay it did neither). */
static hearsay_status set_evidence(hearsay_table *table, struct work *work, hearsay_actor_id actor,
                                   uint32_t node, hearsay_error *err)
{
    size_t a_count, b_count = 0, count = 0, a = 0, b = 0;
    const uint32_t *a_list = postings_of(&work->measuring->counts.statements, actor, &a_count);
    const hearsay_statement_id *b_list = NULL;
    void *evidence = work->evidence;

    if (node != HEARSAY_NONE)
        b_list = hearsay_network_node_evidence(work->measuring->network, node, &b_count);
    if (!allocate_grow(&evidence, &work->evidence_capacity, a_count + b_count,
                       sizeof *work->evidence))
        return no_memory(err);
    work->evidence = evidence;
    while (a < a_count || b < b_count) {
        uint32_t next = b == b_count || (a < a_count && a_list[a] < b_list[b]) ? a_list[a]
                                                                              : b_list[b];

        while (a < a_count && a_list[a] == next) a++;
        while (b < b_count && b_list[b] == next) b++;
        work->evidence[count++] = next;
    }
    return table_set_evidence(table, work->evidence, count, err);
}

static hearsay_status add_actor(hearsay_table *table, struct work *work, hearsay_actor_id id,
                                hearsay_error *err)
{
    const hearsay_actor *actor = hearsay_corpus_actor(work->corpus, id);
    uint32_t node = node_of(work, id);
    hearsay_status status = table_row(table, err);

    if (status == HEARSAY_OK) status = table_set_text(table, COLUMN_ID, actor->id, err);
    if (status == HEARSAY_OK) status = table_set_text(table, COLUMN_NAME, actor->name, err);
    if (status == HEARSAY_OK && actor->kind != HEARSAY_KIND_UNKNOWN)
        status = table_set_text(table, COLUMN_KIND, hearsay_actor_kind_name(actor->kind), err);
    if (status == HEARSAY_OK) status = columns_set(&work->columns, table, id, err);
    if (status == HEARSAY_OK) status = set_evidence(table, work, id, node, err);
    return status;
}

hearsay_status hearsay_actor_table(hearsay_table **out, const hearsay_network *network,
                                   const hearsay_measure_options *options, hearsay_error *err)
{
    static const char *const headings[] = {
        [COLUMN_ID] = "id", [COLUMN_NAME] = "name", [COLUMN_KIND] = "kind"
    };
    struct measuring measuring;
    struct work work = { .measuring = &measuring, .corpus = hearsay_network_corpus(network) };
    hearsay_table *table = NULL;
    hearsay_status status;

    measuring_init(&measuring, network, NULL, options);
    status = columns_make(&work.columns, &measuring, HEARSAY_OF_ACTORS,
                          hearsay_corpus_actors(work.corpus), err);
    if (status == HEARSAY_OK)
        status = columns_add_errors(&work.columns, &measuring, hearsay_corpus_actors(work.corpus),
                                    err);
    if (status == HEARSAY_OK) status = measuring_counts(&measuring, err);
    measuring_drop_ties(&measuring); /* the table needs the room */
    if (status == HEARSAY_OK) status = choose_actors(&work, err);
    if (status == HEARSAY_OK)
        status = columns_begin(&work.columns, &table, headings, FIRST_MEASURE, err);
    for (size_t i = 0; status == HEARSAY_OK && i < work.count; i++)
        status = add_actor(table, &work, work.order[i].actor, err);
    if (status == HEARSAY_OK) status = estimated_say(table, &measuring, err);
    if (status != HEARSAY_OK) {
        hearsay_table_free(table);
        table = NULL;
    }
    work_clear(&work);
    measuring_clear(&measuring);
    *out = table;
    return status;
}
