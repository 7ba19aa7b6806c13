/* Whether two corpora say the same. */
#include "support/same.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static void same_text(const char *found, const char *expected)
{
    if (!expected) assert_null(found);
    else assert_non_null(found);
    if (expected) assert_string_equal(found, expected);
}

static const char *json_of(const hearsay_attribute *attributes, size_t count, const char *name)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(attributes[i].name, name) == 0) return attributes[i].json;
    return NULL;
}

/* In any order. */
static void same_attributes(const hearsay_attribute *found, size_t found_count,
                            const hearsay_attribute *expected, size_t count)
{
    assert_int_equal(found_count, count);
    for (size_t i = 0; i < count; i++)
        same_text(json_of(found, found_count, expected[i].name), expected[i].json);
}

static void same_ids(const uint32_t *found, size_t found_count, const uint32_t *expected,
                     size_t count)
{
    assert_int_equal(found_count, count);
    for (size_t i = 0; i < count; i++) assert_int_equal(found[i], expected[i]);
}

static void same_date(hearsay_date found, hearsay_date expected)
{
    assert_int_equal(found.year, expected.year);
    assert_int_equal(found.month, expected.month);
    assert_int_equal(found.day, expected.day);
}

static void same_actor(const hearsay_actor *found, const hearsay_actor *expected)
{
    same_text(found->id, expected->id);
    same_text(found->name, expected->name);
    same_text(found->role, expected->role);
    assert_int_equal(found->kind, expected->kind);
    assert_int_equal(found->member_of, expected->member_of);
    assert_int_equal(found->country, expected->country);
    assert_int_equal(found->alias_count, expected->alias_count);
    for (size_t i = 0; i < expected->alias_count; i++)
        same_text(found->aliases[i], expected->aliases[i]);
    same_attributes(found->attributes, found->attribute_count, expected->attributes,
                    expected->attribute_count);
}

static void same_claim(const hearsay_claim *found, const hearsay_claim *expected)
{
    same_text(found->id, expected->id);
    same_text(found->text, expected->text);
    same_text(found->topic, expected->topic);
    same_ids(found->about, found->about_count, expected->about, expected->about_count);
    for (size_t i = 0; i < HEARSAY_RELATIONS; i++)
        same_ids(found->related[i], found->related_count[i], expected->related[i],
                 expected->related_count[i]);
    same_attributes(found->attributes, found->attribute_count, expected->attributes,
                    expected->attribute_count);
}

static void same_document(const hearsay_document *found, const hearsay_document *expected)
{
    same_text(found->id, expected->id);
    same_text(found->title, expected->title);
    same_text(found->author, expected->author);
    same_text(found->url, expected->url);
    assert_int_equal(found->length, expected->length);
    assert_int_equal(found->publisher, expected->publisher);
    same_date(found->date, expected->date);
    same_attributes(found->attributes, found->attribute_count, expected->attributes,
                    expected->attribute_count);
}

static void same_act(const hearsay_act *found, const hearsay_act *expected)
{
    same_text(found->name, expected->name);
    same_text(found->label, expected->label);
    assert_true(found->side == expected->side);
    assert_true(found->tone == expected->tone);
    assert_int_equal(found->group, expected->group);
    same_attributes(found->attributes, found->attribute_count, expected->attributes,
                    expected->attribute_count);
}

static void same_statement(const hearsay_statement *found, const hearsay_statement *expected)
{
    same_text(found->id, expected->id);
    same_text(found->quote, expected->quote);
    same_text(found->detail->cue, expected->detail->cue);
    same_text(found->detail->annotator, expected->detail->annotator);
    same_act(found->act, expected->act);
    assert_int_equal(found->number, expected->number);
    assert_int_equal(found->speaker, expected->speaker);
    assert_int_equal(found->claim, expected->claim);
    assert_int_equal(found->document, expected->document);
    same_ids(found->targets, found->target_count, expected->targets, expected->target_count);
    same_ids(found->detail->addressees, found->detail->addressee_count, expected->detail->addressees,
             expected->detail->addressee_count);
    same_ids(found->detail->via, found->detail->via_count, expected->detail->via, expected->detail->via_count);
    assert_true(found->confidence == expected->confidence);
    assert_int_equal(found->count, expected->count);
    assert_int_equal(found->detail->span_start, expected->detail->span_start);
    assert_int_equal(found->detail->span_end, expected->detail->span_end);
    assert_int_equal(found->flags, expected->flags);
    same_date(found->date, expected->date);
    same_attributes(found->detail->attributes, found->detail->attribute_count, expected->detail->attributes,
                    expected->detail->attribute_count);
}

void assert_same_corpus(const hearsay_corpus *found, const hearsay_corpus *expected)
{
    size_t found_count, count;
    const hearsay_attribute *found_attributes = hearsay_corpus_attributes(found, &found_count);
    const hearsay_attribute *attributes = hearsay_corpus_attributes(expected, &count);

    same_text(hearsay_corpus_title(found), hearsay_corpus_title(expected));
    same_attributes(found_attributes, found_count, attributes, count);
    assert_int_equal(hearsay_corpus_actors(found), hearsay_corpus_actors(expected));
    assert_int_equal(hearsay_corpus_claims(found), hearsay_corpus_claims(expected));
    assert_int_equal(hearsay_corpus_documents(found), hearsay_corpus_documents(expected));
    assert_int_equal(hearsay_corpus_statements(found), hearsay_corpus_statements(expected));
    for (uint32_t i = 0; i < hearsay_corpus_actors(expected); i++)
        same_actor(hearsay_corpus_actor(found, i), hearsay_corpus_actor(expected, i));
    for (uint32_t i = 0; i < hearsay_corpus_claims(expected); i++)
        same_claim(hearsay_corpus_claim(found, i), hearsay_corpus_claim(expected, i));
    for (uint32_t i = 0; i < hearsay_corpus_documents(expected); i++)
        same_document(hearsay_corpus_document(found, i), hearsay_corpus_document(expected, i));
    for (size_t i = 0; hearsay_corpus_act(expected, i); i++) {
        assert_non_null(hearsay_corpus_act(found, i));
        same_act(hearsay_corpus_act(found, i), hearsay_corpus_act(expected, i));
    }
    for (size_t i = 0; i < hearsay_corpus_statements(expected); i++)
        same_statement(hearsay_corpus_statement(found, i), hearsay_corpus_statement(expected, i));
}
