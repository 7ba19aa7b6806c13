/* Who may be one actor. Names are only compared with names that share a word, an acronym or a
 * nearly equal spelling, never each with each. */
#include "measure/same_actor.h"

#include <stdlib.h>
#include <string.h>

#include "measure/alike.h"
#include "measure/jaro_winkler.h"
#include "measure/transliterate.h"
#include "memory/allocate.h"

enum {
    COMMON_WORD = 64,   /* a word of more names than this tells nothing */
    MANY_MEANINGS = 5,  /* a short name that fits more than this many is left alone */
    SHORTEST_SPELLING = 5,
    KEY_LENGTH = 5 /* consonants, and a blank between words */
};

#define LIKE_ENOUGH 0.75 /* Jaro-Winkler of two names with the same consonants */
#define LIKE_WORD 0.72   /* of two words of theirs: Yeltsin and Jelzin 0.75, Jane and John 0.70 */

struct search {
    const hearsay_corpus *corpus;
    const struct name_list *names;
    struct same_pairs *pairs;
};

/* ---- who may be whom at all ---- */

static const hearsay_actor *actor_of(const struct search *search, const struct name *name)
{
    return hearsay_corpus_actor(search->corpus, name->actor);
}

static bool is_body(hearsay_actor_kind kind)
{
    return kind == HEARSAY_KIND_ORGANIZATION || kind == HEARSAY_KIND_GROUP ||
           kind == HEARSAY_KIND_OUTLET;
}

static bool kinds_agree(const struct search *search, const struct name *a, const struct name *b)
{
    hearsay_actor_kind x = actor_of(search, a)->kind, y = actor_of(search, b)->kind;

    return x == y || x == HEARSAY_KIND_UNKNOWN || y == HEARSAY_KIND_UNKNOWN ||
           (is_body(x) && is_body(y));
}

static bool has_kind(const struct search *search, const struct name *a, const struct name *b,
                     hearsay_actor_kind kind)
{
    return actor_of(search, a)->kind == kind || actor_of(search, b)->kind == kind;
}

static bool is_in(const hearsay_actor *actor, hearsay_actor_id other)
{
    for (size_t i = 0; i < actor->membership_count; i++)
        if (actor->memberships[i].actor == other) return true;
    return actor->member_of == other;
}

/* A member is not what it is a member of, or was once. */
static bool are_related(const struct search *search, const struct name *a, const struct name *b)
{
    const hearsay_actor *x = actor_of(search, a), *y = actor_of(search, b);

    return is_in(x, b->actor) || is_in(y, a->actor) || x->country == b->actor ||
           y->country == a->actor;
}

static bool add_pair(struct search *search, uint32_t x, uint32_t y, enum same_reason reason)
{
    const struct name *a = &search->names->items[x], *b = &search->names->items[y];
    struct same_pairs *pairs = search->pairs;
    void *items = pairs->items;

    if (a->actor == b->actor || !kinds_agree(search, a, b) || are_related(search, a, b))
        return true;
    if (a->actor > b->actor) return add_pair(search, y, x, reason);
    if (!allocate_grow(&items, &pairs->capacity, pairs->count + 1, sizeof *pairs->items))
        return false;
    pairs->items = items;
    pairs->items[pairs->count++] = (struct same_pair){ .a = a->actor, .b = b->actor,
                                                     .reason = reason, .a_name = x, .b_name = y };
    return true;
}

/* ---- equal words ---- */

static int compare_words(const void *a, const void *b)
{
    const uint32_t *left = a, *right = b;

    return (*left > *right) - (*left < *right);
}

/* The numbers of the words, sorted: "Lew, Jacob" is "Jacob Lew". */
static void sorted_words(const struct name *name, uint32_t words[NAME_WORDS])
{
    memcpy(words, name->words, sizeof name->words);
    qsort(words, name->word_count, sizeof *words, compare_words);
}

static bool find_equal(struct search *search)
{
    const struct name_list *names = search->names;
    struct arena arena;
    struct interner keys;
    uint32_t *first = allocate_zero(names->count, sizeof *first);
    bool done = first != NULL;

    arena_init(&arena, 0);
    interner_init(&keys, &arena);
    for (uint32_t i = 0; done && i < names->count; i++) {
        const struct name *name = &names->items[i];
        uint32_t words[NAME_WORDS], number;
        bool is_new = false;

        sorted_words(name, words);
        number = interner_add(&keys, (const char *)words, name->word_count * sizeof *words,
                              &is_new);
        done = number != INTERN_NONE;
        if (done && is_new) first[number] = i;
        else if (done)
            done = add_pair(search, first[number], i,
                            name->is_alias != names->items[first[number]].is_alias ? SAME_ALIAS
                                                                                   : SAME_WORDS);
    }
    interner_clear(&keys);
    arena_clear(&arena);
    allocate_free(first);
    return done;
}

