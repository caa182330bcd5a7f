/* The doctor's patient: loses a block. LeakSanitizer and Memcheck must say so. */
#include <stdlib.h>

static void lose(void)
{
    char *volatile block = malloc(30);
    block = NULL;
    (void)block;
}

int main(void)
{
    lose();
    return 0;
}
