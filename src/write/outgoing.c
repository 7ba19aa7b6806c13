/* Text on its way out, in pieces. */
#include "write/outgoing.h"

enum { PIECE = 1 << 15 };

struct outgoing outgoing_begin(hearsay_output *output, hearsay_error *err)
{
    return (struct outgoing){ .output = output, .err = err, .status = HEARSAY_OK };
}

static void send_on(struct outgoing *out)
{
    if (out->status == HEARSAY_OK)
        out->status = writing_send(out->output, &out->text, out->err);
}

bool outgoing_step(struct outgoing *out)
{
    if (out->text.failed || out->text.length >= PIECE) send_on(out);
    return out->status == HEARSAY_OK;
}

hearsay_status outgoing_end(struct outgoing *out)
{
    send_on(out);
    buffer_clear(&out->text);
    return out->status;
}
