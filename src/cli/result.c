/* Results: the format is chosen before the input is read, the output opened after. */
#define _XOPEN_SOURCE 700 /* realpath */
#include "cli/result.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/commands.h"
#include "cli/interrupt.h"
#include "cli/message.h"

/* ---- formats ---- */

static const char *part_format_at(size_t index)
{
    return index == 0 ? "csv" : NULL;
}

/* What no writer writes. */
static const struct {
    unsigned thing;
    const char *(*name_at)(size_t index);
} made[] = {
    { RESULT_MAP, hearsay_map_format_at },
    { RESULT_REPORT, hearsay_report_format_at },
    { RESULT_PART, part_format_at },
};

bool format_at(unsigned things, size_t index, struct format *out)
{
    const hearsay_writer *writer;
    const char *name;

    for (size_t i = 0; (writer = hearsay_writer_at(i)) != NULL; i++) {
        if (!(writer->writes & things) || index-- > 0) continue;
        *out = (struct format){ .name = writer->name, .things = writer->writes,
                                .two_files = writer->two_files };
        (void)snprintf(out->extension, sizeof out->extension, "%s", writer->extension);
        return true;
    }
    for (size_t i = 0; i < sizeof made / sizeof *made; i++) {
        for (size_t j = 0; things & made[i].thing && (name = made[i].name_at(j)) != NULL; j++) {
            if (index-- > 0) continue;
            *out = (struct format){ .name = name, .things = made[i].thing };
            (void)snprintf(out->extension, sizeof out->extension, ".%s", name);
            return true;
        }
    }
    return false;
}

static bool find_format(unsigned things, const char *name, const char *extension,
                        struct format *out)
{
    for (size_t i = 0; format_at(things, i, out); i++)
        if ((name && strcmp(out->name, name) == 0) ||
            (extension && strcasecmp(out->extension, extension) == 0))
            return true;
    return false;
}

/* What follows the last point of the file's name; NULL if there is none. */
static const char *extension_of(const char *path)
{
    const char *slash = strrchr(path, '/'), *name = slash ? slash + 1 : path;
    const char *point = strrchr(name, '.');

    return point && point > name && point[1] ? point : NULL;
}

/* The next format from *index on whose extension chooses it: of several with one the first. */
static bool next_extension(unsigned things, size_t *index, struct format *out)
{
    struct format chosen;

    while (format_at(things, (*index)++, out))
        if (*out->extension && find_format(things, NULL, out->extension, &chosen) &&
            strcmp(chosen.name, out->name) == 0)
            return true;
    return false;
}

static hearsay_status fail_extension(const char *command, const char *option, const char *path,
                                     unsigned things, hearsay_error *err)
{
    const char *extension = extension_of(path);
    struct format format, next;
    char names[256] = "";
    size_t used = 0, index = 0;
    bool is_one = next_extension(things, &index, &format);

    for (; is_one && used < sizeof names; format = next) {
        const char *before = used ? ", " : "";

        is_one = next_extension(things, &index, &next);
        used += (size_t)snprintf(names + used, sizeof names - used, "%s%s",
                                 used && !is_one ? " or " : before, format.extension);
    }
    if (extension)
        hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "%s cannot write \"%s\", found in %s %s",
                     command, extension, option, path);
    else
        hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "%s %s has no extension to choose a format",
                     option, path);
    hearsay_error_hint(err, "use %s%s", names,
                       strcmp(option, "-o") == 0 ? ", or name the format with --to" : "");
    return HEARSAY_BAD_ARGUMENT;
}

hearsay_status result_format_of_file(struct format *out, const char *command, const char *option,
                                     const char *path, unsigned things, hearsay_error *err)
{
    const char *extension = extension_of(path);

    *out = (struct format){ 0 };
    return extension && find_format(things, NULL, extension, out)
               ? HEARSAY_OK : fail_extension(command, option, path, things, err);
}

/* ---- choosing ---- */

bool result_is_stream(const struct options *options)
{
    return !options->output || strcmp(options->output, "-") == 0;
}

/* A network's key figures go to the screen, the network itself to a file; --to names what only one
 * of them can be. */
static unsigned thing_of(const struct options *options, const struct format *format)
{
    unsigned things = options->command->writes & format->things;
    unsigned wanted = options->output ? HEARSAY_WRITES_NETWORK : HEARSAY_WRITES_TABLE;

    return things & wanted ? wanted : things;
}

static hearsay_status check_stream(const struct options *options, const struct format *format,
                                   hearsay_error *err)
{
    bool is_binary = strcmp(format->name, "png") == 0 || strcmp(format->name, "pdf") == 0;

    if (is_binary && isatty(STDOUT_FILENO)) {
        hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "%s is not for a terminal", format->name);
        hearsay_error_hint(err, "write it to a file: -o map%s", format->extension);
        return HEARSAY_BAD_ARGUMENT;
    }
    if (format->two_files && options->thing == HEARSAY_WRITES_NETWORK) {
        hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "a network as %s is two files, not one stream",
                     format->name);
        hearsay_error_hint(err, "-o net%s writes net-nodes%s and net-edges%s", format->extension,
                           format->extension, format->extension);
        return HEARSAY_BAD_ARGUMENT;
    }
    return HEARSAY_OK;
}

