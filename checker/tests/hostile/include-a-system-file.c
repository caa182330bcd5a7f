// exercise: 01.1 03.3
// expect: CMP-01 does-not-compile passwd *
// why: An include can read any file of the machine into an error message.
#include "/etc/passwd"
