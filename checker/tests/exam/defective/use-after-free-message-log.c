// class: use-after-free
// expect: MEM-05 store
// why: the message is written after it was handed back to the pool of free ones.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void store(char *message, const char *text)
{
    memcpy(message, text, 5);
}

int main(void)
{
    char *message = malloc(32);
    if (!message)
        return 1;
    store(message, "open");
    printf("%s\n", message);
    free(message);
    store(message, "shut");
    return 0;
}
