/*
 * How long it takes from a save to the verdict on the screen: sits before
 * `checker watch` at a terminal of its own and saves as an editor does.
 *
 *     save EXERCISE COPY <SUBMISSIONS >MILLISECONDS
 *
 * Each line of the input is the path of a file to save as the learner's copy;
 * for each, a line comes out when the last line of its verdict is there. The
 * first ones start the hosts. To be run in a copy of the project.
 */
#include <poll.h>
#include <pty.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/* In the last line, which comes with a verdict and with nothing before it. */
#define LAST_LINE "n next"
#define PATIENCE_MS 60000

static double now_ms(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static pid_t start(const char *exercise, int *terminal)
{
    struct winsize size = {.ws_row = 24, .ws_col = 80};
    pid_t pid = forkpty(terminal, NULL, NULL, &size);
    if (pid == 0) {
        execl("build/checker", "checker", "watch", exercise, (char *)NULL);
        _exit(127);
    }
    return pid;
}

/* Reads until the last line of a verdict is there. */
static bool wait_for_verdict(int terminal)
{
    static char seen[1 << 16];
    size_t length = 0;
    struct pollfd ready = {.fd = terminal, .events = POLLIN};
    while (poll(&ready, 1, PATIENCE_MS) > 0) {
        ssize_t got = read(terminal, seen + length, sizeof seen - 1 - length);
        if (got <= 0)
            return false;
        length += (size_t)got;
        seen[length] = '\0';
        if (strstr(seen, LAST_LINE))
            return true;
        if (length > sizeof seen / 2)
            length = 0;
    }
    return false;
}

/* Copies it beside the learner's copy, and renames it. */
static bool save(const char *from, const char *copy)
{
    char beside[4096], bytes[1 << 16];
    snprintf(beside, sizeof beside, "%s.save", copy);
    FILE *in = fopen(from, "r"), *out = fopen(beside, "w");
    bool ok = in && out;
    size_t length = ok ? fread(bytes, 1, sizeof bytes, in) : 0;
    ok = ok && fwrite(bytes, 1, length, out) == length;
    if (in)
        fclose(in);
    if (out)
        ok = fclose(out) == 0 && ok;
    return ok && rename(beside, copy) == 0;
}

int main(int argc, char **argv)
{
    char line[4096];
    int terminal;
    pid_t checker = argc == 3 ? start(argv[1], &terminal) : -1;
    bool ok = checker > 0 && wait_for_verdict(terminal);
    while (ok && fgets(line, sizeof line, stdin)) {
        line[strcspn(line, "\n")] = '\0';
        double began = now_ms();
        ok = save(line, argv[2]) && wait_for_verdict(terminal);
        printf("%.1f\n", now_ms() - began);
        fflush(stdout);
    }
    if (checker > 0) {
        close(terminal);
        waitpid(checker, NULL, 0);
    }
    if (!ok)
        fputs("save: no verdict came; it is used as the file's first lines say\n", stderr);
    return ok ? EXIT_SUCCESS : EXIT_FAILURE;
}
