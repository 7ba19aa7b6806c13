/* The table of views. */
#include "draw/view.h"

#include <string.h>

#include "draw/camp_cards.h"
#include "draw/choose.h"
#include "draw/plane.h"
#include "text/near.h"

static hearsay_status columns_make(struct picture *picture, const hearsay_network *network,
                                   const hearsay_map_options *options, hearsay_error *err)
{
    hearsay_status status = picture_gather(picture, network, options, err);

    if (status == HEARSAY_OK) status = picture_describe(picture, err);
    if (status == HEARSAY_OK) status = picture_order(picture, err);
    if (status == HEARSAY_OK) status = picture_place(picture, options->title, err);
    return status;
}

static const struct view views[] = {
    { "claims", "who speaks, what is said, whom it is about, in columns", "actor-claim", true,
      columns_make },
    { "actors", "actors near those they are tied to, with their camps", "mentions", false,
      plane_make },
    { "camps", "camps as areas, with their typical claims and what they say of each other",
      "mentions", false, camp_cards_make },
};

enum { CLAIMS, ACTORS, VIEWS = sizeof views / sizeof *views };

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

hearsay_status view_choose(const struct view **out, const char *name,
                           const hearsay_network *network, hearsay_error *err)
{
    struct near near;

    *out = suit(network);
    if (!name) return HEARSAY_OK;
    near_init(&near, name);
    for (size_t i = 0; i < VIEWS; i++) {
        *out = &views[i];
        if (strcmp(views[i].name, name) == 0) return HEARSAY_OK;
        near_offer(&near, views[i].name);
    }
    hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "view \"%s\" is not known%s%s%s", name,
                 near.best ? "; did you mean \"" : "", near.best ? near.best : "",
                 near.best ? "\"?" : "");
    return HEARSAY_BAD_ARGUMENT;
}
