/* Databases of Discourse Network Analyzer: small ones of our own, made by SQLite itself in both
 * schemas, and the program's sample with the numbers that its authors and others found in it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <sqlite3.h>

#include <hearsay/read.h>

#include "memory/allocate.h"
#include "support/damage.h"
#include "support/effort.h"
#include "support/foreign.h"
#include "support/same.h"

/* What both schemas share. The text has 30 UTF-16 units and 33 bytes: the e with its dots has two
 * bytes, the face four (and two units). "says no." is units 7 to 15, bytes 10 to 18; "Yes to
 * trams." is units 16 to 29, bytes 19 to 32. */
#define SHARED                                                                                     \
    "CREATE TABLE CODERS(ID INTEGER PRIMARY KEY, Name TEXT);"                                      \
    "INSERT INTO CODERS VALUES (1, 'Kim');"                                                        \
    "CREATE TABLE DOCUMENTS(ID INTEGER PRIMARY KEY, Title TEXT, Text TEXT, Coder INTEGER, "        \
    "Author TEXT, Source TEXT, Section TEXT, Notes TEXT, Type TEXT, Date INTEGER);"                \
    "CREATE TABLE STATEMENTTYPES(ID INTEGER PRIMARY KEY, Label TEXT);"                             \
    "INSERT INTO STATEMENTTYPES VALUES (1, 'DNA Statement'), (2, 'Annotation');"                   \
    "CREATE TABLE VARIABLES(ID INTEGER PRIMARY KEY, Variable TEXT, DataType TEXT, "                \
    "StatementTypeId INTEGER);"                                                                    \
    "INSERT INTO VARIABLES VALUES (1, 'organization', 'short text', 1), "                          \
    "(2, 'person', 'short text', 1), (3, 'concept', 'short text', 1), "                            \
    "(4, 'agreement', 'boolean', 1), (5, 'note', 'long text', 2), (6, 'place', 'short text', 1);"  \
    "CREATE TABLE STATEMENTS(ID INTEGER PRIMARY KEY, StatementTypeId INTEGER, "                    \
    "DocumentId INTEGER, Start INTEGER, Stop INTEGER, Coder INTEGER);"                             \
    "INSERT INTO STATEMENTS VALUES (1,1,1,7,15,1), (2,1,1,16,29,1), (3,1,1,16,29,1), "             \
    "(4,1,1,7,15,NULL), (5,2,1,0,3,1), (6,1,1,0,3,1), (10,1,1,16,99,1);"                           \
    "CREATE TABLE DATALONGTEXT(ID INTEGER PRIMARY KEY, StatementId INTEGER, VariableId INTEGER, "  \
    "Value TEXT);"                                                                                 \
    "INSERT INTO DATALONGTEXT VALUES (1, 5, 5, 'look at this again');"                             \
    "CREATE TABLE DATAINTEGER(ID INTEGER PRIMARY KEY, StatementId INTEGER, VariableId INTEGER, "   \
    "Value INTEGER);"                                                                              \
    "CREATE TABLE DATABOOLEAN(ID INTEGER PRIMARY KEY, StatementId INTEGER, VariableId INTEGER, "   \
    "Value INTEGER);"                                                                              \
    "INSERT INTO DATABOOLEAN VALUES (1,1,4,0), (2,2,4,1), (3,3,4,1), (4,4,4,1), (5,6,4,1), "       \
    "(6,10,4,1), (7,99,4,1);"

#define TEXT "'Zo\xC3\xAB \xF0\x9F\x98\x80 says no. Yes to trams.\n'"

