// class: double-free
// expect: MEM-06 clear
// why: realloc already released the old block when it moved, and the alias is freed too.
#include <stdio.h>
#include <stdlib.h>

static void clear(char *old)
{
    free(old);
}

int main(void)
{
    char *text = malloc(8);
    if (!text)
        return 1;
    char *alias = text;
    char *larger = realloc(text, 100000);
    if (!larger) {
        free(text);
        return 1;
    }
    puts("grown");
    if (alias != larger)
        clear(alias);
    free(larger);
    return 0;
}
