#include "measure/answers.h"

#include <stdlib.h>

#include "measure/claim_names.h"
#include "measure/concerned.h"
#include "measure/measures.h"
#include "memory/allocate.h"
#include "text/buffer.h"

/* A statement on a claim, or one that names an actor. */
struct reply {
    uint32_t speaker;
    bool is_on_claim;
    uint32_t key; /* the claim or the actor */
    int32_t day;
};

struct replies {
    struct reply *items;
    size_t count, capacity;
};

static bool is_dated_to_the_day(const hearsay_statement *statement)
{
    return statement->date.year != 0 && statement->date.day != 0;
}

static hearsay_status no_memory(hearsay_error *err)
{
    return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for answers to accusations");
}

/* ---- who says what when ---- */

static int compare_replies(const void *a, const void *b)
{
    const struct reply *left = a, *right = b;

    if (left->speaker != right->speaker) return left->speaker < right->speaker ? -1 : 1;
    if (left->is_on_claim != right->is_on_claim) return left->is_on_claim ? 1 : -1;
    if (left->key != right->key) return left->key < right->key ? -1 : 1;
    return (left->day > right->day) - (left->day < right->day);
}

static hearsay_status add_replies(struct replies *replies, const struct concerned *concerned,
                                  const hearsay_statement *statement, hearsay_error *err)
{
    struct reply reply = { .speaker = concerned->speaker,
                           .day = hearsay_date_first_day(statement->date) };
    void *items = replies->items;

    if (!allocate_grow(&items, &replies->capacity, replies->count + concerned->targets + 1,
                       sizeof *replies->items))
        return no_memory(err);
    replies->items = items;
    for (size_t i = 0; i < concerned->targets; i++) {
        reply.key = concerned->items[i];
        replies->items[replies->count++] = reply;
    }
    if (statement->claim == HEARSAY_NONE) return HEARSAY_OK;
    reply.key = statement->claim;
    reply.is_on_claim = true;
    replies->items[replies->count++] = reply;
    return HEARSAY_OK;
}

static hearsay_status list_replies(struct replies *replies, struct concerned *concerned,
                                   hearsay_error *err)
{
    const hearsay_statement *statement;
    hearsay_status status = HEARSAY_OK;

    for (uint32_t i = 0; status == HEARSAY_OK; i++) {
        statement = hearsay_corpus_statement(concerned->corpus, i);
        if (!statement) break;
        if (statement->flags & HEARSAY_NEGATED || !is_dated_to_the_day(statement) ||
            concerned_weight(concerned, statement) <= 0)
            continue;
        status = concerned_find(concerned, statement, i, err);
        if (status == HEARSAY_OK && concerned->speaker != HEARSAY_NONE)
            status = add_replies(replies, concerned, statement, err);
    }
    if (replies->count)
        qsort(replies->items, replies->count, sizeof *replies->items, compare_replies);
    return status;
}

/* Whether there is such a reply from its day on, up to a last day. */
static bool is_there(const struct replies *replies, struct reply wanted, int64_t last_day)
{
    size_t low = 0, high = replies->count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (compare_replies(&replies->items[middle], &wanted) < 0) low = middle + 1;
        else high = middle;
    }
    if (low == replies->count) return false;
    const struct reply *found = &replies->items[low];
    return found->speaker == wanted.speaker && found->is_on_claim == wanted.is_on_claim &&
           found->key == wanted.key && found->day <= last_day;
}

/* ---- who is accused of what ---- */

static bool is_answered(const struct replies *replies, const hearsay_statement *accusation,
                        uint32_t accuser, uint32_t accused, unsigned days)
{
    struct reply wanted = { .speaker = accused,
                            .key = accuser,
                            .day = hearsay_date_first_day(accusation->date) };
    int64_t last_day = (int64_t)wanted.day + days;

    if (accuser != HEARSAY_NONE && is_there(replies, wanted, last_day)) return true;
    if (accusation->claim == HEARSAY_NONE) return false;
    wanted.key = accusation->claim;
    wanted.is_on_claim = true;
    return is_there(replies, wanted, last_day);
}

/* Accusations that nobody answered, as they come. */
struct unanswered {
    uint32_t accused;
    hearsay_statement_id number;
};

struct open {
    struct unanswered *items;
    size_t count, capacity;
};

static hearsay_status keep_open(struct open *open, uint32_t accused,
                                const hearsay_statement *accusation, hearsay_error *err)
{
    void *items = open->items;

    if (!allocate_grow(&items, &open->capacity, open->count + 1, sizeof *open->items))
        return no_memory(err);
    open->items = items;
    open->items[open->count++] = (struct unanswered){ accused, accusation->number };
    return HEARSAY_OK;
}

