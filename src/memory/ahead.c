#include "memory/ahead.h"

#include <pthread.h>
#include <signal.h>
#include <unistd.h>

#include "memory/allocate.h"

struct ahead {
    struct ahead_steps steps;
    char *batches;
    size_t size;                  /* of one */
    size_t places;                /* of batches in turn */
    bool is_ready[AHEAD_BATCHES]; /* loaded and worked on */
    size_t loaded, used;          /* so far; the batch at used is the caller's while is_held */
    bool at_end, is_loading, is_held, stop;
    pthread_t threads[AHEAD_THREADS];
    size_t thread_count;
    pthread_mutex_t lock; /* of all above but steps, batches, size, places and threads */
    pthread_cond_t changed;
};

size_t ahead_threads(void)
{
    long cores = sysconf(_SC_NPROCESSORS_ONLN);

    if (cores <= 2) return 1;
    return cores > AHEAD_THREADS ? AHEAD_THREADS : (size_t)cores - 1;
}

static void *batch_at(const struct ahead *ahead, size_t place)
{
    return ahead->batches + place * ahead->size;
}

/* Whether there is something to load, and room for it, and nobody at it. */
static bool may_load(const struct ahead *ahead)
{
    return !ahead->at_end && !ahead->is_loading && ahead->loaded - ahead->used < ahead->places;
}

/* Loads the next batch and works on it. Called with the lock, and returns with it. */
static void fill_next(struct ahead *ahead)
{
    size_t place = ahead->loaded % ahead->places;
    void *batch = batch_at(ahead, place);
    bool more;

    ahead->is_loading = true;
    ahead->is_ready[place] = false;
    (void)pthread_mutex_unlock(&ahead->lock);
    more = ahead->steps.load(ahead->steps.state, batch);
    (void)pthread_mutex_lock(&ahead->lock);
    ahead->is_loading = false;
    ahead->loaded++;
    ahead->at_end = !more;
    (void)pthread_cond_broadcast(&ahead->changed);
    (void)pthread_mutex_unlock(&ahead->lock);
    ahead->steps.work(ahead->steps.state, batch);
    (void)pthread_mutex_lock(&ahead->lock);
    ahead->is_ready[place] = true;
    (void)pthread_cond_broadcast(&ahead->changed);
}

static void *run(void *argument)
{
    struct ahead *ahead = argument;

    (void)pthread_mutex_lock(&ahead->lock);
    while (!ahead->stop && !ahead->at_end) {
        if (may_load(ahead)) fill_next(ahead);
        else (void)pthread_cond_wait(&ahead->changed, &ahead->lock);
    }
    (void)pthread_mutex_unlock(&ahead->lock);
    return NULL;
}

static void forget_lock(struct ahead *ahead)
{
    (void)pthread_cond_destroy(&ahead->changed);
    (void)pthread_mutex_destroy(&ahead->lock);
}

/* Signals are the caller's business: threads are started with all of them blocked. */
static void start(struct ahead *ahead, size_t threads)
{
    sigset_t all, before;

    if (pthread_mutex_init(&ahead->lock, NULL) != 0) return;
    if (pthread_cond_init(&ahead->changed, NULL) != 0) {
        (void)pthread_mutex_destroy(&ahead->lock);
        return;
    }
    (void)sigfillset(&all);
    (void)pthread_sigmask(SIG_SETMASK, &all, &before);
    while (ahead->thread_count < threads &&
           pthread_create(&ahead->threads[ahead->thread_count], NULL, run, ahead) == 0)
        ahead->thread_count++;
    (void)pthread_sigmask(SIG_SETMASK, &before, NULL);
    if (ahead->thread_count == 0) forget_lock(ahead);
}

hearsay_status ahead_new(struct ahead **out, const struct ahead_steps *steps, void *batches, size_t size,
                         size_t threads, hearsay_error *err)
{
    struct ahead *ahead = allocate_zero(1, sizeof *ahead);

    *out = ahead;
    if (!ahead) return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory");
    ahead->steps = *steps;
    if (threads > AHEAD_THREADS) threads = AHEAD_THREADS;
    ahead->places = 2 * threads + 3;
    ahead->batches = batches;
    ahead->size = size;
    if (threads) start(ahead, threads);
    return HEARSAY_OK;
}

static void *fill_now(struct ahead *ahead)
{
    if (ahead->at_end) return NULL;
    ahead->at_end = !ahead->steps.load(ahead->steps.state, ahead->batches);
    ahead->steps.work(ahead->steps.state, ahead->batches);
    return ahead->batches;
}

/* Whether the batch whose turn it is may still come but is not there. */
static bool must_wait(const struct ahead *ahead)
{
    if (ahead->loaded == ahead->used) return !ahead->at_end;
    return !ahead->is_ready[ahead->used % ahead->places];
}

void *ahead_next(struct ahead *ahead)
{
    void *batch = NULL;

    if (ahead->thread_count == 0) return fill_now(ahead);
    (void)pthread_mutex_lock(&ahead->lock);
    if (ahead->is_held) {
        ahead->used++;
        (void)pthread_cond_broadcast(&ahead->changed);
    }
    while (must_wait(ahead)) {
        if (may_load(ahead)) fill_next(ahead);
        else (void)pthread_cond_wait(&ahead->changed, &ahead->lock);
    }
    ahead->is_held = ahead->loaded > ahead->used;
    if (ahead->is_held) batch = batch_at(ahead, ahead->used % ahead->places);
    (void)pthread_mutex_unlock(&ahead->lock);
    return batch;
}

void ahead_free(struct ahead *ahead)
{
    if (!ahead) return;
    if (ahead->thread_count) {
        (void)pthread_mutex_lock(&ahead->lock);
        ahead->stop = true;
        (void)pthread_cond_broadcast(&ahead->changed);
        (void)pthread_mutex_unlock(&ahead->lock);
        for (size_t i = 0; i < ahead->thread_count; i++) (void)pthread_join(ahead->threads[i], NULL);
        forget_lock(ahead);
    }
    allocate_free(ahead);
}
