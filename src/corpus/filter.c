/* Filters: the words of a filter become sets of ids once, then each statement is asked. */
#include <string.h>

#include <hearsay/filter.h>

#include "corpus/act.h"
#include "corpus/corpus.h"
#include "memory/allocate.h"
#include "text/near.h"
#include "text/utf8.h"

/* A filter with its words resolved. A set that is NULL lets everything through. */
struct sieve {
    const hearsay_corpus *corpus;
    const hearsay_filter *filter;
    bool *actors, *claims, *documents, *publishers;
    bool *topics; /* by claim */
    const hearsay_act **acts;
    size_t act_count;
    bool groups[HEARSAY_GROUPS], kinds[HEARSAY_KINDS];
    int32_t since, until;
    bool has_dates;
};

typedef hearsay_status find_function(const hearsay_corpus *corpus, const char *reference,
                                     uint32_t *out, hearsay_error *err);

static hearsay_status no_memory(hearsay_error *err)
{
    return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory while filtering");
}

static hearsay_status make_set(bool **out, const hearsay_corpus *corpus, size_t size,
                               const hearsay_words *words, find_function *find, hearsay_error *err)
{
    hearsay_status status = HEARSAY_OK;

    if (words->count == 0) return HEARSAY_OK;
    *out = allocate_zero(size, sizeof **out);
    if (!*out) return no_memory(err);
    for (size_t i = 0; status == HEARSAY_OK && i < words->count; i++) {
        uint32_t id;
        status = find(corpus, words->words[i], &id, err);
        if (status == HEARSAY_OK) (*out)[id] = true;
    }
    return status;
}

/* Claims whose topic is the word after folding. */
static hearsay_status mark_topic(struct sieve *sieve, const char *word, hearsay_error *err)
{
    size_t length, found = 0;
    char *wanted = utf8_fold(word, strlen(word), &length);
    struct near near;

    if (!wanted && utf8_valid(word, strlen(word)) < strlen(word))
        return hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "the topic that is looked for is not UTF-8");
    if (!wanted) return no_memory(err);
    near_init(&near, word);
    for (size_t i = 0; i < hearsay_corpus_claims(sieve->corpus); i++) {
        const char *topic = hearsay_corpus_claim(sieve->corpus, (uint32_t)i)->topic;
        char *folded = topic ? utf8_fold(topic, strlen(topic), &length) : NULL;
        if (topic && !folded) {
            allocate_free(wanted);
            return no_memory(err);
        }
        if (topic) near_offer(&near, topic);
        if (folded && strcmp(folded, wanted) == 0) {
            sieve->topics[i] = true;
            found++;
        }
        allocate_free(folded);
    }
    allocate_free(wanted);
    if (found) return HEARSAY_OK;
    return hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "no claim has the topic \"%s\"%s%s%s", word,
                        near.best ? "; did you mean \"" : "", near.best ? near.best : "",
                        near.best ? "\"?" : "");
}

static hearsay_status make_topics(struct sieve *sieve, hearsay_error *err)
{
    const hearsay_words *words = &sieve->filter->topics;
    hearsay_status status = HEARSAY_OK;

    if (words->count == 0) return HEARSAY_OK;
    sieve->topics = allocate_zero(hearsay_corpus_claims(sieve->corpus), sizeof *sieve->topics);
    if (!sieve->topics) return no_memory(err);
    for (size_t i = 0; status == HEARSAY_OK && i < words->count; i++)
        status = mark_topic(sieve, words->words[i], err);
    return status;
}

static hearsay_status make_acts(struct sieve *sieve, hearsay_error *err)
{
    const hearsay_words *words = &sieve->filter->acts;

    if (words->count == 0) return HEARSAY_OK;
    sieve->acts = allocate_again(NULL, words->count, sizeof *sieve->acts);
    if (!sieve->acts) return no_memory(err);
    for (size_t i = 0; i < words->count; i++) {
        const char *word = words->words[i], *best;
        const hearsay_act *act = hearsay_corpus_find_act(sieve->corpus, word);
        hearsay_act_group group = act ? HEARSAY_GROUPS : act_group_find(word);
        struct near near;

        if (act) {
            sieve->acts[sieve->act_count++] = act;
        } else if (group < HEARSAY_GROUPS) {
            sieve->groups[group] = true;
        } else if (strcmp(word, "speech") == 0) {
            for (int any = 0; any < HEARSAY_GROUPS; any++)
                if (any != HEARSAY_GROUP_MATERIAL) sieve->groups[any] = true;
        } else {
            near_init(&near, word);
            best = act_near(word, &near);
            hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "act \"%s\" is not known%s%s%s", word,
                         best ? "; did you mean \"" : "", best ? best : "", best ? "\"?" : "");
            hearsay_error_hint(err, "hearsay list acts names the acts and their groups");
            return HEARSAY_BAD_ARGUMENT;
        }
    }
    return HEARSAY_OK;
}

