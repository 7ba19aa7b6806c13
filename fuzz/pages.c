/* Maps and reports of a corpus of fuzzed texts: what is slow, since Graphviz draws in a child. The
 * first section says how: "svg" a map, "md" a report, else a report in HTML; the others are the
 * texts. */
#include <stdlib.h>
#include <string.h>

#include <hearsay/draw.h>
#include <hearsay/report.h>

#include "support/must.h"
#include "support/texts.h"
#include "support/written.h"

static hearsay_status write_map(hearsay_output *output, const char *format,
                                const struct writing *writing, hearsay_error *err)
{
    const hearsay_network_options network_options = { .kind = "actor-claim", .keep_negated = true };
    const hearsay_map_options options = { .view = "claims", .timeout_seconds = 60 };
    hearsay_network *network = NULL;
    hearsay_status status = hearsay_network_build(&network, writing->corpus, &network_options, err);

    if (status == HEARSAY_OK)
        status = hearsay_draw_map(output, format, network, &options, NULL, err);
    hearsay_network_free(network);
    return status;
}

static hearsay_status write_report(hearsay_output *output, const char *format,
                                   const struct writing *writing, hearsay_error *err)
{
    const hearsay_report_options options = { .jobs = 1 };

    return hearsay_report_write(output, format, writing->corpus, &options, NULL, err);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    struct sections sections;
    hearsay_corpus *corpus;
    char *how;

    if (!texts_init(&sections, bytes, size)) return 0;
    how = section_take_line(&sections.at[0]);
    corpus = corpus_of_texts(&sections);
    if (corpus) {
        const struct writing writing = { .corpus = corpus };

        if (strcmp(how, "svg") == 0) must_parse(write_map, "svg", &writing, false);
        else must_parse(write_report, strcmp(how, "md") == 0 ? "md" : "html", &writing, false);
    }
    hearsay_corpus_free(corpus);
    free(how);
    sections_clear(&sections);
    return 0;
}
