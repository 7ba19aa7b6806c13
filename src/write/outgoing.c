/* Text on its way out, in pieces. */
#include "write/outgoing.h"

enum { PIECE = 1 << 15 };

struct outgoing outgoing_begin(hearsay_output *output, hearsay_error *err)
{
    return (struct outgoing){ .output = output, .err = err, .status = HEARSAY_OK };
}

void outgoing_flush(struct outgoing *out)
{
    if (out->status == HEARSAY_OK)
        out->status = writing_send(out->output, &out->text, out->err);
}

bool outgoing_step(struct outgoing *out)
{
    if (out->text.failed || out->text.length >= PIECE) outgoing_flush(out);
    return out->status == HEARSAY_OK;
}

hearsay_status outgoing_end(struct outgoing *out)
{
    outgoing_flush(out);
    buffer_clear(&out->text);
    return out->status;
}
