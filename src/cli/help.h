/* Help pages, from the tables of commands and options. */
#ifndef CLI_HELP_H
#define CLI_HELP_H

#include "cli/options.h"

/** What hearsay says when it is called alone. */
void help_short(FILE *out);

/** hearsay --help: every command, and where to go on. */
void help_all(FILE *out);

/** hearsay help COMMAND. */
void help_command(const struct command *command, FILE *out);

/** hearsay help OPTION. */
void help_option(const struct option_row *row, FILE *out);

/** The manual as a man page. */
void man_page(FILE *out);

/** Text in lines that fit a terminal, each after an indent; the first one begins with lead. Empty
 * lines stay. */
void help_wrap(const char *lead, const char *text, int indent, FILE *out);

#endif
