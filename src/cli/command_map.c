/* hearsay map */
#include "cli/commands.h"
#include "cli/message.h"
#include "cli/result.h"
#include "cli/session.h"

#include <string.h>

/* What was chosen for the user, who may have wanted something else. */
static void tell(const hearsay_map_notes *notes, const struct options *options)
{
    if (notes->in_rows)
        message_say("Graphviz found no layout, or not in time: the actors stand in rows; --top draws "
                    "fewer, --layout-timeout waits longer");
    if (notes->actors_drawn < notes->actors && !options->view && !options->top)
        message_say("view %s with %zu of %zu actors; --view and --top choose", notes->view,
                    notes->actors_drawn, notes->actors);
    if (options->layout && notes->view && strcmp(notes->view, "actors") != 0)
        message_say("view %s: --layout has no effect; it is for --view actors", notes->view);
}

/* What has no effect must not be given in vain. */
static hearsay_status check_hops(const struct options *options, hearsay_error *err)
{
    if (!options->hops || options->focus) return HEARSAY_OK;
    hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "--hops has no effect without --focus");
    hearsay_error_hint(err, "--focus ACTOR says from whom on");
    return HEARSAY_BAD_ARGUMENT;
}

hearsay_status command_map(const struct options *options, int *exit_status, hearsay_error *err)
{
    const char *kind = options->network ? options->network : options->command->network;
    hearsay_map_options map = { .title = options->title, .top = (size_t)options->top,
                                .view = options->view, .layout = options->layout,
                                .by = options->by, .focus = options->focus,
                                .hops = (unsigned)options->hops, .min_weight = options->min_weight,
                                .timeout_seconds = (unsigned)options->timeout,
                                .theme = options->theme };
    hearsay_map_notes notes = { .view = NULL };
    struct session session;
    hearsay_output *output = NULL;
    hearsay_status status = check_hops(options, err);

    (void)exit_status;
    if (status != HEARSAY_OK) return status;
    status = session_begin(&session, options, err);
    map.old_files = session.old_files;
    map.notes = &notes;
    if (status == HEARSAY_OK)
        status = session_build(&session, kind, strcmp(kind, "actor-claim") == 0, err);
    if (status == HEARSAY_OK) status = result_open(&output, options, err);
    if (status == HEARSAY_OK)
        status = hearsay_draw_map(output, options->format, session.network, &map, &session.run,
                                  err);
    status = result_finish(output, status, err);
    if (status == HEARSAY_OK && !options->quiet) tell(&notes, options);
    session_end(&session);
    return status;
}
