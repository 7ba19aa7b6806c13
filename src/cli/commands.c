/* The table of commands. */
#include "cli/commands.h"

#include <string.h>

#include "cli/choices.h"
#include "cli/result.h"

/* clang-format off */
static const struct command commands[] = {
    { .name = "map", .bit = FOR_MAP, .writes = RESULT_MAP, .run = command_map,
      .line = "draw who accuses, denies and backs whom",
      .arguments = "FILE...", .network = "actor-claim", .format = "dot",
      .examples =
          "hearsay map gazette.json -o map.svg\n"
          "hearsay map --network accusations --level country gazette.json -o map.png\n"
          "hearsay map --focus \"Ann Marsh\" gazette.json -o marsh.svg\n"
          "hearsay map --compare old.json new.json -o changes.svg\n",
      .text =
          "Draws actors, claims and the ties between them. The extension of -o chooses svg, png, "
          "pdf or dot; without -o the map goes to standard output as DOT text, or as what --to "
          "names.\n\n"
          "The network actor-claim shows everything: who takes which side on which claim, whom an "
          "act is aimed at, and, faintly, what is said not to have happened. Other networks show "
          "one kind of tie. Small ones are drawn in columns, large ones as actors near those they are tied "
          "to; --view names another view.",
      .next = "see the statements behind a tie: hearsay why --tie A,B %s" },
    { .name = "actors", .bit = FOR_ACTORS, .writes = HEARSAY_WRITES_TABLE, .run = command_actors,
      .line = "actors with influence measures",
      .arguments = "FILE...", .network = "mentions", .format = "text",
      .examples =
          "hearsay actors gazette.json\n"
          "hearsay actors --network accusations --sort pagerank --top 10 gazette.json\n",
      .text =
          "One row for everybody who says something, is spoken of, or has a tie in the network. "
          "hearsay list measures --long tells what each column asks and how far it can be trusted.",
      .next = "see the statements of an actor: hearsay why --actor NAME %s" },
    { .name = "claims", .bit = FOR_CLAIMS, .writes = HEARSAY_WRITES_TABLE, .run = command_claims,
      .line = "claims with who backs, who opposes, how solid",
      .arguments = "FILE...", .format = "text",
      .examples =
          "hearsay claims gazette.json\n"
          "hearsay claims --topic hacking --to csv gazette.json -o claims.csv\n",
      .text =
          "One row a claim: how many statements back and oppose it, by how many, how many origins "
          "these go back to, how far they are from the first speaker, and when it was made.",
      .next = "see the statements on a claim: hearsay why --claim ID %s" },
    { .name = "ties", .bit = FOR_TIES, .writes = HEARSAY_WRITES_TABLE, .run = command_ties,
      .line = "ties of a network, the strongest first",
      .arguments = "FILE...", .network = "mentions", .format = "text",
      .examples =
          "hearsay ties --network accusations gazette.json\n"
          "hearsay ties --network accusations --measures all --to csv gazette.json\n",
      .text =
          "One row a tie of the network, with its weight and what is behind it.",
      .next = "see the statements behind a tie: hearsay why --tie A,B %s" },
    { .name = "camps", .bit = FOR_CAMPS, .writes = HEARSAY_WRITES_TABLE, .run = command_camps,
      .line = "who stands together, and on what",
      .arguments = "FILE...", .network = "subtract", .format = "text",
      .examples =
          "hearsay camps gazette.json\n"
          "hearsay camps --network tone --level country events.csv\n",
      .text =
          "One row for each claim that is typical of a camp: on which more of its actors take a side "
          "than if camps made no difference. Lift is the share of the camp's actors who take it over "
          "the share of all. Camps are found in the network subtract - who takes the same side less "
          "who takes the other - unless --network names another.",
      .next = "see the statements on a claim: hearsay why --claim ID %s" },
    { .name = "network", .bit = FOR_NETWORK,
      .writes = HEARSAY_WRITES_TABLE | HEARSAY_WRITES_NETWORK, .run = command_network,
      .line = "a network for other programs, or its key figures",
      .arguments = "FILE...", .network = "claims", .format = "text",
      .examples =
          "hearsay network --network accusations gazette.json\n"
          "hearsay network --network accusations gazette.json -o accusations.graphml\n",
      .text =
          "Without -o, the key figures of the network: a name and a value a line. With -o, the "
          "network itself, as graphml, gexf, gml, net, paj, dl, matrix, json (node-link), dot, "
          "cytoscape, or csv, tsv, neo4j and kumu. These four are two files: -o net.csv writes "
          "net-nodes.csv and net-edges.csv. "
          "aif, stix, trig and jsonld hold the statements behind the network.\n\n"
          "Every tie carries the statements behind it.",
      .next = "see the statements behind a tie: hearsay why --tie A,B %s" },
    { .name = "report", .bit = FOR_REPORT, .writes = RESULT_REPORT, .run = command_report,
      .line = "a report to print and check: html, md",
      .arguments = "FILE...", .format = "md",
      .examples =
          "hearsay report gazette.json -o report.html\n"
          "hearsay report --since 2015-06-24 gazette.json -o report.md\n",
      .text =
          "One page with what can be said of the input: the main facts in sentences, the map, who matters, "
          "who accuses whom and who answers, what is claimed, how solid it is, camps, time, how it was "
          "made, and all statements. Every number leads to the statements behind it, in a browser also "
          "beside it, and tables can be filtered, sorted and searched. The page loads nothing, works without "
          "scripts, and prints well. Of more than 10,000 statements there are two files, report.html and "
          "report-statements.html. Without -o the report goes to standard output as Markdown." },
    { .name = "why", .bit = FOR_WHY, .writes = HEARSAY_WRITES_TABLE, .run = command_why,
      .line = "the statements behind an actor, a tie, a claim",
      .arguments = "FILE...", .format = "text",
      .examples =
          "hearsay why --actor \"Ann Marsh\" gazette.json\n"
          "hearsay why --tie gazette,northland --network relay gazette.json\n"
          "hearsay why --measure pagerank --actor Northland gazette.json\n",
      .text =
          "Lists statements as a person reads them, with their place in the input. Every filter "
          "narrows the list; --tie and --statement pick single ones." },
    { .name = "compare", .bit = FOR_COMPARE, .writes = HEARSAY_WRITES_TABLE, .run = command_compare,
      .line = "two inputs or periods side by side; change points",
      .arguments = "OLD NEW | FILE...", .network = "mentions", .format = "text",
      .examples =
          "hearsay compare gazette.json later.json\n"
          "hearsay compare --periods 2015-06,2015-07..2015-09 gazette.json\n"
          "hearsay compare --every month gazette.json\n",
      .text =
          "One row for each measure of an actor, and for each tie's weight, that is not the same: "
          "what came, what went, what rose and what fell. Two files are two corpora; actors are the "
          "same in both if their ids are. With --periods the files make one corpus, of which two "
          "periods are compared. Without --measures these are statements, accused, in_strength, "
          "out_strength and pagerank.\n\n"
          "With --every, one row for each two periods that follow each other: how far their networks lie "
          "apart, how many ties came and went, and whether there is a change point, with its p." },
    { .name = "check", .bit = FOR_CHECK, .writes = HEARSAY_WRITES_TABLE, .run = command_check,
      .line = "what is wrong or doubtful in the input",
      .arguments = "FILE...", .format = "text",
      .examples =
          "hearsay check gazette.json\n"
          "hearsay check --explain export.zip\n",
      .text =
          "Lists names that may be one actor (and the line that would merge them), what is not "
          "declared or not used, claims that say nearly the same, and more. Nothing is changed. "
          "With --explain it shows instead what became of every record, label, column and code of a "
          "foreign file, and why what was left out was. "
          "The exit status is 1 if there is an error among the findings." },
    { .name = "convert", .bit = FOR_CONVERT, .writes = HEARSAY_WRITES_CORPUS,
      .run = command_convert,
      .line = "any input to the native formats, or to those of other programs",
      .arguments = "FILE...", .format = "json",
      .examples =
          "hearsay convert gazette.csv -o gazette.json\n"
          "hearsay convert --mapping mine.json sheet.csv -o gazette.json\n"
          "hearsay convert --since 2015-06 gazette.json --to jsonl\n"
          "hearsay convert gazette.json --to stix -o bundle.json\n",
      .text =
          "Writes json, jsonl, csv or tsv, as the extension of -o or --to says; json without "
          "either. What is read back is the same corpus. What a foreign file holds and these cannot "
          "carry is listed as it is left behind.\n\n"
          "aif, stix, trig and jsonld (nanopublications) are for other programs: each statement "
          "once, none that was not said." },
    { .name = "count", .bit = FOR_COUNT, .writes = RESULT_PART, .run = command_count,
      .line = "add up a share of the input, for another machine to go on with",
      .arguments = "FILE...", .format = "csv",
      .examples =
          "hearsay count 2015*.export.CSV.zip -o part-7.csv\n"
          "hearsay actors --network accusations part-*.csv\n"
          "hearsay count --add-up month part-*.csv -o months.csv\n",
      .text =
          "Writes who did what to whom, how often, within a period: one row for all statements that differ "
          "only in their id, date within the period, document, quote and the like, with count, first and "
          "last date and summed confidence. The period is a day, or what --add-up says. Every command reads "
          "such a part like any other input, and parts add up: those of any split of the input are, read "
          "together, the part of the whole. Memory grows with sums, not with rows.\n\n"
          "Names stay as they are spelled; what is declared of them is to be read beside the parts. What a "
          "part cannot hold is listed.",
      .next = "read the parts together: hearsay actors PART..." },
    { .name = "sql", .bit = FOR_SQL, .run = command_sql,
      .line = "the query that adds a table up where it lies, in a database",
      .arguments = "",
      .examples =
          "hearsay sql --dialect bigquery --since 2015 --until 2019 --add-up month -o part.sql\n"
          "hearsay sql --dialect postgres --table public.events --act accusation,denial\n"
          "hearsay sql --dialect duckdb --from statements --table statements\n",
      .text =
          "Prints a query; nothing is sent anywhere. What it gives, saved as CSV with a header, is a part as "
          "hearsay count writes it, which every command reads: one row for each speaker, act, target and "
          "period. Events are read as hearsay reads them from files: the act by the longest beginning of the "
          "code, no row without a first actor, every event once. A filter that a query cannot ask is an error." },
    { .name = "list", .bit = FOR_LIST, .writes = HEARSAY_WRITES_TABLE, .run = command_list,
      .line = "acts, formats, networks, measures, mappings or themes",
      .arguments = "acts|formats|networks|measures|mappings|themes", .choice = choice_lists, .format = "text",
      .examples =
          "hearsay list acts\n"
          "hearsay list measures --long\n",
      .text =
          "What hearsay knows: the acts with their side and tone, the formats that it reads and "
          "writes, the networks, the measures with their sources and limits, the mappings that say "
          "what foreign labels and columns mean, and the themes of maps." },
    { .name = "completion", .bit = FOR_COMPLETION, .run = command_completion,
      .line = "completions for a shell",
      .arguments = "bash|zsh|fish", .choice = choice_shells,
      .examples =
          "eval \"$(hearsay completion bash)\"\n"
          "hearsay completion fish > ~/.config/fish/completions/hearsay.fish\n",
      .text =
          "Prints a script that completes commands, options and their values. For zsh, write it to "
          "a file _hearsay in a folder of $fpath." },
    { .name = "help", .bit = FOR_HELP, .run = command_help,
      .line = "help for a command or an option",
      .arguments = "[COMMAND|--OPTION]", .choice = choice_commands,
      .examples =
          "hearsay help map\n"
          "hearsay help --credit\n",
      .text =
          "hearsay help COMMAND is the same as hearsay COMMAND --help." },
};
/* clang-format on */

const struct command *command_at(size_t index)
{
    return index < sizeof commands / sizeof *commands ? &commands[index] : NULL;
}

const struct command *command_find(const char *name)
{
    const struct command *command;

    for (size_t i = 0; (command = command_at(i)) != NULL; i++)
        if (strcmp(command->name, name) == 0) return command;
    return NULL;
}
