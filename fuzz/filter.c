/* What users ask of a corpus: filters, dates, periods, names. Each line of an input is a word for
 * what it is and its value: "since 2015", "actor Northland", "period 2015-Q2..2015-Q3". */
#include <stdlib.h>
#include <string.h>

#include <hearsay/filter.h>
#include <hearsay/network.h>
#include <hearsay/period.h>

#include "corpus/date.h"
#include "read/date_format.h"
#include "support/must.h"
#include "support/readings.h"
#include "support/sections.h"
#include "text/number.h"
#include "text/utf8.h"

static const char
    story[] = "{\"record\":\"actor\",\"id\":\"n\",\"name\":\"Northland\",\"kind\":\"country\","
              "\"aliases\":[\"Northville\"]}\n"
              "{\"record\":\"actor\",\"id\":\"m\",\"name\":\"Ann "
              "Marsh\",\"kind\":\"person\",\"member_of\":[\"n since 2015\"]}\n"
              "{\"record\":\"document\",\"id\":\"d\",\"title\":\"Breach\",\"publisher\":"
              "\"Gazette\",\"date\":\"2015-06-24\"}\n"
              "{\"record\":\"claim\",\"id\":\"c\",\"text\":\"Northland did "
              "it\",\"topic\":\"hacking\",\"about\":\"n\"}\n"
              "{\"speaker\":\"officials\",\"act\":\"accuse\",\"target\":\"n\",\"claim\":\"c\","
              "\"document\":\"d\",\"confidence\":0.5}\n"
              "{\"speaker\":\"Ann "
              "Marsh\",\"act\":\"deny\",\"claim\":\"c\",\"date\":\"2015-06\",\"via\":[\"Wire\"],"
              "\"count\":3}\n"
              "{\"speaker\":\"Gazette\",\"act\":\"report\",\"claim\":\"c\",\"date\":\"2016\","
              "\"implicit\":true,\"target\":\"m\"}\n"
              "{\"speaker\":\"m\",\"act\":\"accuse\",\"target\":\"Gazette\",\"negated\":true}\n";

enum { MOST_WORDS = 8 };

struct asked {
    const hearsay_corpus *corpus;
    hearsay_filter filter;
    const char *lists[8][MOST_WORDS];
};

/* ---- dates ---- */

static void ask_date(const char *text)
{
    hearsay_date date, again;
    char written[HEARSAY_DATE_TEXT];

    if (!hearsay_date_read(&date, text, strlen(text))) {
        must(date.year == 0, "what is no date is no date");
        return;
    }
    must(strcmp(hearsay_date_write(date, written), text) == 0, "the date %s is written as %s", text,
         written);
    must(hearsay_date_first_day(date) <= hearsay_date_last_day(date), "%s ends after it begins",
         text);
    must(!date_comes_first(date, date) && !date_comes_last(date, date), "%s is not before itself",
         text);
    must(hearsay_date_read(&again, written, strlen(written)) &&
             hearsay_date_first_day(again) == hearsay_date_first_day(date),
         "%s is read again", text);
    for (int every = 0; every < HEARSAY_EVERIES; every++) {
        int32_t day = hearsay_date_first_day(date);
        hearsay_period period = hearsay_period_of((hearsay_every)every, day), named;

        must(period.first <= day && day <= period.last, "%s lies in %s", text, period.name);
        /* the week before the first Monday of year 1, and the last of 9999, lie partly in years
         * without a name */
        if (hearsay_period_read(&named, period.name))
            must(named.first == period.first && named.last == period.last,
                 "%s is read as it is named", period.name);
    }
}

static void ask_period(const struct asked *asked, const char *text)
{
    hearsay_period period;
    hearsay_corpus *between = NULL;

    if (!hearsay_period_read(&period, text)) return;
    must(period.first <= period.last, "%s ends after it begins", text);
    must_be_clean("a period", period.name, strlen(period.name), CLEAN);
    must(hearsay_corpus_between(&between, asked->corpus, period.first, period.last, NULL) ==
             HEARSAY_OK,
         "a period gives a view");
    hearsay_corpus_free(between);
}

/* "FORMAT=TEXT" */
static void ask_date_format(char *text)
{
    char *equals = strchr(text, '=');
    hearsay_date date;

    if (!equals) return;
    *equals = '\0';
    if (date_format_flaw(text) == 0 &&
        date_format_read(text, equals + 1, strlen(equals + 1), &date)) {
        char written[HEARSAY_DATE_TEXT];
        ask_date(hearsay_date_write(date, written));
    }
    *equals = '=';
}

/* ---- numbers and names ---- */

static void ask_number(const char *text)
{
    double value, again;
    uint64_t count;
    char written[NUMBER_TEXT];

    (void)number_read_count(text, strlen(text), &count);
    if (!number_read(text, strlen(text), &value)) return;
    must(number_read(written, number_write(value, written), &again) && again == value,
         "the number %s is read again from %s", text, written);
}