/* DNA 3: names stand in a table of their own; 2015-06-24 14:30:00 is second 1435156200. */
static const char three[] = SHARED
    "INSERT INTO DOCUMENTS VALUES (1, 'Tram dispute', " TEXT ", 1, 'Lee', 'Gazette', 'city', '', "
    "'article', 1435156200);"
    "CREATE TABLE ENTITIES(ID INTEGER PRIMARY KEY, VariableId INTEGER, Value TEXT, ChildOf INTEGER);"
    "INSERT INTO ENTITIES VALUES (1,2,'',NULL), (2,2,'Ann Marsh',NULL), (3,2,'Bo Reed',NULL), "
    "(4,1,'Tram Union',NULL), (5,1,'Council',NULL), (6,3,'Build the tram',NULL), (7,1,'',NULL), "
    "(8,6,'Hill',NULL);"
    "CREATE TABLE DATASHORTTEXT(ID INTEGER PRIMARY KEY, StatementId INTEGER, VariableId INTEGER, "
    "Entity INTEGER);"
    "INSERT INTO DATASHORTTEXT(StatementId, VariableId, Entity) VALUES "
    "(1,1,4), (1,2,2), (1,3,6), (1,6,8), (2,2,1), (2,1,4), (2,3,6), (3,2,3), (3,1,5), (3,3,6), "
    "(4,2,3), (4,1,4), (4,3,6), (6,2,1), (6,1,7), (6,3,6), (10,1,4), (10,2,2), (10,3,6);"
    "CREATE TABLE ATTRIBUTEVARIABLES(ID INTEGER PRIMARY KEY, VariableId INTEGER, "
    "AttributeVariable TEXT);"
    "INSERT INTO ATTRIBUTEVARIABLES VALUES (1,2,'Type'), (2,3,'Type'), (3,6,'Type'), (4,1,'Notes');"
    "CREATE TABLE ATTRIBUTEVALUES(ID INTEGER PRIMARY KEY, EntityId INTEGER, "
    "AttributeVariableId INTEGER, AttributeValue TEXT);"
    "INSERT INTO ATTRIBUTEVALUES VALUES (1,2,1,'activist'), (2,6,2,'transport'), (3,8,3,'high'), "
    "(4,5,4,''), (5,4,4,'founded 1901');";

/* DNA 2: names stand in the rows, a date is in milliseconds. */
static const char two[] = SHARED
    "INSERT INTO DOCUMENTS VALUES (1, 'Tram dispute', " TEXT ", 1, 'Lee', 'Gazette', 'city', '', "
    "'article', 1435156200000);"
    "CREATE TABLE DATASHORTTEXT(ID INTEGER PRIMARY KEY, StatementId INTEGER, VariableId INTEGER, "
    "Value TEXT);"
    "INSERT INTO DATASHORTTEXT(StatementId, VariableId, Value) VALUES "
    "(1,1,'Tram Union'), (1,2,'Ann Marsh'), (1,3,'Build the tram'), (1,6,'Hill'), (2,2,''), "
    "(2,1,'Tram Union'), (2,3,'Build the tram'), (3,2,'Bo Reed'), (3,1,'Council'), "
    "(3,3,'Build the tram'), (4,2,'Bo Reed'), (4,1,'Tram Union'), (4,3,'Build the tram'), (6,2,''), "
    "(6,1,''), (6,3,'Build the tram'), (10,1,'Tram Union'), (10,2,'Ann Marsh'), "
    "(10,3,'Build the tram');"
    "CREATE TABLE ATTRIBUTES(ID INTEGER PRIMARY KEY, VariableId INTEGER, Value TEXT, Type TEXT, "
    "Alias TEXT, Notes TEXT);"
    "INSERT INTO ATTRIBUTES VALUES (1,2,'Ann Marsh','activist','',''), "
    "(2,3,'Build the tram','transport','',NULL), (3,6,'Hill','high','',''), "
    "(4,1,'Tram Union','','','founded 1901');"
    "CREATE TABLE STATEMENTLINKS(ID INTEGER PRIMARY KEY, SourceId INTEGER, TargetId INTEGER);"
    "INSERT INTO STATEMENTLINKS VALUES (1, 1, 2), (2, 3, 4);";

struct image {
    unsigned char *bytes;
    size_t size;
};

static void run(sqlite3 *database, const char *script)
{
    char *message = NULL;

    if (sqlite3_exec(database, script, NULL, NULL, &message) != SQLITE_OK) fail_msg("%s", message);
}

/* The file that SQLite makes of a script and a second one (may be ""). */
static struct image make(const char *script, const char *more)
{
    struct image image = { 0 };
    sqlite3 *database = NULL;
    sqlite3_int64 size = 0;

    assert_int_equal(sqlite3_open(":memory:", &database), SQLITE_OK);
    run(database, script);
    run(database, more);
    image.bytes = sqlite3_serialize(database, "main", &size, 0);
    assert_non_null(image.bytes);
    image.size = (size_t)size;
    sqlite3_close(database);
    return image;
}

static hearsay_status try_image(hearsay_corpus **out, const struct image *image,
                                const char *mapping, hearsay_error *err)
{
    hearsay_read_options options = { .mapping = mapping };
    hearsay_status status = hearsay_corpus_new(out, err);
    hearsay_sink sink;

    if (status != HEARSAY_OK) return status;
    sink = hearsay_corpus_sink(*out);
    status = hearsay_read_memory("town.dna", image->bytes, image->size, &options, &sink, err);
    if (status == HEARSAY_OK) status = hearsay_corpus_finish(*out, NULL, err);
    return status;
}

