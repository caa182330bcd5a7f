// exercise: 01.1 03.3
// expect: CMP-01 does-not-compile * *
// why: Expressions nested without end overflow the compiler, which would leave its notes behind.
#define N1 ~ ~ ~ ~ ~ ~ ~ ~ ~ ~
#define N2 N1 N1 N1 N1 N1 N1 N1 N1 N1 N1
#define N3 N2 N2 N2 N2 N2 N2 N2 N2 N2 N2
#define N4 N3 N3 N3 N3 N3 N3 N3 N3 N3 N3
#define N5 N4 N4 N4 N4 N4 N4 N4 N4 N4 N4
int deep = N5 N5 N5 1;
