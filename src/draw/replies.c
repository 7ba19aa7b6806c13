/* Who opposes a claim answers those who backed it before, or on that day: of each speaker the last
 * statement. If some of them speak of the one who answers, or of their country, those only; if
 * nobody does, the last of all. Where a claim is not named, the accused answers the accuser. */
#include "draw/replies.h"

#include <string.h>

#include "draw/group.h"
#include "memory/allocate.h"

struct replying {
    struct picture *picture;
    const struct events *events;
    const struct levels *levels;
    size_t capacity; /* of the picture's lines */
};

/* ---- what answers what ---- */

static bool opposes(const struct event *event)
{
    return event->act->side < 0 && !event->negated;
}

static bool is_retraction(const struct event *event)
{
    return strcmp(event->act->name, "retract") == 0 && !event->negated;
}

static bool backs(const struct event *event)
{
    return event->claim != HEARSAY_NONE && event->act->side > 0 && !event->negated;
}

/* Whether one may have been said before the other, or on the same day. */
static bool may_precede(const struct event *one, const struct event *other)
{
    return one->first <= other->last;
}

static bool names(const struct replying *replying, const struct event *event,
                  hearsay_actor_id actor)
{
    for (size_t i = 0; i < event->statement_count; i++) {
        const hearsay_statement *statement = hearsay_corpus_numbered(replying->picture->corpus,
                                                                     event->statements[i]);

        for (size_t j = 0; j < statement->target_count; j++)
            if (levels_at(replying->levels, statement->targets[j], statement) == actor) return true;
    }
    return false;
}

/* Whether the accused, who speaks, names the accuser; the claims are not both known, or they would
 * tell. */
static bool answers_accuser(const struct replying *replying, const struct event *denial,
                            const struct event *accusation)
{
    return (denial->claim == HEARSAY_NONE || accusation->claim == HEARSAY_NONE) &&
           accusation->act->group == HEARSAY_GROUP_ACCUSATION && !accusation->negated &&
           names(replying, denial, accusation->speaker) &&
           names(replying, accusation, denial->speaker);
}

static bool answers(const struct replying *replying, const struct event *answer,
                    const struct event *event)
{
    if (!opposes(answer) || !may_precede(event, answer)) return false;
    if (is_retraction(answer) != (answer->speaker == event->speaker)) return false;
    if (backs(event) && event->claim == answer->claim) return true;
    return !is_retraction(answer) && answers_accuser(replying, answer, event);
}

static bool rebuts(const struct replying *replying, const struct event *one,
                   const struct event *other)
{
    const hearsay_claim *claim = hearsay_corpus_claim(replying->picture->corpus, one->claim);

    if (!backs(one) || !backs(other)) return false;
    for (size_t i = 0; i < claim->related_count[HEARSAY_REBUTS]; i++)
        if (claim->related[HEARSAY_REBUTS][i] == other->claim) return true;
    return false;
}

/* ---- lines ---- */

static bool add_line(struct replying *replying, uint32_t from, uint32_t to, unsigned look,
                     bool mutual)
{
    struct picture *picture = replying->picture;
    const struct event *one = &replying->events->items[from], *two = &replying->events->items[to];
    size_t count = one->statement_count + two->statement_count;
    hearsay_statement_id *evidence = arena_take(&picture->arena, count * sizeof *evidence);
    void *lines = picture->lines;

    if (!evidence || !allocate_grow(&lines, &replying->capacity, picture->line_count + 1,
                                    sizeof *picture->lines))
        return false;
    picture->lines = lines;
    memcpy(evidence, one->statements, one->statement_count * sizeof *evidence);
    memcpy(evidence + one->statement_count, two->statements,
           two->statement_count * sizeof *evidence);
    picture->lines[picture->line_count++] = (struct line){
        .from = from,
        .to = to,
        .next = HEARSAY_NONE,
        .look = look,
        .mutual = mutual,
        .evidence = evidence,
        .evidence_count = count,
        .width = style_of_line(picture->theme, look)->width,
    };
    return true;
}

