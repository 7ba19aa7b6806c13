#include "read/dna_entity.h"

#include <string.h>

#include "memory/allocate.h"
#include "read/try.h"
#include "text/buffer.h"
#include "text/utf8.h"

struct dna_fact {
    const char *name, *value;
    struct dna_fact *next;
};

void dna_entities_init(struct dna_entities *entities, struct reading *reading)
{
    *entities = (struct dna_entities){ .reading = reading };
    interner_init(&entities->names, &reading->names);
}

void dna_entities_clear(struct dna_entities *entities)
{
    interner_clear(&entities->names);
    allocate_free(entities->items);
}

static bool is_word(const char *text, const char *word)
{
    for (; *text && *word; text++, word++)
        if ((*text >= 'A' && *text <= 'Z' ? *text + ('a' - 'A') : *text) != *word) return false;
    return *text == *word;
}

const char *dna_kind_of_variable(const char *variable)
{
    if (is_word(variable, "organisation")) return "organization";
    for (int kind = HEARSAY_KIND_PERSON; kind < HEARSAY_KINDS; kind++)
        if (is_word(variable, hearsay_actor_kind_name((hearsay_actor_kind)kind)))
            return hearsay_actor_kind_name((hearsay_actor_kind)kind);
    return NULL;
}

/* Names are one if they are one to the corpus: without regard to case. */
static uint32_t find_number(struct dna_entities *entities, enum dna_sort sort, const char *name,
                            bool *is_new)
{
    struct buffer key = { 0 };
    size_t length;
    char *folded = utf8_fold(name, strlen(name), &length);
    uint32_t number = INTERN_NONE;

    if (folded) {
        buffer_char(&key, sort == DNA_CLAIM ? 'c' : 'a');
        buffer_add(&key, folded, length);
        if (!key.failed)
            number = interner_add(&entities->names, buffer_string(&key), key.length, is_new);
    }
    buffer_clear(&key);
    allocate_free(folded);
    return number;
}

hearsay_status dna_entity_know(struct dna_entities *entities, enum dna_sort sort, const char *name,
                               const char *kind, uint32_t *number, hearsay_error *err)
{
    void *items = entities->items;
    struct dna_entity *entity;
    bool is_new;

    *number = find_number(entities, sort, name, &is_new);
    if (*number == INTERN_NONE || !allocate_grow(&items, &entities->capacity, *number + 1u,
                                                 sizeof *entities->items))
        return reading_no_memory(err);
    entities->items = items;
    entity = &entities->items[*number];
    if (is_new) {
        *entity = (struct dna_entity){ .home = INTERN_NONE };
        entity->name = arena_text(&entities->reading->names, name, strlen(name));
        if (!entity->name) return reading_no_memory(err);
    }
    if (!entity->kind) entity->kind = kind;
    return HEARSAY_OK;
}

void dna_entity_settle(struct dna_entities *entities, uint32_t person, uint32_t organization)
{
    struct dna_entity *entity = &entities->items[person];

    if (entity->has_home && entity->home != organization) entity->home = INTERN_NONE;
    else entity->home = organization;
    entity->has_home = true;
}

hearsay_status dna_entity_add_fact(struct dna_entities *entities, uint32_t number,
                                   const char *name, const char *value, hearsay_error *err)
{
    struct arena *arena = &entities->reading->names;
    struct dna_entity *entity = &entities->items[number];
    struct dna_fact *fact = arena_take(arena, sizeof *fact);

    if (!fact) return reading_no_memory(err);
    *fact = (struct dna_fact){ .name = arena_text(arena, name, strlen(name)),
                               .value = arena_text(arena, value, strlen(value)) };
    if (!fact->name || !fact->value) return reading_no_memory(err);
    if (entity->last_fact) entity->last_fact->next = fact;
    else entity->facts = fact;
    entity->last_fact = fact;
    return HEARSAY_OK;
}

static hearsay_status put_facts(struct reading *reading, const struct dna_entity *entity,
                                const char *noun, hearsay_error *err)
{
    for (const struct dna_fact *fact = entity->facts; fact; fact = fact->next) {
        if (reading->kind == HEARSAY_ACTOR && is_word(fact->name, "role"))
            TRY(reading_put_text(reading, HEARSAY_FIELD_ROLE, fact->value, err));
        else if (reading->kind == HEARSAY_CLAIM && is_word(fact->name, "topic"))
            TRY(reading_put_text(reading, HEARSAY_FIELD_TOPIC, fact->value, err));
        else
            TRY(reading_put_attribute(reading, fact->name, fact->value, err));
        account_count(reading->account, HEARSAY_ACCOUNT_ATTRIBUTE, fact->name,
                      strlen(fact->name), HEARSAY_USED, noun, 1);
    }
    return HEARSAY_OK;
}

/* Whom a person is a member of; NULL if that is not sure, or would make a circle. */
static const struct dna_entity *find_home(const struct dna_entities *entities, uint32_t number)
{
    uint32_t home = entities->items[number].home;

    if (home == INTERN_NONE || home == number || entities->items[home].has_home) return NULL;
    return &entities->items[home];
}

static hearsay_status push_hint(struct dna_entities *entities, enum dna_sort sort,
                                const struct dna_entity *entity, const char *home,
                                hearsay_error *err)
{
    struct reading *reading = entities->reading;

    if (sort == DNA_CLAIM) {
        reading_begin_at(reading, HEARSAY_CLAIM, 0);
        TRY(reading_put_text(reading, HEARSAY_FIELD_TEXT, entity->name, err));
        TRY(put_facts(reading, entity, "of a claim", err));
    } else {
        reading_begin_at(reading, HEARSAY_ACTOR, 0);
        TRY(reading_put_text(reading, HEARSAY_FIELD_NAME, entity->name, err));
        TRY(reading_put_text(reading, HEARSAY_FIELD_KIND, entity->kind, err));
        TRY(reading_put_text(reading, HEARSAY_FIELD_MEMBER_OF, home, err));
        TRY(put_facts(reading, entity, "of an actor", err));
    }
    return reading_push(reading, err);
}

hearsay_status dna_entity_tell(struct dna_entities *entities, enum dna_sort sort, const char *name,
                               hearsay_error *err)
{
    struct reading *reading = entities->reading;
    const struct dna_entity *home;
    uint32_t number;
    hearsay_status status;

    TRY(dna_entity_know(entities, sort, name, NULL, &number, err));
    if (entities->items[number].is_told) return HEARSAY_OK;
    entities->items[number].is_told = true;
    home = sort == DNA_ACTOR ? find_home(entities, number) : NULL;
    /* a home has no home of its own: this goes one step deep */
    if (home) TRY(dna_entity_tell(entities, DNA_ACTOR, home->name, err));
    if (!home && !entities->items[number].kind && !entities->items[number].facts)
        return HEARSAY_OK;
    reading->hint = true;
    status = push_hint(entities, sort, &entities->items[number], home ? home->name : NULL, err);
    reading->hint = false;
    return status;
}
