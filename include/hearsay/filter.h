/* Which statements count. A filter gives a corpus again, so that every later step has one kind of
 * input; the view shares everything with the corpus that it was made from and keeps its numbers. */
#ifndef HEARSAY_FILTER_H
#define HEARSAY_FILTER_H

#include <hearsay/corpus.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Words of one list are alternatives; the lists are all required. {0} lets everything through. */
typedef struct hearsay_words {
    const char *const *words;
    size_t count;
} hearsay_words;

typedef struct hearsay_filter {
    const char *since, *until; /* dates, also partial; a statement is kept if its date may lie
                                  between; undated ones are left out. NULL: no limit */
    hearsay_words acts;        /* names of acts or of groups of acts ("accusation") */
    hearsay_words actors;      /* who speaks, is the target or addressee, relays, or is what the
                                  claim is about */
    hearsay_words claims;
    hearsay_words topics;      /* of the claim, whole, after case folding */
    hearsay_words documents;
    hearsay_words publishers;
    hearsay_words exclude_kinds; /* leaves out a statement whose speaker or target is of the kind */
    double min_confidence;       /* 0 to 1 */
    uint64_t min_statements;     /* leaves out speakers with fewer statements (by count, not counting
                                    negated ones) among those that passed the rest */
    bool explicit_only;          /* without statements whose target the coder inferred */
} hearsay_filter;

/** Whether a filter lets everything through. */
HEARSAY_API bool hearsay_filter_is_empty(const hearsay_filter *filter);

/* How many statements each rule left out; a statement counts where it fell first. */
typedef struct hearsay_filtered {
    uint64_t kept, undated, out_of_dates, acts, actors, claims, topics, documents, publishers, kinds,
        confidence, implicit, few_statements;
} hearsay_filtered;

/**
 * A view of the corpus with the statements that pass.
 *
 * @param out     the caller frees it with hearsay_corpus_free; it keeps the original alive
 * @param left    how many fell to what; may be NULL
 * @return HEARSAY_BAD_ARGUMENT if a name or date of the filter means nothing
 *
 * Cost  O(s) and 4 bytes a kept statement.
 */
HEARSAY_API hearsay_status hearsay_corpus_filter(hearsay_corpus **out, const hearsay_corpus *corpus,
                                                 const hearsay_filter *filter,
                                                 hearsay_filtered *left, hearsay_error *err);

#ifdef __cplusplus
}
#endif

#endif
