/* hearsay list: the tables of the library, as tables. */
#include "cli/choices.h"
#include "cli/commands.h"
#include "cli/help.h"
#include "cli/losses.h"
#include "cli/result.h"

#include <stdlib.h>
#include <string.h>

enum { SCRATCH = 2048 };

/* A column of a list: what it says of a row, as text or as a number. Texts may use the scratch. */
struct list_column {
    const char *heading;
    bool is_long; /* only with --long */
    const char *(*text)(size_t row, char scratch[SCRATCH]);
    double (*number)(size_t row);
};

/* ---- acts ---- */

static const char *act_name(size_t row, char scratch[SCRATCH])
{
    const hearsay_act *act = hearsay_act_at(row);

    (void)scratch;
    return act ? act->name : NULL;
}

static const char *act_label(size_t row, char scratch[SCRATCH])
{
    (void)scratch;
    return hearsay_act_at(row)->label;
}

static double act_side(size_t row)
{
    return hearsay_act_at(row)->side;
}

static double act_tone(size_t row)
{
    return hearsay_act_at(row)->tone;
}

static const char *act_group(size_t row, char scratch[SCRATCH])
{
    (void)scratch;
    return hearsay_act_group_name(hearsay_act_at(row)->group);
}

static const char *act_cameo(size_t row, char scratch[SCRATCH])
{
    (void)scratch;
    return hearsay_act_at(row)->cameo;
}

static const char *act_plover(size_t row, char scratch[SCRATCH])
{
    (void)scratch;
    return hearsay_act_at(row)->plover;
}

static const char *act_cues(size_t row, char scratch[SCRATCH])
{
    (void)scratch;
    return hearsay_act_at(row)->cues;
}

static const struct list_column acts[] = {
    { "name", false, act_name, NULL },   { "label", false, act_label, NULL },
    { "side", false, NULL, act_side },   { "tone", false, NULL, act_tone },
    { "group", false, act_group, NULL }, { "cameo", true, act_cameo, NULL },
    { "plover", true, act_plover, NULL }, { "cues", true, act_cues, NULL },
    { NULL, false, NULL, NULL },
};

/* ---- formats ---- */

#define MADE (RESULT_MAP | RESULT_REPORT)
#define EVERYTHING (HEARSAY_WRITES_TABLE | HEARSAY_WRITES_NETWORK | HEARSAY_WRITES_CORPUS | MADE)

static const hearsay_reader *find_reader(const char *name)
{
    const hearsay_reader *reader;

    for (size_t i = 0; (reader = hearsay_reader_at(i)) != NULL; i++)
        if (strcmp(reader->name, name) == 0) return reader;
    return NULL;
}

/* The extension and the things of a format that is written; false if it is not. */
static bool find_written(const char *name, struct format *out)
{
    struct format format;
    bool found = false;

    for (size_t i = 0; format_at(EVERYTHING, i, &format); i++) {
        if (strcmp(format.name, name) != 0) continue;
        if (found) out->things |= format.things;
        else *out = format;
        found = true;
    }
    return found;
}

/* Readers first, then what is only written; dot is written in two ways, and listed once. */
static const char *format_name(size_t row, char scratch[SCRATCH])
{
    struct format format, first;
    size_t readers = 0;

    (void)scratch;
    while (hearsay_reader_at(readers)) readers++;
    if (row < readers) return hearsay_reader_at(row)->name;
    row -= readers;
    for (size_t i = 0; format_at(EVERYTHING, i, &format); i++) {
        bool is_listed = find_reader(format.name) ||
                         (find_written(format.name, &first) && first.things != format.things &&
                          (format.things & MADE));
        if (!is_listed && row-- == 0) return format.name;
    }
    return NULL;
}

static const char *format_title(size_t row, char scratch[SCRATCH])
{
    const char *name = format_name(row, scratch);
    const hearsay_reader *reader = find_reader(name);
    const hearsay_writer *writer = hearsay_writer_find(name, 0);
    struct format format = { 0 };

    if (reader || writer) return reader ? reader->title : writer->title;
    return find_written(name, &format) && format.things & RESULT_MAP ? "picture" : "page";
}

static const char *format_reads(size_t row, char scratch[SCRATCH])
{
    return find_reader(format_name(row, scratch)) ? "yes" : "no";
}

static const char *format_writes(size_t row, char scratch[SCRATCH])
{
    static const struct {
        unsigned thing;
        const char *name;
    } things[] = { { HEARSAY_WRITES_TABLE, "tables" },
                   { HEARSAY_WRITES_NETWORK, "networks" },
                   { HEARSAY_WRITES_CORPUS, "corpora" },
                   { RESULT_MAP, "maps" },
                   { RESULT_REPORT, "reports" } };
    struct format format = { 0 };
    size_t used = 0;

    (void)find_written(format_name(row, scratch), &format);
    *scratch = '\0';
    for (size_t i = 0; i < sizeof things / sizeof *things; i++)
        if (format.things & things[i].thing)
            used += (size_t)snprintf(scratch + used, SCRATCH - used, "%s%s", used ? " " : "",
                                     things[i].name);
    return scratch;
}

