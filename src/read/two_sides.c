/* Two inputs as one corpus that knows which statement is whose: the ids of statements get the side before
 * them, so that a later version of a file may have those of the earlier one. */
#include <hearsay/read.h>

#include <string.h>

#include "memory/allocate.h"
#include "read/actor_file.h"

struct side {
    hearsay_sink whole; /* of the corpus */
    const char *name;   /* "old:" */
    hearsay_value *values;
    char *id;
    size_t value_capacity, id_capacity;
};

static hearsay_status no_memory(hearsay_error *err)
{
    return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for two inputs");
}

/* The side before the id, in memory of the side's own. */
static bool rename_id(struct side *side, hearsay_value *value)
{
    size_t before = strlen(side->name);
    void *id = side->id;

    if (!allocate_grow(&id, &side->id_capacity, before + value->length + 1, 1)) return false;
    side->id = id;
    memcpy(side->id, side->name, before);
    memcpy(side->id + before, value->text, value->length);
    value->text = side->id;
    value->length += before;
    return true;
}

static hearsay_status push(void *state, const hearsay_record *record, hearsay_error *err)
{
    struct side *side = state;
    hearsay_record ours = *record;
    void *values = side->values;

    if (record->kind != HEARSAY_STATEMENT)
        return side->whole.record(side->whole.state, record, err);
    if (!allocate_grow(&values, &side->value_capacity, record->value_count, sizeof *side->values))
        return no_memory(err);
    side->values = values;
    if (record->value_count)
        memcpy(side->values, record->values, record->value_count * sizeof *side->values);
    for (size_t i = 0; i < record->value_count; i++)
        if (side->values[i].field == HEARSAY_FIELD_ID && !rename_id(side, &side->values[i]))
            return no_memory(err);
    ours.values = side->values;
    return side->whole.record(side->whole.state, &ours, err);
}

static hearsay_status notice(void *state, const char *kind, const hearsay_error *what)
{
    struct side *side = state;

    return side->whole.notice(side->whole.state, kind, what);
}

static hearsay_status account(void *state, const hearsay_account *line, hearsay_error *err)
{
    struct side *side = state;

    return side->whole.account(side->whole.state, line, err);
}

static hearsay_status read_side(hearsay_corpus *corpus, const char *name, const char *path,
                                const hearsay_read_options *options, hearsay_error *err)
{
    struct side side = { .whole = hearsay_corpus_sink(corpus), .name = name };
    const hearsay_sink sink = { &side, push, side.whole.notice ? notice : NULL,
                                side.whole.account ? account : NULL };
    hearsay_status status = hearsay_read_file(path, options, &sink, err);

    allocate_free(side.values);
    allocate_free(side.id);
    return status;
}

hearsay_status hearsay_read_two_sides(hearsay_corpus **out, size_t *old_files, const char *old_path,
                                      const char *new_path, const hearsay_read_options *options,
                                      hearsay_error *err)
{
    /* a file without a name, so that an empty side has one too, and a file that is compared with itself
     * is two */
    static const hearsay_record end_of_side = { .kind = HEARSAY_CORPUS, .file = "" };
    const hearsay_corpus_options finish = { .strict = options && options->strict };
    hearsay_corpus *corpus = NULL;
    hearsay_status status = hearsay_corpus_new(&corpus, err);
    hearsay_sink sink;

    *out = NULL;
    *old_files = 0;
    if (status != HEARSAY_OK) return status;
    if (options && options->all_notices) hearsay_corpus_keep_all_notices(corpus);
    sink = hearsay_corpus_sink(corpus);
    if (options && options->actors) status = actor_file_read(options->actors, &sink, err);
    if (status == HEARSAY_OK) status = read_side(corpus, "old:", old_path, options, err);
    if (status == HEARSAY_OK) status = sink.record(sink.state, &end_of_side, err);
    if (status == HEARSAY_OK) {
        *old_files = hearsay_corpus_files(corpus);
        status = read_side(corpus, "new:", new_path, options, err);
    }
    if (status == HEARSAY_OK) status = hearsay_corpus_finish(corpus, &finish, err);
    if (status == HEARSAY_OK) *out = corpus;
    else hearsay_corpus_free(corpus);
    return status;
}
