/* Help: the example first, then the common, then the rest. */
#include "cli/help.h"

#include <string.h>

#include "cli/closest.h"
#include "cli/commands.h"

enum { WIDTH = 79, OPTION_WIDTH = 26 };

static const char summary[] = "hearsay - who accused whom, who denied what, who reported it";

void help_wrap(const char *lead, const char *text, int indent, FILE *out)
{
    int at = fprintf(out, "%-*s", indent, lead);
    bool is_first = true;

    while (*text) {
        int length = (int)strcspn(text, " \n");

        if (!is_first && at + 1 + length > WIDTH) {
            at = fprintf(out, "\n%*s", indent, "") - 1;
            is_first = true;
        }
        at += fprintf(out, "%s%.*s", is_first ? "" : " ", length, text);
        is_first = false;
        text += length;
        for (; *text == '\n'; is_first = true) {
            putc(*text++, out);
            at = 0;
        }
        text += strspn(text, " ");
    }
    putc('\n', out);
}

static void put_examples(const char *lines, FILE *out)
{
    while (*lines) {
        int length = (int)strcspn(lines, "\n");

        fprintf(out, "  %.*s\n", length, lines);
        lines += length + 1;
    }
}

static void put_commands(FILE *out)
{
    const struct command *command;

    for (size_t i = 0; (command = command_at(i)) != NULL; i++)
        fprintf(out, "  %-12s%s\n", command->name, command->line);
}

void help_short(FILE *out)
{
    fprintf(out, "%s\n\n", summary);
    fputs("  hearsay map gazette.json -o map.svg\n"
          "  hearsay actors --top 10 gazette.json\n\n"
          "Usage: hearsay COMMAND [OPTIONS] FILE...\n\n"
          "Commands\n", out);
    put_commands(out);
    fputs("\nMore: hearsay --help, hearsay help COMMAND\n", out);
}

void help_all(FILE *out)
{
    fprintf(out, "%s\n\n", summary);
    help_wrap("", "Reads statements that were tagged in texts - who says what about whom, through whom "
              "- and shows who matters, which claims hold, and what the map of it looks like. "
              "Every figure opens to the statements behind it: hearsay why.", 0, out);
    putc('\n', out);
    put_examples("hearsay map gazette.json -o map.svg\n"
                 "hearsay actors --network accusations --since 2015-06 gazette.json\n"
                 "hearsay why --tie \"Ann Marsh,Northland\" gazette.json\n"
                 "hearsay convert gazette.csv -o gazette.json\n", out);
    fputs("\nUsage: hearsay COMMAND [OPTIONS] FILE...\n\n", out);
    help_wrap("", "Several files make one corpus; - is standard input. Formats are told apart by their "
              "content: hearsay list formats. Results go to standard output or to the file of -o, "
              "everything else to standard error.", 0, out);
    fputs("\nCommands\n", out);
    put_commands(out);
    fputs("\nExit status\n"
          "  0  done\n"
          "  1  the data is wrong, or check found an error\n"
          "  2  the command line is wrong\n"
          "  3  the system failed: no memory, full disk, closed pipe\n"
          "\nMore: hearsay help COMMAND, hearsay help --OPTION, man hearsay\n", out);
}

/* "  -o, --output FILE      " and the line behind it. */
static void put_option(const struct option_row *row, const struct command *command, FILE *out)
{
    const char *standard = option_standard(row, command);
    char letter[5] = "    ", lead[64], text[160];
    int width;

    if (row->letter) (void)snprintf(letter, sizeof letter, "-%c, ", row->letter);
    width = snprintf(lead, sizeof lead, "  %s--%s%s%s", letter, row->name, row->value ? " " : "",
                     row->value ? row->value : "");
    (void)snprintf(text, sizeof text, "%s%s%s%s", row->line, standard ? " (default: " : "",
                   standard ? standard : "", standard ? ")" : "");
    if (width > OPTION_WIDTH - 2) fprintf(out, "%s\n", lead);
    help_wrap(width > OPTION_WIDTH - 2 ? "" : lead, text, OPTION_WIDTH, out);
}

