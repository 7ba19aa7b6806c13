/* Maps: who accuses, denies, doubts, backs and reports what, as a picture in columns: who speaks,
 * what is said, whom it is about.
 *
 *     hearsay_draw_map(output, "svg", network, &options, &run, &err);
 *
 * svg, png and pdf are laid out by Graphviz in a forked child, so that a crash or an endless layout
 * there is an error here; the fork inherits the caller's memory and threads must not be running
 * that hold locks. dot is text and needs no child.
 */
#ifndef HEARSAY_DRAW_H
#define HEARSAY_DRAW_H

#include <hearsay/write.h>

#ifdef __cplusplus
extern "C" {
#endif

/* How a map was drawn. */
typedef struct hearsay_map_notes {
    const char *view; /* hearsay_view_at */
    bool in_rows;     /* Graphviz found no layout in time: actors stand in rows */
    size_t actors, actors_drawn;
} hearsay_map_notes;

/* Where a box or line leads to, such as "#e-3" in the page that the picture will stand in, or a page on the
 * web; NULL: nowhere. The text is copied. */
typedef const char *hearsay_map_link(void *of, const hearsay_statement_id *statements, size_t count);

typedef struct hearsay_map_options {
    const char *title;        /* NULL: the corpus's */
    const char *view;         /* what kind of map (hearsay_view_at); NULL: chosen by kind and size of
                                 the network */
    unsigned timeout_seconds; /* for the layout, and again for the drawing; 0: 60. Where a layout takes
                                 longer or dies, boxes stand in rows and the map says so */
    size_t top;               /* the actors with the most statements only, and the claims that they
                                 are tied to; of a timeline so many claims, disputed ones first. 0: all,
                                 or 60 of a network of more than 150 nodes. What is left out, the
                                 weakest of very many lines too, is said on the map */
    const char *layout;       /* of the view actors: an engine of Graphviz (hearsay_layout_at);
                                 NULL: "neato" */
    const char *by;           /* the measure of actors that top goes by; NULL: their statements */
    size_t old_files;         /* 0: no comparison. Else statements of so many first files of the corpus are
                                 old and the others new (hearsay_read_two_sides): the view of actors
                                 shows what came, went, rose and fell */
    const char *focus;        /* of the view ego: the id, name or alias of an actor */
    unsigned hops;            /* of the view ego: 2 takes in what those say who are tied to it, and so
                                 on; 0: 1 */
    uint64_t min_weight;      /* lines, or boxes of a timeline, of fewer statements are not drawn */
    hearsay_map_notes *notes; /* filled if it is not NULL */
    hearsay_map_link *link;   /* asked for each box and line with statements, which then leads there;
                                 NULL: lines lead to the page of their one document */
    void *link_of;            /* passed to it */
    const char *theme;        /* how it looks: a file (docs/maps.md), or the name of a theme that
                                 ships (hearsay_theme_at); NULL: "light" */
} hearsay_map_options;

/** A format that a map can be drawn in: "svg", "png", "pdf", "dot"; NULL past the end. */
HEARSAY_API const char *hearsay_map_format_at(size_t index);

/** The name of a view, such as "claims", and what it shows; NULL past the end. */
HEARSAY_API const char *hearsay_view_at(size_t index);
HEARSAY_API const char *hearsay_view_title(size_t index);

/** An engine that finds places on a plane, such as "neato"; NULL past the end. */
HEARSAY_API const char *hearsay_layout_at(size_t index);

/** The name of a theme that ships, such as "light"; NULL past the end. */
HEARSAY_API const char *hearsay_theme_at(size_t index);

/** What it is for, in a few words; NULL past the end. */
HEARSAY_API const char *hearsay_theme_title(size_t index);

/** The text of a theme that ships, as its file has it; NULL if there is none of that name. */
HEARSAY_API const char *hearsay_theme_text(const char *name, size_t *length);

/**
 * Draws a network.
 *
 * @param network  any; for the full map "actor-claim", built with keep_negated. A view of actors that gets
 *                 a network with claims draws the network mentions of its corpus instead; a timeline draws
 *                 the statements behind the ties of any
 * @param format   "svg", "png", "pdf" or "dot"; dot and svg are the same bytes on every machine; where
 *                 Graphviz finds the places of actors, with the same version of it
 * @param options  NULL for defaults
 * @return HEARSAY_BAD_ARGUMENT for an unknown format, view, layout, measure or focus, and for a focus
 *         or a comparison that the view cannot show; HEARSAY_BAD_DATA, with the place, for a theme
 *         file that says what a theme cannot; HEARSAY_LIMIT if the layout takes too long or a theme
 *         file has more than 64 KiB; HEARSAY_IO if a theme file cannot be read;
 *         HEARSAY_UNSUPPORTED if Graphviz cannot make the format (says which package can)
 */
HEARSAY_API hearsay_status hearsay_draw_map(hearsay_output *output, const char *format,
                                            const hearsay_network *network,
                                            const hearsay_map_options *options,
                                            const hearsay_run *run, hearsay_error *err);

#ifdef __cplusplus
}
#endif

#endif
