#include "draw/camp_colors.h"

#include <hearsay/measure.h>

#include "memory/allocate.h"
#include "text/buffer.h"

enum { LEAST = 2 };

void camp_colors_clear(struct actor_camps *camps)
{
    hearsay_network_free(camps->network);
    allocate_free(camps->of_actor);
}

/* Camps need friends: the first of these networks in which two actors are tied. */
static hearsay_status build(struct actor_camps *camps, const struct picture *picture, hearsay_error *err)
{
    static const char *const kinds[] = { "subtract", "tone" };
    hearsay_status status = HEARSAY_OK;

    for (size_t i = 0; status == HEARSAY_OK && i < sizeof kinds / sizeof *kinds; i++) {
        hearsay_network_options options = *hearsay_network_options_of(picture->network);

        if (camps->network && hearsay_network_ties(camps->network)) break;
        hearsay_network_free(camps->network);
        options.kind = kinds[i];
        options.keep_negated = false;
        options.normalisation = HEARSAY_NORMALISE_NO;
        status = hearsay_network_build(&camps->network, picture->corpus, &options, err);
    }
    return status;
}

static hearsay_status measure(struct actor_camps *camps, const struct picture *picture,
                              hearsay_error *err)
{
    static const char *const names[] = { "camp" };
    const hearsay_measure_options options = { .names = { names, 1 }, .seed = 1 };
    hearsay_table *table = NULL;
    hearsay_status status = hearsay_actor_table(&table, camps->network, &options, err);

    camps->of_actor = allocate_zero(hearsay_corpus_actors(picture->corpus),
                                    sizeof *camps->of_actor);
    if (status == HEARSAY_OK && !camps->of_actor) status = picture_no_memory(err);
    for (size_t row = 0; status == HEARSAY_OK && row < hearsay_table_rows(table); row++) {
        hearsay_actor_id actor;
        double camp;

        if (!hearsay_table_number(table, row, hearsay_table_columns(table) - 1, &camp)) continue;
        status = hearsay_corpus_find_actor(picture->corpus, hearsay_table_text(table, row, 0),
                                           &actor, err);
        if (status != HEARSAY_OK) break;
        camps->of_actor[actor] = (uint32_t)camp;
        if ((uint32_t)camp > camps->count) camps->count = (uint32_t)camp;
    }
    hearsay_table_free(table);
    return status;
}

hearsay_status camp_colors_find(struct actor_camps *camps, const struct picture *picture, hearsay_error *err)
{
    hearsay_status status = build(camps, picture, err);

    return status == HEARSAY_OK ? measure(camps, picture, err) : status;
}

static uint32_t camp_of(const struct actor_camps *camps, const struct picture *picture,
                        const struct box *box)
{
    hearsay_node node;

    if (box->node == HEARSAY_NONE) return 0;
    node = hearsay_network_node(picture->network, box->node);
    return node.kind == HEARSAY_NODE_ACTOR ? camps->of_actor[node.id] : 0;
}

static bool name_camp(struct picture *picture, size_t camp, size_t drawn)
{
    struct buffer out = { 0 };

    buffer_format(&out, "camp %zu (%zu actors)", camp, drawn);
    picture->camps[camp - 1] = out.failed ? NULL
                                          : arena_text(&picture->arena, buffer_string(&out),
                                                       out.length);
    buffer_clear(&out);
    return picture->camps[camp - 1] != NULL;
}

/* Camps that are seen get numbers from 1, the largest of the whole network first. */
static hearsay_status tint(struct picture *picture, const struct actor_camps *camps, hearsay_error *err)
{
    size_t *drawn = allocate_zero((size_t)camps->count + 1, sizeof *drawn);
    unsigned *shown = allocate_zero((size_t)camps->count + 1, sizeof *shown);
    size_t most = picture->theme->camps.count;
    bool done = drawn && shown;

    picture->camps = arena_take(&picture->arena, most * sizeof *picture->camps);
    done = done && picture->camps;
    for (size_t i = 0; done && i < picture->box_count; i++)
        drawn[camp_of(camps, picture, &picture->boxes[i])]++;
    for (uint32_t camp = 1; done && camp <= camps->count && picture->camp_count < most; camp++) {
        if (drawn[camp] < LEAST) continue;
        shown[camp] = (unsigned)++picture->camp_count;
        done = name_camp(picture, picture->camp_count, drawn[camp]);
    }
    for (size_t i = 0; done && i < picture->box_count; i++)
        picture->boxes[i].camp = shown[camp_of(camps, picture, &picture->boxes[i])];
    allocate_free(shown);
    allocate_free(drawn);
    return done ? HEARSAY_OK : picture_no_memory(err);
}

hearsay_status camp_colors_fill(struct picture *picture, hearsay_error *err)
{
    struct actor_camps camps = { 0 };
    hearsay_status status = camp_colors_find(&camps, picture, err);

    if (status == HEARSAY_OK && camps.count) status = tint(picture, &camps, err);
    camp_colors_clear(&camps);
    return status;
}
