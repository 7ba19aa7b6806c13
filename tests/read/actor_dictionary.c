/* Actor dictionaries, with small ones of our own and with those of Phoenix and PLOVER. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <hearsay/read.h>

#include "support/damage.h"
#include "support/foreign.h"

#define HARBOUR "tests/data/actor-dictionary/harbour.actors.txt"
#define AGENTS "tests/data/actor-dictionary/agents.txt"
#define COUNTRIES "tests/data/actor-dictionary/countries.txt"
#define PHOENIX "plover-petrarch/Phoenix.Countries.actors.txt"

static hearsay_corpus *read_path(const char *path)
{
    return foreign_corpus(&path, 1);
}

static const char *attribute(const hearsay_actor *actor, const char *name)
{
    return foreign_attribute(actor->attributes, actor->attribute_count, name);
}

static void names_have_blanks_and_other_names_are_aliases(void **state)
{
    hearsay_corpus *corpus = read_path(HARBOUR);
    const hearsay_actor *northland = foreign_actor(corpus, "NLD");

    (void)state;
    assert_string_equal(northland->name, "NORTHLAND");
    assert_int_equal(northland->kind, HEARSAY_KIND_COUNTRY);
    /* the last one stands in a second entry of the same name */
    assert_int_equal(northland->alias_count, 3);
    assert_string_equal(northland->aliases[0], "NORTH LAND");
    assert_string_equal(northland->aliases[1], "PORT MARSH");
    assert_string_equal(northland->aliases[2], "NORTHERN LAND");
    assert_true(northland->declared);
    hearsay_corpus_free(corpus);
}

static void a_code_is_a_country_and_a_role(void **state)
{
    hearsay_corpus *corpus = read_path(HARBOUR);
    const hearsay_actor *navy = foreign_actor(corpus, "grey fleet");
    const hearsay_actor *shore = foreign_actor(corpus, "southland shore");

    (void)state;
    assert_string_equal(navy->name, "NORTHLAND NAVY");
    assert_string_equal(navy->role, "military");
    assert_string_equal(hearsay_corpus_actor(corpus, navy->country)->id, "NLD");
    assert_string_equal(attribute(navy, "code"), "\"NLDMIL\"");
    /* SHR is no role that is known: the code is kept */
    assert_null(shore->role);
    assert_string_equal(hearsay_corpus_actor(corpus, shore->country)->id, "SLD");
    assert_string_equal(attribute(shore, "code"), "\"SLDSHR\"");
    hearsay_corpus_free(corpus);
}

/* Of two digits, 28 is 2028 and 99 is 1999. The role of today is the one that has not ended. */
static void roles_in_time_are_kept_with_their_days(void **state)
{
    hearsay_corpus *corpus = read_path(HARBOUR);
    const hearsay_actor *ann = foreign_actor(corpus, "Ann Marsh");
    const hearsay_actor *bo = foreign_actor(corpus, "Bo Reed");

    (void)state;
    assert_string_equal(ann->role, "government, military");
    assert_string_equal(attribute(ann, "codes"),
                        "[\"NLDELI 2028-01-01/1999-12-31\",\"NLDGOV 1999-01-01/2005-01-01\","
                        "\"NLDGOVMIL 2005-01-02/..\",\"NLDELI\"]");
    assert_string_equal(bo->role, "opposition");
    assert_string_equal(attribute(bo, "codes"),
                        "[\"SLDGOV 1997-01-01/1998-01-01\",\"SLDOPP 1998-01-02/2001-02-03\"]");
    hearsay_corpus_free(corpus);
}

static void days_that_are_none_are_kept_as_they_are_written(void **state)
{
    hearsay_corpus *corpus = read_path(HARBOUR);

    (void)state;
    assert_string_equal(attribute(foreign_actor(corpus, "Cy Vale"), "codes"),
                        "[\"NLDGOV 20051399-060101\"]");
    assert_int_equal(foreign_notices(corpus, "dates of a role that are none"), 1);
    hearsay_corpus_free(corpus);
}

/* Entries: NORTHLAND, NAVY, ANN, BO, CY, SOUTHLAND, SHORE are used; "northland_" is the first one;
 * DEE and NOBODY have no code. "PORT MARSH" stays with Northland. */
static void every_entry_is_accounted_for(void **state)
{
    hearsay_corpus *corpus = read_path(HARBOUR);

    (void)state;
    assert_int_equal(hearsay_corpus_actors(corpus), 7);
    assert_int_equal(hearsay_corpus_statements(corpus), 0);
    assert_int_equal(foreign_account(corpus, HEARSAY_ACCOUNT_RECORD, "actor", HEARSAY_USED, NULL),
                     7);
    assert_int_equal(foreign_account(corpus, HEARSAY_ACCOUNT_RECORD, "actor", HEARSAY_MERGED,
                                     NULL), 1);
    assert_int_equal(foreign_account(corpus, HEARSAY_ACCOUNT_RECORD, "actor", HEARSAY_LEFT_OUT,
                                     "it has no code"), 2);
    assert_int_equal(foreign_account(corpus, HEARSAY_ACCOUNT_LABEL, "alias", HEARSAY_LEFT_OUT,
                                     NULL), 1);
    assert_int_equal(foreign_notices(corpus, "alias of two actors"), 1);
    hearsay_corpus_free(corpus);
}

