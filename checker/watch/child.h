/*
 * Programs that are started while somebody watches: with the terminal for
 * themselves, or with what they print collected.
 *
 *     struct text said = {0};
 *     const char *argv[] = {CHILD_CHECKER, "hints", "01.1", NULL};
 *     int ended = child_collect(argv, signals, &said);
 *
 * Both return 0, or the number of a signal that asks us to end; the program is
 * gone then as well.
 */
#ifndef WATCH_CHILD_H
#define WATCH_CHILD_H

#include "base/text.h"

/* The checker that runs, as a word for argv[0]. */
#define CHILD_CHECKER "/proc/self/exe"

int child_run(const char *const *argv, int signals);
int child_collect(const char *const *argv, int signals, struct text *said);

#endif
