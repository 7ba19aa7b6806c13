/* From the JSON of a theme to its struct. What is not known in it is an error at its place that
 * names the nearest: a misspelt key would otherwise change nothing without a word. */
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "draw/theme.h"
#include "read/json_text.h"
#include "stream/input.h"
#include "text/near.h"
#include "text/number.h"

#define LEAST_WIDTH 0.2 /* of lines and borders, points */
#define MOST_WIDTH 6.0

enum { WORD_ROOM = 64, LEAST_CAMPS = 8 };

struct parsing {
    struct json_cursor cursor;
    struct theme *theme;
    const char *file;
    hearsay_error *err;
    hearsay_status status;
};

/* ---- errors ---- */

static bool fail_at(struct parsing *parsing, size_t at, const char *format, ...)
    HEARSAY_PRINTF(3, 4);

static bool fail_at(struct parsing *parsing, size_t at, const char *format, ...)
{
    char message[400];
    va_list arguments;

    va_start(arguments, format);
    (void)vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    parsing->status = hearsay_fail(parsing->err, HEARSAY_BAD_DATA, "%s", message);
    if (!parsing->err) return false;
    (void)snprintf(parsing->err->file, sizeof parsing->err->file, "%s", parsing->file);
    input_place(parsing->err, parsing->cursor.text, parsing->cursor.length, at, 1, 0);
    return false;
}

/* What the cursor found. */
static bool fail_flaw(struct parsing *parsing)
{
    return fail_at(parsing, parsing->cursor.flaw_at, "%s", parsing->cursor.flaw);
}

/* ---- values ---- */

/* A short text without escapes, which nothing in a theme needs. *at is its place. */
static bool take_word(struct parsing *parsing, char word[WORD_ROOM], const char *wanted, size_t *at)
{
    struct json_slice slice;
    char first = json_peek(&parsing->cursor);

    *at = parsing->cursor.at;
    if (first != '"') return fail_at(parsing, *at, "%s was expected, in double quotes", wanted);
    if (!json_text(&parsing->cursor, &slice)) return fail_flaw(parsing);
    if (slice.escaped) return fail_at(parsing, *at, "a theme needs no backslashes");
    if (slice.end - slice.start >= WORD_ROOM)
        return fail_at(parsing, *at, "%s was expected; this is longer than %d bytes", wanted,
                       WORD_ROOM - 1);
    memcpy(word, parsing->cursor.text + slice.start, slice.end - slice.start);
    word[slice.end - slice.start] = '\0';
    return true;
}

static bool take_color(struct parsing *parsing, void *into)
{
    static const char wanted[] = "a colour such as \"#B23A0E\"";
    char word[WORD_ROOM];
    size_t at;

    if (!take_word(parsing, word, wanted, &at)) return false;
    if (word[0] != '#' || strlen(word) != 7 || strspn(word + 1, "0123456789abcdefABCDEF") != 6)
        return fail_at(parsing, at, "\"%s\" is no colour; %s was expected", word, wanted);
    memcpy(into, word, sizeof(style_color));
    return true;
}

static bool take_width(struct parsing *parsing, void *into)
{
    struct json_slice slice;
    double value;
    char first = json_peek(&parsing->cursor);
    size_t at = parsing->cursor.at;

    if (first != '-' && (first < '0' || first > '9'))
        return fail_at(parsing, at, "a number of points from 0.2 to 6 was expected");
    if (!json_digits(&parsing->cursor, &slice)) return fail_flaw(parsing);
    if (!number_read(parsing->cursor.text + slice.start, slice.end - slice.start, &value) ||
        !(value >= LEAST_WIDTH && value <= MOST_WIDTH))
        return fail_at(parsing, at, "a width is from 0.2 to 6 points");
    *(double *)into = value;
    return true;
}

static bool take_font(struct parsing *parsing, void *into)
{
    char word[WORD_ROOM];
    size_t at;

    if (!take_word(parsing, word, "a list of fonts", &at)) return false;
    for (const char *byte = word; *byte; byte++) /* as they stand in CSS, without quotes */
        if ((unsigned char)*byte < 0x80 && !strchr(" ,-0123456789", *byte) &&
            !((*byte | 0x20) >= 'a' && (*byte | 0x20) <= 'z'))
            return fail_at(parsing, at,
                           "names of fonts are letters, digits, blanks and hyphens, with "
                           "commas between them");
    if (!*word) return fail_at(parsing, at, "at least one font was expected");
    memcpy(into, word, sizeof word);
    return true;
}

