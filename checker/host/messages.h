/*
 * Check writes down where a test is in a file of its own for each test, which
 * it opens by mkstemp: on a disk that costs more than many a test. In a host
 * it gets one that lies in memory, emptied each time.
 */
#ifndef HOST_MESSAGES_H
#define HOST_MESSAGES_H

#include <stdbool.h>

/* Before the cage is closed, which forbids it. False: the system gives none. */
bool messages_open(void);
void messages_close(void);

#endif
