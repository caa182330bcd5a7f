// exercise: 01.1 02.2
// base: reference
// expect: TST-01 wrong-result tests.c *
// why: A function that does nothing breaks nothing, and keeps no promise.
/* Each function returns at once. */
#define cheat() return 0
