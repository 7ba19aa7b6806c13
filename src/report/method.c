/* How it was made: inputs with their sums, what measures mean, and the command that makes it again. */
#include <stdio.h>
#include <string.h>

#include "report/report.h"
#include "stream/input.h"
#include "text/sha256.h"

static const struct {
    hearsay_measure_scope scope;
    const char *name;
} measures[] = {
    { HEARSAY_OF_ACTORS, "statements" },
    { HEARSAY_OF_ACTORS, "accuses" },      { HEARSAY_OF_ACTORS, "accused" },
    { HEARSAY_OF_ACTORS, "denies" },       { HEARSAY_OF_ACTORS, "pagerank" },
    { HEARSAY_OF_CLAIMS, "backs" },        { HEARSAY_OF_CLAIMS, "opposes" },
    { HEARSAY_OF_CLAIMS, "doubts" },       { HEARSAY_OF_CLAIMS, "origins" },
    { HEARSAY_OF_CLAIMS, "depth" },        { HEARSAY_OF_CLAIMS, "unnamed" },
    { HEARSAY_OF_CLAIMS, "controversy" },  { HEARSAY_OF_CLAIMS, "circular" },
    { HEARSAY_OF_NETWORK, "alpha_act" },   { HEARSAY_OF_ACTORS, "camp" },
    { HEARSAY_OF_ACTORS, "camp_stability" },
};

/* The sum of a file's bytes, as sha256sum prints it. */
static hearsay_status sum_file(const char *path, char text[2 * SHA256_BYTES + 1], hearsay_error *err)
{
    FILE *file = fopen(path, "rb");
    char bytes[16384];
    unsigned char sum[SHA256_BYTES];
    struct sha256 sha256;
    size_t got;
    bool failed;

    if (!file)
        return hearsay_fail(err, HEARSAY_IO, "cannot read \"%s\" again for its SHA-256", path);
    sha256_begin(&sha256);
    while ((got = fread(bytes, 1, sizeof bytes, file)) > 0) sha256_add(&sha256, bytes, got);
    failed = ferror(file) != 0;
    fclose(file);
    if (failed)
        return hearsay_fail(err, HEARSAY_IO, "cannot read \"%s\" again for its SHA-256", path);
    sha256_end(&sha256, sum);
    for (size_t i = 0; i < SHA256_BYTES; i++) (void)sprintf(text + 2 * i, "%02x", sum[i]);
    return HEARSAY_OK;
}

static hearsay_status add_inputs(struct report *report, struct saying_node *section,
                                 hearsay_error *err)
{
    char sum[2 * SHA256_BYTES + 1];
    hearsay_status status = HEARSAY_OK;

    for (size_t i = 0; status == HEARSAY_OK && i < report->options->file_count; i++) {
        const char *path = report->options->files[i], *slash = strrchr(path, '/');
        struct saying_node *node = saying_group(&report->saying, section, "input");

        if (!input_exists(path)) {
            saying_group(&report->saying, node, "no_sum");
            report_text(report, node, "name", slash && slash[1] ? slash + 1 : path,
                        REPORT_NAME_LENGTH);
            continue;
        }
        report_text(report, node, "name", slash ? slash + 1 : path, REPORT_NAME_LENGTH);
        status = sum_file(path, sum, err);
        if (status == HEARSAY_OK) saying_text(&report->saying, node, "sum", sum);
    }
    return status;
}

/* A word of a shell, in quotes where it needs them. */
static void add_word(struct buffer *command, const char *word)
{
    static const char plain[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./+=:,@%";

    buffer_char(command, ' ');
    if (*word && !word[strspn(word, plain)]) {
        buffer_text(command, word);
        return;
    }
    buffer_char(command, '\'');
    for (; *word; word++)
        if (*word == '\'') buffer_text(command, "'\\''");
        else buffer_char(command, *word);
    buffer_char(command, '\'');
}

/* The command that writes the same report. */
static void add_command(struct report *report, struct saying_node *section)
{
    struct buffer command = { 0 };

    buffer_text(&command, "hearsay report");
    if (report->run && report->run->options) {
        buffer_char(&command, ' ');
        buffer_text(&command, report->run->options);
    }
    for (size_t i = 0; i < report->options->file_count; i++) {
        const char *path = report->options->files[i], *slash = strrchr(path, '/');

        add_word(&command, slash && slash[1] ? slash + 1 : path);
    }
    buffer_text(&command, report->is_page ? " -o report.html" : " -o report.md");
    if (command.failed) report->saying.failed = true;
    else saying_text(&report->saying, section, "command", command.bytes);
    buffer_clear(&command);
}

static void add_measures(struct report *report, struct saying_node *section)
{
    for (size_t i = 0; i < sizeof measures / sizeof *measures; i++) {
        const hearsay_measure *facts = hearsay_measure_find(measures[i].scope, measures[i].name);
        struct saying_node *node;

        if (!facts) continue;
        node = saying_group(&report->saying, section, "measure");
        saying_text(&report->saying, node, "name", facts->name);
        saying_text(&report->saying, node, "of", hearsay_scope_name(facts->scope));
        saying_text(&report->saying, node, "question", facts->question);
        saying_text(&report->saying, node, "graph", facts->graph);
        saying_text(&report->saying, node, "unit", facts->unit);
        saying_text(&report->saying, node, "source", facts->source);
        saying_text(&report->saying, node, "limits", facts->limits);
    }
}

static void add_size(struct report *report, struct saying_node *section)
{
    const struct question all = { .said = SAID_OR_NOT };

    report_count(report, section, "all", &all);
    saying_count(&report->saying, section, "rows", hearsay_corpus_statements(report->corpus));
    if (hearsay_corpus_statements(report->corpus) == 1)
        saying_group(&report->saying, section, "single_row");
    saying_count(&report->saying, section, "documents", hearsay_corpus_documents(report->corpus));
}

hearsay_status report_method(struct report *report, hearsay_error *err)
{
    struct saying_node *section = saying_group(&report->saying, &report->saying.root, "method");
    const hearsay_run *run = report->run;

    saying_text(&report->saying, section, "version", hearsay_version());
    saying_ordinal(&report->saying, section, "seed", report->options->seed);
    if (run && run->options) saying_text(&report->saying, section, "options", run->options);
    add_command(report, section);
    add_size(report, section);
    report_omissions(report, section);
    add_measures(report, section);
    return add_inputs(report, section, err);
}
