// class: null-dereference
// expect: MEM-01 depth
// why: a variable that is not set has no text.
#include <stdio.h>
#include <stdlib.h>

static int depth(void)
{
    const char *text = getenv("DIVE_DEPTH_OF_NOBODY");
    return text[0] == '-' ? -1 : 1;
}

int main(void)
{
    printf("%d\n", depth());
    return 0;
}
