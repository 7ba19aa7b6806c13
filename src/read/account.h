/* The account of a file: what every record, label and column of it became. A reader counts as it
 * goes; nothing that it leaves out goes without a reason. */
#ifndef READ_ACCOUNT_H
#define READ_ACCOUNT_H

#include <hearsay/record.h>

struct account;

/* NULL if there is no memory. */
struct account *account_new(void);
void account_free(struct account *account);

/* So many more of a thing with an outcome. name and detail are copied; detail "" if there is none.
 * Lack of memory is kept and told by account_send. */
void account_count(struct account *account, hearsay_account_kind kind, const char *name,
                   size_t length, hearsay_outcome outcome, const char *detail, uint64_t count);

/* Hands every line to the sink, sorted by kind, name, outcome and detail. */
hearsay_status account_send(const struct account *account, const hearsay_sink *sink,
                            const char *file, const char *format, hearsay_error *err);

#endif
