/* Which statements a number counts: said in one place, so that the number and the list behind it
 * cannot differ. */
#ifndef REPORT_QUESTION_H
#define REPORT_QUESTION_H

#include <stdbool.h>
#include <stdint.h>

#include <hearsay/corpus.h>

/* Who tells a claim backs it or passes it on without a side. */
enum stance { STANCE_ANY, STANCE_BACKS, STANCE_OPPOSES, STANCE_TELLS };
enum said { SAID, NOT_SAID, SAID_OR_NOT };

/* A question that asks nothing is met by every statement that was said. Ids are given plus one, so
 * that 0 is anybody. */
struct question {
    uint32_t speaker, target, claim, publisher;
    uint32_t family;  /* the speaker is this actor, or belongs to it */
    uint32_t answered; /* the statement denies this claim, or backs one that rebuts it */
    const bool *not_speakers, *not_targets; /* by actor: must not be; the targets: at least one is not */
    unsigned groups;  /* bits of hearsay_act_group; 0: any */
    unsigned flags;   /* of statements: all of these */
    enum stance stance;
    enum said said;
    bool first_hand, relayed, unnamed, undated, doubtful, about_claim, has_target;
    bool in_days;     /* the date lies for certain within the next two */
    int32_t first_day, last_day;
};

bool question_meets(const struct question *question, const hearsay_corpus *corpus,
                    const hearsay_statement *statement);

enum { QUESTION_FAMILY = 16 }; /* belongings are followed so far; the corpus has no circles */

/* The speaker of a statement and all whom it belongs to on its date, the speaker first. */
size_t question_family(const hearsay_corpus *corpus, const hearsay_statement *statement,
                       hearsay_actor_id family[QUESTION_FAMILY]);

/* Whom a statement names: its targets, or else those its claim is about. */
const hearsay_actor_id *question_targets(const hearsay_corpus *corpus,
                                         const hearsay_statement *statement, size_t *count);

#endif