/* Whether a file lies in a folder, however deep. */
static bool is_within(const char *path, const struct stat *folder)
{
    char *at = realpath(path, NULL), *slash;
    struct stat facts;
    bool found = false;

    while (at && !found && (slash = strrchr(at, '/')) != NULL && at[1]) {
        slash[slash == at] = '\0'; /* "/" is the last */
        found = stat(at, &facts) == 0 && facts.st_dev == folder->st_dev && facts.st_ino == folder->st_ino;
    }
    free(at);
    return found;
}

/* Whether the result could be read as input too: what is no picture or report. */
static bool may_be_input(const struct options *options)
{
    return options->thing & (HEARSAY_WRITES_TABLE | HEARSAY_WRITES_NETWORK | HEARSAY_WRITES_CORPUS | RESULT_PART);
}

hearsay_status result_spare_inputs(const struct options *options, const char *path, hearsay_error *err)
{
    const char *const others[] = { options->mapping, options->actors, options->language, options->theme };
    enum { OTHERS = sizeof others / sizeof *others };
    struct stat place, input;

    if (stat(path, &place) != 0 || !S_ISREG(place.st_mode)) return HEARSAY_OK;
    for (size_t i = 0; i < options->word_count + OTHERS; i++) {
        const char *name = i < options->word_count ? options->words[i] : others[i - options->word_count];

        if (!name || stat(name, &input) != 0) continue;
        if (S_ISDIR(input.st_mode) ? !may_be_input(options) || !is_within(path, &input)
                                   : input.st_dev != place.st_dev || input.st_ino != place.st_ino)
            continue;
        hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "%s is read, and would be written over", path);
        hearsay_error_hint(err, "write to another file; nothing was changed");
        return HEARSAY_BAD_ARGUMENT;
    }
    return HEARSAY_OK;
}

hearsay_status result_choose(struct options *options, hearsay_error *err)
{
    const struct command *command = options->command;
    const char *extension = NULL, *name = options->to;
    struct format format;

    if (!command->writes) return HEARSAY_OK;
    if (!name && !result_is_stream(options)) extension = extension_of(options->output);
    else if (!name) name = command->format;
    if (!find_format(command->writes, name, extension, &format))
        return fail_extension(command->name, "-o", options->output, command->writes, err);
    options->format = format.name;
    options->thing = thing_of(options, &format);
    if (result_is_stream(options)) return check_stream(options, &format, err);
    /* two files have names of their own: network_file.c looks at these */
    if (format.two_files && options->thing == HEARSAY_WRITES_NETWORK) return HEARSAY_OK;
    return result_spare_inputs(options, options->output, err);
}

/* ---- writing ---- */

hearsay_status result_open(hearsay_output **out, const struct options *options, hearsay_error *err)
{
    return result_is_stream(options) ? hearsay_output_stream(out, stdout, err)
                                     : interrupt_open(out, options->output, err);
}

hearsay_status result_finish(hearsay_output *output, hearsay_status status, hearsay_error *err)
{
    return interrupt_close(output, status, err);
}

size_t result_width(void)
{
    const char *columns = getenv("COLUMNS");
    struct winsize window;
    size_t width = 0;

    for (; columns && *columns >= '0' && *columns <= '9' && width < 10000; columns++)
        width = width * 10 + (size_t)(*columns - '0');
    if (width) return width;
    if (isatty(STDOUT_FILENO) && ioctl(STDOUT_FILENO, TIOCGWINSZ, &window) == 0)
        return window.ws_col;
    return 0;
}

static hearsay_status write_table(const struct options *options, const hearsay_table *table,
                                  const hearsay_run *run, const struct part *part, hearsay_error *err)
{
    hearsay_output *output = NULL;
    hearsay_status status = part ? part_open(&output, part, err) : result_open(&output, options, err);

    if (status == HEARSAY_OK) status = hearsay_write_table(output, options->format, table, run, err);
    return part ? part_finish(part, output, status, err) : result_finish(output, status, err);
}

hearsay_status result_table_part(const struct options *options, hearsay_table *table,
                                 const hearsay_run *run, const struct part *part, hearsay_error *err)
{
    hearsay_status status = HEARSAY_OK;
    hearsay_run fitted = { 0 };
    char count[MESSAGE_COUNT];
    size_t cut;

    if (run) fitted = *run;
    if (result_is_stream(options)) fitted.width = result_width();
    if (options->sort) status = hearsay_table_sort(table, options->sort, err);
    if (status != HEARSAY_OK) return status;
    cut = options->top ? hearsay_table_cut(table, (size_t)options->top) : 0;
    status = write_table(options, table, &fitted, part, err);
    if (status == HEARSAY_OK && cut && !options->quiet)
        message_say("%s more rows left out (--top %llu)", message_count(cut, count),
                    (unsigned long long)options->top);
    return status;
}

hearsay_status result_table(const struct options *options, hearsay_table *table,
                            const hearsay_run *run, hearsay_error *err)
{
    return result_table_part(options, table, run, NULL, err);
}
