#include "write/told.h"

#include "corpus/date.h"
#include "memory/allocate.h"

/* ---- what they name ---- */

static void mark_actors(struct told *told, const hearsay_actor_id *actors, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (actors[i] != HEARSAY_NONE) told->actors[actors[i]] = 1;
}

static void mark(struct told *told, const hearsay_statement *statement)
{
    const hearsay_claim *claim = hearsay_corpus_claim(told->corpus, statement->claim);
    const hearsay_document *document =
        hearsay_corpus_document(told->corpus, statement->document);

    mark_actors(told, &statement->speaker, 1);
    mark_actors(told, statement->targets, statement->target_count);
    mark_actors(told, statement->detail->addressees, statement->detail->addressee_count);
    mark_actors(told, statement->detail->via, statement->detail->via_count);
    if (claim) {
        told->claims[statement->claim] = 1;
        mark_actors(told, claim->about, claim->about_count);
    }
    if (document) {
        told->documents[statement->document] = 1;
        mark_actors(told, &document->publisher, 1);
    }
    if (date_comes_first(statement->date, told->first)) told->first = statement->date;
}

/* ---- which they are ---- */

static void add(struct told *told, const hearsay_statement *statement)
{
    if (statement->flags & HEARSAY_NEGATED) {
        told->not_said++;
        return;
    }
    told->numbers[told->count++] = statement->number;
    mark(told, statement);
}

static bool begin(struct told *told, const hearsay_corpus *corpus, size_t room)
{
    *told = (struct told){ .corpus = corpus };
    told->numbers = allocate((room + 1) * sizeof *told->numbers);
    told->actors = allocate_zero(hearsay_corpus_actors(corpus) + 1, 1);
    told->claims = allocate_zero(hearsay_corpus_claims(corpus) + 1, 1);
    told->documents = allocate_zero(hearsay_corpus_documents(corpus) + 1, 1);
    return told->numbers && told->actors && told->claims && told->documents;
}

hearsay_status told_of_corpus(struct told *told, const hearsay_corpus *corpus, hearsay_error *err)
{
    size_t count = hearsay_corpus_statements(corpus);

    if (!begin(told, corpus, count))
        return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory while writing");
    for (size_t i = 0; i < count; i++) add(told, hearsay_corpus_statement(corpus, i));
    return HEARSAY_OK;
}

/* One more than the largest number behind a tie. */
static size_t count_numbers(const hearsay_network *network)
{
    size_t end = 0, count;

    for (size_t tie = 0; tie < hearsay_network_ties(network); tie++) {
        const hearsay_statement_id *ids = hearsay_network_evidence(network, tie, &count);
        if (count && ids[count - 1] >= end) end = (size_t)ids[count - 1] + 1; /* they ascend */
    }
    return end;
}

hearsay_status told_of_network(struct told *told, const hearsay_network *network,
                               hearsay_error *err)
{
    size_t end = count_numbers(network), count;
    unsigned char *behind = allocate_zero(end + 1, 1);

    if (!begin(told, hearsay_network_corpus(network), end) || !behind) {
        allocate_free(behind);
        return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory while writing");
    }
    for (size_t tie = 0; tie < hearsay_network_ties(network); tie++) {
        const hearsay_statement_id *ids = hearsay_network_evidence(network, tie, &count);
        for (size_t i = 0; i < count; i++) behind[ids[i]] = 1;
    }
    for (size_t i = 0; i < end; i++)
        if (behind[i]) add(told, hearsay_corpus_numbered(told->corpus, (hearsay_statement_id)i));
    allocate_free(behind);
    return HEARSAY_OK;
}

void told_clear(struct told *told)
{
    allocate_free(told->numbers);
    allocate_free(told->actors);
    allocate_free(told->claims);
    allocate_free(told->documents);
    *told = (struct told){ 0 };
}

const hearsay_statement *told_at(const struct told *told, size_t index)
{
    return hearsay_corpus_numbered(told->corpus, told->numbers[index]);
}

void told_add_id(struct buffer *out, const hearsay_statement *statement)
{
    if (statement->id) buffer_text(out, statement->id);
    else buffer_count(out, statement->number);
}
