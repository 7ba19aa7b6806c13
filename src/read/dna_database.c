/* DNA 2 and DNA 3: a SQLite database. The file is a stranger's: it is opened from memory and
 * read-only, nothing in its schema is trusted, and the tables that are read must be plain ones. */
#include <sqlite3.h>
#include <string.h>

#include "memory/allocate.h"
#include "read/dna.h"
#include "read/readers.h"
#include "read/try.h"
#include "text/buffer.h"
#include "text/utf8.h"

enum {
    STATEMENTS_LIMIT = 5000000,
    STEPS_A_CALL = 100000,
    LEAST_CALLS = 100,     /* that are allowed however small the file is */
    BYTES_A_CALL = 2000,   /* of the file for each more: 50 steps a byte */
};

struct value_list {
    struct dna_value *values;
    size_t *owners; /* the statements that they are of */
    size_t count, capacity, owner_capacity;
};

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
    struct value_list list;
    uint64_t calls, calls_allowed;
    uint64_t broken;   /* texts that are no UTF-8 */
    uint64_t orphans;  /* values of no statement */
    bool no_memory;    /* for a text: the next step tells */
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

    /* sqlite3_deserialize fails for want of memory only, and does not say so */
    if (code == SQLITE_NOMEM || code == SQLITE_OK) return reading_no_memory(err);
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

    return ++database->calls > database->calls_allowed;
}

static void distrust(struct database *database, size_t length)
{
    sqlite3 *handle = database->handle;

    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, NULL);
    sqlite3_drop_modules(handle, NULL); /* there are no virtual tables, whatever the schema says */
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, 1 << 28);
    sqlite3_limit(handle, SQLITE_LIMIT_SQL_LENGTH, 1 << 16);
    sqlite3_limit(handle, SQLITE_LIMIT_COLUMN, 200);
    sqlite3_limit(handle, SQLITE_LIMIT_COMPOUND_SELECT, 10);
    sqlite3_limit(handle, SQLITE_LIMIT_EXPR_DEPTH, 100);
    sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0);
    database->calls_allowed = LEAST_CALLS + length / BYTES_A_CALL;
    sqlite3_progress_handler(handle, STEPS_A_CALL, count_calls, database);
    (void)sqlite3_exec(handle, "PRAGMA cell_size_check = ON", NULL, NULL, NULL);
    (void)sqlite3_exec(handle, "PRAGMA temp_store = MEMORY", NULL, NULL, NULL);
}

/* The journal of a database that is open elsewhere may hold what the file does not. */
static hearsay_status tell_journal(const struct database *database, hearsay_error *err)
{
    struct reading *reading = database->reading;
    struct buffer path = { 0 };
    hearsay_status status = HEARSAY_OK;

    if (!reading->path) return HEARSAY_OK;
    buffer_format(&path, "%s-wal", reading->path);
    if (path.failed)
        status = reading_no_memory(err);
    else if (input_exists(buffer_string(&path)))
        status = reading_notice(reading, "database is open elsewhere", 0, err,
                                "beside the database lies a journal (-wal), which is not read: the "
                                "latest changes may be missing; close the file in the program");
    buffer_clear(&path);
    return status;
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
    distrust(database, length);
    return tell_journal(database, err);
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
    int code = database->no_memory ? SQLITE_NOMEM : sqlite3_step(query);

    if (database->no_memory) return reading_no_memory(err);
    *found = code == SQLITE_ROW;
    if (code == SQLITE_ROW || code == SQLITE_DONE) return HEARSAY_OK;
    return fail_database(database, "the database is damaged", err);
}

/* A cell as text in the arena; "" for nothing, for what is no UTF-8, and without memory, which the
 * next step tells. */
static const char *text_of(struct database *database, sqlite3_stmt *query, int column)
{
    const char *text = (const char *)sqlite3_column_text(query, column), *copy;
    size_t length = text ? (size_t)sqlite3_column_bytes(query, column) : 0;

    if (!text && sqlite3_errcode(database->handle) == SQLITE_NOMEM) database->no_memory = true;
    if (!text) return "";
    if (utf8_valid(text, length) < length) {
        database->broken++;
        return "";
    }
    copy = arena_text(&database->arena, text, length);
    if (!copy) database->no_memory = true;
    return copy ? copy : "";
}

