#include "read/readers.h"

#include <string.h>

#include "text/buffer.h"
#include "text/near.h"

static const struct reader readers[] = {
    { { "json", "hearsay JSON", ".json", "everything: corpus, documents, actors, claims, acts, statements" },
      json_sniff, json_read, NULL, false },
    { { "jsonl", "hearsay JSON Lines", ".jsonl .ndjson", "everything, a record a line; any size" },
      jsonl_sniff, jsonl_read, NULL, false },
    { { "csv", "comma-separated values", ".csv", "everything with a column record; else statements; any size" },
      csv_sniff, csv_read, NULL, false },
    { { "tsv", "tab-separated values", ".tsv .tab", "as csv" },
      tsv_sniff, tsv_read, NULL, false },
    { { "part", "parts: statements added up", ".csv", "who did what to whom, how often, within a period; any size" },
      part_sniff, part_read, "cameo", false },
    /* annotation tools */
    { { "brat", "brat standoff", ".ann", "spans, events, relations, attributes, references, notes" },
      brat_sniff, brat_read, "annotation", false },
    { { "webanno-tsv", "WebAnno TSV 3", ".tsv", "span, slot, relation and chain layers" },
      webanno_tsv_sniff, webanno_tsv_read, "annotation", false },
    { { "xmi", "UIMA CAS XMI", ".xmi .xml", "span, slot, relation and chain layers" },
      uima_xmi_sniff, uima_xmi_read, "annotation", false },
    { { "cas-json", "UIMA CAS JSON 0.4", ".json", "span, slot, relation and chain layers" },
      cas_json_sniff, cas_json_read, "annotation", false },
    { { "label-studio", "Label Studio JSON", ".json", "regions, choices, texts, relations, annotators" },
      label_studio_sniff, label_studio_read, "annotation", false },
    { { "doccano", "doccano JSON Lines", ".jsonl .json", "spans, relations" },
      doccano_sniff, doccano_read, "annotation", false },
    { { "prodigy", "Prodigy JSON Lines", ".jsonl", "spans, relations, annotators" },
      prodigy_sniff, prodigy_read, "annotation", false },
    { { "web-annotation", "W3C Web Annotation, hypothes.is", ".json .jsonld", "tags, quotes, annotators" },
      web_annotation_sniff, web_annotation_read, "annotation", false },
    /* statements and arguments */
    { { "dna", "Discourse Network Analyzer 2 and 3", ".dna .db .sqlite", "statements, variables, documents, coders" },
      dna_database_sniff, dna_database_read, "dna", false },
    { { "dna-xml", "Discourse Network Analyzer 1", ".dna .xml", "statements, articles" },
      dna_xml_sniff, dna_xml_read, "dna", false },
    { { "dna-csv", "Discourse Network Analyzer event lists", ".csv", "statements, variables, documents" },
      dna_csv_sniff, dna_csv_read, "dna", false },
    { { "mardy", "MARDY articles", ".json", "actors, coded claims, polarity, dates, quotes" },
      mardy_sniff, mardy_read, "mardy", false },
    /* event data */
    { { "gdelt", "GDELT events", ".CSV .csv", "who did what to whom, date, source; 1.0 and 2.0; any size" },
      gdelt_sniff, gdelt_read, "cameo", true },
    { { "icews", "ICEWS events", ".tab .tsv", "who did what to whom, country, date, story, publisher; any size" },
      icews_sniff, icews_read, "cameo", true },
    { { "polecat", "POLECAT events", ".txt .tsv", "who did what to whom, country, date, publisher; any size" },
      polecat_sniff, polecat_read, "plover", true },
    { { "phoenix", "Phoenix and PETRARCH events", ".txt", "who did what to whom, date, source; any size" },
      phoenix_sniff, phoenix_read, "cameo", true },
    { { "quadruples", "quadruples of events", ".txt .tsv", "who, what, to whom, when; by name or by number; any size" },
      quadruples_sniff, quadruples_read, "cameo", true },
    { { "plover-gold", "PLOVER gold records", ".txt .json", "hand-tagged events with their text" },
      plover_gold_sniff, plover_gold_read, "plover", false },
    { { "ngec", "NGEC events", ".jsonl", "event type, actors and recipients with their text; any size" },
      ngec_sniff, ngec_read, "plover", true },
    /* arguments, fact-checks, quotations, attributions, actors */
    { { "aif", "AIF argument maps (AIFdb)", ".json", "who states, challenges and passes on which claims; conflicts" },
      aif_sniff, aif_read, NULL, false },
    { { "claimreview", "ClaimReview (schema.org)", ".json .jsonld", "fact-checks: who claimed, who rated it" },
      claim_review_sniff, claim_review_read, "claimreview", false },
    { { "claimskg", "ClaimsKG tables", ".csv", "fact-checks, a row each" },
      claims_kg_sniff, claims_kg_read, "claimreview", false },
    { { "quotebank", "Quotebank, by quotations", ".json .jsonl", "quotations with speaker, probability and count" },
      quotebank_sniff, quotebank_read, NULL, false },
    { { "citron", "Citron quotes", ".json", "quotations with cue, source and span" },
      citron_sniff, citron_read, "annotation", false },
    { { "stix", "STIX 2.1 bundles", ".json", "attributions of attacks, opinions on them, actors, reports" },
      stix_sniff, stix_read, NULL, false },
    { { "misp-galaxy", "MISP galaxy clusters", ".json", "threat actors, their sponsors and victims" },
      misp_galaxy_sniff, misp_galaxy_read, NULL, false },
    { { "actor-dictionary", "actor dictionaries of event coders", ".txt .actors .agents",
        "actors with aliases, countries and roles in time" },
      actor_dictionary_sniff, actor_dictionary_read, NULL, false },
    { { "litbank", "LitBank quotations", ".ann .tsv", "quotations of novels with speaker and span" },
      litbank_sniff, litbank_read, NULL, false },
};

