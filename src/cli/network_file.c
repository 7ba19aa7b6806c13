#include "cli/network_file.h"

#include <string.h>

#include "cli/commands.h"
#include "cli/losses.h"
#include "cli/result.h"

static const char *const part_names[] = { [HEARSAY_PART_NODES] = "nodes",
                                          [HEARSAY_PART_EDGES] = "edges" };

static hearsay_status name_parts(struct network_file *file, const char *path, bool two_files,
                                 hearsay_error *err)
{
    hearsay_status status = HEARSAY_OK;

    file->count = two_files ? 2 : 1;
    for (size_t i = 0; status == HEARSAY_OK && i < file->count; i++)
        status = part_name(&file->parts[i], path, two_files ? part_names[i] : NULL, err);
    return status;
}

hearsay_status network_file_of_output(struct network_file *file, const struct options *options,
                                      hearsay_error *err)
{
    const hearsay_writer *writer = hearsay_writer_find(options->format, HEARSAY_WRITES_NETWORK);

    *file = (struct network_file){ .format = options->format };
    return name_parts(file, options->output, writer->two_files, err);
}

/* ---- of --graph ---- */

/* What has no effect must not be given in vain, and what was asked for must not be written over. */
static hearsay_status check_graph(const struct network_file *file, const struct options *options,
                                  hearsay_error *err)
{
    const char *other = options->every         ? "every"
                        : options->bootstrap   ? "bootstrap"
                        : options->sensitivity ? "sensitivity"
                                               : NULL;

    if (other) {
        hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "--graph and --%s do not go together", other);
        hearsay_error_hint(err, "a file of a network holds one network, with one value of a measure for an actor");
        return HEARSAY_BAD_ARGUMENT;
    }
    for (size_t i = 0; options->output && i < file->count; i++) {
        if (strcmp(file->parts[i].path, options->output) != 0) continue;
        hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "--graph and -o would both write %s", options->output);
        hearsay_error_hint(err, "-o is for the table, --graph for the network: give them different names");
        return HEARSAY_BAD_ARGUMENT;
    }
    return HEARSAY_OK;
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
    file->format = format.name;
    if (status == HEARSAY_OK) status = name_parts(file, options->graph, format.two_files, err);
    return status == HEARSAY_OK ? check_graph(file, options, err) : status;
}

/* ---- writing ---- */

static hearsay_status write_part(const struct network_file *file, const struct session *session,
                                 const hearsay_table *measures, size_t which, hearsay_error *err)
{
    hearsay_output *output = NULL;
    hearsay_status status = part_open(&output, &file->parts[which], err);

    if (status == HEARSAY_OK && file->count == 2)
        status = hearsay_write_network_part(output, file->format, session->network,
                                            (hearsay_network_part)which, measures, err);
    else if (status == HEARSAY_OK)
        status = hearsay_write_network(output, file->format, session->network, measures, &session->run,
                                       err);
    return part_finish(&file->parts[which], output, status, err);
}

hearsay_status network_file_write(const struct network_file *file, const struct session *session,
                                  const hearsay_table *measures, hearsay_error *err)
{
    hearsay_status status = HEARSAY_OK;

    for (size_t i = 0; status == HEARSAY_OK && i < file->count; i++)
        status = write_part(file, session, measures, i, err);
    return status;
}

hearsay_status network_file_show(struct network_file *file, const struct session *session,
                                 hearsay_status status, hearsay_error *err)
{
    bool is_wanted = file->count > 0;

    status = parts_show(file->parts, file->count, status, err);
    file->count = 0;
    return status == HEARSAY_OK && is_wanted && !session->options->quiet
               ? losses_tell(file->format, session->network, err) : status;
}
