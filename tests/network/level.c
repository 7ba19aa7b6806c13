/* Who stands for whom, on actors that need one line each. */
#include "network/level.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "memory/allocate.h"
#include "support/lines.h"

static const char actors[] =
    "actor id=north|kind=country\n"
    "actor id=south|kind=country\n"
    "actor id=ministry|kind=organization|member_of=north\n"
    "actor id=press office|kind=group|member_of=ministry\n"
    "actor id=minister|kind=person|member_of=ministry\n"
    "actor id=aide|kind=person|member_of=minister\n"
    "actor id=source|kind=unnamed|member_of=aide\n"
    "actor id=envoy|kind=person|member_of=ministry|country=south\n"
    "actor id=club|kind=group|country=south\n"
    "actor id=player|kind=person|member_of=club\n"
    "actor id=guest|kind=person|member_of=club|country=north\n"
    "actor id=stray|kind=person\n"
    "actor id=whisper|kind=unnamed\n";

static hearsay_actor_id number_of(const hearsay_corpus *corpus, const char *id)
{
    hearsay_actor_id actor;

    assert_int_equal(hearsay_corpus_find_actor(corpus, id, &actor, NULL), HEARSAY_OK);
    return actor;
}

/* A statement of an actor that says nothing of countries. */
static hearsay_statement statement_of(hearsay_actor_id actor, hearsay_date date)
{
    static const hearsay_statement_detail nothing = { .speaker_country = HEARSAY_NONE,
                                                      .target_country = HEARSAY_NONE };

    return (hearsay_statement){ .speaker = actor, .date = date, .detail = &nothing };
}

/* Asserts who stands for an actor; NULL: nobody. */
static void assert_stands(hearsay_level level, const char *actor, const char *expected)
{
    hearsay_corpus *corpus = corpus_of_lines(actors);
    const hearsay_actor *found;
    hearsay_statement statement = statement_of(number_of(corpus, actor), (hearsay_date){ 0 });
    struct levels levels;

    assert_int_equal(levels_fill(&levels, corpus, level, NULL), HEARSAY_OK);
    assert_null(levels.is_dated);
    found = hearsay_corpus_actor(corpus, levels_at(&levels, statement.speaker, &statement));
    if (expected) assert_string_equal(found ? found->id : "nobody", expected);
    else assert_null(found);
    levels_clear(&levels);
    hearsay_corpus_free(corpus);
}

static void actors_stand_for_themselves(void **state)
{
    (void)state;
    assert_stands(HEARSAY_LEVEL_ACTOR, "aide", "aide");
    assert_stands(HEARSAY_LEVEL_ACTOR, "stray", "stray");
}

static void persons_and_sources_become_the_nearest_that_is_neither(void **state)
{
    (void)state;
    assert_stands(HEARSAY_LEVEL_ORGANIZATION, "minister", "ministry");
    assert_stands(HEARSAY_LEVEL_ORGANIZATION, "aide", "ministry");   /* past the minister */
    assert_stands(HEARSAY_LEVEL_ORGANIZATION, "source", "ministry"); /* past aide and minister */
    assert_stands(HEARSAY_LEVEL_ORGANIZATION, "player", "club");
}

static void everybody_else_stays_at_the_level_of_organizations(void **state)
{
    (void)state;
    assert_stands(HEARSAY_LEVEL_ORGANIZATION, "ministry", "ministry");
    assert_stands(HEARSAY_LEVEL_ORGANIZATION, "press office", "press office");
    assert_stands(HEARSAY_LEVEL_ORGANIZATION, "stray", "stray");
    assert_stands(HEARSAY_LEVEL_ORGANIZATION, "whisper", "whisper");
}

static void a_country_above_comes_before_one_that_is_named(void **state)
{
    (void)state;
    assert_stands(HEARSAY_LEVEL_COUNTRY, "north", "north");
    assert_stands(HEARSAY_LEVEL_COUNTRY, "source", "north");
    assert_stands(HEARSAY_LEVEL_COUNTRY, "envoy", "north"); /* the ministry's, though south is named */
}

static void the_nearest_named_country_counts_where_none_is_above(void **state)
{
    (void)state;
    assert_stands(HEARSAY_LEVEL_COUNTRY, "player", "south"); /* the club's */
    assert_stands(HEARSAY_LEVEL_COUNTRY, "guest", "north");  /* one's own before the club's */
    assert_stands(HEARSAY_LEVEL_COUNTRY, "stray", NULL);
    assert_stands(HEARSAY_LEVEL_COUNTRY, "whisper", NULL);
}

