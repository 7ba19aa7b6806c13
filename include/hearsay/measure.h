/* Measures: from a network (and its corpus) to a table of numbers that can be defended.
 *
 *     hearsay_table *ranks = NULL;
 *     hearsay_measure_run(&ranks, network, "pagerank", &err);
 *
 * What each measure asks, on which graph, its scale, source and limits stand in its row of the
 * table of measures; `hearsay list measures --long` prints the same words.
 */
#ifndef HEARSAY_MEASURE_H
#define HEARSAY_MEASURE_H

#include <hearsay/filter.h>
#include <hearsay/network.h>
#include <hearsay/period.h>
#include <hearsay/table.h>

#ifdef __cplusplus
extern "C" {
#endif

/* What a measure is a number of. */
typedef enum hearsay_measure_scope {
    HEARSAY_OF_ACTORS,  /* in networks with claims, of those too where it is of ties */
    HEARSAY_OF_CLAIMS,
    HEARSAY_OF_TIES,
    HEARSAY_OF_NETWORK, /* the whole */
    HEARSAY_SCOPES
} hearsay_measure_scope;

/* Sets of measures, by what is asked. A measure can be in several. */
enum {
    HEARSAY_SET_BASIC = 1 << 0,     /* what tables show if nothing is asked for */
    HEARSAY_SET_INFLUENCE = 1 << 1, /* who leads, who answers */
    HEARSAY_SET_TRUST = 1 << 2,     /* what holds up */
    HEARSAY_SET_CAMPS = 1 << 3      /* who stands together */
};

/* A row of the table of measures. Names are unique within a scope. */
typedef struct hearsay_measure {
    const char *name;
    const char *question; /* "who is accused by those who matter" */
    const char *graph;    /* what it is computed on: weights, loops, direction */
    const char *unit;     /* and range */
    const char *source;   /* paper or formula */
    const char *limits;   /* when not to trust it */
    hearsay_measure_scope scope;
    unsigned sets;        /* HEARSAY_SET_... */
    bool is_text;         /* its values are dates, names, yes or no: not numbers */
} hearsay_measure;

enum { HEARSAY_MOST_CAMP_RUNS = 1000 };

/* How measures are computed. {0} is the default, and so is NULL where this is asked for. */
typedef struct hearsay_measure_options {
    hearsay_words names;  /* of measures or sets ("influence", "all"); none: the set basic */
    uint64_t seed;        /* of everything that draws at random */
    unsigned jobs;        /* processes; 0: one for each core; 1: nor any thread. Never changes a number */
    unsigned answer_days; /* what comes later is no answer any more; 0: 30 */
    /* As in hearsay_network_options, for the sums that no network is needed for: a network's table
     * takes the same as its network. Not for bootstrap and sensitivity, which have their own. */
    const double *repeats;
    /* May be NULL. Called now and then while something slow is done in pieces, with what they are:
     * "resamples". What is not HEARSAY_OK stops the work and is returned by the function. */
    hearsay_status (*progress)(void *state, const char *what, size_t done, size_t pieces,
                               hearsay_error *err);
    void *progress_state;
    /* May be NULL. Called before something that will take long, or that cannot be exact for a network
     * of this size: a sentence that says which, and why. */
    void (*beforehand)(void *state, const char *text);
    void *beforehand_state;
    /* Betweenness and harmonic closeness of a graph where an exact search would take much more than a
     * minute are estimated from some of its nodes, drawn at random by the seed: a table of actors then
     * has columns betweenness_error and harmonic_error, and its closing line says so. */
    bool exact;     /* however long it takes */
    size_t samples; /* from so many nodes, however fast an exact search would be; 0: as above */
    /* Camps are the best of so many runs of the Leiden algorithm, at most HEARSAY_MOST_CAMP_RUNS; 0: 20. One run
     * tells nothing of how firm they are: camp_stability is then missing. */
    size_t camp_runs;
} hearsay_measure_options;

/** Measure number index, scope after scope; NULL past the end. */
HEARSAY_API const hearsay_measure *hearsay_measure_at(size_t index);

/** By scope and name; NULL if there is none. */
HEARSAY_API const hearsay_measure *hearsay_measure_find(hearsay_measure_scope scope,
                                                        const char *name);

/** "actors", "claims", "ties", "network"; NULL past the end. */
HEARSAY_API const char *hearsay_scope_name(hearsay_measure_scope scope);

/** "basic", "influence", "trust", "camps", "all"; NULL past the end. */
HEARSAY_API const char *hearsay_measure_set_name(size_t index);

/**
 * One measure of actors for every node of a network: columns id, name, and the measure's own.
 *
 * @param out   sorted by value, falling, then id; the caller frees it
 * @return HEARSAY_BAD_ARGUMENT for an unknown measure (names the nearest)
 * Cost         stands in the measure's source file; betweenness and harmonic are O(n m).
 */
HEARSAY_API hearsay_status hearsay_measure_run(hearsay_table **out, const hearsay_network *network,
                                               const char *name, hearsay_error *err);

/**
 * Every actor of the network's corpus that says something, is named as target, or has a tie: id,
 * name, kind, and the chosen measures of actors. Actors without a tie in the network have no value
 * for the measures of ties.
 *
 * @param options  NULL for defaults; measures of other scopes than actors are an error
 * @param out      sorted by statements + accused, falling; the caller frees it
 */
HEARSAY_API hearsay_status hearsay_actor_table(hearsay_table **out, const hearsay_network *network,
                                               const hearsay_measure_options *options,
                                               hearsay_error *err);

/**
 * Every claim of the corpus: id, text, topic, and the chosen measures of claims.
 *
 * @param out   sorted by number of statements, falling; the caller frees it
 */
HEARSAY_API hearsay_status hearsay_claim_table(hearsay_table **out, const hearsay_corpus *corpus,
                                               const hearsay_measure_options *options,
                                               hearsay_error *err);

/**
 * Every tie of a network: from, to, kind, act, and the chosen measures of ties. Behind each row
 * stand the tie's statements.
 *
 * @param out   sorted by the size of the weight, falling, then from and to; the caller frees it
 */
HEARSAY_API hearsay_status hearsay_tie_table(hearsay_table **out, const hearsay_network *network,
                                             const hearsay_measure_options *options,
                                             hearsay_error *err);

/**
 * The whole network in a table of two columns, name and value: its kind, then the chosen measures
 * of networks.
 */
HEARSAY_API hearsay_status hearsay_network_table(hearsay_table **out,
                                                 const hearsay_network *network,
                                                 const hearsay_measure_options *options,
                                                 hearsay_error *err);

/* How the weight of a statement falls within a window of N periods, by the number d of periods from
 * its own to the one at hand. */
typedef enum hearsay_kernel {
    HEARSAY_KERNEL_UNIFORM,     /* 1 */
    HEARSAY_KERNEL_TRIANGULAR,  /* 1 - d / N */
    HEARSAY_KERNEL_EXPONENTIAL, /* 2^(-2 d / N): each half window halves it */
    HEARSAY_KERNEL_GAUSSIAN,    /* exp(-(2 d / N)^2 / 2): half a window is the standard deviation */
    HEARSAY_KERNELS
} hearsay_kernel;

/** "uniform", "triangular", "exponential", "gaussian"; NULL past the last. */
HEARSAY_API const char *hearsay_kernel_name(hearsay_kernel kernel);

/** The weight of what was said so many periods before; 1 for 0, and 0 for window or more. O(1). */
HEARSAY_API double hearsay_kernel_weight(hearsay_kernel kernel, uint32_t window, uint32_t before);

typedef struct hearsay_backbone_options {
    double alpha;    /* above 0, at most 1: 0.05 */
    bool unadjusted; /* p itself decides, as in the papers, however many ties are tested at once */
} hearsay_backbone_options;

/* What a backbone leaves out, in ties. */
typedef struct hearsay_backbone_notes {
    size_t ties;     /* of the whole network */
    size_t left_out; /* of these */
    size_t untested; /* of those left out: no test has anything to say, as of loops */
} hearsay_backbone_notes;

/**
 * The backbone of a network: the ties that are stronger than chance. In the network claims the measure
 * null_model_adjusted decides, in all others disparity_adjusted: a tie stays if its false discovery
 * rate is alpha or less; unadjusted, null_model and disparity do. What is declared and not said -
 * what a claim is about, which claim rebuts which - is not tested, and stays between those who have
 * another tie left. Weights, statements and what they
 * add are those of the whole network, and so are the two measures. A backbone cannot be built again from
 * its options alone, which are those of the whole: hearsay_compare_table does not draw one again.
 *
 * @param out    a network of its own over the same corpus; the caller frees it before the corpus
 * @param notes  may be NULL
 * @return HEARSAY_BAD_ARGUMENT for another alpha
 *
 * Sources  Serrano, Boguna and Vespignani 2009, PNAS 106; Casiraghi et al. 2016, arXiv:1607.02441;
 *          Benjamini and Hochberg 1995, J. R. Stat. Soc. B 57(1).
 * Cost     O(m log m + e log e) for m ties and e statements behind them; in claims, m times some standard
 *          deviations of the number of statements of a tie.
 */
HEARSAY_API hearsay_status hearsay_network_backbone(hearsay_network **out,
                                                    const hearsay_network *network,
                                                    const hearsay_backbone_options *options,
                                                    hearsay_backbone_notes *notes,
                                                    hearsay_error *err);

typedef struct hearsay_period_options {
    hearsay_every every;
    uint32_t window; /* periods that are looked at together, each with those before it; 0: 1 */
    hearsay_kernel kernel; /* how what was said before counts */
} hearsay_period_options;

/* What a table of periods could not place; counts are statements by count. */
typedef struct hearsay_period_notes {
    uint64_t undated, coarse; /* coarse: the date could lie in several periods */
    size_t periods;           /* from the first to the last with a statement, all of them */
    size_t empty;             /* of these, windows without a statement */
} hearsay_period_notes;

/**
 * The measures of each period, a value a row: period, what names the thing (of actors id, name,
 * kind; of claims id, text, topic; of ties from, to, kind, act; of a network nothing), measure,
 * value. Values that are missing have no row. Behind each row stand the statements that the
 * measures' own table has there.
 *
 * With a kernel each statement counts for its count times its weight: in weights of ties and sums of
 * counts, of actors, claims and ties. Numbers of different things (nodes, claims, backers, documents),
 * dates and names are those of the window as it is, and so are the numbers of statements of ties and
 * networks.
 *
 * @param network  which network, at what level ...; NULL for defaults. Not used for claims. Its
 *                 repeats and those of the options are not looked at
 * @param options  of the measures; NULL for defaults
 * @param out      in the order of periods; the caller frees it
 * @param notes    may be NULL
 * @return HEARSAY_LIMIT for more than 10,000 periods; the hint says what to do. HEARSAY_BAD_ARGUMENT
 *         for a kernel other than uniform where repetitions do not count: of what is said again the
 *         first counts, which is what weighs least
 *
 * Cost  that of the measures, once a period, plus O(s) a period.
 */
HEARSAY_API hearsay_status hearsay_period_table(hearsay_table **out, const hearsay_corpus *corpus,
                                                hearsay_measure_scope scope,
                                                const hearsay_network_options *network,
                                                const hearsay_measure_options *options,
                                                const hearsay_period_options *periods,
                                                hearsay_period_notes *notes, hearsay_error *err);

/**
 * Statements, one a row, as a person reads them: statement, date, speaker, act, marks, target,
 * claim, via, document, quote, cue, confidence, place. Marks: "not said" and others.
 *
 * @param statements  their numbers; NULL: all statements of the corpus (count is then ignored)
 */
HEARSAY_API hearsay_status hearsay_statement_table(hearsay_table **out,
                                                   const hearsay_corpus *corpus,
                                                   const hearsay_statement_id *statements,
                                                   size_t count, hearsay_error *err);

/**
 * The same for the statements behind a tie, with what each adds to its weight in a second column,
 * weight; below the table stands what they add up to.
 *
 * @param statements, weights  as of hearsay_network_evidence and hearsay_network_evidence_weights
 * @param divisor  as of hearsay_network_divisor; where it is not 1 the line below says so
 */
HEARSAY_API hearsay_status hearsay_evidence_table(hearsay_table **out,
                                                  const hearsay_corpus *corpus,
                                                  const hearsay_statement_id *statements,
                                                  const double *weights, size_t count,
                                                  double divisor, hearsay_error *err);

#ifdef __cplusplus
}
#endif

#endif