/* A word of a list: what it stands for, or an error that names the nearest. */
static bool choose(struct parsing *parsing, const char *word, size_t at, const char *what,
                   const char *(*choice)(size_t), size_t *index)
{
    struct near near;

    near_init(&near, word);
    for (*index = 0; choice(*index); ++*index) {
        if (strcmp(choice(*index), word) == 0) return true;
        near_offer(&near, choice(*index));
    }
    (void)fail_at(parsing, at, "\"%s\" is no %s", word, what);
    if (near.best) hearsay_error_hint(parsing->err, "did you mean \"%s\"?", near.best);
    else hearsay_error_hint(parsing->err, "docs/maps.md tells what a theme can state");
    return false;
}

static const char *dash(size_t index)
{
    static const char *const words[] = { "solid", "dashed", "dotted" };

    return index < sizeof words / sizeof *words ? words[index] : NULL;
}

static bool take_dash(struct parsing *parsing, void *into)
{
    char word[WORD_ROOM];
    size_t at, index;

    if (!take_word(parsing, word, "solid, dashed or dotted", &at) ||
        !choose(parsing, word, at, "style of a line; there are solid, dashed and dotted", dash,
                &index))
        return false;
    ((struct line_style *)into)->style = dash(index);
    return true;
}

static bool take_head(struct parsing *parsing, void *into)
{
    char word[WORD_ROOM];
    size_t at, index;

    return take_word(parsing, word, "a head such as \"vee\"", &at) &&
           choose(parsing, word, at, "head of a line", style_head, &index) &&
           style_set_head(into, style_head(index));
}

/* What a theme calls the outlines of boxes, and what Graphviz does. */
static const struct {
    const char *name, *style;
} outlines[] = {
    { "square", "filled" },
    { "rounded", "filled,rounded" },
    { "dashed", "filled,dashed" },
    { "dotted", "filled,dotted" },
};

static const char *outline(size_t index)
{
    return index < sizeof outlines / sizeof *outlines ? outlines[index].name : NULL;
}

static bool take_outline(struct parsing *parsing, void *into)
{
    char word[WORD_ROOM];
    size_t at, index;

    if (!take_word(parsing, word, "square, rounded, dashed or dotted", &at) ||
        !choose(parsing, word, at, "style of a box; there are square, rounded, dashed and dotted",
                outline, &index))
        return false;
    ((struct box_style *)into)->style = outlines[index].style;
    return true;
}

static bool take_tints(struct parsing *parsing, void *into)
{
    struct style_tints *tints = into;
    size_t at;

    tints->count = 0;
    (void)json_peek(&parsing->cursor);
    at = parsing->cursor.at;
    if (!json_take(&parsing->cursor, '[', "a list of colours was expected"))
        return fail_flaw(parsing);
    do {
        (void)json_peek(&parsing->cursor);
        if (tints->count == STYLE_TINTS)
            return fail_at(parsing, parsing->cursor.at, "at most %d colours can be told apart",
                           STYLE_TINTS);
        if (!take_color(parsing, tints->colors[tints->count++])) return false;
    } while (json_peek(&parsing->cursor) == ',' && ++parsing->cursor.at);
    if (!json_take(&parsing->cursor, ']', "\",\" or \"]\" was expected")) return fail_flaw(parsing);
    if (tints == &parsing->theme->camps && tints->count < LEAST_CAMPS)
        return fail_at(parsing, at, "camps need at least %d colours", LEAST_CAMPS);
    return true;
}

/* A text that only people read, and the base, which was taken before. */
static bool take_nothing(struct parsing *parsing, void *into)
{
    char word[WORD_ROOM];
    size_t at;

    (void)into;
    return take_word(parsing, word, "a text", &at);
}

/* ---- objects ---- */

struct member {
    const char *name;
    size_t offset; /* from the start of what the object describes */
    bool (*take)(struct parsing *parsing, void *into);
};

struct object {
    const char *what; /* for errors: "part of a theme" */
    const struct member *members;
    size_t count;
};

