/* The inside of a corpus. While records come in (build.c), references are numbers of names in the
 * order of their first appearance; finish.c turns them into ids. */
#ifndef CORPUS_CORPUS_H
#define CORPUS_CORPUS_H

#include <hearsay/corpus.h>

#include "memory/arena.h"
#include "memory/intern.h"
#include "text/buffer.h"

#define CORPUS_LIST_LIMIT 10000         /* values of one list in one record */
#define CORPUS_FILE_LIMIT 65535
#define CORPUS_STATEMENT_LIMIT 4000000000u
#define CORPUS_NOTICES_KEPT 20

/* What is not touched of a block takes no room. */
enum { BLOCK_SHIFT = 18, BLOCK_SIZE = 1 << BLOCK_SHIFT };

/* Where a name was first used, for errors that show only at the end. */
struct place {
    uint32_t line, column, index;
    uint16_t file;
    uint8_t field;     /* hearsay_field */
    uint8_t has_index; /* the format counts its records: statements[12] */
};

/* What is known of a name. */
struct reference {
    struct place place; /* of its first use */
    uint32_t hint;      /* the number of its hint + 1; 0: none */
    bool is_used;       /* not only hinted at */
};

/* Names by which records refer to actors (claims, documents), and what they turned out to mean. */
struct references {
    struct interner names;
    struct reference *all; /* by name */
    uint32_t *meanings;    /* by name, after finish; HEARSAY_NONE of one that is not used */
    void *hints;           /* as items in struct declared */
    uint32_t *order;       /* names by first use; NULL as long as there are no hints */
    size_t capacity, used, order_capacity, hint_size, hint_count, hint_capacity;
};

/* Folded names (titles, texts) of declared things, each with the index of what it means:
 * HEARSAY_NONE, or NAME_AMBIGUOUS if several have it. */
#define NAME_AMBIGUOUS (UINT32_MAX - 1)
#define NAME_NO_MEMORY (UINT32_MAX - 2) /* only found, never kept */

struct name_index {
    struct interner folded;
    uint32_t *meanings;
    size_t capacity;
};

/* How something was declared: a sum over the record, by which the same declaration in a second file
 * is known again, and whether its id was made from its name and so gives way to a written one. */
struct declaration {
    uint64_t fingerprint;
    bool is_made;
    bool is_optional; /* of an actor file: kept only if something names it */
};

/* What was declared: things in the order of declaration, and their ids. */
struct declared {
    void *items; /* hearsay_actor, hearsay_claim or hearsay_document */
    struct declaration *declarations;
    struct interner ids;   /* the number of an id is the index of its item ... */
    uint32_t *positions;   /* ... until they are sorted: then it is positions[number] */
    struct name_index names, aliases; /* made when the corpus is finished */
    size_t count; /* of items, once the corpus is finished */
    size_t capacity, declaration_capacity;
};

/* The ids of statements, to find one that is used twice: only hashes and numbers, the texts stay
 * with the statements. */
struct statement_ids {
    struct id_slot {
        uint32_t hash, number; /* number + 1; 0: empty */
    } *slots;
    size_t count, slot_count;
};

struct notice_kind {
    hearsay_notice public;
    hearsay_error *examples;
    size_t capacity;
};

struct own_act {
    hearsay_act act;
    bool declared;
    hearsay_error where; /* its first use, while it is not declared */
};

/* A file that records came from. */
struct source_file {
    char *name;
    const char *series; /* of its ids, see record.h; among words. NULL: none */
    bool undeclared;    /* its format declares nobody */
};

/* Details of statements that others have too: of those with nothing but attributes. */
struct shared_details {
    struct arena arena;   /* of the keys */
    struct interner keys; /* the attributes as they were given; items[] by number */
    const hearsay_statement_detail **items;
    size_t capacity;
    struct buffer key; /* of the statement at hand */
};

