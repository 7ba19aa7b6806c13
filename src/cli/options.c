/* The table of options, in the order of help pages and of the options that outputs name. */
#include "cli/options.h"

#include <stdlib.h>
#include <string.h>

#include "cli/choices.h"
#include "cli/commands.h"
#include "cli/option_types.h"

#define AT(member) offsetof(struct options, member)

/* clang-format off */
static const struct option_row rows[] = {
    { "network", 0, "NAME", GROUP_VIEW, FOR_NETWORKS, &type_choice, AT(network), choice_networks,
      false, NULL,
      "which ties count",
      "What a tie is, and what its weight sums, differs from network to network: "
      "hearsay list networks --long tells." },
    { "level", 0, "NAME", GROUP_VIEW, FOR_NETWORKS, &type_choice, AT(level), choice_levels, false,
      "actor",
      "actor, organization or country",
      "With organization, persons and unnamed sources become what they are members of; with "
      "country, everybody becomes a country, and who has none is left out and counted. Ties that "
      "become loops in this way are counted, not drawn." },
    { "credit", 0, "NAME", GROUP_VIEW, FOR_NETWORKS, &type_choice, AT(credit), choice_credits,
      false, "speaker",
      "who gets the weight of a relayed statement",
      "speaker: who said it first. relay: who passed it on first. split: speaker and relays get "
      "equal shares." },
    { "duplicates", 0, "RULE", GROUP_VIEW, FOR_NETWORKS, &type_choice, AT(duplicates),
      choice_duplicates, false, "all",
      "what adds nothing if it is said again: within a document, day ...",
      "all: repetitions count. document, day, week, month, year, ever: who takes the same side on a "
      "claim, or aims the same act at the same target on the same claim, counts once within it, "
      "whatever the count; the others stay behind the tie and add 0. A statement that does not tell "
      "the document or period repeats nothing; weeks are those of ISO 8601." },
    { "weight", 0, "NAME", GROUP_VIEW, FOR_NETWORKS, &type_choice, AT(weight), choice_weightings,
      false, "count",
      "what a statement counts for: count, or count x confidence",
      "A statement without a confidence has 1." },
    { "normalize", 0, "NAME", GROUP_VIEW, FOR_NETWORKS, &type_choice, AT(normalise),
      choice_normalisations, false, "no",
      "what weights are divided by",
      "Of claims: activity, the actor's statements, or prominence, those on the claim. Of congruence, "
      "conflict and subtract: average, the mean of the two actors' numbers of claims; jaccard, the "
      "claims of either; cosine, the lengths of the two as vectors of counts." },
    { "backbone", 0, "ALPHA", GROUP_VIEW, FOR_BACKBONES, &type_chance, AT(backbone), NULL, false, NULL,
      "only ties that are stronger than chance, such as 0.05",
      "Of claims: more statements than if actors and claims kept their totals and met at random. Of "
      "other networks: more weight than if one of the two had spread it at random over its ties (the "
      "disparity filter). ALPHA is the share of ties kept that may be chance after all. What is left "
      "out is counted." },
    { "unadjusted", 0, NULL, GROUP_VIEW, FOR_BACKBONES, &type_switch, AT(unadjusted), NULL, false, NULL,
      "with --backbone: by the p of each tie alone",
      "As in the papers and in most programs. Of a thousand ties that are all chance, some fifty have a "
      "p of 0.05 or less." },
    { "measures", 0, "NAMES", GROUP_VIEW, FOR_MEASURES | FOR_COMPARE, &type_words, AT(measures),
      choice_measures, false, "basic",
      "these measures or sets of them, such as influence,trust",
      "Measures by name, or the sets basic, influence (who leads, who answers), trust (what holds "
      "up), camps (who stands together) and all. hearsay list measures tells what each is. Of a network in a "
      "file they are those of actors, at its nodes." },
    { "answer-days", 0, "N", GROUP_VIEW, FOR_MEASURES, &type_count, AT(answer_days), NULL, false,
      "30",
      "what comes later than N days is no answer", "" },
    { "exact", 0, NULL, GROUP_VIEW, FOR_PATHS, &type_switch, AT(exact), NULL, false, NULL,
      "betweenness and harmonic exact, however long it takes",
      "Without it they are estimated where an exact search would take much more than a minute; columns "
      "of errors, a line below the table and a notice then say so." },
    { "samples", 0, "N", GROUP_VIEW, FOR_PATHS, &type_count, AT(samples), NULL, false, NULL,
      "betweenness and harmonic estimated from N nodes",
      "Also where an exact search would be fast. Of N nodes that are drawn by --seed all shortest paths that "
      "end there are found." },
    { "camp-runs", 0, "N", GROUP_VIEW, FOR_CAMP_SEARCH, &type_count, AT(camp_runs), NULL, false, "20",
      "camps are the best of N runs of the search",
      "1 is what other programs do, and takes a twentieth of the time on a large network, but does not tell how "
      "firm camps are." },
    { "every", 0, "PERIOD", GROUP_VIEW, FOR_MEASURES | FOR_COMPARE, &type_choice, AT(every), choice_every, false,
      NULL,
      "the measures of each day, week, month, quarter or year",
      "A value a row: period, what is measured, measure, value. compare shows how far the networks of "
      "each two periods lie apart, and at which of them it changes for good. A statement whose date does "
      "not tell the period belongs to none and is counted; weeks are those of ISO 8601." },
    { "window", 0, "N", GROUP_VIEW, FOR_MEASURES, &type_count, AT(window), NULL, false, "1",
      "with --every: each period together with the N - 1 before it", "" },
    { "kernel", 0, "NAME", GROUP_VIEW, FOR_MEASURES, &type_choice, AT(kernel), choice_kernels, false,
      "uniform",
      "with --window: how what was said in earlier periods counts",
      "What was said d of N periods before counts uniform: 1; triangular: 1 - d/N; exponential: "
      "2^(-2d/N); gaussian: exp(-(2d/N)^2/2). Weights of ties and sums of counts fall; numbers of "
      "different things, dates and names do not." },
    { "periods", 0, "A,B", GROUP_VIEW, FOR_COMPARE, &type_text, AT(periods), NULL, false, NULL,
      "compare two periods of the input: 2015-06,2015-07",
      "Each is 2015, 2015-Q2, 2015-06, 2015-W26 or 2015-06-24, or two of these with .. between: "
      "2015-01..2015-03,2015-04..2015-06. A statement whose date does not tell the period is in "
      "neither." },
    { "all", 0, NULL, GROUP_VIEW, FOR_COMPARE, &type_switch, AT(all), NULL, false, NULL,
      "also what has not changed", "" },
    { "bootstrap", 0, "N", GROUP_VIEW, FOR_ACTORS | FOR_CAMPS | FOR_COMPARE, &type_count, AT(bootstrap),
      NULL, false, NULL,
      "how sure values and ranks are, by N resamples of documents",
      "A row for each actor and measure: between which values and ranks the middle 90 % of the "
      "resamples lie, and how often the actor is above the next. Documents are drawn with "
      "replacement; of a single one paragraphs, if statements tell theirs, or else statements. 1000 "
      "do; 20 to 100000 are taken. Text and md show the first 10 of each measure, or --top N. Of camps: "
      "how like each is, in the mean, to the nearest camp of a resample." },
    { "flip-by-confidence", 0, NULL, GROUP_VIEW, FOR_ACTORS | FOR_CAMPS, &type_switch, AT(by_confidence), NULL,
      false, NULL,
      "with --bootstrap: drop statements that coders doubted",
      "In each resample a statement is left out with probability 1 - confidence; one without a "
      "confidence stays." },
    { "coder-error", 0, "RATE", GROUP_VIEW, FOR_ACTORS | FOR_CAMPS, &type_share, AT(coder_error), NULL, false,
      NULL,
      "with --bootstrap: this share of statements is coded wrong",
      "In each resample a statement gives way, with this probability from 0 to 1, to another one drawn "
      "from all of them." },
    { "sensitivity", 0, NULL, GROUP_VIEW, FOR_ACTORS, &type_switch, AT(sensitivity), NULL, false,
      NULL,
      "which documents, sources, statements the first ranks hang on",
      "Each document, each source (the publisher, or else the last relay) and up to 200 statements "
      "are left out by themselves; what moves the first 10 ranks most stands first. A list of what to "
      "check again." },
    { "tie", 0, "A,B", GROUP_VIEW, FOR_WHY, &type_text, AT(tie), NULL, false, NULL,
      "the statements behind the tie from A to B",
      "A and B are actors or claims, by id, name or alias. Without --network the tie is looked for "
      "in the network mentions, or in actor-claim if A or B is a claim." },
    { "measure", 0, "NAME", GROUP_VIEW, FOR_WHY, &type_choice, AT(measure), choice_measure, false,
      NULL,
      "with --actor: what each statement adds to this measure",
      "The value of the measure less its value without the statement. Of counts and strength these "
      "add up to the value; a line below says whether they do." },
    { "statement", 0, "ID", GROUP_VIEW, FOR_WHY, &type_names, AT(statements), NULL, false, NULL,
      "this statement, by id or number; can be repeated",
      "The id that the input gave it, or the number that tables show." },
    { "top", 0, "N", GROUP_VIEW, FOR_MAP | FOR_TABLES, &type_count, AT(top), NULL, false, NULL,
      "the first N only; says what was left out",
      "Of a table the first N rows, after sorting; of a map the N most connected actors and what "
      "they are tied to, or on a timeline the N claims that most is said on." },
    { "sort", 0, "COLUMN", GROUP_VIEW, FOR_TABLES, &type_text, AT(sort), choice_sorts, true, NULL,
      "sort by this column",
      "Numbers fall, texts rise; a minus before the name turns it round: --sort -name." },
    { "view", 0, "NAME", GROUP_VIEW, FOR_MAP, &type_choice, AT(view), choice_views, false, NULL,
      "claims, actors, camps, ego, timeline",
      "Without it: columns for networks with directions of up to 150 actors and claims, else actors near "
      "those they are tied to, the top of them with their camps. timeline: what is said in its order, in a "
      "lane for each country or camp; --top is then a number of claims." },
    { "focus", 0, "ACTOR", GROUP_VIEW, FOR_MAP, &type_text, AT(focus), NULL, false, NULL,
      "one actor: what it says and what is said of it (view ego)", "" },
    { "hops", 0, "N", GROUP_VIEW, FOR_MAP, &type_count, AT(hops), NULL, false, "1",
      "with --focus: also of those who are tied to it, and so on", "" },
    { "compare", 0, NULL, GROUP_VIEW, FOR_MAP, &type_switch, AT(compare), NULL, false, NULL,
      "of two inputs, OLD NEW: what came, went, rose and fell",
      "Both are drawn as one map, so that everybody keeps the place; colours tell the change." },
    { "by", 0, "MEASURE", GROUP_VIEW, FOR_MAP, &type_text, AT(by), choice_measure, true, NULL,
      "the measure of actors that --top goes by",
      "Without it, the number of statements. hearsay list measures names them." },
    { "layout", 0, "NAME", GROUP_VIEW, FOR_MAP, &type_choice, AT(layout), choice_layouts, false, NULL,
      "neato, sfdp, fdp, circo, twopi: where actors stand without columns", "" },
    { "min-weight", 0, "N", GROUP_VIEW, FOR_MAP, &type_count, AT(min_weight), NULL, false, NULL,
      "draw no lines of fewer statements", "" },
    { "title", 0, "TEXT", GROUP_VIEW, FOR_MAP | FOR_REPORT, &type_text, AT(title), NULL, false, NULL,
      "heading of the map",
      "Without it, the title that the input gives." },
    { "theme", 0, "NAME", GROUP_VIEW, FOR_MAP | FOR_REPORT, &type_text, AT(theme), choice_themes, true, "light",
      "how the map looks: light, dark, print, colour-blind, or a file",
      "A file states what differs from one of these: hearsay list themes, and docs/maps.md." },
    { "words", 0, "FILE", GROUP_VIEW, FOR_REPORT, &type_text, AT(language), NULL, false, NULL,
      "the report's words and number formats, in another language",
      "A file like report/en.tpl; what it does not say stays English (docs/report.md)." },

    { "since", 0, "DATE", GROUP_FILTER, FOR_READING | FOR_SQL, &type_date, AT(filter.since), NULL, false,
      NULL,
      "from this day, month or year on: 2015-06-24, 2015-06, 2015",
      "A statement is kept if its date may lie in the period; one without a date is left out." },
    { "until", 0, "DATE", GROUP_FILTER, FOR_READING | FOR_SQL, &type_date, AT(filter.until), NULL, false,
      NULL,
      "until the end of this day, month or year", "" },
    { "act", 0, "NAMES", GROUP_FILTER, FOR_READING | FOR_SQL, &type_words, AT(filter.acts), choice_acts,
      true, NULL,
      "these acts or groups of acts, such as accuse,denial",
      "hearsay list acts names them. The input can declare more." },
    { "actor", 0, "NAME", GROUP_FILTER, FOR_READING | FOR_SQL, &type_names, AT(filter.actors), NULL, false,
      NULL,
      "where this actor takes part; can be repeated",
      "By id, name or alias: as speaker, target, addressee, relay, or as what the claim is about. "
      "Several are alternatives, as in every filter; different filters are all required." },
    { "claim", 0, "NAME", GROUP_FILTER, FOR_READING | FOR_SQL, &type_names, AT(filter.claims), NULL, false,
      NULL,
      "on this claim, by id or text; can be repeated", "" },
    { "topic", 0, "NAME", GROUP_FILTER, FOR_READING | FOR_SQL, &type_names, AT(filter.topics), NULL, false,
      NULL,
      "on claims of this topic; can be repeated", "" },
    { "document", 0, "NAME", GROUP_FILTER, FOR_READING | FOR_SQL, &type_names, AT(filter.documents), NULL,
      false, NULL,
      "in this document, by id or title; can be repeated", "" },
    { "publisher", 0, "NAME", GROUP_FILTER, FOR_READING | FOR_SQL, &type_names, AT(filter.publishers), NULL,
      false, NULL,
      "in documents of this publisher; can be repeated", "" },
    { "exclude-kind", 0, "KINDS", GROUP_FILTER, FOR_READING | FOR_SQL, &type_words,
      AT(filter.exclude_kinds), choice_kinds, false, NULL,
      "no speakers or targets of these kinds, such as unnamed",
      "A statement is left out if its speaker or one of its targets is of the kind." },
    { "min-confidence", 0, "X", GROUP_FILTER, FOR_READING | FOR_SQL, &type_share,
      AT(filter.min_confidence), NULL, false, NULL,
      "that the coder is at least so sure of, 0 to 1",
      "A statement without a confidence has 1." },
    { "min-statements", 0, "N", GROUP_FILTER, FOR_READING | FOR_SQL, &type_count,
      AT(filter.min_statements), NULL, false, NULL,
      "of speakers with at least N statements",
      "Counted among the statements that pass the other filters, each by its count; what is said "
      "not to have happened does not count." },
    { "explicit-only", 0, NULL, GROUP_FILTER, FOR_READING | FOR_SQL, &type_switch,
      AT(filter.explicit_only), NULL, false, NULL,
      "none whose target the coder inferred", "" },

    { "dialect", 0, "NAME", GROUP_VIEW, FOR_SQL, &type_choice, AT(dialect), choice_dialects, false, NULL,
      "of the database: clickhouse, postgres, duckdb, bigquery, spark", "" },
    { "table", 0, "NAME", GROUP_INPUT, FOR_SQL, &type_text, AT(table), NULL, false, NULL,
      "the table that has the rows, such as gdelt.events",
      "Names with points between them; each is quoted, so that case counts where it counts for quoted names. "
      "Without it gdelt.events, in BigQuery gdelt-bq.gdeltv2.events; of statements the table statements." },
    { "fields", 0, "NAMES", GROUP_INPUT, FOR_SQL, &type_words, AT(fields), choice_fields, false, NULL,
      "the columns that a table of statements has, if not all",
      "For a table that was not made for all fields: speaker,act,target,date,count. What is not named is taken "
      "as empty." },
    { "unique-ids", 0, NULL, GROUP_INPUT, FOR_SQL, &type_switch, AT(unique_ids), NULL, false, NULL,
      "no event is in the table twice: do not look",
      "To find rows with the same GLOBALEVENTID is most of the work of a large table. If there are some after all, "
      "they count twice." },
    { "from", 0, "FORMAT", GROUP_INPUT, FOR_READING | FOR_SQL, &type_choice, AT(from), choice_inputs,
      false, NULL,
      "format of the input, where its content does not tell",
      "Of a query, what the table has: gdelt, events in GDELT's columns, or statements, in those of the native "
      "CSV." },
    { "encoding", 0, "NAME", GROUP_INPUT, FOR_READING, &type_choice, AT(encoding),
      choice_encodings, false, NULL,
      "of input that is not UTF-8: latin1, windows-1252",
      "Event data and old tables are often in one of these. Bytes that are no UTF-8 are an error "
      "without it." },
    { "mapping", 0, "FILE", GROUP_INPUT, FOR_READING | FOR_SQL, &type_text, AT(mapping), choice_mappings,
      true, NULL,
      "what foreign labels, columns and codes mean",
      "A file, or the name of one that ships: hearsay list mappings. Without it each format uses its "
      "own." },
    { "actors", 0, "FILE", GROUP_INPUT, FOR_READING, &type_text, AT(actors), choice_actor_files,
      true, NULL,
      "who is who: names, aliases, countries, members",
      "A file in a native format whose actors count in any corpus, before what the data tell; or the "
      "name of one that ships: cameo." },
    { "column", 0, "FIELD=HEADING", GROUP_INPUT, FOR_READING | FOR_SQL, &type_columns, AT(columns), NULL,
      false, NULL,
      "a table's heading for a field: speaker=Who; repeatable",
      "For CSV and TSV files whose headings are not the names of the fields." },
    { "add-up", 0, "PERIOD", GROUP_INPUT, FOR_MAP | FOR_ACTORS | FOR_CLAIMS | FOR_NETWORK | FOR_COUNT |
      FOR_SQL,
      &type_choice, AT(add_up), choice_periods, false, NULL,
      "add event rows up while reading: never, ever, year ...",
      "Rows of event data that differ only in their id, date and document become one statement with "
      "a count, so that memory grows with ties, not with rows. Without this option actors and the "
      "figures of a network are added up, within days where there is --since or --until, unless a "
      "filter or network asks for documents; everything else keeps each row. count adds up whatever it "
      "reads, within days unless told otherwise." },
    { "explain", 0, NULL, GROUP_INPUT, FOR_CHECK, &type_switch, AT(explain), NULL, false, NULL,
      "what became of every record, label, column and code",
      "A table instead of the findings: how many of each were found, what they became, and which "
      "were left out and why." },
    { "strict", 0, NULL, GROUP_INPUT, FOR_READING, &type_switch, AT(strict), NULL, false, NULL,
      "who and what is not declared is an error",
      "Otherwise an actor, claim or document that is only named is taken as new, with a notice." },

    { "output", 'o', "FILE", GROUP_OUTPUT, FOR_READING | FOR_LIST | FOR_SQL, &type_text, AT(output), NULL,
      false, NULL,
      "write to FILE; its extension chooses the format",
      "The file appears when it is complete; a failed run leaves the old one as it was. "
      "- is standard output." },
    { "to", 0, "FORMAT", GROUP_OUTPUT, FOR_READING | FOR_LIST, &type_choice, AT(to),
      choice_formats, false, NULL,
      "write this format, whatever the extension",
      "hearsay list formats names them all." },
    { "graph", 0, "FILE", GROUP_OUTPUT, FOR_ACTORS, &type_text, AT(graph), NULL, false, NULL,
      "also write the network, with the measures at its nodes",
      "The extension chooses the format: .graphml, .gexf, .gml, .json, .csv, .tsv, .dot or .cyjs. Table and network "
      "come from one reading, and both appear when both are complete." },
    { "layout-timeout", 0, "SECONDS", GROUP_OUTPUT, FOR_MAP, &type_count, AT(timeout), NULL, false, "60",
      "the most time for a layout, and for drawing it",
      "Where Graphviz finds no places for actors in that time they stand in rows, and the map and a notice "
      "say so." },
    { "long", 0, NULL, GROUP_OUTPUT, FOR_LIST, &type_switch, AT(long_form), NULL, false, NULL,
      "everything that is known of each", "" },
    { "man", 0, NULL, GROUP_OUTPUT, FOR_HELP, &type_switch, AT(man), NULL, false, NULL,
      "the manual as a man page (roff)", "" },

    { "seed", 0, "N", GROUP_VIEW, FOR_DRAWING_LOTS, &type_count, AT(seed), NULL, false, "1",
      "of everything that draws at random; same seed, same numbers", "" },
    { "jobs", 0, "N", GROUP_OTHER, FOR_DRAWING_LOTS, &type_count, AT(jobs), NULL, false, NULL,
      "processes for slow measures; as many as cores without it",
      "The results are the same for any number." },
    { "all-notices", 0, NULL, GROUP_OTHER, FOR_READING, &type_switch, AT(all_notices), NULL,
      false, NULL,
      "every notice, not the first 20 of a kind", "" },
    { "quiet", 0, NULL, GROUP_OTHER, FOR_READING, &type_switch, AT(quiet), NULL, false, NULL,
      "no notices, no progress; errors only", "" },
    { "help", 'h', NULL, GROUP_OTHER, FOR_ALL, &type_switch, AT(help), NULL, false, NULL,
      "this page", "" },
    { "version", 0, NULL, GROUP_OTHER, FOR_ALL, &type_switch, AT(version), NULL, false, NULL,
      "version of hearsay", "" },
};
/* clang-format on */

