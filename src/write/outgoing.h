/* Text on its way out: gathered in a buffer and sent on in pieces, so that the largest table needs
 * little memory. A failure is remembered, and ends the writer's loop. */
#ifndef WRITE_OUTGOING_H
#define WRITE_OUTGOING_H

#include <stdbool.h>

#include <hearsay/write.h>

#include "stream/writing.h"

/* A network for a file, and what goes into it beside. */
struct outgoing_network {
    const hearsay_network *network;
    const hearsay_table *measures; /* of actors; NULL: none */
    const hearsay_run *run;        /* may be NULL */
};

struct outgoing {
    struct buffer text;
    hearsay_output *output;
    hearsay_error *err;
    hearsay_status status;
};

struct outgoing outgoing_begin(hearsay_output *output, hearsay_error *err);

/* To be called after each row: sends what has gathered once it is worth it. False: give up. */
bool outgoing_step(struct outgoing *out);

/* Sends what has gathered. */
void outgoing_flush(struct outgoing *out);

/* Sends the rest, frees, and tells how it went. */
hearsay_status outgoing_end(struct outgoing *out);

#endif