static hearsay_status make_kinds(struct sieve *sieve, hearsay_error *err)
{
    const hearsay_words *words = &sieve->filter->exclude_kinds;

    for (size_t i = 0; i < words->count; i++) {
        int kind = 1;
        while (kind < HEARSAY_KINDS &&
               strcmp(hearsay_actor_kind_name((hearsay_actor_kind)kind), words->words[i]) != 0)
            kind++;
        if (kind == HEARSAY_KINDS)
            return hearsay_fail(err, HEARSAY_BAD_ARGUMENT,
                                "kind \"%s\" is not known; it must be one of person, "
                                "organization, country, group, outlet, unnamed",
                                words->words[i]);
        sieve->kinds[kind] = true;
    }
    return HEARSAY_OK;
}

static hearsay_status read_day(const char *text, bool last, int32_t *out, hearsay_error *err)
{
    hearsay_date date;

    if (!hearsay_date_read(&date, text, strlen(text))) {
        hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "\"%s\" is not a date", text);
        hearsay_error_hint(err, "write 2015-06-24, or 2015-06 or 2015");
        return HEARSAY_BAD_ARGUMENT;
    }
    *out = last ? hearsay_date_last_day(date) : hearsay_date_first_day(date);
    return HEARSAY_OK;
}

static hearsay_status make_dates(struct sieve *sieve, hearsay_error *err)
{
    const hearsay_filter *filter = sieve->filter;
    hearsay_status status = HEARSAY_OK;

    sieve->since = INT32_MIN;
    sieve->until = INT32_MAX;
    sieve->has_dates = filter->since || filter->until;
    if (filter->since) status = read_day(filter->since, false, &sieve->since, err);
    if (status == HEARSAY_OK && filter->until)
        status = read_day(filter->until, true, &sieve->until, err);
    if (status == HEARSAY_OK && sieve->since > sieve->until)
        status = hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "since %s lies after until %s",
                              filter->since, filter->until);
    return status;
}

static hearsay_status make_sieve(struct sieve *sieve, hearsay_error *err)
{
    const hearsay_corpus *corpus = sieve->corpus;
    const hearsay_filter *filter = sieve->filter;
    size_t actors = hearsay_corpus_actors(corpus);
    hearsay_status status = make_dates(sieve, err);

    if (status == HEARSAY_OK) status = make_acts(sieve, err);
    if (status == HEARSAY_OK) status = make_kinds(sieve, err);
    if (status == HEARSAY_OK) status = make_topics(sieve, err);
    if (status == HEARSAY_OK)
        status = make_set(&sieve->actors, corpus, actors, &filter->actors,
                          hearsay_corpus_find_actor, err);
    if (status == HEARSAY_OK)
        status = make_set(&sieve->publishers, corpus, actors, &filter->publishers,
                          hearsay_corpus_find_actor, err);
    if (status == HEARSAY_OK)
        status = make_set(&sieve->claims, corpus, hearsay_corpus_claims(corpus), &filter->claims,
                          hearsay_corpus_find_claim, err);
    if (status == HEARSAY_OK)
        status = make_set(&sieve->documents, corpus, hearsay_corpus_documents(corpus),
                          &filter->documents, hearsay_corpus_find_document, err);
    return status;
}

static bool any_in(const bool *set, const hearsay_actor_id *actors, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (set[actors[i]]) return true;
    return false;
}

static bool has_actor(const struct sieve *sieve, const hearsay_statement *statement)
{
    const hearsay_claim *claim = hearsay_corpus_claim(sieve->corpus, statement->claim);
    const bool *set = sieve->actors;

    return set[statement->speaker] || any_in(set, statement->targets, statement->target_count) ||
           any_in(set, statement->detail->addressees, statement->detail->addressee_count) ||
           any_in(set, statement->detail->via, statement->detail->via_count) ||
           (claim && any_in(set, claim->about, claim->about_count));
}

static bool has_act(const struct sieve *sieve, const hearsay_statement *statement)
{
    if (sieve->groups[statement->act->group]) return true;
    for (size_t i = 0; i < sieve->act_count; i++)
        if (sieve->acts[i] == statement->act) return true;
    return false;
}

static bool has_excluded_kind(const struct sieve *sieve, const hearsay_statement *statement)
{
    const hearsay_corpus *corpus = sieve->corpus;

    if (sieve->kinds[hearsay_corpus_actor(corpus, statement->speaker)->kind]) return true;
    for (size_t i = 0; i < statement->target_count; i++)
        if (sieve->kinds[hearsay_corpus_actor(corpus, statement->targets[i])->kind]) return true;
    return false;
}

static bool has_publisher(const struct sieve *sieve, const hearsay_statement *statement)
{
    const hearsay_document *document = hearsay_corpus_document(sieve->corpus, statement->document);

    return document && document->publisher != HEARSAY_NONE &&
           sieve->publishers[document->publisher];
}

