/* Children take the next piece from a shared counter until there is none, then tell through a pipe how
 * it went; a child that says nothing has died. They leave with _exit, so that nothing of the
 * parent's is flushed or cleaned up twice. */
#define _DEFAULT_SOURCE
#include "measure/fork_jobs.h"

#include <assert.h>
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

#include "measure/telling.h"
#include "memory/allocate.h"

enum { MOST_JOBS = 256, TICK = 200 /* milliseconds between two looks at the progress */ };

static_assert(ATOMIC_POINTER_LOCK_FREE == 2, "a counter that processes share takes no lock");

/* What all processes see. */
struct board {
    atomic_size_t next, done;
    atomic_bool stop;
};

struct child {
    pid_t id;
    int file; /* what it says; -1 after its last word */
};

struct crew {
    const struct fork_jobs *jobs;
    struct board *board;
    struct child *children;
    size_t count, talking;
};

static hearsay_status no_memory(const struct fork_jobs *jobs, hearsay_error *err)
{
    return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for %s", jobs->what);
}

static hearsay_status tell_done(const struct fork_jobs *jobs, size_t done, hearsay_error *err)
{
    return tell_progress(jobs->options, jobs->what, done, jobs->pieces, err);
}

/* ---- in a child ---- */

/* What the caller handles may be half done in a copy of it; what it ignores stays ignored. */
static void take_signals_plainly(void)
{
    static const int signals[] = { SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGPIPE };

    for (size_t i = 0; i < sizeof signals / sizeof *signals; i++) {
        struct sigaction action;

        if (sigaction(signals[i], NULL, &action) == 0 && action.sa_handler != SIG_IGN)
            (void)signal(signals[i], SIG_DFL);
    }
}

void fork_jobs_be_child(pid_t parent)
{
    take_signals_plainly();
#ifdef __linux__
    (void)prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
    if (getppid() != parent) _exit(1);
}

static hearsay_status take_pieces(const struct fork_jobs *jobs, struct board *board, pid_t parent,
                                  hearsay_error *err)
{
    hearsay_status status = HEARSAY_OK;

    while (status == HEARSAY_OK && !atomic_load(&board->stop)) {
        size_t piece = atomic_fetch_add(&board->next, 1);

        if (piece >= jobs->pieces) break;
        if (getppid() != parent) _exit(1);
        status = jobs->work(jobs->state, piece, err);
        atomic_fetch_add(&board->done, 1);
    }
    if (status != HEARSAY_OK) atomic_store(&board->stop, true);
    return status;
}

static void be_child(const struct crew *crew, int file, pid_t parent)
{
    hearsay_error err = { 0 };
    ssize_t sent;

    fork_jobs_be_child(parent);
    err.status = take_pieces(crew->jobs, crew->board, parent, &err);
    /* shorter than what a pipe takes at once */
    sent = write(file, &err, sizeof err);
    _exit(sent == (ssize_t)sizeof err ? 0 : 1);
}

/* ---- in the parent ---- */

static hearsay_status start_child(struct crew *crew, hearsay_error *err)
{
    struct child *child = &crew->children[crew->count];
    pid_t parent = getpid();
    int ends[2];

    if (pipe(ends) != 0)
        return hearsay_fail(err, HEARSAY_IO, "cannot start a process for %s: %s", crew->jobs->what,
                            strerror(errno));
    child->id = fork();
    if (child->id == 0) be_child(crew, ends[1], parent);
    (void)close(ends[1]);
    if (child->id < 0) {
        (void)close(ends[0]);
        hearsay_fail(err, HEARSAY_IO, "cannot start a process for %s: %s", crew->jobs->what,
                     strerror(errno));
        hearsay_error_hint(err, "--jobs 1 needs none");
        return HEARSAY_IO;
    }
    child->file = ends[0];
    crew->count++;
    crew->talking++;
    return HEARSAY_OK;
}

/* The last word of a child. */
static hearsay_status hear(struct crew *crew, struct child *child, hearsay_error *err)
{
    hearsay_error told;
    ssize_t size;

    do size = read(child->file, &told, sizeof told);
    while (size < 0 && errno == EINTR);
    (void)close(child->file);
    child->file = -1;
    crew->talking--;
    if (size == (ssize_t)sizeof told) {
        if (told.status != HEARSAY_OK && err) *err = told;
        return told.status;
    }
    hearsay_fail(err, HEARSAY_IO, "a process for %s ended before its work was done",
                 crew->jobs->what);
    hearsay_error_hint(err, "perhaps memory ran out: fewer --jobs take less");
    return HEARSAY_IO;
}

static hearsay_status listen_once(struct crew *crew, struct pollfd *waits, hearsay_error *err)
{
    hearsay_status status;

    for (size_t i = 0; i < crew->count; i++)
        waits[i] = (struct pollfd){ .fd = crew->children[i].file, .events = POLLIN };
    if (poll(waits, (nfds_t)crew->count, TICK) < 0 && errno != EINTR)
        return hearsay_fail(err, HEARSAY_IO, "cannot wait for %s: %s", crew->jobs->what,
                            strerror(errno));
    status = tell_done(crew->jobs, atomic_load(&crew->board->done), err);
    for (size_t i = 0; status == HEARSAY_OK && i < crew->count; i++)
        if (crew->children[i].file >= 0 && waits[i].revents)
            status = hear(crew, &crew->children[i], err);
    return status;
}

/* Whoever still works is not needed any more. */
static void dismiss(struct crew *crew)
{
    for (size_t i = 0; i < crew->count; i++) {
        struct child *child = &crew->children[i];

        if (child->file >= 0) {
            (void)kill(child->id, SIGKILL);
            (void)close(child->file);
        }
        while (waitpid(child->id, NULL, 0) < 0 && errno == EINTR) continue;
    }
}

static hearsay_status run_crew(const struct fork_jobs *jobs, size_t count, hearsay_error *err)
{
    struct crew crew = { .jobs = jobs };
    struct pollfd *waits = allocate_zero(count, sizeof *waits);
    hearsay_status status = HEARSAY_OK;

    crew.children = allocate_zero(count, sizeof *crew.children);
    crew.board = allocate_shared(1, sizeof *crew.board);
    if (!waits || !crew.children || !crew.board) status = no_memory(jobs, err);
    while (status == HEARSAY_OK && crew.count < count) status = start_child(&crew, err);
    while (status == HEARSAY_OK && crew.talking) status = listen_once(&crew, waits, err);
    dismiss(&crew);
    allocate_free_shared(crew.board, 1, sizeof *crew.board);
    allocate_free(crew.children);
    allocate_free(waits);
    return status;
}

static hearsay_status run_here(const struct fork_jobs *jobs, hearsay_error *err)
{
    hearsay_status status = HEARSAY_OK;

    for (size_t i = 0; status == HEARSAY_OK && i < jobs->pieces; i++) {
        status = jobs->work(jobs->state, i, err);
        if (status == HEARSAY_OK) status = tell_done(jobs, i + 1, err);
    }
    return status;
}

hearsay_status fork_jobs_run(const struct fork_jobs *jobs, hearsay_error *err)
{
    size_t count = jobs->options ? jobs->options->jobs : 0;

    if (count == 0) {
        long cores = sysconf(_SC_NPROCESSORS_ONLN);

        count = cores > 0 ? (size_t)cores : 1;
    }
    if (count > MOST_JOBS) count = MOST_JOBS;
    if (count > jobs->pieces) count = jobs->pieces;
    return count > 1 ? run_crew(jobs, count, err) : run_here(jobs, err);
}
