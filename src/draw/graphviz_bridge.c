/* Graphviz in a child. The child writes one byte that tells how it went, the length of what
 * follows, and the picture or the error text; whatever else happens to it shows as a short answer.
 * It leaves with _exit, also when Graphviz calls exit, so that nothing of the parent's is flushed
 * or cleaned up twice. */
#include "draw/graphviz_bridge.h"

#include <graphviz/cgraph.h>
#include <graphviz/gvc.h>

#include <errno.h>
#include <fcntl.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "measure/fork_jobs.h"

enum answer { ANSWER_PICTURE = 'P', ANSWER_FAILED = 'F', ANSWER_UNSUPPORTED = 'U' };

enum {
    HEADER = 1 + sizeof(uint64_t),
    ERROR_TEXT = 400,
    CHILD_FILES = 1024, /* inherited ones below this number are closed */
};

#define CHILD_MEMORY ((rlim_t)4 << 30)
#define PNG_RESOLUTION "144" /* dots an inch */

/* ---- in the child ---- */

/* What Graphviz complained about first; it tells in pieces and has no pointer to hand on. Written
 * in the child only. */
static char complaint[ERROR_TEXT];

static int hear_complaint(char *piece)
{
    size_t used = strlen(complaint), room = sizeof complaint - used - 1, length = strlen(piece);

    if (strchr(complaint, '\n')) return 0;
    if (length > room) length = room;
    memcpy(complaint + used, piece, length);
    complaint[used + length] = '\0';
    return 0;
}

static void leave(void)
{
    _exit(1);
}

static void send_all(int file, const void *bytes, size_t size)
{
    const char *at = bytes;

    while (size) {
        ssize_t sent = write(file, at, size);
        if (sent < 0 && errno != EINTR) _exit(2);
        if (sent > 0) {
            at += sent;
            size -= (size_t)sent;
        }
    }
}

static void answer(int file, enum answer what, const char *bytes, size_t size)
{
    unsigned char header[HEADER] = { (unsigned char)what };
    uint64_t length = size;

    memcpy(header + 1, &length, sizeof length);
    send_all(file, header, sizeof header);
    send_all(file, bytes, size);
}

/* Graphviz takes char * where it only reads. */
static char *as_char(const char *text)
{
    union {
        const char *in;
        char *out;
    } cast = { text };

    return cast.out;
}

#ifdef HEARSAY_BUILTIN_PLUGINS
extern gvplugin_library_t gvplugin_core_LTX_library;
extern gvplugin_library_t gvplugin_dot_layout_LTX_library;
extern gvplugin_library_t gvplugin_neato_layout_LTX_library;

static GVC_t *new_context(const char *format)
{
    const lt_symlist_t plugins[] = {
        { "gvplugin_core_LTX_library", &gvplugin_core_LTX_library },
        { "gvplugin_dot_layout_LTX_library", &gvplugin_dot_layout_LTX_library },
        { "gvplugin_neato_layout_LTX_library", &gvplugin_neato_layout_LTX_library },
        { NULL, NULL },
    };

    bool is_ours = strcmp(format, "svg") == 0 || strcmp(format, "plain") == 0;

    return is_ours ? gvContextPlugins(plugins, 0) : gvContext();
}
#else
static GVC_t *new_context(const char *format)
{
    (void)format;
    return gvContext();
}
#endif

/* How Graphviz says that it has no plugin for a format or a layout. */
static bool lacks_plugin(void)
{
    return strstr(complaint, "not recognized") || strstr(complaint, "is unavailable");
}

/* Everything that needs cleaning up is cleaned up, so that a memory checker that follows the child
 * finds only what Graphviz itself leaves. */
static void draw(int file, const char *dot, const char *format)
{
    const char *layout;
    char *picture = NULL;
    unsigned length = 0;
    GVC_t *context = new_context(format);
    Agraph_t *graph = agmemread(dot);
    bool done = context && graph;

    if (done && strcmp(format, "png") == 0)
        (void)agattr(graph, AGRAPH, as_char("dpi"), as_char(PNG_RESOLUTION));
    layout = graph ? agget(graph, as_char("layout")) : NULL;
    done = done && gvLayout(context, graph, layout && *layout ? layout : "dot") == 0 &&
           agerrors() == 0;
    done = done && gvRenderData(context, graph, format, &picture, &length) == 0 &&
           agerrors() == 0 && picture;
    if (done) answer(file, ANSWER_PICTURE, picture, length);
    else
        answer(file, lacks_plugin() ? ANSWER_UNSUPPORTED : ANSWER_FAILED, complaint,
               strlen(complaint));
    if (picture) gvFreeRenderData(picture);
    if (graph) {
        if (context) gvFreeLayout(context, graph);
        agclose(graph);
    }
    if (context) gvFreeContext(context);
}

/* Standard streams lead nowhere and nothing else of the parent's stays open, so that a stream that
 * Graphviz flushes cannot reach it. */
static void let_go(int keep)
{
    int nowhere = open("/dev/null", O_RDWR);

    for (int file = 0; file < 3 && nowhere >= 0; file++) (void)dup2(nowhere, file);
    for (int file = 3; file < CHILD_FILES; file++)
        if (file != keep) (void)close(file);
}

static void limit(int what, rlim_t most)
{
    struct rlimit limits;

    if (getrlimit(what, &limits) != 0) return;
    if (limits.rlim_max != RLIM_INFINITY && limits.rlim_max < most) most = limits.rlim_max;
    limits.rlim_cur = most;
    (void)setrlimit(what, &limits);
}