/* Where a statement falls: the counter of the rule that leaves it out, NULL if none does. */
static uint64_t *falls_to(const struct sieve *sieve, const hearsay_statement *statement,
                          hearsay_filtered *left)
{
    const hearsay_filter *filter = sieve->filter;

    if (sieve->has_dates && !statement->date.year) return &left->undated;
    if (sieve->has_dates && (hearsay_date_last_day(statement->date) < sieve->since ||
                             hearsay_date_first_day(statement->date) > sieve->until))
        return &left->out_of_dates;
    if (filter->acts.count && !has_act(sieve, statement)) return &left->acts;
    if (sieve->actors && !has_actor(sieve, statement)) return &left->actors;
    if (sieve->claims && (statement->claim == HEARSAY_NONE || !sieve->claims[statement->claim]))
        return &left->claims;
    if (sieve->topics && (statement->claim == HEARSAY_NONE || !sieve->topics[statement->claim]))
        return &left->topics;
    if (sieve->documents &&
        (statement->document == HEARSAY_NONE || !sieve->documents[statement->document]))
        return &left->documents;
    if (sieve->publishers && !has_publisher(sieve, statement)) return &left->publishers;
    if (has_excluded_kind(sieve, statement)) return &left->kinds;
    if (statement->confidence < filter->min_confidence) return &left->confidence;
    if (filter->explicit_only && (statement->flags & HEARSAY_IMPLICIT)) return &left->implicit;
    return NULL;
}

/* Leaves out the statements of speakers who have too few. */
static hearsay_status drop_rare_speakers(hearsay_corpus *view, uint64_t least,
                                         hearsay_filtered *left, hearsay_error *err)
{
    uint64_t *counts = allocate_zero(hearsay_corpus_actors(view), sizeof *counts);
    size_t kept = 0;

    if (!counts) return no_memory(err);
    for (size_t i = 0; i < view->selected_count; i++) {
        const hearsay_statement *statement = store_statement(view->store, view->selected[i]);
        if (!(statement->flags & HEARSAY_NEGATED)) counts[statement->speaker] += statement->count;
    }
    for (size_t i = 0; i < view->selected_count; i++) {
        const hearsay_statement *statement = store_statement(view->store, view->selected[i]);
        if (counts[statement->speaker] >= least)
            view->selected[kept++] = view->selected[i];
        else
            left->few_statements += statement->count;
    }
    view->selected_count = kept;
    allocate_free(counts);
    return HEARSAY_OK;
}

static hearsay_status sift(hearsay_corpus *view, const struct sieve *sieve,
                           hearsay_filtered *left, hearsay_error *err)
{
    size_t count = hearsay_corpus_statements(sieve->corpus);
    hearsay_status status = HEARSAY_OK;

    view->selected = allocate_again(NULL, count, sizeof *view->selected);
    if (!view->selected) return no_memory(err);
    for (size_t i = 0; i < count; i++) {
        const hearsay_statement *statement = hearsay_corpus_statement(sieve->corpus, i);
        uint64_t *fallen = falls_to(sieve, statement, left);
        if (fallen)
            *fallen += statement->count;
        else
            view->selected[view->selected_count++] = statement->number;
    }
    if (sieve->filter->min_statements > 1)
        status = drop_rare_speakers(view, sieve->filter->min_statements, left, err);
    for (size_t i = 0; i < view->selected_count; i++)
        left->kept += store_statement(view->store, view->selected[i])->count;
    return status;
}

bool hearsay_filter_is_empty(const hearsay_filter *filter)
{
    return !(filter->since || filter->until || filter->acts.count || filter->actors.count ||
             filter->claims.count || filter->topics.count || filter->documents.count ||
             filter->publishers.count || filter->exclude_kinds.count || filter->min_confidence > 0 ||
             filter->min_statements || filter->explicit_only);
}

hearsay_status hearsay_corpus_filter(hearsay_corpus **out, const hearsay_corpus *corpus,
                                     const hearsay_filter *filter, hearsay_filtered *left,
                                     hearsay_error *err)
{
    struct sieve sieve = { .corpus = corpus, .filter = filter };
    hearsay_filtered fallen = { 0 };
    hearsay_corpus *view = allocate_zero(1, sizeof *view);
    hearsay_status status = view ? make_sieve(&sieve, err) : no_memory(err);

    *out = NULL;
    if (view) {
        view->store = corpus->store;
        view->store->users++;
    }
    if (status == HEARSAY_OK) status = sift(view, &sieve, &fallen, err);
    if (status == HEARSAY_OK) *out = view;
    if (status != HEARSAY_OK) hearsay_corpus_free(view);
    if (left) *left = fallen;
    allocate_free(sieve.actors);
    allocate_free(sieve.claims);
    allocate_free(sieve.documents);
    allocate_free(sieve.publishers);
    allocate_free(sieve.topics);
    allocate_free((void *)sieve.acts);
    return status;
}
