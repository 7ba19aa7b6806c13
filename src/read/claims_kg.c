/* The tables of ClaimsKG's extractor: a fact-check a row, in columns named creativeWork_* (who
 * claimed), claimReview_* (who reviewed), rating_* and extra_*. */
#include <ctype.h>
#include <math.h>
#include <string.h>

#include "memory/allocate.h"
#include "read/readers.h"
#include "read/review.h"
#include "read/row.h"
#include "read/said.h"
#include "read/try.h"
#include "text/number.h"

enum column {
    CLAIM, AUTHOR, CLAIM_DATE, REVIEWER, REVIEWER_URL, REVIEW_URL, REVIEW_DATE, SOURCE, TITLE,
    TAGS, RATING, VALUE, BEST, WORST, SAME_AS, COLUMNS
};

static const struct {
    const char *name, *becomes;
} columns[COLUMNS] = {
    [CLAIM] = { "claimReview_claimReviewed", "claim" },
    [AUTHOR] = { "creativeWork_author_name", "speaker of the claim" },
    [CLAIM_DATE] = { "creativeWork_datePublished", "date of the claim" },
    [REVIEWER] = { "claimReview_author_name", "speaker of the review" },
    [REVIEWER_URL] = { "claimReview_author_url", "attribute, and who wrote the review" },
    [REVIEW_URL] = { "claimReview_url", "document" },
    [REVIEW_DATE] = { "claimReview_datePublished", "date of the review" },
    [SOURCE] = { "claimReview_source", "speaker of the review, if there is no other" },
    [TITLE] = { "extra_title", "title of the document" },
    [TAGS] = { "extra_tags", "attribute" },
    [RATING] = { "rating_alternateName", "act" },
    [VALUE] = { "rating_ratingValue", "act" },
    [BEST] = { "rating_bestRating", "act" },
    [WORST] = { "rating_worstRating", "act" },
    [SAME_AS] = { "creativeWork_author_sameAs", "attribute" },
};

struct table {
    struct reading *reading;
    struct row row;
    size_t places[COLUMNS]; /* SIZE_MAX: the table has no such column */
    const char **headings;
    size_t width;
    struct arena texts; /* of the row at hand */
    size_t rows;
};

int claims_kg_sniff(const char *head, size_t length)
{
    const char *end = memchr(head, '\n', length);
    size_t first = end ? (size_t)(end - head) : length;

    return said_holds(head, first, "claimReview_claimReviewed") &&
                   said_holds(head, first, "creativeWork_") && said_holds(head, first, ",")
               ? 97
               : 0;
}

/* ---- cells ---- */

/* A cell as a text of its own, without the blanks around; NULL if it is empty or not there. */
static hearsay_status take_cell(struct table *table, enum column column, const char **out,
                                hearsay_error *err)
{
    size_t place = table->places[column], length;
    const char *text;

    *out = NULL;
    if (place >= table->row.count) return HEARSAY_OK;
    text = table->row.cells[place].text;
    length = table->row.cells[place].length;
    while (length && isspace((unsigned char)text[length - 1])) length--;
    for (; length && isspace((unsigned char)*text); text++) length--;
    if (length == 0) return HEARSAY_OK;
    *out = arena_text(&table->texts, text, length);
    return *out ? HEARSAY_OK : reading_no_memory(err);
}

static double number_of(const char *text)
{
    double number;

    return text && number_read(text, strlen(text), &number) ? number : NAN;
}

static hearsay_status read_header(struct table *table, hearsay_error *err)
{
    table->width = table->row.count;
    table->headings = arena_take(&table->reading->names, table->width * sizeof *table->headings);
    if (!table->headings) return reading_no_memory(err);
    for (size_t i = 0; i < COLUMNS; i++) table->places[i] = SIZE_MAX;
    for (size_t at = 0; at < table->row.count; at++) {
        const struct cell *cell = &table->row.cells[at];

        table->headings[at] = arena_text(&table->reading->names, cell->text, cell->length);
        if (!table->headings[at]) return reading_no_memory(err);
        for (size_t i = 0; i < COLUMNS; i++)
            if (table->places[i] == SIZE_MAX && strlen(columns[i].name) == cell->length &&
                memcmp(columns[i].name, cell->text, cell->length) == 0)
                table->places[i] = at;
    }
    if (table->places[CLAIM] != SIZE_MAX) return HEARSAY_OK;
    return reading_fail(table->reading, 0, err,
                        "a table of ClaimsKG has a column claimReview_claimReviewed; this header "
                        "has none");
}

/* Every cell that is not empty, by its column. */
static void count_cells(const struct table *table)
{
    for (size_t at = 0; at < table->row.count; at++) {
        const char *becomes = NULL, *name = table->headings[at];

        if (table->row.cells[at].length == 0) continue;
        for (size_t i = 0; i < COLUMNS; i++)
            if (table->places[i] == at) becomes = columns[i].becomes;
        said_count(table->reading, HEARSAY_ACCOUNT_COLUMN, *name ? name : "(no heading)",
                   becomes ? HEARSAY_USED : HEARSAY_LEFT_OUT,
                   becomes ? becomes : "it has no place in a statement");
    }
}

/* ---- whose name is it? ---- */

