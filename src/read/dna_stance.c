#include "read/dna_stance.h"

#include <string.h>

#include "memory/allocate.h"
#include "read/dna.h"
#include "read/try.h"
#include "text/buffer.h"
#include "text/number.h"

void dna_stances_init(struct dna_stances *stances, struct reading *reading)
{
    *stances = (struct dna_stances){ .reading = reading };
    interner_init(&stances->types, &reading->names);
    interner_init(&stances->names, &reading->names);
}

void dna_stances_clear(struct dna_stances *stances)
{
    interner_clear(&stances->types);
    interner_clear(&stances->names);
    allocate_free(stances->items);
}

/* ---- knowing ---- */

static const char *type_of(const struct dna_statement *statement)
{
    return statement->type ? statement->type : "";
}

/* Whether a variable may tell the act: the mapping says so, or it says nothing of it. */
static bool may_tell(const struct dna_stances *stances, const struct dna_value *value,
                     bool *is_mapped)
{
    const struct mapping *mapping = stances->reading->mapping;
    const struct mapping_rule *rule = mapping_column(mapping, value->variable);

    *is_mapped = rule && rule->part == PART_FIELD && rule->field == HEARSAY_FIELD_ACT;
    return (*is_mapped || (!rule && value->type != DNA_TEXT)) &&
           !mapping_is_empty(mapping, value->text, strlen(value->text));
}

static bool make_key(struct buffer *key, const struct dna_statement *statement,
                     const struct dna_value *value)
{
    buffer_format(key, "%s\n%s", type_of(statement), value->variable);
    return !key->failed;
}

static struct dna_stance *find_stance(const struct dna_stances *stances,
                                      const struct dna_statement *statement,
                                      const struct dna_value *value)
{
    struct buffer key = { 0 };
    uint32_t number = INTERN_NONE;

    if (make_key(&key, statement, value))
        number = interner_find(&stances->names, buffer_string(&key), key.length);
    buffer_clear(&key);
    return number == INTERN_NONE ? NULL : &stances->items[number];
}

static hearsay_status add_stance(struct dna_stances *stances, const struct dna_statement *statement,
                                 const struct dna_value *value, bool is_mapped, hearsay_error *err)
{
    void *items = stances->items;
    struct buffer key = { 0 };
    uint32_t number = INTERN_NONE;
    struct dna_stance *stance;
    bool is_new = false;
    double size;

    if (make_key(&key, statement, value))
        number = interner_add(&stances->names, buffer_string(&key), key.length, &is_new);
    buffer_clear(&key);
    if (number == INTERN_NONE ||
        !allocate_grow(&items, &stances->capacity, number + 1u, sizeof *stances->items))
        return reading_no_memory(err);
    stances->items = items;
    stance = &stances->items[number];
    if (is_new) {
        const char *name = stances->names.texts[number];
        const char *end = strchr(name, '\n');

        *stance = (struct dna_stance){ .values = value->type, .is_mapped = is_mapped };
        stance->type = arena_text(&stances->reading->names, name, (size_t)(end - name));
        stance->variable = end + 1;
        if (!stance->type) return reading_no_memory(err);
    }
    if (value->type == DNA_INTEGER && number_read(value->text, strlen(value->text), &size)) {
        if (size > stance->largest) stance->largest = size;
        if (size < stance->smallest) stance->smallest = size;
    }
    return HEARSAY_OK;
}

hearsay_status dna_stances_know(struct dna_stances *stances, const struct dna_statement *statement,
                                hearsay_error *err)
{
    const char *type = type_of(statement);
    bool is_mapped;

    if (interner_add(&stances->types, type, strlen(type), NULL) == INTERN_NONE)
        return reading_no_memory(err);
    for (size_t i = 0; i < statement->value_count; i++)
        if (may_tell(stances, &statement->values[i], &is_mapped))
            TRY(add_stance(stances, statement, &statement->values[i], is_mapped, err));
    return HEARSAY_OK;
}

/* ---- settling ---- */

/* How well a variable tells for from against: yes and no, numbers around 0, other numbers. */
static int worth_of(const struct dna_stance *stance)
{
    if (stance->is_mapped) return 4;
    if (stance->values == DNA_BOOLEAN || (stance->smallest >= 0 && stance->largest <= 1)) return 3;
    return stance->smallest < 0 ? 2 : 1;
}

static const char *word_of(const struct dna_stance *stance)
{
    static const char *const words[] = { "numbers", "numbers around 0", "yes and no" };
    int worth = worth_of(stance);

    return worth == 4 ? "by the mapping" : words[worth - 1];
}

static hearsay_status tell_choice(const struct dna_stances *stances, const char *type,
                                  const struct dna_stance *taken, hearsay_error *err)
{
    struct buffer others = { .limit = 200 };
    hearsay_status status = HEARSAY_OK;
    size_t count = 0;

    for (size_t i = 0; i < stances->names.count; i++) {
        const struct dna_stance *other = &stances->items[i];

        if (strcmp(other->type, type) != 0 || other == taken) continue;
        buffer_format(&others, "%s%.40s (%s)", count++ ? ", " : "", other->variable,
                      word_of(other));
    }
    if (count)
        status = reading_notice(stances->reading, "several variables may tell the act", 0, err,
                                "the act is taken from %.60s (%s), not from %s; --mapping FILE says "
                                "otherwise", taken->variable, word_of(taken),
                                others.failed ? "others" : buffer_string(&others));
    else if (!taken->is_mapped)
        status = reading_notice(stances->reading, "act by the type of a variable", 0, err,
                                "the act is taken from %.60s (%s), which the mapping does not name",
                                taken->variable, word_of(taken));
    buffer_clear(&others);
    return status;
}

static hearsay_status settle_type(const struct dna_stances *stances, const char *type,
                                  const char *default_act, hearsay_error *err)
{
    struct dna_stance *best = NULL;

    for (size_t i = 0; i < stances->names.count; i++) {
        struct dna_stance *stance = &stances->items[i];

        if (strcmp(stance->type, type) == 0 && (!best || worth_of(stance) > worth_of(best)))
            best = stance;
    }
    if (best) {
        best->is_taken = true;
        return tell_choice(stances, type, best, err);
    }
    return reading_notice(stances->reading, "no variable tells the act", 0, err,
                          "no variable%s%.60s tells for or against, so that the act of every "
                          "statement is %.40s", *type ? " of the type " : "", type, default_act);
}

hearsay_status dna_stances_settle(struct dna_stances *stances, const char *default_act,
                                  hearsay_error *err)
{
    stances->is_settled = true;
    for (size_t i = 0; i < stances->types.count; i++)
        TRY(settle_type(stances, stances->types.texts[i], default_act, err));
    return HEARSAY_OK;
}

const struct dna_value *dna_stances_find(const struct dna_stances *stances,
                                         const struct dna_statement *statement,
                                         struct dna_stance **stance)
{
    for (size_t i = 0; i < statement->value_count; i++) {
        const struct dna_value *value = &statement->values[i];
        bool is_mapped;

        if (!may_tell(stances, value, &is_mapped)) continue;
        *stance = find_stance(stances, statement, value);
        /* of several that the mapping names, each statement has the first that says something */
        if (*stance && (is_mapped || (*stance)->is_taken)) return value;
    }
    *stance = NULL;
    return NULL;
}
