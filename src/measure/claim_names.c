/* Who stands behind a claim and who against it, by name. O(s log s). */
#include "measure/claim_names.h"

#include <stdlib.h>

#include "measure/measures.h"
#include "memory/allocate.h"
#include "text/buffer.h"

static int compare_actors(const void *a, const void *b)
{
    hearsay_actor_id left = *(const hearsay_actor_id *)a, right = *(const hearsay_actor_id *)b;

    return (left > right) - (left < right);
}

hearsay_status claim_take_text(struct measuring *measuring, struct buffer *buffer,
                               struct measured *value, hearsay_error *err)
{
    bool is_there = buffer->length > 0 && !buffer->failed;

    if (is_there)
        value->text = arena_text(&measuring->texts, buffer_string(buffer), buffer->length);
    if (buffer->failed || (is_there && !value->text))
        return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for texts on claims");
    return HEARSAY_OK;
}

hearsay_status claim_name_speakers(struct measuring *measuring, hearsay_claim_id claim,
                                   statement_test *test, const void *context,
                                   struct measured *value, hearsay_error *err)
{
    size_t count, found = 0;
    const uint32_t *positions = postings_of(&measuring->claims.by_claim, claim, &count);
    hearsay_actor_id *speakers = allocate_zero(count, sizeof *speakers);
    struct buffer buffer = { 0 };
    hearsay_status status;

    if (!speakers) return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for names");
    for (size_t i = 0; i < count; i++) {
        const hearsay_statement *statement = hearsay_corpus_statement(measuring->corpus,
                                                                      positions[i]);

        if (!(statement->flags & HEARSAY_NEGATED) && test(statement, context))
            speakers[found++] = statement->speaker;
    }
    if (found) qsort(speakers, found, sizeof *speakers, compare_actors);
    for (size_t i = 0; i < found; i++) {
        if (i && speakers[i] == speakers[i - 1]) continue;
        if (i) buffer_text(&buffer, "; ");
        buffer_text(&buffer, hearsay_corpus_actor(measuring->corpus, speakers[i])->name);
    }
    status = claim_take_text(measuring, &buffer, value, err);
    buffer_clear(&buffer);
    allocate_free(speakers);
    return status;
}

bool statement_backs(const hearsay_statement *statement, const void *context)
{
    (void)context;
    return statement->act->side > 0;
}

bool statement_opposes(const hearsay_statement *statement, const void *context)
{
    (void)context;
    return statement->act->side < 0 && statement->act->group != HEARSAY_GROUP_DOUBT;
}

bool statement_denies(const hearsay_statement *statement, const void *context)
{
    (void)context;
    return statement->act->group == HEARSAY_GROUP_DENIAL;
}

static hearsay_status name_all(struct measuring *measuring, statement_test *test,
                               struct measured *values, hearsay_error *err)
{
    hearsay_status status = measuring_claims(measuring, err);

    for (size_t i = 0; status == HEARSAY_OK && i < hearsay_corpus_claims(measuring->corpus); i++)
        status = claim_name_speakers(measuring, (hearsay_claim_id)i, test, NULL, &values[i], err);
    return status;
}

hearsay_status measure_claim_backer_names(struct measuring *measuring, struct measured *values,
                                          hearsay_error *err)
{
    return name_all(measuring, statement_backs, values, err);
}

hearsay_status measure_claim_opposer_names(struct measuring *measuring, struct measured *values,
                                           hearsay_error *err)
{
    return name_all(measuring, statement_opposes, values, err);
}

void statement_write_reference(struct buffer *buffer, const hearsay_statement *statement)
{
    if (statement->id) buffer_text(buffer, statement->id);
    else buffer_count(buffer, statement->number);
}
