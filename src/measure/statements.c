/* The statement table: statements as a person reads them, with names for numbers. */
#include <hearsay/measure.h>

#include <math.h>

#include "measure/claim_names.h"
#include "measure/statements.h"
#include "measure/table.h"
#include "text/buffer.h"

struct reading {
    const hearsay_corpus *corpus;
    const hearsay_statement *statement;
    const double *weight; /* that it adds to a tie; NULL: none is told */
};

/* A column: its heading and what it says of a statement, as text (nothing in the buffer is a
 * missing cell) or as a number (NaN is one). */
struct statement_column {
    const char *heading;
    void (*write)(struct buffer *cell, const struct reading *reading);
    double (*number)(const struct reading *reading);
};

static void add_item(struct buffer *cell, const char *text)
{
    if (cell->length) buffer_text(cell, "; ");
    buffer_text(cell, text);
}

static void write_actors(struct buffer *cell, const hearsay_corpus *corpus,
                         const hearsay_actor_id *actors, size_t count)
{
    for (size_t i = 0; i < count; i++)
        add_item(cell, hearsay_corpus_actor(corpus, actors[i])->name);
}

static void write_number(struct buffer *cell, const struct reading *reading)
{
    statement_write_reference(cell, reading->statement);
}

static void write_date(struct buffer *cell, const struct reading *reading)
{
    char text[HEARSAY_DATE_TEXT];

    buffer_text(cell, hearsay_date_write(reading->statement->date, text));
}

static void write_speaker(struct buffer *cell, const struct reading *reading)
{
    write_actors(cell, reading->corpus, &reading->statement->speaker, 1);
}

static void write_act(struct buffer *cell, const struct reading *reading)
{
    buffer_text(cell, reading->statement->act->name);
}

static void write_target(struct buffer *cell, const struct reading *reading)
{
    const hearsay_statement *statement = reading->statement;

    write_actors(cell, reading->corpus, statement->targets, statement->target_count);
}

static void write_claim(struct buffer *cell, const struct reading *reading)
{
    const hearsay_claim *claim = hearsay_corpus_claim(reading->corpus, reading->statement->claim);

    if (claim) buffer_text(cell, claim->text);
}

static void write_via(struct buffer *cell, const struct reading *reading)
{
    write_actors(cell, reading->corpus, reading->statement->detail->via, reading->statement->detail->via_count);
}

static void write_document(struct buffer *cell, const struct reading *reading)
{
    const hearsay_document *document =
        hearsay_corpus_document(reading->corpus, reading->statement->document);

    if (document) buffer_text(cell, document->title ? document->title : document->id);
}

static void write_quote(struct buffer *cell, const struct reading *reading)
{
    buffer_text(cell, reading->statement->quote);
}

static void write_cue(struct buffer *cell, const struct reading *reading)
{
    buffer_text(cell, reading->statement->detail->cue);
}

/* Only what somebody said: a confidence of 1 by default is not a coder's judgement. */
static double confidence(const struct reading *reading)
{
    return reading->statement->flags & HEARSAY_HAS_CONFIDENCE ? reading->statement->confidence
                                                              : NAN;
}

static void add_country(struct buffer *cell, const hearsay_corpus *corpus, const char *whose,
                        hearsay_actor_id country)
{
    add_item(cell, whose);
    buffer_text(cell, " of ");
    buffer_text(cell, hearsay_corpus_actor(corpus, country)->name);
}

static void write_marks(struct buffer *cell, const struct reading *reading)
{
    const hearsay_statement *statement = reading->statement;

    if (statement->flags & HEARSAY_NEGATED) add_item(cell, "not said");
    if (statement->flags & HEARSAY_IMPLICIT) add_item(cell, "implicit");
    if (statement->flags & HEARSAY_DOCUMENT_DATE) add_item(cell, "date from document");
    if (statement->detail->speaker_country != HEARSAY_NONE)
        add_country(cell, reading->corpus, "speaker", statement->detail->speaker_country);
    if (statement->detail->target_country != HEARSAY_NONE)
        add_country(cell, reading->corpus, "target", statement->detail->target_country);
    if (statement->count > 1) {
        add_item(cell, "count ");
        buffer_count(cell, statement->count);
    }
}

static void write_place(struct buffer *cell, const struct reading *reading)
{
    buffer_text(cell, hearsay_corpus_file(reading->corpus, reading->statement->file));
    if (reading->statement->line == 0) return;
    buffer_char(cell, ':');
    buffer_count(cell, reading->statement->line);
}

static double weight(const struct reading *reading)
{
    return reading->weight ? *reading->weight : NAN;
}

static const struct statement_column columns[] = {
    { "statement", write_number, NULL },
    { "weight", NULL, weight },
    { "date", write_date, NULL },
    { "speaker", write_speaker, NULL },
    { "act", write_act, NULL },
    { "marks", write_marks, NULL }, /* here, where no narrow screen cuts off that it was not said */
    { "target", write_target, NULL },
    { "claim", write_claim, NULL },
    { "via", write_via, NULL },
    { "document", write_document, NULL },
    { "quote", write_quote, NULL },
    { "cue", write_cue, NULL },
    { "confidence", NULL, confidence },
    { "place", write_place, NULL },
};

