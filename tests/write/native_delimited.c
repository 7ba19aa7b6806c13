/* The native CSV and TSV: their bytes. That they read back as the same is in native.c. */
#include "support/written.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "support/lines.h"

static void assert_csv(const char *lines, const char *expected)
{
    hearsay_corpus *corpus = corpus_of_lines(lines);
    char *text = written_corpus(corpus, "csv");

    assert_string_equal(text, expected);
    free(text);
    hearsay_corpus_free(corpus);
}

static void a_row_is_a_record_and_a_column_a_field_that_is_used(void **state)
{
    (void)state;
    assert_csv("corpus title=One, two\n"
               "actor id=n|name=Northland|kind=country|aliases=North;The \"N\"\n"
               "statement speaker=n|act=deny|claim=It did|span=4;9|negated=true|count=2\n",
               "record,id,title,name,kind,aliases,text,speaker,act,claim,span,count,negated\n"
               "corpus,,\"One, two\",,,,,,,,,,\n"
               "actor,n,,Northland,country,\"North;The \"\"N\"\"\",,,,,,,\n"
               "claim,it-did,,,,,It did,,,,,,\n"
               "statement,,,,,,,n,deny,it-did,4;9,2,true\n");
}

static void attributes_are_columns_behind_the_fields(void **state)
{
    (void)state;
    assert_csv("actor id=n|zeal=9 kg|age=old\n"
               "statement speaker=n|act=deny|mood=grim\n",
               "record,id,name,speaker,act,age,mood,zeal\n"
               "actor,n,n,,,old,,9 kg\n"
               "statement,,,n,deny,,grim,\n");
}

/* An actor has no field "via", so what stands there is an attribute. */
static void an_attribute_called_as_a_field_shares_its_column(void **state)
{
    (void)state;
    assert_csv("actor id=n|via=a\n"
               "statement speaker=n|act=deny|via=x;y\n",
               "record,id,name,speaker,act,via\n"
               "actor,n,n,,,a\n"
               "actor,x,x,,,\n"
               "actor,y,y,,,\n"
               "statement,,,n,deny,x;y\n");
}

static void a_text_that_looks_like_another_value_stays_in_quotes(void **state)
{
    (void)state;
    assert_csv("actor id=n|a=5|b=true|c= x|d=\"|e=1.5.2\n",
               "record,id,name,a,b,c,d,e\n"
               "actor,n,n,"
               "\"\"\"5\"\"\",\"\"\"true\"\"\",\"\"\" x\"\"\",\"\"\"\\\"\"\"\"\",1.5.2\n");
}

static void separators_inside_a_list_are_escaped(void **state)
{
    (void)state;
    assert_csv("actor id=n|aliases=a\\b;c\n",
               "record,id,name,aliases\n"
               "actor,n,n,a\\\\b;c\n");
}

/* The reader takes one apostrophe off; a number cannot be a formula. */
static void what_a_spreadsheet_would_run_gets_an_apostrophe(void **state)
{
    (void)state;
    assert_csv("act name=scold|tone=-1\n"
               "actor id=n|name=@x|aliases=+a;-b|role='-r|note='x|word=-2\n",
               "record,id,name,aliases,role,side,tone,note,word\n"
               "actor,n,'@x,'+a;-b,''-r,,,'x,\"\"\"-2\"\"\"\n"
               "act,,scold,,,0,-1,,\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_row_is_a_record_and_a_column_a_field_that_is_used),
        cmocka_unit_test(attributes_are_columns_behind_the_fields),
        cmocka_unit_test(an_attribute_called_as_a_field_shares_its_column),
        cmocka_unit_test(a_text_that_looks_like_another_value_stays_in_quotes),
        cmocka_unit_test(separators_inside_a_list_are_escaped),
        cmocka_unit_test(what_a_spreadsheet_would_run_gets_an_apostrophe),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
