/* hearsay report */
#include "cli/commands.h"
#include "cli/result.h"
#include "cli/session.h"

hearsay_status command_report(const struct options *options, int *exit_status, hearsay_error *err)
{
    hearsay_report_options report = { .title = options->title,
                                            .theme = options->theme,
                                            .seed = options->seed,
                                            .jobs = (unsigned)options->jobs,
                                            .files = (const char *const *)options->words,
                                            .file_count = options->word_count };
    struct session session;
    hearsay_output *output = NULL;
    hearsay_status status = session_begin(&session, options, err);

    (void)exit_status;
    if (session.corpus != session.whole) report.filtered = &session.left;
    if (status == HEARSAY_OK) status = result_open(&output, options, err);
    if (status == HEARSAY_OK)
        status = hearsay_report_write(output, options->format, session.corpus, &report,
                                      &session.run, err);
    status = result_finish(output, status, err);
    session_end(&session);
    return status;
}
