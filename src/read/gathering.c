/* Files into one corpus. */
#include "read/gathering.h"

#include "read/actor_file.h"
#include "read/companions.h"
#include "read/reading.h"
#include "read/sum_statements.h"

hearsay_status gathering_read(const struct gathering *gathering, const char *const *paths, size_t count,
                              const hearsay_read_options *options, const hearsay_sink *sink,
                              hearsay_error *err)
{
    struct companions companions = { 0 };
    hearsay_status status = companions_begin(&companions, paths, count, err);

    for (size_t i = 0; status == HEARSAY_OK && i < count; i++) {
        bool taken = false;

        status = companions_take(&companions, paths[i], sink, &taken, err);
        if (status == HEARSAY_OK && !taken)
            status = gathering_read_path(gathering, paths[i], options, sink, err);
    }
    companions_clear(&companions);
    return status;
}

/* Statements of the files themselves come first, then what was added up, then parts. */
static hearsay_status fill(hearsay_corpus *corpus, struct gathering *gathering, const char *const *paths,
                           size_t count, const hearsay_read_options *options, hearsay_error *err)
{
    hearsay_sink sink = hearsay_corpus_sink(corpus);
    hearsay_status status = HEARSAY_OK;

    if (options && options->actors) status = actor_file_read(options->actors, &sink, err);
    if (status == HEARSAY_OK) status = gathering_read(gathering, paths, count, options, &sink, err);
    if (status == HEARSAY_OK && gathering->adding)
        status = sum_statements_push(adding_up_sums(gathering->adding), &sink, err);
    if (status == HEARSAY_OK) status = sum_statements_push_sorted(gathering->parts, &sink, err);
    return status;
}

hearsay_status hearsay_read_corpus(hearsay_corpus **out, const char *const *paths, size_t count,
                                   const hearsay_read_options *options, hearsay_error *err)
{
    hearsay_corpus_options corpus_options = { .strict = options && options->strict };
    struct adding_up_keys keys = { .period = options ? options->add_up : HEARSAY_ADD_UP_NEVER };
    struct gathering gathering = { .period = keys.period, .keeps_documents = !keys.period };
    hearsay_corpus *corpus = NULL;
    hearsay_status status = hearsay_corpus_new(&corpus, err);

    *out = NULL;
    if (status != HEARSAY_OK) return status;
    if (options && options->all_notices) hearsay_corpus_keep_all_notices(corpus);
    if (options && options->without_quotes) hearsay_corpus_leave_quotes(corpus);
    gathering.parts = sums_new();
    if (keys.period) gathering.adding = adding_up_new(&keys, corpus);
    if (!gathering.parts || (keys.period && !gathering.adding)) status = reading_no_memory(err);
    if (status == HEARSAY_OK) status = fill(corpus, &gathering, paths, count, options, err);
    adding_up_free(gathering.adding);
    hearsay_sums_free(gathering.parts);
    if (status == HEARSAY_OK) status = hearsay_corpus_finish(corpus, &corpus_options, err);
    if (status == HEARSAY_OK) *out = corpus;
    else hearsay_corpus_free(corpus);
    return status;
}
