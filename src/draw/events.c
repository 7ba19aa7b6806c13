#include "draw/events.h"

#include <stdlib.h>
#include <string.h>

#include "draw/evidence.h"
#include "draw/picture.h"
#include "memory/allocate.h"

enum { OF_SUBJECT = 12 }; /* events on one claim at most, where others wait */

#define NEAR 40 /* an event takes so small a part of the whole time at most, or one day */

/* Statements of the network, each once; then events with what they are sorted by. */
struct finding {
    const hearsay_corpus *corpus;
    const struct levels *levels;
    hearsay_statement_id *ids;
    size_t id_count, id_capacity;
    struct event *events; /* first one a statement */
    size_t count;
    struct subject *subjects;
    size_t subject_count;
};

static void finding_clear(struct finding *finding)
{
    allocate_free(finding->ids);
    allocate_free(finding->events);
    allocate_free(finding->subjects);
}

/* ---- the statements ---- */

static bool add_evidence(struct finding *finding, const hearsay_network *network, size_t tie)
{
    size_t count;
    const hearsay_statement_id *ids = hearsay_network_evidence(network, tie, &count);
    void *items = finding->ids;

    if (count == 0) return true;
    if (!allocate_grow(&items, &finding->id_capacity, finding->id_count + count, sizeof *ids))
        return false;
    finding->ids = items;
    memcpy(finding->ids + finding->id_count, ids, count * sizeof *ids);
    finding->id_count += count;
    return true;
}

static bool list_statements(struct finding *finding, const hearsay_network *network)
{
    for (size_t tie = 0; tie < hearsay_network_ties(network); tie++)
        if (!add_evidence(finding, network, tie)) return false;
    finding->id_count = evidence_unique(finding->ids, finding->id_count);
    return true;
}

static hearsay_actor_id first_target(const struct finding *finding,
                                     const hearsay_statement *statement)
{
    for (size_t i = 0; i < statement->target_count; i++) {
        uint32_t target = levels_at(finding->levels, statement->targets[i], statement);
        if (target != HEARSAY_NONE) return target;
    }
    return HEARSAY_NONE;
}

/* One event a dated statement; the others are counted. */
static bool list_events(struct finding *finding, struct events *events)
{
    finding->events = allocate_zero(finding->id_count, sizeof *finding->events);
    if (!finding->events) return false;
    for (size_t i = 0; i < finding->id_count; i++) {
        const hearsay_statement *statement = hearsay_corpus_numbered(finding->corpus,
                                                                     finding->ids[i]);
        struct event event = { .speaker = levels_at(finding->levels, statement->speaker, statement),
                               .act = statement->act,
                               .claim = statement->claim,
                               .target = first_target(finding, statement),
                               .from = statement->date,
                               .to = statement->date,
                               .first = hearsay_date_first_day(statement->date),
                               .last = hearsay_date_last_day(statement->date),
                               .negated = (statement->flags & HEARSAY_NEGATED) != 0,
                               .statements = &finding->ids[i],
                               .statement_count = 1,
                               .weight = statement->count };

        if (event.speaker == HEARSAY_NONE) events->not_chosen += statement->count;
        else if (statement->date.year == 0) events->undated += statement->count;
        else finding->events[finding->count++] = event;
    }
    return true;
}

/* ---- the same said again ---- */

static int compare_numbers(uint32_t one, uint32_t two)
{
    return (one > two) - (one < two);
}

/* What makes two statements the same but for their time. On a claim the target is the claim's
 * matter. */
static int compare_kind(const struct event *one, const struct event *two)
{
    int order = compare_numbers(one->claim, two->claim);

    if (order == 0 && one->claim == HEARSAY_NONE) order = compare_numbers(one->target, two->target);
    if (order == 0) order = compare_numbers(one->speaker, two->speaker);
    if (order == 0 && one->act != two->act) order = strcmp(one->act->name, two->act->name);
    return order ? order : one->negated - two->negated;
}

static int compare_time(const struct event *one, const struct event *two)
{
    bool one_denies = one->act->group == HEARSAY_GROUP_DENIAL;
    bool two_denies = two->act->group == HEARSAY_GROUP_DENIAL;

    if (one->first != two->first) return one->first < two->first ? -1 : 1;
    if (one->last != two->last) return one->last < two->last ? -1 : 1;
    if (one_denies != two_denies) return one_denies ? 1 : -1;
    return compare_numbers(*one->statements, *two->statements);
}

