/* From a network to a map in one call. Every format is drawn from the same DOT text, which is also
 * a format of its own. */
#include <string.h>

#include <hearsay/measure.h>

#include "draw/choose.h"
#include "draw/dot.h"
#include "draw/geometry.h"
#include "draw/graphviz_bridge.h"
#include "draw/heading.h"
#include "draw/picture.h"
#include "draw/svg.h"
#include "draw/view.h"
#include "draw/theme.h"
#include "stream/writing.h"
#include "text/escape.h"
#include "text/near.h"

enum { DEFAULT_SECONDS = 60, ENOUGH_TIES = 60 };

#define BACKBONE_ALPHA 0.05

static const char *const formats[] = { "svg", "png", "pdf", "dot" };

const char *hearsay_map_format_at(size_t index)
{
    return index < sizeof formats / sizeof *formats ? formats[index] : NULL;
}

static hearsay_status check_format(const char *format, hearsay_error *err)
{
    struct near near;

    near_init(&near, format);
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
        if (strcmp(formats[i], format) == 0) return HEARSAY_OK;
        near_offer(&near, formats[i]);
    }
    hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "a map cannot be drawn as \"%s\"", format);
    if (near.best)
        hearsay_error_hint(err, "did you mean %s? Maps are svg, png, pdf or dot", near.best);
    else hearsay_error_hint(err, "maps are svg, png, pdf or dot");
    return HEARSAY_BAD_ARGUMENT;
}

/* "hearsay 0.1.0, --network claims --top 20" */
static void write_origin(struct buffer *out, const hearsay_run *run)
{
    buffer_format(out, "hearsay %s", hearsay_version());
    if (run && run->options && *run->options) {
        buffer_text(out, ", ");
        escape_wrong_bytes(out, run->options, strlen(run->options));
    }
    if (run && run->inputs && *run->inputs) {
        buffer_text(out, ", ");
        escape_wrong_bytes(out, run->inputs, strlen(run->inputs));
    }
}

static bool ties_two(const hearsay_network *network)
{
    for (size_t i = 0; i < hearsay_network_ties(network); i++) {
        const hearsay_tie *tie = hearsay_network_tie(network, i);
        if (tie->from != tie->to && !tie->negated) return true;
    }
    return false;
}

/* For a view without claims, of a network with them: who speaks of whom, or, where nobody does, who agrees
 * with whom. *out stays NULL if the network at hand will do, or none of these ties anybody. */
static hearsay_status fit_network(hearsay_network **out, const struct view *view,
                                  const hearsay_network *network, hearsay_error *err)
{
    static const char *const kinds[] = { "mentions", "subtract" };
    const hearsay_network_kind *kind = hearsay_network_kind_of(network);
    hearsay_network_options options = *hearsay_network_options_of(network);
    hearsay_status status = HEARSAY_OK;

    if (!view->without_claims || !kind->two_mode || kind->only_claims) return HEARSAY_OK;
    options.normalisation = HEARSAY_NORMALISE_NO;
    for (size_t i = 0; !*out && status == HEARSAY_OK && i < sizeof kinds / sizeof *kinds; i++) {
        options.kind = kinds[i];
        status = hearsay_network_build(out, hearsay_network_corpus(network), &options, err);
        if (status == HEARSAY_LIMIT) status = HEARSAY_OK; /* too many agree with too many */
        else if (status == HEARSAY_OK && !ties_two(*out)) {
            hearsay_network_free(*out);
            *out = NULL;
        }
    }
    return status;
}

/* Of a large network the ties that are stronger than chance for one of their ends, if these are enough for a
 * map: the strongest of all are mostly those of whoever says most. *network: the one to draw from. */
static hearsay_status take_backbone(struct picture *picture, const hearsay_network **network,
                                    hearsay_error *err)
{
    const hearsay_backbone_options options = { .alpha = BACKBONE_ALPHA, .unadjusted = true };
    hearsay_network *backbone = NULL;
    hearsay_status status;

    if (hearsay_network_nodes(*network) <= CHOOSE_ALL_BELOW) return HEARSAY_OK;
    status = hearsay_network_backbone(&backbone, *network, &options, NULL, err);
    if (status != HEARSAY_OK) return status;
    if (hearsay_network_ties(backbone) < ENOUGH_TIES) {
        hearsay_network_free(backbone);
        return HEARSAY_OK;
    }
    if (!picture->asked) picture->asked = *network;
    hearsay_network_free(picture->own);
    *network = picture->own = backbone;
    return picture_remark(picture,
                          "Lines are ties stronger than chance for one of their ends (disparity "
                          "filter, p at most 0.05).", err);
}

