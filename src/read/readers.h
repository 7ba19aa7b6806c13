/* The table of readers: one row each. */
#ifndef READ_READERS_H
#define READ_READERS_H

#include "read/reading.h"

enum { READER_SURE = 30 }; /* from here on the content tells the format */

struct reader {
    hearsay_reader public;
    /* How sure one can be that a file that begins like this is of the format: 0 to 100. */
    int (*sniff)(const char *head, size_t length);
    hearsay_status (*read)(struct reading *reading, hearsay_error *err);
    const char *mapping; /* that it uses if none is named; NULL: none, or --mapping is not for it */
    bool is_event_data;  /* rows that can be added up */
};

/* By name. @return HEARSAY_BAD_ARGUMENT if there is none (tells them all, and the nearest), HEARSAY_NO_MEMORY */
hearsay_status reader_named(const struct reader **out, const char *name, hearsay_error *err);

/* Whether a name ends in one of a reader's extensions. */
bool reader_has_extension(const struct reader *reader, const char *name);

/* The reader for what begins like this. By content; where that says nothing, by the extension, so that its reader can
 * say what is wrong. NULL: none. */
const struct reader *reader_sniff(const char *head, size_t length, const char *name);

/* The same by content alone; NULL if that does not tell for sure. */
const struct reader *reader_sniff_sure(const char *head, size_t length);

int json_sniff(const char *head, size_t length);

/* Whether the first bytes of a JSON or JSON Lines file have words of the native format. */
bool json_is_ours(const char *head, size_t length);

hearsay_status json_read(struct reading *reading, hearsay_error *err);

int jsonl_sniff(const char *head, size_t length);
hearsay_status jsonl_read(struct reading *reading, hearsay_error *err);

int csv_sniff(const char *head, size_t length);
hearsay_status csv_read(struct reading *reading, hearsay_error *err);

int tsv_sniff(const char *head, size_t length);
/* Whether the first line of a file, split at a separator, is the header of a foreign table: one that
 * this mapping explains (whatever the separator), or, without a mapping for tables, one that ships. */
bool delimited_is_mapped(const char *head, size_t length, char separator,
                         const struct mapping *mapping);
hearsay_status tsv_read(struct reading *reading, hearsay_error *err);

int part_sniff(const char *head, size_t length);
hearsay_status part_read(struct reading *reading, hearsay_error *err);

int gdelt_sniff(const char *head, size_t length);
hearsay_status gdelt_read(struct reading *reading, hearsay_error *err);

int icews_sniff(const char *head, size_t length);
hearsay_status icews_read(struct reading *reading, hearsay_error *err);

int polecat_sniff(const char *head, size_t length);
hearsay_status polecat_read(struct reading *reading, hearsay_error *err);

int phoenix_sniff(const char *head, size_t length);
hearsay_status phoenix_read(struct reading *reading, hearsay_error *err);

int quadruples_sniff(const char *head, size_t length);
hearsay_status quadruples_read(struct reading *reading, hearsay_error *err);

int plover_gold_sniff(const char *head, size_t length);
hearsay_status plover_gold_read(struct reading *reading, hearsay_error *err);

int ngec_sniff(const char *head, size_t length);
hearsay_status ngec_read(struct reading *reading, hearsay_error *err);

int dna_database_sniff(const char *head, size_t length);
hearsay_status dna_database_read(struct reading *reading, hearsay_error *err);

int dna_xml_sniff(const char *head, size_t length);
hearsay_status dna_xml_read(struct reading *reading, hearsay_error *err);

int dna_csv_sniff(const char *head, size_t length);
hearsay_status dna_csv_read(struct reading *reading, hearsay_error *err);

int label_studio_sniff(const char *head, size_t length);
hearsay_status label_studio_read(struct reading *reading, hearsay_error *err);

int doccano_sniff(const char *head, size_t length);
hearsay_status doccano_read(struct reading *reading, hearsay_error *err);

int prodigy_sniff(const char *head, size_t length);
hearsay_status prodigy_read(struct reading *reading, hearsay_error *err);

int mardy_sniff(const char *head, size_t length);
hearsay_status mardy_read(struct reading *reading, hearsay_error *err);

int webanno_tsv_sniff(const char *head, size_t length);
hearsay_status webanno_tsv_read(struct reading *reading, hearsay_error *err);

int uima_xmi_sniff(const char *head, size_t length);
hearsay_status uima_xmi_read(struct reading *reading, hearsay_error *err);

int cas_json_sniff(const char *head, size_t length);
hearsay_status cas_json_read(struct reading *reading, hearsay_error *err);

int web_annotation_sniff(const char *head, size_t length);
hearsay_status web_annotation_read(struct reading *reading, hearsay_error *err);

int brat_sniff(const char *head, size_t length);
hearsay_status brat_read(struct reading *reading, hearsay_error *err);

/* arguments, fact-checks, quotations, attributions */
int aif_sniff(const char *head, size_t length);
hearsay_status aif_read(struct reading *reading, hearsay_error *err);

int claim_review_sniff(const char *head, size_t length);
hearsay_status claim_review_read(struct reading *reading, hearsay_error *err);

int claims_kg_sniff(const char *head, size_t length);
hearsay_status claims_kg_read(struct reading *reading, hearsay_error *err);

int quotebank_sniff(const char *head, size_t length);
hearsay_status quotebank_read(struct reading *reading, hearsay_error *err);

int citron_sniff(const char *head, size_t length);
hearsay_status citron_read(struct reading *reading, hearsay_error *err);

int stix_sniff(const char *head, size_t length);
hearsay_status stix_read(struct reading *reading, hearsay_error *err);

int misp_galaxy_sniff(const char *head, size_t length);
hearsay_status misp_galaxy_read(struct reading *reading, hearsay_error *err);

int actor_dictionary_sniff(const char *head, size_t length);
hearsay_status actor_dictionary_read(struct reading *reading, hearsay_error *err);

int litbank_sniff(const char *head, size_t length);
hearsay_status litbank_read(struct reading *reading, hearsay_error *err);

#endif
