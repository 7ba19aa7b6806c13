/* What of a network a format cannot hold, in words. */
#ifndef CLI_LOSSES_H
#define CLI_LOSSES_H

#include <hearsay/hearsay.h>

/** "aliases of 3 nodes, evidence of 12 ties": said as a notice; nothing if nothing is lost. */
hearsay_status losses_tell(const char *format, const hearsay_network *network, hearsay_error *err);

/** The same of a part and what was read for it. */
hearsay_status losses_tell_sums(const hearsay_sums *sums, hearsay_error *err);

/** The same of a corpus. */
hearsay_status losses_tell_corpus(const char *format, const hearsay_corpus *corpus,
                                  hearsay_error *err);

/** "role, topic of nodes; evidence of ties; what made it": what may be lost of any network; "" for a
 *  format that holds no networks. Returns text, which is cut if it has no room. */
const char *losses_possible(const char *format, char *text, size_t size);

#endif