static const char *const titles[OPTION_GROUPS] = {
    [GROUP_VIEW] = "What is shown",
    [GROUP_FILTER] = "Which statements",
    [GROUP_INPUT] = "Input",
    [GROUP_OUTPUT] = "Output",
    [GROUP_OTHER] = "Other",
};

const struct option_row *option_at(size_t index)
{
    return index < sizeof rows / sizeof *rows ? &rows[index] : NULL;
}

const struct option_row *option_find(const char *name)
{
    const struct option_row *row;

    for (size_t i = 0; (row = option_at(i)) != NULL; i++)
        if (strcmp(row->name, name) == 0) return row;
    return NULL;
}

const char *option_group_title(enum option_group group)
{
    return titles[group];
}

const char *option_standard(const struct option_row *row, const struct command *command)
{
    return row->offset == AT(network) ? command->network : row->standard;
}

void options_write(const struct options *options, FILE *out)
{
    const struct option_row *row;

    for (size_t i = 0; (row = option_at(i)) != NULL; i++)
        if (row->group < GROUP_OUTPUT && row->commands & options->command->bit)
            row->type->write(row, options->command, (const char *)options + row->offset, out);
}

void options_clear(struct options *options)
{
    const struct option_row *row;

    for (size_t i = 0; (row = option_at(i)) != NULL; i++) {
        char *place = (char *)options + row->offset;
        if (row->type == &type_columns) free(((struct column_list *)(void *)place)->items);
        else if (option_type_is_list(row->type)) free((void *)((hearsay_words *)(void *)place)->words);
    }
    *options = (struct options){ 0 };
}
