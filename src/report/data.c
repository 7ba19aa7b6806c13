/* What the script of a page knows of each statement: one JSON object in the page, which is no script
 * itself. Numbers of names count from 0 in the lists beside the rows; -1 is none. */
#include <string.h>

#include "memory/allocate.h"
#include "report/report.h"
#include "text/escape.h"
#include "text/utf8.h"

/* The acts that occur, in the order in which they first do. */
struct acts {
    const hearsay_act **items;
    size_t count, capacity;
};

/* Between the quotes of a string: no tag can begin or end in it. */
static void add_escaped(struct buffer *out, const char *text, size_t length)
{
    struct buffer json = { 0 };

    escape_json(&json, text, length);
    if (json.failed) out->failed = true;
    for (size_t i = 0; i < json.length; i++)
        if (json.bytes[i] == '<') buffer_text(out, "\\u003c");
        else buffer_char(out, json.bytes[i]);
    buffer_clear(&json);
}

static void add_string(struct buffer *out, const char *text)
{
    buffer_char(out, '"');
    add_escaped(out, text, strlen(text));
    buffer_char(out, '"');
}

static void add_short(struct buffer *out, const char *text, size_t longest)
{
    size_t length = strlen(text), kept = length > longest ? utf8_valid(text, longest) : length;

    buffer_char(out, '"');
    add_escaped(out, text, kept);
    buffer_text(out, kept < length ? "\xE2\x80\xA6\"" : "\"");
}

static void add_comma(struct buffer *out)
{
    if (out->length && out->bytes[out->length - 1] != '[') buffer_char(out, ',');
}

static void begin_list(struct buffer *out, const char *name)
{
    buffer_format(out, "%s\"%s\":[", out->length ? "],\n" : "{", name);
}

static size_t find_act(struct acts *acts, const hearsay_act *act)
{
    void *items = acts->items;

    for (size_t i = 0; i < acts->count; i++)
        if (acts->items[i] == act) return i;
    if (!allocate_grow(&items, &acts->capacity, acts->count + 1, sizeof(hearsay_act *))) return SIZE_MAX;
    acts->items = items;
    acts->items[acts->count] = act;
    return acts->count++;
}

/* The period a date lies in for certain, by number from the first that is shown; -1: none. */
static long find_period(const struct report *report, hearsay_date date)
{
    const struct report_periods *periods = &report->periods;
    int32_t before, first, last;

    if (!periods->count || !date.year) return -1;
    before = hearsay_period_number(periods->every, periods->first_day);
    first = hearsay_period_number(periods->every, hearsay_date_first_day(date)) - before;
    last = hearsay_period_number(periods->every, hearsay_date_last_day(date)) - before;
    return first == last && first >= 0 && (size_t)first < periods->count ? first : -1;
}

static void add_index(struct buffer *out, size_t index)
{
    buffer_format(out, ",%ld", index == SIZE_MAX ? -1L : (long)index);
}

/* What only a page needs that does not hold the statements themselves. */
static void add_words(struct buffer *out, const hearsay_statement *statement)
{
    char date[HEARSAY_DATE_TEXT];

    add_index(out, statement->speaker);
    add_index(out, report_has_object(statement) && statement->target_count ? statement->targets[0]
                                                                           : SIZE_MAX);
    add_index(out, statement->claim == HEARSAY_NONE ? SIZE_MAX : statement->claim);
    buffer_format(out, ",\"%s\"", hearsay_date_write(statement->date, date));
}

/* [number, anchor, count, act, kind, camp, period, confidence, not said], and perhaps
 * speaker, target, claim, date. */
static void add_row(struct report *report, struct buffer *out, struct acts *acts,
                    const hearsay_statement *statement)
{
    const hearsay_actor *speaker = hearsay_corpus_actor(report->corpus, statement->speaker);
    size_t act = find_act(acts, statement->act);
    struct buffer anchor = { 0 };

    if (act == SIZE_MAX) out->failed = true;
    anchor_statement(&anchor, statement);
    if (anchor.failed) out->failed = true;
    add_comma(out);
    buffer_char(out, '[');
    buffer_count(out, statement->number);
    buffer_format(out, ",\"%s\",", statement->id ? buffer_string(&anchor) : "");
    buffer_count(out, statement->count);
    add_index(out, act);
    add_index(out, (size_t)speaker->kind);
    add_index(out, report->camps && report->camps[statement->speaker] ? report->camps[statement->speaker]
                                                                      : SIZE_MAX);
    buffer_format(out, ",%ld,", find_period(report, statement->date));
    if (statement->flags & HEARSAY_HAS_CONFIDENCE) buffer_number(out, statement->confidence);
    else buffer_text(out, "-1");
    buffer_format(out, ",%d", (statement->flags & HEARSAY_NEGATED) != 0);
    if (report_statements_page(report)) add_words(out, statement);
    buffer_text(out, "]");
    buffer_clear(&anchor);
}

/* ---- the lists of names ---- */

static void add_periods(const struct report *report, struct buffer *out)
{
    int32_t day = report->periods.first_day;

    begin_list(out, "period");
    for (size_t i = 0; i < report->periods.count; i++) {
        hearsay_period period = hearsay_period_of(report->periods.every, day);

        add_comma(out);
        add_string(out, period.name);
        day = period.last + 1;
    }
}

static void add_acts(const struct acts *acts, struct buffer *out)
{
    begin_list(out, "act");
    for (size_t i = 0; i < acts->count; i++) {
        add_comma(out);
        add_short(out, acts->items[i]->label, REPORT_NAME_LENGTH);
    }
    begin_list(out, "group"); /* of each of these acts */
    for (size_t i = 0; i < acts->count; i++) {
        add_comma(out);
        add_string(out, hearsay_act_group_name(acts->items[i]->group));
    }
}

static void add_kinds(struct buffer *out)
{
    begin_list(out, "kind");
    for (int kind = 0; kind < HEARSAY_KINDS; kind++) {
        add_comma(out);
        add_string(out, hearsay_actor_kind_name((hearsay_actor_kind)kind));
    }
}

static void add_names(const struct report *report, struct buffer *out)
{
    const hearsay_actor *actor;
    const hearsay_claim *claim;

    begin_list(out, "actor");
    for (hearsay_actor_id i = 0; (actor = hearsay_corpus_actor(report->corpus, i)) != NULL; i++) {
        add_comma(out);
        add_short(out, actor->name, REPORT_NAME_LENGTH);
    }
    begin_list(out, "claim");
    for (hearsay_claim_id i = 0; (claim = hearsay_corpus_claim(report->corpus, i)) != NULL; i++) {
        add_comma(out);
        add_short(out, claim->text, REPORT_NAME_LENGTH);
    }
}

hearsay_status report_data(struct report *report, hearsay_error *err)
{
    const hearsay_statement *statement;
    struct acts acts = { .count = 0 };
    struct buffer out = { 0 };

    (void)err;
    if (!report->is_page) return HEARSAY_OK;
    begin_list(&out, "rows");
    for (size_t i = 0; (statement = hearsay_corpus_statement(report->corpus, i)) != NULL; i++)
        add_row(report, &out, &acts, statement);
    add_acts(&acts, &out);
    add_kinds(&out);
    add_periods(report, &out);
    if (report_statements_page(report)) add_names(report, &out);
    buffer_text(&out, "]}");
    if (out.failed) report->saying.failed = true;
    else saying_raw(&report->saying, &report->saying.root, "data", out.bytes, out.length);
    buffer_clear(&out);
    allocate_free(acts.items);
    return HEARSAY_OK;
}
