// exercise: 01.1 02.2
// expect: GAT-01 not-allowed-here EDIT _Pragma
// why: _Pragma is a pragma that fits into a macro.
_Pragma("clang attribute push(__attribute__((no_sanitize(\"address\"))), apply_to=function)")
