/* Names as words: titles go, legal forms go, and each word knows the names that have it. */
#include "measure/name_words.h"

#include <string.h>

#include "memory/allocate.h"
#include "text/plain.h"

static const char *const titles[] = {
    "ambassador", "amb", "baroness", "captain", "capt", "chairman", "chancellor", "col",
    "colonel", "congressman", "congresswoman", "dame", "deputy", "director", "dr", "general",
    "gen", "gov", "governor", "judge", "justice", "king", "lady", "lieutenant", "lord", "lt",
    "madam", "maj", "major", "mayor", "minister", "miss", "mr", "mrs", "ms", "mx", "president",
    "prime", "prince", "princess", "prof", "professor", "queen", "rep", "representative",
    "secretary", "sen", "senator", "sgt", "sheikh", "sir", "spokesman", "spokesperson",
    "spokeswoman", "the", "vice",
};

static const char *const legal_forms[] = {
    "ag", "bv", "co", "corp", "corporation", "gmbh", "inc", "incorporated", "limited", "llc",
    "ltd", "nv", "plc", "sa", "spa",
};

static bool is_listed(const char *const *list, size_t count, const char *word, size_t length)
{
    for (size_t i = 0; i < count; i++)
        if (strlen(list[i]) == length && strncmp(list[i], word, length) == 0) return true;
    return false;
}

/* Where the name begins after its titles. "president of ..." is an office, not a title. */
static char *skip_titles(char *plain)
{
    for (char *word = plain;;) {
        size_t length = strcspn(word, " ");
        char *next = word + length + 1;

        if (word[length] == '\0' || strncmp(next, "of ", 3) == 0 || strncmp(next, "for ", 4) == 0 ||
            !is_listed(titles, sizeof titles / sizeof *titles, word, length))
            return word;
        word = next;
    }
}

static void cut_legal_form(char *plain)
{
    char *last = strrchr(plain, ' ');

    if (last && is_listed(legal_forms, sizeof legal_forms / sizeof *legal_forms, last + 1,
                          strlen(last + 1)))
        *last = '\0';
}

static bool is_capitals(const char *text)
{
    size_t letters = 0;

    for (const char *at = text; *at; at++) {
        if (*at >= 'A' && *at <= 'Z') letters++;
        else if (*at != '.') return false;
    }
    return letters >= 2 && letters <= 8;
}

/* Numbers the words of a name, each once. */
static bool number_words(struct name_list *names, struct name *name)
{
    for (const char *word = name->plain; *word && name->word_count < NAME_WORDS;) {
        size_t length = strcspn(word, " ");
        uint32_t number = interner_add(&names->words, word, length, NULL);
        bool is_known = false;

        if (number == INTERN_NONE) return false;
        for (size_t i = 0; i < name->word_count; i++) is_known = is_known || name->words[i] == number;
        if (!is_known) name->words[name->word_count++] = number;
        word += length + (word[length] == ' ');
    }
    return true;
}

static bool add_name(struct name_list *names, hearsay_actor_id actor, const char *text,
                     bool is_alias)
{
    struct name name = { .text = text, .actor = actor, .is_alias = is_alias,
                         .is_capitals = is_capitals(text) };
    char *plain = plain_words(text), *start;
    void *items = names->items;
    bool done = false;

    if (!plain) return false;
    start = skip_titles(plain);
    cut_legal_form(start);
    name.plain = arena_text(&names->arena, start, strlen(start));
    if (name.plain && *name.plain == '\0') {
        done = true;
    } else if (name.plain && number_words(names, &name) &&
               allocate_grow(&items, &names->capacity, names->count + 1, sizeof *names->items)) {
        names->items = items;
        names->items[names->count++] = name;
        done = true;
    }
    allocate_free(plain);
    return done;
}

static bool index_words(struct name_list *names)
{
    if (!postings_init(&names->by_word, names->words.count)) return false;
    for (size_t i = 0; i < names->count; i++)
        for (size_t j = 0; j < names->items[i].word_count; j++)
            postings_count(&names->by_word, names->items[i].words[j]);
    if (!postings_room(&names->by_word)) return false;
    for (size_t i = 0; i < names->count; i++)
        for (size_t j = 0; j < names->items[i].word_count; j++)
            postings_add(&names->by_word, names->items[i].words[j], (uint32_t)i);
    return true;
}

bool name_list_fill(struct name_list *names, const hearsay_corpus *corpus)
{
    const hearsay_actor *actor;

    *names = (struct name_list){ 0 };
    arena_init(&names->arena, 0);
    interner_init(&names->words, &names->arena);
    for (uint32_t i = 0; (actor = hearsay_corpus_actor(corpus, i)) != NULL; i++) {
        if (actor->kind == HEARSAY_KIND_UNNAMED) continue;
        if (!add_name(names, i, actor->name, false)) return false;
        for (size_t j = 0; j < actor->alias_count; j++)
            if (!add_name(names, i, actor->aliases[j], true)) return false;
    }
    return index_words(names);
}

void name_list_clear(struct name_list *names)
{
    postings_clear(&names->by_word);
    interner_clear(&names->words);
    arena_clear(&names->arena);
    allocate_free(names->items);
}
