/* Tables that a program makes itself: the public names of what measures use. */
#include "measure/table.h"

hearsay_status hearsay_table_new(hearsay_table **out, hearsay_error *err)
{
    return table_new(out, err);
}

hearsay_status hearsay_table_add_column(hearsay_table *table, const char *heading, bool is_number,
                                        hearsay_error *err)
{
    return table_column(table, heading, is_number, err);
}

hearsay_status hearsay_table_add_row(hearsay_table *table, hearsay_error *err)
{
    return table_row(table, err);
}

hearsay_status hearsay_table_set_number(hearsay_table *table, size_t column, double value,
                                        hearsay_error *err)
{
    return table_set_number(table, column, value, err);
}

hearsay_status hearsay_table_set_text(hearsay_table *table, size_t column, const char *text,
                                      hearsay_error *err)
{
    return table_set_text(table, column, text, err);
}
