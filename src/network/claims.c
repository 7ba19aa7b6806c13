/* claims: who takes which side on what. */
#include "network/network.h"

static hearsay_status add_statement(struct tally *tally, hearsay_error *err)
{
    struct tie_tag tag = { .kind = HEARSAY_TIE_STANCE };
    double side = tally->statement->act->side;

    if (tally->statement->claim == HEARSAY_NONE || side == 0) return HEARSAY_OK;
    return tally_claim(tally, tag, side, err);
}

hearsay_status claims_fill(struct tally *tally, hearsay_error *err)
{
    return tally_statements(tally, add_statement, err);
}
