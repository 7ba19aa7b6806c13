/* The actor dictionaries of TABARI, PETRARCH and PLOVER: who is meant by a name in the news, with
 * the coder's code for it, which may change in time.
 *
 *     AFGHANISTAN_  [AFG]                       # a country
 *     +KABUL_                                   # another name for it
 *     HAMID_KARZAI_                             # roles in time, on lines of their own
 *     	[AFGELI 750101-000101]
 *     	[AFGGOV >011222]
 *     POLICEMAN [~COP]                          # an agent: all who are called so
 *     Albania TAB ALB TAB 339                   # a table of country names
 *
 * They hold no statements: what is read here are actors, for a file of actors. */
#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "memory/allocate.h"
#include "read/alias_book.h"
#include "read/dictionary.h"
#include "read/readers.h"
#include "read/said.h"
#include "read/try.h"
#include "text/buffer.h"
#include "text/escape.h"

struct actors {
    struct reading *reading;
    struct dictionary dictionary;
    struct alias_book book;
    struct interner countries; /* codes that a country has */
    size_t *owners;            /* by number of countries: the entry */
    size_t owner_capacity;
};

/* Codes of three letters that are no country's. In PLOVER's agents MED is who heals, in CAMEO it is
 * the media. */
static const struct {
    const char *code, *role, *of_agents;
} roles[] = {
    { "AGR", "agriculture", NULL },      { "BUS", "business", NULL },
    { "COP", "police", NULL },           { "CRM", "criminal", NULL },
    { "CVL", "civilian", NULL },         { "DEV", "development", NULL },
    { "EDU", "education", NULL },        { "ELI", "elite", NULL },
    { "ENV", "environment", NULL },      { "GOV", "government", NULL },
    { "HLH", "health", NULL },           { "HRI", "human rights", NULL },
    { "IGO", "intergovernmental organization", NULL },
    { "IMG", "international militarized group", NULL },
    { "INS", "insurgents", NULL },       { "INT", "international", NULL },
    { "JRN", "journalist", NULL },       { "JUD", "judiciary", NULL },
    { "LAB", "labour", NULL },           { "LEG", "legislature", NULL },
    { "MED", "media", "health" },        { "MIL", "military", NULL },
    { "MNC", "multinational corporation", NULL },
    { "MOD", "moderate", NULL },         { "NGM", "nongovernmental movement", NULL },
    { "NGO", "nongovernmental organization", NULL },
    { "OPP", "opposition", NULL },       { "PTY", "political party", NULL },
    { "RAD", "radical", NULL },          { "REB", "rebels", NULL },
    { "REF", "refugees", NULL },         { "REL", "religious", NULL },
    { "SEP", "separatists", NULL },      { "SET", "settler", NULL },
    { "SOC", "social", NULL },           { "SPY", "intelligence", NULL },
    { "UAF", "unaligned armed force", NULL },
    { "UIS", "unidentified state actor", NULL },
    { "UNK", "unknown", NULL },
};

int actor_dictionary_sniff(const char *head, size_t length)
{
    size_t sure = 0, perhaps = 0;
    const char *end;

    /* the last line may be cut */
    while ((end = memchr(head, '\n', length))) {
        size_t line = (size_t)(end - head);
        int kind = dictionary_line_kind(head, line && end[-1] == '\r' ? line - 1 : line);

        if (kind == 0) return 0;
        if (kind == 3) sure++;
        if (kind == 2) perhaps++;
        length -= line + 1;
        head = end + 1;
    }
    return sure >= 3 || (sure && perhaps >= 3) ? 96 : sure ? 60 : 0;
}

/* ---- codes ---- */

static const char *role_of(const char *code, bool is_agent)
{
    for (size_t i = 0; i < sizeof roles / sizeof *roles; i++)
        if (memcmp(roles[i].code, code, 3) == 0)
            return is_agent && roles[i].of_agents ? roles[i].of_agents : roles[i].role;
    return NULL;
}

