/* hearsay network: key figures, or the network itself in one file or two. */
#include "cli/commands.h"
#include "cli/losses.h"
#include "cli/parts.h"
#include "cli/periods.h"
#include "cli/result.h"
#include "cli/session.h"

#include <stdlib.h>
#include <string.h>

/* ---- key figures ---- */

/* A name and a value a line, for eyes and for cut -d' ': the library's TSV without its headings,
 * with a blank for the tab and a minus for a missing value. */
static void write_lines(hearsay_output *output, const char *tsv, size_t size)
{
    const char *line = memchr(tsv, '\n', size), *end = tsv + size, *next, *tab;

    for (line = line ? line + 1 : end; line < end; line = next) {
        next = memchr(line, '\n', (size_t)(end - line));
        next = next ? next + 1 : end;
        tab = memchr(line, '\t', (size_t)(next - line));
        if (!tab) continue;
        hearsay_output_write(output, line, (size_t)(tab - line));
        hearsay_output_write(output, " ", 1);
        if (tab[1] == '\n') hearsay_output_write(output, "-", 1);
        hearsay_output_write(output, tab + 1, (size_t)(next - tab - 1));
    }
}

static hearsay_status write_figures(const struct options *options, const hearsay_table *table,
                                    hearsay_error *err)
{
    hearsay_output *memory = NULL, *output = NULL;
    char *tsv = NULL;
    size_t size = 0;
    hearsay_status status = hearsay_output_memory(&memory, &tsv, &size, err);

    if (status == HEARSAY_OK) status = hearsay_write_table(memory, "tsv", table, NULL, err);
    status = result_finish(memory, status, err);
    if (status == HEARSAY_OK) status = result_open(&output, options, err);
    if (status == HEARSAY_OK) write_lines(output, tsv, size);
    status = result_finish(output, status, err);
    free(tsv);
    return status;
}

static hearsay_status tell_figures(struct session *session, hearsay_error *err)
{
    hearsay_measure_options measures = session_measures(session);
    hearsay_table *table = NULL;
    hearsay_status status = hearsay_network_table(&table, session->network, &measures, err);

    if (status == HEARSAY_OK && strcmp(session->options->format, "text") == 0)
        status = write_figures(session->options, table, err);
    else if (status == HEARSAY_OK)
        status = result_table(session->options, table, &session->run, err);
    hearsay_table_free(table);
    return status;
}

/* ---- one file ---- */

static hearsay_status write_file(const struct session *session, hearsay_error *err)
{
    const struct options *options = session->options;
    hearsay_output *output = NULL;
    hearsay_status status = result_open(&output, options, err);

    if (status == HEARSAY_OK)
        status = hearsay_write_network(output, options->format, session->network, &session->run,
                                       err);
    return result_finish(output, status, err);
}

/* ---- two files ---- */

static hearsay_status write_part(const struct session *session, const struct part *part,
                                 hearsay_network_part which, hearsay_error *err)
{
    hearsay_output *output = NULL;
    hearsay_status status = part_open(&output, part, err);

    if (status == HEARSAY_OK)
        status = hearsay_write_network_part(output, session->options->format, session->network,
                                            which, err);
    return part_finish(part, output, status, err);
}

static hearsay_status write_two_files(const struct session *session, hearsay_error *err)
{
    const char *path = session->options->output;
    struct part parts[2] = { { 0 }, { 0 } };
    hearsay_status status = part_name(&parts[0], path, "nodes", err);

    if (status == HEARSAY_OK) status = part_name(&parts[1], path, "edges", err);
    if (status == HEARSAY_OK) status = write_part(session, &parts[0], HEARSAY_PART_NODES, err);
    if (status == HEARSAY_OK) status = write_part(session, &parts[1], HEARSAY_PART_EDGES, err);
    return parts_show(parts, 2, status, err);
}

/* What has no effect must not be given in vain. */
static hearsay_status check_measures(const struct options *options, hearsay_error *err)
{
    if (options->thing == HEARSAY_WRITES_TABLE || options->measures.count == 0) return HEARSAY_OK;
    hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "--measures has no effect on a network as %s: it holds nodes and ties",
                 options->format);
    hearsay_error_hint(err, "leave out -o for the figures of the network; hearsay actors has those of its nodes");
    return HEARSAY_BAD_ARGUMENT;
}

hearsay_status command_network(const struct options *options, int *exit_status, hearsay_error *err)
{
    const char *kind = options->network ? options->network : options->command->network;
    bool is_table = options->thing == HEARSAY_WRITES_TABLE;
    struct session session;
    hearsay_status status;

    (void)exit_status;
    status = periods_check(options, err);
    if (status == HEARSAY_OK && !options->every) status = check_measures(options, err);
    if (status != HEARSAY_OK) return status;
    if (options->every) return periods_show(options, HEARSAY_OF_NETWORK, err);
    status = session_begin(&session, options, err);
    if (status == HEARSAY_OK) status = session_build(&session, kind, false, err);
    if (status == HEARSAY_OK) {
        if (is_table) status = tell_figures(&session, err);
        else if (hearsay_writer_find(options->format, HEARSAY_WRITES_NETWORK)->two_files)
            status = write_two_files(&session, err);
        else status = write_file(&session, err);
        if (status == HEARSAY_OK && !is_table && !options->quiet)
            status = losses_tell(options->format, session.network, err);
    }
    session_end(&session);
    return status;
}
