/* The SVG is read tag by tag. Tags that a map has no use for do not pass, whatever they are, and of
 * those that pass only what Graphviz is known to write. */
#include "draw/svg.h"

#include <string.h>

#include "draw/label.h"
#include "text/escape.h"
#include "text/number.h"
#include "text/utf8.h"

#define BULLET "\xE2\x80\xA2 " /* before each statement in a tooltip */

/* A part of the text. */
struct part {
    const char *text;
    size_t length;
};

struct scan {
    struct buffer *out;
    const char *at, *end;
    const struct svg_words *words;
    bool has_svg;
    unsigned wrapped;  /* inside Graphviz's <g><a> around a thing with a tooltip: 2, 1 left */
    struct part start; /* of the texts in a group; length 0: as Graphviz says */
    bool is_link;      /* and the <a> is kept */
    bool is_line;      /* the group at hand is a line, which has no words of its own */
};

static bool begins(struct part part, const char *with)
{
    size_t length = strlen(with);

    return part.length >= length && memcmp(part.text, with, length) == 0;
}

static bool is_safe(struct part url)
{
    return begins(url, "http://") || begins(url, "https://") || begins(url, "#");
}

bool svg_is_safe_link(const char *url)
{
    return is_safe((struct part){ url, strlen(url) });
}

/* The value of an attribute in a tag, still escaped; length 0 if there is none. */
static struct part attribute(struct part tag, const char *name)
{
    size_t length = strlen(name);

    for (size_t i = 1; i + length + 2 < tag.length; i++) {
        const char *end;

        if ((tag.text[i - 1] != ' ' && tag.text[i - 1] != '\n') ||
            memcmp(tag.text + i, name, length) != 0 || tag.text[i + length] != '=' ||
            tag.text[i + length + 1] != '"')
            continue;
        i += length + 2;
        end = memchr(tag.text + i, '"', tag.length - i);
        return (struct part){ tag.text + i, end ? (size_t)(end - tag.text) - i : 0 };
    }
    return (struct part){ "", 0 };
}

/* Copies what Graphviz wrote, with two of its habits undone: every hyphen as a number, and a colour
 * that SVG does not know. */
static void copy(struct buffer *out, struct part part)
{
    static const struct {
        const char *from, *to;
    } habits[] = { { "&#45;", "-" }, { "\"transparent\"", "\"none\"" } };
    size_t from = 0;

    for (size_t i = 0; i < part.length; i++) {
        if (part.text[i] != '&' && part.text[i] != '"') continue;
        for (size_t j = 0; j < sizeof habits / sizeof *habits; j++) {
            if (!begins((struct part){ part.text + i, part.length - i }, habits[j].from)) continue;
            buffer_add(out, part.text + from, i - from);
            buffer_text(out, habits[j].to);
            i += strlen(habits[j].from) - 1;
            from = i + 1;
            break;
        }
    }
    buffer_add(out, part.text + from, part.length - from);
}

static void add_escaped(struct buffer *out, const char *text)
{
    escape_xml(out, text, strlen(text));
}

/* A comment cannot hold two hyphens in a row. */
static void add_comment(struct buffer *out, const char *text)
{
    size_t bytes;

    buffer_text(out, "<!-- ");
    for (size_t length = strlen(text), at = 0; at < length; at += bytes) {
        int32_t code = utf8_next(text + at, length - at, &bytes);
        if (code == '-' && at + 1 < length && text[at + 1] == '-') buffer_text(out, "- ");
        else if (!utf8_is_control(code)) buffer_add(out, text + at, bytes);
    }
    buffer_text(out, " -->\n");
}

/* Keeps Graphviz's size in points as the natural one and lets the picture shrink to where it is
 * put. */
static void write_svg_tag(struct scan *scan, struct part tag)
{
    struct part width = attribute(tag, "width"), height = attribute(tag, "height");
    struct part box = attribute(tag, "viewBox");

    add_comment(scan->out, scan->words->origin);
    buffer_text(scan->out, "<svg xmlns=\"http://www.w3.org/2000/svg\" "
                           "xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
                           "role=\"graphics-document document\" "
                           "aria-labelledby=\"map-title\" aria-describedby=\"map-description\" "
                           "width=\"");
    buffer_add(scan->out, width.text, width.length);
    buffer_text(scan->out, "\" height=\"");
    buffer_add(scan->out, height.text, height.length);
    buffer_text(scan->out, "\" viewBox=\"");
    buffer_add(scan->out, box.text, box.length);
    buffer_text(scan->out, "\" style=\"max-width:100%;height:auto\">\n<title id=\"map-title\">");
    add_escaped(scan->out, scan->words->title);
    buffer_text(scan->out, "</title>\n<desc id=\"map-description\">");
    add_escaped(scan->out, scan->words->description);
    buffer_text(scan->out, " (");
    add_escaped(scan->out, scan->words->origin);
    buffer_text(scan->out, ")</desc>");
    scan->has_svg = true;
}

