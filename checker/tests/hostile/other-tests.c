// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT exercise_add
// why: Tests of its own are easily passed.
void exercise_add(void *suite, const void *test);

static void cheat(void)
{
    exercise_add(0, 0);
}
