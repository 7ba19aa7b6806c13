/* Types of options: one pair of functions each, to read a value and to write it back. */
#include "cli/option_types.h"

#include <stdlib.h>
#include <string.h>

#include "cli/closest.h"
#include "cli/commands.h"

static hearsay_status no_memory(hearsay_error *err)
{
    return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for the command line");
}

/* One argument as a shell reads it back. */
static void write_word(FILE *out, const char *word)
{
    static const char plain[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
                                "-_.,:/=+@%";

    if (*word && strspn(word, plain) == strlen(word)) {
        fputs(word, out);
        return;
    }
    putc('\'', out);
    for (; *word; word++) {
        if (*word == '\'') fputs("'\\''", out);
        else putc(*word, out);
    }
    putc('\'', out);
}

static void write_option(FILE *out, const struct option_row *row, const char *value)
{
    fprintf(out, " --%s ", row->name);
    write_word(out, value);
}

/* ---- switches and texts ---- */

static hearsay_status read_switch(const struct option_row *row, const struct command *command,
                                  char *value, void *place, hearsay_error *err)
{
    (void)row, (void)command, (void)value, (void)err;
    *(bool *)place = true;
    return HEARSAY_OK;
}

static void write_switch(const struct option_row *row, const struct command *command,
                         const void *place, FILE *out)
{
    (void)command;
    if (*(const bool *)place) fprintf(out, " --%s", row->name);
}

static hearsay_status fail_empty(const struct option_row *row, hearsay_error *err)
{
    return hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "option --%s needs a value, found \"\"",
                        row->name);
}

static hearsay_status read_text(const struct option_row *row, const struct command *command,
                                char *value, void *place, hearsay_error *err)
{
    (void)command;
    if (!*value) return fail_empty(row, err);
    *(const char **)place = value;
    return HEARSAY_OK;
}

static void write_text(const struct option_row *row, const struct command *command,
                       const void *place, FILE *out)
{
    const char *value = *(const char *const *)place, *standard = option_standard(row, command);

    if (!value || (standard && strcmp(value, standard) == 0)) return;
    write_option(out, row, value);
}

/* ---- choices ---- */

/* "--level must be actor, organization or country" */
static void hint_choices(const struct option_row *row, const struct command *command,
                         hearsay_error *err)
{
    char names[200] = "";
    size_t used = 0;

    for (size_t i = 0; row->choice(command, i); i++) {
        const char *gap = i == 0 ? "" : row->choice(command, i + 1) ? ", " : " or ";
        int more = snprintf(names + used, sizeof names - used, "%s%s", gap,
                            row->choice(command, i));
        if (more < 0 || (size_t)more >= sizeof names - used) {
            hearsay_error_hint(err, "hearsay help --%s names them all", row->name);
            return;
        }
        used += (size_t)more;
    }
    hearsay_error_hint(err, "it must be %s", names);
}

static bool is_choice(const struct option_row *row, const struct command *command, const char *value)
{
    for (size_t i = 0; row->choice(command, i); i++)
        if (strcmp(row->choice(command, i), value) == 0) return true;
    return false;
}

/* Another command that knows the value, as a measure of ties asked of actors; NULL: none does. */
static const struct command *who_knows(const struct option_row *row, const char *value)
{
    const struct command *command;

    for (size_t i = 0; (command = command_at(i)) != NULL; i++)
        if ((command->bit & row->commands) && is_choice(row, command, value)) return command;
    return NULL;
}

static hearsay_status check_choice(const struct option_row *row, const struct command *command,
                                   const char *value, hearsay_error *err)
{
    struct closest closest = closest_to(value);
    const struct command *other;

    if (is_choice(row, command, value)) return HEARSAY_OK;
    other = who_knows(row, value);
    if (other) {
        hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "--%s \"%s\" is known to hearsay %s, not to hearsay %s",
                     row->name, value, other->name, command->name);
        hint_choices(row, command, err);
        return HEARSAY_BAD_ARGUMENT;
    }
    for (size_t i = 0; row->choice(command, i); i++) closest_offer(&closest, row->choice(command, i));
    hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "--%s \"%s\" is not known%s%s%s", row->name, value,
                 closest.best ? "; did you mean \"" : "", closest.best ? closest.best : "",
                 closest.best ? "\"?" : "");
    hint_choices(row, command, err);
    return HEARSAY_BAD_ARGUMENT;
}

