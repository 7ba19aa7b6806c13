/* Tooltips: whatever the map folds or cuts stands here in full, up to a stated length. */
#include "draw/tooltip.h"

#include <string.h>

#include "draw/evidence.h"
#include "draw/svg.h"
#include "memory/allocate.h"
#include "text/utf8.h"

enum { NAME_COLUMNS = 80, TEXT_COLUMNS = 240 };

static const char separator[] = " \xC2\xB7 ";

void tooltip_text(struct buffer *out, const char *text, size_t columns)
{
    size_t length = strlen(text), kept = utf8_fit(text, length, columns), bytes;

    for (size_t at = 0; at < kept; at += bytes) {
        int32_t code = utf8_next(text + at, kept - at, &bytes);
        if (code == '\n' || code == '\t' || code == '\r') buffer_char(out, ' ');
        else if (!utf8_is_control(code)) buffer_add(out, text + at, bytes);
    }
    if (kept < length) buffer_text(out, "\xE2\x80\xA6");
}

static void add_actor(struct buffer *out, const hearsay_corpus *corpus, hearsay_actor_id actor)
{
    tooltip_text(out, hearsay_corpus_actor(corpus, actor)->name, NAME_COLUMNS);
}

static void add_actors(struct buffer *out, const hearsay_corpus *corpus, const char *word,
                       const hearsay_actor_id *actors, size_t count)
{
    if (count) {
        buffer_text(out, separator);
        buffer_text(out, word);
    }
    for (size_t i = 0; i < count; i++) {
        buffer_text(out, i ? ", " : " ");
        add_actor(out, corpus, actors[i]);
    }
}

static void add_source(struct buffer *out, const hearsay_corpus *corpus,
                       const hearsay_statement *statement)
{
    const hearsay_document *document = hearsay_corpus_document(corpus, statement->document);
    char date[HEARSAY_DATE_TEXT];

    if (statement->date.year) {
        buffer_text(out, separator);
        buffer_text(out, hearsay_date_write(statement->date, date));
        if (statement->flags & HEARSAY_DOCUMENT_DATE) buffer_text(out, " (of the document)");
    }
    if (document) {
        buffer_text(out, separator);
        if (document->publisher != HEARSAY_NONE) {
            add_actor(out, corpus, document->publisher);
            buffer_text(out, ", ");
        }
        tooltip_text(out, document->title ? document->title : document->id, NAME_COLUMNS);
    }
    if (statement->quote) {
        buffer_text(out, separator);
        buffer_text(out, "\xE2\x80\x9C");
        tooltip_text(out, statement->quote, TEXT_COLUMNS);
        buffer_text(out, "\xE2\x80\x9D");
    }
}

static void add_statement(struct buffer *out, const hearsay_corpus *corpus,
                          const hearsay_statement *statement)
{
    const hearsay_claim *claim = hearsay_corpus_claim(corpus, statement->claim);

    if (statement->flags & HEARSAY_NEGATED) buffer_text(out, "NOT SAID: ");
    add_actor(out, corpus, statement->speaker);
    buffer_char(out, ' ');
    tooltip_text(out, statement->act->label, NAME_COLUMNS);
    if (claim) {
        buffer_text(out, ": ");
        tooltip_text(out, claim->text, TEXT_COLUMNS);
    }
    if (statement->count > 1) buffer_format(out, " (%lu times)", (unsigned long)statement->count);
    add_actors(out, corpus, statement->flags & HEARSAY_IMPLICIT ? "inferred target:" : "target:",
               statement->targets, statement->target_count);
    add_actors(out, corpus, "to", statement->detail->addressees, statement->detail->addressee_count);
    add_actors(out, corpus, "via", statement->detail->via, statement->detail->via_count);
    add_source(out, corpus, statement);
}

void tooltip_statements(struct buffer *out, const hearsay_corpus *corpus,
                        const hearsay_statement_id *ids, size_t count)
{
    for (size_t i = 0; i < count && i < TOOLTIP_STATEMENTS; i++) {
        if (out->length) buffer_char(out, '\n');
        buffer_text(out, "\xE2\x80\xA2 ");
        add_statement(out, corpus, hearsay_corpus_numbered(corpus, ids[i]));
    }
    if (count > TOOLTIP_STATEMENTS)
        buffer_format(out, "\n... and %zu more statements", count - TOOLTIP_STATEMENTS);
}

static void add_relations(struct buffer *out, const hearsay_corpus *corpus,
                          const hearsay_claim *claim)
{
    for (unsigned relation = 0; relation < HEARSAY_RELATIONS; relation++)
        for (size_t i = 0; i < claim->related_count[relation]; i++) {
            buffer_format(out, "\n%s: ", hearsay_relation_name(relation));
            tooltip_text(out, hearsay_corpus_claim(corpus, claim->related[relation][i])->text,
                         TEXT_COLUMNS);
        }
}

static void describe_claim(struct buffer *out, const hearsay_corpus *corpus,
                           const hearsay_claim *claim)
{
    tooltip_text(out, claim->text, 2 * TEXT_COLUMNS);
    if (claim->topic) {
        buffer_text(out, "\ntopic: ");
        tooltip_text(out, claim->topic, NAME_COLUMNS);
    }
    for (size_t i = 0; i < claim->about_count; i++) {
        buffer_text(out, i ? ", " : "\nabout: ");
        add_actor(out, corpus, claim->about[i]);
    }
    add_relations(out, corpus, claim);
}

