/* STIX 2.1 bundles of threat intelligence: who says which group is behind what, and who agrees.
 *
 *     {"type": "bundle", "id": "bundle--...", "objects": [
 *       {"type": "identity", "id": "identity--1", "name": "Marsh Labs", ...},
 *       {"type": "relationship", "id": "relationship--1", "relationship_type": "attributed-to",
 *        "source_ref": "intrusion-set--1", "target_ref": "threat-actor--1", "confidence": 75,
 *        "created_by_ref": "identity--1", "created": "2020-01-02T03:04:05.000Z", ...},
 *       {"type": "opinion", "id": "opinion--1", "opinion": "strongly-disagree",
 *        "object_refs": ["relationship--1"], "created_by_ref": "identity--2", ...}]} */
#include <stdio.h>
#include <string.h>

#include "memory/allocate.h"
#include "read/alias_book.h"
#include "read/json_tree.h"
#include "read/readers.h"
#include "read/said.h"
#include "read/stix_bundle.h"
#include "read/try.h"
#include "text/buffer.h"

struct stix {
    struct reading *reading;
    struct stix_bundle bundle;
    struct alias_book book;
    struct origin origin;
    const char *unnamed; /* who made what nobody is named for */
};

/* Which end of a relationship is accused by it. */
enum accused { NOBODY, SOURCE, TARGET };

static const struct {
    const char *type, *phrase;
    enum accused accused;
} relationships[] = {
    { "attributed-to", "is attributed to", TARGET }, { "authored-by", "was authored by", TARGET },
    { "targets", "targets", SOURCE },                { "compromises", "compromises", SOURCE },
    { "impersonates", "impersonates", SOURCE },      { "exploits", "exploits", NOBODY },
    { "uses", "uses", NOBODY },                      { "located-at", "is located at", NOBODY },
    { "originates-from", "originates from", NOBODY },
    { "related-to", "is related to", NOBODY },
    { "derived-from", "is derived from", NOBODY },
    { "duplicate-of", "is a duplicate of", NOBODY },
    { "variant-of", "is a variant of", NOBODY },
    { "based-on", "is based on", NOBODY },
};

static const struct {
    const char *opinion, *act;
} opinions[] = {
    { "strongly-disagree", "reject" }, { "disagree", "doubt" },        { "neutral", "report" },
    { "agree", "support" },            { "strongly-agree", "confirm" },
};

int stix_sniff(const char *head, size_t length)
{
    struct json_cursor cursor = { .text = head, .length = length };

    if (json_peek(&cursor) != '{' || !said_holds(head, length, "\"bundle")) return 0;
    return said_holds(head, length, "\"bundle--") || said_holds(head, length, "\"spec_version\"") ||
                   (said_holds(head, length, "\"objects\"") &&
                    said_holds(head, length, "\"bundle\""))
               ? 96
               : 0;
}

/* What a writer of ours says where a date is demanded and there is none. */
#define NO_TIME "1970-01-01T00:00:00.000Z"

/* ---- texts ---- */

static const char *keep(struct stix *stix, struct buffer *text)
{
    const char *copy = text->failed ? NULL
                                    : arena_text(&stix->reading->names, buffer_string(text),
                                                 text->length);

    buffer_clear(text);
    return copy;
}

/* ---- actors ---- */

static const char *kind_of(const struct stix_object *object)
{
    static const struct {
        const char *class, *kind;
    } classes[] = {
        { "individual", "person" }, { "organization", "organization" }, { "group", "group" },
        { "class", "class" },
    };
    const char *class = tree_text(object->json, "identity_class");

    if (object->type == STIX_THREAT_ACTOR || object->type == STIX_INTRUSION_SET) return "group";
    if (object->type == STIX_LOCATION)
        return tree_text(object->json, "country") ? "country" : NULL;
    for (size_t i = 0; class && i < sizeof classes / sizeof *classes; i++)
        if (strcmp(classes[i].class, class) == 0) return classes[i].kind;
    return NULL;
}