static hearsay_status list_open(struct answers *answers, const struct open *open, size_t actors,
                                hearsay_error *err)
{
    if (!postings_init(&answers->open, actors)) return no_memory(err);
    for (size_t i = 0; i < open->count; i++) postings_count(&answers->open, open->items[i].accused);
    if (!postings_room(&answers->open)) return no_memory(err);
    for (size_t i = 0; i < open->count; i++)
        postings_add(&answers->open, open->items[i].accused, open->items[i].number);
    return HEARSAY_OK;
}

static hearsay_status look_up(struct answers *answers, struct concerned *concerned,
                              const struct replies *replies, struct open *open, unsigned days,
                              hearsay_error *err)
{
    const hearsay_statement *statement;

    concerned_restart(concerned);
    for (uint32_t i = 0; (statement = hearsay_corpus_statement(concerned->corpus, i)); i++) {
        double weight = concerned_weight(concerned, statement);
        hearsay_status status;

        if (statement->act->group != HEARSAY_GROUP_ACCUSATION ||
            statement->flags & HEARSAY_NEGATED || !is_dated_to_the_day(statement) || weight <= 0)
            continue;
        status = concerned_find(concerned, statement, i, err);
        if (status != HEARSAY_OK) return status;
        for (size_t j = 0; j < concerned->targets; j++) {
            uint32_t accused = concerned->items[j];

            if (accused == concerned->speaker) continue;
            if (is_answered(replies, statement, concerned->speaker, accused, days)) {
                answers->answered[accused] += weight;
                continue;
            }
            answers->unanswered[accused] += weight;
            status = keep_open(open, accused, statement, err);
            if (status != HEARSAY_OK) return status;
        }
    }
    return HEARSAY_OK;
}

hearsay_status answers_fill(struct answers *answers, const hearsay_corpus *corpus,
                            const struct levels *levels, const double *repeats, unsigned days,
                            hearsay_error *err)
{
    size_t actors = hearsay_corpus_actors(corpus);
    struct concerned concerned;
    struct replies replies = { 0 };
    struct open open = { 0 };
    hearsay_status status = concerned_init(&concerned, corpus, levels, repeats, err);

    *answers = (struct answers){ .answered = allocate_zero(actors, sizeof *answers->answered),
                                 .unanswered = allocate_zero(actors, sizeof *answers->unanswered) };
    if (status == HEARSAY_OK && (!answers->answered || !answers->unanswered))
        status = no_memory(err);
    if (status == HEARSAY_OK) status = list_replies(&replies, &concerned, err);
    if (status == HEARSAY_OK) status = look_up(answers, &concerned, &replies, &open, days, err);
    if (status == HEARSAY_OK) status = list_open(answers, &open, actors, err);
    allocate_free(replies.items);
    allocate_free(open.items);
    concerned_clear(&concerned);
    if (status != HEARSAY_OK) answers_clear(answers);
    return status;
}

void answers_clear(struct answers *answers)
{
    allocate_free(answers->answered);
    allocate_free(answers->unanswered);
    postings_clear(&answers->open);
    *answers = (struct answers){ 0 };
}

/* ---- the rows of the table of measures ---- */

hearsay_status measure_answered(struct measuring *measuring, struct measured *values,
                                hearsay_error *err)
{
    hearsay_status status = measuring_answers(measuring, err);

    for (size_t i = 0; status == HEARSAY_OK && i < hearsay_corpus_actors(measuring->corpus); i++)
        values[i].number = measuring->answers.answered[i];
    return status;
}

hearsay_status measure_unanswered(struct measuring *measuring, struct measured *values,
                                  hearsay_error *err)
{
    hearsay_status status = measuring_answers(measuring, err);

    for (size_t i = 0; status == HEARSAY_OK && i < hearsay_corpus_actors(measuring->corpus); i++)
        values[i].number = measuring->answers.unanswered[i];
    return status;
}

hearsay_status measure_unanswered_in(struct measuring *measuring, struct measured *values,
                                     hearsay_error *err)
{
    hearsay_status status = measuring_answers(measuring, err);
    struct buffer buffer = { 0 };

    for (uint32_t i = 0; status == HEARSAY_OK && i < hearsay_corpus_actors(measuring->corpus);
         i++) {
        size_t count;
        const uint32_t *numbers = postings_of(&measuring->answers.open, i, &count);

        buffer_reset(&buffer);
        for (size_t j = 0; j < count; j++) {
            if (j) buffer_text(&buffer, "; ");
            statement_write_reference(&buffer,
                                      hearsay_corpus_numbered(measuring->corpus, numbers[j]));
        }
        status = claim_take_text(measuring, &buffer, &values[i], err);
    }
    buffer_clear(&buffer);
    return status;
}
