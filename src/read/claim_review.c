/* ClaimReview of schema.org, as fact-checkers publish it in JSON-LD: one object, several in a list,
 * a "@graph" or a data feed, or an object a line.
 *
 *     {"@context": "https://schema.org", "@type": "ClaimReview", "datePublished": "2016-06-22",
 *      "url": "https://checks.example/flat", "claimReviewed": "The world is flat",
 *      "author": {"@type": "Organization", "name": "Checks"},
 *      "itemReviewed": {"@type": "Claim", "author": {"@type": "Person", "name": "Ann Marsh"},
 *                       "datePublished": "2016-06-20", "appearance": {"url": "https://..."}},
 *      "reviewRating": {"ratingValue": 1, "bestRating": 5, "worstRating": 1,
 *                       "alternateName": "False"}} */
#include <math.h>
#include <string.h>

#include "read/json_items.h"
#include "read/json_tree.h"
#include "read/readers.h"
#include "read/review.h"
#include "read/said.h"
#include "read/try.h"

#define NESTING_LIMIT 16

struct reviews {
    struct reading *reading;
    struct origin origin;
    size_t count; /* reviews so far, for the names of unnamed authors */
};

int claim_review_sniff(const char *head, size_t length)
{
    struct json_cursor cursor = { .text = head, .length = length };
    char first = json_peek(&cursor);

    if (first != '{' && first != '[') return 0;
    if (!said_holds(head, length, "\"ClaimReview\"")) return 0;
    return said_holds(head, length, "\"@type\"") ? 95 : 0;
}

/* ---- what schema.org lets be a text, an object or a list of them ---- */

static const cJSON *one(const cJSON *object, const char *name)
{
    const cJSON *item = tree_first(object, name);

    while (item && cJSON_IsNull(item)) item = tree_after(item);
    return item;
}

/* The name of a person, organization or work: the text itself, or its member. */
static const char *name_of(const cJSON *item)
{
    return said_name(cJSON_IsString(item) ? item->valuestring : tree_text(item, "name"));
}

static const char *url_of(const cJSON *item)
{
    const char *url = cJSON_IsString(item) ? item->valuestring : said_name(tree_text(item, "url"));

    return said_name(url ? url : tree_text(item, "@id"));
}

static bool has_type(const cJSON *object, const char *type)
{
    for (const cJSON *item = tree_first(object, "@type"); item; item = tree_after(item))
        if (cJSON_IsString(item) && (strcmp(item->valuestring, type) == 0 ||
                                     strcmp(strrchr(item->valuestring, '/')
                                                ? strrchr(item->valuestring, '/') + 1
                                                : "", type) == 0))
            return true;
    return false;
}

static const char *kind_of(const cJSON *item)
{
    if (has_type(item, "Person")) return "person";
    if (has_type(item, "NewsMediaOrganization")) return "outlet";
    return has_type(item, "Organization") ? "organization" : NULL;
}

static double number_of(const cJSON *object, const char *name)
{
    double number;

    return tree_number(object, name, &number) && isfinite(number) ? number : NAN;
}

/* ---- one review ---- */

static void read_rating(const cJSON *item, struct review *review)
{
    const cJSON *rating = one(item, "reviewRating");

    review->rating = cJSON_IsString(rating) ? rating->valuestring
                                            : said_name(tree_text(rating, "alternateName"));
    if (!review->rating) review->rating = said_name(tree_text(rating, "name"));
    if (!review->rating && cJSON_IsString(tree_get(rating, "ratingValue")) &&
        isnan(number_of(rating, "ratingValue")))
        review->rating = said_name(tree_text(rating, "ratingValue"));
    review->value = number_of(rating, "ratingValue");
    review->best = number_of(rating, "bestRating");
    review->worst = number_of(rating, "worstRating");
}

static void read_claim(const cJSON *item, const cJSON *claim, struct review *review)
{
    const cJSON *appearance = one(claim, "appearance");

    if (!appearance) appearance = one(claim, "firstAppearance");
    review->claim = said_name(tree_text(item, "claimReviewed"));
    if (!review->claim) review->claim = said_name(tree_text(claim, "text"));
    if (!review->claim && has_type(claim, "Claim")) review->claim = name_of(claim);
    review->claim_date = tree_text(claim, "datePublished");
    review->appearance = url_of(appearance);
    review->appearance_title = said_name(tree_text(appearance, "headline"));
    if (!review->appearance_title && cJSON_IsObject(appearance))
        review->appearance_title = name_of(appearance);
    review->appearance_publisher = name_of(one(appearance, "publisher"));
    /* before there was "appearance", the work that was reviewed stood for it */
    if (!review->appearance && cJSON_IsObject(claim) && !has_type(claim, "Claim"))
        review->appearance = said_name(tree_text(claim, "url"));
}

