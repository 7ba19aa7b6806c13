#include "cli/network_file.h"

#include <string.h>
#include <sys/stat.h>

#include "cli/commands.h"
#include "cli/losses.h"
#include "cli/result.h"

static const char *const part_names[] = { [HEARSAY_PART_NODES] = "nodes",
                                          [HEARSAY_PART_EDGES] = "edges" };

static hearsay_status add_part(struct network_file *file, const struct options *options, const char *path,
                               const char *name, hearsay_error *err)
{
    struct part *part = &file->parts[file->count++];
    hearsay_status status = part_name(part, path, name, err);

    return status == HEARSAY_OK ? result_spare_inputs(options, part->path, err) : status;
}

static hearsay_status name_network(struct network_file *file, const struct options *options,
                                   const char *path, hearsay_error *err)
{
    struct stat facts;
    hearsay_status status;

    if (file->two_files && stat(path, &facts) == 0 && !S_ISREG(facts.st_mode) && !S_ISDIR(facts.st_mode))
        return hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "a network as %s is two files, and %s is none",
                            file->format, path);
    if (!file->two_files) return add_part(file, options, path, NULL, err);
    status = add_part(file, options, path, part_names[HEARSAY_PART_NODES], err);
    return status == HEARSAY_OK ? add_part(file, options, path, part_names[HEARSAY_PART_EDGES], err) : status;
}

hearsay_status network_file_of_output(struct network_file *file, const struct options *options,
                                      hearsay_error *err)
{
    const hearsay_writer *writer = hearsay_writer_find(options->format, HEARSAY_WRITES_NETWORK);

    *file = (struct network_file){ .format = options->format, .two_files = writer->two_files };
    return result_is_stream(options) ? HEARSAY_OK : name_network(file, options, options->output, err);
}

/* ---- of --graph ---- */

/* What has no effect must not be given in vain. */
static hearsay_status check_graph(const struct options *options, hearsay_error *err)
{
    const char *other = options->every         ? "every"
                        : options->bootstrap   ? "bootstrap"
                        : options->sensitivity ? "sensitivity"
                                               : NULL;

    if (!other) return HEARSAY_OK;
    hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "--graph and --%s do not go together", other);
    hearsay_error_hint(err, "a file of a network holds one network, with one value of a measure for an actor");
    return HEARSAY_BAD_ARGUMENT;
}

static hearsay_status name_table(struct network_file *file, const struct options *options, hearsay_error *err)
{
    size_t of_network = file->count;
    hearsay_status status = add_part(file, options, options->output, NULL, err);

    file->has_table = true;
    for (size_t i = 0; status == HEARSAY_OK && i < of_network; i++) {
        if (!parts_are_same(&file->parts[i], &file->parts[of_network])) continue;
        status = hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "--graph and -o would both write %s", options->output);
        hearsay_error_hint(err, "-o is for the table, --graph for the network: give them different names");
    }
    return status;
}

hearsay_status network_file_of_graph(struct network_file *file, const struct options *options,
                                     hearsay_error *err)
{
    struct format format;
    hearsay_status status;

    *file = (struct network_file){ 0 };
    if (!options->graph) return HEARSAY_OK;
    status = result_format_of_file(&format, options->command->name, "--graph", options->graph,
                                   HEARSAY_WRITES_MEASURES, err);
    if (status == HEARSAY_OK) status = check_graph(options, err);
    if (status != HEARSAY_OK) return status;
    file->format = format.name;
    file->two_files = format.two_files;
    status = name_network(file, options, options->graph, err);
    if (status != HEARSAY_OK || result_is_stream(options)) return status;
    return name_table(file, options, err);
}

const struct part *network_file_table(const struct network_file *file)
{
    return file->has_table ? &file->parts[file->count - 1] : NULL;
}

/* ---- writing ---- */

static hearsay_status write_into(hearsay_output *output, const struct network_file *file,
                                 const struct session *session, const hearsay_table *measures,
                                 size_t which, hearsay_error *err)
{
    return file->two_files ? hearsay_write_network_part(output, file->format, session->network,
                                                        (hearsay_network_part)which, measures, err)
                           : hearsay_write_network(output, file->format, session->network, measures,
                                                   &session->run, err);
}

static hearsay_status write_stream(const struct network_file *file, const struct session *session,
                                   const hearsay_table *measures, hearsay_error *err)
{
    hearsay_output *output = NULL;
    hearsay_status status = hearsay_output_stream(&output, stdout, err);

    if (status == HEARSAY_OK) status = write_into(output, file, session, measures, 0, err);
    return result_finish(output, status, err);
}

hearsay_status network_file_write(const struct network_file *file, const struct session *session,
                                  const hearsay_table *measures, hearsay_error *err)
{
    size_t files = file->count - file->has_table;
    hearsay_status status = HEARSAY_OK;

    if (!file->format) return HEARSAY_OK;
    if (files == 0) return write_stream(file, session, measures, err);
    for (size_t i = 0; status == HEARSAY_OK && i < files; i++) {
        hearsay_output *output = NULL;

        status = part_open(&output, &file->parts[i], err);
        if (status == HEARSAY_OK) status = write_into(output, file, session, measures, i, err);
        status = part_finish(&file->parts[i], output, status, err);
    }
    return status;
}

hearsay_status network_file_show(struct network_file *file, const struct session *session,
                                 hearsay_status status, hearsay_error *err)
{
    const char *format = file->format;

    status = parts_show(file->parts, file->count, status, err);
    *file = (struct network_file){ 0 };
    return status == HEARSAY_OK && format && !session->options->quiet
               ? losses_tell(format, session->network, err) : status;
}
