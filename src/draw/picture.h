/* The picture of a network before it is drawn: boxes and the lines between them. Every view makes one
 * (view.h), and all are written alike (dot.h). In columns:
 *
 *     who speaks    what is said    whom it is about
 *     [ actor ] --> [  claim  ] --> [ actor ]
 *
 * A statement that names a claim and a target is one line through the claim; one without a claim
 * goes from column to column. Networks without claims have the outer columns only. An actor who
 * speaks and is spoken about has a box on each side. Made in this order: picture_gather (what is
 * shown), picture_describe (texts), picture_order (who stands above whom), picture_place (where).
 * On a plane every actor has one box, in the left column, and a place of its own. On a timeline a box is an event
 * (events.h), and what is said of its node does not hold. */
#ifndef DRAW_PICTURE_H
#define DRAW_PICTURE_H

#include <hearsay/draw.h>

#include "draw/label.h"
#include "draw/style.h"
#include "memory/arena.h"
#include "text/buffer.h"

enum column { COLUMN_LEFT, COLUMN_MIDDLE, COLUMN_RIGHT, COLUMNS };

struct box {
    uint32_t node;  /* of the network; HEARSAY_NONE: a gap that a line passes through */
    uint32_t group; /* boxes of one column and group stand together in a frame */
    enum column column;
    unsigned look;  /* style_of_box */
    unsigned topic; /* of a claim, from 1: style_tint */
    unsigned camp;  /* of an actor, from 1: style_camp; 0: none is shown */
    const char *id; /* "actor-china", unique on the map */
    const char *tooltip, *url; /* url may be NULL */
    struct label name, note, mark;  /* note: smaller, below; mark: what it is accused of, below */
    const struct line_style *act;   /* of an event: its border is like the lines of such acts; else NULL */
    const hearsay_statement_id *evidence; /* of an event; of other boxes lines have it */
    size_t evidence_count;
    bool is_focus;                  /* whom the view is about */
    bool disputed;                  /* a claim that some back and some deny or doubt */
    double ports_left, ports_right; /* room for the ends of lines on each side */
    double x, y, width, height;     /* centre, from the top left corner of the page */
};

/* A Bezier curve. */
struct curve {
    double x[4], y[4];
};

struct line {
    uint32_t from, to; /* boxes */
    uint32_t next;     /* the line that goes on from a gap; HEARSAY_NONE if none */
    unsigned look;     /* style_of_line */
    bool negated, implicit;
    bool mutual;         /* two claims that rebut each other */
    uint64_t statements; /* of this look, by count; those that are not made count too if negated */
    const hearsay_statement_id *evidence; /* ascending */
    size_t evidence_count;
    const char *id, *tooltip, *url; /* url may be NULL */
    double width;
    double from_y, to_y;         /* where it leaves and arrives */
    bool is_curved;              /* along curve, not from port to port */
    struct curve curve;
    const char *caption;         /* the words beside it; NULL: none */
    double caption_x, caption_y; /* their middle */
};

/* Words that belong to no box: what an axis tells, what a camp says. */
struct words {
    double x, y; /* left end, and middle of the line */
    const char *text;
    struct label_font font;
    bool is_soft;
};

/* A thin line of an axis, or any bar: its middle and size. */
struct bar {
    double x, y, width, height;
    bool is_faint; /* as what only says whom a claim is about */
};

/* Boxes that stand together: the actors of one country or organization in one column, in a frame
 * with its name; or a box alone, without one. */
struct frame {
    hearsay_actor_id actor; /* HEARSAY_NONE: a box alone */
    enum column column;
    size_t count;                 /* boxes */
    const char *name;             /* NULL: no frame is drawn */
    const char *fill;             /* its ground; NULL: the theme's */
    double x, width, top, bottom; /* x: of the middle */
};