/* A country's own entry: a single code of three letters, at all times. */
static bool is_country(const struct dictionary_entry *entry)
{
    const struct dictionary_role *role = entry->roles;

    return role && !role->next && !role->is_agent && strlen(role->code) == 3 && !*role->dates &&
           strcmp(role->code, "---") != 0 && !role_of(role->code, false);
}

static hearsay_status find_countries(struct actors *actors, hearsay_error *err)
{
    for (size_t i = 0; i < actors->dictionary.count; i++) {
        void *owners = actors->owners;
        uint32_t number;
        bool is_new;

        if (!is_country(&actors->dictionary.entries[i])) continue;
        number = interner_add(&actors->countries, actors->dictionary.entries[i].roles->code, 3,
                              &is_new);
        if (number == INTERN_NONE ||
            !allocate_grow(&owners, &actors->owner_capacity, number + 1u, sizeof *actors->owners))
            return reading_no_memory(err);
        actors->owners = owners;
        if (is_new) actors->owners[number] = i;
    }
    return HEARSAY_OK;
}

/* Of several roles the one of today: that which has not ended, else that of all times, else the
 * last to end. */
static const struct dictionary_role *role_today(const struct dictionary_entry *entry)
{
    const struct dictionary_role *best = NULL;
    int best_rank = -1;

    for (const struct dictionary_role *role = entry->roles; role; role = role->next) {
        int rank = *role->dates == '>' ? 2 : !*role->dates ? 1 : 0;
        const char *key = rank == 2 ? role->from : role->to;
        const char *best_key = !best ? "" : best_rank == 2 ? best->from : best->to;

        if (rank < best_rank || (rank == best_rank && strcmp(key, best_key) <= 0)) continue;
        best = role;
        best_rank = rank;
    }
    return best;
}

/* "government, military": the roles in a code, without the country that it begins with. */
static hearsay_status put_role(struct actors *actors, const struct dictionary_role *role,
                               hearsay_error *err)
{
    struct buffer words = { 0 };
    size_t length = strlen(role->code);
    hearsay_status status = HEARSAY_OK;

    for (size_t at = role->is_agent ? 0 : 3; at + 3 <= length; at += 3) {
        const char *word = role_of(role->code + at, role->is_agent);
        if (!word) continue;
        if (words.length) buffer_text(&words, ", ");
        buffer_text(&words, word);
    }
    if (words.failed) status = reading_no_memory(err);
    else if (words.length)
        status = reading_put_text(actors->reading, HEARSAY_FIELD_ROLE, words.bytes, err);
    buffer_clear(&words);
    return status;
}

static void count_codes(struct actors *actors, const struct dictionary_entry *entry)
{
    for (const struct dictionary_role *role = entry->roles; role; role = role->next) {
        size_t length = strlen(role->code);
        for (size_t at = role->is_agent ? 0 : 3; at + 3 <= length; at += 3) {
            const char *word = role_of(role->code + at, role->is_agent);
            char detail[80];
            (void)snprintf(detail, sizeof detail, word ? "role %s" : "attribute", word);
            account_count(actors->reading->account, HEARSAY_ACCOUNT_CODE, role->code + at, 3,
                          HEARSAY_USED, detail, 1);
        }
    }
}

/* ["AFGELI 1975-01-01/2000-01-01", "AFGGOV 2001-12-22/.."] as an attribute; a code alone as a
 * text. */
static hearsay_status put_codes(struct actors *actors, const struct dictionary_entry *entry,
                                hearsay_error *err)
{
    struct buffer list = { 0 };
    hearsay_value value = { .name = "codes", .name_length = 5, .kind = HEARSAY_JSON };

    if (!entry->roles->next && !*entry->roles->dates)
        return reading_put_attribute(actors->reading, "code", entry->roles->code, err);
    for (const struct dictionary_role *role = entry->roles; role; role = role->next) {
        buffer_text(&list, list.length ? ",\"" : "[\"");
        escape_json(&list, role->code, strlen(role->code));
        if (*role->from || *role->to)
            buffer_format(&list, " %s/%s", *role->from ? role->from : "..",
                          *role->to ? role->to : "..");
        else if (*role->dates) {
            buffer_char(&list, ' ');
            escape_json(&list, role->dates, strlen(role->dates));
        }
        buffer_char(&list, '"');
    }
    buffer_char(&list, ']');
    value.length = list.length;
    value.text = list.failed ? NULL
                             : arena_text(&actors->reading->texts, list.bytes, list.length);
    buffer_clear(&list);
    return value.text ? reading_add(actors->reading, &value, err) : reading_no_memory(err);
}

