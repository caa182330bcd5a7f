// exercise: 90.1 90.2
// base: reference
// expect: GAT-01 not-allowed-here EDIT std::basic_ifstream
// why: The tests lie in a file that could be read.
#include <fstream>

static void cheat()
{
    std::ifstream tests("tests.c");
    while (tests.get() > 0)
        ;
}

