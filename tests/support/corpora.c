/* Corpora from files and from chance, and their alterations: written out, changed record by record
 * on the way back in. */
#include "support/corpora.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <hearsay/read.h>

#include "memory/random.h"
#include "network/level.h"
#include "support/effort.h"
#include "support/foreign.h"
#include "support/written.h"
#include "text/buffer.h"

enum { DRAWN = 4, MOST_VALUES = 64 };

/* ---- drawn ---- */

/* Three countries, what belongs to them (g not always to the same), i to nobody; p and q print. */
static const char declared
    [] = "{\"record\":\"actor\",\"id\":\"a\",\"kind\":\"country\"}\n"
         "{\"record\":\"actor\",\"id\":\"b\",\"kind\":\"country\"}\n"
         "{\"record\":\"actor\",\"id\":\"c\",\"kind\":\"country\"}\n"
         "{\"record\":\"actor\",\"id\":\"d\",\"kind\":\"organization\",\"member_of\":\"a\"}\n"
         "{\"record\":\"actor\",\"id\":\"e\",\"kind\":\"organization\",\"member_of\":\"b\"}\n"
         "{\"record\":\"actor\",\"id\":\"f\",\"kind\":\"person\",\"member_of\":\"d\"}\n"
         "{\"record\":\"actor\",\"id\":\"g\",\"kind\":\"person\","
         "\"member_of\":[\"d until 2015-06-14\",\"e since 2015-06-15\"]}\n"
         "{\"record\":\"actor\",\"id\":\"h\",\"kind\":\"unnamed\",\"member_of\":\"e\"}\n"
         "{\"record\":\"actor\",\"id\":\"i\",\"kind\":\"person\"}\n"
         "{\"record\":\"actor\",\"id\":\"p\",\"kind\":\"outlet\",\"country\":\"c\"}\n"
         "{\"record\":\"actor\",\"id\":\"q\",\"kind\":\"outlet\"}\n"
         "{\"record\":\"document\",\"id\":\"d0\",\"publisher\":\"p\",\"date\":\"2015-06-29\"}\n"
         "{\"record\":\"document\",\"id\":\"d1\",\"publisher\":\"q\"}\n"
         "{\"record\":\"document\",\"id\":\"d2\",\"publisher\":\"p\"}\n"
         "{\"record\":\"document\",\"id\":\"d3\"}\n"
         "{\"record\":\"claim\",\"id\":\"c0\",\"text\":\"zero\",\"about\":\"f\"}\n"
         "{\"record\":\"claim\",\"id\":\"c1\",\"text\":\"one\",\"about\":[\"a\",\"d\",\"i\"]}\n"
         "{\"record\":\"claim\",\"id\":\"c2\",\"text\":\"two\",\"rebuts\":\"c1\"}\n"
         "{\"record\":\"claim\",\"id\":\"c3\",\"text\":\"three\"}\n"
         "{\"record\":\"claim\",\"id\":\"c4\",\"text\":\"four\",\"supports\":\"c0\"}\n";

/* One draw a line: the order in which arguments are worked out is not fixed. */
static void draw_statement(struct buffer *lines, struct random *random)
{
    static const char *const acts[] = { "accuse", "deny",  "praise", "assert", "support",
                                        "reject", "doubt", "report", "blame",  "retract" };
    static const char who[] = "abcdefghi", *const via[] = { "p", "q", "h" };
    char speaker = who[random_below(random, sizeof who - 1)];
    const char *act = acts[random_below(random, sizeof acts / sizeof *acts)];
    size_t count = 1 + random_below(random, 3), tenths = 4 + random_below(random, 7);

    buffer_format(lines, "{\"speaker\":\"%c\",\"act\":\"%s\",\"count\":%zu,\"confidence\":%zu.%zu",
                  speaker, act, count, tenths / 10, tenths % 10);
    if (random_below(random, 4))
        buffer_format(lines, ",\"claim\":\"c%zu\"", (size_t)random_below(random, 5));
    if (random_below(random, 3)) {
        char one = who[random_below(random, sizeof who - 1)];
        char two = who[random_below(random, sizeof who - 1)];

        buffer_format(lines, ",\"target\":[\"%c\",\"%c\"]", one, two);
    }
    if (random_below(random, 3) == 0)
        buffer_format(lines, ",\"via\":\"%s\"", via[random_below(random, 3)]);
    if (random_below(random, 5))
        buffer_format(lines, ",\"date\":\"2015-06-%02zu\"", (size_t)random_below(random, 28) + 1);
    if (random_below(random, 5))
        buffer_format(lines, ",\"document\":\"d%zu\"", (size_t)random_below(random, 4));
    if (random_below(random, 8) == 0) buffer_text(lines, ",\"negated\":true");
    buffer_text(lines, "}\n");
}

