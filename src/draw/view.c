/* The table of views. */
#include "draw/view.h"

#include <string.h>

#include "draw/camp_cards.h"
#include "draw/choose.h"
#include "draw/ego.h"
#include "draw/plane.h"
#include "draw/three_columns.h"
#include "draw/timeline.h"
#include "text/near.h"

static const struct view views[] = {
    { "claims", "who speaks, what is said, whom it is about, in columns", false,
      three_columns_make },
    { "actors", "actors near those they are tied to, with their camps", true, plane_make },
    { "camps", "camps as areas, with their typical claims and what they say of each other",
      false, camp_cards_make },
    { "ego", "one actor (--focus): what it says and what is said of it", false, ego_make },
    { "timeline", "what is said in its order, denials facing what they deny", false, timeline_make },
};

enum { CLAIMS, ACTORS, CAMPS, EGO, VIEWS = sizeof views / sizeof *views };

const char *hearsay_view_at(size_t index)
{
    return index < VIEWS ? views[index].name : NULL;
}

const char *hearsay_view_title(size_t index)
{
    return index < VIEWS ? views[index].title : NULL;
}

/* Columns as long as they can be read; who agrees with whom has no columns. */
static const struct view *suit(const hearsay_network *network)
{
    bool undirected = hearsay_network_kind_of(network)->undirected;

    return undirected || hearsay_network_nodes(network) > CHOOSE_ALL_BELOW ? &views[ACTORS]
                                                                           : &views[CLAIMS];
}

const struct view *view_of_claims(void)
{
    return &views[CLAIMS];
}

/* What is asked for must be on the map. */
static hearsay_status check_use(const struct view *view, const hearsay_map_options *options,
                                hearsay_error *err)
{
    if (options->old_files && view != &views[ACTORS]) {
        hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "the view %s shows no changes", view->name);
        hearsay_error_hint(err, "a comparison is drawn in the view actors, without a focus");
        return HEARSAY_BAD_ARGUMENT;
    }
    if (options->focus && view != &views[EGO]) {
        hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "the view %s is not about one actor", view->name);
        hearsay_error_hint(err, "a focus is drawn in the view ego; the filter --actor leaves the "
                                "statements of some actors to any view");
        return HEARSAY_BAD_ARGUMENT;
    }
    return HEARSAY_OK;
}

hearsay_status view_choose(const struct view **out, const hearsay_map_options *options,
                           const hearsay_network *network, hearsay_error *err)
{
    const char *name = options->view;
    struct near near;

    *out = suit(network);
    if (!name && options->old_files) *out = &views[ACTORS];
    if (!name && options->focus) *out = &views[EGO];
    if (!name) return check_use(*out, options, err);
    near_init(&near, name);
    for (size_t i = 0; i < VIEWS; i++) {
        *out = &views[i];
        if (strcmp(views[i].name, name) == 0) return check_use(*out, options, err);
        near_offer(&near, views[i].name);
    }
    hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "view \"%s\" is not known%s%s%s", name,
                 near.best ? "; did you mean \"" : "", near.best ? near.best : "",
                 near.best ? "\"?" : "");
    return HEARSAY_BAD_ARGUMENT;
}
