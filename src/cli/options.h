/* The options of the command: one table, from which the parser, the help, the man page and the
 * completions are made. */
#ifndef CLI_OPTIONS_H
#define CLI_OPTIONS_H

#include <stdio.h>

#include <hearsay/hearsay.h>

struct command;

/* Which commands take an option. */
enum {
    FOR_MAP = 1 << 0,
    FOR_ACTORS = 1 << 1,
    FOR_CLAIMS = 1 << 2,
    FOR_NETWORK = 1 << 3,
    FOR_WHY = 1 << 4,
    FOR_CHECK = 1 << 5,
    FOR_CONVERT = 1 << 6,
    FOR_LIST = 1 << 7,
    FOR_COMPLETION = 1 << 8,
    FOR_HELP = 1 << 9,
    FOR_TIES = 1 << 10,
    FOR_COMPARE = 1 << 11,
    FOR_CAMPS = 1 << 12,
    FOR_REPORT = 1 << 13,
    FOR_COUNT = 1 << 14,
    FOR_SQL = 1 << 15,
    FOR_READING = FOR_MAP | FOR_ACTORS | FOR_CLAIMS | FOR_TIES | FOR_CAMPS | FOR_NETWORK | FOR_WHY |
                  FOR_CHECK | FOR_CONVERT | FOR_COMPARE | FOR_REPORT | FOR_COUNT,
    FOR_MEASURES = FOR_ACTORS | FOR_CLAIMS | FOR_TIES | FOR_NETWORK,
    FOR_TABLES = FOR_ACTORS | FOR_CLAIMS | FOR_TIES | FOR_CAMPS | FOR_WHY | FOR_CHECK | FOR_COMPARE,
    FOR_NETWORKS = FOR_MAP | FOR_ACTORS | FOR_TIES | FOR_CAMPS | FOR_NETWORK | FOR_WHY | FOR_COMPARE,
    FOR_DRAWING_LOTS = FOR_MEASURES | FOR_CAMPS | FOR_COMPARE | FOR_WHY | FOR_REPORT,
    /* that show quotes, or look at them; the others spare their memory */
    FOR_QUOTES = FOR_MAP | FOR_WHY | FOR_CHECK | FOR_CONVERT | FOR_COMPARE | FOR_REPORT,
    FOR_PATHS = FOR_ACTORS | FOR_NETWORK | FOR_WHY | FOR_COMPARE,
    FOR_CAMP_SEARCH = FOR_ACTORS | FOR_CAMPS | FOR_NETWORK | FOR_WHY,
    FOR_BACKBONES = FOR_NETWORKS & ~FOR_WHY,
    FOR_ALL = (1 << 16) - 1,
};

enum option_group {
    GROUP_VIEW,
    GROUP_FILTER,
    GROUP_INPUT,
    GROUP_OUTPUT,
    GROUP_OTHER,
    OPTION_GROUPS,
};

struct column_list {
    hearsay_column *items;
    size_t count;
};

/* What the command line says. Texts point into the arguments of main, lists are freed by
 * options_clear. */
struct options {
    const struct command *command;
    char *const *words; /* what is not an option: mostly files */
    size_t word_count;

    const char *network, *level, *credit, *duplicates, *weight, *normalise, *tie, *measure, *sort, *title, *theme;
    const char *view, *layout, *by, *focus; /* of maps */
    const char *language; /* a file: the words of a report */
    uint64_t hops;
    bool compare;
    uint64_t min_weight;
    double backbone;
    bool unadjusted;
    hearsay_words statements;
    uint64_t top;
    hearsay_words measures;
    uint64_t answer_days, seed, jobs, samples, camp_runs;
    bool exact;
    const char *every, *periods, *kernel;
    uint64_t window;
    bool all;
    uint64_t bootstrap;
    double coder_error;
    bool by_confidence, sensitivity;

    hearsay_filter filter;

    const char *from, *mapping, *actors, *add_up, *encoding;
    const char *dialect, *table; /* of a query */
    hearsay_words fields;
    bool unique_ids;
    struct column_list columns;
    bool strict, explain;

    const char *output, *to, *graph;
    uint64_t timeout;
    bool long_form, man;

    bool all_notices, quiet, help, version;

    const char *format; /* see result_choose */
    unsigned thing;
};

struct option_row;

/* What values an option can have: a name by index, NULL past the end. */
typedef const char *choice_function(const struct command *command, size_t index);

/* How a value is read, and how it is written back. */
struct option_type {
    hearsay_status (*read)(const struct option_row *row, const struct command *command, char *value,
                           void *place, hearsay_error *err);
    /* As arguments, each with a blank before it; nothing if it is the default. */
    void (*write)(const struct option_row *row, const struct command *command, const void *place,
                  FILE *out);
};

struct option_row {
    const char *name;  /* "since" */
    char letter;       /* 'o', 0 if none */
    const char *value; /* "DATE"; NULL for a switch */
    enum option_group group;
    unsigned commands; /* FOR_... */
    const struct option_type *type;
    size_t offset;          /* in struct options */
    choice_function *choice; /* NULL: free text */
    bool is_open;           /* other values than the choices can be right */
    const char *standard;   /* the default as text; NULL: none, or the command's */
    const char *line;       /* one line of help */
    const char *text;       /* more, for the man page; "" if the line says it all */
};

/** A row of the table of options; NULL past the end. */
const struct option_row *option_at(size_t index);

/** By long name; NULL if there is none. */
const struct option_row *option_find(const char *name);

/** The heading of a group in a help page. */
const char *option_group_title(enum option_group group);

/** The default of an option for a command, as text; NULL if it has none. */
const char *option_standard(const struct option_row *row, const struct command *command);

/** Writes the options that differ from their defaults and change the result, as arguments. */
void options_write(const struct options *options, FILE *out);

/** Frees the lists. */
void options_clear(struct options *options);

#endif
