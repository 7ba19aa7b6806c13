/* Files into sums: what hearsay count does. Statements are added up as they are spelled. Where a filter, or a file
 * that may declare something, asks what names mean, the sums become a corpus at the end, and only those that it
 * lets through are kept. */
#include <stdio.h>

#include "corpus/corpus.h"
#include "memory/allocate.h"
#include "read/actor_file.h"
#include "read/gathering.h"
#include "read/reading.h"
#include "read/sum_statements.h"
#include "read/try.h"

struct counting {
    hearsay_corpus *corpus;
    hearsay_sums *sums; /* of adding */
    struct adding_up *adding;
    hearsay_sink whole; /* of the corpus */
    const hearsay_filter *filter;
    hearsay_add_up period; /* of the part; the sums may keep more */
};

static const hearsay_filter no_filter = { 0 };

/* ---- the sink ---- */

static hearsay_status take_record(void *state, const hearsay_record *record, hearsay_error *err)
{
    struct counting *counting = state;

    /* acts that a foreign format brings are those of its mapping, which is there when the part is read */
    if (!record->hint && !record->optional && !(record->kind == HEARSAY_ACT && record->undeclared))
        counting->sums->declared[record->kind]++;
    return counting->whole.record(counting->whole.state, record, err);
}

static hearsay_status take_notice(void *state, const char *kind, const hearsay_error *notice)
{
    struct counting *counting = state;

    return counting->whole.notice(counting->whole.state, kind, notice);
}

static hearsay_status take_account(void *state, const hearsay_account *line, hearsay_error *err)
{
    struct counting *counting = state;

    return counting->whole.account(counting->whole.state, line, err);
}

/* ---- what passes ---- */

/* A sum as the part has it: within the part's period, without what only a filter needed. */
static hearsay_status keep(struct counting *counting, hearsay_sums *kept, const hearsay_statement *statement,
                           hearsay_error *err)
{
    const struct sum *sum = &counting->sums->items[statement->number];
    struct sum_text cells[SUM_CELLS];
    char period[HEARSAY_DATE_TEXT];
    struct sum more = *sum;
    bool fits;

    sums_cells(counting->sums, statement->number, cells);
    if (statement->flags & HEARSAY_DOCUMENT_DATE) {
        more.first = more.last = statement->date;
        cells[SUM_PERIOD] = (struct sum_text){ hearsay_date_write(statement->date, period), 0 };
        while (period[cells[SUM_PERIOD].length]) cells[SUM_PERIOD].length++;
    }
    cells[SUM_PERIOD].length = adding_up_period(counting->period, cells[SUM_PERIOD].length);
    cells[SUM_DOCUMENT].length = cells[SUM_CONFIDENCE].length = 0;
    more.file = sums_file(kept, counting->sums->files.texts[sum->file]);
    if (more.file == INTERN_NONE) return reading_no_memory(err);
    TRY(sums_add(kept, cells, &more, &fits, err));
    if (fits) return HEARSAY_OK;
    hearsay_fail(err, HEARSAY_BAD_DATA, SUMS_TOO_MANY);
    if (err) (void)snprintf(err->file, sizeof err->file, "%s", counting->sums->files.texts[sum->file]);
    if (err) err->line = sum->line;
    return HEARSAY_BAD_DATA;
}

static hearsay_status keep_all(struct counting *counting, hearsay_sums *kept, const hearsay_corpus *view,
                               hearsay_error *err)
{
    for (int i = 0; i < HEARSAY_FIELDS; i++) kept->without_place[i] = counting->sums->without_place[i];
    for (int i = 0; i < HEARSAY_RECORD_KINDS; i++) kept->declared[i] = counting->sums->declared[i];
    for (size_t i = 0; i < hearsay_corpus_statements(view); i++)
        TRY(keep(counting, kept, hearsay_corpus_statement(view, i), err));
    return HEARSAY_OK;
}

