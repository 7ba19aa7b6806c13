/* What is wrong or doubtful in a corpus. */
#include <hearsay/check.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "memory/allocate.h"
#include "support/lines.h"

struct checked {
    hearsay_corpus *corpus;
    hearsay_table *findings;
};

static struct checked check(const char *lines)
{
    struct checked checked = { .corpus = corpus_of_lines(lines) };

    assert_int_equal(hearsay_check(&checked.findings, checked.corpus, NULL), HEARSAY_OK);
    return checked;
}

static void checked_free(struct checked *checked)
{
    hearsay_table_free(checked->findings);
    hearsay_corpus_free(checked->corpus);
}

static const char *cell(const struct checked *checked, size_t row, const char *heading)
{
    const char *text =
        hearsay_table_text(checked->findings, row, hearsay_table_find(checked->findings, heading));

    return text ? text : "";
}

/* The row whose "what" holds the words; SIZE_MAX if there is none. */
static size_t find(const struct checked *checked, const char *words)
{
    for (size_t i = 0; i < hearsay_table_rows(checked->findings); i++)
        if (strstr(cell(checked, i, "what"), words)) return i;
    return SIZE_MAX;
}

static bool tells(const char *lines, const char *words)
{
    struct checked checked = check(lines);
    size_t row = find(&checked, words);

    checked_free(&checked);
    return row != SIZE_MAX;
}

/* Whether two actors of these names and kinds are proposed as one, for a reason of these words. */
static bool may_be_one(const char *a, const char *b, const char *reason)
{
    char lines[512];

    (void)snprintf(lines, sizeof lines,
                   "actor id=x1|%s\nactor id=x2|%s\n"
                   "statement speaker=x1|act=praise|target=x2\n",
                   a, b);
    return tells(lines, reason);
}

/* ---- names ---- */

static void titles_order_and_accents_do_not_make_two_people(void **state)
{
    static const char reason[] = "the names differ only in";

    (void)state;
    assert_true(may_be_one("name=Dr. José Díaz|kind=person", "name=Jose Diaz|kind=person", reason));
    assert_true(may_be_one("name=Lew, Jacob|kind=person", "name=Jacob Lew", reason));
    assert_true(may_be_one("name=Acme Inc.", "name=ACME", reason));
    assert_false(may_be_one("name=President of Chad", "name=Chad|kind=country", "may be one"));
    assert_false(may_be_one("name=Director of Alpha", "name=Secretary of Alpha", "may be one"));
    assert_false(may_be_one("name=Jordan|kind=person", "name=Jordan|kind=country", "may be one"));
}

static void a_part_of_a_name_is_proposed_with_the_line_to_add(void **state)
{
    struct checked checked = check("actor id=jl|name=Jacob Lew|kind=person|aliases=Jack Lew\n"
                                   "statement speaker=jl|act=praise|target=Lew\n");
    size_t row = find(&checked, "may be one actor");

    (void)state;
    assert_true(row != SIZE_MAX);
    assert_string_equal(cell(&checked, row, "severity"), "note");
    assert_string_equal(cell(&checked, row, "where"), "lines:2");
    assert_string_equal(cell(&checked, row, "what"),
                        "\"Jacob Lew\" (jl) and \"Lew\" (lew) may be one actor: "
                        "one name is a part of the other (Jaro-Winkler 0.00, words in common 0.50)");
    assert_string_equal(cell(&checked, row, "advice"),
                        "if so, declare one: {\"record\": \"actor\", \"id\": \"jl\", \"name\": \"Jacob Lew\", "
                        "\"aliases\": [\"Jack Lew\", \"Lew\"]}");
    checked_free(&checked);
}

/* How many findings tell of a text, and the advice of the first. */
static size_t proposals(const char *lines, char *advice, size_t size)
{
    struct checked checked = check(lines);
    size_t count = 0, rows = hearsay_table_rows(checked.findings);

    for (size_t i = 0; i < rows; i++) {
        if (!strstr(cell(&checked, i, "what"), "may be one actor")) continue;
        if (count++ == 0) (void)snprintf(advice, size, "%s", cell(&checked, i, "advice"));
    }
    checked_free(&checked);
    return count;
}

