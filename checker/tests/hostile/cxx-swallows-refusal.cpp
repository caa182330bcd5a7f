// exercise: 90.1 90.2
// base: reference
// expect 90.1: MEM-26 wrong-when-refused tests.c *
// expect 90.2: MEM-26 wrong-when-refused tests.c *
// why: Who catches everything over a refused block keeps the refusal from whom it was meant for.
static void cheat()
{
    try {
        delete new int;
    } catch (...) {
    }
}

