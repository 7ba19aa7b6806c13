/* DNA 1: XML with articles and the statements in each. Places count from 1. */
#include <string.h>

#include "memory/allocate.h"
#include "read/date_format.h"
#include "read/dna.h"
#include "read/readers.h"
#include "read/try.h"
#include "read/xml_tree.h"
#include "text/buffer.h"
#include "text/number.h"

struct discourse {
    struct dna dna;
    struct arena arena;
    struct dna_document document; /* of the article at hand */
};

int dna_xml_sniff(const char *head, size_t length)
{
    struct buffer text = { 0 };
    bool found;

    if (length == 0 || head[0] != '<') return 0;
    buffer_add(&text, head, length);
    found = strstr(buffer_string(&text), "<discourse") != NULL;
    buffer_clear(&text);
    return found ? 93 : 0;
}

/* "24.06.2015" as ISO 8601. */
static const char *date_of(struct discourse *discourse, const char *text)
{
    char iso[HEARSAY_DATE_TEXT];
    hearsay_date date;

    if (!date_format_read("%d.%m.%Y|%Y-%m-%d", text, strlen(text), &date)) return "";
    (void)hearsay_date_write(date, iso);
    return arena_text(&discourse->arena, iso, strlen(iso));
}

static hearsay_status take_article(struct discourse *discourse, const xmlNode *article,
                                   size_t number, hearsay_error *err)
{
    struct arena *arena = &discourse->arena;
    struct buffer id = { 0 };
    size_t length;
    const char *stem = reading_stem(discourse->dna.reading, &length), *date;

    date = xml_child_words(arena, article, "date");
    discourse->document = (struct dna_document){
        .title = xml_child_words(arena, article, "title"),
        .text = xml_child_words(arena, article, "text"),
        .date = date ? date_of(discourse, date) : NULL,
    };
    buffer_add(&id, stem, length);
    buffer_format(&id, ":%zu", number);
    discourse->document.id = id.failed ? NULL
                                       : arena_text(arena, buffer_string(&id), id.length);
    buffer_clear(&id);
    if (!discourse->document.id || !discourse->document.title || !discourse->document.text ||
        !discourse->document.date)
        return reading_no_memory(err);
    discourse->document.length = strlen(discourse->document.text);
    return HEARSAY_OK;
}

static uint64_t place_of(struct discourse *discourse, const xmlNode *statement, const char *name)
{
    const char *text = xml_child_words(&discourse->arena, statement, name);
    uint64_t place;

    return text && number_read_count(text, strlen(text), &place) && place > 0 ? place - 1 : 0;
}

/* Every child but id, start and end is a variable. */
static hearsay_status take_statement(struct discourse *discourse, const xmlNode *node, bool push,
                                     hearsay_error *err)
{
    enum { VARIABLES = 64 };
    struct dna_value values[VARIABLES];
    struct dna_statement statement = { .document = &discourse->document, .values = values,
                                       .coder = "",
                                       .line = (size_t)xmlGetLineNo(node) };

    statement.id = xml_child_words(&discourse->arena, node, "id");
    statement.start = place_of(discourse, node, "start");
    statement.stop = place_of(discourse, node, "end");
    if (!statement.id) return reading_no_memory(err);
    for (xmlNode *child = node->children; child; child = child->next) {
        const char *name = (const char *)child->name;

        if (child->type != XML_ELEMENT_NODE || strcmp(name, "id") == 0 ||
            strcmp(name, "start") == 0 || strcmp(name, "end") == 0 ||
            statement.value_count == VARIABLES)
            continue;
        values[statement.value_count] = (struct dna_value){
            .variable = name, .text = xml_words(&discourse->arena, child), .type = DNA_TEXT
        };
        if (!values[statement.value_count++].text) return reading_no_memory(err);
    }
    return push ? dna_push(&discourse->dna, &statement, err)
                : dna_know(&discourse->dna, &statement, err);
}

/* All articles, twice: to know and to push. */
static hearsay_status go_through(struct discourse *discourse, const xmlNode *root, bool push,
                                 hearsay_error *err)
{
    const xmlNode *articles = xml_child(root, "articles");
    hearsay_status status = HEARSAY_OK;
    size_t number = 0;

    for (xmlNode *article = xml_child(articles ? articles : root, "article");
         article && status == HEARSAY_OK; article = xml_next(article, "article")) {
        const xmlNode *statements = xml_child(article, "statements");

        arena_clear(&discourse->arena);
        arena_init(&discourse->arena, 0);
        status = take_article(discourse, article, ++number, err);
        if (status == HEARSAY_OK && push)
            status = dna_push_document(&discourse->dna, &discourse->document, err);
        for (xmlNode *statement = xml_child(statements, "statement");
             statement && status == HEARSAY_OK; statement = xml_next(statement, "statement"))
            status = take_statement(discourse, statement, push, err);
    }
    return status;
}

/* metadata: what is known of persons and organizations. */
static hearsay_status know_facts(struct discourse *discourse, const xmlNode *root,
                                 const char *list, const char *item, hearsay_error *err)
{
    static const char *const facts[] = { "type", "alias", "note" };
    const xmlNode *items = xml_child(xml_child(root, "metadata"), list);

    for (xmlNode *node = xml_child(items, item); node; node = xml_next(node, item)) {
        const char *name = xml_child_words(&discourse->arena, node, "name");

        if (!name) return reading_no_memory(err);
        for (size_t i = 0; i < sizeof facts / sizeof *facts; i++) {
            const char *value = xml_child_words(&discourse->arena, node, facts[i]);
            if (!value) return reading_no_memory(err);
            TRY(dna_know_fact(&discourse->dna, item, name, facts[i], value, err));
        }
    }
    return HEARSAY_OK;
}

static hearsay_status read_all(struct discourse *discourse, xmlDoc **document, hearsay_error *err)
{
    struct reading *reading = discourse->dna.reading;
    const xmlNode *root;

    TRY(xml_tree_parse(reading, document, err));
    TRY(mapping_push_acts(reading->mapping, reading, err));
    root = xmlDocGetRootElement(*document);
    if (!root || strcmp((const char *)root->name, "discourse") != 0) {
        reading_begin_at(reading, HEARSAY_STATEMENT, 1);
        return reading_fail(reading, 0, err, "this is no file of DNA 1: it begins with <%.40s>, "
                            "not with <discourse>", root ? (const char *)root->name : "");
    }
    TRY(know_facts(discourse, root, "persons", "person", err));
    TRY(know_facts(discourse, root, "organizations", "organization", err));
    TRY(go_through(discourse, root, false, err));
    return go_through(discourse, root, true, err);
}

hearsay_status dna_xml_read(struct reading *reading, hearsay_error *err)
{
    struct discourse discourse;
    xmlDoc *document = NULL;
    hearsay_status status;

    dna_begin(&discourse.dna, reading);
    arena_init(&discourse.arena, 0);
    status = dna_end(&discourse.dna, read_all(&discourse, &document, err), err);
    xmlFreeDoc(document);
    arena_clear(&discourse.arena);
    return status;
}
