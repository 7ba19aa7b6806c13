/* Camps, and the claims that are typical of each: those on which more of its actors take a side than if
 * camps made no difference.
 *
 *     lift = (share of the camp's actors who take the side) / (share of all actors who do)
 *
 * Brin, Motwani, Ullman and Tsur 1997, SIGMOD Record 26(2), for lift. O(s log s) for s statements,
 * after the camps. */
#include "measure/camp_table.h"

#include <stdlib.h>

#include "measure/camp_resamples.h"
#include "measure/measures.h"
#include "measure/table.h"
#include "memory/allocate.h"
#include "network/level.h"
#include "text/buffer.h"

/* With one actor in a camp on a side there is nothing to be typical of. */
enum { LEAST = 2 };

/* One side on one claim, taken by an actor of the network in one statement. */
struct stand {
    hearsay_claim_id claim;
    uint32_t opposes, camp, node;
    hearsay_statement_id statement;
};

/* A side on a claim that is typical of a camp. */
struct typical {
    uint32_t camp;
    size_t first, count; /* stands: of the camp's actors, one after the other */
    size_t inside, all;  /* distinct actors who take the side */
    double surplus;      /* inside, less what would be without camps */
};

struct member {
    uint32_t camp, node;
    double said; /* statements */
};

enum { CAMP, ACTORS, STABILITY, RESAMPLED, MEMBERS, SIDE, CLAIM, TEXT, INSIDE, OUTSIDE, LIFT, COLUMNS };

struct work {
    struct measuring *measuring;
    struct stand *stands;
    size_t stand_count, stand_capacity;
    struct typical *typical;
    size_t typical_count, typical_capacity;
    struct member *members;
    size_t member_count;
    size_t *sizes; /* by camp: actors */
    size_t *taken; /* by camp, for a moment: actors on the side at hand */
    double *resampled; /* by camp; NULL: no such column */
    size_t column[COLUMNS]; /* of the table */
    hearsay_table *table;
};

static hearsay_status no_memory(hearsay_error *err)
{
    return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for the table of camps");
}

static void work_clear(struct work *work)
{
    allocate_free(work->stands);
    allocate_free(work->typical);
    allocate_free(work->members);
    allocate_free(work->sizes);
    allocate_free(work->taken);
    allocate_free(work->resampled);
}

/* ---- who is in which camp ---- */

static int compare_members(const void *a, const void *b)
{
    const struct member *one = a, *two = b;

    if (one->camp != two->camp) return one->camp < two->camp ? -1 : 1;
    if (one->said != two->said) return one->said < two->said ? 1 : -1;
    return (one->node > two->node) - (one->node < two->node);
}

static hearsay_status find_members(struct work *work, hearsay_error *err)
{
    const struct measuring *measuring = work->measuring;

    work->members = allocate_zero(measuring->nodes, sizeof *work->members);
    work->sizes = allocate_zero(measuring->camps.count, sizeof *work->sizes);
    work->taken = allocate_zero(measuring->camps.count, sizeof *work->taken);
    if (!work->members || !work->sizes || !work->taken) return no_memory(err);
    for (uint32_t i = 0; i < measuring->nodes; i++) {
        hearsay_node what = hearsay_network_node(measuring->network, i);
        struct member member = { measuring->camps.camp[i], i, 0 };

        if (what.kind != HEARSAY_NODE_ACTOR) continue;
        member.said = measuring->counts.actors[what.id].statements;
        work->members[work->member_count++] = member;
        work->sizes[member.camp]++;
    }
    if (work->member_count)
        qsort(work->members, work->member_count, sizeof *work->members, compare_members);
    return HEARSAY_OK;
}

/* ---- who takes which side ---- */