/* Of one and the same country, or the same actor. */
static bool is_of_same(const struct replying *replying, hearsay_actor_id one, hearsay_actor_id two)
{
    hearsay_actor_id country = group_country(replying->picture->corpus, one);

    return one == two ||
           (country != HEARSAY_NONE && country == group_country(replying->picture->corpus, two));
}

/* Whether an event speaks of the one who answers: as target, or as whom the claim is about. */
static bool speaks_of(const struct replying *replying, const struct event *event,
                      const struct event *answer)
{
    const hearsay_claim *claim = hearsay_corpus_claim(replying->picture->corpus, event->claim);

    for (size_t i = 0; claim && i < claim->about_count; i++)
        if (is_of_same(replying, claim->about[i], answer->speaker)) return true;
    return event->target != HEARSAY_NONE && is_of_same(replying, event->target, answer->speaker);
}

/* Whether a later event that is answered too stands for this one: one of the same speaker, or any
 * if neither speaks of the one who answers; and whether only this one does not. */
static bool is_outdone(const struct replying *replying, size_t answer, size_t event)
{
    const struct event *items = replying->events->items;
    bool is_of = speaks_of(replying, &items[event], &items[answer]);

    for (size_t i = 0; i < replying->events->count; i++) {
        bool other_is_of;

        if (i == answer || i == event || !answers(replying, &items[answer], &items[i])) continue;
        other_is_of = speaks_of(replying, &items[i], &items[answer]);
        if (other_is_of != is_of) {
            if (other_is_of) return true;
        } else if (i > event && (!is_of || items[i].speaker == items[event].speaker)) {
            return true;
        }
    }
    return false;
}

static bool add_answers(struct replying *replying, uint32_t answer)
{
    const struct event *items = replying->events->items;

    for (uint32_t i = 0; i < replying->events->count; i++)
        if (i != answer && answers(replying, &items[answer], &items[i]) &&
            !is_outdone(replying, answer, i) &&
            !add_line(replying, answer, i, items[answer].act->group, false))
            return false;
    return true;
}

static bool is_first_on_claim(const struct replying *replying, size_t event)
{
    const struct event *items = replying->events->items;

    for (size_t i = 0; i < event; i++)
        if (items[i].claim == items[event].claim && backs(&items[i])) return false;
    return true;
}

/* One line for two claims, from where the one is backed first to where the other is. */
static bool add_rebuttals(struct replying *replying, uint32_t one)
{
    const struct event *items = replying->events->items;

    for (uint32_t i = 0; i < replying->events->count; i++) {
        bool mutual = rebuts(replying, &items[i], &items[one]);

        if (i == one || !rebuts(replying, &items[one], &items[i]) ||
            !is_first_on_claim(replying, one) || !is_first_on_claim(replying, i) ||
            (mutual && i > one))
            continue;
        if (!add_line(replying, one, i, LINE_REBUTS, mutual)) return false;
    }
    return true;
}

/* The lines, which grew, go to where the rest of the picture is. */
static bool keep_lines(struct picture *picture)
{
    struct line *lines = arena_take(&picture->arena, picture->line_count * sizeof *lines);

    if (lines && picture->line_count)
        memcpy(lines, picture->lines, picture->line_count * sizeof *lines);
    allocate_free(picture->lines);
    picture->lines = lines;
    if (!lines) picture->line_count = 0;
    return lines != NULL;
}

hearsay_status replies_find(struct picture *picture, const struct events *events,
                            const struct levels *levels, hearsay_error *err)
{
    struct replying replying = { .picture = picture, .events = events, .levels = levels };
    bool done = true;

    for (uint32_t i = 0; done && i < events->count; i++)
        done = add_answers(&replying, i) && add_rebuttals(&replying, i);
    done = keep_lines(picture) && done;
    return done ? HEARSAY_OK : picture_no_memory(err);
}
