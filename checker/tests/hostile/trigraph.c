// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT line
// why: In C17 three characters can stand for one, and hide it.
??=line 1 "tests.c"
