/* The largest camps stand in two rows of two, so that a line between any two of them passes by no
 * other. A line is what all members of one say of those of another, whether they are drawn or not, in
 * the colour of most of it; what the members of a camp say of each other is no line. */
#include "draw/camp_cards.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include <hearsay/camps.h>

#include "draw/actor_camps.h"
#include "draw/evidence.h"
#include "draw/facts.h"
#include "draw/geometry.h"
#include "draw/plane.h"
#include "draw/tooltip.h"
#include "memory/allocate.h"
#include "text/buffer.h"

#define CARD_WIDTH 392.0
#define ACROSS 130.0 /* between cards */
#define DOWN 84.0
#define GAP 5.0
#define INSET 10.0
#define CLAIM_SIZE 9.0
#define CLAIM_STEP 11.5

enum { CARDS = 4, LEAST = 2, MEMBERS = 8, CLAIMS = 4, CLAIM_LINES = 2, IN_A_ROW = 2 };

struct card {
    uint32_t camp;
    size_t actors;  /* of the network */
    size_t first, count; /* boxes */
    uint32_t anchor;     /* the box that lines end at: the card itself */
    double height;
};

struct work {
    struct picture *picture;
    struct actor_camps camps;   /* their network is the picture's */
    hearsay_network *mentions;  /* who speaks of whom */
    hearsay_table *table; /* of camps, with their typical claims */
    struct card cards[CARDS];
    size_t card_count;
    size_t camps_left, actors_left, alone; /* what is not drawn */
};

/* ---- who is drawn ---- */

struct member {
    uint32_t camp, node;
    size_t statements;
};

static int compare_members(const void *a, const void *b)
{
    const struct member *one = a, *two = b;

    if (one->camp != two->camp) return one->camp < two->camp ? -1 : 1;
    if (one->statements != two->statements) return one->statements < two->statements ? 1 : -1;
    return one->node < two->node ? -1 : one->node > two->node;
}

/* members: those of one camp, count of them. */
static void add_card(struct work *work, const struct member *members, size_t count, size_t most)
{
    struct picture *picture = work->picture;
    struct card *card = &work->cards[work->card_count++];
    size_t drawn = count < most ? count : most;

    *card = (struct card){ members->camp, count, picture->box_count, drawn, 0, 0 };
    work->actors_left += count - drawn;
    for (size_t i = 0; i < drawn; i++) {
        hearsay_node what = hearsay_network_node(picture->network, members[i].node);

        picture->boxes[picture->box_count++] =
            (struct box){ .node = members[i].node, .group = HEARSAY_NONE, .column = COLUMN_LEFT,
                          .look = (unsigned)hearsay_corpus_actor(picture->corpus, what.id)->kind };
    }
}

static void add_cards(struct work *work, const struct member *members, size_t count, size_t most)
{
    for (size_t i = 0, end; i < count; i = end) {
        for (end = i + 1; end < count && members[end].camp == members[i].camp;) end++;
        if (members[i].camp == 0 || end - i < LEAST) {
            work->alone += end - i;
        } else if (work->card_count < CARDS) {
            add_card(work, members + i, end - i, most);
        } else {
            work->camps_left++;
            work->actors_left += end - i;
        }
    }
}

/* Boxes of members, and after them one for each card, which lines end at. */
static hearsay_status gather_boxes(struct work *work, size_t top, hearsay_error *err)
{
    struct picture *picture = work->picture;
    size_t nodes = hearsay_network_nodes(picture->network), count = 0;
    struct member *members = allocate_zero(nodes, sizeof *members);

    picture->boxes = arena_take(&picture->arena, (nodes + CARDS) * sizeof *picture->boxes);
    if (!members || !picture->boxes) {
        allocate_free(members);
        return picture_no_memory(err);
    }
    for (uint32_t i = 0; i < nodes; i++) {
        struct member member = { actor_camp(&work->camps, picture, i), i, 0 };

        if (hearsay_network_node(picture->network, i).kind != HEARSAY_NODE_ACTOR) continue;
        (void)hearsay_network_node_evidence(picture->network, i, &member.statements);
        members[count++] = member;
    }
    if (count) qsort(members, count, sizeof *members, compare_members);
    add_cards(work, members, count, top ? top : MEMBERS);
    allocate_free(members);
    for (size_t i = 0; i < work->card_count; i++) {
        work->cards[i].anchor = (uint32_t)picture->box_count;
        picture->boxes[picture->box_count++] =
            (struct box){ .node = HEARSAY_NONE, .group = HEARSAY_NONE, .column = COLUMN_LEFT };
    }
    return HEARSAY_OK;
}