static hearsay_status push_actor(struct stix *stix, const struct stix_object *object,
                                 size_t number, hearsay_error *err)
{
    static const char *const facts[] = {
        "description", "sectors", "roles", "contact_information", "threat_actor_types", "goals",
        "sophistication", "resource_level", "primary_motivation", "secondary_motivations",
        "first_seen", "last_seen", "region", "country",
    };
    struct reading *reading = stix->reading;

    reading_begin(reading, HEARSAY_ACTOR, stix->origin);
    TRY(reading_put_text(reading, HEARSAY_FIELD_ID, object->id, err));
    TRY(reading_put_text(reading, HEARSAY_FIELD_NAME, object->name, err));
    TRY(reading_put_text(reading, HEARSAY_FIELD_KIND, kind_of(object), err));
    for (const cJSON *alias = tree_first(object->json, "aliases"); alias; alias = tree_after(alias))
        if (cJSON_IsString(alias))
            TRY(alias_book_put(&stix->book, reading, alias->valuestring, number, err));
    for (size_t i = 0; i < sizeof facts / sizeof *facts; i++)
        TRY(said_put_list(reading, facts[i], tree_get(object->json, facts[i]), err));
    TRY(reading_push(reading, err));
    reading_used(reading, object->type_name);
    return HEARSAY_OK;
}

static hearsay_status push_actors(struct stix *stix, hearsay_error *err)
{
    enum alias_fate fate;

    for (size_t i = 0; i < stix->bundle.count; i++)
        if (stix->bundle.objects[i].is_actor && !stix->bundle.objects[i].is_left_out)
            TRY(alias_book_take(&stix->book, stix->bundle.objects[i].name, i, &fate, err));
    for (size_t i = 0; i < stix->bundle.count; i++)
        if (stix->bundle.objects[i].is_actor && !stix->bundle.objects[i].is_left_out)
            TRY(push_actor(stix, &stix->bundle.objects[i], i, err));
    return HEARSAY_OK;
}

/* ---- documents ---- */

/* Who made an object: an identity, else somebody unnamed, the same for the whole bundle. */
static const char *maker(struct stix *stix, const cJSON *json)
{
    const char *by = said_name(tree_text(json, "created_by_ref"));

    return by ? by : stix->unnamed;
}

static hearsay_status push_report(struct stix *stix, const struct stix_object *report,
                                  hearsay_error *err)
{
    struct reading *reading = stix->reading;
    const char *by = said_name(tree_text(report->json, "created_by_ref"));
    const char *url = tree_text(tree_first(report->json, "external_references"), "url");

    reading_begin(reading, HEARSAY_DOCUMENT, stix->origin);
    TRY(reading_put_text(reading, HEARSAY_FIELD_ID, report->id, err));
    TRY(reading_put_text(reading, HEARSAY_FIELD_TITLE, report->name, err));
    TRY(reading_put_text(reading, HEARSAY_FIELD_PUBLISHER, by, err));
    TRY(reading_put_text(reading, HEARSAY_FIELD_URL, said_name(url), err));
    TRY(said_put_date(reading, tree_text(report->json, "published"), err));
    TRY(reading_put_attribute(reading, "description", tree_text(report->json, "description"),
                              err));
    TRY(said_put_list(reading, "report_types", tree_get(report->json, "report_types"), err));
    TRY(reading_push(reading, err));
    reading_used(reading, "report");
    return HEARSAY_OK;
}

