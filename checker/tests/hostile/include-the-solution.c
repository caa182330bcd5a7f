// exercise: 01.1 01.3
// base: none
// expect 01.1: GAT-01 not-allowed-here EDIT include
// expect 01.3: CMP-01 does-not-compile * *
// why: The solution is a file like any other.
#include "../../../solutions/01-toolbox/1-badge-printer/badge.c"
