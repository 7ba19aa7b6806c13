/* Event data: GDELT, ICEWS, POLECAT, Phoenix, quadruples, PLOVER's records, NGEC. Small files of our
 * own show what becomes of a row; the real ones are counted. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <hearsay/filter.h>
#include <hearsay/measure.h>

#include "support/damage.h"
#include "support/foreign.h"
#include "support/measured.h"

#define EVENTS "tests/data/events/"

static hearsay_corpus *read_one(const char *path)
{
    return foreign_corpus(&path, 1);
}

static hearsay_status read_failing(const char *path, hearsay_error *err)
{
    hearsay_corpus *corpus = NULL;
    hearsay_status status = hearsay_read_corpus(&corpus, &path, 1, NULL, err);

    hearsay_corpus_free(corpus);
    return status;
}

static uint64_t events(const hearsay_corpus *corpus, hearsay_outcome outcome, const char *detail)
{
    return foreign_account(corpus, HEARSAY_ACCOUNT_RECORD, "event", outcome, detail);
}

/* ---- GDELT ---- */

static void gdelt_rows_become_statements(void **state)
{
    hearsay_corpus *corpus = read_one(EVENTS "20150624.export.CSV");
    const hearsay_statement *accuses = foreign_statement(corpus, "1001");

    (void)state;
    assert_string_equal(accuses->act->name, "accuse");
    assert_string_equal(hearsay_corpus_actor(corpus, accuses->speaker)->id, "CHN");
    assert_string_equal(foreign_speaker(corpus, accuses), "China");
    assert_string_equal(foreign_target(corpus, accuses), "United States, government");
    assert_int_equal(accuses->date.day, 24);
    assert_string_equal(foreign_document(corpus, accuses), "https://www.gazette.example/a");
    assert_string_equal(foreign_attribute(accuses->detail->attributes, accuses->detail->attribute_count, "code"),
                        "\"112\"");
    assert_string_equal(foreign_attribute(accuses->detail->attributes, accuses->detail->attribute_count,
                                          "goldstein"), "\"-2.0\"");
    hearsay_corpus_free(corpus);
}

static void the_host_of_the_source_publishes_it(void **state)
{
    hearsay_corpus *corpus = read_one(EVENTS "20150624.export.CSV");
    const hearsay_statement *accuses = foreign_statement(corpus, "1001");
    const hearsay_statement *fights = foreign_statement(corpus, "1003");

    (void)state;
    assert_string_equal(hearsay_corpus_actor(corpus, hearsay_corpus_document(
        corpus, accuses->document)->publisher)->name, "gazette.example"); /* without www. */
    assert_string_equal(hearsay_corpus_actor(corpus, hearsay_corpus_document(
        corpus, fights->document)->publisher)->name, "wire.example"); /* without :80 */
    hearsay_corpus_free(corpus);
}

/* Seven rows and a broken one: 1002 is there twice, 1005 has no first actor. */
static void every_row_of_gdelt_is_accounted_for(void **state)
{
    hearsay_corpus *corpus = read_one(EVENTS "20150624.export.CSV");

    (void)state;
    assert_int_equal(events(corpus, HEARSAY_USED, ""), 4);
    assert_int_equal(events(corpus, HEARSAY_USED, "without a second actor"), 1);
    assert_int_equal(events(corpus, HEARSAY_MERGED, "same id as one before"), 1);
    assert_int_equal(events(corpus, HEARSAY_LEFT_OUT, "no first actor"), 1);
    assert_int_equal(events(corpus, HEARSAY_LEFT_OUT,
                            "another number of columns than the first row"), 1);
    hearsay_corpus_free(corpus);
}

static void a_role_without_a_place_is_a_class_of_people(void **state)
{
    hearsay_corpus *corpus = read_one(EVENTS "20150624.export.CSV");

    (void)state;
    assert_int_equal(foreign_actor(corpus, "police")->kind, HEARSAY_KIND_CLASS);
    assert_int_equal(foreign_actor(corpus, "China")->kind, HEARSAY_KIND_COUNTRY);
    assert_int_equal(foreign_actor(corpus, "China, government")->kind, HEARSAY_KIND_ORGANIZATION);
    hearsay_corpus_free(corpus);
}

static void old_rows_without_a_source_are_read(void **state)
{
    hearsay_corpus *corpus = read_one(EVENTS "gdelt1.csv");

    (void)state;
    assert_int_equal(hearsay_corpus_statements(corpus), 2);
    assert_int_equal(foreign_statement(corpus, "1002")->document, HEARSAY_NONE);
    hearsay_corpus_free(corpus);
}

