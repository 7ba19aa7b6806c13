/* The table of acts. */
#include "corpus/act.h"

#include <string.h>

#include <hearsay/corpus.h>

static const hearsay_act acts[] = {
#define ACT(name, label, side, tone, group, cameo, plover, cues) \
    { name, label, side, tone, HEARSAY_GROUP_##group, cameo, plover, cues, NULL, 0 },
#include "corpus/acts.def"
#undef ACT
};

static const char *const groups[HEARSAY_GROUPS] = {
    [HEARSAY_GROUP_OTHER] = "other",     [HEARSAY_GROUP_ACCUSATION] = "accusation",
    [HEARSAY_GROUP_DENIAL] = "denial",   [HEARSAY_GROUP_DOUBT] = "doubt",
    [HEARSAY_GROUP_BACKING] = "backing", [HEARSAY_GROUP_REPORT] = "report",
    [HEARSAY_GROUP_PRESSURE] = "pressure",
    [HEARSAY_GROUP_MATERIAL] = "material",
};

const hearsay_act *hearsay_act_at(size_t index)
{
    return index < sizeof acts / sizeof *acts ? &acts[index] : NULL;
}

const hearsay_act *hearsay_act_find(const char *name)
{
    for (size_t i = 0; i < sizeof acts / sizeof *acts; i++)
        if (strcmp(acts[i].name, name) == 0) return &acts[i];
    return NULL;
}

const char *hearsay_act_group_name(hearsay_act_group group)
{
    return (size_t)group < HEARSAY_GROUPS ? groups[group] : NULL;
}

hearsay_act_group act_group_find(const char *name)
{
    int group = 0;

    while (group < HEARSAY_GROUPS && strcmp(groups[group], name) != 0) group++;
    return (hearsay_act_group)group;
}

hearsay_act_group act_group_of(double side, double tone)
{
    if (side <= -0.75) return HEARSAY_GROUP_DENIAL;
    if (side < 0) return HEARSAY_GROUP_DOUBT;
    if (side > 0) return tone < 0 ? HEARSAY_GROUP_ACCUSATION : HEARSAY_GROUP_BACKING;
    return tone < 0 ? HEARSAY_GROUP_PRESSURE : HEARSAY_GROUP_OTHER;
}

static bool has_cue(const hearsay_act *act, const char *verb)
{
    size_t length = strlen(verb);

    if (length == 0) return false;
    for (const char *at = act->cues; (at = strstr(at, verb)) != NULL; at++)
        if ((at == act->cues || at[-1] == ' ') && (at[length] == ' ' || at[length] == '\0'))
            return true;
    return false;
}

/* A verb without an ending: what to cut off, and what to put there. */
static const struct ending {
    const char *cut, *put;
} endings[] = {
    { "", "" }, { "s", "" }, { "es", "" }, { "d", "" }, { "ed", "" }, { "ing", "" }, { "ing", "e" },
    { "ies", "y" }, { "ied", "y" },
};

static bool has_stem(const hearsay_act *act, const char *verb, size_t length,
                     const struct ending *ending)
{
    size_t cut = strlen(ending->cut);
    char stem[40];

    if (length < cut + 2 || length - cut + 2 > sizeof stem ||
        memcmp(verb + length - cut, ending->cut, cut) != 0)
        return false;
    memcpy(stem, verb, length - cut);
    memcpy(stem + length - cut, ending->put, strlen(ending->put) + 1);
    return has_cue(act, stem);
}

const hearsay_act *act_for_verb(const char *verb, size_t length)
{
    for (size_t e = 0; e < sizeof endings / sizeof *endings; e++)
        for (size_t i = 0; i < sizeof acts / sizeof *acts; i++)
            if (has_stem(&acts[i], verb, length, &endings[e])) return &acts[i];
    return NULL;
}

const char *act_near(const char *word, struct near *near)
{
    size_t length = strlen(word);

    for (size_t i = 0; i < sizeof acts / sizeof *acts; i++) {
        near_offer(near, acts[i].name);
        /* "alleges", "alleged": the cue verb says which act is meant */
        if (has_cue(&acts[i], word)) return acts[i].name;
        for (size_t cut = 1; cut <= 3 && cut + 3 <= length; cut++) {
            char stem[32];
            if (length - cut >= sizeof stem) break;
            memcpy(stem, word, length - cut);
            stem[length - cut] = '\0';
            if (has_cue(&acts[i], stem)) return acts[i].name;
        }
    }
    return near->best;
}
