/* A small corpus whose names, texts and fields of its own are the sections of an input, so that
 * every letter comes to every place. */
#ifndef SUPPORT_TEXTS_H
#define SUPPORT_TEXTS_H

#include <hearsay/corpus.h>

#include "support/sections.h"

enum { TEXTS_STATEMENTS = 6 };

/* The sections of an input without the line break before their marks. False if it is not UTF-8,
 * which no reader lets pass. */
bool texts_init(struct sections *sections, const uint8_t *bytes, size_t size);

/* All sections but the first, over and over; NULL if they make no corpus. */
hearsay_corpus *corpus_of_texts(const struct sections *sections);

#endif
