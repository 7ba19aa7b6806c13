/* Sessions: files -> corpus -> filter -> network. */
#include "cli/session.h"

#include <stdlib.h>
#include <string.h>

#include "cli/choices.h"
#include "cli/commands.h"
#include "cli/message.h"
#include "cli/notices.h"
#include "cli/progress.h"

static const char *file_name(const char *path)
{
    const char *slash = strrchr(path, '/');

    return strcmp(path, "-") == 0 ? "standard input" : slash ? slash + 1 : path;
}

/* What made the result, as outputs name it: options that differ from their defaults, and the names
 * of the files without their folders, so that the same work gives the same bytes everywhere. */
hearsay_status session_describe(struct session *session, hearsay_error *err)
{
    const struct options *options = session->options;
    size_t size;
    FILE *text = open_memstream(&session->run_options, &size);

    if (text) options_write(options, text);
    if (!text || fclose(text) != 0) goto no_memory;
    text = open_memstream(&session->run_inputs, &size);
    for (size_t i = 0; text && i < options->word_count; i++)
        fprintf(text, "%s%s", i ? ", " : "", file_name(options->words[i]));
    if (!text || fclose(text) != 0) goto no_memory;
    /* every option begins with a blank */
    session->run.options = *session->run_options ? session->run_options + 1 : NULL;
    session->run.inputs = session->run_inputs;
    return HEARSAY_OK;

no_memory:
    return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for the command line");
}

/* Whether rows can be added up without a change in what is asked. */
static bool can_add_up(const struct options *options)
{
    const hearsay_filter *filter = &options->filter;
    /* json and a network in a file name the statements behind what they hold */
    bool is_sums = (options->command->bit == FOR_ACTORS && strcmp(options->format, "json") != 0 && !options->graph) ||
                   (options->command->bit == FOR_NETWORK && !options->output && !options->to);

    /* measures that were asked for may look at dates and documents */
    return is_sums && !options->measures.count && !filter->documents.count && !filter->publishers.count &&
           !options->bootstrap && !options->sensitivity && /* these leave documents out */
           filter->min_confidence <= 0 && (!options->credit ||
                                           strcmp(options->credit, "speaker") == 0) &&
           !(options->network && strcmp(options->network, "relay") == 0) && !options->duplicates &&
           !options->weight;
}

/* How much of a date must be kept for what is asked. */
static hearsay_add_up coarsest(const struct options *options)
{
    if (options->filter.since || options->filter.until) return HEARSAY_ADD_UP_DAY;
    if (!options->every) return HEARSAY_ADD_UP_EVER;
    if (strcmp(options->every, "year") == 0) return HEARSAY_ADD_UP_YEAR;
    return strcmp(options->every, "month") == 0 || strcmp(options->every, "quarter") == 0
               ? HEARSAY_ADD_UP_MONTH : HEARSAY_ADD_UP_DAY;
}

static hearsay_status choose_period(const struct options *options, hearsay_add_up *out,
                                    hearsay_error *err)
{
    hearsay_add_up period = (hearsay_add_up)choice_number(choice_periods, options->add_up);
    hearsay_add_up most = coarsest(options);

    *out = can_add_up(options) ? most : HEARSAY_ADD_UP_NEVER;
    if (!options->add_up) return HEARSAY_OK;
    *out = period;
    if (period == HEARSAY_ADD_UP_NEVER || period >= most) return HEARSAY_OK;
    hearsay_fail(err, HEARSAY_BAD_ARGUMENT,
                 "--add-up %s would lose the dates that %s asks for", options->add_up,
                 options->filter.since ? "--since" : options->filter.until ? "--until"
                 : "--every");
    hearsay_error_hint(err, "--add-up %s keeps them; without the option the program chooses",
                       hearsay_add_up_name(most));
    return HEARSAY_BAD_ARGUMENT;
}

static hearsay_status read_two(struct session *session, const hearsay_read_options *read,
                               hearsay_error *err)
{
    const struct options *options = session->options;

    if (options->word_count == 2)
        return hearsay_read_two_sides(&session->whole, &session->old_files, options->words[0],
                                      options->words[1], read, err);
    hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "--compare needs two inputs, found %zu",
                 options->word_count);
    hearsay_error_hint(err, "hearsay %s --compare OLD NEW", options->command->name);
    return HEARSAY_BAD_ARGUMENT;
}

/* Whether quotes may be asked for: a writer of corpora writes a network as the statements behind it. */
static bool needs_quotes(const struct options *options)
{
    return (options->command->bit & FOR_QUOTES) || options->sensitivity ||
           (options->command->bit == FOR_NETWORK &&
            hearsay_writer_find(options->format, HEARSAY_WRITES_CORPUS));
}

hearsay_read_options session_read_options(const struct options *options, struct progress *progress)
{
    hearsay_read_options read = {
        .format = options->from,
        .mapping = options->mapping,
        .actors = options->actors,
        .encoding = (hearsay_encoding)choice_number(choice_encodings, options->encoding),
        .columns = options->columns.items,
        .column_count = options->columns.count,
        .strict = options->strict,
        .all_notices = options->all_notices,
        .without_quotes = !needs_quotes(options),
    };

    if (!progress_wanted(options)) return read;
    read.progress = progress_tell;
    read.progress_state = progress;
    return read;
}

static hearsay_status read_files(struct session *session, hearsay_error *err)
{
    const struct options *options = session->options;
    bool may_be_same = options->compare || options->command->bit == FOR_COMPARE;
    struct progress progress = { 0 };
    hearsay_read_options read = session_read_options(options, &progress);
    hearsay_status status = choose_period(options, &read.add_up, err);

    if (status != HEARSAY_OK) return status;
    if (!options->quiet && !may_be_same) notices_twice(options->words, options->word_count);
    status = options->compare
                 ? read_two(session, &read, err)
                 : hearsay_read_corpus(&session->whole, (const char *const *)options->words,
                                       options->word_count, &read, err);
    progress_end(&progress);
    return status;
}

