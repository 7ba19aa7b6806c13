#include "corpus/membership.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "memory/allocate.h"
#include "text/buffer.h"
#include "text/utf8.h"

/* ---- reading ---- */

static bool is_blank(char byte)
{
    return byte == ' ' || byte == '\t';
}

/* The length without blanks at the end. */
static size_t without_blanks(const char *text, size_t length)
{
    while (length > 0 && is_blank(text[length - 1])) length--;
    return length;
}

/* Where the last word of a text without blanks at its end begins. */
static size_t last_word(const char *text, size_t length)
{
    while (length > 0 && !is_blank(text[length - 1])) length--;
    return length;
}

static bool is_word(const char *text, size_t length, const char *word)
{
    return length == strlen(word) && strncasecmp(text, word, length) == 0;
}

/* Cuts "since 2015-03" (or "until ...") off the end of a text; false if it does not end so. */
static bool cut_date(const char *text, size_t *length, const char *word, hearsay_date *out)
{
    size_t end = without_blanks(text, *length), at = last_word(text, end);
    size_t word_end = without_blanks(text, at), word_at = last_word(text, word_end);
    size_t name_end = without_blanks(text, word_at);

    if (name_end == 0 || !is_word(text + word_at, word_end - word_at, word) ||
        !hearsay_date_read(out, text + at, end - at))
        return false;
    *length = name_end;
    return true;
}

/* Says that a name has "since" or "until" in it, which may have been meant as a date. */
static hearsay_status doubt_name(const struct draft *draft, const hearsay_value *value, size_t length)
{
    static const char *const words[] = { "since", "until" };
    size_t end = without_blanks(value->text, length);

    while (end > 0) {
        size_t at = last_word(value->text, end);

        for (size_t i = 0; i < sizeof words / sizeof *words; i++)
            if (is_word(value->text + at, end - at, words[i]))
                return draft_notice(draft, value, "membership with a word for a date",
                                    "\"%.*s\" is taken as a name; what follows \"%s\" is no date such as 2015, "
                                    "2015-03 or 2015-03-20", (int)utf8_fit(value->text, length, 60), value->text,
                                    words[i]);
        end = without_blanks(value->text, at);
    }
    return HEARSAY_OK;
}

static int32_t first_day(const hearsay_membership *membership)
{
    return membership->since.year ? hearsay_date_first_day(membership->since) : INT32_MIN;
}

static int32_t last_day(const hearsay_membership *membership)
{
    return membership->until.year ? hearsay_date_last_day(membership->until) : INT32_MAX;
}

/* One value: a name, and its dates if it has any. */
static hearsay_status read_one(const struct draft *draft, const hearsay_value *value,
                               hearsay_membership *out, bool *is_dated)
{
    hearsay_value name = *value;
    const char *text = value->text;
    bool is_text = value->kind == HEARSAY_TEXT || value->kind == HEARSAY_CELL;
    bool until = is_text && cut_date(text, &name.length, "until", &out->until);
    bool since = is_text && cut_date(text, &name.length, "since", &out->since);

    until = until || (since && cut_date(text, &name.length, "until", &out->until));
    *is_dated = since || until;
    if (is_text) TRY(doubt_name(draft, value, name.length));
    TRY(draft_refer(draft, &name, &draft->store->actor_names, &out->actor));
    if (first_day(out) > last_day(out))
        return draft_fail(draft, value, "a membership cannot end before it begins: \"%.*s\"",
                          (int)utf8_fit(value->text, value->length, 80), value->text);
    return HEARSAY_OK;
}

static int compare_memberships(const void *a, const void *b)
{
    int32_t left = first_day(a), right = first_day(b);

    return (left > right) - (left < right);
}

static hearsay_status check_overlaps(const struct draft *draft, const hearsay_membership *all,
                                     size_t count)
{
    const char *const *names = draft->store->actor_names.names.texts;

    for (size_t i = 1; i < count; i++)
        if (first_day(&all[i]) <= last_day(&all[i - 1]))
            return draft_fail(draft, draft_first(draft, HEARSAY_FIELD_MEMBER_OF),
                              "member of \"%s\" and of \"%s\" at the same time",
                              names[all[i - 1].actor], names[all[i].actor]);
    return HEARSAY_OK;
}

