/* A network in a file, or in two of formats that have nodes and edges apart. What is written gets its place when
 * everything that belongs to it is complete. */
#ifndef CLI_NETWORK_FILE_H
#define CLI_NETWORK_FILE_H

#include "cli/parts.h"
#include "cli/session.h"

struct network_file {
    const char *format;   /* NULL: no file is wanted, and nothing is done */
    struct part parts[3]; /* one or two files, and the table that belongs to them */
    size_t count;         /* of all of these; 0: standard output */
    bool two_files, has_table;
};

/** The file of -o, or of --graph by its extension; without --graph there is none. Nothing is read or written
 *  yet. network_file_show is called also on failure. */
hearsay_status network_file_of_output(struct network_file *file, const struct options *options,
                                      hearsay_error *err);
hearsay_status network_file_of_graph(struct network_file *file, const struct options *options,
                                     hearsay_error *err);

/** Where the table of --graph waits for its place; NULL: on standard output. */
const struct part *network_file_table(const struct network_file *file);

/** Writes the session's network, with these measures of its actors or NULL. */
hearsay_status network_file_write(const struct network_file *file, const struct session *session,
                                  const hearsay_table *measures, hearsay_error *err);

/** Puts what was written into its place, the table with it, if status is HEARSAY_OK, and says what the format
 *  cannot hold; else removes it. Returns the status, or why there is no place. */
hearsay_status network_file_show(struct network_file *file, const struct session *session,
                                 hearsay_status status, hearsay_error *err);

#endif
