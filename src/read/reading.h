/* One file being read: what every reader shares. A reader fills values and pushes records; places
 * are worked out here, and only when somebody asks for one. */
#ifndef READ_READING_H
#define READ_READING_H

#include <hearsay/read.h>
#include <hearsay/sums.h>

#include "memory/arena.h"
#include "memory/intern.h"
#include "read/account.h"
#include "read/mapping.h"
#include "stream/bundle.h"
#include "stream/input.h"

/* Where the record at hand begins. */
struct origin {
    const char *text; /* of the record, and at least to the end of its last line */
    size_t length;
    size_t line, column; /* column: code points before it on its line */
    uint64_t offset;     /* in the input */
};

struct reading {
    struct input *input;
    const char *file; /* its name, where no thread that reads writes beside it; NULL: ask the input */
    const hearsay_sink *sink;
    const hearsay_read_options *options;
    struct origin origin;
    struct origin last_item; /* of a list that json_tree goes through: where its lines are counted to */
    hearsay_record_kind kind; /* of the record at hand */
    hearsay_value *values;
    size_t first_value; /* of the record at hand; those of a batch before it are kept */
    size_t value_count, value_capacity;
    const uint32_t *hashes; /* of values, see record.h; NULL: nobody had time for them */
    size_t seen[HEARSAY_RECORD_KINDS]; /* records pushed, by kind */
    bool in_lists; /* records are items of lists: paths are statements[12].act */
    struct arena texts; /* decoded texts of the record at hand */
    uint64_t told; /* the offset at the last progress */
    struct account *account;       /* of the path that was given; never NULL */
    const struct mapping *mapping; /* --mapping, or the reader's own; NULL if it has none */
    const struct bundle *bundle;   /* that the file lies in; NULL: none */
    size_t member;                 /* which file of the bundle */
    struct adding_up *adding; /* that takes the statements; NULL: the sink does */
    hearsay_sums *parts;      /* that take the rows of parts */
    hearsay_add_up period;    /* to which these cut their dates; never: as they stand */
    bool drops_documents;     /* documents are hints that nobody would ask for */
    bool keeps_countries;     /* each row's countries of actors stay with its statement */
    const char *names_of;     /* whose words the names of actors are: SUM_NAMES_OF_...; NULL: nobody's */
    bool hint;       /* the next records are hints, see record.h */
    bool present;    /* the next documents count, though they are hints, see record.h */
    bool undeclared; /* a foreign format: set by every reader that is not a native one */
    const char *series; /* in which an id that was there before is the same event; NULL: none */
    bool known;      /* the record pushed last said nothing new: its id was there already */
    const char *path;      /* of a plain file on the disk; NULL for everything else */
    struct interner hinted; /* the actors of whom hints were given */
    struct interner unknown_acts; /* words of which a notice has told */
    struct arena names;     /* what lasts as long as the file is read */
};

/* Forgets the record before and begins one. */
void reading_begin(struct reading *reading, hearsay_record_kind kind, struct origin origin);

/* Room for more values. */
bool reading_widen(struct reading *reading);

/* One value more, to be filled: its text and name must last until the record is pushed. NULL if there
 * is no memory. */
static inline hearsay_value *reading_next(struct reading *reading)
{
    if (reading->value_count == reading->value_capacity && !reading_widen(reading)) return NULL;
    return &reading->values[reading->value_count++];
}

hearsay_status reading_add(struct reading *reading, const hearsay_value *value, hearsay_error *err);

hearsay_status reading_push(struct reading *reading, hearsay_error *err);

/* Tells how far the read has come, now and then; pushing a record does so too. */
hearsay_status reading_progress(struct reading *reading, hearsay_error *err);

/* HEARSAY_BAD_DATA at a byte of the record at hand. */
hearsay_status reading_fail(const struct reading *reading, size_t at, hearsay_error *err,
                            const char *format, ...) HEARSAY_PRINTF(4, 5);

hearsay_status reading_no_memory(hearsay_error *err);

/* ---- records that a reader puts together itself ---- */

/* One field of the record at hand; what it is given is copied. put_text leaves an empty or NULL text
 * out. An attribute is any name that is no field of ours. */
hearsay_status reading_put(struct reading *reading, hearsay_field field, const char *text,
                           size_t length, hearsay_error *err);
hearsay_status reading_put_text(struct reading *reading, hearsay_field field, const char *text,
                                hearsay_error *err);
hearsay_status reading_put_number(struct reading *reading, hearsay_field field, double number,
                                  hearsay_error *err);
hearsay_status reading_put_flag(struct reading *reading, hearsay_field field, hearsay_error *err);
hearsay_status reading_put_attribute(struct reading *reading, const char *name, const char *text,
                                     hearsay_error *err);

/* Begins a record that has no text of its own at a line of the file (0: not known). */
void reading_begin_at(struct reading *reading, hearsay_record_kind kind, size_t line);

/* Pushes an actor with what the data tell of it by the way, as a hint: once for each name in a file
 * (known says whether the name was told before). Between begin and push of another record it may
 * not be called. kind: of hearsay_actor_kind_name, NULL if not known; country: NULL if none. */
hearsay_status reading_hint_actor(struct reading *reading, const char *name, const char *kind,
                                  const char *country, hearsay_error *err);

/* The same for one attribute of an actor. */
hearsay_status reading_hint_actor_attribute(struct reading *reading, const char *actor,
                                            const char *name, const char *value,
                                            hearsay_error *err);

/* A notice of the reader's at a line; kind is a literal and counts. */
hearsay_status reading_notice(struct reading *reading, const char *kind, size_t line,
                              hearsay_error *err, const char *format, ...) HEARSAY_PRINTF(5, 6);

/* The act that a code or word of the file means, told to the account. act NULL: it is not known; it
 * counts as standard (NULL: assert), and a notice says so once for each word. An empty word is no
 * word: nothing is missed. */
hearsay_status reading_act(struct reading *reading, const char *word, const char **act,
                           const char *standard, hearsay_error *err);

hearsay_status reading_unknown_act(struct reading *reading, size_t line, const char *word,
                                   size_t length, const char *counted, hearsay_error *err);

/* One record more in the account: what became of it. */
void reading_used(struct reading *reading, const char *noun);
void reading_merged(struct reading *reading, const char *noun, const char *into);
void reading_left_out(struct reading *reading, const char *noun, const char *reason);

/* The text of another file that belongs to this one: the same name with another extension (".txt"),
 * in the same folder, or in a folder beside it (folder: "text"; NULL: only the same). *text is NULL
 * if there is none; the caller frees it with allocate_free. */
hearsay_status reading_companion(struct reading *reading, const char *stem, const char *folder,
                                 const char *extension, char **text, size_t *length,
                                 hearsay_error *err);

/* The file's name without folders and extension: "breitbart_2015-11-11_x". Valid for the read. */
const char *reading_stem(struct reading *reading, size_t *length);

/* ---- words ---- */

/* A kind of record by its name at a byte of the record at hand; an error that names the nearest if
 * there is none. */
hearsay_status reading_find_kind(struct reading *reading, const char *name, size_t length,
                                 size_t at, hearsay_error *err);

#endif
