/*
 * Any C or C++ program with a main of its own, and the same examination for it
 * as for an exercise: built in both variants, run plainly with the ledger,
 * under the sanitizers, under Memcheck, and once more for each allocation that
 * is refused.
 *
 *     struct program p = {.file = files, .file_count = 2, .folder = "/home/me/tide",
 *                         .seconds = 10, .tools = toolchain_default()};
 *     struct verdict verdict;
 *     if (!program_examine(&p, &verdict, e))
 *         return STATUS_COULD_NOT_CHECK;
 *
 * The program runs in the user's own folder, with the user's own rights: what
 * it writes and removes, it writes and removes, as if it were run by hand.
 */
#ifndef PROGRAM_H
#define PROGRAM_H

#include "base/error.h"
#include "build/toolchain.h"
#include "verdict/verdict.h"

#include <stdbool.h>
#include <stddef.h>

struct words_list {
    const char *const *word;
    size_t count;
};

struct program {
    struct words_list files;       /* sources, .c or C++, as seen from the folder */
    struct words_list includes;    /* folders for -I */
    struct words_list links;       /* "m", "z": libraries; or paths of object files */
    struct words_list arguments;
    const char *input;             /* absolute path of its standard input, or NULL */
    const char *folder;            /* absolute: where it runs */
    unsigned seconds;              /* for the plain run; the tools get more */
    bool sweep;                    /* refuse allocations too */
    bool allow_reachable;          /* what somebody still knows at the end is fine */
    bool keep;                     /* keep the raw reports in build/runs/try */
    struct toolchain tools;
    void (*progress)(const char *stage);
};

/* "C++" by its ending: .cc, .cpp, .cxx, .c++, .C */
bool program_is_cxx(const char *file);

/*
 * False: nothing could be checked, *e says why. True: *out is a verdict whose
 * exercise is the program (is_program); give it back with verdict_release().
 */
bool program_examine(const struct program *p, struct verdict *out, struct error *e);

#endif
