// class: leak
// expect: MEM-07 is_root
// why: realpath with NULL gives a block, which is compared and forgotten.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int is_root(const char *path)
{
    char *whole = realpath(path, NULL);
    return whole && strcmp(whole, "/") == 0;
}

int main(void)
{
    printf("%d\n", is_root("/."));
    return 0;
}