static int compare_kind_and_time(const void *a, const void *b)
{
    int order = compare_kind(a, b);

    return order ? order : compare_time(a, b);
}

static int compare_time_only(const void *a, const void *b)
{
    return compare_time(a, b);
}

/* Days that statements of one event may lie apart. */
static int32_t find_near(const struct finding *finding)
{
    int32_t first = INT32_MAX, last = INT32_MIN;

    for (size_t i = 0; i < finding->count; i++) {
        if (finding->events[i].first < first) first = finding->events[i].first;
        if (finding->events[i].last > last) last = finding->events[i].last;
    }
    return finding->count ? (last - first) / NEAR : 0;
}

/* What is not exact is the same time only as what is as inexact. */
static bool is_same(const struct event *one, const struct event *two, int32_t near)
{
    if (compare_kind(one, two) != 0) return false;
    if (one->from.day == 0 || two->from.day == 0)
        return one->first == two->first && one->last == two->last;
    return two->last - one->first <= near;
}

/* Sorted by kind and time, neighbours become one. Their statements stand together in the arena. */
static bool join_events(struct finding *finding, struct arena *arena)
{
    int32_t near = find_near(finding);
    hearsay_statement_id *ids = arena_take(arena, finding->count * sizeof *ids);
    size_t kept = 0;

    if (!ids) return false;
    if (finding->count)
        qsort(finding->events, finding->count, sizeof *finding->events, compare_kind_and_time);
    for (size_t i = 0; i < finding->count; i++) {
        struct event *event = &finding->events[i], *last = &finding->events[kept ? kept - 1 : 0];

        ids[i] = *event->statements;
        if (kept && is_same(last, event, near)) {
            if (event->last > last->last) {
                last->last = event->last;
                last->to = event->to;
            }
            last->weight += event->weight;
            last->statement_count++;
            continue;
        }
        event->statements = &ids[i];
        finding->events[kept++] = *event;
    }
    finding->count = kept;
    return true;
}

/* ---- the choice ---- */

/* What events are on: they stand together in the list. */
struct subject {
    size_t first, count; /* events */
    size_t drawn;
    hearsay_actor_id backer, opposer; /* the first; HEARSAY_NONE: nobody */
    bool disputed;                    /* one backs it and another one opposes it */
    bool known;                       /* not the lack of both a claim and a target */
    uint64_t weight;
};

static bool is_same_subject(const struct event *one, const struct event *two)
{
    return one->claim == two->claim && (one->claim != HEARSAY_NONE || one->target == two->target);
}

static int compare_subjects(const void *a, const void *b)
{
    const struct subject *one = a, *two = b;

    if (one->known != two->known) return one->known ? -1 : 1;
    if (one->disputed != two->disputed) return one->disputed ? -1 : 1;
    if (one->weight != two->weight) return one->weight < two->weight ? 1 : -1;
    return one->first < two->first ? -1 : one->first > two->first;
}

static bool opposes(const struct event *event)
{
    return event->act->side < 0 && !event->negated;
}

/* Those that oppose first; the most said first, and of equals the first said. */
static int compare_weight(const void *a, const void *b)
{
    const struct event *one = a, *two = b;

    if (opposes(one) != opposes(two)) return opposes(one) ? -1 : 1;
    if (one->weight != two->weight) return one->weight < two->weight ? 1 : -1;
    return compare_time(one, two);
}

/* Takes note of one who backs a claim, or opposes it. */
static void note_side(struct subject *subject, const struct event *event)
{
    bool is_opposed = opposes(event);
    hearsay_actor_id *mine = is_opposed ? &subject->opposer : &subject->backer;
    hearsay_actor_id other = is_opposed ? subject->backer : subject->opposer;

    if (event->claim == HEARSAY_NONE || event->negated ||
        !(event->act->side < 0 || event->act->side > 0))
        return;
    subject->disputed |= other != HEARSAY_NONE && other != event->speaker;
    if (*mine == HEARSAY_NONE) *mine = event->speaker;
    /* two on one side: one of them is another than whoever comes on the other side */
    else if (*mine != event->speaker) subject->disputed |= other != HEARSAY_NONE;
}

/* Claims on which there are two sides first, then what is said most. Events are sorted by kind, so
 * those of one subject are neighbours. */
