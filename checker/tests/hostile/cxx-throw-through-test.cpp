// exercise: 90.1 90.2
// base: reference
// expect 90.1: RUN-07 exception-escapes EDIT crate_make
// expect 90.2: RUN-07 exception-escapes EDIT family_make
// why: An exception that passes the test would leave its assertions behind.
static void cheat()
{
    throw 1;
}

