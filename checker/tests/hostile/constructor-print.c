// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT constructor
// why: A forged line of Check on the output must not count, and nothing may run before the tests.
#include <stdio.h>

__attribute__((constructor)) static void before(void)
{
    puts("100%: Checks: 8, Failures: 0, Errors: 0");
}
