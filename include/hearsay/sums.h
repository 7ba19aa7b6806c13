/* Statements added up: who did what to whom, how often, within a period - the part of one machine, one file, one
 * process. Parts are written as CSV (docs/scale.md), read like any other input, and add up: the parts of any split
 * are the part of the whole, byte for byte.
 *
 *     hearsay_sums *sums = NULL;
 *     hearsay_read_options options = { .add_up = HEARSAY_ADD_UP_DAY };
 *     hearsay_status status = hearsay_count_files(&sums, paths, count, &options, NULL, &err);
 *     if (status == HEARSAY_OK) status = hearsay_write_sums(output, sums, &err);
 *     hearsay_sums_free(sums);
 */
#ifndef HEARSAY_SUMS_H
#define HEARSAY_SUMS_H

#include <hearsay/filter.h>
#include <hearsay/output.h>
#include <hearsay/read.h>
#include <hearsay/write.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct hearsay_sums hearsay_sums;

/**
 * Reads files of any format, adds their statements up within the period options->add_up, and keeps those that the
 * filter lets through. Names stay as they are spelled: what they mean is resolved when all parts are together.
 *
 * @param out      the caller frees it with hearsay_sums_free; NULL on failure
 * @param options  add_up is not HEARSAY_ADD_UP_NEVER; NULL: within days
 * @param filter   NULL: everything
 * @return what hearsay_read_corpus returns, and HEARSAY_BAD_ARGUMENT for a name or date of the filter that means
 *         nothing
 *
 * Cost  O(rows + s log s) for s sums; memory O(s). A filter by document, publisher or confidence keeps statements
 *       apart that differ in these until the end.
 */
HEARSAY_API hearsay_status hearsay_count_files(hearsay_sums **out, const char *const *paths, size_t count,
                                               const hearsay_read_options *options,
                                               const hearsay_filter *filter, hearsay_error *err);

/** NULL is allowed. */
HEARSAY_API void hearsay_sums_free(hearsay_sums *sums);

/** How many sums there are. */
HEARSAY_API size_t hearsay_sums_count(const hearsay_sums *sums);

/** What the read told: notices and the account. Its statements are no matter for the caller. Borrowed. */
HEARSAY_API const hearsay_corpus *hearsay_sums_corpus(const hearsay_sums *sums);

/** How many statements fell to which filter; all zero without one. Borrowed. */
HEARSAY_API const hearsay_filtered *hearsay_sums_left(const hearsay_sums *sums);

/** What of the input has no place in a part, as hearsay_corpus_loss tells it: quotes, documents, ids and attributes
 *  of the statements that were read, and what was declared. */
HEARSAY_API void hearsay_sums_loss(hearsay_loss losses[HEARSAY_LOSSES], size_t *count,
                                   const hearsay_sums *sums);

/** Writes a part: CSV, rows sorted. @return HEARSAY_NO_MEMORY; what the output says. Cost O(s log s). */
HEARSAY_API hearsay_status hearsay_write_sums(hearsay_output *output, const hearsay_sums *sums,
                                              hearsay_error *err);

#ifdef __cplusplus
}
#endif

#endif
