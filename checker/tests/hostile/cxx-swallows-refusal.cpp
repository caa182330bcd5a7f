// exercise: 90.1 90.2
// base: reference
// expect: MEM-26 wrong-when-refused tests.c * when out of memory
// why: Who catches everything over a refused block keeps the refusal from whom it was meant for.
static void cheat()
{
    try {
        delete new int;
    } catch (...) {
    }
}

