/* hearsay, as it is called: answers --version and --help itself and becomes the program for all else. The
 * program stands on some forty libraries, and loading them takes ten times as long as an answer. */
#include <errno.h>
#include <limits.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "launch/answers.h"

/* False also if it could not be written: the program then fails in the same way, and says why. */
static bool answer(const char *word)
{
    for (size_t i = 0; i < answers_count; i++) {
        const struct answers_file *it = &answers_files[i];

        if (strcmp(it->name, word) == 0)
            return write(STDOUT_FILENO, it->text, it->size) == (ssize_t)it->size;
    }
    return false;
}

/* Where the program is, seen from the folder of the launcher: in the build, and installed. */
static const char *const places[] = { "libexec/hearsay/hearsay", HEARSAY_PROGRAM };

/* Returns only on failure. */
static void become_program(char **argv)
{
    char path[2 * PATH_MAX];
    ssize_t length = readlink("/proc/self/exe", path, PATH_MAX);
    char *name;

    if (length <= 0 || length == PATH_MAX) return;
    path[length] = '\0';
    name = strrchr(path, '/') + 1;
    for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
        (void)snprintf(name, PATH_MAX, "%s", places[i]);
        (void)execv(path, argv);
    }
}

int main(int argc, char **argv)
{
    (void)signal(SIGPIPE, SIG_IGN); /* as the program has it: a closed pipe is an error of the write */
    if (argc == 2 && answer(argv[1])) return 0;
    become_program(argv);
    (void)fprintf(stderr, "hearsay: error: cannot run %s beside this file: %s\n",
                  places[sizeof places / sizeof *places - 1], strerror(errno));
    return 3;
}
