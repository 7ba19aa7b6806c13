/* Themes: how maps look, as small JSON files (docs/maps.md). A theme states what differs from its
 * base; the one that all rest on, light, states everything. */
#ifndef DRAW_THEME_H
#define DRAW_THEME_H

#include <hearsay/error.h>

#include "draw/style.h"

#define THEME_BYTES ((size_t)64 << 10) /* of a theme file, at most */

/* One that ships, or else a file. NULL: light. */
hearsay_status theme_load(struct theme *out, const char *name_or_path, hearsay_error *err);

/* One that ships; HEARSAY_BAD_ARGUMENT, with the nearest name, if there is none. */
hearsay_status theme_load_shipped(struct theme *out, const char *name, hearsay_error *err);

/* From text, valid UTF-8; file is for errors. */
hearsay_status theme_parse(struct theme *out, const char *file, const char *text, size_t length,
                           hearsay_error *err);

#endif
