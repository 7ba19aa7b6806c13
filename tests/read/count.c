/* Statements added up, and parts read: what the library gives, without memory, and of damaged parts. What hearsay
 * count writes is looked at in tests/cli/count and parts_add_up.py. */
#include <hearsay/sums.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "memory/allocate.h"
#include "support/effort.h"

#define HEADER "speaker,act,target,period,count,first,last,weight"

static const char *const files[] = { "tests/data/events/20150624.export.CSV", "tests/data/gazette.jsonl" };

/* ---- a sink that keeps what it gets ---- */

struct got {
    size_t statements, actors;
    char counts[200]; /* of each statement, with its confidence and line: "3*0.5@2 " */
};

static hearsay_status take(void *state, const hearsay_record *record, hearsay_error *err)
{
    struct got *got = state;
    char line[32];

    (void)err;
    got->actors += record->kind == HEARSAY_ACTOR;
    if (record->kind != HEARSAY_STATEMENT) return HEARSAY_OK;
    got->statements++;
    for (size_t i = 0; i < record->value_count; i++) {
        const hearsay_value *value = &record->values[i];

        if (value->field == HEARSAY_FIELD_CONFIDENCE) strcat(got->counts, "*");
        if (value->field == HEARSAY_FIELD_COUNT || value->field == HEARSAY_FIELD_CONFIDENCE)
            strncat(got->counts, value->text, value->length);
    }
    (void)snprintf(line, sizeof line, "@%zu ", record->line);
    strcat(got->counts, line);
    return HEARSAY_OK;
}

static struct got read_part(const char *text)
{
    struct got got = { 0 };
    hearsay_sink sink = { .state = &got, .record = take };
    hearsay_error err = { 0 };

    if (hearsay_read_memory("part.csv", text, strlen(text), NULL, &sink, &err) != HEARSAY_OK)
        fail_msg("%s", err.message);
    return got;
}

static void equal_rows_of_a_part_are_one_statement(void **state)
{
    struct got got = read_part(HEADER "\nb,deny,a,,1,,,1\na,accuse,b;c,,1,,,0.25\na,accuse, b ; c,,2,,,1.25\n");

    (void)state;
    assert_int_equal(got.statements, 2);
    /* sorted: a's two, 3 statements of weight 1.5, at their first row; then b's */
    assert_string_equal(got.counts, "3*0.5@3 1@2 ");
    assert_int_equal(got.actors, 0);
}

static void names_of_events_tell_of_their_actors(void **state)
{
    struct got got = read_part(HEADER ",speaker_country,names\nUSAGOV,accuse,CHN,,1,,,1,USA,cameo\n");

    (void)state;
    assert_int_equal(got.statements, 1);
    assert_int_equal(got.actors, 3); /* hints at USA, the country, USAGOV and CHN */
}

static void never_is_no_period_to_count_by(void **state)
{
    hearsay_read_options options = { 0 };
    hearsay_sums *sums = (hearsay_sums *)&options;
    hearsay_error err = { 0 };

    (void)state;
    assert_int_equal(hearsay_count_files(&sums, files, 1, &options, NULL, &err), HEARSAY_BAD_ARGUMENT);
    assert_null(sums);
}

/* ---- counting ---- */

static hearsay_status count(const hearsay_filter *filter, char **bytes, size_t *size, size_t *number)
{
    hearsay_output *output = NULL;
    hearsay_sums *sums = NULL;
    hearsay_status status = hearsay_count_files(&sums, files, 2, NULL, filter, NULL);

    *bytes = NULL;
    *number = sums ? hearsay_sums_count(sums) : 0;
    if (status == HEARSAY_OK) status = hearsay_output_memory(&output, bytes, size, NULL);
    if (status == HEARSAY_OK) status = hearsay_write_sums(output, sums, NULL);
    if (status == HEARSAY_OK) status = hearsay_output_close(output, NULL);
    else hearsay_output_discard(output);
    hearsay_sums_free(sums);
    return status;
}

