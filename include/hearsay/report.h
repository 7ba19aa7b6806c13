/* Reports: all that is known of a corpus on one page that an editor can print and check. Each number
 * on it leads to the statements behind it.
 *
 *     hearsay_report_options options = { .title = "The breach" };
 *     hearsay_report_write(output, "html", corpus, &options, &run, &err);
 *
 * docs/report.md tells how to read one.
 */
#ifndef HEARSAY_REPORT_H
#define HEARSAY_REPORT_H

#include <hearsay/filter.h>
#include <hearsay/write.h>

#ifdef __cplusplus
extern "C" {
#endif

#define HEARSAY_REPORT_STATEMENTS 10000  /* of more, the statements have a page of their own */
#define HEARSAY_REPORT_LONGEST    200000 /* at most so many statements in a report */

/* {0} is the default, and so is NULL where this is asked for. */
typedef struct hearsay_report_options {
    const char *title;        /* NULL: the corpus's */
    const char *theme;        /* of the map, as in hearsay_map_options */
    const char *words;        /* a file of words and number formats that go before the English ones, as
                                 docs/report.md tells; NULL: none */
    uint64_t seed;            /* of everything that draws at random; 0: 1 */
    unsigned jobs;            /* processes; 0: one for each core. Never changes a byte */
    const char *const *files; /* the input files, whose SHA-256 goes into the report; they are read
                                 again. "-" is named without one */
    size_t file_count;
    const hearsay_filtered *filtered; /* what the filter left out that made the corpus; NULL: nothing */
    hearsay_output *statements;  /* takes the statements of a report of more than
                                    HEARSAY_REPORT_STATEMENTS; nothing is written to it for a shorter
                                    one. Borrowed */
    const char *statements_name; /* its file's name as the report links to it, without folders */
} hearsay_report_options;

/** A format that a report can have: "html", "md"; NULL past the end. */
HEARSAY_API const char *hearsay_report_format_at(size_t index);

/**
 * Writes a report. In html it is one page that loads nothing: style and script are in it, and its policy
 * lets no others pass.
 *
 * @param format   "html" or "md"
 * @param corpus   whole, or a filtered view
 * @param options  NULL for defaults
 * @param run      what the report says of its making; NULL is allowed
 * @return HEARSAY_BAD_ARGUMENT for an unknown format; HEARSAY_LIMIT for more than
 *         HEARSAY_REPORT_STATEMENTS statements without an output for them, and for more than
 *         HEARSAY_REPORT_LONGEST; HEARSAY_IO if a file of the options cannot be read;
 *         HEARSAY_BAD_DATA for words that are no templates;
 *         of the map what hearsay_draw_map returns
 *
 * Cost  O(s) for each row of its tables, of which there are at most some hundreds; that of the map;
 *       of up to 2,000 statements also that of 200 resamples.
 */
HEARSAY_API hearsay_status hearsay_report_write(hearsay_output *output, const char *format,
                                                const hearsay_corpus *corpus,
                                                const hearsay_report_options *options,
                                                const hearsay_run *run, hearsay_error *err);

#ifdef __cplusplus
}
#endif

#endif
