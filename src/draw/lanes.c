#include "draw/lanes.h"

#include <stdlib.h>
#include <string.h>

#include "draw/actor_camps.h"
#include "draw/geometry.h"
#include "draw/group.h"
#include "draw/tooltip.h"
#include "memory/allocate.h"
#include "text/buffer.h"

enum {
    LANES = 6,
    FEW_LANES = 3
}; /* at most, with one for others; and those that are shown anyway */

#define OTHERS HEARSAY_NONE
#define NAME_WIDTH 900.0

/* What an event's lane goes by: a country, or the number of a camp; OTHERS: none. */
struct lane {
    uint32_t key;
    size_t events;
    uint32_t place; /* from the top */
};

struct lanes {
    struct picture *picture;
    const struct events *events;
    struct actor_camps camps;
    bool by_country;
    uint32_t *keys; /* by event */
    struct lane *items;
    size_t count;
};

/* ---- which lane ---- */

static uint32_t country_of(const struct lanes *lanes, const struct event *event)
{
    const hearsay_statement *statement = hearsay_corpus_numbered(lanes->picture->corpus,
                                                                 *event->statements);

    return statement->detail->speaker_country != HEARSAY_NONE
               ? statement->detail->speaker_country
               : group_country(lanes->picture->corpus, event->speaker);
}

static uint32_t camp_of(const struct lanes *lanes, const struct event *event)
{
    uint32_t camp = lanes->camps.of_actor[event->speaker];

    return camp ? camp : OTHERS;
}

/* Sets all keys; how many events have one. */
static size_t set_keys(struct lanes *lanes)
{
    size_t found = 0;

    for (size_t i = 0; i < lanes->events->count; i++) {
        const struct event *event = &lanes->events->items[i];

        lanes->keys[i] = lanes->by_country ? country_of(lanes, event) : camp_of(lanes, event);
        found += lanes->keys[i] != OTHERS;
    }
    return found;
}

static bool has_two(const struct lanes *lanes)
{
    for (size_t i = 0; i < lanes->events->count; i++)
        for (size_t j = 0; j < i; j++)
            if (lanes->keys[i] != OTHERS && lanes->keys[j] != OTHERS &&
                lanes->keys[i] != lanes->keys[j])
                return true;
    return false;
}

/* By country where a third of the events have one and there are two. Where neither countries nor
 * camps are known, all are others. */
static hearsay_status find_keys(struct lanes *lanes, hearsay_error *err)
{
    hearsay_status status;
    size_t found;

    lanes->by_country = true;
    found = set_keys(lanes);
    if (has_two(lanes) && 3 * found >= lanes->events->count) return HEARSAY_OK;
    status = actor_camps_fill(&lanes->camps, lanes->picture, err);
    if (status != HEARSAY_OK) return status;
    lanes->by_country = false;
    if (set_keys(lanes) > found) return HEARSAY_OK;
    lanes->by_country = true;
    (void)set_keys(lanes);
    lanes->camps.sought = 0;
    return HEARSAY_OK;
}

static int compare_lanes(const void *a, const void *b)
{
    const struct lane *one = a, *two = b;

    if ((one->key == OTHERS) != (two->key == OTHERS)) return one->key == OTHERS ? 1 : -1;
    if (one->events != two->events) return one->events < two->events ? 1 : -1;
    return one->key < two->key ? -1 : one->key > two->key;
}

static struct lane *find_lane(struct lanes *lanes, uint32_t key)
{
    for (size_t i = 0; i < lanes->count; i++)
        if (lanes->items[i].key == key) return &lanes->items[i];
    return NULL;
}

/* Whether a line leads to an event of the lane, or from one. */
static bool has_line(const struct lanes *lanes, const struct lane *lane)
{
    for (size_t i = 0; i < lanes->picture->line_count; i++) {
        const struct line *line = &lanes->picture->lines[i];

        if (lanes->keys[line->from] == lane->key || lanes->keys[line->to] == lane->key) return true;
    }
    return false;
}

/* Leaves the largest lanes, and small ones only if there are few or something is answered; sorted.
 */
static void cut_lanes(struct lanes *lanes)
{
    size_t kept = 0, others = 0;

    for (size_t i = 0; i < lanes->count; i++) {
        const struct lane *lane = &lanes->items[i];
        bool is_small = kept >= FEW_LANES && lane->events == 1 && !has_line(lanes, lane);

        if (lane->key != OTHERS && kept < LANES - 1 && !is_small) lanes->items[kept++] = *lane;
        else others += lane->events;
    }
    if (others) lanes->items[kept++] = (struct lane){ .key = OTHERS, .events = others };
    lanes->count = kept;
}

/* The events of lanes that are cut come into a last one. */
static bool list_lanes(struct lanes *lanes)
{
    lanes->items = allocate_zero(lanes->events->count + 1, sizeof *lanes->items);
    if (!lanes->items) return false;
    for (size_t i = 0; i < lanes->events->count; i++) {
        struct lane *lane = find_lane(lanes, lanes->keys[i]);

        if (!lane) {
            lane = &lanes->items[lanes->count++];
            lane->key = lanes->keys[i];
        }
        lane->events++;
    }
    if (lanes->count) qsort(lanes->items, lanes->count, sizeof *lanes->items, compare_lanes);
    cut_lanes(lanes);
    for (size_t i = 0; i < lanes->count; i++) lanes->items[i].place = (uint32_t)i;
    for (size_t i = 0; i < lanes->events->count; i++) {
        const struct lane *lane = find_lane(lanes, lanes->keys[i]);

        if (!lane) lanes->keys[i] = OTHERS;
    }
    return true;
}

