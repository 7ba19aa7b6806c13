/* Whether what was written is of its format, as the parsers of others see it. */
#ifndef SUPPORT_PARSERS_H
#define SUPPORT_PARSERS_H

#include <hearsay/table.h>

/* Valid UTF-8, without control characters where the format does not keep all letters, and: JSON by
 * cJSON; XML (graphml, gexf, svg) by libxml2, svg without scripts and pictures; DOT by cgraph;
 * tables by rows of as many cells. */
void must_be_well_formed(const char *format, const char *text, size_t size, bool keeps_all);

/* A table as csv or tsv has its cells; those that a spreadsheet would run with an apostrophe. */
void must_hold_cells(const char *text, size_t size, char separator, const hearsay_table *table);

#endif
