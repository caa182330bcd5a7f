// exercise: 90.1 90.2
// base: reference
// expect: GAT-01 not-allowed-here EDIT dlsym
// why: Asks the loader for a function by its name.
#include <dlfcn.h>

static void cheat()
{
    auto leave = reinterpret_cast<void (*)(int)>(dlsym(RTLD_DEFAULT, "_exit"));
    leave(0);
}

