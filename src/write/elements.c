#include "write/elements.h"

#include "memory/ahead.h"
#include "memory/allocate.h"

enum { STRETCH = 256, MANY = 64 * STRETCH }; /* fewer elements are not worth threads */

struct stretch {
    struct buffer text;
    struct facts facts; /* its own */
    size_t first, end;
};

struct elements {
    struct stretch stretches[AHEAD_BATCHES];
    element_writer *add;
    const void *how;
    size_t count, next; /* of all; that is not in a stretch yet */
};

static bool next_stretch(void *state, void *batch)
{
    struct elements *elements = state;
    struct stretch *stretch = batch;

    stretch->first = elements->next;
    stretch->end = elements->count - elements->next > STRETCH ? elements->next + STRETCH : elements->count;
    elements->next = stretch->end;
    return elements->next < elements->count;
}

static void write_stretch(const void *state, void *batch)
{
    const struct elements *elements = state;
    struct stretch *stretch = batch;

    buffer_reset(&stretch->text);
    for (size_t i = stretch->first; i < stretch->end; i++)
        elements->add(&stretch->text, &stretch->facts, elements->how, i);
    if (stretch->facts.failed) stretch->text.failed = true;
}

static void write_by_threads(struct outgoing *out, struct facts *facts, struct elements *elements)
{
    const struct ahead_steps steps = { elements, next_stretch, write_stretch };
    struct ahead *ahead = NULL;
    struct stretch *stretch;

    for (size_t i = 0; i < AHEAD_BATCHES; i++) elements->stretches[i].facts = facts_for_thread(facts);
    outgoing_flush(out);
    if (out->status == HEARSAY_OK)
        out->status = ahead_new(&ahead, &steps, elements->stretches, sizeof *elements->stretches, ahead_threads(),
                                out->err);
    while (out->status == HEARSAY_OK && (stretch = ahead_next(ahead)))
        out->status = writing_send(out->output, &stretch->text, out->err);
    ahead_free(ahead);
    for (size_t i = 0; i < AHEAD_BATCHES; i++) {
        buffer_clear(&elements->stretches[i].text);
        buffer_clear(&elements->stretches[i].facts.scratch);
    }
}

void elements_write(struct outgoing *out, struct facts *facts, size_t count, element_writer *add,
                    const void *how)
{
    struct elements *elements;

    if (count < MANY) {
        for (size_t i = 0; i < count && outgoing_step(out); i++) add(&out->text, facts, how, i);
        return;
    }
    elements = allocate_zero(1, sizeof *elements);
    if (!elements) {
        out->text.failed = true;
        return;
    }
    elements->add = add;
    elements->how = how;
    elements->count = count;
    write_by_threads(out, facts, elements);
    allocate_free(elements);
}
