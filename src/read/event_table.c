#include "read/event_table.h"

#include <string.h>

#include "corpus/sums.h"
#include "memory/allocate.h"
#include "read/date_format.h"
#include "read/event_repeats.h"
#include "text/block.h"
#include "text/buffer.h"
#include "text/utf8.h"

void event_table_begin(struct event_table *table, struct reading *reading)
{
    reading->undeclared = true;
    if (table->hint)
        reading->names_of = table->hint == event_named_actor ? SUM_NAMES_OF_EVENTS : SUM_NAMES_OF_CAMEO;
    table->reading = reading;
    interner_init(&table->known, &reading->names);
    interner_init(&table->words, &reading->names);
}

static void count(struct event_table *table, hearsay_outcome outcome, const char *detail,
                  uint64_t number)
{
    account_count(table->reading->account, HEARSAY_ACCOUNT_RECORD, "event", 5, outcome, detail,
                  number);
}

/* A file of nothing but a header is read without an error, but not without a word. */
static void tell_empty(struct event_table *table)
{
    uint64_t all = table->used + table->no_second_used + table->merged + table->no_first +
                   table->no_actor + table->left_out;

    if (all == 0)
        (void)reading_notice(table->reading, "no event", input_line_number(table->reading->input),
                             NULL, "the file has no event in it");
}

hearsay_status event_table_end(struct event_table *table, hearsay_status status, hearsay_error *err)
{
    if (status == HEARSAY_OK) status = event_repeats_settle(table, err);
    tell_empty(table);
    count(table, HEARSAY_USED, "", table->used);
    count(table, HEARSAY_USED, "without a second actor", table->no_second_used);
    count(table, HEARSAY_MERGED, "same id as one before", table->merged);
    count(table, HEARSAY_LEFT_OUT, "no first actor", table->no_first);
    count(table, HEARSAY_LEFT_OUT, "no actor", table->no_actor);
    for (uint32_t i = 0; i < table->words.count; i++) {
        struct buffer detail = { 0 };
        buffer_format(&detail, "act %s%s", table->acts[i].act,
                      table->acts[i].is_default ? ", by default" : "");
        account_count(table->reading->account, HEARSAY_ACCOUNT_CODE, table->words.texts[i],
                      table->words.lengths[i], HEARSAY_USED, buffer_string(&detail),
                      table->acts[i].count);
        buffer_clear(&detail);
    }
    event_table_forget(table);
    return status;
}

void event_table_forget(struct event_table *table)
{
    interner_clear(&table->known);
    recent_texts_clear(&table->documents);
    interner_clear(&table->words);
    event_repeats_clear(&table->repeats);
    allocate_free(table->acts);
    allocate_free(table->countries);
}

size_t event_split(const char *line, size_t length, char separator, struct event_cell *cells,
                   size_t room)
{
    size_t number = 0, start = 0;

    for (size_t at = 0; at < length; at += BLOCKS)
        for (uint64_t found = blocks_equal_within(line, length, at, separator); found; found &= found - 1) {
            size_t end = at + block_first(found);
            if (number < room) cells[number] = (struct event_cell){ line + start, end - start };
            number++;
            start = end + 1;
        }
    if (number < room) cells[number] = (struct event_cell){ line + start, length - start };
    return number + 1;
}

hearsay_status event_table_leave_out(struct event_table *table, size_t line, const char *reason,
                                     hearsay_error *err)
{
    if (line == 0) line = input_line_number(table->reading->input);
    count(table, HEARSAY_LEFT_OUT, reason, 1);
    table->left_out++;
    return reading_notice(table->reading, "row left out", line, err, "%s; the row is left out",
                          reason);
}

void event_table_fill(struct event_table *table, const struct event_cell *cells, size_t count)
{
    if (count > EVENT_WIDTH) count = EVENT_WIDTH;
    for (size_t i = 0; i < count; i++) table->filled[i] += cells[i].length > 0;
}

void event_table_account_column(struct event_table *table, size_t column, const char *name,
                                enum event_column what)
{
    static const char *const uses[EVENT_COLUMNS] = {
        [EVENT_ID] = "id",
        [EVENT_DATE] = "date",
        [EVENT_SPEAKER] = "speaker",
        [EVENT_SPEAKER_COUNTRY] = "country of the speaker",
        [EVENT_TARGET] = "target",
        [EVENT_TARGET_COUNTRY] = "country of the target",
        [EVENT_CODE] = "act",
        [EVENT_WORD] = "act",
        [EVENT_SCORE] = "attribute goldstein",
        [EVENT_DOCUMENT] = "document",
        [EVENT_PUBLISHER] = "publisher",
        [EVENT_QUOTE] = "quote",
    };
    bool is_used = what < EVENT_COLUMNS;

