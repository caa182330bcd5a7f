// exercise: 01.1 02.2
// expect: GAT-01 not-allowed-here EDIT line
// why: #line lets a finding point into a file that is not the learner's.
#line 1 "tests.c"
