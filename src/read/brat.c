/* brat: a .ann file of annotations, one a line, beside the .txt that it is about. Offsets are code
 * points. Lines refer forward, so the file is read whole and gone over twice: what has an id first,
 * then what joins it. */
#include <math.h>
#include <string.h>

#include "memory/allocate.h"
#include "read/annotated.h"
#include "read/readers.h"
#include "text/buffer.h"
#include "text/number.h"
#include "text/offset.h"
#include "text/utf8.h"

struct line {
    char *text; /* NUL-terminated in place */
    size_t length, number;
};

struct ann {
    struct reading *reading;
    struct annotated annotated;
    struct offsets offsets;
    struct line *lines;
    size_t count, capacity;
    char *document; /* the text; allocated */
};

/* ---- sniffing ---- */

/* A letter of brat, digits, a tab: T1\t. '*' has no number, '#' may have any. */
static bool begins_annotation(const char *line, size_t length)
{
    size_t digits = 1;

    if (length < 3) return false;
    if (line[0] == '*') return line[1] == '\t';
    if (!strchr("TEREAMN#", line[0]) || line[0] == '\0') return false;
    while (digits < length && line[digits] >= '0' && line[digits] <= '9') digits++;
    return digits > 1 && digits < length && line[digits] == '\t';
}

int brat_sniff(const char *head, size_t length)
{
    const char *end = memchr(head, '\n', length), *at, *limit;

    if (!begins_annotation(head, length)) return 0;
    if (head[0] != 'T') return 85;
    limit = end ? end : head + length;
    at = (const char *)memchr(head, '\t', (size_t)(limit - head)) + 1;
    at = memchr(at, ' ', (size_t)(limit - at)); /* type start end */
    return at && at + 1 < limit && at[1] >= '0' && at[1] <= '9' ? 92 : 0;
}

/* ---- lines ---- */

static hearsay_status split(struct ann *ann, char *text, size_t length, hearsay_error *err)
{
    size_t number = 1;

    for (size_t at = 0; at < length; number++) {
        char *end = memchr(text + at, '\n', length - at);
        size_t size = end ? (size_t)(end - text) - at : length - at;
        void *lines = ann->lines;
        struct line *last = ann->count ? &ann->lines[ann->count - 1] : NULL;

        if (size && text[at + size - 1] == '\r') size--;
        if (begins_annotation(text + at, size)) {
            if (!allocate_grow(&lines, &ann->capacity, ann->count + 1, sizeof *ann->lines))
                return reading_no_memory(err);
            ann->lines = lines;
            ann->lines[ann->count++] = (struct line){ text + at, size, number };
        } else if (size && last && last->text[0] == 'T') {
            /* the text of a span goes on behind a line break */
            last->length = (size_t)(text + at + size - last->text);
            account_count(ann->reading->account, HEARSAY_ACCOUNT_RECORD, "line", 4,
                          HEARSAY_MERGED, "goes on with the span before", 1);
        } else if (size) {
            hearsay_status status = reading_notice(ann->reading, "line not understood", number, err,
                                                   "\"%.*s\" is no annotation; it is left out",
                                                   (int)utf8_fit(text + at, size, 40), text + at);
            reading_left_out(ann->reading, "line", "no annotation");
            if (status != HEARSAY_OK) return status;
        }
        at = end ? (size_t)(end - text) + 1 : length;
    }
    for (size_t i = 0; i < ann->count; i++) ann->lines[i].text[ann->lines[i].length] = '\0';
    return HEARSAY_OK;
}

/* The next word up to one of the separators; at moves behind it. "" at the end. */
static const char *take_word(char **at, const char *separators)
{
    char *start = *at;
    size_t length = strcspn(start, separators);

    *at = start + length;
    if (**at) *(*at)++ = '\0';
    return start;
}

static hearsay_status leave_out(struct ann *ann, const struct line *line, const char *reason,
                                hearsay_error *err)
{
    reading_left_out(ann->reading, "line", reason);
    return reading_notice(ann->reading, "annotation left out", line->number, err, "%.20s: %s",
                          line->text, reason);
}

/* ---- spans ---- */

/* "110 112" or "0 5;16 23": the first start and the last end, as bytes. False if it is no place. */
static bool take_place(struct ann *ann, const char *place, size_t *start, size_t *end,
                       struct buffer *covered)
{
    const char *at = place;

