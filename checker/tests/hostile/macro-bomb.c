// exercise: 01.1 03.3
// expect: CMP-01 does-not-compile * *
// why: Macros that double ten times over keep a compiler busy.
#define M0 1+1+1+1+1+1+1+1+1+1
#define M1 M0+M0+M0+M0+M0+M0+M0+M0+M0+M0
#define M2 M1+M1+M1+M1+M1+M1+M1+M1+M1+M1
#define M3 M2+M2+M2+M2+M2+M2+M2+M2+M2+M2
#define M4 M3+M3+M3+M3+M3+M3+M3+M3+M3+M3
#define M5 M4+M4+M4+M4+M4+M4+M4+M4+M4+M4
#define M6 M5+M5+M5+M5+M5+M5+M5+M5+M5+M5
#define M7 M6+M6+M6+M6+M6+M6+M6+M6+M6+M6
int many = M7;
