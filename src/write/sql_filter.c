/* Filters as conditions. What a table cannot answer is an error: a part that was filtered less than was asked
 * for would look like one that was. */
#include <stdlib.h>

#include "corpus/act.h"
#include "memory/allocate.h"
#include "text/near.h"
#include "write/sql.h"

/* ---- what cannot be asked ---- */

enum { OF_EVENTS = 1 << HEARSAY_SQL_GDELT, OF_STATEMENTS = 1 << HEARSAY_SQL_STATEMENTS,
       OF_ANY = OF_EVENTS | OF_STATEMENTS };

#define LATER "leave it out here, and give it to the command that reads the part"
#define ELSEWHERE "a part has none either: hearsay count asks for it in files"

static const struct {
    const char *option;
    unsigned sources; /* that cannot answer */
    size_t offset;    /* of the words in hearsay_filter */
    const char *reason, *hint;
} impossible[] = {
    { "--claim", OF_EVENTS, offsetof(hearsay_filter, claims), "events have no claims", NULL },
    { "--topic", OF_ANY, offsetof(hearsay_filter, topics), "topics are declared beside statements", LATER },
    { "--document", OF_EVENTS, offsetof(hearsay_filter, documents), "events are added up without documents",
      ELSEWHERE },
    { "--publisher", OF_ANY, offsetof(hearsay_filter, publishers),
      "publishers are declared beside statements", ELSEWHERE },
    { "--exclude-kind", OF_ANY, offsetof(hearsay_filter, exclude_kinds),
      "the kinds of actors are no columns", LATER },
};

static hearsay_status fail_filter(const char *option, const char *reason, const char *hint,
                                  hearsay_error *err)
{
    hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "a query cannot ask for %s: %s", option, reason);
    if (hint) hearsay_error_hint(err, "%s", hint);
    return HEARSAY_BAD_ARGUMENT;
}

static hearsay_status check_dates(const hearsay_filter *filter, hearsay_error *err)
{
    const char *const texts[] = { filter->since, filter->until };
    hearsay_date dates[2];

    for (int i = 0; i < 2; i++)
        if (texts[i] && !hearsay_date_read(&dates[i], texts[i], strlen(texts[i])))
            return hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "\"%s\" is not a date", texts[i]);
    if (texts[0] && texts[1] && hearsay_date_first_day(dates[0]) > hearsay_date_last_day(dates[1]))
        return hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "since %s lies after until %s", texts[0], texts[1]);
    return HEARSAY_OK;
}

/* A column that a filter of statements needs, and the table does not have. */
static hearsay_status check_columns(const struct sql *sql, hearsay_error *err)
{
    const hearsay_filter *filter = &sql->options->filter;
    const struct {
        bool is_asked;
        const char *option, *field;
    } needs[] = {
        { filter->since != NULL, "--since", "date" },
        { filter->until != NULL, "--until", "date" },
        { filter->claims.count > 0, "--claim", "claim" },
        { filter->documents.count > 0, "--document", "document" },
    };

    if (sql->options->source != HEARSAY_SQL_STATEMENTS) return HEARSAY_OK;
    for (size_t i = 0; i < sizeof needs / sizeof *needs; i++)
        if (needs[i].is_asked && !sql_has_field(sql, needs[i].field)) {
            hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "%s needs the column %s, which --fields does not name",
                         needs[i].option, needs[i].field);
            return HEARSAY_BAD_ARGUMENT;
        }
    return HEARSAY_OK;
}

static hearsay_status check_words(const struct sql *sql, hearsay_error *err)
{
    const hearsay_filter *filter = &sql->options->filter;
    const struct {
        const hearsay_words *words;
        const char *option;
    } lists[] = { { &filter->acts, "--act" }, { &filter->actors, "--actor" },
                  { &filter->claims, "--claim" }, { &filter->documents, "--document" } };
    hearsay_status status = HEARSAY_OK;

    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
        for (size_t j = 0; status == HEARSAY_OK && j < lists[i].words->count; j++)
            status = sql_check(lists[i].words->words[j], lists[i].option, err);
    return status;
}

