// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT exercise_suite
// why: The host asks this function for the tests.
void *exercise_suite(void);

void *exercise_suite(void)
{
    return 0;
}
