/* A theme file. */
#include <string.h>

#include "draw/theme.h"
#include "support/must.h"
#include "support/sections.h"
#include "text/utf8.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    struct sections sections;
    struct theme theme;
    hearsay_error err = { 0 };
    hearsay_status status;

    sections_init(&sections, bytes, size);
    if (utf8_valid(sections.at[0].text, sections.at[0].length) == sections.at[0].length) {
        memset(&theme, 0, sizeof theme);
        status = theme_parse(&theme, "theme.json", sections.at[0].text, sections.at[0].length,
                             &err);
        must_be_placed(status, &err);
        if (status == HEARSAY_BAD_DATA)
            must(err.line > 0, "an error in a theme has a line: %s", err.message);
    }
    sections_clear(&sections);
    return 0;
}
