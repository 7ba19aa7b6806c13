/* A network is a view of a corpus as a graph, directed or not: nodes are actors or claims, ties carry their
 * weight and the statements that made them.
 *
 *     hearsay_network_options options = { .kind = "accusations" };
 *     hearsay_network *network = NULL;
 *     hearsay_status status = hearsay_network_build(&network, corpus, &options, &err);
 *
 * The network borrows from its corpus and must be freed first. hearsay/igraph.h hands out the
 * igraph_t for those who want to go on with igraph: vertex i is node i, edge i is tie i.
 */
#ifndef HEARSAY_NETWORK_H
#define HEARSAY_NETWORK_H

#include <hearsay/corpus.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct hearsay_network hearsay_network;

typedef enum hearsay_node_kind { HEARSAY_NODE_ACTOR, HEARSAY_NODE_CLAIM } hearsay_node_kind;

typedef struct hearsay_node {
    hearsay_node_kind kind;
    uint32_t id; /* hearsay_actor_id or hearsay_claim_id */
} hearsay_node;

/* What a tie says. Networks of one kind of tie (accusations, relay ...) use that one only. */
typedef enum hearsay_tie_kind {
    HEARSAY_TIE_STANCE,   /* speaker -> claim */
    HEARSAY_TIE_TARGET,   /* speaker -> target */
    HEARSAY_TIE_ABOUT,    /* claim -> actor that it is about */
    HEARSAY_TIE_RELATION, /* claim -> claim */
    HEARSAY_TIE_RELAY,    /* relayer -> whom it passes on */
    HEARSAY_TIE_SHARED,   /* actor - actor by claims, claim - claim by actors */
    HEARSAY_TIE_OPPOSED,  /* actor - actor, by the claims on which they differ */
    HEARSAY_TIE_MEMBER,   /* actor -> what it belongs to */
    HEARSAY_TIE_REPEAT,   /* who backs a claim -> who backed it first */
    HEARSAY_TIE_KINDS
} hearsay_tie_kind;

typedef struct hearsay_tie {
    double weight;
    uint64_t statements; /* by count; 0 for ties that no statement makes (about, relation,
                               member) */
    const hearsay_act *act; /* where ties are told apart by act; NULL otherwise */
    uint32_t from, to;      /* nodes */
    hearsay_tie_kind kind : 8;     /* in a byte: networks have millions of ties */
    hearsay_relation relation : 8; /* of a HEARSAY_TIE_RELATION */
    bool negated;  /* said not to have happened: weight and statements are 0 */
    bool implicit; /* every statement behind it has an inferred target */
} hearsay_tie;

/* A row of the table of networks. */
typedef struct hearsay_network_kind {
    const char *name;   /* "accusations" */
    const char *tie;    /* "accuser -> accused" */
    const char *weight; /* what the weight sums */
    const char *about;  /* one sentence */
    bool two_mode;      /* has claims as nodes */
    bool signed_weight; /* weights can be negative */
    bool undirected;    /* each pair has one tie, from the node with the smaller number */
    bool only_claims;   /* has no actors as nodes */
} hearsay_network_kind;

typedef enum hearsay_level {
    HEARSAY_LEVEL_ACTOR,
    HEARSAY_LEVEL_ORGANIZATION, /* persons become what they are members of */
    HEARSAY_LEVEL_COUNTRY       /* everybody becomes a country; who has none is left out */
} hearsay_level;

/* Who gets the weight of a relayed statement. */
typedef enum hearsay_credit {
    HEARSAY_CREDIT_SPEAKER,
    HEARSAY_CREDIT_RELAY, /* who passed it on first; the speaker, if nobody did */
    HEARSAY_CREDIT_SPLIT  /* speaker and relays alike */
} hearsay_credit;

/* What a statement adds that repeats another: of who says the same on the same claim (in networks of
 * sides), or by the same act to the same target on the same claim. */
typedef enum hearsay_duplicates {
    HEARSAY_DUPLICATES_ALL,      /* as much as any other */
    HEARSAY_DUPLICATES_DOCUMENT, /* nothing, within one document; a count is 1 */
    HEARSAY_DUPLICATES_DAY,      /* the same within one day, */
    HEARSAY_DUPLICATES_WEEK,     /* one week of ISO 8601 ... */
    HEARSAY_DUPLICATES_MONTH,
    HEARSAY_DUPLICATES_YEAR,
    HEARSAY_DUPLICATES_EVER
} hearsay_duplicates;

/* What a statement counts for. */
typedef enum hearsay_weighting {
    HEARSAY_WEIGHT_COUNT,
    HEARSAY_WEIGHT_CONFIDENCE /* count x confidence */
} hearsay_weighting;

/* What weights are divided by (Leifeld 2017). The first two are for claims, the others for congruence,
 * conflict and subtract. */
typedef enum hearsay_normalisation {
    HEARSAY_NORMALISE_NO,
    HEARSAY_NORMALISE_ACTIVITY,   /* statements of the actor that take a side */
    HEARSAY_NORMALISE_PROMINENCE, /* statements on the claim that take a side */
    HEARSAY_NORMALISE_AVERAGE,    /* the mean of the two actors' numbers of different claims */
    HEARSAY_NORMALISE_JACCARD,    /* claims on which one of the two takes a side, or both */
    HEARSAY_NORMALISE_COSINE      /* the two Euclidean norms of the counts by claim and side */
} hearsay_normalisation;

