#include "read/uima_cas.h"

#include <math.h>
#include <string.h>

#include "memory/allocate.h"
#include "text/offset.h"

/* ---- layers ---- */

const char *layer_name(const char *layer)
{
    const char *dot = strrchr(layer, '.'), *colon = strrchr(layer, ':');

    if (colon && (!dot || colon > dot)) dot = colon;
    return dot ? dot + 1 : layer;
}

bool layer_is_label(const char *name)
{
    static const char *const names[] = { "value", "label", "PosValue", "DependencyType",
                                         "referenceType" };

    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcmp(names[i], name) == 0) return true;
    return false;
}

static size_t byte_of(struct offsets *offsets, double unit)
{
    return unit >= 0 && unit <= 4e9 ? offset_byte(offsets, (size_t)unit) : SIZE_MAX;
}

hearsay_status layer_add(struct reading *reading, struct annotated *annotated,
                         struct offsets *offsets, const char *id, const char *layer, double start,
                         double end, size_t *index, hearsay_error *err)
{
    struct annotated_item item = { .confidence = NAN, .same_as = SIZE_MAX, .text = "",
                                   .line = reading->origin.line };
    size_t from = byte_of(offsets, start), to = byte_of(offsets, end);

    item.id = annotated_copy(annotated, id, strlen(id));
    item.label = annotated_copy(annotated, layer_name(layer), strlen(layer_name(layer)));
    if (!item.id || !item.label) return reading_no_memory(err);
    if (from != SIZE_MAX && to != SIZE_MAX && from <= to) {
        item.start = from;
        item.end = to;
    } else {
        hearsay_status status = reading_notice(reading, "span outside the text",
                                               reading->origin.line, err,
                                               "%.40s: its place lies outside of the text; it is "
                                               "left out", id);
        if (status != HEARSAY_OK) return status;
    }
    return annotated_add(annotated, &item, index, err);
}

hearsay_status layer_feature(struct annotated *annotated, size_t item, const char *name,
                             const char *value, hearsay_error *err)
{
    if (!value || !*value) return HEARSAY_OK;
    if (!layer_is_label(name)) return annotated_tag(annotated, item, name, value, err);
    annotated->items[item].label = annotated_copy(annotated, value, strlen(value));
    return annotated->items[item].label ? HEARSAY_OK : reading_no_memory(err);
}

hearsay_status layer_finish(struct annotated *annotated, hearsay_error *err)
{
    for (size_t i = 0; i < annotated->item_count; i++) {
        struct annotated_item *item = &annotated->items[i];

        if (!annotated->text || item->end <= item->start || item->end > annotated->length) continue;
        item->text = annotated_copy(annotated, annotated->text + item->start,
                                    item->end - item->start);
        if (!item->text) return reading_no_memory(err);
    }
    return HEARSAY_OK;
}

/* ---- structures ---- */

void cas_init(struct cas *cas)
{
    *cas = (struct cas){ 0 };
    arena_init(&cas->arena, 0);
    interner_init(&cas->ids, &cas->arena);
}

void cas_clear(struct cas *cas)
{
    interner_clear(&cas->ids);
    allocate_free(cas->by_id);
    allocate_free(cas->structures);
    allocate_free(cas->features);
    arena_clear(&cas->arena);
}

hearsay_status cas_add(struct cas *cas, const struct cas_structure *structure, hearsay_error *err)
{
    void *structures = cas->structures, *by_id = cas->by_id;
    uint32_t number;
    bool is_new;

    if (!allocate_grow(&structures, &cas->structure_capacity, cas->structure_count + 1,
                       sizeof *structure))
        return reading_no_memory(err);
    cas->structures = structures;
    number = interner_add(&cas->ids, structure->id, strlen(structure->id), &is_new);
    if (number == INTERN_NONE ||
        !allocate_grow(&by_id, &cas->id_capacity, number + 1u, sizeof *cas->by_id))
        return reading_no_memory(err);
    cas->by_id = by_id;
    if (is_new) cas->by_id[number] = cas->structure_count;
    cas->structures[cas->structure_count] = *structure;
    cas->structures[cas->structure_count].first = cas->feature_count;
    cas->structures[cas->structure_count++].count = 0;
    return HEARSAY_OK;
}

hearsay_status cas_add_feature(struct cas *cas, const char *name, const char *value,
                               bool is_reference, hearsay_error *err)
{
    void *features = cas->features;

    if (!allocate_grow(&features, &cas->feature_capacity, cas->feature_count + 1,
                       sizeof *cas->features))
        return reading_no_memory(err);
    cas->features = features;
    cas->features[cas->feature_count++] = (struct cas_feature){ name, value, is_reference };
    cas->structures[cas->structure_count - 1].count++;
    return HEARSAY_OK;
}

