/* What a report of a few lines says. */
#ifndef SUPPORT_SAID_H
#define SUPPORT_SAID_H

/* Asserts that the report of these lines (see lines.h) in md has each of the texts; NULL ends them. */
void assert_report_says(const char *lines, const char *const *expected);

/* The same of texts that it must not have. */
void assert_report_hides(const char *lines, const char *const *unexpected);

#define TEXTS(...) (const char *const[]){ __VA_ARGS__, NULL }

#endif
