/* hearsay check */
#include "cli/commands.h"
#include "cli/message.h"
#include "cli/result.h"
#include "cli/session.h"

#include <string.h>

static bool has_error(const hearsay_table *findings)
{
    size_t column = hearsay_table_find(findings, "severity");

    for (size_t i = 0; i < hearsay_table_rows(findings); i++) {
        const char *severity = hearsay_table_text(findings, i, column);
        if (severity && strcmp(severity, "error") == 0) return true;
    }
    return false;
}

hearsay_status command_check(const struct options *options, int *exit_status, hearsay_error *err)
{
    struct session session;
    hearsay_table *findings = NULL;
    hearsay_status status = session_begin(&session, options, err);

    if (status == HEARSAY_OK)
        status = options->explain ? hearsay_explain(&findings, session.corpus, err)
                                  : hearsay_check(&findings, session.corpus, err);
    if (status == HEARSAY_OK && !options->explain && has_error(findings)) *exit_status = 1;
    if (status == HEARSAY_OK) status = result_table(options, findings, &session.run, err);
    if (status == HEARSAY_OK && hearsay_table_rows(findings) == 0 && !options->quiet)
        message_say(options->explain ? "the files are in a native format: every record is used"
                                     : "nothing found that is wrong or doubtful");
    hearsay_table_free(findings);
    session_end(&session);
    return status;
}
