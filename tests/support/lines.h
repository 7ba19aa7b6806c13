/* A corpus from a few lines of text, so that a test shows its input. */
#ifndef SUPPORT_LINES_H
#define SUPPORT_LINES_H

#include <hearsay/corpus.h>

/* One record a line: its kind, a blank, fields as name=value between "|"; ";" separates lists.
 *
 *     actor id=n|name=Northland|kind=country
 *     statement speaker=Ann Marsh|act=accuse|target=n;o|count=2
 *
 * The file is called "lines" and each line has its number. NULL after a failed assertion. */
hearsay_corpus *corpus_of_lines(const char *lines);

/* The same without assertions, for tests in which allocations fail. */
hearsay_status try_corpus_of_lines(hearsay_corpus **out, const char *lines, hearsay_error *err);

#endif
