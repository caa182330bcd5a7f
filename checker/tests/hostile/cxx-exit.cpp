// exercise: 90.1 90.2
// base: reference
// expect: RUN-03 ended-early tests.c *
// why: A process that ends with status 0 has not passed.
#include <cstdlib>

static void cheat()
{
    std::exit(0);
}