/* 016 was saved as 16, with the root 1 beside it; 112 and 193 keep what they are. */
static void zeros_that_a_spreadsheet_took_are_put_back(void **state)
{
    hearsay_corpus *corpus = read_one(EVENTS "resaved.csv");

    (void)state;
    assert_string_equal(foreign_statement(corpus, "1002")->act->name, "deny");
    assert_string_equal(foreign_statement(corpus, "1001")->act->name, "accuse");
    assert_string_equal(foreign_statement(corpus, "1003")->act->name, "fight");
    assert_int_equal(foreign_notices(corpus, "saved by a spreadsheet"), 1);
    hearsay_corpus_free(corpus);
}

static void what_holds_no_events_is_refused_by_name(void **state)
{
    hearsay_error err;

    (void)state;
    assert_int_equal(read_failing(EVENTS "mentions.csv", &err), HEARSAY_BAD_DATA);
    assert_string_equal(err.message, "GDELT mentions, which holds no events");
    assert_int_equal(read_failing(EVENTS "gkg.csv", &err), HEARSAY_BAD_DATA);
    assert_string_equal(err.message, "a GDELT 2 knowledge graph (GKG), which holds no events");
    assert_non_null(strstr(err.hint, "export.CSV.zip"));
}

/* A corpus of one file that is in memory only. */
static hearsay_corpus *read_text(const char *format, const char *text)
{
    hearsay_read_options options = { .format = format };
    hearsay_corpus *corpus = NULL;
    hearsay_sink sink;

    assert_int_equal(hearsay_corpus_new(&corpus, NULL), HEARSAY_OK);
    sink = hearsay_corpus_sink(corpus);
    assert_int_equal(hearsay_read_memory("memory", text, strlen(text), &options, &sink, NULL),
                     HEARSAY_OK);
    assert_int_equal(hearsay_corpus_finish(corpus, NULL, NULL), HEARSAY_OK);
    return corpus;
}

/* "\xC3\x84r\xE2\x82\xAC" is three characters of six bytes; three bytes end within the last. */
static void an_actor_that_is_no_code_keeps_its_name(void **state)
{
    hearsay_corpus *corpus = read_text("phoenix",
        "x1\t20160101\t2016\t01\t01\t\xC3\x84r\xE2\x82\xAC\t\t\t\tCHNGOV\tCHN\t\t\t112\t11\t3\t-2"
        "\t\t\t\t\t\t\t\t\t\n");
    const hearsay_statement *accuses = foreign_statement(corpus, "x1");

    (void)state;
    assert_string_equal(foreign_speaker(corpus, accuses), "\xC3\x84r\xE2\x82\xAC");
    assert_string_equal(foreign_target(corpus, accuses), "China, government");
    hearsay_corpus_free(corpus);
}

/* Of old rows, 57 columns and one of 58: the three ADM2Codes are not there, so that the 36th of 1.0
 * is Actor1Geo_Type, the 57th DATEADDED, the 58th SOURCEURL. Row 1002 has no URL. */
static void every_column_is_accounted_for(void **state)
{
    hearsay_corpus *old = read_one(EVENTS "gdelt1.csv");
    hearsay_corpus *icews = read_one(EVENTS "icews.tab");

    (void)state;
    assert_int_equal(foreign_account(old, HEARSAY_ACCOUNT_COLUMN, "Actor1Code", HEARSAY_USED,
                                     "speaker"), 2);
    assert_int_equal(foreign_account(old, HEARSAY_ACCOUNT_COLUMN, "SOURCEURL", HEARSAY_USED,
                                     "document"), 1);
    assert_int_equal(foreign_account(old, HEARSAY_ACCOUNT_COLUMN, "DATEADDED", HEARSAY_LEFT_OUT,
                                     "has no place in a statement"), 2);
    assert_int_equal(foreign_account(icews, HEARSAY_ACCOUNT_COLUMN, "CAMEO Code", HEARSAY_USED,
                                     "act"), 3);
    assert_int_equal(foreign_account(icews, HEARSAY_ACCOUNT_COLUMN, "Event Text", HEARSAY_LEFT_OUT,
                                     NULL), 3);
    hearsay_corpus_free(old);
    hearsay_corpus_free(icews);
}

/* ---- the others ---- */

