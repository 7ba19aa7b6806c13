/* Claims that nobody declared, that no statement is on, and that say nearly the same. */
#include <stdlib.h>
#include <string.h>

#include "measure/alike.h"
#include "measure/findings.h"
#include "memory/allocate.h"
#include "text/plain.h"

enum { SHORTEST_CLAIM = 8 };

static hearsay_status add(struct findings *findings, const char *kind, enum severity severity,
                          const hearsay_claim *claim, hearsay_error *err)
{
    struct finding finding = { .kind = kind,
                               .severity = severity,
                               .file = hearsay_corpus_file(findings->corpus, claim->file),
                               .line = claim->line };

    return findings_add(findings, &finding, err);
}

/* ---- declared and used ---- */

static hearsay_status check_claim(struct findings *findings, const hearsay_claim *claim,
                                  bool is_used, bool tell_undeclared, hearsay_error *err)
{
    if (claim->declared && !is_used) {
        buffer_format(&findings->what, "claim \"%s\" (%s) is declared, but no statement is on it",
                      claim->text, claim->id);
        buffer_text(&findings->advice, "leave it out, or look for a slip in the statements");
        return add(findings, "claim is not used", SEVERITY_NOTE, claim, err);
    }
    if (!claim->declared && tell_undeclared) {
        buffer_format(&findings->what, "claim \"%s\" is not declared", claim->text);
        buffer_text(&findings->advice, "declare it with a short id, and say what it is about");
        return add(findings, "claim is not declared", SEVERITY_NOTE, claim, err);
    }
    return HEARSAY_OK;
}

static hearsay_status check_use(struct findings *findings, hearsay_error *err)
{
    const hearsay_corpus *corpus = findings->corpus;
    size_t count = hearsay_corpus_claims(corpus);
    bool *used = allocate_zero(count, sizeof *used), any = false;
    const hearsay_statement *statement;
    hearsay_status status = HEARSAY_OK;

    if (!used) return findings_no_memory(err);
    for (size_t i = 0; (statement = hearsay_corpus_statement(corpus, i)) != NULL; i++)
        if (statement->claim != HEARSAY_NONE) used[statement->claim] = true;
    for (uint32_t i = 0; i < count; i++) any = any || hearsay_corpus_claim(corpus, i)->declared;
    for (uint32_t i = 0; status == HEARSAY_OK && i < count; i++)
        status = check_claim(findings, hearsay_corpus_claim(corpus, i), used[i], any, err);
    allocate_free(used);
    return status;
}

/* ---- nearly equal texts ---- */

struct texts {
    const char **items; /* plain words, one a claim */
    size_t count;
};

static bool texts_fill(struct texts *texts, const hearsay_corpus *corpus)
{
    texts->items = allocate_zero(hearsay_corpus_claims(corpus), sizeof *texts->items);
    if (!texts->items) return false;
    for (; texts->count < hearsay_corpus_claims(corpus); texts->count++) {
        texts->items[texts->count] =
            plain_words(hearsay_corpus_claim(corpus, (uint32_t)texts->count)->text);
        if (!texts->items[texts->count]) return false;
    }
    return true;
}

static void texts_clear(struct texts *texts)
{
    for (size_t i = 0; i < texts->count; i++) allocate_free((char *)texts->items[i]);
    allocate_free(texts->items);
}

static bool is_same_as(const hearsay_claim *claim, hearsay_claim_id other)
{
    for (size_t i = 0; i < claim->related_count[HEARSAY_SAME_AS]; i++)
        if (claim->related[HEARSAY_SAME_AS][i] == other) return true;
    return false;
}

static hearsay_status add_alike(struct findings *findings, uint32_t a, uint32_t b,
                                const char *reason, hearsay_error *err)
{
    const hearsay_claim *first = hearsay_corpus_claim(findings->corpus, a);
    const hearsay_claim *second = hearsay_corpus_claim(findings->corpus, b);

    if (is_same_as(first, b) || is_same_as(second, a)) return HEARSAY_OK;
    buffer_format(&findings->what, "claims \"%s\" (%s) and \"%s\" (%s) may be one: %s", first->text,
                  first->id, second->text, second->id, reason);
    buffer_format(&findings->advice,
                  "if so, use one of them, or write \"same_as\": \"%s\" at \"%s\"", first->id,
                  second->id);
    return add(findings, "claims nearly equal", SEVERITY_WARNING, second, err);
}

static int compare_pairs(const void *a, const void *b)
{
    const struct alike_pair *left = a, *right = b;

    if (left->a != right->a) return left->a < right->a ? -1 : 1;
    return (left->b > right->b) - (left->b < right->b);
}

static hearsay_status check_spelling(struct findings *findings, const struct texts *texts,
                                     hearsay_error *err)
{
    struct alike_pairs pairs = { 0 };
    hearsay_status status = HEARSAY_OK;

    if (!alike_find(&pairs, texts->items, texts->count, SHORTEST_CLAIM))
        status = findings_no_memory(err);
    if (pairs.count) qsort(pairs.items, pairs.count, sizeof *pairs.items, compare_pairs);
    for (size_t i = 0; status == HEARSAY_OK && i < pairs.count; i++)
        if (i == 0 || compare_pairs(&pairs.items[i], &pairs.items[i - 1]) != 0)
            status = add_alike(findings, pairs.items[i].a, pairs.items[i].b,
                               "they differ in one letter", err);
    alike_clear(&pairs);
    return status;
}

struct keyed {
    const char *text;
    uint32_t claim;
};

static int compare_keyed(const void *a, const void *b)
{
    const struct keyed *left = a, *right = b;
    int order = strcmp(left->text, right->text);

    return order ? order : (left->claim > right->claim) - (left->claim < right->claim);
}

/* Texts that are equal but for punctuation, capitals and accents. */
static hearsay_status check_equal(struct findings *findings, const struct texts *texts,
                                  hearsay_error *err)
{
    struct keyed *keyed = allocate_zero(texts->count, sizeof *keyed);
    hearsay_status status = HEARSAY_OK;

    if (!keyed) return findings_no_memory(err);
    for (uint32_t i = 0; i < texts->count; i++) keyed[i] = (struct keyed){ texts->items[i], i };
    qsort(keyed, texts->count, sizeof *keyed, compare_keyed);
    for (size_t i = 1; status == HEARSAY_OK && i < texts->count; i++)
        if (*keyed[i].text && strcmp(keyed[i].text, keyed[i - 1].text) == 0)
            status = add_alike(findings, keyed[i - 1].claim, keyed[i].claim,
                               "they differ only in punctuation, capitals or accents", err);
    allocate_free(keyed);
    return status;
}

static hearsay_status tell_skipped(struct findings *findings, hearsay_error *err)
{
    struct finding finding = { .kind = "claims' spelling", .severity = SEVERITY_NOTE };

    buffer_text(&findings->what,
                "claims were not searched for slips of spelling: they are too many");
    buffer_text(&findings->advice, "check a part of the corpus");
    return findings_add(findings, &finding, err);
}

hearsay_status check_claims(struct findings *findings, hearsay_error *err)
{
    struct texts texts = { 0 };
    hearsay_status status = check_use(findings, err);

    if (status == HEARSAY_OK && !texts_fill(&texts, findings->corpus))
        status = findings_no_memory(err);
    if (status == HEARSAY_OK) status = check_equal(findings, &texts, err);
    if (status == HEARSAY_OK)
        status = alike_is_possible(texts.items, texts.count)
                     ? check_spelling(findings, &texts, err)
                     : tell_skipped(findings, err);
    texts_clear(&texts);
    return status;
}
