/* UIMA CAS JSON 0.4: a list of feature structures; a name that begins with @ refers to others. */
#include <string.h>

#include "memory/allocate.h"
#include "read/json_tree.h"
#include "read/readers.h"
#include "read/uima_cas.h"
#include "text/buffer.h"

int cas_json_sniff(const char *head, size_t length)
{
    struct buffer text = { 0 };
    bool found;

    if (length == 0 || head[0] != '{') return 0;
    buffer_add(&text, head, length);
    found = strstr(buffer_string(&text), "\"%TYPES\"") ||
            strstr(buffer_string(&text), "\"%FEATURE_STRUCTURES\"");
    buffer_clear(&text);
    return found ? 95 : 0;
}

static const char *keep(struct cas *cas, const char *text)
{
    return arena_text(&cas->arena, text, strlen(text));
}

/* Numbers of a list, or one, with blanks between them. */
static const char *references_of(struct reading *reading, struct cas *cas, const cJSON *value)
{
    const cJSON *item = cJSON_IsArray(value) ? value->child : value;
    struct buffer ids = { 0 };
    const char *copy;

    for (; item; item = cJSON_IsArray(value) ? item->next : NULL) {
        const char *id = tree_value_words(reading, item);
        if (id) buffer_format(&ids, "%s%s", ids.length ? " " : "", id);
    }
    copy = ids.failed ? NULL : keep(cas, buffer_string(&ids));
    buffer_clear(&ids);
    return copy;
}

/* A list of structures that stands for itself: its elements are what refers to it means. */
static const cJSON *find_array(const cJSON *structures, const cJSON *id)
{
    const cJSON *structure;

    if (!cJSON_IsNumber(id)) return NULL;
    cJSON_ArrayForEach(structure, structures) {
        const cJSON *own = tree_get(structure, "%ID"), *elements = tree_get(structure, "%ELEMENTS");
        if (elements && cJSON_IsNumber(own) && own->valuedouble <= id->valuedouble &&
            own->valuedouble >= id->valuedouble)
            return elements;
    }
    return NULL;
}

static hearsay_status take_features(struct reading *reading, struct cas *cas,
                                    const cJSON *structures, const cJSON *node, hearsay_error *err)
{
    hearsay_status status = HEARSAY_OK;

    for (const cJSON *member = node->child; member && status == HEARSAY_OK; member = member->next) {
        const char *name = member->string, *value;

        if (name[0] == '%' || strcmp(name, "begin") == 0 || strcmp(name, "end") == 0 ||
            strcmp(name, "@sofa") == 0)
            continue;
        if (name[0] == '@') {
            const cJSON *elements = find_array(structures, member);
            value = references_of(reading, cas, elements ? elements : member);
            name = keep(cas, name + 1);
        } else {
            const char *words = tree_value_words(reading, member);
            if (!words) continue;
            value = keep(cas, words);
            name = keep(cas, name);
        }
        if (!name || !value) return reading_no_memory(err);
        status = cas_add_feature(cas, name, value, member->string[0] == '@', err);
    }
    return status;
}

static hearsay_status take_structure(struct reading *reading, struct cas *cas,
                                     const cJSON *structures, const cJSON *node, hearsay_error *err)
{
    struct cas_structure structure = { .begin = -1, .end = -1 };
    const char *id = tree_words(reading, node, "%ID"), *type = tree_text(node, "%TYPE");
    const char *sofa = tree_words(reading, node, "@sofa");
    hearsay_status status;

    structure.id = keep(cas, id ? id : "");
    structure.type = keep(cas, layer_name(type ? type : ""));
    structure.sofa = keep(cas, sofa ? sofa : "");
    (void)tree_number(node, "begin", &structure.begin);
    (void)tree_number(node, "end", &structure.end);
    if (!structure.id || !structure.type || !structure.sofa) return reading_no_memory(err);
    status = cas_add(cas, &structure, err);
    return status == HEARSAY_OK ? take_features(reading, cas, structures, node, err) : status;
}

hearsay_status cas_json_fill(struct reading *reading, struct annotated *annotated,
                             hearsay_error *err)
{
    struct json_cursor cursor;
    struct cas cas;
    cJSON *tree = NULL;
    const cJSON *structures, *node;
    hearsay_status status = json_tree_open(reading, &cursor, err);

    cas_init(&cas);
    if (status == HEARSAY_OK)
        status = json_tree_parse(reading, cursor.text, cursor.length, &tree, err);
    structures = tree_get(tree, "%FEATURE_STRUCTURES");
    if (status == HEARSAY_OK && !structures)
        status = reading_fail(reading, 0, err, "the CAS has no %%FEATURE_STRUCTURES");
    cJSON_ArrayForEach(node, structures)
        if (status == HEARSAY_OK) status = take_structure(reading, &cas, structures, node, err);
    if (status == HEARSAY_OK) status = cas_fill(reading, &cas, annotated, err);
    cas_clear(&cas);
    cJSON_Delete(tree);
    return status;
}