/* Lines that are pasted together must not give one name to two. */
static void all_that_may_be_one_get_one_line(void **state)
{
    char advice[512];

    (void)state;
    assert_int_equal(proposals("statement speaker=Jacob Lew|act=deny|target=x\n"
                               "statement speaker=J. Lew|act=deny|target=x\n"
                               "statement speaker=Lew, Jacob|act=deny|target=x\n", advice,
                               sizeof advice), 1);
    assert_string_equal(advice, "if so, declare one: {\"record\": \"actor\", \"id\": \"jacob-lew\", "
                                "\"name\": \"Jacob Lew\", \"aliases\": [\"J. Lew\", \"Lew, Jacob\"]}");
    /* J. Lew is one of the two, or neither */
    assert_int_equal(proposals("statement speaker=Jacob Lew|act=deny|target=x\n"
                               "statement speaker=J. Lew|act=deny|target=x\n"
                               "statement speaker=Jane Lew|act=deny|target=x\n", advice,
                               sizeof advice), 2);
    assert_non_null(strstr(advice, "if neither is another that is listed"));
}

static void a_shared_word_alone_is_no_reason(void **state)
{
    (void)state;
    assert_false(may_be_one("name=Bill Clinton|kind=person", "name=Hillary Clinton|kind=person",
                            "may be one"));
    assert_false(may_be_one("name=Bank of Chad|kind=organization", "name=Chad|kind=country",
                            "may be one"));
    assert_false(may_be_one("name=Citizen (India)", "name=India", "may be one"));
    assert_false(may_be_one("name=Jane Smith", "name=John Smith", "may be one"));
    assert_true(may_be_one("name=Ministry of Foreign Affairs|kind=organization",
                           "name=Chinese Ministry of Foreign Affairs|kind=organization",
                           "one name is a part"));
}

static void a_short_name_that_fits_many_is_left_alone(void **state)
{
    char lines[1024] = "";

    (void)state;
    for (char letter = 'a'; letter < 'h'; letter++) {
        char line[64];
        (void)snprintf(line, sizeof line, "actor id=%c|name=%cam Li|kind=person\n", letter, letter);
        strcat(lines, line);
    }
    strcat(lines, "statement speaker=Li|act=deny|claim=c\n");
    assert_false(tells(lines, "one name is a part"));
}

static void acronyms_and_initials_are_seen(void **state)
{
    (void)state;
    assert_true(may_be_one("name=OPM|kind=organization", "name=Office of Personnel Management",
                           "initial letters"));
    assert_true(may_be_one("name=U.S.|kind=country", "name=United States", "initial letters"));
    assert_false(may_be_one("name=opm", "name=Office of Personnel Management", "may be one"));
    assert_true(may_be_one("name=J. Lew", "name=Jacob Lew|kind=person", "has an initial"));
    assert_true(may_be_one("name=J. Lew", "name=Jacob J. Lew|kind=person", "has an initial"));
    assert_false(may_be_one("name=K. Lew", "name=Jacob Lew|kind=person", "may be one"));
}

static void one_wrong_letter_is_seen_but_not_between_countries(void **state)
{
    (void)state;
    assert_true(may_be_one("name=Jakob Lew", "name=Jacob Lew", "spelling differs"));
    assert_false(may_be_one("name=Gambia|kind=country", "name=Zambia|kind=country", "may be one"));
    assert_false(may_be_one("name=Unit 61398", "name=Unit 61399", "may be one"));
}

static void transliterations_are_seen(void **state)
{
    static const char reason[] = "name of another script";

    (void)state;
    assert_true(may_be_one("name=Muammar Gaddafi", "name=Moammar Kadhafi|kind=person", reason));
    assert_true(may_be_one("name=Boris Yeltsin", "name=Jelzin, Boris", reason));
    assert_false(may_be_one("name=Dan Lee", "name=Tina Lou", "may be one"));
}

static void unnamed_sources_are_never_proposed_as_one(void **state)
{
    (void)state;
    assert_false(may_be_one("name=an expert|kind=unnamed", "name=an expert|kind=unnamed",
                            "may be one"));
}

