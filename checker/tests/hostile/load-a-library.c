// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT dlopen
// why: A library that is loaded brings its constructors along.
#include <dlfcn.h>

static void cheat(void)
{
    dlopen("libutil.so.1", RTLD_NOW);
}
