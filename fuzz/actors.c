/* An actor file or dictionary, and statements that name its actors: the line of options, the
 * actors,
 * "%%", the statements. */
#include <stdlib.h>

#include "support/held_file.h"
#include "support/must.h"
#include "support/readings.h"
#include "support/sections.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    struct sections sections;
    struct readings readings;
    hearsay_corpus *corpus = NULL;
    hearsay_error err = { 0 };
    char *line;
    const char *paths[1];

    sections_init(&sections, bytes, size);
    line = section_take_line(&sections.at[0]);
    readings_init(&readings, line);
    if (sections.count > 1) {
        hearsay_status status;

        readings.options.actors = held_file(0, sections.at[0].text, sections.at[0].length);
        paths[0] = held_file(1, sections.at[1].text, sections.at[1].length);
        status = hearsay_read_corpus(&corpus, paths, 1, &readings.options, &err);
        must_be_placed(status, &err);
        if (status == HEARSAY_OK) must_come_back(corpus);
        hearsay_corpus_free(corpus);
    }
    free(line);
    sections_clear(&sections);
    return 0;
}
