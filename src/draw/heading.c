/* Title, subtitle and remarks. Whatever was folded or left out is said here. */
#include "draw/heading.h"

#include <string.h>

#include "draw/geometry.h"
#include "memory/allocate.h"
#include "text/buffer.h"

static const struct label_font title_font = { TITLE_SIZE, true };
static const struct label_font subtitle_font = { SUBTITLE_SIZE, false };
static const struct label_font remark_font = { REMARK_SIZE, false };

const char *heading_title(const struct picture *picture, const char *title)
{
    if (title && *title) return title;
    title = hearsay_corpus_title(picture->corpus);
    return *title ? title : "Who says what about whom";
}

/* A count with commas and a word in the right number: "1,204 statements". */
static void add_count(struct buffer *out, uint64_t count, const char *one, const char *many)
{
    struct buffer digits = { 0 };

    buffer_count(&digits, count);
    for (size_t i = 0; i < digits.length; i++) {
        if (i && (digits.length - i) % 3 == 0) buffer_char(out, ',');
        buffer_char(out, digits.bytes[i]);
    }
    if (digits.failed) out->failed = true;
    buffer_clear(&digits);
    buffer_char(out, ' ');
    buffer_text(out, count == 1 ? one : many);
}

static void add_period(struct buffer *out, const struct picture_facts *facts)
{
    char first[HEARSAY_DATE_TEXT], last[HEARSAY_DATE_TEXT];

    if (facts->first.year == 0) return;
    hearsay_date_write(facts->first, first);
    hearsay_date_write(facts->last, last);
    buffer_text(out, " \xC2\xB7 ");
    buffer_text(out, first);
    if (strcmp(first, last) != 0) buffer_format(out, " to %s", last);
}

static void add_subtitle(struct buffer *out, const struct picture *picture)
{
    const struct picture_facts *facts = &picture->facts;

    add_count(out, facts->statements, "statement", "statements");
    if (facts->speakers || !picture->undirected) {
        buffer_text(out, " by ");
        add_count(out, facts->speakers, "actor", "actors");
    }
    if (facts->claims_drawn) {
        buffer_text(out, " on ");
        add_count(out, facts->claims_drawn, "claim", "claims");
    }
    if (facts->not_said) {
        buffer_text(out, ", and ");
        add_count(out, facts->not_said, "that was not said", "that were not said");
    }
    if (facts->documents) {
        buffer_text(out, " \xC2\xB7 ");
        add_count(out, facts->documents, "document", "documents");
    }
    if (facts->publisher) buffer_format(out, ", all from %s", facts->publisher);
    if (facts->publishers > 1) {
        buffer_text(out, " from ");
        add_count(out, facts->publishers, "publisher", "publishers");
    }
    add_period(out, facts);
}

static void add_left_out(struct buffer *out, const struct picture *picture)
{
    const struct picture_facts *facts = &picture->facts;

    if (facts->actors_drawn < facts->actors) {
        buffer_text(out, facts->is_chosen ? "Drawn are the " : "Drawn are ");
        buffer_count(out, facts->actors_drawn);
        buffer_text(out, " of ");
        add_count(out, facts->actors, "actor", "actors");
        if (facts->is_chosen) buffer_format(out, " that lead by %s", picture->chosen_by);
    }
    if (facts->claims_drawn < facts->claims) {
        buffer_text(out, out->length ? " and " : "Drawn are ");
        buffer_count(out, facts->claims_drawn);
        buffer_text(out, " of ");
        add_count(out, facts->claims, "claim", "claims");
    }
    if (facts->lines_left_out) {
        buffer_text(out, out->length ? ", without the weakest " : "Not drawn: the weakest ");
        add_count(out, facts->lines_left_out, "line", "lines");
    }
    if (out->length && facts->not_drawn) {
        buffer_text(out, "; ");
        add_count(out, facts->not_drawn, "statement", "statements");
        buffer_text(out, " not drawn");
    }
    if (out->length) buffer_text(out, ". ");
}

/* Of a timeline. */
static void add_events_left_out(struct buffer *out, const struct picture_facts *facts)
{
    if (facts->events_drawn < facts->events) {
        buffer_text(out, "Drawn are ");
        buffer_count(out, facts->events_drawn);
        buffer_text(out, " of ");
        add_count(out, facts->events, "event", "events");
        if (facts->subjects_drawn < facts->subjects) {
            buffer_text(out, ", on ");
            buffer_count(out, facts->subjects_drawn);
            buffer_text(out, " of ");
            add_count(out, facts->subjects, "claim or target", "claims and targets");
            buffer_text(out, ", disputed ones and those with the most "
                             "statements first");
        }
        buffer_text(out, "; ");
    }
    if (facts->events && facts->not_drawn) {
        add_count(out, facts->not_drawn, "statement", "statements");
        buffer_text(out, " not drawn. ");
    }
    if (facts->undated && facts->events == 0) {
        buffer_text(out, "No statement has a date: ");
        add_count(out, facts->undated, "statement has", "statements have");
        buffer_text(out, " no place on a timeline. ");
    } else if (facts->undated) {
        add_count(out, facts->undated, "statement without a date is",
                  "statements without a date are");
        buffer_text(out, " not drawn. ");
    }
}

