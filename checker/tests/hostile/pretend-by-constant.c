// exercise: 02.2 02.3
// base: reference
// expect: TST-01 wrong-result tests.c *
// why: A constant answer fits one test at the most.
#define cheat() return 1
