/* MISP galaxy clusters of threat actors: groups with their synonyms, who is said to stand behind
 * them, and whom they are said to have attacked.
 *
 *     {"name": "Threat Actor", "source": "MISP Project", "type": "threat-actor", "authors": [...],
 *      "values": [{"value": "APT1", "uuid": "...", "description": "...",
 *                  "meta": {"synonyms": ["Comment Crew"], "country": "CN", "refs": ["https://..."],
 *                           "attribution-confidence": "50",
 *                           "cfr-suspected-state-sponsor": "China",
 *                           "cfr-suspected-victims": ["Japan"]}}]} */
#include <stdio.h>
#include <string.h>

#include "read/alias_book.h"
#include "read/country_code.h"
#include "read/json_tree.h"
#include "read/readers.h"
#include "read/said.h"
#include "read/try.h"
#include "text/buffer.h"

#define CFR "Council on Foreign Relations"

struct galaxy {
    struct reading *reading;
    struct alias_book book;
    struct interner ids;
    const char *source; /* who speaks where nobody else is named */
    struct buffer claim;
};

int misp_galaxy_sniff(const char *head, size_t length)
{
    static const char *const keys[] = { "\"authors\"", "\"category\"", "\"values\"", "\"meta\"",
                                        "\"uuid\"" };
    struct json_cursor cursor = { .text = head, .length = length };
    size_t found = 0;

    if (json_peek(&cursor) != '{') return 0;
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        found += said_holds(head, length, keys[i]);
    return found >= 4 && said_holds(head, length, "\"values\"") ? 93 : 0;
}

/* ---- actors ---- */

/* What is kept of an actor beside its name; the rest is what statements are made of, or nothing. */
static const struct {
    const char *name, *becomes;
    bool is_attribute;
} facts[] = {
    { "synonyms", "aliases", false },
    { "country", "statement: who is behind it", false },
    { "cfr-suspected-state-sponsor", "statement: who is behind it", false },
    { "cfr-suspected-victims", "statements: whom it attacked", false },
    { "suspected-victims", "statements: whom it attacked", false },
    { "attribution-confidence", "confidence", false },
    { "refs", "attribute", true },
    { "cfr-target-category", "attribute", true },
    { "cfr-type-of-incident", "attribute", true },
    { "targeted-sector", "attribute", true },
    { "motive", "attribute", true },
    { "since", "attribute", true },
    { "victimology", "attribute", true },
    { "capabilities", "attribute", true },
    { "mode-of-operation", "attribute", true },
    { "threat-actor-classification", "attribute", true },
    { "spoken-language", "attribute", true },
    { "name-attribution", "attribute", true },
};

static hearsay_status put_facts(struct galaxy *galaxy, const cJSON *meta, hearsay_error *err)
{
    if (!cJSON_IsObject(meta)) return HEARSAY_OK;
    for (const cJSON *fact = meta->child; fact; fact = fact->next) {
        const char *becomes = NULL;
        bool is_attribute = false;

        for (size_t i = 0; i < sizeof facts / sizeof *facts; i++) {
            if (strcmp(facts[i].name, fact->string) != 0) continue;
            becomes = facts[i].becomes;
            is_attribute = facts[i].is_attribute;
        }
        said_count(galaxy->reading, HEARSAY_ACCOUNT_ATTRIBUTE, fact->string,
                   becomes ? HEARSAY_USED : HEARSAY_LEFT_OUT,
                   becomes ? becomes : "it has no place in an actor or statement");
        if (is_attribute) TRY(said_put_list(galaxy->reading, fact->string, fact, err));
    }
    return HEARSAY_OK;
}

static hearsay_status push_actor(struct galaxy *galaxy, struct origin origin, const cJSON *value,
                                 size_t number, const char *id, hearsay_error *err)
{
    struct reading *reading = galaxy->reading;
    const cJSON *meta = tree_get(value, "meta");

    reading_begin(reading, HEARSAY_ACTOR, origin);
    TRY(reading_put_text(reading, HEARSAY_FIELD_ID, id, err));
    TRY(reading_put_text(reading, HEARSAY_FIELD_NAME, tree_text(value, "value"), err));
    TRY(reading_put_text(reading, HEARSAY_FIELD_KIND, "group", err));
    for (const cJSON *item = tree_first(meta, "synonyms"); item; item = tree_after(item))
        if (cJSON_IsString(item))
            TRY(alias_book_put(&galaxy->book, reading, item->valuestring, number, err));
    TRY(reading_put_attribute(reading, "description", tree_text(value, "description"), err));
    TRY(put_facts(galaxy, meta, err));
    return reading_push(reading, err);
}

/* ---- statements ---- */

static bool write_claim(struct galaxy *galaxy, const char *actor, const char *does,
                        const char *whom)
{
    buffer_reset(&galaxy->claim);
    said_add_words(&galaxy->claim, actor);
    buffer_format(&galaxy->claim, " %s ", does);
    said_add_words(&galaxy->claim, whom);
    return !galaxy->claim.failed;
}