/* In PLOVER's agents MED heals. HARBOUR!PERSON! is three words. */
static void agents_are_classes_with_a_role(void **state)
{
    hearsay_corpus *corpus = read_path(AGENTS);
    const hearsay_actor *man = foreign_actor(corpus, "harbourwoman");

    (void)state;
    assert_int_equal(hearsay_corpus_actors(corpus), 4);
    assert_string_equal(man->name, "HARBOURMAN");
    assert_int_equal(man->alias_count, 2);
    assert_string_equal(man->role, "police");
    assert_int_equal(man->kind, HEARSAY_KIND_CLASS);
    assert_string_equal(foreign_actor(corpus, "coast guard")->role, "government, military");
    assert_string_equal(foreign_actor(corpus, "nurse")->role, "health");
    hearsay_corpus_free(corpus);
}

static void a_table_of_country_names_is_read_as_well(void **state)
{
    hearsay_corpus *corpus = read_path(COUNTRIES);
    const hearsay_actor *northland = foreign_actor(corpus, "NLD");
    const hearsay_actor *isle = foreign_actor(corpus, "South Isle");

    (void)state;
    assert_int_equal(hearsay_corpus_actors(corpus), 3);
    assert_string_equal(northland->name, "Northland");
    assert_int_equal(northland->alias_count, 1);
    assert_string_equal(northland->aliases[0], "North Land");
    assert_string_equal(attribute(northland, "cow"), "\"700\"");
    assert_string_equal(hearsay_corpus_actor(corpus, isle->country)->id, "SLD");
    assert_string_equal(foreign_actor(corpus, "Southland")->id, "SLD");
    assert_int_equal(foreign_account(corpus, HEARSAY_ACCOUNT_RECORD, "actor", HEARSAY_MERGED,
                                     NULL), 1);
    hearsay_corpus_free(corpus);
}

/* Counted with Python: 18390 lines that begin with a name, 18377 different ones (blanks for
 * underscores, case folded), 39 of them without a code; 180 different codes of three letters, without
 * a time, that are the only one of a name (a code that is there twice counts once). */
static void phoenix_is_read_to_the_last_name(void **state)
{
    hearsay_corpus *corpus = foreign_real(PHOENIX);
    size_t countries = 0;
    const hearsay_actor *karzai;

    (void)state;
    if (!corpus) {
        print_message("the folder plover-petrarch is missing\n");
        skip();
    }
    karzai = foreign_actor(corpus, "President Karzai");
    for (hearsay_actor_id i = 0; i < hearsay_corpus_actors(corpus); i++)
        countries += hearsay_corpus_actor(corpus, i)->kind == HEARSAY_KIND_COUNTRY;
    assert_int_equal(hearsay_corpus_actors(corpus), 18338);
    assert_int_equal(countries, 180);
    assert_int_equal(foreign_account(corpus, HEARSAY_ACCOUNT_RECORD, "actor", HEARSAY_MERGED,
                                     NULL), 13);
    assert_string_equal(karzai->name, "HAMID KARZAI");
    assert_string_equal(karzai->role, "government");
    assert_string_equal(attribute(karzai, "codes"),
                        "[\"AFGELI 1975-01-01/2000-01-01\",\"AFGGOV 2001-12-22/..\",\"AFGELI\"]");
    hearsay_corpus_free(corpus);
}

static void damaged_dictionaries_end_with_a_status(void **state)
{
    const char *real = foreign_path(PHOENIX);

    (void)state;
    damage_file(HARBOUR, "actor-dictionary");
    damage_file(AGENTS, "actor-dictionary");
    damage_file(COUNTRIES, "actor-dictionary");
    if (*real) damage_file(real, "actor-dictionary");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_have_blanks_and_other_names_are_aliases),
        cmocka_unit_test(a_code_is_a_country_and_a_role),
        cmocka_unit_test(roles_in_time_are_kept_with_their_days),
        cmocka_unit_test(days_that_are_none_are_kept_as_they_are_written),
        cmocka_unit_test(every_entry_is_accounted_for),
        cmocka_unit_test(agents_are_classes_with_a_role),
        cmocka_unit_test(a_table_of_country_names_is_read_as_well),
        cmocka_unit_test(phoenix_is_read_to_the_last_name),
        cmocka_unit_test(damaged_dictionaries_end_with_a_status),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