/* ---- acronyms ---- */

static bool is_small_word(const char *word)
{
    static const char *const small[] = { "a", "an", "and", "de", "for", "in", "of", "on", "the" };

    for (size_t i = 0; i < sizeof small / sizeof *small; i++)
        if (strcmp(small[i], word) == 0) return true;
    return false;
}

/* First letters of the words that count, if they are plain letters; 0 if there are fewer than 2. */
static size_t acronym_of(const struct name_list *names, const struct name *name,
                         char text[NAME_WORDS])
{
    size_t length = 0;

    for (size_t i = 0; i < name->word_count; i++) {
        const char *word = name_word(names, name, i);

        if (is_small_word(word)) continue;
        if (*word < 'a' || *word > 'z') return 0;
        text[length++] = *word;
    }
    return length >= 2 ? length : 0;
}

static bool find_acronyms(struct search *search)
{
    const struct name_list *names = search->names;
    char text[NAME_WORDS];

    for (uint32_t i = 0; i < names->count; i++) {
        size_t length = acronym_of(names, &names->items[i], text), count = 0;
        uint32_t word = length ? interner_find(&names->words, text, length) : INTERN_NONE;
        const uint32_t *list = NULL;

        if (word != INTERN_NONE) list = postings_of(&names->by_word, word, &count);
        for (size_t j = 0; j < count && count <= COMMON_WORD; j++) {
            const struct name *other = &names->items[list[j]];

            if (other->word_count == 1 && other->is_capitals &&
                !has_kind(search, other, &names->items[i], HEARSAY_KIND_PERSON) &&
                !add_pair(search, i, list[j], SAME_ACRONYM))
                return false;
        }
    }
    return true;
}

/* ---- initials ---- */

static bool is_initial(const char *word)
{
    return word[0] && !word[1] && word[0] >= 'a' && word[0] <= 'z';
}

/* "j lew" and "jacob lew": the last words are equal, one first word is the other's initial, and
 * what stands between does not contradict. */
static bool initials_agree(const struct name_list *names, const struct name *a,
                           const struct name *b)
{
    size_t shorter = a->word_count < b->word_count ? a->word_count : b->word_count;
    bool any = false;

    if (shorter < 2 || a->words[a->word_count - 1] != b->words[b->word_count - 1]) return false;
    for (size_t i = 0; i + 1 < shorter; i++) {
        const char *x = name_word(names, a, i), *y = name_word(names, b, i);

        if (a->words[i] == b->words[i]) continue;
        if (!(is_initial(x) || is_initial(y)) || *x != *y) return false;
        any = true;
    }
    return any;
}

static bool find_initials(struct search *search)
{
    const struct name_list *names = search->names;

    for (uint32_t i = 0; i < names->count; i++) {
        const struct name *name = &names->items[i];
        size_t count;
        const uint32_t *list;

        if (name->word_count < 2 || !is_initial(name_word(names, name, 0))) continue;
        list = postings_of(&names->by_word, name->words[name->word_count - 1], &count);
        for (size_t j = 0; j < count && count <= COMMON_WORD; j++) {
            const struct name *other = &names->items[list[j]];

            if (!is_body(actor_of(search, name)->kind) && initials_agree(names, name, other) &&
                !add_pair(search, i, list[j], SAME_INITIALS))
                return false;
        }
    }
    return true;
}

/* ---- part of a name ---- */

static bool has_word(const struct name *name, uint32_t word)
{
    for (size_t i = 0; i < name->word_count; i++)
        if (name->words[i] == word) return true;
    return false;
}

static bool has_all_words(const struct name *longer, const struct name *shorter)
{
    for (size_t i = 0; i < shorter->word_count; i++)
        if (!has_word(longer, shorter->words[i])) return false;
    return true;
}

/* A person goes by the first or the last word, or by two of three; a body by all words but one.
 * Between two that nobody declared, a single word must be a last word that only these two have. */
static bool may_be_part(const struct search *search, const struct name *shorter,
                        const struct name *longer, size_t names_with_word)
{
    uint32_t word = shorter->words[0];

    if (shorter->word_count >= longer->word_count || !has_all_words(longer, shorter)) return false;
    if (has_kind(search, shorter, longer, HEARSAY_KIND_PERSON))
        return shorter->word_count > 1 || word == longer->words[0] ||
               word == longer->words[longer->word_count - 1];
    if (shorter->word_count > 1) return longer->word_count == shorter->word_count + 1;
    return actor_of(search, shorter)->kind == HEARSAY_KIND_UNKNOWN &&
           actor_of(search, longer)->kind == HEARSAY_KIND_UNKNOWN && names_with_word == 2 &&
           longer->word_count <= 3 && word == longer->words[longer->word_count - 1] &&
           !strchr(longer->text, '(');
}

