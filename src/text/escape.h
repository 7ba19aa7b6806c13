/* Making text from outside harmless at each way out. Each function adds the escaped text to a
 * buffer. Bytes that are no UTF-8, as names of files may have them, become U+FFFD. Control characters
 * (utf8_is_control) never get out: they are dropped, or shown as the JSON escape where the format has
 * one. */
#ifndef TEXT_ESCAPE_H
#define TEXT_ESCAPE_H

#include "text/buffer.h"

/* Between the quotes of a JSON string (the quotes are not added). */
void escape_json(struct buffer *out, const char *text, size_t length);

/* XML and HTML text and attribute values. */
void escape_xml(struct buffer *out, const char *text, size_t length);

/* Between the quotes of a DOT string that Graphviz shows as it is: backslashes doubled, & as an
 * entity, line breaks as \n. */
void escape_dot(struct buffer *out, const char *text, size_t length);

/* Between the quotes of a GML string: ASCII, everything else as a numbered entity, also control
 * characters, so that none is lost. */
void escape_gml(struct buffer *out, const char *text, size_t length);

/* A cell of CSV (separator ',') or TSV ('\t'): quoted where needed. With guard, a cell that a
 * spreadsheet would run as a formula gets a leading apostrophe and control characters are dropped;
 * without, every character stays, so that what is read back is the same. */
void escape_cell(struct buffer *out, const char *text, size_t length, char separator, bool guard);

/* Whether a spreadsheet takes a cell for a formula, so that the guard changes it. */
bool escape_is_formula(const char *text, size_t length);

/* A cell of a Markdown table: pipes, brackets, line breaks, HTML. */
void escape_markdown(struct buffer *out, const char *text, size_t length);

/* A part of a URI: what is neither an ASCII letter or digit nor one of -._~ as %XX, byte by byte. */
void escape_uri(struct buffer *out, const char *text, size_t length);

/* Nothing but U+FFFD for bytes that are no UTF-8. */
void escape_wrong_bytes(struct buffer *out, const char *text, size_t length);

/* For the terminal and for messages: control characters as \xNN or \uNNNN, line breaks as \n. */
void escape_terminal(struct buffer *out, const char *text, size_t length);

#endif