static hearsay_corpus *read_script(const char *script, const char *more, const char *mapping)
{
    struct image image = make(script, more);
    hearsay_corpus *corpus = NULL;
    hearsay_error err = { 0 };

    if (try_image(&corpus, &image, mapping, &err) != HEARSAY_OK) fail_msg("%s", err.message);
    sqlite3_free(image.bytes);
    return corpus;
}

static hearsay_error refuse_script(const char *script, const char *more)
{
    struct image image = make(script, more);
    hearsay_corpus *corpus = NULL;
    hearsay_error err = { 0 };

    assert_int_equal(try_image(&corpus, &image, NULL, &err), HEARSAY_BAD_DATA);
    assert_string_equal(err.file, "town.dna");
    hearsay_corpus_free(corpus);
    sqlite3_free(image.bytes);
    return err;
}

static void the_person_speaks_on_the_concept_for_the_organization(void **state)
{
    hearsay_corpus *corpus = read_script(three, "", NULL);
    const hearsay_statement *no = foreign_statement(corpus, "town:1");
    const hearsay_actor *ann = foreign_actor(corpus, "Ann Marsh");
    const hearsay_actor *home = hearsay_corpus_actor(corpus, ann->member_of);

    (void)state;
    assert_int_equal(hearsay_corpus_statements(corpus), 5);
    assert_string_equal(foreign_speaker(corpus, no), "Ann Marsh");
    assert_string_equal(no->act->name, "reject");
    assert_string_equal(foreign_claim_text(corpus, no), "Build the tram");
    assert_string_equal(no->detail->annotator, "Kim");
    assert_string_equal(foreign_attribute(no->detail->attributes, no->detail->attribute_count, "organization"),
                        "\"Tram Union\"");
    assert_string_equal(foreign_attribute(no->detail->attributes, no->detail->attribute_count, "place"), "\"Hill\"");
    assert_int_equal(ann->kind, HEARSAY_KIND_PERSON);
    assert_string_equal(home->name, "Tram Union");
    assert_int_equal(home->kind, HEARSAY_KIND_ORGANIZATION);
    assert_null(foreign_statement(corpus, "town:4")->detail->annotator);
    hearsay_corpus_free(corpus);
}

static void an_organization_speaks_where_there_is_no_person(void **state)
{
    hearsay_corpus *corpus = read_script(three, "", NULL);
    const hearsay_statement *yes = foreign_statement(corpus, "town:2");

    (void)state;
    assert_string_equal(foreign_speaker(corpus, yes), "Tram Union");
    assert_string_equal(yes->act->name, "support");
    assert_string_equal(foreign_attribute(yes->detail->attributes, yes->detail->attribute_count, "organization"),
                        "");
    hearsay_corpus_free(corpus);
}

static void who_speaks_for_two_organizations_is_a_member_of_none(void **state)
{
    hearsay_corpus *corpus = read_script(three, "", NULL);
    const hearsay_actor *bo = foreign_actor(corpus, "Bo Reed");
    const hearsay_statement *council = foreign_statement(corpus, "town:3");

    (void)state;
    assert_int_equal(bo->member_of, HEARSAY_NONE);
    assert_int_equal(bo->kind, HEARSAY_KIND_PERSON);
    assert_string_equal(foreign_attribute(council->detail->attributes, council->detail->attribute_count,
                                          "organization"), "\"Council\"");
    hearsay_corpus_free(corpus);
}

/* A speaks for B and B for A: whoever comes, nobody is a member of himself. */
static void those_who_speak_for_each_other_make_no_circle(void **state)
{
    hearsay_corpus *corpus = read_script(three,
        "INSERT INTO STATEMENTS VALUES (20,1,1,0,3,1), (21,1,1,0,3,1), (22,1,1,0,3,1);"
        "INSERT INTO ENTITIES VALUES (20,2,'Alpha',NULL), (21,1,'Beta',NULL), (22,2,'beta',NULL), "
        "(23,1,'ALPHA',NULL), (24,2,'Gamma',NULL), (25,1,'gamma',NULL);"
        "INSERT INTO DATASHORTTEXT(StatementId, VariableId, Entity) VALUES (20,2,20), (20,1,21), "
        "(21,2,22), (21,1,23), (22,2,24), (22,1,25);", NULL);

    (void)state;
    assert_int_equal(foreign_actor(corpus, "Alpha")->member_of, HEARSAY_NONE);
    assert_int_equal(foreign_actor(corpus, "Beta")->member_of, HEARSAY_NONE);
    assert_int_equal(foreign_actor(corpus, "Gamma")->member_of, HEARSAY_NONE);
    hearsay_corpus_free(corpus);
}

