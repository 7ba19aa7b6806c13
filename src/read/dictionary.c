#include "read/dictionary.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "memory/allocate.h"
#include "read/said.h"
#include "read/try.h"
#include "text/buffer.h"
#include "text/utf8.h"

#define EXPANSIONS_LIMIT 64
#define MACROS_LIMIT 4 /* in one name */
#define CENTURY_TURN 30 /* 29 is 2029, 30 is 1930, as the coders have it */

void dictionary_init(struct dictionary *dictionary, struct reading *reading)
{
    *dictionary = (struct dictionary){ .reading = reading, .current = SIZE_MAX };
    interner_init(&dictionary->names, &reading->names);
    interner_init(&dictionary->macros, &reading->names);
    interner_init(&dictionary->codes, &reading->names);
}

void dictionary_clear(struct dictionary *dictionary)
{
    interner_clear(&dictionary->names);
    interner_clear(&dictionary->macros);
    interner_clear(&dictionary->codes);
    allocate_free(dictionary->code_owners);
    allocate_free(dictionary->entries);
    allocate_free((void *)dictionary->meanings);
}

/* ---- lines ---- */

static size_t trim(const char **text, size_t length)
{
    while (length && isspace((unsigned char)(*text)[length - 1])) length--;
    for (; length && isspace((unsigned char)**text); ++*text) length--;
    return length;
}

/* Three letters, or a multiple of them, or "---". */
static bool is_code(const char *text, size_t length)
{
    size_t letters = 0;

    if (length && *text == '~') {
        text++;
        length--;
    }
    if (length == 3 && memcmp(text, "---", 3) == 0) return true;
    while (letters < length && text[letters] >= 'A' && text[letters] <= 'Z') letters++;
    return length >= 3 && letters == length;
}

/* "Albania TAB ALB TAB 339" */
static bool is_name_row(const char *line, size_t length)
{
    const char *tab = memchr(line, '\t', length), *end;

    if (!tab || tab == line) return false;
    end = memchr(tab + 1, '\t', length - (size_t)(tab + 1 - line));
    return end && is_code(tab + 1, (size_t)(end - tab - 1)) && !memchr(line, '[', length);
}

/* "[AFGGOV 970121-010120]" */
static bool is_bracket(const char *text, size_t length)
{
    size_t code = 0;

    if (length < 5 || *text != '[' || !memchr(text, ']', length)) return false;
    text++;
    while (code < length - 1 && text[code] != ' ' && text[code] != ']') code++;
    return is_code(text, code);
}

int dictionary_line_kind(const char *line, size_t length)
{
    const char *comment = memchr(line, '#', length), *bracket;
    size_t whole = length;

    if (comment) length = (size_t)(comment - line);
    if (trim(&(const char *){ line }, length) == 0) return 1;
    if (is_name_row(line, length)) return 3;
    bracket = memchr(line, '[', length);
    if (bracket) return is_bracket(bracket, length - (size_t)(bracket - line)) ? 3 : 0;
    for (size_t i = 0; i < length; i++)
        if (islower((unsigned char)line[i]) || strchr("{}\"=:<>,", line[i]) || line[i] == '\t')
            return *line == '!' && whole ? 2 : 0;
    return 2;
}

/* ---- names ---- */

/* "NUR_MOHAMMAD_TARAKI_ " as a name: blanks for underscores, none at the ends, no two together. */
static const char *clean_name(struct dictionary *dictionary, const char *text, size_t length)
{
    char *name = arena_bytes(&dictionary->reading->names, length + 1), *to = name;

    if (!name) return NULL;
    for (size_t i = 0; i < length; i++) {
        bool is_blank = text[i] == '_' || isspace((unsigned char)text[i]);
        if (is_blank && (to == name || to[-1] == ' ')) continue;
        *to++ = is_blank ? ' ' : text[i];
    }
    if (to > name && to[-1] == ' ') to--;
    *to = '\0';
    return name;
}

