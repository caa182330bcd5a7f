// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT _DYNAMIC
// why: The dynamic section leads to the list of all that is loaded.
extern long _DYNAMIC[];

static void cheat(void)
{
    if (_DYNAMIC[0] == 0)
        return;
}
