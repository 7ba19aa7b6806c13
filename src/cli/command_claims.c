/* hearsay claims */
#include "cli/commands.h"
#include "cli/message.h"
#include "cli/periods.h"
#include "cli/result.h"
#include "cli/session.h"

/* Under a filter, the claims that none of its statements is on go: a row of zeros would say that
 * nobody backs them. They come last, as the table is made. */
static void leave_out_unstated(const struct session *session, hearsay_table *table)
{
    size_t rows = hearsay_table_rows(table), kept = 0, count, left;

    if (session->corpus == session->whole) return;
    while (kept < rows && hearsay_table_evidence(table, kept, &count) && count) kept++;
    left = rows - kept;
    if (kept == 0 || left == 0) return; /* 0 would keep all; and then the filter's own notice says it */
    (void)hearsay_table_cut(table, kept);
    if (!session->options->quiet)
        message_say("%zu claim%s without a statement that the filters let through left out", left,
                    left == 1 ? "" : "s");
}

hearsay_status command_claims(const struct options *options, int *exit_status, hearsay_error *err)
{
    hearsay_measure_options measures;
    struct session session;
    hearsay_table *table = NULL;
    hearsay_status status;

    (void)exit_status;
    status = periods_check(options, err);
    if (status != HEARSAY_OK) return status;
    if (options->every) return periods_show(options, HEARSAY_OF_CLAIMS, err);
    status = session_begin(&session, options, err);
    measures = session_measures(&session);
    if (status == HEARSAY_OK) status = hearsay_claim_table(&table, session.corpus, &measures, err);
    if (status == HEARSAY_OK) leave_out_unstated(&session, table);
    if (status == HEARSAY_OK) status = result_table(options, table, &session.run, err);
    hearsay_table_free(table);
    session_end(&session);
    return status;
}