static hearsay_status filter_corpus(struct session *session, hearsay_error *err)
{
    const struct options *options = session->options;
    hearsay_status status;

    session->corpus = session->whole;
    if (hearsay_filter_is_empty(&options->filter)) return HEARSAY_OK;
    status = hearsay_corpus_filter(&session->corpus, session->whole, &options->filter, &session->left, err);
    if (status == HEARSAY_OK && !options->quiet) notices_filtered(&session->left);
    return status;
}

static hearsay_status check_camp_runs(const struct options *options, hearsay_error *err)
{
    if (options->camp_runs <= HEARSAY_MOST_CAMP_RUNS) return HEARSAY_OK;
    return hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "--camp-runs is at most %d", HEARSAY_MOST_CAMP_RUNS);
}

static hearsay_status check_samples(const struct options *options, hearsay_error *err)
{
    if (!options->exact || !options->samples) return HEARSAY_OK;
    hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "--exact and --samples do not go together");
    hearsay_error_hint(err, "--exact takes all nodes, --samples some");
    return HEARSAY_BAD_ARGUMENT;
}

/* What has no effect must not be given in vain. */
static hearsay_status check_backbone(const struct options *options, hearsay_error *err)
{
    if (!options->unadjusted || options->backbone > 0) return HEARSAY_OK;
    hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "--unadjusted has no effect without --backbone");
    hearsay_error_hint(err, "add --backbone 0.05");
    return HEARSAY_BAD_ARGUMENT;
}

hearsay_status session_begin(struct session *session, const struct options *options,
                             hearsay_error *err)
{
    hearsay_status status;

    *session = (struct session){ .options = options };
    status = check_backbone(options, err);
    if (status == HEARSAY_OK) status = check_samples(options, err);
    if (status == HEARSAY_OK) status = check_camp_runs(options, err);
    if (status == HEARSAY_OK) status = session_describe(session, err);
    if (status == HEARSAY_OK) status = read_files(session, err);
    /* check lists the notices among its findings */
    if (status == HEARSAY_OK && !options->quiet && options->command->bit != FOR_CHECK)
        notices_read(session->whole, options->all_notices);
    if (status == HEARSAY_OK && !options->quiet && !options->explain)
        notices_account(session->whole);
    if (status == HEARSAY_OK) status = filter_corpus(session, err);
    return status;
}

hearsay_network_options session_network(const struct options *options, const char *kind)
{
    return (hearsay_network_options){
        .kind = kind,
        .level = (hearsay_level)choice_number(choice_levels, options->level),
        .credit = (hearsay_credit)choice_number(choice_credits, options->credit),
        .duplicates = (hearsay_duplicates)choice_number(choice_duplicates, options->duplicates),
        .weighting = (hearsay_weighting)choice_number(choice_weightings, options->weight),
        .normalisation = (hearsay_normalisation)choice_number(choice_normalisations,
                                                              options->normalise),
    };
}

/* Puts the backbone of a network in its place. */
static hearsay_status take_backbone(hearsay_network **network, const struct options *options,
                                    hearsay_error *err)
{
    const hearsay_backbone_options backbone = { .alpha = options->backbone,
                                                .unadjusted = options->unadjusted };
    hearsay_network *whole = *network;
    hearsay_backbone_notes notes;
    hearsay_status status = hearsay_network_backbone(network, whole, &backbone, &notes, err);

    if (status == HEARSAY_OK && !options->quiet)
        notices_backbone(whole, &notes, &backbone);
    hearsay_network_free(whole);
    return status;
}

hearsay_status session_make_network(hearsay_network **out, const hearsay_corpus *corpus,
                                    const struct options *options, const char *kind,
                                    bool keep_negated, hearsay_error *err)
{
    hearsay_network_options network = session_network(options, kind);
    hearsay_status status;

    network.keep_negated = keep_negated;
    status = hearsay_network_build(out, corpus, &network, err);
    if (status == HEARSAY_OK && !options->quiet) notices_network(*out);
    if (status == HEARSAY_OK && options->backbone > 0) status = take_backbone(out, options, err);
    return status;
}

hearsay_status session_build(struct session *session, const char *kind, bool keep_negated,
                             hearsay_error *err)
{
    return session_make_network(&session->network, session->corpus, session->options, kind,
                                keep_negated, err);
}

void session_tell(void *state, const char *text)
{
    (void)state;
    message_say("%s", text);
}

hearsay_measure_options session_measures(struct session *session)
{
    const struct options *options = session->options;
    hearsay_measure_options measures = { .names = options->measures,
                                         .seed = options->seed ? options->seed : 1,
                                         .jobs = (unsigned)options->jobs,
                                         .answer_days = (unsigned)options->answer_days,
                                         .exact = options->exact,
                                         .samples = (size_t)options->samples,
                                         .camp_runs = (size_t)options->camp_runs };

    if (!options->quiet) measures.beforehand = session_tell;
    if (progress_wanted(options)) {
        measures.progress = progress_pieces;
        measures.progress_state = &session->progress;
    }
    return measures;
}

void session_end(struct session *session)
{
    progress_end(&session->progress);
    hearsay_network_free(session->network);
    if (session->corpus != session->whole) hearsay_corpus_free(session->corpus);
    hearsay_corpus_free(session->whole);
    free(session->run_options);
    free(session->run_inputs);
    *session = (struct session){ 0 };
}