static bool same_letters(const char *name, size_t length, const char *text)
{
    for (size_t i = 0; i < length; i++)
        if (tolower((unsigned char)name[i]) != tolower((unsigned char)text[i])) return false;
    return true;
}

static bool holds_word(const char *text, const char *word, size_t length)
{
    for (; strlen(text) >= length; text++)
        if (same_letters(word, length, text)) return true;
    return false;
}

/* Some of the extractor's tables give the writer of the review as the author of the claim. Then the
 * writer's page ("/staff/ann-marsh/", "/author/ann@...") ends in that name, or its first word. */
static bool is_writer(const char *name, const char *page)
{
    size_t length = page ? strlen(page) : 0, first = strcspn(name, " ");
    const char *last;

    while (length && page[length - 1] == '/') length--;
    if (!length) return false;
    for (last = page + length; last > page && last[-1] != '/';) last--;
    if (!holds_word(last, name, first)) return false;
    length = strcspn(last, "@/");
    if (length == first) return true;
    for (const char *word = name; *word; word += strspn(word, " ")) {
        size_t word_length = strcspn(word, " ");
        if (isalpha((unsigned char)*word) && !holds_word(last, word, word_length)) return false;
        word += word_length;
    }
    return true;
}

static hearsay_status sort_author(struct table *table, const char *page, struct review *review,
                                  hearsay_error *err)
{
    const struct mapping *mapping = table->reading->mapping;
    const struct mapping_rule *rule = mapping ? mapping_column(mapping, columns[AUTHOR].name)
                                              : NULL;

    if (!review->author) return HEARSAY_OK;
    if ((rule && rule->part == PART_LEFT_OUT) ||
        (mapping && mapping_is_empty(mapping, review->author, strlen(review->author)))) {
        review->author = NULL;
        return HEARSAY_OK;
    }
    if (!is_writer(review->author, page)) return HEARSAY_OK;
    review->writer = review->author;
    review->author = NULL;
    return reading_notice(table->reading, "author of the review given for that of the claim",
                          review->origin.line, err,
                          "\"%s\" is given as the author of the claim, but has a page at the "
                          "reviewer's; the claim is taken as that of somebody unnamed",
                          review->writer);
}

/* ---- rows ---- */

static hearsay_status push_review(struct table *table, const struct review *review,
                                  const char *const *cells, hearsay_error *err)
{
    struct reading *reading = table->reading;

    TRY(review_push_author(reading, review, table->rows, err));
    TRY(review_begin_reviewer(reading, review, err));
    TRY(reading_put_attribute(reading, "tags", cells[TAGS], err));
    TRY(reading_put_attribute(reading, "author_same_as", cells[SAME_AS], err));
    TRY(reading_put_attribute(reading, "reviewer_url", cells[REVIEWER_URL], err));
    TRY(reading_push(reading, err));
    reading_used(reading, "review");
    return HEARSAY_OK;
}

static hearsay_status read_row(struct table *table, hearsay_error *err)
{
    struct reading *reading = table->reading;
    const char *cells[COLUMNS];
    struct review review = { .origin = reading->origin };

    table->rows++;
    if (table->row.count > table->width)
        return reading_fail(reading, table->row.cells[table->width].offset, err,
                            "this row has %zu cells, the header %zu", table->row.count,
                            table->width);
    for (int i = 0; i < COLUMNS; i++) TRY(take_cell(table, (enum column)i, &cells[i], err));
    review.claim = cells[CLAIM];
    review.author = cells[AUTHOR];
    review.claim_date = cells[CLAIM_DATE];
    review.reviewer = cells[REVIEWER] ? cells[REVIEWER] : cells[SOURCE];
    review.reviewer_kind = "organization";
    review.url = cells[REVIEW_URL];
    review.title = cells[TITLE];
    review.date = cells[REVIEW_DATE];
    review.rating = cells[RATING];
    review.value = number_of(cells[VALUE]);
    review.best = number_of(cells[BEST]);
    review.worst = number_of(cells[WORST]);
    if (!review.claim || !review.reviewer) {
        reading_left_out(reading, "review", review.claim ? "it names no reviewer"
                                                         : "it does not tell the claim");
        return HEARSAY_OK;
    }
    count_cells(table);
    TRY(sort_author(table, cells[REVIEWER_URL], &review, err));
    return push_review(table, &review, cells, err);
}

static hearsay_status read_rows(struct table *table, hearsay_error *err)
{
    bool found;

    TRY(row_next(table->reading, &table->row, &found, err));
    if (!found) return reading_fail(table->reading, 0, err, "a header was expected");
    TRY(read_header(table, err));
    for (;;) {
        hearsay_status status;

        TRY(row_next(table->reading, &table->row, &found, err));
        if (!found) return HEARSAY_OK;
        status = read_row(table, err);
        arena_clear(&table->texts);
        arena_init(&table->texts, 0);
        if (status != HEARSAY_OK) return status;
    }
}

hearsay_status claims_kg_read(struct reading *reading, hearsay_error *err)
{
    struct table table = { .reading = reading, .row.separator = ',' };
    hearsay_status status;

    reading->undeclared = true;
    TRY(mapping_push_acts(reading->mapping, reading, err));
    arena_init(&table.texts, 0);
    status = read_rows(&table, err);
    arena_clear(&table.texts);
    row_clear(&table.row);
    return status;
}