/* The names of the word that the fewest have. */
static const uint32_t *rarest_list(const struct name_list *names, const struct name *name,
                                   size_t *count)
{
    const uint32_t *best = NULL;
    size_t length;

    *count = 0;
    for (size_t i = 0; i < name->word_count; i++) {
        const uint32_t *list = postings_of(&names->by_word, name->words[i], &length);

        if (best && length >= *count) continue;
        best = list;
        *count = length;
    }
    return best;
}

static bool find_parts(struct search *search)
{
    const struct name_list *names = search->names;

    for (uint32_t i = 0; i < names->count; i++) {
        const struct name *name = &names->items[i];
        size_t count, before = search->pairs->count;
        const uint32_t *list = rarest_list(names, name, &count);

        for (size_t j = 0; j < count && count <= COMMON_WORD; j++)
            if (may_be_part(search, name, &names->items[list[j]], count) &&
                !add_pair(search, i, list[j], SAME_PART))
                return false;
        if (search->pairs->count - before > MANY_MEANINGS) search->pairs->count = before;
    }
    return true;
}

/* ---- spelling ---- */

static bool find_spellings(struct search *search)
{
    const struct name_list *names = search->names;
    const char **texts = allocate_zero(names->count, sizeof *texts);
    struct alike_pairs alike = { 0 };
    bool done = texts != NULL;

    for (size_t i = 0; done && i < names->count; i++) texts[i] = names->items[i].plain;
    if (done && !alike_is_possible(texts, names->count)) search->pairs->is_spelling_skipped = true;
    else if (done) done = alike_find(&alike, texts, names->count, SHORTEST_SPELLING);
    for (size_t i = 0; done && i < alike.count; i++) {
        uint32_t a = alike.items[i].a, b = alike.items[i].b;
        const struct name *x = &names->items[a], *y = &names->items[b];

        /* Gambia is not Zambia */
        if (actor_of(search, x)->kind == HEARSAY_KIND_COUNTRY &&
            actor_of(search, y)->kind == HEARSAY_KIND_COUNTRY)
            continue;
        done = add_pair(search, a, b, SAME_SPELLING);
    }
    alike_clear(&alike);
    allocate_free(texts);
    return done;
}

/* ---- sound ---- */

/* The numbers of a name's words in the order of the words' keys, so that theirs does not count. */
static void order_words(const struct buffer *keys, size_t count, size_t *order)
{
    for (size_t i = 0; i < count; i++) {
        size_t at = i;
        for (; at > 0 && strcmp(buffer_string(&keys[order[at - 1]]), buffer_string(&keys[i])) > 0;
             at--)
            order[at] = order[at - 1];
        order[at] = i;
    }
}

/* The numbers of a name's words in the order of their consonants; false if there is no memory. */
static bool sound_order(const struct name_list *names, const struct name *name,
                        size_t order[NAME_WORDS])
{
    struct buffer keys[NAME_WORDS] = { { 0 } };
    bool done = true;

    for (size_t i = 0; i < name->word_count; i++)
        transliterate_key(&keys[i], name_word(names, name, i));
    order_words(keys, name->word_count, order);
    for (size_t i = 0; i < name->word_count; i++) {
        done = done && !keys[i].failed;
        buffer_clear(&keys[i]);
    }
    return done;
}

/* All words of a name in order, as they are or by their consonants. */
static void ordered_key(const struct name_list *names, const struct name *name, bool by_sound,
                        struct buffer *key)
{
    struct buffer words[NAME_WORDS] = { { 0 } };
    size_t order[NAME_WORDS];

    buffer_reset(key);
    for (size_t i = 0; i < name->word_count; i++) {
        if (by_sound) transliterate_key(&words[i], name_word(names, name, i));
        else buffer_text(&words[i], name_word(names, name, i));
    }
    order_words(words, name->word_count, order);
    for (size_t i = 0; i < name->word_count; i++)
        buffer_format(key, "%s%s", i ? " " : "", buffer_string(&words[order[i]]));
    for (size_t i = 0; i < name->word_count; i++) {
        key->failed |= words[i].failed;
        buffer_clear(&words[i]);
    }
}

/* Of two names as they are written, or with their words in order: whichever is more alike. */
static double name_likeness(const struct name_list *names, const struct name *a,
                            const struct name *b)
{
    struct buffer left = { 0 }, right = { 0 };
    double written = jaro_winkler(a->plain, b->plain), ordered;

    ordered_key(names, a, false, &left);
    ordered_key(names, b, false, &right);
    ordered = jaro_winkler(buffer_string(&left), buffer_string(&right));
    buffer_clear(&left);
    buffer_clear(&right);
    return ordered > written ? ordered : written;
}

