/* Friends and foes for tests of balance and camps. */
#ifndef SUPPORT_SIGNED_H
#define SUPPORT_SIGNED_H

#include "measure/measures.h"

/* "a+b a-c b-c3": ties between letters with a sign and a weight (1). The nodes are a up to the last
 * letter named. There is no network behind it, so that only measures of the ties can be asked.
 * measuring_clear as usual. */
struct measuring signed_ties(const char *ties);

/* One figure of the whole. */
double figure_of(struct measuring *measuring,
                 hearsay_status (*measure)(struct measuring *, struct measured *,
                                           hearsay_error *));

/* Whether two numbers agree to 12 digits; NaN agrees with NaN. */
bool agree(double found, double expected);

#endif