static void icews_actors_go_by_name_and_classes_are_told_apart(void **state)
{
    hearsay_corpus *corpus = read_one(EVENTS "icews.tab");
    const hearsay_statement *denies = foreign_statement(corpus, "2");

    (void)state;
    assert_int_equal(foreign_actor(corpus, "Citizen (Northland)")->kind, HEARSAY_KIND_CLASS);
    assert_int_equal(foreign_actor(corpus, "Government (Southland)")->kind,
                     HEARSAY_KIND_ORGANIZATION);
    assert_int_equal(foreign_actor(corpus, "Northland")->kind, HEARSAY_KIND_COUNTRY);
    assert_string_equal(denies->act->name, "deny");
    assert_int_equal(denies->date.month, 10); /* 10/8/2018 */
    assert_int_equal(denies->date.day, 8);
    assert_string_equal(foreign_document(corpus, denies), "icews:77");
    hearsay_corpus_free(corpus);
}

static void polecat_types_and_modes_tell_the_act(void **state)
{
    hearsay_corpus *corpus = read_one(EVENTS "polecat.txt");

    (void)state;
    assert_string_equal(foreign_statement(corpus, "p1")->act->name, "criticize");
    assert_string_equal(foreign_statement(corpus, "p2")->act->name, "reduce relations");
    assert_int_equal(foreign_statement(corpus, "p2")->act->group, HEARSAY_GROUP_MATERIAL);
    hearsay_corpus_free(corpus);
}

static void phoenix_rows_are_read(void **state)
{
    hearsay_corpus *corpus = read_one(EVENTS "phoenix.txt");
    const hearsay_statement *accuses = foreign_statement(corpus, "x1");

    (void)state;
    assert_string_equal(foreign_speaker(corpus, accuses), "Russia, government");
    assert_string_equal(foreign_target(corpus, accuses), "Ukraine");
    hearsay_corpus_free(corpus);
}

/* Rows "0 1 1", "1 0 0" and "5 0 0" with blanks behind the numbers; 0 is Northland, 1 Southland, 5 is
 * in no map; relation 0 is "Accuse". */
static void numbers_become_names_by_the_maps_beside_the_file(void **state)
{
    hearsay_corpus *corpus = read_one(EVENTS "numbered/valid.txt");

    (void)state;
    assert_string_equal(foreign_speaker(corpus, hearsay_corpus_statement(corpus, 0)), "Northland");
    assert_string_equal(hearsay_corpus_statement(corpus, 0)->act->name, "praise");
    assert_string_equal(foreign_target(corpus, hearsay_corpus_statement(corpus, 1)), "Northland");
    assert_string_equal(foreign_speaker(corpus, hearsay_corpus_statement(corpus, 2)), "5");
    assert_int_equal(hearsay_corpus_statement(corpus, 0)->date.year, 0);
    hearsay_corpus_free(corpus);
}

static void every_source_of_a_gold_record_speaks(void **state)
{
    hearsay_corpus *corpus = read_one(EVENTS "gold.json");

    (void)state;
    assert_int_equal(hearsay_corpus_statements(corpus), 2);
    assert_string_equal(foreign_speaker(corpus, foreign_statement(corpus, "g1/2")), "Eastland");
    assert_string_equal(foreign_statement(corpus, "g1")->act->name, "criticize");
    assert_int_equal(foreign_account(corpus, HEARSAY_ACCOUNT_RECORD, "record", HEARSAY_LEFT_OUT,
                                     "no source"), 1);
    hearsay_corpus_free(corpus);
}

static void the_least_sure_part_of_an_ngec_event_is_its_confidence(void **state)
{
    hearsay_corpus *corpus = read_one(EVENTS "ngec.jsonl");

    (void)state;
    assert_true(foreign_statement(corpus, "n1")->confidence == 0.4);
    assert_int_equal(events(corpus, HEARSAY_LEFT_OUT, "no actor"), 1);
    hearsay_corpus_free(corpus);
}

/* Two events of one document, on the first of which the date is a word. */
static void ngec_events_without_an_id_stay_two(void **state)
{
    hearsay_corpus *corpus = read_text("ngec",
        "{\"event_type\": \"ACCUSE\", \"_doc_position\": 0, \"pub_date\": \"today\", "
        "\"attributes\": {\"ACTOR\": [{\"text\": \"A\"}], \"RECIP\": [{\"text\": \"B\"}]}}\n"
        "{\"event_type\": \"REJECT\", \"_doc_position\": 0, \"pub_date\": \"2023-01-02\", "
        "\"attributes\": {\"ACTOR\": [{\"text\": \"B\"}], \"RECIP\": [{\"text\": \"A\"}]}}\n");
    const hearsay_statement *first = hearsay_corpus_statement(corpus, 0);

    (void)state;
    assert_int_equal(hearsay_corpus_statements(corpus), 2);
    assert_int_equal(first->date.year, 0);
    assert_string_equal(foreign_attribute(first->detail->attributes, first->detail->attribute_count,
                                          "date_as_written"), "\"today\"");
    assert_int_equal(hearsay_corpus_statement(corpus, 1)->date.day, 2);
    hearsay_corpus_free(corpus);
}