static void places_count_utf16_units_and_cut_the_quote_out_of_the_text(void **state)
{
    hearsay_corpus *corpus = read_script(three, "", NULL);
    const hearsay_statement *no = foreign_statement(corpus, "town:1");
    const hearsay_statement *yes = foreign_statement(corpus, "town:2");
    const hearsay_statement *beyond = foreign_statement(corpus, "town:10");

    (void)state;
    assert_int_equal(no->detail->span_start, 10);
    assert_int_equal(no->detail->span_end, 18);
    assert_string_equal(no->quote, "says no.");
    assert_int_equal(yes->detail->span_start, 19);
    assert_int_equal(yes->detail->span_end, 32);
    assert_string_equal(yes->quote, "Yes to trams.");
    assert_int_equal(foreign_statement(corpus, "town:4")->detail->span_start, 10); /* back again */
    assert_int_equal(beyond->flags & HEARSAY_HAS_SPAN, 0);
    assert_null(beyond->quote);
    assert_int_equal(foreign_notices(corpus, "span outside the text"), 1);
    hearsay_corpus_free(corpus);
}

static void everything_of_a_document_is_kept(void **state)
{
    hearsay_corpus *corpus = read_script(three, "", NULL);
    const hearsay_statement *no = foreign_statement(corpus, "town:1");
    const hearsay_document *document = hearsay_corpus_document(corpus, no->document);
    char date[HEARSAY_DATE_TEXT];

    (void)state;
    assert_string_equal(document->id, "town:1");
    assert_string_equal(document->title, "Tram dispute");
    assert_string_equal(document->author, "Lee");
    assert_string_equal(hearsay_corpus_actor(corpus, document->publisher)->name, "Gazette");
    assert_string_equal(hearsay_date_write(document->date, date), "2015-06-24");
    assert_string_equal(hearsay_date_write(no->date, date), "2015-06-24");
    assert_true(no->flags & HEARSAY_DOCUMENT_DATE);
    assert_int_equal(document->length, 33);
    assert_string_equal(foreign_attribute(document->attributes, document->attribute_count, "time"),
                        "\"14:30:00\"");
    assert_string_equal(foreign_attribute(document->attributes, document->attribute_count,
                                          "section"), "\"city\"");
    assert_string_equal(foreign_attribute(document->attributes, document->attribute_count, "type"),
                        "\"article\"");
    hearsay_corpus_free(corpus);
}

static void facts_of_entities_stay_with_actors_and_claims(void **state)
{
    hearsay_corpus *corpus = read_script(three, "", NULL);
    const hearsay_actor *ann = foreign_actor(corpus, "Ann Marsh");
    const hearsay_actor *united = foreign_actor(corpus, "Tram Union");
    const hearsay_claim *tram = foreign_claim(corpus, "Build the tram");

    (void)state;
    assert_string_equal(foreign_attribute(ann->attributes, ann->attribute_count, "Type"),
                        "\"activist\"");
    assert_string_equal(foreign_attribute(united->attributes, united->attribute_count, "Notes"),
                        "\"founded 1901\"");
    assert_string_equal(foreign_attribute(tram->attributes, tram->attribute_count, "Type"),
                        "\"transport\"");
    assert_int_equal(foreign_account(corpus, HEARSAY_ACCOUNT_ATTRIBUTE, "Type", HEARSAY_USED, NULL),
                     2);
    assert_int_equal(foreign_account(corpus, HEARSAY_ACCOUNT_ATTRIBUTE, "Type", HEARSAY_LEFT_OUT,
                                     "of what is no actor or claim"), 1);
    hearsay_corpus_free(corpus);
}

/* Of seven statements five are used, one is an annotation, one has no speaker; one value more is of
 * a statement that is not there. */
static void what_is_left_out_is_counted_with_its_reason(void **state)
{
    hearsay_corpus *corpus = read_script(three, "", NULL);

    (void)state;
    assert_int_equal(foreign_account(corpus, HEARSAY_ACCOUNT_RECORD, "statement", HEARSAY_USED, ""),
                     5);
    assert_int_equal(foreign_account(corpus, HEARSAY_ACCOUNT_RECORD, "statement", HEARSAY_LEFT_OUT,
                                     "of the type Annotation, which has no speaker"), 1);
    assert_int_equal(foreign_account(corpus, HEARSAY_ACCOUNT_RECORD, "statement", HEARSAY_LEFT_OUT,
                                     "no speaker"), 1);
    assert_int_equal(foreign_account(corpus, HEARSAY_ACCOUNT_RECORD, "value", HEARSAY_LEFT_OUT,
                                     "of no statement"), 1);
    assert_int_equal(foreign_account(corpus, HEARSAY_ACCOUNT_COLUMN, "person", HEARSAY_USED,
                                     "speaker"), 4);
    assert_int_equal(foreign_account(corpus, HEARSAY_ACCOUNT_CODE, "1", HEARSAY_USED,
                                     "act support"), 4);
    assert_int_equal(foreign_account(corpus, HEARSAY_ACCOUNT_CODE, "0", HEARSAY_USED,
                                     "act reject"), 1);
    hearsay_corpus_free(corpus);
}

