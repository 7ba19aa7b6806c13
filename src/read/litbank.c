/* LitBank's quotations: what is said in novels and by whom, beside a text of one sentence a line,
 * whose words are separated by blanks.
 *
 *     QUOTE TAB Q345 TAB 11 TAB 0 TAB 11 TAB 6 TAB " Why did you come ? "
 *     ATTRIB TAB Q345 TAB MARY_LENNOX-0
 *
 * The numbers are the first sentence and word and the last, each from 0. */
#include <string.h>

#include "memory/allocate.h"
#include "read/readers.h"
#include "read/said.h"
#include "read/try.h"
#include "text/number.h"

enum { ID = 1, FIRST_SENTENCE, FIRST_WORD, LAST_SENTENCE, LAST_WORD, WORDS, QUOTE_CELLS };
enum { ATTRIB_CELLS = 3 };

struct quote {
    const char *id, *words, *speaker; /* speaker: NULL until it is told */
    uint64_t numbers[4];
    size_t line;
};

struct book {
    struct reading *reading;
    struct quote *quotes;
    size_t count, capacity;
    struct interner ids; /* number: the quote */
    char *text;          /* of the novel; NULL if it is not there */
    size_t length;
    size_t *sentences;   /* where each begins */
    size_t sentence_count, sentence_capacity;
    const char *document;
};

int litbank_sniff(const char *head, size_t length)
{
    const char *end = memchr(head, '\n', length);
    size_t line = end ? (size_t)(end - head) : 0, tabs = 0;

    if (line < 7 || memcmp(head, "QUOTE\tQ", 7) != 0) return 0;
    for (size_t i = 0; i < line; i++) tabs += head[i] == '\t';
    return tabs == QUOTE_CELLS - 1 ? 96 : 0;
}

/* ---- lines ---- */

static hearsay_status add_quote(struct book *book, char *const cells[], size_t line,
                                hearsay_error *err)
{
    void *quotes = book->quotes;
    struct quote quote = { .line = line };
    uint32_t number;
    bool is_new;

    for (int i = 0; i < 4; i++) {
        const char *digits = cells[FIRST_SENTENCE + i];
        if (!number_read_count(digits, strlen(digits), &quote.numbers[i])) {
            reading_left_out(book->reading, "quote", "its place is not made of numbers");
            return HEARSAY_OK;
        }
    }
    number = interner_add(&book->ids, cells[ID], strlen(cells[ID]), &is_new);
    if (number == INTERN_NONE) return reading_no_memory(err);
    if (!is_new) {
        reading_left_out(book->reading, "quote", "one before has the same id");
        return HEARSAY_OK;
    }
    quote.id = book->ids.texts[number];
    quote.words = arena_text(&book->reading->names, cells[WORDS], strlen(cells[WORDS]));
    if (!quote.words ||
        !allocate_grow(&quotes, &book->capacity, book->count + 1, sizeof *book->quotes))
        return reading_no_memory(err);
    book->quotes = quotes;
    book->quotes[book->count++] = quote;
    return HEARSAY_OK;
}

static hearsay_status add_speaker(struct book *book, char *const cells[], hearsay_error *err)
{
    uint32_t number = interner_find(&book->ids, cells[ID], strlen(cells[ID]));
    struct quote *quote = number == INTERN_NONE ? NULL : &book->quotes[number];

    if (!quote || quote->speaker || !said_name(cells[2])) {
        reading_left_out(book->reading, "attribution",
                         !quote ? "its quote is not there"
                         : quote->speaker ? "its quote has a speaker already" : "it names nobody");
        return HEARSAY_OK;
    }
    quote->speaker = arena_text(&book->reading->names, cells[2], strlen(cells[2]));
    if (!quote->speaker) return reading_no_memory(err);
    reading_merged(book->reading, "attribution", "its quote");
    return HEARSAY_OK;
}

static hearsay_status read_line(struct book *book, char *line, size_t number, hearsay_error *err)
{
    char *cells[QUOTE_CELLS] = { line };
    size_t count = 0;

    if (!said_name(line)) return HEARSAY_OK;
    for (char *at = line; at; count++) {
        char *tab = count < QUOTE_CELLS - 1 ? strchr(at, '\t') : NULL;
        cells[count] = at;
        if (tab) *tab++ = '\0';
        at = tab;
    }
    if (strcmp(cells[0], "QUOTE") == 0 && count == QUOTE_CELLS)
        return add_quote(book, cells, number, err);
    if (strcmp(cells[0], "ATTRIB") == 0 && count == ATTRIB_CELLS)
        return add_speaker(book, cells, err);
    reading_left_out(book->reading, "line", "it is neither QUOTE nor ATTRIB");
    return reading_notice(book->reading, "line of another kind", number, err,
                          "a line with %zu cells that begins with \"%.20s\" is left out", count,
                          cells[0]);
}

/* ---- places ---- */

static hearsay_status find_sentences(struct book *book, hearsay_error *err)
{
    const char *at = book->text, *end = book->text ? book->text + book->length : NULL;

    while (at && at < end) {
        void *sentences = book->sentences;
        if (!allocate_grow(&sentences, &book->sentence_capacity, book->sentence_count + 1,
                           sizeof *book->sentences))
            return reading_no_memory(err);
        book->sentences = sentences;
        book->sentences[book->sentence_count++] = (size_t)(at - book->text);
        at = memchr(at, '\n', (size_t)(end - at));
        if (at) at++;
    }
    return HEARSAY_OK;
}

