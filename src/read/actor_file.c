/* An actor file is a native file of which only the actors count: it says who is who, not what was
 * said. */
#include "read/actor_file.h"

#include <stdio.h>
#include <string.h>

#include <hearsay/read.h>

#include "read/actors_shipped.h"

struct passing {
    const hearsay_sink *sink;
    size_t actors, others;
};

static hearsay_status pass(void *state, const hearsay_record *record, hearsay_error *err)
{
    struct passing *passing = state;
    hearsay_record copy = *record;

    if (record->kind != HEARSAY_ACTOR) {
        passing->others += record->kind != HEARSAY_CORPUS;
        return HEARSAY_OK;
    }
    passing->actors++;
    copy.optional = true;
    return passing->sink->record(passing->sink->state, &copy, err);
}

const char *hearsay_actor_file_at(size_t index)
{
    return index < actors_shipped_count ? actors_shipped_files[index].name : NULL;
}

static hearsay_status read_all(const char *name_or_path, const hearsay_sink *sink,
                               hearsay_error *err)
{
    static const hearsay_read_options options = { .only_actors = true };

    for (size_t i = 0; i < actors_shipped_count; i++)
        if (strcmp(actors_shipped_files[i].name, name_or_path) == 0)
            return hearsay_read_memory(name_or_path, actors_shipped_files[i].text,
                                       actors_shipped_files[i].length, &options, sink, err);
    return hearsay_read_file(name_or_path, &options, sink, err);
}

hearsay_status actor_file_read(const char *name_or_path, const hearsay_sink *sink,
                               hearsay_error *err)
{
    struct passing passing = { .sink = sink };
    hearsay_sink filter = { .state = &passing, .record = pass };
    hearsay_account line = { .file = name_or_path, .format = "actors", .name = "record",
                             .detail = "an actor file gives only actors",
                             .kind = HEARSAY_ACCOUNT_RECORD, .outcome = HEARSAY_LEFT_OUT };
    hearsay_status status = read_all(name_or_path, &filter, err);

    if (status != HEARSAY_OK) return status;
    if (passing.actors == 0) {
        hearsay_fail(err, HEARSAY_BAD_DATA, "this actor file holds no actors");
        hearsay_error_hint(err, "it is a native file with \"actors\", or a table with the columns "
                                "id or name, aliases, kind, country ...: see docs/format.md");
        if (err) (void)snprintf(err->file, sizeof err->file, "%s", name_or_path);
        return HEARSAY_BAD_DATA;
    }
    line.count = passing.others;
    if (passing.others && sink->account) return sink->account(sink->state, &line, err);
    return HEARSAY_OK;
}
