#include "write/rdf.h"

#include <string.h>

#include "text/escape.h"

const struct rdf_vocabulary rdf_vocabularies[] = {
    { "dcterms", "http://purl.org/dc/terms/" },
    { "hearsay", "urn:hearsay:term:" },
    { "np", "http://www.nanopub.org/nschema#" },
    { "pav", "http://purl.org/pav/" },
    { "prov", "http://www.w3.org/ns/prov#" },
    { "rdfs", "http://www.w3.org/2000/01/rdf-schema#" },
    { "xsd", "http://www.w3.org/2001/XMLSchema#" },
    { NULL, NULL },
};

void rdf_iri(struct buffer *out, struct iri iri)
{
    buffer_text(out, "urn:hearsay:");
    buffer_text(out, iri.kind);
    buffer_char(out, ':');
    escape_uri(out, iri.id, strlen(iri.id));
    if (iri.part) buffer_char(out, '#');
    buffer_text(out, iri.part);
}
