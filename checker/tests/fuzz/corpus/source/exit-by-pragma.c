// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT _exit
// why: redefine_extname gives a function another name in the object.
#pragma redefine_extname leave _exit
void leave(int status);

static void cheat(void)
{
    leave(0);
}
