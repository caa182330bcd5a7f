// class: leak
// expect: MEM-07 friend_new
// why: two friends know each other, and nobody else knows either of them.
#include <stdio.h>
#include <stdlib.h>

struct friend {
    struct friend *other;
};

static struct friend *friend_new(void)
{
    return calloc(1, sizeof(struct friend));
}

static int meet(void)
{
    struct friend *a = friend_new();
    if (!a)
        return -1;
    struct friend *b = friend_new();
    if (!b) {
        free(a);
        return -1;
    }
    a->other = b;
    b->other = a;
    return 0;
}

int main(void)
{
    if (meet() != 0)
        return 1;
    puts("they met");
    return 0;
}