static hearsay_status read_choice(const struct option_row *row, const struct command *command,
                                  char *value, void *place, hearsay_error *err)
{
    *(const char **)place = value;
    return check_choice(row, command, value, err);
}

/* ---- dates ---- */

static hearsay_status read_date(const struct option_row *row, const struct command *command,
                                char *value, void *place, hearsay_error *err)
{
    hearsay_date date;

    (void)command;
    *(const char **)place = value;
    if (hearsay_date_read(&date, value, strlen(value))) return HEARSAY_OK;
    hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "--%s \"%s\" is not a date", row->name, value);
    hearsay_error_hint(err, "write 2015-06-24, or 2015-06 or 2015 for the whole month or year");
    return HEARSAY_BAD_ARGUMENT;
}

/* ---- numbers ---- */

static hearsay_status read_count(const struct option_row *row, const struct command *command,
                                 char *value, void *place, hearsay_error *err)
{
    static const uint64_t most = 1000000000;
    size_t digits = strspn(value, "0123456789");
    uint64_t count = 0;

    (void)command;
    for (size_t i = 0; i < digits && count <= most; i++)
        count = count * 10 + (uint64_t)(value[i] - '0');
    if (digits == 0 || value[digits] || count == 0 || count > most)
        return hearsay_fail(err, HEARSAY_BAD_ARGUMENT,
                            "--%s must be a whole number from 1 to %llu, found \"%s\"", row->name,
                            (unsigned long long)most, value);
    *(uint64_t *)place = count;
    return HEARSAY_OK;
}

static void write_count(const struct option_row *row, const struct command *command,
                        const void *place, FILE *out)
{
    uint64_t count = *(const uint64_t *)place;

    (void)command;
    if (count) fprintf(out, " --%s %llu", row->name, (unsigned long long)count);
}

/* Up to 15 digits around a point: digits and power of ten are exact, so the quotient is right. */
static hearsay_status read_share(const struct option_row *row, const struct command *command,
                                 char *value, void *place, hearsay_error *err)
{
    double number = 0, scale = 1;
    const char *at = value;
    size_t digits = 0;

    (void)command;
    for (bool fraction = false; *at && digits <= 15; at++) {
        if (*at == '.' && !fraction && digits) {
            fraction = true;
            continue;
        }
        if (*at < '0' || *at > '9') break;
        number = number * 10 + (*at - '0');
        if (fraction) scale *= 10;
        digits++;
    }
    if (digits == 0 || digits > 15 || *at || at[-1] == '.' || number > scale)
        return hearsay_fail(err, HEARSAY_BAD_ARGUMENT,
                            "--%s must be a number from 0 to 1, such as 0.8, found \"%s\"",
                            row->name, value);
    *(double *)place = number / scale;
    return HEARSAY_OK;
}

static hearsay_status read_chance(const struct option_row *row, const struct command *command,
                                  char *value, void *place, hearsay_error *err)
{
    hearsay_status status = read_share(row, command, value, place, err);

    if (status != HEARSAY_OK || *(double *)place > 0) return status;
    return hearsay_fail(err, HEARSAY_BAD_ARGUMENT,
                        "--%s must be above 0 and at most 1, such as 0.05, found \"%s\"", row->name,
                        value);
}

static void write_share(const struct option_row *row, const struct command *command,
                        const void *place, FILE *out)
{
    double share = *(const double *)place;

    (void)command;
    if (share > 0) fprintf(out, " --%s %.15g", row->name, share);
}

/* ---- lists ---- */

static hearsay_status add_name(hearsay_words *list, const char *word, hearsay_error *err)
{
    const char **words = realloc((void *)list->words, (list->count + 1) * sizeof *words);

    if (!words) return no_memory(err);
    words[list->count++] = word;
    list->words = words;
    return HEARSAY_OK;
}

