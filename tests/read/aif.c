/* AIF, with an argument map of our own and with the maps of a debate. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <dirent.h>

#include <hearsay/read.h>

#include "support/damage.h"
#include "support/foreign.h"

#define HARBOUR "tests/data/aif/harbour.json"

static hearsay_corpus *read_harbour(void)
{
    const char *path = HARBOUR;

    return foreign_corpus(&path, 1);
}

/* Five illocutions by locutions upon claims (2, 5, 13, 19, 21), one upon a conflict (8). */
static void each_illocution_upon_a_claim_is_a_statement(void **state)
{
    hearsay_corpus *corpus = read_harbour();
    const hearsay_statement *safe = foreign_statement(corpus, "harbour:2");

    (void)state;
    assert_int_equal(hearsay_corpus_statements(corpus), 6);
    assert_string_equal(foreign_speaker(corpus, safe), "Ann Marsh");
    assert_string_equal(safe->act->name, "assert");
    assert_string_equal(foreign_claim_text(corpus, safe), "the harbour is safe");
    assert_string_equal(safe->quote, "the harbour is safe");
    assert_string_equal(safe->detail->cue, "Asserting");
    assert_string_equal(foreign_document(corpus, safe), "harbour");
    hearsay_corpus_free(corpus);
}

/* The locution's start, not the timestamps of the annotation. */
static void the_day_is_when_it_was_said_not_when_it_was_annotated(void **state)
{
    hearsay_corpus *corpus = read_harbour();
    char day[HEARSAY_DATE_TEXT];

    (void)state;
    assert_string_equal(hearsay_date_write(foreign_statement(corpus, "harbour:2")->date, day),
                        "2021-02-27");
    assert_string_equal(hearsay_date_write(foreign_statement(corpus, "harbour:5")->date, day), "");
    hearsay_corpus_free(corpus);
}

static void a_copy_that_belongs_to_nothing_names_the_annotator(void **state)
{
    hearsay_corpus *corpus = read_harbour();

    (void)state;
    assert_string_equal(foreign_statement(corpus, "harbour:2")->detail->annotator, "Kim");
    assert_null(foreign_statement(corpus, "harbour:5")->detail->annotator);
    hearsay_corpus_free(corpus);
}

/* Bo's locution 4 follows Ann's 1 by transition 7, which performs a disagreement upon conflict 9,
 * which leads to Ann's claim. */
static void disagreeing_rejects_the_claim_of_the_other(void **state)
{
    hearsay_corpus *corpus = read_harbour();
    const hearsay_statement *against = foreign_statement(corpus, "harbour:8");

    (void)state;
    assert_string_equal(foreign_speaker(corpus, against), "Bo Reed");
    assert_string_equal(against->act->name, "reject");
    assert_string_equal(foreign_claim_text(corpus, against), "the harbour is safe");
    assert_int_equal(against->detail->addressee_count, 1);
    assert_string_equal(hearsay_corpus_actor(corpus, against->detail->addressees[0])->name, "Ann Marsh");
    hearsay_corpus_free(corpus);
}

static void schemes_are_relations_of_claims(void **state)
{
    hearsay_corpus *corpus = read_harbour();
    const hearsay_claim *broken = foreign_claim(corpus, "harbour:6");
    const hearsay_claim *shut = foreign_claim(corpus, "harbour:14");

    (void)state;
    assert_int_equal(hearsay_corpus_claims(corpus), 3);
    assert_int_equal(broken->related_count[HEARSAY_REBUTS], 1);
    assert_string_equal(
        hearsay_corpus_claim(corpus, broken->related[HEARSAY_REBUTS][0])->id, "harbour:3");
    assert_int_equal(shut->related_count[HEARSAY_SUPPORTS], 1);
    assert_string_equal(
        hearsay_corpus_claim(corpus, shut->related[HEARSAY_SUPPORTS][0])->id, "harbour:6");
    /* the rephrase 22 leads from the claim to itself */
    assert_int_equal(shut->related_count[HEARSAY_SAME_AS], 0);
    hearsay_corpus_free(corpus);
}

