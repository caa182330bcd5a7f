// exercise: 01.1 03.3
// expect: CMP-01 does-not-compile * *
// why: A file that includes itself never ends.
#include __FILE__
