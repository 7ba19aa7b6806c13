/* Completions for bash, zsh and fish. What is completed: commands, options, values that are one of
 * a few, and else files. */
#include "cli/completion.h"

#include <string.h>

#include "cli/choices.h"
#include "cli/commands.h"
#include "cli/option_types.h"

static const struct shell {
    const char *name;
    void (*write)(FILE *out);
} shells[] = {
    { "bash", completion_bash },
    { "zsh", completion_zsh },
    { "fish", completion_fish },
};

enum { SHELLS = sizeof shells / sizeof *shells };

const char *choice_shells(const struct command *command, size_t index)
{
    (void)command;
    return index < SHELLS ? shells[index].name : NULL;
}

hearsay_status command_completion(const struct options *options, int *exit_status,
                                  hearsay_error *err)
{
    (void)exit_status, (void)err;
    for (size_t i = 0; i < SHELLS; i++)
        if (strcmp(shells[i].name, options->words[0]) == 0) shells[i].write(stdout);
    return HEARSAY_OK;
}

/* ---- what all three need ---- */

/* The choices, with a blank between; false if there are none. */
static bool put_choices(choice_function *choice, const struct command *command, FILE *out)
{
    for (size_t i = 0; choice && choice(command, i); i++)
        fprintf(out, "%s%s", i ? " " : "", choice(command, i));
    return choice && choice(command, 0);
}

static bool takes_file(const struct option_row *row)
{
    return row->offset == offsetof(struct options, output);
}

/* A text inside single quotes; escape is how a quote is written there. Brackets and colons mean
 * something to zsh. */
static void put_quoted(const char *text, const char *escape, const char *special, FILE *out)
{
    for (; *text; text++) {
        if (*text == '\'') fputs(escape, out);
        else if (strchr(special, *text)) fprintf(out, "\\%c", *text);
        else putc(*text, out);
    }
}

/* ---- bash ---- */

static void bash_options(const struct command *command, FILE *out)
{
    const struct option_row *row;

    fprintf(out, "    %s)\n        options='", command->name);
    for (size_t i = 0; (row = option_at(i)) != NULL; i++)
        if (row->commands & command->bit) fprintf(out, "--%s ", row->name);
    fputs("'\n", out);
    if (command->choice) {
        fputs("        words='", out);
        (void)put_choices(command->choice, command, out);
        fputs("'\n", out);
    }
    fputs("        ;;\n", out);
}

static void bash_values(const struct command *command, const struct option_row *row, FILE *out)
{
    fprintf(out, "    %s:--%s", command->name, row->name);
    if (row->letter) fprintf(out, "|%s:-%c", command->name, row->letter);
    fputs(") ", out);
    if (takes_file(row)) {
        fputs("return ;;\n", out);
        return;
    }
    fputs("values='", out);
    (void)put_choices(row->choice, command, out);
    fputs("' is_value=1 ;;\n", out);
}

void completion_bash(FILE *out)
{
    const struct command *command;
    const struct option_row *row;

    fputs("# hearsay completion for bash: eval \"$(hearsay completion bash)\"\n"
          "_hearsay() {\n"
          "    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]}\n"
          "    local command=${COMP_WORDS[1]} options= words= values= is_value= before=\n"
          "    [[ $prev == = ]] && prev=${COMP_WORDS[COMP_CWORD-2]}\n"
          "    [[ $cur == = ]] && cur=\n"
          "    COMPREPLY=()\n"
          "    if ((COMP_CWORD == 1)); then\n"
          "        COMPREPLY=($(compgen -W '", out);
    for (size_t i = 0; (command = command_at(i)) != NULL; i++) fprintf(out, "%s ", command->name);
    fputs("--help --version' -- \"$cur\"))\n"
          "        return\n"
          "    fi\n"
          "    case $command in\n", out);
    for (size_t i = 0; (command = command_at(i)) != NULL; i++) bash_options(command, out);
    fputs("    esac\n"
          "    case $command:$prev in\n", out);
    for (size_t i = 0; (command = command_at(i)) != NULL; i++)
        for (size_t j = 0; (row = option_at(j)) != NULL; j++)
            if (row->value && row->commands & command->bit) bash_values(command, row, out);
    fputs("    esac\n"
          "    if [[ $is_value ]]; then\n"
          "        [[ $cur == *,* ]] && before=${cur%,*},\n"
          "        COMPREPLY=($(compgen -P \"$before\" -W \"$values\" -- \"${cur##*,}\"))\n"
          "        compopt +o default 2>/dev/null\n"
          "    elif [[ $cur == -* ]]; then\n"
          "        COMPREPLY=($(compgen -W \"$options\" -- \"$cur\"))\n"
          "    elif [[ $words ]]; then\n"
          "        COMPREPLY=($(compgen -W \"$words\" -- \"$cur\"))\n"
          "    fi\n"
          "}\n"
          "complete -o default -F _hearsay hearsay\n", out);
}

