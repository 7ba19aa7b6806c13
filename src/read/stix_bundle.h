/* A STIX bundle in memory: its objects by id, each in its latest version. */
#ifndef READ_STIX_BUNDLE_H
#define READ_STIX_BUNDLE_H

#include <cjson/cJSON.h>

#include "memory/intern.h"
#include "read/reading.h"

enum stix_type {
    STIX_IDENTITY, STIX_THREAT_ACTOR, STIX_INTRUSION_SET, STIX_LOCATION, /* actors */
    STIX_REPORT, STIX_RELATIONSHIP, STIX_OPINION, STIX_NOTE, STIX_OTHER
};

struct stix_object {
    const char *id, *name;  /* name: of what has none, its id */
    const char *type_name;
    const cJSON *json;
    enum stix_type type;
    size_t report;          /* the first report that holds it; SIZE_MAX: none */
    const char *claim;      /* of a relationship, once it is made */
    bool is_actor, is_named /* in a claim */, is_left_out;
};

struct stix_bundle {
    struct stix_object *objects;
    size_t count;
    struct interner ids;
};

/* Accounts for what is no object, is revoked, or is an older version. The tree must outlive it. */
hearsay_status stix_bundle_load(struct reading *reading, struct stix_bundle *bundle,
                                const cJSON *tree, hearsay_error *err);
void stix_bundle_clear(struct stix_bundle *bundle);

/* The object of an id; NULL if it is not there, or id is NULL. */
struct stix_object *stix_find(const struct stix_bundle *bundle, const char *id);

#endif
