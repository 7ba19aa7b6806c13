/* hearsay count */
#include "cli/choices.h"
#include "cli/commands.h"
#include "cli/losses.h"
#include "cli/notices.h"
#include "cli/result.h"
#include "cli/session.h"

static hearsay_status choose_period(const struct options *options, hearsay_read_options *read,
                                    hearsay_error *err)
{
    read->add_up = options->add_up ? (hearsay_add_up)choice_number(choice_periods, options->add_up)
                                   : HEARSAY_ADD_UP_DAY;
    if (read->add_up) return HEARSAY_OK;
    hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "count adds up; --add-up never would not");
    hearsay_error_hint(err, "use day, month, year or ever; hearsay convert keeps each statement");
    return HEARSAY_BAD_ARGUMENT;
}

static hearsay_status read_sums(hearsay_sums **out, const struct options *options, hearsay_error *err)
{
    struct progress progress = { 0 };
    hearsay_read_options read = session_read_options(options, &progress);
    hearsay_status status = choose_period(options, &read, err);

    *out = NULL;
    if (status == HEARSAY_OK)
        status = hearsay_count_files(out, (const char *const *)options->words, options->word_count, &read,
                                     &options->filter, err);
    progress_end(&progress);
    return status;
}

static hearsay_status tell(const hearsay_sums *sums, const struct options *options, hearsay_error *err)
{
    if (options->quiet) return HEARSAY_OK;
    notices_twice(options->words, options->word_count);
    notices_read(hearsay_sums_corpus(sums), options->all_notices);
    notices_account(hearsay_sums_corpus(sums));
    if (!hearsay_filter_is_empty(&options->filter)) notices_filtered(hearsay_sums_left(sums));
    return losses_tell_sums(sums, err);
}

hearsay_status command_count(const struct options *options, int *exit_status, hearsay_error *err)
{
    hearsay_output *output = NULL;
    hearsay_sums *sums = NULL;
    hearsay_status status = read_sums(&sums, options, err);

    (void)exit_status;
    if (status == HEARSAY_OK) status = result_open(&output, options, err);
    if (status == HEARSAY_OK) status = hearsay_write_sums(output, sums, err);
    status = result_finish(output, status, err);
    if (status == HEARSAY_OK) status = tell(sums, options, err);
    hearsay_sums_free(sums);
    return status;
}
