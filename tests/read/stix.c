/* STIX 2.1, with a bundle of our own after the standard's list of properties. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <hearsay/read.h>

#include "support/damage.h"
#include "support/foreign.h"

#define HARBOUR "tests/data/stix/harbour.json"

static hearsay_corpus *read_harbour(void)
{
    const char *path = HARBOUR;

    return foreign_corpus(&path, 1);
}

static void an_attribution_accuses_whom_it_names(void **state)
{
    hearsay_corpus *corpus = read_harbour();
    const hearsay_statement *attribution = foreign_statement(corpus, "relationship--att");
    const hearsay_claim *claim = hearsay_corpus_claim(corpus, attribution->claim);
    char day[HEARSAY_DATE_TEXT];

    (void)state;
    assert_string_equal(foreign_speaker(corpus, attribution), "Marsh Labs");
    assert_string_equal(attribution->act->name, "accuse");
    assert_string_equal(foreign_target(corpus, attribution), "Northland Unit 7");
    assert_string_equal(claim->text, "Grey Heron is attributed to Northland Unit 7");
    assert_int_equal(claim->about_count, 2);
    assert_true(attribution->confidence == 0.75);
    assert_string_equal(hearsay_date_write(attribution->date, day), "2021-02-03");
    assert_string_equal(attribution->detail->cue, "attributed-to");
    hearsay_corpus_free(corpus);
}

static void a_report_is_the_document_of_what_it_holds(void **state)
{
    hearsay_corpus *corpus = read_harbour();
    const hearsay_statement *attribution = foreign_statement(corpus, "relationship--att");
    const hearsay_document *report = hearsay_corpus_document(corpus, attribution->document);

    (void)state;
    assert_string_equal(report->id, "report--1");
    assert_string_equal(report->title, "The heron and the tide");
    assert_string_equal(report->url, "https://labs.example/heron");
    assert_string_equal(hearsay_corpus_actor(corpus, report->publisher)->name, "Marsh Labs");
    assert_int_equal(report->date.month, 2);
    hearsay_corpus_free(corpus);
}

/* Nobody made relationship--use: its author is unnamed; its reference is where it was read. */
static void other_relationships_are_asserted_by_whoever_made_them(void **state)
{
    hearsay_corpus *corpus = read_harbour();
    const hearsay_statement *use = foreign_statement(corpus, "relationship--use");

    (void)state;
    assert_string_equal(use->act->name, "assert");
    assert_int_equal(use->target_count, 0);
    assert_string_equal(foreign_claim_text(corpus, use), "Grey Heron uses Tide");
    assert_int_equal(hearsay_corpus_actor(corpus, use->speaker)->kind, HEARSAY_KIND_UNNAMED);
    assert_string_equal(foreign_document(corpus, use), "https://gazette.example/7");
    hearsay_corpus_free(corpus);
}

/* The version of March says 10, that of February nothing. */
static void the_latest_version_counts_and_who_targets_is_accused(void **state)
{
    hearsay_corpus *corpus = read_harbour();
    const hearsay_statement *aim = foreign_statement(corpus, "relationship--aim");

    (void)state;
    assert_true(aim->confidence == 0.1);
    assert_string_equal(foreign_target(corpus, aim), "Grey Heron");
    assert_string_equal(foreign_claim_text(corpus, aim), "Grey Heron targets Marsh Labs");
    hearsay_corpus_free(corpus);
}

/* strongly-disagree -1, disagree -0.5, agree 1 on the claim. */
static void opinions_are_graded_acts_upon_the_claim(void **state)
{
    hearsay_corpus *corpus = read_harbour();
    const hearsay_statement *against = foreign_statement(corpus, "opinion--no");
    const hearsay_statement *agree = foreign_statement(corpus, "opinion--yes");
    const hearsay_statement *doubt = foreign_statement(corpus, "opinion--rep");

    (void)state;
    assert_string_equal(foreign_speaker(corpus, against), "Bo Reed");
    assert_true(against->act->side == -1);
    assert_int_equal(against->claim, foreign_statement(corpus, "relationship--att")->claim);
    assert_string_equal(foreign_speaker(corpus, agree), "Cy Vale");
    assert_true(agree->act->side == 1);
    assert_true(doubt->act->side == -0.5);
    assert_string_equal(foreign_claim_text(corpus, doubt),
                        "the report The heron and the tide is right");
    hearsay_corpus_free(corpus);
}

