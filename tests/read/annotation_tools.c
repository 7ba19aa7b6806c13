/* Label Studio, doccano, Prodigy, hypothes.is, MARDY, WebAnno: the same small text in each tool's
 * own words. It begins with a face of one code point, two UTF-16 units and four bytes: "Ann Marsh
 * accused Southland of theft" begins at byte 5 and ends at byte 41 whatever the tool counts. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "support/damage.h"
#include "support/foreign.h"

#define TOOLS "tests/data/tools/"

static hearsay_corpus *read_one(const char *path)
{
    return foreign_corpus(&path, 1);
}

static uint64_t left_out(const hearsay_corpus *corpus, hearsay_account_kind kind, const char *name,
                         const char *why)
{
    return foreign_account(corpus, kind, name, HEARSAY_LEFT_OUT, why);
}

static void assert_theft(const hearsay_corpus *corpus, const hearsay_statement *statement)
{
    assert_string_equal(foreign_speaker(corpus, statement), "Ann Marsh");
    assert_string_equal(statement->act->name, "accuse");
    assert_string_equal(statement->detail->cue, "accused");
    assert_string_equal(foreign_claim_text(corpus, statement), "theft");
    assert_int_equal(statement->detail->span_start, 5);
    assert_int_equal(statement->detail->span_end, 41);
    assert_string_equal(statement->quote, "Ann Marsh accused Southland of theft");
}

static void label_studio_tells_the_same(void **state)
{
    hearsay_corpus *corpus = read_one(TOOLS "label_studio.json");
    const hearsay_statement *statement = hearsay_corpus_statement(corpus, 0);

    (void)state;
    assert_int_equal(hearsay_corpus_statements(corpus), 1);
    assert_theft(corpus, statement);
    assert_string_equal(foreign_target(corpus, statement), "Southland");
    assert_true(statement->confidence == 0.7); /* a choice with the region's id */
    assert_string_equal(statement->detail->annotator, "kl@desk.example");
    assert_int_equal(left_out(corpus, HEARSAY_ACCOUNT_RECORD, "annotation",
                              "cancelled by the annotator"), 1);
    assert_int_equal(left_out(corpus, HEARSAY_ACCOUNT_RECORD, "prediction", NULL), 1);
    assert_int_equal(left_out(corpus, HEARSAY_ACCOUNT_RELATION, "Source", "points to nothing"), 1);
    hearsay_corpus_free(corpus);
}

static void doccano_tells_the_same(void **state)
{
    hearsay_corpus *corpus = read_one(TOOLS "doccano.jsonl");

    (void)state;
    assert_int_equal(hearsay_corpus_statements(corpus), 1);
    assert_theft(corpus, hearsay_corpus_statement(corpus, 0));
    assert_int_equal(left_out(corpus, HEARSAY_ACCOUNT_LABEL, "Content", "not joined to a statement"),
                     1);
    assert_int_equal(left_out(corpus, HEARSAY_ACCOUNT_RECORD, "document", "no spans"), 1);
    hearsay_corpus_free(corpus);
}

static void prodigy_tells_the_same_once_for_each_annotator(void **state)
{
    hearsay_corpus *corpus = read_one(TOOLS "prodigy.jsonl");

    (void)state;
    assert_int_equal(hearsay_corpus_statements(corpus), 2);
    assert_theft(corpus, hearsay_corpus_statement(corpus, 0));
    assert_theft(corpus, hearsay_corpus_statement(corpus, 1));
    assert_string_equal(hearsay_corpus_statement(corpus, 0)->detail->annotator, "kl");
    assert_string_equal(hearsay_corpus_statement(corpus, 1)->detail->annotator, "mm");
    assert_int_equal(hearsay_corpus_documents(corpus), 1); /* the same _input_hash */
    assert_int_equal(left_out(corpus, HEARSAY_ACCOUNT_RECORD, "task", "the answer is reject"), 1);
    hearsay_corpus_free(corpus);
}