/* Where an object was read: the report that holds it, else its first external reference. */
static hearsay_status find_document(struct stix *stix, const struct stix_object *object,
                                    const char **out, hearsay_error *err)
{
    struct reading *reading = stix->reading;
    hearsay_status status;

    *out = object->report != SIZE_MAX ? stix->bundle.objects[object->report].id : NULL;
    for (const cJSON *ref = tree_first(object->json, "external_references"); !*out && ref;
         ref = tree_after(ref)) {
        *out = said_name(tree_text(ref, "url"));
        if (!*out) continue;
        reading_begin(reading, HEARSAY_DOCUMENT, stix->origin);
        TRY(reading_put_text(reading, HEARSAY_FIELD_ID, *out, err));
        TRY(reading_put_text(reading, HEARSAY_FIELD_URL, *out, err));
        TRY(reading_put_attribute(reading, "source_name", tree_text(ref, "source_name"), err));
        TRY(reading_put_attribute(reading, "description", tree_text(ref, "description"), err));
        reading->hint = true;
        status = reading_push(reading, err);
        reading->hint = false;
        TRY(status);
    }
    return HEARSAY_OK;
}

/* ---- statements ---- */

static hearsay_status put_references(struct stix *stix, const cJSON *json, hearsay_error *err)
{
    struct buffer urls = { 0 };
    hearsay_status status = HEARSAY_OK;

    for (const cJSON *ref = tree_first(json, "external_references"); ref; ref = tree_after(ref)) {
        const char *text = said_name(tree_text(ref, "url"));
        if (!text) text = said_name(tree_text(ref, "external_id"));
        if (!text) text = said_name(tree_text(ref, "source_name"));
        if (text && urls.length) buffer_char(&urls, ' ');
        buffer_text(&urls, text);
    }
    if (urls.failed) status = reading_no_memory(err);
    else if (urls.length)
        status = reading_put_attribute(stix->reading, "external_references", urls.bytes, err);
    buffer_clear(&urls);
    return status;
}

/* Puts what all statements share, and pushes. */
static hearsay_status push_statement(struct stix *stix, const struct stix_object *object,
                                     struct said *said, hearsay_error *err)
{
    static const char *const facts[] = { "description", "explanation", "start_time", "stop_time",
                                         "labels", "modified" };
    struct reading *reading = stix->reading;

    TRY(find_document(stix, object, &said->document, err));
    reading_begin(reading, HEARSAY_STATEMENT, stix->origin);
    if (said->speaker == stix->unnamed)
        TRY(reading_hint_actor(reading, stix->unnamed, "unnamed", NULL, err));
    said->date = tree_text(object->json, "created");
    if (said->date && strcmp(said->date, NO_TIME) == 0) said->date = NULL;
    said->has_confidence = tree_number(object->json, "confidence", &said->confidence);
    said->confidence /= 100;
    TRY(said_begin(reading, stix->origin, said, err));
    TRY(put_references(stix, object->json, err));
    for (size_t i = 0; i < sizeof facts / sizeof *facts; i++)
        TRY(said_put_list(reading, facts[i], tree_get(object->json, facts[i]), err));
    return reading_push(reading, err);
}

/* "APT1 is attributed to Northland", told as a hint that says whom it is about. */
static hearsay_status make_claim(struct stix *stix, struct stix_object *relationship,
                                 const char *phrase, const struct stix_object *source,
                                 const struct stix_object *target, hearsay_error *err)
{
    struct reading *reading = stix->reading;
    struct buffer text = { 0 };
    hearsay_status status;

    said_add_words(&text, source->name);
    buffer_char(&text, ' ');
    for (; *phrase; phrase++) buffer_char(&text, *phrase == '-' ? ' ' : *phrase);
    buffer_char(&text, ' ');
    said_add_words(&text, target->name);
    relationship->claim = keep(stix, &text);
    if (!relationship->claim) return reading_no_memory(err);
    reading_begin(reading, HEARSAY_CLAIM, stix->origin);
    TRY(reading_put_text(reading, HEARSAY_FIELD_TEXT, relationship->claim, err));
    if (source->is_actor) TRY(reading_put_text(reading, HEARSAY_FIELD_ABOUT, source->id, err));
    if (target->is_actor) TRY(reading_put_text(reading, HEARSAY_FIELD_ABOUT, target->id, err));
    reading->hint = true;
    status = reading_push(reading, err);
    reading->hint = false;
    return status;
}

