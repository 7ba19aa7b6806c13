/* Where results go when the place is no ordinary one. */
#define _XOPEN_SOURCE 700 /* setitimer */
#include <fcntl.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <cmocka.h>

#include <hearsay/output.h>

static char folder[64], target[96], link_path[96];

static int make_folder(void **state)
{
    (void)state;
    (void)snprintf(folder, sizeof folder, "/tmp/hearsay-output-XXXXXX");
    if (!mkdtemp(folder)) return 1;
    (void)snprintf(target, sizeof target, "%s/target", folder);
    (void)snprintf(link_path, sizeof link_path, "%s/link", folder);
    return 0;
}

static int remove_folder(void **state)
{
    (void)state;
    (void)remove(target);
    (void)remove(link_path);
    return rmdir(folder); /* fails if something was left behind */
}

static hearsay_status write_file(const char *path, const char *text, hearsay_error *err)
{
    hearsay_output *output;
    hearsay_status status = hearsay_output_file(&output, path, err);

    if (status != HEARSAY_OK) return status;
    hearsay_output_write(output, text, strlen(text));
    return hearsay_output_close(output, err);
}

static void a_link_stays_and_what_it_points_to_is_new(void **state)
{
    struct stat facts;

    (void)state;
    assert_int_equal(write_file(target, "old text", NULL), HEARSAY_OK);
    assert_int_equal(chmod(target, 0640), 0);
    assert_int_equal(symlink("target", link_path), 0);
    assert_int_equal(write_file(link_path, "new", NULL), HEARSAY_OK);
    assert_int_equal(lstat(link_path, &facts), 0);
    assert_true(S_ISLNK(facts.st_mode)); /* /dev/stdout is such a link */
    assert_int_equal(stat(target, &facts), 0);
    assert_int_equal(facts.st_size, 3);
    assert_int_equal(facts.st_mode & 0777, 0640); /* the rights stay too */
}

static void a_place_that_cannot_be_written_is_an_error_at_once_or_at_the_end(void **state)
{
    hearsay_error err = { 0 };

    (void)state;
    assert_int_equal(write_file("/nowhere/at/all", "x", &err), HEARSAY_IO);
    assert_string_equal(err.file, "/nowhere/at/all");
    assert_int_equal(write_file(folder, "x", &err), HEARSAY_IO);
    if (access("/dev/full", W_OK) == 0) {
        assert_int_equal(write_file("/dev/full", "x", &err), HEARSAY_IO);
        assert_int_equal(access("/dev/full", F_OK), 0);
    }
}

static void a_closed_pipe_is_an_error(void **state)
{
    static const char piece[4096] = "";
    hearsay_output *output;
    int ends[2];
    FILE *stream;

    (void)state;
    (void)signal(SIGPIPE, SIG_IGN);
    assert_int_equal(pipe(ends), 0);
    (void)close(ends[0]);
    stream = fdopen(ends[1], "w");
    assert_int_equal(hearsay_output_stream(&output, stream, NULL), HEARSAY_OK);
    for (int i = 0; i < 100; i++) hearsay_output_write(output, piece, sizeof piece);
    assert_int_equal(hearsay_output_close(output, NULL), HEARSAY_IO);
    (void)fclose(stream);
    (void)signal(SIGPIPE, SIG_DFL);
}

/* The place is taken by a folder after the file was begun. */
static void a_file_that_cannot_take_its_place_is_an_error_and_gone(void **state)
{
    hearsay_output *output;
    hearsay_error err = { 0 };

    (void)state;
    assert_int_equal(hearsay_output_file(&output, target, NULL), HEARSAY_OK);
    assert_int_equal(access(hearsay_output_temporary(output), F_OK), 0);
    hearsay_output_write(output, "new", 3);
    assert_int_equal(mkdir(target, 0700), 0);
    assert_int_equal(hearsay_output_close(output, &err), HEARSAY_IO);
    assert_string_equal(err.file, target);
}