static void tags_of_hypothesis_make_a_statement(void **state)
{
    hearsay_corpus *corpus = read_one(TOOLS "hypothesis.json");
    const hearsay_statement *statement = foreign_statement(corpus, "h1");

    (void)state;
    assert_string_equal(foreign_speaker(corpus, statement), "Ann Marsh");
    assert_string_equal(statement->act->name, "accuse"); /* act:accused */
    assert_string_equal(foreign_target(corpus, statement), "Southland");
    assert_string_equal(foreign_claim_text(corpus, statement), "They stole it");
    assert_string_equal(statement->quote, "accused Southland of theft");
    assert_int_equal(left_out(corpus, HEARSAY_ACCOUNT_LABEL, "urgent", "a tag without name:value"),
                     1);
    assert_int_equal(left_out(corpus, HEARSAY_ACCOUNT_RECORD, "annotation",
                              "no tags such as speaker:NAME"), 1);
    hearsay_corpus_free(corpus);
}

/* Two actors on two codes in one passage: four statements, one passage. */
static void each_actor_of_a_mardy_passage_speaks_on_each_code(void **state)
{
    hearsay_corpus *corpus = read_one(TOOLS "mardy.json");

    (void)state;
    assert_int_equal(hearsay_corpus_statements(corpus), 4);
    assert_string_equal(hearsay_corpus_statement(corpus, 0)->act->name, "reject");
    assert_string_equal(foreign_claim_text(corpus, hearsay_corpus_statement(corpus, 1)),
                        "claim 203");
    assert_int_equal(foreign_actor(corpus, "Ann Marsh")->kind, HEARSAY_KIND_PERSON);
    assert_string_equal(foreign_speaker(corpus, hearsay_corpus_statement(corpus, 2)), "party 20");
    assert_int_equal(left_out(corpus, HEARSAY_ACCOUNT_RECORD, "passage", "no actor"), 1);
    hearsay_corpus_free(corpus);
}

/* The arrows go from Source to Content here: that the span is called Source tells who fills. */
static void webanno_relations_join_by_what_the_spans_are(void **state)
{
    hearsay_corpus *corpus = read_one("tests/data/webanno/gazette.tsv");
    const hearsay_statement *statement = hearsay_corpus_statement(corpus, 0);

    (void)state;
    assert_int_equal(hearsay_corpus_statements(corpus), 1);
    assert_string_equal(foreign_speaker(corpus, statement), "Ann Marsh");
    assert_string_equal(foreign_claim_text(corpus, statement), "Southland");
    assert_string_equal(statement->detail->cue, "accused");
    assert_string_equal(statement->act->name, "accuse");
    assert_int_equal(statement->detail->span_start, 5); /* "Ann", UTF-16 unit 3 */
    hearsay_corpus_free(corpus);
}

/* Row 7 has "Marsch" where the text has "Marsh"; row 9 has a place of which the text, of 24 units,
 * ends before the end. */
static void a_webanno_row_whose_word_is_not_that_of_the_text_is_a_notice_with_its_line(void **state)
{
    hearsay_corpus *corpus = foreign_text(
        "a.tsv", "#FORMAT=WebAnno TSV 3.3\n#T_SP=webanno.custom.Part|value\n\n\n"
                 "#Text=Ann Marsh left C:\\\\x then.\n"
                 "1-1\t0-3\tAnn\t_\t\n1-2\t4-9\tMarsch\t_\t\n1-3\t10-14\tleft\t_\t\n"
                 "1-4\t20-28\tthen.\t_\t\n1-5\t15-19\tC:\\\\x\t_\t\n");

    (void)state;
    assert_int_equal(foreign_notices(corpus, "word and text differ"), 1);
    assert_int_equal(foreign_notice(corpus, "word and text differ")->examples[0].line, 7);
    assert_int_equal(foreign_notices(corpus, "word outside the text"), 1);
    assert_int_equal(foreign_notice(corpus, "word outside the text")->examples[0].line, 9);
    hearsay_corpus_free(corpus);
}

