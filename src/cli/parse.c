/* The parser: getopt_long with a table made from ours, and messages that say more than its own. */
#include "cli/parse.h"

#include <getopt.h>
#include <stdlib.h>
#include <string.h>

#include "cli/closest.h"
#include "cli/commands.h"

/* What getopt_long returns for row i is LONG + i, also for its letter. */
enum { LONG = 256 };

struct getopt_table {
    struct option *longs;
    char *letters;
};

static bool make_table(struct getopt_table *table)
{
    const struct option_row *row;
    size_t count = 0, at = 1;

    while (option_at(count)) count++;
    table->longs = calloc(count + 1, sizeof *table->longs);
    table->letters = calloc(2 * count + 2, 1);
    if (!table->longs || !table->letters) return false;
    table->letters[0] = ':'; /* a missing value is told apart */
    for (size_t i = 0; (row = option_at(i)) != NULL; i++) {
        table->longs[i] = (struct option){ .name = row->name,
                                           .has_arg = row->value ? required_argument : no_argument,
                                           .val = LONG + (int)i };
        if (!row->letter) continue;
        table->letters[at++] = row->letter;
        if (row->value) table->letters[at++] = ':';
    }
    return true;
}

/* The row of what getopt_long returned or left in optopt; NULL if it is none. */
static const struct option_row *row_of(int code)
{
    const struct option_row *row;

    if (code >= LONG) return option_at((size_t)(code - LONG));
    for (size_t i = 0; (row = option_at(i)) != NULL; i++)
        if (code && row->letter == code) return row;
    return NULL;
}

/* ---- messages ---- */

static void hint_help(const struct command *command, hearsay_error *err)
{
    hearsay_error_hint(err, "hearsay help %s lists its options", command->name);
}

/* "--min" may be --min-confidence and --min-statements */
static hearsay_status fail_unknown_long(const struct command *command, const char *argument,
                                        hearsay_error *err)
{
    char name[64];
    size_t length = strcspn(argument, "=");
    const struct option_row *row, *first = NULL, *second = NULL;
    struct closest closest;

    (void)snprintf(name, sizeof name, "%.*s", (int)length, argument);
    closest = closest_to(name);
    for (size_t i = 0; (row = option_at(i)) != NULL; i++) {
        if (row->commands & command->bit) closest_offer(&closest, row->name);
        if (length && strncmp(row->name, argument, length) == 0) {
            if (first) second = row;
            else first = row;
        }
    }
    if (second)
        hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "option \"--%s\" may be --%s or --%s", name,
                     first->name, second->name);
    else
        hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "option \"--%s\" is not known%s%s%s", name,
                     closest.best ? "; did you mean \"--" : "", closest.best ? closest.best : "",
                     closest.best ? "\"?" : "");
    hint_help(command, err);
    return HEARSAY_BAD_ARGUMENT;
}

static hearsay_status fail_unknown(const struct command *command, const char *argument,
                                   hearsay_error *err)
{
    const struct option_row *row = row_of(optopt);

    if (!row && optopt) {
        hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "option \"-%c\" is not known", optopt);
        hint_help(command, err);
        return HEARSAY_BAD_ARGUMENT;
    }
    if (row)
        return hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "option --%s takes no value", row->name);
    return fail_unknown_long(command, argument + strspn(argument, "-"), err);
}

static hearsay_status fail_value(const struct command *command, hearsay_error *err)
{
    const struct option_row *row = row_of(optopt);

    if (row)
        hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "option --%s needs a value: --%s %s", row->name,
                     row->name, row->value);
    hint_help(command, err);
    return HEARSAY_BAD_ARGUMENT;
}

/* "map and network take it" */
static hearsay_status fail_elsewhere(const struct command *command, const struct option_row *row,
                                     hearsay_error *err)
{
    char names[128] = "";
    const struct command *taker, *last = NULL;
    size_t used = 0, count = 0;

    for (size_t i = 0; (taker = command_at(i)) != NULL; i++) {
        if (!(taker->bit & row->commands)) continue;
        if (last)
            used += (size_t)snprintf(names + used, sizeof names - used, "%s%s", used ? ", " : "",
                                     last->name);
        last = taker;
        count++;
    }
    hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "option --%s does not belong to %s", row->name,
                 command->name);
    hearsay_error_hint(err, "%s%s%s %s it", names, count > 1 ? " and " : "",
                       last ? last->name : "no command", count > 1 ? "take" : "takes");
    return HEARSAY_BAD_ARGUMENT;
}

/* ---- words ---- */

static hearsay_status fail_no_files(const struct command *command, hearsay_error *err)
{
    hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "no input file");
    hearsay_error_hint(err, "hearsay %s FILE, or - for standard input", command->name);
    return HEARSAY_BAD_ARGUMENT;
}