    *start = SIZE_MAX;
    *end = 0;
    for (;;) {
        size_t first = strcspn(at, " ;"), second = at[first] == ' ' ? strcspn(at + first + 1, " ;")
                                                                  : 0;
        uint64_t from, to;
        size_t from_byte, to_byte;

        if (!second || !number_read_count(at, first, &from) ||
            !number_read_count(at + first + 1, second, &to) || from > to || to > UINT32_MAX)
            return false;
        if (ann->document) {
            from_byte = offset_byte(&ann->offsets, (size_t)from);
            to_byte = offset_byte(&ann->offsets, (size_t)to);
            if (from_byte == SIZE_MAX || to_byte == SIZE_MAX) return false;
            if (covered->length) buffer_char(covered, ' ');
            buffer_add(covered, ann->annotated.text + from_byte, to_byte - from_byte);
            if (from_byte < *start) *start = from_byte;
            if (to_byte > *end) *end = to_byte;
        }
        at += first + 1 + second;
        if (*at == '\0') return true;
        if (*at++ != ';') return false;
    }
}

static bool is_same_text(const char *a, const char *b)
{
    for (;;) {
        while (*a && strchr(" \t\r\n", *a)) a++;
        while (*b && strchr(" \t\r\n", *b)) b++;
        if (*a != *b || *a == '\0') return *a == *b;
        a++;
        b++;
    }
}

/* T1 TAB type start end TAB text */
static hearsay_status take_span(struct ann *ann, const struct line *line, hearsay_error *err)
{
    char *at = line->text;
    struct annotated_item item = { .confidence = NAN, .same_as = SIZE_MAX, .line = line->number };
    struct buffer covered = { 0 };
    const char *place;
    hearsay_status status = HEARSAY_OK;

    item.id = take_word(&at, "\t");
    item.label = take_word(&at, " ");
    place = take_word(&at, "\t");
    item.text = at;
    if (!*item.label) return leave_out(ann, line, "no type", err);
    if (annotated_find(&ann->annotated, item.id) != SIZE_MAX)
        return leave_out(ann, line, "its id is used before", err);
    if (!take_place(ann, place, &item.start, &item.end, &covered)) {
        status = reading_notice(ann->reading, "span outside the text", line->number, err,
                                "%.20s: \"%.40s\" is no place in the text", item.id, place);
        item.start = item.end = 0;
    } else if (!ann->document) {
        item.start = item.end = 0;
    } else if (*item.text && !covered.failed && !is_same_text(buffer_string(&covered), item.text)) {
        status = reading_notice(ann->reading, "span and text differ", line->number, err,
                                "%.20s covers \"%.*s\", but says \"%.*s\"", item.id,
                                (int)utf8_fit(buffer_string(&covered), covered.length, 60),
                                buffer_string(&covered),
                                (int)utf8_fit(item.text, strlen(item.text), 60), item.text);
    } else if (!*item.text && !covered.failed) {
        item.text = annotated_copy(&ann->annotated, buffer_string(&covered), covered.length);
        if (!item.text) status = reading_no_memory(err);
    }
    buffer_clear(&covered);
    return status == HEARSAY_OK ? annotated_add(&ann->annotated, &item, NULL, err) : status;
}

/* ---- events and what joins ---- */

/* E1 TAB type:trigger role:id ...; first only the event itself, so that others can name it. */
static hearsay_status take_event(struct ann *ann, const struct line *line, hearsay_error *err)
{
    char *at = line->text;
    struct annotated_item item = { .confidence = NAN, .same_as = SIZE_MAX, .line = line->number,
                                   .is_event = true, .text = "" };
    size_t trigger, length;

    item.id = take_word(&at, "\t");
    length = strcspn(at, ": ");
    item.label = annotated_copy(&ann->annotated, at, length);
    if (!item.label) return reading_no_memory(err);
    if (annotated_find(&ann->annotated, item.id) != SIZE_MAX)
        return leave_out(ann, line, "its id is used before", err);
    if (at[length] == ':') {
        size_t end = strcspn(at + length + 1, " ");
        const char *id = annotated_copy(&ann->annotated, at + length + 1, end);
        if (!id) return reading_no_memory(err);
        trigger = annotated_find(&ann->annotated, id);
        if (trigger != SIZE_MAX) {
            struct annotated_item *of = &ann->annotated.items[trigger];
            item.text = of->text;
            item.start = of->start;
            item.end = of->end;
            of->is_trigger = strcmp(of->label, item.label) == 0;
        }
    }
    return annotated_add(&ann->annotated, &item, NULL, err);
}

