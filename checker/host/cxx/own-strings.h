/*
 * Put in front of each C++ submission. Its strings are then made by its own
 * code: what libstdc++'s copy of them asks for, the ledger could neither count
 * nor refuse. The library's own checks (_GLIBCXX_ASSERTIONS) do this too, but
 * end a program where a tool would have told more.
 */
#include <bits/c++config.h>

#undef _GLIBCXX_EXTERN_TEMPLATE
#define _GLIBCXX_EXTERN_TEMPLATE -1
