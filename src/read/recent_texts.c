#include "read/recent_texts.h"

#include <string.h>

#include "memory/allocate.h"

void recent_texts_clear(struct recent_texts *recent)
{
    for (size_t i = 0; recent->texts && i < RECENT_TEXTS; i++) allocate_free(recent->texts[i].bytes);
    allocate_free(recent->texts);
    *recent = (struct recent_texts){ 0 };
}

bool recent_texts_add(struct recent_texts *recent, const char *text, size_t length, uint32_t hash, bool *is_new)
{
    struct recent_text *last;
    void *bytes;

    if (!recent->texts) recent->texts = allocate_zero(RECENT_TEXTS, sizeof *recent->texts);
    if (!recent->texts) return false;
    last = &recent->texts[hash % RECENT_TEXTS];
    *is_new = !last->bytes || last->length != length || memcmp(last->bytes, text, length) != 0;
    if (!*is_new) return true;
    bytes = last->bytes;
    if (!allocate_grow(&bytes, &last->capacity, length + 1, 1)) return false;
    last->bytes = bytes;
    memcpy(last->bytes, text, length);
    last->length = length;
    return true;
}
