/* hearsay network: key figures, or the network itself in one file or two. */
#include "cli/commands.h"
#include "cli/network_file.h"
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

/* ---- the network ---- */

/* Nodes carry the measures that were asked for, and none otherwise. */
static hearsay_status write_network(struct session *session, const struct network_file *file,
                                    hearsay_error *err)
{
    hearsay_measure_options measures = session_measures(session);
    hearsay_table *table = NULL;
    hearsay_status status = HEARSAY_OK;

    if (session->options->measures.count)
        status = hearsay_actor_table(&table, session->network, &measures, err);
    if (status == HEARSAY_OK) status = network_file_write(file, session, table, err);
    hearsay_table_free(table);
    return status;
}

/* A figure of the whole network is none of its nodes. */
static hearsay_status check_names(const hearsay_words *names, hearsay_error *err)
{
    for (size_t i = 0; i < names->count; i++) {
        if (hearsay_measure_find(HEARSAY_OF_ACTORS, names->words[i]) ||
            !hearsay_measure_find(HEARSAY_OF_NETWORK, names->words[i]))
            continue;
        hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "measure \"%s\" is one of the whole network; a file has those of "
                                                "its nodes", names->words[i]);
        hearsay_error_hint(err, "leave out -o for the figures of the network");
        return HEARSAY_BAD_ARGUMENT;
    }
    return HEARSAY_OK;
}

/* What has no effect must not be given in vain. */
static hearsay_status check_measures(const struct options *options, hearsay_error *err)
{
    bool is_of_nodes = options->thing == HEARSAY_WRITES_NETWORK && options->measures.count && !options->every;

    if (!is_of_nodes && (options->exact || options->samples)) {
        hearsay_fail(err, HEARSAY_BAD_ARGUMENT,
                     "--%s has no effect on figures of a network, nor on a file without measures",
                     options->exact ? "exact" : "samples");
        hearsay_error_hint(err, "it is for --measures betweenness -o net.graphml; hearsay actors makes a table");
        return HEARSAY_BAD_ARGUMENT;
    }
    if (options->camp_runs && options->thing == HEARSAY_WRITES_NETWORK && !is_of_nodes) {
        hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "--camp-runs has no effect on a file without measures");
        hearsay_error_hint(err, "add --measures camp");
        return HEARSAY_BAD_ARGUMENT;
    }
    if (!is_of_nodes) return HEARSAY_OK;
    if (hearsay_writer_find(options->format, HEARSAY_WRITES_NETWORK | HEARSAY_WRITES_MEASURES))
        return check_names(&options->measures, err);
    hearsay_fail(err, HEARSAY_BAD_ARGUMENT,
                 "--measures has no effect on a network as %s: nodes carry none there", options->format);
    hearsay_error_hint(err, "graphml, gexf, gml, json, csv and others have a place for them; hearsay actors "
                            "makes a table");
    return HEARSAY_BAD_ARGUMENT;
}

hearsay_status command_network(const struct options *options, int *exit_status, hearsay_error *err)
{
    const char *kind = options->network ? options->network : options->command->network;
    bool is_table = options->thing == HEARSAY_WRITES_TABLE;
    struct session session = { .options = options };
    struct network_file file = { 0 };
    hearsay_status status;

    (void)exit_status;
    status = periods_check(options, err);
    if (status == HEARSAY_OK) status = check_measures(options, err);
    if (status != HEARSAY_OK) return status;
    if (options->every) return periods_show(options, HEARSAY_OF_NETWORK, err);
    if (!is_table) status = network_file_of_output(&file, options, err);
    if (status != HEARSAY_OK) return network_file_show(&file, &session, status, err);
    status = session_begin(&session, options, err);
    if (status == HEARSAY_OK) status = session_build(&session, kind, false, err);
    if (status == HEARSAY_OK)
        status = is_table ? tell_figures(&session, err) : write_network(&session, &file, err);
    status = network_file_show(&file, &session, status, err);
    session_end(&session);
    return status;
}
