/* Memberships with dates: what is read, and what is refused. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "memory/allocate.h"
#include "support/lines.h"

static void assert_refused(const char *member_of, const char *message)
{
    char lines[256];
    hearsay_corpus *corpus = NULL;
    hearsay_error err = { 0 };

    (void)snprintf(lines, sizeof lines, "actor id=ann|member_of=%s\nactor id=x|member_of=ann until "
                   "2001\n", member_of);
    assert_int_equal(try_corpus_of_lines(&corpus, lines, &err), HEARSAY_BAD_DATA);
    assert_string_equal(err.message, message);
    assert_int_equal(err.line, 1);
}

static void what_cannot_be_is_refused(void **state)
{
    (void)state;
    assert_refused("a since 2015;b until 2015-03",
                   "member of \"b\" and of \"a\" at the same time");
    assert_refused("a since 2014;b since 2015", "member of \"a\" and of \"b\" at the same time");
    assert_refused("a since 2015 until 2014",
                   "a membership cannot end before it begins: \"a since 2015 until 2014\"");
    assert_refused("a;b", "member_of names two without dates: say since when or until when, as in "
                          "\"northland since 2015\"");
    assert_refused("x since 1990",
                   "member_of goes round in a circle: \"ann\" -> \"x\" -> \"ann\"");
}

static void dates_are_read_in_either_order_and_sorted(void **state)
{
    hearsay_corpus *corpus = corpus_of_lines(
        "actor id=ann|member_of=c since 2016-05-02;b until 2016-05-01 since 2015-03;"
        "a until 2015-02\n"
        "actor id=bob|member_of=the house until dawn\n");
    const hearsay_actor *ann;
    hearsay_actor_id id;

    (void)state;
    assert_int_equal(hearsay_corpus_find_actor(corpus, "ann", &id, NULL), HEARSAY_OK);
    ann = hearsay_corpus_actor(corpus, id);
    assert_int_equal(ann->membership_count, 3);
    assert_true(ann->has_dated_member_of);
    for (size_t i = 0; i < 3; i++) {
        const char name[] = { (char)('a' + i), '\0' };
        const hearsay_membership *one = &ann->memberships[i];

        assert_string_equal(hearsay_corpus_actor(corpus, one->actor)->id, name);
    }
    assert_int_equal(ann->memberships[0].since.year, 0);
    assert_int_equal(ann->memberships[1].since.month, 3);
    assert_int_equal(ann->memberships[1].until.day, 1);
    assert_string_equal(hearsay_corpus_actor(corpus, ann->member_of)->id, "c");
    /* what is no date stays a part of the name */
    assert_int_equal(hearsay_corpus_find_actor(corpus, "the house until dawn", &id, NULL),
                     HEARSAY_OK);
    hearsay_corpus_free(corpus);
}

static void blanks_and_capitals_do_not_matter(void **state)
{
    hearsay_corpus *corpus = corpus_of_lines("actor id=ann|member_of=a  since  2016 ;b Until\t2015  \n");
    const hearsay_actor *ann;
    hearsay_actor_id id;

    (void)state;
    assert_int_equal(hearsay_corpus_find_actor(corpus, "ann", &id, NULL), HEARSAY_OK);
    ann = hearsay_corpus_actor(corpus, id);
    assert_int_equal(ann->membership_count, 2);
    assert_string_equal(hearsay_corpus_actor(corpus, ann->memberships[0].actor)->id, "b");
    assert_int_equal(ann->memberships[0].until.year, 2015);
    assert_string_equal(hearsay_corpus_actor(corpus, ann->memberships[1].actor)->id, "a");
    assert_int_equal(ann->memberships[1].since.year, 2016);
    hearsay_corpus_free(corpus);
}

static void reading_survives_any_failed_allocation(void **state)
{
    hearsay_status status = HEARSAY_NO_MEMORY;

    (void)state;
    for (size_t n = 1; status != HEARSAY_OK; n++) {
        hearsay_corpus *corpus = NULL;

        allocate_fail_at(n);
        status = try_corpus_of_lines(&corpus, "actor id=ann|member_of=a since 2016;b until 2015\n",
                                     NULL);
        allocate_fail_at(0);
        hearsay_corpus_free(corpus);
        assert_true(status == HEARSAY_OK ? n > 5 : status == HEARSAY_NO_MEMORY);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_cannot_be_is_refused),
        cmocka_unit_test(dates_are_read_in_either_order_and_sorted),
        cmocka_unit_test(blanks_and_capitals_do_not_matter),
        cmocka_unit_test(reading_survives_any_failed_allocation),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