/* "Grey Heron" is the name of the intrusion set, so that it is no alias of the threat actor; "Unit
 * 7" stays with the threat actor, which has it first. */
static void actors_have_their_ids_and_no_alias_is_given_to_two(void **state)
{
    hearsay_corpus *corpus = read_harbour();
    const hearsay_actor *unit = foreign_actor(corpus, "threat-actor--north");
    const hearsay_actor *heron = foreign_actor(corpus, "intrusion-set--heron");

    (void)state;
    assert_int_equal(unit->kind, HEARSAY_KIND_GROUP);
    assert_int_equal(unit->alias_count, 1);
    assert_string_equal(unit->aliases[0], "Unit 7");
    assert_int_equal(heron->alias_count, 1);
    assert_string_equal(heron->aliases[0], "HERON");
    assert_int_equal(foreign_actor(corpus, "identity--reed")->kind, HEARSAY_KIND_PERSON);
    assert_int_equal(foreign_actor(corpus, "identity--labs")->kind, HEARSAY_KIND_ORGANIZATION);
    assert_int_equal(foreign_notices(corpus, "alias of two actors"), 2);
    hearsay_corpus_free(corpus);
}

/* Statements: 3 relationships, 1 + 2 + 1 opinions, 1 note. */
static void every_object_is_accounted_for(void **state)
{
    static const struct {
        const char *noun;
        uint64_t used, merged, left_out;
    } expected[] = {
        { "identity", 2, 0, 0 },     { "threat-actor", 1, 0, 0 },
        { "intrusion-set", 1, 0, 0 }, { "malware", 0, 1, 0 },
        { "tool", 0, 0, 1 },         { "marking-definition", 0, 0, 1 },
        { "report", 1, 0, 0 },       { "relationship", 3, 1, 2 },
        { "opinion", 3, 0, 1 },      { "note", 1, 0, 0 },
    };
    hearsay_corpus *corpus = read_harbour();

    (void)state;
    assert_int_equal(hearsay_corpus_statements(corpus), 8);
    for (size_t i = 0; i < sizeof expected / sizeof *expected; i++) {
        const char *noun = expected[i].noun;
        assert_int_equal(foreign_account(corpus, HEARSAY_ACCOUNT_RECORD, noun, HEARSAY_USED, NULL),
                         expected[i].used);
        assert_int_equal(foreign_account(corpus, HEARSAY_ACCOUNT_RECORD, noun, HEARSAY_MERGED,
                                         NULL), expected[i].merged);
        assert_int_equal(foreign_account(corpus, HEARSAY_ACCOUNT_RECORD, noun, HEARSAY_LEFT_OUT,
                                         NULL), expected[i].left_out);
    }
    assert_int_equal(foreign_account(corpus, HEARSAY_ACCOUNT_RECORD, "relationship",
                                     HEARSAY_LEFT_OUT, "revoked"), 1);
    hearsay_corpus_free(corpus);
}