#if defined(__SANITIZE_ADDRESS__)
#define CHILD_IS_LIMITED 0
#elif defined(__has_feature)
#define CHILD_IS_LIMITED (!__has_feature(address_sanitizer))
#else
#define CHILD_IS_LIMITED 1
#endif

static void set_limits(unsigned seconds)
{
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_CPU, (rlim_t)seconds + 1); /* should the parent die first */
    /* an address sanitizer takes terabytes of addresses and would be killed at once */
    if (CHILD_IS_LIMITED) limit(RLIMIT_AS, CHILD_MEMORY);
}

/* Graphviz reads some numbers by the host's locale, where 0.25 may be 0. */
static void speak_c(void)
{
    locale_t plain = newlocale(LC_ALL_MASK, "C", (locale_t)0);

    if (plain != (locale_t)0) (void)uselocale(plain);
}

static void be_child(int file, const char *dot, const char *format, unsigned seconds, pid_t parent)
{
    fork_jobs_be_child(parent);
    /* called before all that the parent registered, and ends the process there */
    (void)atexit(leave);
    let_go(file);
    set_limits(seconds);
    speak_c();
    (void)signal(SIGPIPE, SIG_DFL);
    (void)agseterrf(hear_complaint);
    (void)agseterr(AGERR);
    (void)agreseterrors();
    draw(file, dot, format);
    _exit(0);
}

/* ---- in the parent ---- */

static double now(void)
{
    struct timespec time;

    (void)clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

/* All that the child says until it closes the pipe. False: it takes too long. */
static bool listen_to(int file, struct buffer *heard, double until)
{
    char bytes[1 << 16];

    for (;;) {
        struct pollfd wait = { .fd = file, .events = POLLIN };
        double left = until - now();
        ssize_t size;

        if (left <= 0) return false;
        if (poll(&wait, 1, left < 3600 ? (int)(left * 1000) + 1 : 3600000) <= 0) continue;
        size = read(file, bytes, sizeof bytes);
        if (size == 0 || (size < 0 && errno != EINTR)) return true;
        if (size > 0) buffer_add(heard, bytes, (size_t)size);
        if (heard->failed) return true;
    }
}

/* How it ended; 0 also if that cannot be known. */
static int bury(pid_t child)
{
    int how = 0;

    while (waitpid(child, &how, 0) < 0)
        if (errno != EINTR) return 0;
    return how;
}

static hearsay_status fail_as_told(enum answer what, const char *told, const char *format,
                                   hearsay_error *err)
{
    if (strncmp(told, "Error: ", 7) == 0) told += 7;
    if (what == ANSWER_UNSUPPORTED) {
        hearsay_fail(err, HEARSAY_UNSUPPORTED, "this Graphviz cannot draw %s", format);
        hearsay_error_hint(err,
                           "install the package graphviz, which brings what draws %s, and run "
                           "\"dot -c\"; dot needs none of it",
                           format);
        return HEARSAY_UNSUPPORTED;
    }
    return hearsay_fail(err, HEARSAY_IO, "Graphviz could not draw the map: %.*s",
                        *told ? (int)strcspn(told, "\n") : 100,
                        *told ? told : "it tells no reason");
}

/* What the child's answer and end mean. */
static hearsay_status understand(struct buffer *out, const struct buffer *heard, int how,
                                 const char *format, hearsay_error *err)
{
    uint64_t length = 0;

    if (heard->failed) return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for a map");
    if (heard->length >= HEADER) memcpy(&length, heard->bytes + 1, sizeof length);
    if (heard->length >= HEADER && heard->length - HEADER == length) {
        if (heard->bytes[0] != ANSWER_PICTURE)
            return fail_as_told((enum answer)heard->bytes[0], heard->bytes + HEADER, format, err);
        buffer_add(out, heard->bytes + HEADER, (size_t)length);
        return out->failed ? hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for a map")
                           : HEARSAY_OK;
    }
    hearsay_fail(err, HEARSAY_IO, "Graphviz ended before the map was drawn (%s %d)",
                 WIFSIGNALED(how) ? "signal" : "exit status",
                 WIFSIGNALED(how) ? WTERMSIG(how) : WEXITSTATUS(how));
    hearsay_error_hint(err, "try another format, or --top for a smaller map");
    return HEARSAY_IO;
}

hearsay_status graphviz_draw(struct buffer *out, const char *dot, const char *format,
                             unsigned seconds, hearsay_error *err)
{
    struct buffer heard = { 0 };
    int ends[2], how;
    bool in_time;
    pid_t parent = getpid(), child;
    hearsay_status status;

    if (pipe(ends) != 0)
        return hearsay_fail(err, HEARSAY_IO, "cannot talk to Graphviz: %s", strerror(errno));
    (void)fflush(NULL); /* else the child has a copy of what waits to be written */
    child = fork();
    if (child == 0) be_child(ends[1], dot, format, seconds, parent);
    (void)close(ends[1]);
    if (child < 0) {
        (void)close(ends[0]);
        return hearsay_fail(err, HEARSAY_IO, "cannot start Graphviz: %s", strerror(errno));
    }
    in_time = listen_to(ends[0], &heard, now() + seconds);
    if (!in_time || heard.failed) (void)kill(child, SIGKILL);
    (void)close(ends[0]);
    how = bury(child);
    if (in_time) {
        status = understand(out, &heard, how, format, err);
    } else {
        status = hearsay_fail(err, HEARSAY_LIMIT, "drawing the map takes more than %u second%s",
                              seconds, seconds == 1 ? "" : "s");
        hearsay_error_hint(err, "draw fewer actors with --top, or filter the statements");
    }
    buffer_clear(&heard);
    return status;
}
