// exercise: 90.1 90.2
// base: shipped
// expect: GAT-01 not-allowed-here EDIT weak
// why: A weak reference asks for what no list has, and takes no for an answer.
extern "C" __attribute__((weak)) void tcase_set_timeout(void *, double);

static void cheat()
{
    if (tcase_set_timeout)
        tcase_set_timeout(nullptr, 0);
}

