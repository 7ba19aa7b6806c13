/* Of a rating on a scale, the upper quarter (its end included) confirms, the lower quarter rejects,
 * and what lies between is doubt. A scale without ends goes from 1 to 5, as schema.org says. A
 * rating that is only words, or lies outside of its scale, is what the mapping says of the words;
 * words that nobody knows take no side. */
#include "read/review.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "read/said.h"
#include "read/try.h"
#include "text/number.h"

#define CONFIRMS_FROM 0.75
#define REJECTS_TO 0.25

/* The act of a number on its scale; NULL if it is none. */
static const char *rate(const struct review *review)
{
    double worst = isnan(review->worst) ? 1 : review->worst;
    double best = isnan(review->best) ? 5 : review->best;
    double place = (review->value - worst) / (best - worst);

    if (isnan(review->value) || best == worst || !(place >= 0 && place <= 1)) return NULL;
    return place >= CONFIRMS_FROM ? "confirm" : place <= REJECTS_TO ? "reject" : "doubt";
}

static const char *judge(struct reading *reading, const struct review *review)
{
    const char *act = rate(review);
    char digits[NUMBER_TEXT], detail[40];

    if (!act && review->rating) return said_act(reading, review->rating, "report");
    if (!act) {
        said_count(reading, HEARSAY_ACCOUNT_CODE, "no rating", HEARSAY_USED,
                   "act report, by default");
        return "report";
    }
    (void)snprintf(detail, sizeof detail, "act %s, by its scale", act);
    (void)number_write(review->value, digits);
    said_count(reading, HEARSAY_ACCOUNT_CODE, review->rating ? review->rating : digits,
               HEARSAY_USED, detail);
    return act;
}

static hearsay_status hint_document(struct reading *reading, const struct review *review,
                                    const char *id, const char *title, const char *publisher,
                                    const char *date, const char *writer, hearsay_error *err)
{
    bool is_url = strstr(id, "://") != NULL;
    hearsay_status status;

    reading_begin(reading, HEARSAY_DOCUMENT, review->origin);
    TRY(reading_put_text(reading, HEARSAY_FIELD_ID, id, err));
    TRY(reading_put_text(reading, HEARSAY_FIELD_TITLE, said_name(title), err));
    TRY(reading_put_text(reading, HEARSAY_FIELD_PUBLISHER, said_name(publisher), err));
    TRY(reading_put_text(reading, HEARSAY_FIELD_AUTHOR, said_name(writer), err));
    TRY(reading_put_text(reading, HEARSAY_FIELD_URL, is_url ? id : NULL, err));
    TRY(said_put_date(reading, date, err));
    reading->hint = true;
    status = reading_push(reading, err);
    reading->hint = false;
    return status;
}

/* A name of its own for an author whom nobody names. */
static const char *unnamed_author(struct reading *reading, size_t number)
{
    char text[40];

    (void)snprintf(text, sizeof text, "unnamed author of review %zu", number);
    return said_id(reading, text);
}

static const char *statement_id(struct reading *reading, const struct review *review,
                                const char *part)
{
    size_t length = review->id ? strlen(review->id) : 0;
    char *id = arena_bytes(&reading->names, length + strlen(part) + 1);

    if (!id) return NULL;
    if (length) memcpy(id, review->id, length);
    memcpy(id + length, part, strlen(part) + 1);
    return id;
}

hearsay_status review_push_author(struct reading *reading, const struct review *review,
                                  size_t number, hearsay_error *err)
{
    const char *appearance = said_name(review->appearance), *url = said_name(review->url);
    bool is_named = said_name(review->author) != NULL;
    struct said said = { .act = "assert", .claim = review->claim, .date = review->claim_date,
                         .document = appearance ? appearance : url };

    said.speaker = is_named ? review->author : unnamed_author(reading, number);
    if (said_name(review->id)) said.id = statement_id(reading, review, "#claim");
    if (!said.speaker || (said_name(review->id) && !said.id)) return reading_no_memory(err);
    reading_begin(reading, HEARSAY_STATEMENT, review->origin);
    TRY(reading_hint_actor(reading, said.speaker, is_named ? review->author_kind : "unnamed", NULL,
                           err));
    if (appearance)
        TRY(hint_document(reading, review, appearance, review->appearance_title,
                          review->appearance_publisher, review->claim_date, NULL, err));
    if (url)
        TRY(hint_document(reading, review, url, review->title, review->reviewer, review->date,
                          review->writer, err));
    TRY(said_begin(reading, review->origin, &said, err));
    return reading_push(reading, err);
}

static hearsay_status put_number(struct reading *reading, const char *name, double number,
                                 hearsay_error *err)
{
    char digits[NUMBER_TEXT];

    if (!isfinite(number)) return HEARSAY_OK;
    (void)number_write(number, digits);
    return reading_put_attribute(reading, name, digits, err);
}

hearsay_status review_begin_reviewer(struct reading *reading, const struct review *review,
                                     hearsay_error *err)
{
    struct said said = { .speaker = review->reviewer, .claim = review->claim,
                         .date = review->date, .document = review->url, .cue = review->rating };

    if (said_name(review->id)) {
        said.id = statement_id(reading, review, "#review");
        if (!said.id) return reading_no_memory(err);
    }
    reading_begin(reading, HEARSAY_STATEMENT, review->origin);
    TRY(reading_hint_actor(reading, said.speaker, review->reviewer_kind, NULL, err));
    said.act = judge(reading, review);
    TRY(said_begin(reading, review->origin, &said, err));
    TRY(reading_put_attribute(reading, "rating", review->rating, err));
    TRY(put_number(reading, "rating_value", review->value, err));
    TRY(put_number(reading, "best_rating", review->best, err));
    return put_number(reading, "worst_rating", review->worst, err);
}
