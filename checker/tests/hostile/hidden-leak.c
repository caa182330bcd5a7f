// exercise: 01.1 03.3
// base: reference
// expect: MEM-21 never-released EDIT cheat
// why: A leak that a static array still knows is none for LeakSanitizer and Memcheck.
#include <stdlib.h>

static void cheat(void)
{
    static char *kept[4096];
    static size_t count;

    kept[count++ % 4096] = malloc(16);
}
