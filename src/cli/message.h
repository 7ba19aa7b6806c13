/* What is said on standard error. */
#ifndef CLI_MESSAGE_H
#define CLI_MESSAGE_H

#include <stdint.h>
#include <stdio.h>

#include <hearsay/hearsay.h>

/** The error with its place, the line that it stands in, and the hint. */
void message_error(const hearsay_error *err);

/** A notice with its place, on one line. */
void message_notice(const hearsay_error *notice);

/** A notice without a place: "hearsay: notice: ...". */
void message_say(const char *format, ...) HEARSAY_PRINTF(1, 2);

/** A suggestion, only where a person reads along. */
void message_suggest(const char *format, ...) HEARSAY_PRINTF(1, 2);

#define MESSAGE_COUNT 28 /* bytes that message_count needs */

/** A count with commas, "1,204"; returns text. */
char *message_count(uint64_t count, char text[MESSAGE_COUNT]);

/** Writes a text that came from outside: control characters become question marks. */
void message_safe(const char *text, FILE *out);

#endif
