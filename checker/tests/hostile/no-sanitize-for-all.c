// exercise: 01.1 02.2
// expect: GAT-01 not-allowed-here EDIT pragma
// why: A pragma of clang gives the attribute to every function of the file.
#pragma clang attribute push(__attribute__((no_sanitize("address"))), apply_to = function)