static void files_of_any_kind_are_counted_together(void **state)
{
    static const char *const acts[] = { "accusation" };
    const hearsay_filter filter = { .acts = { acts, 1 }, .min_confidence = 0.5 };
    char *bytes;
    size_t size, number;

    (void)state;
    assert_int_equal(count(NULL, &bytes, &size, &number), HEARSAY_OK);
    assert_int_equal(number, 5 + 12); /* events, and the gazette's statements: no two of them are equal */
    free(bytes);
    assert_int_equal(count(&filter, &bytes, &size, &number), HEARSAY_OK);
    /* two events, four of the gazette: that of the Post has a confidence of 0.4 */
    assert_int_equal(number, 2 + 4);
    free(bytes);
}

static void counting_without_memory_fails_and_leaves_nothing(void **state)
{
    static const char *const kinds[] = { "class" };
    const hearsay_filter filter = { .exclude_kinds = { kinds, 1 } };
    hearsay_status status = HEARSAY_NO_MEMORY;
    size_t n = 0, size, number;
    char *bytes;

    (void)state;
    while (status == HEARSAY_NO_MEMORY && n < 100000) {
        allocate_fail_at(n = effort_next_failure(n));
        status = count(&filter, &bytes, &size, &number);
        allocate_fail_at(0);
        if (status == HEARSAY_OK) free(bytes);
    }
    assert_int_equal(status, HEARSAY_OK);
    assert_true(n > 100);
}

static void reading_parts_without_memory_fails_and_leaves_nothing(void **state)
{
    static const char text[] = HEADER ",via,speaker_country,names\n"
                               "USAGOV,fight,CHN,2015,1,2015,2015,1,,USA,cameo\n"
                               "Police (Northland),accuse,Ann,,1,,,1,,Northland,events\n"
                               "\"=a\",accuse,\"b;c\",,1,,,0.3,\"x;y\",,\n";
    hearsay_status status = HEARSAY_NO_MEMORY;
    size_t n = 0;

    (void)state;
    while (status == HEARSAY_NO_MEMORY && n < 100000) {
        hearsay_corpus *corpus = NULL;

        allocate_fail_at(n = effort_next_failure(n));
        status = hearsay_corpus_new(&corpus, NULL);
        if (status == HEARSAY_OK) {
            hearsay_sink sink = hearsay_corpus_sink(corpus);

            status = hearsay_read_memory("part.csv", text, sizeof text - 1, NULL, &sink, NULL);
            if (status == HEARSAY_OK) status = hearsay_corpus_finish(corpus, NULL, NULL);
        }
        allocate_fail_at(0);
        hearsay_corpus_free(corpus);
    }
    assert_int_equal(status, HEARSAY_OK);
    assert_true(n > 100);
}

/* Each byte of a good part in turn gone, doubled, or another one. */
static void damaged_parts_end_in_a_status(void **state)
{
    static const char good[] = HEADER ",claim,negated,names\n"
                               "\"=a\",accuse,\"b;c\\;\",2015-06,12,2015-06-01,2015-06-30,0.5,\"x\ny\",true,\n"
                               "USA,deny,CHN,,1,,,1,,,cameo\n";
    static const char others[] = "\",;\\'=-0\n\xff";
    char text[sizeof good + 1];

    (void)state;
    for (size_t i = 0; i + 1 < sizeof good; i += effort_of(1, 1, 12)) {
        for (size_t j = 0; j < sizeof others; j++) {
            struct got got = { 0 };
            hearsay_sink sink = { .state = &got, .record = take };
            size_t length = sizeof good - 1;
            hearsay_status status;

            memcpy(text, good, sizeof good);
            if (others[j]) text[i] = others[j];
            else memmove(text + i, text + i + 1, length-- - i);
            status = hearsay_read_memory("part.csv", text, length, NULL, &sink, NULL);
            assert_true(status == HEARSAY_OK || status == HEARSAY_BAD_DATA);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(equal_rows_of_a_part_are_one_statement),
        cmocka_unit_test(names_of_events_tell_of_their_actors),
        cmocka_unit_test(never_is_no_period_to_count_by),
        cmocka_unit_test(files_of_any_kind_are_counted_together),
        cmocka_unit_test(counting_without_memory_fails_and_leaves_nothing),
        cmocka_unit_test(reading_parts_without_memory_fails_and_leaves_nothing),
        cmocka_unit_test(damaged_parts_end_in_a_status),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