/* The name of a thing for those who cannot see it: the first line of its tooltip. */
static void write_label(struct scan *scan, struct part title)
{
    size_t length = 0;

    if (begins(title, BULLET)) {
        title.text += sizeof BULLET - 1;
        title.length -= sizeof BULLET - 1;
    }
    while (length < title.length &&
           !begins((struct part){ title.text + length, title.length - length }, "&#10;"))
        length++;
    if (length == 0) return;
    buffer_text(scan->out, " aria-label=\"");
    copy(scan->out, (struct part){ title.text, length });
    buffer_text(scan->out, "\"");
}

/* The link that Graphviz puts around what is in a group, which has its tooltip; length 0: none. */
static struct part find_anchor(const struct scan *scan)
{
    struct part rest = { scan->at, (size_t)(scan->end - scan->at) };
    const char *close;

    while (rest.length && !begins(rest, "<a ") && !begins(rest, "</g>")) rest.text++, rest.length--;
    close = memchr(rest.text, '>', rest.length);
    if (close) rest.length = (size_t)(close - rest.text);
    return begins(rest, "<a ") ? rest : (struct part){ "", 0 };
}

/* Takes what pen.c put behind a group's class, which is no class. */
static struct part take_start(struct scan *scan, struct part class)
{
    static const char mark[] = " " SVG_START;
    size_t length = 0;

    scan->start = (struct part){ "", 0 };
    while (length < class.length &&
           !begins((struct part){ class.text + length, class.length - length }, mark))
        length++;
    if (length < class.length) {
        size_t from = length + sizeof mark - 1;
        scan->start = (struct part){ class.text + from, class.length - from };
    }
    return (struct part){ class.text, length };
}

/* A group: without the ids that Graphviz counts, which would not be unique in a page with two
 * maps. */
static void write_group(struct scan *scan, struct part tag)
{
    struct part id = attribute(tag, "id"), class = attribute(tag, "class");
    struct part transform = attribute(tag, "transform");
    bool is_ours = begins(id, "actor&#45;") || begins(id, "claim&#45;") || begins(id, "tie&#45;") ||
                   begins(id, "statement&#45;");

    class = take_start(scan, class);
    buffer_text(scan->out, "<g");
    if (is_ours) {
        buffer_text(scan->out, " id=\"");
        copy(scan->out, id);
        buffer_text(scan->out, "\"");
    }
    if (is_ours) {
        struct part anchor = find_anchor(scan);
        bool has_link = is_safe(attribute(anchor, "xlink:href"));

        buffer_text(scan->out, has_link ? " role=\"group\"" : " role=\"graphics-symbol\"");
        write_label(scan, attribute(anchor, "xlink:title"));
    }
    scan->is_line = begins(class, "edge");
    if (class.length && (is_ours || transform.length)) {
        buffer_text(scan->out, " class=\"");
        buffer_add(scan->out, class.text, class.length);
        buffer_text(scan->out, "\"");
    }
    if (transform.length) {
        buffer_text(scan->out, " transform=\"");
        buffer_add(scan->out, transform.text, transform.length);
        buffer_text(scan->out, "\"");
    }
    buffer_text(scan->out, ">");
}

/* A thing with a tooltip: Graphviz writes a link without a target, we a title. A link to a place in the
 * page that the picture stands in is one of that page, with a name. */
static void write_anchor(struct scan *scan, struct part tag)
{
    bool is_inside;
    struct part title = attribute(tag, "xlink:title"), href = attribute(tag, "xlink:href");

    scan->is_link = is_safe(href);
    if (title.length) {
        buffer_text(scan->out, "<title>");
        copy(scan->out, title);
        buffer_text(scan->out, "</title>\n");
    }
    if (!scan->is_link) return;
    is_inside = begins(href, "#");
    buffer_text(scan->out, is_inside ? "<a href=\"" : "<a xlink:href=\"");
    buffer_add(scan->out, href.text, href.length);
    buffer_text(scan->out, "\"");
    if (is_inside && scan->is_line) write_label(scan, title);
    if (!is_inside) buffer_text(scan->out, " target=\"_blank\"");
    buffer_text(scan->out, ">");
}

/* Moves past a thing that ends with these characters. */
static void skip_past(struct scan *scan, const char *ending)
{
    size_t length = strlen(ending);

    while (scan->at < scan->end &&
           !begins((struct part){ scan->at, (size_t)(scan->end - scan->at) }, ending))
        scan->at++;
    scan->at = (size_t)(scan->end - scan->at) > length ? scan->at + length : scan->end;
}

