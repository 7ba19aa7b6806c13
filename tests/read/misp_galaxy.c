/* MISP galaxy, with a cluster of our own and with that of threat actors. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <hearsay/read.h>

#include "support/damage.h"
#include "support/foreign.h"

#define HERONS "tests/data/misp-galaxy/herons.json"
#define THREAT_ACTORS "cyber-misp/clusters/threat-actor.json"
#define CFR "Council on Foreign Relations"

static hearsay_corpus *read_herons(void)
{
    const char *path = HERONS;

    return foreign_corpus(&path, 1);
}

/* Of the first value: origin NL (the Netherlands), sponsor Northland, two victims; of the third:
 * two origins, one of them no code of a country. */
static void sponsors_and_attacks_are_accusations(void **state)
{
    static const struct {
        const char *speaker, *target, *claim;
    } expected[] = {
        { "Heron Project", "Netherlands", "Grey Heron is sponsored by Netherlands" },
        { CFR, "Northland", "Grey Heron is sponsored by Northland" },
        { CFR, "Grey Heron", "Grey Heron attacked Southland" },
        { CFR, "Grey Heron", "Grey Heron attacked Westland" },
        { "Heron Project", "Netherlands", "G-2 is sponsored by Netherlands" },
        { "Heron Project", "ZZ", "G-2 is sponsored by ZZ" },
    };
    hearsay_corpus *corpus = read_herons();

    (void)state;
    assert_int_equal(hearsay_corpus_statements(corpus), 6);
    for (size_t i = 0; i < sizeof expected / sizeof *expected; i++) {
        const hearsay_statement *statement = hearsay_corpus_statement(corpus, i);
        assert_string_equal(foreign_speaker(corpus, statement), expected[i].speaker);
        assert_string_equal(statement->act->name, "accuse");
        assert_string_equal(foreign_target(corpus, statement), expected[i].target);
        assert_string_equal(foreign_claim_text(corpus, statement), expected[i].claim);
        assert_true(statement->confidence == (i < 4 ? 0.5 : 1));
    }
    assert_int_equal(foreign_actor(corpus, "Northland")->kind, HEARSAY_KIND_COUNTRY);
    hearsay_corpus_free(corpus);
}

static void values_are_groups_with_their_synonyms(void **state)
{
    hearsay_corpus *corpus = read_herons();
    const hearsay_actor *grey = foreign_actor(corpus, "u-grey");
    const hearsay_actor *white = foreign_actor(corpus, "White Heron");

    (void)state;
    assert_string_equal(grey->name, "Grey Heron");
    assert_int_equal(grey->kind, HEARSAY_KIND_GROUP);
    assert_int_equal(grey->alias_count, 2);
    assert_int_equal(white->alias_count, 0);
    assert_string_equal(foreign_attribute(grey->attributes, grey->attribute_count, "refs"),
                        "[\"https://gazette.example/7\"]");
    assert_string_equal(foreign_actor(corpus, "Unit 7")->id, "u-grey");
    assert_string_equal(foreign_actor(corpus, "G-2")->id, "u-two");
    hearsay_corpus_free(corpus);
}

/* "Unit 7" is Grey Heron's; White Heron, on line 10 of the file, has it too. */
static void an_alias_of_two_is_told_of_with_the_line_of_the_second(void **state)
{
    hearsay_corpus *corpus = read_herons();
    const hearsay_notice *notice = foreign_notice(corpus, "alias of two actors");

    (void)state;
    assert_int_equal(notice->examples[0].line, 10);
    assert_int_equal(foreign_actor(corpus, "White Heron")->line, 10);
    hearsay_corpus_free(corpus);
}

/* "Unit 7" is the first one's and "G-2" a name; "grey  heron" is its own name. */
static void every_value_and_alias_is_accounted_for(void **state)
{
    hearsay_corpus *corpus = read_herons();

    (void)state;
    assert_int_equal(foreign_account(corpus, HEARSAY_ACCOUNT_LABEL, "alias", HEARSAY_USED, NULL),
                     2);
    assert_int_equal(foreign_account(corpus, HEARSAY_ACCOUNT_LABEL, "alias", HEARSAY_MERGED, NULL),
                     1);
    assert_int_equal(foreign_account(corpus, HEARSAY_ACCOUNT_LABEL, "alias", HEARSAY_LEFT_OUT,
                                     NULL), 2);
    assert_int_equal(foreign_notices(corpus, "alias of two actors"), 2);
    assert_int_equal(foreign_account(corpus, HEARSAY_ACCOUNT_RECORD, "value", HEARSAY_USED, NULL),
                     3);
    assert_int_equal(foreign_account(corpus, HEARSAY_ACCOUNT_RECORD, "value", HEARSAY_LEFT_OUT,
                                     "it has no name"), 1);
    assert_int_equal(foreign_account(corpus, HEARSAY_ACCOUNT_RECORD, "value", HEARSAY_LEFT_OUT,
                                     "one before has the same id"), 1);
    assert_int_equal(foreign_account(corpus, HEARSAY_ACCOUNT_RECORD, "sponsor", HEARSAY_LEFT_OUT,
                                     "it is unknown"), 1);
    assert_int_equal(foreign_account(corpus, HEARSAY_ACCOUNT_ATTRIBUTE, "colour",
                                     HEARSAY_LEFT_OUT, NULL), 1);
    assert_int_equal(foreign_account(corpus, HEARSAY_ACCOUNT_RELATION, "similar",
                                     HEARSAY_LEFT_OUT, NULL), 1);
    hearsay_corpus_free(corpus);
}

