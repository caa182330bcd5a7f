// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT line
// why: So can two.
%:line 1 "tests.c"
