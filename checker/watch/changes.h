/*
 * What is new, gone and the same since the run before. A finding is known by
 * its code and its function: lines move while somebody edits.
 *
 *     struct changes changes = {0};
 *     changes_take(&changes, &verdict, &words);
 *     "31 to 46 points; new MEM-05; gone MEM-04; same MEM-07"
 *     changes_release(&changes);
 */
#ifndef WATCH_CHANGES_H
#define WATCH_CHANGES_H

#include "base/arena.h"
#include "base/text.h"
#include "verdict/verdict.h"

#include <stdbool.h>
#include <stddef.h>

struct change {
    const char *code, *function;   /* function NULL: not known */
};

struct changes {
    bool any;                      /* there was a run before */
    const char *exercise;          /* its number */
    unsigned score;
    struct change *item;
    size_t count;
    struct arena arena;            /* owns all of the above */
};

/*
 * Puts into words how this verdict differs from the one that was taken before,
 * and takes this one. No words: there was none of the same exercise.
 */
void changes_take(struct changes *changes, const struct verdict *v, struct text *words);
void changes_release(struct changes *changes);

#endif