/* The claim is about the group and the other; told as a hint, under its text. */
static hearsay_status hint_claim(struct galaxy *galaxy, struct origin origin, const char *actor,
                                 const char *other, hearsay_error *err)
{
    struct reading *reading = galaxy->reading;
    hearsay_status status;

    reading_begin(reading, HEARSAY_CLAIM, origin);
    TRY(reading_put_text(reading, HEARSAY_FIELD_TEXT, galaxy->claim.bytes, err));
    TRY(reading_put_text(reading, HEARSAY_FIELD_ABOUT, actor, err));
    TRY(reading_put_text(reading, HEARSAY_FIELD_ABOUT, other, err));
    reading->hint = true;
    status = reading_push(reading, err);
    reading->hint = false;
    return status;
}

struct accusation {
    const char *speaker, *does, *country, *target, *field;
};

static hearsay_status push_accusation(struct galaxy *galaxy, struct origin origin,
                                      const cJSON *value, const char *id,
                                      const struct accusation *accusation, hearsay_error *err)
{
    struct reading *reading = galaxy->reading;
    const cJSON *meta = tree_get(value, "meta");
    struct said said = { .speaker = accusation->speaker, .act = "accuse",
                         .target = accusation->target };

    if (!write_claim(galaxy, tree_text(value, "value"), accusation->does, accusation->country))
        return reading_no_memory(err);
    reading_begin(reading, HEARSAY_STATEMENT, origin);
    TRY(reading_hint_actor(reading, said.speaker, "organization", NULL, err));
    TRY(hint_claim(galaxy, origin, id, accusation->country, err));
    said.claim = galaxy->claim.bytes;
    said.has_confidence = tree_number(meta, "attribution-confidence", &said.confidence);
    said.confidence /= 100;
    TRY(said_begin(reading, origin, &said, err));
    TRY(said_put_list(reading, "refs", tree_get(meta, "refs"), err));
    TRY(reading_put_attribute(reading, "field", accusation->field, err));
    return reading_push(reading, err);
}

static bool is_told(const struct galaxy *galaxy, const char *name)
{
    static const char *const nothing[] = { "Unknown", "unknown", "N/A", "None" };

    if (!said_name(name)) return false;
    for (size_t i = 0; i < sizeof nothing / sizeof *nothing; i++)
        if (strcmp(nothing[i], name) == 0) return false;
    return !(galaxy->reading->mapping &&
             mapping_is_empty(galaxy->reading->mapping, name, strlen(name)));
}

/* A sponsor or a country of origin; either may be a list. */
static hearsay_status push_sponsors(struct galaxy *galaxy, struct origin origin,
                                    const cJSON *value, const char *id, const char *field,
                                    const char *speaker, hearsay_error *err)
{
    const cJSON *meta = tree_get(value, "meta");

    for (const cJSON *item = tree_first(meta, field); item; item = tree_after(item)) {
        const char *told = cJSON_GetStringValue(item);
        const char *country = told ? country_of_code(told) : NULL;
        struct accusation accusation = { .speaker = speaker, .does = "is sponsored by",
                                         .field = field };

        if (!country) country = told;
        accusation.country = accusation.target = country;
        if (!is_told(galaxy, country)) {
            reading_left_out(galaxy->reading, "sponsor", "it is unknown");
            continue;
        }
        reading_begin(galaxy->reading, HEARSAY_STATEMENT, origin);
        TRY(reading_hint_actor(galaxy->reading, country, "country", NULL, err));
        TRY(push_accusation(galaxy, origin, value, id, &accusation, err));
        reading_used(galaxy->reading, "sponsor");
    }
    return HEARSAY_OK;
}

static hearsay_status push_victims(struct galaxy *galaxy, struct origin origin, const cJSON *value,
                                   const char *id, const char *field, const char *speaker,
                                   hearsay_error *err)
{
    const cJSON *meta = tree_get(value, "meta");

    for (const cJSON *item = tree_first(meta, field); item; item = tree_after(item)) {
        const char *country = cJSON_GetStringValue(item);
        struct accusation accusation = { .speaker = speaker, .does = "attacked",
                                         .country = country, .target = id, .field = field };

        if (!is_told(galaxy, country)) {
            reading_left_out(galaxy->reading, "victim", "it is unknown");
            continue;
        }
        TRY(push_accusation(galaxy, origin, value, id, &accusation, err));
        reading_used(galaxy->reading, "victim");
    }
    return HEARSAY_OK;
}

static hearsay_status push_value(struct galaxy *galaxy, const cJSON *value, size_t number,
                                 struct origin origin, hearsay_error *err)
{
    const char *name = said_name(tree_text(value, "value"));
    const char *id = said_name(tree_text(value, "uuid"));
    uint32_t known;
    bool is_new;

