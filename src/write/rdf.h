/* Named graphs of RDF, written as they come, in one syntax or another. */
#ifndef WRITE_RDF_H
#define WRITE_RDF_H

#include <stdint.h>

#include "text/buffer.h"

/* urn:hearsay:KIND:ID#PART, the id with %XX for all but ASCII letters, digits and -._~ */
struct iri {
    const char *kind, *id;
    const char *part; /* NULL: the whole */
};

/* The values of a property come between its begin and end, a list's items between those of the list. */
struct rdf_syntax {
    void (*document_begin)(struct buffer *out);
    void (*document_end)(struct buffer *out);
    void (*graph_begin)(struct buffer *out, struct iri name, bool is_first);
    void (*graph_end)(struct buffer *out);
    void (*node_begin)(struct buffer *out, struct iri name, bool is_first);
    void (*node_end)(struct buffer *out);
    void (*property_begin)(struct buffer *out, const char *name, bool is_first);
    void (*property_end)(struct buffer *out);
    void (*type)(struct buffer *out, const char *name, bool is_first); /* a property of its own */
    void (*resource)(struct buffer *out, struct iri value, bool is_first);
    /* type: such as "xsd:date"; NULL: a plain text */
    void (*literal)(struct buffer *out, const char *text, const char *type, bool is_first);
    void (*list_begin)(struct buffer *out, bool is_first);
    void (*item)(struct buffer *out, struct iri value, bool is_first);
    void (*list_end)(struct buffer *out);
};

extern const struct rdf_syntax trig_syntax, jsonld_syntax;

/* The vocabularies that names begin with, "prov" in "prov:wasAttributedTo"; ends with a row of NULL. */
extern const struct rdf_vocabulary {
    const char *prefix, *iri;
} rdf_vocabularies[];

void rdf_iri(struct buffer *out, struct iri iri);

#endif