static void add_remarks(struct buffer *out, const struct picture *picture)
{
    const struct picture_facts *facts = &picture->facts;

    add_left_out(out, picture);
    add_events_left_out(out, facts);
    if (picture->line_count == 0 && picture->box_count == 0) buffer_text(out, "There is nothing to draw. ");
    if (facts->has_mixed) buffer_text(out, "A line has the colour of most of its statements. ");
    if (facts->has_relays)
        buffer_text(out, "Who passed a statement on stands under its speaker (via); publishers do "
                         "not. ");
    if (picture->remark) buffer_format(out, "%s ", picture->remark);
    if (facts->has_concerns)
        buffer_text(out, "Claims that support or concern each other are named in the tooltips. ");
}

hearsay_status picture_remark(struct picture *picture, const char *sentence, hearsay_error *err)
{
    struct buffer out = { 0 };

    if (picture->remark) buffer_format(&out, "%s ", picture->remark);
    buffer_text(&out, sentence);
    picture->remark = out.failed ? NULL
                                 : arena_text(&picture->arena, buffer_string(&out), out.length);
    buffer_clear(&out);
    return picture->remark ? HEARSAY_OK : picture_no_memory(err);
}

hearsay_status picture_take_remark(struct picture *picture, struct buffer *sentence,
                                   hearsay_error *err)
{
    hearsay_status status = sentence->failed
                                ? picture_no_memory(err)
                                : picture_remark(picture, buffer_string(sentence), err);

    buffer_clear(sentence);
    return status;
}

/* What the columns of a network are called, where it is not speakers and whom they speak about. */
static const struct {
    const char *network, *left, *right;
} column_words[] = {
    { "accusations", "WHO ACCUSES", "WHO IS ACCUSED" },
    { "denials", "WHO DENIES", "WHO BACKS WHAT IS DENIED" },
    { "mentions", "WHO SPEAKS", "WHO IS SPOKEN ABOUT" },
    { "repeats", "WHO SAYS IT AFTER", "WHO SAID IT FIRST" },
    { "relay", "WHO PASSES ON", "WHOSE WORDS" },
    { "tone", "WHO SPEAKS", "WHO IS SPOKEN ABOUT" },
    { "congruence", "ON THE SAME SIDE", "ON THE SAME SIDE" },
    { "conflict", "ON OPPOSITE SIDES", "ON OPPOSITE SIDES" },
    { "subtract", "AGREE OR NOT", "AGREE OR NOT" },
    { "co-claims", "WHAT IS BACKED", "BY THE SAME ACTORS" },
    { "affiliation", "WHO BELONGS", "TO WHOM" },
};

const char *heading_of_column(const struct picture *picture, enum column column)
{
    const char *network = hearsay_network_kind_of(picture->network)->name;

    for (size_t i = 0; i < sizeof column_words / sizeof *column_words; i++)
        if (strcmp(column_words[i].network, network) == 0)
            return column == COLUMN_LEFT ? column_words[i].left : column_words[i].right;
    return column == COLUMN_LEFT     ? "WHO SPEAKS"
           : column == COLUMN_MIDDLE ? "WHAT IS SAID"
                                     : "WHOM IT IS ABOUT";
}

hearsay_status heading_write(struct picture *picture, const char *title, double width,
                             hearsay_error *err)
{
    struct buffer out = { 0 };
    bool done;

    width -= TEXT_SLACK;
    done = label_wrap(&picture->title, &picture->arena, heading_title(picture, title), width, 3,
                      title_font);

    add_subtitle(&out, picture);
    done = done && !out.failed &&
           label_wrap(&picture->subtitle, &picture->arena, buffer_string(&out), width, 3,
                      subtitle_font);
    buffer_reset(&out);
    add_remarks(&out, picture);
    done = done && !out.failed &&
           label_wrap(&picture->remarks, &picture->arena, buffer_string(&out), width, 4,
                      remark_font);
    buffer_clear(&out);
    return done ? HEARSAY_OK : picture_no_memory(err);
}
