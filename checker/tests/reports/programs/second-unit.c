/* with dwarf-5.c: two units of clang 14 are what Valgrind 3.19 stumbles over */
const char *const name[] = {"one", "two"};

int second_unit(void)
{
    return 0;
}
