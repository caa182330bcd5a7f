// class: mismatched-free
// expect: MEM-09 forget
// why: the block comes from C's strdup and goes to C++'s delete[].
#include <cstdio>
#include <cstdlib>
#include <cstring>

static void forget(char *name)
{
    delete[] name;
}

int main()
{
    char *name = strdup("Skagen");
    if (!name)
        return 1;
    std::puts(name);
    forget(name);
}
