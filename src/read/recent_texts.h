/* Texts that were there a short while ago. What comes again after many others may be taken for new: it takes no more
 * room, however many there are. */
#ifndef READ_RECENT_TEXTS_H
#define READ_RECENT_TEXTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { RECENT_TEXTS = 4096 };

/* {0} has none. */
struct recent_texts {
    struct recent_text {
        char *bytes;
        size_t length, capacity;
    } *texts; /* by hash: of those with the same, the last */
};

void recent_texts_clear(struct recent_texts *recent);

/* *is_new: it was not there, as far as one remembers. hash: its intern_hash. False if there is no memory. */
bool recent_texts_add(struct recent_texts *recent, const char *text, size_t length, uint32_t hash, bool *is_new);

#endif
