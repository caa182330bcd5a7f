/*
 * A parent that outlives its child by a moment: whatever becomes of the child,
 * the terminal is as it was.
 *
 *     return guard_run(STDIN_FILENO, work, &context, e);
 *
 * Signals that ask to end are passed on. When the guard itself is killed, the
 * child is asked to end by the kernel.
 */
#ifndef WATCH_GUARD_H
#define WATCH_GUARD_H

#include "base/error.h"

#include <stdbool.h>

/*
 * Runs the work in a process of its own. *status is what it returned.
 * False: it could not be started, or was killed; *e says so.
 */
bool guard_run(int terminal, int (*work)(void *context), void *context, int *status,
               struct error *e);

#endif
