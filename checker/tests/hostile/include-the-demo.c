// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT include
// why: Nothing but the contract is there to be included.
#include "main.c"
