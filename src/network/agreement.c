/* congruence, conflict and subtract: how often two actors are on the same side of a claim, how
 * often on opposite ones, and the difference. Over all claims and all pairs of a statement of the
 * one and a statement of the other, with sides s and t from -1 to 1,
 *
 *     congruence = sum of count x count x (1 - |s - t| / 2)
 *     conflict   = sum of count x count x |s - t| / 2
 *
 * (Leifeld 2017, Discourse Network Analysis). Each statement of a pair is given half of what the
 * pair adds, so that the parts of a tie's statements add up to its weight. */
#include <math.h>

#include "network/network.h"
#include "network/stances.h"

/* What a pair counts for, by the difference of its sides from 0 to 1, and the ties that it makes.
 */
struct kind {
    double (*factor)(double difference);
    hearsay_tie_kind tie;
};

static double alike(double difference)
{
    return 1 - difference;
}

static double unlike(double difference)
{
    return difference;
}

static double balance(double difference)
{
    return 1 - 2 * difference;
}

/* From one who speaks in the statement at hand to everybody else who takes a side on its claim. */
static hearsay_status add_pairs(struct tally *tally, const struct stance *others, size_t count,
                                const struct holder *holder, const struct kind *kind,
                                hearsay_error *err)
{
    struct tie_tag tag = { .kind = kind->tie };
    uint32_t claim = (uint32_t)tally->actor_count + tally->statement->claim;
    double amount;
    hearsay_status status = tally_amount(tally, holder->key, claim, NULL, &amount, err);

    for (size_t i = 0; i < count && status == HEARSAY_OK; i++) {
        double factor = kind->factor(fabs(tally->statement->act->side - others[i].side) / 2);

        if (others[i].member == holder->key || factor == 0) continue;
        status = tally_pair(tally, tag, holder->key, others[i].member,
                            holder->share * amount * others[i].amount * factor / 2, err);
    }
    return status;
}

static hearsay_status add_statement(struct tally *tally, const struct stances *stances,
                                    const struct kind *kind, hearsay_error *err)
{
    const hearsay_statement *statement = tally->statement;
    const struct stance *others;
    size_t count;
    hearsay_status status;

    if (statement->claim == HEARSAY_NONE || statement->act->side == 0) return HEARSAY_OK;
    status = tally_hold(tally, err);
    others = stances_of(stances, (uint32_t)tally->actor_count + statement->claim, &count);
    for (size_t i = 0; i < tally->holder_count && status == HEARSAY_OK; i++)
        status = add_pairs(tally, others, count, &tally->holders[i], kind, err);
    return status;
}

static hearsay_status fill(struct tally *tally, const struct kind *kind, hearsay_error *err)
{
    struct stances stances;
    hearsay_status status = stances_fill(&stances, tally, STANCES_BY_CLAIM, err);

    for (size_t i = 0; status == HEARSAY_OK && i < hearsay_corpus_statements(tally->corpus); i++) {
        const hearsay_statement *statement = hearsay_corpus_statement(tally->corpus, i);

        if (tally_is_left_out(tally, statement)) continue;
        status = tally_begin(tally, statement, err);
        if (status == HEARSAY_OK && !(statement->flags & HEARSAY_NEGATED))
            status = add_statement(tally, &stances, kind, err);
        if (status == HEARSAY_OK) tally_end(tally);
    }
    stances_clear(&stances);
    return status;
}

hearsay_status congruence_fill(struct tally *tally, hearsay_error *err)
{
    return fill(tally, &(struct kind){ alike, HEARSAY_TIE_SHARED }, err);
}

hearsay_status conflict_fill(struct tally *tally, hearsay_error *err)
{
    return fill(tally, &(struct kind){ unlike, HEARSAY_TIE_OPPOSED }, err);
}

hearsay_status subtract_fill(struct tally *tally, hearsay_error *err)
{
    return fill(tally, &(struct kind){ balance, HEARSAY_TIE_SHARED }, err);
}
