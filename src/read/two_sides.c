/* Two inputs as one corpus that knows which statement is whose: the ids of statements get the side before
 * them, so that a later version of a file may have those of the earlier one. */
#include <hearsay/read.h>

#include <string.h>

#include "memory/allocate.h"
#include "memory/arena.h"
#include "memory/intern.h"
#include "read/actor_file.h"
#include "text/buffer.h"

/* Who and what the old side declares, by kind and id; and the same with all that it says of them. */
struct declared {
    struct arena arena;
    struct interner ids, facts;
    struct buffer text;
};

struct side {
    struct declared *declared;
    bool is_new;
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

static const hearsay_value *id_of(const hearsay_record *record)
{
    for (size_t i = 0; i < record->value_count; i++)
        if (record->values[i].field == HEARSAY_FIELD_ID) return &record->values[i];
    return NULL;
}

static void write_value(struct buffer *out, const hearsay_value *value)
{
    buffer_add(out, value->name, value->name_length);
    buffer_char(out, '=');
    buffer_add(out, value->text, value->length);
    buffer_char(out, '\n');
}

/* The new side says something else of somebody: what the old one says stands. */
static hearsay_status tell_difference(const struct side *side, const hearsay_record *record,
                                      const hearsay_value *id)
{
    hearsay_error what = { .line = record->line };

    if (!side->whole.notice) return HEARSAY_OK;
    hearsay_fail(&what, HEARSAY_BAD_DATA,
                 "%s \"%.*s\" is declared otherwise on the old side; what that says stands",
                 hearsay_record_kind_name(record->kind), (int)(id->length < 200 ? id->length : 200),
                 id->text);
    if (record->locate) record->locate(record, id, &what);
    return side->whole.notice(side->whole.state, "declared otherwise on the old side", &what);
}

/* Whether the new side declares what the old one did; *status: of telling so. */
static bool is_known(struct side *side, const hearsay_record *record, hearsay_status *status,
                     hearsay_error *err)
{
    struct declared *declared = side->declared;
    const hearsay_value *id = record->kind == HEARSAY_CORPUS ? NULL : id_of(record);
    size_t key;
    bool is_new_id, is_new_fact;

    if (!id) return false;
    buffer_reset(&declared->text);
    buffer_count(&declared->text, record->kind);
    write_value(&declared->text, id);
    key = declared->text.length;
    for (size_t i = 0; i < record->value_count; i++)
        write_value(&declared->text, &record->values[i]);
    if (declared->text.failed ||
        interner_add(&declared->ids, declared->text.bytes, key, &is_new_id) == INTERN_NONE ||
        interner_add(&declared->facts, declared->text.bytes, declared->text.length,
                     &is_new_fact) == INTERN_NONE) {
        *status = no_memory(err);
        return true;
    }
    if (is_new_id || !side->is_new) return false;
    if (is_new_fact) *status = tell_difference(side, record, id);
    return true;
}

static hearsay_status push(void *state, const hearsay_record *record, hearsay_error *err)
{
    struct side *side = state;
    hearsay_record ours = *record;
    hearsay_status status = HEARSAY_OK;
    void *values = side->values;

    if (record->kind != HEARSAY_STATEMENT)
        return is_known(side, record, &status, err)
                   ? status
                   : side->whole.record(side->whole.state, record, err);
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

static hearsay_status read_side(hearsay_corpus *corpus, struct declared *declared, bool is_new,
                                const char *path, const hearsay_read_options *options,
                                hearsay_error *err)
{
    struct side side = { .declared = declared, .is_new = is_new,
                         .whole = hearsay_corpus_sink(corpus), .name = is_new ? "new:" : "old:" };
    const hearsay_sink sink = { &side, push, side.whole.notice ? notice : NULL,
                                side.whole.account ? account : NULL,
                                NULL };
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
    struct declared declared = { .text = { 0 } };
    hearsay_corpus *corpus = NULL;
    hearsay_status status = hearsay_corpus_new(&corpus, err);
    hearsay_sink sink;

    *out = NULL;
    *old_files = 0;
    if (status != HEARSAY_OK) return status;
    arena_init(&declared.arena, 0);
    interner_init(&declared.ids, &declared.arena);
    interner_init(&declared.facts, &declared.arena);
    if (options && options->all_notices) hearsay_corpus_keep_all_notices(corpus);
    if (options && options->without_quotes) hearsay_corpus_leave_quotes(corpus);
    sink = hearsay_corpus_sink(corpus);
    if (options && options->actors) status = actor_file_read(options->actors, &sink, err);
    if (status == HEARSAY_OK) status = read_side(corpus, &declared, false, old_path, options, err);
    if (status == HEARSAY_OK) status = sink.record(sink.state, &end_of_side, err);
    if (status == HEARSAY_OK) {
        *old_files = hearsay_corpus_files(corpus);
        status = read_side(corpus, &declared, true, new_path, options, err);
    }
    interner_clear(&declared.ids);
    interner_clear(&declared.facts);
    arena_clear(&declared.arena);
    buffer_clear(&declared.text);
    if (status == HEARSAY_OK) status = hearsay_corpus_finish(corpus, &finish, err);
    if (status == HEARSAY_OK) *out = corpus;
    else hearsay_corpus_free(corpus);
    return status;
}