/* ---- actors ---- */

/* The country that the codes begin with, if the file knows it and it is not the actor itself. */
static hearsay_status put_country(struct actors *actors, size_t index, bool *is_itself,
                                  hearsay_error *err)
{
    const struct dictionary_entry *entry = &actors->dictionary.entries[index];
    const struct dictionary_role *role = role_today(entry);
    uint32_t number = role->is_agent ? INTERN_NONE
                                     : interner_find(&actors->countries, role->code, 3);
    char code[4];

    *is_itself = number != INTERN_NONE && actors->owners[number] == index;
    if (*is_itself) {
        TRY(reading_put_text(actors->reading, HEARSAY_FIELD_ID, role->code, err));
        return reading_put_text(actors->reading, HEARSAY_FIELD_KIND, "country", err);
    }
    if (role->is_agent) return reading_put_text(actors->reading, HEARSAY_FIELD_KIND, "class", err);
    if (number == INTERN_NONE) return HEARSAY_OK;
    memcpy(code, role->code, 3);
    code[3] = '\0';
    return reading_put_text(actors->reading, HEARSAY_FIELD_COUNTRY, code, err);
}

static hearsay_status push_actor(struct actors *actors, size_t index, hearsay_error *err)
{
    const struct dictionary_entry *entry = &actors->dictionary.entries[index];
    struct reading *reading = actors->reading;
    bool is_country_itself;

    if (!entry->roles || strlen(entry->roles->code) < 3 || entry->roles->code[0] == '-') {
        reading_left_out(reading, "actor", "it has no code");
        return HEARSAY_OK;
    }
    reading_begin_at(reading, HEARSAY_ACTOR, entry->line);
    TRY(reading_put_text(reading, HEARSAY_FIELD_NAME, entry->name, err));
    TRY(put_country(actors, index, &is_country_itself, err));
    for (const struct dictionary_name *other = entry->others; other; other = other->next)
        TRY(alias_book_put(&actors->book, reading, other->name, index, err));
    if (!is_country_itself) TRY(put_role(actors, role_today(entry), err));
    if (!is_country_itself) TRY(put_codes(actors, entry, err));
    TRY(reading_put_attribute(reading, "cow", entry->number, err));
    count_codes(actors, entry);
    TRY(reading_push(reading, err));
    reading_used(reading, "actor");
    return HEARSAY_OK;
}

static hearsay_status read_actors(struct actors *actors, hearsay_error *err)
{
    struct dictionary *dictionary = &actors->dictionary;
    enum alias_fate fate;

    TRY(dictionary_load(dictionary, err));
    TRY(find_countries(actors, err));
    for (size_t i = 0; i < dictionary->count; i++)
        TRY(alias_book_take(&actors->book, dictionary->entries[i].name, i, &fate, err));
    for (size_t i = 0; i < dictionary->count; i++) TRY(push_actor(actors, i, err));
    return HEARSAY_OK;
}

hearsay_status actor_dictionary_read(struct reading *reading, hearsay_error *err)
{
    struct actors actors = { .reading = reading };
    hearsay_status status;

    reading->undeclared = true;
    dictionary_init(&actors.dictionary, reading);
    alias_book_init(&actors.book, &reading->names);
    interner_init(&actors.countries, &reading->names);
    status = read_actors(&actors, err);
    interner_clear(&actors.countries);
    alias_book_clear(&actors.book);
    dictionary_clear(&actors.dictionary);
    allocate_free(actors.owners);
    return status;
}