    if (column >= EVENT_WIDTH) return;
    account_count(table->reading->account, HEARSAY_ACCOUNT_COLUMN, name, strlen(name),
                  is_used ? HEARSAY_USED : HEARSAY_LEFT_OUT,
                  is_used ? uses[what] : "has no place in a statement", table->filled[column]);
}

/* ---- hashes ---- */

void event_table_hash(struct event_row *row)
{
    static const enum event_column looked_up[] = { EVENT_ID, EVENT_SPEAKER, EVENT_TARGET, EVENT_SCORE, EVENT_DOCUMENT };

    for (size_t i = 0; i < sizeof looked_up / sizeof *looked_up; i++) {
        const struct event_cell *cell = &row->cells[looked_up[i]];
        row->hashes[looked_up[i]] = intern_hash(cell->text, cell->length);
    }
}

static uint32_t hash_of(const struct event_row *row, enum event_column column)
{
    return row->hashes[column] ? row->hashes[column]
                               : intern_hash(row->cells[column].text, row->cells[column].length);
}

/* ---- acts ---- */

static hearsay_status find_act(struct event_table *table, const struct event_row *row,
                               const struct event_act **out, hearsay_error *err)
{
    const struct mapping *mapping = table->reading->mapping;
    bool is_code = row->cells[EVENT_CODE].length > 0;
    struct event_cell word = row->cells[is_code ? EVENT_CODE : EVENT_WORD];
    uint32_t number;
    bool is_new;
    void *acts = table->acts;
    struct event_act *act;

    /* room first: the account goes through all words, whatever fails */
    if (!allocate_grow(&acts, &table->act_capacity, table->words.count + 1u, sizeof *table->acts))
        return reading_no_memory(err);
    table->acts = acts;
    number = interner_add(&table->words, word.text ? word.text : "", word.length, &is_new);
    if (number == INTERN_NONE) return reading_no_memory(err);
    act = &table->acts[number];
    if (is_new) {
        const char *text = table->words.texts[number];
        *act = (struct event_act){ 0 };
        act->act = is_code ? mapping_code(mapping, text, word.length) : mapping_word(mapping, text);
        if (!act->act && !is_code) act->act = mapping_cue(mapping, text);
        act->is_default = act->act == NULL;
        if (!act->act) act->act = mapping_constant(mapping, HEARSAY_FIELD_ACT);
        if (!act->act) act->act = "assert";
        act->hash = intern_hash(act->act, strlen(act->act));
    }
    act->count++;
    *out = act;
    if (!is_new || !act->is_default || !word.length) return HEARSAY_OK;
    return reading_unknown_act(table->reading, table->line, word.text,
                               word.length, act->act, err);
}

/* ---- actors ---- */

/* The number of a name, with a place for its country; INTERN_NONE if there is no memory. */
static uint32_t find_known(struct event_table *table, struct event_cell name, uint32_t hash, bool *is_new)
{
    void *countries = table->countries;
    uint32_t number = interner_add_hashed(&table->known, name.text, name.length, hash, is_new);

    if (number == INTERN_NONE ||
        !allocate_grow(&countries, &table->country_capacity, number + 1u, sizeof *table->countries))
        return INTERN_NONE;
    table->countries = countries;
    if (*is_new) table->countries[number] = NULL;
    return number;
}

/* A country is an actor too, of whom nothing else need be known. */
static hearsay_status know_country(struct event_table *table, struct event_cell country,
                                   hearsay_error *err)
{
    bool is_new;
    uint32_t number = find_known(table, country, intern_hash(country.text, country.length), &is_new);

    if (number == INTERN_NONE) return reading_no_memory(err);
    if (!is_new) return HEARSAY_OK;
    table->countries[number] = table->known.texts[number];
    return table->hint(table, table->known.texts[number], country, err);
}

hearsay_status event_table_know_actor(struct event_table *table, struct event_cell name, uint32_t hash,
                                      struct event_cell *own, hearsay_error *err)
{
    struct event_cell country = *own;
    const char **known;
    uint32_t number;
    bool is_new;

    if (!table->reading->keeps_countries) own->length = 0;
    if (!table->hint || name.length == 0) return HEARSAY_OK;
    number = find_known(table, name, hash, &is_new);
    if (number == INTERN_NONE) return reading_no_memory(err);
    known = &table->countries[number];
    if (*known && country.length &&
        (strlen(*known) != country.length || memcmp(*known, country.text, country.length) != 0)) {
        *own = country;
        return know_country(table, country, err);
    }
    if (!is_new && (*known || country.length == 0)) return HEARSAY_OK;
    if (country.length) {
        *known = arena_text(&table->reading->names, country.text, country.length);
        if (!*known) return reading_no_memory(err);
    }
    return table->hint(table, table->known.texts[number], country, err);
}

