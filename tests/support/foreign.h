/* What tests of readers of foreign formats ask of the corpus that they made. */
#ifndef SUPPORT_FOREIGN_H
#define SUPPORT_FOREIGN_H

#include <hearsay/read.h>

/* The corpus of some files; fails the test if it cannot be read. */
hearsay_corpus *foreign_corpus(const char *const *paths, size_t count);

/* The corpus of a file's text, given with its name. */
hearsay_corpus *foreign_text(const char *name, const char *text);

/* The corpus of one file of the real data, "aif-qt30/x.json"; NULL if the folder is missing. */
hearsay_corpus *foreign_real(const char *path);

/* The path of a real file or folder; "" if it is missing. Valid until the next call. */
const char *foreign_path(const char *path);

/* Fail the test if there is none. */
const hearsay_statement *foreign_statement(const hearsay_corpus *corpus, const char *id);
const hearsay_actor *foreign_actor(const hearsay_corpus *corpus, const char *name);
const hearsay_claim *foreign_claim(const hearsay_corpus *corpus, const char *reference);

/* How often a thing had an outcome; detail NULL: any. */
uint64_t foreign_account(const hearsay_corpus *corpus, hearsay_account_kind kind, const char *name,
                         hearsay_outcome outcome, const char *detail);

/* How many notices of a kind there were. */
uint64_t foreign_notices(const hearsay_corpus *corpus, const char *kind);

/* The notice of a kind; fails the test if there is none. */
const hearsay_notice *foreign_notice(const hearsay_corpus *corpus, const char *kind);

/* The text of an attribute as JSON; "" if there is none. */
const char *foreign_attribute(const hearsay_attribute *attributes, size_t count, const char *name);

/* Names that a statement has: "" where it has none. */
const char *foreign_speaker(const hearsay_corpus *corpus, const hearsay_statement *statement);
const char *foreign_claim_text(const hearsay_corpus *corpus, const hearsay_statement *statement);
const char *foreign_target(const hearsay_corpus *corpus, const hearsay_statement *statement);
const char *foreign_via(const hearsay_corpus *corpus, const hearsay_statement *statement);
const char *foreign_document(const hearsay_corpus *corpus, const hearsay_statement *statement);

#endif
