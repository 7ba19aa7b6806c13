/* The inside of making statements of an annotated text: who holds one, what fills its fields. */
#ifndef READ_ATTRIBUTION_ROLES_H
#define READ_ATTRIBUTION_ROLES_H

#include "read/annotated.h"
#include "text/buffer.h"

/* What is known of an item beside what the file says. */
struct role {
    const struct mapping_rule *rule; /* of its label; NULL: none */
    size_t first, count;             /* its fillers in making.fillers */
    const char *became;              /* for the account: "speaker"; NULL: nothing yet */
    const char *act;                 /* that a link told */
    size_t spelled;                  /* the last claim that its words were put into */
    size_t same;      /* leads to the first of all items that mean the same */
    size_t best;      /* of the first: who says best who is meant */
    const char *kind; /* of the first: what a label says of the actor; NULL: nothing */
    bool in_chain;    /* of a coreference */
    bool holds;
};

/* One thing that fills a field of a holder's statement. */
struct filler {
    size_t holder, item;
    hearsay_field field; /* HEARSAY_ATTRIBUTE: kept under the link's label */
    const char *label;
    size_t link; /* the order of the file */
};

struct making {
    struct reading *reading;
    struct annotated *annotated;
    struct role *roles;
    struct filler *fillers; /* sorted by holder, then link */
    size_t filler_count;
    const char *noun;
    struct buffer claim, name;
    size_t claims; /* that were put together so far */
    size_t claim_start, claim_end; /* of all that the claim was put together from; end 0: none */
};

/* One more item, link or attribute for the account. */
void attribution_account(const struct making *making, hearsay_account_kind kind, const char *name,
                         hearsay_outcome outcome, const char *detail);

/* A field as the account calls it. */
const char *attribution_field_word(hearsay_field field);

/* Which links join what to which holder, into fillers. */
void attribution_take_links(struct making *making);

/* Which items hold a statement by their label. */
void attribution_take_labels(struct making *making);

/* Whether the value of a flag takes it back. */
bool attribution_means_no(const char *value);

/* The next thing that fills a field of a holder; *at begins with 0. NULL past the end. */
const struct filler *attribution_next_filler(const struct making *making, size_t holder,
                                             hearsay_field field, size_t *at);

/* The text of the claim, into making->claim. */
void attribution_make_claim(struct making *making, size_t holder);

/* Adds a text with every run of blanks as one. */
void attribution_add_words(struct buffer *out, const char *text);

/* Which items mean the same: those that a coreference joins, and those at the same place. */
hearsay_status attribution_find_same(struct making *making, hearsay_error *err);

/* Whether the mapping says of an attribute that it is kept as it is. */
bool attribution_is_kept(const struct mapping_rule *rule);

/* The name of an item as an actor, into making->name: the longest proper name of all that mean the
 * same. Who has none is an unnamed source of its own. What labels and attributes tell of the actor
 * is pushed as hints, the first time. */
hearsay_status attribution_make_name(struct making *making, size_t index, hearsay_error *err);

/* The words of the cue; NULL if it has none. */
const char *attribution_cue(struct making *making, size_t holder);

/* The act of a holder with this cue (""): what a link, an attribute or its label tells, else the cue,
 * else a verb among the words of a statement. One by default is a notice where there is no cue. */
hearsay_status attribution_act(struct making *making, size_t holder, const char *cue,
                               const char **out, hearsay_error *err);

#endif
