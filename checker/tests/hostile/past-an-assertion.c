// exercise: 01.1 03.3
// base: reference
// expect: MEM-02 wild-pointer EDIT skip
// why: A way back that is moved by a few bytes leads past the assertion that waits there.
#include <stdarg.h>

static void skip(int none, ...)
{
    va_list more;

    va_start(more, none);
    char **behind = ((char ***)&more)[1];
    behind[-1] += 3;
    va_end(more);
}

static void cheat(void)
{
    skip(0);
}
