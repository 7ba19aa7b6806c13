#include "cli/interrupt.h"

#include <sched.h>
#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <unistd.h>

enum { MOST_FILES = 8 }; /* a result of two files has up to four */

static const int ending[] = { SIGINT, SIGTERM, SIGHUP };
enum { ENDING = sizeof ending / sizeof *ending };

static const char *volatile unfinished[MOST_FILES];
static sigset_t mask; /* as it was before interrupt_hold */
static pid_t owner;   /* a forked child has the handler too, and none of the files */

/* Libraries have threads of their own (OpenBLAS from its loading on), and a signal comes to any that does not block
 * it: what the caller blocks does not hold it off. Hence who ends and who holds must agree. */
enum { FREE, HELD, ENDING_NOW };
static atomic_int state = FREE;
static atomic_int waiting; /* the signal that came, perhaps while HELD; 0: none */

static void remove_unfinished(void)
{
    for (size_t i = 0; i < MOST_FILES && getpid() == owner; i++)
        if (unfinished[i]) (void)unlink(unfinished[i]);
}

static void end_by(int number)
{
    remove_unfinished();
    (void)signal(number, SIG_DFL);
    (void)raise(number); /* in the handler it comes when that is left, and ends the process as it would have */
}

static void end(int number)
{
    int before = FREE;

    atomic_store(&waiting, number); /* before looking: who lets go looks here afterwards */
    if (atomic_compare_exchange_strong(&state, &before, ENDING_NOW)) end_by(number);
}

void interrupt_init(void)
{
    struct sigaction action = { .sa_handler = end }, before;

    owner = getpid();
    (void)signal(SIGXFSZ, SIG_IGN); /* a file that may not grow is a write that fails */
    (void)sigemptyset(&action.sa_mask);
    for (size_t i = 0; i < ENDING; i++)
        if (sigaction(ending[i], NULL, &before) == 0 && before.sa_handler != SIG_IGN)
            (void)sigaction(ending[i], &action, NULL);
}

void interrupt_hold(void)
{
    sigset_t set;

    (void)sigemptyset(&set);
    for (size_t i = 0; i < ENDING; i++) (void)sigaddset(&set, ending[i]);
    (void)pthread_sigmask(SIG_BLOCK, &set, &mask);
    for (int before = FREE; !atomic_compare_exchange_strong(&state, &before, HELD); before = FREE)
        (void)sched_yield(); /* another thread is about to end the process */
}

void interrupt_release(void)
{
    int number;

    atomic_store(&state, FREE);
    (void)pthread_sigmask(SIG_SETMASK, &mask, NULL);
    number = atomic_load(&waiting);
    if (number) end(number);
}

static void replace(const char *path, const char *by)
{
    for (size_t i = 0; i < MOST_FILES; i++)
        if (unfinished[i] == path) {
            unfinished[i] = by;
            return;
        }
}

void interrupt_note(const char *path)
{
    replace(NULL, path);
}

void interrupt_forget(const char *path)
{
    if (path) replace(path, NULL);
}

hearsay_status interrupt_open(hearsay_output **out, const char *path, hearsay_error *err)
{
    hearsay_status status;

    interrupt_hold();
    status = hearsay_output_file(out, path, err);
    if (status == HEARSAY_OK) interrupt_note(hearsay_output_temporary(*out));
    interrupt_release();
    return status;
}

hearsay_status interrupt_close(hearsay_output *output, hearsay_status status, hearsay_error *err)
{
    if (!output) return status;
    interrupt_hold();
    interrupt_forget(hearsay_output_temporary(output));
    if (status == HEARSAY_OK) status = hearsay_output_close(output, err);
    else hearsay_output_discard(output);
    interrupt_release();
    return status;
}
