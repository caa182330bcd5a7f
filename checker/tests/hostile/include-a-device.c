// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT include
// why: A device is no file: reading it may never end.
#include "/dev/stdin"
