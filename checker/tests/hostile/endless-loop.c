// exercise: 01.1 03.3
// base: reference
// expect: RUN-01 time-limit * *
// why: A loop that never ends must not hold up the checker.
static void cheat(void)
{
    for (volatile int turn = 0;; turn++)
        continue;
}