enum { COLUMNS = sizeof columns / sizeof *columns };

static bool is_shown(const struct statement_column *column, bool has_weights)
{
    return has_weights || column->number != weight;
}

static hearsay_status fill_cell(hearsay_table *table, size_t at,
                                const struct statement_column *column,
                                const struct reading *reading, struct buffer *cell,
                                hearsay_error *err)
{
    if (column->number) return table_set_number(table, at, column->number(reading), err);
    buffer_reset(cell);
    column->write(cell, reading);
    if (cell->failed)
        return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for a table of statements");
    return cell->length ? table_set_text(table, at, buffer_string(cell), err) : HEARSAY_OK;
}

static hearsay_status add_statement(hearsay_table *table, const struct reading *reading,
                                    struct buffer *cell, hearsay_error *err)
{
    hearsay_status status = table_row(table, err);
    size_t at = 0;

    for (size_t i = 0; status == HEARSAY_OK && i < COLUMNS; i++)
        if (is_shown(&columns[i], reading->weight))
            status = fill_cell(table, at++, &columns[i], reading, cell, err);
    if (status == HEARSAY_OK)
        status = table_set_evidence(table, &reading->statement->number, 1, err);
    return status;
}

static hearsay_status add_closing(hearsay_table *table, const double *weights, size_t count,
                                  double divisor, hearsay_error *err)
{
    struct buffer cell = { 0 }, *line = &cell;
    double sum = 0;
    hearsay_status status;

    for (size_t i = 0; i < count; i++) sum += weights[i];
    buffer_count(line, count);
    buffer_text(line, count == 1 ? " statement makes the weight "
                                 : " statements add up to the weight ");
    buffer_number(line, sum);
    if (divisor < 1 || divisor > 1) {
        buffer_text(line, ", which is ");
        buffer_number(line, sum * divisor);
        buffer_text(line, " / ");
        buffer_number(line, divisor);
    }
    status = line->failed ? hearsay_fail(err, HEARSAY_NO_MEMORY,
                                         "out of memory for a table of statements")
                          : table_set_closing(table, buffer_string(line), err);
    buffer_clear(line);
    return status;
}

/* statements: NULL for all. weights: NULL if there are none to tell. */
static hearsay_status fill(hearsay_table *table, const hearsay_corpus *corpus,
                           const hearsay_statement_id *statements, const double *weights,
                           const char *heading, size_t count, hearsay_error *err)
{
    struct buffer cell = { 0 };
    hearsay_status status = HEARSAY_OK;

    for (size_t i = 0; status == HEARSAY_OK && i < COLUMNS; i++)
        if (is_shown(&columns[i], weights))
            status = table_column(table, columns[i].number == weight ? heading : columns[i].heading,
                                  columns[i].number != NULL, err);
    for (size_t i = 0; status == HEARSAY_OK && i < count; i++) {
        struct reading reading = {
            .corpus = corpus,
            .statement = statements ? hearsay_corpus_numbered(corpus, statements[i])
                                    : hearsay_corpus_statement(corpus, i),
            .weight = weights ? &weights[i] : NULL,
        };

        status = reading.statement
                     ? add_statement(table, &reading, &cell, err)
                     : hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "there is no statement number %u",
                                    (unsigned)statements[i]);
    }
    buffer_clear(&cell);
    return status;
}

hearsay_status statements_make(hearsay_table **out, const hearsay_corpus *corpus,
                               const hearsay_statement_id *statements, const double *weights,
                               const char *heading, size_t count, hearsay_error *err)
{
    hearsay_table *table = NULL;
    hearsay_status status = table_new(&table, err);

    if (status == HEARSAY_OK)
        status = fill(table, corpus, statements, weights, heading, count, err);
    if (status != HEARSAY_OK) {
        hearsay_table_free(table);
        table = NULL;
    }
    *out = table;
    return status;
}

hearsay_status hearsay_statement_table(hearsay_table **out, const hearsay_corpus *corpus,
                                       const hearsay_statement_id *statements, size_t count,
                                       hearsay_error *err)
{
    if (!statements) count = hearsay_corpus_statements(corpus);
    return statements_make(out, corpus, statements, NULL, NULL, count, err);
}

hearsay_status hearsay_evidence_table(hearsay_table **out, const hearsay_corpus *corpus,
                                      const hearsay_statement_id *statements,
                                      const double *weights, size_t count, double divisor,
                                      hearsay_error *err)
{
    hearsay_status status = statements_make(out, corpus, statements, weights, "weight", count,
                                            err);

    if (status == HEARSAY_OK && count)
        status = add_closing(*out, weights, count, divisor, err);
    if (status == HEARSAY_OK || !*out) return status;
    hearsay_table_free(*out);
    *out = NULL;
    return status;
}
