#include "draw/time_axis.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include <hearsay/period.h>

#include "draw/geometry.h"
#include "memory/allocate.h"

#define OF_TIME 0.2     /* the share of the axis that time itself has */
#define TICK_WIDTH 0.5  /* points */
#define TICK_HEIGHT 4.0 /* above the frames */
#define TICK_WORDS 12.0 /* the words' middle above the frames */
#define WIDE_DAY 70.0   /* is named before months are */
#define TICK_APART 12.0 /* between the words of two ticks */

/* ---- the scale ---- */

static int compare_days(const void *a, const void *b)
{
    const int32_t *one = a, *two = b;

    return (*one > *two) - (*one < *two);
}

static size_t unique_days(int32_t *days, size_t count)
{
    size_t kept = 0;

    if (count) qsort(days, count, sizeof *days, compare_days);
    for (size_t i = 0; i < count; i++)
        if (kept == 0 || days[kept - 1] != days[i]) days[kept++] = days[i];
    return kept;
}

/* The part of all events that lies before a day: each is spread over its days. */
static double part_before(const struct events *events, int32_t day)
{
    double sum = 0;

    for (size_t i = 0; i < events->count; i++) {
        const struct event *event = &events->items[i];
        double days = (double)event->last - event->first + 1;
        double before = ((double)day - event->first) / days;

        sum += before < 0 ? 0 : before > 1 ? 1 : before;
    }
    return sum / (double)events->count;
}

hearsay_status time_axis_make(struct time_axis *axis, struct arena *arena,
                              const struct events *events, double length, hearsay_error *err)
{
    size_t count = 2 * events->count;

    *axis = (struct time_axis){ .days = arena_take(arena, count * sizeof *axis->days),
                                .places = arena_take(arena, count * sizeof *axis->places) };
    if (!axis->days || !axis->places) return picture_no_memory(err);
    for (size_t i = 0; i < events->count; i++) {
        axis->days[2 * i] = events->items[i].first;
        axis->days[2 * i + 1] = events->items[i].last + 1;
    }
    axis->count = unique_days(axis->days, count);
    for (size_t i = 0; i < axis->count; i++) {
        double all = (double)axis->days[axis->count - 1] - axis->days[0];
        double time = ((double)axis->days[i] - axis->days[0]) / all;

        axis->places[i] = length *
                          (OF_TIME * time + (1 - OF_TIME) * part_before(events, axis->days[i]));
    }
    return HEARSAY_OK;
}

double time_axis_place(const struct time_axis *axis, int32_t day)
{
    size_t i = 1;
    double share;

    if (axis->count == 0 || day <= axis->days[0]) return 0;
    if (day >= axis->days[axis->count - 1]) return axis->places[axis->count - 1];
    while (axis->days[i] < day) i++;
    share = ((double)day - axis->days[i - 1]) / ((double)axis->days[i] - axis->days[i - 1]);
    return axis->places[i - 1] + share * (axis->places[i] - axis->places[i - 1]);
}

/* ---- ticks ---- */

static const struct label_font tick_font = { NOTE_SIZE, false };

struct ticks {
    struct picture *picture;
    const struct time_axis *axis;
    size_t first_word; /* of the axis, among the picture's */
};

/* Whether words would stand on those of another tick. */
static bool has_room(const struct ticks *ticks, double x, double width)
{
    const struct picture *picture = ticks->picture;

    for (size_t i = ticks->first_word; i < picture->word_count; i++) {
        const struct words *words = &picture->words[i];
        double end = words->x + label_width(words->text, strlen(words->text), words->font);

        if (x < end + TICK_APART && words->x < x + width + TICK_APART) return false;
    }
    return true;
}

static void add_bar(struct picture *picture, double x, double top, double bottom)
{
    picture->bars[picture->bar_count++] = (struct bar){ .x = x,
                                                        .y = (top + bottom) / 2,
                                                        .width = TICK_WIDTH,
                                                        .height = bottom - top,
                                                        .is_faint = true };
}

static bool add_tick(struct ticks *ticks, int32_t day, const char *name)
{
    struct picture *picture = ticks->picture;
    double x = time_axis_place(ticks->axis, day);
    char *text;

    if (picture->word_count - ticks->first_word >= TIME_TICKS ||
        !has_room(ticks, x, label_width(name, strlen(name), tick_font)))
        return true;
    text = arena_text(&picture->arena, name, strlen(name));
    if (!text) return false;
    picture->words[picture->word_count++] = (struct words){
        .x = x, .y = -TICK_WORDS, .text = text, .font = tick_font, .is_soft = true
    };
    add_bar(picture, x, -TICK_HEIGHT, 0);
    for (size_t i = 0; i < picture->frame_count; i++)
        add_bar(picture, x, picture->frames[i].top + FRAME_HEADING + FRAME_PADDING,
                picture->frames[i].bottom);
    return true;
}

/* Periods that are so long are named where the axis has more days than so many. */
static const struct {
    hearsay_every every;
    int32_t days;
} lengths[] = { { HEARSAY_EVERY_YEAR, 366 }, { HEARSAY_EVERY_MONTH, 45 } };

/* The beginnings of all periods of a length, where there are not so many that most have no room:
 * then each second, fourth ... */
static bool add_periods(struct ticks *ticks, hearsay_every every)
{
    int32_t day = ticks->axis->days[0], end = ticks->axis->days[ticks->axis->count - 1];
    int32_t periods = hearsay_period_number(every, end - 1) - hearsay_period_number(every, day);
    int32_t step = 1;

    while (periods / step > TIME_TICKS) step *= 2;
    while (day < end) {
        hearsay_period period = hearsay_period_of(every, day);

        if (period.first >= ticks->axis->days[0] &&
            hearsay_period_number(every, period.first) % step == 0 &&
            !add_tick(ticks, period.first, period.name))
            return false;
        day = period.last + 1;
    }
    return true;
}

/* The days on which something begins, if they have so much room for themselves. */
static bool add_days(struct ticks *ticks, double least)
{
    for (size_t i = 0; i + 1 < ticks->axis->count; i++) {
        hearsay_period day = hearsay_period_of(HEARSAY_EVERY_DAY, ticks->axis->days[i]);
        double width = ticks->axis->places[i + 1] - ticks->axis->places[i];

        if (least > 0 && (width < least || ticks->axis->days[i + 1] > day.last + 1)) continue;
        if (!add_tick(ticks, ticks->axis->days[i], day.name)) return false;
    }
    return true;
}

hearsay_status time_axis_draw(struct picture *picture, const struct time_axis *axis,
                              hearsay_error *err)
{
    struct ticks ticks = { picture, axis, picture->word_count };
    bool done = true;

    if (axis->count == 0) return HEARSAY_OK;
    for (size_t i = 0; done && i < sizeof lengths / sizeof *lengths; i++) {
        if (axis->days[axis->count - 1] - axis->days[0] > lengths[i].days)
            done = add_periods(&ticks, lengths[i].every);
        done = done && add_days(&ticks, WIDE_DAY);
    }
    done = done && add_days(&ticks, 0);
    return done ? HEARSAY_OK : picture_no_memory(err);
}
