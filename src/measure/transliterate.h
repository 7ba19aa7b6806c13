/* Names from other scripts are spelled in many ways: Gaddafi, Qaddafi, Kadhafi; Yeltsin, Jelzin. */
#ifndef MEASURE_TRANSLITERATE_H
#define MEASURE_TRANSLITERATE_H

#include "text/buffer.h"

/* Adds what such spellings of a word have in common: its consonants, those that stand for each other
 * as one letter (g, k, q, c, kh, gh as k; ts, tz, z, s as s; v, w, f, ph as v; d, dh, t, th as t;
 * j, y and h fall away), doubled ones once. The word is folded; what is no plain letter stays. */
void transliterate_key(struct buffer *out, const char *word);

#endif