/* The dependency joins two words, which are two parts of speech; these are all that is annotated. */
static void a_dependency_between_words_joins_their_parts_of_speech(void **state)
{
    hearsay_corpus *corpus = foreign_real("webanno-inception/inception-io-webanno-tsv/src/test/"
                                          "resources/tsv3-suite/testDependencyWithValues/"
                                          "reference.xmi");
    const hearsay_account *line;
    uint64_t labels = 0;

    (void)state;
    if (!corpus) skip();
    for (size_t i = 0; (line = hearsay_corpus_account(corpus, i)) != NULL; i++)
        if (line->kind == HEARSAY_ACCOUNT_LABEL) labels += line->count;
    assert_int_equal(labels, 2);
    assert_int_equal(left_out(corpus, HEARSAY_ACCOUNT_RELATION, "Dependency", NULL), 1);
    hearsay_corpus_free(corpus);
}

/* ---- real files ---- */

/* Counted with Python's json: objects, relations by label, answers. */
static void all_of_prodigys_example_is_accounted_for(void **state)
{
    static const struct {
        const char *label;
        uint64_t count;
    } known[] = { { "Pos-Reg", 107 }, { "Reg", 49 }, { "Neg-Reg", 42 }, { "Binds", 35 },
                  { "No-rel", 34 } };
    hearsay_corpus *corpus = foreign_real("prodigy/annotations.jsonl");

    (void)state;
    if (!corpus) skip();
    assert_int_equal(foreign_account(corpus, HEARSAY_ACCOUNT_RECORD, "task", HEARSAY_USED, NULL),
                     149);
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        assert_int_equal(left_out(corpus, HEARSAY_ACCOUNT_RELATION, known[i].label, NULL),
                         known[i].count);
    hearsay_corpus_free(corpus);
}

static hearsay_status try_sample(const char *folder, const char *name, hearsay_error *err)
{
    char path[200];
    const char *real;
    hearsay_corpus *corpus = NULL;
    hearsay_status status;

    (void)snprintf(path, sizeof path, "web-annotation/tools/samples/%s/%s.json", folder, name);
    real = foreign_path(path);
    if (!*real) return HEARSAY_OK;
    status = hearsay_read_corpus(&corpus, &real, 1, NULL, err);
    hearsay_corpus_free(corpus);
    return status;
}

static void correct_web_annotations_are_read_and_incorrect_ones_refused(void **state)
{
    static const char *const more[] = { "collection1", "example41", "example43" };
    char name[20];
    hearsay_error err = { 0 };

    (void)state;
    if (!*foreign_path("web-annotation/tools/samples/correct/anno1.json")) skip();
    for (int i = 1; i <= 39; i += 2) {
        (void)snprintf(name, sizeof name, "anno%d", i);
        assert_int_equal(try_sample("correct", name, &err), HEARSAY_OK);
        assert_int_equal(try_sample("incorrect", name, &err), HEARSAY_BAD_DATA);
        assert_true(err.message[0] != '\0');
    }
    for (size_t i = 0; i < sizeof more / sizeof *more; i++)
        assert_int_equal(try_sample("correct", more[i], &err), HEARSAY_OK);
}

static void damaged_files_are_errors_or_notices(void **state)
{
    (void)state;
    damage_file(TOOLS "label_studio.json", "label-studio");
    damage_file(TOOLS "doccano.jsonl", "doccano");
    damage_file(TOOLS "prodigy.jsonl", "prodigy");
    damage_file(TOOLS "hypothesis.json", "web-annotation");
    damage_file(TOOLS "mardy.json", "mardy");
    damage_file("tests/data/webanno/gazette.tsv", "webanno-tsv");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(label_studio_tells_the_same),
        cmocka_unit_test(doccano_tells_the_same),
        cmocka_unit_test(prodigy_tells_the_same_once_for_each_annotator),
        cmocka_unit_test(tags_of_hypothesis_make_a_statement),
        cmocka_unit_test(each_actor_of_a_mardy_passage_speaks_on_each_code),
        cmocka_unit_test(webanno_relations_join_by_what_the_spans_are),
        cmocka_unit_test(
            a_webanno_row_whose_word_is_not_that_of_the_text_is_a_notice_with_its_line),
        cmocka_unit_test(a_dependency_between_words_joins_their_parts_of_speech),
        cmocka_unit_test(all_of_prodigys_example_is_accounted_for),
        cmocka_unit_test(correct_web_annotations_are_read_and_incorrect_ones_refused),
        cmocka_unit_test(damaged_files_are_errors_or_notices),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
