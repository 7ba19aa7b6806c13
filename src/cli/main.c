/* hearsay: arguments in, one command, exit status out. */
#include <errno.h>
#include <fcntl.h>
#include <malloc.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#include "cli/commands.h"
#include "cli/help.h"
#include "cli/interrupt.h"
#include "cli/message.h"
#include "cli/parse.h"
#include "cli/result.h"

static int exit_status_of(hearsay_status status)
{
    static const int exits[] = {
        [HEARSAY_OK] = 0,        [HEARSAY_BAD_DATA] = 1, [HEARSAY_LIMIT] = 1,
        [HEARSAY_BAD_ARGUMENT] = 2, [HEARSAY_NO_MEMORY] = 3, [HEARSAY_IO] = 3,
        [HEARSAY_UNSUPPORTED] = 3, [HEARSAY_STOPPED] = 3,
    };

    return (size_t)status < sizeof exits / sizeof *exits ? exits[status] : 3;
}

/* A stream that was closed before we began would be given to the next file that is opened, and
 * messages would end up in it. Opened the wrong way round, it fails when it is used. */
static void occupy_streams(void)
{
    for (int file = STDIN_FILENO; file <= STDERR_FILENO; file++)
        if (fcntl(file, F_GETFD) == -1)
            (void)open("/dev/null", file == STDIN_FILENO ? O_WRONLY : O_RDONLY);
}

/* The first file for a suggestion, if it can be typed as it is. */
static const char *first_file(const struct options *options)
{
    static const char plain[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
                                "-_.,/+@";
    const char *file = options->words[0];

    return file[strspn(file, plain)] ? "FILE" : file;
}

static hearsay_status run_command(const struct command *command, int argc, char **argv,
                                  int *exit_status, hearsay_error *err)
{
    struct options options;
    hearsay_status status = parse_options(&options, command, argc, argv, err);

    if (status != HEARSAY_OK || options.version || options.help) {
        if (status == HEARSAY_OK && options.version) printf("hearsay %s\n", hearsay_version());
        else if (status == HEARSAY_OK) help_command(command, stdout);
    } else {
        status = result_choose(&options, err);
        if (status == HEARSAY_OK) status = command->run(&options, exit_status, err);
        if (status == HEARSAY_OK && command->next && !options.quiet)
            message_suggest(command->next, first_file(&options));
    }
    options_clear(&options);
    return status;
}

/* Large memory goes back to the system when it is freed. glibc would do so only until the first is: after that, as
 * large ones become holes among what stays. */
static void return_large_memory(void)
{
#ifdef M_MMAP_THRESHOLD
    (void)mallopt(M_MMAP_THRESHOLD, 1 << 20);
#endif
}

static hearsay_status run(int argc, char **argv, int *exit_status, hearsay_error *err)
{
    const char *word = argc > 1 ? argv[1] : NULL;
    const struct command *command = word ? command_find(word) : NULL;

    if (command) return run_command(command, argc - 1, argv + 1, exit_status, err);
    if (!word) help_short(stdout);
    else if (strcmp(word, "--help") == 0 || strcmp(word, "-h") == 0) help_all(stdout);
    else if (strcmp(word, "--version") == 0) printf("hearsay %s\n", hearsay_version());
    else return parse_unknown_command(word, err);
    return HEARSAY_OK;
}

int main(int argc, char **argv)
{
    hearsay_error err = { 0 };
    int exit_status = 0;
    hearsay_status status;

    occupy_streams();
    return_large_memory();
    interrupt_init();
    (void)signal(SIGPIPE, SIG_IGN); /* a closed pipe is an error of the write */
    status = run(argc, argv, &exit_status, &err);
    /* a full disk or a closed pipe may show only now */
    errno = 0;
    if ((fflush(stdout) != 0 || ferror(stdout)) && status == HEARSAY_OK)
        status = hearsay_fail(&err, HEARSAY_IO, "cannot write to standard output: %s",
                              strerror(errno ? errno : EIO));
    if (status != HEARSAY_OK) message_error(&err);
    return status == HEARSAY_OK ? exit_status : exit_status_of(status);
}