/* ---- lines between cards ---- */

/* What one statement says between two cards. */
struct saying {
    uint32_t from, to; /* cards */
    hearsay_statement_id statement;
};

static int compare_sayings(const void *a, const void *b)
{
    const struct saying *one = a, *two = b;

    if (one->from != two->from) return one->from < two->from ? -1 : 1;
    if (one->to != two->to) return one->to < two->to ? -1 : 1;
    return one->statement < two->statement ? -1 : one->statement > two->statement;
}

/* Of a node of mentions. */
static uint32_t card_of(const struct work *work, uint32_t node)
{
    uint32_t camp = work->camps.of_actor[hearsay_network_node(work->mentions, node).id];

    for (uint32_t i = 0; i < work->card_count; i++)
        if (work->cards[i].camp == camp) return i;
    return HEARSAY_NONE;
}

/* The caller frees *sayings. */
static bool list_sayings(const struct work *work, struct saying **sayings, size_t *count)
{
    const hearsay_network *network = work->mentions;
    size_t capacity = 0, ids_count;

    for (size_t i = 0; i < hearsay_network_ties(network); i++) {
        const hearsay_tie *tie = hearsay_network_tie(network, i);
        uint32_t from = card_of(work, tie->from), to = card_of(work, tie->to);
        const hearsay_statement_id *ids = hearsay_network_evidence(network, i, &ids_count);
        void *items = *sayings;

        if (tie->negated || from == to || from == HEARSAY_NONE || to == HEARSAY_NONE) continue;
        if (!allocate_grow(&items, &capacity, *count + ids_count, sizeof **sayings)) return false;
        *sayings = items;
        for (size_t j = 0; j < ids_count; j++)
            (*sayings)[(*count)++] = (struct saying){ from, to, ids[j] };
    }
    if (*count) qsort(*sayings, *count, sizeof **sayings, compare_sayings);
    return true;
}

/* The look of most statements, of equals the one that tells more; *most: how many these are. */
static unsigned main_look(const struct picture *picture, const struct line *line, uint64_t *most)
{
    uint64_t sums[HEARSAY_GROUPS] = { 0 };
    unsigned best = HEARSAY_GROUP_OTHER;

    for (size_t i = 0; i < line->evidence_count; i++) {
        const hearsay_statement *statement = hearsay_corpus_numbered(picture->corpus,
                                                                     line->evidence[i]);
        sums[statement->act->group] += statement->count;
    }
    for (unsigned look = 0; look < HEARSAY_GROUPS; look++)
        if (sums[look] > sums[best] ||
            (sums[look] == sums[best] && style_priority(look) < style_priority(best)))
            best = look;
    *most = sums[best];
    return best;
}

static bool add_line(struct work *work, const struct saying *sayings, size_t count)
{
    struct picture *picture = work->picture;
    hearsay_statement_id *evidence = arena_take(&picture->arena, count * sizeof *evidence);
    struct line line = { .from = work->cards[sayings->from].anchor,
                         .to = work->cards[sayings->to].anchor,
                         .next = HEARSAY_NONE, .evidence = evidence };
    uint64_t most;

    if (!evidence) return false;
    for (size_t i = 0; i < count; i++) evidence[i] = sayings[i].statement;
    line.evidence_count = evidence_unique(evidence, count);
    for (size_t i = 0; i < line.evidence_count; i++)
        line.statements += hearsay_corpus_numbered(picture->corpus, evidence[i])->count;
    line.look = main_look(picture, &line, &most);
    picture->facts.has_mixed |= most < line.statements;
    picture->lines[picture->line_count++] = line;
    return true;
}

static hearsay_status gather_lines(struct work *work, uint64_t least, hearsay_error *err)
{
    struct picture *picture = work->picture;
    struct saying *sayings = NULL;
    size_t count = 0;
    bool done = list_sayings(work, &sayings, &count);

    picture->lines = arena_take(&picture->arena, (count + 1) * sizeof *picture->lines);
    done = done && picture->lines;
    for (size_t i = 0, end; done && i < count; i = end) {
        for (end = i + 1; end < count && sayings[end].from == sayings[i].from &&
                          sayings[end].to == sayings[i].to;)
            end++;
        done = add_line(work, sayings + i, end - i);
        if (!done || picture->lines[picture->line_count - 1].statements >= least) continue;
        picture->line_count--;
        picture->facts.lines_left_out++;
    }
    allocate_free(sayings);
    return done ? HEARSAY_OK : picture_no_memory(err);
}

