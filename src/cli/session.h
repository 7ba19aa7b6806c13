/* What nearly every command does first: read the files, keep the statements that the filters let
 * through, build the network - and say on standard error what was doubtful or left out. */
#ifndef CLI_SESSION_H
#define CLI_SESSION_H

#include "cli/options.h"
#include "cli/progress.h"

struct session {
    const struct options *options;
    hearsay_corpus *whole;   /* as read */
    hearsay_corpus *corpus;  /* what the filters left; the same if there are none */
    hearsay_filtered left;   /* what the filters left out, if there are any */
    size_t old_files;        /* of --compare: hearsay_read_two_sides; else 0 */
    hearsay_network *network; /* NULL before session_build */
    hearsay_run run;         /* borrows the next two */
    char *run_options, *run_inputs;
    struct progress progress; /* of slow measures */
};

/** Reads and filters. The session is to be ended also on failure. */
hearsay_status session_begin(struct session *session, const struct options *options,
                             hearsay_error *err);

/** Only what outputs say of their making: session->run. */
hearsay_status session_describe(struct session *session, hearsay_error *err);

/** How files are read, as the options say, but for --add-up; progress is told to the struct, which is zeros. */
hearsay_read_options session_read_options(const struct options *options, struct progress *progress);

/** Builds a network as the options say, or its backbone, and tells what was left out; the caller frees
 *  it before the corpus. */
hearsay_status session_make_network(hearsay_network **out, const hearsay_corpus *corpus,
                                    const struct options *options, const char *kind,
                                    bool keep_negated, hearsay_error *err);

/** The same into session->network, which session_end frees. */
hearsay_status session_build(struct session *session, const char *kind, bool keep_negated,
                             hearsay_error *err);

/** The network of this kind that the options ask for, without a backbone. */
hearsay_network_options session_network(const struct options *options, const char *kind);

/** For hearsay_measure_options.beforehand: a notice. */
void session_tell(void *state, const char *text);

/** How measures are computed, as the options say; borrows their lists and the session. */
hearsay_measure_options session_measures(struct session *session);

/** Frees everything. */
void session_end(struct session *session);

#endif
