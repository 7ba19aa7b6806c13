/* Where themes come from. */
#include "draw/theme.h"

#include <stdio.h>
#include <string.h>

#include <hearsay/draw.h>

#include "draw/theme_shipped.h"
#include "stream/input.h"
#include "text/buffer.h"
#include "text/near.h"

#define STANDARD "light"

static const struct theme_shipped_file *find_shipped(const char *name)
{
    for (size_t i = 0; i < theme_shipped_count; i++)
        if (strcmp(theme_shipped_files[i].name, name) == 0) return &theme_shipped_files[i];
    return NULL;
}

const char *hearsay_theme_at(size_t index)
{
    return index < theme_shipped_count ? theme_shipped_files[index].name : NULL;
}

const char *hearsay_theme_title(size_t index)
{
    return index < theme_shipped_count ? theme_shipped_files[index].title : NULL;
}

const char *hearsay_theme_text(const char *name, size_t *length)
{
    const struct theme_shipped_file *file = find_shipped(name);

    *length = file ? file->length : 0;
    return file ? (const char *)file->text : NULL;
}

static void name_shipped(const char *name, hearsay_error *err)
{
    struct buffer names = { .limit = 200 };
    struct near near;

    near_init(&near, name);
    for (size_t i = 0; i < theme_shipped_count; i++) {
        near_offer(&near, theme_shipped_files[i].name);
        buffer_format(&names, "%s%s", i ? ", " : "", theme_shipped_files[i].name);
    }
    if (near.best) hearsay_error_hint(err, "did you mean the theme %s?", near.best);
    else
        hearsay_error_hint(err, "a theme is a file, or one of those that ship: %s",
                           names.failed ? "" : buffer_string(&names));
    buffer_clear(&names);
}

static hearsay_status parse_shipped(struct theme *out, const struct theme_shipped_file *file,
                                    hearsay_error *err)
{
    return theme_parse(out, file->name, (const char *)file->text, file->length, err);
}

hearsay_status theme_load_shipped(struct theme *out, const char *name, hearsay_error *err)
{
    const struct theme_shipped_file *file = find_shipped(name);

    if (file) return parse_shipped(out, file, err);
    hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "no theme \"%.60s\" ships with hearsay", name);
    name_shipped(name, err);
    return HEARSAY_BAD_ARGUMENT;
}

hearsay_status theme_load(struct theme *out, const char *name_or_path, hearsay_error *err)
{
    const char *name = name_or_path ? name_or_path : STANDARD;
    const struct theme_shipped_file *shipped = find_shipped(name);
    struct input *input;
    hearsay_status status;
    size_t length;
    char *text;

    if (shipped) return parse_shipped(out, shipped, err);
    status = input_open(&input, name, err);
    if (status != HEARSAY_OK) {
        if (!strchr(name, '/')) name_shipped(name, err);
        return status;
    }
    status = input_whole(input, &text, &length, err);
    if (status == HEARSAY_OK && length > THEME_BYTES) {
        status = hearsay_fail(err, HEARSAY_LIMIT,
                              "a theme has at most 64 KiB, and this file has %zu", length >> 10);
        if (err)
            (void)snprintf(err->file, sizeof err->file, "%.*s", (int)sizeof err->file - 1, name);
    }
    if (status == HEARSAY_OK) status = theme_parse(out, name, text, length, err);
    input_close(input);
    return status;
}
