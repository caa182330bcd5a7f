// exercise: 90.1 90.2
// base: shipped
// expect: GAT-01 not-allowed-here EDIT job_seal
// why: The host's own function that seals a passed test.
#include <cstddef>

extern "C" void job_seal(void *job, std::size_t index);

static void cheat()
{
    job_seal(nullptr, 0);
}

