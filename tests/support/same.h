/* Whether two corpora say the same. */
#ifndef SUPPORT_SAME_H
#define SUPPORT_SAME_H

#include <hearsay/corpus.h>

/* Asserts that every field is the same but for where it stood in a file and whether it was
 * declared. */
void assert_same_corpus(const hearsay_corpus *found, const hearsay_corpus *expected);

#endif