/* "Citizen", "Police": all of a kind, not an actor. */
static bool is_class(const char *name, size_t length)
{
    static const char *const words[] = {
        "Activist", "Armed Gang", "Attacker", "Businessperson", "Citizen", "Children", "Criminal",
        "Employee", "Extremist", "Farm Worker", "Immigrants", "Labor Union", "Lawyer/Attorney",
        "Men", "Men / Women", "Militant", "Muslim", "Police", "Protester", "Rebel", "Refugee",
        "Student", "Terrorist", "Thief", "Villager", "Women", "Worker", "Youth", "Displaced Families",
        "Doctor", "Nurse", "Teacher", "Journalist", "Prisoner", "Soldier", "Tribe", "Murderer",
        "Demonstrator", "Combatant", "Separatist", "Insurgent", "Drug Dealer", "Drug Gang",
        "Armed Band", "Armed Opposition", "Armed Rebel", "Christian", "Detainee", "Dissident",
        "Economist", "Engineer", "Hindu", "Indigenous People", "Kidnapper", "Media Personnel",
        "Medical Personnel", "Military Personnel", "Militia", "Mob", "Opposition Supporter",
        "People Associated with the Opposition", "Professor", "Rights Activist", "Scientist",
        "Tourist",
    };

    while (length && name[length - 1] == ' ') length--;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strlen(words[i]) == length && memcmp(words[i], name, length) == 0) return true;
    return false;
}

hearsay_status event_named_actor(struct event_table *table, const char *name,
                                 struct event_cell country, hearsay_error *err)
{
    struct reading *reading = table->reading;
    const char *open = strstr(name, " (");
    size_t base = open ? (size_t)(open - name) : strlen(name);
    const char *kind = is_class(name, base) ? "class" : NULL, *text = NULL;
    hearsay_status status = HEARSAY_OK;

    if (country.length) {
        text = arena_text(&reading->names, country.text, country.length);
        if (!text) return reading_no_memory(err);
        if (strcmp(text, name) == 0) kind = "country";
        else status = know_country(table, country, err);
    }
    if (!kind && base > 9 && strncmp(name, "Government", 10) == 0) kind = "organization";
    return status == HEARSAY_OK ? reading_hint_actor(reading, name, kind, text, err) : status;
}

/* A value made where it goes: to copy one that was just made waits for each of its fields. Cells are not copied: they
 * lie in the line until the record is pushed. */
static hearsay_status put(struct reading *reading, hearsay_field field, const char *name, struct event_cell cell,
                          hearsay_error *err)
{
    hearsay_value *value;

    if (cell.length == 0) return HEARSAY_OK;
    value = reading_next(reading);
    if (!value) return reading_no_memory(err);
    value->name = name;
    value->name_length = strlen(name);
    value->text = cell.text;
    value->length = cell.length;
    value->offset = 0;
    value->field = field;
    value->kind = HEARSAY_TEXT;
    return HEARSAY_OK;
}

static hearsay_status put_cell(struct reading *reading, hearsay_field field, struct event_cell cell,
                               hearsay_error *err)
{
    return put(reading, field, hearsay_field_name(field), cell, err);
}

/* ---- documents ---- */

static bool ends_host(char byte)
{
    return byte == '/' || byte == ':' || byte == '?' || byte == '#' || byte == '\0';
}

/* Where the host of a URL begins and how long it is; false if it is no URL. */
static bool find_host(const char *url, size_t length, struct event_cell *host)
{
    const char *start = length > 7 && memcmp(url, "http://", 7) == 0    ? url + 7
                        : length > 8 && memcmp(url, "https://", 8) == 0 ? url + 8 : NULL;

    if (!start) return false;
    if ((size_t)(start - url) + 4 < length && memcmp(start, "www.", 4) == 0) start += 4;
    host->text = start;
    host->length = 0;
    while (start + host->length < url + length && !ends_host(start[host->length])) host->length++;
    return host->length > 0;
}

