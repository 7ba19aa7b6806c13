/* Names are compared as names of actors are when they are read: after NFC and case folding. */
#include "write/labels.h"

#include <string.h>

#include "memory/allocate.h"
#include "memory/intern.h"
#include "text/buffer.h"
#include "text/utf8.h"
#include "write/letters.h"

struct naming {
    struct labels *labels;
    struct labelled labelled;
    struct arena arena;    /* of the folds */
    struct interner folds; /* of names and labels */
    uint32_t *numbers;     /* by index: of the fold of its name */
    uint32_t *bearers;     /* by number: how many are called so */
    struct buffer text;
};

/* The number of the fold of naming->text; INTERN_NONE without memory. */
static uint32_t fold(struct naming *naming, bool *is_new)
{
    size_t length;
    char *folded = naming->text.failed ? NULL
                                       : utf8_fold(buffer_string(&naming->text),
                                                   naming->text.length, &length);
    uint32_t number = folded ? interner_add(&naming->folds, folded, length, is_new) : INTERN_NONE;

    allocate_free(folded);
    return number;
}

static void add(struct naming *naming, const char *text)
{
    if (naming->labelled.keeps_controls) buffer_text(&naming->text, text);
    else letters_replace(&naming->text, text, strlen(text), LETTERS_CONTROL);
}

static void put_name(struct naming *naming, size_t index)
{
    const char *name = naming->labelled.name(naming->labelled.of, index);

    buffer_reset(&naming->text);
    add(naming, name ? name : "");
    if (naming->text.length == 0) buffer_char(&naming->text, '?');
}

static bool count_names(struct naming *naming, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        put_name(naming, i);
        naming->numbers[i] = fold(naming, NULL);
        if (naming->numbers[i] == INTERN_NONE) return false;
        naming->bearers[naming->numbers[i]]++;
    }
    return true;
}

/* "name (id)"; if somebody is called that, "name (id, 7)" with the first number that is free. */
static bool tell_apart(struct naming *naming, size_t index)
{
    const char *id = naming->labelled.id(naming->labelled.of, index);
    bool is_new = false;

    for (size_t number = 0; !is_new; number = number ? number + 1 : index + 1) {
        put_name(naming, index);
        buffer_text(&naming->text, " (");
        add(naming, id ? id : "?");
        if (number) buffer_format(&naming->text, ", %zu", number);
        buffer_char(&naming->text, ')');
        if (fold(naming, &is_new) == INTERN_NONE) return false;
    }
    return true;
}

static bool make_labels(struct naming *naming, size_t count)
{
    struct labels *labels = naming->labels;

    for (size_t i = 0; i < count; i++) {
        put_name(naming, i);
        if (naming->bearers[naming->numbers[i]] > 1 && !tell_apart(naming, i)) return false;
        if (naming->text.failed) return false;
        labels->texts[i] = arena_text(&labels->arena, buffer_string(&naming->text),
                                      naming->text.length);
        if (!labels->texts[i]) return false;
    }
    return true;
}

hearsay_status labels_make(struct labels *labels, struct labelled labelled, size_t count,
                           hearsay_error *err)
{
    struct naming naming = { .labels = labels, .labelled = labelled };
    bool made;

    arena_init(&labels->arena, 0);
    arena_init(&naming.arena, 0);
    interner_init(&naming.folds, &naming.arena);
    labels->texts = allocate_zero(count + 1, sizeof *labels->texts);
    naming.numbers = allocate((count + 1) * sizeof *naming.numbers);
    naming.bearers = allocate_zero(count + 1, sizeof *naming.bearers);
    made = labels->texts && naming.numbers && naming.bearers && count_names(&naming, count) &&
           make_labels(&naming, count);
    interner_clear(&naming.folds);
    arena_clear(&naming.arena);
    allocate_free(naming.numbers);
    allocate_free(naming.bearers);
    buffer_clear(&naming.text);
    return made ? HEARSAY_OK
                : hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory while writing");
}

void labels_clear(struct labels *labels)
{
    allocate_free((void *)labels->texts);
    arena_clear(&labels->arena);
    labels->texts = NULL;
}