    if (!name) {
        reading_left_out(galaxy->reading, "value", "it has no name");
        return HEARSAY_OK;
    }
    if (!id) id = name;
    known = interner_add(&galaxy->ids, id, strlen(id), &is_new);
    if (known == INTERN_NONE) return reading_no_memory(err);
    if (!is_new) {
        reading_left_out(galaxy->reading, "value", "one before has the same id");
        return reading_notice(galaxy->reading, "value with the id of another", origin.line, err,
                              "\"%.60s\" has the id of a value before; it is left out", name);
    }
    TRY(push_actor(galaxy, origin, value, number, id, err));
    reading_used(galaxy->reading, "value");
    for (const cJSON *item = tree_first(value, "related"); item; item = tree_after(item))
        said_count(galaxy->reading, HEARSAY_ACCOUNT_RELATION,
                   tree_text(item, "type") ? tree_text(item, "type") : "no type", HEARSAY_LEFT_OUT,
                   "relations of groups have no place in a statement");
    TRY(push_sponsors(galaxy, origin, value, id, "country", galaxy->source, err));
    TRY(push_sponsors(galaxy, origin, value, id, "cfr-suspected-state-sponsor", CFR, err));
    TRY(push_victims(galaxy, origin, value, id, "cfr-suspected-victims", CFR, err));
    return push_victims(galaxy, origin, value, id, "suspected-victims", galaxy->source, err);
}

/* ---- the file ---- */

static hearsay_status push_head(struct galaxy *galaxy, const cJSON *tree, struct origin origin,
                                hearsay_error *err)
{
    struct reading *reading = galaxy->reading;

    galaxy->source = said_name(tree_text(tree, "source"));
    if (!galaxy->source) galaxy->source = "MISP galaxy";
    reading_begin(reading, HEARSAY_CORPUS, origin);
    TRY(reading_put_text(reading, HEARSAY_FIELD_TITLE, said_name(tree_text(tree, "name")), err));
    TRY(reading_put_attribute(reading, "galaxy_version", tree_words(reading, tree, "version"),
                              err));
    return reading_push(reading, err);
}

/* Moves to the list of values of a file that was parsed before, so that all of it is well formed. */
static void find_values(struct json_cursor *cursor)
{
    static const char key[] = "values";
    struct json_slice name, value;

    for (bool found = json_take(cursor, '{', "an object"); found;
         found = json_take(cursor, ',', "a comma")) {
        found = json_text(cursor, &name) && json_take(cursor, ':', "a colon");
        if (found && name.end - name.start == sizeof key - 1 &&
            memcmp(cursor->text + name.start, key, sizeof key - 1) == 0) {
            (void)json_peek(cursor);
            return;
        }
        found = found && json_skip(cursor, &value);
    }
}

/* One value after the other as a tree of its own, which knows its place. */
static hearsay_status push_values(struct galaxy *galaxy, struct json_cursor *cursor,
                                  hearsay_error *err)
{
    hearsay_status status = HEARSAY_OK;
    size_t index = 0, number = 0;

    find_values(cursor);
    while (status == HEARSAY_OK) {
        cJSON *value;

        TRY(json_tree_next(galaxy->reading, cursor, &index, &value, NULL, err));
        if (!value) return HEARSAY_OK;
        status = push_value(galaxy, value, number++, galaxy->reading->origin, err);
        cJSON_Delete(value);
    }
    return status;
}

static hearsay_status read_values(struct galaxy *galaxy, struct json_cursor *cursor,
                                  const cJSON *tree, hearsay_error *err)
{
    struct origin origin = galaxy->reading->origin;
    enum alias_fate fate;
    size_t number = 0;

    TRY(push_head(galaxy, tree, origin, err));
    /* names go before aliases, whoever has them */
    for (const cJSON *value = tree_first(tree, "values"); value; value = tree_after(value)) {
        const char *name = said_name(tree_text(value, "value"));
        if (name) TRY(alias_book_take(&galaxy->book, name, number, &fate, err));
        number++;
    }
    return push_values(galaxy, cursor, err);
}

hearsay_status misp_galaxy_read(struct reading *reading, hearsay_error *err)
{
    struct galaxy galaxy = { .reading = reading };
    struct json_cursor cursor;
    cJSON *tree = NULL;
    hearsay_status status;

    reading->undeclared = true;
    alias_book_init(&galaxy.book, &reading->names);
    interner_init(&galaxy.ids, &reading->names);
    status = json_tree_open(reading, &cursor, err);
    if (status == HEARSAY_OK)
        status = json_tree_parse(reading, cursor.text, cursor.length, &tree, err);
    if (status == HEARSAY_OK && !cJSON_IsArray(tree_get(tree, "values")))
        status = reading_fail(reading, 0, err,
                              "a cluster of a MISP galaxy is an object with a list \"values\"");
    if (status == HEARSAY_OK) status = read_values(&galaxy, &cursor, tree, err);
    buffer_clear(&galaxy.claim);
    alias_book_clear(&galaxy.book);
    interner_clear(&galaxy.ids);
    cJSON_Delete(tree);
    return status;
}
