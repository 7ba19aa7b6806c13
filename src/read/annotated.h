/* One annotated text, whatever tool made it: spans and events (items) and what joins them (links).
 * Readers of annotation tools fill it; attribution.c makes statements of it by the mapping. */
#ifndef READ_ANNOTATED_H
#define READ_ANNOTATED_H

#include "memory/arena.h"
#include "memory/intern.h"
#include "read/reading.h"

struct annotated_attribute {
    const char *name, *value; /* value "" for a flag that is set */
    struct annotated_attribute *next;
};

/* A span, or an event with the span of its trigger. */
struct annotated_item {
    const char *id;    /* as in the file, unique in the text: "T1", "E3" */
    const char *label; /* "Source"; "" if the tool gave none */
    const char *text;  /* covered, or what the file says it covers; "" if not known */
    size_t start, end; /* bytes in the text of the document; end 0: no place */
    const char *annotator;  /* NULL: none, or the document's */
    double confidence;      /* NAN: none */
    size_t line;            /* in the file, from 1; 0: not known */
    size_t same_as;         /* an item that means the same (coreference); SIZE_MAX: none */
    bool is_event;          /* made by an event line; its trigger is an item of its own */
    bool is_trigger;        /* of an event, which stands for it */
    struct annotated_attribute *attributes, *last_attribute; /* in the order of the file */
};

/* A relation, or a role (slot) of an event: from holds it, to fills it. */
struct annotated_link {
    const char *label;
    size_t from, to; /* items */
    bool is_role;
};

struct annotated {
    struct arena arena; /* every text here; the readers copy into it */
    const char *document, *title, *publisher, *author, *date, *url; /* NULL: none. document: its id */
    const char *annotator; /* of all items that have none of their own */
    const char *text;      /* of the document, UTF-8; NULL: the file does not have it */
    size_t length;
    struct annotated_item *items;
    size_t item_count, item_capacity;
    struct annotated_link *links;
    size_t link_count, link_capacity;
    struct interner ids; /* of items; ids[i] is the item of number i */
    size_t *id_items;
    size_t id_capacity;
};

void annotated_init(struct annotated *annotated);
void annotated_clear(struct annotated *annotated); /* frees; init before it is used again */

/* A copy in the arena; NULL if there is no memory. */
const char *annotated_copy(struct annotated *annotated, const char *text, size_t length);

/* Adds; the texts of item and link must lie in the arena already. *index may be NULL. */
hearsay_status annotated_add(struct annotated *annotated, const struct annotated_item *item,
                             size_t *index, hearsay_error *err);
hearsay_status annotated_join(struct annotated *annotated, const char *label, size_t from,
                              size_t to, bool is_role, hearsay_error *err);
/* name and value are copied. */
hearsay_status annotated_tag(struct annotated *annotated, size_t item, const char *name,
                             const char *value, hearsay_error *err);

struct offsets;

/* Adds a span as tools write it: id, label and text are copied (text NULL: what the document says),
 * start and end are units of offsets, negative: no place. Checks it against the document. */
hearsay_status annotated_span(struct reading *reading, struct annotated *annotated,
                              struct offsets *offsets, const char *id, const char *label,
                              const char *text, double start, double end, size_t *index,
                              hearsay_error *err);

/* The item with an id, the first of several; SIZE_MAX if there is none. */
size_t annotated_find(const struct annotated *annotated, const char *id);

/* Sets text from start and end of an item that has none; where it has one and the two differ (blanks
 * aside) notices it as "span and text differ" and keeps what the document says. */
hearsay_status annotated_check(struct reading *reading, struct annotated *annotated, size_t index,
                               hearsay_error *err);

/* Makes statements of all of it by reading->mapping and pushes them, the document first; accounts
 * for every item, link and attribute. noun: what a statement's anchor is called in the account
 * ("attribution", "task" ...). */
hearsay_status annotated_push(struct reading *reading, struct annotated *annotated,
                              const char *noun, hearsay_error *err);

#endif