/* ---- what lines are called ---- */

static hearsay_status name_line(struct work *work, struct line *line, hearsay_error *err)
{
    struct picture *picture = work->picture;
    const struct line_style *style = style_of_line(picture->theme, line->look);
    const struct card *from = &work->cards[line->from - work->cards[0].anchor];
    const struct card *to = &work->cards[line->to - work->cards[0].anchor];
    struct buffer out = { 0 };

    buffer_format(&out, "tie-camp-%u..camp-%u..%s", (unsigned)from->camp, (unsigned)to->camp,
                  style->name);
    line->id = arena_text(&picture->arena, buffer_string(&out), out.length);
    buffer_reset(&out);
    tooltip_statements(&out, picture->corpus, line->evidence, line->evidence_count);
    line->tooltip = out.failed ? NULL
                               : arena_text(&picture->arena, buffer_string(&out), out.length);
    buffer_clear(&out);
    return line->id && line->tooltip ? HEARSAY_OK : picture_no_memory(err);
}

/* "accuses: 20 of 31 statements" */
static hearsay_status caption_line(struct work *work, struct line *line, hearsay_error *err)
{
    struct picture *picture = work->picture;
    struct buffer out = { 0 };
    hearsay_status status;
    uint64_t most;

    (void)main_look(picture, line, &most);
    buffer_format(&out, "%s: ", style_of_line(picture->theme, line->look)->legend);
    buffer_count(&out, most);
    if (most < line->statements) buffer_text(&out, " of ");
    if (most < line->statements) buffer_count(&out, line->statements);
    buffer_text(&out, line->statements == 1 ? " statement" : " statements");
    status = out.failed ? picture_no_memory(err)
                        : plane_caption(picture, line, buffer_string(&out), err);
    buffer_clear(&out);
    return status;
}

/* ---- what stands on a card ---- */

static bool add_words(struct work *work, double x, double y, const char *text, bool is_bold,
                      bool is_soft)
{
    struct picture *picture = work->picture;
    const char *kept = arena_text(&picture->arena, text, strlen(text));

    if (!kept) return false;
    picture->words[picture->word_count++] =
        (struct words){ x, y, kept, { CLAIM_SIZE, is_bold }, is_soft };
    return true;
}

/* Members in two columns. Returns the height that they take. */
static double place_members(struct work *work, const struct card *card, double left, double top)
{
    double y = top, tallest = 0;

    for (size_t i = 0; i < card->count; i++) {
        struct box *box = &work->picture->boxes[card->first + i];
        size_t column = i % IN_A_ROW;

        box->width = (CARD_WIDTH - (IN_A_ROW + 1) * INSET) / IN_A_ROW;
        box->x = left + INSET + box->width / 2 + (double)column * (box->width + INSET);
        if (column == 0 && i) {
            y += tallest + GAP;
            tallest = 0;
        }
        box->y = y + box->height / 2;
        tallest = fmax(tallest, box->height);
    }
    return y + tallest - top;
}

/* "backs: text (3 of 4, lift 2.5)" in up to two lines. Returns how far it reaches down; < 0: failed. */
static double place_claim(struct work *work, size_t row, double left, double top)
{
    const hearsay_table *table = work->table;
    double inside = 0, actors = 0;
    struct buffer out = { 0 };
    struct label label = { 0 };
    bool done;

    (void)hearsay_table_number(table, row, 1, &actors);
    (void)hearsay_table_number(table, row, 7, &inside);
    buffer_format(&out, "%s (%.0f of %.0f): ", hearsay_table_text(table, row, 4), inside, actors);
    tooltip_text(&out, hearsay_table_text(table, row, 6), 150);
    done = !out.failed && label_wrap(&label, &work->picture->arena, buffer_string(&out),
                                     CARD_WIDTH - 2 * INSET - 6, CLAIM_LINES,
                                     (struct label_font){ CLAIM_SIZE, false });
    for (size_t i = 0; done && i < label.count; i++)
        done = add_words(work, left + INSET, top + CLAIM_STEP * ((double)i + 0.5), label.lines[i],
                         false, false);
    buffer_clear(&out);
    return done ? (double)label.count * CLAIM_STEP : -1;
}

