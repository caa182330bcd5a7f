// exercise: 90.1 90.2
// base: reference
// expect: RUN-02 output-flood tests.c *
// why: A stream writes without end.
#include <iostream>

static void cheat()
{
    for (;;)
        std::cout << "All tests passed, all of them, and once more from the beginning" << std::endl;
}

