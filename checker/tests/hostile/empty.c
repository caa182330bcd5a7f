// exercise: 01.1 03.3
// base: none
// expect: CMP-01 does-not-compile * *
// why: A file without any function leaves the tests nothing to call.

