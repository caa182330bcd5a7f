// class: refused-unchecked
// expect: MEM-24 counter_new
// why: malloc is believed to work always.
#include <stdio.h>
#include <stdlib.h>

struct counter {
    long value;
};

static struct counter *counter_new(long start)
{
    struct counter *c = malloc(sizeof *c);
    c->value = start;
    return c;
}

int main(void)
{
    struct counter *c = counter_new(41);
    printf("%ld\n", c->value + 1);
    free(c);
    return 0;
}
