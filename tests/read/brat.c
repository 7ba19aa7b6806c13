/* brat, with a small text of our own and with PolNeAR. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <hearsay/read.h>

#include "support/damage.h"
#include "support/effort.h"

#define GAZETTE "tests/data/brat/gazette_2015-06-24_breach.ann"

static hearsay_corpus *read_path(const char *path)
{
    hearsay_corpus *corpus = NULL;
    hearsay_error err = { 0 };
    hearsay_status status = hearsay_read_corpus(&corpus, &path, 1, NULL, &err);

    if (status != HEARSAY_OK) print_error("%s: %s\n", err.file, err.message);
    assert_int_equal(status, HEARSAY_OK);
    return corpus;
}

static const hearsay_statement *statement_of(const hearsay_corpus *corpus, const char *id)
{
    for (size_t i = 0; i < hearsay_corpus_statements(corpus); i++) {
        const hearsay_statement *statement = hearsay_corpus_statement(corpus, i);
        if (strcmp(statement->id, id) == 0) return statement;
    }
    fail_msg("no statement %s", id);
    return NULL;
}

static const char *speaker_of(const hearsay_corpus *corpus, const hearsay_statement *statement)
{
    return hearsay_corpus_actor(corpus, statement->speaker)->name;
}

static const char *claim_of(const hearsay_corpus *corpus, const hearsay_statement *statement)
{
    return hearsay_corpus_claim(corpus, statement->claim)->text;
}

/* How often a thing had an outcome; detail NULL: any. */
static uint64_t accounted(const hearsay_corpus *corpus, hearsay_account_kind kind,
                          const char *name, hearsay_outcome outcome, const char *detail)
{
    const hearsay_account *line;
    uint64_t sum = 0;

    for (size_t i = 0; (line = hearsay_corpus_account(corpus, i)) != NULL; i++)
        if (line->kind == kind && line->outcome == outcome && strcmp(line->name, name) == 0 &&
            (!detail || strcmp(line->detail, detail) == 0))
            sum += line->count;
    return sum;
}

static void source_cue_and_content_are_speaker_act_and_claim(void **state)
{
    hearsay_corpus *corpus = read_path(GAZETTE);
    const hearsay_statement *told =
        statement_of(corpus, "gazette_2015-06-24_breach:E2");

    (void)state;
    assert_string_equal(speaker_of(corpus, told), "Ann Marsh");
    assert_string_equal(told->act->name, "assert");
    assert_string_equal(told->detail->cue, "told");
    assert_string_equal(claim_of(corpus, told), "They broke in"); /* of two pieces */
    assert_int_equal(told->detail->addressee_count, 1);
    hearsay_corpus_free(corpus);
}

/* The text begins with "Ärger" and a smiling face of four bytes, so that the bytes run ahead of the
 * code points by one and three: "They", at code point 63, is at byte 67; "reporters" ends at 103,
 * byte 107. */
static void places_are_bytes(void **state)
{
    hearsay_corpus *corpus = read_path(GAZETTE);
    const hearsay_statement *told = statement_of(corpus, "gazette_2015-06-24_breach:E2");

    (void)state;
    assert_int_equal(told->detail->span_start, 67);
    assert_int_equal(told->detail->span_end, 107);
    assert_string_equal(told->quote, "They broke in,\" Ann Marsh told reporters");
    hearsay_corpus_free(corpus);
}

static void the_name_of_the_file_tells_publisher_and_date(void **state)
{
    hearsay_corpus *corpus = read_path(GAZETTE);
    const hearsay_document *document = hearsay_corpus_document(corpus, 0);
    char date[HEARSAY_DATE_TEXT];

    (void)state;
    assert_string_equal(hearsay_corpus_actor(corpus, document->publisher)->name, "gazette");
    assert_string_equal(hearsay_date_write(document->date, date), "2015-06-24");
    assert_int_equal(document->length, 189);
    hearsay_corpus_free(corpus);
}

static void who_is_not_named_is_an_unnamed_source(void **state)
{
    hearsay_corpus *corpus = read_path(GAZETTE);
    const hearsay_statement *said = statement_of(corpus, "gazette_2015-06-24_breach:E1");
    const hearsay_actor *speaker = hearsay_corpus_actor(corpus, said->speaker);

    (void)state;
    assert_int_equal(speaker->kind, HEARSAY_KIND_UNNAMED);
    assert_string_equal(speaker->name, "A spokesman (gazette_2015-06-24_breach:T1)");
    hearsay_corpus_free(corpus);
}

/* "* Same T13 T17": "It" is Southland. */
static void a_pronoun_is_who_it_is_the_same_as(void **state)
{
    hearsay_corpus *corpus = read_path(GAZETTE);
    const hearsay_statement *comment = statement_of(corpus, "gazette_2015-06-24_breach:E5");

    (void)state;
    assert_string_equal(speaker_of(corpus, comment), "Southland");
    assert_true(comment->flags & HEARSAY_NEGATED); /* A1 */
    hearsay_corpus_free(corpus);
}

/* E3 has E2 as its content: the Wire says that Ann Marsh said it. */
static void an_event_in_an_event_is_a_claim_about_it(void **state)
{
    hearsay_corpus *corpus = read_path(GAZETTE);
    const hearsay_statement *wire = statement_of(corpus, "gazette_2015-06-24_breach:E3");

    (void)state;
    assert_string_equal(speaker_of(corpus, wire), "the Wire");
    assert_string_equal(claim_of(corpus, wire), "Ann Marsh told reporters They broke in");
    hearsay_corpus_free(corpus);
}

