/* Real files, cut off at many places, with bytes changed and with lines swapped: reading them ends
 * with a clear error or with counted notices, and leaves nothing behind. One file of each format
 * and kind; the small files of our own are damaged in the test of each reader. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "support/damage.h"
#include "support/foreign.h"

#define TSV3 "webanno-inception/inception-io-webanno-tsv/src/test/resources/tsv3-suite/"

static const struct {
    const char *file, *format; /* format NULL: by content, as a user would have it */
} files[] = {
    { "polnear/dev/attributions/west-journal_2016-10-05_pence-gives-gop-a-boost-with-sol_d473.ann",
      NULL },
    { "brat-examples/corpora/BioNLP-ST_2011/BioNLP-ST_2011_ID/PMC2242835-02-Results-06.ann", NULL },
    { TSV3 "testStackedComplexSlotFeatureWithoutSlotFillers/reference.tsv", NULL },
    { TSV3 "testDependencyWithValues/reference.tsv", NULL },
    { TSV3 "testStackedChain/reference.tsv", NULL },
    { TSV3 "testMultiTokenStackedSlotFeature/reference.xmi", NULL },
    { TSV3 "testStackedChain/reference.xmi", NULL },
    { "label-studio/sample_predictions.json", NULL },
    { "label-studio/test_export_csv/csv_test2.json", NULL },
    { "doccano/data_import/pipeline/examples/relation_extraction/example.jsonl", NULL },
    { "prodigy/annotations.jsonl", NULL },
    { "web-annotation/tools/samples/correct/collection1.json", NULL },
    { "dna/rDNA2/inst/extdata/sample.dna", "dna" },
    { "dna/sample/sample.dna", "dna" },
    { "aif-qt30/train/my_train/nodeset17919.json", NULL },
    { "claimskg/samples/output_sample_snopes.csv", NULL },
    { "cyber-misp/clusters/threat-actor.json", "misp-galaxy" },
    { "cyber-cfr/cyber-operations-incidents.csv", NULL },
    { "cyber-eurepoc/data/EuRepoC_Attribution_dataset_1.1.csv", NULL },
    { "cyber-dcid-mid/incidents_kept.csv", NULL },
    { "gdelt2-export/20180101000000.export.CSV", NULL },
    { "gdelt2-export/20190121220000.export2.CSV", NULL },
    { "gdelt-small/events1.csv", NULL },
    { "gdelt1-reduced/5k_orig.csv", NULL },
    { "icews-daily/20181008-icews-events.tab", NULL },
    { "icews-tkg/icews14/icews_2014_valid.txt", NULL },
    { "plover-petrarch/PLOVER_GSR_CAMEO.txt", NULL },
    { "plover-petrarch/Phoenix.Countries.actors.txt", NULL },
};

static void damaged_real_files_are_errors_or_notices(void **state)
{
    size_t found = 0;

    (void)state;
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        const char *path = foreign_path(files[i].file);
        if (!*path) continue;
        found++;
        damage_file(path, files[i].format);
    }
    if (found == 0) skip();
    assert_true(found + 2 >= sizeof files / sizeof *files);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(damaged_real_files_are_errors_or_notices),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
