// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT dlsym
// why: dlsym finds a function that the object does not name.
#include <dlfcn.h>

static void cheat(void)
{
    void (*leave)(int) = (void (*)(int))dlsym(0, "_exit");

    leave(0);
}
