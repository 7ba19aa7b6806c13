/* Where results go and in which format: -o, --to, and what fits the command. */
#ifndef CLI_RESULT_H
#define CLI_RESULT_H

#include "cli/options.h"
#include "cli/parts.h"

/* Beside hearsay_writes: something that is drawn, a report, and statements added up. */
#define RESULT_MAP 16u
#define RESULT_REPORT 32u
#define RESULT_PART 64u

struct format {
    const char *name;
    char extension[16]; /* ".svg" */
    unsigned things;    /* hearsay_writes, RESULT_MAP, RESULT_REPORT */
    bool two_files;     /* of a network */
};

/** The formats for any of these things, by index; false past the end. */
bool format_at(unsigned things, size_t index, struct format *out);

/**
 * Chooses options->format and options->thing before anything is read.
 *
 * @return HEARSAY_BAD_ARGUMENT for an extension that the command cannot write (names those that it
 *         can), a picture for a terminal, two files for one stream
 */
hearsay_status result_choose(struct options *options, hearsay_error *err);

/** The format for one of these things that the extension of a file names; option is what named the file.
 *  @return HEARSAY_BAD_ARGUMENT for another extension, or none (names those that there are) */
hearsay_status result_format_of_file(struct format *out, const char *command, const char *option,
                                     const char *path, unsigned things, hearsay_error *err);

/** Whether a result may be written to this path: not if a file that is read lies there.
 *  @return HEARSAY_BAD_ARGUMENT */
hearsay_status result_spare_inputs(const struct options *options, const char *path, hearsay_error *err);

/** Whether results go to standard output. */
bool result_is_stream(const struct options *options);

/** The output that the options ask for. */
hearsay_status result_open(hearsay_output **out, const struct options *options,
                           hearsay_error *err);

/** Closes an output that was written with this status, or throws it away; NULL is allowed. */
hearsay_status result_finish(hearsay_output *output, hearsay_status status, hearsay_error *err);

/** Sorts and cuts a table as asked, and writes it: to this part of a result, or if it is NULL to where the
 *  options say. */
hearsay_status result_table_part(const struct options *options, hearsay_table *table,
                                 const hearsay_run *run, const struct part *part, hearsay_error *err);

/** The same, to where the options say. */
hearsay_status result_table(const struct options *options, hearsay_table *table,
                            const hearsay_run *run, hearsay_error *err);

/** Columns that text has room for; 0: no limit. */
size_t result_width(void);

#endif