static size_t sponsored_by(const hearsay_corpus *corpus, const char *state)
{
    size_t count = 0;

    for (size_t i = 0; i < hearsay_corpus_statements(corpus); i++) {
        const hearsay_statement *statement = hearsay_corpus_statement(corpus, i);
        count += strcmp(foreign_speaker(corpus, statement), CFR) == 0 &&
                 strcmp(foreign_target(corpus, statement), state) == 0;
    }
    return count;
}

/* Whether somebody says that a group has a sponsor: a bit by the group's id. */
static void mark_sponsored(const hearsay_corpus *corpus, bool *sponsored)
{
    for (size_t i = 0; i < hearsay_corpus_statements(corpus); i++) {
        const hearsay_statement *statement = hearsay_corpus_statement(corpus, i);
        const hearsay_claim *claim = hearsay_corpus_claim(corpus, statement->claim);
        if (strcmp(foreign_speaker(corpus, statement), CFR) == 0 &&
            statement->targets[0] != claim->about[0])
            sponsored[claim->about[0]] = true;
    }
}

/* Known: 1041 actors; sponsors China 40, Iran 16, Russian Federation 10; 679 pairs of a sponsor and
 * a victim over the values that have both. Python: 609 of them with a sponsor that is not
 * "Unknown"; 893 victims in all; 1352 synonyms that are new and nobody's name. */
static void the_threat_actors_are_read_to_the_last_victim(void **state)
{
    hearsay_corpus *corpus = foreign_real(THREAT_ACTORS);
    bool *sponsored;
    size_t pairs = 0;

    (void)state;
    if (!corpus) {
        print_message("the folder cyber-misp is missing\n");
        skip();
    }
    assert_int_equal(foreign_account(corpus, HEARSAY_ACCOUNT_RECORD, "value", HEARSAY_USED, NULL),
                     1041);
    assert_int_equal(sponsored_by(corpus, "China"), 40);
    assert_int_equal(sponsored_by(corpus, "Iran (Islamic Republic of)"), 16);
    assert_int_equal(sponsored_by(corpus, "Russian Federation"), 10);
    sponsored = calloc(hearsay_corpus_actors(corpus), sizeof *sponsored);
    assert_non_null(sponsored);
    mark_sponsored(corpus, sponsored);
    for (size_t i = 0; i < hearsay_corpus_statements(corpus); i++) {
        const hearsay_statement *statement = hearsay_corpus_statement(corpus, i);
        pairs += strcmp(foreign_attribute(statement->detail->attributes, statement->detail->attribute_count,
                                          "field"), "\"cfr-suspected-victims\"") == 0 &&
                 sponsored[statement->targets[0]];
    }
    assert_int_equal(pairs, 609);
    assert_int_equal(foreign_account(corpus, HEARSAY_ACCOUNT_RECORD, "victim", HEARSAY_USED, NULL),
                     893);
    assert_int_equal(foreign_account(corpus, HEARSAY_ACCOUNT_LABEL, "alias", HEARSAY_USED, NULL),
                     1352);
    free(sponsored);
    hearsay_corpus_free(corpus);
}

static void damaged_clusters_end_with_a_status(void **state)
{
    const char *real = foreign_path(THREAT_ACTORS);

    (void)state;
    damage_file(HERONS, "misp-galaxy");
    if (*real) damage_file(real, "misp-galaxy");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sponsors_and_attacks_are_accusations),
        cmocka_unit_test(values_are_groups_with_their_synonyms),
        cmocka_unit_test(an_alias_of_two_is_told_of_with_the_line_of_the_second),
        cmocka_unit_test(every_value_and_alias_is_accounted_for),
        cmocka_unit_test(the_threat_actors_are_read_to_the_last_victim),
        cmocka_unit_test(damaged_clusters_end_with_a_status),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
