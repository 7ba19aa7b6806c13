/* A small corpus with one of everything that a map shows, and how to draw it in a test. */
#ifndef TESTS_DRAW_SAMPLE_H
#define TESTS_DRAW_SAMPLE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <hearsay/draw.h>
#include <hearsay/read.h>

/* Northland and Southland. Statements, with the group of their act:
 *   s1 marsh    accuses  c1, target n       accusation
 *   s2 officials accuse  c1, target n       accusation, via wire
 *   s3 bell     denies   c1                 denial
 *   s4 bell     doubts   c2                 doubt
 *   s5 gazette  reports  c1                 report
 *   s6 marsh    demands  c3, target n       pressure
 *   s7 bell     says     c4                 backing
 *   s8 s        charges  c1, target n       not said
 *   s9 marsh    blames   c5, target n       accusation, target inferred
 *   s10 marsh   accuses  c1, target n       accusation, like s1
 *   s11 bell    declines                    other, no claim; target gazette */
static const char sample_json[] =
    "{\"hearsay\": 1, \"title\": \"Quarrel\","
    "\"documents\": [{\"id\": \"d1\", \"title\": \"A breach\", \"publisher\": \"gazette\","
    "  \"date\": \"2015-06-24\", \"url\": \"https://example.org/a?b=1&c=2\"}],"
    "\"actors\": ["
    " {\"id\": \"n\", \"name\": \"Northland\", \"kind\": \"country\"},"
    " {\"id\": \"s\", \"name\": \"Southland\", \"kind\": \"country\"},"
    " {\"id\": \"marsh\", \"name\": \"Ann Marsh\", \"kind\": \"person\", \"role\": \"minister\","
    "  \"member_of\": \"s\"},"
    " {\"id\": \"bell\", \"name\": \"Tom Bell\", \"kind\": \"person\", \"role\": \"spokesman\","
    "  \"member_of\": \"n\"},"
    " {\"id\": \"officials\", \"name\": \"officials\", \"kind\": \"unnamed\"},"
    " {\"id\": \"wire\", \"name\": \"The Wire\", \"kind\": \"outlet\"},"
    " {\"id\": \"gazette\", \"name\": \"The Gazette\", \"kind\": \"outlet\"}],"
    "\"claims\": ["
    " {\"id\": \"c1\", \"text\": \"Northland broke in\", \"topic\": \"breach\", \"about\": \"n\"},"
    " {\"id\": \"c2\", \"text\": \"The files are gone\", \"topic\": \"breach\"},"
    " {\"id\": \"c3\", \"text\": \"Northland has to pay\", \"topic\": \"money\", \"about\": \"n\"},"
    " {\"id\": \"c4\", \"text\": \"It was somebody else\", \"rebuts\": \"c1\"},"
    " {\"id\": \"c5\", \"text\": \"Somebody closed the door\", \"supports\": \"c1\"}],"
    "\"statements\": ["
    " {\"speaker\": \"marsh\", \"act\": \"accuse\", \"claim\": \"c1\", \"target\": \"n\","
    "  \"document\": \"d1\", \"date\": \"2015-06-22\", \"quote\": \"they did it\"},"
    " {\"speaker\": \"officials\", \"act\": \"accuse\", \"claim\": \"c1\", \"target\": \"n\","
    "  \"via\": \"wire\", \"document\": \"d1\"},"
    " {\"speaker\": \"bell\", \"act\": \"deny\", \"claim\": \"c1\", \"document\": \"d1\"},"
    " {\"speaker\": \"bell\", \"act\": \"doubt\", \"claim\": \"c2\", \"document\": \"d1\"},"
    " {\"speaker\": \"gazette\", \"act\": \"report\", \"claim\": \"c1\", \"document\": \"d1\"},"
    " {\"speaker\": \"marsh\", \"act\": \"demand\", \"claim\": \"c3\", \"target\": \"n\","
    "  \"document\": \"d1\"},"
    " {\"speaker\": \"bell\", \"act\": \"assert\", \"claim\": \"c4\", \"document\": \"d1\"},"
    " {\"speaker\": \"s\", \"act\": \"charge\", \"claim\": \"c1\", \"target\": \"n\","
    "  \"document\": \"d1\", \"negated\": true},"
    " {\"speaker\": \"marsh\", \"act\": \"blame\", \"claim\": \"c5\", \"target\": \"n\","
    "  \"document\": \"d1\", \"implicit\": true},"
    " {\"speaker\": \"marsh\", \"act\": \"accuse\", \"claim\": \"c1\", \"target\": \"n\","
    "  \"document\": \"d1\"},"
    " {\"speaker\": \"bell\", \"act\": \"decline\", \"target\": \"gazette\", \"document\": \"d1\"}"
    "]}";

static inline hearsay_corpus *sample_corpus(const char *json)
{
    hearsay_corpus *corpus = NULL;
    hearsay_sink sink;
    hearsay_error err = { 0 };
    hearsay_status status = hearsay_corpus_new(&corpus, &err);

    assert_int_equal(status, HEARSAY_OK);
    sink = hearsay_corpus_sink(corpus);
    status = hearsay_read_memory("sample.json", json, strlen(json), NULL, &sink, &err);
    if (status == HEARSAY_OK) status = hearsay_corpus_finish(corpus, NULL, &err);
    if (status != HEARSAY_OK) fail_msg("%s", err.message);
    return corpus;
}

static inline hearsay_network *sample_network(const hearsay_corpus *corpus, const char *kind)
{
    hearsay_network_options options = { .kind = kind,
                                        .keep_negated = strcmp(kind, "actor-claim") == 0 };
    hearsay_network *network = NULL;
    hearsay_error err = { 0 };

    if (hearsay_network_build(&network, corpus, &options, &err) != HEARSAY_OK)
        fail_msg("%s", err.message);
    return network;
}

/* The map as text, NUL-terminated; free() it. */
static inline char *sample_draw(const hearsay_network *network, const char *format,
                                const hearsay_map_options *options)
{
    hearsay_run run = { .options = "--network test" };
    hearsay_output *output = NULL;
    char *bytes = NULL, *text;
    size_t size = 0;
    hearsay_error err = { 0 };
    hearsay_status status = hearsay_output_memory(&output, &bytes, &size, &err);

    if (status == HEARSAY_OK)
        status = hearsay_draw_map(output, format, network, options, &run, &err);
    if (status == HEARSAY_OK) status = hearsay_output_close(output, &err);
    if (status != HEARSAY_OK) fail_msg("%s", err.message);
    text = malloc(size + 1);
    assert_non_null(text);
    memcpy(text, bytes, size);
    text[size] = '\0';
    free(bytes);
    return text;
}

/* A corpus's map in one go. */
static inline char *sample_map(const char *json, const char *kind, const char *format)
{
    hearsay_corpus *corpus = sample_corpus(json);
    hearsay_network *network = sample_network(corpus, kind);
    char *text = sample_draw(network, format, NULL);

    hearsay_network_free(network);
    hearsay_corpus_free(corpus);
    return text;
}

#endif
