// exercise: 01.1 03.3
// base: reference
// expect: MEM-21 never-released EDIT cheat
// why: A block that the library made for the program is the program's.
#include <stdio.h>

static void cheat(void)
{
    static char *kept;

    if (kept == NULL && asprintf(&kept, "%d", 12345) < 0)
        kept = NULL;
}