/* What hearsay writes: two of one name, a note that nobody wrote, labels that name the acts. */
static const char written[] =
    "{\"type\": \"bundle\", \"id\": \"bundle--1\", \"objects\": [\n"
    "{\"type\": \"identity\", \"id\": \"identity--1\", \"name\": \"an expert\"},\n"
    "{\"type\": \"identity\", \"id\": \"identity--2\", \"name\": \"an expert\"},\n"
    "{\"type\": \"note\", \"id\": \"note--1\", \"content\": \"it rains\",\n"
    " \"object_refs\": [\"identity--2\"]},\n"
    "{\"type\": \"opinion\", \"id\": \"opinion--1\", \"opinion\": \"strongly-disagree\",\n"
    " \"object_refs\": [\"note--1\"], \"created\": \"1970-01-01T00:00:00.000Z\",\n"
    " \"created_by_ref\": \"identity--2\", \"authors\": [\"an expert\"], \"labels\": [\"deny\"]},\n"
    "{\"type\": \"opinion\", \"id\": \"opinion--2\", \"opinion\": \"agree\",\n"
    " \"object_refs\": [\"note--1\"], \"created_by_ref\": \"identity--1\", \"labels\": [\"deny\"]},\n"
    "{\"type\": \"relationship\", \"id\": \"relationship--1\",\n"
    " \"relationship_type\": \"attributed-to\", \"source_ref\": \"note--1\",\n"
    " \"target_ref\": \"identity--1\", \"created_by_ref\": \"identity--2\", \"labels\": [\"blame\"]},\n"
    "{\"type\": \"relationship\", \"id\": \"relationship--2\", \"relationship_type\": \"threaten\",\n"
    " \"source_ref\": \"identity--1\", \"target_ref\": \"identity--2\",\n"
    " \"created_by_ref\": \"identity--1\"}]}\n";

static void a_note_by_nobody_is_a_claim_of_whoever_speaks_of_it(void **state)
{
    hearsay_corpus *corpus = foreign_text("bundle.json", written);
    const hearsay_statement *opinion = foreign_statement(corpus, "opinion--1");

    (void)state;
    assert_int_equal(hearsay_corpus_statements(corpus), 4);
    assert_int_equal(hearsay_corpus_claims(corpus), 1);
    assert_string_equal(foreign_claim_text(corpus, opinion), "it rains");
    assert_string_equal(
        hearsay_corpus_actor(corpus, foreign_claim(corpus, "it rains")->about[0])->id,
        "identity--2");
    assert_string_equal(hearsay_corpus_actor(corpus, opinion->speaker)->id, "identity--2");
    assert_int_equal(opinion->date.year, 0); /* the first of all days is none */
    hearsay_corpus_free(corpus);
}

static void a_label_says_which_act_it_was_if_it_takes_the_same_side(void **state)
{
    hearsay_corpus *corpus = foreign_text("bundle.json", written);
    const hearsay_statement *blame = foreign_statement(corpus, "relationship--1");
    const hearsay_statement *threat = foreign_statement(corpus, "relationship--2");

    (void)state;
    assert_string_equal(foreign_statement(corpus, "opinion--1")->act->name, "deny");
    assert_string_equal(foreign_statement(corpus, "opinion--2")->act->name, "support");
    assert_string_equal(blame->act->name, "blame");
    assert_string_equal(foreign_claim_text(corpus, blame), "it rains");
    assert_string_equal(threat->act->name, "threaten");
    assert_int_equal(threat->claim, HEARSAY_NONE);
    assert_string_equal(hearsay_corpus_actor(corpus, threat->targets[0])->id, "identity--2");
    hearsay_corpus_free(corpus);
}

static void damaged_bundles_end_with_a_status(void **state)
{
    (void)state;
    damage_file(HARBOUR, "stix");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_attribution_accuses_whom_it_names),
        cmocka_unit_test(a_report_is_the_document_of_what_it_holds),
        cmocka_unit_test(other_relationships_are_asserted_by_whoever_made_them),
        cmocka_unit_test(the_latest_version_counts_and_who_targets_is_accused),
        cmocka_unit_test(opinions_are_graded_acts_upon_the_claim),
        cmocka_unit_test(actors_have_their_ids_and_no_alias_is_given_to_two),
        cmocka_unit_test(every_object_is_accounted_for),
        cmocka_unit_test(a_note_by_nobody_is_a_claim_of_whoever_speaks_of_it),
        cmocka_unit_test(a_label_says_which_act_it_was_if_it_takes_the_same_side),
        cmocka_unit_test(damaged_bundles_end_with_a_status),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
