/* The man page, in man(7) macros. */
#include <string.h>

#include "cli/commands.h"
#include "cli/help.h"

/* Text as roff takes it: no line begins with a control character, backslashes and hyphens stay. */
static void put_text(const char *text, FILE *out)
{
    bool at_start = true;

    for (; *text; text++) {
        if (at_start && (*text == '.' || *text == '\'')) fputs("\\&", out);
        at_start = *text == '\n';
        if (*text == '\\') fputs("\\e", out);
        else if (*text == '-') fputs("\\-", out);
        else putc(*text, out);
    }
}

static void put_line(const char *macro, const char *text, FILE *out)
{
    if (*macro) fprintf(out, "%s\n", macro);
    put_text(text, out);
    putc('\n', out);
}

/* Paragraphs are separated by empty lines. */
static void put_paragraphs(const char *text, FILE *out)
{
    const char *end;

    for (; (end = strstr(text, "\n\n")) != NULL; text = end + 2) {
        char paragraph[1024];

        (void)snprintf(paragraph, sizeof paragraph, "%.*s", (int)(end - text), text);
        put_line(".PP", paragraph, out);
    }
    put_line(".PP", text, out);
}

static void put_examples(const char *lines, FILE *out)
{
    fputs(".PP\n.nf\n.RS 4\n", out);
    put_text(lines, out);
    fputs(".RE\n.fi\n", out);
}

static void put_commands(FILE *out)
{
    const struct command *command;

    fputs(".SH COMMANDS\n", out);
    for (size_t i = 0; (command = command_at(i)) != NULL; i++) {
        fputs(".SS hearsay ", out);
        put_text(command->name, out);
        fputs(" [\\fIOPTIONS\\fR] ", out);
        put_text(command->arguments, out);
        fprintf(out, "\n");
        put_text(command->line, out);
        fputs(".\n", out);
        put_paragraphs(command->text, out);
        put_examples(command->examples, out);
    }
}

/* "For map (default: actor-claim), network (default: claims)." */
static void put_takers(const struct option_row *row, FILE *out)
{
    const struct command *command;
    const char *gap = "For ";

    if ((row->commands & FOR_READING) == FOR_READING && !option_standard(row, command_at(0))) return;
    for (size_t i = 0; (command = command_at(i)) != NULL; i++) {
        const char *standard = option_standard(row, command);

        if (!(command->bit & row->commands)) continue;
        fputs(gap, out);
        put_text(command->name, out);
        if (standard) {
            fputs(" (default: ", out);
            put_text(standard, out);
            putc(')', out);
        }
        gap = ", ";
    }
    fputs(".\n", out);
}

static void put_option(const struct option_row *row, FILE *out)
{
    fputs(".TP\n\\fB", out);
    if (row->letter) fprintf(out, "\\-%c\\fR, \\fB", row->letter);
    fputs("\\-\\-", out);
    put_text(row->name, out);
    fputs("\\fR", out);
    if (row->value) fprintf(out, " \\fI%s\\fR", row->value);
    putc('\n', out);
    put_text(row->line, out);
    fputs(".\n", out);
    if (*row->text) put_line("", row->text, out);
    put_takers(row, out);
}

static void put_options(FILE *out)
{
    const struct option_row *row;
    int group = -1;

    fputs(".SH OPTIONS\n", out);
    for (size_t i = 0; (row = option_at(i)) != NULL; i++) {
        if ((int)row->group != group) fprintf(out, ".SS %s\n", option_group_title(row->group));
        group = (int)row->group;
        put_option(row, out);
    }
}

void man_page(FILE *out)
{
    fprintf(out, ".TH HEARSAY 1 \"\" \"hearsay %s\" \"User commands\"\n", hearsay_version());
    fputs(".SH NAME\nhearsay \\- who accused whom, who denied what, who reported it\n"
          ".SH SYNOPSIS\n.B hearsay\n\\fICOMMAND\\fR [\\fIOPTIONS\\fR] \\fIFILE\\fR...\n"
          ".SH DESCRIPTION\n"
          "Reads statements that were tagged in texts: a speaker, an act such as accuse or deny, a\n"
          "claim or a target, the chain of those who passed it on, a document and a date.\n"
          "Builds a directed graph of actors and claims, measures who matters, and draws the map.\n"
          "Every figure opens to the statements behind it.\n"
          ".PP\n"
          "Several files make one corpus; \\- is standard input.\n"
          "Formats are told apart by their content.\n"
          "Results go to standard output or to the file of \\fB\\-o\\fR, everything else to\n"
          "standard error. A failed run leaves no half\\-written file.\n", out);
    put_commands(out);
    put_options(out);
    fputs(".SH EXIT STATUS\n"
          ".TP\n0\nDone.\n"
          ".TP\n1\nThe data is wrong, or \\fBcheck\\fR found an error.\n"
          ".TP\n2\nThe command line is wrong.\n"
          ".TP\n3\nThe system failed: no memory, full disk, closed pipe.\n"
          ".SH ENVIRONMENT\n"
          ".TP\n\\fBCOLUMNS\\fR\nWidth of text on standard output, instead of the terminal's.\n"
          ".TP\n\\fBNO_COLOR\\fR\nIf set, messages are not coloured.\n", out);
}