/* ---- adding up ---- */

/* The export has two accusations of China against different targets, and one denial given twice. */
static void added_up_rows_give_the_same_counts(void **state)
{
    const char *paths[] = { EVENTS "20150624.export.CSV", EVENTS "gdelt1.csv" };
    hearsay_read_options options = { .add_up = HEARSAY_ADD_UP_EVER };
    hearsay_corpus *rows, *sums;
    uint64_t counts[2] = { 0, 0 };

    (void)state;
    assert_int_equal(hearsay_read_corpus(&rows, paths, 2, NULL, NULL), HEARSAY_OK);
    assert_int_equal(hearsay_read_corpus(&sums, paths, 2, &options, NULL), HEARSAY_OK);
    for (size_t i = 0; i < hearsay_corpus_statements(rows); i++)
        counts[0] += hearsay_corpus_statement(rows, i)->count;
    for (size_t i = 0; i < hearsay_corpus_statements(sums); i++)
        counts[1] += hearsay_corpus_statement(sums, i)->count;
    assert_int_equal(counts[0], 5); /* 1001, 1002, 1003, 1004, 1006: ids are the same in both files */
    assert_int_equal(counts[1], 5);
    assert_int_equal(hearsay_corpus_documents(sums), 0);
    hearsay_corpus_free(rows);
    hearsay_corpus_free(sums);
}

static void within_a_month_the_date_is_kept(void **state)
{
    const char *path = EVENTS "20150624.export.CSV";
    hearsay_read_options options = { .add_up = HEARSAY_ADD_UP_MONTH };
    hearsay_corpus *sums;

    (void)state;
    assert_int_equal(hearsay_read_corpus(&sums, &path, 1, &options, NULL), HEARSAY_OK);
    assert_int_equal(hearsay_corpus_statement(sums, 0)->date.month, 6);
    assert_int_equal(hearsay_corpus_statement(sums, 0)->date.day, 0);
    hearsay_corpus_free(sums);
}

/* ---- real files, with the numbers of their README ---- */

/* Statements between actors (countries) that both are there: events, loops, nodes, ordered pairs,
 * counted here from the statements, not by the networks of the library. */
struct graph_counts {
    size_t events, loops, nodes, pairs;
};

static hearsay_actor_id end_of(const hearsay_corpus *corpus, hearsay_actor_id actor, bool by_country)
{
    const hearsay_actor *facts = hearsay_corpus_actor(corpus, actor);

    if (!by_country) return actor;
    return facts->kind == HEARSAY_KIND_COUNTRY ? actor : facts->country;
}

static int compare_pairs(const void *a, const void *b)
{
    const uint64_t *left = a, *right = b;

    return *left < *right ? -1 : *left > *right;
}

static struct graph_counts count_graph(const hearsay_corpus *corpus, bool by_country,
                                       const char *code)
{
    struct graph_counts counts = { 0 };
    size_t statements = hearsay_corpus_statements(corpus);
    uint64_t *pairs = calloc(statements + 1, sizeof *pairs);
    bool *seen = calloc(hearsay_corpus_actors(corpus) + 1, sizeof *seen);

    for (size_t i = 0; i < statements; i++) {
        const hearsay_statement *s = hearsay_corpus_statement(corpus, i);
        const char *own = foreign_attribute(s->detail->attributes, s->detail->attribute_count, "code");
        hearsay_actor_id from, to;

        if (s->target_count == 0 || (code && strncmp(own + 1, code, strlen(code)) != 0)) continue;
        from = end_of(corpus, s->speaker, by_country);
        to = end_of(corpus, s->targets[0], by_country);
        if (from == HEARSAY_NONE || to == HEARSAY_NONE) continue;
        counts.loops += from == to;
        counts.nodes += (size_t)!seen[from] + (size_t)(from != to && !seen[to]);
        seen[from] = seen[to] = true;
        pairs[counts.events++] = (uint64_t)from << 32 | to;
    }
    qsort(pairs, counts.events, sizeof *pairs, compare_pairs);
    for (size_t i = 0; i < counts.events; i++)
        counts.pairs += i == 0 || pairs[i] != pairs[i - 1]; /* a loop is a pair, too */
    free(pairs);
    free(seen);
    return counts;
}

