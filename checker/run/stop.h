/*
 * A run that may be given up: as soon as there is something to read from a
 * descriptor, nobody wants the verdict any more. No signal is needed, so none
 * can come a moment too early.
 *
 *     if (stop_wait(order->stop, compiler.status, STOP_NEVER) == STOP_ASKED)
 *         box_stop(&compiler);
 */
#ifndef STOP_H
#define STOP_H

#include <stdbool.h>

#define STOP_NEVER (-1)

enum stop { STOP_ASKED, STOP_READY, STOP_TIME };

/* 0 for the descriptor: nobody will ask. */
bool stop_asked(int stop);

/*
 * Waits until `ready` can be read, somebody asks to stop, or so many
 * milliseconds have passed; STOP_NEVER: they do not count.
 */
enum stop stop_wait(int stop, int ready, int milliseconds);

#endif
