/* Notices of the read, the filters and the network. */
#include "cli/notices.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "cli/message.h"

enum { SHOWN = 20 };

static const char *plural(uint64_t count)
{
    return count == 1 ? "" : "s";
}

/* Adds a noun with the ending for its number: records, identities, boxes. */
static void add_noun(FILE *out, const char *noun, uint64_t count)
{
    size_t length = strlen(noun);
    char last = length > 1 ? noun[length - 1] : '\0', before = length > 1 ? noun[length - 2] : '\0';

    if (count == 1) fputs(noun, out);
    else if (last == 'y' && !strchr("aeiou", before)) fprintf(out, "%.*sies", (int)length - 1, noun);
    else if (last == 's' || last == 'x' || (last == 'h' && strchr("cs", before)))
        fprintf(out, "%ses", noun);
    else fprintf(out, "%ss", noun);
}

/* ---- of the command line ---- */

struct named_file {
    const char *name;
    dev_t device;
    ino_t number;
};

static int compare_files(const void *a, const void *b)
{
    const struct named_file *left = a, *right = b;

    if (left->device != right->device) return left->device < right->device ? -1 : 1;
    if (left->number != right->number) return left->number < right->number ? -1 : 1;
    return strcmp(left->name, right->name);
}

/* Pipes are read once, whatever they are called. */
static size_t look_at_files(struct named_file *files, char *const *names, size_t count)
{
    size_t found = 0;

    for (size_t i = 0; i < count; i++) {
        struct stat facts;

        if (strcmp(names[i], "-") == 0 || stat(names[i], &facts) != 0) continue;
        if (!S_ISREG(facts.st_mode) && !S_ISDIR(facts.st_mode)) continue;
        files[found++] = (struct named_file){ names[i], facts.st_dev, facts.st_ino };
    }
    return found;
}

void notices_twice(char *const *names, size_t count)
{
    struct named_file *files = calloc(count + 1, sizeof *files); /* without memory reading will say so */
    size_t found = files ? look_at_files(files, names, count) : 0, again = 0;
    const char *first = NULL;
    char number[MESSAGE_COUNT];

    if (found) qsort(files, found, sizeof *files, compare_files);
    for (size_t i = 1; i < found; i++) {
        if (files[i].device != files[i - 1].device || files[i].number != files[i - 1].number) continue;
        if (again++ == 0) first = files[i].name;
    }
    if (again == 1) message_say("%s is given twice: what has no id counts twice", first);
    else if (again)
        message_say("%s names are of files that are given already, such as %s: what has no id counts each time",
                    message_count(again, number), first);
    free(files);
}

/* ---- of the read ---- */

/* A table of events declares nobody: that is one thing to say, not one for each name. */
static bool declares_actors(const hearsay_corpus *corpus)
{
    for (size_t i = 0; i < hearsay_corpus_actors(corpus); i++)
        if (hearsay_corpus_actor(corpus, (hearsay_actor_id)i)->declared) return true;
    return false;
}

static void tell_kind(const hearsay_notice *notice, bool all)
{
    size_t shown = notice->kept < SHOWN || all ? notice->kept : SHOWN;
    char count[MESSAGE_COUNT];

    for (size_t i = 0; i < shown; i++) message_notice(&notice->examples[i]);
    if (notice->count > shown)
        message_say("and %s more like this%s", message_count(notice->count - shown, count),
                    all ? "" : " (--all-notices shows them)");
}

void notices_read(const hearsay_corpus *corpus, bool all)
{
    const hearsay_notice *notice;
    char count[MESSAGE_COUNT];

    for (size_t i = 0; (notice = hearsay_corpus_notice(corpus, i)) != NULL; i++) {
        if (all || strcmp(notice->kind, "actor not declared") != 0 || declares_actors(corpus))
            tell_kind(notice, all);
        else
            message_say("no actor is declared; %s name%s", message_count(notice->count, count),
                        notice->count == 1 ? " is taken as it stands" : "s are taken as they stand");
    }
}

/* ---- of the account ---- */

/* How many records of a name had an outcome. */
static uint64_t count_records(const hearsay_corpus *corpus, const char *name,
                              hearsay_outcome outcome)
{
    const hearsay_account *line;
    uint64_t sum = 0;

    for (size_t i = 0; (line = hearsay_corpus_account_sum(corpus, i)) != NULL; i++)
        if (line->kind == HEARSAY_ACCOUNT_RECORD && line->outcome == outcome &&
            strcmp(line->name, name) == 0)
            sum += line->count;
    return sum;
}