static hearsay_status add_macro(struct dictionary *dictionary, const char *line, size_t length,
                                hearsay_error *err)
{
    const char *end = memchr(line + 1, '!', length - 1), *equals = memchr(line, '=', length);
    void *meanings = (void *)dictionary->meanings;
    uint32_t number;

    if (!end || !equals) return HEARSAY_OK;
    number = interner_add(&dictionary->macros, line + 1, (size_t)(end - line - 1), NULL);
    if (number == INTERN_NONE ||
        !allocate_grow(&meanings, &dictionary->macro_capacity, number + 1u,
                       sizeof *dictionary->meanings))
        return reading_no_memory(err);
    dictionary->meanings = meanings;
    dictionary->meanings[number] = arena_text(&dictionary->reading->names, equals + 1,
                                              length - (size_t)(equals + 1 - line));
    return dictionary->meanings[number] ? HEARSAY_OK : reading_no_memory(err);
}

struct expansion {
    const char *names[EXPANSIONS_LIMIT];
    size_t count;
    bool failed;
};

/* Every name that a text with macros stands for: CATTLE!PERSON! is CATTLEMAN, CATTLEMEN ... */
static void expand(struct dictionary *dictionary, const char *text, size_t length, int depth,
                   struct expansion *out)
{
    const char *start = memchr(text, '!', length), *end = NULL, *meaning = NULL;
    uint32_t number = INTERN_NONE;

    if (start) end = memchr(start + 1, '!', length - (size_t)(start + 1 - text));
    if (end && depth < MACROS_LIMIT)
        number = interner_find(&dictionary->macros, start + 1, (size_t)(end - start - 1));
    if (number == INTERN_NONE) {
        if (out->count == EXPANSIONS_LIMIT) return;
        out->names[out->count] = clean_name(dictionary, text, length);
        if (!out->names[out->count++]) out->failed = true;
        return;
    }
    meaning = dictionary->meanings[number];
    while (*meaning && !out->failed && out->count < EXPANSIONS_LIMIT) {
        size_t word = strcspn(meaning, ",");
        const char *trimmed = meaning;
        size_t trimmed_length = trim(&trimmed, word);
        struct buffer whole = { 0 };

        buffer_add(&whole, text, (size_t)(start - text));
        buffer_add(&whole, trimmed, trimmed_length);
        buffer_add(&whole, end + 1, length - (size_t)(end + 1 - text));
        if (whole.failed) out->failed = true;
        else expand(dictionary, whole.bytes, whole.length, depth + 1, out);
        buffer_clear(&whole);
        meaning += word + (meaning[word] == ',');
    }
}

static hearsay_status add_other(struct dictionary *dictionary, const char *name,
                                hearsay_error *err)
{
    struct dictionary_entry *entry = &dictionary->entries[dictionary->current];
    struct dictionary_name *other = arena_take(&dictionary->reading->names, sizeof *other);

    if (!other) return reading_no_memory(err);
    *other = (struct dictionary_name){ name, NULL };
    if (entry->last_other) *entry->last_other = other;
    else entry->others = other;
    entry->last_other = &other->next;
    return HEARSAY_OK;
}

/* Makes the entry of a name the current one; a new one if there is none. */
static hearsay_status enter(struct dictionary *dictionary, const char *name, size_t line,
                            hearsay_error *err)
{
    void *entries = dictionary->entries;
    uint32_t number;
    size_t length;
    bool is_new;
    char *folded = utf8_fold(name, strlen(name), &length);

    if (!folded) return reading_no_memory(err);
    number = interner_add(&dictionary->names, folded, length, &is_new);
    allocate_free(folded);
    if (number == INTERN_NONE ||
        !allocate_grow(&entries, &dictionary->capacity, number + 1u, sizeof *dictionary->entries))
        return reading_no_memory(err);
    dictionary->entries = entries;
    dictionary->current = number;
    if (!is_new) {
        reading_merged(dictionary->reading, "actor", "one before of the same name");
        return HEARSAY_OK;
    }
    dictionary->entries[number] = (struct dictionary_entry){ .name = name, .line = line };
    dictionary->count = number + 1u;
    return HEARSAY_OK;
}

/* ---- codes and dates ---- */

