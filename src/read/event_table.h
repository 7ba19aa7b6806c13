/* Event data: who did what to whom, a row an event, whatever the order of the columns. */
#ifndef READ_EVENT_TABLE_H
#define READ_EVENT_TABLE_H

#include "memory/intern.h"
#include "read/adding_up.h"
#include "read/reading.h"
#include "read/recent_texts.h"

/* What a column of a row is. */
enum event_column {
    EVENT_ID,
    EVENT_DATE,
    EVENT_SPEAKER,         /* by name or code: statements call the actor so */
    EVENT_SPEAKER_COUNTRY,
    EVENT_TARGET,
    EVENT_TARGET_COUNTRY,
    EVENT_CODE,            /* of the act; else EVENT_WORD tells */
    EVENT_WORD,            /* the text of the type of event */
    EVENT_SCORE,           /* Goldstein scale, intensity: kept as the attribute "goldstein" */
    EVENT_DOCUMENT,        /* id of the story, or its URL */
    EVENT_PUBLISHER,
    EVENT_QUOTE,
    EVENT_COLUMNS
};

struct event_cell {
    const char *text;
    size_t length;
};

enum { EVENT_KEY = 64 };

/* Cells and hashes are last: of a row that repeats another nothing but what is before them is looked at. */
struct event_row {
    size_t line;     /* 0: where the input is */
    uint64_t offset;
    uint64_t number;     /* the id, if has_number */
    uint32_t key_length, key_hash; /* length 0: none */
    bool has_number;
    char key[EVENT_KEY]; /* what decides what becomes of it but for its id, see event_repeats.h */
    struct event_cell cells[EVENT_COLUMNS]; /* length 0: nothing */
    uint32_t hashes[EVENT_COLUMNS]; /* of the cells, where the reader had time to work them out; 0: it had not */
};

struct event_table;

/* What a format knows of an actor before its first statement: pushes a hint. country: "" if none. */
typedef hearsay_status event_actor(struct event_table *table, const char *name,
                                   struct event_cell country, hearsay_error *err);

/* Acts by code or word, looked up once. */
struct event_act {
    const char *act;
    uint32_t hash;
    uint64_t count;
    bool is_default;
};

/* What a row did that others may repeat, see event_repeats.h. */
struct event_repeat {
    struct adding_last last; /* where it went */
    uint64_t count;          /* rows that said the same since */
    uint32_t act;            /* among the table's */
    bool has_target;
};

struct event_repeats {
    struct arena arena;
    struct interner keys; /* items[] by number */
    struct event_repeat *items;
    size_t capacity;
    uint32_t series; /* of the ids */
};

enum {
    EVENT_WIDTH = 128,                  /* columns of which the account tells */
    EVENT_VALUES = EVENT_COLUMNS + 1    /* of a statement: the cells, and an act beside its code */
};

struct event_table {
    struct reading *reading;
    event_actor *hint;       /* NULL: actors are only names */
    const void *state;       /* of hint */
    const char *date_format; /* NULL: ISO 8601, or eight digits */
    uint64_t used, no_second_used, merged, no_first, no_actor, left_out; /* events */
    size_t line; /* of the row at hand */
    uint32_t hashes[EVENT_VALUES]; /* of its statement's values */
    uint64_t filled[EVENT_WIDTH]; /* cells that are not empty, by column */
    struct interner known;   /* actors that were hinted at; countries[] by number */
    const char **countries;  /* NULL: no row has named one so far */
    size_t country_capacity;
    struct interner words;   /* codes and words of acts; acts[] by number */
    struct event_act *acts;
    size_t act_capacity;
    struct recent_texts documents; /* that were hinted at: a hint that comes again changes nothing */
    struct event_repeats repeats;
};

void event_table_begin(struct event_table *table, struct reading *reading);

/* One event. The cells need not outlast the call; countries that the actors have anyhow are taken out of them. */
hearsay_status event_table_push(struct event_table *table, struct event_row *row, hearsay_error *err);

/* Works out the hashes of what a corpus looks up, for a reader that has time for it. */
void event_table_hash(struct event_row *row);

/* Says that an event comes soon, so that memory can be fetched for what is looked up of it. */
void event_table_expect(const struct event_table *table, const struct event_row *row);

/* Counts a row that cannot be read, with a notice; line 0: where the input is. */
hearsay_status event_table_leave_out(struct event_table *table, size_t line, const char *reason,
                                     hearsay_error *err);

/* Counts the cells of a row that are not empty. */
void event_table_fill(struct event_table *table, const struct event_cell *cells, size_t count);

/* Accounts for a column: its filled cells are used as what; EVENT_COLUMNS: they are left out. */
void event_table_account_column(struct event_table *table, size_t column, const char *name,
                                enum event_column what);

/* What is still to be added, the account, and everything freed. status: of the read so far, which goes on if
 * nothing fails here. */
hearsay_status event_table_end(struct event_table *table, hearsay_status status, hearsay_error *err);

/* The second half of that: everything freed, for a table that only knows actors. */
void event_table_forget(struct event_table *table);

/* hash: of the name. An actor's country is the first that a row names for it; a row that names another one says so in
 * its statement: *own is then left as it is, otherwise emptied (but not where reading->keeps_countries). */
hearsay_status event_table_know_actor(struct event_table *table, struct event_cell name, uint32_t hash,
                                      struct event_cell *own, hearsay_error *err);

/* Splits a line at a separator into at most room cells; returns how many there are in all. */
size_t event_split(const char *line, size_t length, char separator, struct event_cell *cells,
                   size_t room);

/* A hint for an actor that goes by its name: kind by what it is called ("Citizen (India)" is a
 * class), country as an actor of its own. */
event_actor event_named_actor;

#endif
