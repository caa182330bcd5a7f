// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT ptrace
// why: Who traces the host can write its results.
#include <sys/ptrace.h>
#include <unistd.h>

static void cheat(void)
{
    ptrace(PTRACE_ATTACH, getppid(), 0, 0);
}
