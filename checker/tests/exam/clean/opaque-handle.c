// clean: a callback gets its context back and frees it as the last user.
#include <stdio.h>
#include <stdlib.h>

struct timer {
    void (*done)(void *);
    void *context;
};

static void print_and_free(void *context)
{
    int *number = context;
    printf("%d\n", *number);
    free(number);
}

int main(void)
{
    int *number = malloc(sizeof *number);
    if (!number)
        return 1;
    *number = 12;
    struct timer t = {print_and_free, number};
    t.done(t.context);
    return 0;
}