static hearsay_status add_stand(struct work *work, const struct levels *levels,
                                const hearsay_statement *statement, hearsay_error *err)
{
    const struct measuring *measuring = work->measuring;
    uint32_t actor = levels_at(levels, statement->speaker, statement), node;
    void *stands = work->stands;

    if (statement->claim == HEARSAY_NONE || statement->act->side == 0 || actor == HEARSAY_NONE ||
        statement->act->group == HEARSAY_GROUP_DOUBT || (statement->flags & HEARSAY_NEGATED))
        return HEARSAY_OK;
    node = hearsay_network_find_node(measuring->network, HEARSAY_NODE_ACTOR, actor);
    if (node == HEARSAY_NONE) return HEARSAY_OK;
    if (!allocate_grow(&stands, &work->stand_capacity, work->stand_count + 1,
                       sizeof *work->stands))
        return no_memory(err);
    work->stands = stands;
    work->stands[work->stand_count++] =
        (struct stand){ statement->claim, statement->act->side < 0, measuring->camps.camp[node],
                        node, statement->number };
    return HEARSAY_OK;
}

static int compare_stands(const void *a, const void *b)
{
    const struct stand *one = a, *two = b;

    if (one->claim != two->claim) return one->claim < two->claim ? -1 : 1;
    if (one->opposes != two->opposes) return one->opposes < two->opposes ? -1 : 1;
    if (one->camp != two->camp) return one->camp < two->camp ? -1 : 1;
    if (one->node != two->node) return one->node < two->node ? -1 : 1;
    return (one->statement > two->statement) - (one->statement < two->statement);
}

static hearsay_status find_stands(struct work *work, hearsay_error *err)
{
    const hearsay_corpus *corpus = work->measuring->corpus;
    hearsay_level level = hearsay_network_options_of(work->measuring->network)->level;
    const hearsay_statement *statement;
    struct levels levels;
    hearsay_status status = levels_fill(&levels, corpus, level, err);

    for (size_t i = 0; status == HEARSAY_OK && (statement = hearsay_corpus_statement(corpus, i));
         i++)
        status = add_stand(work, &levels, statement, err);
    levels_clear(&levels);
    if (work->stand_count)
        qsort(work->stands, work->stand_count, sizeof *work->stands, compare_stands);
    return status;
}

/* ---- what is typical ---- */

static bool same_side(const struct stand *one, const struct stand *two)
{
    return one->claim == two->claim && one->opposes == two->opposes;
}

/* The stands first to end - 1 are one side on one claim. */
static hearsay_status judge_side(struct work *work, size_t first, size_t end, hearsay_error *err)
{
    size_t all = 0, next;

    for (size_t i = first; i < end; i++)
        if (i == first || work->stands[i].node != work->stands[i - 1].node) {
            work->taken[work->stands[i].camp]++;
            all++;
        }
    for (size_t i = first; i < end; i = next) {
        uint32_t camp = work->stands[i].camp;
        size_t inside = work->taken[camp];
        double expected = (double)work->sizes[camp] * (double)all / (double)work->member_count;
        void *typical = work->typical;

        for (next = i + 1; next < end && work->stands[next].camp == camp;) next++;
        work->taken[camp] = 0;
        if (inside < LEAST || (double)inside <= expected) continue;
        if (!allocate_grow(&typical, &work->typical_capacity, work->typical_count + 1,
                           sizeof *work->typical))
            return no_memory(err);
        work->typical = typical;
        work->typical[work->typical_count++] =
            (struct typical){ camp, i, next - i, inside, all, (double)inside - expected };
    }
    return HEARSAY_OK;
}

/* The most of a camp's surplus first. */
static int compare_typical(const void *a, const void *b)
{
    const struct typical *one = a, *two = b;

    if (one->camp != two->camp) return one->camp < two->camp ? -1 : 1;
    if (one->surplus != two->surplus) return one->surplus < two->surplus ? 1 : -1;
    return (one->first > two->first) - (one->first < two->first);
}

static hearsay_status find_typical(struct work *work, hearsay_error *err)
{
    hearsay_status status = HEARSAY_OK;

    for (size_t first = 0, end; status == HEARSAY_OK && first < work->stand_count; first = end) {
        for (end = first + 1;
             end < work->stand_count && same_side(&work->stands[first], &work->stands[end]);)
            end++;
        status = judge_side(work, first, end, err);
    }
    if (work->typical_count)
        qsort(work->typical, work->typical_count, sizeof *work->typical, compare_typical);
    return status;
}