/* Whether a line is the first of its kind and name. */
static bool is_first(const hearsay_corpus *corpus, size_t index)
{
    const hearsay_account *line = hearsay_corpus_account_sum(corpus, index), *before;

    for (size_t i = 0; i < index; i++) {
        before = hearsay_corpus_account_sum(corpus, i);
        if (before->kind == line->kind && strcmp(before->name, line->name) == 0) return false;
    }
    return true;
}

/* ", 1,010 left out (800 no first actor, 210 no second actor)" */
static void add_reasons(const hearsay_corpus *corpus, const char *name, hearsay_outcome outcome,
                        const char *word, FILE *out)
{
    const hearsay_account *line;
    uint64_t sum = count_records(corpus, name, outcome);
    char count[MESSAGE_COUNT];
    const char *before = "";

    if (!sum) return;
    fprintf(out, ", %s %s (", message_count(sum, count), word);
    for (size_t i = 0; (line = hearsay_corpus_account_sum(corpus, i)) != NULL; i++) {
        if (line->kind != HEARSAY_ACCOUNT_RECORD || line->outcome != outcome ||
            strcmp(line->name, name) != 0)
            continue;
        fprintf(out, "%s%s %s", before, message_count(line->count, count), line->detail);
        before = ", ";
    }
    fputc(')', out);
}

static void tell_records(const hearsay_corpus *corpus, const hearsay_account *line)
{
    uint64_t used = count_records(corpus, line->name, HEARSAY_USED);
    uint64_t all = used + count_records(corpus, line->name, HEARSAY_MERGED) +
                   count_records(corpus, line->name, HEARSAY_LEFT_OUT);
    char count[MESSAGE_COUNT], whole[MESSAGE_COUNT], *text = NULL;
    size_t size;
    FILE *out = open_memstream(&text, &size);

    if (!out) return;
    fprintf(out, "read %s ", message_count(all, whole));
    add_noun(out, line->name, all);
    fprintf(out, ": %s used", message_count(used, count));
    add_reasons(corpus, line->name, HEARSAY_MERGED, "merged", out);
    add_reasons(corpus, line->name, HEARSAY_LEFT_OUT, "left out", out);
    if (fclose(out) == 0) message_say("%s", text);
    free(text);
}

void notices_account(const hearsay_corpus *corpus)
{
    const hearsay_account *line;
    uint64_t left = 0;
    char count[MESSAGE_COUNT];

    for (size_t i = 0; (line = hearsay_corpus_account_sum(corpus, i)) != NULL; i++) {
        if (line->kind == HEARSAY_ACCOUNT_RECORD && is_first(corpus, i))
            tell_records(corpus, line);
        else if (line->kind != HEARSAY_ACCOUNT_RECORD && line->outcome == HEARSAY_LEFT_OUT)
            left += line->count;
    }
    if (left)
        message_say("left out %s label%s, relation%s, attribute%s or cell%s: hearsay check "
                    "--explain shows which and why", message_count(left, count),
                    plural(left), plural(left), plural(left), plural(left));
}

/* Whether a line is the first that was left out of its kind for its reason. */
static bool is_first_loss(const hearsay_corpus *corpus, size_t index)
{
    const hearsay_account *line = hearsay_corpus_account_sum(corpus, index), *before;

    if (line->outcome != HEARSAY_LEFT_OUT) return false;
    for (size_t i = 0; i < index; i++) {
        before = hearsay_corpus_account_sum(corpus, i);
        if (before->kind == line->kind && before->outcome == line->outcome &&
            strcmp(before->detail, line->detail) == 0)
            return false;
    }
    return true;
}

/* All things of one kind that were left out for one reason: "column "Year" (6), "Month" (6)". */
static void tell_loss(const hearsay_corpus *corpus, const hearsay_account *loss, bool all)
{
    const hearsay_account *line;
    char count[MESSAGE_COUNT], *text = NULL;
    size_t size, shown = 0, more = 0;
    FILE *out = open_memstream(&text, &size);

    if (!out) return;
    for (size_t i = 0; (line = hearsay_corpus_account_sum(corpus, i)) != NULL; i++) {
        if (line->kind != loss->kind || line->outcome != loss->outcome ||
            strcmp(line->detail, loss->detail) != 0)
            continue;
        if (shown++ >= SHOWN && !all) more++;
        else
            fprintf(out, "%s\"%s\" (%s)", shown > 1 ? ", " : "", line->name,
                    message_count(line->count, count));
    }
    if (more) fprintf(out, " and %s more", message_count(more, count));
    if (fclose(out) == 0)
        message_say("not carried over: %s%s %s: %s", hearsay_account_kind_name(loss->kind),
                    plural(shown), text, loss->detail);
    free(text);
}

