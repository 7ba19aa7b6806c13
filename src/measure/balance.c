/* Balance: whether a friend's friend is a friend and an enemy's enemy too. O(m^1.5). */
#include "measure/measures.h"

struct census {
    size_t triangles, balanced;
};

static void count(void *context, const struct signed_graph *graph, const uint32_t ties[3])
{
    struct census *census = context;

    census->triangles++;
    census->balanced += triangle_is_balanced(graph, ties);
}

static hearsay_status take_census(struct measuring *measuring, struct census *census,
                                  hearsay_error *err)
{
    hearsay_status status = measuring_signed(measuring, err);

    *census = (struct census){ 0 };
    if (status != HEARSAY_OK) return status;
    return signed_graph_triangles(&measuring->friends, count, census, err);
}

hearsay_status measure_network_triangles(struct measuring *measuring, struct measured *value,
                                         hearsay_error *err)
{
    struct census census;
    hearsay_status status = take_census(measuring, &census, err);

    value->number = (double)census.triangles;
    return status;
}

hearsay_status measure_network_balanced(struct measuring *measuring, struct measured *value,
                                        hearsay_error *err)
{
    struct census census;
    hearsay_status status = take_census(measuring, &census, err);

    value->number = (double)census.balanced;
    return status;
}

hearsay_status measure_network_balance(struct measuring *measuring, struct measured *value,
                                       hearsay_error *err)
{
    struct census census;
    hearsay_status status = take_census(measuring, &census, err);

    if (census.triangles) value->number = (double)census.balanced / (double)census.triangles;
    return status;
}
