// exercise: 90.1 90.2
// base: reference
// expect 90.1: RUN-07 exception-escapes EDIT crate_make
// expect 90.2: RUN-07 exception-escapes EDIT family_make
// why: The language ends the program where noexcept was promised; that is no end of a test.
struct loud {
    ~loud() noexcept
    {
        say();
    }
    void say()
    {
        throw 2.5;
    }
};

static void cheat()
{
    loud one;
}

