/* What is wrong or doubtful in a corpus, beyond what keeps it from being read. */
#ifndef HEARSAY_CHECK_H
#define HEARSAY_CHECK_H

#include <hearsay/table.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Looks through a corpus: actors that may be one (proposed, never merged, with the line to add),
 * actors, claims and documents that are not declared or not used, names that look like unnamed
 * sources, claims that say nearly the same, statements without claim and target, dates after the
 * document's, equal statements, and the notices of the read.
 *
 * @param out  one row a finding: severity (error, warning, note), where, what, advice; sorted by
 *             severity and place; evidence: the statements concerned. Of a kind of finding 200 are
 *             listed and the rest is counted in a row of its own. The caller frees it
 *
 * Cost  O(n log n) in statements and in the letters of names and claims.
 */
HEARSAY_API hearsay_status hearsay_check(hearsay_table **out, const hearsay_corpus *corpus,
                                         hearsay_error *err);

/**
 * What became of everything that foreign files hold, as a table: format, what (record, label,
 * relation, attribute, column, code), name, count, outcome (used, merged, left out), detail (what
 * it became, or why it was left out). The same of several files are one row. Native files, of which
 * everything is used, have none.
 */
HEARSAY_API hearsay_status hearsay_explain(hearsay_table **out, const hearsay_corpus *corpus,
                                           hearsay_error *err);

#ifdef __cplusplus
}
#endif

#endif