/* ---- the table ---- */

static hearsay_status add_columns(struct work *work, hearsay_error *err)
{
    static const struct {
        const char *heading;
        bool is_number;
    } columns[COLUMNS] = {
        [CAMP] = { "camp", true },          [ACTORS] = { "actors", true },
        [STABILITY] = { "stability", true }, [RESAMPLED] = { "resampled", true },
        [MEMBERS] = { "members", false },   [SIDE] = { "side", false },
        [CLAIM] = { "claim", false },       [TEXT] = { "text", false },
        [INSIDE] = { "inside", true },      [OUTSIDE] = { "outside", true },
        [LIFT] = { "lift", true },
    };
    hearsay_status status = HEARSAY_OK;
    size_t count = 0;

    for (size_t i = 0; status == HEARSAY_OK && i < COLUMNS; i++) {
        if (i == RESAMPLED && !work->resampled) continue;
        work->column[i] = count++;
        status = table_column(work->table, columns[i].heading, columns[i].is_number, err);
    }
    return status;
}

static hearsay_status put_number(const struct work *work, size_t column, double number,
                                 hearsay_error *err)
{
    return table_set_number(work->table, work->column[column], number, err);
}

static hearsay_status put_text(const struct work *work, size_t column, const char *text,
                               hearsay_error *err)
{
    return table_set_text(work->table, work->column[column], text, err);
}

/* A new row, with what is said of the camp itself. members: the camp's. */
static hearsay_status add_row(const struct work *work, const struct member *members,
                              hearsay_error *err)
{
    const struct measuring *measuring = work->measuring;
    size_t count = work->sizes[members->camp];
    struct buffer names = { 0 };
    double stability = 0;
    hearsay_status status = table_row(work->table, err);

    for (size_t i = 0; i < count; i++) {
        stability += measuring->camps.stability[members[i].node];
        if (i) buffer_text(&names, "; ");
        buffer_text(&names, hearsay_network_node_name(measuring->network, members[i].node));
    }
    if (status == HEARSAY_OK && names.failed) status = no_memory(err);
    if (status == HEARSAY_OK) status = put_number(work, CAMP, (double)members->camp + 1, err);
    if (status == HEARSAY_OK) status = put_number(work, ACTORS, (double)count, err);
    if (status == HEARSAY_OK)
        status = put_number(work, STABILITY, stability / (double)count, err);
    if (status == HEARSAY_OK && work->resampled)
        status = put_number(work, RESAMPLED, work->resampled[members->camp], err);
    if (status == HEARSAY_OK) status = put_text(work, MEMBERS, buffer_string(&names), err);
    buffer_clear(&names);
    return status;
}

static hearsay_status set_evidence(const struct work *work, const struct typical *typical,
                                   hearsay_error *err)
{
    hearsay_statement_id *evidence = allocate_zero(typical->count, sizeof *evidence);
    hearsay_status status;

    if (!evidence) return no_memory(err);
    for (size_t i = 0; i < typical->count; i++)
        evidence[i] = work->stands[typical->first + i].statement;
    status = table_set_evidence(work->table, evidence, typical->count, err);
    allocate_free(evidence);
    return status;
}

static hearsay_status set_typical(const struct work *work, const struct typical *typical,
                                  hearsay_error *err)
{
    const struct stand *stand = &work->stands[typical->first];
    const hearsay_claim *claim = hearsay_corpus_claim(work->measuring->corpus, stand->claim);
    double of_camp = (double)typical->inside / (double)work->sizes[typical->camp];
    double of_all = (double)typical->all / (double)work->member_count;
    hearsay_status status = put_text(work, SIDE, stand->opposes ? "opposes" : "backs", err);

    if (status == HEARSAY_OK) status = put_text(work, CLAIM, claim->id, err);
    if (status == HEARSAY_OK) status = put_text(work, TEXT, claim->text, err);
    if (status == HEARSAY_OK) status = put_number(work, INSIDE, (double)typical->inside, err);
    if (status == HEARSAY_OK)
        status = put_number(work, OUTSIDE, (double)(typical->all - typical->inside), err);
    if (status == HEARSAY_OK) status = put_number(work, LIFT, of_camp / of_all, err);
    return status == HEARSAY_OK ? set_evidence(work, typical, err) : status;
}

