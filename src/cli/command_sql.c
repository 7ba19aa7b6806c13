/* hearsay sql: the query that makes a part where the rows are. */
#include "cli/choices.h"
#include "cli/commands.h"
#include "cli/result.h"

#include <stdlib.h>
#include <string.h>

#include <hearsay/sql.h>

/* "hearsay sql --dialect postgres --add-up month", as the query names it. */
static char *describe(const struct options *options)
{
    char *line = NULL;
    size_t size;
    FILE *text = open_memstream(&line, &size);

    if (!text) return NULL;
    fprintf(text, "hearsay %s", options->command->name);
    options_write(options, text);
    if (fclose(text) == 0) return line;
    free(line);
    return NULL;
}

/* What has no effect must not be given in vain. */
static hearsay_status check_options(const struct options *options, hearsay_sql_source source,
                                    hearsay_error *err)
{
    const struct {
        bool is_given;
        const char *option;
        hearsay_sql_source source;
    } of_one[] = {
        { options->mapping != NULL, "--mapping", HEARSAY_SQL_GDELT },
        { options->unique_ids, "--unique-ids", HEARSAY_SQL_GDELT },
        { options->fields.count > 0, "--fields", HEARSAY_SQL_STATEMENTS },
        { options->columns.count > 0, "--column", HEARSAY_SQL_STATEMENTS },
    };

    if (!options->dialect) {
        hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "sql needs the dialect of the database");
        hearsay_error_hint(err, "add --dialect clickhouse, postgres, duckdb, bigquery or spark");
        return HEARSAY_BAD_ARGUMENT;
    }
    if (options->add_up && strcmp(options->add_up, "never") == 0)
        return hearsay_fail(err, HEARSAY_BAD_ARGUMENT,
                            "a query adds up: --add-up day, month, year or ever");
    for (size_t i = 0; i < sizeof of_one / sizeof *of_one; i++)
        if (of_one[i].is_given && of_one[i].source != source)
            return hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "%s has no effect on a table of %s",
                                of_one[i].option, source == HEARSAY_SQL_GDELT ? "events" : "statements");
    return HEARSAY_OK;
}

static hearsay_status write_query(const struct options *options, const hearsay_sql_options *query,
                                  hearsay_error *err)
{
    hearsay_output *output = NULL;
    hearsay_status status = result_open(&output, options, err);

    if (status == HEARSAY_OK) status = hearsay_write_sql(output, query, err);
    return result_finish(output, status, err);
}

hearsay_status command_sql(const struct options *options, int *exit_status, hearsay_error *err)
{
    hearsay_sql_options query = {
        .dialect = options->dialect,
        .table = options->table,
        .source = (hearsay_sql_source)choice_number(choice_sources, options->from),
        .period = options->add_up ? (hearsay_add_up)choice_number(choice_periods, options->add_up)
                                  : HEARSAY_ADD_UP_DAY,
        .filter = options->filter,
        .unique_ids = options->unique_ids,
        .fields = options->fields,
        .columns = options->columns.items,
        .column_count = options->columns.count,
    };
    hearsay_status status = check_options(options, query.source, err);
    hearsay_codes *codes = NULL;
    char *line = NULL;

    (void)exit_status;
    if (status == HEARSAY_OK && query.source == HEARSAY_SQL_GDELT)
        status = hearsay_codes_new(&codes, options->mapping, err);
    if (status == HEARSAY_OK) {
        query.codes = codes;
        query.made_by = line = describe(options);
        if (!line) status = hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for the command line");
    }
    if (status == HEARSAY_OK) status = write_query(options, &query, err);
    hearsay_codes_free(codes);
    free(line);
    return status;
}