/* Bo's locution 10 reports what the pilots say in 12. */
static void who_reports_a_locution_passes_it_on(void **state)
{
    hearsay_corpus *corpus = read_harbour();
    const hearsay_statement *shut = foreign_statement(corpus, "harbour:13");

    (void)state;
    assert_string_equal(foreign_speaker(corpus, shut), "Pilots");
    assert_int_equal(shut->detail->via_count, 1);
    assert_string_equal(foreign_via(corpus, shut), "Bo Reed");
    hearsay_corpus_free(corpus);
}

static void two_names_before_the_words_are_a_relay_and_a_speaker(void **state)
{
    hearsay_corpus *corpus = read_harbour();
    const hearsay_statement *question = foreign_statement(corpus, "harbour:19");

    (void)state;
    assert_string_equal(foreign_speaker(corpus, question), "Cy Vale");
    assert_string_equal(foreign_via(corpus, question), "Gazette");
    assert_string_equal(question->act->name, "doubt");
    assert_string_equal(question->quote, "is the gate shut?");
    hearsay_corpus_free(corpus);
}

static void a_locution_without_a_name_has_that_of_its_participant(void **state)
{
    hearsay_corpus *corpus = read_harbour();
    const hearsay_statement *agreed = foreign_statement(corpus, "harbour:21");

    (void)state;
    assert_string_equal(foreign_speaker(corpus, agreed), "Dee Stone");
    assert_string_equal(agreed->act->name, "support");
    hearsay_corpus_free(corpus);
}

/* L: 1, 4, 12, 18, 20 speak; 10 relays, 23 names an annotator; 24 belongs to nothing. YA: 2, 5, 8,
 * 13, 19, 21 make statements; 11 is a relay; 16 argues for a claim of its own speaker; 25 has no
 * locution. */
static void every_node_is_accounted_for(void **state)
{
    hearsay_corpus *corpus = read_harbour();
    static const struct {
        const char *noun;
        uint64_t used, merged, left_out;
    } expected[] = {
        { "L node", 5, 2, 1 },  { "YA node", 6, 2, 1 }, { "I node", 3, 0, 0 },
        { "TA node", 2, 0, 0 }, { "CA node", 1, 0, 0 }, { "RA node", 1, 0, 0 },
        { "MA node", 0, 0, 1 }, { "PA node", 0, 0, 1 }, { "node", 0, 0, 2 },
        { "locution", 0, 3, 1 }, { "participant", 1, 0, 0 },
    };

    (void)state;
    for (size_t i = 0; i < sizeof expected / sizeof *expected; i++) {
        const char *noun = expected[i].noun;
        assert_int_equal(foreign_account(corpus, HEARSAY_ACCOUNT_RECORD, noun, HEARSAY_USED, NULL),
                         expected[i].used);
        assert_int_equal(foreign_account(corpus, HEARSAY_ACCOUNT_RECORD, noun, HEARSAY_MERGED,
                                         NULL), expected[i].merged);
        assert_int_equal(foreign_account(corpus, HEARSAY_ACCOUNT_RECORD, noun, HEARSAY_LEFT_OUT,
                                         NULL), expected[i].left_out);
    }
    assert_int_equal(foreign_account(corpus, HEARSAY_ACCOUNT_RELATION, "edge", HEARSAY_LEFT_OUT,
                                     "one of its nodes is not there"), 1);
    assert_int_equal(foreign_account(corpus, HEARSAY_ACCOUNT_RELATION, "I-I", HEARSAY_LEFT_OUT,
                                     NULL), 1);
    assert_int_equal(foreign_account(corpus, HEARSAY_ACCOUNT_RELATION, "L-YA", HEARSAY_USED,
                                     NULL), 6);
    hearsay_corpus_free(corpus);
}

