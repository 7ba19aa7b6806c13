/* Every reader: the first line of an input says how it is read (support/readings.h), the rest is
 * the file. Without a reader's name the format is told by content. */
#include <stdlib.h>

#include "support/must.h"
#include "support/readings.h"
#include "support/sections.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    struct sections sections = { 0 };
    struct readings readings;
    hearsay_corpus *corpus = NULL;
    hearsay_error err = { 0 };
    char *line;

    sections_init(&sections, bytes, size);
    line = section_take_line(&sections.at[0]);
    readings_init(&readings, line);
    if (readings_read(&corpus, &readings, sections.at[0].text, sections.at[0].length, &err) ==
        HEARSAY_OK) {
        must_repeat(corpus, &readings, sections.at[0].text, sections.at[0].length);
        must_come_back(corpus);
    }
    hearsay_corpus_free(corpus);
    free(line);
    sections_clear(&sections);
    return 0;
}
