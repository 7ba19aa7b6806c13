/* Actors of one country stand together in each column; those without one with others of the same
 * organization; everybody and everything else alone. */
#include "draw/group.h"

#include <string.h>

hearsay_actor_id group_country(const hearsay_corpus *corpus, hearsay_actor_id actor)
{
    const hearsay_actor *at;

    for (hearsay_actor_id id = actor; (at = hearsay_corpus_actor(corpus, id)); id = at->member_of)
        if (at->kind == HEARSAY_KIND_COUNTRY) return id;
    for (hearsay_actor_id id = actor; (at = hearsay_corpus_actor(corpus, id)); id = at->member_of)
        if (at->country != HEARSAY_NONE) return at->country;
    return HEARSAY_NONE;
}

/* What an actor stands with: its country, or the last that it is a member of. */
static hearsay_actor_id key_of(const hearsay_corpus *corpus, hearsay_actor_id actor)
{
    hearsay_actor_id key = group_country(corpus, actor);
    const hearsay_actor *at = hearsay_corpus_actor(corpus, actor);

    if (key != HEARSAY_NONE) return key;
    for (key = actor; at->member_of != HEARSAY_NONE; at = hearsay_corpus_actor(corpus, key))
        key = at->member_of;
    return key;
}

/* The frame of a key in a column, made if there is none. */
static uint32_t frame_for(struct picture *picture, enum column column, hearsay_actor_id key)
{
    for (size_t i = 0; key != HEARSAY_NONE && i < picture->frame_count; i++)
        if (picture->frames[i].actor == key && picture->frames[i].column == column)
            return (uint32_t)i;
    picture->frames[picture->frame_count] = (struct frame){ .actor = key, .column = column };
    return (uint32_t)picture->frame_count++;
}

/* A frame says nothing around the country alone, or around one member of an organization. */
static bool is_needed(const struct picture *picture, const struct frame *frame,
                      hearsay_actor_id only)
{
    if (frame->actor == HEARSAY_NONE) return false;
    if (frame->count > 1) return true;
    return only != frame->actor &&
           hearsay_corpus_actor(picture->corpus, frame->actor)->kind == HEARSAY_KIND_COUNTRY;
}

static hearsay_actor_id actor_of(const struct picture *picture, const struct box *box)
{
    return box->node == HEARSAY_NONE || box->look == BOX_CLAIM
               ? HEARSAY_NONE
               : hearsay_network_node(picture->network, box->node).id;
}

hearsay_status group_boxes(struct picture *picture, hearsay_error *err)
{
    picture->frames = arena_take(&picture->arena, picture->box_count * sizeof *picture->frames);
    if (!picture->frames) return picture_no_memory(err);
    for (size_t i = 0; i < picture->box_count; i++) {
        struct box *box = &picture->boxes[i];
        hearsay_actor_id actor = picture->is_plane ? HEARSAY_NONE : actor_of(picture, box);

        box->group = frame_for(picture, box->column,
                               actor == HEARSAY_NONE ? actor : key_of(picture->corpus, actor));
        picture->frames[box->group].count++;
    }
    for (size_t i = 0; i < picture->box_count; i++) {
        struct frame *frame = &picture->frames[picture->boxes[i].group];
        const char *name;

        if (frame->name || !is_needed(picture, frame, actor_of(picture, &picture->boxes[i])))
            continue;
        name = hearsay_corpus_actor(picture->corpus, frame->actor)->name;
        frame->name = label_clean(&picture->arena, name);
        if (!frame->name) return picture_no_memory(err);
    }
    return HEARSAY_OK;
}
