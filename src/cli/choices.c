/* Choices: the library's tables, one name at a time. */
#include "cli/choices.h"

#include <string.h>

#include "cli/commands.h"
#include "cli/result.h"

size_t choice_number(choice_function *choice, const char *name)
{
    const char *found;

    for (size_t i = 0; name && (found = choice(NULL, i)) != NULL; i++)
        if (strcmp(found, name) == 0) return i;
    return 0;
}

const char *choice_networks(const struct command *command, size_t index)
{
    const hearsay_network_kind *kind = hearsay_network_kind_at(index);

    (void)command;
    return kind ? kind->name : NULL;
}

const char *choice_levels(const struct command *command, size_t index)
{
    (void)command;
    return index <= HEARSAY_LEVEL_COUNTRY ? hearsay_level_name((hearsay_level)index) : NULL;
}

const char *choice_credits(const struct command *command, size_t index)
{
    (void)command;
    return index <= HEARSAY_CREDIT_SPLIT ? hearsay_credit_name((hearsay_credit)index) : NULL;
}

const char *choice_normalisations(const struct command *command, size_t index)
{
    (void)command;
    return hearsay_normalisation_name((hearsay_normalisation)index);
}

const char *choice_duplicates(const struct command *command, size_t index)
{
    (void)command;
    return hearsay_duplicates_name((hearsay_duplicates)index);
}

const char *choice_weightings(const struct command *command, size_t index)
{
    (void)command;
    return hearsay_weighting_name((hearsay_weighting)index);
}

/* Acts, then the groups that are not called as an act. */
const char *choice_acts(const struct command *command, size_t index)
{
    size_t acts = 0;

    (void)command;
    while (hearsay_act_at(acts)) acts++;
    if (index < acts) return hearsay_act_at(index)->name;
    index -= acts;
    for (int group = 0; group < HEARSAY_GROUPS; group++) {
        const char *name = hearsay_act_group_name((hearsay_act_group)group);
        if (!hearsay_act_find(name) && index-- == 0) return name;
    }
    return NULL;
}

const char *choice_kinds(const struct command *command, size_t index)
{
    size_t kind = index + HEARSAY_KIND_UNKNOWN + 1;

    (void)command;
    return kind < HEARSAY_KINDS ? hearsay_actor_kind_name((hearsay_actor_kind)kind) : NULL;
}

const char *choice_encodings(const struct command *command, size_t index)
{
    (void)command;
    return hearsay_encoding_name((hearsay_encoding)index);
}

const char *choice_periods(const struct command *command, size_t index)
{
    (void)command;
    return hearsay_add_up_name((hearsay_add_up)index);
}

const char *choice_every(const struct command *command, size_t index)
{
    (void)command;
    return hearsay_every_name((hearsay_every)index);
}

const char *choice_kernels(const struct command *command, size_t index)
{
    (void)command;
    return hearsay_kernel_name((hearsay_kernel)index);
}

const char *choice_views(const struct command *command, size_t index)
{
    (void)command;
    return hearsay_view_at(index);
}

const char *choice_layouts(const struct command *command, size_t index)
{
    (void)command;
    return hearsay_layout_at(index);
}

const char *choice_themes(const struct command *command, size_t index)
{
    (void)command;
    return hearsay_theme_at(index);
}

const char *choice_mappings(const struct command *command, size_t index)
{
    (void)command;
    return hearsay_mapping_at(index);
}

const char *choice_actor_files(const struct command *command, size_t index)
{
    (void)command;
    return hearsay_actor_file_at(index);
}

const char *choice_dialects(const struct command *command, size_t index)
{
    (void)command;
    return hearsay_sql_dialect_at(index);
}

const char *choice_sources(const struct command *command, size_t index)
{
    (void)command;
    return hearsay_sql_source_at(index);
}

const char *choice_fields(const struct command *command, size_t index)
{
    (void)command;
    return hearsay_sql_field_at(index);
}

/* What --from can be: of files their format, of a query what the table has. */
const char *choice_inputs(const struct command *command, size_t index)
{
    return command && command->bit == FOR_SQL ? choice_sources(command, index)
                                              : choice_readers(command, index);
}

const char *choice_readers(const struct command *command, size_t index)
{
    const hearsay_reader *reader = hearsay_reader_at(index);

    (void)command;
    return reader ? reader->name : NULL;
}

const char *choice_formats(const struct command *command, size_t index)
{
    struct format format;

    return format_at(command->writes, index, &format) ? format.name : NULL;
}

/* The measures of what a command shows; NULL past the end. */
static const hearsay_measure *measure_of(const struct command *command, size_t index)
{
    static const struct {
        unsigned bit;
        hearsay_measure_scope scope;
    } scopes[] = {
        { FOR_ACTORS, HEARSAY_OF_ACTORS }, { FOR_CLAIMS, HEARSAY_OF_CLAIMS },
        { FOR_TIES, HEARSAY_OF_TIES },     { FOR_NETWORK, HEARSAY_OF_NETWORK },
        { FOR_COMPARE, HEARSAY_OF_ACTORS }, { FOR_WHY, HEARSAY_OF_ACTORS },
        { FOR_MAP, HEARSAY_OF_ACTORS },    { FOR_NETWORK, HEARSAY_OF_ACTORS }, /* at the nodes of a file */
    };
    const hearsay_measure *measure;

    for (size_t i = 0; i < sizeof scopes / sizeof *scopes; i++) {
        if (scopes[i].bit != command->bit) continue;
        for (size_t j = 0; (measure = hearsay_measure_at(j)) != NULL; j++)
            if (measure->scope == scopes[i].scope && index-- == 0) return measure;
    }
    return NULL;
}

const char *choice_measure(const struct command *command, size_t index)
{
    const hearsay_measure *measure = measure_of(command, index);

    return measure ? measure->name : NULL;
}

const char *choice_sorts(const struct command *command, size_t index)
{
    const hearsay_measure *measure = measure_of(command, index);

    if (command->bit & (FOR_COMPARE | FOR_WHY)) return NULL; /* their columns are no measures */
    return measure ? measure->name : NULL;
}

/* Sets first, then the measures one by one. */
const char *choice_measures(const struct command *command, size_t index)
{
    const hearsay_measure *measure;
    size_t sets = 0;

    while (hearsay_measure_set_name(sets)) sets++;
    if (index < sets) return hearsay_measure_set_name(index);
    measure = measure_of(command, index - sets);
    return measure ? measure->name : NULL;
}

const char *choice_commands(const struct command *command, size_t index)
{
    const struct command *found = command_at(index);

    (void)command;
    return found ? found->name : NULL;
}
