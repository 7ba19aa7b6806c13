#include "report/template.h"

#include <string.h>

#include "report/grouped.h"

struct tag {
    char sort; /* '#' '^' '/' '>', or 0 for a text */
    struct piece name, argument;
    const char *begin, *end; /* with braces, and with the line if it stands alone on one */
};

struct filling {
    const struct template *template;
    struct buffer *out;
    hearsay_error *err;
    unsigned depth;
};

static hearsay_status fail(const struct filling *filling, const char *what, struct piece name)
{
    return hearsay_fail(filling->err, HEARSAY_BAD_DATA, "template: %s \"%.*s\"", what,
                        (int)(name.length < 60 ? name.length : 60), name.text);
}

/* ---- blocks ---- */

static bool find_block(const struct template *template, struct piece name, struct piece *out)
{
    for (const char *const *file = template->files; *file; file++) {
        const char *line = strncmp(*file, "=== ", 4) == 0 ? *file : strstr(*file, "\n=== ");

        for (; line; line = strstr(line, "\n=== ")) {
            const char *from = line + (*line == '\n') + 4, *end, *last;

            line = from;
            if (strncmp(from, name.text, name.length) != 0) continue;
            from += name.length;
            if (strncmp(from, ": ", 2) == 0) {
                end = strchr(from, '\n');
                *out = (struct piece){ from + 2, (end ? (size_t)(end - from) : strlen(from)) - 2 };
                return true;
            }
            if (*from != '\n') continue;
            last = strstr(from, "\n=== ");
            end = last ? last + 1 : from + strlen(from);
            *out = (struct piece){ from + 1, last && end - from < 2 ? 0 : (size_t)(end - from - 1) };
            return true;
        }
    }
    return false;
}

/* ---- tags ---- */

/* A tag of sections alone on its line takes the line with it. */
static void take_line(struct piece text, struct tag *tag)
{
    const char *begin = tag->begin, *end = tag->end, *limit = text.text + text.length;

    while (begin > text.text && begin[-1] == ' ') begin--;
    if (begin > text.text && begin[-1] != '\n') return;
    if (end == limit || *end != '\n') return;
    tag->begin = begin;
    tag->end = end + 1;
}

/* The next tag from a place on; false if there is none or it does not end. */
static bool next_tag(struct piece text, const char *from, struct tag *tag)
{
    const char *limit = text.text + text.length, *inside, *close, *blank;

    for (; from + 4 <= limit && !(from[0] == '{' && from[1] == '{'); from++) {}
    if (from + 4 > limit) return false;
    inside = from + 2;
    for (close = inside; close + 2 <= limit && !(close[0] == '}' && close[1] == '}'); close++) {}
    if (close + 2 > limit) return false;
    *tag = (struct tag){ .begin = from, .end = close + 2 };
    if (strchr("#^/>", *inside)) tag->sort = *inside++;
    blank = memchr(inside, ' ', (size_t)(close - inside));
    tag->name = (struct piece){ inside, (size_t)((blank ? blank : close) - inside) };
    if (blank) tag->argument = (struct piece){ blank + 1, (size_t)(close - blank - 1) };
    if (tag->sort && tag->sort != '>') take_line(text, tag);
    return true;
}

/* The end of the section that a tag opens; sections of one name may stand within each other. */
static bool find_end(struct piece text, const struct tag *open, struct tag *out)
{
    const char *at = open->end;

    for (unsigned inside = 1; next_tag(text, at, out); at = out->end) {
        if (out->name.length != open->name.length ||
            memcmp(out->name.text, open->name.text, open->name.length) != 0)
            continue;
        if (out->sort == '#' || out->sort == '^') inside++;
        else if (out->sort == '/' && --inside == 0) return true;
    }
    return false;
}

/* ---- filling ---- */

static hearsay_status fill(struct filling *filling, struct piece text,
                           const struct saying_node *node);

static void add_number(struct filling *filling, const char *text)
{
    struct piece group = { ",", 1 }, point = { ".", 1 };

    (void)find_block(filling->template, (struct piece){ "number_group", 12 }, &group);
    (void)find_block(filling->template, (struct piece){ "number_point", 12 }, &point);
    grouped_add(filling->out, text, &group, &point);
}

static void add_text(struct filling *filling, const struct saying_node *node)
{
    if (!node || !node->text) return;
    if (node->is_number) add_number(filling, node->text);
    else if (node->is_raw) buffer_text(filling->out, node->text);
    else filling->template->escape(filling->out, node->text, strlen(node->text));
}

static hearsay_status fill_section(struct filling *filling, const struct tag *open,
                                   const struct tag *close, const struct saying_node *node)
{
    const struct saying_node *child = saying_find(node, open->name.text, open->name.length);
    struct piece inner = { open->end, (size_t)(close->begin - open->end) };
    hearsay_status status = HEARSAY_OK;

    if (open->sort == '^') return child ? HEARSAY_OK : fill(filling, inner, node);
    for (; child && status == HEARSAY_OK; child = saying_next(child))
        status = fill(filling, inner, child);
    return status;
}

static hearsay_status fill_block(struct filling *filling, const struct tag *tag,
                                 const struct saying_node *node)
{
    const struct saying_node *child;
    hearsay_status status = HEARSAY_OK;
    struct piece block;

    if (!find_block(filling->template, tag->name, &block))
        return fail(filling, "there is no block", tag->name);
    if (!tag->argument.length) return fill(filling, block, node);
    child = saying_find(node, tag->argument.text, tag->argument.length);
    for (; child && status == HEARSAY_OK; child = saying_next(child))
        status = fill(filling, block, child);
    return status;
}

static hearsay_status fill(struct filling *filling, struct piece text, const struct saying_node *node)
{
    const char *at = text.text, *limit = text.text + text.length;
    hearsay_status status = HEARSAY_OK;
    struct tag tag, close;

    if (++filling->depth > TEMPLATE_DEPTH) return fail(filling, "too deep at", text);
    while (status == HEARSAY_OK && next_tag(text, at, &tag)) {
        buffer_add(filling->out, at, (size_t)(tag.begin - at));
        at = tag.end;
        if (tag.sort == '/') return fail(filling, "nothing to end at", tag.name);
        if (tag.sort == '>') {
            status = fill_block(filling, &tag, node);
        } else if (!tag.sort) {
            bool is_self = tag.name.length == 1 && *tag.name.text == '.';

            add_text(filling, is_self ? node : saying_find(node, tag.name.text, tag.name.length));
        } else if (find_end(text, &tag, &close)) {
            status = fill_section(filling, &tag, &close, node);
            at = close.end;
        } else {
            return fail(filling, "no end of", tag.name);
        }
    }
    buffer_add(filling->out, at, (size_t)(limit - at));
    filling->depth--;
    return status;
}

hearsay_status template_fill(const struct template *template, const char *block,
                             const struct saying_node *node, struct buffer *out, hearsay_error *err)
{
    struct filling filling = { .template = template, .out = out, .err = err };
    struct tag tag = { .name = { block, strlen(block) } };

    return fill_block(&filling, &tag, node);
}
