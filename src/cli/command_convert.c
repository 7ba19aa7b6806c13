/* hearsay convert */
#include "cli/commands.h"
#include "cli/losses.h"
#include "cli/notices.h"
#include "cli/result.h"
#include "cli/session.h"

hearsay_status command_convert(const struct options *options, int *exit_status, hearsay_error *err)
{
    struct session session;
    hearsay_output *output = NULL;
    hearsay_status status = session_begin(&session, options, err);

    (void)exit_status;
    if (status == HEARSAY_OK) status = result_open(&output, options, err);
    if (status == HEARSAY_OK)
        status = hearsay_write_corpus(output, options->format, session.corpus, err);
    status = result_finish(output, status, err);
    if (status == HEARSAY_OK && !options->quiet) {
        notices_loss(session.corpus, options->all_notices);
        status = losses_tell_corpus(options->format, session.corpus, err);
    }
    session_end(&session);
    return status;
}
