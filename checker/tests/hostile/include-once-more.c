// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT include_next
// why: include_next goes where include does not.
#include_next <stdio.h>