/* Columns take any network; they are what is left where no actor is tied to another. */
static hearsay_status make_picture(struct picture *picture, const struct view **view,
                                   const hearsay_network *network,
                                   const hearsay_map_options *options, hearsay_error *err)
{
    hearsay_status status = view_choose(view, options, network, err);
    const hearsay_network_kind *kind = hearsay_network_kind_of(network);

    if (status == HEARSAY_OK) status = fit_network(&picture->own, *view, network, err);
    if (status != HEARSAY_OK) return status;
    if (!picture->own && (*view)->without_claims && kind->two_mode && !kind->only_claims) {
        if (options->old_files)
            return hearsay_fail(err, HEARSAY_BAD_DATA,
                                "no actor speaks of another or agrees with one: there are no ties to "
                                "compare");
        *view = view_of_claims();
    }
    if (picture->own) picture->asked = network;
    if (picture->own) network = picture->own;
    if ((*view)->without_claims && !options->view && !options->old_files && !options->min_weight)
        status = take_backbone(picture, &network, err);
    return status == HEARSAY_OK ? (*view)->make(picture, network, options, err) : status;
}

/* The whole picture as DOT, and the lines under the title for those who cannot see it. */
static hearsay_status write_dot(struct buffer *dot, struct buffer *description,
                                struct picture *picture, const hearsay_network *network,
                                const hearsay_map_options *options, const char *origin,
                                hearsay_error *err)
{
    struct legend legend;
    const struct view *view;
    hearsay_status status = make_picture(picture, &view, network, options, err);

    if (status == HEARSAY_OK && options->notes)
        *options->notes = (hearsay_map_notes){ view->name, picture->is_in_rows,
                                               picture->facts.actors, picture->facts.actors_drawn };
    if (status == HEARSAY_OK) status = legend_make(&legend, picture, err);
    if (status == HEARSAY_OK && !label_wrap(&picture->foot, &picture->arena, origin,
                                            picture->width - TEXT_SLACK, 3, (struct label_font){ FOOT_SIZE, 0 }))
        status = picture_no_memory(err);
    if (status == HEARSAY_OK) status = dot_write(dot, picture, &legend, err);
    for (size_t i = 0; status == HEARSAY_OK && i < picture->subtitle.count; i++)
        buffer_format(description, "%s%s", i ? " " : "", picture->subtitle.lines[i]);
    return status;
}

static hearsay_status draw(struct buffer *out, const char *dot, const char *format,
                           unsigned seconds, const struct svg_words *words, hearsay_error *err)
{
    struct buffer drawn = { 0 };
    bool is_svg = strcmp(format, "svg") == 0;
    hearsay_status status = graphviz_draw(is_svg ? &drawn : out, dot, format, seconds, err);

    if (status == HEARSAY_OK && is_svg &&
        !svg_finish(out, buffer_string(&drawn), drawn.length, words))
        status = out->failed ? picture_no_memory(err)
                             : hearsay_fail(err, HEARSAY_IO, "Graphviz drew no svg");
    buffer_clear(&drawn);
    return status;
}

hearsay_status hearsay_draw_map(hearsay_output *output, const char *format,
                                const hearsay_network *network, const hearsay_map_options *options,
                                const hearsay_run *run, hearsay_error *err)
{
    static const hearsay_map_options defaults = { .title = NULL };
    struct theme theme;
    struct picture picture = { .network = network, .theme = &theme };
    struct buffer origin = { 0 }, dot = { 0 }, description = { 0 }, drawn = { 0 };
    hearsay_status status = check_format(format, err);

    if (!options) options = &defaults;
    picture.link = options->link;
    picture.link_of = options->link_of;
    write_origin(&origin, run);
    if (status == HEARSAY_OK) status = theme_load(&theme, options->theme, err);
    if (status == HEARSAY_OK)
        status = write_dot(&dot, &description, &picture, network, options, buffer_string(&origin),
                           err);
    if (status == HEARSAY_OK && (origin.failed || description.failed))
        status = picture_no_memory(err);
    if (status == HEARSAY_OK && strcmp(format, "dot") != 0) {
        struct svg_words words = { heading_title(&picture, options->title),
                                   buffer_string(&description), buffer_string(&origin) };
        unsigned seconds = options->timeout_seconds ? options->timeout_seconds : DEFAULT_SECONDS;

        status = draw(&drawn, buffer_string(&dot), format, seconds, &words, err);
        if (status == HEARSAY_OK) status = writing_send(output, &drawn, err);
    } else if (status == HEARSAY_OK) {
        status = writing_send(output, &dot, err);
    }
    buffer_clear(&drawn);
    buffer_clear(&description);
    buffer_clear(&dot);
    buffer_clear(&origin);
    picture_clear(&picture);
    return status;
}
