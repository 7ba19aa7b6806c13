/* What must hold of every measure of actors in every network, whatever it measures: on corpora drawn
 * at random, from fixed seeds. */
#include <hearsay/measure.h>

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "memory/random.h"
#include "support/measured.h"
#include "text/buffer.h"

enum { ACTORS = 9, STATEMENTS = 40, CORPORA = 8 };

/* A corpus of a seed. names: by actor, its letter; factor: of every count; extra: lines added. */
static void draw_corpus(struct buffer *lines, uint64_t seed, const char *names, unsigned factor,
                        const char *extra)
{
    static const char *const acts[] = { "accuse", "deny", "praise", "assert", "support", "reject",
                                        "doubt", "report" };
    struct random random;

    random_seed(&random, seed, 0);
    buffer_reset(lines);
    for (size_t i = 0; i < STATEMENTS; i++) {
        /* in this order: the order in which arguments are worked out is not fixed */
        char speaker = names[random_below(&random, ACTORS)];
        const char *act = acts[random_below(&random, sizeof acts / sizeof *acts)];
        char target = names[random_below(&random, ACTORS)];
        size_t claim = random_below(&random, 5), day = random_below(&random, 28);
        size_t count = 1 + random_below(&random, 3), document = random_below(&random, 6);

        buffer_format(lines, "statement speaker=%c|act=%s|target=%c|claim=c%zu|count=%zu|"
                      "date=2015-06-%02zu|document=d%zu\n", speaker, act, target, claim,
                      count * factor, day + 1, document);
    }
    buffer_text(lines, extra);
}

/* Camps and components are names that depend on the order of actors, not values. */
static bool is_value(const hearsay_measure *measure)
{
    return measure->scope == HEARSAY_OF_ACTORS && !measure->is_text &&
           !(measure->sets & HEARSAY_SET_CAMPS);
}

static hearsay_table *table_of(struct measured *measured, const struct buffer *lines,
                               const char *kind)
{
    static const char *const all[] = { "all" };
    const hearsay_network_options options = { .kind = kind };
    const hearsay_measure_options measures = { .names = { all, 1 }, .seed = 1, .jobs = 1 };
    hearsay_error err = { 0 };

    *measured = network_of_lines(lines->bytes, &options);
    if (hearsay_actor_table(&measured->table, measured->network, &measures, &err) != HEARSAY_OK)
        fail_msg("%s: %s", kind, err.message);
    return measured->table;
}

/* Compares the values of actors i of two tables, where they are called a_names[i] and b_names[i]. */
static void assert_equal_values(const hearsay_table *a, const char *a_names, const hearsay_table *b,
                                const char *b_names, const char *kind)
{
    const hearsay_measure *measure;

    for (size_t i = 0; (measure = hearsay_measure_at(i)) != NULL; i++) {
        for (size_t actor = 0; is_value(measure) && actor < ACTORS; actor++) {
            const char a_id[] = { a_names[actor], '\0' }, b_id[] = { b_names[actor], '\0' };
            double x = value_in(a, a_id, measure->name), y = value_in(b, b_id, measure->name);

            if (isnan(x) && isnan(y)) continue;
            if (!(fabs(x - y) <= 1e-7 * (1 + fabs(x))))
                fail_msg("%s in %s: %g of %s, %g of %s", measure->name, kind, x, a_id, y, b_id);
        }
    }
}

static void compare_corpora(const char *b_names, unsigned factor, const char *extra)
{
    static const char a_names[] = "abcdefghi";
    const hearsay_network_kind *kind;
    struct buffer lines = { 0 };

    for (uint64_t seed = 1; seed <= CORPORA; seed++) {
        for (size_t i = 0; (kind = hearsay_network_kind_at(i)) != NULL; i++) {
            struct measured a, b;
            hearsay_table *a_table, *b_table;

            draw_corpus(&lines, seed, a_names, 1, "");
            a_table = table_of(&a, &lines, kind->name);
            draw_corpus(&lines, seed, b_names, factor, extra);
            b_table = table_of(&b, &lines, kind->name);
            assert_equal_values(a_table, a_names, b_table, b_names, kind->name);
            measured_free(&a);
            measured_free(&b);
        }
    }
    buffer_clear(&lines);
}

static void other_names_change_nothing_else(void **state)
{
    (void)state;
    compare_corpora("qzxkhvmbt", 1, "");
}

