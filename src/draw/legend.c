/* The legend is made from what the picture holds, so that it cannot explain what is not there. */
#include "draw/legend.h"

#include <string.h>

#include "draw/geometry.h"
#include "draw/tooltip.h"
#include "text/buffer.h"

#define ROW 14.0
#define BETWEEN 18.0 /* from one item to the next */
#define AFTER_SAMPLE 5.0

enum { MOST_TOPICS = 7, TOPIC_COLUMNS = 32 };

static const struct label_font legend_font = { LEGEND_SIZE, false };

double legend_sample(enum legend_kind kind)
{
    return kind >= LEGEND_BOX ? LEGEND_SWATCH : LEGEND_SAMPLE;
}

static void add(struct legend *legend, enum legend_kind kind, unsigned look, const char *text)
{
    legend->items[legend->count++] = (struct legend_item){ .kind = kind,
                                                           .look = look,
                                                           .text = text };
}

/* ---- lines ---- */

struct act_count {
    const hearsay_act *act;
    uint64_t statements;
};

/* Counts an act in a short list; what does not fit is not counted. */
static void count_act(struct act_count *counts, size_t room, const hearsay_statement *statement)
{
    for (size_t i = 0; i < room; i++) {
        if (counts[i].act && counts[i].act != statement->act) continue;
        counts[i].act = statement->act;
        counts[i].statements += statement->count;
        return;
    }
}

/* Counts the acts of a group behind a line or an event. */
static void count_acts(struct act_count *counts, size_t room, const hearsay_corpus *corpus,
                       unsigned look, const hearsay_statement_id *ids, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const hearsay_statement *statement = hearsay_corpus_numbered(corpus, ids[i]);

        if (statement->act->group == (hearsay_act_group)look) count_act(counts, room, statement);
    }
}

/* "accuses, charges": the acts of a group that occur most, at most three. */
static const char *name_acts(struct picture *picture, unsigned look)
{
    enum { ROOM = 32, MOST = 3 };
    struct act_count counts[ROOM] = { { NULL, 0 } };
    struct buffer out = { 0 };
    const char *text;

    for (size_t i = 0; i < picture->line_count && !picture->has_events; i++) {
        const struct line *line = &picture->lines[i];

        if (!line->negated)
            count_acts(counts, ROOM, picture->corpus, look, line->evidence, line->evidence_count);
    }
    for (size_t i = 0; i < picture->box_count && picture->has_events; i++) {
        const struct box *box = &picture->boxes[i];

        if (box->act == style_of_line(picture->theme, look))
            count_acts(counts, ROOM, picture->corpus, look, box->evidence, box->evidence_count);
    }
    for (size_t i = 0; i < MOST; i++) {
        size_t best = 0;

        for (size_t j = 1; j < ROOM; j++)
            if (counts[j].statements > counts[best].statements) best = j;
        if (counts[best].statements == 0) break;
        if (i) buffer_text(&out, ", ");
        tooltip_text(&out, counts[best].act->label, TOPIC_COLUMNS);
        counts[best].statements = 0;
    }
    text = out.failed ? NULL : arena_text(&picture->arena, buffer_string(&out), out.length);
    buffer_clear(&out);
    return text;
}

/* "denies what was said": between events. */
static const char *name_answer(struct picture *picture, const char *word)
{
    struct buffer out = { 0 };
    const char *text;

    buffer_format(&out, "%s what was said", word);
    text = out.failed ? NULL : arena_text(&picture->arena, buffer_string(&out), out.length);
    buffer_clear(&out);
    return text;
}

/* Looks that occur, by priority. */
static bool add_lines(struct legend *legend, struct picture *picture)
{
    bool occurs[LINE_LOOKS] = { false }, has_negated = false;
    unsigned inferred = LINE_LOOKS;

    for (size_t i = 0; i < picture->line_count; i++) {
        const struct line *line = &picture->lines[i];

        if (line->negated) has_negated = true;
        else occurs[line->look] = true;
        if (line->implicit && inferred == LINE_LOOKS) inferred = line->look;
    }
    for (unsigned priority = 0; priority < LINE_LOOKS; priority++)
        for (unsigned look = 0; look < LINE_LOOKS; look++) {
            const char *text = style_of_line(picture->theme, look)->legend;

            if (!occurs[look] || style_priority(look) != priority) continue;
            if (look == LINE_SHARED && hearsay_network_kind_of(picture->network)->only_claims)
                text = "backed by the same actors";
            if (look < HEARSAY_GROUPS)
                text = picture->has_events ? name_answer(picture, text) : name_acts(picture, look);
            if (!text) return false;
            add(legend, LEGEND_LINE, look, text);
        }
    if (has_negated) add(legend, LEGEND_NOT_SAID, 0, style_of_negated(picture->theme)->legend);
    if (inferred < LINE_LOOKS)
        add(legend, LEGEND_INFERRED, inferred, "target inferred by the coder");
    return true;
}

