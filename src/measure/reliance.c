/* How far everything hangs on one outlet: the document's publisher or, where none is known, the
 * last relay. Linear in statements, and in those behind ties. */
#include <math.h>

#include "measure/claim_names.h"
#include "measure/measures.h"
#include "measure/repeats.h"
#include "memory/allocate.h"
#include "text/buffer.h"

/* Sums of counts by outlet. Who was met is listed, so that emptying costs no more than filling. */
struct shares {
    double *sums; /* by actor */
    uint32_t *met;
    size_t met_count;
    double known;   /* all sums together */
    double unknown; /* without an outlet */
    uint32_t main;  /* the largest, of equal ones the first by id; HEARSAY_NONE */
};

static hearsay_status shares_init(struct shares *shares, const hearsay_corpus *corpus,
                                  hearsay_error *err)
{
    size_t actors = hearsay_corpus_actors(corpus);

    *shares = (struct shares){ .sums = allocate_zero(actors, sizeof *shares->sums),
                               .met = allocate_zero(actors, sizeof *shares->met),
                               .main = HEARSAY_NONE };
    if (shares->sums && shares->met) return HEARSAY_OK;
    return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for outlets");
}

static void shares_clear(struct shares *shares)
{
    allocate_free(shares->sums);
    allocate_free(shares->met);
}

static void shares_empty(struct shares *shares)
{
    for (size_t i = 0; i < shares->met_count; i++) shares->sums[shares->met[i]] = 0;
    shares->met_count = 0;
    shares->known = shares->unknown = 0;
    shares->main = HEARSAY_NONE;
}

static uint32_t outlet_of(const hearsay_corpus *corpus, const hearsay_statement *statement)
{
    const hearsay_document *document = hearsay_corpus_document(corpus, statement->document);

    if (document && document->publisher != HEARSAY_NONE) return document->publisher;
    return statement->detail->via_count ? statement->detail->via[statement->detail->via_count - 1] : HEARSAY_NONE;
}

static void shares_add(struct shares *shares, const struct measuring *measuring,
                       const hearsay_statement *statement)
{
    uint32_t outlet = outlet_of(measuring->corpus, statement), main = shares->main;
    double count = repeats_count(measuring->options.repeats, statement);

    if (count <= 0) return;
    if (outlet == HEARSAY_NONE) {
        shares->unknown += count;
        return;
    }
    if (shares->sums[outlet] <= 0) shares->met[shares->met_count++] = outlet;
    shares->sums[outlet] += count;
    shares->known += count;
    if (main == HEARSAY_NONE || shares->sums[outlet] > shares->sums[main] ||
        (shares->sums[outlet] >= shares->sums[main] && outlet < main))
        shares->main = outlet;
}

/* Herfindahl's index; NaN without a known outlet. */
static double concentration(const struct shares *shares)
{
    double sum = 0;

    for (size_t i = 0; i < shares->met_count; i++) {
        double share = shares->sums[shares->met[i]] / shares->known;
        sum += share * share;
    }
    return shares->known > 0 ? sum : NAN;
}

static hearsay_status name_main(struct measuring *measuring, const struct shares *shares,
                                struct measured *value, hearsay_error *err)
{
    struct buffer buffer = { 0 };
    hearsay_status status;

    if (shares->main == HEARSAY_NONE) return HEARSAY_OK;
    buffer_text(&buffer, hearsay_corpus_actor(measuring->corpus, shares->main)->name);
    status = claim_take_text(measuring, &buffer, value, err);
    buffer_clear(&buffer);
    return status;
}

static hearsay_status take_concentration(struct measuring *measuring, const struct shares *shares,
                                         struct measured *value, hearsay_error *err)
{
    (void)measuring;
    (void)err;
    value->number = concentration(shares);
    return HEARSAY_OK;
}

static hearsay_status take_share(struct measuring *measuring, const struct shares *shares,
                                 struct measured *value, hearsay_error *err)
{
    (void)measuring;
    (void)err;
    if (shares->main != HEARSAY_NONE)
        value->number = (double)shares->sums[shares->main] / (double)shares->known;
    return HEARSAY_OK;
}

static hearsay_status take_rest(struct measuring *measuring, const struct shares *shares,
                                struct measured *value, hearsay_error *err)
{
    (void)measuring;
    (void)err;
    if (shares->main == HEARSAY_NONE) return HEARSAY_OK;
    value->number = shares->unknown;
    for (size_t i = 0; i < shares->met_count; i++)
        if (shares->met[i] != shares->main) value->number += shares->sums[shares->met[i]];
    return HEARSAY_OK;
}

/* ---- claims: of their backing ---- */

typedef hearsay_status take_value(struct measuring *measuring, const struct shares *shares,
                                  struct measured *value, hearsay_error *err);

