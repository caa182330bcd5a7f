/*
 * An exception that nobody catches: in the host of a C++ exercise it is noted,
 * with the place where it left the learner's code, and ends the test's process
 * in good order. Hosts of C exercises are linked without it.
 *
 *     if (thrown_watch)
 *         thrown_watch(begin, end, &result);
 */
#ifndef THROWN_H
#define THROWN_H

#include "job.h"

#ifdef __cplusplus
extern "C" {
#endif

/* For the test that begins now; the learner's code lies from begin to end. */
__attribute__((weak)) void thrown_watch(const void *begin, const void *end,
                                        struct result *result);

#ifdef __cplusplus
}
#endif

#endif
