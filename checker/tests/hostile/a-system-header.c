// exercise: 01.1 02.2
// expect: GAT-01 not-allowed-here EDIT #
// why: A line mark with a 3 calls the rest of the file a header of the system, where compilers do not warn.
# 1 "/usr/include/stdio.h" 3