struct store {
    size_t users; /* the corpus and its views */
    struct arena arena;
    struct interner words; /* short texts that repeat: cues, topics, roles, names of attributes */
    struct references actor_names, claim_names, document_names;
    struct declared actors, claims, documents;
    struct statement_ids statement_ids;
    struct shared_details shared_details;
    struct buffer json; /* the value of an attribute, for a moment */
    struct interner act_names; /* every spelling; acts[] by the same number */
    const hearsay_act **acts;
    struct own_act **own_acts; /* in the order of first appearance */
    hearsay_statement **blocks;
    hearsay_attribute *attributes; /* of the corpus itself */
    struct source_file *files;
    hearsay_account *accounts, *account_sums;
    char *title;
    struct notice_kind *notices;
    size_t act_capacity, own_act_count, own_act_capacity, block_count, block_capacity;
    size_t paged; /* statements for which there are pages of memory */
    size_t statement_count, attribute_count, attribute_capacity, file_count, file_capacity;
    size_t notice_count, notice_capacity, account_count, account_capacity,
        account_sum_count, account_sum_capacity;
    bool all_notices; /* keep them all, not CORPUS_NOTICES_KEPT of a kind */
    bool without_quotes; /* they are checked, not kept */
    bool finished;
};

struct hearsay_corpus {
    struct store *store;
    uint32_t *selected; /* numbers of statements; NULL: all */
    size_t selected_count;
};

static inline hearsay_statement *store_statement(const struct store *store, size_t number)
{
    return &store->blocks[number >> BLOCK_SHIFT][number & (BLOCK_SIZE - 1)];
}

/* The place for the next statement; it counts only when store->statement_count is raised. */
hearsay_status store_next_statement(struct store *store, hearsay_statement **out, hearsay_error *err);

/* Says that a statement is about to be looked at: memory can bring it meanwhile, as statements of one tie or
 * actor lie far apart. Of a number that is none this does nothing. */
static inline void statement_expect(const hearsay_corpus *corpus, hearsay_statement_id number)
{
    const char *statement;

    if (number >= corpus->store->statement_count) return;
    statement = (const char *)store_statement(corpus->store, number);
    __builtin_prefetch(statement);
    __builtin_prefetch(statement + sizeof(hearsay_statement) - 1);
}

static inline hearsay_actor *store_actors(const struct store *store)
{
    return store->actors.items;
}

static inline hearsay_claim *store_claims(const struct store *store)
{
    return store->claims.items;
}

static inline hearsay_document *store_documents(const struct store *store)
{
    return store->documents.items;
}

/* HEARSAY_NO_MEMORY with the usual words. */
hearsay_status corpus_no_memory(hearsay_error *err);

/* Takes note of something doubtful; kind is a literal. */
hearsay_status corpus_notice(struct store *store, const char *kind, const hearsay_error *notice,
                             hearsay_error *err);

/* Only counts a notice of a kind of which enough are kept; false: it has to be made. */
bool corpus_notice_counted(struct store *store, const char *kind);

/* A line of a file's account (the sink). */
hearsay_status corpus_account(void *state, const hearsay_account *line, hearsay_error *err);

/* One record into the store (the sink). */
hearsay_status build_record(void *state, const hearsay_record *record, hearsay_error *err);

/* Fetches the slots that a statement's names will be looked up in (the sink). */
void build_expect(void *state, const hearsay_record *record);

/* The folded form of a name as a number in names; INTERN_NONE if there is no memory (add) or it is
 * not there (find, which gives NAME_NO_MEMORY if there is none). */
uint32_t fold_add(struct interner *names, const char *text, bool *is_new);
uint32_t fold_find(const struct interner *names, const char *text);

/* An id for something that has only a name: folded, blanks as "-", made unique. The name must last as long as ids. The
 * number of the new id; INTERN_NONE if there is no memory. */
uint32_t make_id(struct interner *ids, const char *name);

/* Fills err's place from a stored one. */
void place_error(const struct store *store, const struct place *place, hearsay_record_kind kind,
                 hearsay_error *err);

#endif
