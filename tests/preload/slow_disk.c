/* Loaded before the command (LD_PRELOAD): a disk that takes its time, and a thread that blocks no signal, as some
 * libraries start one. A signal that comes while a file is closed is then likely, and comes to that thread. */
#define _DEFAULT_SOURCE
#include <pthread.h>
#include <unistd.h>

enum { SLOWLY = 20000 }; /* microseconds */

static void *idle(void *argument)
{
    while (pause() == -1) continue;
    return argument;
}

__attribute__((constructor)) static void start(void)
{
    pthread_t thread;

    if (pthread_create(&thread, NULL, idle, NULL) == 0) (void)pthread_detach(thread);
}

int fsync(int file)
{
    (void)file;
    (void)usleep(SLOWLY);
    return 0;
}
