/* What actors say and what is said of them, counted by hand. */
#include "measure/counts.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>

#include <cmocka.h>

#include "memory/allocate.h"
#include "support/lines.h"

struct counted {
    hearsay_corpus *corpus;
    uint32_t *rolled;
    struct counts counts;
};

/* Everybody is itself, unless the actor "from" is to become "to" ("" for left out). */
static struct counted count(const char *lines, const char *from, const char *to)
{
    struct counted counted = { .corpus = corpus_of_lines(lines) };
    size_t actors = hearsay_corpus_actors(counted.corpus);
    hearsay_actor_id actor, target = HEARSAY_NONE;

    counted.rolled = calloc(actors + 1, sizeof *counted.rolled);
    assert_non_null(counted.rolled);
    for (uint32_t i = 0; i < actors; i++) counted.rolled[i] = i;
    if (from) {
        assert_int_equal(hearsay_corpus_find_actor(counted.corpus, from, &actor, NULL), HEARSAY_OK);
        if (*to)
            assert_int_equal(hearsay_corpus_find_actor(counted.corpus, to, &target, NULL),
                             HEARSAY_OK);
        counted.rolled[actor] = target;
    }
    assert_int_equal(counts_fill(&counted.counts, counted.corpus,
                                 &(struct levels){ .plain = counted.rolled }, NULL, NULL),
                     HEARSAY_OK);
    return counted;
}

static void counted_free(struct counted *counted)
{
    counts_clear(&counted->counts);
    free(counted->rolled);
    hearsay_corpus_free(counted->corpus);
}

static const struct actor_counts *of(const struct counted *counted, const char *name)
{
    hearsay_actor_id actor;

    assert_int_equal(hearsay_corpus_find_actor(counted->corpus, name, &actor, NULL), HEARSAY_OK);
    return &counted->counts.actors[actor];
}

static size_t listed(const struct counted *counted, const char *name)
{
    hearsay_actor_id actor;
    size_t length;

    assert_int_equal(hearsay_corpus_find_actor(counted->corpus, name, &actor, NULL), HEARSAY_OK);
    (void)postings_of(&counted->counts.statements, actor, &length);
    return length;
}

static const char sample[] =
    "claim id=c1|text=Northland did it|about=north\n"
    "claim id=c2|text=There is no evidence\n"
    /* 0: three accusations of north and of post, on c1 */
    "statement speaker=ann|act=accuse|target=north;post|claim=c1|count=3\n"
    /* 1: one of whom c1 is about, as no target is named; through a relay */
    "statement speaker=ann|act=blame|claim=c1|via=post\n"
    /* 2: a denial on two claims, 3: of which one a second time */
    "statement speaker=north|act=deny|claim=c1\n"
    "statement speaker=north|act=reject|claim=c2\n"
    "statement speaker=north|act=deny|claim=c1\n"
    /* 5: not said */
    "statement speaker=post|act=accuse|target=ann|negated=true|count=2\n"
    /* 6: an accusation of oneself */
    "statement speaker=north|act=accuse|target=north\n"
    /* 7: the only one by zoe */
    "statement speaker=zoe|act=announce\n";

static void statements_are_counted_by_speaker_and_group(void **state)
{
    struct counted counted = count(sample, NULL, NULL);

    (void)state;
    assert_int_equal(of(&counted, "ann")->statements, 4);   /* 3 + 1 */
    assert_int_equal(of(&counted, "ann")->accuses, 4);
    assert_int_equal(of(&counted, "ann")->first_hand, 3);   /* the fourth came through post */
    assert_int_equal(of(&counted, "ann")->claims, 1);
    assert_int_equal(of(&counted, "north")->statements, 4); /* 3 denials, 1 accusation */
    assert_int_equal(of(&counted, "north")->denies, 3);
    assert_int_equal(of(&counted, "north")->claims, 2);
    assert_int_equal(of(&counted, "post")->statements, 0);
    counted_free(&counted);
}

static void the_accused_are_the_targets_or_whom_the_claim_is_about(void **state)
{
    struct counted counted = count(sample, NULL, NULL);

    (void)state;
    assert_int_equal(of(&counted, "north")->accused, 5); /* 3, 1 about it, 1 by itself */
    assert_int_equal(of(&counted, "post")->accused, 3);
    counted_free(&counted);
}

static void what_was_not_said_counts_nowhere_else(void **state)
{
    struct counted counted = count(sample, NULL, NULL);

    (void)state;
    assert_int_equal(of(&counted, "post")->not_said, 2);
    assert_int_equal(of(&counted, "post")->accuses, 0);
    assert_int_equal(of(&counted, "ann")->accused, 0);
    counted_free(&counted);
}

static void evidence_holds_what_was_said_by_and_of_an_actor(void **state)
{
    struct counted counted = count(sample, NULL, NULL);

    (void)state;
    assert_int_equal(listed(&counted, "ann"), 3);   /* 0, 1, 5 */
    assert_int_equal(listed(&counted, "post"), 2);  /* 0, 5; a relay is neither */
    assert_int_equal(listed(&counted, "north"), 6); /* all but 5 and 7 */
    assert_int_equal(listed(&counted, "zoe"), 1);
    counted_free(&counted);
}

static void who_is_rolled_up_counts_for_what_it_became(void **state)
{
    struct counted counted = count(sample, "post", "north");

    (void)state;
    assert_int_equal(of(&counted, "north")->accused, 5);  /* one statement accuses it once */
    assert_int_equal(of(&counted, "north")->not_said, 2);
    assert_int_equal(of(&counted, "post")->accused, 0);
    assert_int_equal(listed(&counted, "post"), 0);
    counted_free(&counted);
}

static void who_is_left_out_counts_nowhere(void **state)
{
    struct counted counted = count(sample, "ann", "");

    (void)state;
    assert_int_equal(of(&counted, "ann")->statements, 0);
    assert_int_equal(listed(&counted, "ann"), 0);
    assert_int_equal(of(&counted, "north")->accused, 5); /* it is accused all the same */
    counted_free(&counted);
}

static void an_empty_corpus_counts_nothing(void **state)
{
    struct counted counted = count("", NULL, NULL);

    (void)state;
    counted_free(&counted);
}

static void counting_survives_any_failed_allocation(void **state)
{
    hearsay_corpus *corpus = corpus_of_lines(sample);
    uint32_t rolled[] = { 0, 1, 2, 3 };
    const struct levels levels = { .plain = rolled };

    (void)state;
    assert_int_equal(hearsay_corpus_actors(corpus), 4);
    for (size_t n = 1;; n++) {
        struct counts counts;
        hearsay_status status;

        allocate_fail_at(n);
        status = counts_fill(&counts, corpus, &levels, NULL, NULL);
        allocate_fail_at(0);
        counts_clear(&counts);
        if (status == HEARSAY_OK) {
            assert_true(n > 5);
            break;
        }
        assert_int_equal(status, HEARSAY_NO_MEMORY);
    }
    hearsay_corpus_free(corpus);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(statements_are_counted_by_speaker_and_group),
        cmocka_unit_test(the_accused_are_the_targets_or_whom_the_claim_is_about),
        cmocka_unit_test(what_was_not_said_counts_nowhere_else),
        cmocka_unit_test(evidence_holds_what_was_said_by_and_of_an_actor),
        cmocka_unit_test(who_is_rolled_up_counts_for_what_it_became),
        cmocka_unit_test(who_is_left_out_counts_nowhere),
        cmocka_unit_test(an_empty_corpus_counts_nothing),
        cmocka_unit_test(counting_survives_any_failed_allocation),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
