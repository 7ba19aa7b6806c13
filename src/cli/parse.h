/* From the arguments of main to struct options. */
#ifndef CLI_PARSE_H
#define CLI_PARSE_H

#include "cli/options.h"

/**
 * Reads the arguments of a command; argv[0] is its name. Order is free, "--" ends the options, and
 * long names can be shortened as far as they stay clear. Reading ends at --help and --version.
 * The options are to be cleared also on failure.
 *
 * @param argv  is sorted and cut at commas; must outlive the options
 */
hearsay_status parse_options(struct options *options, const struct command *command, int argc,
                             char **argv, hearsay_error *err);

/** Says that a word is no command. */
hearsay_status parse_unknown_command(const char *word, hearsay_error *err);

#endif
