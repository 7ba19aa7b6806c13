/* The two exports of one document must say the same: for every folder of WebAnno's own suite the
 * table and the XMI are read to annotations, and these are compared. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <dirent.h>

#include "memory/allocate.h"
#include "read/uima_cas.h"
#include "support/damage.h"
#include "text/buffer.h"

#define SUITE "webanno-inception/inception-io-webanno-tsv/src/test/resources/tsv3-suite"

typedef hearsay_status fill_function(struct reading *reading, struct annotated *annotated,
                                     hearsay_error *err);

/* Reads a file to annotations only. */
static hearsay_status fill_file(const char *path, fill_function *fill, struct annotated *annotated)
{
    static const hearsay_read_options options;
    static const hearsay_sink sink;
    struct reading reading = { .options = &options, .sink = &sink };
    hearsay_error err = { 0 };
    hearsay_status status = input_open(&reading.input, path, &err);

    if (status != HEARSAY_OK) return status;
    reading.account = account_new();
    arena_init(&reading.texts, 0);
    arena_init(&reading.names, 0);
    interner_init(&reading.hinted, &reading.names);
    annotated_init(annotated);
    status = fill(&reading, annotated, &err);
    if (status != HEARSAY_OK) print_error("%s:%zu: %s\n", path, err.line, err.message);
    account_free(reading.account);
    interner_clear(&reading.hinted);
    arena_clear(&reading.names);
    arena_clear(&reading.texts);
    allocate_free(reading.values);
    input_close(reading.input);
    return status;
}

static int compare_texts(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static bool is_blank(char byte)
{
    return strchr(" \t\r\n", byte) != NULL;
}

/* Adds a text without blanks: between sentences the table does not tell which there are. */
static void add_dense(struct buffer *out, const char *text)
{
    for (; *text; text++)
        if (!is_blank(*text)) buffer_char(out, *text);
}

/* Where an item lies, without the blanks at its ends: the table knows only tokens. */
static void add_place(struct buffer *out, const struct annotated *annotated, size_t index)
{
    const struct annotated_item *item = &annotated->items[index];
    size_t start = item->start, end = item->end;

    while (start < end && is_blank(annotated->text[start])) start++;
    while (end > start && is_blank(annotated->text[end - 1])) end--;
    buffer_format(out, "%zu-%zu", start, end);
}

/* Whether a label is only the layer's name, which the two exports may spell differently. */
static bool is_layer(const struct annotated_item *item)
{
    static const char *const layers[] = {
        "Span", "NamedEntity", "SimpleSpan", "SimpleLinkHost", "ComplexLinkHost", "FlexLinkHost",
        "POS", "POS_NOUN", "SimpleLink", "Relation", "SurfaceForm", "",
    };

    for (size_t i = 0; i < sizeof layers / sizeof *layers; i++)
        if (strcmp(layers[i], item->label) == 0) return true;
    return false;
}

/* Every item and link as a line, sorted: equal annotations give equal texts. */
static char *write_all(const struct annotated *annotated)
{
    size_t count = annotated->item_count + annotated->link_count, used = 0;
    char **lines = calloc(count + 1, sizeof *lines);
    struct buffer all = { 0 };

    for (size_t i = 0; i < annotated->item_count; i++) {
        const struct annotated_item *item = &annotated->items[i];
        struct buffer line = { 0 };

        if (!*item->label) continue; /* a word that only a link points to */
        buffer_format(&line, "item %s ", is_layer(item) ? "*" : item->label);
        add_place(&line, annotated, i);
        buffer_char(&line, ' ');
        add_dense(&line, item->text);
        for (const struct annotated_attribute *a = item->attributes; a; a = a->next)
            buffer_format(&line, " %s=%s", a->name, a->value);
        if (item->same_as != SIZE_MAX) {
            buffer_text(&line, " same as ");
            add_place(&line, annotated, item->same_as);
        }
        lines[used++] = buffer_take(&line);
    }
    for (size_t i = 0; i < annotated->link_count; i++) {
        const struct annotated_link *link = &annotated->links[i];
        struct buffer line = { 0 };

        buffer_format(&line, "link %s ", strcmp(link->label, "Relation") == 0 ? "*" : link->label);
        add_place(&line, annotated, link->from);
        buffer_text(&line, " to ");
        add_place(&line, annotated, link->to);
        lines[used++] = buffer_take(&line);
    }
    qsort(lines, used, sizeof *lines, compare_texts);
    for (size_t i = 0; i < used; i++) {
        buffer_format(&all, "%s\n", lines[i]);
        allocate_free(lines[i]);
    }
    free(lines);
    return buffer_take(&all);
}

/* Folders in which the two cannot be the same, and why. */
static const char *known_difference(const char *folder)
{
    static const struct {
        const char *folder, *why;
    } known[] = {
        { "testZeroWidthAnnotationBetweenTokenIsMovedToEndOfPreviousToken",
          "the table moves what has no width to the token before it" },
        { "testZeroWidthAnnotationBeforeFirstTokenIsMovedToBeginOfFirstToken",
          "the table moves what has no width to the first token" },
        { "testZeroWidthAnnotationBeyondLastTokenIsMovedToEndOfLastToken",
          "the table moves what has no width to the last token" },
    };

    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (strcmp(known[i].folder, folder) == 0) return known[i].why;
    return NULL;
}

static const char *suite_path(void)
{
    static char path[1024];
    const char *data = getenv("HEARSAY_DATA");

    (void)snprintf(path, sizeof path, "%s/%s", data ? data : "../shared/data", SUITE);
    return path;
}

/* Compares one folder; false if they differ. */
static bool compare_folder(const char *folder)
{
    struct annotated table, xmi;
    char path[1400], *left, *right;
    bool same;

    (void)snprintf(path, sizeof path, "%s/%s/reference.tsv", suite_path(), folder);
    assert_int_equal(fill_file(path, webanno_tsv_fill, &table), HEARSAY_OK);
    (void)snprintf(path, sizeof path, "%s/%s/reference.xmi", suite_path(), folder);
    if (!input_exists(path)) {
        annotated_clear(&table);
        return true; /* two samples have no XMI: they are read, that is all */
    }
    assert_int_equal(fill_file(path, uima_xmi_fill, &xmi), HEARSAY_OK);
    left = write_all(&table);
    right = write_all(&xmi);
    same = strcmp(left, right) == 0;
    if (!same && !known_difference(folder))
        print_error("%s\n-- table\n%s-- xmi\n%s", folder, left, right);
    allocate_free(left);
    allocate_free(right);
    annotated_clear(&table);
    annotated_clear(&xmi);
    if (same && known_difference(folder)) print_error("%s is the same after all\n", folder);
    return same != (known_difference(folder) != NULL);
}

static void table_and_xmi_say_the_same_in_every_folder(void **state)
{
    DIR *suite = opendir(suite_path());
    struct dirent *entry;
    size_t folders = 0, wrong = 0;

    (void)state;
    if (!suite) skip();
    while ((entry = readdir(suite)) != NULL) {
        if (entry->d_name[0] == '.') continue;
        folders++;
        wrong += !compare_folder(entry->d_name);
    }
    (void)closedir(suite);
    assert_int_equal(wrong, 0);
    assert_int_equal(folders, 75);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(table_and_xmi_say_the_same_in_every_folder),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