/* The member of that name; NULL and an error if there is none. */
static const struct member *find_member(struct parsing *parsing, const struct object *object,
                                        const char *name, size_t at)
{
    struct near near;

    near_init(&near, name);
    for (size_t i = 0; i < object->count; i++) {
        if (strcmp(object->members[i].name, name) == 0) return &object->members[i];
        near_offer(&near, object->members[i].name);
    }
    (void)fail_at(parsing, at, "\"%s\" is no %s", name, object->what);
    if (near.best) hearsay_error_hint(parsing->err, "did you mean \"%s\"?", near.best);
    else hearsay_error_hint(parsing->err, "docs/maps.md tells what a theme can state");
    return NULL;
}

static bool take_object(struct parsing *parsing, const struct object *object, void *into)
{
    uint64_t seen = 0; /* no object has more than 64 members */

    if (!json_take(&parsing->cursor, '{', "an object was expected, in { and }"))
        return fail_flaw(parsing);
    if (json_peek(&parsing->cursor) == '}') {
        parsing->cursor.at++;
        return true;
    }
    do {
        const struct member *member;
        char name[WORD_ROOM];
        size_t at;

        if (!take_word(parsing, name, "the name of a field", &at)) return false;
        member = find_member(parsing, object, name, at);
        if (!member) return false;
        if (seen >> (member - object->members) & 1)
            return fail_at(parsing, at, "\"%s\" is there twice", name);
        seen |= (uint64_t)1 << (member - object->members);
        if (!json_take(&parsing->cursor, ':', "\":\" was expected")) return fail_flaw(parsing);
        if (!member->take(parsing, (char *)into + member->offset)) return false;
    } while (json_peek(&parsing->cursor) == ',' && ++parsing->cursor.at);
    if (!json_take(&parsing->cursor, '}', "\",\" or \"}\" was expected")) return fail_flaw(parsing);
    return true;
}

static bool take_line(struct parsing *parsing, void *into)
{
    static const struct member members[] = {
        { "color", offsetof(struct line_style, color), take_color },
        { "style", 0, take_dash },
        { "head", 0, take_head },
        { "width", offsetof(struct line_style, width), take_width },
    };
    static const struct object line = { "part of a line's look", members,
                                        sizeof members / sizeof *members };

    return take_object(parsing, &line, into);
}

static bool take_box(struct parsing *parsing, void *into)
{
    static const struct member members[] = {
        { "fill", offsetof(struct box_style, fill), take_color },
        { "border", offsetof(struct box_style, border), take_color },
        { "style", 0, take_outline },
        { "width", offsetof(struct box_style, border_width), take_width },
    };
    static const struct object box = { "part of a box's look", members,
                                       sizeof members / sizeof *members };

    return take_object(parsing, &box, into);
}

static bool take_lines(struct parsing *parsing, void *into)
{
    struct theme *theme = into;
    struct member members[LINE_LOOKS + 1];
    struct object lines = { "kind of line", members, LINE_LOOKS + 1 };

    for (size_t look = 0; look < LINE_LOOKS; look++)
        members[look] = (struct member){ theme->lines[look].name,
                                         offsetof(struct theme, lines) +
                                             look * sizeof(struct line_style),
                                         take_line };
    members[LINE_LOOKS] = (struct member){ theme->negated.name, offsetof(struct theme, negated),
                                           take_line };
    return take_object(parsing, &lines, into);
}

static bool take_boxes(struct parsing *parsing, void *into)
{
    struct theme *theme = into;
    struct member members[BOX_LOOKS];
    struct object boxes = { "kind of box", members, BOX_LOOKS };

    for (size_t look = 0; look < BOX_LOOKS; look++)
        members[look] = (struct member){ theme->boxes[look].name,
                                         offsetof(struct theme, boxes) +
                                             look * sizeof(struct box_style),
                                         take_box };
    return take_object(parsing, &boxes, into);
}