static const char *format_extensions(size_t row, char scratch[SCRATCH])
{
    const char *name = format_name(row, scratch);
    const hearsay_reader *reader = find_reader(name);
    struct format format = { 0 };

    if (reader) return reader->extensions;
    (void)find_written(name, &format);
    memcpy(scratch, format.extension, sizeof format.extension);
    return scratch;
}

static const char *format_carries(size_t row, char scratch[SCRATCH])
{
    const hearsay_reader *reader = find_reader(format_name(row, scratch));

    return reader ? reader->carries : NULL;
}

static const char *format_loses(size_t row, char scratch[SCRATCH])
{
    return losses_possible(format_name(row, scratch), scratch, SCRATCH);
}

static const struct list_column formats[] = {
    { "name", false, format_name, NULL },         { "title", false, format_title, NULL },
    { "reads", false, format_reads, NULL },       { "writes", false, format_writes, NULL },
    { "extensions", false, format_extensions, NULL }, { "carries", false, format_carries, NULL },
    { "loses", true, format_loses, NULL },
    { NULL, false, NULL, NULL },
};

/* ---- mappings ---- */

static const char *mapping_name(size_t row, char scratch[SCRATCH])
{
    (void)scratch;
    return hearsay_mapping_at(row);
}

static const char *mapping_title(size_t row, char scratch[SCRATCH])
{
    (void)scratch;
    return hearsay_mapping_title(row);
}

/* The mapping itself, so that one's own can begin with it. */
static const char *mapping_text(size_t row, char scratch[SCRATCH])
{
    size_t length;

    (void)scratch;
    return hearsay_mapping_text(hearsay_mapping_at(row), &length);
}

static const struct list_column mappings[] = {
    { "name", false, mapping_name, NULL },
    { "title", false, mapping_title, NULL },
    { "text", true, mapping_text, NULL },
    { NULL, false, NULL, NULL },
};

/* ---- themes ---- */

static const char *theme_name(size_t row, char scratch[SCRATCH])
{
    (void)scratch;
    return hearsay_theme_at(row);
}

static const char *theme_title(size_t row, char scratch[SCRATCH])
{
    (void)scratch;
    return hearsay_theme_title(row);
}

/* The theme itself, so that one's own can begin with it. */
static const char *theme_text(size_t row, char scratch[SCRATCH])
{
    size_t length;

    (void)scratch;
    return hearsay_theme_text(hearsay_theme_at(row), &length);
}

static const struct list_column themes[] = {
    { "name", false, theme_name, NULL },
    { "title", false, theme_title, NULL },
    { "text", true, theme_text, NULL },
    { NULL, false, NULL, NULL },
};

/* ---- networks ---- */

static const char *network_name(size_t row, char scratch[SCRATCH])
{
    const hearsay_network_kind *kind = hearsay_network_kind_at(row);

    (void)scratch;
    return kind ? kind->name : NULL;
}

static const char *network_tie(size_t row, char scratch[SCRATCH])
{
    (void)scratch;
    return hearsay_network_kind_at(row)->tie;
}

static const char *network_weight(size_t row, char scratch[SCRATCH])
{
    (void)scratch;
    return hearsay_network_kind_at(row)->weight;
}

static const char *network_about(size_t row, char scratch[SCRATCH])
{
    (void)scratch;
    return hearsay_network_kind_at(row)->about;
}

static const char *network_nodes(size_t row, char scratch[SCRATCH])
{
    const hearsay_network_kind *kind = hearsay_network_kind_at(row);

    (void)scratch;
    return kind->only_claims ? "claims" : kind->two_mode ? "actors and claims" : "actors";
}

static const char *network_weights(size_t row, char scratch[SCRATCH])
{
    (void)scratch;
    return hearsay_network_kind_at(row)->signed_weight ? "yes" : "no";
}

static const char *network_directed(size_t row, char scratch[SCRATCH])
{
    (void)scratch;
    return hearsay_network_kind_at(row)->undirected ? "no" : "yes";
}

static const struct list_column networks[] = {
    { "name", false, network_name, NULL },     { "tie", false, network_tie, NULL },
    { "weight", false, network_weight, NULL }, { "nodes", true, network_nodes, NULL },
    { "signed", true, network_weights, NULL }, { "directed", true, network_directed, NULL },
    { "about", true, network_about, NULL },
    { NULL, false, NULL, NULL },
};

/* ---- measures ---- */

static const char *measure_name(size_t row, char scratch[SCRATCH])
{
    const hearsay_measure *measure = hearsay_measure_at(row);

    (void)scratch;
    return measure ? measure->name : NULL;
}

static const char *measure_scope(size_t row, char scratch[SCRATCH])
{
    (void)scratch;
    return hearsay_scope_name(hearsay_measure_at(row)->scope);
}

static const char *measure_sets(size_t row, char scratch[SCRATCH])
{
    unsigned sets = hearsay_measure_at(row)->sets;
    size_t used = 0;

    *scratch = '\0';
    for (size_t i = 0; sets >> i; i++)
        if (sets >> i & 1)
            used += (size_t)snprintf(scratch + used, SCRATCH - used, "%s%s", used ? " " : "",
                                     hearsay_measure_set_name(i));
    return scratch;
}

