// exercise: 01.1 03.3
// expect: CMP-01 does-not-compile * *
// why: The tests lie beside the contract.
#include "tests.c"