static bool is_of_card(const struct work *work, const struct card *card, size_t row)
{
    double camp;

    return hearsay_table_number(work->table, row, 0, &camp) && camp == card->camp &&
           hearsay_table_text(work->table, row, 5);
}

/* The first rows of the camp in the table of camps. */
static double place_claims(struct work *work, const struct card *card, double left, double top)
{
    double y = top, height;
    size_t count = 0, left_out = 0;
    char more[64];

    for (size_t row = 0; row < hearsay_table_rows(work->table); row++) {
        if (!is_of_card(work, card, row)) continue;
        if (count == CLAIMS) {
            left_out++;
            continue;
        }
        if (count == 0) {
            if (!add_words(work, left + INSET, y + CLAIM_STEP / 2, "Typical claims", true, true))
                return -1;
            y += CLAIM_STEP + 2;
        }
        height = place_claim(work, row, left, y);
        if (height < 0) return -1;
        y += height + 2;
        count++;
    }
    if (!left_out) return y - top;
    (void)snprintf(more, sizeof more, "and %zu more: hearsay camps", left_out);
    return add_words(work, left + INSET, y + CLAIM_STEP / 2, more, false, true)
               ? y + CLAIM_STEP - top
               : -1;
}

/* Everything on a card whose top left corner is at left, top. */
static hearsay_status fill_card(struct work *work, struct card *card, double left, double top,
                                hearsay_error *err)
{
    struct picture *picture = work->picture;
    struct frame *frame = &picture->frames[card - work->cards];
    struct box *anchor = &picture->boxes[card->anchor];
    double y = top + FRAME_HEADING + INSET, height;
    char text[80];

    y += place_members(work, card, left, y) + GAP;
    if (card->actors > card->count) {
        (void)snprintf(text, sizeof text, "and %zu more actor%s", card->actors - card->count,
                       card->actors - card->count == 1 ? "" : "s");
        if (!add_words(work, left + INSET, y + CLAIM_STEP / 2, text, false, true))
            return picture_no_memory(err);
        y += CLAIM_STEP + GAP;
    }
    height = place_claims(work, card, left, y);
    if (height < 0) return picture_no_memory(err);
    card->height = y + height + GAP - top;
    (void)snprintf(text, sizeof text, "CAMP %u \xC2\xB7 %zu ACTORS", (unsigned)card->camp,
                   card->actors);
    *frame = (struct frame){ .actor = HEARSAY_NONE, .count = card->count,
                             .name = arena_text(&picture->arena, text, strlen(text)),
                             .fill = style_camp(picture->theme, (unsigned)(card - work->cards)),
                             .x = left + CARD_WIDTH / 2, .width = CARD_WIDTH, .top = top,
                             .bottom = top + card->height };
    *anchor = (struct box){ .node = HEARSAY_NONE, .group = HEARSAY_NONE, .x = frame->x,
                            .y = top + card->height / 2, .width = CARD_WIDTH,
                            .height = card->height };
    return frame->name ? HEARSAY_OK : picture_no_memory(err);
}

static hearsay_status fill_cards(struct work *work, hearsay_error *err)
{
    struct picture *picture = work->picture;
    hearsay_status status = HEARSAY_OK;
    double top = 0, tallest = 0;

    picture->frames = arena_take(&picture->arena, CARDS * sizeof *picture->frames);
    picture->words = arena_take(&picture->arena,
                                CARDS * (3 + CLAIMS * CLAIM_LINES) * sizeof *picture->words);
    if (!picture->frames || !picture->words) return picture_no_memory(err);
    picture->frame_count = work->card_count;
    for (size_t i = 0; status == HEARSAY_OK && i < work->card_count; i++) {
        if (i && i % IN_A_ROW == 0) {
            top += tallest + DOWN;
            tallest = 0;
        }
        status = fill_card(work, &work->cards[i], (double)(i % IN_A_ROW) * (CARD_WIDTH + ACROSS),
                           top, err);
        tallest = fmax(tallest, work->cards[i].height);
    }
    for (size_t i = 0; i < picture->box_count; i++) picture->boxes[i].group = 0;
    return status;
}

/* ---- all ---- */