hearsay_status membership_read(const struct draft *draft, hearsay_actor *actor)
{
    const hearsay_value *value = draft_first(draft, HEARSAY_FIELD_MEMBER_OF);
    size_t count = draft_values(draft, HEARSAY_FIELD_MEMBER_OF), dated = 0;
    hearsay_membership *all;

    actor->member_of = HEARSAY_NONE;
    if (!value) return HEARSAY_OK;
    all = arena_take_aligned(&draft->store->arena, count * sizeof *all, sizeof(uint32_t));
    if (!all) return corpus_no_memory(draft->err);
    for (size_t i = 0; i < count; i++) {
        hearsay_membership one = { 0 };
        bool is_dated;

        TRY(read_one(draft, value, &one, &is_dated));
        if (is_dated) all[dated++] = one;
        else if (actor->member_of != HEARSAY_NONE && actor->member_of != one.actor)
            return draft_fail(draft, value, "member_of names two without dates: say since when "
                              "or until when, as in \"northland since 2015\"");
        else actor->member_of = one.actor;
        if (i + 1 < count) value = draft_next(value);
    }
    if (dated == 0) return HEARSAY_OK;
    qsort(all, dated, sizeof *all, compare_memberships);
    TRY(check_overlaps(draft, all, dated));
    actor->memberships = all;
    actor->membership_count = (uint16_t)dated;
    actor->has_dated_member_of = actor->member_of == HEARSAY_NONE;
    if (actor->has_dated_member_of) actor->member_of = all[dated - 1].actor;
    return HEARSAY_OK;
}

hearsay_actor_id hearsay_actor_member_at(const hearsay_actor *actor, hearsay_date date)
{
    int32_t day = date.year ? hearsay_date_first_day(date) : 0;

    for (size_t i = 0; date.year && i < actor->membership_count; i++)
        if (first_day(&actor->memberships[i]) <= day && day <= last_day(&actor->memberships[i]))
            return actor->memberships[i].actor;
    return actor->has_dated_member_of ? HEARSAY_NONE : actor->member_of;
}

/* ---- circles ---- */

/* A walk upwards: from each actor through all that it ever was a member of. */
struct walk {
    const hearsay_actor *actors;
    uint32_t *path;   /* the way to here */
    uint16_t *next;   /* by place on the path: which superior comes next */
    uint8_t *state;   /* by actor */
    size_t length;
};

enum { NOT_SEEN, ON_PATH, DONE };

/* Superior number index of an actor; false past the last. */
static bool superior(const hearsay_actor *actor, size_t index, uint32_t *out)
{
    *out = index == 0 ? actor->member_of
         : index <= actor->membership_count ? actor->memberships[index - 1].actor : HEARSAY_NONE;
    return index <= actor->membership_count;
}

/* "a -> b -> a": the end of the path, from the actor that comes again. */
static hearsay_status fail_circle(const struct store *store, const struct walk *walk,
                                  uint32_t again, hearsay_error *err)
{
    const hearsay_actor *actor = &walk->actors[again];
    struct place place = { .line = actor->line, .file = (uint16_t)actor->file,
                           .field = HEARSAY_FIELD_MEMBER_OF };
    struct buffer names = { .limit = 400 };
    size_t at = walk->length;

    while (walk->path[at - 1] != again) at--;
    for (at--; at < walk->length; at++)
        buffer_format(&names, "\"%s\" -> ", walk->actors[walk->path[at]].id);
    hearsay_fail(err, HEARSAY_BAD_DATA, "member_of goes round in a circle: %s\"%s\"",
                 buffer_string(&names), actor->id);
    buffer_clear(&names);
    place_error(store, &place, HEARSAY_ACTOR, err);
    return HEARSAY_BAD_DATA;
}

static void enter(struct walk *walk, uint32_t actor)
{
    walk->state[actor] = ON_PATH;
    walk->next[walk->length] = 0;
    walk->path[walk->length++] = actor;
}

static hearsay_status walk_from(const struct store *store, struct walk *walk, uint32_t start,
                                hearsay_error *err)
{
    enter(walk, start);
    while (walk->length) {
        uint32_t actor = walk->path[walk->length - 1], up;

        if (!superior(&walk->actors[actor], walk->next[walk->length - 1]++, &up)) {
            walk->state[actor] = DONE;
            walk->length--;
        } else if (up != HEARSAY_NONE && walk->state[up] == ON_PATH) {
            return fail_circle(store, walk, up, err);
        } else if (up != HEARSAY_NONE && walk->state[up] == NOT_SEEN) {
            enter(walk, up);
        }
    }
    return HEARSAY_OK;
}

hearsay_status membership_check(const struct store *store, hearsay_error *err)
{
    uint32_t count = (uint32_t)store->actors.count;
    struct walk walk = { .actors = store_actors(store) };
    hearsay_status status = HEARSAY_OK;

    walk.path = allocate_zero(count, sizeof *walk.path);
    walk.next = allocate_zero(count, sizeof *walk.next);
    walk.state = allocate_zero(count, sizeof *walk.state);
    if (!walk.path || !walk.next || !walk.state) status = corpus_no_memory(err);
    for (uint32_t i = 0; status == HEARSAY_OK && i < count; i++)
        if (walk.state[i] == NOT_SEEN) status = walk_from(store, &walk, i, err);
    allocate_free(walk.path);
    allocate_free(walk.next);
    allocate_free(walk.state);
    return status;
}
