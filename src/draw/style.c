/* The looks. Colours are Okabe and Ito's, which people who see few colours can tell apart, made
 * darker until they have 4.5:1 against white; on a grey print the line and the head still tell the
 * groups apart. */
#include "draw/style.h"

#define ACTS(name) [HEARSAY_GROUP_##name]
#define KIND(name) [HEARSAY_KIND_##name]

/* clang-format off */
static const struct line_style line_styles[LINE_LOOKS] = {
    ACTS(ACCUSATION) = { "accusation", "accuses",      "#B23A0E", "solid",  "normal",   1.0, 2.0 },
    ACTS(DENIAL)     = { "denial",     "denies",       "#00588A", "dashed", "tee",      0.25, 2.0 },
    ACTS(DOUBT)      = { "doubt",      "doubts",       "#7A5200", "dashed", "odiamond", 1.2, 1.3 },
    ACTS(BACKING)    = { "backing",    "says",         "#00684A", "solid",  "vee",      1.0, 1.0 },
    ACTS(REPORT)     = { "report",     "reports",      "#4D4D4D", "dotted", "odot",     0.8, 1.3 },
    ACTS(PRESSURE)   = { "pressure",   "demands",      "#8E3268", "solid",  "diamond",  1.2, 1.4 },
    ACTS(MATERIAL)   = { "material",   "acts against", "#1A1A1A", "solid",  "dot",      0.8, 2.0 },
    ACTS(OTHER)      = { "other",      "other acts",   "#333333", "dashed", "vee",      1.0, 0.9 },
    [LINE_RELAY]     = { "relay",      "passes on",    "#4D4D4D", "dotted", "vee",      1.0, 1.1 },
    [LINE_ABOUT]     = { "about",      "is about",     "#B0B0B0", "solid",  "none",     0.0, 0.6 },
    [LINE_REBUTS]    = { "rebuts",     "rebuts claim", "#00588A", "solid",  "tee",      0.25, 0.9 },
    [LINE_SHARED]    = { "shared",     "agree",        "#00684A", "solid",  "none",     0.0, 1.0 },
    [LINE_OPPOSED]   = { "opposed",    "disagree",     "#B23A0E", "dashed", "none",     0.0, 1.0 },
    [LINE_MEMBER]    = { "member",     "belongs to",   "#333333", "solid",  "vee",      1.0, 0.9 },
    [LINE_REPEAT]    = { "repeat",     "says after",   "#00684A", "dotted", "vee",      1.0, 1.1 },
};

static const struct line_style negated_style = {
    "not-said", "not said", "#9A9A9A", "dashed", "onormal", 1.0, 0.8,
};

static const struct box_style box_styles[BOX_LOOKS] = {
    /*                     legend            shape   style             ground     border */
    KIND(UNKNOWN)      = { NULL,             "box",  "filled",         "#FFFFFF", "#6B6B6B", 0.8 },
    KIND(PERSON)       = { "person",         "box",  "filled,rounded", "#FFFFFF", "#6B6B6B", 0.8 },
    KIND(ORGANIZATION) = { "organization",   "box",  "filled",         "#FFFFFF", "#6B6B6B", 0.8 },
    KIND(COUNTRY)      = { "country",        "box",  "filled",         "#FFFFFF", "#333333", 1.8 },
    KIND(GROUP)        = { NULL,             "box",  "filled",         "#FFFFFF", "#6B6B6B", 0.8 },
    KIND(OUTLET)       = { "news outlet",    "box",  "filled",         "#D9DEE5", "#6B6B6B", 0.8 },
    KIND(UNNAMED)      = { "unnamed source", "box",  "filled,dashed",  "#FFFFFF", "#333333", 1.0 },
    KIND(CLASS)        = { "class of people", "box", "filled,dotted", "#FFFFFF", "#6B6B6B", 0.8 },
    [BOX_CLAIM]        = { NULL,             "note", "filled",         "#F6F6F6", "#8C8C8C", 0.6 },
};
/* clang-format on */

static const char *const tints[] = {
    "#FFF4DF", "#E6F2FB", "#E8F5EE", "#F9EBF3", "#F3EFFB", "#FDFBD9", "#F4F4F4",
};

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
};

const struct line_style *style_of_line(unsigned look)
{
    return &line_styles[look];
}

const struct line_style *style_of_negated(void)
{
    return &negated_style;
}

const struct box_style *style_of_box(unsigned look)
{
    return &box_styles[look];
}

const char *style_tint(unsigned topic)
{
    unsigned last = sizeof tints / sizeof *tints - 1;

    return tints[topic < last ? topic : last];
}

unsigned style_priority(unsigned look)
{
    return priorities[look];
}
