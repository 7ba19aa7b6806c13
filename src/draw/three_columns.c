#include "draw/three_columns.h"

hearsay_status three_columns_place(struct picture *picture, const char *title, hearsay_error *err)
{
    hearsay_status status = picture_describe(picture, err);

    if (status == HEARSAY_OK) status = picture_order(picture, err);
    return status == HEARSAY_OK ? picture_place(picture, title, err) : status;
}

hearsay_status three_columns_make(struct picture *picture, const hearsay_network *network,
                            const hearsay_map_options *options, hearsay_error *err)
{
    hearsay_status status = picture_gather(picture, network, options, err);

    return status == HEARSAY_OK ? three_columns_place(picture, options->title, err) : status;
}
