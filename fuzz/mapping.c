/* A mapping, and a file that is read by it: the line of options, the mapping, "%%", the file. */
#include <stdlib.h>
#include <string.h>

#include "read/date_format.h"
#include "read/mapping.h"
#include "support/held_file.h"
#include "support/must.h"
#include "support/readings.h"
#include "support/sections.h"

/* Everything that can be asked of a mapping, with a word of the file. */
static void ask(const struct mapping *mapping, const char *word)
{
    hearsay_date date;
    const char *format = mapping_date_format(mapping);

    (void)mapping_label(mapping, word);
    (void)mapping_relation(mapping, word);
    (void)mapping_attribute(mapping, word);
    (void)mapping_column(mapping, word);
    (void)mapping_code(mapping, word, strlen(word));
    (void)mapping_word(mapping, word);
    (void)mapping_cue(mapping, word);
    (void)mapping_is_empty(mapping, word, strlen(word));
    (void)mapping_is_pronoun(mapping, word);
    (void)mapping_is_common_noun(mapping, word);
    if (format) must(date_format_flaw(format) == 0, "a format that was let in has no flaw");
    if (format) (void)date_format_read(format, word, strlen(word), &date);
}

static void parse(const struct section *text, const char *word)
{
    struct mapping *mapping = NULL;
    hearsay_error err = { 0 };
    hearsay_status status = mapping_parse(&mapping, "mapping.json", text->text, text->length, &err);

    must_be_placed(status, &err);
    if (status == HEARSAY_BAD_DATA)
        must(err.line > 0 || err.path[0] || err.message[0] == '"' ||
                 strncmp(err.message, "this is no mapping", 18) == 0,
             "an error in a mapping has a line or a path: %s", err.message);
    if (status == HEARSAY_OK) ask(mapping, word);
    mapping_free(mapping);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    struct sections sections;
    struct readings readings;
    hearsay_corpus *corpus = NULL;
    hearsay_error err = { 0 };
    char *line, *word;

    sections_init(&sections, bytes, size);
    line = section_take_line(&sections.at[0]);
    readings_init(&readings, line);
    if (sections.count > 1) {
        struct section *mapping = &sections.at[0], *file = &sections.at[1];

        readings.options.mapping = held_file(0, mapping->text, mapping->length);
        if (readings_read(&corpus, &readings, file->text, file->length, &err) == HEARSAY_OK)
            must_come_back(corpus);
        hearsay_corpus_free(corpus);
        word = section_take_line(file);
        if (strlen(sections.at[0].text) == sections.at[0].length) parse(mapping, word);
        free(word);
    }
    free(line);
    sections_clear(&sections);
    return 0;
}
