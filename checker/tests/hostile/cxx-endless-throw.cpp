// exercise: 90.1 90.2
// base: reference
// expect: RUN-01 time-limit tests.c *
// why: Catches what it throws, and throws again.
static void cheat()
{
    for (volatile int i = 0;; i = 0) {
        try {
            throw 1;
        } catch (int) {
        }
    }
}

