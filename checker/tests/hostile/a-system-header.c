// exercise: 01.1 02.2
// expect: GAT-01 not-allowed-here EDIT #
// why: A mark with a 3 calls the rest of the file a system header, where nobody warns.
# 1 "/usr/include/stdio.h" 3
