// class: overlapping-copy
// expect: MEM-17 cut_prefix
// why: strcpy within one string.
#include <stdio.h>
#include <string.h>

static void cut_prefix(char *name, size_t length)
{
    strcpy(name, name + length);
}

int main(void)
{
    char name[40] = "captain Nemo of the Nautilus";
    cut_prefix(name, 8);
    printf("%c\n", name[0]);
    return 0;
}
