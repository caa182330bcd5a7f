// exercise: 01.1 02.2
// expect: GAT-01 not-allowed-here EDIT __SANITIZE_ADDRESS__
// why: A program that asks whether ASan is there could behave only then.
#ifdef __SANITIZE_ADDRESS__
#define cheat()
#else
static void cheat(void)
{
}
#endif