static hearsay_status add_rows(struct work *work, hearsay_camp_notes *notes, hearsay_error *err)
{
    hearsay_status status = HEARSAY_OK;
    size_t at = 0, size;

    for (size_t i = 0; status == HEARSAY_OK && i < work->member_count; i += size) {
        const struct member *members = &work->members[i];
        bool has_row = false;

        size = work->sizes[members->camp];
        if (size < LEAST) {
            notes->alone++;
            continue;
        }
        notes->camps++;
        for (; at < work->typical_count && work->typical[at].camp <= members->camp; at++) {
            if (status == HEARSAY_OK) status = add_row(work, members, err);
            if (status == HEARSAY_OK) status = set_typical(work, &work->typical[at], err);
            has_row = true;
        }
        if (!has_row && status == HEARSAY_OK) status = add_row(work, members, err);
    }
    return status;
}

static hearsay_status draw_again(struct work *work, const hearsay_bootstrap_options *bootstrap,
                                 hearsay_bootstrap_notes *notes, hearsay_error *err)
{
    work->resampled = allocate_zero(work->measuring->camps.count, sizeof *work->resampled);
    if (!work->resampled) return no_memory(err);
    return camp_resamples(work->resampled, work->measuring, bootstrap, notes, err);
}

static void tell_camps(const struct work *work, uint32_t *camp_of)
{
    for (size_t i = 0; i < work->member_count; i++) {
        const struct member *member = &work->members[i];
        hearsay_node what = hearsay_network_node(work->measuring->network, member->node);

        camp_of[what.id] = work->sizes[member->camp] > 1 ? member->camp + 1 : 0;
    }
}

hearsay_status camp_table_make(hearsay_table **out, uint32_t *camp_of, const hearsay_network *network,
                               const hearsay_measure_options *options,
                               const hearsay_bootstrap_options *bootstrap,
                               hearsay_camp_notes *notes, hearsay_error *err)
{
    hearsay_camp_notes unasked, *told = notes ? notes : &unasked;
    struct measuring measuring;
    struct work work = { .measuring = &measuring };
    hearsay_status status = table_new(&work.table, err);

    *told = (hearsay_camp_notes){ 0 };
    measuring_init(&measuring, network, NULL, options);
    if (status == HEARSAY_OK) status = measuring_camps(&measuring, err);
    if (status == HEARSAY_OK && bootstrap)
        status = draw_again(&work, bootstrap, &told->resamples, err);
    if (status == HEARSAY_OK) status = add_columns(&work, err);
    if (status == HEARSAY_OK) status = measuring_counts(&measuring, err);
    if (status == HEARSAY_OK) status = find_members(&work, err);
    if (status == HEARSAY_OK) status = find_stands(&work, err);
    if (status == HEARSAY_OK) status = find_typical(&work, err);
    if (status == HEARSAY_OK) status = add_rows(&work, told, err);
    if (status == HEARSAY_OK && camp_of) tell_camps(&work, camp_of);
    if (status != HEARSAY_OK) {
        hearsay_table_free(work.table);
        work.table = NULL;
    }
    work_clear(&work);
    measuring_clear(&measuring);
    *out = work.table;
    return status;
}

hearsay_status hearsay_camp_table(hearsay_table **out, const hearsay_network *network,
                                  const hearsay_measure_options *options,
                                  const hearsay_bootstrap_options *bootstrap,
                                  hearsay_camp_notes *notes, hearsay_error *err)
{
    return camp_table_make(out, NULL, network, options, bootstrap, notes, err);
}
