/* What the libraries below allocate fails in turn, once each, through the hooks that they have for
 * it: the read fails with a clear error and gives everything back. Our own allocations have their
 * tests with each reader. libxml2 is not among them: 2.9.14 crashes in xmlParseDocument without
 * memory. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cjson/cJSON.h>
#include <cmocka.h>
#include <sqlite3.h>

#include <hearsay/read.h>

#include "support/effort.h"
#include "support/written.h"

/* ---- the allocation that fails ---- */

static size_t countdown; /* 1: the next; 0: none, or it has failed */
static bool has_failed;

static bool fails(void)
{
    if (countdown == 0 || --countdown > 0) return false;
    has_failed = true;
    return true;
}

static void *take(size_t size)
{
    return fails() ? NULL : malloc(size);
}

static sqlite3_mem_methods plain; /* of SQLite */

static void *take_for_sqlite(int size)
{
    return fails() ? NULL : plain.xMalloc(size);
}

static void *take_again_for_sqlite(void *memory, int size)
{
    return fails() ? NULL : plain.xRealloc(memory, size);
}

/* Before any of the libraries is used. */
static void set_hooks(void)
{
    cJSON_Hooks hooks = { .malloc_fn = take, .free_fn = free };
    sqlite3_mem_methods failing;

    cJSON_InitHooks(&hooks);
    assert_int_equal(sqlite3_config(SQLITE_CONFIG_GETMALLOC, &plain), SQLITE_OK);
    failing = plain;
    failing.xMalloc = take_for_sqlite;
    failing.xRealloc = take_again_for_sqlite;
    assert_int_equal(sqlite3_config(SQLITE_CONFIG_MALLOC, &failing), SQLITE_OK);
}

/* ---- reading ---- */

struct file {
    const char *path, *format;
    size_t skipped; /* bytes before it begins: a seed has a line of options */
};

static char bytes[1 << 16];

static size_t load(const struct file *file)
{
    FILE *stream = fopen(file->path, "rb");
    size_t size;

    assert_non_null(stream);
    size = fread(bytes, 1, sizeof bytes, stream);
    (void)fclose(stream);
    assert_true(size > file->skipped && size < sizeof bytes);
    return size;
}

/* *out is NULL on failure. */
static hearsay_status read_file(hearsay_corpus **out, const struct file *file, size_t size,
                                hearsay_error *err)
{
    const hearsay_read_options options = { .format = file->format };
    hearsay_corpus *corpus = NULL;
    hearsay_status status = hearsay_corpus_new(&corpus, err);
    hearsay_sink sink = hearsay_corpus_sink(corpus);

    status = hearsay_read_memory("file", bytes + file->skipped, size - file->skipped, &options,
                                 &sink, err);
    if (status == HEARSAY_OK) status = hearsay_corpus_finish(corpus, NULL, err);
    if (status != HEARSAY_OK) {
        hearsay_corpus_free(corpus);
        corpus = NULL;
    }
    *out = corpus;
    return status;
}

/* Some of what SQLite takes it can do without: then the corpus is the same. */
static void fail_each(const struct file *file)
{
    size_t size = load(file), n = 1, failures = 0;
    hearsay_corpus *corpus = NULL;
    char *expected;

    assert_int_equal(read_file(&corpus, file, size, NULL), HEARSAY_OK);
    expected = written_corpus(corpus, "jsonl");
    hearsay_corpus_free(corpus);
    for (has_failed = true; has_failed; n = effort_next_failure(n)) {
        hearsay_error err = { 0 };
        hearsay_status status;

        has_failed = false;
        countdown = n;
        status = read_file(&corpus, file, size, &err);
        countdown = 0;
        if (status == HEARSAY_OK) {
            char *found = written_corpus(corpus, "jsonl");

            if (strcmp(found, expected) != 0)
                fail_msg("%s: allocation %zu is missing: %s", file->path, n, found);
            free(found);
            hearsay_corpus_free(corpus);
        } else if (status != HEARSAY_NO_MEMORY) {
            fail_msg("%s: without allocation %zu: %s, \"%s\"", file->path, n,
                     hearsay_status_name(status), err.message);
        } else {
            failures++;
        }
    }
    assert_true(failures > 2);
    free(expected);
}

static void json_without_memory_fails_and_leaves_nothing(void **state)
{
    static const struct file files[] = {
        { "tests/data/tools/label_studio.json", "label-studio", 0 },
        { "tests/data/stix/harbour.json", "stix", 0 },
        { "tests/data/claimreview/list.json", "claimreview", 0 },
    };

    (void)state;
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) fail_each(&files[i]);
}

static void a_database_without_memory_fails_and_leaves_nothing(void **state)
{
    const struct file file = { "fuzz/seeds/readers/dna-three", "dna", 4 };

    (void)state;
    fail_each(&file);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(json_without_memory_fails_and_leaves_nothing),
        cmocka_unit_test(a_database_without_memory_fails_and_leaves_nothing),
    };

    set_hooks();
    return cmocka_run_group_tests(tests, NULL, NULL);
}
