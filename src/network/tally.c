/* Statements to ties: rolled up, credited, tagged and noted one by one. */
#include "network/tally.h"

#include <string.h>

#include "memory/allocate.h"

static hearsay_status no_memory(hearsay_error *err)
{
    return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for a network");
}

hearsay_status tally_init(struct tally *tally, const hearsay_corpus *corpus,
                          const hearsay_network_options *options, hearsay_error *err)
{
    hearsay_status status;

    *tally = (struct tally){ .corpus = corpus, .options = options,
                             .actor_count = hearsay_corpus_actors(corpus) };
    tally->key_count = tally->actor_count + hearsay_corpus_claims(corpus);
    status = levels_fill(&tally->levels, corpus, options->level, err);
    if (status != HEARSAY_OK) return status;
    tally->seen = allocate_zero(tally->key_count, sizeof *tally->seen);
    return tally->seen ? HEARSAY_OK : no_memory(err);
}

void tally_clear(struct tally *tally)
{
    levels_clear(&tally->levels);
    allocate_free(tally->ties);
    allocate_free(tally->tags);
    allocate_free(tally->credited);
    allocate_free(tally->holders);
    allocate_free(tally->relays);
    allocate_free(tally->seen);
    said_before_clear(&tally->said);
}

/* ---- credit ---- */

const char *hearsay_credit_name(hearsay_credit credit)
{
    static const char *const names[] = { "speaker", "relay", "split" };

    return (size_t)credit < sizeof names / sizeof *names ? names[credit] : NULL;
}

hearsay_status tally_chain(struct tally *tally, hearsay_error *err)
{
    void *relays = tally->relays;

    if (!allocate_grow(&relays, &tally->relay_capacity, tally->statement->detail->via_count + 1u,
                       sizeof *tally->relays))
        return no_memory(err);
    tally->relays = relays;
    tally->relay_count = hearsay_statement_chain(tally->corpus, tally->statement, tally->relays);
    return HEARSAY_OK;
}

static hearsay_status find_credited(struct tally *tally, hearsay_error *err)
{
    hearsay_credit credit = tally->options->credit;
    hearsay_actor_id first = tally->statement->speaker;
    hearsay_status status = credit == HEARSAY_CREDIT_SPEAKER ? HEARSAY_OK : tally_chain(tally, err);
    size_t others = credit == HEARSAY_CREDIT_SPLIT ? tally->relay_count : 0;
    void *credited = tally->credited;

    if (status != HEARSAY_OK) return status;
    if (!allocate_grow(&credited, &tally->credited_capacity, others + 1, sizeof *tally->credited))
        return no_memory(err);
    tally->credited = credited;
    if (credit == HEARSAY_CREDIT_RELAY && tally->relay_count) first = tally->relays[0];
    tally->credited_count = others + 1;
    tally->credited[0] = (struct credited){ first, 1.0 / (double)(others + 1) };
    for (size_t i = 0; i < others; i++)
        tally->credited[i + 1] = (struct credited){ tally->relays[i], tally->credited[0].share };
    return HEARSAY_OK;
}

hearsay_status tally_begin(struct tally *tally, const hearsay_statement *statement,
                           hearsay_error *err)
{
    tally->statement = statement;
    tally->any_tie = tally->any_straight = tally->any_rolled = false;
    tally->lost = 0;
    tally->relay_count = 0;
    return find_credited(tally, err);
}

void tally_end(struct tally *tally)
{
    uint64_t count = tally->statement->count;
    hearsay_network_notes *notes = &tally->notes;

    if (tally->statement->flags & HEARSAY_NEGATED) {
        notes->negated += count;
        return;
    }
    if (tally->any_tie) notes->tied += count;
    else if (tally->lost == 0) notes->untied += count;
    if (tally->any_tie && !tally->any_straight) notes->loops += count;
    if (tally->any_rolled) notes->rolled_loops += count;
    notes->left_out += tally->lost * count;
}

/* ---- ties ---- */

static bool same_tag(const struct tie_tag *a, const struct tie_tag *b)
{
    return a->kind == b->kind && a->act == b->act && a->relation == b->relation &&
           a->negated == b->negated;
}

static hearsay_status find_tag(struct tally *tally, const struct tie_tag *tag, uint32_t *out,
                               hearsay_error *err)
{
    void *tags = tally->tags;

    for (size_t i = 0; i < tally->tag_count; i++) {
        if (!same_tag(&tally->tags[i], tag)) continue;
        *out = (uint32_t)i;
        return HEARSAY_OK;
    }
    if (!allocate_grow(&tags, &tally->tag_capacity, tally->tag_count + 1, sizeof *tally->tags))
        return no_memory(err);
    tally->tags = tags;
    tally->tags[tally->tag_count] = *tag;
    *out = (uint32_t)tally->tag_count++;
    return HEARSAY_OK;
}

