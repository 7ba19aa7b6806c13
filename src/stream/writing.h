/* What writers share: sending a buffer on, and giving up cleanly. The public side is
 * hearsay/output.h. */
#ifndef STREAM_WRITING_H
#define STREAM_WRITING_H

#include <hearsay/output.h>

#include "text/buffer.h"

/* Writes the buffer's text and empties it. HEARSAY_NO_MEMORY if the buffer failed, HEARSAY_IO if anything could not
 * be written before. */
hearsay_status writing_send(hearsay_output *output, struct buffer *buffer, hearsay_error *err);

#endif
