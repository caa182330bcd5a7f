/*
 * Runs one program within limits, and takes everything away that it started.
 * Knows nothing of exercises.
 *
 *     struct box box = {.argv = argv, .folder = run, .seconds = 10};
 *     struct box_run run;
 *     struct box_end how;
 *     if (!box_start(&box, &run, e))
 *         return false;
 *     box_wait(&run, &how);
 *
 * Between checker and program stands a keeper: a process of ours that enforces
 * the time limit, adopts orphans (PR_SET_CHILD_SUBREAPER, prctl(2)), and kills
 * all that is left when the program ends, when the checker asks, or when the
 * checker dies.
 */
#ifndef BOX_H
#define BOX_H

#include "base/error.h"

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

struct box {
    const char *const *argv;   /* NULL-terminated; argv[0] is searched in PATH */
    const char *const *add;    /* "NAME=value" added to the environment, or NULL */
    const char *folder;        /* where it runs; NULL: here */
    bool fenced;               /* it may write in that folder only, where the kernel can do that */
    const char *output;        /* file for its stdout and stderr; NULL: /dev/null */
    bool commands;             /* its stdin is a pipe, see box_command() */
    bool answers;              /* its descriptor 3 is a pipe, see box_answer() */
    unsigned seconds;          /* wall clock; 0: no limit */
    size_t file_bytes;         /* largest file it may write; 0: no limit */
    bool fixed_addresses;      /* no randomised addresses: sanitizers of clang 14 cannot
                                  start where a kernel randomises 32 bits of them */
    size_t memory_bytes;       /* of addresses; 0: no limit. ASan needs terabytes of them */
    unsigned processes;        /* most processes at a time; 0: no limit */
};

/* A program that runs. */
struct box_run {
    pid_t keeper;
    int status;                /* the keeper tells how it ended through this */
    int commands;              /* write end of its stdin, -1 when not asked for */
    int answers;               /* read end of its descriptor 3, -1 when not asked for */
};

struct box_end {
    bool timed_out;
    bool too_many_processes;
    bool missing;              /* there is no such program */
    int signal;                /* that ended it; 0: it exited */
    int exit_status;
};

/* False: nothing is running, *e says why. */
bool box_start(const struct box *box, struct box_run *run, struct error *e);

/* Writes to the program's stdin, which stays open. A program that is gone is fine. */
void box_command(struct box_run *run, const char *bytes, size_t length);

enum box_answer { BOX_ANSWERED, BOX_SILENT, BOX_GONE };

/*
 * Waits for a line on the program's descriptor 3, its end of line cut off.
 * Silent: none came in time. Gone: no more will come.
 */
enum box_answer box_answer(struct box_run *run, char *line, size_t size, int milliseconds);

/* Waits for the end. Afterwards nothing of the program is running. */
void box_wait(struct box_run *run, struct box_end *out);

/* Stops it now; box_wait() is still due. */
void box_stop(struct box_run *run);

#endif
