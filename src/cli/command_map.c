/* hearsay map */
#include "cli/commands.h"
#include "cli/result.h"
#include "cli/session.h"

#include <string.h>

hearsay_status command_map(const struct options *options, int *exit_status, hearsay_error *err)
{
    const char *kind = options->network ? options->network : options->command->network;
    hearsay_map_options map = { .title = options->title, .top = (size_t)options->top,
                                .view = options->view, .layout = options->layout,
                                .by = options->by, .focus = options->focus,
                                .hops = (unsigned)options->hops, .min_weight = options->min_weight,
                                .timeout_seconds = (unsigned)options->timeout,
                                .theme = options->theme };
    struct session session;
    hearsay_output *output = NULL;
    hearsay_status status = session_begin(&session, options, err);

    (void)exit_status;
    map.old_files = session.old_files;
    if (status == HEARSAY_OK)
        status = session_build(&session, kind, strcmp(kind, "actor-claim") == 0, err);
    if (status == HEARSAY_OK) status = result_open(&output, options, err);
    if (status == HEARSAY_OK)
        status = hearsay_draw_map(output, options->format, session.network, &map, &session.run,
                                  err);
    status = result_finish(output, status, err);
    session_end(&session);
    return status;
}
