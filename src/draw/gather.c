/* What is shown: strokes become lines, the ends of lines become boxes. */
#include <stdlib.h>
#include <string.h>

#include "draw/choose.h"
#include "draw/evidence.h"
#include "draw/facts.h"
#include "draw/strokes.h"
#include "memory/allocate.h"

/* More are a weave that nobody can follow. */
enum { MOST_LINES = 110, MOST_LINES_OF_CLAIMS = 180, MOST_LINES_ON_PLANE = 75 };

hearsay_status picture_no_memory(hearsay_error *err)
{
    return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory while drawing a map");
}

void picture_clear(struct picture *picture)
{
    hearsay_network_free(picture->own);
    hearsay_corpus_free(picture->own_corpus);
    picture->own = NULL;
    picture->own_corpus = NULL;
    arena_clear(&picture->arena);
}

/* ---- the lines that are drawn ---- */

/* A line before it is one: its strokes, and what it would show. */
struct bundle {
    size_t first, count; /* strokes */
    uint64_t statements;
    size_t index;
    bool negated;
};

static int compare_strength(const void *a, const void *b)
{
    const struct bundle *one = a, *two = b;

    if (one->negated != two->negated) return one->negated ? 1 : -1;
    if (one->statements != two->statements) return one->statements < two->statements ? 1 : -1;
    return one->index < two->index ? -1 : one->index > two->index;
}

static int compare_index(const void *a, const void *b)
{
    const struct bundle *one = a, *two = b;

    return one->index < two->index ? -1 : one->index > two->index;
}

/* Strokes that are one line, in order; the caller frees *bundles. */
static bool bundle_strokes(struct bundle **bundles, size_t *count, const struct strokes *strokes,
                           const hearsay_corpus *corpus)
{
    *count = 0;
    *bundles = allocate_zero(strokes->count, sizeof **bundles);
    if (!*bundles) return false;
    for (size_t i = 0; i < strokes->count; i++) {
        const struct stroke *stroke = &strokes->items[i];
        struct bundle *bundle;

        if (i == 0 || !strokes_are_one_line(stroke - 1, stroke)) {
            (*bundles)[*count] = (struct bundle){ i, 0, 0, *count, stroke->negated };
            ++*count;
        }
        bundle = &(*bundles)[*count - 1];
        bundle->count++;
        if (stroke->statement != HEARSAY_NONE)
            bundle->statements += hearsay_corpus_numbered(corpus, stroke->statement)->count;
    }
    return true;
}

/* After a cut: what goes on from a claim to which no line leads any more goes too. */
static size_t drop_loose_ends(struct bundle *bundles, size_t count, const struct strokes *strokes)
{
    size_t kept = 0;

    for (size_t i = 0; i < count; i++) {
        struct stroke_end from = strokes->items[bundles[i].first].from;
        bool is_loose = from.column == COLUMN_MIDDLE;

        for (size_t j = 0; is_loose && j < count; j++) {
            const struct stroke *other = &strokes->items[bundles[j].first];
            is_loose = other->from.column != COLUMN_LEFT || other->to.column != COLUMN_MIDDLE ||
                       other->to.node != from.node;
        }
        if (!is_loose) bundles[kept++] = bundles[i];
    }
    return kept;
}

/* Leaves the strongest, in the old order. */
static size_t cut_bundles(struct bundle *bundles, size_t count, const struct strokes *strokes,
                          const struct picture *picture)
{
    size_t most = picture->is_plane   ? MOST_LINES_ON_PLANE
                  : picture->two_mode ? MOST_LINES_OF_CLAIMS
                                      : MOST_LINES;

    if (count <= most) return count;
    qsort(bundles, count, sizeof *bundles, compare_strength);
    qsort(bundles, most, sizeof *bundles, compare_index);
    return drop_loose_ends(bundles, most, strokes);
}

/* Leaves those with so many statements at least, and what no statement makes. */
static size_t cut_weak(struct bundle *bundles, size_t count, uint64_t least)
{
    size_t kept = 0;

    for (size_t i = 0; i < count; i++)
        if (bundles[i].statements == 0 || bundles[i].statements >= least)
            bundles[kept++] = bundles[i];
    return kept;
}

/* One line; its ends are set when there are boxes. */
static bool make_line(struct line *line, struct picture *picture, const struct stroke *strokes,
                      size_t count)
{
    hearsay_statement_id *evidence = arena_take(&picture->arena, count * sizeof *evidence);

    if (!evidence) return false;
    *line = (struct line){ .next = HEARSAY_NONE,
                           .look = strokes->look,
                           .negated = strokes->negated,
                           .mutual = strokes->mutual,
                           .implicit = !strokes->negated,
                           .evidence = evidence };
    for (size_t i = 0; i < count; i++) {
        /* the target is inferred only if no statement of that look names it */
        if (strokes[i].look == line->look && !strokes[i].implicit) line->implicit = false;
        if (strokes[i].statement == HEARSAY_NONE) continue;
        evidence[line->evidence_count++] = strokes[i].statement;
        /* strokes are sorted by look, then by statement */
        if (strokes[i].look == line->look &&
            (i == 0 || strokes[i].statement != strokes[i - 1].statement))
            line->statements += hearsay_corpus_numbered(picture->corpus, strokes[i].statement)
                                    ->count;
    }
    line->evidence_count = evidence_unique(evidence, line->evidence_count);
    return true;
}

/* ---- boxes ---- */

/* Where the box of an end will be found: one slot a column and node. */
static uint32_t *slot_of(uint32_t *slots, const struct picture *picture, struct stroke_end end)
{
    return &slots[(size_t)end.column * hearsay_network_nodes(picture->network) + end.node];
}