static hearsay_status remark(struct work *work, hearsay_error *err)
{
    struct picture *picture = work->picture;
    struct buffer out = { 0 };
    hearsay_status status = HEARSAY_OK;

    if (work->card_count == 0) status = picture_remark(picture, "No two actors hold together.", err);
    if (status == HEARSAY_OK && work->camps_left) {
        buffer_format(&out, "%zu smaller camp%s not drawn.", work->camps_left,
                      work->camps_left == 1 ? " is" : "s are");
        status = picture_take_remark(picture, &out, err);
    }
    if (status == HEARSAY_OK && work->alone) {
        buffer_format(&out, "%zu actor%s in no camp with others.", work->alone,
                      work->alone == 1 ? " is" : "s are");
        status = picture_take_remark(picture, &out, err);
    }
    if (status == HEARSAY_OK) status = actor_camps_remark(&work->camps, picture, err);
    if (status == HEARSAY_OK) {
        buffer_format(&out,
                      "Camps are found in the network %s; lines are what one camp says of another.",
                      hearsay_network_kind_of(picture->network)->name);
        status = picture_take_remark(picture, &out, err);
    }
    return status;
}

/* The heading counts what the camps were found in: every tie, as if it were a line. */
static hearsay_status count_facts(struct work *work, hearsay_error *err)
{
    struct picture *picture = work->picture;
    size_t ties = hearsay_network_ties(picture->network);
    struct line *lines = picture->lines, *all = allocate_zero(ties, sizeof *all);
    size_t count = picture->line_count;
    bool undirected = picture->undirected;
    hearsay_status status = all ? HEARSAY_OK : picture_no_memory(err);

    for (size_t i = 0; all && i < ties; i++)
        all[i].evidence = hearsay_network_evidence(picture->network, i, &all[i].evidence_count);
    picture->lines = all;
    picture->line_count = ties;
    picture->undirected = true; /* there are no boxes that they begin at */
    if (status == HEARSAY_OK) status = facts_count(picture, err);
    picture->lines = lines;
    picture->line_count = count;
    picture->undirected = undirected;
    allocate_free(all);
    picture->facts.speakers = picture->facts.actors;
    if (work->camps.sought) picture->facts.actors = hearsay_network_nodes(work->mentions);
    return status;
}

static hearsay_status gather(struct work *work, const hearsay_map_options *options,
                             hearsay_error *err)
{
    const hearsay_measure_options seeded = { .seed = 1 };
    hearsay_network_options mentions = *hearsay_network_options_of(work->picture->network);
    hearsay_status status = actor_camps_fill(&work->camps, work->picture, err);

    mentions.kind = "mentions";
    mentions.normalisation = HEARSAY_NORMALISE_NO;
    if (status == HEARSAY_OK)
        status = hearsay_network_build(&work->mentions, work->picture->corpus, &mentions, err);
    if (status != HEARSAY_OK) return status;
    hearsay_network_free(work->picture->own);
    work->picture->network = work->picture->own = work->camps.network;
    work->camps.network = NULL;
    status = hearsay_camp_table(&work->table, work->picture->network, &seeded, NULL, NULL, err);
    if (status == HEARSAY_OK) status = gather_boxes(work, options->top, err);
    if (status == HEARSAY_OK) status = gather_lines(work, options->min_weight, err);
    if (status == HEARSAY_OK) status = count_facts(work, err);
    if (status == HEARSAY_OK) status = remark(work, err);
    return status;
}

static hearsay_status place(struct work *work, const char *title, hearsay_error *err)
{
    struct picture *picture = work->picture;
    hearsay_status status = fill_cards(work, err);

    if (status == HEARSAY_OK) status = plane_settle(picture, title, err);
    if (status == HEARSAY_OK) plane_bend(picture);
    for (size_t i = 0; status == HEARSAY_OK && i < picture->line_count; i++) {
        status = name_line(work, &picture->lines[i], err);
        if (status == HEARSAY_OK) status = caption_line(work, &picture->lines[i], err);
    }
    return status;
}

hearsay_status camp_cards_make(struct picture *picture, const hearsay_network *network,
                               const hearsay_map_options *options, hearsay_error *err)
{
    struct work work = { .picture = picture };
    hearsay_status status;

    picture->is_plane = true;
    picture->network = network;
    picture->corpus = hearsay_network_corpus(network);
    picture->chosen_by = "statements";
    status = gather(&work, options, err);
    if (status == HEARSAY_OK) status = picture_describe(picture, err);
    if (status == HEARSAY_OK) status = place(&work, options->title, err);
    hearsay_table_free(work.table);
    hearsay_network_free(work.mentions);
    actor_camps_clear(&work.camps);
    return status;
}
