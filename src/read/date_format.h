/* Dates in other people's order. */
#ifndef READ_DATE_FORMAT_H
#define READ_DATE_FORMAT_H

#include <hearsay/corpus.h>

/* Reads a text by a format: %Y %y (69 to 99: 19.., else 20..) %m %d %b %B (English months), a blank
 * for any blanks, everything else for itself; several formats between "|", the first that fits all
 * of the text counts, a time of day behind it is passed over. False if none fits. */
bool date_format_read(const char *format, const char *text, size_t length, hearsay_date *out);

/* The letter behind a % that is not known; '%' for a % at the end; 0 for a format that is good. */
char date_format_flaw(const char *format);

#endif
