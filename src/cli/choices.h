/* What values options and arguments can have, taken from the tables of the library. */
#ifndef CLI_CHOICES_H
#define CLI_CHOICES_H

#include <stddef.h>

#include "cli/options.h"

/* The index of a name among the choices: the library's number of it. NULL or none of them: 0, the
 * default. */
size_t choice_number(choice_function *choice, const char *name);

/* Names by index, NULL past the end. */
const char *choice_networks(const struct command *command, size_t index);
const char *choice_levels(const struct command *command, size_t index);
const char *choice_normalisations(const struct command *command, size_t index);
const char *choice_duplicates(const struct command *command, size_t index);
const char *choice_weightings(const struct command *command, size_t index);
const char *choice_credits(const struct command *command, size_t index);
const char *choice_acts(const struct command *command, size_t index); /* and groups of acts */
const char *choice_kinds(const struct command *command, size_t index);
const char *choice_encodings(const struct command *command, size_t index);
const char *choice_periods(const struct command *command, size_t index);
const char *choice_every(const struct command *command, size_t index);
const char *choice_kernels(const struct command *command, size_t index);
const char *choice_mappings(const struct command *command, size_t index);
const char *choice_views(const struct command *command, size_t index);
const char *choice_layouts(const struct command *command, size_t index);
const char *choice_themes(const struct command *command, size_t index);
const char *choice_actor_files(const struct command *command, size_t index);
const char *choice_dialects(const struct command *command, size_t index);
const char *choice_sources(const struct command *command, size_t index);
const char *choice_fields(const struct command *command, size_t index);
const char *choice_inputs(const struct command *command, size_t index); /* readers or sources */
const char *choice_readers(const struct command *command, size_t index);
const char *choice_formats(const struct command *command, size_t index); /* that it writes */
const char *choice_measure(const struct command *command, size_t index); /* one of those */
const char *choice_sorts(const struct command *command, size_t index);   /* measures of what it shows */
const char *choice_measures(const struct command *command, size_t index);
const char *choice_commands(const struct command *command, size_t index);
const char *choice_lists(const struct command *command, size_t index);
const char *choice_shells(const struct command *command, size_t index);

#endif