/* Whether each word of a name looks like the one of the other name that has its consonants: Jane is
 * not John, and a surname that both have does not make up for it. */
static bool words_alike(const struct name_list *names, const struct name *a, const struct name *b)
{
    size_t left[NAME_WORDS], right[NAME_WORDS];
    bool alike = a->word_count == b->word_count;

    if (!alike || !sound_order(names, a, left) || !sound_order(names, b, right)) return false;
    for (size_t i = 0; i < a->word_count && alike; i++)
        alike = jaro_winkler(name_word(names, a, left[i]), name_word(names, b, right[i])) >=
                LIKE_WORD;
    return alike;
}

/* Names with the same consonants that also look alike enough: Moammar Kadhafi is 0.88
 * of Muammar Gaddafi. */
static bool sounds_alike(const struct search *search, const struct name *a, const struct name *b)
{
    return words_alike(search->names, a, b) &&
           !has_kind(search, a, b, HEARSAY_KIND_COUNTRY) &&
           !has_kind(search, a, b, HEARSAY_KIND_CLASS) &&
           name_likeness(search->names, a, b) >= LIKE_ENOUGH;
}

static bool find_sounds(struct search *search)
{
    const struct name_list *names = search->names;
    struct arena arena;
    struct interner keys;
    struct buffer key = { 0 };
    uint32_t *first = allocate_zero(names->count, sizeof *first);
    bool done = first != NULL;

    arena_init(&arena, 0);
    interner_init(&keys, &arena);
    for (uint32_t i = 0; done && i < names->count; i++) {
        bool is_new = false;
        uint32_t number;

        /* One word, or few consonants, say too little. */
        ordered_key(names, &names->items[i], true, &key);
        if (names->items[i].word_count < 2 || key.length < KEY_LENGTH) continue;
        number = key.failed ? INTERN_NONE
                            : interner_add(&keys, buffer_string(&key), key.length, &is_new);
        done = number != INTERN_NONE;
        if (done && is_new) first[number] = i;
        else if (done && sounds_alike(search, &names->items[first[number]], &names->items[i]))
            done = add_pair(search, first[number], i, SAME_SOUND);
    }
    interner_clear(&keys);
    arena_clear(&arena);
    buffer_clear(&key);
    allocate_free(first);
    return done;
}

/* ---- all of it ---- */

static double word_overlap(const struct name *a, const struct name *b)
{
    size_t both = 0;

    for (size_t i = 0; i < a->word_count; i++) both += has_word(b, a->words[i]);
    if (a->word_count + b->word_count == 0) return 0;
    return (double)both / (double)((size_t)a->word_count + b->word_count - both);
}

static void score(struct same_pairs *pairs, const struct name_list *names)
{
    for (size_t i = 0; i < pairs->count; i++) {
        struct same_pair *pair = &pairs->items[i];
        const struct name *a = &names->items[pair->a_name], *b = &names->items[pair->b_name];

        pair->jaro_winkler = name_likeness(names, a, b);
        pair->overlap = word_overlap(a, b);
    }
}

static int compare_pairs(const void *a, const void *b)
{
    const struct same_pair *left = a, *right = b;

    if (left->a != right->a) return left->a < right->a ? -1 : 1;
    if (left->b != right->b) return left->b < right->b ? -1 : 1;
    if (left->reason != right->reason) return left->reason < right->reason ? -1 : 1;
    if (left->a_name != right->a_name) return left->a_name < right->a_name ? -1 : 1;
    return (left->b_name > right->b_name) - (left->b_name < right->b_name);
}

static void keep_best(struct same_pairs *pairs)
{
    size_t kept = 0;

    if (pairs->count) qsort(pairs->items, pairs->count, sizeof *pairs->items, compare_pairs);
    for (size_t i = 0; i < pairs->count; i++)
        if (kept == 0 || pairs->items[kept - 1].a != pairs->items[i].a ||
            pairs->items[kept - 1].b != pairs->items[i].b)
            pairs->items[kept++] = pairs->items[i];
    pairs->count = kept;
}

bool same_pairs_find(struct same_pairs *pairs, const hearsay_corpus *corpus,
                     const struct name_list *names)
{
    struct search search = { corpus, names, pairs };

    *pairs = (struct same_pairs){ 0 };
    if (!find_equal(&search) || !find_acronyms(&search) || !find_initials(&search) ||
        !find_parts(&search) || !find_spellings(&search) || !find_sounds(&search))
        return false;
    keep_best(pairs);
    score(pairs, names);
    return true;
}

void same_pairs_clear(struct same_pairs *pairs)
{
    allocate_free(pairs->items);
    *pairs = (struct same_pairs){ 0 };
}
