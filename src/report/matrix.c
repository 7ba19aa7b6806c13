/* Who accuses whom: the most frequent accusers and accused, and the rest added up. */
#include "memory/allocate.h"
#include "report/ranking.h"

enum { MOST_ROWS = 12, MOST_COLUMNS = 8, LONGEST_HEADING = 48 };

struct matrix {
    struct ranked *accusers, *accused;
    size_t rows, columns, accuser_count, accused_count;
    bool *is_row, *is_column; /* by actor */
};

/* row, column: MOST_ROWS or MOST_COLUMNS and beyond is everybody else. */
static struct question cell_of(const struct matrix *matrix, size_t row, size_t column)
{
    struct question question = { .groups = 1u << HEARSAY_GROUP_ACCUSATION, .has_target = true };

    if (row < matrix->rows) question.speaker = matrix->accusers[row].id + 1;
    else question.not_speakers = matrix->is_row;
    if (column < matrix->columns) question.target = matrix->accused[column].id + 1;
    else question.not_targets = matrix->is_column;
    return question;
}

static void add_row(struct report *report, struct saying_node *section, const struct matrix *matrix,
                    size_t row)
{
    struct saying_node *node = saying_group(&report->saying, section, "row");
    struct question all = cell_of(matrix, row, 0);

    if (row < matrix->rows) report_actor(report, node, "actor", matrix->accusers[row].id);
    else saying_group(&report->saying, node, "others");
    for (size_t i = 0; i < matrix->columns + (matrix->accused_count > matrix->columns); i++) {
        const struct question question = cell_of(matrix, row, i);

        report_count(report, node, "cell", &question);
    }
    all.target = 0;
    report_count(report, node, "all", &all);
}

static void add_matrix(struct report *report, const struct matrix *matrix)
{
    struct saying_node *section = saying_group(&report->saying, &report->saying.root, "matrix");

    for (size_t i = 0; i < matrix->columns; i++)
        report_text(report, section, "column",
                    hearsay_corpus_actor(report->corpus, matrix->accused[i].id)->name, LONGEST_HEADING);
    if (matrix->accused_count > matrix->columns)
        saying_count(&report->saying, section, "other_columns", matrix->accused_count - matrix->columns);
    for (size_t i = 0; i < matrix->rows + (matrix->accuser_count > matrix->rows); i++)
        add_row(report, section, matrix, i);
}

hearsay_status report_matrix(struct report *report, hearsay_error *err)
{
    /* an accusation of nobody has no place in a matrix */
    const struct question accusations = { .groups = 1u << HEARSAY_GROUP_ACCUSATION,
                                          .has_target = true };
    size_t actors = hearsay_corpus_actors(report->corpus);
    struct matrix matrix = { .is_row = allocate_zero(actors, 1),
                             .is_column = allocate_zero(actors, 1) };
    bool has_room = matrix.is_row && matrix.is_column;

    matrix.accusers = ranking_speakers(report, &accusations, &matrix.accuser_count);
    matrix.accused = ranking_targets(report, &accusations, &matrix.accused_count);
    matrix.rows = matrix.accuser_count < MOST_ROWS ? matrix.accuser_count : MOST_ROWS;
    matrix.columns = matrix.accused_count < MOST_COLUMNS ? matrix.accused_count : MOST_COLUMNS;
    for (size_t i = 0; has_room && i < matrix.rows; i++) matrix.is_row[matrix.accusers[i].id] = true;
    for (size_t i = 0; has_room && i < matrix.columns; i++)
        matrix.is_column[matrix.accused[i].id] = true;
    if (has_room && matrix.rows) add_matrix(report, &matrix);
    else if (has_room) report_leave_out(report, "no_matrix");
    allocate_free(matrix.accusers);
    allocate_free(matrix.accused);
    allocate_free(matrix.is_row);
    allocate_free(matrix.is_column);
    return has_room ? HEARSAY_OK
                    : hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for a matrix");
}
