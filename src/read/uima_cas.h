/* What a UIMA CAS holds, whether it came as XMI or as JSON: feature structures with a type, a place
 * and features, some of which refer to others. Layers of WebAnno and INCEpTION are types: spans,
 * relations (Governor, Dependent), slots (structures with a role and a target) and chains. */
#ifndef READ_UIMA_CAS_H
#define READ_UIMA_CAS_H

#include "read/annotated.h"

struct cas_feature {
    const char *name, *value; /* a reference: ids with blanks between them */
    bool is_reference;        /* the format says so; without it a value of known ids may be one */
};

struct cas_structure {
    const char *id, *type; /* type: the name without its package, "NamedEntity" */
    const char *sofa;      /* id of the view's text; "" if it has none */
    double begin, end;     /* UTF-16 units; negative: no place */
    size_t first, count;   /* its features */
};

struct cas {
    struct arena arena;
    struct interner ids; /* structures[by_id[number]] */
    size_t *by_id;
    struct cas_structure *structures;
    struct cas_feature *features;
    size_t structure_count, structure_capacity, feature_count, feature_capacity, id_capacity;
};

void cas_init(struct cas *cas);
void cas_clear(struct cas *cas);

/* Adds a structure, then its features. Texts must lie in the arena of cas. */
hearsay_status cas_add(struct cas *cas, const struct cas_structure *structure, hearsay_error *err);
hearsay_status cas_add_feature(struct cas *cas, const char *name, const char *value,
                               bool is_reference, hearsay_error *err);

/* Fills the annotated text: that of the first view. */
hearsay_status cas_fill(struct reading *reading, const struct cas *cas,
                        struct annotated *annotated, hearsay_error *err);

/* ---- what WebAnno's table has in common with it ---- */

/* A layer without its package: "NamedEntity" of "de.tudarmstadt...NamedEntity". */
const char *layer_name(const char *layer);

/* Adds a span of a layer, which is its label until a feature tells another; start == end is a place
 * without a width. */
hearsay_status layer_add(struct reading *reading, struct annotated *annotated,
                         struct offsets *offsets, const char *id, const char *layer, double start,
                         double end, size_t *index, hearsay_error *err);

/* A feature: value and label are the label, everything else an attribute. "" and NULL: nothing. */
hearsay_status layer_feature(struct annotated *annotated, size_t item, const char *name,
                             const char *value, hearsay_error *err);

/* Whether a feature is what a span or relation is called by. */
bool layer_is_label(const char *name);

/* The texts of all spans, once their places are known. */
hearsay_status layer_finish(struct annotated *annotated, hearsay_error *err);

/* Only the annotations of an input, without statements, so that formats can be compared. */
hearsay_status uima_xmi_fill(struct reading *reading, struct annotated *annotated,
                             hearsay_error *err);
hearsay_status cas_json_fill(struct reading *reading, struct annotated *annotated,
                             hearsay_error *err);
hearsay_status webanno_tsv_fill(struct reading *reading, struct annotated *annotated,
                                hearsay_error *err);

#endif