/* A mapping may bring an act of its own for an illocution: who asks takes no side. */
static void a_mapping_says_otherwise_what_an_illocution_is(void **state)
{
    hearsay_read_options options = { .mapping = "tests/data/mappings/asking.json" };
    const char *path = HARBOUR;
    hearsay_corpus *corpus = NULL;
    const hearsay_statement *question;

    (void)state;
    assert_int_equal(hearsay_read_corpus(&corpus, &path, 1, &options, NULL), HEARSAY_OK);
    question = foreign_statement(corpus, "harbour:19");
    assert_string_equal(question->act->name, "ask");
    assert_true(question->act->side == 0);
    assert_string_equal(foreign_statement(corpus, "harbour:8")->act->name, "reject");
    hearsay_corpus_free(corpus);
}

static void what_is_no_argument_map_is_an_error_with_its_place(void **state)
{
    static const char text[] = "{\"nodes\": []}";
    hearsay_read_options options = { .format = "aif" };
    hearsay_corpus *corpus = NULL;
    hearsay_error err = { 0 };
    hearsay_sink sink;

    (void)state;
    assert_int_equal(hearsay_corpus_new(&corpus, NULL), HEARSAY_OK);
    sink = hearsay_corpus_sink(corpus);
    assert_int_equal(hearsay_read_memory("map", text, sizeof text - 1, &options, &sink, &err),
                     HEARSAY_BAD_DATA);
    assert_int_equal(err.line, 1);
    hearsay_corpus_free(corpus);
}

/* ---- the debate ---- */