static bool rounds_to(double found, double expected, double unit)
{
    return found > expected - unit && found < expected + unit;
}

static void the_gdelt_slice_gives_the_known_graphs(void **state)
{
    hearsay_corpus *corpus = foreign_real("gdelt2-export/20180101000000.export.CSV");
    struct graph_counts codes, countries, eleven;

    (void)state;
    if (!corpus) skip();
    codes = count_graph(corpus, false, NULL);
    countries = count_graph(corpus, true, NULL);
    eleven = count_graph(corpus, false, "11");
    assert_int_equal(codes.events, 1404);
    assert_int_equal(codes.nodes, 205);
    assert_int_equal(codes.pairs, 596);
    assert_int_equal(codes.loops, 7);
    assert_int_equal(countries.events, 594);
    assert_int_equal(countries.nodes, 59);
    assert_int_equal(countries.pairs, 176);
    assert_int_equal(countries.loops, 127);
    assert_int_equal(eleven.events, 75);
    assert_int_equal(eleven.nodes, 56);
    assert_int_equal(eleven.pairs, 55);
    assert_int_equal(events(corpus, HEARSAY_USED, NULL) + events(corpus, HEARSAY_LEFT_OUT, NULL),
                     2414);
    hearsay_corpus_free(corpus);
}

/* One measure of a network of the acts accuse and deny; NaN if the actor is not in it. */
static double measured(const hearsay_corpus *corpus, const char *measure, const char *actor)
{
    const char *acts[] = { "accuse", "deny" };
    hearsay_filter filter = { .acts = { acts, 2 } };
    hearsay_network_options options = { .kind = "mentions" };
    hearsay_corpus *view = NULL;
    struct measured result = { 0 };
    double value;

    assert_int_equal(hearsay_corpus_filter(&view, corpus, &filter, NULL, NULL), HEARSAY_OK);
    assert_int_equal(hearsay_network_build(&result.network, view, &options, NULL), HEARSAY_OK);
    assert_int_equal(hearsay_measure_run(&result.table, result.network, measure, NULL),
                     HEARSAY_OK);
    value = value_in(result.table, foreign_actor(corpus, actor)->id, measure);
    hearsay_table_free(result.table);
    hearsay_network_free(result.network);
    hearsay_corpus_free(view);
    return value;
}

static void twelve_days_of_icews_give_the_known_network(void **state)
{
    hearsay_corpus *corpus = foreign_real("icews-daily");
    struct graph_counts accusations, denials;

    (void)state;
    if (!corpus) skip();
    assert_int_equal(events(corpus, HEARSAY_USED, NULL), 24738);
    accusations = count_graph(corpus, false, "112");
    denials = count_graph(corpus, false, "016");
    assert_int_equal(accusations.events + denials.events, 856);
    assert_true(rounds_to(measured(corpus, "betweenness", "Citizen (India)"), 2599.65, 0.01));
    assert_true(rounds_to(measured(corpus, "betweenness", "Bharatiya Janata"), 1569.66, 0.01));
    assert_true(rounds_to(measured(corpus, "betweenness", "United States"), 1385.5, 0.01));
    assert_true(rounds_to(measured(corpus, "pagerank", "Citizen (India)"), 0.02093, 0.00001));
    assert_true(rounds_to(measured(corpus, "in_strength", "China"), 26, 0.5));
    assert_true(rounds_to(measured(corpus, "out_strength", "Turkey"), 24, 0.5));
    hearsay_corpus_free(corpus);
}

static void icews14_gives_the_known_network(void **state)
{
    hearsay_corpus *corpus = foreign_real("icews-tkg/icews14");

    (void)state;
    if (!corpus) skip();
    assert_int_equal(events(corpus, HEARSAY_USED, NULL), 8941 + 8963);
    assert_true(rounds_to(measured(corpus, "in_strength", "Government (Nigeria)"), 33, 0.5));
    assert_true(rounds_to(measured(corpus, "out_strength", "Citizen (Nigeria)"), 38, 0.5));
    assert_true(rounds_to(measured(corpus, "betweenness", "Citizen (Nigeria)"), 1068.17, 0.01));
    assert_true(rounds_to(measured(corpus, "betweenness", "Government (Nigeria)"), 863.667, 0.001));
    assert_true(rounds_to(measured(corpus, "pagerank", "China"), 0.019308, 0.000001));
    hearsay_corpus_free(corpus);
}

