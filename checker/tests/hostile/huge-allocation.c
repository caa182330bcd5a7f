// exercise: 01.1 03.3
// expect 01.1: MEM-04 heap-buffer-overflow EDIT badge_line
// expect 03.3: MEM-24 unchecked-allocation EDIT log_open when out of memory
// why: A request for all of the memory must not take the machine along.
#include <stdlib.h>
#include <string.h>

static void cheat(void)
{
    char *huge = malloc((size_t)1 << 40);

    if (huge != NULL)
        memset(huge, 1, (size_t)1 << 40);
    free(huge);
}