static void both_schemas_tell_the_same(void **state)
{
    hearsay_corpus *new = read_script(three, "", NULL), *old = read_script(two, "", NULL);

    (void)state;
    assert_same_corpus(old, new);
    assert_int_equal(foreign_account(old, HEARSAY_ACCOUNT_RELATION, "STATEMENTLINKS",
                                     HEARSAY_LEFT_OUT, "has no place in a statement"), 2);
    hearsay_corpus_free(new);
    hearsay_corpus_free(old);
}

#define GRADES                                                                                     \
    "UPDATE VARIABLES SET DataType = 'integer' WHERE ID = 4; DELETE FROM DATABOOLEAN;"

/* The largest number is 4: -4 rejects, 4 would support, 1 is a quarter of the way, 0 takes no side. */
static void grades_around_zero_are_sides_between_minus_one_and_one(void **state)
{
    hearsay_corpus *corpus = read_script(three, GRADES
        "INSERT INTO DATAINTEGER VALUES (1,1,4,-4), (2,2,4,1), (3,3,4,0), (4,4,4,-2), (5,10,4,1);",
        NULL);
    const hearsay_statement *quarter = foreign_statement(corpus, "town:2");

    (void)state;
    assert_string_equal(foreign_statement(corpus, "town:1")->act->name, "reject");
    assert_string_equal(quarter->act->name, "stance 0.25");
    assert_true(quarter->act->side == 0.25);
    assert_int_equal(quarter->act->group, HEARSAY_GROUP_BACKING);
    assert_string_equal(foreign_attribute(quarter->detail->attributes, quarter->detail->attribute_count,
                                          "agreement"), "\"1\"");
    assert_string_equal(foreign_statement(corpus, "town:3")->act->name, "report");
    assert_string_equal(foreign_statement(corpus, "town:4")->act->name, "stance -0.5");
    assert_true(foreign_statement(corpus, "town:4")->act->side == -0.5);
    assert_int_equal(foreign_account(corpus, HEARSAY_ACCOUNT_CODE, "1", HEARSAY_USED,
                                     "act stance 0.25"), 2);
    hearsay_corpus_free(corpus);
}

static void grades_of_zero_and_one_are_no_and_yes(void **state)
{
    hearsay_corpus *corpus = read_script(three, GRADES
        "INSERT INTO DATAINTEGER VALUES (1,1,4,0), (2,2,4,1);", NULL);

    (void)state;
    assert_string_equal(foreign_statement(corpus, "town:1")->act->name, "reject");
    assert_string_equal(foreign_statement(corpus, "town:2")->act->name, "support");
    hearsay_corpus_free(corpus);
}

static void grades_without_a_middle_take_no_side_and_are_told_of_once(void **state)
{
    hearsay_corpus *corpus = read_script(three, GRADES
        "INSERT INTO DATAINTEGER VALUES (1,1,4,1), (2,2,4,5);", NULL);

    (void)state;
    assert_string_equal(foreign_statement(corpus, "town:1")->act->name, "report");
    assert_string_equal(foreign_statement(corpus, "town:2")->act->name, "report");
    assert_int_equal(foreign_notices(corpus, "scale without a middle"), 1);
    hearsay_corpus_free(corpus);
}

/* The variable is an integer of another name, which no mapping names. */
static void a_scale_of_any_name_tells_the_stance(void **state)
{
    hearsay_corpus *corpus = read_script(three, GRADES
        "UPDATE VARIABLES SET Variable = 'stance' WHERE ID = 4;"
        "INSERT INTO DATAINTEGER VALUES (1,1,4,-2), (2,2,4,1), (3,3,4,0), (4,4,4,2), (5,10,4,1);",
        NULL);

    (void)state;
    assert_string_equal(foreign_statement(corpus, "town:1")->act->name, "reject");
    assert_string_equal(foreign_statement(corpus, "town:2")->act->name, "stance 0.5");
    assert_string_equal(foreign_statement(corpus, "town:3")->act->name, "report");
    assert_string_equal(foreign_statement(corpus, "town:4")->act->name, "support");
    assert_string_equal(foreign_notice(corpus, "act by the type of a variable")->examples[0].message,
                        "the act is taken from stance (numbers around 0), which the mapping does "
                        "not name");
    hearsay_corpus_free(corpus);
}