static void describe_actor(struct buffer *out, const hearsay_corpus *corpus,
                           const hearsay_actor *actor)
{
    tooltip_text(out, actor->name, 2 * TEXT_COLUMNS);
    if (actor->role) {
        buffer_text(out, ", ");
        tooltip_text(out, actor->role, NAME_COLUMNS);
    }
    if (actor->kind != HEARSAY_KIND_UNKNOWN)
        buffer_format(out, "\n%s", hearsay_actor_kind_name(actor->kind));
    if (actor->member_of != HEARSAY_NONE) {
        buffer_text(out, actor->kind == HEARSAY_KIND_UNKNOWN ? "\nof " : " of ");
        add_actor(out, corpus, actor->member_of);
    }
}

/* The statements behind the lines that begin at a box, or end there. *ids has room for them all. */
static size_t collect(const struct picture *picture, uint32_t box, hearsay_statement_id *ids)
{
    size_t count = 0;

    for (size_t i = 0; i < picture->line_count; i++) {
        const struct line *line = &picture->lines[i];
        if ((line->from != box && line->to != box) || line->evidence_count == 0) continue;
        memcpy(ids + count, line->evidence, line->evidence_count * sizeof *ids);
        count += line->evidence_count;
    }
    return evidence_unique(ids, count);
}

static bool fill_box(struct picture *picture, uint32_t index, hearsay_statement_id *ids,
                     struct buffer *out)
{
    struct box *box = &picture->boxes[index];
    hearsay_node node = hearsay_network_node(picture->network, box->node);
    size_t count;

    buffer_reset(out);
    if (node.kind == HEARSAY_NODE_CLAIM)
        describe_claim(out, picture->corpus, hearsay_corpus_claim(picture->corpus, node.id));
    else describe_actor(out, picture->corpus, hearsay_corpus_actor(picture->corpus, node.id));
    count = collect(picture, index, ids);
    tooltip_statements(out, picture->corpus, ids, count);
    box->tooltip = arena_text(&picture->arena, buffer_string(out), out->length);
    if (!box->tooltip || out->failed) return false;
    return !picture->link || tooltip_link(&box->url, picture, ids, count);
}

/* A line without statements says what it is. */
static void describe_line(struct buffer *out, const struct picture *picture,
                          const struct line *line)
{
    const struct box *from = &picture->boxes[line->from], *to = &picture->boxes[line->to];

    tooltip_text(out, hearsay_network_node_name(picture->network, from->node), TEXT_COLUMNS);
    buffer_format(out, " \xE2\x80\x93 %s \xE2\x80\x93 ", style_of_line(picture->theme, line->look)->legend);
    tooltip_text(out, hearsay_network_node_name(picture->network, to->node), TEXT_COLUMNS);
}

static const char *page_of(const hearsay_corpus *corpus, const hearsay_statement_id *ids, size_t count)
{
    const hearsay_document *document = NULL;

    for (size_t i = 0; i < count; i++) {
        hearsay_document_id id = hearsay_corpus_numbered(corpus, ids[i])->document;
        const hearsay_document *of_this = hearsay_corpus_document(corpus, id);

        if (!of_this || (document && document != of_this)) return NULL;
        document = of_this;
    }
    return document ? document->url : NULL;
}

bool tooltip_link(const char **url, struct picture *picture, const hearsay_statement_id *ids,
                  size_t count)
{
    const char *link = !picture->link ? page_of(picture->corpus, ids, count)
                       : count        ? picture->link(picture->link_of, ids, count)
                                      : NULL;

    *url = NULL;
    if (!link || !svg_is_safe_link(link)) return true;
    *url = arena_text(&picture->arena, link, strlen(link));
    return *url != NULL;
}

static bool fill_line(struct picture *picture, struct line *line, struct buffer *out)
{
    buffer_reset(out);
    if (line->evidence_count)
        tooltip_statements(out, picture->corpus, line->evidence, line->evidence_count);
    else describe_line(out, picture, line);
    line->tooltip = arena_text(&picture->arena, buffer_string(out), out->length);
    return line->tooltip && !out->failed &&
           tooltip_link(&line->url, picture, line->evidence, line->evidence_count);
}

hearsay_status tooltip_fill(struct picture *picture, hearsay_error *err)
{
    struct buffer out = { 0 };
    hearsay_statement_id *ids;
    size_t most = 0;
    bool done;

    for (size_t i = 0; i < picture->line_count; i++) most += picture->lines[i].evidence_count;
    ids = allocate_zero(most, sizeof *ids);
    done = ids != NULL;
    for (size_t i = 0; done && i < picture->box_count; i++)
        if (picture->boxes[i].node != HEARSAY_NONE)
            done = fill_box(picture, (uint32_t)i, ids, &out);
    for (size_t i = 0; done && i < picture->line_count; i++)
        if (picture->boxes[picture->lines[i].from].node != HEARSAY_NONE)
            done = fill_line(picture, &picture->lines[i], &out);
    /* what goes on from a gap shows the same */
    for (size_t i = 0; done && i < picture->line_count; i++)
        if (picture->lines[i].next != HEARSAY_NONE) {
            picture->lines[picture->lines[i].next].tooltip = picture->lines[i].tooltip;
            picture->lines[picture->lines[i].next].url = picture->lines[i].url;
        }
    allocate_free(ids);
    buffer_clear(&out);
    return done ? HEARSAY_OK : picture_no_memory(err);
}
