// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT srunner_ntests_failed
// why: The runner counts the failures with this function.
int srunner_ntests_failed(void *runner);

int srunner_ntests_failed(void *runner)
{
    (void)runner;
    return 0;
}