static void ask_name(const struct asked *asked, const char *text)
{
    hearsay_error err = { 0 };
    hearsay_network_options options = { .kind = text };
    hearsay_network *network = NULL;
    hearsay_table *table = NULL;
    hearsay_actor_id actor;
    hearsay_claim_id claim;
    hearsay_document_id document;

    must_be_told(hearsay_corpus_find_actor(asked->corpus, text, &actor, &err), &err);
    must_be_told(hearsay_corpus_find_claim(asked->corpus, text, &claim, &err), &err);
    must_be_told(hearsay_corpus_find_document(asked->corpus, text, &document, &err), &err);
    (void)hearsay_corpus_find_act(asked->corpus, text);
    must_be_told(hearsay_network_build(&network, asked->corpus, &options, &err), &err);
    hearsay_network_free(network);
    must(hearsay_statement_table(&table, asked->corpus, (hearsay_statement_id[]){ 0, 1 }, 2,
                                 &err) == HEARSAY_OK,
         "two statements are a table");
    must_be_told(hearsay_table_sort(table, text, &err), &err);
    hearsay_table_free(table);
}

/* ---- filters ---- */

static hearsay_words *list_of(hearsay_filter *filter, const char *word, size_t *index)
{
    const struct {
        const char *word;
        hearsay_words *list;
    } lists[] = {
        { "act", &filter->acts },           { "actor", &filter->actors },
        { "claim", &filter->claims },       { "topic", &filter->topics },
        { "document", &filter->documents }, { "publisher", &filter->publishers },
        { "kind", &filter->exclude_kinds },
    };

    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
        if (strcmp(lists[i].word, word) == 0) {
            *index = i;
            return lists[i].list;
        }
    return NULL;
}

static void add_to_list(struct asked *asked, const char *word, const char *value)
{
    size_t index;
    hearsay_words *list = list_of(&asked->filter, word, &index);

    if (!list || list->count == MOST_WORDS) return;
    asked->lists[index][list->count++] = value;
    list->words = asked->lists[index];
}

static void take_line(struct asked *asked, char *line)
{
    char *value = strchr(line, ' ');
    uint64_t count;
    double number;

    if (!value) return;
    *value++ = '\0';
    if (strcmp(line, "since") == 0) asked->filter.since = value;
    if (strcmp(line, "until") == 0) asked->filter.until = value;
    if (strcmp(line, "date") == 0) ask_date(value);
    if (strcmp(line, "period") == 0) ask_period(asked, value);
    if (strcmp(line, "format") == 0) ask_date_format(value);
    if (strcmp(line, "number") == 0) ask_number(value);
    if (strcmp(line, "name") == 0) ask_name(asked, value);
    if (strcmp(line, "explicit") == 0) asked->filter.explicit_only = true;
    if (strcmp(line, "confidence") == 0 && number_read(value, strlen(value), &number))
        asked->filter.min_confidence = number;
    if (strcmp(line, "statements") == 0 && number_read_count(value, strlen(value), &count))
        asked->filter.min_statements = count;
    add_to_list(asked, line, value);
}

static uint64_t all_of(const hearsay_filtered *left)
{
    return left->kept + left->undated + left->out_of_dates + left->acts + left->actors +
           left->claims + left->topics + left->documents + left->publishers + left->kinds +
           left->confidence + left->implicit + left->few_statements;
}

static uint64_t counted_of(const hearsay_corpus *corpus)
{
    uint64_t sum = 0;

    for (size_t i = 0; i < hearsay_corpus_statements(corpus); i++)
        sum += hearsay_corpus_statement(corpus, i)->count;
    return sum;
}

static void filter(const struct asked *asked)
{
    hearsay_corpus *view = NULL;
    hearsay_filtered left = { 0 };
    hearsay_error err = { 0 };
    hearsay_status status = hearsay_corpus_filter(&view, asked->corpus, &asked->filter, &left,
                                                  &err);

    must_be_told(status, &err);
    if (status == HEARSAY_OK) {
        must(hearsay_corpus_statements(view) <= hearsay_corpus_statements(asked->corpus),
             "a filter adds nothing");
        must(all_of(&left) == counted_of(asked->corpus),
             "each statement is kept or fell to one rule");
    }
    hearsay_corpus_free(view);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    static hearsay_corpus *corpus;
    struct asked asked = { 0 };
    struct sections sections;
    char *line[MOST_SECTIONS];
    size_t count = 0;

    if (!corpus) {
        struct readings readings;
        hearsay_error err = { 0 };

        readings_init(&readings, "jsonl");
        must(readings_read(&corpus, &readings, story, sizeof story - 1, &err) == HEARSAY_OK,
             "the story is read");
    }
    if (utf8_valid((const char *)bytes, size) != size) return 0; /* as the command sees to it */
    asked.corpus = corpus;
    sections_init(&sections, bytes, size);
    while (sections.at[0].length && count < MOST_SECTIONS) {
        line[count] = section_take_line(&sections.at[0]);
        take_line(&asked, line[count++]);
    }
    filter(&asked);
    while (count) free(line[--count]);
    sections_clear(&sections);
    return 0;
}