static void a_boolean_of_any_name_tells_the_side(void **state)
{
    hearsay_corpus *corpus = read_script(
        three, "UPDATE VARIABLES SET Variable = 'in favour' WHERE ID = 4;", NULL);

    (void)state;
    assert_string_equal(foreign_statement(corpus, "town:1")->act->name, "reject");
    assert_string_equal(foreign_statement(corpus, "town:3")->act->name, "support");
    hearsay_corpus_free(corpus);
}

static void without_a_variable_for_or_against_a_notice_says_so(void **state)
{
    hearsay_corpus *corpus = read_script(three, "DELETE FROM DATABOOLEAN;", NULL);

    (void)state;
    assert_string_equal(foreign_statement(corpus, "town:1")->act->name, "support");
    assert_int_equal(foreign_notices(corpus, "no variable tells the act"), 1);
    hearsay_corpus_free(corpus);
}

static void variables_of_any_name_are_read_through_a_mapping(void **state)
{
    static const char renamed[] =
        "UPDATE VARIABLES SET Variable = 'politician' WHERE ID = 2;"
        "UPDATE VARIABLES SET Variable = 'wish' WHERE ID = 3;"
        "UPDATE VARIABLES SET Variable = 'against whom' WHERE ID = 1;" GRADES
        "INSERT INTO DATAINTEGER VALUES (1,1,4,2), (2,3,4,5), (3,4,4,1);";
    hearsay_corpus *corpus = read_script(three, renamed, "tests/data/dna/mapping.json");
    const hearsay_statement *first = foreign_statement(corpus, "town:1");

    (void)state;
    assert_string_equal(foreign_speaker(corpus, first), "Ann Marsh");
    assert_string_equal(foreign_target(corpus, first), "Tram Union");
    assert_string_equal(foreign_claim_text(corpus, first), "Build the tram");
    assert_string_equal(first->act->name, "doubt");
    assert_string_equal(foreign_statement(corpus, "town:3")->act->name, "support");
    assert_string_equal(foreign_statement(corpus, "town:4")->act->name, "reject");
    assert_string_equal(foreign_attribute(first->detail->attributes, first->detail->attribute_count, "place"), "");
    hearsay_corpus_free(corpus);

    corpus = read_script(three, renamed, NULL);
    assert_int_equal(hearsay_corpus_statements(corpus), 0);
    assert_int_equal(foreign_notices(corpus, "no variable is a speaker"), 1);
    hearsay_corpus_free(corpus);
}

static void other_databases_are_refused_by_what_they_lack(void **state)
{
    hearsay_error err = refuse_script("CREATE TABLE t(x); INSERT INTO t VALUES (1);", "");

    (void)state;
    assert_non_null(strstr(err.message, "no table DOCUMENTS"));
    err = refuse_script(three, "ALTER TABLE STATEMENTS DROP COLUMN Stop;");
    assert_non_null(strstr(err.message, "Stop"));
}

static void what_only_looks_like_a_table_is_refused(void **state)
{
    hearsay_error err = refuse_script(three, "ALTER TABLE CODERS RENAME TO C; "
                                             "CREATE VIEW CODERS AS SELECT * FROM C;");

    (void)state;
    assert_non_null(strstr(err.message, "CODERS is no plain table"));
    err = refuse_script(three, "DROP TABLE CODERS; CREATE VIRTUAL TABLE CODERS USING fts5(ID, Name);");
    assert_true(err.message[0] != '\0');
    /* the schema says "table", but means a module */
    err = refuse_script(three, "DROP TABLE CODERS; CREATE VIRTUAL TABLE CODERS USING fts5(ID, Name);"
                               "PRAGMA writable_schema = ON; UPDATE sqlite_master SET sql = "
                               "replace(sql, 'CREATE VIRTUAL', 'CREATE /**/ VIRTUAL') "
                               "WHERE name = 'CODERS';");
    assert_true(err.message[0] != '\0');
}

/* A column that counts to a thousand million for each row would keep the reader for minutes. */
static void a_database_that_makes_work_is_stopped(void **state)
{
    hearsay_error err;

    (void)state;
    if (!effort_of(1, 1, 0)) skip(); /* it is stopped after seconds of work, under valgrind minutes */
    err = refuse_script(three,
        "CREATE TABLE many(x); WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c "
        "LIMIT 1000) INSERT INTO many SELECT x FROM c;"
        "DROP TABLE CODERS; CREATE TABLE CODERS(ID INTEGER, Name TEXT);"
        "INSERT INTO CODERS SELECT 1, 'Kim' FROM many a, many b LIMIT 2000;"
        "INSERT INTO STATEMENTS SELECT x + 100, 1, 1, 0, 3, 1 FROM many;"
        "INSERT INTO STATEMENTS SELECT x + 5000, 1, 1, 0, 3, 1 FROM many;"
        "INSERT INTO STATEMENTS SELECT x + 7000, 1, 1, 0, 3, 1 FROM many;"
        "INSERT INTO STATEMENTS SELECT x + 9000, 1, 1, 0, 3, 1 FROM many;");
    assert_true(err.message[0] != '\0');
}

