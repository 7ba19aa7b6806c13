/* How alike two names are as rows of letters. */
#ifndef MEASURE_JARO_WINKLER_H
#define MEASURE_JARO_WINKLER_H

/**
 * Jaro's similarity with Winkler's bonus for an equal beginning (0.1 for each of at most four
 * letters), 0 to 1, over code points; of a longer text the first 128 count.
 *
 * Source  Winkler 1990, String comparator metrics and enhanced decision rules in the Fellegi-Sunter
 *         model of record linkage. Cost: the product of the lengths.
 */
double jaro_winkler(const char *a, const char *b);

#endif
