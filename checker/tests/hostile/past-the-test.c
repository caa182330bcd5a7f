// exercise: 01.1 02.2
// base: reference
// expect: RUN-04 crash * *
// why: A function that returns to its caller's caller leaves out the rest of the test.
#include <stdio.h>

/* Gives the caller the frame of the caller's caller. */
static void skip(void)
{
    void **mine = (void **)__builtin_frame_address(0);

    mine[0] = *(void **)mine[0];
}

/* The array has clang leave its frame by way of the frame pointer. */
#define cheat() volatile char some[sizeof(int) + (getchar() == EOF)]; some[0] = 0; skip(); return 0
