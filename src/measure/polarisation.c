/* How far a network is divided into its camps. O(n + m) after the camps. */
#include <math.h>

#include "measure/measures.h"
#include "memory/allocate.h"

/* Weights without sign, of friends and of foes: in all, inside camps, and of each camp's nodes. */
struct halved {
    double all, inside;
    double *of_camp;
};

static void add_tie(struct halved *halved, const struct camps *camps, uint32_t from, uint32_t to,
                    double size)
{
    halved->all += size;
    if (camps->camp[from] == camps->camp[to]) halved->inside += size;
    halved->of_camp[camps->camp[from]] += size;
    halved->of_camp[camps->camp[to]] += size;
}

/* What is inside camps beyond what would be if each node's ties went anywhere. */
static double surplus(const struct halved *halved, size_t camps)
{
    double expected = 0;

    if (halved->all <= 0) return 0;
    for (size_t i = 0; i < camps; i++) expected += halved->of_camp[i] * halved->of_camp[i];
    return halved->inside - expected / (4 * halved->all);
}

/* In this order: the search for camps takes the friends that it finds. */
static hearsay_status camps_and_friends(struct measuring *measuring, hearsay_error *err)
{
    hearsay_status status = measuring_camps(measuring, err);

    return status == HEARSAY_OK ? measuring_signed(measuring, err) : status;
}

hearsay_status measure_network_polarisation(struct measuring *measuring, struct measured *value,
                                            hearsay_error *err)
{
    hearsay_status status = camps_and_friends(measuring, err);
    const struct tie_list *ties = &measuring->friends.ties;
    struct halved friends = { 0 }, foes = { 0 };

    if (status != HEARSAY_OK) return status;
    friends.of_camp = allocate_zero(measuring->camps.count, sizeof *friends.of_camp);
    foes.of_camp = allocate_zero(measuring->camps.count, sizeof *foes.of_camp);
    if (!friends.of_camp || !foes.of_camp)
        status = hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for polarisation");
    for (size_t i = 0; status == HEARSAY_OK && i < ties->count; i++)
        add_tie(ties->weight[i] < 0 ? &foes : &friends, &measuring->camps, ties->from[i],
                ties->to[i], fabs(ties->weight[i]));
    if (status == HEARSAY_OK && ties->count)
        value->number = (surplus(&friends, measuring->camps.count) -
                         surplus(&foes, measuring->camps.count)) / (friends.all + foes.all);
    allocate_free(friends.of_camp);
    allocate_free(foes.of_camp);
    return status;
}

hearsay_status measure_network_ei_index(struct measuring *measuring, struct measured *value,
                                        hearsay_error *err)
{
    hearsay_status status = camps_and_friends(measuring, err);
    const struct tie_list *ties = &measuring->friends.ties;
    double external = 0, internal = 0;

    for (size_t i = 0; status == HEARSAY_OK && i < ties->count; i++) {
        if (ties->weight[i] < 0) continue;
        if (measuring->camps.camp[ties->from[i]] == measuring->camps.camp[ties->to[i]]) internal++;
        else external++;
    }
    if (external + internal > 0) value->number = (external - internal) / (external + internal);
    return status;
}
