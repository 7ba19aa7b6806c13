/* What annotations become, whatever tool made them: the words of claims, who is meant, which act. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "support/foreign.h"

/* ---- the words of a claim ---- */

#define DENIAL "T1\tSource 0 11\tMayor Jones\nT2\tAttribution 12 16\tsaid\nT3\tSource 17 21\tIran\n" \
               "T4\tAttribution 22 28\tdenied\nT5\tContent 29 39\tthe attack\n"                    \
               "E1\tAttribution:T2 Source:T1 Content:E2\n"

static void assert_claim(const char *text, const char *id, const char *claim)
{
    hearsay_corpus *corpus = foreign_text("a.ann", text);

    assert_string_equal(foreign_claim_text(corpus, foreign_statement(corpus, id)), claim);
    hearsay_corpus_free(corpus);
}

static void what_is_said_of_a_denial_holds_the_denial(void **state)
{
    (void)state;
    assert_claim(DENIAL "E2\tAttribution:T4 Source:T3 Content:T5\n", "a:E1",
                 "Iran denied the attack");
}

/* The trigger is also a cue of its own, of which it is the kernel: the words come once. */
static void a_cue_around_the_trigger_is_not_said_twice(void **state)
{
    (void)state;
    assert_claim(DENIAL "T6\tCue 22 34\tdenied flatly\n"
                        "E2\tAttribution:T4 Source:T3 Cue:T6 Content:T5\n",
                 "a:E1", "Iran denied flatly the attack");
}

static void whom_it_is_about_and_a_negation_are_said_too(void **state)
{
    (void)state;
    assert_claim(DENIAL "T6\tTarget 40 46\tFrance\n"
                        "E2\tAttribution:T4 Source:T3 Target:T6 Content:T5\nA1\tNegated E2\n",
                 "a:E1", "not: Iran denied France the attack");
}

static void events_lie_in_events_in_events(void **state)
{
    (void)state;
    assert_claim(DENIAL "T6\tAttribution 50 54\tknew\n"
                        "E2\tAttribution:T4 Source:T3 Content:E3\n"
                        "E3\tAttribution:T6 Source:T1 Content:T5\n",
                 "a:E1", "Iran denied Mayor Jones knew the attack");
}

/* E1 says E2, which says E1 ... : gone into once, then only the verb. */
static void a_circle_ends(void **state)
{
    (void)state;
    assert_claim(DENIAL "E2\tAttribution:T4 Source:T3 Content:E1\n", "a:E1", "Iran denied said");
}

/* An event whose label tells the act. */
static void an_event_that_is_a_claim_by_its_label_says_all_of_it(void **state)
{
    (void)state;
    assert_claim("T1\tSource 0 11\tMayor Jones\nT2\tAttribution 12 16\tsaid\nT3\tSource 17 21\tIran\n"
                 "T4\tDenial 22 28\tdenied\nT5\tContent 29 39\tthe attack\n"
                 "E1\tAttribution:T2 Source:T1 Content:E2\nE2\tDenial:T4 Source:T3 Content:T5\n",
                 "a:E1", "Iran denied the attack");
}

/* ---- who is meant ---- */

/* A speaker "He" at 18 to 20, in a chain with "Smith" at 0 to 5 and "John Smith" at 38 to 48; the
 * last link has none behind it, and links and parts are layers of their own. */
#define SMITH "Smith came late . He said hail fell . John Smith left ."

static const char chain_table[] =
    "#FORMAT=WebAnno TSV 3.3\n#T_SP=webanno.custom.Part|value\n"
    "#T_RL=webanno.custom.Joins|value|BT_webanno.custom.Part\n"
    "#T_CH=de.tudarmstadt.ukp.dkpro.core.api.coref.type.CoreferenceLink|referenceRelation|"
    "referenceType\n\n\n"
    "#Text=" SMITH "\n"
    "1-1\t0-5\tSmith\t_\t_\t_\t*->1-1\tper\t\n"
    "1-2\t6-10\tcame\t_\t_\t_\t_\t_\t\n"
    "1-3\t11-15\tlate\t_\t_\t_\t_\t_\t\n"
    "1-4\t16-17\t.\t_\t_\t_\t_\t_\t\n"
    "1-5\t18-20\tHe\tSpeaker\t_\t_\t*->1-2\tper\t\n"
    "1-6\t21-25\tsaid\tCue\t_\t_\t_\t_\t\n"
    "1-7\t26-30\thail\tClaim[1]\tSpeaker|Cue\t1-5[0_1]|1-6[0_1]\t_\t_\t\n"
    "1-8\t31-35\tfell\tClaim[1]\t_\t_\t_\t_\t\n"
    "1-9\t36-37\t.\t_\t_\t_\t_\t_\t\n"
    "1-10\t38-42\tJohn\t_\t_\t_\t*->1-3\tper[2]\t\n"
    "1-11\t43-48\tSmith\t_\t_\t_\t*->1-3\tper[2]\t\n"
    "1-12\t49-53\tleft\t_\t_\t_\t_\t_\t\n"
    "1-13\t54-55\t.\t_\t_\t_\t_\t_\t\n";

