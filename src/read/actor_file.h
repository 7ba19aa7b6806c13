/* Actor files: who is who in any corpus. */
#ifndef READ_ACTOR_FILE_H
#define READ_ACTOR_FILE_H

#include <hearsay/record.h>

/* Reads the actors of a file, or of one that ships, into a sink; everything else in it is left out
 * and counted. */
hearsay_status actor_file_read(const char *name_or_path, const hearsay_sink *sink,
                               hearsay_error *err);

#endif
