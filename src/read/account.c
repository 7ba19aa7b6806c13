#include "read/account.h"

#include <stdlib.h>
#include <string.h>

#include "memory/allocate.h"
#include "memory/intern.h"
#include "text/buffer.h"

struct account_row {
    const char *name, *detail;
    uint64_t count;
    hearsay_account_kind kind;
    hearsay_outcome outcome;
};

struct account {
    struct arena arena;
    struct interner keys; /* kind, outcome, name and detail; rows[] by number */
    struct account_row *rows;
    size_t capacity;
    struct buffer key;
    bool failed;
};

struct account *account_new(void)
{
    struct account *account = allocate_zero(1, sizeof *account);

    if (!account) return NULL;
    arena_init(&account->arena, 0);
    interner_init(&account->keys, &account->arena);
    return account;
}

void account_free(struct account *account)
{
    if (!account) return;
    interner_clear(&account->keys);
    arena_clear(&account->arena);
    buffer_clear(&account->key);
    allocate_free(account->rows);
    allocate_free(account);
}

static bool add_row(struct account *account, uint32_t number, const char *name, size_t length,
                    const char *detail)
{
    void *rows = account->rows;
    struct account_row *row;

    if (!allocate_grow(&rows, &account->capacity, number + 1u, sizeof *account->rows)) return false;
    account->rows = rows;
    row = &account->rows[number];
    *row = (struct account_row){ .name = arena_text(&account->arena, name, length),
                                 .detail = arena_text(&account->arena, detail, strlen(detail)) };
    return row->name && row->detail;
}

void account_count(struct account *account, hearsay_account_kind kind, const char *name,
                   size_t length, hearsay_outcome outcome, const char *detail, uint64_t count)
{
    struct account_row *row;
    uint32_t number;
    bool is_new;

    if (account->failed || count == 0) return;
    buffer_reset(&account->key);
    buffer_char(&account->key, (char)('a' + (int)kind));
    buffer_char(&account->key, (char)('a' + (int)outcome));
    buffer_add(&account->key, name, length);
    buffer_char(&account->key, '\0');
    buffer_text(&account->key, detail);
    number = account->key.failed ? INTERN_NONE
                                 : interner_add(&account->keys, buffer_string(&account->key),
                                                account->key.length, &is_new);
    if (number == INTERN_NONE || (is_new && !add_row(account, number, name, length, detail))) {
        account->failed = true;
        return;
    }
    row = &account->rows[number];
    row->kind = kind;
    row->outcome = outcome;
    row->count += count;
}

static int compare_rows(const void *a, const void *b)
{
    const struct account_row *left = *(const struct account_row *const *)a;
    const struct account_row *right = *(const struct account_row *const *)b;
    int order;

    if (left->kind != right->kind) return left->kind < right->kind ? -1 : 1;
    order = strcmp(left->name, right->name);
    if (order) return order;
    if (left->outcome != right->outcome) return left->outcome < right->outcome ? -1 : 1;
    return strcmp(left->detail, right->detail);
}

hearsay_status account_send(const struct account *account, const hearsay_sink *sink,
                            const char *file, const char *format, hearsay_error *err)
{
    const struct account_row **sorted;
    hearsay_status status = HEARSAY_OK;
    size_t count = account->keys.count;

    if (account->failed)
        return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for the account of the file");
    if (!sink->account || count == 0) return HEARSAY_OK;
    sorted = allocate(count * sizeof *sorted);
    if (!sorted)
        return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for the account of the file");
    for (size_t i = 0; i < count; i++) sorted[i] = &account->rows[i];
    qsort(sorted, count, sizeof *sorted, compare_rows);
    for (size_t i = 0; status == HEARSAY_OK && i < count; i++) {
        hearsay_account line = { .file = file,
                                 .format = format,
                                 .name = sorted[i]->name,
                                 .detail = sorted[i]->detail,
                                 .count = sorted[i]->count,
                                 .kind = sorted[i]->kind,
                                 .outcome = sorted[i]->outcome };
        status = sink->account(sink->state, &line, err);
    }
    allocate_free(sorted);
    return status;
}