static const struct cas_structure *find(const struct cas *cas, const char *id, size_t length)
{
    uint32_t number = interner_find(&cas->ids, id, length);

    return number == INTERN_NONE ? NULL : &cas->structures[cas->by_id[number]];
}

static const char *feature_of(const struct cas *cas, const struct cas_structure *structure,
                              const char *name)
{
    for (size_t i = 0; i < structure->count; i++)
        if (strcmp(cas->features[structure->first + i].name, name) == 0)
            return cas->features[structure->first + i].value;
    return NULL;
}

/* ---- what is what ---- */

static bool is_machinery(const char *type)
{
    static const char *const types[] = { "NULL", "Sofa", "View", "DocumentMetaData", "Token",
                                         "Sentence", "TagsetDescription", "TagDescription",
                                         "DocumentAnnotation", "LayerDefinition",
                                         "FeatureDefinition", "CASMetadata", "XmlDocument",
                                         "XmlElement", "XmlAttribute", "XmlTextNode" };

    for (size_t i = 0; i < sizeof types / sizeof *types; i++)
        if (strcmp(types[i], type) == 0) return true;
    return false;
}

static bool is_relation(const struct cas *cas, const struct cas_structure *structure)
{
    return feature_of(cas, structure, "Governor") && feature_of(cas, structure, "Dependent");
}

/* Whether a feature holds slots: structures with a target and without a place. */
static bool is_slot(const struct cas *cas, const struct cas_feature *feature)
{
    const struct cas_structure *first = find(cas, feature->value, strcspn(feature->value, " "));

    return first && first->begin < 0 && feature_of(cas, first, "target");
}

/* The item of a structure; a word that is no annotation becomes one without a label. */
static hearsay_status item_of(struct reading *reading, const struct cas *cas,
                              struct annotated *annotated, struct offsets *offsets, const char *id,
                              size_t length, size_t *out, hearsay_error *err)
{
    const struct cas_structure *structure = find(cas, id, length);
    hearsay_status status;

    /* a relation between words means what is annotated at them, which a word names as its pos */
    if (structure && strcmp(structure->type, "Token") == 0) {
        const char *pos = feature_of(cas, structure, "pos");
        *out = pos ? annotated_find(annotated, pos) : SIZE_MAX;
        if (*out != SIZE_MAX) return HEARSAY_OK;
    }
    *out = structure ? annotated_find(annotated, structure->id) : SIZE_MAX;
    if (!structure || *out != SIZE_MAX || structure->begin < 0) return HEARSAY_OK;
    status = layer_add(reading, annotated, offsets, structure->id, structure->type,
                       structure->begin, structure->end, out, err);
    if (status == HEARSAY_OK) annotated->items[*out].label = "";
    return status;
}

struct filling {
    struct reading *reading;
    const struct cas *cas;
    struct annotated *annotated;
    struct offsets offsets;
};

static hearsay_status join(struct filling *filling, const char *label, const char *from,
                           const char *to, size_t to_length, bool is_role, hearsay_error *err)
{
    size_t ends[2];
    const char *copy;
    hearsay_status status = item_of(filling->reading, filling->cas, filling->annotated,
                                    &filling->offsets, from, strlen(from), &ends[0], err);

    if (status == HEARSAY_OK)
        status = item_of(filling->reading, filling->cas, filling->annotated, &filling->offsets, to,
                         to_length, &ends[1], err);
    if (status != HEARSAY_OK) return status;
    if (ends[0] == SIZE_MAX || ends[1] == SIZE_MAX) {
        account_count(filling->reading->account, HEARSAY_ACCOUNT_RELATION, label, strlen(label),
                      HEARSAY_LEFT_OUT, "points to nothing", 1);
        return HEARSAY_OK;
    }
    copy = annotated_copy(filling->annotated, label, strlen(label));
    return copy ? annotated_join(filling->annotated, copy, ends[0], ends[1], is_role, err)
                : reading_no_memory(err);
}

static hearsay_status add_slots(struct filling *filling, const struct cas_structure *host,
                                const struct cas_feature *feature, hearsay_error *err)
{
    hearsay_status status = HEARSAY_OK;

    for (const char *at = feature->value; *at && status == HEARSAY_OK;) {
        size_t length = strcspn(at, " ");
        const struct cas_structure *slot = find(filling->cas, at, length);
        const char *role = slot ? feature_of(filling->cas, slot, "role") : NULL;
        const char *target = slot ? feature_of(filling->cas, slot, "target") : NULL;

        if (target)
            status = join(filling, role ? role : "", host->id, target, strlen(target), true, err);
        at += length + strspn(at + length, " ");
    }
    return status;
}

