#include "measure/backbone.h"

#include <math.h>

#include "memory/allocate.h"

static hearsay_status (*const tests[NETWORK_CHANCES])(struct measuring *, struct measured *,
                                                      hearsay_error *) = {
    [NETWORK_DISPARITY] = measure_tie_disparity,
    [NETWORK_DISPARITY_ADJUSTED] = measure_tie_disparity_adjusted,
    [NETWORK_NULL_MODEL] = measure_tie_null_model,
    [NETWORK_NULL_MODEL_ADJUSTED] = measure_tie_null_model_adjusted,
};

bool backbone_is(const hearsay_network *network)
{
    return network->tie_chances != NULL;
}

bool backbone_kept(const struct measuring *measuring, enum network_chance which,
                   struct measured *values)
{
    const double *chances = measuring->network->tie_chances;

    for (size_t i = 0; chances && i < measuring->network->tie_count; i++)
        values[i].number = chances[i * NETWORK_CHANCES + which];
    return chances != NULL;
}

/* All chances of all ties, tie by tie. */
static hearsay_status find_chances(const hearsay_network *network, double *chances,
                                   hearsay_error *err)
{
    size_t ties = hearsay_network_ties(network);
    struct measured *values = allocate_zero(ties, sizeof *values);
    struct measuring measuring;
    hearsay_status status = HEARSAY_OK;

    measuring_init(&measuring, network, NULL, NULL);
    if (!values) status = hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for a backbone");
    for (size_t test = 0; status == HEARSAY_OK && test < NETWORK_CHANCES; test++) {
        status = tests[test](&measuring, values, err);
        for (size_t i = 0; status == HEARSAY_OK && i < ties; i++)
            chances[i * NETWORK_CHANCES + test] = values[i].number;
    }
    measuring_clear(&measuring);
    allocate_free(values);
    return status;
}

/* A tie that no statement makes, such as what a claim is about, is declared, not tried. */
static bool is_declared(const hearsay_tie *tie)
{
    return tie->statements == 0 && !tie->negated;
}

/* What was declared stays between those who stay. */
static hearsay_status keep_declared(const hearsay_network *network, bool *keep, hearsay_error *err)
{
    size_t ties = hearsay_network_ties(network);
    bool *stays = allocate_zero(hearsay_network_nodes(network), sizeof *stays);

    if (!stays) return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for a backbone");
    for (size_t i = 0; i < ties; i++) {
        const hearsay_tie *tie = hearsay_network_tie(network, i);
        if (keep[i]) stays[tie->from] = stays[tie->to] = true;
    }
    for (size_t i = 0; i < ties; i++) {
        const hearsay_tie *tie = hearsay_network_tie(network, i);
        if (is_declared(tie)) keep[i] = stays[tie->from] && stays[tie->to];
    }
    allocate_free(stays);
    return HEARSAY_OK;
}

/* The chance that decides. */
static enum network_chance decisive(const hearsay_network *network, bool unadjusted)
{
    if (null_model_is_for(network))
        return unadjusted ? NETWORK_NULL_MODEL : NETWORK_NULL_MODEL_ADJUSTED;
    return unadjusted ? NETWORK_DISPARITY : NETWORK_DISPARITY_ADJUSTED;
}

static hearsay_status choose(const hearsay_network *network, const double *chances,
                             const hearsay_backbone_options *options, bool *keep,
                             hearsay_backbone_notes *notes, hearsay_error *err)
{
    size_t ties = hearsay_network_ties(network), kept = 0;
    enum network_chance which = decisive(network, options->unadjusted);
    hearsay_status status;

    for (size_t i = 0; i < ties; i++) {
        double chance = chances[i * NETWORK_CHANCES + which];
        bool is_tried = !is_declared(hearsay_network_tie(network, i));

        keep[i] = is_tried && !isnan(chance) && chance <= options->alpha;
        notes->untested += is_tried && isnan(chance);
    }
    status = keep_declared(network, keep, err);
    for (size_t i = 0; i < ties; i++) kept += keep[i];
    notes->ties = ties;
    notes->left_out = ties - kept;
    return status;
}

hearsay_status hearsay_network_backbone(hearsay_network **out, const hearsay_network *network,
                                        const hearsay_backbone_options *options,
                                        hearsay_backbone_notes *notes, hearsay_error *err)
{
    hearsay_backbone_notes unasked, *told = notes ? notes : &unasked;
    size_t ties = hearsay_network_ties(network);
    double *chances = NULL;
    bool *keep = NULL;
    hearsay_status status = HEARSAY_OK;

    *out = NULL;
    *told = (hearsay_backbone_notes){ 0 };
    if (!(options->alpha > 0 && options->alpha <= 1))
        return hearsay_fail(err, HEARSAY_BAD_ARGUMENT,
                            "the level of a backbone must be above 0, and 1 at most");
    chances = allocate_zero(ties * NETWORK_CHANCES, sizeof *chances);
    keep = allocate_zero(ties, sizeof *keep);
    if (!chances || !keep)
        status = hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for a backbone");
    if (status == HEARSAY_OK) status = find_chances(network, chances, err);
    if (status == HEARSAY_OK) status = choose(network, chances, options, keep, told, err);
    if (status == HEARSAY_OK) status = network_select(out, network, keep, chances, err);
    allocate_free(chances);
    allocate_free(keep);
    return status;
}