static const char chain_xmi[] =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<xmi:XMI xmlns:cas=\"http:///uima/cas.ecore\" xmlns:xmi=\"http://www.omg.org/XMI\""
    " xmlns:custom=\"http:///webanno/custom.ecore\""
    " xmlns:coref=\"http:///de/tudarmstadt/ukp/dkpro/core/api/coref/type.ecore\">\n"
    "<custom:Part xmi:id=\"2\" sofa=\"1\" begin=\"18\" end=\"20\" value=\"Speaker\"/>\n"
    "<custom:Part xmi:id=\"3\" sofa=\"1\" begin=\"21\" end=\"25\" value=\"Cue\"/>\n"
    "<custom:Part xmi:id=\"4\" sofa=\"1\" begin=\"26\" end=\"35\" value=\"Claim\"/>\n"
    "<custom:Joins xmi:id=\"5\" sofa=\"1\" begin=\"26\" end=\"35\" value=\"Speaker\" Governor=\"4\""
    " Dependent=\"2\"/>\n"
    "<custom:Joins xmi:id=\"6\" sofa=\"1\" begin=\"26\" end=\"35\" value=\"Cue\" Governor=\"4\""
    " Dependent=\"3\"/>\n"
    "<coref:CoreferenceLink xmi:id=\"7\" sofa=\"1\" begin=\"0\" end=\"5\" next=\"8\""
    " referenceType=\"per\"/>\n"
    "<coref:CoreferenceLink xmi:id=\"8\" sofa=\"1\" begin=\"18\" end=\"20\" next=\"9\""
    " referenceType=\"per\"/>\n"
    "<coref:CoreferenceLink xmi:id=\"9\" sofa=\"1\" begin=\"38\" end=\"48\" referenceType=\"per\"/>\n"
    "<coref:CoreferenceChain xmi:id=\"10\" sofa=\"1\" first=\"7\"/>\n"
    "<cas:Sofa xmi:id=\"1\" sofaNum=\"1\" sofaID=\"_InitialView\" sofaString=\"" SMITH "\"/>\n"
    "</xmi:XMI>\n";

static void assert_smith(const char *name, const char *text)
{
    hearsay_corpus *corpus = foreign_text(name, text);

    assert_int_equal(hearsay_corpus_statements(corpus), 1);
    assert_string_equal(foreign_speaker(corpus, hearsay_corpus_statement(corpus, 0)), "John Smith");
    assert_int_equal(foreign_actor(corpus, "John Smith")->kind, HEARSAY_KIND_PERSON); /* per */
    assert_int_equal(foreign_account(corpus, HEARSAY_ACCOUNT_LABEL, "per", HEARSAY_USED,
                                     "who is meant"), 1);
    assert_int_equal(foreign_account(corpus, HEARSAY_ACCOUNT_LABEL, "per", HEARSAY_MERGED,
                                     "the same as others"), 2);
    hearsay_corpus_free(corpus);
}

static void he_in_a_chain_is_its_longest_proper_name(void **state)
{
    (void)state;
    assert_smith("a.tsv", chain_table);
    assert_smith("a.xmi", chain_xmi);
}

/* The longest is no name but a phrase with one in it; the others are a noun and a pronoun. */
static void a_name_comes_before_a_phrase_a_noun_and_a_pronoun(void **state)
{
    hearsay_corpus *corpus = foreign_text(
        "a.ann", "T1\tSource 0 2\the\nT2\tAttribution 3 7\tsaid\nT3\tContent 8 12\thail\n"
                 "T4\tPerson 20 43\tThe man who married Alice\nT5\tPerson 50 53\tBob\n"
                 "T6\tPerson 60 68\tthe mayor\n*\tSame T1 T4 T5 T6\n"
                 "E1\tAttribution:T2 Source:T1 Content:T3\n");

    (void)state;
    assert_string_equal(foreign_speaker(corpus, foreign_statement(corpus, "a:E1")), "Bob");
    hearsay_corpus_free(corpus);
}

/* Without a name both are one source, who is called by the noun. */
static void a_chain_without_a_name_is_one_unnamed_source(void **state)
{
    hearsay_corpus *corpus = foreign_text(
        "a.ann", "T1\tSource 0 2\the\nT2\tAttribution 3 7\tsaid\nT3\tContent 8 12\thail\n"
                 "T4\tSource 20 29\tthe mayor\nT5\tAttribution 30 34\tsaid\n*\tSame T1 T4\n"
                 "E1\tAttribution:T2 Source:T1 Content:T3\nE2\tAttribution:T5 Source:T4 Content:T3\n");
    const hearsay_statement *first = foreign_statement(corpus, "a:E1");

    (void)state;
    assert_string_equal(foreign_speaker(corpus, first), "the mayor (a:T4)");
    assert_int_equal(first->speaker, foreign_statement(corpus, "a:E2")->speaker);
    assert_int_equal(hearsay_corpus_actor(corpus, first->speaker)->kind, HEARSAY_KIND_UNNAMED);
    hearsay_corpus_free(corpus);
}

