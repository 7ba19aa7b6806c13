/* What became of everything that the files hold. */
#include <string.h>

#include "corpus/corpus.h"
#include "memory/allocate.h"

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
    return HEARSAY_OK;
}

const hearsay_account *hearsay_corpus_account(const hearsay_corpus *corpus, size_t index)
{
    return index < corpus->store->account_count ? &corpus->store->accounts[index] : NULL;
}
