/* The inside of the reader of WebAnno TSV 3: what its two passes share. */
#ifndef READ_WEBANNO_ROWS_H
#define READ_WEBANNO_ROWS_H

#include "read/readers.h"
#include "read/uima_cas.h"
#include "text/buffer.h"
#include "text/offset.h"

enum { COLUMNS_LIMIT = 500, STACK_LIMIT = 200, GAP_LIMIT = 1 << 20 };

enum layer_kind { LAYER_SPAN, LAYER_CHAIN, LAYER_RELATION };

struct column {
    size_t layer;
    const char *feature; /* "" if the layer has none */
    bool is_roles, is_targets, is_base;
};

struct layer {
    const char *name, *base; /* base: of a relation */
    enum layer_kind kind;
    size_t first, count; /* columns */
};

/* A link whose end is yet to be found: "1-2[3]" in a layer ("" for any). */
struct pending {
    const char *label, *target, *layer;
    size_t from; /* SIZE_MAX: from is looked up, too, and to is known */
    size_t to;
    bool is_role;
};

struct tsv {
    struct reading *reading;
    struct annotated *annotated;
    struct offsets offsets;
    struct layer *layers;
    struct column *columns;
    struct pending *pending;
    size_t layer_count, layer_capacity, column_count, column_capacity, pending_count,
        pending_capacity;
    struct interner keys; /* "row layer n" and "layer n": items[] by number */
    size_t *items;
    size_t item_capacity;
    struct buffer key, text, cell;
    size_t units;         /* of text */
    struct interner rows; /* their ids; places[] by number, for words that only a link points to */
    struct row_place {
        double begin, end;
        size_t item; /* SIZE_MAX: none yet */
    } * places;
    size_t place_capacity;
    double *ends; /* of items in units, as rows extend them */
    size_t end_capacity;
    size_t line;
};

/* One stacked part of a cell. */
struct stacked {
    const char *text;
    size_t length;
    char number[16];
};

/* ---- cells ---- */

hearsay_status tsv_fail(struct tsv *tsv, const char *message, hearsay_error *err);
const char *tsv_keep(struct tsv *tsv, const char *text, size_t length);
/* Adds a text without its escapes. */
void tsv_unescape(struct buffer *out, const char *text, size_t length);
/* The end of a part that goes to a separator which is not escaped. */
size_t tsv_part_end(const char *text, size_t length, char separator);
/* "NE[3]": the number in brackets at the end, which is cut off; "" if there is none. */
size_t tsv_cut_number(const char *text, size_t *length, char number[16]);
/* "12-19" of a row's second cell. */
bool tsv_read_range(const char *cell, size_t length, uint64_t *begin, uint64_t *end);
size_t tsv_next_cell(const char *line, size_t length, size_t *at, const char **cell);

/* ---- rows ---- */

/* Second pass: the annotations of a row. cells has room for one a column. */
hearsay_status tsv_take_row(struct tsv *tsv, const char *line, size_t length, struct stacked *cells,
                            hearsay_error *err);
/* At the end: a link to another row. */
hearsay_status tsv_resolve(struct tsv *tsv, const struct pending *pending, hearsay_error *err);

#endif