static hearsay_status no_end(struct ann *ann, const struct line *line, const char *label,
                             const char *id, hearsay_error *err)
{
    account_count(ann->reading->account, HEARSAY_ACCOUNT_RELATION, label, strlen(label),
                  HEARSAY_LEFT_OUT, "points to nothing", 1);
    return reading_notice(ann->reading, "annotation points to nothing", line->number, err,
                          "%.20s: there is no %.20s", line->text, id);
}

static hearsay_status join_roles(struct ann *ann, const struct line *line, hearsay_error *err)
{
    size_t event = annotated_find(&ann->annotated, line->text);
    char *at = line->text + strlen(line->text) + 1;
    hearsay_status status = HEARSAY_OK;

    if (event == SIZE_MAX) return HEARSAY_OK; /* left out, and said so */
    (void)take_word(&at, " ");                /* the trigger */
    while (*at && status == HEARSAY_OK) {
        char *pair = (char *)take_word(&at, " ");
        const char *role = take_word(&pair, ":");
        size_t item = annotated_find(&ann->annotated, pair);

        if (!*role) continue;
        status = item == SIZE_MAX ? no_end(ann, line, role, pair, err)
                                  : annotated_join(&ann->annotated, role, event, item, true, err);
    }
    return status;
}

/* R1 TAB type Arg1:T1 Arg2:T2 */
static hearsay_status join_relation(struct ann *ann, const struct line *line, hearsay_error *err)
{
    char *at = line->text, *end;
    const char *label, *ids[2];
    size_t items[2];

    (void)take_word(&at, "\t");
    label = take_word(&at, " ");
    for (int i = 0; i < 2; i++) {
        end = (char *)take_word(&at, " \t");
        ids[i] = strchr(end, ':') ? strchr(end, ':') + 1 : end;
        items[i] = annotated_find(&ann->annotated, ids[i]);
        if (items[i] == SIZE_MAX) return no_end(ann, line, label, ids[i], err);
    }
    return annotated_join(&ann->annotated, label, items[0], items[1], false, err);
}

/* A1 TAB name target [value]; N1 TAB Reference target db:id TAB text; #1 TAB type target TAB note */
static hearsay_status tag(struct ann *ann, const struct line *line, hearsay_error *err)
{
    char *at = line->text;
    const char *name, *target, *value;
    size_t item;

    (void)take_word(&at, "\t");
    name = take_word(&at, " \t");
    target = take_word(&at, " \t");
    value = line->text[0] == 'N' ? take_word(&at, "\t") : at;
    item = annotated_find(&ann->annotated, target);
    if (item != SIZE_MAX) return annotated_tag(&ann->annotated, item, name, value, err);
    account_count(ann->reading->account, HEARSAY_ACCOUNT_ATTRIBUTE, name, strlen(name),
                  HEARSAY_LEFT_OUT, "not on a span or an event", 1);
    return HEARSAY_OK;
}

/* * TAB Equiv T1 T2 ...: a ring, so that each leads to all others. */
static hearsay_status equate(struct ann *ann, const struct line *line, hearsay_error *err)
{
    char *at = line->text;
    size_t first = SIZE_MAX, last = SIZE_MAX;
    const char *name;

    (void)err;
    (void)take_word(&at, "\t");
    name = take_word(&at, " ");
    while (*at) {
        size_t item = annotated_find(&ann->annotated, take_word(&at, " "));
        if (item == SIZE_MAX) continue;
        if (first == SIZE_MAX) first = item;
        else ann->annotated.items[last].same_as = item;
        last = item;
    }
    if (last != SIZE_MAX && last != first) ann->annotated.items[last].same_as = first;
    account_count(ann->reading->account, HEARSAY_ACCOUNT_RELATION, name, strlen(name),
                  HEARSAY_USED, "the same", 1);
    return HEARSAY_OK;
}

/* Which lines are gone over in which pass, and by what. */
static const struct line_kind {
    char letter;
    int pass;
    hearsay_status (*take)(struct ann *ann, const struct line *line, hearsay_error *err);
} kinds[] = {
    { 'T', 1, take_span },     { 'E', 2, take_event }, { 'E', 3, join_roles },
    { 'R', 3, join_relation }, { 'A', 3, tag },        { 'M', 3, tag },
    { 'N', 3, tag },           { '#', 3, tag },        { '*', 3, equate },
};