/* Codes of the README, counted there from the file. */
static void the_icews_sample_has_the_known_codes(void **state)
{
    static const struct {
        const char *code;
        uint64_t count;
    } known[] = { { "112", 126 }, { "016", 9 }, { "1121", 5 }, { "1122", 2 },
                  { "015", 3 },   { "010", 528 }, { "040", 492 }, { "036", 295 } };
    hearsay_corpus *corpus = foreign_real("icews-sample/events.2018.sample.tab");

    (void)state;
    if (!corpus) skip();
    assert_int_equal(events(corpus, HEARSAY_USED, NULL), 3705);
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        assert_int_equal(foreign_account(corpus, HEARSAY_ACCOUNT_CODE, known[i].code, HEARSAY_USED,
                                         NULL), known[i].count);
    hearsay_corpus_free(corpus);
}

static void all_of_plovers_gold_records_are_accounted_for(void **state)
{
    static const struct {
        const char *code;
        uint64_t count;
    } known[] = { { "AGREE", 40 }, { "DEMAND", 34 }, { "REJECT", 34 }, { "DISAPPROVE", 16 } };
    hearsay_corpus *corpus = foreign_real("plover-petrarch/PLOVER_GSR_CAMEO.txt");

    (void)state;
    if (!corpus) skip();
    assert_int_equal(foreign_account(corpus, HEARSAY_ACCOUNT_RECORD, "record", HEARSAY_USED, NULL) +
                     foreign_account(corpus, HEARSAY_ACCOUNT_RECORD, "record", HEARSAY_LEFT_OUT,
                                     NULL), 323);
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        assert_int_equal(foreign_account(corpus, HEARSAY_ACCOUNT_CODE, known[i].code, HEARSAY_USED,
                                         NULL), known[i].count);
    hearsay_corpus_free(corpus);
}

/* ---- damage ---- */

static void damaged_files_are_errors_or_notices(void **state)
{
    (void)state;
    damage_file(EVENTS "20150624.export.CSV", "gdelt");
    damage_file(EVENTS "resaved.csv", "gdelt");
    damage_file(EVENTS "icews.tab", "icews");
    damage_file(EVENTS "polecat.txt", "polecat");
    damage_file(EVENTS "phoenix.txt", "phoenix");
    damage_file(EVENTS "quadruples.txt", "quadruples");
    damage_file(EVENTS "gold.json", "plover-gold");
    damage_file(EVENTS "ngec.jsonl", "ngec");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(gdelt_rows_become_statements),
        cmocka_unit_test(the_host_of_the_source_publishes_it),
        cmocka_unit_test(every_row_of_gdelt_is_accounted_for),
        cmocka_unit_test(a_role_without_a_place_is_a_class_of_people),
        cmocka_unit_test(old_rows_without_a_source_are_read),
        cmocka_unit_test(zeros_that_a_spreadsheet_took_are_put_back),
        cmocka_unit_test(what_holds_no_events_is_refused_by_name),
        cmocka_unit_test(an_actor_that_is_no_code_keeps_its_name),
        cmocka_unit_test(every_column_is_accounted_for),
        cmocka_unit_test(icews_actors_go_by_name_and_classes_are_told_apart),
        cmocka_unit_test(polecat_types_and_modes_tell_the_act),
        cmocka_unit_test(phoenix_rows_are_read),
        cmocka_unit_test(numbers_become_names_by_the_maps_beside_the_file),
        cmocka_unit_test(every_source_of_a_gold_record_speaks),
        cmocka_unit_test(the_least_sure_part_of_an_ngec_event_is_its_confidence),
        cmocka_unit_test(ngec_events_without_an_id_stay_two),
        cmocka_unit_test(added_up_rows_give_the_same_counts),
        cmocka_unit_test(within_a_month_the_date_is_kept),
        cmocka_unit_test(the_gdelt_slice_gives_the_known_graphs),
        cmocka_unit_test(twelve_days_of_icews_give_the_known_network),
        cmocka_unit_test(icews14_gives_the_known_network),
        cmocka_unit_test(the_icews_sample_has_the_known_codes),
        cmocka_unit_test(all_of_plovers_gold_records_are_accounted_for),
        cmocka_unit_test(damaged_files_are_errors_or_notices),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
