/* Locutions name their speaker by a person's id, or only in the text: "Ann Marsh : it rains". In
 * "Gazette : Ann Marsh : it rains" the first passes on the second. A copy that belongs to nothing,
 * "Kim: Ann Marsh : it rains", says who annotated. */
#include "read/aif_locution.h"

#include <ctype.h>
#include <string.h>

#include "memory/allocate.h"
#include "read/json_tree.h"
#include "read/said.h"
#include "read/try.h"
#include "text/buffer.h"

#define NAME_LIMIT 80      /* bytes */
#define NAME_WORDS_LIMIT 8 /* "Chief Scientist of the WHO" */

struct locutions {
    struct reading *reading;
    struct aif_graph *graph;
    struct interner persons, names, texts;
    const char **person_names; /* by number of persons */
    size_t participants;       /* how many of them the file lists by name: the first */
    size_t person_capacity;
    size_t *first_with; /* by number of texts: a node */
    size_t text_capacity;
};

/* ---- names in texts ---- */

/* Whether what stands before a colon can be a name: few words, neither the first nor the last in
 * lower case, no end of a sentence. */
static bool is_name(const char *text, size_t length)
{
    size_t words = 0;
    const char *last = text;

    while (length && text[length - 1] == ' ') length--;
    if (length == 0 || length > NAME_LIMIT || strchr("?!,;", text[length - 1])) return false;
    for (size_t i = 0; i < length; i++) {
        if (text[i] == ' ' || (i && text[i - 1] != ' ')) continue;
        last = text + i;
        words++;
    }
    return words <= NAME_WORDS_LIMIT && !islower((unsigned char)text[0]) &&
           !islower((unsigned char)*last);
}

/* The name before the next " : " of a text, in reading->names; *text moves behind it. NULL if there
 * is none, or no memory (then *failed). */
static const char *take_name(struct locutions *all, const char **text, bool *failed)
{
    const char *start = *text + strspn(*text, " "), *colon = strstr(start, " : ");
    size_t length = colon ? (size_t)(colon - start) : 0;
    uint32_t number;

    if (!colon || !is_name(start, length)) return NULL;
    while (length && start[length - 1] == ' ') length--;
    number = interner_add(&all->names, start, length, NULL);
    if (number == INTERN_NONE) {
        *failed = true;
        return NULL;
    }
    *text = colon + 3 + strspn(colon + 3, " ");
    return all->names.texts[number];
}

/* "Name : words", with the name under which the file lists who speaks, whatever it looks like. */
static bool split_listed(struct locutions *all, struct aif_node *node)
{
    uint32_t number = node->person ? interner_find(&all->persons, node->person,
                                                   strlen(node->person))
                                   : INTERN_NONE;
    const char *name = number < all->participants ? all->person_names[number] : NULL;
    size_t length = name ? strlen(name) : 0;

    if (!name || strncmp(node->text, name, length) != 0 ||
        strncmp(node->text + length, " : ", 3) != 0)
        return false;
    node->speaker = name;
    node->words = node->text + length + 3;
    return true;
}

/* "A : B : words": who speaks is the last of those that are named, the one before passes it on. */
static hearsay_status split_text(struct locutions *all, struct aif_node *node, hearsay_error *err)
{
    bool failed = false;
    const char *name;

    if (split_listed(all, node)) return HEARSAY_OK;
    node->words = node->text;
    while ((name = take_name(all, &node->words, &failed))) {
        if (node->speaker && strcmp(node->speaker, name) != 0) node->relay = node->speaker;
        node->speaker = name;
    }
    return failed ? reading_no_memory(err) : HEARSAY_OK;
}

/* ---- names of persons ---- */

static hearsay_status name_person(struct locutions *all, const char *id, const char *name,
                                  hearsay_error *err)
{
    void *names = (void *)all->person_names;
    uint32_t number;
    bool is_new;

    number = interner_add(&all->persons, id, strlen(id), &is_new);
    if (number == INTERN_NONE ||
        !allocate_grow(&names, &all->person_capacity, number + 1u, sizeof *all->person_names))
        return reading_no_memory(err);
    all->person_names = names;
    if (is_new) all->person_names[number] = name;
    return HEARSAY_OK;
}

static hearsay_status load_participants(struct locutions *all, const cJSON *tree,
                                        hearsay_error *err)
{
    for (const cJSON *item = tree_first(tree, "participants"); item; item = tree_after(item)) {
        const char *id = tree_words(all->reading, item, "participantID");
        const char *first = said_name(tree_text(item, "firstname"));
        const char *last = said_name(tree_text(item, "surname"));
        struct buffer name = { 0 };
        uint32_t number;

        if (!id || (!first && !last)) {
            reading_left_out(all->reading, "participant", "it has no id or no name");
            continue;
        }
        buffer_text(&name, first);
        if (first && last) buffer_char(&name, ' ');
        buffer_text(&name, last);
        number = name.failed ? INTERN_NONE
                             : interner_add(&all->names, name.bytes, name.length, NULL);
        buffer_clear(&name);
        if (number == INTERN_NONE) return reading_no_memory(err);
        TRY(name_person(all, id, all->names.texts[number], err));
        reading_used(all->reading, "participant");
    }
    return HEARSAY_OK;
}

