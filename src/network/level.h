/* Rolling up: which actor stands for which at a level. */
#ifndef NETWORK_LEVEL_H
#define NETWORK_LEVEL_H

#include <hearsay/network.h>

/* By actor, who stands for them; HEARSAY_NONE: nobody does. The caller frees *out with
 * allocate_free. O(actors x height of member_of). */
hearsay_status level_map(uint32_t **out, const hearsay_corpus *corpus, hearsay_level level,
                         hearsay_error *err);

#endif