static hearsay_corpus *draw_corpus(uint64_t seed)
{
    struct random random;
    struct buffer lines = { 0 };
    size_t statements = effort_of(40, 40, 12);
    hearsay_corpus *corpus;

    random_seed(&random, seed, 0);
    buffer_text(&lines, declared);
    for (size_t i = 0; i < statements; i++) draw_statement(&lines, &random);
    corpus = foreign_text("drawn.jsonl", buffer_string(&lines));
    buffer_clear(&lines);
    return corpus;
}

hearsay_corpus *corpus_at(size_t index)
{
    static const char *const files[] = { "tests/data/gazette.json", "examples/opm-2015.json" };
    size_t fixed = effort_of(sizeof files / sizeof *files, 2, 1), drawn = effort_of(DRAWN, 1, 1);

    if (index < fixed) return foreign_corpus(&files[index], 1);
    return index - fixed < drawn ? draw_corpus(index - fixed + 1) : NULL;
}

/* ---- altered ---- */

struct altering {
    const hearsay_corpus *from;
    const struct alteration *how;
    struct levels levels;
    hearsay_sink to;
    size_t statement; /* the next */
};

static hearsay_actor_id find_actor(const hearsay_corpus *corpus, const char *id)
{
    hearsay_actor_id found;

    return hearsay_corpus_find_actor(corpus, id, &found, NULL) == HEARSAY_OK ? found : HEARSAY_NONE;
}

const char *altered_name(const hearsay_corpus *corpus, const char *id, char *name)
{
    hearsay_actor_id actor = find_actor(corpus, id);

    if (actor == HEARSAY_NONE) return strcpy(name, id);
    (void)snprintf(name, NAME_SPACE, "r%04zu", hearsay_corpus_actors(corpus) - actor);
    return name;
}

static bool is_actor(hearsay_record_kind kind, hearsay_field field)
{
    switch (field) {
    case HEARSAY_FIELD_ID: return kind == HEARSAY_ACTOR;
    case HEARSAY_FIELD_ABOUT: return kind == HEARSAY_CLAIM;
    case HEARSAY_FIELD_PUBLISHER:
    case HEARSAY_FIELD_MEMBER_OF:
    case HEARSAY_FIELD_COUNTRY:
    case HEARSAY_FIELD_SPEAKER:
    case HEARSAY_FIELD_TARGET:
    case HEARSAY_FIELD_ADDRESSEE:
    case HEARSAY_FIELD_VIA:
    case HEARSAY_FIELD_SPEAKER_COUNTRY:
    case HEARSAY_FIELD_TARGET_COUNTRY: return true;
    default: return false;
    }
}

/* A reference to an actor; after a blank may stand since when. */
static void alter_actor(const struct altering *altering, const hearsay_record *record,
                        hearsay_value *value, char *text, size_t size)
{
    const hearsay_statement *statement = record->kind == HEARSAY_STATEMENT
                                             ? hearsay_corpus_statement(altering->from,
                                                                        altering->statement)
                                             : NULL;
    const char *blank = memchr(value->text, ' ', value->length);
    size_t length = blank ? (size_t)(blank - value->text) : value->length;
    char id[128], name[128];
    hearsay_actor_id actor;

    assert_true(length < sizeof id);
    memcpy(id, value->text, length);
    id[length] = '\0';
    (void)strcpy(name, id);
    if (altering->how->renamed) (void)altered_name(altering->from, id, name);
    actor = find_actor(altering->from, id);
    if (altering->how->level != HEARSAY_LEVEL_ACTOR && record->kind != HEARSAY_ACTOR &&
        actor != HEARSAY_NONE) {
        actor = statement ? levels_at(&altering->levels, actor, statement)
                          : altering->levels.plain[actor];
        (void)strcpy(name, actor == HEARSAY_NONE ? NOWHERE
                                                 : hearsay_corpus_actor(altering->from, actor)->id);
    }
    (void)snprintf(text, size, "%s%.*s", name, (int)(value->length - length), blank ? blank : "");
    value->text = text;
    value->length = strlen(text);
}

