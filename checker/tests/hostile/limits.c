// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT setrlimit
// why: With no file size left, no tool can write its report.
#include <sys/resource.h>

static void cheat(void)
{
    struct rlimit none = {0, 0};

    setrlimit(RLIMIT_FSIZE, &none);
}