/* ---- their order ---- */

/* How many lanes all lines cross. */
static uint64_t count_crossed(struct lanes *lanes)
{
    const struct picture *picture = lanes->picture;
    uint64_t sum = 0;

    for (size_t i = 0; i < picture->line_count; i++) {
        uint32_t from = find_lane(lanes, lanes->keys[picture->lines[i].from])->place;
        uint32_t to = find_lane(lanes, lanes->keys[picture->lines[i].to])->place;

        sum += from > to ? from - to : to - from;
    }
    return sum;
}

static void swap_places(struct lane *one, struct lane *two)
{
    uint32_t place = one->place;

    one->place = two->place;
    two->place = place;
}

/* Lets two lanes change places as long as lines get shorter. The others stay last. */
static void order_lanes(struct lanes *lanes)
{
    size_t count = lanes->count;
    uint64_t fewest = count_crossed(lanes);
    bool any = true;

    if (count && lanes->items[count - 1].key == OTHERS) count--;
    while (any) {
        any = false;
        for (size_t i = 0; i < count; i++)
            for (size_t j = 0; j < i; j++) {
                uint64_t crossed;

                swap_places(&lanes->items[i], &lanes->items[j]);
                crossed = count_crossed(lanes);
                if (crossed < fewest) {
                    fewest = crossed;
                    any = true;
                } else {
                    swap_places(&lanes->items[i], &lanes->items[j]);
                }
            }
    }
}

/* ---- their names ---- */

/* "camp 1: Ann Marsh, Tom Bell": those who speak. */
static void add_speakers(struct buffer *out, const struct lanes *lanes, uint32_t key)
{
    size_t found = 0;

    for (size_t i = 0; i < lanes->events->count; i++) {
        hearsay_actor_id speaker = lanes->events->items[i].speaker;
        bool is_known = false;

        if (lanes->keys[i] != key) continue;
        for (size_t j = 0; j < i && !is_known; j++)
            is_known = lanes->keys[j] == key && lanes->events->items[j].speaker == speaker;
        if (is_known) continue;
        buffer_text(out, found++ ? ", " : ": ");
        tooltip_text(out, hearsay_corpus_actor(lanes->picture->corpus, speaker)->name, 60);
    }
}

static void write_name(struct buffer *out, const struct lanes *lanes, uint32_t key)
{
    buffer_reset(out);
    if (key == OTHERS) {
        buffer_text(out, lanes->count == 1 ? "All speakers" : "Others");
    } else if (lanes->by_country) {
        buffer_text(out, hearsay_corpus_actor(lanes->picture->corpus, key)->name);
    } else {
        buffer_text(out, "Camp ");
        buffer_count(out, key);
        add_speakers(out, lanes, key);
    }
}

/* From 1, in the order of their numbers: those that are shown have different tints. */
static unsigned tint_of(const struct lanes *lanes, uint32_t camp)
{
    unsigned tint = 1;

    for (size_t i = 0; i < lanes->count; i++) tint += lanes->items[i].key < camp;
    return tint;
}

static bool make_frames(struct lanes *lanes)
{
    struct picture *picture = lanes->picture;
    const struct label_font font = { HEADING_SIZE, true };
    struct buffer out = { 0 };
    bool done;

    picture->frame_count = lanes->count;
    picture->frames = arena_take(&picture->arena, lanes->count * sizeof *picture->frames);
    done = picture->frames != NULL;
    for (size_t i = 0; done && i < lanes->count; i++) {
        const struct lane *lane = &lanes->items[i];
        struct label label;

        write_name(&out, lanes, lane->key);
        done = !out.failed &&
               label_wrap(&label, &picture->arena, buffer_string(&out), NAME_WIDTH, 1, font);
        if (!done) break;
        picture->frames[lane->place] = (struct frame){
            .actor = HEARSAY_NONE,
            .count = lane->events,
            .name = label.count ? label.lines[0] : "",
        };
    }
    for (size_t i = 0; done && i < lanes->events->count; i++) {
        struct box *box = &picture->boxes[i];

        box->group = find_lane(lanes, lanes->keys[i])->place;
        if (!lanes->by_country && lanes->keys[i] != OTHERS)
            box->camp = tint_of(lanes, lanes->keys[i]);
    }
    buffer_clear(&out);
    return done;
}

hearsay_status lanes_make(struct picture *picture, const struct events *events, hearsay_error *err)
{
    struct lanes lanes = { .picture = picture, .events = events };
    hearsay_status status = HEARSAY_OK;

    lanes.keys = allocate_zero(events->count, sizeof *lanes.keys);
    if (!lanes.keys) status = picture_no_memory(err);
    if (status == HEARSAY_OK) status = find_keys(&lanes, err);
    if (status == HEARSAY_OK && !list_lanes(&lanes)) status = picture_no_memory(err);
    if (status == HEARSAY_OK) {
        order_lanes(&lanes);
        status = actor_camps_remark(&lanes.camps, picture, err);
        if (status == HEARSAY_OK && !make_frames(&lanes)) status = picture_no_memory(err);
    }
    actor_camps_clear(&lanes.camps);
    allocate_free(lanes.items);
    allocate_free(lanes.keys);
    return status;
}
