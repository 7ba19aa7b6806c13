/* The columns of a foreign table: which a mapping names and for what, and how many of their cells
 * went into a record. */
#ifndef READ_MAPPED_COLUMNS_H
#define READ_MAPPED_COLUMNS_H

#include "memory/intern.h"
#include "read/mapping_record.h"
#include "read/row.h"

struct mapped_columns {
    struct reading *reading;
    const struct mapping *mapping;
    struct interner headings;  /* number: index of the column, in places */
    struct interner missing;   /* columns that the mapping names and the table lacks */
    size_t *places;
    size_t count;              /* of columns, also without or with the same heading */
    const char **uses;         /* by column, what the mapping makes of it; NULL: it is not named */
    bool *named;               /* by template and column */
    bool *hit;                 /* by column: the row at hand has made a record of it */
    uint64_t *used, *unused, *idle; /* cells in records; in none; that mean nothing. By column */
};

/* Takes the headings. mapped_columns_end in any case. HEARSAY_BAD_DATA if the mapping cannot make a
 * statement of such a table; a column that it names and the table lacks is a notice. */
hearsay_status mapped_columns_begin(struct mapped_columns *columns, struct reading *reading,
                             const struct mapping *mapping, const struct row *header,
                             hearsay_error *err);

/* The index of a column, SIZE_MAX if the table has none of that heading. */
size_t mapped_columns_find(const struct mapped_columns *columns, const char *heading, size_t length);

/* Between them: a record of a template was pushed. */
void mapped_columns_begin_row(struct mapped_columns *columns);
void mapped_columns_use(struct mapped_columns *columns, size_t number_of_template);
void mapped_columns_end_row(struct mapped_columns *columns, const struct row *row);

/* Tells the account, if told is set, and frees everything. */
void mapped_columns_end(struct mapped_columns *columns, bool told);

/* Blanks around a cell say nothing. */
void cell_trim(struct cell *cell);

#endif
