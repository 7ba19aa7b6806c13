/* The names and aliases of all actors, as words that can be compared. */
#ifndef MEASURE_NAME_WORDS_H
#define MEASURE_NAME_WORDS_H

#include <hearsay/corpus.h>

#include "measure/postings.h"
#include "memory/arena.h"
#include "memory/intern.h"

#define NAME_WORDS 12 /* of a longer name only the first are looked at */

struct name {
    const char *text;  /* as written */
    const char *plain; /* folded, without punctuation and titles */
    hearsay_actor_id actor;
    uint32_t words[NAME_WORDS]; /* numbers in name_list.words */
    uint8_t word_count;
    bool is_alias;
    bool is_capitals; /* "OPM", "U.S." */
};

struct name_list {
    struct arena arena;
    struct interner words;
    struct name *items;
    struct postings by_word; /* names, each once a word */
    size_t count, capacity;
};

/* Names of unnamed sources are left out, as they are never merged by name, and names without a
 * single letter. False if there is no memory; name_list_clear in either case. */
bool name_list_fill(struct name_list *names, const hearsay_corpus *corpus);
void name_list_clear(struct name_list *names);

static inline const char *name_word(const struct name_list *names, const struct name *name,
                                    size_t index)
{
    return names->words.texts[name->words[index]];
}

#endif