static struct box make_box(const struct picture *picture, enum column column, uint32_t node)
{
    hearsay_node what = hearsay_network_node(picture->network, node);
    struct box box = { .node = node, .group = HEARSAY_NONE, .column = column, .look = BOX_CLAIM };

    if (what.kind == HEARSAY_NODE_ACTOR)
        box.look = (unsigned)hearsay_corpus_actor(picture->corpus, what.id)->kind;
    return box;
}

/* Boxes for the slots that are not 0, which then hold the numbers of the boxes. Leaves room for a
 * gap a line. */
static bool make_boxes(struct picture *picture, uint32_t *slots)
{
    size_t nodes = hearsay_network_nodes(picture->network), count = picture->line_count;

    for (size_t i = 0; i < nodes * COLUMNS; i++) count += slots[i] != 0;
    picture->boxes = arena_take(&picture->arena, count * sizeof *picture->boxes);
    if (!picture->boxes) return false;
    for (size_t i = 0; i < nodes * COLUMNS; i++) {
        if (slots[i] == 0) continue;
        picture->boxes[picture->box_count] = make_box(picture, (enum column)(i / nodes),
                                                      (uint32_t)(i % nodes));
        slots[i] = (uint32_t)picture->box_count++;
    }
    return true;
}

static bool make_lines_and_boxes(struct picture *picture, const struct strokes *strokes,
                                 const struct bundle *bundles, size_t count)
{
    size_t nodes = hearsay_network_nodes(picture->network);
    uint32_t *slots = allocate_zero(nodes * COLUMNS, sizeof *slots);
    bool done;

    /* a line through a gap becomes two */
    picture->lines = arena_take(&picture->arena, 2 * count * sizeof *picture->lines);
    done = slots && picture->lines;
    for (size_t i = 0; done && i < count; i++) {
        const struct stroke *first = &strokes->items[bundles[i].first];
        *slot_of(slots, picture, first->from) = 1;
        *slot_of(slots, picture, first->to) = 1;
        done = make_line(&picture->lines[picture->line_count++], picture, first, bundles[i].count);
    }
    done = done && make_boxes(picture, slots);
    for (size_t i = 0; done && i < count; i++) {
        const struct stroke *first = &strokes->items[bundles[i].first];
        picture->lines[i].from = *slot_of(slots, picture, first->from);
        picture->lines[i].to = *slot_of(slots, picture, first->to);
    }
    allocate_free(slots);
    return done;
}

static bool has_claims(const struct picture *picture)
{
    for (size_t i = 0; i < picture->box_count; i++)
        if (picture->boxes[i].column == COLUMN_MIDDLE) return true;
    return false;
}

/* A line past the claims gets a gap between them to go through. */
static void add_gaps(struct picture *picture)
{
    size_t count = has_claims(picture) ? picture->line_count : 0;

    for (size_t i = 0; i < count; i++) {
        struct line *line = &picture->lines[i];
        struct line *rest = &picture->lines[picture->line_count];
        uint32_t gap = (uint32_t)picture->box_count;

        if (picture->boxes[line->from].column != COLUMN_LEFT ||
            picture->boxes[line->to].column != COLUMN_RIGHT)
            continue;
        picture->boxes[picture->box_count++] = (struct box){ .node = HEARSAY_NONE,
                                                             .group = HEARSAY_NONE,
                                                             .column = COLUMN_MIDDLE };
        *rest = *line;
        rest->from = gap;
        line->to = gap;
        line->next = (uint32_t)picture->line_count++;
    }
}

/* On a plane everybody has one box. */
static void join_columns(struct strokes *strokes)
{
    for (size_t i = 0; i < strokes->count; i++)
        strokes->items[i].from.column = strokes->items[i].to.column = COLUMN_LEFT;
}

hearsay_status picture_gather(struct picture *picture, const hearsay_network *network,
                              const hearsay_map_options *options, hearsay_error *err)
{
    struct strokes strokes = { 0 };
    struct bundle *bundles = NULL;
    size_t count = 0, kept_count;
    bool *kept;
    hearsay_status status;

    picture->network = network;
    picture->corpus = hearsay_network_corpus(network);
    picture->two_mode = hearsay_network_kind_of(network)->two_mode;
    picture->undirected = hearsay_network_kind_of(network)->undirected;
    picture->chosen_by = options->by ? options->by : "statements";
    status = choose_nodes(&kept, &picture->arena, network, options, err);
    for (size_t i = 0; status == HEARSAY_OK && i < hearsay_network_nodes(network); i++)
        picture->facts.is_chosen |= !kept[i];
    if (status == HEARSAY_OK) status = strokes_gather(&strokes, network, kept, err);
    if (status == HEARSAY_OK && picture->is_plane) join_columns(&strokes);
    if (status == HEARSAY_OK && !bundle_strokes(&bundles, &count, &strokes, picture->corpus))
        status = picture_no_memory(err);
    if (status == HEARSAY_OK) {
        kept_count = cut_weak(bundles, count, options->min_weight);
        kept_count = cut_bundles(bundles, kept_count, &strokes, picture);
        picture->facts.lines_left_out = count - kept_count;
        picture->facts.has_relays = strokes.has_relays;
        picture->facts.has_mixed = strokes.has_mixed;
        picture->facts.has_concerns = strokes.has_concerns;
        if (!make_lines_and_boxes(picture, &strokes, bundles, kept_count))
            status = picture_no_memory(err);
    }
    if (status == HEARSAY_OK) status = facts_count(picture, err);
    if (status == HEARSAY_OK) add_gaps(picture);
    allocate_free(bundles);
    strokes_clear(&strokes);
    return status;
}
