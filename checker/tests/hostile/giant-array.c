// exercise: 01.1 03.3
// expect: CMP-01 does-not-compile * *
// why: An initialised array of gigabytes would fill the disk with an object file.
char giant[8000000000] = {1};
