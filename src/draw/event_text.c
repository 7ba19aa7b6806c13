#include "draw/event_text.h"

#include <string.h>

#include "draw/evidence.h"
#include "draw/facts.h"
#include "draw/geometry.h"
#include "draw/identity.h"
#include "draw/tooltip.h"
#include "measure/claim_names.h"
#include "memory/allocate.h"
#include "text/buffer.h"

static const struct label_font name_font = { NAME_SIZE, true };
static const struct label_font note_font = { NOTE_SIZE, false };

#define TEXT_WIDTH (EVENT_WIDTH - 2 * BOX_PADDING - 4)

enum { NAME_LINES = 2, CLAIM_LINES = 4, TIME_LINES = 2, IDS = 12 };

static bool take(const char **text, struct picture *picture, struct buffer *out)
{
    *text = out->failed ? NULL : arena_text(&picture->arena, buffer_string(out), out->length);
    return *text != NULL;
}

/* ---- in a box ---- */

static void write_who(struct buffer *out, const struct picture *picture, const struct event *event)
{
    buffer_reset(out);
    buffer_text(out, hearsay_corpus_actor(picture->corpus, event->speaker)->name);
}

static bool ends_with(const char *text, const char *end)
{
    size_t length = strlen(text), ending = strlen(end);

    return length >= ending && strcmp(text + length - ending, end) == 0;
}

/* Whether a target follows the act's word: "accuses Northland", "meets with Northland", but "says
 * (to Northland)". */
static bool is_done_to(const hearsay_act *act)
{
    static const char *const ends[] = { " to", " with", " of", " against", " for", " on", " from" };

    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
        if (ends_with(act->label, ends[i])) return true;
    return act->tone > 0 || act->tone < 0 || act->group == HEARSAY_GROUP_ACCUSATION ||
           act->group == HEARSAY_GROUP_MATERIAL;
}

/* "denies: the claim", or whom it is done to: "criticizes Northland". */
static void write_what(struct buffer *out, const struct picture *picture, const struct event *event)
{
    buffer_reset(out);
    if (event->negated) buffer_text(out, "not said: ");
    buffer_text(out, event->act->label);
    if (event->claim != HEARSAY_NONE)
        buffer_format(out, ": %s", hearsay_corpus_claim(picture->corpus, event->claim)->text);
    else if (event->target != HEARSAY_NONE)
        buffer_format(out, is_done_to(event->act) ? " %s" : " (to %s)",
                      hearsay_corpus_actor(picture->corpus, event->target)->name);
}

static void write_time(struct buffer *out, const struct event *event)
{
    char from[HEARSAY_DATE_TEXT], to[HEARSAY_DATE_TEXT];

    hearsay_date_write(event->from, from);
    hearsay_date_write(event->to, to);
    buffer_text(out, from);
    if (strcmp(from, to) != 0) buffer_format(out, " to %s", to);
}

static void write_when(struct buffer *out, const struct event *event)
{
    buffer_reset(out);
    write_time(out, event);
    if (event->weight == 1) return;
    buffer_text(out, " (");
    buffer_count(out, event->weight);
    buffer_text(out, "\xC2\xA0statements)");
}

static bool label_box(struct box *box, struct picture *picture, const struct event *event,
                      struct buffer *out)
{
    struct arena *arena = &picture->arena;
    bool done;

    write_who(out, picture, event);
    done = !out->failed &&
           label_wrap(&box->name, arena, buffer_string(out), TEXT_WIDTH, NAME_LINES, name_font);
    write_what(out, picture, event);
    done = done && !out->failed &&
           label_wrap(&box->note, arena, buffer_string(out), TEXT_WIDTH, CLAIM_LINES, note_font);
    write_when(out, event);
    return done && !out->failed &&
           label_wrap(&box->mark, arena, buffer_string(out), TEXT_WIDTH, TIME_LINES, note_font);
}

/* ---- about a box ---- */

/* "s1, s7": what hearsay why finds them by. */
static void write_ids(struct buffer *out, const struct picture *picture,
                      const hearsay_statement_id *ids, size_t count)
{
    struct buffer id = { 0 };

    buffer_text(out, count == 1 ? "statement" : "statements");
    for (size_t i = 0; i < count && i < IDS; i++) {
        buffer_reset(&id);
        statement_write_reference(&id, hearsay_corpus_numbered(picture->corpus, ids[i]));
        buffer_text(out, i ? ", " : " ");
        tooltip_text(out, buffer_string(&id), 40);
    }
    if (count > IDS) buffer_format(out, " and %zu more", count - IDS);
    if (id.failed) out->failed = true;
    buffer_clear(&id);
}

