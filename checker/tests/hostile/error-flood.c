// exercise: 01.1 03.3
// expect: CMP-01 does-not-compile EDIT *
// why: Thousands of errors must come out as one.
#define E0 int = ; int = ; int = ; int = ; int = ;
#define E1 E0 E0 E0 E0 E0 E0 E0 E0 E0 E0
#define E2 E1 E1 E1 E1 E1 E1 E1 E1 E1 E1
E2