typedef struct hearsay_network_options {
    const char *kind; /* a name of the table of networks; NULL: "claims" */
    hearsay_level level;
    hearsay_credit credit;
    bool keep_negated; /* "actor-claim" only: also what was not said, as ties without weight */
    /* By number of a statement, how often it counts, as in a resample or within a window of time; 0:
     * it is left out. NULL: each counts once. Borrowed, and only looked at while it is built. */
    const double *repeats;
    hearsay_duplicates duplicates; /* the next two: not in co-claims, affiliation */
    hearsay_weighting weighting;
    hearsay_normalisation normalisation;
} hearsay_network_options;

/* What did not become a tie, and why. Counts are statements by count. */
typedef struct hearsay_network_notes {
    uint64_t negated;    /* not said, no tie */
    uint64_t tied;       /* statements that made at least one tie, loops included */
    uint64_t untied;     /* statements that this network has no tie for */
    uint64_t left_out;   /* ties of one statement lost because an end has no country */
    uint64_t loops;      /* statements of which every tie is a loop */
    uint64_t rolled_loops; /* statements with a tie that became a loop by rolling up */
} hearsay_network_notes;

/** A row of the table of networks; NULL past the end. */
HEARSAY_API const hearsay_network_kind *hearsay_network_kind_at(size_t index);
HEARSAY_API const hearsay_network_kind *hearsay_network_kind_find(const char *name);

/**
 * Builds a network.
 *
 * Nodes are the ends of ties (loops included), sorted: actors by id, then claims by id. Ties are
 * sorted by from, to, kind, act. Equal ties are one tie with the statements added up.
 *
 * @param options  NULL for defaults
 * @param out      the caller frees it before the corpus; NULL on failure
 * @return HEARSAY_BAD_ARGUMENT for an unknown kind (names the nearest), or a normalisation that is not
 *         for it
 *
 * Cost  O(s + t log t) for s statements and t ties, before they are added up.
 */
HEARSAY_API hearsay_status hearsay_network_build(hearsay_network **out, const hearsay_corpus *corpus,
                                                 const hearsay_network_options *options,
                                                 hearsay_error *err);
HEARSAY_API void hearsay_network_free(hearsay_network *network);

HEARSAY_API const hearsay_corpus *hearsay_network_corpus(const hearsay_network *network);
HEARSAY_API const hearsay_network_kind *hearsay_network_kind_of(const hearsay_network *network);
HEARSAY_API const hearsay_network_options *hearsay_network_options_of(
    const hearsay_network *network);
HEARSAY_API const hearsay_network_notes *hearsay_network_notes_of(const hearsay_network *network);

HEARSAY_API size_t hearsay_network_nodes(const hearsay_network *network);
HEARSAY_API size_t hearsay_network_ties(const hearsay_network *network);

/** Node and tie by index; index must be below the number of nodes or ties. */
HEARSAY_API hearsay_node hearsay_network_node(const hearsay_network *network, size_t index);
HEARSAY_API const hearsay_tie *hearsay_network_tie(const hearsay_network *network, size_t index);

/** The node of an actor or claim; HEARSAY_NONE if it has no tie. O(log n). */
HEARSAY_API uint32_t hearsay_network_find_node(const hearsay_network *network,
                                               hearsay_node_kind kind, uint32_t id);

/** Id and name (a claim's text) of a node; valid as long as the corpus. */
HEARSAY_API const char *hearsay_network_node_id(const hearsay_network *network, size_t node);
HEARSAY_API const char *hearsay_network_node_name(const hearsay_network *network, size_t node);

/**
 * The statements behind a tie (a node), ascending, each once; borrowed.
 * A tie that stands in a declaration (about, relation, member) has none. Of a node: those behind all
 * its ties.
 */
HEARSAY_API const hearsay_statement_id *hearsay_network_evidence(const hearsay_network *network,
                                                                 size_t tie, size_t *count);
HEARSAY_API const hearsay_statement_id *hearsay_network_node_evidence(
    const hearsay_network *network, size_t node, size_t *count);

/**
 * What each of the statements of hearsay_network_evidence adds to the tie's weight; borrowed. They add
 * up to the weight, but for rounding, unless the tie has no statement. In networks of pairs each of
 * two statements has half of what the pair adds; in co-claims the first statements by which an actor
 * backs the one and the other claim have half each, and further ones 0.
 */
HEARSAY_API const double *hearsay_network_evidence_weights(const hearsay_network *network,
                                                           size_t tie);

/** What the weight of a tie, and what its statements add, was divided by; 1 if it was not. */
HEARSAY_API double hearsay_network_divisor(const hearsay_network *network, size_t tie);

/** The words for levels, credits, rules and kinds of ties: NULL past the last. */
HEARSAY_API const char *hearsay_level_name(hearsay_level level);
HEARSAY_API const char *hearsay_credit_name(hearsay_credit credit);
HEARSAY_API const char *hearsay_duplicates_name(hearsay_duplicates duplicates);
HEARSAY_API const char *hearsay_normalisation_name(hearsay_normalisation normalisation);
HEARSAY_API const char *hearsay_weighting_name(hearsay_weighting weighting);
HEARSAY_API const char *hearsay_tie_kind_name(hearsay_tie_kind kind);

#ifdef __cplusplus
}
#endif

#endif
