/* Queries: that they are the same bytes, that nothing gets out of its quotes, that no memory is an error. What they
 * give is tested in databases: tests/sql/run. */
#include <hearsay/sql.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "memory/allocate.h"
#include "support/effort.h"
#include "write/sql_text.h"

static hearsay_codes *codes;

static int load_codes(void **state)
{
    (void)state;
    return hearsay_codes_new(&codes, NULL, NULL) == HEARSAY_OK ? 0 : 1;
}

static int free_codes(void **state)
{
    (void)state;
    hearsay_codes_free(codes);
    return 0;
}

/* The text of a query, freed with free(); NULL if there was an error. */
static char *query_of(const hearsay_sql_options *options, hearsay_error *err)
{
    hearsay_output *output = NULL;
    char *text = NULL;
    size_t size;
    hearsay_status status = hearsay_output_memory(&output, &text, &size, err);

    if (status == HEARSAY_OK) status = hearsay_write_sql(output, options, err);
    if (status == HEARSAY_OK) status = hearsay_output_close(output, err);
    else hearsay_output_discard(output);
    return status == HEARSAY_OK ? text : NULL;
}

static hearsay_sql_options options_of(size_t dialect, hearsay_sql_source source)
{
    return (hearsay_sql_options){ .dialect = hearsay_sql_dialect_at(dialect), .source = source,
                                  .period = HEARSAY_ADD_UP_MONTH, .codes = codes };
}

static void the_same_options_give_the_same_bytes(void **state)
{
    (void)state;
    for (size_t i = 0; hearsay_sql_dialect_at(i); i++)
        for (size_t source = 0; hearsay_sql_source_at(source); source++) {
            hearsay_sql_options options = options_of(i, (hearsay_sql_source)source);
            char *once = query_of(&options, NULL), *again = query_of(&options, NULL);

            assert_non_null(once);
            assert_string_equal(once, again);
            free(once);
            free(again);
        }
}

/* Brackets open and close, and quotes come in pairs, outside of comments: what a text or name holds is left out. */
static void assert_balanced(const char *text, bool has_backslashes)
{
    int depth = 0;

    while (*text) {
        char quote = *text == '\'' || *text == '"' || *text == '`' ? *text : '\0';

        if (text[0] == '-' && text[1] == '-') {
            text += strcspn(text, "\n");
            continue;
        }
        if (*text == '(') depth++;
        if (*text == ')') assert_true(--depth >= 0);
        for (text++; quote && *text && (*text != quote || text[1] == quote); text++) {
            if (*text == quote || (*text == '\\' && has_backslashes)) text++;
            assert_int_not_equal(*text, '\0');
        }
        if (quote) assert_int_equal(*text++, quote);
    }
    assert_int_equal(depth, 0);
}

static void hostile_words_stay_in_their_quotes(void **state)
{
    static const char *const words[] = { "'", "\\", "\\'", "''", "'; DROP TABLE x; --", "\"", "`", "/*", "*/", "--",
                                         ")", "a\\", "$1", "%s", "Köln" };
    (void)state;
    for (size_t i = 0; hearsay_sql_dialect_at(i); i++) {
        const char *dialect = hearsay_sql_dialect_at(i);
        hearsay_sql_options options = options_of(i, HEARSAY_SQL_STATEMENTS);
        const hearsay_column column = { "target", strcmp(dialect, "bigquery") == 0 ? "o'x)" : "a`\"b" };
        const hearsay_words list = { words, sizeof words / sizeof *words };
        char *text;

        options.filter.actors = options.filter.claims = options.filter.documents = options.filter.acts = list;
        options.columns = &column;
        options.column_count = 1;
        options.made_by = "a\nb '";
        text = query_of(&options, NULL);
        assert_non_null(text);
        assert_balanced(text, strcmp(dialect, "postgres") != 0 && strcmp(dialect, "duckdb") != 0);
        assert_null(strstr(text, "a\nb"));
        free(text);
    }
}

static const struct sql_dialect *dialect_called(const char *name)
{
    const struct sql_dialect *dialect;

    for (size_t i = 0; (dialect = sql_dialect_at(i)) != NULL; i++)
        if (strcmp(dialect->name, name) == 0) break;
    return dialect;
}

static void assert_quoted(const char *dialect, const char *text, const char *name)
{
    struct buffer out = { 0 };

    sql_literal(&out, dialect_called(dialect), "it's \\ a");
    assert_string_equal(buffer_string(&out), text);
    buffer_reset(&out);
    if (name) {
        sql_name(&out, dialect_called(dialect), "a`\"\\b", 5);
        assert_string_equal(buffer_string(&out), name);
    }
    buffer_clear(&out);
}

/* As the manuals of the databases have it. */
static void texts_and_names_are_quoted_as_the_dialect_wants(void **state)
{
    (void)state;
    assert_quoted("postgres", "'it''s \\ a'", "\"a`\"\"\\b\"");
    assert_quoted("duckdb", "'it''s \\ a'", "\"a`\"\"\\b\"");
    assert_quoted("clickhouse", "'it\\'s \\\\ a'", "`a\\`\"\\\\b`");
    assert_quoted("spark", "'it\\'s \\\\ a'", "`a``\"\\b`");
    assert_quoted("bigquery", "'it\\'s \\\\ a'", NULL);
    assert_false(sql_can_quote(dialect_called("bigquery"), "a`b"));
}

static void a_query_of_events_needs_codes(void **state)
{
    hearsay_sql_options options = options_of(0, HEARSAY_SQL_GDELT);
    hearsay_error err = { 0 };

    (void)state;
    options.codes = NULL;
    assert_null(query_of(&options, &err));
    assert_int_equal(err.status, HEARSAY_BAD_ARGUMENT);
    options = options_of(0, HEARSAY_SQL_GDELT);
    options.period = HEARSAY_ADD_UP_NEVER;
    assert_null(query_of(&options, &err));
    options = options_of(0, HEARSAY_SQL_GDELT);
    options.dialect = NULL;
    assert_null(query_of(&options, &err));
}

static void no_memory_at_any_place_is_an_error(void **state)
{
    static const char *const words[] = { "accusation", "deny" }, *const names[] = { "A;B" };

    (void)state;
    for (size_t source = 0; hearsay_sql_source_at(source); source++)
        for (size_t i = 0; i < 2; i++) { /* one without WITH, one with */
            hearsay_sql_options options = options_of(i, (hearsay_sql_source)source);
            char *text = NULL;

            options.filter.acts = (hearsay_words){ words, 2 };
            if (source) options.filter.actors = (hearsay_words){ names, 1 };
            if (source) options.filter.min_confidence = 0.5;
            options.made_by = "hearsay sql";
            for (size_t n = 1; !text; n = effort_next_failure(n)) {
                hearsay_error err = { 0 };

                allocate_fail_at(n);
                text = query_of(&options, &err);
                allocate_fail_at(0);
                if (!text) assert_int_equal(err.status, HEARSAY_NO_MEMORY);
            }
            assert_balanced(text, i == 0);
            free(text);
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_same_options_give_the_same_bytes),
        cmocka_unit_test(hostile_words_stay_in_their_quotes),
        cmocka_unit_test(texts_and_names_are_quoted_as_the_dialect_wants),
        cmocka_unit_test(a_query_of_events_needs_codes),
        cmocka_unit_test(no_memory_at_any_place_is_an_error),
    };

    return cmocka_run_group_tests(tests, load_codes, free_codes);
}
