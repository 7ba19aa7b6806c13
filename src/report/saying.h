/* What a report says, before it is known how it looks: a tree of named texts. Several children of
 * one name are a list. Templates read it; nothing else does. */
#ifndef REPORT_SAYING_H
#define REPORT_SAYING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "memory/arena.h"

struct saying_node {
    const char *name; /* borrowed: static text */
    const char *text; /* in the arena; NULL: only a group */
    struct saying_node *first, *last, *next;
    bool is_raw;    /* markup that we made ourselves: never escaped */
    bool is_number; /* digits with a point, which the words write as their language does */
};

struct saying {
    struct arena arena;
    struct saying_node root, lost; /* lost: what there was no memory for */
    bool failed;
};

void saying_init(struct saying *saying);
void saying_clear(struct saying *saying);

/* A child that holds others, or just says that something is so. Never NULL: after a failure, which
 * saying->failed keeps, it is a node that belongs to nothing. */
struct saying_node *saying_group(struct saying *saying, struct saying_node *parent, const char *name);

/* A child with a text of its own copy. Nothing is added for NULL and "". */
struct saying_node *saying_text(struct saying *saying, struct saying_node *parent, const char *name,
                            const char *text);
/* The same with a number, as text/number.h writes it; 1 has a child "one", for words that depend on it. */
struct saying_node *saying_number(struct saying *saying, struct saying_node *parent, const char *name,
                                  const char *text);
struct saying_node *saying_count(struct saying *saying, struct saying_node *parent, const char *name,
                             uint64_t count);

/* The number of something, which no language writes in another way: that of a line or a list. */
struct saying_node *saying_ordinal(struct saying *saying, struct saying_node *parent, const char *name,
                                   uint64_t number);

/* Markup of our own making: the only way past the escaping. */
struct saying_node *saying_raw(struct saying *saying, struct saying_node *parent, const char *name,
                           const char *markup, size_t length);

/* The first child of this name; NULL if there is none. */
const struct saying_node *saying_find(const struct saying_node *parent, const char *name, size_t length);

/* The next one in the list of the same name. */
const struct saying_node *saying_next(const struct saying_node *node);

#endif
