/*
 * `checker watch`: a loop over saves, keys and what the worker tells.
 *
 *     struct watch_order order = {.list = &list, .first = 3, .usage = usage};
 *     int status = watch_run(&order);
 */
#ifndef WATCH_H
#define WATCH_H

#include "exercise/exercise.h"

#include <stdbool.h>
#include <stddef.h>

struct watch_order {
    const struct exercise_list *list;    /* in the order of n and p */
    size_t first;
    bool plain;                          /* sentences instead of columns and drawings */
    /* The words behind a command of the checker; NULL: it is not in this build. */
    const char *(*usage)(const char *command);
};

/*
 * Watches until the user has enough. Standard input and output are a terminal.
 * 0, or 128 and the number of the signal that ended it, or 3 when it cannot
 * watch: it has said why.
 */
int watch_run(const struct watch_order *order);

#endif