/* 970121 and 19970121 as 1997-01-21; "" if it is no day. */
static void read_day(const char *text, size_t length, char out[12])
{
    char iso[12];
    hearsay_date date;
    unsigned digits[8];

    *out = '\0';
    if (length != 6 && length != 8) return;
    for (size_t i = 0; i < length; i++) {
        if (!isdigit((unsigned char)text[i])) return;
        digits[i] = (unsigned)(text[i] - '0');
    }
    if (length == 6)
        (void)snprintf(iso, sizeof iso, "%s%.2s-%.2s-%.2s",
                       digits[0] * 10 + digits[1] < CENTURY_TURN ? "20" : "19", text, text + 2,
                       text + 4);
    else
        (void)snprintf(iso, sizeof iso, "%.4s-%.2s-%.2s", text, text + 4, text + 6);
    if (hearsay_date_read(&date, iso, strlen(iso))) memcpy(out, iso, strlen(iso) + 1);
}

/* ">970121", "<970121", "970121-010120" */
static void read_dates(struct dictionary_role *role)
{
    const char *text = role->dates, *dash = strchr(text, '-');
    size_t length = strlen(text);

    if (*text == '>' || *text == '<') {
        size_t blanks = 1 + strspn(text + 1, " ");
        read_day(text + blanks, length - blanks, *text == '>' ? role->from : role->to);
    } else if (dash) {
        read_day(text, (size_t)(dash - text), role->from);
        read_day(dash + 1, length - (size_t)(dash + 1 - text), role->to);
        if (!*role->from || !*role->to) *role->from = *role->to = '\0';
    }
}

/* "[AFGGOV 970121-010120]", as the next role of the current entry. */
static hearsay_status add_role(struct dictionary *dictionary, const char *text, size_t length,
                               size_t line, hearsay_error *err)
{
    struct arena *arena = &dictionary->reading->names;
    struct dictionary_entry *entry = &dictionary->entries[dictionary->current];
    struct dictionary_role *role = arena_take(arena, sizeof *role);
    const char *close = memchr(text, ']', length), *dates;
    size_t inside = close ? (size_t)(close - text - 1) : length - 1, code, rest;

    if (!role) return reading_no_memory(err);
    *role = (struct dictionary_role){ .is_agent = inside && text[1] == '~' };
    text += 1 + role->is_agent;
    inside -= role->is_agent;
    for (code = 0; code < inside && !isspace((unsigned char)text[code]);) code++;
    if (!is_code(text, code) || *text == '~') {
        reading_left_out(dictionary->reading, "code", "it is not made of three letters each");
        return HEARSAY_OK;
    }
    dates = text + code;
    rest = trim(&dates, inside - code);
    role->code = arena_text(arena, text, code);
    role->dates = arena_text(arena, dates, rest);
    if (!role->code || !role->dates) return reading_no_memory(err);
    if (entry->roles && strcmp(entry->roles->code, role->code) == 0 &&
        strcmp(entry->roles->dates, role->dates) == 0)
        return HEARSAY_OK; /* a second entry of the same name says it again */
    read_dates(role);
    if (entry->last_role) *entry->last_role = role;
    else entry->roles = role;
    entry->last_role = &role->next;
    if (!*role->dates || *role->from || *role->to) return HEARSAY_OK;
    return reading_notice(dictionary->reading, "dates of a role that are none", line, err,
                          "\"%.40s\" is no time like 970121-010120 or >970121; the role is kept "
                          "with these words", role->dates);
}

static hearsay_status add_roles(struct dictionary *dictionary, const char *text, size_t length,
                                size_t line, hearsay_error *err)
{
    const char *end = text + length;

    while (text < end && (text = memchr(text, '[', (size_t)(end - text)))) {
        const char *close = memchr(text, ']', (size_t)(end - text));
        TRY(add_role(dictionary, text, (size_t)(end - text), line, err));
        text = close ? close + 1 : end;
    }
    return HEARSAY_OK;
}

/* ---- entries ---- */

static hearsay_status add_names(struct dictionary *dictionary, const char *text, size_t length,
                                bool is_alias, size_t line, hearsay_error *err)
{
    struct expansion all = { .count = 0 };
    size_t first = 0;

    expand(dictionary, text, length, 0, &all);
    if (all.failed) return reading_no_memory(err);
    if (!is_alias && all.count && *all.names[0]) {
        TRY(enter(dictionary, all.names[0], line, err));
        first = 1;
    }
    if (dictionary->current == SIZE_MAX) {
        reading_left_out(dictionary->reading, "line", "no actor stands before it");
        return HEARSAY_OK;
    }
    for (size_t i = first; i < all.count; i++)
        if (*all.names[i]) TRY(add_other(dictionary, all.names[i], err));
    return HEARSAY_OK;
}