static hearsay_status for_each(struct database *database, const char *text,
                               hearsay_status (*take)(struct database *, sqlite3_stmt *,
                                                      hearsay_error *), hearsay_error *err)
{
    sqlite3_stmt *query = NULL;
    bool found = true;
    hearsay_status status = prepare(database, text, &query, err);

    while (status == HEARSAY_OK && found) {
        status = step(database, query, &found, err);
        if (status == HEARSAY_OK && found) status = take(database, query, err);
    }
    sqlite3_finalize(query);
    return status;
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
        if (sqlite3_errcode(database->handle) == SQLITE_NOMEM) {
            status = reading_no_memory(err);
        } else if (!type || strcmp(type, "table") != 0 || !sql ||
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
    if (status != HEARSAY_OK) return status;
    return find_table(database, "ENTITIES", &database->has_entities, err);
}

/* ---- documents ---- */

/* A point in time as ISO 8601, in two parts: what is asked for is "date" or "time". "" if there is
 * none that we know. */
static const char *time_part(struct database *database, const char *function, sqlite3_int64 time,
                             size_t length)
{
    sqlite3_stmt *query = NULL;
    const char *text = "";
    int code = sqlite3_prepare_v2(database->handle, function, -1, &query, NULL);

    if (code == SQLITE_OK) {
        sqlite3_bind_int64(query, 1, time);
        code = sqlite3_step(query);
        if (code == SQLITE_ROW) text = text_of(database, query, 0);
    }
    if (code == SQLITE_NOMEM) database->no_memory = true;
    sqlite3_finalize(query);
    return strlen(text) == length ? text : "";
}

/* Seconds (DNA 3) or milliseconds (DNA 2) since 1970. Midnight is a day without a time. */
static void take_date(struct database *database, sqlite3_int64 time, struct dna_document *document)
{
    hearsay_date date;

    if (!database->has_entities) time = time / 1000 - (time % 1000 < 0);
    document->date = time_part(database, "SELECT date(?1, 'unixepoch')", time, 10);
    if (!hearsay_date_read(&date, document->date, strlen(document->date))) document->date = "";
    else if (time % 86400 != 0)
        document->time = time_part(database, "SELECT time(?1, 'unixepoch')", time, 8);
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
    uint32_t index = interner_add(&database->document_ids, number, strlen(number), NULL);

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
    if (sqlite3_column_type(query, 8) != SQLITE_NULL)
        take_date(database, sqlite3_column_int64(query, 8), &document);
    buffer_add(&id, stem, length);
    buffer_format(&id, ":%s", number);
    document.id = id.failed ? NULL : arena_text(&database->arena, buffer_string(&id), id.length);
    buffer_clear(&id);
    if (!document.id) return reading_no_memory(err);
    document.length = strlen(document.text);
    database->documents[index] = document;
    return dna_push_document(&database->dna, &document, err);
}

static hearsay_status read_documents(struct database *database, hearsay_error *err)
{
    return for_each(database, "SELECT ID, Title, Text, Author, Source, Section, Notes, Type, Date "
                              "FROM DOCUMENTS ORDER BY ID", add_document, err);
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
    if (!allocate_grow(&statements, &database->statement_capacity, database->statement_count + 1,
                       sizeof *statement))
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
    return HEARSAY_OK;
}

static hearsay_status read_statements(struct database *database, hearsay_error *err)
{
    return for_each(database,
                    "SELECT s.ID, s.DocumentId, s.Start, s.Stop, c.Name, t.Label FROM STATEMENTS s "
                    "LEFT JOIN CODERS c ON c.ID = s.Coder LEFT JOIN STATEMENTTYPES t ON "
                    "t.ID = s.StatementTypeId ORDER BY s.ID", add_statement, err);
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

static hearsay_status add_value(struct database *database, sqlite3_stmt *query,
                                hearsay_error *err)
{
    struct value_list *list = &database->list;
    void *values = list->values, *owners = list->owners;
    const char *id = text_of(database, query, 0), *kind = text_of(database, query, 3);
    size_t owner = find_statement(database, id);

    if (owner == SIZE_MAX) {
        database->orphans++;
        return HEARSAY_OK;
    }
    if (!allocate_grow(&values, &list->capacity, list->count + 1, sizeof *list->values))
        return reading_no_memory(err);
    list->values = values;
    if (!allocate_grow(&owners, &list->owner_capacity, list->count + 1, sizeof *list->owners))
        return reading_no_memory(err);
    list->owners = owners;
    list->values[list->count] = (struct dna_value){
        .variable = text_of(database, query, 1),
        .text = text_of(database, query, 2),
        .type = strcmp(kind, "boolean") == 0   ? DNA_BOOLEAN
                : strcmp(kind, "integer") == 0 ? DNA_INTEGER : DNA_TEXT,
    };
    list->owners[list->count++] = owner;
    return HEARSAY_OK;
}

#define VALUES(value, table) \
    "SELECT CAST(d.StatementId AS INTEGER), v.Variable, " value ", v.DataType, v.ID FROM " table \
    " d JOIN VARIABLES v ON v.ID = d.VariableId "
#define OTHER_VALUES \
    "UNION ALL " VALUES("d.Value", "DATALONGTEXT") "UNION ALL " VALUES("d.Value", "DATAINTEGER") \
    "UNION ALL " VALUES("d.Value", "DATABOOLEAN") "ORDER BY 1, 5"

/* In the order of the statements, so that each one's lie together, and of the variables, as the
 * program shows them. */
static hearsay_status read_values(struct database *database, hearsay_error *err)
{
    struct value_list *list = &database->list;

    TRY(for_each(database,
                 database->has_entities
                     ? VALUES("(SELECT e.Value FROM ENTITIES e WHERE e.ID = d.Entity)",
                              "DATASHORTTEXT") OTHER_VALUES
                     : VALUES("d.Value", "DATASHORTTEXT") OTHER_VALUES,
                 add_value, err));
    for (size_t i = 0; i < list->count; i++) {
        struct dna_statement *statement = &database->statements[list->owners[i]];
        if (statement->value_count++ == 0) statement->values = &list->values[i];
    }
    return HEARSAY_OK;
}

/* ---- what is known of entities ---- */

static hearsay_status add_fact(struct database *database, sqlite3_stmt *query, hearsay_error *err)
{
    return dna_know_fact(&database->dna, text_of(database, query, 0), text_of(database, query, 1),
                         text_of(database, query, 2), text_of(database, query, 3), err);
}

static hearsay_status read_facts(struct database *database, hearsay_error *err)
{
    bool has_values = false, has_variables = false, has_attributes = false;

    TRY(find_table(database, "ATTRIBUTEVALUES", &has_values, err));
    TRY(find_table(database, "ATTRIBUTEVARIABLES", &has_variables, err));
    TRY(find_table(database, "ATTRIBUTES", &has_attributes, err));
    if (database->has_entities && has_values && has_variables)
        return for_each(database,
                        "SELECT v.Variable, e.Value, n.AttributeVariable, a.AttributeValue "
                        "FROM ATTRIBUTEVALUES a JOIN ATTRIBUTEVARIABLES n ON "
                        "n.ID = a.AttributeVariableId JOIN ENTITIES e ON e.ID = a.EntityId "
                        "JOIN VARIABLES v ON v.ID = e.VariableId ORDER BY a.ID", add_fact, err);
    if (database->has_entities || !has_attributes) return HEARSAY_OK;
    return for_each(database,
                    "SELECT v.Variable, a.Value, 'Type', a.Type, a.ID FROM ATTRIBUTES a "
                    "JOIN VARIABLES v ON v.ID = a.VariableId UNION ALL "
                    "SELECT v.Variable, a.Value, 'Alias', a.Alias, a.ID FROM ATTRIBUTES a "
                    "JOIN VARIABLES v ON v.ID = a.VariableId UNION ALL "
                    "SELECT v.Variable, a.Value, 'Notes', a.Notes, a.ID FROM ATTRIBUTES a "
                    "JOIN VARIABLES v ON v.ID = a.VariableId ORDER BY 5", add_fact, err);
}

static hearsay_status count_links(struct database *database, sqlite3_stmt *query,
                                  hearsay_error *err)
{
    sqlite3_int64 count = sqlite3_column_int64(query, 0);

    (void)err;
    if (count > 0)
        account_count(database->reading->account, HEARSAY_ACCOUNT_RELATION, "STATEMENTLINKS", 14,
                      HEARSAY_LEFT_OUT, "has no place in a statement", (uint64_t)count);
    return HEARSAY_OK;
}

/* ---- all of it ---- */

static hearsay_status tell_losses(struct database *database, hearsay_error *err)
{
    struct reading *reading = database->reading;
    bool has_links = false;

    TRY(find_table(database, "STATEMENTLINKS", &has_links, err));
    if (has_links)
        TRY(for_each(database, "SELECT COUNT(*) FROM STATEMENTLINKS", count_links, err));
    account_count(reading->account, HEARSAY_ACCOUNT_RECORD, "value", 5, HEARSAY_LEFT_OUT,
                  "of no statement", database->orphans);
    if (!database->broken) return HEARSAY_OK;
    return reading_notice(reading, "text is no UTF-8", 0, err,
                          "%llu texts of the database are no UTF-8 and were left out",
                          (unsigned long long)database->broken);
}

static hearsay_status push_all(struct database *database, hearsay_error *err)
{
    TRY(mapping_push_acts(database->reading->mapping, database->reading, err));
    TRY(open_database(database, err));
    TRY(check_tables(database, err));
    TRY(read_documents(database, err));
    TRY(read_statements(database, err));
    TRY(read_values(database, err));
    TRY(read_facts(database, err));
    for (size_t i = 0; i < database->statement_count; i++)
        TRY(dna_know(&database->dna, &database->statements[i], err));
    for (size_t i = 0; i < database->statement_count; i++)
        TRY(dna_push(&database->dna, &database->statements[i], err));
    return tell_losses(database, err);
}

hearsay_status dna_database_read(struct reading *reading, hearsay_error *err)
{
    struct database database = { .reading = reading };
    hearsay_status status;

    arena_init(&database.arena, 0);
    interner_init(&database.document_ids, &database.arena);
    dna_begin(&database.dna, reading);
    status = dna_end(&database.dna, push_all(&database, err), err);
    sqlite3_close(database.handle);
    interner_clear(&database.document_ids);
    allocate_free(database.documents);
    allocate_free(database.statements);
    allocate_free(database.list.values);
    allocate_free(database.list.owners);
    arena_clear(&database.arena);
    return status;
}