/* A hint at a story: the page that it stands on, and who published it. */
static hearsay_status know_document(struct event_table *table, const struct event_row *row,
                                    hearsay_error *err)
{
    struct reading *reading = table->reading;
    struct event_cell id = row->cells[EVENT_DOCUMENT], publisher = row->cells[EVENT_PUBLISHER];
    struct event_cell host = { 0 };
    bool is_url = find_host(id.text, id.length, &host), is_new;
    hearsay_status status;

    if (publisher.length == 0) publisher = host;
    if (id.length == 0 || publisher.length == 0) return HEARSAY_OK;
    if (!recent_texts_add(&table->documents, id.text, id.length, hash_of(row, EVENT_DOCUMENT), &is_new))
        return reading_no_memory(err);
    if (!is_new) return HEARSAY_OK;
    reading_begin_at(reading, HEARSAY_DOCUMENT, table->line);
    reading->hint = true;
    status = put_cell(reading, HEARSAY_FIELD_ID, id, err);
    if (status == HEARSAY_OK && is_url) status = put_cell(reading, HEARSAY_FIELD_URL, id, err);
    if (status == HEARSAY_OK) status = put_cell(reading, HEARSAY_FIELD_PUBLISHER, publisher, err);
    if (status == HEARSAY_OK) status = reading_push(reading, err);
    reading->hint = false;
    return status;
}

/* ---- statements ---- */

/* A value of the statement; hash 0: not worked out. What adds events up asks for no hash. */
static hearsay_status put_hashed(struct event_table *table, hearsay_field field, const char *name,
                                 struct event_cell cell, uint32_t hash, hearsay_error *err)
{
    struct reading *reading = table->reading;

    if (cell.length == 0) return HEARSAY_OK;
    if (!reading->adding)
        table->hashes[reading->value_count] = hash ? hash : intern_hash(cell.text, cell.length);
    return put(reading, field, name, cell, err);
}

static hearsay_status put_field(struct event_table *table, hearsay_field field, struct event_cell cell, uint32_t hash,
                                hearsay_error *err)
{
    return put_hashed(table, field, hearsay_field_name(field), cell, hash, err);
}

/* "20180101" as "2018-01-01" in iso; false if it is no such date. */
static bool read_digits(struct event_cell cell, char iso[HEARSAY_DATE_TEXT], hearsay_date *date)
{
    if (cell.length != 8) return false;
    for (size_t i = 0; i < 8; i++)
        if (cell.text[i] < '0' || cell.text[i] > '9') return false;
    memcpy(iso, cell.text, 4);
    iso[4] = iso[7] = '-';
    memcpy(iso + 5, cell.text + 4, 2);
    memcpy(iso + 8, cell.text + 6, 2);
    iso[10] = '\0';
    return hearsay_date_read(date, iso, 10);
}

static hearsay_status put_date(struct event_table *table, struct event_cell cell,
                               char iso[HEARSAY_DATE_TEXT], hearsay_error *err)
{
    hearsay_date date;

    if (cell.length == 0) return HEARSAY_OK;
    if (!read_digits(cell, iso, &date)) {
        if (!hearsay_date_read(&date, cell.text, cell.length < 10 ? cell.length : 10) &&
            !(table->date_format &&
              date_format_read(table->date_format, cell.text, cell.length, &date)))
            return reading_notice(table->reading, "date not understood",
                                  table->line, err,
                                  "\"%.*s\" is no date; it is left out",
                                  (int)utf8_fit(cell.text, cell.length, 40), cell.text);
        (void)hearsay_date_write(date, iso);
    }
    return put_field(table, HEARSAY_FIELD_DATE, (struct event_cell){ iso, strlen(iso) }, 0, err);
}

static hearsay_status put_attribute(struct event_table *table, const char *name, const struct event_row *row,
                                    enum event_column column, hearsay_error *err)
{
    return put_hashed(table, HEARSAY_ATTRIBUTE, name, row->cells[column], row->hashes[column], err);
}

static hearsay_status put_statement(struct event_table *table, const struct event_row *row,
                                    const struct event_act *act, char iso[HEARSAY_DATE_TEXT],
                                    hearsay_error *err)
{
    static const struct {
        enum event_column column;
        hearsay_field field;
    } plain[] = {
        { EVENT_ID, HEARSAY_FIELD_ID },         { EVENT_SPEAKER, HEARSAY_FIELD_SPEAKER },
        { EVENT_TARGET, HEARSAY_FIELD_TARGET }, { EVENT_DOCUMENT, HEARSAY_FIELD_DOCUMENT },
        { EVENT_QUOTE, HEARSAY_FIELD_QUOTE },
        { EVENT_SPEAKER_COUNTRY, HEARSAY_FIELD_SPEAKER_COUNTRY },
        { EVENT_TARGET_COUNTRY, HEARSAY_FIELD_TARGET_COUNTRY },
    };
    enum event_column code = row->cells[EVENT_CODE].length ? EVENT_CODE : EVENT_WORD;
    hearsay_status status = put_field(table, HEARSAY_FIELD_ACT, (struct event_cell){ act->act, strlen(act->act) },
                                      act->hash, err);

    for (size_t i = 0; status == HEARSAY_OK && i < sizeof plain / sizeof *plain; i++)
        status = put_field(table, plain[i].field, row->cells[plain[i].column], row->hashes[plain[i].column], err);
    if (status == HEARSAY_OK) status = put_date(table, row->cells[EVENT_DATE], iso, err);
    if (status == HEARSAY_OK) status = put_attribute(table, "code", row, code, err);
    if (status == HEARSAY_OK) status = put_attribute(table, "goldstein", row, EVENT_SCORE, err);
    if (status == HEARSAY_OK && row->cells[EVENT_DOCUMENT].length == 0) /* else the document has it */
        status = put_attribute(table, "publisher", row, EVENT_PUBLISHER, err);
    return status;
}

