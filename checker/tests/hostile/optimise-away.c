// exercise: 01.1 02.2
// expect: GAT-01 not-allowed-here EDIT pragma
// why: Optimised code has lost bugs before a tool sees them.
#pragma GCC optimize("O2")
