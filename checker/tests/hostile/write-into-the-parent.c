// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT process_vm_writev
// why: The host keeps the results in its memory.
#include <sys/uio.h>
#include <unistd.h>

static void cheat(void)
{
    struct iovec here = {"x", 1}, there = {(void *)4096, 1};

    process_vm_writev(getppid(), &here, 1, &there, 1, 0);
}