static void texts_that_are_no_utf8_are_left_out_and_told_of(void **state)
{
    hearsay_corpus *corpus = read_script(three,
        "UPDATE DOCUMENTS SET Author = CAST(x'4CE965' AS TEXT);", NULL);

    (void)state;
    assert_int_equal(hearsay_corpus_statements(corpus), 5);
    assert_null(hearsay_corpus_document(corpus, 0)->author);
    assert_int_equal(foreign_notices(corpus, "text is no UTF-8"), 1);
    hearsay_corpus_free(corpus);
}

/* Bytes 18 and 19 are 2 in a database that was used with a write-ahead log. */
static void the_mode_of_the_journal_does_not_matter(void **state)
{
    struct image image = make(three, "");
    hearsay_corpus *corpus = NULL;
    hearsay_error err = { 0 };

    (void)state;
    image.bytes[18] = image.bytes[19] = 2;
    if (try_image(&corpus, &image, NULL, &err) != HEARSAY_OK) fail_msg("%s", err.message);
    assert_int_equal(hearsay_corpus_statements(corpus), 5);
    hearsay_corpus_free(corpus);
    sqlite3_free(image.bytes);
}

static void reading_without_memory_fails_and_leaves_nothing(void **state)
{
    struct image image = make(three, "");
    hearsay_status status = HEARSAY_NO_MEMORY;
    size_t n = 0;

    (void)state;
    while (status == HEARSAY_NO_MEMORY && n < 100000) {
        hearsay_corpus *corpus = NULL;

        allocate_fail_at(n = effort_next_failure(n));
        status = try_image(&corpus, &image, NULL, NULL);
        allocate_fail_at(0);
        hearsay_corpus_free(corpus);
    }
    assert_int_equal(status, HEARSAY_OK);
    assert_true(n > 100);
    sqlite3_free(image.bytes);
}

/* ---- the sample of the program ---- */

enum { MOST = 32 };

struct two_mode {
    const char *rows[MOST], *columns[MOST];
    size_t row_count, column_count;
    double yes[MOST][MOST], no[MOST][MOST];
};

static size_t place_of(const char **names, size_t *count, const char *name)
{
    for (size_t i = 0; i < *count; i++)
        if (strcmp(names[i], name) == 0) return i;
    assert_true(*count < MOST);
    names[*count] = name;
    return (*count)++;
}

/* Organizations by claims, as --level organization sees them: a person is whom it is a member of. */
static struct two_mode count_statements(const hearsay_corpus *corpus)
{
    struct two_mode table = { 0 };

    for (size_t i = 0; i < hearsay_corpus_statements(corpus); i++) {
        const hearsay_statement *statement = hearsay_corpus_statement(corpus, i);
        const hearsay_actor *actor = hearsay_corpus_actor(corpus, statement->speaker);
        size_t row, column;

        if (actor->member_of != HEARSAY_NONE) actor = hearsay_corpus_actor(corpus, actor->member_of);
        row = place_of(table.rows, &table.row_count, actor->name);
        column = place_of(table.columns, &table.column_count, foreign_claim_text(corpus, statement));
        if (statement->act->side > 0) table.yes[row][column]++;
        else table.no[row][column]++;
    }
    return table;
}

struct sums {
    double all, one_mode, edges, congruence, conflict, yes, no;
    size_t cells;
};

/* One-mode, congruence and conflict go over ordered pairs, as a full matrix without its diagonal
 * does; an edge is counted once. */
static struct sums sum_up(const struct two_mode *table)
{
    struct sums sums = { 0 };

    for (size_t a = 0; a < table->row_count; a++) {
        for (size_t c = 0; c < table->column_count; c++) {
            sums.yes += table->yes[a][c];
            sums.no += table->no[a][c];
            sums.cells += table->yes[a][c] + table->no[a][c] > 0;
        }
        for (size_t b = 0; b < table->row_count; b++) {
            double shared = 0;

            for (size_t c = 0; c < table->column_count && a != b; c++) {
                double same = table->yes[a][c] * table->yes[b][c] + table->no[a][c] * table->no[b][c];
                double other = table->yes[a][c] * table->no[b][c] + table->no[a][c] * table->yes[b][c];
                sums.congruence += same;
                sums.conflict += other;
                shared += same + other;
            }
            sums.one_mode += shared;
            if (shared > 0) sums.edges += 0.5;
        }
    }
    sums.all = sums.yes + sums.no;
    return sums;
}

