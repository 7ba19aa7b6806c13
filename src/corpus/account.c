/* What became of everything that the files hold. */
#include <string.h>

#include "corpus/corpus.h"
#include "memory/allocate.h"

/* The words are interned, so that equal ones are one. */
static bool is_of_one_kind(const hearsay_account *one, const hearsay_account *other)
{
    return one->name == other->name && one->detail == other->detail && one->kind == other->kind &&
           one->outcome == other->outcome;
}

/* Adds a line to those of its kind in all files. Linear in the kinds, of which there are some hundreds
 * in practice. */
static bool add_up(struct store *store, const hearsay_account *line)
{
    void *sums = store->account_sums;

    for (size_t i = 0; i < store->account_sum_count; i++) {
        if (!is_of_one_kind(&store->account_sums[i], line)) continue;
        store->account_sums[i].count += line->count;
        return true;
    }
    if (!allocate_grow(&sums, &store->account_sum_capacity, store->account_sum_count + 1,
                       sizeof *line))
        return false;
    store->account_sums = sums;
    store->account_sums[store->account_sum_count] = *line;
    store->account_sums[store->account_sum_count++].file = "";
    return true;
}

hearsay_status corpus_account(void *state, const hearsay_account *line, hearsay_error *err)
{
    struct store *store = ((hearsay_corpus *)state)->store;
    void *accounts = store->accounts;
    hearsay_account copy = *line;
    const char **texts[] = { &copy.file, &copy.format, &copy.name, &copy.detail };

    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        const char *text = *texts[i] ? *texts[i] : "";
        uint32_t number = interner_add(&store->words, text, strlen(text), NULL);
        if (number == INTERN_NONE) return corpus_no_memory(err);
        *texts[i] = store->words.texts[number];
    }
    if (!allocate_grow(&accounts, &store->account_capacity, store->account_count + 1,
                       sizeof *store->accounts))
        return corpus_no_memory(err);
    store->accounts = accounts;
    store->accounts[store->account_count++] = copy;
    return add_up(store, &copy) ? HEARSAY_OK : corpus_no_memory(err);
}

const hearsay_account *hearsay_corpus_account(const hearsay_corpus *corpus, size_t index)
{
    return index < corpus->store->account_count ? &corpus->store->accounts[index] : NULL;
}

const hearsay_account *hearsay_corpus_account_sum(const hearsay_corpus *corpus, size_t index)
{
    return index < corpus->store->account_sum_count ? &corpus->store->account_sums[index] : NULL;
}