static void members_are_not_what_they_belong_to(void **state)
{
    (void)state;
    assert_false(may_be_one("name=Acme Labs Europe|kind=organization|member_of=x2",
                            "name=Acme Labs|kind=organization", "may be one"));
}

/* ---- actors, claims, documents ---- */

static void what_looks_unnamed_should_be_declared_so(void **state)
{
    static const char *const unnamed[] = { "an expert",         "US officials",
                                           "officials at OPM",  "people familiar with the matter",
                                           "anonymous hackers", "Investigators" };
    static const char *const named[] = { "Open Source Initiative", "Expert Systems", "Ann Marsh" };
    char lines[128];

    (void)state;
    for (size_t i = 0; i < sizeof unnamed / sizeof *unnamed; i++) {
        (void)snprintf(lines, sizeof lines, "statement speaker=%s|act=deny|claim=c\n", unnamed[i]);
        assert_true(tells(lines, "looks like an unnamed source"));
    }
    for (size_t i = 0; i < sizeof named / sizeof *named; i++) {
        (void)snprintf(lines, sizeof lines, "statement speaker=%s|act=deny|claim=c\n", named[i]);
        assert_false(tells(lines, "looks like an unnamed source"));
    }
    assert_false(tells("actor id=officials|kind=unnamed\n"
                       "statement speaker=officials|act=deny|claim=c\n",
                       "looks like an unnamed source"));
}

static void undeclared_and_unused_things_are_noted(void **state)
{
    struct checked checked = check("actor id=ann|name=Ann|kind=person\n"
                                   "actor id=idle|name=Idle|kind=person\n"
                                   "claim id=c1|text=Northland did it\n"
                                   "claim id=c2|text=Nobody said so\n"
                                   "document id=d1|title=Paper\n"
                                   "document id=d2|title=Unread\n"
                                   "statement speaker=ann|act=accuse|target=Bob \"B\"|claim=c1|"
                                   "document=d1\n"
                                   "statement speaker=ann|act=deny|claim=Something new|"
                                   "document=d3\n");
    size_t row = find(&checked, "actor \"Bob \"B\"\" is not declared");

    (void)state;
    assert_true(row != SIZE_MAX);
    assert_string_equal(cell(&checked, row, "where"), "lines:7");
    assert_string_equal(cell(&checked, row, "advice"),
                        "declare it: {\"id\": \"bob-\\\"b\\\"\", \"name\": \"Bob \\\"B\\\"\"}");
    assert_true(find(&checked, "actor \"Idle\" (idle) is declared, but nothing uses it") !=
                SIZE_MAX);
    assert_true(find(&checked, "claim \"Nobody said so\" (c2) is declared, but no statement") !=
                SIZE_MAX);
    assert_true(find(&checked, "claim \"Something new\" is not declared") != SIZE_MAX);
    assert_true(find(&checked, "document \"d2\" is declared, but no statement is from it") !=
                SIZE_MAX);
    assert_true(find(&checked, "document \"d3\" is not declared") != SIZE_MAX);
    assert_true(find(&checked, "\"Ann\"") == SIZE_MAX);
    checked_free(&checked);
}

static void a_bare_list_of_statements_is_told_once(void **state)
{
    struct checked checked = check("statement speaker=ann|act=accuse|target=bob\n");

    (void)state;
    assert_true(find(&checked, "none of the 2 actors is declared") != SIZE_MAX);
    assert_int_equal(hearsay_table_rows(checked.findings), 1);
    checked_free(&checked);
}

static void who_is_only_a_publisher_or_an_organization_is_used(void **state)
{
    (void)state;
    assert_false(tells("actor id=post|kind=outlet\nactor id=org|kind=organization\n"
                       "actor id=land|kind=country\n"
                       "actor id=ann|kind=person|member_of=org|country=land\n"
                       "document id=d|publisher=post\n"
                       "statement speaker=ann|act=deny|claim=c|document=d\n",
                       "nothing uses it"));
}

