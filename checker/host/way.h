/*
 * The way that a test takes through its own functions and the learner's. They
 * are compiled with -finstrument-functions, so that each of them tells when it
 * is entered, when it is left, and where it was called.
 *
 *     way_begin(message, sizeof message);
 *     ... the test ...
 *     if (!way_ended()) ... it was left without coming to its end
 *
 * A function may return to another place than its caller, past the assertions
 * that wait there: it needs no more than a write to its own frame. Such a
 * function is stopped as the crash that it would be with another address.
 *
 * Built with WAY_UNWINDS, for C++, it knows that an exception leaves functions
 * too: their frames tell which of them are gone.
 */
#ifndef WAY_H
#define WAY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A test begins. What stops it is said in the message, which must outlive the test. */
void way_begin(char *message, size_t size);

/* True: some function was entered, and all that were have been left by their ends. */
bool way_ended(void);

/*
 * Where the functions that are under way were called, the innermost first; at
 * most that many. Returns their number. Only there when built for C++.
 */
__attribute__((weak)) size_t way_calls(uintptr_t *out, size_t most);

/* The same, there for C as well. What lies deeper than is kept is left out. */
__attribute__((weak)) size_t way_steps(uintptr_t *out, size_t most);

#endif