static void an_isolate_changes_no_other(void **state)
{
    (void)state;
    compare_corpora("abcdefghi", 1, "actor id=nobody|name=Nobody\n");
}

static bool is_normalised(const hearsay_measure *measure)
{
    static const char *const names[] = {
        "pagerank", "hub", "authority", "betweenness", "harmonic", "coreness", "first_hand",
        "claims", "reversed_pagerank", "eigenvector", "pn_index", "signed_eigenvector",
        "constraint",
    };

    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcmp(names[i], measure->name) == 0) return true;
    return false;
}

static void doubled_counts_leave_normalised_values(void **state)
{
    static const char names[] = "abcdefghi";
    const hearsay_measure *measure;
    struct buffer lines = { 0 };

    (void)state;
    for (uint64_t seed = 1; seed <= CORPORA; seed++) {
        struct measured once, twice;

        draw_corpus(&lines, seed, names, 1, "");
        table_of(&once, &lines, "accusations");
        draw_corpus(&lines, seed, names, 2, "");
        table_of(&twice, &lines, "accusations");
        for (size_t i = 0; (measure = hearsay_measure_at(i)) != NULL; i++) {
            for (size_t j = 0; measure->scope == HEARSAY_OF_ACTORS && j < ACTORS; j++) {
                const char id[] = { names[j], '\0' };
                double x, y;

                if (!is_normalised(measure) && strcmp(measure->name, "in_strength") != 0) continue;
                x = value_in(once.table, id, measure->name);
                y = value_in(twice.table, id, measure->name);
                if (!is_normalised(measure)) x *= 2;
                if (!(isnan(x) && isnan(y)) && !(fabs(x - y) <= 1e-9 * (1 + fabs(x))))
                    fail_msg("%s of %s: %g, %g", measure->name, id, x, y);
            }
        }
        measured_free(&once);
        measured_free(&twice);
    }
    buffer_clear(&lines);
}

/* The corpus of one's countries is the same as one's corpus of countries. */
static void rolling_up_first_or_last_is_the_same(void **state)
{
    static const char members[] =
        "actor id=a|kind=country\nactor id=b|kind=country\nactor id=c|kind=country\n"
        "actor id=d|member_of=a\nactor id=e|member_of=a\nactor id=f|member_of=b\n"
        "actor id=g|member_of=f\nactor id=h|country=c\nactor id=i|country=b\n";
    static const char countries[] =
        "actor id=a|kind=country\nactor id=b|kind=country\nactor id=c|kind=country\n";
    struct buffer lines = { 0 };

    (void)state;
    for (uint64_t seed = 1; seed <= CORPORA; seed++) {
        static const char *const kinds[] = { "mentions", "accusations", "claims" };

        for (size_t kind = 0; kind < sizeof kinds / sizeof *kinds; kind++) {
            hearsay_network_options options = { .kind = kinds[kind],
                                                .level = HEARSAY_LEVEL_COUNTRY };
            struct measured rolled, counted;

            draw_corpus(&lines, seed, "abcdefghi", 1, members);
            rolled = network_of_lines(lines.bytes, &options);
            draw_corpus(&lines, seed, "abcaabbcb", 1, countries);
            options.level = HEARSAY_LEVEL_ACTOR;
            counted = network_of_lines(lines.bytes, &options);
            assert_int_equal(hearsay_network_ties(rolled.network),
                             hearsay_network_ties(counted.network));
            for (size_t i = 0; i < hearsay_network_ties(rolled.network); i++) {
                const hearsay_tie *one = hearsay_network_tie(rolled.network, i);
                const hearsay_tie *two = hearsay_network_tie(counted.network, i);

                assert_string_equal(hearsay_network_node_id(rolled.network, one->from),
                                    hearsay_network_node_id(counted.network, two->from));
                assert_string_equal(hearsay_network_node_id(rolled.network, one->to),
                                    hearsay_network_node_id(counted.network, two->to));
                assert_true(one->weight == two->weight && one->statements == two->statements);
            }
            measured_free(&rolled);
            measured_free(&counted);
        }
    }
    buffer_clear(&lines);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(other_names_change_nothing_else),
        cmocka_unit_test(an_isolate_changes_no_other),
        cmocka_unit_test(doubled_counts_leave_normalised_values),
        cmocka_unit_test(rolling_up_first_or_last_is_the_same),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
