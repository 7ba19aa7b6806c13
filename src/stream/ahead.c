#include "stream/ahead.h"

#include <pthread.h>
#include <signal.h>
#include <string.h>

#include "memory/allocate.h"

struct ahead {
    ahead_fill *fill;
    void *state;
    void *batches[AHEAD_BATCHES];
    size_t filled, used; /* so far; the batch at used is the caller's while is_held */
    bool at_end, is_held, stop, has_thread;
    pthread_t thread;
    pthread_mutex_t lock; /* of all above but fill, state and batches */
    pthread_cond_t changed;
};

static void *work(void *argument)
{
    struct ahead *ahead = argument;
    bool more = true;

    (void)pthread_mutex_lock(&ahead->lock);
    while (more && !ahead->stop) {
        if (ahead->filled - ahead->used == AHEAD_BATCHES) {
            (void)pthread_cond_wait(&ahead->changed, &ahead->lock);
            continue;
        }
        (void)pthread_mutex_unlock(&ahead->lock);
        more = ahead->fill(ahead->state, ahead->batches[ahead->filled % AHEAD_BATCHES]);
        (void)pthread_mutex_lock(&ahead->lock);
        ahead->filled++;
        ahead->at_end = !more;
        (void)pthread_cond_signal(&ahead->changed);
    }
    (void)pthread_mutex_unlock(&ahead->lock);
    return NULL;
}

/* Signals are the caller's business: the thread is started with all of them blocked. */
static bool start(struct ahead *ahead)
{
    sigset_t all, before;
    bool started;

    if (pthread_mutex_init(&ahead->lock, NULL) != 0) return false;
    if (pthread_cond_init(&ahead->changed, NULL) != 0) {
        (void)pthread_mutex_destroy(&ahead->lock);
        return false;
    }
    (void)sigfillset(&all);
    (void)pthread_sigmask(SIG_SETMASK, &all, &before);
    started = pthread_create(&ahead->thread, NULL, work, ahead) == 0;
    (void)pthread_sigmask(SIG_SETMASK, &before, NULL);
    if (!started) {
        (void)pthread_cond_destroy(&ahead->changed);
        (void)pthread_mutex_destroy(&ahead->lock);
    }
    return started;
}

hearsay_status ahead_new(struct ahead **out, ahead_fill *fill, void *state, void *const *batches,
                         bool by_thread, hearsay_error *err)
{
    struct ahead *ahead = allocate_zero(1, sizeof *ahead);

    *out = ahead;
    if (!ahead) return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory while reading");
    ahead->fill = fill;
    ahead->state = state;
    memcpy(ahead->batches, batches, sizeof ahead->batches);
    ahead->has_thread = by_thread && start(ahead);
    return HEARSAY_OK;
}

static void *fill_now(struct ahead *ahead)
{
    if (ahead->at_end) return NULL;
    ahead->at_end = !ahead->fill(ahead->state, ahead->batches[0]);
    return ahead->batches[0];
}

void *ahead_next(struct ahead *ahead)
{
    void *batch = NULL;

    if (!ahead->has_thread) return fill_now(ahead);
    (void)pthread_mutex_lock(&ahead->lock);
    if (ahead->is_held) {
        ahead->used++;
        (void)pthread_cond_signal(&ahead->changed);
    }
    while (ahead->filled == ahead->used && !ahead->at_end)
        (void)pthread_cond_wait(&ahead->changed, &ahead->lock);
    ahead->is_held = ahead->filled > ahead->used;
    if (ahead->is_held) batch = ahead->batches[ahead->used % AHEAD_BATCHES];
    (void)pthread_mutex_unlock(&ahead->lock);
    return batch;
}

void ahead_free(struct ahead *ahead)
{
    if (!ahead) return;
    if (ahead->has_thread) {
        (void)pthread_mutex_lock(&ahead->lock);
        ahead->stop = true;
        (void)pthread_cond_signal(&ahead->changed);
        (void)pthread_mutex_unlock(&ahead->lock);
        (void)pthread_join(ahead->thread, NULL);
        (void)pthread_cond_destroy(&ahead->changed);
        (void)pthread_mutex_destroy(&ahead->lock);
    }
    allocate_free(ahead);
}