void notices_loss(const hearsay_corpus *corpus, bool all)
{
    const hearsay_account *line;

    for (size_t i = 0; (line = hearsay_corpus_account_sum(corpus, i)) != NULL; i++)
        if (is_first_loss(corpus, i)) tell_loss(corpus, line, all);
    if (hearsay_corpus_account_sum(corpus, 0) && hearsay_corpus_documents(corpus))
        message_say("not carried over: the texts of documents; statements keep their quotes");
}

/* ---- of the filters ---- */

void notices_filtered(const hearsay_filtered *left)
{
    const struct {
        uint64_t count;
        const char *why;
    } rules[] = {
        { left->undated, "without a date" },
        { left->out_of_dates, "outside the dates" },
        { left->acts, "by --act" },
        { left->actors, "by --actor" },
        { left->claims, "by --claim" },
        { left->topics, "by --topic" },
        { left->documents, "by --document" },
        { left->publishers, "by --publisher" },
        { left->kinds, "by --exclude-kind" },
        { left->confidence, "by --min-confidence" },
        { left->implicit, "by --explicit-only" },
        { left->few_statements, "by --min-statements" },
    };
    char count[MESSAGE_COUNT], all[MESSAGE_COUNT], text[400] = "";
    uint64_t sum = 0;
    size_t used = 0;

    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++) {
        if (!rules[i].count) continue;
        sum += rules[i].count;
        used += (size_t)snprintf(text + used, sizeof text - used, "%s%s %s", used ? ", " : "",
                                 message_count(rules[i].count, count), rules[i].why);
    }
    if (sum)
        message_say("left out %s of %s statements: %s", message_count(sum, count),
                    message_count(sum + left->kept, all), text);
    if (!left->kept) message_say("no statement passes the filters");
}

/* ---- of the network ---- */

/* Event data names no claims; who looks for ties by claim should hear of the other networks. */
static void tell_no_ties(const hearsay_network *network, const char *kind)
{
    const hearsay_corpus *corpus = hearsay_network_corpus(network);
    size_t statements = hearsay_corpus_statements(corpus);
    char count[MESSAGE_COUNT];

    if (hearsay_network_ties(network) || statements == 0) return;
    message_say("network %s: none of the %s statement%s makes a tie%s", kind,
                message_count(statements, count), plural(statements),
                hearsay_corpus_claims(corpus)
                    ? "" : "; no claim is named: try --network mentions or accusations");
}

void notices_network(const hearsay_network *network)
{
    const hearsay_network_notes *notes = hearsay_network_notes_of(network);
    const hearsay_network_options *options = hearsay_network_options_of(network);
    const char *kind = hearsay_network_kind_of(network)->name;
    char count[MESSAGE_COUNT];

    tell_no_ties(network, kind);
    if (notes->negated && !options->keep_negated)
        message_say("network %s: %s statement%s about what was not said or done, without a tie",
                    kind, message_count(notes->negated, count), plural(notes->negated));
    if (notes->loops)
        message_say("network %s: %s statement%s of which every tie is a loop", kind,
                    message_count(notes->loops, count), plural(notes->loops));
    if (notes->rolled_loops)
        message_say("network %s: %s statement%s with a tie that --level %s made a loop", kind,
                    message_count(notes->rolled_loops, count), plural(notes->rolled_loops),
                    hearsay_level_name(options->level));
    if (notes->left_out)
        message_say("network %s: %s tie%s left out because an end has no country", kind,
                    message_count(notes->left_out, count), plural(notes->left_out));
}

void notices_backbone(const hearsay_network *network, const hearsay_backbone_notes *notes,
                      const hearsay_backbone_options *options)
{
    const char *kind = hearsay_network_kind_of(network)->name;
    char left[MESSAGE_COUNT], all[MESSAGE_COUNT], count[MESSAGE_COUNT];

    message_say("network %s: --backbone %.15g%s left out %s of %s tie%s", kind,
                options->alpha, options->unadjusted ? " --unadjusted" : "",
                message_count(notes->left_out, left), message_count(notes->ties, all),
                plural(notes->ties));
    if (notes->ties && notes->left_out == notes->ties)
        message_say("network %s: no tie is stronger than chance; try a larger ALPHA, or look at the p "
                    "of each: hearsay ties --measures trust", kind);
    if (notes->untested)
        message_say("network %s: %s of them cannot be tested: loops, what was not said, and ties that "
                    "are the only one of both ends", kind, message_count(notes->untested, count));
}