static hearsay_status take_lines(struct ann *ann, hearsay_error *err)
{
    hearsay_status status = HEARSAY_OK;

    for (int pass = 1; pass <= 3; pass++)
        for (size_t i = 0; i < ann->count; i++)
            for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++) {
                if (kinds[k].pass != pass || kinds[k].letter != ann->lines[i].text[0]) continue;
                status = kinds[k].take(ann, &ann->lines[i], err);
                if (status != HEARSAY_OK) return status;
            }
    return status;
}

/* ---- the document ---- */

/* The text beside the annotations, or in a folder "text" beside theirs; also without the mark of
 * who annotated ("article_d473.ann" is about "article.txt"). *length: of the stem that had one. */
static hearsay_status find_text(struct ann *ann, char *stem, size_t *length, hearsay_error *err)
{
    hearsay_status status = HEARSAY_OK;
    char *mark = strrchr(stem, '_');

    for (int cut = 0; cut < 2 && status == HEARSAY_OK && !ann->document; cut++) {
        if (cut && !mark) break;
        if (cut) *mark = '\0';
        *length = strlen(stem);
        status = reading_companion(ann->reading, stem, NULL, ".txt", &ann->document,
                                   &ann->annotated.length, err);
        if (status == HEARSAY_OK && !ann->document)
            status = reading_companion(ann->reading, stem, "text", ".txt", &ann->document,
                                       &ann->annotated.length, err);
    }
    if (!ann->document && mark) {
        *mark = '_';
        *length = strlen(stem);
    }
    ann->annotated.text = ann->document;
    ann->offsets = offsets_of(ann->document, ann->annotated.length, OFFSET_CODE_POINTS);
    return status;
}

/* publisher_2015-11-11_title, as news corpora name their files. */
static hearsay_status read_name(struct ann *ann, const char *stem, size_t length,
                                hearsay_error *err)
{
    struct annotated *annotated = &ann->annotated;
    const char *first = memchr(stem, '_', length);
    size_t before = first ? (size_t)(first - stem) : 0;
    hearsay_date date;

    annotated->document = annotated_copy(annotated, stem, length);
    if (!annotated->document) return reading_no_memory(err);
    if (!before || length < before + 12 || stem[before + 11] != '_' ||
        !hearsay_date_read(&date, stem + before + 1, 10))
        return HEARSAY_OK;
    annotated->publisher = annotated_copy(annotated, stem, before);
    annotated->date = annotated_copy(annotated, stem + before + 1, 10);
    return annotated->publisher && annotated->date ? HEARSAY_OK : reading_no_memory(err);
}

static hearsay_status know_document(struct ann *ann, hearsay_error *err)
{
    size_t length, whole;
    const char *name = reading_stem(ann->reading, &length);
    char *stem = arena_text(&ann->annotated.arena, name, length);
    hearsay_status status;

    if (!stem) return reading_no_memory(err);
    whole = length;
    status = find_text(ann, stem, &length, err);
    if (status == HEARSAY_OK && length < whole) {
        ann->annotated.annotator = annotated_copy(&ann->annotated, name + length + 1,
                                                  whole - length - 1);
        if (!ann->annotated.annotator) status = reading_no_memory(err);
    }
    if (status == HEARSAY_OK && !ann->document)
        status = reading_notice(ann->reading, "text not found", 0, err,
                                "there is no %.100s.txt; spans are kept without their place", stem);
    return status == HEARSAY_OK ? read_name(ann, stem, length, err) : status;
}

hearsay_status brat_read(struct reading *reading, hearsay_error *err)
{
    struct ann ann = { .reading = reading };
    hearsay_status status;
    size_t length;
    char *text;

    reading->undeclared = true;
    annotated_init(&ann.annotated);
    status = mapping_push_acts(reading->mapping, reading, err);
    if (status == HEARSAY_OK) status = input_whole(reading->input, &text, &length, err);
    if (status == HEARSAY_OK) status = know_document(&ann, err);
    if (status == HEARSAY_OK) status = split(&ann, text, length, err);
    if (status == HEARSAY_OK) status = take_lines(&ann, err);
    if (status == HEARSAY_OK) status = annotated_push(reading, &ann.annotated, "attribution", err);
    annotated_clear(&ann.annotated);
    allocate_free(ann.lines);
    allocate_free(ann.document);
    return status;
}
