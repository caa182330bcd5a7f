// exercise: 01.1 02.2
// base: reference
// expect: RUN-04 crash * *
// why: A function that returns to its caller's caller leaves out the rest of the test.
#include <stdarg.h>

/*
 * What stands on the stack begins behind the frame's two words: the caller's
 * frame and the way back. The caller gets the frame of its own caller.
 */
static void skip(int none, ...)
{
    va_list more;

    va_start(more, none);
    void **behind = ((void ***)&more)[1];
    behind[-2] = *(void **)behind[-2];
    va_end(more);
}

static volatile int room = 4;

/* For the array, clang leaves its frame by way of the frame pointer. */
#define cheat() volatile char some[room]; some[0] = 0; skip(0); return 0
