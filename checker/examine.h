/*
 * The way of a submission through all witnesses to one verdict.
 *
 *     struct examine_order order = {.exercise = x, .submission = "work/.../badge.c",
 *                                 .tools = toolchain_default()};
 *     struct verdict verdict;
 *     if (!examine(&order, &verdict, e))
 *         return status_could_not_check;
 */
#ifndef EXAMINE_H
#define EXAMINE_H

#include "base/error.h"
#include "build/toolchain.h"
#include "exercise/exercise.h"
#include "run/hosts.h"
#include "verdict/verdict.h"

#include <stdbool.h>

struct examine_order {
    const struct exercise *exercise;
    const char *submission;         /* path of the file to check */
    const char *answers_folder;     /* where the answers file lies; NULL: beside the submission */
    struct toolchain tools;
    struct hosts *hosts;            /* through which it is run; NULL: hosts of its own */
    bool stored;                    /* the verdict of the same bytes may serve again */
    bool in_turn;                   /* one tool after the other, for a worker among others */
    bool film;                      /* note what becomes of each block: the verdict has a film */
    bool keep;                      /* keep the raw reports in build/runs */
    int stop;                       /* something to read here: the verdict is not wanted any
                                       more (run/stop.h); 0: it always is */
    void (*progress)(const char *stage);   /* called when work on a stage begins, or NULL */
};

/*
 * False: nothing could be checked, or it was given up; *e says why. True: *out is a verdict, also
 * when some stage could not be graded; give it back with verdict_release().
 */
bool examine(const struct examine_order *order, struct verdict *out, struct error *e);

#endif