/* What a note says, told as a hint that says which actors it is about; NULL: nothing. */
static hearsay_status claim_of_note(struct stix *stix, struct stix_object *note, hearsay_error *err)
{
    const char *content = said_name(tree_text(note->json, "content"));
    const char *abstract = said_name(tree_text(note->json, "abstract"));
    struct reading *reading = stix->reading;
    hearsay_status status;

    if (note->claim) return HEARSAY_OK;
    note->claim = abstract ? abstract : content;
    if (!note->claim) return HEARSAY_OK;
    reading_begin(reading, HEARSAY_CLAIM, stix->origin);
    TRY(reading_put_text(reading, HEARSAY_FIELD_TEXT, note->claim, err));
    for (const cJSON *ref = tree_first(note->json, "object_refs"); ref; ref = tree_after(ref)) {
        const struct stix_object *about = stix_find(&stix->bundle, cJSON_GetStringValue(ref));
        if (about && about->is_actor && !about->is_left_out)
            TRY(reading_put_text(reading, HEARSAY_FIELD_ABOUT, about->id, err));
    }
    reading->hint = true;
    status = reading_push(reading, err);
    reading->hint = false;
    return status;
}

/* The built-in act that an object is labelled with; NULL: none. */
static const hearsay_act *labelled_act(const struct stix_object *object)
{
    const hearsay_act *act = NULL;

    for (const cJSON *label = tree_first(object->json, "labels"); label && !act;
         label = tree_after(label))
        if (cJSON_IsString(label)) act = hearsay_act_find(label->valuestring);
    return act;
}

/* Whom a type of relationship accuses, and how it reads; the type itself if it is not known. */
static const char *phrase_of(const char *type, struct stix_object *source,
                             struct stix_object *target, const struct stix_object **accused)
{
    *accused = NULL;
    for (size_t i = 0; i < sizeof relationships / sizeof *relationships; i++) {
        if (strcmp(relationships[i].type, type) != 0) continue;
        if (relationships[i].accused == SOURCE) *accused = source;
        if (relationships[i].accused == TARGET) *accused = target;
        return relationships[i].phrase;
    }
    return type;
}

/* What who made a relationship does by it: an act towards the other end, if it is named after one and
 * begins at him; else he tells of both ends, or attributes to one of them what a note says. */
static hearsay_status fill_relationship(struct stix *stix, struct stix_object *object,
                                        const char *type, struct stix_object *source,
                                        struct stix_object *target, struct said *said,
                                        hearsay_error *err)
{
    const hearsay_act *act = hearsay_act_find(type), *label = labelled_act(object);
    const struct stix_object *accused;
    const char *phrase = phrase_of(type, source, target, &accused);

    said->cue = type;
    if (act && target->is_actor && strcmp(said->speaker, source->id) == 0) {
        said->act = act->name;
        said->target = target->id;
        return HEARSAY_OK;
    }
    if (accused && accused->is_actor) {
        said->act = label && label->group == HEARSAY_GROUP_ACCUSATION ? label->name : "accuse";
        said->target = accused->id;
    }
    if (source->type == STIX_NOTE) TRY(claim_of_note(stix, source, err));
    object->claim = source->type == STIX_NOTE ? source->claim : NULL;
    if (!object->claim) TRY(make_claim(stix, object, phrase, source, target, err));
    said->claim = object->claim;
    return HEARSAY_OK;
}

static hearsay_status push_relationship(struct stix *stix, struct stix_object *object,
                                        hearsay_error *err)
{
    const char *type = said_name(tree_text(object->json, "relationship_type"));
    struct stix_object *source = stix_find(&stix->bundle, tree_text(object->json, "source_ref"));
    struct stix_object *target = stix_find(&stix->bundle, tree_text(object->json, "target_ref"));
    struct said said = { .id = object->id, .speaker = maker(stix, object->json), .act = "assert" };
    char detail[40];

    if (!type || !source || !target || source->is_left_out || target->is_left_out) {
        reading_left_out(stix->reading, "relationship", type ? "one of its ends is not there"
                                                             : "it has no type");
        return HEARSAY_OK;
    }
    source->is_named = target->is_named = true;
    TRY(fill_relationship(stix, object, type, source, target, &said, err));
    (void)snprintf(detail, sizeof detail, "act %s", said.act);
    said_count(stix->reading, HEARSAY_ACCOUNT_CODE, type, HEARSAY_USED, detail);
    TRY(push_statement(stix, object, &said, err));
    reading_used(stix->reading, "relationship");
    return HEARSAY_OK;
}

