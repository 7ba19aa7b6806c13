/* What is claimed: for and against, and how solid each claim is. */
#include <string.h>

#include "memory/allocate.h"
#include "report/ranking.h"

enum { MOST_CLAIMS = 40, CELL = 40 };

static const char *const measures[] = { "backers", "opposers", "origins", "depth", "unnamed",
                                        "controversy", "circular" };
enum { MEASURES = sizeof measures / sizeof *measures };

static const char *const relation_names[HEARSAY_RELATIONS] = {
    [HEARSAY_REBUTS] = "rebutted_by",
    [HEARSAY_SUPPORTS] = "supported_by",
    [HEARSAY_SAME_AS] = "same_as",
    [HEARSAY_CONCERNS] = "concerned_by",
};

/* The largest number of statements that take a side or doubt, for the bars. */
static double sum_of_sides(struct report *report, hearsay_claim_id claim)
{
    const struct question sides[] = { { .claim = claim + 1, .stance = STANCE_BACKS },
                                      { .claim = claim + 1, .stance = STANCE_OPPOSES },
                                      { .claim = claim + 1, .groups = 1u << HEARSAY_GROUP_DOUBT } };
    uint64_t sum, all = 0;

    for (size_t i = 0; i < sizeof sides / sizeof *sides; i++) {
        (void)report_find(report, &sides[i], &sum);
        all += sum;
    }
    return (double)all;
}

static void add_sides(struct report *report, struct saying_node *row, uint32_t claim, double most)
{
    const struct question all = { .claim = claim },
                          backs = { .claim = claim, .stance = STANCE_BACKS },
                          opposes = { .claim = claim, .stance = STANCE_OPPOSES },
                          doubts = { .claim = claim, .groups = 1u << HEARSAY_GROUP_DOUBT },
                          reports = { .claim = claim, .groups = 1u << HEARSAY_GROUP_REPORT },
                          not_said = { .claim = claim, .said = NOT_SAID };
    struct bar_part parts[3] = { { "backs", 0 }, { "doubts", 0 }, { "opposes", 0 } };

    report_count(report, row, "statements", &all);
    parts[0].value = (double)report_count(report, row, "backs", &backs);
    parts[2].value = (double)report_count(report, row, "opposes", &opposes);
    parts[1].value = (double)report_count(report, row, "doubts", &doubts);
    report_count(report, row, "reports", &reports);
    report_count(report, row, "not_said", &not_said);
    report_bar(report, row, "bar", parts, 3, most);
}

/* Claims that speak of this one. */
static void add_related(struct report *report, struct saying_node *row, hearsay_claim_id claim)
{
    size_t claims = hearsay_corpus_claims(report->corpus);

    for (hearsay_claim_id other = 0; other < claims; other++) {
        const hearsay_claim *facts = hearsay_corpus_claim(report->corpus, other);

        for (size_t relation = 0; relation < HEARSAY_RELATIONS; relation++)
            for (size_t i = 0; i < facts->related_count[relation]; i++) {
                const struct question backs = { .claim = other + 1, .stance = STANCE_BACKS };
                struct saying_node *node;

                if (facts->related[relation][i] != claim) continue;
                node = saying_group(&report->saying, row, "related");
                saying_group(&report->saying, node, relation_names[relation]);
                report_claim(report, node, "claim", other);
                report_count(report, node, "backs", &backs);
            }
    }
}

/* The row of a claim's id in the table of measures; SIZE_MAX if there is none. */
static size_t find_row(const hearsay_table *table, const char *id)
{
    for (size_t i = 0; i < hearsay_table_rows(table); i++)
        if (strcmp(hearsay_table_text(table, i, 0), id) == 0) return i;
    return SIZE_MAX;
}

static void add_measures(struct report *report, struct saying_node *row, uint32_t claim,
                         const hearsay_table *table, size_t at)
{
    const struct question all = { .claim = claim };
    char value[CELL];

    for (size_t i = 0; i < MEASURES; i++)
        if (report_cell(table, at, measures[i], value, sizeof value))
            report_value(report, row, measures[i], value, &all);
}

static void add_claim(struct report *report, struct saying_node *section, hearsay_claim_id claim,
                      const hearsay_table *table, double most)
{
    const hearsay_claim *facts = hearsay_corpus_claim(report->corpus, claim);
    struct saying_node *row = saying_group(&report->saying, section, "row");
    size_t at = find_row(table, facts->id), circular = hearsay_table_find(table, "circular");

    report_claim(report, row, "claim", claim);
    if (facts->topic) report_text(report, row, "topic", facts->topic, REPORT_NAME_LENGTH);
    add_sides(report, row, claim + 1, most);
    if (at != SIZE_MAX) add_measures(report, row, claim + 1, table, at);
    if (at != SIZE_MAX && hearsay_table_text(table, at, circular))
        report_text(report, row, "circle", hearsay_table_text(table, at, circular),
                    REPORT_NAME_LENGTH);
    add_related(report, row, claim);
}

hearsay_status report_claims(struct report *report, hearsay_error *err)
{
    const hearsay_measure_options options = { .names = { measures, MEASURES },
                                              .seed = report->options->seed,
                                              .jobs = report->options->jobs };
    hearsay_table *table = NULL;
    hearsay_status status = hearsay_claim_table(&table, report->corpus, &options, err);
    size_t count;
    struct ranked *ranks = ranking_claims(report, &count);
    struct saying_node *section;
    double most = 0;

    if (status == HEARSAY_OK && count) {
        section = saying_group(&report->saying, &report->saying.root, "claims");
        for (size_t i = 0; i < count && i < MOST_CLAIMS; i++) {
            double sides = sum_of_sides(report, ranks[i].id);

            if (sides > most) most = sides;
        }
        for (size_t i = 0; i < count && i < MOST_CLAIMS; i++)
            add_claim(report, section, ranks[i].id, table, most);
        if (count > MOST_CLAIMS) saying_count(&report->saying, section, "more", count - MOST_CLAIMS);
        status = report_disagreement(report, section, err);
    } else if (status == HEARSAY_OK) {
        report_leave_out(report, "no_claims");
    }
    allocate_free(ranks);
    hearsay_table_free(table);
    return status;
}
