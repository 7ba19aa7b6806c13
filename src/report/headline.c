/* The facts at the top: sentences that are true because they are only made where they are. */
#include <string.h>

#include "corpus/date.h"
#include "memory/allocate.h"
#include "report/ranking.h"
#include "text/number.h"

#define ACCUSATIONS (1u << HEARSAY_GROUP_ACCUSATION)

enum { MOST_ACCUSED = 3, MOST_CLAIMS = 3 };

/* How many different speakers are behind a question; only the unnamed of them if so asked. */
static size_t count_speakers(struct report *report, const struct question *question,
                             bool unnamed_only)
{
    size_t actors = hearsay_corpus_actors(report->corpus), different = 0;
    bool *seen = allocate_zero(actors, sizeof *seen);
    uint64_t sum;
    size_t found = report_find(report, question, &sum);

    if (!seen) report->saying.failed = true;
    for (size_t i = 0; seen && i < found; i++) {
        hearsay_actor_id speaker = hearsay_corpus_numbered(report->corpus, report->found[i])->speaker;

        if (seen[speaker]) continue;
        seen[speaker] = true;
        if (unnamed_only &&
            hearsay_corpus_actor(report->corpus, speaker)->kind != HEARSAY_KIND_UNNAMED)
            continue;
        different++;
    }
    allocate_free(seen);
    return different;
}

static void add_speakers(struct report *report, struct saying_node *parent, const char *name,
                         struct question question, bool unnamed_only)
{
    char text[NUMBER_TEXT];

    number_write((double)count_speakers(report, &question, unnamed_only), text);
    question.unnamed = unnamed_only;
    report_value(report, parent, name, text, &question);
}

static size_t count_claims(const struct report *report)
{
    const hearsay_statement *statement;
    size_t different = 0;
    bool *seen = allocate_zero(hearsay_corpus_claims(report->corpus), sizeof *seen);

    for (size_t i = 0; seen && (statement = hearsay_corpus_statement(report->corpus, i)); i++) {
        if (statement->claim == HEARSAY_NONE || (statement->flags & HEARSAY_NEGATED) ||
            seen[statement->claim])
            continue;
        seen[statement->claim] = true;
        different++;
    }
    allocate_free(seen);
    return different;
}

/* From when to when, as far as statements tell. */
static void add_dates(struct report *report, struct saying_node *parent)
{
    hearsay_date first = { 0 }, last = { 0 };
    const hearsay_statement *statement;
    struct saying_node *between;

    for (size_t i = 0; (statement = hearsay_corpus_statement(report->corpus, i)) != NULL; i++) {
        if (!statement->date.year || (statement->flags & HEARSAY_NEGATED)) continue;
        if (date_comes_first(statement->date, first)) first = statement->date;
        if (date_comes_last(statement->date, last)) last = statement->date;
    }
    if (!first.year) return;
    if (memcmp(&first, &last, sizeof first) == 0) {
        report_date(report, parent, "on", first);
        return;
    }
    between = saying_group(&report->saying, parent, "between");
    report_date(report, between, "first", first);
    report_date(report, between, "last", last);
}

static void add_scale(struct report *report, struct saying_node *headline)
{
    struct saying_node *fact = saying_group(&report->saying, headline, "scale");
    const struct question all = { 0 }, on_claims = { .about_claim = true };
    char text[NUMBER_TEXT];
    size_t claims = count_claims(report);

    add_speakers(report, fact, "actors", all, false);
    report->statements = report_count(report, fact, "statements", &all);
    number_write((double)claims, text);
    if (claims) report_value(report, fact, "claims", text, &on_claims);
    add_dates(report, fact);
}

/* ---- who is accused ---- */

static void add_accused(struct report *report, struct saying_node *headline)
{
    size_t count;
    const struct question accusations = { .groups = ACCUSATIONS };
    struct ranked *ranks = ranking_targets(report, &accusations, &count);

    for (size_t i = 0; i < count && i < MOST_ACCUSED; i++) {
        struct saying_node *fact = saying_group(&report->saying, headline, "accused");
        struct question question = { .target = ranks[i].id + 1, .groups = ACCUSATIONS };
        struct question denials = { .family = ranks[i].id + 1,
                                    .groups = 1u << HEARSAY_GROUP_DENIAL };
        uint64_t sum;

        report_actor(report, fact, "actor", ranks[i].id);
        report_count(report, fact, "statements", &question);
        add_speakers(report, fact, "actors", question, false);
        question.unnamed = true;
        if (count_speakers(report, &question, true))
            add_speakers(report, fact, "unnamed", question, true);
        if (report_find(report, &denials, &sum)) report_count(report, fact, "denials", &denials);
        else saying_group(&report->saying, fact, "no_denials");
    }
    allocate_free(ranks);
}

/* ---- claims ---- */

static void add_claims(struct report *report, struct saying_node *headline)
{
    size_t count;
    struct ranked *ranks = ranking_claims(report, &count);

    for (size_t i = 0; i < count && i < MOST_CLAIMS; i++) {
        struct saying_node *fact = saying_group(&report->saying, headline, "claim_sides");
        struct question backs = { .claim = ranks[i].id + 1, .stance = STANCE_BACKS };
        struct question opposes = { .claim = ranks[i].id + 1, .stance = STANCE_OPPOSES };
        uint64_t sum;

        report_claim(report, fact, "claim", ranks[i].id);
        report_count(report, fact, "backs", &backs);
        add_speakers(report, fact, "backers", backs, false);
        if (report_find(report, &opposes, &sum)) {
            struct saying_node *opposed = saying_group(&report->saying, fact, "opposed");

            report_count(report, opposed, "opposes", &opposes);
            add_speakers(report, opposed, "opposers", opposes, false);
        } else {
            saying_group(&report->saying, fact, "unopposed");
        }
    }
    allocate_free(ranks);
}

/* A sentence with one number of statements, where there are any. */
static void add_simple(struct report *report, struct saying_node *headline, const char *name,
                       const struct question *question)
{
    const struct question all = { .said = question->said };
    uint64_t sum;
    struct saying_node *fact;

    if (!report_find(report, question, &sum)) return;
    fact = saying_group(&report->saying, headline, name);
    report_count(report, fact, "statements", question);
    report_count(report, fact, "all", &all);
}

hearsay_status report_headline(struct report *report, hearsay_error *err)
{
    struct saying_node *headline = saying_group(&report->saying, &report->saying.root, "headline");

    (void)err;
    add_scale(report, headline);
    add_accused(report, headline);
    add_claims(report, headline);
    add_simple(report, headline, "from_unnamed", &(struct question){ .unnamed = true });
    add_simple(report, headline, "not_said", &(struct question){ .said = NOT_SAID });
    return HEARSAY_OK;
}