/* The scale, where lines differ in width. */
static bool add_width(struct legend *legend, struct picture *picture)
{
    uint64_t least = UINT64_MAX, most = 0;
    struct buffer out = { 0 };
    const char *text;

    for (size_t i = 0; i < picture->line_count; i++) {
        const struct line *line = &picture->lines[i];
        if (line->negated || line->statements == 0 || line->look == LINE_ABOUT) continue;
        if (line->statements < least) least = line->statements;
        if (line->statements > most) most = line->statements;
    }
    if (most == 0 || least == most) return true;
    buffer_text(&out, "wider: more statements (");
    buffer_count(&out, least);
    buffer_text(&out, " to ");
    buffer_count(&out, most);
    buffer_text(&out, ")");
    text = out.failed ? NULL : arena_text(&picture->arena, buffer_string(&out), out.length);
    buffer_clear(&out);
    if (text) add(legend, LEGEND_WIDTH, 0, text);
    return text != NULL;
}

/* ---- boxes ---- */

static void add_boxes(struct legend *legend, const struct picture *picture)
{
    bool occurs[BOX_LOOKS] = { false };

    for (size_t i = 0; i < picture->box_count; i++)
        if (picture->boxes[i].node != HEARSAY_NONE) occurs[picture->boxes[i].look] = true;
    for (unsigned look = 0; look < BOX_LOOKS; look++)
        if (occurs[look] && style_of_box(picture->theme, look)->legend)
            add(legend, LEGEND_BOX, look, style_of_box(picture->theme, look)->legend);
    for (size_t i = 0; i < picture->box_count; i++)
        if (picture->boxes[i].disputed) {
            add(legend, LEGEND_DISPUTED, 0, "claim that some back and some oppose");
            break;
        }
}

/* How events of each kind look, by priority. */
static bool add_events(struct legend *legend, struct picture *picture)
{
    bool occurs[HEARSAY_GROUPS] = { false }, has_negated = false;

    for (size_t i = 0; i < picture->box_count; i++) {
        const struct line_style *act = picture->boxes[i].act;

        has_negated |= act == style_of_negated(picture->theme);
        for (unsigned look = 0; look < HEARSAY_GROUPS; look++)
            occurs[look] |= act == style_of_line(picture->theme, look);
    }
    for (unsigned priority = 0; priority < LINE_LOOKS; priority++)
        for (unsigned look = 0; look < HEARSAY_GROUPS; look++) {
            const char *text;

            if (!occurs[look] || style_priority(look) != priority) continue;
            text = name_acts(picture, look);
            if (!text) return false;
            add(legend, LEGEND_EVENT, look, text);
        }
    if (has_negated)
        add(legend, LEGEND_EVENT, LEGEND_NO_ACT, style_of_negated(picture->theme)->legend);
    return true;
}

static bool add_topics(struct legend *legend, struct picture *picture)
{
    for (unsigned topic = 1; topic <= picture->topic_count && topic <= MOST_TOPICS; topic++)
        for (size_t i = 0; i < picture->box_count; i++) {
            struct label label;
            const struct box *box = &picture->boxes[i];

            if (box->topic != topic) continue;
            if (!label_wrap(&label, &picture->arena, picture_topic(picture, box), 150, 1,
                            legend_font))
                return false;
            add(legend, LEGEND_TOPIC, topic,
                topic == MOST_TOPICS && picture->topic_count > MOST_TOPICS ? "other topics"
                : label.count                                              ? label.lines[0]
                                                                           : "");
            break;
        }
    return true;
}

/* ---- rows ---- */

/* Items go on in a row until the page ends; lines, boxes and topics begin rows of their own. */
static void lay_out(struct legend *legend, double width)
{
    double x = 0, y = ROW / 2;

    for (size_t i = 0; i < legend->count; i++) {
        struct legend_item *item = &legend->items[i];
        double taken = legend_sample(item->kind) + AFTER_SAMPLE +
                       label_width(item->text, strlen(item->text), legend_font);
        bool begins = i &&
                      (item->kind == LEGEND_BOX || item->kind == LEGEND_EVENT ||
                       item->kind == LEGEND_TOPIC || item->kind == LEGEND_CAMP) &&
                      item->kind != legend->items[i - 1].kind;

        if (x > 0 && (begins || x + taken > width)) {
            x = 0;
            y += ROW;
        }
        item->x = x;
        item->y = y;
        x += taken + BETWEEN;
    }
    legend->height = legend->count ? y + ROW / 2 : 0;
}

hearsay_status legend_make(struct legend *out, struct picture *picture, hearsay_error *err)
{
    size_t most = LINE_LOOKS + 3 + BOX_LOOKS + HEARSAY_GROUPS + 1 + MOST_TOPICS + picture->camp_count;

    *out = (struct legend){ .items = arena_take(&picture->arena, most * sizeof *out->items) };
    if (!out->items || !add_lines(out, picture) || !add_width(out, picture))
        return picture_no_memory(err);
    add_boxes(out, picture);
    if (!add_events(out, picture)) return picture_no_memory(err);
    if (!add_topics(out, picture)) return picture_no_memory(err);
    for (unsigned camp = 1; camp <= picture->camp_count; camp++)
        add(out, LEGEND_CAMP, camp, picture->camps[camp - 1]);
    lay_out(out, picture->width - TEXT_SLACK);
    return HEARSAY_OK;
}
