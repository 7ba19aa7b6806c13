/* hearsay ties */
#include "cli/commands.h"
#include "cli/periods.h"
#include "cli/result.h"
#include "cli/session.h"

hearsay_status command_ties(const struct options *options, int *exit_status, hearsay_error *err)
{
    const char *kind = options->network ? options->network : options->command->network;
    hearsay_measure_options measures;
    struct session session;
    hearsay_table *table = NULL;
    hearsay_status status;

    (void)exit_status;
    status = periods_check(options, err);
    if (status != HEARSAY_OK) return status;
    if (options->every) return periods_show(options, HEARSAY_OF_TIES, err);
    status = session_begin(&session, options, err);
    measures = session_measures(&session);
    if (status == HEARSAY_OK) status = session_build(&session, kind, false, err);
    if (status == HEARSAY_OK) status = hearsay_tie_table(&table, session.network, &measures, err);
    if (status == HEARSAY_OK) status = result_table(options, table, &session.run, err);
    hearsay_table_free(table);
    session_end(&session);
    return status;
}