static hearsay_status check_files(const struct options *options, hearsay_error *err)
{
    size_t streams = 0;

    for (size_t i = 0; i < options->word_count; i++) {
        if (!*options->words[i])
            return hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "the name of a file is empty");
        streams += strcmp(options->words[i], "-") == 0;
    }
    if (options->word_count == 0) return fail_no_files(options->command, err);
    if (streams > 1)
        return hearsay_fail(err, HEARSAY_BAD_ARGUMENT,
                            "standard input (-) can be read only once, found %zu times", streams);
    return HEARSAY_OK;
}

/* An argument that is not a file: at most one, of a few. help can do without, and takes options as
 * well, which it looks up itself. */
static hearsay_status check_choice(const struct options *options, hearsay_error *err)
{
    const struct command *command = options->command;
    const char *word = options->word_count ? options->words[0] : NULL;
    struct closest closest = closest_to(word ? word : "");
    bool found = command->bit == FOR_HELP;

    for (size_t i = 0; word && !found && command->choice(command, i); i++) {
        found = strcmp(command->choice(command, i), word) == 0;
        closest_offer(&closest, command->choice(command, i));
    }
    if (found && options->word_count <= 1) return HEARSAY_OK;
    if (!word)
        hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "%s needs an argument", command->name);
    else if (found)
        hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "%s takes one argument, found also \"%s\"",
                     command->name, options->words[1]);
    else
        hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "%s \"%s\" is not known%s%s%s", command->name, word,
                     closest.best ? "; did you mean \"" : "", closest.best ? closest.best : "",
                     closest.best ? "\"?" : "");
    hearsay_error_hint(err, "hearsay %s %s", command->name, command->arguments);
    return HEARSAY_BAD_ARGUMENT;
}

/* A command that reads nothing. */
static hearsay_status check_none(const struct options *options, hearsay_error *err)
{
    if (options->word_count == 0) return HEARSAY_OK;
    hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "%s takes no files, found \"%s\"", options->command->name,
                 options->words[0]);
    hint_help(options->command, err);
    return HEARSAY_BAD_ARGUMENT;
}

hearsay_status parse_unknown_command(const char *word, hearsay_error *err)
{
    const struct command *command;
    struct closest closest = closest_to(word);

    if (word[0] == '-') {
        hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "a command comes first, found \"%s\"", word);
    } else {
        for (size_t i = 0; (command = command_at(i)) != NULL; i++)
            closest_offer(&closest, command->name);
        hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "command \"%s\" is not known%s%s%s", word,
                     closest.best ? "; did you mean \"" : "", closest.best ? closest.best : "",
                     closest.best ? "\"?" : "");
    }
    hearsay_error_hint(err, "hearsay help lists the commands");
    return HEARSAY_BAD_ARGUMENT;
}

/* ---- the parser ---- */

static hearsay_status read_option(struct options *options, const struct option_row *row,
                                  hearsay_error *err)
{
    char *place = (char *)options + row->offset;

    if (!(row->commands & options->command->bit))
        return fail_elsewhere(options->command, row, err);
    return row->type->read(row, options->command, optarg, place, err);
}

static hearsay_status read_options(struct options *options, const struct getopt_table *table,
                                   int argc, char **argv, hearsay_error *err)
{
    hearsay_status status = HEARSAY_OK;

    opterr = 0;
    optind = 1;
    while (status == HEARSAY_OK && !options->help && !options->version) {
        int code = getopt_long(argc, argv, table->letters, table->longs, NULL);

        if (code == -1) break;
        if (code == '?') status = fail_unknown(options->command, argv[optind - 1], err);
        else if (code == ':') status = fail_value(options->command, err);
        else status = read_option(options, row_of(code), err);
    }
    options->words = argv + optind;
    options->word_count = (size_t)(argc - optind);
    return status;
}

/* hearsay help --since: the option is what is asked about. */
static bool asks_about_option(const struct command *command, int argc, char **argv)
{
    const struct option_row *row = NULL;

    if (command->bit == FOR_HELP && argc == 2 && strncmp(argv[1], "--", 2) == 0)
        row = option_find(argv[1] + 2);
    return row && !(row->commands & FOR_HELP);
}

hearsay_status parse_options(struct options *options, const struct command *command, int argc,
                             char **argv, hearsay_error *err)
{
    struct getopt_table table = { 0 };
    hearsay_status status;

    *options = (struct options){ .command = command, .words = argv + 1, .word_count = 1 };
    if (asks_about_option(command, argc, argv)) return HEARSAY_OK;
    status = make_table(&table) ? read_options(options, &table, argc, argv, err)
                                : hearsay_fail(err, HEARSAY_NO_MEMORY,
                                               "out of memory for the command line");
    free(table.longs);
    free(table.letters);
    if (status != HEARSAY_OK || options->help || options->version) return status;
    if (!*command->arguments) return check_none(options, err);
    return command->choice ? check_choice(options, err) : check_files(options, err);
}
