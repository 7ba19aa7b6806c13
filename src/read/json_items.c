#include "read/json_items.h"

#include "read/json_record.h"
#include "read/json_tree.h"
#include "read/try.h"

static hearsay_status next(struct reading *reading, bool is_list, struct json_cursor *cursor,
                           size_t *index, cJSON **item, hearsay_error *err)
{
    if (!is_list) return json_tree_line(reading, item, err);
    TRY(json_tree_next(reading, cursor, index, item, NULL, err));
    if (*item || !json_peek(cursor)) return HEARSAY_OK;
    return reading_fail(reading, cursor->at - (size_t)(reading->origin.text - cursor->text), err,
                        "the end of the JSON was expected behind the list");
}

hearsay_status json_items(struct reading *reading,
                          hearsay_status (*take)(void *state, const cJSON *item,
                                                 hearsay_error *err),
                          void *state, hearsay_error *err)
{
    struct json_cursor cursor = { 0 };
    const char *head;
    size_t length, index = 0;
    bool is_list;

    TRY(input_head(reading->input, &head, &length, err));
    cursor = (struct json_cursor){ .text = head, .length = length };
    is_list = json_peek(&cursor) == '[';
    if (is_list) TRY(json_tree_open(reading, &cursor, err));
    for (;;) {
        struct origin origin;
        hearsay_status status;
        cJSON *item;

        TRY(next(reading, is_list, &cursor, &index, &item, err));
        if (!item) return HEARSAY_OK;
        origin = reading->origin;
        status = take(state, item, err);
        reading->origin = origin;
        cJSON_Delete(item);
        if (status != HEARSAY_OK) return status;
    }
}
