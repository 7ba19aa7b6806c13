/* hearsay report: one page, or of a long corpus two. */
#include "cli/commands.h"
#include "cli/parts.h"
#include "cli/result.h"
#include "cli/session.h"

#include <string.h>

/* The statements beside the report: what of it nobody opens first is complete before it is. */
static hearsay_status write_two_pages(const struct session *session, hearsay_report_options *report,
                                      hearsay_error *err)
{
    const char *path = session->options->output, *slash;
    struct part parts[2] = { { 0 }, { 0 } };
    hearsay_output *statements = NULL, *output = NULL;
    hearsay_status status = part_name(&parts[0], path, "statements", err), closed;

    if (status == HEARSAY_OK) status = result_spare_inputs(session->options, parts[0].path, err);
    if (status == HEARSAY_OK) status = part_name(&parts[1], path, NULL, err);
    if (status == HEARSAY_OK) status = part_open(&statements, &parts[0], err);
    if (status == HEARSAY_OK) status = part_open(&output, &parts[1], err);
    if (status == HEARSAY_OK) {
        slash = strrchr(parts[0].path, '/');
        report->statements = statements;
        report->statements_name = slash ? slash + 1 : parts[0].path;
        status = hearsay_report_write(output, session->options->format, session->corpus, report,
                                      &session->run, err);
    }
    closed = part_finish(&parts[0], statements, status, err);
    status = part_finish(&parts[1], output, closed, err);
    return parts_show(parts, 2, status, err);
}

static hearsay_status write_page(const struct session *session, const hearsay_report_options *report,
                                 hearsay_error *err)
{
    hearsay_output *output = NULL;
    hearsay_status status = result_open(&output, session->options, err);

    if (status == HEARSAY_OK)
        status = hearsay_report_write(output, session->options->format, session->corpus, report,
                                      &session->run, err);
    return result_finish(output, status, err);
}

hearsay_status command_report(const struct options *options, int *exit_status, hearsay_error *err)
{
    hearsay_report_options report = { .title = options->title,
                                      .theme = options->theme,
                                      .words = options->language,
                                      .seed = options->seed,
                                      .jobs = (unsigned)options->jobs,
                                      .files = (const char *const *)options->words,
                                      .file_count = options->word_count };
    struct session session;
    hearsay_status status = session_begin(&session, options, err);
    bool is_long = status == HEARSAY_OK &&
                   hearsay_corpus_statements(session.corpus) > HEARSAY_REPORT_STATEMENTS;

    (void)exit_status;
    if (session.corpus != session.whole) report.filtered = &session.left;
    if (status == HEARSAY_OK)
        status = is_long && !result_is_stream(options) ? write_two_pages(&session, &report, err)
                                                       : write_page(&session, &report, err);
    session_end(&session);
    return status;
}