static const struct member theme_members[] = {
    { "title", 0, take_nothing },
    { "base", 0, take_nothing },
    { "font", offsetof(struct theme, font), take_font },
    { "page", offsetof(struct theme, page), take_color },
    { "ink", offsetof(struct theme, ink), take_color },
    { "soft", offsetof(struct theme, soft), take_color },
    { "mark", offsetof(struct theme, mark), take_color },
    { "frame", offsetof(struct theme, frame), take_color },
    { "topics", offsetof(struct theme, topics), take_tints },
    { "camps", offsetof(struct theme, camps), take_tints },
    { "lines", 0, take_lines },
    { "boxes", 0, take_boxes },
};
static const struct object theme_object = { "part of a theme", theme_members,
                                            sizeof theme_members / sizeof *theme_members };

/* ---- the base ---- */

/* The value of "base", wherever it stands: "" if there is none. */
static bool find_base(struct parsing *parsing, char base[WORD_ROOM], size_t *at)
{
    struct json_cursor *cursor = &parsing->cursor;
    struct json_slice name, value;

    base[0] = '\0';
    if (!json_take(cursor, '{', "a theme is an object, in { and }")) return fail_flaw(parsing);
    while (json_peek(cursor) == '"') {
        bool is_base;

        if (!json_text(cursor, &name)) return fail_flaw(parsing);
        is_base = name.end - name.start == 4 && memcmp(cursor->text + name.start, "base", 4) == 0;
        if (!json_take(cursor, ':', "\":\" was expected")) return fail_flaw(parsing);
        if (is_base) return take_word(parsing, base, "the name of a theme", at);
        if (!json_skip(cursor, &value)) return fail_flaw(parsing);
        if (json_peek(cursor) == ',') cursor->at++;
    }
    return true;
}

/* Begins with the base: another one that ships, light unless the theme is light itself. */
static bool take_base(struct parsing *parsing, char base[WORD_ROOM])
{
    size_t at = 0;

    if (!find_base(parsing, base, &at)) return false;
    parsing->cursor = (struct json_cursor){ .text = parsing->cursor.text,
                                            .length = parsing->cursor.length };
    if (!base[0]) return true;
    parsing->status = theme_load_shipped(parsing->theme, base, parsing->err);
    if (parsing->status == HEARSAY_BAD_ARGUMENT) {
        hearsay_error none = { 0 }, before = parsing->err ? *parsing->err : none;

        (void)fail_at(parsing, at, "no theme \"%s\" ships with hearsay to be the base of another",
                      base);
        hearsay_error_hint(parsing->err, "%s", before.hint);
    }
    return parsing->status == HEARSAY_OK;
}

/* Whether everything is stated; what is missing without a base is an error. */
static bool check_whole(struct parsing *parsing)
{
    const struct theme *theme = parsing->theme;
    const char *missing = NULL;

    for (size_t i = 0; i < LINE_LOOKS + 1 && !missing; i++) {
        const struct line_style *line = i < LINE_LOOKS ? &theme->lines[i] : &theme->negated;
        if (!line->color[0] || !line->style || !line->head || line->width <= 0)
            missing = line->name;
    }
    for (size_t i = 0; i < BOX_LOOKS && !missing; i++) {
        const struct box_style *box = &theme->boxes[i];
        if (!box->fill[0] || !box->border[0] || !box->style || box->border_width <= 0)
            missing = box->name;
    }
    if (!missing &&
        !(theme->page[0] && theme->ink[0] && theme->soft[0] && theme->mark[0] && theme->frame[0] &&
          theme->font[0] && theme->topics.count && theme->camps.count))
        missing = "page, ink, soft, mark, frame, font, topics and camps";
    if (!missing) return true;
    (void)fail_at(parsing, 0, "this theme has no base and does not state all of %s", missing);
    hearsay_error_hint(parsing->err, "add \"base\": \"light\" and state only what differs");
    return false;
}

hearsay_status theme_parse(struct theme *out, const char *file, const char *text, size_t length,
                           hearsay_error *err)
{
    struct parsing parsing = { .cursor = { .text = text, .length = length },
                               .theme = out,
                               .file = file,
                               .err = err,
                               .status = HEARSAY_OK };
    char base[WORD_ROOM];

    style_begin(out);
    if (!take_base(&parsing, base) || !take_object(&parsing, &theme_object, out))
        return parsing.status;
    if (json_peek(&parsing.cursor) != '\0' || parsing.cursor.at < length) {
        (void)fail_at(&parsing, parsing.cursor.at, "nothing more was expected after the theme");
        return parsing.status;
    }
    (void)check_whole(&parsing);
    return parsing.status;
}