static void a_relation_can_make_a_statement(void **state)
{
    hearsay_corpus *corpus = read_path(GAZETTE);
    const hearsay_statement *accuses = statement_of(corpus, "gazette_2015-06-24_breach:T3");

    (void)state;
    assert_string_equal(speaker_of(corpus, accuses), "Ann Marsh");
    assert_string_equal(accuses->act->name, "accuse");
    assert_string_equal(claim_of(corpus, accuses), "the agency was robbed");
    hearsay_corpus_free(corpus);
}

static void attributes_become_what_the_mapping_says(void **state)
{
    hearsay_corpus *corpus = read_path(GAZETTE);
    const hearsay_statement *denied = statement_of(corpus, "gazette_2015-06-24_breach:E4");

    (void)state;
    assert_string_equal(denied->act->name, "deny");
    assert_true(denied->confidence == 0.8);
    assert_string_equal(denied->detail->attributes[0].name, "AnnotatorNotes");
    assert_string_equal(denied->detail->attributes[0].json, "\"looks firm\"");
    hearsay_corpus_free(corpus);
}

/* Six E lines; R1 makes a seventh statement; E6 has a trigger that is not there and no roles. */
static void every_line_is_accounted_for(void **state)
{
    hearsay_corpus *corpus = read_path(GAZETTE);

    (void)state;
    assert_int_equal(accounted(corpus, HEARSAY_ACCOUNT_RECORD, "attribution", HEARSAY_USED, NULL), 6);
    assert_int_equal(accounted(corpus, HEARSAY_ACCOUNT_RECORD, "attribution", HEARSAY_LEFT_OUT,
                               "neither speaker nor claim nor target"), 1);
    assert_int_equal(accounted(corpus, HEARSAY_ACCOUNT_LABEL, "Mood", HEARSAY_LEFT_OUT,
                               "not named by the mapping"), 1);
    assert_int_equal(accounted(corpus, HEARSAY_ACCOUNT_RELATION, "near", HEARSAY_LEFT_OUT, NULL), 1);
    hearsay_corpus_free(corpus);
}

/* ---- PolNeAR ---- */

static char *data_path(const char *within)
{
    static char path[1024];
    const char *data = getenv("HEARSAY_DATA");
    FILE *file;

    (void)snprintf(path, sizeof path, "%s/%s", data ? data : "../shared/data", within);
    file = fopen(path, "r");
    if (file) (void)fclose(file);
    return file ? path : NULL;
}

/* Counted by a few lines of Python over the .ann files: lines that begin with E and a digit, those
 * of them without any role or with a Cue only, lines whose type is Cue and whose text is "said".
 * Documents are the files in the folder "text"; in two of them nobody found an attribution. */
static void all_of_polnear_is_read_and_accounted_for(void **state)
{
    static const struct {
        const char *folder;
        uint64_t events, bare, said, texts;
    } parts[] = { { "polnear/train", 22501, 35, 4590, 840 }, { "polnear/dev", 2320, 1, 523, 84 } };

    (void)state;
    if (!data_path("polnear/train")) skip();
    /* under valgrind the small part */
    for (size_t i = effort_of(0, 0, 1); i < 2; i++) {
        hearsay_corpus *corpus = read_path(data_path(parts[i].folder));
        size_t said = 0;

        assert_int_equal(accounted(corpus, HEARSAY_ACCOUNT_RECORD, "attribution", HEARSAY_USED,
                                   NULL), parts[i].events - parts[i].bare);
        assert_int_equal(accounted(corpus, HEARSAY_ACCOUNT_RECORD, "attribution", HEARSAY_LEFT_OUT,
                                   NULL), parts[i].bare);
        for (size_t j = 0; j < hearsay_corpus_statements(corpus); j++) {
            const char *cue = hearsay_corpus_statement(corpus, j)->detail->cue;
            said += cue && strcmp(cue, "said") == 0;
        }
        assert_int_equal(said, parts[i].said);
        assert_int_equal(hearsay_corpus_documents(corpus), parts[i].texts);
        hearsay_corpus_free(corpus);
    }
}

static void brats_own_examples_are_read(void **state)
{
    static const char *const folders[] = { "NCBI-disease", "BioNLP-ST_2011/BioNLP-ST_2011_ID",
                                           "BioNLP-ST_2011/BioNLP-ST_2011_GE", "TDT" };
    char within[200];

    (void)state;
    if (!data_path("brat-examples/corpora")) skip();
    for (size_t i = 0; i < sizeof folders / sizeof *folders; i++) {
        (void)snprintf(within, sizeof within, "brat-examples/corpora/%s", folders[i]);
        hearsay_corpus_free(read_path(data_path(within)));
    }
}

static void a_damaged_file_is_an_error_or_a_notice(void **state)
{
    (void)state;
    damage_file(GAZETTE, "brat");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(source_cue_and_content_are_speaker_act_and_claim),
        cmocka_unit_test(places_are_bytes),
        cmocka_unit_test(the_name_of_the_file_tells_publisher_and_date),
        cmocka_unit_test(who_is_not_named_is_an_unnamed_source),
        cmocka_unit_test(a_pronoun_is_who_it_is_the_same_as),
        cmocka_unit_test(an_event_in_an_event_is_a_claim_about_it),
        cmocka_unit_test(a_relation_can_make_a_statement),
        cmocka_unit_test(attributes_become_what_the_mapping_says),
        cmocka_unit_test(every_line_is_accounted_for),
        cmocka_unit_test(all_of_polnear_is_read_and_accounted_for),
        cmocka_unit_test(brats_own_examples_are_read),
        cmocka_unit_test(a_damaged_file_is_an_error_or_a_notice),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