enum { SENT = 1 << 20 };

/* What the byte at a place is: no period that a lost or doubled piece could have. */
static unsigned char byte_at(size_t at)
{
    return (unsigned char)(at * 2654435761u >> 24);
}

/* In a child: takes what comes slowly, in odd pieces. */
static void read_slowly(const char *path)
{
    int file = open(path, O_RDONLY);
    size_t all = 0;
    ssize_t size;
    unsigned char bytes[997];

    while ((size = read(file, bytes, sizeof bytes)) > 0) {
        for (ssize_t i = 0; i < size; i++, all++)
            if (bytes[i] != byte_at(all)) _exit(1);
        /* first slower than the alarm, so that it finds a write that waits */
        if (all < 10000) (void)nanosleep(&(struct timespec){ .tv_nsec = 2000000 }, NULL);
    }
    _exit(all == SENT && size == 0 ? 0 : 1);
}

static void take_alarm(int number)
{
    (void)number;
}

static void ring(suseconds_t every)
{
    const struct itimerval timer = { { 0, every }, { 0, every } };

    assert_int_equal(setitimer(ITIMER_REAL, &timer, NULL), 0);
}

/* A pipe takes less than it is given, and a signal breaks off a write that waits. */
static void every_byte_comes_through_short_and_interrupted_writes(void **state)
{
    const struct sigaction action = { .sa_handler = take_alarm }; /* without SA_RESTART */
    unsigned char piece[50000];
    hearsay_output *output;
    size_t written = 0;
    pid_t reader;
    int how;

    (void)state;
    assert_int_equal(mkfifo(target, 0600), 0);
    reader = fork();
    if (reader == 0) read_slowly(target);
    assert_true(reader > 0);
    assert_int_equal(hearsay_output_file(&output, target, NULL), HEARSAY_OK);
    assert_null(hearsay_output_temporary(output));
    assert_int_equal(sigaction(SIGALRM, &action, NULL), 0);
    ring(500);
    while (written < SENT) {
        size_t size = SENT - written < sizeof piece ? SENT - written : sizeof piece;

        for (size_t i = 0; i < size; i++) piece[i] = byte_at(written + i);
        hearsay_output_write(output, piece, size);
        written += size;
    }
    assert_int_equal(hearsay_output_close(output, NULL), HEARSAY_OK);
    ring(0);
    assert_int_equal(waitpid(reader, &how, 0), reader);
    assert_true(WIFEXITED(how) && WEXITSTATUS(how) == 0);
}

static void memory_holds_every_byte(void **state)
{
    hearsay_output *output;
    char *bytes, piece[1000];
    size_t size;

    (void)state;
    memset(piece, 'x', sizeof piece);
    assert_int_equal(hearsay_output_memory(&output, &bytes, &size, NULL), HEARSAY_OK);
    for (int i = 0; i < 200; i++) hearsay_output_write(output, piece, sizeof piece);
    assert_int_equal(hearsay_output_close(output, NULL), HEARSAY_OK);
    assert_int_equal(size, 200000);
    assert_int_equal(bytes[size - 1], 'x');
    free(bytes);
    assert_int_equal(hearsay_output_close(NULL, NULL), HEARSAY_OK);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_link_stays_and_what_it_points_to_is_new, make_folder,
                                        remove_folder),
        cmocka_unit_test_setup_teardown(
            a_place_that_cannot_be_written_is_an_error_at_once_or_at_the_end, make_folder,
            remove_folder),
        cmocka_unit_test_setup_teardown(a_file_that_cannot_take_its_place_is_an_error_and_gone,
                                        make_folder, remove_folder),
        cmocka_unit_test_setup_teardown(every_byte_comes_through_short_and_interrupted_writes,
                                        make_folder, remove_folder),
        cmocka_unit_test(a_closed_pipe_is_an_error),
        cmocka_unit_test(memory_holds_every_byte),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