/* The corpus has a statement for each sum, with the same number. */
static hearsay_status sift(struct counting *counting, hearsay_sums **out, hearsay_error *err)
{
    hearsay_corpus *view = NULL;
    hearsay_sums *kept = sums_new();
    hearsay_status status = kept ? hearsay_corpus_filter(&view, counting->corpus, counting->filter,
                                                         &kept->left, err)
                                 : reading_no_memory(err);

    if (status == HEARSAY_OK) status = keep_all(counting, kept, view, err);
    hearsay_corpus_free(view);
    if (status == HEARSAY_OK) *out = kept;
    else hearsay_sums_free(kept);
    return status;
}

/* ---- all of it ---- */

static hearsay_status read_files(struct counting *counting, const char *const *paths, size_t count,
                                 const hearsay_read_options *options, hearsay_error *err)
{
    struct gathering gathering = { .adding = counting->adding, .parts = counting->sums, .everything = true };
    hearsay_sink sink = { .state = counting, .record = take_record, .notice = take_notice,
                          .account = take_account };

    gathering.period = adding_up_keys(counting->adding)->period;
    gathering.keeps_documents = adding_up_keys(counting->adding)->documents;
    if (options->actors) TRY(actor_file_read(options->actors, &counting->whole, err));
    return gathering_read(&gathering, paths, count, options, &sink, err);
}

static hearsay_status finish(struct counting *counting, const hearsay_read_options *options,
                             hearsay_sums **out, hearsay_error *err)
{
    const hearsay_corpus_options corpus_options = { .strict = options->strict };
    bool has_documents = counting->sums->is_used[SUM_DOCUMENT]; /* in which a date may have been declared */
    bool is_resolved = options->strict || !hearsay_filter_is_empty(counting->filter) ||
                       adding_up_has_natives(counting->adding) || has_documents;

    if (is_resolved) TRY(sum_statements_push(counting->sums, &counting->whole, err));
    TRY(hearsay_corpus_finish(counting->corpus, &corpus_options, err));
    if (is_resolved) return sift(counting, out, err);
    *out = adding_up_take_sums(counting->adding);
    return HEARSAY_OK;
}

static struct adding_up_keys choose_keys(const struct counting *counting)
{
    const hearsay_filter *filter = counting->filter;

    return (struct adding_up_keys){
        .period = filter->since || filter->until ? HEARSAY_ADD_UP_DAY : counting->period,
        .names = true,
        .documents = filter->documents.count || filter->publishers.count,
        .undated_documents = true,
        .confidences = filter->min_confidence > 0,
    };
}

hearsay_status hearsay_count_files(hearsay_sums **out, const char *const *paths, size_t count,
                                   const hearsay_read_options *options, const hearsay_filter *filter,
                                   hearsay_error *err)
{
    static const hearsay_read_options by_day = { .add_up = HEARSAY_ADD_UP_DAY };
    struct counting counting = { .filter = filter ? filter : &no_filter };
    struct adding_up_keys keys;
    hearsay_status status;

    *out = NULL;
    if (!options) options = &by_day;
    counting.period = options->add_up;
    if (!counting.period)
        return hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "counting adds up: never is no period for it");
    status = hearsay_corpus_new(&counting.corpus, err);
    if (status != HEARSAY_OK) return status;
    if (options->all_notices) hearsay_corpus_keep_all_notices(counting.corpus);
    counting.whole = hearsay_corpus_sink(counting.corpus);
    keys = choose_keys(&counting);
    counting.adding = adding_up_new(&keys, counting.corpus);
    counting.sums = counting.adding ? adding_up_sums(counting.adding) : NULL;
    status = counting.adding ? read_files(&counting, paths, count, options, err) : reading_no_memory(err);
    if (status == HEARSAY_OK) status = finish(&counting, options, out, err);
    if (status == HEARSAY_OK) (*out)->corpus = counting.corpus;
    else hearsay_corpus_free(counting.corpus);
    adding_up_free(counting.adding);
    return status;
}
