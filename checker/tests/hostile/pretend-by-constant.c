// exercise: 01.1 02.2
// base: reference
// expect: TST-01 wrong-result tests.c *
// why: A constant answer fits one test at the most.
#define cheat() return 0