static hearsay_status read_name(const struct option_row *row, const struct command *command,
                                char *value, void *place, hearsay_error *err)
{
    (void)command;
    return *value ? add_name(place, value, err) : fail_empty(row, err);
}

static hearsay_status read_words(const struct option_row *row, const struct command *command,
                                 char *value, void *place, hearsay_error *err)
{
    hearsay_status status = HEARSAY_OK;
    char *next;

    for (; status == HEARSAY_OK && value; value = next) {
        next = strchr(value, ',');
        if (next) *next++ = '\0';
        if (!*value) return fail_empty(row, err);
        if (!row->is_open) status = check_choice(row, command, value, err);
        if (status == HEARSAY_OK) status = add_name(place, value, err);
    }
    return status;
}

static void write_names(const struct option_row *row, const struct command *command,
                        const void *place, FILE *out)
{
    const hearsay_words *list = place;

    (void)command;
    for (size_t i = 0; i < list->count; i++) write_option(out, row, list->words[i]);
}

static void write_words(const struct option_row *row, const struct command *command,
                        const void *place, FILE *out)
{
    const hearsay_words *list = place;

    (void)command;
    if (list->count) fprintf(out, " --%s ", row->name);
    for (size_t i = 0; i < list->count; i++) {
        if (i) putc(',', out);
        write_word(out, list->words[i]);
    }
}

/* ---- columns ---- */

static bool is_field(const char *name)
{
    for (int kind = 0; kind < HEARSAY_RECORD_KINDS; kind++)
        if (hearsay_field_find((hearsay_record_kind)kind, name, strlen(name)) != HEARSAY_ATTRIBUTE)
            return true;
    return strcmp(name, "record") == 0;
}

static hearsay_status fail_field(const char *name, hearsay_error *err)
{
    struct closest closest = closest_to(name);

    for (int field = HEARSAY_ATTRIBUTE + 1; field < HEARSAY_FIELDS; field++)
        closest_offer(&closest, hearsay_field_name((hearsay_field)field));
    hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "--column: field \"%s\" is not known%s%s%s", name,
                 closest.best ? "; did you mean \"" : "", closest.best ? closest.best : "",
                 closest.best ? "\"?" : "");
    hearsay_error_hint(err, "the field comes first: --column speaker=Who");
    return HEARSAY_BAD_ARGUMENT;
}

static hearsay_status read_column(const struct option_row *row, const struct command *command,
                                  char *value, void *place, hearsay_error *err)
{
    struct column_list *list = place;
    hearsay_column *items = list->items;
    char *heading = strchr(value, '=');

    (void)row, (void)command;
    if (!heading || heading == value || !heading[1])
        return hearsay_fail(err, HEARSAY_BAD_ARGUMENT,
                            "--column must be FIELD=HEADING, such as speaker=Who, found \"%s\"",
                            value);
    *heading++ = '\0';
    if (!is_field(value)) return fail_field(value, err);
    items = realloc(items, (list->count + 1) * sizeof *items);
    if (!items) return no_memory(err);
    items[list->count++] = (hearsay_column){ .field = value, .heading = heading };
    list->items = items;
    return HEARSAY_OK;
}

static void write_columns(const struct option_row *row, const struct command *command,
                          const void *place, FILE *out)
{
    const struct column_list *list = place;

    (void)command;
    for (size_t i = 0; i < list->count; i++) {
        fprintf(out, " --%s %s=", row->name, list->items[i].field);
        write_word(out, list->items[i].heading);
    }
}

const struct option_type type_switch = { read_switch, write_switch };
const struct option_type type_text = { read_text, write_text };
const struct option_type type_choice = { read_choice, write_text };
const struct option_type type_date = { read_date, write_text };
const struct option_type type_count = { read_count, write_count };
const struct option_type type_share = { read_share, write_share };
const struct option_type type_chance = { read_chance, write_share };
const struct option_type type_names = { read_name, write_names };
const struct option_type type_words = { read_words, write_words };
const struct option_type type_columns = { read_column, write_columns };

bool option_type_is_list(const struct option_type *type)
{
    return type == &type_names || type == &type_words || type == &type_columns;
}