static bool list_subjects(struct finding *finding, struct events *events)
{
    finding->subjects = allocate_zero(finding->count, sizeof *finding->subjects);
    if (!finding->subjects) return false;
    for (size_t i = 0; i < finding->count; i++) {
        const struct event *event = &finding->events[i];
        struct subject *subject;

        if (i == 0 || !is_same_subject(event - 1, event)) {
            finding->subjects[finding->subject_count++] = (struct subject){
                .first = i,
                .backer = HEARSAY_NONE,
                .opposer = HEARSAY_NONE,
                .known = event->claim != HEARSAY_NONE || event->target != HEARSAY_NONE,
            };
            events->claims += event->claim != HEARSAY_NONE;
        }
        subject = &finding->subjects[finding->subject_count - 1];
        subject->count++;
        subject->weight += event->weight;
        note_side(subject, event);
    }
    if (finding->subject_count)
        qsort(finding->subjects, finding->subject_count, sizeof *finding->subjects,
              compare_subjects);
    return true;
}

/* How many events of each subject are drawn: first as many as leave room for others, then more as
 * long as there is room. */
static void share_out(struct finding *finding, size_t subjects)
{
    size_t room = EVENTS_DRAWN;

    for (int round = 0; round < 2; round++)
        for (size_t i = 0; i < subjects && room; i++) {
            struct subject *subject = &finding->subjects[i];
            size_t most = round == 0 && subject->count > OF_SUBJECT ? OF_SUBJECT : subject->count;
            size_t more = most - subject->drawn;

            if (more > room) more = room;
            subject->drawn += more;
            room -= more;
        }
}

static size_t drop_weak(struct finding *finding, struct events *events, uint64_t least)
{
    size_t kept = 0;

    for (size_t i = 0; i < finding->count; i++) {
        if (finding->events[i].weight >= least) finding->events[kept++] = finding->events[i];
        else events->weak += finding->events[i].weight;
    }
    return kept;
}

/* Of many events on a subject so many: half of them such as oppose it, if there are, and the others
 * not. */
static size_t opposing_of(const struct subject *subject, const struct event *events)
{
    size_t opposing = 0, others, half = subject->drawn / 2;

    while (opposing < subject->count && opposes(&events[opposing])) opposing++;
    others = subject->count - opposing;
    if (others < subject->drawn - half) half = subject->drawn - others;
    return opposing < half ? opposing : half;
}

static void take_events(struct events *events, const struct subject *subject, struct event *first)
{
    size_t opposing = 0, from = 0;

    if (subject->drawn < subject->count) {
        qsort(first, subject->count, sizeof *first, compare_weight);
        opposing = opposing_of(subject, first);
        while (from < subject->count && opposes(&first[from])) from++;
    }
    for (size_t j = 0; j < subject->count; j++) {
        bool is_drawn = j < opposing || (j >= from && j - from < subject->drawn - opposing);

        if (is_drawn) events->items[events->count++] = first[j];
        else events->not_chosen += first[j].weight;
    }
}

/* The events that are drawn, in the order of time. */
static bool choose(struct events *events, struct finding *finding, struct arena *arena, size_t top)
{
    size_t subjects = top && top < finding->subject_count ? top : finding->subject_count;

    events->items = arena_take(arena, EVENTS_DRAWN * sizeof *events->items);
    if (!events->items) return false;
    share_out(finding, subjects);
    for (size_t i = 0; i < finding->subject_count; i++) {
        const struct subject *subject = &finding->subjects[i];
        struct event *first = &finding->events[subject->first];

        take_events(events, subject, first);
        events->subjects_drawn += subject->drawn > 0;
        events->claims_drawn += subject->drawn > 0 && first->claim != HEARSAY_NONE;
    }
    if (events->count)
        qsort(events->items, events->count, sizeof *events->items, compare_time_only);
    return true;
}

hearsay_status events_find(struct events *events, struct arena *arena,
                           const hearsay_network *network, const struct levels *levels,
                           const hearsay_map_options *options, hearsay_error *err)
{
    struct finding finding = { .corpus = hearsay_network_corpus(network), .levels = levels };
    bool done;

    *events = (struct events){ 0 };
    done = list_statements(&finding, network) && list_events(&finding, events) &&
           join_events(&finding, arena);
    events->found = finding.count;
    if (done) finding.count = drop_weak(&finding, events, options->min_weight);
    done = done && list_subjects(&finding, events);
    events->subjects = finding.subject_count;
    done = done && choose(events, &finding, arena, options->top);
    finding_clear(&finding);
    return done ? HEARSAY_OK : picture_no_memory(err);
}
