/* Which functions a program may link. Everything public is marked HEARSAY_API and begins with
 * hearsay_; all else is hidden in the shared library. */
#ifndef HEARSAY_EXPORT_H
#define HEARSAY_EXPORT_H

#if defined(__GNUC__) || defined(__clang__)
#define HEARSAY_API __attribute__((visibility("default")))
#define HEARSAY_PRINTF(text, first) __attribute__((format(printf, text, first)))
#else
#define HEARSAY_API
#define HEARSAY_PRINTF(text, first)
#endif

#endif