enum {
    READERS = sizeof readers / sizeof *readers,
    NATIVE_READERS = 4, /* the first ones; only they may be chosen by an extension */
};

const hearsay_reader *hearsay_reader_at(size_t index)
{
    return index < READERS ? &readers[index].public : NULL;
}

/* ---- which reader ---- */

hearsay_status reader_named(const struct reader **out, const char *name, hearsay_error *err)
{
    struct buffer names = { 0 };
    struct near near;

    near_init(&near, name);
    for (size_t i = 0; i < READERS; i++) {
        if (strcmp(readers[i].public.name, name) == 0) {
            *out = &readers[i];
            buffer_clear(&names);
            return HEARSAY_OK;
        }
        near_offer(&near, readers[i].public.name);
        buffer_format(&names, "%s%s", i ? ", " : "", readers[i].public.name);
    }
    hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "format \"%s\" cannot be read; it must be one of %s",
                 name, buffer_string(&names));
    if (near.best) hearsay_error_hint(err, "did you mean \"%s\"?", near.best);
    buffer_clear(&names);
    return HEARSAY_BAD_ARGUMENT;
}

bool reader_has_extension(const struct reader *reader, const char *name)
{
    const char *extension = strrchr(name, '.'), *found;
    size_t length = extension ? strlen(extension) : 0;

    if (length == 0 || strchr(extension, ' ')) return false;
    found = strstr(reader->public.extensions, extension);
    return found && (found[length] == ' ' || found[length] == '\0');
}

enum { UNSURE_JSON = 50 }; /* an object without the word "hearsay" in the head */

static const struct reader *sniff_best(const char *head, size_t length, int *most)
{
    const struct reader *best = NULL;
    size_t blank = 0;

    *most = 0;
    while (blank < length && strchr(" \t\r\n", head[blank])) blank++;
    if (blank < length && strchr("{[<", head[blank])) { /* elsewhere a blank may be a cell */
        head += blank;
        length -= blank;
    }
    for (size_t i = 0; i < READERS; i++) {
        int sure = readers[i].sniff(head, length);
        if (sure > *most) {
            *most = sure;
            best = &readers[i];
        }
    }
    return best;
}

const struct reader *reader_sniff_sure(const char *head, size_t length)
{
    int most;
    const struct reader *best = sniff_best(head, length, &most);

    return most >= READER_SURE ? best : NULL;
}

const struct reader *reader_sniff(const char *head, size_t length, const char *name)
{
    int most;
    const struct reader *best = sniff_best(head, length, &most);

    /* an object that goes on behind the head may be a whole file or its first line */
    if (best && best->read == json_read && most <= UNSURE_JSON) most = 0;
    for (size_t i = 0; i < NATIVE_READERS && most < READER_SURE; i++)
        if (reader_has_extension(&readers[i], name)) return &readers[i];
    return best;
}