/* ---- zsh ---- */

static void zsh_option(const struct command *command, const struct option_row *row, FILE *out)
{
    const char *again = option_type_is_list(row->type) ? "*" : "";

    fputs(" \\\n            ", out);
    if (row->letter)
        fprintf(out, "'(-%c --%s)'{-%c,--%s%s}'[", row->letter, row->name, row->letter, row->name,
                row->value ? "=" : "");
    else
        fprintf(out, "'%s--%s%s[", again, row->name, row->value ? "=" : "");
    put_quoted(row->line, "'\\''", "[]", out);
    putc(']', out);
    if (row->value) {
        fprintf(out, ":%s:", row->value);
        if (takes_file(row)) {
            fputs("_files", out);
        } else if (row->choice && row->choice(command, 0)) {
            fputs(row->type == &type_words ? " _values -s , value " : "(", out);
            (void)put_choices(row->choice, command, out);
            if (row->type != &type_words) putc(')', out);
        } else {
            putc(' ', out);
        }
    }
    putc('\'', out);
}

void completion_zsh(FILE *out)
{
    const struct command *command;
    const struct option_row *row;

    fputs("#compdef hearsay\n"
          "_hearsay() {\n"
          "    if ((CURRENT == 2)); then\n"
          "        local -a commands=(", out);
    for (size_t i = 0; (command = command_at(i)) != NULL; i++) {
        fprintf(out, "\n            '%s:", command->name);
        put_quoted(command->line, "'\\''", ":", out);
        putc('\'', out);
    }
    fputs(")\n"
          "        _describe command commands\n"
          "        return\n"
          "    fi\n"
          "    local command=$words[2]\n"
          "    shift words\n"
          "    ((CURRENT--))\n"
          "    case $command in\n", out);
    for (size_t i = 0; (command = command_at(i)) != NULL; i++) {
        fprintf(out, "    %s)\n        _arguments", command->name);
        for (size_t j = 0; (row = option_at(j)) != NULL; j++)
            if (row->commands & command->bit) zsh_option(command, row, out);
        fputs(" \\\n            '", out);
        if (command->choice) {
            fputs("1:argument:(", out);
            (void)put_choices(command->choice, command, out);
            fputs(")'\n        ;;\n", out);
        } else {
            fputs("*:file:_files'\n        ;;\n", out);
        }
    }
    fputs("    esac\n"
          "}\n"
          "if [[ $funcstack[1] == _hearsay ]]; then\n"
          "    _hearsay \"$@\"\n"
          "else\n"
          "    compdef _hearsay hearsay\n"
          "fi\n", out);
}

/* ---- fish ---- */

static void fish_option(const struct command *command, const struct option_row *row, FILE *out)
{
    fprintf(out, "complete -c hearsay -n '__fish_seen_subcommand_from %s' -l %s", command->name,
            row->name);
    if (row->letter) fprintf(out, " -s %c", row->letter);
    if (row->value) fputs(takes_file(row) ? " -r" : " -x", out);
    if (row->choice && row->choice(command, 0)) {
        bool is_list = row->type == &type_words;

        fputs(is_list ? " -a '(__fish_complete_list , \"string split \\\" \\\" \\\"" : " -a '", out);
        (void)put_choices(row->choice, command, out);
        fputs(is_list ? "\\\"\")'" : "'", out);
    }
    fputs(" -d '", out);
    put_quoted(row->line, "\\'", "\\", out);
    fputs("'\n", out);
}

void completion_fish(FILE *out)
{
    const struct command *command;
    const struct option_row *row;

    fputs("# hearsay completion for fish\n", out);
    for (size_t i = 0; (command = command_at(i)) != NULL; i++) {
        fprintf(out, "complete -c hearsay -n __fish_use_subcommand -f -a %s -d '", command->name);
        put_quoted(command->line, "\\'", "\\", out);
        fputs("'\n", out);
        if (command->choice) {
            fprintf(out, "complete -c hearsay -n '__fish_seen_subcommand_from %s' -f -a '",
                    command->name);
            (void)put_choices(command->choice, command, out);
            fputs("'\n", out);
        }
        for (size_t j = 0; (row = option_at(j)) != NULL; j++)
            if (row->commands & command->bit) fish_option(command, row, out);
    }
}