void help_command(const struct command *command, FILE *out)
{
    const struct option_row *row;

    fprintf(out, "hearsay %s - %s\n\n", command->name, command->line);
    put_examples(command->examples, out);
    fprintf(out, "\nUsage: hearsay %s [OPTIONS]%s%s\n\n", command->name,
            *command->arguments ? " " : "", command->arguments);
    help_wrap("", command->text, 0, out);
    for (int group = 0; group < OPTION_GROUPS; group++) {
        bool is_first = true;

        for (size_t i = 0; (row = option_at(i)) != NULL; i++) {
            if ((int)row->group != group || !(row->commands & command->bit)) continue;
            if (is_first) fprintf(out, "\n%s\n", option_group_title(row->group));
            is_first = false;
            put_option(row, command, out);
        }
    }
    fputs("\nMore: hearsay help --OPTION, man hearsay\n", out);
}

static bool same_choices(const struct option_row *row, const struct command *a,
                         const struct command *b)
{
    size_t i = 0;

    while (row->choice(a, i) && row->choice(b, i) &&
           strcmp(row->choice(a, i), row->choice(b, i)) == 0)
        i++;
    return !row->choice(a, i) && !row->choice(b, i);
}

/* The command at an index if the option is for it, else NULL. */
static const struct command *taker_at(const struct option_row *row, size_t index)
{
    const struct command *command = command_at(index);

    return command && command->bit & row->commands ? command : NULL;
}

static void put_values(const struct option_row *row, const struct command *command, FILE *out)
{
    char text[1024] = "";
    size_t used = 0;

    for (size_t i = 0; row->choice(command, i) && used < sizeof text; i++)
        used += (size_t)snprintf(text + used, sizeof text - used, "%s%s", i ? ", " : "",
                                 row->choice(command, i));
    help_wrap("", text, 2, out);
}

/* The values of an option: once, or for each command if they differ. */
static void put_choices(const struct option_row *row, FILE *out)
{
    const struct command *first = NULL, *command;
    bool is_same = true;

    for (size_t i = 0; command_at(i); i++) {
        if ((command = taker_at(row, i)) == NULL) continue;
        if (first && !same_choices(row, first, command)) is_same = false;
        if (!first) first = command;
    }
    if (is_same) {
        fputs("\nValues\n", out);
        put_values(row, first, out);
        return;
    }
    for (size_t i = 0; command_at(i); i++) {
        command = taker_at(row, i);
        if (!command || !row->choice(command, 0)) continue;
        fprintf(out, "\nValues for %s\n", command->name);
        put_values(row, command, out);
    }
}

void help_option(const struct option_row *row, FILE *out)
{
    const struct command *command;
    char takers[512] = "";
    size_t used = 0;

    fprintf(out, "--%s%s%s - %s\n\n", row->name, row->value ? " " : "",
            row->value ? row->value : "", row->line);
    if (*row->text) {
        help_wrap("", row->text, 0, out);
        putc('\n', out);
    }
    for (size_t i = 0; command_at(i); i++) {
        const char *standard;

        if ((command = taker_at(row, i)) == NULL) continue;
        standard = option_standard(row, command);
        used += (size_t)snprintf(takers + used, sizeof takers - used, "%s%s%s%s%s",
                                 used ? ", " : "Commands: ", command->name,
                                 standard ? " (default: " : "", standard ? standard : "",
                                 standard ? ")" : "");
    }
    help_wrap("", takers, 0, out);
    if (row->choice) put_choices(row, out);
}

static hearsay_status fail_topic(const char *word, hearsay_error *err)
{
    const struct option_row *row;
    const struct command *command;
    struct closest closest = closest_to(word);

    for (size_t i = 0; (command = command_at(i)) != NULL; i++)
        closest_offer(&closest, command->name);
    for (size_t i = 0; (row = option_at(i)) != NULL; i++) closest_offer(&closest, row->name);
    hearsay_fail(err, HEARSAY_BAD_ARGUMENT,
                 "\"%s\" is neither a command nor an option%s%s%s", word,
                 closest.best ? "; did you mean \"" : "", closest.best ? closest.best : "",
                 closest.best ? "\"?" : "");
    hearsay_error_hint(err, "hearsay --help lists the commands");
    return HEARSAY_BAD_ARGUMENT;
}

hearsay_status command_help(const struct options *options, int *exit_status, hearsay_error *err)
{
    const char *word = options->word_count ? options->words[0] : NULL;

    (void)exit_status;
    if (options->man) man_page(stdout);
    else if (!word) help_all(stdout);
    else if (command_find(word)) help_command(command_find(word), stdout);
    else if (option_find(word + strspn(word, "-")))
        help_option(option_find(word + strspn(word, "-")), stdout);
    else return fail_topic(word, err);
    return HEARSAY_OK;
}
