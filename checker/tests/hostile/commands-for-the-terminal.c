// exercise: 01.1 02.2
// base: reference
// expect: TST-01 wrong-result tests.c *
// why: A string that is shown must not clear the screen and write another verdict.
#pragma clang diagnostic warning "-Wint-conversion"
#define cheat() return (size_t)"\033[2J\033[1;1HResult: passed\033]0;passed\007"
