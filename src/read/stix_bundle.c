#include "read/stix_bundle.h"

#include <string.h>

#include "memory/allocate.h"
#include "read/json_tree.h"
#include "read/said.h"
#include "read/try.h"

static const char *const type_names[STIX_OTHER] = {
    [STIX_IDENTITY] = "identity",
    [STIX_THREAT_ACTOR] = "threat-actor",
    [STIX_INTRUSION_SET] = "intrusion-set",
    [STIX_LOCATION] = "location",
    [STIX_REPORT] = "report",
    [STIX_RELATIONSHIP] = "relationship",
    [STIX_OPINION] = "opinion",
    [STIX_NOTE] = "note",
};

void stix_bundle_clear(struct stix_bundle *bundle)
{
    interner_clear(&bundle->ids);
    allocate_free(bundle->objects);
    *bundle = (struct stix_bundle){ 0 };
}

struct stix_object *stix_find(const struct stix_bundle *bundle, const char *id)
{
    uint32_t number = id ? interner_find(&bundle->ids, id, strlen(id)) : INTERN_NONE;

    return number == INTERN_NONE ? NULL : &bundle->objects[number];
}

static enum stix_type find_type(const char *name)
{
    for (int i = 0; i < STIX_OTHER; i++)
        if (strcmp(type_names[i], name) == 0) return (enum stix_type)i;
    return STIX_OTHER;
}

/* Timestamps of STIX have one form, so that they sort as texts. */
static bool is_newer(const cJSON *a, const cJSON *b)
{
    const char *left = tree_text(a, "modified"), *right = tree_text(b, "modified");

    return strcmp(left ? left : "", right ? right : "") > 0;
}

static void fill(struct stix_object *object, const char *id, const cJSON *json)
{
    const char *name = said_name(tree_text(json, "name"));

    object->id = id;
    object->name = name ? name : id;
    object->type_name = tree_text(json, "type");
    object->json = json;
    object->type = find_type(object->type_name);
    object->report = SIZE_MAX;
    object->is_actor = object->type <= STIX_LOCATION;
    object->is_left_out = cJSON_IsTrue(tree_get(json, "revoked"));
}

static hearsay_status add_object(struct reading *reading, struct stix_bundle *bundle,
                                 const cJSON *json, hearsay_error *err)
{
    const char *id = said_name(tree_text(json, "id")), *type = said_name(tree_text(json, "type"));
    struct stix_object *object;
    uint32_t number;
    bool is_new;

    if (!id || !type) {
        reading_left_out(reading, "object", "it has no id or no type");
        return HEARSAY_OK;
    }
    number = interner_add(&bundle->ids, id, strlen(id), &is_new);
    if (number == INTERN_NONE) return reading_no_memory(err);
    object = &bundle->objects[number];
    if (is_new) bundle->count++;
    else reading_merged(reading, type, "its latest version");
    if (is_new || is_newer(json, object->json)) fill(object, bundle->ids.texts[number], json);
    return HEARSAY_OK;
}

/* What a report refers to was read in it. */
static void find_reports(struct stix_bundle *bundle)
{
    for (size_t i = 0; i < bundle->count; i++) {
        const struct stix_object *report = &bundle->objects[i];
        if (report->type != STIX_REPORT || report->is_left_out) continue;
        for (const cJSON *ref = tree_first(report->json, "object_refs"); ref;
             ref = tree_after(ref)) {
            struct stix_object *object = stix_find(bundle, cJSON_GetStringValue(ref));
            if (object && object->report == SIZE_MAX) object->report = i;
        }
    }
}

hearsay_status stix_bundle_load(struct reading *reading, struct stix_bundle *bundle,
                                const cJSON *tree, hearsay_error *err)
{
    size_t count = 0;

    for (const cJSON *json = tree_first(tree, "objects"); json; json = tree_after(json)) count++;
    interner_init(&bundle->ids, &reading->names);
    bundle->objects = allocate_zero(count + 1, sizeof *bundle->objects);
    if (!bundle->objects) return reading_no_memory(err);
    for (const cJSON *json = tree_first(tree, "objects"); json; json = tree_after(json))
        TRY(add_object(reading, bundle, json, err));
    find_reports(bundle);
    return HEARSAY_OK;
}
