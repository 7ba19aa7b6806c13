/* Circular reporting: a claim's backing goes from one to the next and comes back. Of each claim one
 * circle is shown. O(s log s) in steps of chains. */
#include "measure/circles.h"
#include "measure/claim_names.h"
#include "measure/measures.h"
#include "text/buffer.h"

/* The chains of a claim's backing. */
static hearsay_status add_backing(struct circles *circles, const struct claim_table *claims,
                                  uint32_t claim, hearsay_error *err)
{
    size_t count;
    const uint32_t *positions = postings_of(&claims->by_claim, claim, &count);
    hearsay_status status = HEARSAY_OK;

    for (size_t i = 0; status == HEARSAY_OK && i < count; i++) {
        const hearsay_statement *statement =
            hearsay_corpus_statement(circles->corpus, positions[i]);

        if (!(statement->flags & HEARSAY_NEGATED) && statement_backs(statement, NULL))
            status = circles_add(circles, statement, err);
    }
    return status;
}

static void write_circle(struct buffer *buffer, const hearsay_corpus *corpus,
                         const hearsay_actor_id *actors, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        buffer_text(buffer, hearsay_corpus_actor(corpus, actors[i])->name);
        buffer_text(buffer, " > ");
    }
    if (count) buffer_text(buffer, hearsay_corpus_actor(corpus, actors[0])->name);
}

static hearsay_status show_circle(struct measuring *measuring, struct circles *circles,
                                  struct measured *value, hearsay_error *err)
{
    struct buffer buffer = { 0 };
    const hearsay_actor_id *actors;
    size_t count = circles_find(circles, &actors);
    hearsay_status status;

    write_circle(&buffer, measuring->corpus, actors, count);
    status = claim_take_text(measuring, &buffer, value, err);
    buffer_clear(&buffer);
    return status;
}

hearsay_status measure_claim_circular(struct measuring *measuring, struct measured *values,
                                      hearsay_error *err)
{
    hearsay_status status = measuring_claims(measuring, err);
    struct circles circles = { .corpus = measuring->corpus };

    if (status == HEARSAY_OK) status = circles_begin(&circles, measuring->corpus, err);
    for (uint32_t i = 0; status == HEARSAY_OK && i < hearsay_corpus_claims(measuring->corpus); i++) {
        status = add_backing(&circles, &measuring->claims, i, err);
        if (status == HEARSAY_OK) status = show_circle(measuring, &circles, &values[i], err);
        circles_forget(&circles);
    }
    circles_end(&circles);
    return status;
}