static hearsay_status alter(void *state, const hearsay_record *record, hearsay_error *err)
{
    struct altering *altering = state;
    unsigned factor = altering->how->factor ? altering->how->factor : 1;
    hearsay_value values[MOST_VALUES];
    char texts[MOST_VALUES][160], count[32];
    hearsay_record altered = *record;
    unsigned long counted = 1;
    hearsay_status status;

    altered.values = values;
    altered.value_count = 0;
    altered.locate = NULL;
    assert_true(record->value_count < MOST_VALUES);
    for (size_t i = 0; i < record->value_count; i++) {
        size_t at = altered.value_count;
        hearsay_value *value = &values[at];

        *value = record->values[i];
        if (value->field == HEARSAY_FIELD_COUNT) counted = strtoul(value->text, NULL, 10);
        if (value->field == HEARSAY_FIELD_COUNT) continue;
        if (altering->how->renamed &&
            (value->field == HEARSAY_FIELD_ALIASES ||
             (value->field == HEARSAY_FIELD_NAME && record->kind == HEARSAY_ACTOR)))
            continue;
        if (is_actor(record->kind, value->field))
            alter_actor(altering, record, value, texts[at], sizeof texts[at]);
        altered.value_count++;
    }
    if (record->kind == HEARSAY_STATEMENT) {
        (void)snprintf(count, sizeof count, "%lu", counted * factor);
        values[altered.value_count++] = (hearsay_value){
            .name = "count",
            .name_length = 5,
            .text = count,
            .length = strlen(count),
            .field = HEARSAY_FIELD_COUNT,
            .kind = HEARSAY_NUMBER,
        };
    }
    status = altering->to.record(altering->to.state, &altered, err);
    altering->statement += record->kind == HEARSAY_STATEMENT;
    return status;
}

static void read_text(const char *text, size_t length, const hearsay_sink *sink)
{
    const hearsay_read_options options = { .format = "jsonl" };
    hearsay_error err = { 0 };

    if (hearsay_read_memory("altered", text, length, &options, sink, &err) != HEARSAY_OK)
        fail_msg("%s: %.*s", err.message, (int)length, text);
}

hearsay_corpus *altered_corpus(const hearsay_corpus *corpus, const struct alteration *alteration)
{
    struct altering altering = { .from = corpus, .how = alteration };
    const hearsay_sink sink = { .state = &altering, .record = alter };
    char *text = written_corpus(corpus, "jsonl");
    hearsay_corpus *altered = NULL;
    hearsay_error err = { 0 };

    assert_int_equal(levels_fill(&altering.levels, corpus, alteration->level, NULL), HEARSAY_OK);
    assert_int_equal(hearsay_corpus_new(&altered, &err), HEARSAY_OK);
    altering.to = hearsay_corpus_sink(altered);
    if (alteration->more) read_text(alteration->more, strlen(alteration->more), &altering.to);
    if (!alteration->reversed) read_text(text, strlen(text), &sink);
    for (size_t end = strlen(text); alteration->reversed && end;) {
        size_t start = end - 1;

        while (start && text[start - 1] != '\n') start--;
        read_text(text + start, end - start, &sink);
        end = start;
    }
    if (hearsay_corpus_finish(altered, NULL, &err) != HEARSAY_OK) fail_msg("%s", err.message);
    levels_clear(&altering.levels);
    free(text);
    return altered;
}