/* What an opinion is about: the claim of a relationship or note, or what is told of an object. */
static hearsay_status claim_of(struct stix *stix, struct stix_object *object, const char **out,
                               hearsay_error *err)
{
    struct buffer text = { 0 };

    object->is_named = true;
    if (object->type == STIX_NOTE) TRY(claim_of_note(stix, object, err));
    *out = object->claim;
    if (*out) return HEARSAY_OK;
    buffer_format(&text, "the %s %s is right", object->type_name, object->name);
    *out = keep(stix, &text);
    return *out ? HEARSAY_OK : reading_no_memory(err);
}

/* Who holds an opinion or wrote a note: its authors, else who made it. Calls push for each. */
static hearsay_status push_for_authors(struct stix *stix, const struct stix_object *object,
                                       struct said *said, size_t *pushed, hearsay_error *err)
{
    const cJSON *author = tree_first(object->json, "authors");
    /* two may have one name: an id tells which of them it is */
    const struct stix_object *by = stix_find(&stix->bundle,
                                             tree_text(object->json, "created_by_ref"));
    bool has_authors = false;

    for (; author; author = tree_after(author)) {
        said->speaker = said_name(cJSON_GetStringValue(author));
        if (!said->speaker) continue;
        if (by && strcmp(by->name, said->speaker) == 0) said->speaker = by->id;
        has_authors = true;
        said->id = *pushed ? NULL : object->id; /* one id for one statement */
        TRY(push_statement(stix, object, said, err));
        ++*pushed;
    }
    if (has_authors) return HEARSAY_OK;
    said->speaker = maker(stix, object->json);
    said->id = *pushed ? NULL : object->id;
    ++*pushed;
    return push_statement(stix, object, said, err);
}

/* One word stands for many acts; a label can say which, if it takes the same side. */
static const char *act_of_opinion(const hearsay_act *act, const hearsay_act *label)
{
    if (label && (label->side > 0) == (act->side > 0) && (label->side < 0) == (act->side < 0))
        return label->name;
    return act->name;
}

static hearsay_status push_opinion(struct stix *stix, const struct stix_object *object,
                                   hearsay_error *err)
{
    const char *word = said_name(tree_text(object->json, "opinion"));
    struct said said = { .cue = word };
    size_t pushed = 0;

    for (size_t i = 0; word && i < sizeof opinions / sizeof *opinions; i++)
        if (strcmp(opinions[i].opinion, word) == 0)
            said.act = act_of_opinion(hearsay_act_find(opinions[i].act), labelled_act(object));
    if (!said.act) {
        reading_left_out(stix->reading, "opinion", "it is none of the five");
        return HEARSAY_OK;
    }
    for (const cJSON *ref = tree_first(object->json, "object_refs"); ref; ref = tree_after(ref)) {
        struct stix_object *about = stix_find(&stix->bundle, cJSON_GetStringValue(ref));
        if (!about || about->is_left_out) continue;
        TRY(claim_of(stix, about, &said.claim, err));
        TRY(push_for_authors(stix, object, &said, &pushed, err));
    }
    if (pushed) reading_used(stix->reading, "opinion");
    else reading_left_out(stix->reading, "opinion", "what it is about is not there");
    return HEARSAY_OK;
}

