/* Readers: from files to records. Formats are told apart by their content.
 *
 *     hearsay_corpus *corpus = NULL;
 *     hearsay_read_corpus(&corpus, paths, count, NULL, &err);
 */
#ifndef HEARSAY_READ_H
#define HEARSAY_READ_H

#include <hearsay/corpus.h>

#ifdef __cplusplus
extern "C" {
#endif

/* --column speaker=Who: the column "Who" of a table is the field "speaker". */
typedef struct hearsay_column {
    const char *field, *heading;
} hearsay_column;

/* Statements of event data that differ only in id, date, document, quote and attributes become one
 * with a count as they are read: all of them, or those of one year, month or day. */
typedef enum hearsay_add_up {
    HEARSAY_ADD_UP_NEVER,
    HEARSAY_ADD_UP_EVER,
    HEARSAY_ADD_UP_YEAR,
    HEARSAY_ADD_UP_MONTH,
    HEARSAY_ADD_UP_DAY
} hearsay_add_up;

/** The word for a period: "never", "ever", "year" ... NULL past the last. */
HEARSAY_API const char *hearsay_add_up_name(hearsay_add_up period);

typedef enum hearsay_encoding {
    HEARSAY_UTF8, /* checked; also what everything becomes */
    HEARSAY_LATIN1,
    HEARSAY_WINDOWS1252
} hearsay_encoding;

/** The word for an encoding: "utf-8", "latin1", "windows-1252"; NULL past the last. */
HEARSAY_API const char *hearsay_encoding_name(hearsay_encoding encoding);

typedef struct hearsay_read_options {
    const char *format; /* a name of the table of readers; NULL: by content */
    const hearsay_column *columns;
    size_t column_count;
    const char *mapping; /* a file, or the name of one that ships (hearsay_mapping_at); NULL: the
                            reader's own */
    const char *actors;  /* an actor file, or the name of one that ships; NULL: none */
    bool strict; /* see hearsay_corpus_options */
    /* Called now and then with the bytes read so far; a status other than OK stops the read. */
    hearsay_status (*progress)(void *state, const char *file, uint64_t bytes, hearsay_error *err);
    void *progress_state;
    bool all_notices; /* see hearsay_corpus_keep_all_notices */
    hearsay_encoding encoding; /* of plain and packed files; a packed file's is that within */
    hearsay_add_up add_up; /* for formats of event data; others are read row by row */
    bool without_quotes; /* see hearsay_corpus_leave_quotes */
    bool only_actors; /* an actor file: a table without a column "record" has an actor a row */
} hearsay_read_options;

/* A row of the table of readers. */
typedef struct hearsay_reader {
    const char *name;       /* "jsonl" */
    const char *title;      /* "hearsay JSON Lines" */
    const char *extensions; /* ".jsonl .ndjson" */
    const char *carries;    /* what such a file can hold, in a few words */
} hearsay_reader;

HEARSAY_API const hearsay_reader *hearsay_reader_at(size_t index); /* NULL past the end */

/** The name of a mapping that ships, such as "polnear"; NULL past the end. */
HEARSAY_API const char *hearsay_mapping_at(size_t index);

/** What it is for, in a few words; NULL past the end. */
HEARSAY_API const char *hearsay_mapping_title(size_t index);

/** The text of a mapping that ships, as its file has it; NULL if there is none of that name. */
HEARSAY_API const char *hearsay_mapping_text(const char *name, size_t *length);

/** The name of an actor file that ships, such as "cameo"; NULL past the end. */
HEARSAY_API const char *hearsay_actor_file_at(size_t index);

/**
 * Reads one file into a sink.
 *
 * @param path     a file, a folder, or an archive (zip, tar) of files; "-" is standard input;
 *                 .gz, .xz, .zst and .bz2 are unpacked
 * @param options  NULL for defaults
 * @return HEARSAY_BAD_DATA with file, line and column; HEARSAY_LIMIT; HEARSAY_IO; what the sink said
 */
HEARSAY_API hearsay_status hearsay_read_file(const char *path, const hearsay_read_options *options,
                                             const hearsay_sink *sink, hearsay_error *err);

/** The same from memory; name is used in errors. */
HEARSAY_API hearsay_status hearsay_read_memory(const char *name, const void *bytes, size_t size,
                                               const hearsay_read_options *options,
                                               const hearsay_sink *sink, hearsay_error *err);

/**
 * Reads several files into one corpus, after the actor file of the options, and finishes it. The
 * caller frees it; NULL on failure.
 */
HEARSAY_API hearsay_status hearsay_read_corpus(hearsay_corpus **out, const char *const *paths,
                                               size_t count, const hearsay_read_options *options,
                                               hearsay_error *err);

/**
 * Reads two inputs, an old and a new one, into one corpus in which both sides can be told apart: the ids
 * of statements begin with "old:" and "new:", and statements of the first *old_files files
 * (hearsay_statement.file) are of the old side. Actors, claims and documents with the same id are one;
 * where both sides declare them and differ, what the old one says stands, with a notice.
 * Event data are not added up. The caller frees *out; it is NULL on failure.
 */
HEARSAY_API hearsay_status hearsay_read_two_sides(hearsay_corpus **out, size_t *old_files,
                                                  const char *old_path, const char *new_path,
                                                  const hearsay_read_options *options,
                                                  hearsay_error *err);

#ifdef __cplusplus
}
#endif

#endif
