// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT _ck_assert_failed
// why: A failure that the learner reports could hide the real one.
void _ck_assert_failed(const char *file, int line, const char *expression, ...);

static void cheat(void)
{
    _ck_assert_failed("badge.c", 1, "forged", (void *)0);
}
