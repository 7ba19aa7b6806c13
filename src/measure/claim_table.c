/* The claim table: the chosen measures side by side. */
#include <math.h>
#include <stdlib.h>

#include "measure/columns.h"
#include "measure/measures.h"
#include "memory/allocate.h"

struct ranked {
    double said;
    hearsay_claim_id claim;
};

static int compare_ranked(const void *a, const void *b)
{
    const struct ranked *left = a, *right = b;

    if (left->said != right->said) return left->said < right->said ? 1 : -1;
    return (left->claim > right->claim) - (left->claim < right->claim);
}

/* Claims by falling number of statements; NULL if there is no memory. */
static struct ranked *rank_claims(const struct measuring *measuring)
{
    size_t claims = hearsay_corpus_claims(measuring->corpus);
    struct ranked *order = allocate_zero(claims, sizeof *order);

    for (size_t i = 0; order && i < claims; i++)
        order[i] = (struct ranked){ measuring->claims.sums[i].said, (hearsay_claim_id)i };
    if (order) qsort(order, claims, sizeof *order, compare_ranked);
    return order;
}

static hearsay_status add_claim(hearsay_table *table, const struct measuring *measuring,
                                const struct columns *columns, hearsay_claim_id id,
                                hearsay_statement_id *evidence, hearsay_error *err)
{
    const hearsay_claim *claim = hearsay_corpus_claim(measuring->corpus, id);
    size_t count;
    const uint32_t *positions = postings_of(&measuring->claims.by_claim, id, &count);
    hearsay_status status = table_row(table, err);

    for (size_t i = 0; i < count; i++)
        evidence[i] = hearsay_corpus_statement(measuring->corpus, positions[i])->number;
    if (status == HEARSAY_OK) status = table_set_text(table, 0, claim->id, err);
    if (status == HEARSAY_OK) status = table_set_text(table, 1, claim->text, err);
    if (status == HEARSAY_OK) status = table_set_text(table, 2, claim->topic, err);
    if (status == HEARSAY_OK) status = columns_set(columns, table, id, err);
    if (status == HEARSAY_OK) status = table_set_evidence(table, evidence, count, err);
    return status;
}

static hearsay_status add_claims(hearsay_table *table, const struct measuring *measuring,
                                 const struct columns *columns, hearsay_error *err)
{
    size_t claims = hearsay_corpus_claims(measuring->corpus);
    struct ranked *order = rank_claims(measuring);
    hearsay_statement_id *evidence = allocate_zero(hearsay_corpus_statements(measuring->corpus),
                                                   sizeof *evidence);
    hearsay_status status = HEARSAY_OK;

    if (!order || !evidence)
        status = hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for the table of claims");
    for (size_t i = 0; status == HEARSAY_OK && i < claims; i++)
        status = add_claim(table, measuring, columns, order[i].claim, evidence, err);
    allocate_free(order);
    allocate_free(evidence);
    return status;
}

hearsay_status hearsay_claim_table(hearsay_table **out, const hearsay_corpus *corpus,
                                   const hearsay_measure_options *options, hearsay_error *err)
{
    static const char *const headings[] = { "id", "text", "topic" };
    struct measuring measuring;
    struct columns columns;
    hearsay_table *table = NULL;
    hearsay_status status;

    measuring_init(&measuring, NULL, corpus, options);
    status = columns_make(&columns, &measuring, HEARSAY_OF_CLAIMS, hearsay_corpus_claims(corpus),
                          err);
    if (status == HEARSAY_OK) status = measuring_claims(&measuring, err);
    if (status == HEARSAY_OK) status = columns_begin(&columns, &table, headings, 3, err);
    if (status == HEARSAY_OK) status = add_claims(table, &measuring, &columns, err);
    if (status != HEARSAY_OK) {
        hearsay_table_free(table);
        table = NULL;
    }
    columns_clear(&columns);
    measuring_clear(&measuring);
    *out = table;
    return status;
}
