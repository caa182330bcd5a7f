// exercise: 01.1 03.3
// expect: CMP-01 does-not-compile * *
// why: Objects with an enormous alignment leave gaps of gigabytes in the file.
_Alignas(1 << 28) char first[2] = {1};
_Alignas(1 << 28) char second[2] = {1};
