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

/* Asserts who stands for an actor; NULL: nobody. */
static void assert_stands(hearsay_level level, const char *actor, const char *expected)
{
    hearsay_corpus *corpus = corpus_of_lines(actors);
    const hearsay_actor *found;
    uint32_t *map;

    assert_int_equal(level_map(&map, corpus, level, NULL), HEARSAY_OK);
    found = hearsay_corpus_actor(corpus, map[number_of(corpus, actor)]);
    if (expected) assert_string_equal(found ? found->id : "nobody", expected);
    else assert_null(found);
    allocate_free(map);
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

static void a_level_that_is_none_is_refused(void **state)
{
    hearsay_corpus *corpus = corpus_of_lines(actors);
    hearsay_error err = { 0 };
    uint32_t *map;

    (void)state;
    assert_int_equal(level_map(&map, corpus, (hearsay_level)3, &err), HEARSAY_BAD_ARGUMENT);
    assert_null(map);
    assert_null(hearsay_level_name((hearsay_level)3));
    assert_string_equal(hearsay_level_name(HEARSAY_LEVEL_COUNTRY), "country");
    hearsay_corpus_free(corpus);
}

static void a_map_without_memory_fails(void **state)
{
    hearsay_corpus *corpus = corpus_of_lines(actors);
    hearsay_status status;
    uint32_t *map;

    (void)state;
    allocate_fail_at(1);
    status = level_map(&map, corpus, HEARSAY_LEVEL_COUNTRY, NULL);
    allocate_fail_at(0);
    assert_int_equal(status, HEARSAY_NO_MEMORY);
    assert_null(map);
    hearsay_corpus_free(corpus);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(actors_stand_for_themselves),
        cmocka_unit_test(persons_and_sources_become_the_nearest_that_is_neither),
        cmocka_unit_test(everybody_else_stays_at_the_level_of_organizations),
        cmocka_unit_test(a_country_above_comes_before_one_that_is_named),
        cmocka_unit_test(the_nearest_named_country_counts_where_none_is_above),
        cmocka_unit_test(a_level_that_is_none_is_refused),
        cmocka_unit_test(a_map_without_memory_fails),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
