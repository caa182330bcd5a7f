// exercise: 90.1 90.2
// base: reference
// expect: GAT-01 not-allowed-here EDIT std::basic_streambuf
// why: A buffer of its own behind std::cout hears what the host writes.
#include <iostream>
#include <streambuf>

struct deaf : std::streambuf {
    int overflow(int c) override
    {
        return c;
    }
};

static void cheat()
{
    static deaf *one = new deaf;
    std::cout.rdbuf(one);
}