static hearsay_status push_note(struct stix *stix, const struct stix_object *object,
                                hearsay_error *err)
{
    const char *content = said_name(tree_text(object->json, "content"));
    const char *abstract = said_name(tree_text(object->json, "abstract"));
    struct said said = { .act = "assert", .claim = abstract ? abstract : content,
                         .quote = content };
    size_t pushed = 0;

    if (!said.claim) {
        reading_left_out(stix->reading, "note", "it says nothing");
        return HEARSAY_OK;
    }
    if (object->is_named && !tree_text(object->json, "created_by_ref") &&
        !tree_first(object->json, "authors")) {
        reading_merged(stix->reading, "note", "the claim that others speak of; nobody wrote it");
        return HEARSAY_OK;
    }
    TRY(push_for_authors(stix, object, &said, &pushed, err));
    reading_used(stix->reading, "note");
    return HEARSAY_OK;
}

/* Relationships first: opinions are about their claims. Notes last: who speaks of one makes it a
 * claim. */
static hearsay_status push_statements(struct stix *stix, hearsay_error *err)
{
    struct stix_object *objects = stix->bundle.objects;

    for (size_t i = 0; i < stix->bundle.count; i++)
        if (objects[i].type == STIX_RELATIONSHIP && !objects[i].is_left_out)
            TRY(push_relationship(stix, &objects[i], err));
    for (size_t i = 0; i < stix->bundle.count; i++)
        if (objects[i].type == STIX_OPINION && !objects[i].is_left_out)
            TRY(push_opinion(stix, &objects[i], err));
    for (size_t i = 0; i < stix->bundle.count; i++)
        if (objects[i].type == STIX_NOTE && !objects[i].is_left_out)
            TRY(push_note(stix, &objects[i], err));
    return HEARSAY_OK;
}

static void account_for_others(struct stix *stix)
{
    stix->reading->known = false;
    for (size_t i = 0; i < stix->bundle.count; i++) {
        const struct stix_object *object = &stix->bundle.objects[i];
        if (object->is_left_out) reading_left_out(stix->reading, object->type_name, "revoked");
        else if (object->type == STIX_OTHER && object->is_named)
            reading_merged(stix->reading, object->type_name, "the claims that name it");
        else if (object->type == STIX_OTHER)
            reading_left_out(stix->reading, object->type_name,
                             "no statement is made of objects of this type");
    }
}

static hearsay_status read_bundle(struct stix *stix, const cJSON *tree, hearsay_error *err)
{
    stix->origin = stix->reading->origin;
    stix->unnamed = said_id(stix->reading, "unnamed author");
    if (!stix->unnamed) return reading_no_memory(err);
    TRY(stix_bundle_load(stix->reading, &stix->bundle, tree, err));
    TRY(push_actors(stix, err));
    for (size_t i = 0; i < stix->bundle.count; i++)
        if (stix->bundle.objects[i].type == STIX_REPORT && !stix->bundle.objects[i].is_left_out)
            TRY(push_report(stix, &stix->bundle.objects[i], err));
    TRY(push_statements(stix, err));
    account_for_others(stix);
    return HEARSAY_OK;
}

hearsay_status stix_read(struct reading *reading, hearsay_error *err)
{
    struct stix stix = { .reading = reading };
    struct json_cursor cursor;
    cJSON *tree = NULL;
    hearsay_status status;

    reading->undeclared = true;
    reading->series = "stix"; /* an id means the same in every file */
    alias_book_init(&stix.book, &reading->names);
    status = json_tree_open(reading, &cursor, err);
    if (status == HEARSAY_OK)
        status = json_tree_parse(reading, cursor.text, cursor.length, &tree, err);
    if (status == HEARSAY_OK && !cJSON_IsArray(tree_get(tree, "objects")))
        status = reading_fail(reading, 0, err,
                              "a STIX bundle is an object with a list \"objects\"");
    if (status == HEARSAY_OK) status = read_bundle(&stix, tree, err);
    stix_bundle_clear(&stix.bundle);
    alias_book_clear(&stix.book);
    cJSON_Delete(tree);
    return status;
}