/* The bytes of a word; false if there is none. */
static bool find_word(const struct book *book, uint64_t sentence, uint64_t word, size_t *start,
                      size_t *end)
{
    size_t at, stop;

    if (sentence >= book->sentence_count) return false;
    at = book->sentences[sentence];
    stop = sentence + 1 < book->sentence_count ? book->sentences[sentence + 1] - 1 : book->length;
    for (; word > 0 && at < stop; at++) word -= book->text[at] == ' ';
    *start = at;
    while (at < stop && !strchr(" \r\n", book->text[at])) at++;
    *end = at;
    return word == 0 && *end > *start;
}

/* Whether a part of the text holds the same words, whatever stands between them. */
static bool same_words(const char *text, size_t length, const char *words)
{
    size_t at = 0;

    for (;; at++, words++) {
        while (at < length && strchr(" \r\n", text[at])) at++;
        words += strspn(words, " ");
        if (at == length || !*words) return at == length && !*words;
        if (text[at] != *words) return false;
    }
}

static hearsay_status put_span(struct book *book, const struct quote *quote, hearsay_error *err)
{
    size_t start, end, unused;

    if (!book->text) return HEARSAY_OK;
    if (!find_word(book, quote->numbers[0], quote->numbers[1], &start, &unused) ||
        !find_word(book, quote->numbers[2], quote->numbers[3], &unused, &end) || end <= start ||
        !same_words(book->text + start, end - start, quote->words))
        return reading_notice(book->reading, "span and text differ", quote->line, err,
                              "the place of quote %.40s holds other words", quote->id);
    TRY(reading_put_number(book->reading, HEARSAY_FIELD_SPAN, (double)start, err));
    return reading_put_number(book->reading, HEARSAY_FIELD_SPAN, (double)end, err);
}

/* ---- statements ---- */

/* MARY_LENNOX-0 is MARY LENNOX, of this book alone. */
static hearsay_status hint_speaker(struct book *book, const struct quote *quote, const char *id,
                                   hearsay_error *err)
{
    struct reading *reading = book->reading;
    const char *dash = quote->speaker ? strrchr(quote->speaker, '-') : NULL;
    size_t length = !quote->speaker ? 0 : dash && dash > quote->speaker
                                              ? (size_t)(dash - quote->speaker)
                                              : strlen(quote->speaker);
    hearsay_status status;
    char *name;

    if (!quote->speaker) return reading_hint_actor(reading, id, "unnamed", NULL, err);
    name = arena_text(&reading->names, quote->speaker, length);
    if (!name) return reading_no_memory(err);
    for (char *at = name; *at; at++)
        if (*at == '_') *at = ' ';
    reading_begin_at(reading, HEARSAY_ACTOR, quote->line);
    TRY(reading_put_text(reading, HEARSAY_FIELD_ID, id, err));
    TRY(reading_put_text(reading, HEARSAY_FIELD_NAME, said_name(name), err));
    TRY(reading_put_text(reading, HEARSAY_FIELD_KIND, "person", err));
    reading->hint = true;
    status = reading_push(reading, err);
    reading->hint = false;
    return status;
}

static hearsay_status push_quote(struct book *book, const struct quote *quote, hearsay_error *err)
{
    struct origin origin = { .text = "", .line = quote->line };
    struct said said = { .id = said_id(book->reading, quote->id), .act = "assert",
                         .claim = quote->words, .quote = quote->words,
                         .document = book->document };

    if (!said_name(quote->words)) {
        reading_left_out(book->reading, "quote", "it has no words");
        return HEARSAY_OK;
    }
    /* whoever says a quote that nobody is named for goes by its name */
    said.speaker = said_id(book->reading, quote->speaker ? quote->speaker : quote->id);
    if (!said.id || !said.speaker) return reading_no_memory(err);
    reading_begin(book->reading, HEARSAY_STATEMENT, origin);
    TRY(hint_speaker(book, quote, said.speaker, err));
    TRY(said_begin(book->reading, origin, &said, err));
    TRY(put_span(book, quote, err));
    TRY(reading_push(book->reading, err));
    reading_used(book->reading, "quote");
    return HEARSAY_OK;
}

static hearsay_status push_document(struct book *book, hearsay_error *err)
{
    struct reading *reading = book->reading;
    hearsay_status status;

    if (!book->length) return HEARSAY_OK;
    reading_begin_at(reading, HEARSAY_DOCUMENT, 1);
    TRY(reading_put_text(reading, HEARSAY_FIELD_ID, book->document, err));
    TRY(reading_put_number(reading, HEARSAY_FIELD_LENGTH, (double)book->length, err));
    reading->hint = true;
    status = reading_push(reading, err);
    reading->hint = false;
    return status;
}

static hearsay_status read_book(struct book *book, hearsay_error *err)
{
    struct reading *reading = book->reading;
    size_t length;
    const char *stem = reading_stem(reading, &length);

    book->document = arena_text(&reading->names, stem, length);
    if (!book->document) return reading_no_memory(err);
    TRY(reading_companion(reading, book->document, NULL, ".txt", &book->text, &book->length, err));
    TRY(find_sentences(book, err));
    for (;;) {
        char *line;
        TRY(input_line(reading->input, &line, &length, NULL, err));
        if (!line) break;
        TRY(read_line(book, line, input_line_number(reading->input), err));
    }
    TRY(push_document(book, err));
    for (size_t i = 0; i < book->count; i++) TRY(push_quote(book, &book->quotes[i], err));
    return HEARSAY_OK;
}

hearsay_status litbank_read(struct reading *reading, hearsay_error *err)
{
    struct book book = { .reading = reading };
    hearsay_status status;

    reading->undeclared = true;
    interner_init(&book.ids, &reading->names);
    status = read_book(&book, err);
    interner_clear(&book.ids);
    allocate_free(book.quotes);
    allocate_free(book.sentences);
    allocate_free(book.text);
    return status;
}
