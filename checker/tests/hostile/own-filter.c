// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT prctl
// why: A seccomp filter of its own could keep the tools from working.
#include <sys/prctl.h>

static void cheat(void)
{
    prctl(PR_SET_SECCOMP, 1, 0, 0, 0);
}
