/* A report while it is made: what it is of, the tree of what it says, and the lists that its numbers
 * lead to. Each section is one function in a file of its own, and adds itself to the tree - or its
 * name to what is left out. */
#ifndef REPORT_REPORT_H
#define REPORT_REPORT_H

#include <hearsay/camps.h>
#include <hearsay/draw.h>
#include <hearsay/period.h>
#include <hearsay/report.h>

#include "report/citations.h"
#include "report/question.h"
#include "report/saying.h"

#define REPORT_NAME_LENGTH 160    /* bytes of a name or claim that are shown */
#define REPORT_QUOTE_LENGTH 2000  /* of a quote */
#define REPORT_RESAMPLED 2000     /* statements: beyond, ranks get no intervals */
#define REPORT_ENTRIES 20000      /* of all lists: beyond, lists are brief, and long ones are ranges */

/* The periods that the section about time shows; count 0: none. */
struct report_periods {
    hearsay_every every;
    int32_t first_day, last_day; /* from and until when */
    size_t count;
};

struct ranked; /* ranking.h */

struct report {
    const hearsay_corpus *corpus;
    const hearsay_report_options *options;
    const hearsay_run *run;
    struct saying saying;
    struct citations citations;
    struct saying_node *left_out; /* where sections without data are named; NULL: there is none */
    bool is_page;               /* html, not md */
    uint32_t *found;            /* room for a list of all statements */
    uint64_t statements;        /* all that was said, by count */
    struct report_periods periods;
    uint32_t *camps;            /* by actor; 0: in none of those that are shown. NULL: there are none */
    struct buffer link;         /* the last one that the map asked for */
};

hearsay_status report_headline(struct report *report, hearsay_error *err);
hearsay_status report_map(struct report *report, hearsay_error *err);
hearsay_status report_actors(struct report *report, hearsay_error *err);
hearsay_status report_matrix(struct report *report, hearsay_error *err);
hearsay_status report_answers(struct report *report, hearsay_error *err);
hearsay_status report_claims(struct report *report, hearsay_error *err);
hearsay_status report_solidity(struct report *report, hearsay_error *err);
hearsay_status report_camps(struct report *report, hearsay_error *err);
hearsay_status report_periods(struct report *report, hearsay_error *err);
hearsay_status report_method(struct report *report, hearsay_error *err);
hearsay_status report_statements(struct report *report, hearsay_error *err);
hearsay_status report_lists(struct report *report, hearsay_error *err);
hearsay_status report_data(struct report *report, hearsay_error *err);

/* ---- parts of sections, each in a file of its own ---- */

hearsay_status report_disagreement(struct report *report, struct saying_node *parent,
                                   hearsay_error *err);
hearsay_status report_reliance(struct report *report, struct saying_node *parent, hearsay_error *err);
hearsay_status report_circular(struct report *report, struct saying_node *parent, hearsay_error *err);
hearsay_status report_breaks(struct report *report, struct saying_node *section, hearsay_every every,
                             int32_t first_day, int32_t last_day, hearsay_error *err);
void report_omissions(struct report *report, struct saying_node *section);
void report_unsaid(struct report *report, struct saying_node *parent);
void report_inferred(struct report *report, struct saying_node *parent);
void report_silent(struct report *report, struct saying_node *section, const struct ranked *accused,
                   size_t count);

/* A statement as a sentence: speaker, act, whom it names, claim. */
void report_sentence(struct report *report, struct saying_node *node,
                     const hearsay_statement *statement);

/* Names a section that has nothing to show; the words for it are in the block "no_NAME". */
void report_leave_out(struct report *report, const char *name);

/* ---- numbers that lead somewhere ---- */

/* Finds the statements that meet a question, into report->found; returns how many rows these are, and
 * what their counts add up to. */
size_t report_find(struct report *report, const struct question *question, uint64_t *sum);

/* A number that is how many statements meet a question, as a child of this name; returns it. */
uint64_t report_count(struct report *report, struct saying_node *parent, const char *name,
                      const struct question *question);

/* The same of statements given by number. */
uint64_t report_listed(struct report *report, struct saying_node *parent, const char *name,
                       const uint32_t *numbers, size_t count);

/* A number that is worked out from the statements that meet a question. */
void report_value(struct report *report, struct saying_node *parent, const char *name, const char *text,
                  const struct question *question);

/* The same with the statements given by number. */
void report_evidence(struct report *report, struct saying_node *parent, const char *name,
                     const char *text, const uint32_t *numbers, size_t count);

/* The statement with the first date among those that meet a question, of equal ones the first of the
 * input; NULL if none does. */
const hearsay_statement *report_first(struct report *report, const struct question *question);

/* Adds where a list of these statements is: "#e-3". */
void report_list_link(struct report *report, struct buffer *out, const uint32_t *numbers, size_t count,
                      uint64_t sum);

/* Adds where a statement is: "#s-s12", or, on a page of its own, "report-statements.html#s-s12". */
void report_statement_link(const struct report *report, struct buffer *out,
                           const hearsay_statement *statement);

/* A child "link" of a link that was made by these. */
struct saying_node *report_raw_link(struct report *report, struct saying_node *parent,
                                    const struct buffer *link);

/* A child "link" to where a statement is. */
void report_link_to(struct report *report, struct saying_node *parent,
                    const hearsay_statement *statement);

/* What the counts of these statements add up to. */
uint64_t report_sum(const struct report *report, const uint32_t *numbers, size_t count);

/* Whether the lists are too long for a line on each statement. Holds once all other sections are made. */
bool report_is_brief(const struct report *report);

/* How a statement is called: its id or number. */
void report_reference(struct report *report, struct saying_node *node,
                      const hearsay_statement *statement);

/* "accuses China: ..." can be read; "says China: ..." cannot, and names its targets elsewhere. */
bool report_has_object(const hearsay_statement *statement);

/* The page that the statements are on, if it is not this one; NULL. */
const char *report_statements_page(const struct report *report);

/* ---- texts ---- */

/* A text cut between two letters to what a table has room for. */
void report_text(struct report *report, struct saying_node *parent, const char *name, const char *text,
                 size_t longest);

/* An actor: name, and marks of what kind it is. */
struct saying_node *report_actor(struct report *report, struct saying_node *parent, const char *name,
                               hearsay_actor_id actor);

/* A claim: text, and a link to its place in the section of claims. */
struct saying_node *report_claim(struct report *report, struct saying_node *parent, const char *name,
                               hearsay_claim_id claim);

void report_date(struct report *report, struct saying_node *parent, const char *name,
                 hearsay_date date);

/* A cell of a table as text: numbers with a few digits, whole ones without. False: it is missing. */
bool report_cell(const hearsay_table *table, size_t row, const char *column, char *text, size_t size);

/* ---- bars ---- */

struct bar_part {
    const char *style; /* class of the part */
    double value;
};

/* A bar as SVG, of the full width if its parts add up to most. Pages only. */
void report_bar(struct report *report, struct saying_node *parent, const char *name,
                const struct bar_part *parts, size_t count, double most);

#endif