/* What the network has and what is drawn of it. */
struct picture_facts {
    size_t actors, actors_drawn, claims, claims_drawn; /* without those that only pass on */
    bool is_chosen;        /* a large network, of which only the most connected are drawn */
    size_t lines_left_out; /* the weakest, where there are too many */
    uint64_t statements;   /* drawn, by count, without those that were not made */
    uint64_t not_said;     /* drawn */
    uint64_t not_drawn;    /* statements of the network */
    size_t speakers, documents;
    size_t events, events_drawn;     /* of a timeline */
    size_t subjects, subjects_drawn; /* claims that they are on, and whom those without one are to */
    uint64_t undated;                /* statements that a timeline has no place for */
    const char *publisher; /* of all documents; NULL if there are several or none */
    size_t publishers;
    hearsay_date first, last; /* year 0: none */
    bool has_relays;          /* named under the speakers */
    bool has_mixed;           /* lines whose statements are of several groups */
    bool has_concerns;        /* relations of claims that are only in the tooltips */
};

struct picture {
    struct arena arena; /* owns all below */
    const hearsay_network *network;
    hearsay_network *own; /* network, where the view made it; NULL: it is the caller's */
    const hearsay_network *asked; /* what the map was asked of, where the view draws less of it; NULL */
    const hearsay_corpus *corpus;
    hearsay_corpus *own_corpus; /* likewise */
    const struct theme *theme; /* borrowed */
    bool two_mode;
    bool undirected; /* lines have no heads */
    size_t old_files; /* of a comparison: hearsay_map_options */
    bool is_plane;   /* every actor has one box; lines lie below boxes */
    bool has_events; /* boxes are events, lines lead to what they answer */
    bool is_in_rows; /* for want of a layout */
    size_t camp_count;   /* camps that have a tint */
    const char **camps;  /* by camp: what the legend says of it */
    const char *chosen_by; /* how the actors drawn were chosen: "statements" */
    const char *remark;  /* of the view, NULL: none */
    hearsay_map_link *link; /* as in hearsay_map_options */
    void *link_of;
    struct words *words;
    size_t word_count;
    struct bar *bars;
    size_t bar_count;
    struct box *boxes;
    size_t box_count;
    struct line *lines;
    size_t line_count;
    struct frame *frames; /* by group */
    size_t frame_count;
    size_t topic_count;
    uint32_t *order[COLUMNS]; /* boxes from top to bottom */
    size_t order_count[COLUMNS];
    struct picture_facts facts;
    struct label title, subtitle, remarks, foot;
    double width, height; /* of the page */
    double claim_gap;     /* between claims */
    double body_top, body_bottom;
};

void picture_clear(struct picture *picture);

/* What is shown: boxes, lines, facts. options: for top and by, which say what of a large network. */
hearsay_status picture_gather(struct picture *picture, const hearsay_network *network,
                              const hearsay_map_options *options, hearsay_error *err);

/* Ids, labels, tooltips and the sizes of the boxes. */
hearsay_status picture_describe(struct picture *picture, hearsay_error *err);

/* How much of a box's side the end of a line takes. */
double picture_room(const struct line *line);

/* The topic of a claim's box, NULL if it has none. */
const char *picture_topic(const struct picture *picture, const struct box *box);

/* The order of the boxes in each column, with few crossings. */
hearsay_status picture_order(struct picture *picture, hearsay_error *err);

/* Adds a sentence to what the view has to say under the title. */
hearsay_status picture_remark(struct picture *picture, const char *sentence, hearsay_error *err);

/* The same of a sentence in a buffer, which is cleared in any case. */
hearsay_status picture_take_remark(struct picture *picture, struct buffer *sentence,
                                   hearsay_error *err);

/* Puts the heading above the boxes, which begin at height top, and sets the body. */
hearsay_status picture_head(struct picture *picture, const char *title, double top, double bottom,
                            hearsay_error *err);

/* Where everything stands. */
hearsay_status picture_place(struct picture *picture, const char *title, hearsay_error *err);

hearsay_status picture_no_memory(hearsay_error *err);

#endif
