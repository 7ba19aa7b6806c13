#include "report/saying.h"

#include <string.h>

#include "text/number.h"

void saying_init(struct saying *saying)
{
    *saying = (struct saying){ .failed = false };
    arena_init(&saying->arena, 0);
}

void saying_clear(struct saying *saying)
{
    arena_clear(&saying->arena);
    saying->root = (struct saying_node){ .name = NULL };
}

struct saying_node *saying_group(struct saying *saying, struct saying_node *parent, const char *name)
{
    struct saying_node *node = arena_take(&saying->arena, sizeof *node);

    if (!node) {
        saying->failed = true;
        saying->lost = (struct saying_node){ .name = name };
        return &saying->lost;
    }
    *node = (struct saying_node){ .name = name };
    if (parent->last) parent->last->next = node;
    else parent->first = node;
    parent->last = node;
    return node;
}

struct saying_node *saying_raw(struct saying *saying, struct saying_node *parent, const char *name,
                           const char *markup, size_t length)
{
    struct saying_node *node = saying_group(saying, parent, name);

    node->text = arena_text(&saying->arena, markup, length);
    node->is_raw = true;
    if (!node->text) saying->failed = true;
    return node;
}

struct saying_node *saying_text(struct saying *saying, struct saying_node *parent, const char *name,
                            const char *text)
{
    struct saying_node *node;

    if (!text || !*text) return NULL;
    node = saying_raw(saying, parent, name, text, strlen(text));
    node->is_raw = false;
    return node;
}

struct saying_node *saying_number(struct saying *saying, struct saying_node *parent, const char *name,
                                  const char *text)
{
    struct saying_node *node = saying_text(saying, parent, name, text);

    if (node) node->is_number = true;
    if (node && strcmp(text, "1") == 0) saying_group(saying, node, "one");
    return node;
}

struct saying_node *saying_count(struct saying *saying, struct saying_node *parent, const char *name,
                             uint64_t count)
{
    char text[NUMBER_TEXT];

    number_write((double)count, text);
    return saying_number(saying, parent, name, text);
}

struct saying_node *saying_ordinal(struct saying *saying, struct saying_node *parent, const char *name,
                                   uint64_t number)
{
    struct saying_node *node = saying_count(saying, parent, name, number);

    if (node) node->is_number = false;
    return node;
}

const struct saying_node *saying_find(const struct saying_node *parent, const char *name, size_t length)
{
    for (const struct saying_node *node = parent->first; node; node = node->next)
        if (strncmp(node->name, name, length) == 0 && node->name[length] == '\0') return node;
    return NULL;
}

const struct saying_node *saying_next(const struct saying_node *node)
{
    const char *name = node->name;

    while ((node = node->next) != NULL && strcmp(node->name, name) != 0) {}
    return node;
}