static void claims_that_say_nearly_the_same_are_told(void **state)
{
    static const char spelling[] = "claim id=c1|text=Northland broke in\n"
                                   "claim id=c2|text=Northland brokes in\n";
    static const char same[] = "claim id=c1|text=Northland broke in\n"
                               "claim id=c2|text=Northland broke in.\n";
    static const char known[] = "claim id=c1|text=Northland broke in\n"
                                "claim id=c2|text=Northland broke in.|same_as=c1\n";
    static const char other[] = "claim id=c1|text=4 million files\n"
                                "claim id=c2|text=8 million files\n";

    (void)state;
    assert_true(tells(spelling, "may be one: they differ in one letter"));
    assert_true(tells(same, "may be one: they differ only in punctuation"));
    assert_false(tells(known, "may be one"));
    assert_false(tells(other, "may be one"));
}

/* ---- statements ---- */

static void a_statement_about_nothing_is_told_with_itself_as_evidence(void **state)
{
    struct checked checked = check("statement speaker=ann|act=deny|claim=c\n"
                                   "statement speaker=ann|act=decline\n");
    size_t row = find(&checked, "has neither a claim nor a target"), count;

    (void)state;
    assert_true(row != SIZE_MAX);
    assert_string_equal(cell(&checked, row, "severity"), "warning");
    assert_int_equal(hearsay_table_evidence(checked.findings, row, &count)[0], 1);
    assert_int_equal(count, 1);
    checked_free(&checked);
}

static void a_date_after_the_documents_is_told(void **state)
{
    (void)state;
    assert_true(tells("document id=d|date=2015-06-24\n"
                      "statement speaker=a|act=deny|claim=c|document=d|date=2015-06-25\n",
                      "is dated 2015-06-25, after its document \"d\" (2015-06-24)"));
    assert_false(tells("document id=d|date=2015-06\n"
                       "statement speaker=a|act=deny|claim=c|document=d|date=2015-06-25\n",
                       "after its document"));
    assert_false(tells("document id=d|date=2015-06-24\n"
                       "statement speaker=a|act=deny|claim=c|document=d\n",
                       "after its document"));
}

static void what_was_entered_twice_is_told_once(void **state)
{
    struct checked checked =
        check("statement speaker=a|act=deny|claim=c|quote=No|target=x;y\n"
              "statement speaker=a|act=deny|claim=c|quote=No|target=x;y\n"
              "statement speaker=a|act=deny|claim=c|quote=No!|target=x;y\n"
              "statement speaker=a|act=deny|claim=c|quote=No|target=y;x\n"
              "statement speaker=a|act=deny|claim=c|quote=No|target=x;y|annotator=second\n"
              "statement id=s9|speaker=a|act=deny|claim=c|quote=No|target=x;y\n");
    size_t row = find(&checked, "word for word"), count;
    const hearsay_statement_id *ids;

    (void)state;
    assert_true(row != SIZE_MAX);
    assert_string_equal(cell(&checked, row, "what"),
                        "statement 0 (a denies) stands there 3 times, word for word");
    ids = hearsay_table_evidence(checked.findings, row, &count);
    assert_int_equal(count, 3);
    assert_int_equal(ids[1], 1);
    assert_int_equal(ids[2], 5);
    checked_free(&checked);
}

/* ---- the table ---- */

static void findings_come_by_severity_and_place(void **state)
{
    struct checked checked = check("actor id=ann|kind=person\n"
                                   "statement speaker=zoe|act=deny|claim=c\n"
                                   "statement speaker=bob|act=deny|claim=c\n"
                                   "statement speaker=ann|act=decline\n");

    (void)state;
    assert_int_equal(hearsay_table_rows(checked.findings), 3);
    assert_string_equal(cell(&checked, 0, "severity"), "warning");
    assert_string_equal(cell(&checked, 0, "where"), "lines:4");
    assert_string_equal(cell(&checked, 1, "where"), "lines:2");
    assert_string_equal(cell(&checked, 2, "where"), "lines:3");
    checked_free(&checked);
}