/* The README of the data names these numbers: published, and counted again by others. */
static void check_sample(const hearsay_corpus *corpus)
{
    struct two_mode table = count_statements(corpus);
    struct sums sums = sum_up(&table);
    size_t documents = hearsay_corpus_documents(corpus);
    char date[HEARSAY_DATE_TEXT];

    assert_int_equal(hearsay_corpus_statements(corpus), 40);
    assert_int_equal(table.row_count, 7);
    assert_int_equal(table.column_count, 6);
    assert_int_equal(sums.cells, 22);
    assert_true(sums.all == 40 && sums.yes == 29 && sums.no == 11);
    assert_true(sums.one_mode == 276 && sums.edges == 21);
    assert_true(sums.congruence == 160 && sums.conflict == 116);
    assert_int_equal(documents, 7);
    assert_string_equal(hearsay_date_write(hearsay_corpus_document(corpus, 0)->date, date),
                        "2005-01-26");
    assert_string_equal(hearsay_date_write(hearsay_corpus_document(corpus, 6)->date, date),
                        "2005-02-16");
}

static void the_sample_has_the_networks_that_others_found_in_it(void **state)
{
    hearsay_corpus *corpus = foreign_real("dna/sample/sample.dna");

    (void)state;
    if (!corpus) skip();
    check_sample(corpus);
    assert_int_equal(foreign_account(corpus, HEARSAY_ACCOUNT_RECORD, "statement", HEARSAY_LEFT_OUT,
                                     "of the type Annotation, which has no speaker"), 1);
    /* with Python's sqlite3: 14 attribute values that are not empty, all called Type */
    assert_int_equal(foreign_account(corpus, HEARSAY_ACCOUNT_ATTRIBUTE, "Type", HEARSAY_USED, NULL),
                     14);
    assert_memory_equal(foreign_statement(corpus, "sample:2")->quote,
                        "The higher gas prices go, the better", 36);
    hearsay_corpus_free(corpus);
}

static void the_old_sample_has_the_same_networks(void **state)
{
    hearsay_corpus *corpus = foreign_real("dna/rDNA2/inst/extdata/sample.dna");

    (void)state;
    if (!corpus) skip();
    check_sample(corpus);
    hearsay_corpus_free(corpus);
}

static void damaged_databases_end_in_a_status(void **state)
{
    (void)state;
    if (!*foreign_path("dna/sample/sample.dna")) skip();
    damage_file(foreign_path("dna/sample/sample.dna"), "dna");
    damage_file(foreign_path("dna/rDNA2/inst/extdata/sample.dna"), "dna");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_person_speaks_on_the_concept_for_the_organization),
        cmocka_unit_test(an_organization_speaks_where_there_is_no_person),
        cmocka_unit_test(who_speaks_for_two_organizations_is_a_member_of_none),
        cmocka_unit_test(those_who_speak_for_each_other_make_no_circle),
        cmocka_unit_test(places_count_utf16_units_and_cut_the_quote_out_of_the_text),
        cmocka_unit_test(everything_of_a_document_is_kept),
        cmocka_unit_test(facts_of_entities_stay_with_actors_and_claims),
        cmocka_unit_test(what_is_left_out_is_counted_with_its_reason),
        cmocka_unit_test(both_schemas_tell_the_same),
        cmocka_unit_test(grades_around_zero_are_sides_between_minus_one_and_one),
        cmocka_unit_test(grades_of_zero_and_one_are_no_and_yes),
        cmocka_unit_test(grades_without_a_middle_take_no_side_and_are_told_of_once),
        cmocka_unit_test(a_scale_of_any_name_tells_the_stance),
        cmocka_unit_test(a_boolean_of_any_name_tells_the_side),
        cmocka_unit_test(without_a_variable_for_or_against_a_notice_says_so),
        cmocka_unit_test(variables_of_any_name_are_read_through_a_mapping),
        cmocka_unit_test(other_databases_are_refused_by_what_they_lack),
        cmocka_unit_test(what_only_looks_like_a_table_is_refused),
        cmocka_unit_test(a_database_that_makes_work_is_stopped),
        cmocka_unit_test(texts_that_are_no_utf8_are_left_out_and_told_of),
        cmocka_unit_test(the_mode_of_the_journal_does_not_matter),
        cmocka_unit_test(reading_without_memory_fails_and_leaves_nothing),
        cmocka_unit_test(the_sample_has_the_networks_that_others_found_in_it),
        cmocka_unit_test(the_old_sample_has_the_same_networks),
        cmocka_unit_test(damaged_databases_end_in_a_status),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
