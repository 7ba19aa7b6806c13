/* Foreign XML as a tree of libxml2's. Nothing outside of the file is looked at, no entity is
 * expanded, and a document type is refused: with it come bombs and files of the reader's machine. */
#ifndef READ_XML_TREE_H
#define READ_XML_TREE_H

#include <libxml/tree.h>

#include "read/reading.h"

/* The whole input as a document; the caller frees it with xmlFreeDoc. */
hearsay_status xml_tree_parse(struct reading *reading, xmlDoc **out, hearsay_error *err);

/* The first child element of a name without its prefix; NULL if there is none. The next one with
 * that name behind it. */
xmlNode *xml_child(const xmlNode *node, const char *name);
xmlNode *xml_next(const xmlNode *node, const char *name);

/* The text within an element, in the arena; NULL if there is no memory, "" if node is NULL. */
const char *xml_words(struct arena *arena, xmlNode *node);
const char *xml_child_words(struct arena *arena, const xmlNode *node, const char *name);

/* An attribute by name without its prefix, in the arena; NULL if there is none. */
const char *xml_attribute(struct arena *arena, const xmlNode *node, const char *name);

#endif
