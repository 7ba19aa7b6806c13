/* How the values of options are read, strictly and without regard to the locale, and written back. */
#ifndef CLI_OPTION_TYPES_H
#define CLI_OPTION_TYPES_H

#include "cli/options.h"

extern const struct option_type type_switch;  /* bool */
extern const struct option_type type_text;    /* const char *, as it is */
extern const struct option_type type_choice;  /* const char *, one of the choices */
extern const struct option_type type_date;    /* const char *, checked */
extern const struct option_type type_count;   /* uint64_t, at least 1 */
extern const struct option_type type_share;   /* double, 0 to 1 */
extern const struct option_type type_chance;  /* double, above 0, to 1 */
extern const struct option_type type_names;   /* hearsay_words, one a time: names hold commas */
extern const struct option_type type_words;   /* hearsay_words, also separated by commas */
extern const struct option_type type_columns; /* struct column_list, FIELD=HEADING */

/** Whether a type is a list, so that its option can be given again. */
bool option_type_is_list(const struct option_type *type);

#endif
