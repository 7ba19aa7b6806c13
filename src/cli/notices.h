/* Notices: what was doubtful in the input, and what filters and networks left out. Nothing is
 * dropped in silence. */
#ifndef CLI_NOTICES_H
#define CLI_NOTICES_H

#include <hearsay/hearsay.h>

/** Which files are named more than once, whatever they are called: what has no id counts each time. */
void notices_twice(char *const *names, size_t count);

/** The notices of the read: the first 20 of a kind, or all, and the count of the rest. */
void notices_read(const hearsay_corpus *corpus, bool all);

/** How many statements fell to which filter; nothing if none did. */
void notices_filtered(const hearsay_filtered *left);

/** What did not become a tie: what was not said, loops by rolling up, ends without a country. */
void notices_network(const hearsay_network *network);

/** How many ties a backbone left out. */
void notices_backbone(const hearsay_network *network, const hearsay_backbone_notes *notes,
                      const hearsay_backbone_options *options);

/** What became of the records of foreign formats: every one of them. */
void notices_account(const hearsay_corpus *corpus);

/** What a conversion leaves behind, thing by thing. */
void notices_loss(const hearsay_corpus *corpus, bool all);

#endif
