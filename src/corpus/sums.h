/* Sums of statements: those that have the same cells are one, with a count. Counts and weights are added exactly,
 * so that sums of sums are the sums of the whole, in whatever order they come. */
#ifndef CORPUS_SUMS_H
#define CORPUS_SUMS_H

#include <hearsay/sums.h>

#include "memory/arena.h"
#include "memory/intern.h"
#include "text/buffer.h"
#include "text/decimal.h"

/* What tells one sum from another. A part has the cells up to SUM_NAMES as columns, in this order; the others
 * are only kept apart for a filter that asks for them. */
enum sum_cell {
    SUM_SPEAKER,
    SUM_ACT,
    SUM_TARGET, /* lists are joined as list_item does */
    SUM_PERIOD,
    SUM_CLAIM,
    SUM_ADDRESSEE,
    SUM_VIA,
    SUM_NEGATED, /* "true" or empty */
    SUM_IMPLICIT,
    SUM_SPEAKER_COUNTRY,
    SUM_TARGET_COUNTRY,
    SUM_NAMES, /* whose words the names of actors are: SUM_NAMES_OF_... */
    SUM_COLUMNS,
    SUM_DOCUMENT = SUM_COLUMNS,
    SUM_CONFIDENCE,
    SUM_CELLS
};

#define SUM_NAMES_OF_CAMEO "cameo"   /* codes of actors */
#define SUM_NAMES_OF_EVENTS "events" /* names as ICEWS writes them */

struct sum_column {
    const char *name;
    hearsay_field field; /* HEARSAY_ATTRIBUTE: none */
};

/* By enum sum_cell. */
extern const struct sum_column sum_columns[SUM_CELLS];

struct sum_text {
    const char *text; /* NULL: empty */
    size_t length;
};

struct sum {
    uint32_t count;
    uint32_t line, file; /* of the first statement; file: number in files */
    bool undeclared;     /* its format declares nobody */
    hearsay_date first, last;
    struct decimal weight;
};

struct hearsay_sums {
    struct arena arena;
    struct interner keys;  /* the cells with a NUL between them; items[] by number */
    struct interner files; /* names */
    struct sum *items;
    size_t capacity;
    struct buffer key;
    uint32_t last; /* the number of the sum that was added to last */
    bool is_used[SUM_CELLS]; /* by a sum or more: the cell is not empty */
    uint64_t without_place[HEARSAY_FIELDS]; /* statements with a field that no sum keeps */
    uint64_t declared[HEARSAY_RECORD_KINDS];
    hearsay_corpus *corpus; /* that told of them; NULL: none */
    hearsay_filtered left;
};

/* Empty; NULL if there is no memory. hearsay_sums_free frees. */
hearsay_sums *sums_new(void);

/* The number of a file's name; INTERN_NONE if there is no memory. */
uint32_t sums_file(hearsay_sums *sums, const char *name);

/* Adds to the sum of these cells. *fits is false if its count would be above UINT32_MAX: nothing was added then. */
hearsay_status sums_add(hearsay_sums *sums, const struct sum_text cells[SUM_CELLS],
                        const struct sum *more, bool *fits, hearsay_error *err);

/* Adds to the sum of a number as often as its statements are of the same day and sure; false if its count would be
 * above UINT32_MAX: nothing was added then. */
bool sums_repeat(hearsay_sums *sums, uint32_t number, uint64_t count);

/* What the caller says of a sum that does not fit. */
#define SUMS_TOO_MANY "more than 4294967295 statements in one sum; add up by a shorter period"

/* The cells of a sum; they last as long as the sums. */
void sums_cells(const hearsay_sums *sums, uint32_t number, struct sum_text cells[SUM_CELLS]);

/* The numbers of all sums, by the bytes of their cells; NULL if there is no memory. The caller frees it with
 * allocate_free. */
uint32_t *sums_sorted(const hearsay_sums *sums);

#endif
