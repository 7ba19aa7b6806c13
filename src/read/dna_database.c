/* DNA 2 and DNA 3: a SQLite database. The file is a stranger's: it is opened from memory and
 * read-only, nothing in its schema is trusted, and the tables that are read must be plain ones. */
#include <sqlite3.h>
#include <string.h>

#include "memory/allocate.h"
#include "read/dna.h"
#include "read/readers.h"
#include "text/buffer.h"
#include "text/utf8.h"

enum { STATEMENTS_LIMIT = 5000000, STEPS_A_CALL = 100000, CALLS_LIMIT = 50000 };

struct database {
    struct dna dna;
    struct reading *reading;
    sqlite3 *handle;
    struct arena arena;
    struct interner document_ids; /* documents[] by number */
    struct dna_document *documents;
    size_t document_capacity;
    struct dna_statement *statements; /* in the order of their ids */
    size_t statement_count, statement_capacity;
    unsigned long calls;
    bool has_entities; /* DNA 3: names stand in a table of their own */
};

int dna_database_sniff(const char *head, size_t length)
{
    static const char mark[] = "SQLite format 3";

    return length > sizeof mark && memcmp(head, mark, sizeof mark) == 0 ? 95 : 0;
}

/* ---- the library's ways ---- */

static hearsay_status fail_database(struct database *database, const char *what, hearsay_error *err)
{
    int code = database->handle ? sqlite3_errcode(database->handle) : SQLITE_NOMEM;
    hearsay_status status;

    if (code == SQLITE_NOMEM) return reading_no_memory(err);
    reading_begin_at(database->reading, HEARSAY_STATEMENT, 1);
    status = reading_fail(database->reading, 0, err, "%s: %s", what,
                          database->handle ? sqlite3_errmsg(database->handle) : "no memory");
    if (err) err->line = err->column = 0;
    return status;
}

/* A damaged or hostile database may keep a query busy for ever. */
static int count_calls(void *state)
{
    struct database *database = state;

    return ++database->calls > CALLS_LIMIT;
}

