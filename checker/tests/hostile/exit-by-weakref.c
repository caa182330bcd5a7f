// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT _exit
// why: weakref gives another function a local name.
static void leave(int status) __attribute__((weakref("_exit")));

static void cheat(void)
{
    leave(0);
}
