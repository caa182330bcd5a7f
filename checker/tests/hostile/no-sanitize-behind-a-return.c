// exercise: 01.1 02.2
// expect: GAT-01 not-allowed-here EDIT carriage-return
// why: Some compilers end a line, and with it a comment, at a carriage return.
// nothing here __attribute__((no_sanitize("address")))
static void cheat(void)
{
}