static hearsay_status add(struct tally *tally, const struct tie_tag *tag, uint32_t from,
                          uint32_t to, uint32_t statement, double weight, hearsay_error *err)
{
    void *ties = tally->ties;
    struct raw_tie tie = { .weight = weight, .from = from, .to = to, .statement = statement };
    hearsay_status status = find_tag(tally, tag, &tie.tag, err);

    if (status != HEARSAY_OK) return status;
    if (tally->tie_count == TALLY_LIMIT) {
        hearsay_fail(err, HEARSAY_LIMIT, "this network would have more than %zu ties of single "
                     "statements", TALLY_LIMIT);
        hearsay_error_hint(err, "take fewer statements: --since, --topic, --claim and others");
        return HEARSAY_LIMIT;
    }
    if (!allocate_grow(&ties, &tally->tie_capacity, tally->tie_count + 1, sizeof *tally->ties))
        return no_memory(err);
    tally->ties = ties;
    tally->ties[tally->tie_count++] = tie;
    return HEARSAY_OK;
}

/* Who stands for an actor when the statement at hand was made. */
static uint32_t level_of(const struct tally *tally, hearsay_actor_id actor)
{
    return levels_at(&tally->levels, actor, tally->statement);
}

const char *hearsay_weighting_name(hearsay_weighting weighting)
{
    static const char *const names[] = { "count", "confidence" };

    return (size_t)weighting < sizeof names / sizeof *names ? names[weighting] : NULL;
}

hearsay_status tally_amount(struct tally *tally, uint32_t from, uint32_t to, const hearsay_act *act,
                            double *amount, hearsay_error *err)
{
    const hearsay_statement *statement = tally->statement;
    const hearsay_network_options *options = tally->options;
    struct saying saying = { .from = from, .to = to, .claim = statement->claim, .act = act,
                             .side = statement->act->side };
    bool is_repeated;
    hearsay_status status;

    *amount = 0;
    if (statement->flags & HEARSAY_NEGATED) return HEARSAY_OK; /* nobody said it before */
    status = said_before(&tally->said, saying, statement, options->duplicates, &is_repeated, err);

    *amount = 1;
    if (options->duplicates == HEARSAY_DUPLICATES_ALL) {
        *amount = statement->count;
        if (options->repeats) *amount *= options->repeats[statement->number];
    }
    if (options->weighting == HEARSAY_WEIGHT_CONFIDENCE) *amount *= statement->confidence;
    if (is_repeated) *amount = 0;
    return status;
}

hearsay_status tally_tie(struct tally *tally, struct tie_tag tag, hearsay_actor_id from,
                         hearsay_actor_id to, double share, hearsay_error *err)
{
    uint32_t start = level_of(tally, from), stop = level_of(tally, to);
    double amount;
    hearsay_status status;

    if (start == HEARSAY_NONE || stop == HEARSAY_NONE) {
        tally->lost++;
        return HEARSAY_OK;
    }
    tally->any_tie = true;
    if (start != stop) tally->any_straight = true;
    else if (from != to) tally->any_rolled = true;
    status = tally_amount(tally, start, stop, tally->statement->act, &amount, err);
    if (status != HEARSAY_OK) return status;
    return add(tally, &tag, start, stop, tally->statement->number, share * amount, err);
}

hearsay_status tally_pair(struct tally *tally, struct tie_tag tag, uint32_t one, uint32_t other,
                          double weight, hearsay_error *err)
{
    tally->any_tie = tally->any_straight = true;
    return add(tally, &tag, one < other ? one : other, one < other ? other : one,
               tally->statement->number, weight, err);
}

/* Whether a key is new in the list at hand; keys without a node are new each time, to be counted. */
static bool is_new(struct tally *tally, uint32_t key)
{
    if (key == HEARSAY_NONE) return true;
    if (tally->seen[key] == tally->list) return false;
    tally->seen[key] = tally->list;
    return true;
}

static void begin_list(struct tally *tally)
{
    if (++tally->list == 0) {
        memset(tally->seen, 0, tally->key_count * sizeof *tally->seen);
        tally->list = 1;
    }
}

hearsay_status tally_from(struct tally *tally, struct tie_tag tag, struct credited from,
                          const hearsay_actor_id *actors, size_t count, double factor,
                          hearsay_error *err)
{
    hearsay_status status = HEARSAY_OK;

    begin_list(tally);
    for (size_t i = 0; i < count && status == HEARSAY_OK; i++)
        if (is_new(tally, level_of(tally, actors[i])))
            status = tally_tie(tally, tag, from.actor, actors[i], from.share * factor, err);
    return status;
}

hearsay_status tally_actors_weighted(struct tally *tally, struct tie_tag tag,
                                     const hearsay_actor_id *actors, size_t count, double factor,
                                     hearsay_error *err)
{
    hearsay_status status = HEARSAY_OK;

    for (size_t i = 0; i < tally->credited_count && status == HEARSAY_OK; i++)
        status = tally_from(tally, tag, tally->credited[i], actors, count, factor, err);
    return status;
}