static void of_a_kind_200_are_listed_and_the_rest_counted(void **state)
{
    char *lines = malloc(20000);
    struct checked checked;
    size_t used = 0;

    (void)state;
    assert_non_null(lines);
    for (int i = 0; i < 250; i++)
        used += (size_t)snprintf(lines + used, 20000 - used,
                                 "statement speaker=a|act=decline|cue=%d\n", i);
    checked = check(lines);
    assert_int_equal(hearsay_table_rows(checked.findings), 202); /* + more, + none is declared */
    assert_true(find(&checked, "and 50 more: neither claim nor target") != SIZE_MAX);
    checked_free(&checked);
    free(lines);
}

static void a_clean_corpus_has_no_findings(void **state)
{
    struct checked checked = check("actor id=ann|name=Ann Marsh|kind=person\n"
                                   "claim id=c|text=Northland did it\n"
                                   "statement speaker=ann|act=accuse|claim=c\n");

    (void)state;
    assert_int_equal(hearsay_table_rows(checked.findings), 0);
    assert_int_equal(hearsay_table_columns(checked.findings), 4);
    checked_free(&checked);
    checked = check("");
    assert_int_equal(hearsay_table_rows(checked.findings), 0);
    checked_free(&checked);
}

static void the_check_survives_any_failed_allocation(void **state)
{
    hearsay_corpus *corpus = corpus_of_lines(
        "actor id=jl|name=Jacob Lew|kind=person\nactor id=o|name=OPM|kind=organization\n"
        "claim id=c1|text=Northland broke in\nclaim id=c2|text=Northland brokes in\n"
        "document id=d|date=2015\n"
        "statement speaker=jl|act=accuse|target=Jakob Lew|claim=c1|document=d|date=2016\n"
        "statement speaker=J. Lew|act=accuse|target=Office of Personnel Management|claim=c2\n"
        "statement speaker=J. Lew|act=accuse|target=Office of Personnel Management|claim=c2\n"
        "statement speaker=an expert|act=decline\n");

    (void)state;
    for (size_t n = 1;; n++) {
        hearsay_table *findings = NULL;
        hearsay_status status;

        allocate_fail_at(n);
        status = hearsay_check(&findings, corpus, NULL);
        allocate_fail_at(0);
        hearsay_table_free(findings);
        if (status == HEARSAY_OK) {
            assert_true(n > 40);
            break;
        }
        assert_int_equal(status, HEARSAY_NO_MEMORY);
        assert_null(findings);
    }
    hearsay_corpus_free(corpus);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(titles_order_and_accents_do_not_make_two_people),
        cmocka_unit_test(a_part_of_a_name_is_proposed_with_the_line_to_add),
        cmocka_unit_test(all_that_may_be_one_get_one_line),
        cmocka_unit_test(a_shared_word_alone_is_no_reason),
        cmocka_unit_test(a_short_name_that_fits_many_is_left_alone),
        cmocka_unit_test(acronyms_and_initials_are_seen),
        cmocka_unit_test(one_wrong_letter_is_seen_but_not_between_countries),
        cmocka_unit_test(transliterations_are_seen),
        cmocka_unit_test(unnamed_sources_are_never_proposed_as_one),
        cmocka_unit_test(members_are_not_what_they_belong_to),
        cmocka_unit_test(what_looks_unnamed_should_be_declared_so),
        cmocka_unit_test(undeclared_and_unused_things_are_noted),
        cmocka_unit_test(a_bare_list_of_statements_is_told_once),
        cmocka_unit_test(who_is_only_a_publisher_or_an_organization_is_used),
        cmocka_unit_test(claims_that_say_nearly_the_same_are_told),
        cmocka_unit_test(a_statement_about_nothing_is_told_with_itself_as_evidence),
        cmocka_unit_test(a_date_after_the_documents_is_told),
        cmocka_unit_test(what_was_entered_twice_is_told_once),
        cmocka_unit_test(findings_come_by_severity_and_place),
        cmocka_unit_test(of_a_kind_200_are_listed_and_the_rest_counted),
        cmocka_unit_test(a_clean_corpus_has_no_findings),
        cmocka_unit_test(the_check_survives_any_failed_allocation),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