/* Adds a text with the entities that Graphviz writes undone. */
static void decode(struct buffer *out, struct part text)
{
    static const struct {
        const char *entity, *meaning;
    } entities[] = {
        { "&amp;", "&" }, { "&lt;", "<" },  { "&gt;", ">" },          { "&quot;", "\"" },
        { "&#39;", "'" }, { "&#45;", "-" }, { "&#160;", "\xC2\xA0" },
    };

    for (size_t i = 0; i < text.length; i++) {
        size_t found = 0, count = sizeof entities / sizeof *entities;

        while (found < count &&
               !begins((struct part){ text.text + i, text.length - i }, entities[found].entity))
            found++;
        if (found == count) {
            buffer_char(out, text.text[i]);
        } else {
            buffer_text(out, entities[found].meaning);
            i += strlen(entities[found].entity) - 1;
        }
    }
}

/* A text says how wide it is, so that a font that is wider than Helvetica is pressed together and
 * does not leave its box. Where our width is a guess, the font has the last word. */
static void write_text(struct scan *scan, struct part tag)
{
    struct part size = attribute(tag, "font-size"), words = { scan->at, 0 };
    struct part x = attribute(tag, "x");
    const char *end = memchr(scan->at, '<', (size_t)(scan->end - scan->at));
    struct label_font font = { 0, attribute(tag, "font-weight").length > 0 };
    struct buffer text = { 0 };
    char width[NUMBER_TEXT];

    if (scan->start.length && x.length) {
        buffer_add(scan->out, tag.text, (size_t)(x.text - tag.text));
        copy(scan->out, scan->start);
        tag.length -= (size_t)(x.text + x.length - tag.text);
        tag.text = x.text + x.length;
    }
    copy(scan->out, (struct part){ tag.text, tag.length - 1 });
    words.length = end ? (size_t)(end - scan->at) : 0;
    decode(&text, words);
    if (text.failed) scan->out->failed = true;
    if (text.length && number_read(size.text, size.length, &font.size) &&
        label_is_known(buffer_string(&text), text.length)) {
        double value = label_width(buffer_string(&text), text.length, font);

        buffer_text(scan->out, " textLength=\"");
        buffer_add(scan->out, width, number_write_fixed(value, 2, width));
        buffer_text(scan->out, "\" lengthAdjust=\"spacingAndGlyphs\"");
    }
    buffer_char(scan->out, '>');
    buffer_clear(&text);
}

static bool is_shape(struct part tag)
{
    static const char *const shapes[] = { "<path ",    "<polygon ", "<polyline ",
                                          "<ellipse ", "</text>",   "</svg>" };

    for (size_t i = 0; i < sizeof shapes / sizeof *shapes; i++)
        if (begins(tag, shapes[i])) return true;
    return false;
}

static void write_tag(struct scan *scan, struct part tag)
{
    bool is_group = begins(tag, "<g ") || begins(tag, "<g>");

    if (begins(tag, "<svg")) {
        write_svg_tag(scan, tag);
    } else if (begins(tag, "<title>")) {
        skip_past(scan, "</title>"); /* Graphviz's name of the node */
        if (scan->at < scan->end && *scan->at == '\n') scan->at++;
    } else if (is_group && begins(attribute(tag, "id"), "a_")) {
        scan->wrapped = 2;
    } else if (is_group) {
        write_group(scan, tag);
    } else if (begins(tag, "<a ")) {
        write_anchor(scan, tag);
    } else if (begins(tag, "</a>")) {
        if (scan->is_link) buffer_text(scan->out, "</a>");
        scan->wrapped = 1;
    } else if (begins(tag, "</g>") && scan->wrapped == 1) {
        scan->wrapped = 0;
    } else if (begins(tag, "</g>")) {
        buffer_text(scan->out, "</g>");
    } else if (begins(tag, "<text ")) {
        write_text(scan, tag);
    } else if (is_shape(tag)) {
        copy(scan->out, tag);
    }
}

bool svg_finish(struct buffer *out, const char *svg, size_t length, const struct svg_words *words)
{
    struct scan scan = { .out = out, .at = svg, .end = svg + length, .words = words };

    buffer_text(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    while (scan.at < scan.end) {
        const char *from = scan.at, *close;

        if (*from != '<') {
            const char *next = memchr(from, '<', (size_t)(scan.end - from));
            scan.at = next ? next : scan.end;
            if (scan.has_svg) copy(out, (struct part){ from, (size_t)(scan.at - from) });
        } else if (begins((struct part){ from, (size_t)(scan.end - from) }, "<!--")) {
            skip_past(&scan, "-->");
            if (scan.at < scan.end && *scan.at == '\n') scan.at++;
        } else {
            close = memchr(from, '>', (size_t)(scan.end - from));
            scan.at = close ? close + 1 : scan.end;
            write_tag(&scan, (struct part){ from, (size_t)(scan.at - from) });
        }
    }
    return scan.has_svg && !out->failed;
}