static hearsay_status open_database(struct database *database, hearsay_error *err)
{
    const char *bytes;
    unsigned char *copy;
    size_t length;
    hearsay_status status = input_bytes(database->reading->input, &bytes, &length, err);

    if (status != HEARSAY_OK) return status;
    if (sqlite3_open_v2(":memory:", &database->handle, SQLITE_OPEN_READWRITE, NULL) != SQLITE_OK)
        return fail_database(database, "cannot open the database", err);
    copy = sqlite3_malloc64(length + 1);
    if (!copy) return reading_no_memory(err);
    memcpy(copy, bytes, length);
    /* a database in the journal mode WAL cannot be opened from memory; what it says of the mode is
     * of no use to a reader */
    if (length > 19 && copy[18] == 2 && copy[19] == 2) copy[18] = copy[19] = 1;
    if (sqlite3_deserialize(database->handle, "main", copy, (sqlite3_int64)length,
                            (sqlite3_int64)length,
                            SQLITE_DESERIALIZE_READONLY | SQLITE_DESERIALIZE_FREEONCLOSE) !=
        SQLITE_OK)
        return fail_database(database, "cannot open the database", err);
    sqlite3_db_config(database->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
    sqlite3_db_config(database->handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
    sqlite3_db_config(database->handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
    sqlite3_db_config(database->handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, NULL);
    sqlite3_limit(database->handle, SQLITE_LIMIT_LENGTH, 1 << 28);
    sqlite3_limit(database->handle, SQLITE_LIMIT_COMPOUND_SELECT, 10);
    sqlite3_limit(database->handle, SQLITE_LIMIT_EXPR_DEPTH, 100);
    sqlite3_progress_handler(database->handle, STEPS_A_CALL, count_calls, database);
    return HEARSAY_OK;
}

static hearsay_status prepare(struct database *database, const char *query, sqlite3_stmt **out,
                              hearsay_error *err)
{
    if (sqlite3_prepare_v2(database->handle, query, -1, out, NULL) == SQLITE_OK) return HEARSAY_OK;
    return fail_database(database, "this is no database of DNA, or it is damaged", err);
}

/* The next row; *found is false at the end. */
static hearsay_status step(struct database *database, sqlite3_stmt *query, bool *found,
                           hearsay_error *err)
{
    int code = sqlite3_step(query);

    *found = code == SQLITE_ROW;
    if (code == SQLITE_ROW || code == SQLITE_DONE) return HEARSAY_OK;
    return fail_database(database, "the database is damaged", err);
}

/* A cell as text in the arena; "" for nothing and for what is no UTF-8. */
static const char *text_of(struct database *database, sqlite3_stmt *query, int column)
{
    const char *text = (const char *)sqlite3_column_text(query, column);
    size_t length = text ? (size_t)sqlite3_column_bytes(query, column) : 0;

    if (!text || utf8_valid(text, length) < length) return "";
    return arena_text(&database->arena, text, length);
}

/* Whether there is a plain table of this name. A view of that name is refused. */
static hearsay_status find_table(struct database *database, const char *name, bool *found,
                                 hearsay_error *err)
{
    sqlite3_stmt *query = NULL;
    hearsay_status status = prepare(database,
                                    "SELECT type, sql FROM sqlite_master WHERE name = ?1 "
                                    "COLLATE NOCASE", &query, err);

    *found = false;
    if (status == HEARSAY_OK) {
        sqlite3_bind_text(query, 1, name, -1, SQLITE_STATIC);
        status = step(database, query, found, err);
    }
    if (status == HEARSAY_OK && *found) {
        const char *type = (const char *)sqlite3_column_text(query, 0);
        const char *sql = (const char *)sqlite3_column_text(query, 1);
        if (!type || strcmp(type, "table") != 0 || !sql ||
            sqlite3_strnicmp(sql, "create virtual", 14) == 0) {
            reading_begin_at(database->reading, HEARSAY_STATEMENT, 1);
            status = reading_fail(database->reading, 0, err,
                                  "%s is no plain table; this database is not to be trusted", name);
        }
    }
    sqlite3_finalize(query);
    return status;
}

static hearsay_status check_tables(struct database *database, hearsay_error *err)
{
    static const char *const needed[] = { "DOCUMENTS", "STATEMENTTYPES", "VARIABLES", "STATEMENTS",
                                          "DATABOOLEAN", "DATAINTEGER", "DATASHORTTEXT",
                                          "DATALONGTEXT", "CODERS" };
    hearsay_status status = HEARSAY_OK;
    bool found = true;

    for (size_t i = 0; status == HEARSAY_OK && i < sizeof needed / sizeof *needed; i++) {
        status = find_table(database, needed[i], &found, err);
        if (status == HEARSAY_OK && !found) {
            reading_begin_at(database->reading, HEARSAY_STATEMENT, 1);
            status = reading_fail(database->reading, 0, err,
                                  "this is no database of DNA: it has no table %s", needed[i]);
        }
    }
    if (status == HEARSAY_OK) status = find_table(database, "ENTITIES", &database->has_entities, err);
    return status;
}

/* ---- documents ---- */

/* Seconds (DNA 3) or milliseconds (DNA 2) since 1970 as ISO 8601. */
static const char *date_of(struct database *database, sqlite3_int64 time)
{
    sqlite3_stmt *query = NULL;
    const char *text = "";

    if (time > 100000000000 || time < -100000000000) time /= 1000;
    if (sqlite3_prepare_v2(database->handle, "SELECT date(?1, 'unixepoch')", -1, &query, NULL) ==
        SQLITE_OK) {
        sqlite3_bind_int64(query, 1, time);
        if (sqlite3_step(query) == SQLITE_ROW) text = text_of(database, query, 0);
    }
    sqlite3_finalize(query);
    return text && strlen(text) == 10 ? text : "";
}

static hearsay_status add_document(struct database *database, sqlite3_stmt *query,
                                   hearsay_error *err)
{
    void *documents = database->documents;
    const char *number = text_of(database, query, 0);
    struct dna_document document = { .title = text_of(database, query, 1) };
    struct buffer id = { 0 };
    size_t length;
    const char *stem = reading_stem(database->reading, &length);
    uint32_t index = number ? interner_add(&database->document_ids, number, strlen(number), NULL)
                            : INTERN_NONE;

    if (index == INTERN_NONE ||
        !allocate_grow(&documents, &database->document_capacity, index + 1u, sizeof document))
        return reading_no_memory(err);
    database->documents = documents;
    document.text = text_of(database, query, 2);
    document.author = text_of(database, query, 3);
    document.source = text_of(database, query, 4);
    document.section = text_of(database, query, 5);
    document.notes = text_of(database, query, 6);
    document.kind = text_of(database, query, 7);
    document.date = sqlite3_column_type(query, 8) == SQLITE_NULL
                        ? "" : date_of(database, sqlite3_column_int64(query, 8));
    buffer_add(&id, stem, length);
    buffer_format(&id, ":%s", number);
    document.id = id.failed ? NULL : arena_text(&database->arena, buffer_string(&id), id.length);
    buffer_clear(&id);
    if (!document.id || !document.text) return reading_no_memory(err);
    document.length = strlen(document.text);
    database->documents[index] = document;
    return dna_push_document(&database->dna, &document, err);
}

static hearsay_status read_documents(struct database *database, hearsay_error *err)
{
    sqlite3_stmt *query = NULL;
    bool found = true;
    hearsay_status status = prepare(database,
                                    "SELECT ID, Title, Text, Author, Source, Section, Notes, Type, "
                                    "Date FROM DOCUMENTS ORDER BY ID", &query, err);

    while (status == HEARSAY_OK && found) {
        status = step(database, query, &found, err);
        if (status == HEARSAY_OK && found) status = add_document(database, query, err);
    }
    sqlite3_finalize(query);
    return status;
}

/* ---- statements ---- */

static hearsay_status add_statement(struct database *database, sqlite3_stmt *query,
                                    hearsay_error *err)
{
    void *statements = database->statements;
    struct dna_statement *statement;
    const char *document = text_of(database, query, 1);
    sqlite3_int64 start = sqlite3_column_int64(query, 2), stop = sqlite3_column_int64(query, 3);
    uint32_t index;

    if (database->statement_count >= STATEMENTS_LIMIT)
        return hearsay_fail(err, HEARSAY_LIMIT, "more than %d statements in a database",
                            STATEMENTS_LIMIT);
    if (!document || !allocate_grow(&statements, &database->statement_capacity,
                                    database->statement_count + 1, sizeof *statement))
        return reading_no_memory(err);
    database->statements = statements;
    statement = &database->statements[database->statement_count++];
    index = interner_find(&database->document_ids, document, strlen(document));
    *statement = (struct dna_statement){
        .id = text_of(database, query, 0),
        .document = index == INTERN_NONE ? NULL : &database->documents[index],
        .start = start > 0 ? (uint64_t)start : 0,
        .stop = stop > 0 ? (uint64_t)stop : 0,
        .coder = text_of(database, query, 4),
        .type = text_of(database, query, 5),
    };
    return statement->id && statement->coder && statement->type ? HEARSAY_OK
                                                                : reading_no_memory(err);
}

static hearsay_status read_statements(struct database *database, hearsay_error *err)
{
    sqlite3_stmt *query = NULL;
    bool found = true;
    hearsay_status status = prepare(database,
        "SELECT s.ID, s.DocumentId, s.Start, s.Stop, c.Name, t.Label FROM STATEMENTS s "
        "LEFT JOIN CODERS c ON c.ID = s.Coder LEFT JOIN STATEMENTTYPES t ON "
        "t.ID = s.StatementTypeId ORDER BY s.ID", &query, err);

    while (status == HEARSAY_OK && found) {
        status = step(database, query, &found, err);
        if (status == HEARSAY_OK && found) status = add_statement(database, query, err);
    }
    sqlite3_finalize(query);
    return status;
}

/* ---- values ---- */

static size_t find_statement(const struct database *database, const char *id)
{
    size_t low = 0, high = database->statement_count;

    /* ids are whole numbers, sorted as such */
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const char *other = database->statements[middle].id;
        size_t a = strlen(other), b = strlen(id);
        int order = a != b ? (a < b ? -1 : 1) : strcmp(other, id);
        if (order == 0) return middle;
        if (order < 0) low = middle + 1;
        else high = middle;
    }
    return SIZE_MAX;
}

/* Values come in the order of their statements, so that each statement's lie together. */
struct value_list {
    struct dna_value *values;
    size_t *owners;
    size_t count, capacity, owner_capacity;
};

static hearsay_status add_value(struct database *database, sqlite3_stmt *query, enum dna_type type,
                                struct value_list *list, hearsay_error *err)
{
    void *values = list->values, *owners = list->owners;
    const char *id = text_of(database, query, 0), *variable = text_of(database, query, 1);
    const char *text = text_of(database, query, 2);
    size_t owner;

    if (!id || !variable || !text) return reading_no_memory(err);
    owner = find_statement(database, id);
    if (owner == SIZE_MAX) return HEARSAY_OK; /* a value of no statement */
    if (!allocate_grow(&values, &list->capacity, list->count + 1, sizeof *list->values))
        return reading_no_memory(err);
    list->values = values;
    if (!allocate_grow(&owners, &list->owner_capacity, list->count + 1, sizeof *list->owners))
        return reading_no_memory(err);
    list->owners = owners;
    list->values[list->count] = (struct dna_value){ variable, text, type };
    list->owners[list->count++] = owner;
    return HEARSAY_OK;
}

static hearsay_status read_values(struct database *database, struct value_list *list,
                                  hearsay_error *err)
{
    /* in the order of the variables, as the program shows them */
    const char *query_text = database->has_entities
        ? "SELECT d.StatementId, v.Variable, e.Value, v.DataType, v.ID FROM DATASHORTTEXT d "
          "JOIN VARIABLES v ON v.ID = d.VariableId JOIN ENTITIES e ON e.ID = d.Entity "
          "UNION ALL SELECT d.StatementId, v.Variable, d.Value, v.DataType, v.ID FROM DATALONGTEXT d "
          "JOIN VARIABLES v ON v.ID = d.VariableId "
          "UNION ALL SELECT d.StatementId, v.Variable, d.Value, v.DataType, v.ID FROM DATAINTEGER d "
          "JOIN VARIABLES v ON v.ID = d.VariableId "
          "UNION ALL SELECT d.StatementId, v.Variable, d.Value, v.DataType, v.ID FROM DATABOOLEAN d "
          "JOIN VARIABLES v ON v.ID = d.VariableId ORDER BY 1, 5"
        : "SELECT d.StatementId, v.Variable, d.Value, v.DataType, v.ID FROM DATASHORTTEXT d "
          "JOIN VARIABLES v ON v.ID = d.VariableId "
          "UNION ALL SELECT d.StatementId, v.Variable, d.Value, v.DataType, v.ID FROM DATALONGTEXT d "
          "JOIN VARIABLES v ON v.ID = d.VariableId "
          "UNION ALL SELECT d.StatementId, v.Variable, d.Value, v.DataType, v.ID FROM DATAINTEGER d "
          "JOIN VARIABLES v ON v.ID = d.VariableId "
          "UNION ALL SELECT d.StatementId, v.Variable, d.Value, v.DataType, v.ID FROM DATABOOLEAN d "
          "JOIN VARIABLES v ON v.ID = d.VariableId ORDER BY 1, 5";
    sqlite3_stmt *query = NULL;
    bool found = true;
    hearsay_status status = prepare(database, query_text, &query, err);

    while (status == HEARSAY_OK && found) {
        const char *kind;
        status = step(database, query, &found, err);
        if (status != HEARSAY_OK || !found) break;
        kind = (const char *)sqlite3_column_text(query, 3);
        status = add_value(database, query,
                           kind && strcmp(kind, "boolean") == 0   ? DNA_BOOLEAN
                           : kind && strcmp(kind, "integer") == 0 ? DNA_INTEGER : DNA_TEXT,
                           list, err);
    }
    sqlite3_finalize(query);
    return status;
}

static hearsay_status push_all(struct database *database, hearsay_error *err)
{
    struct value_list list = { 0 };
    hearsay_status status = read_values(database, &list, err);

    for (size_t i = 0; status == HEARSAY_OK && i < list.count; i++) {
        struct dna_statement *statement = &database->statements[list.owners[i]];
        if (statement->value_count++ == 0) statement->values = &list.values[i];
    }
    for (size_t i = 0; status == HEARSAY_OK && i < database->statement_count; i++)
        status = dna_know(&database->dna, &database->statements[i], err);
    for (size_t i = 0; status == HEARSAY_OK && i < database->statement_count; i++)
        status = dna_push(&database->dna, &database->statements[i], err);
    allocate_free(list.values);
    allocate_free(list.owners);
    return status;
}

hearsay_status dna_database_read(struct reading *reading, hearsay_error *err)
{
    struct database database = { .reading = reading };
    hearsay_status status;

    arena_init(&database.arena, 0);
    interner_init(&database.document_ids, &database.arena);
    dna_begin(&database.dna, reading);
    status = mapping_push_acts(reading->mapping, reading, err);
    if (status == HEARSAY_OK) status = open_database(&database, err);
    if (status == HEARSAY_OK) status = check_tables(&database, err);
    if (status == HEARSAY_OK) status = read_documents(&database, err);
    if (status == HEARSAY_OK) status = read_statements(&database, err);
    if (status == HEARSAY_OK) status = push_all(&database, err);
    sqlite3_close(database.handle);
    dna_end(&database.dna);
    interner_clear(&database.document_ids);
    allocate_free(database.documents);
    allocate_free(database.statements);
    arena_clear(&database.arena);
    return status;
}
