/* hearsay actors */
#include <stdint.h>

#include "cli/commands.h"
#include "cli/message.h"
#include "cli/network_file.h"
#include "cli/periods.h"
#include "cli/result.h"
#include "cli/session.h"
#include "cli/uncertainty.h"

/* An option for measures that the table does not have is said to be in vain. */
static void tell_in_vain(const struct options *options, const hearsay_table *table)
{
    const struct {
        bool is_given;
        const char *option, *columns[2], *thing;
    } rows[] = {
        { options->samples > 0, "samples", { "betweenness", "harmonic" }, "betweenness" },
        { options->exact, "exact", { "betweenness", "harmonic" }, "betweenness" },
        { options->camp_runs > 0, "camp-runs", { "camp", "camp_stability" }, "camp" },
    };

    for (size_t i = 0; !options->quiet && i < sizeof rows / sizeof *rows; i++)
        if (rows[i].is_given && hearsay_table_find(table, rows[i].columns[0]) == SIZE_MAX &&
            hearsay_table_find(table, rows[i].columns[1]) == SIZE_MAX)
            message_say("--%s changed nothing: the table has no measure that it is for, as with --measures %s",
                        rows[i].option, rows[i].thing);
}

/* The table, and the network with the same measures at its nodes: both from one reading. */
static hearsay_status show(struct session *session, struct network_file *graph, hearsay_error *err)
{
    const struct options *options = session->options;
    hearsay_measure_options measures = session_measures(session);
    hearsay_table *table = NULL;
    hearsay_status status = hearsay_actor_table(&table, session->network, &measures, err);

    if (status == HEARSAY_OK) tell_in_vain(options, table);
    if (status == HEARSAY_OK) status = network_file_write(graph, session, table, err);
    if (status == HEARSAY_OK)
        status = result_table_part(options, table, &session->run, network_file_table(graph), err);
    hearsay_table_free(table);
    return status;
}

hearsay_status command_actors(const struct options *options, int *exit_status, hearsay_error *err)
{
    const char *kind = options->network ? options->network : options->command->network;
    struct session session = { .options = options };
    struct network_file graph = { 0 };
    hearsay_status status;

    (void)exit_status;
    status = uncertainty_check(options, err);
    if (status == HEARSAY_OK) status = periods_check(options, err);
    if (status == HEARSAY_OK) status = network_file_of_graph(&graph, options, err);
    if (status != HEARSAY_OK) return network_file_show(&graph, &session, status, err);
    if (options->bootstrap) return bootstrap_show(options, err);
    if (options->sensitivity) return sensitivity_show(options, err);
    if (options->every) return periods_show(options, HEARSAY_OF_ACTORS, err);
    status = session_begin(&session, options, err);
    if (status == HEARSAY_OK) status = session_build(&session, kind, false, err);
    if (status == HEARSAY_OK) status = show(&session, &graph, err);
    status = network_file_show(&graph, &session, status, err);
    session_end(&session);
    return status;
}