static hearsay_status add_relation(struct filling *filling, const struct cas_structure *relation,
                                   hearsay_error *err)
{
    const char *from = feature_of(filling->cas, relation, "Governor");
    const char *to = feature_of(filling->cas, relation, "Dependent");
    const char *label = layer_name(relation->type);

    for (size_t i = 0; i < relation->count; i++) {
        const struct cas_feature *feature = &filling->cas->features[relation->first + i];
        if (layer_is_label(feature->name) && *feature->value) label = feature->value;
        else if (feature->value != from && feature->value != to)
            account_count(filling->reading->account, HEARSAY_ACCOUNT_ATTRIBUTE, feature->name,
                          strlen(feature->name), HEARSAY_LEFT_OUT, "of a relation", 1);
    }
    return join(filling, label, from, to, strlen(to), false, err);
}

/* Features of a span; what joins it to others comes when all spans are there. */
static hearsay_status add_span(struct filling *filling, const struct cas_structure *structure,
                               hearsay_error *err)
{
    size_t item;
    hearsay_status status = layer_add(filling->reading, filling->annotated, &filling->offsets,
                                      structure->id, structure->type, structure->begin,
                                      structure->end, &item, err);

    for (size_t i = 0; status == HEARSAY_OK && i < structure->count; i++) {
        const struct cas_feature *feature = &filling->cas->features[structure->first + i];
        if (strcmp(feature->name, "next") == 0 || feature->is_reference ||
            is_slot(filling->cas, feature))
            continue;
        status = layer_feature(filling->annotated, item, feature->name, feature->value, err);
    }
    return status;
}

static hearsay_status add_joins(struct filling *filling, const struct cas_structure *structure,
                                hearsay_error *err)
{
    hearsay_status status = HEARSAY_OK;

    if (is_relation(filling->cas, structure)) return add_relation(filling, structure, err);
    for (size_t i = 0; status == HEARSAY_OK && i < structure->count; i++) {
        const struct cas_feature *feature = &filling->cas->features[structure->first + i];

        if (strcmp(feature->name, "next") == 0) {
            size_t item = annotated_find(filling->annotated, structure->id);
            const struct cas_structure *next = find(filling->cas, feature->value,
                                                    strlen(feature->value));
            if (item != SIZE_MAX && next)
                filling->annotated->items[item].same_as = annotated_find(filling->annotated,
                                                                         next->id);
        } else if (is_slot(filling->cas, feature)) {
            status = add_slots(filling, structure, feature, err);
        }
    }
    return status;
}

/* The view whose text counts: the first one with a text. */
static const struct cas_structure *find_sofa(const struct cas *cas, const char **text)
{
    for (size_t i = 0; i < cas->structure_count; i++) {
        if (strcmp(cas->structures[i].type, "Sofa") != 0) continue;
        *text = feature_of(cas, &cas->structures[i], "sofaString");
        if (*text) return &cas->structures[i];
    }
    return NULL;
}

/* Whether a structure is an annotation of the text at hand; others are counted. */
static bool is_wanted(const struct filling *filling, const struct cas_structure *structure,
                      const struct cas_structure *sofa)
{
    if (is_machinery(structure->type) || structure->begin < 0) return false;
    return !*structure->sofa || strcmp(structure->sofa, sofa->id) == 0 || !filling;
}

hearsay_status cas_fill(struct reading *reading, const struct cas *cas,
                        struct annotated *annotated, hearsay_error *err)
{
    struct filling filling = { .reading = reading, .cas = cas, .annotated = annotated };
    const char *text = NULL;
    const struct cas_structure *sofa = find_sofa(cas, &text);
    hearsay_status status = HEARSAY_OK;

    if (!sofa) {
        reading_begin_at(reading, HEARSAY_STATEMENT, 1);
        return reading_fail(reading, 0, err, "the CAS has no text: no Sofa with a sofaString");
    }
    annotated->length = strlen(text);
    annotated->text = annotated_copy(annotated, text, annotated->length);
    if (!annotated->text) return reading_no_memory(err);
    filling.offsets = offsets_of(annotated->text, annotated->length, OFFSET_UTF16);
    for (size_t i = 0; status == HEARSAY_OK && i < cas->structure_count; i++) {
        const struct cas_structure *structure = &cas->structures[i];

        if (!is_wanted(&filling, structure, sofa)) {
            if (!is_machinery(structure->type) && structure->begin >= 0)
                account_count(reading->account, HEARSAY_ACCOUNT_LABEL, structure->type,
                              strlen(structure->type), HEARSAY_LEFT_OUT, "of another view", 1);
            continue;
        }
        if (!is_relation(cas, structure)) status = add_span(&filling, structure, err);
    }
    for (size_t i = 0; status == HEARSAY_OK && i < cas->structure_count; i++)
        if (is_wanted(&filling, &cas->structures[i], sofa))
            status = add_joins(&filling, &cas->structures[i], err);
    return status == HEARSAY_OK ? layer_finish(annotated, err) : status;
}
