// exercise: 90.1 90.2
// base: shipped
// expect: GAT-01 not-allowed-here EDIT constructor
// why: An inline variable is set up before the tests as well, from a group of its own.
#include <cstdio>

struct first {
    first()
    {
        std::puts("passed");
    }
};

inline first one;

