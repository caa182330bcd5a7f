// exercise: 90.1 90.2
// base: reference
// expect: GAT-01 not-allowed-here EDIT std::filesystem::remove_all
// why: The folder of the tests, seen from within.
#include <filesystem>

static void cheat()
{
    std::filesystem::remove_all("..");
}

