// exercise: 90.1 90.2
// base: shipped
// expect: GAT-01 not-allowed-here EDIT constructor
// why: Runs while the object is loaded, before any test.
#include <cstdio>

static int early()
{
    return std::puts("passed");
}

int cheated = early();

