/* The map, inside the page. */
#include <stdlib.h>
#include <string.h>

#include "report/report.h"

/* What a page's policy would not let pass: the picture's own style, which that of the page repeats.
 * And what stands before the picture has no place inside a page. */
static void add_picture(struct report *report, const char *bytes, const char *view)
{
    static const char own_style[] = " style=\"max-width:100%;height:auto\"";
    const char *svg = strstr(bytes, "<svg"), *end = svg ? strchr(svg, '>') : NULL;
    const char *style = svg ? strstr(svg, own_style) : NULL;
    struct buffer picture = { 0 };
    struct saying_node *section;

    if (!svg) return;
    if (style && style < end) {
        buffer_add(&picture, svg, (size_t)(style - svg));
        svg = style + sizeof own_style - 1;
    }
    buffer_text(&picture, svg);
    section = saying_group(&report->saying, &report->saying.root, "map");
    if (picture.failed) report->saying.failed = true;
    else saying_raw(&report->saying, section, "picture", picture.bytes, picture.length);
    saying_group(&report->saying, section, view);
    if (report->options->theme) saying_group(&report->saying, section, "own_theme");
    buffer_clear(&picture);
}

/* A box or line leads to its statements. */
static const char *link_to(void *of, const hearsay_statement_id *statements, size_t count)
{
    struct report *report = of;

    buffer_reset(&report->link);
    report_list_link(report, &report->link, statements, count, report_sum(report, statements, count));
    if (report->link.failed) report->saying.failed = true;
    return report->link.failed ? NULL : buffer_string(&report->link);
}

static hearsay_status draw(struct report *report, char **bytes, hearsay_map_notes *notes,
                           hearsay_error *err)
{
    const hearsay_network_options options = { .kind = "actor-claim", .keep_negated = true };
    const hearsay_map_options map = { .title = report->options->title,
                                      .theme = report->options->theme,
                                      .link = link_to, .link_of = report, .notes = notes };
    hearsay_network *network = NULL;
    hearsay_output *output = NULL;
    size_t size;
    hearsay_status status = hearsay_network_build(&network, report->corpus, &options, err);

    if (status == HEARSAY_OK) status = hearsay_output_memory(&output, bytes, &size, err);
    if (status == HEARSAY_OK)
        status = hearsay_draw_map(output, "svg", network, &map, report->run, err);
    if (status == HEARSAY_OK) status = hearsay_output_close(output, err);
    else hearsay_output_discard(output);
    hearsay_network_free(network);
    return status;
}

hearsay_status report_map(struct report *report, hearsay_error *err)
{
    hearsay_map_notes notes = { 0 };
    char *bytes = NULL;
    hearsay_status status;

    if (!report->is_page) return HEARSAY_OK; /* Markdown has no place for a picture of its own */
    if (!hearsay_corpus_statements(report->corpus)) {
        report_leave_out(report, "no_map");
        return HEARSAY_OK;
    }
    status = draw(report, &bytes, &notes, err);
    if (status == HEARSAY_OK) add_picture(report, bytes, notes.view);
    free(bytes);
    return status;
}