/* A name for somebody who has none: one of its own for each, so that no two are taken for one. */
static hearsay_status invent_name(struct locutions *all, struct aif_node *node, hearsay_error *err)
{
    const char *start = node->person ? "participant " : "unnamed speaker of ";
    const char *id = node->person ? node->person : said_id(all->reading, node->id);
    struct buffer name = { 0 };

    if (!id) return reading_no_memory(err);
    buffer_text(&name, start);
    buffer_text(&name, id);
    node->speaker = name.failed ? NULL
                                : arena_text(&all->reading->names, name.bytes, name.length);
    buffer_clear(&name);
    if (!node->speaker) return reading_no_memory(err);
    return reading_hint_actor(all->reading, node->speaker, "unnamed", NULL, err);
}

static hearsay_status name_speaker(struct locutions *all, struct aif_node *node,
                                   hearsay_error *err)
{
    uint32_t number = node->person ? interner_find(&all->persons, node->person,
                                                   strlen(node->person))
                                   : INTERN_NONE;

    if (node->speaker) return HEARSAY_OK;
    if (number != INTERN_NONE) node->speaker = all->person_names[number];
    return node->speaker ? HEARSAY_OK : invent_name(all, node, err);
}

/* ---- annotators ---- */

static hearsay_status remember_text(struct locutions *all, size_t index, hearsay_error *err)
{
    const char *text = all->graph->nodes[index].text;
    void *first = all->first_with;
    uint32_t number;
    bool is_new;

    number = interner_add(&all->texts, text, strlen(text), &is_new);
    if (number == INTERN_NONE ||
        !allocate_grow(&first, &all->text_capacity, number + 1u, sizeof *all->first_with))
        return reading_no_memory(err);
    all->first_with = first;
    if (is_new) all->first_with[number] = index;
    return HEARSAY_OK;
}

static bool is_alone(const struct aif_graph *graph, size_t node)
{
    return graph->out.starts[node] == graph->out.starts[node + 1] &&
           graph->in.starts[node] == graph->in.starts[node + 1];
}

/* A node that belongs to nothing and repeats another behind "Name: " tells who annotated that. */
static hearsay_status take_annotator(struct locutions *all, struct aif_node *node,
                                     hearsay_error *err)
{
    const char *colon = strstr(node->text, ": ");
    uint32_t number = INTERN_NONE;
    struct aif_node *copied;

    if (colon && colon > node->text && colon[-1] != ' ')
        number = interner_find(&all->texts, colon + 2, strlen(colon + 2));
    if (number == INTERN_NONE) {
        aif_leave(node, "it belongs to nothing");
        return HEARSAY_OK;
    }
    copied = &all->graph->nodes[all->first_with[number]];
    if (!copied->annotator) {
        copied->annotator = arena_text(&all->reading->names, node->text,
                                       (size_t)(colon - node->text));
        if (!copied->annotator) return reading_no_memory(err);
    }
    aif_merge(node, "the locution that it repeats, as its annotator");
    return HEARSAY_OK;
}

/* ---- all of them ---- */

static hearsay_status find_speakers(struct locutions *all, const cJSON *tree, hearsay_error *err)
{
    struct aif_graph *graph = all->graph;

    TRY(load_participants(all, tree, err));
    all->participants = all->persons.count;
    for (size_t i = 0; i < graph->count; i++) {
        struct aif_node *node = &graph->nodes[i];
        if (node->type != AIF_L || is_alone(graph, i)) continue;
        TRY(split_text(all, node, err));
        TRY(remember_text(all, i, err));
        if (node->person && node->speaker)
            TRY(name_person(all, node->person, node->speaker, err));
    }
    for (size_t i = 0; i < graph->count; i++) {
        struct aif_node *node = &graph->nodes[i];
        if (node->type != AIF_L) continue;
        TRY(is_alone(graph, i) ? take_annotator(all, node, err) : name_speaker(all, node, err));
    }
    return HEARSAY_OK;
}

hearsay_status aif_find_speakers(struct reading *reading, struct aif_graph *graph,
                                 const cJSON *tree, hearsay_error *err)
{
    struct locutions all = { .reading = reading, .graph = graph };
    hearsay_status status;

    interner_init(&all.persons, &reading->names);
    interner_init(&all.names, &reading->names);
    interner_init(&all.texts, &reading->names);
    status = find_speakers(&all, tree, err);
    interner_clear(&all.persons);
    interner_clear(&all.names);
    interner_clear(&all.texts);
    allocate_free((void *)all.person_names);
    allocate_free(all.first_with);
    return status;
}
