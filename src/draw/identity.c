/* Ids for the elements of an SVG. Letters, digits, '-' and '_' stay, every other byte becomes a
 * point and two hexadecimal digits, so that two ids never become one; where two are joined there
 * are two points, and ".target" follows an actor's second box. */
#include "draw/identity.h"

#include <string.h>

#include "memory/allocate.h"
#include "text/buffer.h"

void identity_add(struct buffer *out, const char *id)
{
    static const char plain[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_";

    for (; *id; id++) {
        if (strchr(plain, *id)) buffer_char(out, *id);
        else buffer_format(out, ".%02x", (unsigned)(unsigned char)*id);
    }
}

static void add_node(struct buffer *out, const struct picture *picture, uint32_t node)
{
    bool is_claim = hearsay_network_node(picture->network, node).kind == HEARSAY_NODE_CLAIM;

    buffer_text(out, is_claim ? "claim-" : "actor-");
    identity_add(out, hearsay_network_node_id(picture->network, node));
}

static bool take(const char **id, struct picture *picture, struct buffer *out)
{
    *id = arena_text(&picture->arena, buffer_string(out), out->length);
    return *id && !out->failed;
}

/* Whether a box on the right has a twin on the left. */
static bool has_twin(const struct picture *picture, const struct box *box)
{
    for (size_t i = 0; i < picture->box_count; i++)
        if (picture->boxes[i].node == box->node && picture->boxes[i].column < box->column)
            return true;
    return false;
}

static bool fill_line(struct picture *picture, struct line *line, struct buffer *out)
{
    const struct line *end = line->next == HEARSAY_NONE ? line : &picture->lines[line->next];

    buffer_reset(out);
    buffer_text(out, "tie-");
    add_node(out, picture, picture->boxes[line->from].node);
    buffer_text(out, "..");
    add_node(out, picture, picture->boxes[end->to].node);
    buffer_text(out, "..");
    buffer_text(out, style_of_line(picture->theme, line->look)->name);
    if (line->negated) buffer_text(out, "..not-said");
    if (!take(&line->id, picture, out)) return false;
    if (end == line) return true;
    buffer_text(out, "..end");
    return take(&picture->lines[line->next].id, picture, out);
}

hearsay_status identity_fill(struct picture *picture, hearsay_error *err)
{
    struct buffer out = { 0 };
    bool done = true;

    for (size_t i = 0; done && i < picture->box_count; i++) {
        struct box *box = &picture->boxes[i];

        if (box->node == HEARSAY_NONE) continue;
        buffer_reset(&out);
        add_node(&out, picture, box->node);
        if (has_twin(picture, box)) buffer_text(&out, ".target");
        done = take(&box->id, picture, &out);
    }
    for (size_t i = 0; done && i < picture->line_count; i++)
        if (picture->boxes[picture->lines[i].from].node != HEARSAY_NONE)
            done = fill_line(picture, &picture->lines[i], &out);
    buffer_clear(&out);
    return done ? HEARSAY_OK : picture_no_memory(err);
}