static bool describe_box(struct box *box, struct picture *picture, const struct event *event,
                         struct buffer *out)
{
    buffer_reset(out);
    write_ids(out, picture, event->statements, event->statement_count);
    buffer_text(out, "\n");
    write_time(out, event);
    if (event->from.day == 0) buffer_text(out, ", the day is not known");
    tooltip_statements(out, picture->corpus, event->statements, event->statement_count);
    return take(&box->tooltip, picture, out) &&
           tooltip_link(&box->url, picture, event->statements, event->statement_count);
}

/* "statement-s1": the first of them. */
static void write_identity(struct buffer *out, const struct picture *picture,
                           const struct event *event)
{
    struct buffer id = { 0 };

    buffer_text(out, "statement-");
    statement_write_reference(&id, hearsay_corpus_numbered(picture->corpus, *event->statements));
    identity_add(out, buffer_string(&id));
    if (id.failed) out->failed = true;
    buffer_clear(&id);
}

hearsay_status event_boxes_make(struct picture *picture, const struct events *events,
                                hearsay_error *err)
{
    struct buffer out = { 0 };
    bool done;

    picture->boxes = arena_take(&picture->arena, events->count * sizeof *picture->boxes);
    done = picture->boxes != NULL;
    for (size_t i = 0; done && i < events->count; i++) {
        const struct event *event = &events->items[i];
        struct box *box = &picture->boxes[picture->box_count++];

        *box = (struct box){ .look = HEARSAY_KIND_UNKNOWN,
                             .act = event->negated
                                        ? style_of_negated(picture->theme)
                                        : style_of_line(picture->theme, event->act->group),
                             .evidence = event->statements,
                             .evidence_count = event->statement_count,
                             .width = EVENT_WIDTH };
        buffer_reset(&out);
        write_identity(&out, picture, event);
        done = take(&box->id, picture, &out) && label_box(box, picture, event, &out) &&
               describe_box(box, picture, event, &out);
        box->height = (double)(box->name.count + box->note.count + box->mark.count) * NAME_LINE +
                      LABEL_SINK + 2 * BOX_MARGIN;
    }
    buffer_clear(&out);
    return done ? HEARSAY_OK : picture_no_memory(err);
}

/* ---- lines ---- */

/* "tie-statement-s3..statement-s1..denial" */
static bool describe_line(struct picture *picture, const struct events *events, struct line *line,
                          struct buffer *out)
{
    const struct event *from = &events->items[line->from], *to = &events->items[line->to];

    buffer_reset(out);
    buffer_text(out, "tie-");
    write_identity(out, picture, from);
    buffer_text(out, "..");
    write_identity(out, picture, to);
    buffer_format(out, "..%s", style_of_line(picture->theme, line->look)->name);
    if (!take(&line->id, picture, out)) return false;
    buffer_reset(out);
    write_ids(out, picture, from->statements, from->statement_count);
    buffer_text(out, line->look == LINE_REBUTS ? " rebuts " : " answers ");
    write_ids(out, picture, to->statements, to->statement_count);
    tooltip_statements(out, picture->corpus, line->evidence, line->evidence_count);
    return take(&line->tooltip, picture, out) &&
           tooltip_link(&line->url, picture, line->evidence, line->evidence_count);
}

/* ---- the heading ---- */

static void count_speakers(struct picture *picture, const struct events *events)
{
    for (size_t i = 0; i < events->count; i++) {
        bool is_known = events->items[i].negated;

        for (size_t j = 0; j < i && !is_known; j++)
            is_known = !events->items[j].negated &&
                       events->items[j].speaker == events->items[i].speaker;
        picture->facts.speakers += !is_known;
    }
}

static bool count_facts(struct picture *picture, const struct events *events)
{
    struct picture_facts *facts = &picture->facts;
    size_t count = 0;
    uint32_t *ids;

    for (size_t i = 0; i < events->count; i++) count += events->items[i].statement_count;
    ids = allocate_zero(count, sizeof *ids);
    if (!ids) return false;
    count = 0;
    for (size_t i = 0; i < events->count; i++) {
        const struct event *event = &events->items[i];

        memcpy(ids + count, event->statements, event->statement_count * sizeof *ids);
        count += event->statement_count;
    }
    facts_add_statements(picture, ids, evidence_unique(ids, count));
    allocate_free(ids);
    count_speakers(picture, events);
    facts->claims = facts->claims_drawn = events->claims_drawn;
    facts->events = events->found;
    facts->events_drawn = events->count;
    facts->subjects = events->subjects;
    facts->subjects_drawn = events->subjects_drawn;
    facts->undated = events->undated;
    facts->not_drawn = events->weak + events->not_chosen;
    return true;
}

hearsay_status event_text_fill(struct picture *picture, const struct events *events,
                               hearsay_error *err)
{
    struct buffer out = { 0 };
    bool done = count_facts(picture, events);

    picture->has_events = true;
    for (size_t i = 0; done && i < picture->line_count; i++)
        done = describe_line(picture, events, &picture->lines[i], &out);
    buffer_clear(&out);
    return done ? HEARSAY_OK : picture_no_memory(err);
}