hearsay_status tally_actors(struct tally *tally, struct tie_tag tag, const hearsay_actor_id *actors,
                            size_t count, hearsay_error *err)
{
    return tally_actors_weighted(tally, tag, actors, count, 1, err);
}

hearsay_status tally_claim(struct tally *tally, struct tie_tag tag, double side,
                           hearsay_error *err)
{
    uint32_t claim = (uint32_t)tally->actor_count + tally->statement->claim;
    hearsay_status status = HEARSAY_OK;

    for (size_t i = 0; i < tally->credited_count && status == HEARSAY_OK; i++) {
        uint32_t from = level_of(tally, tally->credited[i].actor);
        double amount;

        if (from == HEARSAY_NONE) {
            tally->lost++;
            continue;
        }
        tally->any_tie = tally->any_straight = true;
        status = tally_amount(tally, from, claim, tag.act, &amount, err);
        if (status == HEARSAY_OK)
            status = add(tally, &tag, from, claim, tally->statement->number,
                         tally->credited[i].share * side * amount, err);
    }
    return status;
}

/* Two who are credited can be one node. */
static void hold(struct tally *tally, uint32_t key, double share)
{
    size_t i = 0;

    while (i < tally->holder_count && tally->holders[i].key != key) i++;
    if (i == tally->holder_count) tally->holders[tally->holder_count++] = (struct holder){ key, 0 };
    tally->holders[i].share += share;
}

hearsay_status tally_hold(struct tally *tally, hearsay_error *err)
{
    void *holders = tally->holders;

    if (!allocate_grow(&holders, &tally->holder_capacity, tally->credited_count,
                       sizeof *tally->holders))
        return no_memory(err);
    tally->holders = holders;
    tally->holder_count = 0;
    for (size_t i = 0; i < tally->credited_count; i++) {
        uint32_t key = level_of(tally, tally->credited[i].actor);

        if (key == HEARSAY_NONE) tally->lost++;
        else hold(tally, key, tally->credited[i].share);
    }
    return HEARSAY_OK;
}

hearsay_status tally_relays(struct tally *tally, hearsay_error *err)
{
    struct tie_tag tag = { .kind = HEARSAY_TIE_RELAY };
    hearsay_actor_id before = tally->statement->speaker;
    hearsay_status status = tally_chain(tally, err);

    for (size_t i = 0; i < tally->relay_count && status == HEARSAY_OK; i++) {
        if (tally->relays[i] == before) continue;
        status = tally_tie(tally, tag, tally->relays[i], before, 1, err);
        before = tally->relays[i];
    }
    return status;
}

const hearsay_actor_id *tally_named(const struct tally *tally, const hearsay_statement *statement,
                                    size_t *count)
{
    const hearsay_claim *claim;

    *count = statement->target_count;
    if (*count) return statement->targets;
    claim = hearsay_corpus_claim(tally->corpus, statement->claim);
    *count = claim ? claim->about_count : 0;
    return claim ? claim->about : NULL;
}

hearsay_status tally_about(struct tally *tally, hearsay_claim_id claim, hearsay_actor_id actor,
                           hearsay_error *err)
{
    struct tie_tag tag = { .kind = HEARSAY_TIE_ABOUT };
    uint32_t to = tally->levels.plain[actor]; /* no statement, no date */

    if (to == HEARSAY_NONE) return HEARSAY_OK;
    return add(tally, &tag, (uint32_t)tally->actor_count + claim, to, HEARSAY_NONE, 1, err);
}

hearsay_status tally_relation(struct tally *tally, hearsay_relation relation, hearsay_claim_id from,
                              hearsay_claim_id to, hearsay_error *err)
{
    struct tie_tag tag = { .kind = HEARSAY_TIE_RELATION, .relation = relation };
    uint32_t first = (uint32_t)tally->actor_count;

    return add(tally, &tag, first + from, first + to, HEARSAY_NONE, 1, err);
}

hearsay_status tally_member(struct tally *tally, uint32_t from, uint32_t to, hearsay_error *err)
{
    struct tie_tag tag = { .kind = HEARSAY_TIE_MEMBER };

    return add(tally, &tag, from, to, HEARSAY_NONE, 1, err);
}

hearsay_status tally_statements(struct tally *tally, tally_step step, hearsay_error *err)
{
    for (size_t i = 0; i < hearsay_corpus_statements(tally->corpus); i++) {
        const hearsay_statement *statement = hearsay_corpus_statement(tally->corpus, i);
        bool negated = statement->flags & HEARSAY_NEGATED;
        hearsay_status status;

        if (tally_is_left_out(tally, statement)) continue;
        status = tally_begin(tally, statement, err);

        if (status == HEARSAY_OK && (!negated || tally->options->keep_negated))
            status = step(tally, err);
        if (status != HEARSAY_OK) return status;
        tally_end(tally);
    }
    return HEARSAY_OK;
}