static const char *measure_question(size_t row, char scratch[SCRATCH])
{
    (void)scratch;
    return hearsay_measure_at(row)->question;
}

static const char *measure_graph(size_t row, char scratch[SCRATCH])
{
    (void)scratch;
    return hearsay_measure_at(row)->graph;
}

static const char *measure_unit(size_t row, char scratch[SCRATCH])
{
    (void)scratch;
    return hearsay_measure_at(row)->unit;
}

static const char *measure_source(size_t row, char scratch[SCRATCH])
{
    (void)scratch;
    return hearsay_measure_at(row)->source;
}

static const char *measure_limits(size_t row, char scratch[SCRATCH])
{
    (void)scratch;
    return hearsay_measure_at(row)->limits;
}

static const struct list_column measures[] = {
    { "name", false, measure_name, NULL },     { "of", false, measure_scope, NULL },
    { "sets", false, measure_sets, NULL },     { "question", false, measure_question, NULL },
    { "graph", true, measure_graph, NULL },    { "unit", true, measure_unit, NULL },
    { "source", true, measure_source, NULL },  { "limits", true, measure_limits, NULL },
    { NULL, false, NULL, NULL },
};

/* ---- lists ---- */

static const struct list {
    const char *name;
    const struct list_column *columns;
} lists[] = {
    { "acts", acts },
    { "formats", formats },
    { "networks", networks },
    { "measures", measures },
    { "mappings", mappings },
    { "themes", themes },
};

const char *choice_lists(const struct command *command, size_t index)
{
    (void)command;
    return index < sizeof lists / sizeof *lists ? lists[index].name : NULL;
}

static hearsay_status add_row(hearsay_table *table, const struct list_column *column, size_t row,
                              bool is_long, hearsay_error *err)
{
    hearsay_status status = hearsay_table_add_row(table, err);
    char scratch[SCRATCH];

    for (size_t at = 0; status == HEARSAY_OK && column->heading; column++) {
        if (column->is_long && !is_long) continue;
        if (column->number)
            status = hearsay_table_set_number(table, at++, column->number(row), err);
        else
            status = hearsay_table_set_text(table, at++, column->text(row, scratch), err);
    }
    return status;
}

static hearsay_status make_table(hearsay_table **out, const struct list_column *columns,
                                 bool is_long, hearsay_error *err)
{
    hearsay_status status = hearsay_table_new(out, err);
    char scratch[SCRATCH];

    for (size_t i = 0; status == HEARSAY_OK && columns[i].heading; i++)
        if (is_long || !columns[i].is_long)
            status = hearsay_table_add_column(*out, columns[i].heading, columns[i].number != NULL,
                                              err);
    for (size_t row = 0; status == HEARSAY_OK && columns[0].text(row, scratch); row++)
        status = add_row(*out, columns, row, is_long, err);
    return status;
}

/* ---- cards: long lists for people ---- */

/* What a long list says is too much for columns:
 *
 *     pagerank
 *       question  who is pointed to by those who are pointed to */
static void put_cards(const struct list_column *columns, FILE *out)
{
    char scratch[SCRATCH], number[SCRATCH], lead[32];

    for (size_t row = 0; columns[0].text(row, scratch); row++) {
        fprintf(out, "%s%s\n", row ? "\n" : "", columns[0].text(row, scratch));
        for (size_t i = 1; columns[i].heading; i++) {
            const char *text = columns[i].text ? columns[i].text(row, scratch) : number;

            if (columns[i].number)
                (void)snprintf(number, sizeof number, "%g", columns[i].number(row));
            if (!text || !*text) continue;
            (void)snprintf(lead, sizeof lead, "  %s", columns[i].heading);
            help_wrap(lead, text, 14, out);
        }
    }
}

static hearsay_status write_cards(const struct options *options, const struct list_column *columns,
                                  hearsay_error *err)
{
    char *text = NULL;
    size_t size = 0;
    FILE *stream = open_memstream(&text, &size);
    hearsay_output *output = NULL;
    hearsay_status status;

    if (stream) put_cards(columns, stream);
    if (!stream || fclose(stream) != 0)
        return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for a list");
    status = result_open(&output, options, err);
    if (status == HEARSAY_OK) hearsay_output_write(output, text, size);
    status = result_finish(output, status, err);
    free(text);
    return status;
}

hearsay_status command_list(const struct options *options, int *exit_status, hearsay_error *err)
{
    const struct list_column *columns = NULL;
    hearsay_table *table = NULL;
    hearsay_status status;

    (void)exit_status;
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
        if (strcmp(lists[i].name, options->words[0]) == 0) columns = lists[i].columns;
    if (options->long_form && strcmp(options->format, "text") == 0)
        return write_cards(options, columns, err);
    status = make_table(&table, columns, options->long_form, err);
    if (status == HEARSAY_OK) status = result_table(options, table, NULL, err);
    hearsay_table_free(table);
    return status;
}
