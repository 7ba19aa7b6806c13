#include "cli/interrupt.h"

#include <signal.h>
#include <string.h>
#include <unistd.h>

enum { MOST_FILES = 8 }; /* a result of two files has up to four */

static const int ending[] = { SIGINT, SIGTERM, SIGHUP };
enum { ENDING = sizeof ending / sizeof *ending };

static const char *volatile unfinished[MOST_FILES];
static sigset_t mask; /* as it was before interrupt_hold */
static pid_t owner;   /* a forked child has the handler too, and none of the files */

static void end(int number)
{
    for (size_t i = 0; i < MOST_FILES && getpid() == owner; i++)
        if (unfinished[i]) (void)unlink(unfinished[i]);
    (void)signal(number, SIG_DFL);
    (void)raise(number); /* comes when the handler is left, and ends the process as it would have */
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
    (void)sigprocmask(SIG_BLOCK, &set, &mask);
}

void interrupt_release(void)
{
    (void)sigprocmask(SIG_SETMASK, &mask, NULL);
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