static int compare_names(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

enum { MAPS_LIMIT = 400 };

static size_t list_maps(char *paths[MAPS_LIMIT])
{
    const char *folder = foreign_path("aif-qt30/train/my_train");
    DIR *files = *folder ? opendir(folder) : NULL;
    struct dirent *entry;
    size_t count = 0;

    while (files && count < MAPS_LIMIT && (entry = readdir(files))) {
        size_t length = strlen(folder) + strlen(entry->d_name) + 2;
        if (!strstr(entry->d_name, ".json")) continue;
        paths[count] = malloc(length);
        assert_non_null(paths[count]);
        (void)snprintf(paths[count++], length, "%s/%s", folder, entry->d_name);
    }
    if (files) closedir(files);
    qsort(paths, count, sizeof *paths, compare_names);
    return count;
}

/* Counted with Python over the 150 files: nodes by type; paths L-YA-I 2199 and TA-YA-I 7; paths
 * TA-YA-scheme upon a claim that the speaker of the later L has not stated, where the illocution
 * takes the side of the scheme: 92 (CA 34, RA 24, MA 34); L nodes without an edge that repeat
 * another behind "Name: " 2139. */
static void the_debate_is_read_to_the_last_node(void **state)
{
    static const struct {
        const char *noun;
        uint64_t count;
    } nodes[] = { { "I node", 2179 }, { "L node", 4861 }, { "YA node", 3504 }, { "RA node", 705 },
                  { "CA node", 86 },  { "MA node", 469 }, { "TA node", 2107 } };
    char *paths[MAPS_LIMIT];
    size_t count = list_maps(paths);
    hearsay_corpus *corpus;

    (void)state;
    if (count == 0) {
        print_message("the folder aif-qt30 is missing\n");
        skip();
    }
    assert_int_equal(count, 150);
    corpus = foreign_corpus((const char *const *)paths, count);
    for (size_t i = 0; i < sizeof nodes / sizeof *nodes; i++) {
        uint64_t sum = 0;
        for (int outcome = HEARSAY_USED; outcome <= HEARSAY_LEFT_OUT; outcome++)
            sum += foreign_account(corpus, HEARSAY_ACCOUNT_RECORD, nodes[i].noun,
                                   (hearsay_outcome)outcome, NULL);
        assert_int_equal(sum, nodes[i].count);
    }
    assert_int_equal(hearsay_corpus_claims(corpus), 2179);
    assert_int_equal(hearsay_corpus_statements(corpus), 2199 + 7 + 34 + 24 + 34);
    assert_int_equal(foreign_account(corpus, HEARSAY_ACCOUNT_RECORD, "L node", HEARSAY_MERGED,
                                     "the locution that it repeats, as its annotator"), 2139);
    hearsay_corpus_free(corpus);
    for (size_t i = 0; i < count; i++) free(paths[i]);
}

static void damaged_maps_end_with_a_status(void **state)
{
    const char *real = foreign_path("aif-qt30/train/my_train/nodeset17925.json");

    (void)state;
    damage_file(HARBOUR, "aif");
    if (*real) damage_file(real, "aif");
}

/* "reporters" and "He : She" are no names by their looks; the list of participants says that they are. */
static void who_is_listed_is_known_by_any_name(void **state)
{
    hearsay_corpus *corpus = foreign_text("map.json",
        "{\"nodes\": [{\"nodeID\": \"1\", \"text\": \"it rains\", \"type\": \"I\"},\n"
        " {\"nodeID\": \"2\", \"text\": \"reporters : Bo : yes\", \"type\": \"L\"},\n"
        " {\"nodeID\": \"3\", \"text\": \"Reporting\", \"type\": \"YA\"},\n"
        " {\"nodeID\": \"4\", \"text\": \"He : She : no\", \"type\": \"L\"},\n"
        " {\"nodeID\": \"5\", \"text\": \"Disagreeing\", \"type\": \"YA\"}],\n"
        "\"edges\": [{\"fromID\": \"2\", \"toID\": \"3\"}, {\"fromID\": \"3\", \"toID\": \"1\"},\n"
        " {\"fromID\": \"4\", \"toID\": \"5\"}, {\"fromID\": \"5\", \"toID\": \"1\"}],\n"
        "\"participants\": [{\"participantID\": \"7\", \"firstname\": \"\", \"surname\": \"reporters\"},\n"
        " {\"participantID\": \"8\", \"firstname\": \"\", \"surname\": \"He : She\"}],\n"
        "\"locutions\": [{\"nodeID\": \"2\", \"personID\": \"7\"},\n"
        " {\"nodeID\": \"4\", \"personID\": \"8\"}]}\n");
    const hearsay_statement *yes = foreign_statement(corpus, "map:3");
    const hearsay_statement *no = foreign_statement(corpus, "map:5");

    (void)state;
    assert_string_equal(foreign_speaker(corpus, yes), "reporters");
    assert_string_equal(yes->act->name, "report");
    assert_string_equal(yes->quote, "Bo : yes");
    assert_string_equal(foreign_speaker(corpus, no), "He : She");
    assert_string_equal(no->quote, "no");
    assert_int_equal(no->detail->via_count, 0);
    hearsay_corpus_free(corpus);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_illocution_upon_a_claim_is_a_statement),
        cmocka_unit_test(the_day_is_when_it_was_said_not_when_it_was_annotated),
        cmocka_unit_test(a_copy_that_belongs_to_nothing_names_the_annotator),
        cmocka_unit_test(disagreeing_rejects_the_claim_of_the_other),
        cmocka_unit_test(schemes_are_relations_of_claims),
        cmocka_unit_test(who_reports_a_locution_passes_it_on),
        cmocka_unit_test(two_names_before_the_words_are_a_relay_and_a_speaker),
        cmocka_unit_test(a_locution_without_a_name_has_that_of_its_participant),
        cmocka_unit_test(who_is_listed_is_known_by_any_name),
        cmocka_unit_test(every_node_is_accounted_for),
        cmocka_unit_test(a_mapping_says_otherwise_what_an_illocution_is),
        cmocka_unit_test(what_is_no_argument_map_is_an_error_with_its_place),
        cmocka_unit_test(the_debate_is_read_to_the_last_node),
        cmocka_unit_test(damaged_maps_end_with_a_status),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
