/* relay: who passes on what whom said. */
#include "network/network.h"

hearsay_status relay_fill(struct tally *tally, hearsay_error *err)
{
    return tally_statements(tally, tally_relays, err);
}
