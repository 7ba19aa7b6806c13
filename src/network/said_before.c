/* Sayings in a table of open addressing. */
#include "network/said_before.h"

#include <string.h>

#include <hearsay/period.h>

#include "memory/allocate.h"

const char *hearsay_duplicates_name(hearsay_duplicates duplicates)
{
    static const char *const names[] = {
        "all", "document", "day", "week", "month", "year", "ever"
    };

    return (size_t)duplicates < sizeof names / sizeof *names ? names[duplicates] : NULL;
}

/* Which period of the rule a statement belongs to; false if it does not tell. */
static bool find_period(const hearsay_statement *statement, hearsay_duplicates rule, int32_t *out)
{
    static const hearsay_every periods[] = {
        [HEARSAY_DUPLICATES_DAY] = HEARSAY_EVERY_DAY,
        [HEARSAY_DUPLICATES_WEEK] = HEARSAY_EVERY_WEEK,
        [HEARSAY_DUPLICATES_MONTH] = HEARSAY_EVERY_MONTH,
        [HEARSAY_DUPLICATES_YEAR] = HEARSAY_EVERY_YEAR,
    };
    hearsay_period period;

    *out = 0;
    if (rule == HEARSAY_DUPLICATES_EVER) return true;
    if (rule == HEARSAY_DUPLICATES_DOCUMENT) {
        *out = (int32_t)statement->document;
        return statement->document != HEARSAY_NONE;
    }
    if (statement->date.year == 0) return false;
    period = hearsay_period_of(periods[rule], hearsay_date_first_day(statement->date));
    *out = period.first; /* a day of one year only: March 2014 is not March 2015 */
    return hearsay_date_last_day(statement->date) <= period.last;
}

static uint64_t mix(uint64_t hash, uint64_t value)
{
    hash = (hash ^ value) * 0x9E3779B97F4A7C15u;
    return hash ^ (hash >> 29);
}

static size_t place_of(const struct said_before *said, const struct saying *saying)
{
    uint64_t hash = mix(mix(mix(saying->from, saying->to), saying->claim),
                        (uint32_t)saying->period);

    return (size_t)(mix(hash, (uint64_t)(int64_t)(saying->side * 4096)) & (said->places - 1));
}

static bool is_same(const struct saying *a, const struct saying *b)
{
    return a->from == b->from && a->to == b->to && a->claim == b->claim && a->act == b->act &&
           a->period == b->period && !(a->side < b->side) && !(a->side > b->side);
}

/* The place of an equal saying, or the free one where it would be. */
static struct saying *find(const struct said_before *said, const struct saying *saying)
{
    size_t at = place_of(said, saying);

    while (said->items[at].from != HEARSAY_NONE && !is_same(&said->items[at], saying))
        at = (at + 1) & (said->places - 1);
    return &said->items[at];
}

/* Keeps at least half of the places free. */
static hearsay_status make_room(struct said_before *said, hearsay_error *err)
{
    struct said_before wider = { .count = said->count,
                                 .places = said->places ? said->places * 2 : 64 };

    if (said->places && said->count < said->places / 2) return HEARSAY_OK;
    wider.items = allocate_zero(wider.places, sizeof *wider.items);
    if (!wider.items) return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for a network");
    for (size_t i = 0; i < wider.places; i++) wider.items[i].from = HEARSAY_NONE;
    for (size_t i = 0; i < said->places; i++)
        if (said->items[i].from != HEARSAY_NONE) *find(&wider, &said->items[i]) = said->items[i];
    allocate_free(said->items);
    *said = wider;
    return HEARSAY_OK;
}

hearsay_status said_before(struct said_before *said, struct saying saying,
                           const hearsay_statement *statement, hearsay_duplicates rule, bool *out,
                           hearsay_error *err)
{
    struct saying *found;
    hearsay_status status;

    *out = false;
    if (rule == HEARSAY_DUPLICATES_ALL || !find_period(statement, rule, &saying.period))
        return HEARSAY_OK;
    status = make_room(said, err);
    if (status != HEARSAY_OK) return status;
    saying.first = statement->number;
    found = find(said, &saying);
    *out = found->from != HEARSAY_NONE && found->first != statement->number;
    if (found->from == HEARSAY_NONE) {
        *found = saying;
        said->count++;
    }
    return HEARSAY_OK;
}

void said_before_clear(struct said_before *said)
{
    allocate_free(said->items);
    *said = (struct said_before){ 0 };
}