/* Events know their actors by code; what is no code is a name, which the table does not have. */
static hearsay_status check_actors(const struct sql *sql, hearsay_error *err)
{
    const hearsay_words *actors = &sql->options->filter.actors;

    if (sql->options->source != HEARSAY_SQL_GDELT) return HEARSAY_OK;
    for (size_t i = 0; i < actors->count; i++) {
        const char *word = actors->words[i];

        if (!word[strspn(word, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")]) continue;
        hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "--actor \"%.60s\" is no code of an actor; events have no "
                     "other names", word);
        hearsay_error_hint(err, "write the code, such as CHN or CHNGOV");
        return HEARSAY_BAD_ARGUMENT;
    }
    return HEARSAY_OK;
}

hearsay_status sql_check_filter(const struct sql *sql, hearsay_error *err)
{
    const hearsay_filter *filter = &sql->options->filter;
    hearsay_status status;

    for (size_t i = 0; i < sizeof impossible / sizeof *impossible; i++) {
        const hearsay_words *words = (const void *)((const char *)filter + impossible[i].offset);

        if (words->count && impossible[i].sources & 1u << sql->options->source)
            return fail_filter(impossible[i].option, impossible[i].reason, impossible[i].hint, err);
    }
    if (filter->min_statements)
        return fail_filter("--min-statements", "it counts what is in all parts together", LATER, err);
    status = check_dates(filter, err);
    if (status == HEARSAY_OK) status = check_columns(sql, err);
    if (status == HEARSAY_OK) status = check_words(sql, err);
    return status == HEARSAY_OK ? check_actors(sql, err) : status;
}

/* ---- terms ---- */

static void write_term(struct buffer *out, bool *is_first)
{
    buffer_text(out, *is_first ? "WHERE " : "  AND ");
    *is_first = false;
}

static void write_list(const struct sql *sql, struct buffer *out, const char *column,
                       const hearsay_words *words)
{
    buffer_format(out, "%s IN (", column);
    for (size_t i = 0; i < words->count; i++) {
        buffer_text(out, i ? ",\n      " : "\n      ");
        sql_literal(out, sql->dialect, words->words[i]);
    }
    buffer_text(out, "\n    )");
}

/* ---- acts ---- */

static int compare_words(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

struct acts {
    const char **names; /* each once */
    size_t count, capacity;
    bool failed;
};

static void add_act(struct acts *acts, const char *name)
{
    void *names = (void *)acts->names;

    for (size_t i = 0; i < acts->count; i++)
        if (strcmp(acts->names[i], name) == 0) return;
    if (!allocate_grow(&names, &acts->capacity, acts->count + 1, sizeof *acts->names)) {
        acts->failed = true;
        return;
    }
    acts->names = names;
    acts->names[acts->count++] = name;
}

/* Which groups a word names; false if it names none. */
static bool find_groups(const char *word, bool groups[HEARSAY_GROUPS])
{
    hearsay_act_group group = act_group_find(word);
    bool is_speech = strcmp(word, "speech") == 0;

    for (int any = 0; any < HEARSAY_GROUPS; any++)
        groups[any] = is_speech ? any != HEARSAY_GROUP_MATERIAL : any == (int)group;
    return is_speech || group < HEARSAY_GROUPS;
}

/* What the table can hold: of events the acts of the mapping, of statements those of our table, and any
 * other that is named. */
static void add_groups(const struct sql *sql, struct acts *acts, const bool groups[HEARSAY_GROUPS])
{
    const hearsay_codes *codes = sql->options->codes;
    const hearsay_code *code;
    const hearsay_act *act;

    if (sql->options->source == HEARSAY_SQL_STATEMENTS) {
        for (size_t i = 0; (act = hearsay_act_at(i)) != NULL; i++)
            if (groups[act->group]) add_act(acts, act->name);
        return;
    }
    for (size_t i = 0; (code = hearsay_codes_at(codes, i)) != NULL; i++)
        if (groups[code->group]) add_act(acts, code->act);
    code = hearsay_codes_standard(codes);
    if (groups[code->group]) add_act(acts, code->act);
}

static bool is_act(const struct sql *sql, const char *word)
{
    const hearsay_codes *codes = sql->options->codes;
    const hearsay_code *code;

    if (hearsay_act_find(word)) return true;
    for (size_t i = 0; codes && (code = hearsay_codes_at(codes, i)) != NULL; i++)
        if (strcmp(code->act, word) == 0) return true;
    return codes && strcmp(hearsay_codes_standard(codes)->act, word) == 0;
}

static hearsay_status fail_act(const struct sql *sql, const char *word, hearsay_error *err)
{
    const hearsay_code *code;
    struct near near;
    const char *best;

    near_init(&near, word);
    for (size_t i = 0; sql->options->codes && (code = hearsay_codes_at(sql->options->codes, i)) != NULL; i++)
        near_offer(&near, code->act);
    best = act_near(word, &near);
    hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "act \"%.60s\" is not known%s%s%s", word,
                 best ? "; did you mean \"" : "", best ? best : "", best ? "\"?" : "");
    hearsay_error_hint(err, "hearsay list acts names the acts and their groups");
    return HEARSAY_BAD_ARGUMENT;
}

/* An act goes before a group of the same name; a table of statements may have acts of its own. */
static hearsay_status find_acts(const struct sql *sql, struct acts *acts, hearsay_error *err)
{
    const hearsay_words *words = &sql->options->filter.acts;
    bool groups[HEARSAY_GROUPS];

    for (size_t i = 0; i < words->count; i++) {
        const char *word = words->words[i];

        if (is_act(sql, word)) add_act(acts, word);
        else if (find_groups(word, groups)) add_groups(sql, acts, groups);
        else if (sql->options->source == HEARSAY_SQL_STATEMENTS) add_act(acts, word);
        else return fail_act(sql, word, err);
    }
    if (acts->failed) return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for a query");
    if (acts->count) qsort((void *)acts->names, acts->count, sizeof *acts->names, compare_words);
    return HEARSAY_OK;
}

static hearsay_status write_acts(const struct sql *sql, struct buffer *out, hearsay_error *err)
{
    struct acts acts = { 0 };
    hearsay_status status = find_acts(sql, &acts, err);

    if (status == HEARSAY_OK && acts.count == 0) /* a group of which no code is */
        buffer_text(out, "1 = 0");
    else if (status == HEARSAY_OK)
        write_list(sql, out, "act", &(hearsay_words){ acts.names, acts.count });
    buffer_text(out, "\n");
    allocate_free((void *)acts.names);
    return status;
}

/* ---- actors ---- */

/* A list as a text in which a semicolon separates items and nothing else: a backslash and what it stands
 * before become a slash and another character. */
static void write_plain_list(const struct sql *sql, struct buffer *out, const char *column)
{
    static const char *const pairs[][2] = { { "\\\\", "\\/" }, { "\\;", "\\," } };
    struct buffer inner = { 0 };

    buffer_text(&inner, column);
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        struct buffer from = { 0 }, to = { 0 }, outer = { 0 };

        sql_literal(&from, sql->dialect, pairs[i][0]);
        sql_literal(&to, sql->dialect, pairs[i][1]);
        sql_fill(&outer, sql->dialect->replace, buffer_string(&inner), buffer_string(&from),
                 buffer_string(&to));
        if (inner.failed || from.failed || to.failed) outer.failed = true;
        buffer_clear(&from);
        buffer_clear(&to);
        buffer_clear(&inner);
        inner = outer;
    }
    buffer_format(out, "';' || %s || ';'", buffer_string(&inner));
    if (inner.failed) out->failed = true;
    buffer_clear(&inner);
}

/* Whether a list has an item: ";item;" in ";list;", both made plain. */
static void write_item_in(const struct sql *sql, struct buffer *out, const char *column,
                          const char *item)
{
    struct buffer list = { 0 }, plain = { 0 }, literal = { 0 };

    write_plain_list(sql, &list, column);
    buffer_char(&plain, ';');
    for (; *item; item++) {
        if (*item == '\\') buffer_text(&plain, "\\/");
        else if (*item == ';') buffer_text(&plain, "\\,");
        else buffer_char(&plain, *item);
    }
    buffer_char(&plain, ';');
    sql_literal(&literal, sql->dialect, buffer_string(&plain));
    sql_fill(out, sql->dialect->holds, buffer_string(&list), buffer_string(&literal), NULL);
    if (list.failed || plain.failed || literal.failed) out->failed = true;
    buffer_clear(&list);
    buffer_clear(&plain);
    buffer_clear(&literal);
}

static void write_actors(const struct sql *sql, struct buffer *out)
{
    static const enum sql_key lists[] = { SQL_TARGET, SQL_ADDRESSEE, SQL_VIA };
    const hearsay_words *actors = &sql->options->filter.actors;

    buffer_text(out, "(\n    ");
    write_list(sql, out, "speaker", actors);
    if (sql->options->source == HEARSAY_SQL_GDELT) { /* codes of one actor, not lists */
        buffer_text(out, "\n    OR ");
        write_list(sql, out, "target", actors);
    }
    for (size_t i = 0; sql->options->source == HEARSAY_SQL_STATEMENTS && i < sizeof lists / sizeof *lists; i++)
        for (size_t j = 0; sql->has_key[lists[i]] && j < actors->count; j++) {
            buffer_text(out, "\n    OR ");
            write_item_in(sql, out, sql_key_names[lists[i]], actors->words[j]);
        }
    buffer_text(out, "\n  )\n");
}

/* ---- dates and the rest ---- */

/* The first or last day that a partial date can mean, or one behind it that no month has. */
static void write_day(const struct sql *sql, struct buffer *out, const char *date, const char *rest)
{
    struct buffer day = { 0 };

    buffer_text(&day, date);
    buffer_text(&day, rest + (day.length < 10 ? day.length - 4 : 6));
    sql_literal(out, sql->dialect, buffer_string(&day));
    if (day.failed) out->failed = true;
    buffer_clear(&day);
}

static void write_dates(const struct sql *sql, struct buffer *out, bool *is_first)
{
    const hearsay_filter *filter = &sql->options->filter;

    if (!filter->since && !filter->until) return;
    write_term(out, is_first);
    buffer_text(out, "day <> ''\n");
    if (filter->since) {
        write_term(out, is_first);
        buffer_text(out, "day_to >= ");
        write_day(sql, out, filter->since, "-01-01");
        buffer_char(out, '\n');
    }
    if (filter->until) {
        write_term(out, is_first);
        buffer_text(out, "day_from <= ");
        write_day(sql, out, filter->until, "-12-31");
        buffer_char(out, '\n');
    }
}

static void write_confidence(const struct sql *sql, struct buffer *out)
{
    struct buffer number = { 0 }, literal = { 0 };

    buffer_number(&number, sql->options->filter.min_confidence);
    sql_literal(&literal, sql->dialect, buffer_string(&number));
    buffer_text(out, "confidence >= ");
    sql_fill(out, sql->dialect->decimal, buffer_string(&literal), NULL, NULL);
    buffer_char(out, '\n');
    if (number.failed || literal.failed) out->failed = true;
    buffer_clear(&number);
    buffer_clear(&literal);
}

hearsay_status sql_filter(const struct sql *sql, struct buffer *out, hearsay_error *err)
{
    const hearsay_filter *filter = &sql->options->filter;
    hearsay_status status = HEARSAY_OK;
    bool is_first = true;

    write_dates(sql, out, &is_first);
    if (filter->acts.count) {
        write_term(out, &is_first);
        status = write_acts(sql, out, err);
    }
    if (filter->actors.count) {
        write_term(out, &is_first);
        write_actors(sql, out);
    }
    if (filter->claims.count) {
        write_term(out, &is_first);
        write_list(sql, out, "claim", &filter->claims);
        buffer_char(out, '\n');
    }
    if (filter->documents.count) {
        write_term(out, &is_first);
        write_list(sql, out, "document", &filter->documents);
        buffer_char(out, '\n');
    }
    /* events have no confidence and nothing implicit: all of them pass */
    if (sql->has_confidence) {
        write_term(out, &is_first);
        write_confidence(sql, out);
    }
    if (filter->explicit_only && sql->has_key[SQL_IMPLICIT]) {
        write_term(out, &is_first);
        buffer_text(out, "implicit = ''\n");
    }
    return status;
}
