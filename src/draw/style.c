/* The words and the geometry of looks, which no theme changes. */
#include "draw/style.h"

#include <string.h>

#define ACTS(name) [HEARSAY_GROUP_##name]
#define KIND(name) [HEARSAY_KIND_##name]

struct words {
    const char *name, *legend;
};

/* clang-format off */
static const struct words line_words[LINE_LOOKS] = {
    ACTS(ACCUSATION) = { "accusation", "accuses" },
    ACTS(DENIAL)     = { "denial",     "denies" },
    ACTS(DOUBT)      = { "doubt",      "doubts" },
    ACTS(BACKING)    = { "backing",    "says" },
    ACTS(REPORT)     = { "report",     "reports" },
    ACTS(PRESSURE)   = { "pressure",   "demands" },
    ACTS(MATERIAL)   = { "material",   "acts against" },
    ACTS(OTHER)      = { "other",      "other acts" },
    [LINE_RELAY]     = { "relay",      "passes on" },
    [LINE_ABOUT]     = { "about",      "is about" },
    [LINE_REBUTS]    = { "rebuts",     "rebuts claim" },
    [LINE_SHARED]    = { "shared",     "agree" },
    [LINE_OPPOSED]   = { "opposed",    "disagree" },
    [LINE_MEMBER]    = { "member",     "belongs to" },
    [LINE_REPEAT]    = { "repeat",     "says after" },
    [LINE_CAME]      = { "came",       "came" },
    [LINE_WENT]      = { "went",       "went" },
    [LINE_ROSE]      = { "rose",       "more statements" },
    [LINE_FELL]      = { "fell",       "fewer statements" },
    [LINE_SAME]      = { "same",       "as many as before" },
};

static const struct words box_words[BOX_LOOKS] = {
    KIND(UNKNOWN)      = { "unknown",      NULL },
    KIND(PERSON)       = { "person",       "person" },
    KIND(ORGANIZATION) = { "organization", "organization" },
    KIND(COUNTRY)      = { "country",      "country" },
    KIND(GROUP)        = { "group",        NULL },
    KIND(OUTLET)       = { "outlet",       "news outlet" },
    KIND(UNNAMED)      = { "unnamed",      "unnamed source" },
    KIND(CLASS)        = { "class",        "class of people" },
    [BOX_CLAIM]        = { "claim",        NULL },
};

/* Lengths are those that Graphviz draws. */
static const struct {
    const char *name;
    double length;
} heads[] = {
    { "normal", 1.0 }, { "onormal", 1.0 }, { "vee", 1.0 }, { "tee", 0.25 },  { "diamond", 1.2 },
    { "odiamond", 1.2 }, { "dot", 0.8 },   { "odot", 0.8 }, { "none", 0.0 },
};
/* clang-format on */

/* Hostile acts first; what only says whom a claim is about last. */
static const unsigned char priorities[LINE_LOOKS] = {
    [HEARSAY_GROUP_ACCUSATION] = 0,
    [HEARSAY_GROUP_PRESSURE] = 1,
    [HEARSAY_GROUP_MATERIAL] = 2,
    [HEARSAY_GROUP_DENIAL] = 3,
    [HEARSAY_GROUP_DOUBT] = 4,
    [HEARSAY_GROUP_BACKING] = 5,
    [HEARSAY_GROUP_REPORT] = 6,
    [HEARSAY_GROUP_OTHER] = 7,
    [LINE_RELAY] = 8,
    [LINE_ABOUT] = 9,
    [LINE_REBUTS] = 10,
    [LINE_SHARED] = 11,
    [LINE_OPPOSED] = 12,
    [LINE_MEMBER] = 13,
    [LINE_REPEAT] = 14,
    [LINE_CAME] = 15,
    [LINE_WENT] = 16,
    [LINE_ROSE] = 17,
    [LINE_FELL] = 18,
    [LINE_SAME] = 19,
};

void style_begin(struct theme *theme)
{
    *theme = (struct theme){ .negated = { .name = "not-said", .legend = "not said" } };
    for (unsigned look = 0; look < LINE_LOOKS; look++) {
        theme->lines[look].name = line_words[look].name;
        theme->lines[look].legend = line_words[look].legend;
    }
    for (unsigned look = 0; look < BOX_LOOKS; look++) {
        theme->boxes[look].name = box_words[look].name;
        theme->boxes[look].legend = box_words[look].legend;
        theme->boxes[look].shape = look == BOX_CLAIM ? "note" : "box";
    }
}

const char *style_head(size_t index)
{
    return index < sizeof heads / sizeof *heads ? heads[index].name : NULL;
}

bool style_set_head(struct line_style *style, const char *name)
{
    for (size_t i = 0; i < sizeof heads / sizeof *heads; i++) {
        if (strcmp(heads[i].name, name) != 0) continue;
        style->head = heads[i].name;
        style->head_length = heads[i].length;
        return true;
    }
    return false;
}

const struct line_style *style_of_line(const struct theme *theme, unsigned look)
{
    return &theme->lines[look];
}

const struct line_style *style_of_negated(const struct theme *theme)
{
    return &theme->negated;
}

const struct box_style *style_of_box(const struct theme *theme, unsigned look)
{
    return &theme->boxes[look];
}

struct box_style style_of_event(const struct theme *theme, const struct line_style *act)
{
    static const struct {
        const char *line, *box;
    } styles[] = { { "dashed", "filled,dashed" }, { "dotted", "filled,dotted" } };
    struct box_style style = theme->boxes[HEARSAY_KIND_UNKNOWN];

    style.style = "filled";
    for (size_t i = 0; i < sizeof styles / sizeof *styles; i++)
        if (strcmp(act->style, styles[i].line) == 0) style.style = styles[i].box;
    memcpy(style.border, act->color, sizeof style.border);
    style.border_width = act->width;
    return style;
}

struct box_style style_plain(const char *style, const char *color)
{
    struct box_style plain = { .shape = "box", .style = style };

    memcpy(plain.fill, color, sizeof plain.fill);
    memcpy(plain.border, color, sizeof plain.border);
    return plain;
}

const char *style_tint(const struct theme *theme, unsigned topic)
{
    size_t last = theme->topics.count - 1;

    return theme->topics.colors[topic < last ? topic : last];
}

const char *style_camp(const struct theme *theme, unsigned camp)
{
    return theme->camps.colors[camp % theme->camps.count];
}

unsigned style_priority(unsigned look)
{
    return priorities[look];
}