/* In a table of country names, a row with the code of a row before is another name of the same
 * country; that becomes the current entry. A new code is that of the entry that comes next. */
static hearsay_status enter_code(struct dictionary *dictionary, const char *code, size_t length,
                                 bool *is_known, hearsay_error *err)
{
    void *owners = dictionary->code_owners;
    uint32_t number;
    bool is_new;

    number = interner_add(&dictionary->codes, code, length, &is_new);
    if (number == INTERN_NONE ||
        !allocate_grow(&owners, &dictionary->code_capacity, number + 1u,
                       sizeof *dictionary->code_owners))
        return reading_no_memory(err);
    dictionary->code_owners = owners;
    if (is_new) dictionary->code_owners[number] = dictionary->count;
    *is_known = !is_new && dictionary->code_owners[number] < dictionary->count;
    if (*is_known) dictionary->current = dictionary->code_owners[number];
    return HEARSAY_OK;
}

static hearsay_status add_name_row(struct dictionary *dictionary, const char *line, size_t length,
                                   size_t number, hearsay_error *err)
{
    const char *code = (const char *)memchr(line, '\t', length) + 1;
    const char *last = memchr(code, '\t', length - (size_t)(code - line)), *rest = last + 1;
    size_t rest_length = trim(&rest, length - (size_t)(last + 1 - line));
    struct buffer bracket = { 0 };
    hearsay_status status;
    bool is_known = false;

    TRY(enter_code(dictionary, code, (size_t)(last - code), &is_known, err));
    TRY(add_names(dictionary, line, (size_t)(code - 1 - line), is_known, number, err));
    if (is_known) reading_merged(dictionary->reading, "actor", "one before of the same code");
    if (is_known || dictionary->current == SIZE_MAX) return HEARSAY_OK;
    if (rest_length && isdigit((unsigned char)*rest)) {
        dictionary->entries[dictionary->current].number =
            arena_text(&dictionary->reading->names, rest, rest_length);
        if (!dictionary->entries[dictionary->current].number) return reading_no_memory(err);
    }
    buffer_format(&bracket, "[%.*s]", (int)(last - code), code);
    status = bracket.failed ? reading_no_memory(err)
                            : add_role(dictionary, bracket.bytes, bracket.length, number, err);
    buffer_clear(&bracket);
    return status;
}

static hearsay_status read_line(struct dictionary *dictionary, const char *line, size_t length,
                                size_t number, hearsay_error *err)
{
    const char *comment = memchr(line, '#', length), *text = line, *bracket, *plural;
    size_t name;

    if (comment) length = (size_t)(comment - line);
    if (is_name_row(line, length)) return add_name_row(dictionary, line, length, number, err);
    length = trim(&text, length);
    if (length == 0) return HEARSAY_OK;
    if (*text == '!' && memchr(text, '=', length)) return add_macro(dictionary, text, length, err);
    bracket = memchr(text, '[', length);
    plural = memchr(text, '{', length);
    name = bracket ? (size_t)(bracket - text) : length;
    if (plural && (size_t)(plural - text) < name) name = (size_t)(plural - text);
    if (*text == '+') TRY(add_names(dictionary, text + 1, name - 1, true, number, err));
    else if (name) TRY(add_names(dictionary, text, name, false, number, err));
    if (!bracket) return HEARSAY_OK;
    if (dictionary->current != SIZE_MAX)
        return add_roles(dictionary, bracket, length - (size_t)(bracket - text), number, err);
    reading_left_out(dictionary->reading, "line", "no actor stands before it");
    return HEARSAY_OK;
}

hearsay_status dictionary_load(struct dictionary *dictionary, hearsay_error *err)
{
    for (;;) {
        char *line;
        size_t length = 0;

        TRY(input_line(dictionary->reading->input, &line, &length, NULL, err));
        if (!line) return HEARSAY_OK;
        TRY(read_line(dictionary, line, length, input_line_number(dictionary->reading->input),
                      err));
    }
}
