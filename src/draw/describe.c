/* What stands in the boxes, and how large that makes them. */
#include <math.h>
#include <string.h>

#include "draw/changes.h"
#include "draw/geometry.h"
#include "draw/group.h"
#include "draw/identity.h"
#include "draw/tooltip.h"
#include "text/buffer.h"

static const struct label_font name_font = { NAME_SIZE, true };
static const struct label_font frame_font = { HEADING_SIZE, true };
static const struct label_font note_font = { NOTE_SIZE, false };

#define ACTOR_WIDTH 138.0     /* of the text in an actor's box, at most */
#define WIDTH_OF_DOUBLING 0.8 /* that a line gets wider when its statements double, */
#define WIDTH_OF_ALL 3.5      /* and at most from the thinnest to the widest */

/* ---- small type under a name ---- */

/* Adds the lines of a text to those that a label has. */
static bool append_lines(struct label *label, struct arena *arena, const char *text,
                         size_t most_lines)
{
    struct label more;
    const char **lines;

    if (!label_wrap(&more, arena, text, ACTOR_WIDTH, most_lines, note_font)) return false;
    lines = arena_take(arena, (label->count + more.count) * sizeof *lines);
    if (!lines) return false;
    if (label->count) memcpy(lines, label->lines, label->count * sizeof *lines);
    if (more.count) memcpy(lines + label->count, more.lines, more.count * sizeof *lines);
    label->lines = lines;
    label->count += more.count;
    if (more.width > label->width) label->width = more.width;
    return true;
}

/* Role, and the organization if no frame says where the actor belongs. */
static void add_role(struct buffer *out, const struct picture *picture, const struct box *box)
{
    hearsay_node node = hearsay_network_node(picture->network, box->node);
    const hearsay_actor *actor = hearsay_corpus_actor(picture->corpus, node.id);
    const hearsay_actor *house = hearsay_corpus_actor(picture->corpus, actor->member_of);

    if (actor->role) buffer_text(out, actor->role);
    if (!house || (actor->role && picture->frames[box->group].name)) return;
    if (house->kind == HEARSAY_KIND_COUNTRY && picture->frames[box->group].name) return;
    if (out->length) buffer_text(out, ", ");
    buffer_text(out, house->name);
}

struct relays {
    hearsay_actor_id names[3];
    size_t count;
    bool has_more, has_direct;
};

static void add_relay(struct relays *relays, hearsay_actor_id name)
{
    size_t most = sizeof relays->names / sizeof *relays->names;

    for (size_t i = 0; i < relays->count; i++)
        if (relays->names[i] == name) return;
    if (relays->count < most) relays->names[relays->count++] = name;
    else relays->has_more = true;
}

/* Through whom the statements on a box's lines came: "via CNN", "in part via CNN, Reuters". */
static void add_via(struct buffer *out, const struct picture *picture, const struct box *box)
{
    struct relays relays = { .count = 0 };

    for (size_t i = 0; i < picture->line_count; i++) {
        const struct line *line = &picture->lines[i];
        for (size_t j = 0; &picture->boxes[line->from] == box && j < line->evidence_count; j++) {
            const hearsay_statement *statement = hearsay_corpus_numbered(picture->corpus,
                                                                         line->evidence[j]);

            relays.has_direct |= statement->detail->via_count == 0;
            for (size_t k = 0; k < statement->detail->via_count; k++) add_relay(&relays, statement->detail->via[k]);
        }
    }
    if (relays.count == 0) return;
    buffer_text(out, relays.has_direct ? "in part via " : "via ");
    for (size_t i = 0; i < relays.count; i++) {
        if (i) buffer_text(out, ", ");
        tooltip_text(out, hearsay_corpus_actor(picture->corpus, relays.names[i])->name, 40);
    }
    if (relays.has_more) buffer_text(out, " and others");
}

/* Whether what is behind a line is said of whom it ends at: who agrees with an accuser, or is passed on
 * or repeated, is not accused. */
static bool is_said_of_end(const struct line *line)
{
    return line->look < HEARSAY_GROUPS || line->look == LINE_ABOUT;
}

/* How often it is accused, in the statements behind the lines that end here. */
static uint64_t count_accusations(const struct picture *picture, const struct box *box)
{
    uint64_t sum = 0;

    for (size_t i = 0; i < picture->line_count; i++) {
        const struct line *line = &picture->lines[i];
        if (&picture->boxes[line->to] != box || !is_said_of_end(line) || line->negated) continue;
        for (size_t j = 0; j < line->evidence_count; j++) {
            const hearsay_statement *statement = hearsay_corpus_numbered(picture->corpus,
                                                                         line->evidence[j]);
            if (statement->act->group == HEARSAY_GROUP_ACCUSATION) sum += statement->count;
        }
    }
    return sum;
}

