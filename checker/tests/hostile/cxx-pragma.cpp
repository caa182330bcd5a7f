// exercise: 90.1 90.2
// base: shipped
// expect: GAT-01 not-allowed-here EDIT pragma
// why: A pragma takes a warning away, or the frames that the tools need.
#pragma GCC diagnostic ignored "-Wall"
#pragma GCC optimize("O3")