/* Ann was with the ministry of Southland until May 2014, then two years in Northland's, and is with a
 * party of Southland since; before and in between there is nobody. */
static void the_date_tells_for_whom_one_stood(void **state)
{
    static const char lines[] =
        "actor id=ann|kind=person|member_of=ministry until 2014-05;bureau since 2015 until 2016;"
        "party since 2017-02-03\n"
        "actor id=bob|kind=person|member_of=ann;bureau since 2015\n"
        "actor id=ministry|kind=organization|member_of=south\n"
        "actor id=bureau|kind=organization|member_of=north\n"
        "actor id=party|kind=organization|country=south\n"
        "actor id=south|kind=country\nactor id=north|kind=country\n";
    static const struct {
        const char *date, *actor, *organization, *country; /* NULL: nobody */
    } cases[] = {
        { "2014-05-31", "ann", "ministry", "south" }, { "2014-06-01", "ann", "ann", NULL },
        { "2015", "ann", "bureau", "north" },         { "2016-12-31", "ann", "bureau", "north" },
        { "2017-01", "ann", "ann", NULL },            { "2017-02-03", "ann", "party", "south" },
        { "2000", "ann", "ministry", "south" },       { "", "ann", "ann", NULL },
        { "2014", "bob", "ministry", "south" },       { "2020", "bob", "bureau", "north" },
        { "", "bob", "bob", NULL },
    };
    hearsay_corpus *corpus = corpus_of_lines(lines);
    struct levels organizations, countries;

    (void)state;
    assert_int_equal(levels_fill(&organizations, corpus, HEARSAY_LEVEL_ORGANIZATION, NULL), 0);
    assert_int_equal(levels_fill(&countries, corpus, HEARSAY_LEVEL_COUNTRY, NULL), 0);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        uint32_t actor = number_of(corpus, cases[i].actor), country;
        hearsay_statement statement = statement_of(actor, (hearsay_date){ 0 });

        (void)hearsay_date_read(&statement.date, cases[i].date, strlen(cases[i].date));
        assert_string_equal(
            hearsay_corpus_actor(corpus, levels_at(&organizations, actor, &statement))->id,
            cases[i].organization);
        country = levels_at(&countries, actor, &statement);
        if (cases[i].country)
            assert_string_equal(hearsay_corpus_actor(corpus, country)->id, cases[i].country);
        else assert_int_equal(country, HEARSAY_NONE);
    }
    levels_clear(&organizations);
    levels_clear(&countries);
    hearsay_corpus_free(corpus);
}

static void a_level_that_is_none_is_refused(void **state)
{
    hearsay_corpus *corpus = corpus_of_lines(actors);
    hearsay_error err = { 0 };
    struct levels levels;

    (void)state;
    assert_int_equal(levels_fill(&levels, corpus, (hearsay_level)3, &err), HEARSAY_BAD_ARGUMENT);
    levels_clear(&levels);
    assert_null(hearsay_level_name((hearsay_level)3));
    assert_string_equal(hearsay_level_name(HEARSAY_LEVEL_COUNTRY), "country");
    hearsay_corpus_free(corpus);
}

static void a_map_without_memory_fails(void **state)
{
    hearsay_corpus *corpus = corpus_of_lines(actors);
    hearsay_status status;
    struct levels levels;

    (void)state;
    allocate_fail_at(1);
    status = levels_fill(&levels, corpus, HEARSAY_LEVEL_COUNTRY, NULL);
    allocate_fail_at(0);
    assert_int_equal(status, HEARSAY_NO_MEMORY);
    levels_clear(&levels);
    hearsay_corpus_free(corpus);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(actors_stand_for_themselves),
        cmocka_unit_test(the_date_tells_for_whom_one_stood),
        cmocka_unit_test(persons_and_sources_become_the_nearest_that_is_neither),
        cmocka_unit_test(everybody_else_stays_at_the_level_of_organizations),
        cmocka_unit_test(a_country_above_comes_before_one_that_is_named),
        cmocka_unit_test(the_nearest_named_country_counts_where_none_is_above),
        cmocka_unit_test(a_level_that_is_none_is_refused),
        cmocka_unit_test(a_map_without_memory_fails),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