/* ---- boxes ---- */

/* Whether relays are known, and not what the lines are about. */
static bool shows_via(const struct picture *picture)
{
    return hearsay_network_options_of(picture->network)->credit == HEARSAY_CREDIT_SPEAKER &&
           strcmp(hearsay_network_kind_of(picture->network)->name, "relay") != 0;
}

static bool label_actor(struct picture *picture, struct box *box, struct buffer *text)
{
    const char *name = hearsay_network_node_name(picture->network, box->node);
    bool is_target = box->column == COLUMN_RIGHT || picture->is_plane;
    uint64_t accusations = is_target ? count_accusations(picture, box) : 0;
    bool done = label_wrap(&box->name, &picture->arena, name, ACTOR_WIDTH, 3, name_font);

    buffer_reset(text);
    add_role(text, picture, box);
    done = done && append_lines(&box->note, &picture->arena, buffer_string(text), 2);
    buffer_reset(text);
    if (box->column == COLUMN_LEFT && shows_via(picture) && !picture->is_plane) add_via(text, picture, box);
    picture->facts.has_relays |= text->length > 0;
    done = done && append_lines(&box->note, &picture->arena, buffer_string(text), 2);
    buffer_reset(text);
    if (picture->old_files) {
        const char *mark = changes_mark(picture, (uint32_t)(box - picture->boxes),
                                        picture->old_files);
        if (mark) buffer_text(text, mark);
    } else if (accusations) {
        buffer_text(text, "accused in ");
        buffer_count(text, accusations);
        buffer_text(text, accusations == 1 ? " statement" : " statements");
    }
    return done && !text->failed &&
           append_lines(&box->mark, &picture->arena, buffer_string(text), 1);
}

static bool label_claim(struct picture *picture, struct box *box, double width)
{
    const char *text = hearsay_network_node_name(picture->network, box->node);
    struct label_font font = { NAME_SIZE, box->disputed };

    return label_wrap(&box->name, &picture->arena, text, width, 4, font);
}

/* A claim that some back and some oppose. */
static void mark_disputed(struct picture *picture)
{
    enum { BACKED = 1, OPPOSED = 2 };

    for (size_t i = 0; i < picture->box_count; i++) {
        unsigned sides = 0;

        for (size_t j = 0; picture->boxes[i].look == BOX_CLAIM && j < picture->line_count; j++) {
            const struct line *line = &picture->lines[j];
            if (line->to != i || line->negated) continue;
            for (size_t k = 0; k < line->evidence_count; k++) {
                double side = hearsay_corpus_numbered(picture->corpus, line->evidence[k])
                                  ->act->side;
                sides |= side > 0 ? BACKED : side < 0 ? OPPOSED : 0;
            }
        }
        picture->boxes[i].disputed = sides == (BACKED | OPPOSED);
    }
}

/* Numbers the topics of claims in the order of their boxes, from 1; 0: no topic. */
static void number_topics(struct picture *picture)
{
    for (size_t i = 0; i < picture->box_count; i++) {
        struct box *box = &picture->boxes[i];
        const char *topic;

        if (box->look != BOX_CLAIM || box->node == HEARSAY_NONE) continue;
        topic = picture_topic(picture, box);
        for (size_t j = 0; topic && j < i && !box->topic; j++) {
            const struct box *other = &picture->boxes[j];
            if (other->topic && strcmp(picture_topic(picture, other), topic) == 0)
                box->topic = other->topic;
        }
        if (topic && !box->topic) box->topic = (unsigned)++picture->topic_count;
    }
}

const char *picture_topic(const struct picture *picture, const struct box *box)
{
    hearsay_node node = hearsay_network_node(picture->network, box->node);

    return hearsay_corpus_claim(picture->corpus, node.id)->topic;
}

/* ---- sizes ---- */

static double text_height(const struct box *box)
{
    double height = (double)box->name.count * NAME_LINE +
                    (double)(box->note.count + box->mark.count) * NOTE_LINE;

    return height + 2 * (box->look == BOX_CLAIM ? CLAIM_MARGIN : BOX_MARGIN);
}

/* ---- lines ---- */

/* How far apart the fewest and the most statements of a line are. */
struct scale {
    double least, doublings;
};

static bool has_width(const struct line *line)
{
    return !line->negated && line->statements > 0 && line->look != LINE_ABOUT;
}

static struct scale find_scale(const struct picture *picture)
{
    uint64_t least = 0, most = 0;

    for (size_t i = 0; i < picture->line_count; i++) {
        const struct line *line = &picture->lines[i];
        if (!has_width(line)) continue;
        if (least == 0 || line->statements < least) least = line->statements;
        if (line->statements > most) most = line->statements;
    }
    return (struct scale){ (double)least, least ? log2((double)most / (double)least) : 0 };
}

