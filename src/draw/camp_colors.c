#include "draw/camp_colors.h"

#include "draw/actor_camps.h"
#include "memory/allocate.h"
#include "text/buffer.h"

enum { LEAST = 2 };

/* The last that is shown, by the number that measures give it. */
static bool name_camp(struct picture *picture, uint32_t camp, size_t drawn)
{
    const char **name = &picture->camps[picture->camp_count - 1];
    struct buffer out = { 0 };

    buffer_format(&out, "camp %u (%zu drawn)", (unsigned)camp, drawn);
    *name = out.failed ? NULL : arena_text(&picture->arena, buffer_string(&out), out.length);
    buffer_clear(&out);
    return *name != NULL;
}

/* Camps that are seen get tints, the largest of the whole network first. */
static hearsay_status tint(struct picture *picture, const struct actor_camps *camps, hearsay_error *err)
{
    size_t *drawn = allocate_zero((size_t)camps->count + 1, sizeof *drawn);
    unsigned *shown = allocate_zero((size_t)camps->count + 1, sizeof *shown);
    size_t most = picture->theme->camps.count;
    bool done = drawn && shown;

    picture->camps = arena_take(&picture->arena, most * sizeof *picture->camps);
    done = done && picture->camps;
    for (size_t i = 0; done && i < picture->box_count; i++)
        drawn[actor_camp(camps, picture, picture->boxes[i].node)]++;
    for (uint32_t camp = 1; done && camp <= camps->count && picture->camp_count < most; camp++) {
        if (drawn[camp] < LEAST) continue;
        shown[camp] = (unsigned)++picture->camp_count;
        done = name_camp(picture, camp, drawn[camp]);
    }
    for (size_t i = 0; done && i < picture->box_count; i++)
        picture->boxes[i].camp = shown[actor_camp(camps, picture, picture->boxes[i].node)];
    allocate_free(shown);
    allocate_free(drawn);
    return done ? HEARSAY_OK : picture_no_memory(err);
}

hearsay_status camp_colors_fill(struct picture *picture, hearsay_error *err)
{
    struct actor_camps camps;
    hearsay_status status = actor_camps_fill(&camps, picture, err);

    if (status == HEARSAY_OK && camps.count) status = tint(picture, &camps, err);
    if (status == HEARSAY_OK) status = actor_camps_remark(&camps, picture, err);
    actor_camps_clear(&camps);
    return status;
}
