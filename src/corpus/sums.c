#include "corpus/sums.h"

#include <string.h>

#include "corpus/date.h"
#include "memory/allocate.h"
#include "text/text_order.h"

const struct sum_column sum_columns[SUM_CELLS] = {
    [SUM_SPEAKER] = { "speaker", HEARSAY_FIELD_SPEAKER },
    [SUM_ACT] = { "act", HEARSAY_FIELD_ACT },
    [SUM_TARGET] = { "target", HEARSAY_FIELD_TARGET },
    [SUM_PERIOD] = { "period", HEARSAY_FIELD_DATE },
    [SUM_CLAIM] = { "claim", HEARSAY_FIELD_CLAIM },
    [SUM_ADDRESSEE] = { "addressee", HEARSAY_FIELD_ADDRESSEE },
    [SUM_VIA] = { "via", HEARSAY_FIELD_VIA },
    [SUM_NEGATED] = { "negated", HEARSAY_FIELD_NEGATED },
    [SUM_IMPLICIT] = { "implicit", HEARSAY_FIELD_IMPLICIT },
    [SUM_SPEAKER_COUNTRY] = { "speaker_country", HEARSAY_FIELD_SPEAKER_COUNTRY },
    [SUM_TARGET_COUNTRY] = { "target_country", HEARSAY_FIELD_TARGET_COUNTRY },
    [SUM_NAMES] = { "names", HEARSAY_ATTRIBUTE },
    [SUM_DOCUMENT] = { "document", HEARSAY_FIELD_DOCUMENT },
    [SUM_CONFIDENCE] = { "confidence", HEARSAY_FIELD_CONFIDENCE },
};

static hearsay_status no_memory(hearsay_error *err)
{
    return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory while adding up");
}

hearsay_sums *sums_new(void)
{
    hearsay_sums *sums = allocate_zero(1, sizeof *sums);

    if (!sums) return NULL;
    arena_init(&sums->arena, 0);
    interner_init(&sums->keys, &sums->arena);
    interner_init(&sums->files, &sums->arena);
    return sums;
}

void hearsay_sums_free(hearsay_sums *sums)
{
    if (!sums) return;
    interner_clear(&sums->keys);
    interner_clear(&sums->files);
    arena_clear(&sums->arena);
    buffer_clear(&sums->key);
    allocate_free(sums->items);
    hearsay_corpus_free(sums->corpus);
    allocate_free(sums);
}

size_t hearsay_sums_count(const hearsay_sums *sums)
{
    return sums->keys.count;
}

const hearsay_corpus *hearsay_sums_corpus(const hearsay_sums *sums)
{
    return sums->corpus;
}

const hearsay_filtered *hearsay_sums_left(const hearsay_sums *sums)
{
    return &sums->left;
}

uint32_t sums_file(hearsay_sums *sums, const char *name)
{
    return interner_add(&sums->files, name, strlen(name), NULL);
}

/* ---- adding ---- */

/* No cell holds a NUL, so that the bytes of two keys compare as their cells do, one after the other. */
static void write_key(struct buffer *key, const struct sum_text cells[SUM_CELLS])
{
    buffer_reset(key);
    for (int i = 0; i < SUM_CELLS; i++) {
        if (i) buffer_char(key, '\0');
        if (cells[i].length) buffer_add(key, cells[i].text, cells[i].length);
    }
}

static hearsay_status begin_sum(hearsay_sums *sums, uint32_t number, const struct sum *more,
                                hearsay_error *err)
{
    void *items = sums->items;

    if (!allocate_grow(&items, &sums->capacity, number + 1u, sizeof *sums->items))
        return no_memory(err);
    sums->items = items;
    sums->items[number] = *more;
    return HEARSAY_OK;
}

hearsay_status sums_add(hearsay_sums *sums, const struct sum_text cells[SUM_CELLS],
                        const struct sum *more, bool *fits, hearsay_error *err)
{
    struct sum *sum;
    uint32_t number;
    bool is_new = false;

    *fits = true;
    write_key(&sums->key, cells);
    number = sums->key.failed ? INTERN_NONE
                              : interner_add(&sums->keys, buffer_string(&sums->key),
                                             sums->key.length, &is_new);
    if (number == INTERN_NONE) return no_memory(err);
    sums->last = number;
    if (is_new) {
        for (int i = 0; i < SUM_CELLS; i++) sums->is_used[i] |= cells[i].length > 0;
        return begin_sum(sums, number, more, err);
    }
    sum = &sums->items[number];
    *fits = more->count <= UINT32_MAX - sum->count;
    if (!*fits) return HEARSAY_OK;
    sum->count += more->count;
    sum->weight = decimal_add(sum->weight, more->weight);
    if (date_comes_first(more->first, sum->first)) sum->first = more->first;
    if (date_comes_last(more->last, sum->last)) sum->last = more->last;
    return HEARSAY_OK;
}

bool sums_repeat(hearsay_sums *sums, uint32_t number, uint64_t count)
{
    const struct decimal one = { .whole = 1 };
    struct sum *sum = &sums->items[number];

    if (count > UINT32_MAX - sum->count) return false;
    sum->count += (uint32_t)count;
    sum->weight = decimal_add(sum->weight, decimal_times(one, (uint32_t)count));
    return true;
}

/* ---- asking ---- */

void sums_cells(const hearsay_sums *sums, uint32_t number, struct sum_text cells[SUM_CELLS])
{
    const char *at = sums->keys.texts[number];

    for (int i = 0; i < SUM_CELLS; i++) {
        cells[i] = (struct sum_text){ at, *at ? strlen(at) : 0 }; /* most are empty */
        at += cells[i].length + 1;
    }
}

uint32_t *sums_sorted(const hearsay_sums *sums)
{
    return text_order(sums->keys.texts, sums->keys.lengths, sums->keys.count);
}