/* Each doubling of the statements adds the same, less where there are many doublings. */
static double width_of(const struct theme *theme, const struct line *line, struct scale scale)
{
    const struct line_style *style = style_of_line(theme, line->look);
    double step = scale.doublings * WIDTH_OF_DOUBLING > WIDTH_OF_ALL
                      ? WIDTH_OF_ALL / scale.doublings
                      : WIDTH_OF_DOUBLING;

    if (line->negated) return style_of_negated(theme)->width;
    if (!has_width(line)) return style->width;
    return style->width + step * log2((double)line->statements / scale.least);
}

double picture_room(const struct line *line)
{
    double room = line->look == LINE_ABOUT ? HAIR_DISTANCE : PORT_DISTANCE;

    return line->width + 2 > room ? line->width + 2 : room;
}

/* How much room the ends of lines take on the sides of their boxes. */
static void measure_lines(struct picture *picture)
{
    struct scale scale = find_scale(picture);

    for (size_t i = 0; i < picture->line_count; i++) {
        struct line *line = &picture->lines[i];
        double room;

        line->width = width_of(picture->theme, line, scale);
        room = picture_room(line);
        picture->boxes[line->from].ports_right += room;
        if (line->look == LINE_REBUTS) picture->boxes[line->to].ports_right += room;
        else picture->boxes[line->to].ports_left += room;
    }
}

/* Names of frames are cut like those of actors, and make their column as wide. */
static bool label_frames(struct picture *picture)
{
    for (size_t i = 0; i < picture->frame_count; i++) {
        struct label label;
        struct frame *frame = &picture->frames[i];

        if (!frame->name) continue;
        if (!label_wrap(&label, &picture->arena, frame->name, ACTOR_WIDTH, 1, frame_font))
            return false;
        frame->name = label.count ? label.lines[0] : NULL;
    }
    return true;
}

/* Room for the text, and for the ends of lines on the fuller side. */
static void size_boxes(struct picture *picture)
{
    double widest[COLUMNS] = { 0 };

    measure_lines(picture);
    for (size_t i = 0; i < picture->box_count; i++) {
        struct box *box = &picture->boxes[i];
        double ports = box->ports_left > box->ports_right ? box->ports_left : box->ports_right;
        double width = box->name.width;

        if (box->note.width > width) width = box->note.width;
        if (box->mark.width > width) width = box->mark.width;
        width += 2 * BOX_PADDING + 4;
        if (width > widest[box->column]) widest[box->column] = width;
        box->height = box->node == HEARSAY_NONE ? 2 : text_height(box);
        if (ports + 2 > box->height && !picture->is_plane) box->height = ports + 2;
        box->width = width;
    }
    if (picture->is_plane) return;
    for (size_t i = 0; i < picture->frame_count; i++) {
        const struct frame *frame = &picture->frames[i];
        double width = frame->name ? label_width(frame->name, strlen(frame->name), frame_font) : 0;

        if (width + 4 > widest[frame->column]) widest[frame->column] = width + 4;
    }
    for (size_t i = 0; i < picture->box_count; i++)
        picture->boxes[i].width = widest[picture->boxes[i].column];
}

/* The width of claims that lets them fill a page but not make it a tower. */
static bool label_claims(struct picture *picture)
{
    static const double widths[] = { 150, 190, 230, 270, 310 };
    double height = 0;

    for (size_t i = 0; i < sizeof widths / sizeof *widths; i++) {
        height = 0;
        for (size_t j = 0; j < picture->box_count; j++) {
            struct box *box = &picture->boxes[j];
            if (box->look != BOX_CLAIM || box->node == HEARSAY_NONE) continue;
            if (!label_claim(picture, box, widths[i])) return false;
            height += text_height(box) + 2;
        }
        if (height < 560) break;
    }
    return true;
}

hearsay_status picture_describe(struct picture *picture, hearsay_error *err)
{
    struct buffer text = { 0 };
    hearsay_status status = group_boxes(picture, err);
    bool done = true;

    if (status == HEARSAY_OK) status = identity_fill(picture, err);
    if (status == HEARSAY_OK) status = tooltip_fill(picture, err);
    if (status != HEARSAY_OK) return status;
    done = label_frames(picture);
    mark_disputed(picture);
    number_topics(picture);
    for (size_t i = 0; done && i < picture->box_count; i++)
        if (picture->boxes[i].look != BOX_CLAIM && picture->boxes[i].node != HEARSAY_NONE)
            done = label_actor(picture, &picture->boxes[i], &text);
    done = done && label_claims(picture);
    buffer_clear(&text);
    if (!done) return picture_no_memory(err);
    size_boxes(picture);
    return HEARSAY_OK;
}
