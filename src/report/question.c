#include "report/question.h"

#include <stddef.h>

const hearsay_actor_id *question_targets(const hearsay_corpus *corpus,
                                         const hearsay_statement *statement, size_t *count)
{
    const hearsay_claim *claim = hearsay_corpus_claim(corpus, statement->claim);

    *count = statement->target_count;
    if (*count || !claim) return statement->targets;
    *count = claim->about_count;
    return claim->about;
}

static bool meets_targets(const struct question *question, const hearsay_corpus *corpus,
                          const hearsay_statement *statement)
{
    size_t count;
    const hearsay_actor_id *targets = question_targets(corpus, statement, &count);
    bool is_named = !question->target, is_other = !question->not_targets;

    for (size_t i = 0; i < count; i++) {
        is_named = is_named || targets[i] + 1 == question->target;
        is_other = is_other || !question->not_targets[targets[i]];
    }
    return is_named && is_other && (!question->has_target || count);
}

size_t question_family(const hearsay_corpus *corpus, const hearsay_statement *statement,
                       hearsay_actor_id family[QUESTION_FAMILY])
{
    hearsay_actor_id actor = statement->speaker;
    size_t count = 0;

    while (count < QUESTION_FAMILY && actor != HEARSAY_NONE) {
        family[count++] = actor;
        actor = hearsay_actor_member_at(hearsay_corpus_actor(corpus, actor), statement->date);
    }
    return count;
}

static bool is_of_family(const hearsay_corpus *corpus, const hearsay_statement *statement,
                         uint32_t sought)
{
    hearsay_actor_id family[QUESTION_FAMILY];
    size_t count = question_family(corpus, statement, family);

    for (size_t i = 0; i < count; i++)
        if (family[i] + 1 == sought) return true;
    return false;
}

static bool meets_speaker(const struct question *question, const hearsay_corpus *corpus,
                          const hearsay_statement *statement)
{
    const hearsay_actor *speaker = hearsay_corpus_actor(corpus, statement->speaker);

    if (question->speaker && statement->speaker + 1 != question->speaker) return false;
    if (question->not_speakers && question->not_speakers[statement->speaker]) return false;
    if (question->unnamed && speaker->kind != HEARSAY_KIND_UNNAMED) return false;
    return !question->family || is_of_family(corpus, statement, question->family);
}

static bool meets_act(const struct question *question, const hearsay_act *act)
{
    if (question->groups && !(question->groups & 1u << act->group)) return false;
    if (question->stance == STANCE_BACKS) return act->side > 0;
    if (question->stance == STANCE_TELLS) return act->side >= 0;
    if (question->stance == STANCE_OPPOSES)
        return act->side < 0 && act->group != HEARSAY_GROUP_DOUBT;
    return true;
}

static bool rebuts(const hearsay_claim *claim, hearsay_claim_id other)
{
    for (size_t i = 0; claim && i < claim->related_count[HEARSAY_REBUTS]; i++)
        if (claim->related[HEARSAY_REBUTS][i] == other) return true;
    return false;
}

static bool meets_answered(const struct question *question, const hearsay_corpus *corpus,
                           const hearsay_statement *statement)
{
    if (!question->answered) return true;
    if (statement->claim + 1 == question->answered)
        return statement->act->group == HEARSAY_GROUP_DENIAL;
    return statement->act->side > 0 &&
           rebuts(hearsay_corpus_claim(corpus, statement->claim), question->answered - 1);
}

static bool meets_marks(const struct question *question, const hearsay_statement *statement)
{
    bool is_negated = (statement->flags & HEARSAY_NEGATED) != 0;

    if (question->said != SAID_OR_NOT && is_negated != (question->said == NOT_SAID)) return false;
    if ((statement->flags & question->flags) != question->flags) return false;
    if (question->first_hand && statement->detail->via_count) return false;
    if (question->relayed && !statement->detail->via_count) return false;
    if (question->undated && statement->date.year) return false;
    return !question->doubtful || statement->confidence < 0.5;
}

static bool meets_days(const struct question *question, hearsay_date date)
{
    return !question->in_days ||
           (date.year && hearsay_date_first_day(date) >= question->first_day &&
            hearsay_date_last_day(date) <= question->last_day);
}

bool question_meets(const struct question *question, const hearsay_corpus *corpus,
                    const hearsay_statement *statement)
{
    const hearsay_document *document = hearsay_corpus_document(corpus, statement->document);

    if (question->claim && statement->claim + 1 != question->claim) return false;
    if (question->about_claim && statement->claim == HEARSAY_NONE) return false;
    if (question->publisher && (!document || document->publisher + 1 != question->publisher))
        return false;
    return meets_marks(question, statement) && meets_act(question, statement->act) &&
           meets_days(question, statement->date) && meets_speaker(question, corpus, statement) &&
           meets_targets(question, corpus, statement) &&
           meets_answered(question, corpus, statement);
}
