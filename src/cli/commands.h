/* The commands: one table, from which main, the help, the man page and the completions work. */
#ifndef CLI_COMMANDS_H
#define CLI_COMMANDS_H

#include "cli/options.h"

struct command {
    const char *name;
    const char *line;      /* what it does, in a line */
    const char *arguments; /* "FILE..." */
    const char *examples;  /* command lines, each with a line break */
    const char *text;      /* paragraphs, separated by empty lines */
    const char *network;   /* the default of --network; NULL: takes none, or chooses itself */
    const char *format;    /* the default of --to */
    const char *next;      /* what to look at after it; NULL: nothing. %s: the files */
    choice_function *choice; /* what its argument can be; NULL: files */
    /* The work. *exit_status is 0 and can be raised without an error. */
    hearsay_status (*run)(const struct options *options, int *exit_status, hearsay_error *err);
    unsigned bit;    /* FOR_... */
    unsigned writes; /* hearsay_writes, RESULT_MAP, RESULT_REPORT */
};

/** A row of the table of commands; NULL past the end. */
const struct command *command_at(size_t index);

/** By name; NULL if there is none. */
const struct command *command_find(const char *name);

hearsay_status command_map(const struct options *options, int *exit_status, hearsay_error *err);
hearsay_status command_actors(const struct options *options, int *exit_status, hearsay_error *err);
hearsay_status command_claims(const struct options *options, int *exit_status, hearsay_error *err);
hearsay_status command_camps(const struct options *options, int *exit_status, hearsay_error *err);
hearsay_status command_ties(const struct options *options, int *exit_status, hearsay_error *err);
hearsay_status command_network(const struct options *options, int *exit_status,
                               hearsay_error *err);
hearsay_status command_why(const struct options *options, int *exit_status, hearsay_error *err);
hearsay_status command_compare(const struct options *options, int *exit_status,
                               hearsay_error *err);
hearsay_status command_report(const struct options *options, int *exit_status,
                              hearsay_error *err);
hearsay_status command_check(const struct options *options, int *exit_status, hearsay_error *err);
hearsay_status command_convert(const struct options *options, int *exit_status,
                               hearsay_error *err);
hearsay_status command_count(const struct options *options, int *exit_status, hearsay_error *err);
hearsay_status command_sql(const struct options *options, int *exit_status, hearsay_error *err);
hearsay_status command_list(const struct options *options, int *exit_status, hearsay_error *err);
hearsay_status command_completion(const struct options *options, int *exit_status,
                                  hearsay_error *err);
hearsay_status command_help(const struct options *options, int *exit_status, hearsay_error *err);

#endif