/* Counts the members of a review: which are read, and which are not. */
static void count_members(struct reading *reading, const cJSON *item)
{
    static const struct {
        const char *name, *becomes;
    } known[] = {
        { "@context", "" }, { "@type", "" }, { "@id", "id" }, { "author", "speaker" },
        { "publisher", "speaker, if there is no author" }, { "claimReviewed", "claim" },
        { "datePublished", "date" }, { "itemReviewed", "speaker and document of the claim" },
        { "reviewRating", "act" }, { "url", "document" }, { "name", "title of the document" },
        { "headline", "title of the document" }, { "inLanguage", "attribute" },
        { "dateModified", "attribute" }, { "reviewBody", "attribute" },
        { "description", "attribute" },
    };

    for (const cJSON *member = item->child; member; member = member->next) {
        const char *becomes = NULL;
        for (size_t i = 0; i < sizeof known / sizeof *known; i++)
            if (strcmp(known[i].name, member->string) == 0) becomes = known[i].becomes;
        said_count(reading, HEARSAY_ACCOUNT_ATTRIBUTE, member->string,
                   becomes ? HEARSAY_USED : HEARSAY_LEFT_OUT,
                   becomes ? becomes : "it has no place in a statement");
    }
}

static bool is_empty(const struct reading *reading, const char *name)
{
    return !name || (reading->mapping && mapping_is_empty(reading->mapping, name, strlen(name)));
}

/* A claim may have several authors: each asserts it. */
static hearsay_status push_authors(struct reviews *all, const cJSON *claim, struct review *review,
                                   hearsay_error *err)
{
    const char *id = review->id;
    bool is_told = false;

    for (const cJSON *author = tree_first(claim, "author"); author; author = tree_after(author)) {
        review->author = name_of(author);
        review->author_kind = kind_of(author);
        if (is_empty(all->reading, review->author)) continue;
        if (is_told) review->id = NULL; /* one id for one statement */
        is_told = true;
        TRY(review_push_author(all->reading, review, all->count, err));
    }
    review->id = id;
    if (is_told) return HEARSAY_OK;
    review->author = NULL;
    return review_push_author(all->reading, review, all->count, err);
}

static hearsay_status push_reviewer(struct reviews *all, const cJSON *item,
                                    const struct review *review, hearsay_error *err)
{
    static const char *const attributes[] = { "inLanguage", "dateModified", "reviewBody",
                                              "description" };

    TRY(review_begin_reviewer(all->reading, review, err));
    for (size_t i = 0; i < sizeof attributes / sizeof *attributes; i++)
        TRY(reading_put_attribute(all->reading, attributes[i], tree_text(item, attributes[i]),
                                  err));
    return reading_push(all->reading, err);
}

static hearsay_status read_review(struct reviews *all, const cJSON *item, hearsay_error *err)
{
    const cJSON *claim = one(item, "itemReviewed"), *reviewer = one(item, "author");
    struct review review = { .origin = all->origin };

    all->count++;
    if (!name_of(reviewer)) reviewer = one(item, "publisher");
    read_claim(item, claim, &review);
    read_rating(item, &review);
    review.id = said_name(tree_text(item, "@id"));
    review.reviewer = name_of(reviewer);
    review.reviewer_kind = kind_of(reviewer);
    review.url = url_of(tree_get(item, "url"));
    review.title = said_name(tree_text(item, "headline"));
    if (!review.title) review.title = said_name(tree_text(item, "name"));
    review.date = tree_text(item, "datePublished");
    if (!review.claim || !review.reviewer) {
        reading_left_out(all->reading, "review", review.claim ? "it names no reviewer"
                                                              : "it does not tell the claim");
        return HEARSAY_OK;
    }
    count_members(all->reading, item);
    TRY(push_authors(all, claim, &review, err));
    TRY(push_reviewer(all, item, &review, err));
    reading_used(all->reading, "review");
    return HEARSAY_OK;
}

/* ---- the file ---- */

/* A review, or what holds reviews; the depth of the recursion is limited. */
static hearsay_status walk(struct reviews *all, const cJSON *item, size_t depth,
                           hearsay_error *err)
{
    static const char *const holders[] = { "@graph", "dataFeedElement", "item", "itemListElement",
                                           "mainEntity", "hasPart" };
    bool holds = false;

    if (depth > NESTING_LIMIT) {
        reading_left_out(all->reading, "object", "it lies too deep within others");
        return HEARSAY_OK;
    }
    if (cJSON_IsArray(item)) {
        for (const cJSON *part = item->child; part; part = part->next)
            TRY(walk(all, part, depth + 1, err));
        return HEARSAY_OK;
    }
    if (has_type(item, "ClaimReview")) return read_review(all, item, err);
    for (size_t i = 0; i < sizeof holders / sizeof *holders; i++) {
        for (const cJSON *part = tree_first(item, holders[i]); part; part = tree_after(part)) {
            holds = true;
            TRY(walk(all, part, depth + 1, err));
        }
    }
    if (!holds) reading_left_out(all->reading, "object", "it is no ClaimReview");
    return HEARSAY_OK;
}

static hearsay_status take(void *state, const cJSON *item, hearsay_error *err)
{
    struct reviews *all = state;

    all->origin = all->reading->origin;
    return walk(all, item, 0, err);
}

hearsay_status claim_review_read(struct reading *reading, hearsay_error *err)
{
    struct reviews all = { .reading = reading };

    reading->undeclared = true;
    TRY(mapping_push_acts(reading->mapping, reading, err));
    reading->series = "claimreview"; /* an id means the same in every file */
    return json_items(reading, take, &all, err);
}
