/* What a picture shows of its network, in numbers: for the line under the title. */
#include "draw/facts.h"

#include <string.h>

#include "draw/evidence.h"
#include "memory/allocate.h"

/* The period, from the first day that the earliest date may mean to the last of the latest. */
static void widen_period(struct picture_facts *facts, hearsay_date date)
{
    if (date.year == 0) return;
    if (facts->first.year == 0 ||
        hearsay_date_first_day(date) < hearsay_date_first_day(facts->first))
        facts->first = date;
    if (facts->last.year == 0 || hearsay_date_last_day(date) > hearsay_date_last_day(facts->last))
        facts->last = date;
}

static void count_statements(struct picture *picture, const uint32_t *ids, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const hearsay_statement *statement = hearsay_corpus_numbered(picture->corpus, ids[i]);

        if (statement->flags & HEARSAY_NEGATED) picture->facts.not_said += statement->count;
        else picture->facts.statements += statement->count;
        widen_period(&picture->facts, statement->date);
    }
}

/* Counts documents and who published them; ids are statements first, then used for documents and
 * publishers. */
static void count_documents(struct picture *picture, uint32_t *ids, size_t count)
{
    size_t documents = 0, publishers = 0;

    for (size_t i = 0; i < count; i++) {
        uint32_t document = hearsay_corpus_numbered(picture->corpus, ids[i])->document;
        if (document != HEARSAY_NONE) ids[documents++] = document;
    }
    documents = evidence_unique(ids, documents);
    picture->facts.documents = documents;
    for (size_t i = 0; i < documents; i++) {
        uint32_t publisher = hearsay_corpus_document(picture->corpus, ids[i])->publisher;
        if (publisher != HEARSAY_NONE) ids[publishers++] = publisher;
    }
    publishers = evidence_unique(ids, publishers);
    picture->facts.publishers = publishers;
    if (publishers == 1)
        picture->facts.publisher = hearsay_corpus_actor(picture->corpus, ids[0])->name;
}

static void count_speakers(struct picture *picture)
{
    uint32_t before = HEARSAY_NONE;

    if (picture->undirected) { /* both ends speak */
        picture->facts.speakers = picture->facts.actors_drawn;
        return;
    }
    for (size_t i = 0; i < picture->line_count; i++) {
        const struct box *from = &picture->boxes[picture->lines[i].from];
        if (from->column != COLUMN_LEFT || picture->lines[i].negated || from->node == before)
            continue;
        picture->facts.speakers++; /* lines are sorted by where they begin */
        before = from->node;
    }
}

/* How many nodes that are marked are actors and claims. */
static void count_marked(const struct picture *picture, const bool *marked, size_t *actors,
                         size_t *claims)
{
    for (size_t i = 0; i < hearsay_network_nodes(picture->network); i++) {
        bool is_claim = hearsay_network_node(picture->network, i).kind == HEARSAY_NODE_CLAIM;
        if (marked[i]) *(is_claim ? claims : actors) += 1;
    }
}

static size_t count_actors(const hearsay_network *network)
{
    size_t count = 0;

    for (size_t i = 0; i < hearsay_network_nodes(network); i++)
        count += hearsay_network_node(network, i).kind == HEARSAY_NODE_ACTOR;
    return count;
}

/* What there is to draw, and what is drawn. An actor counts once, even with a box on both sides;
 * who only passes on in a network of two modes is named under the speakers. */
static bool count_nodes(struct picture *picture)
{
    struct picture_facts *facts = &picture->facts;
    bool *marked = allocate_zero(hearsay_network_nodes(picture->network), sizeof *marked);

    if (!marked) return false;
    for (size_t i = 0; i < picture->box_count; i++)
        if (picture->boxes[i].node != HEARSAY_NONE) marked[picture->boxes[i].node] = true;
    count_marked(picture, marked, &facts->actors_drawn, &facts->claims_drawn);
    for (size_t i = 0; i < hearsay_network_ties(picture->network); i++) {
        const hearsay_tie *tie = hearsay_network_tie(picture->network, i);
        if (picture->two_mode && tie->kind == HEARSAY_TIE_RELAY) continue;
        marked[tie->from] = marked[tie->to] = true;
    }
    count_marked(picture, marked, &facts->actors, &facts->claims);
    allocate_free(marked);
    if (picture->asked) facts->actors = count_actors(picture->asked);
    return true;
}

void facts_add_statements(struct picture *picture, uint32_t *ids, size_t count)
{
    count_statements(picture, ids, count);
    count_documents(picture, ids, count);
}

hearsay_status facts_count(struct picture *picture, hearsay_error *err)
{
    size_t count = 0, at = 0;
    uint32_t *ids;
    const hearsay_network *whole = picture->asked ? picture->asked : picture->network;
    const hearsay_network_notes *notes = hearsay_network_notes_of(whole);

    for (size_t i = 0; i < picture->line_count; i++) count += picture->lines[i].evidence_count;
    ids = allocate_zero(count, sizeof *ids);
    if (!ids || !count_nodes(picture)) {
        allocate_free(ids);
        return picture_no_memory(err);
    }
    for (size_t i = 0; i < picture->line_count; i++) {
        const struct line *line = &picture->lines[i];
        if (line->evidence_count == 0) continue;
        memcpy(ids + at, line->evidence, line->evidence_count * sizeof *ids);
        at += line->evidence_count;
    }
    facts_add_statements(picture, ids, evidence_unique(ids, count));
    count_speakers(picture);
    if (notes->tied > picture->facts.statements)
        picture->facts.not_drawn = notes->tied - picture->facts.statements;
    allocate_free(ids);
    return HEARSAY_OK;
}
