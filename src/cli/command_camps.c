/* hearsay camps */
#include "cli/commands.h"
#include "cli/message.h"
#include "cli/result.h"
#include "cli/session.h"
#include "cli/uncertainty.h"

static void tell(const hearsay_camp_notes *notes, const char *kind)
{
    if (notes->alone)
        message_say("%zu actor%s in no camp with others", notes->alone,
                    notes->alone == 1 ? " is" : "s are");
    if (notes->camps == 0)
        message_say("no two actors of the network %s hold together; see hearsay list networks", kind);
}

hearsay_status command_camps(const struct options *options, int *exit_status, hearsay_error *err)
{
    const char *kind = options->network ? options->network : options->command->network;
    const hearsay_bootstrap_options bootstrap = uncertainty_options(options);
    hearsay_measure_options measures;
    hearsay_camp_notes notes;
    struct session session;
    hearsay_table *table = NULL;
    hearsay_status status = uncertainty_check(options, err);

    (void)exit_status;
    if (status != HEARSAY_OK) return status;
    status = session_begin(&session, options, err);
    measures = session_measures(&session);
    measures.names = (hearsay_words){ 0 };
    if (status == HEARSAY_OK) status = session_build(&session, kind, false, err);
    if (status == HEARSAY_OK)
        status = hearsay_camp_table(&table, session.network, &measures,
                                    options->bootstrap ? &bootstrap : NULL, &notes, err);
    progress_end(&session.progress);
    if (status == HEARSAY_OK && !options->quiet) tell(&notes, kind);
    if (status == HEARSAY_OK && !options->quiet && options->bootstrap)
        uncertainty_tell(options, &notes.resamples);
    if (status == HEARSAY_OK) status = result_table(options, table, &session.run, err);
    hearsay_table_free(table);
    session_end(&session);
    return status;
}