static void the_label_tells_the_kind_and_a_reference_stays_with_the_actor(void **state)
{
    hearsay_corpus *corpus = foreign_text(
        "a.ann", "T1\tCountry 0 4\tIran\nT2\tAttribution 5 9\tsaid\nT3\tContent 10 14\thail\n"
                 "T4\tPerson 20 23\tBob\nT5\tAttribution 24 28\tsaid\n"
                 "E1\tAttribution:T2 Source:T1 Content:T3\nE2\tAttribution:T5 Source:T4 Content:T3\n"
                 "N1\tReference T1 Atlas:77\tIran\n#1\tAnnotatorNotes T3\tweather\n");
    const hearsay_actor *iran = foreign_actor(corpus, "Iran");
    const hearsay_statement *said = foreign_statement(corpus, "a:E1");

    (void)state;
    assert_int_equal(iran->kind, HEARSAY_KIND_COUNTRY);
    assert_int_equal(foreign_actor(corpus, "Bob")->kind, HEARSAY_KIND_PERSON);
    assert_string_equal(foreign_attribute(iran->attributes, iran->attribute_count, "Reference"),
                        "\"Atlas:77\"");
    /* what is on no actor stays with the statement */
    assert_string_equal(foreign_attribute(said->detail->attributes, said->detail->attribute_count,
                                          "AnnotatorNotes"), "\"weather\"");
    hearsay_corpus_free(corpus);
}

/* ---- the act without a cue ---- */

/* "Iran denied the report. Northland grew." with a span for each sentence; "report" is a verb too,
 * but a part of the claim. Statement, Speaker and Content joined by slots. */
static void a_statement_without_a_cue_tells_its_act_by_a_verb_in_its_own_words(void **state)
{
    hearsay_corpus *corpus = foreign_text(
        "a.jsonl",
        "{\"text\": \"Reports of Iran: denied. Northland grew.\", \"entities\": ["
        "{\"id\": 1, \"start_offset\": 0, \"end_offset\": 23, \"label\": \"Statement\"},"
        "{\"id\": 2, \"start_offset\": 11, \"end_offset\": 15, \"label\": \"Speaker\"},"
        "{\"id\": 3, \"start_offset\": 0, \"end_offset\": 7, \"label\": \"Claim\"},"
        "{\"id\": 4, \"start_offset\": 25, \"end_offset\": 39, \"label\": \"Statement\"},"
        "{\"id\": 5, \"start_offset\": 25, \"end_offset\": 34, \"label\": \"Speaker\"}],"
        "\"relations\": [{\"id\": 6, \"from_id\": 1, \"to_id\": 2, \"type\": \"Speaker\"},"
        "{\"id\": 7, \"from_id\": 1, \"to_id\": 3, \"type\": \"Claim\"},"
        "{\"id\": 8, \"from_id\": 4, \"to_id\": 5, \"type\": \"Speaker\"}]}\n");

    (void)state;
    assert_int_equal(hearsay_corpus_statements(corpus), 2);
    assert_string_equal(hearsay_corpus_statement(corpus, 0)->act->name, "deny");
    assert_string_equal(hearsay_corpus_statement(corpus, 1)->act->name, "assert");
    assert_int_equal(foreign_notices(corpus, "no cue"), 1); /* of the second */
    assert_int_equal(foreign_account(corpus, HEARSAY_ACCOUNT_CODE, "(no cue)", HEARSAY_USED,
                                     "act deny, by a verb in its words"), 1);
    hearsay_corpus_free(corpus);
}

/* ---- documents ---- */

static void a_text_without_statements_is_a_document(void **state)
{
    hearsay_corpus *corpus = foreign_text("a.ann", "T1\tMood 0 3\tsad\n");

    (void)state;
    assert_int_equal(hearsay_corpus_statements(corpus), 0);
    assert_int_equal(hearsay_corpus_documents(corpus), 1);
    assert_string_equal(hearsay_corpus_document(corpus, 0)->id, "a");
    hearsay_corpus_free(corpus);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_said_of_a_denial_holds_the_denial),
        cmocka_unit_test(a_cue_around_the_trigger_is_not_said_twice),
        cmocka_unit_test(whom_it_is_about_and_a_negation_are_said_too),
        cmocka_unit_test(events_lie_in_events_in_events),
        cmocka_unit_test(a_circle_ends),
        cmocka_unit_test(an_event_that_is_a_claim_by_its_label_says_all_of_it),
        cmocka_unit_test(he_in_a_chain_is_its_longest_proper_name),
        cmocka_unit_test(a_name_comes_before_a_phrase_a_noun_and_a_pronoun),
        cmocka_unit_test(a_chain_without_a_name_is_one_unnamed_source),
        cmocka_unit_test(the_label_tells_the_kind_and_a_reference_stays_with_the_actor),
        cmocka_unit_test(a_statement_without_a_cue_tells_its_act_by_a_verb_in_its_own_words),
        cmocka_unit_test(a_text_without_statements_is_a_document),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
