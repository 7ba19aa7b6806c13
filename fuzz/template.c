/* Words and templates of a report: a line that names the block, the templates, "%%", a text that is
 * filled in. */
#include <stdlib.h>
#include <string.h>

#include "report/template.h"
#include "support/must.h"
#include "support/sections.h"
#include "text/escape.h"
#include "text/utf8.h"

/* A list of two, a group with a number, and a text from outside. */
static void say(struct saying *saying, const char *text)
{
    struct saying_node *group;

    saying_init(saying);
    saying_text(saying, &saying->root, "name", text);
    saying_raw(saying, &saying->root, "bar", "<svg/>", 6);
    group = saying_group(saying, &saying->root, "row");
    saying_number(saying, group, "number", "-1234567.5");
    saying_text(saying, group, "name", "one");
    group = saying_group(saying, &saying->root, "row");
    saying_count(saying, group, "number", 1);
    saying_text(saying, group, "name", text);
}

static void fill(const char *block, const struct section *file, const char *text)
{
    static template_escape *const escapes[] = { escape_xml, escape_markdown };

    for (size_t i = 0; i < sizeof escapes / sizeof *escapes; i++) {
        const char *const files[] = { file->text, NULL };
        const struct template template = { files, escapes[i] };
        struct buffer out = { .limit = 1 << 20 };
        struct saying saying;
        hearsay_error err = { 0 };
        hearsay_status status;

        say(&saying, text);
        status = template_fill(&template, block, &saying.root, &out, &err);
        must_be_told(status, &err);
        if (status == HEARSAY_OK && !out.failed)
            must(utf8_valid(buffer_string(&out), out.length) == out.length, "the page is UTF-8");
        buffer_clear(&out);
        saying_clear(&saying);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    struct sections sections;
    char *block;

    if (utf8_valid((const char *)bytes, size) != size)
        return 0; /* the reader of words sees to that */
    sections_init(&sections, bytes, size);
    block = section_take_line(&sections.at[0]);
    fill(block, &sections.at[0], sections.count > 1 ? sections.at[1].text : "<b>");
    free(block);
    sections_clear(&sections);
    return 0;
}
