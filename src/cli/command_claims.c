/* hearsay claims */
#include "cli/commands.h"
#include "cli/result.h"
#include "cli/session.h"

hearsay_status command_claims(const struct options *options, int *exit_status, hearsay_error *err)
{
    struct session session;
    hearsay_table *table = NULL;
    hearsay_status status = session_begin(&session, options, err);

    (void)exit_status;
    if (status == HEARSAY_OK) status = hearsay_claim_table(&table, session.corpus, err);
    if (status == HEARSAY_OK) status = result_table(options, table, &session.run, err);
    hearsay_table_free(table);
    session_end(&session);
    return status;
}
