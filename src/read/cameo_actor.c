#include "read/cameo_actor.h"

#include <string.h>

#include <cjson/cJSON.h>

#include "memory/allocate.h"
#include "read/actors_shipped.h"
#include "text/buffer.h"

struct cameo_name {
    const char *name, *kind; /* kind NULL: a role */
};

struct cameo_actors {
    struct arena arena;
    struct interner codes; /* names[] by number */
    struct cameo_name *names;
    size_t capacity;
};

static hearsay_status no_memory(hearsay_error *err)
{
    return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for the codes of actors");
}

static hearsay_status add(struct cameo_actors *actors, const char *code, const char *name,
                          const char *kind, hearsay_error *err)
{
    void *names = actors->names;
    bool is_new;
    uint32_t number = interner_add(&actors->codes, code, strlen(code), &is_new);

    if (number == INTERN_NONE ||
        !allocate_grow(&names, &actors->capacity, number + 1u, sizeof *actors->names))
        return no_memory(err);
    actors->names = names;
    if (!is_new) return HEARSAY_OK; /* a country before a role */
    actors->names[number] = (struct cameo_name){
        .name = arena_text(&actors->arena, name, strlen(name)),
        .kind = kind ? arena_text(&actors->arena, kind, strlen(kind)) : NULL,
    };
    return actors->names[number].name && (!kind || actors->names[number].kind) ? HEARSAY_OK
                                                                              : no_memory(err);
}

static hearsay_status take_tree(struct cameo_actors *actors, const cJSON *tree, hearsay_error *err)
{
    const cJSON *actor, *role;
    hearsay_status status = HEARSAY_OK;

    cJSON_ArrayForEach(actor, cJSON_GetObjectItemCaseSensitive(tree, "actors")) {
        const char *id = cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(actor, "id"));
        const char *name = cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(actor, "name"));
        const char *kind = cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(actor, "kind"));

        if (status == HEARSAY_OK && id && name) status = add(actors, id, name, kind, err);
    }
    cJSON_ArrayForEach(role, cJSON_GetObjectItemCaseSensitive(tree, "roles"))
        if (status == HEARSAY_OK && cJSON_IsString(role))
            status = add(actors, role->string, role->valuestring, NULL, err);
    return status;
}

hearsay_status cameo_actors_load(struct cameo_actors **out, hearsay_error *err)
{
    struct cameo_actors *actors = allocate_zero(1, sizeof *actors);
    cJSON *tree = NULL;
    hearsay_status status = HEARSAY_OK;

    *out = actors;
    if (!actors) return no_memory(err);
    arena_init(&actors->arena, 0);
    interner_init(&actors->codes, &actors->arena);
    for (size_t i = 0; i < actors_shipped_count && !tree; i++)
        if (strcmp(actors_shipped_files[i].name, "cameo") == 0)
            tree = cJSON_ParseWithLength((const char *)actors_shipped_files[i].text,
                                         actors_shipped_files[i].length);
    status = tree ? take_tree(actors, tree, err) : no_memory(err);
    cJSON_Delete(tree);
    return status;
}

void cameo_actors_free(struct cameo_actors *actors)
{
    if (!actors) return;
    interner_clear(&actors->codes);
    allocate_free(actors->names);
    arena_clear(&actors->arena);
    allocate_free(actors);
}

static const struct cameo_name *find(const struct cameo_actors *actors, const char *code,
                                     size_t length)
{
    uint32_t number = interner_find(&actors->codes, code, length);

    return number == INTERN_NONE ? NULL : &actors->names[number];
}

/* Whether a text looks like a code: capitals and digits, and not too many of them. Whatever else
 * stands where a code should is not cut into parts: three bytes may end within a character. */
static bool is_code(const char *text)
{
    enum { CODE_LIMIT = 30 };
    size_t length = 0;

    while ((text[length] >= 'A' && text[length] <= 'Z') ||
           (text[length] >= '0' && text[length] <= '9'))
        length++;
    return text[length] == '\0' && length <= CODE_LIMIT;
}

/* "China, government": the names of the parts; a part that is not known stays as it is. The kind is
 * that of a code of one part; roles without a place are a class of people everywhere. */
static const char *write_name(const struct cameo_actors *actors, const char *code,
                              struct buffer *name)
{
    size_t length = strlen(code);
    bool has_place = false;
    const char *kind = NULL;

    if (!is_code(code)) {
        buffer_text(name, code);
        return NULL;
    }
    for (size_t at = 0; at < length; at += 3) {
        size_t size = length - at < 3 ? length - at : 3;
        const struct cameo_name *part = find(actors, code + at, size);

        if (at) buffer_text(name, ", ");
        if (part) buffer_text(name, part->name);
        else buffer_add(name, code + at, size);
        has_place |= !part || part->kind != NULL;
        if (at == 0 && part) kind = part->kind;
    }
    if (length <= 3 && kind) return kind;
    return has_place ? "organization" : "class";
}

static hearsay_status push_hint(const struct cameo_actors *actors, struct reading *reading, size_t line,
                                const char *code, const char *country, size_t country_length,
                                hearsay_error *err)
{
    struct buffer name = { 0 };
    const char *kind = write_name(actors, code, &name);
    bool is_itself = strlen(code) == country_length && memcmp(code, country, country_length) == 0;
    hearsay_status status;

    reading_begin_at(reading, HEARSAY_ACTOR, line);
    reading->hint = true;
    status = name.failed ? reading_no_memory(err)
                         : reading_put_text(reading, HEARSAY_FIELD_ID, code, err);
    if (status == HEARSAY_OK)
        status = reading_put_text(reading, HEARSAY_FIELD_NAME, buffer_string(&name), err);
    if (status == HEARSAY_OK)
        status = reading_put_text(reading, HEARSAY_FIELD_KIND, is_itself ? "country" : kind, err);
    if (status == HEARSAY_OK && country_length && !is_itself)
        status = reading_put(reading, HEARSAY_FIELD_COUNTRY, country, country_length, err);
    if (status == HEARSAY_OK) status = reading_push(reading, err);
    reading->hint = false;
    buffer_clear(&name);
    return status;
}

hearsay_status cameo_actors_hint(const struct cameo_actors *actors, struct reading *reading, size_t line,
                                 const char *code, const char *country, size_t country_length,
                                 hearsay_error *err)
{
    hearsay_status status = HEARSAY_OK;
    char copy[16];
    bool is_new = false;

    if (line == 0) line = input_line_number(reading->input);
    if (country_length && country_length < sizeof copy) {
        memcpy(copy, country, country_length);
        copy[country_length] = '\0';
        if (interner_add(&reading->hinted, copy, country_length, &is_new) == INTERN_NONE)
            return reading_no_memory(err);
    }
    if (is_new && strcmp(copy, code) != 0)
        status = push_hint(actors, reading, line, copy, copy, country_length, err);
    return status == HEARSAY_OK ? push_hint(actors, reading, line, code, country, country_length, err)
                                : status;
}