static hearsay_status measure_backing(struct measuring *measuring, take_value *take,
                                      struct measured *values, hearsay_error *err)
{
    hearsay_status status = measuring_claims(measuring, err);
    struct shares shares = { 0 };

    if (status == HEARSAY_OK) status = shares_init(&shares, measuring->corpus, err);
    for (size_t i = 0; status == HEARSAY_OK && i < hearsay_corpus_claims(measuring->corpus); i++) {
        size_t count;
        const uint32_t *positions = postings_of(&measuring->claims.by_claim, (uint32_t)i, &count);

        shares_empty(&shares);
        for (size_t j = 0; j < count; j++) {
            const hearsay_statement *statement = hearsay_corpus_statement(measuring->corpus,
                                                                          positions[j]);

            if (!(statement->flags & HEARSAY_NEGATED) && statement_backs(statement, NULL))
                shares_add(&shares, measuring, statement);
        }
        status = take(measuring, &shares, &values[i], err);
    }
    shares_clear(&shares);
    return status;
}

hearsay_status measure_claim_outlet_reliance(struct measuring *measuring, struct measured *values,
                                             hearsay_error *err)
{
    return measure_backing(measuring, take_concentration, values, err);
}

hearsay_status measure_claim_outlet_share(struct measuring *measuring, struct measured *values,
                                          hearsay_error *err)
{
    return measure_backing(measuring, take_share, values, err);
}

hearsay_status measure_claim_main_outlet(struct measuring *measuring, struct measured *values,
                                         hearsay_error *err)
{
    return measure_backing(measuring, name_main, values, err);
}

hearsay_status measure_claim_without_main_outlet(struct measuring *measuring,
                                                 struct measured *values, hearsay_error *err)
{
    return measure_backing(measuring, take_rest, values, err);
}

/* ---- the network: of all that was said ---- */

/* The outlet of every statement of a tie; HEARSAY_NONE: there are several, or one is not known. */
static uint32_t only_outlet(const hearsay_network *network, size_t tie)
{
    const hearsay_corpus *corpus = hearsay_network_corpus(network);
    size_t count;
    const hearsay_statement_id *numbers = hearsay_network_evidence(network, tie, &count);
    uint32_t only = HEARSAY_NONE;

    for (size_t i = 0; i < count; i++) {
        uint32_t outlet = outlet_of(corpus, hearsay_corpus_numbered(corpus, numbers[i]));

        if (i == 0) only = outlet;
        if (outlet != only) return HEARSAY_NONE;
    }
    return only;
}

/* Ties of which every statement comes from the main outlet. */
static hearsay_status take_lost_ties(struct measuring *measuring, const struct shares *shares,
                                     struct measured *value, hearsay_error *err)
{
    (void)err;
    if (shares->main == HEARSAY_NONE) return HEARSAY_OK;
    value->number = 0;
    for (size_t i = 0; i < hearsay_network_ties(measuring->network); i++)
        value->number += only_outlet(measuring->network, i) == shares->main;
    return HEARSAY_OK;
}

static hearsay_status measure_corpus(struct measuring *measuring, take_value *take,
                                     struct measured *value, hearsay_error *err)
{
    const hearsay_statement *statement;
    struct shares shares;
    hearsay_status status = shares_init(&shares, measuring->corpus, err);

    for (size_t i = 0; status == HEARSAY_OK; i++) {
        statement = hearsay_corpus_statement(measuring->corpus, i);
        if (!statement) break;
        if (!(statement->flags & HEARSAY_NEGATED))
            shares_add(&shares, measuring, statement);
    }
    if (status == HEARSAY_OK) status = take(measuring, &shares, value, err);
    shares_clear(&shares);
    return status;
}

hearsay_status measure_network_outlet_reliance(struct measuring *measuring, struct measured *value,
                                               hearsay_error *err)
{
    return measure_corpus(measuring, take_concentration, value, err);
}

hearsay_status measure_network_outlet_share(struct measuring *measuring, struct measured *value,
                                            hearsay_error *err)
{
    return measure_corpus(measuring, take_share, value, err);
}

hearsay_status measure_network_main_outlet(struct measuring *measuring, struct measured *value,
                                           hearsay_error *err)
{
    return measure_corpus(measuring, name_main, value, err);
}

hearsay_status measure_network_ties_lost(struct measuring *measuring, struct measured *value,
                                         hearsay_error *err)
{
    return measure_corpus(measuring, take_lost_ties, value, err);
}

/* ---- ties ---- */

hearsay_status measure_tie_only_outlet(struct measuring *measuring, struct measured *values,
                                       hearsay_error *err)
{
    (void)err;
    for (size_t i = 0; i < hearsay_network_ties(measuring->network); i++) {
        uint32_t only = only_outlet(measuring->network, i);

        if (only != HEARSAY_NONE)
            values[i].text = hearsay_corpus_actor(measuring->corpus, only)->name;
    }
    return HEARSAY_OK;
}