static hearsay_status know_actor_of(struct event_table *table, const struct event_row *row, enum event_column column,
                                    struct event_cell *country, hearsay_error *err)
{
    return event_table_know_actor(table, row->cells[column], hash_of(row, column), country, err);
}

/* An event that nothing before it stands for. */
static hearsay_status add_event(struct event_table *table, struct event_row *row, struct origin origin,
                                hearsay_error *err)
{
    struct reading *reading = table->reading;
    struct event_cell *cells = row->cells;
    const struct event_act *act = NULL;
    char iso[HEARSAY_DATE_TEXT];
    hearsay_status status;

    status = know_actor_of(table, row, EVENT_SPEAKER, &cells[EVENT_SPEAKER_COUNTRY], err);
    if (status == HEARSAY_OK) status = know_actor_of(table, row, EVENT_TARGET, &cells[EVENT_TARGET_COUNTRY], err);
    if (status == HEARSAY_OK && !reading->drops_documents)
        status = know_document(table, row, err);
    if (status == HEARSAY_OK) status = find_act(table, row, &act, err);
    if (status != HEARSAY_OK) return status;
    reading_begin(reading, HEARSAY_STATEMENT, origin);
    status = put_statement(table, row, act, iso, err);
    if (!reading->adding) reading->hashes = table->hashes;
    if (status == HEARSAY_OK) status = reading_push(reading, err);
    reading->hashes = NULL;
    if (status != HEARSAY_OK) return status;
    if (reading->known) table->merged++;
    else if (cells[EVENT_TARGET].length) table->used++;
    else table->no_second_used++;
    return event_repeats_keep(table, row, err);
}

void event_table_expect(const struct event_table *table, const struct event_row *row)
{
    static const enum event_column columns[] = { EVENT_ID, EVENT_DOCUMENT };
    static const enum event_column texts[] = { EVENT_SPEAKER, EVENT_TARGET, EVENT_CODE, EVENT_DOCUMENT };
    static const hearsay_field fields[] = { HEARSAY_FIELD_ID, HEARSAY_FIELD_DOCUMENT };
    const hearsay_sink *sink = table->reading->sink;
    hearsay_value values[2];
    uint32_t hashes[2];

    if (table->reading->adding || !sink->expect) return;
    /* the cells lie apart, and where another thread wrote them */
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) __builtin_prefetch(row->cells[texts[i]].text);
    for (size_t i = 0; i < 2; i++) {
        const struct event_cell *cell = &row->cells[columns[i]];

        values[i] = (hearsay_value){ .field = fields[i], .kind = HEARSAY_TEXT, .text = cell->text,
                                     .length = cell->length };
        hashes[i] = hash_of(row, columns[i]);
    }
    sink->expect(sink->state, &(hearsay_record){ .kind = HEARSAY_STATEMENT, .values = values, .value_count = 2,
                                                 .hashes = hashes });
}

hearsay_status event_table_push(struct event_table *table, struct event_row *row, hearsay_error *err)
{
    struct reading *reading = table->reading;
    struct origin origin = { .text = "", .line = row->line, .offset = row->offset };
    hearsay_status status;
    bool taken;

    if (row->line == 0) {
        origin.line = input_line_number(reading->input);
        origin.offset = input_line_offset(reading->input);
    }
    table->line = origin.line;
    status = event_repeats_take(table, row, &taken, err);
    if (status != HEARSAY_OK) return status;
    if (taken) {
        reading->origin.offset = origin.offset;
        return reading_progress(reading, err);
    }
    if (row->cells[EVENT_SPEAKER].length) return add_event(table, row, origin, err);
    if (row->cells[EVENT_TARGET].length) table->no_first++;
    else table->no_actor++;
    return HEARSAY_OK;
}
