/*
 * Signals as something to read, beside keys and saves, so that none of them
 * interrupts anything.
 *
 *     int signals = signals_take();
 *     ... poll(2), and when it is readable ...
 *     for (int number; (number = signals_next(signals)) != 0;) ...
 *
 * A process that is forked calls signals_release() first.
 */
#ifndef WATCH_SIGNALS_H
#define WATCH_SIGNALS_H

#include <stdbool.h>

/* From now on they wait to be read; -1: there is no descriptor to be had. */
int signals_take(void);

/* As they were before signals_take(), each with its default. */
void signals_release(void);

/* The number of one that has come; 0: none. Never waits. */
int signals_next(int signals);

/* Does it ask us to end? */
bool signals_is_end(int number);

#endif
