// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT _exit
// why: A weak reference is a reference.
#pragma weak _exit
void _exit(int status);

static void cheat(void)
{
    if (_exit)
        _exit(0);
}
